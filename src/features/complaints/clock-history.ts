// The history of a complaint as its events tell it: which policy held when, and which stretches of time targets measure.
import { type ClockEvent, inOrder, type TargetKind } from './clock-events.ts';
import { HOLDS, type Standstill, standstills } from './clock-running.ts';
import { type ComplaintFacts, type Policy, type PolicySet, policyNamed, selectPolicy } from './policy.ts';

/** The policy that holds for the complaint at `now`. */
export function policyAt(
  events: readonly ClockEvent[],
  set: PolicySet,
  facts: ComplaintFacts,
  now: Date,
): Policy {
  return policyAfter(inOrder(events, now), set, facts);
}

/** The policy that holds after these events, which are in order. */
export function policyAfter(ordered: readonly ClockEvent[], set: PolicySet, facts: ComplaintFacts): Policy {
  let known = facts;
  let forced: string | null = null;
  for (const event of ordered) {
    if (event.type === 'policy_changed') forced = event.policy;
    if (event.type === 'reclassified') known = { ...known, ...reclassified(event) };
  }
  return (forced !== null && policyNamed(set, forced)) || selectPolicy(set, known);
}

/** The events of a complaint in order, and what they are judged by. */
export interface History {
  events: readonly ClockEvent[];
  set: PolicySet;
  now: Date;
  postedAt: Date;
  seenAt: Date;
  policyAt(at: Date): Policy;
  /** The standstills as they were known at an instant. */
  standstillsAt(at: Date): Standstill[];
}

/** A stretch that a target times; open as long as there is no `end`. */
export interface Span {
  kind: TargetKind;
  /** Absent where the policy chooses: since posted or since seen. */
  start?: Date;
  end?: Date;
}

/** Undefined without a `started` event. */
export function readHistory(
  events: readonly ClockEvent[],
  set: PolicySet,
  facts: ComplaintFacts,
  now: Date,
): History | undefined {
  const ordered = inOrder(events, now);
  const started = ordered.find((event) => event.type === 'started');
  if (!started) return undefined;
  const changes = ordered.filter(({ type }) => type === 'policy_changed' || type === 'reclassified');
  const holds = ordered.filter(({ type }) => HOLDS.has(type));
  const upTo = (list: readonly ClockEvent[], at: Date) => list.filter((event) => event.at <= at);
  return {
    events: ordered,
    set,
    now,
    postedAt: started.postedAt ?? started.at,
    seenAt: started.seenAt ?? started.at,
    policyAt: (at) => policyAfter(upTo(changes, at), set, facts),
    standstillsAt: (at) => standstills(upTo(holds, at)),
  };
}

/** Everything that is timed of a complaint, whether its policy promises it or not. */
export function spans({ events }: History): Span[] {
  const answers = events.filter((event) => event.type === 'answered').map((event) => event.at);
  const first: Span = { kind: 'first_reply', ...(answers[0] && { end: answers[0] }) };
  const updates = answers.map((start, index): Span => {
    const end = answers[index + 1];
    return { kind: 'periodic_update', start, ...(end && { end }) };
  });
  const replies: Span[] = [];
  let answered = false;
  let waiting: Span | undefined;
  const resolution: Span = { kind: 'resolution' };
  for (const { type, at } of events) {
    if (type === 'answered') {
      answered = true;
      if (waiting) waiting.end = at;
      waiting = undefined;
    }
    if (type === 'commented_again' && answered && !waiting) {
      waiting = { kind: 'next_reply', start: at };
      replies.push(waiting);
    }
    if (type === 'resolved' || type === 'closed') resolution.end ??= at;
    if (type === 'reopened') delete resolution.end;
  }
  return [first, ...replies, ...updates, resolution];
}

function reclassified({
  severity,
  cause,
  level,
  class: cls,
}: ClockEvent & { type: 'reclassified' }): Partial<ComplaintFacts> {
  return {
    ...(severity !== undefined && { severity }),
    ...(cause !== undefined && { cause }),
    ...(level !== undefined && { level }),
    ...(cls !== undefined && { class: cls }),
  };
}
