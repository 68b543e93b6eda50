// The clocks of a complaint: what is due when, what was kept and what was missed, computed from its events alone.
import { addWorkingTime, workingTimeBetween } from '../../calendar/working-time.ts';
import { type ClockEvent, inOrder, type TargetKind } from './clock-events.ts';
import { type History, policyAfter, readHistory, type Span, spans } from './clock-history.ts';
import { calendarOf, runOn, type Standstill, standstills, timeRun } from './clock-running.ts';
import type { Allowance, ComplaintFacts, Policy, PolicySet } from './policy.ts';

export { type ClockEvent, clockEventSchema, TARGET_KINDS, type TargetKind } from './clock-events.ts';
export { policyAt } from './clock-history.ts';

export interface Target {
  kind: TargetKind;
  /** Names of the policy that judges it and of the calendar it runs on. */
  policy: string;
  calendar: string;
  startedAt: Date;
  /** While the clock stands still: when it would be due if it ran on now. */
  dueAt: Date;
  /** `met` at `dueAt` or before; `missed` from the millisecond after, for good, also when `metAt` comes later. */
  state: 'running' | 'paused' | 'met' | 'missed';
  metAt?: Date;
  missedAt?: Date;
  /** Time its calendar ran since `startedAt`, standstills left out, up to `metAt` or now, in ms. */
  elapsed: number;
  /** The same since the public's clock began and since the team's did; of a first reply and a resolution. */
  since?: { posted: number; seen: number };
  /** Time its calendar runs from `startedAt` to `dueAt`, standstills left out, in ms. */
  allowed: number;
  standstills: readonly Standstill[];
}

/**
 * Every target of a complaint so far, oldest first: the first reply, one next reply for each time the author waited
 * again (from the oldest unanswered comment), one periodic update from each public answer on, and the resolution.
 * Empty without a `started` event. `facts` are those at the start; `reclassified` events change them.
 *
 * What is finished is judged by the policy that held when it was finished; what is open, by the policy that holds
 * now, counted from its start, so that a change of policy keeps all paused time. An extension counts if it was
 * recorded while there was something to extend, and no more often than its policy allows.
 */
export function targets(
  events: readonly ClockEvent[],
  set: PolicySet,
  facts: ComplaintFacts,
  now: Date,
): Target[] {
  const history = readHistory(events, set, facts, now);
  if (!history) return [];
  return spans(history)
    .flatMap((span) => judge(span, history) ?? [])
    .sort((a, b) => a.startedAt.getTime() - b.startedAt.getTime());
}

/**
 * When a complaint closes because its reporter is content with the last answer, or says nothing: the policy's time of
 * silence after it. Undefined while the reporter waits, has had no answer, or the complaint stands still or is ended.
 */
export function silentUntil(
  events: readonly ClockEvent[],
  set: PolicySet,
  facts: ComplaintFacts,
  now: Date,
): Date | undefined {
  const ordered = inOrder(events, now);
  const { silence } = policyAfter(ordered, set, facts);
  const last = ordered.findLast(({ type }) => type === 'answered' || type === 'commented_again');
  if (!silence || last?.type !== 'answered') return undefined;
  const stills = standstills(ordered);
  if (stills.some((still) => still.to === undefined)) return undefined;
  const calendar = calendarOf(set, silence.calendar);
  const allowed = workingTimeBetween(calendar, last.at, addWorkingTime(calendar, last.at, silence.within));
  return runOn(calendar, last.at, allowed, stills);
}

function judge(span: Span, history: History): Target | undefined {
  const until = span.end ?? history.now;
  const policy = history.policyAt(until);
  const allowance = policy.targets[span.kind];
  if (!allowance) return undefined;
  const { kind, end } = span;
  const calendar = calendarOf(history.set, allowance.calendar);
  const start = startOf(span, policy, history);
  const { dueAt, allowed, stills } = due(span, until, history, allowance, extensions(span, until, history));
  const late = until > dueAt;
  const still = stills.at(-1)?.to === undefined && stills.length > 0;
  const ran = (from: Date) => timeRun(calendar, from, until, stills);
  return {
    kind,
    policy: policy.name,
    calendar: allowance.calendar,
    startedAt: start,
    dueAt,
    state: late ? 'missed' : end ? 'met' : still ? 'paused' : 'running',
    ...(end && { metAt: end }),
    ...(late && { missedAt: dueAt }),
    elapsed: ran(start),
    ...(span.start === undefined && { since: { posted: ran(history.postedAt), seen: ran(history.seenAt) } }),
    allowed,
    standstills: stills,
  };
}

function startOf(span: Span, policy: Policy, history: History): Date {
  return span.start ?? (policy.since === 'posted' ? history.postedAt : history.seenAt);
}

type Extension = ClockEvent & { type: 'extended' };

/** The deadline as it stood at `until`, under the policy of then. */
function due(
  span: Span,
  until: Date,
  history: History,
  allowance: Allowance,
  extended: readonly Extension[],
): { dueAt: Date; allowed: number; stills: Standstill[] } {
  const calendar = calendarOf(history.set, allowance.calendar);
  const start = startOf(span, history.policyAt(until), history);
  const stills = history.standstillsAt(until);
  const end = extended.reduce(
    (at, { by }) => addWorkingTime(calendar, at, by),
    addWorkingTime(calendar, start, allowance.within),
  );
  const allowed = workingTimeBetween(calendar, start, end);
  // What stands still now may go on at once.
  const closed = stills.map(({ from, to }) => ({ from, to: to ?? until }));
  return { dueAt: runOn(calendar, start, allowed, closed), allowed, stills };
}

/** The extensions of a target that count: recorded before it was due, as often as the policy of then allows. */
function extensions(span: Span, until: Date, history: History): Extension[] {
  const counted: Extension[] = [];
  for (const event of history.events) {
    if (event.type !== 'extended' || event.at > until || (span.start && event.at < span.start)) continue;
    const policy = history.policyAt(event.at);
    const allowance = policy.targets[span.kind];
    if (!allowance || !isMeant(event.target, span.kind, policy) || counted.length >= policy.extensions)
      continue;
    if (event.at <= due(span, event.at, history, allowance, counted).dueAt) counted.push(event);
  }
  return counted;
}

function isMeant(target: TargetKind | undefined, kind: TargetKind, policy: Policy): boolean {
  if (target !== undefined) return target === kind;
  if (policy.targets.resolution) return kind === 'resolution';
  return kind === 'first_reply' || kind === 'next_reply';
}
