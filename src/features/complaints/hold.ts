// What people do to a complaint's clocks: pause, resume, extend, snooze, silence, solve, classify, choose a policy.
import type { Duration } from '../../calendar/duration.ts';
import type { Decision, Refusal } from '../../engine/verb.ts';
import type { Actor } from '../../facts.ts';
import { channelRef, refreshHeader } from '../crisis/crisis.ts';
import type { ClockEvent } from './clock.ts';
import { complaintRef, type One, refreshCard } from './complaint.ts';
import { policyNamed } from './policy.ts';
import { policySetOf, type Standing, standingOf, withEvents } from './standing.ts';

/** What can be done to the clocks of one complaint. */
export const CLOCK_ACTS = [
  'pause',
  'resume',
  'extend',
  'snooze',
  'silence',
  'remind',
  'solve',
  'policy',
] as const;
export type ClockAct = (typeof CLOCK_ACTS)[number];

export interface ClockInput {
  by: Actor;
  act: ClockAct;
  /** Why; for the record. */
  reason: string;
  /** By how much a deadline is extended. */
  length?: Duration | undefined;
  /** How long nobody is reminded, in ms. */
  snoozeMs?: number | undefined;
  /** The name of a policy, or null for the one that matches. */
  policy?: string | null | undefined;
  /** Idempotency key of the message that tells the thread. */
  key: string;
}

/** The longest snooze, in ms. */
const LONGEST_SNOOZE_MS = 72 * 3_600_000;

/** What is possible now, the likely first. */
export function possibleActs(one: Pick<One, 'complaint' | 'crisis'>, now: Date): ClockAct[] {
  const standing = standingOf(one.complaint, one.crisis, now);
  const { complaint } = one;
  const running = standing.due !== undefined;
  const hasResolution = standing.open.some(({ kind }) => kind === 'resolution');
  return [
    ...(isPaused(complaint.clock) ? (['resume'] as const) : []),
    ...(running ? (['pause', 'extend', 'snooze'] as const) : []),
    ...(running && !complaint.silenced ? (['silence'] as const) : []),
    ...(complaint.silenced || complaint.snoozedUntil ? (['remind'] as const) : []),
    ...(running && hasResolution ? (['solve'] as const) : []),
    ...(running ? (['policy'] as const) : []),
  ];
}

/** Whether a person's pause holds, whatever else does. */
export function isPaused(clock: readonly ClockEvent[]): boolean {
  const last = [...clock]
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .findLast(({ type }) => type === 'paused' || type === 'resumed' || type === 'reopened');
  return last?.type === 'paused';
}

/** Does one of the acts; each is written down with its reason, and the thread reads it. */
export function decideClock(one: One, input: ClockInput, now: Date): Decision<One> | Refusal {
  const { complaint, crisis } = one;
  const reason = input.reason.trim();
  if (!crisis.open) return { refused: 'crisis_resolved' };
  const standing = standingOf(complaint, crisis, now);
  if (input.act !== 'resume' && input.act !== 'remind') {
    if (isPaused(complaint.clock)) return { refused: 'clock_paused' };
    if (!standing.due) return { refused: 'clock_stopped' };
    if (!reason) return { refused: 'reason_missing' };
  }
  switch (input.act) {
    case 'pause':
      return changed(one, input, [{ type: 'paused', at: now, reason }]);
    case 'resume':
      if (!isPaused(complaint.clock)) return { refused: 'clock_not_paused' };
      return changed(one, input, [{ type: 'resumed', at: now }]);
    case 'extend':
      return extend(one, input, standing, now);
    case 'snooze': {
      const ms = input.snoozeMs ?? 0;
      if (!(ms > 0 && ms <= LONGEST_SNOOZE_MS)) return { refused: 'snooze_length' };
      const until = new Date(now.getTime() + ms);
      return changed({ ...one, complaint: { ...complaint, snoozedUntil: until } }, input, [], until);
    }
    case 'silence':
      if (complaint.silenced) return { refused: 'silenced_before' };
      return changed({ ...one, complaint: { ...complaint, silenced: true } }, input, []);
    case 'remind':
      if (!complaint.silenced && !complaint.snoozedUntil) return { refused: 'not_silenced' };
      return changed({ ...one, complaint: { ...complaint, silenced: false, snoozedUntil: null } }, input, []);
    case 'solve':
      if (complaint.state === 'open') return { refused: 'not_answered' };
      return changed(one, input, [{ type: 'resolved', at: now }]);
    case 'policy': {
      const policy = input.policy ?? null;
      if (policy !== null && !policyNamed(policySetOf(crisis.plan), policy))
        return { refused: 'policy_unknown', params: { policy } };
      return changed(one, input, [{ type: 'policy_changed', at: now, policy }]);
    }
  }
}

/** An extension counts while there is something to extend, and as often as the policy allows: else nothing moves. */
function extend(one: One, input: ClockInput, standing: Standing, now: Date): Decision<One> | Refusal {
  const { complaint, crisis } = one;
  if (!input.length || ('ms' in input.length && input.length.ms <= 0)) return { refused: 'extend_length' };
  const event: ClockEvent = { type: 'extended', at: now, by: input.length, reason: input.reason.trim() };
  const after = standingOf(withEvents(complaint, [event]), crisis, now);
  const before = new Map(standing.open.map((target) => [target.kind, target.dueAt.getTime()]));
  const moved = after.open.find((target) => target.dueAt.getTime() > (before.get(target.kind) ?? Infinity));
  if (moved) return changed(one, input, [event], moved.dueAt);
  if (complaint.clock.some(({ type }) => type === 'extended')) return { refused: 'extended_before' };
  return { refused: 'extend_late' };
}

function changed(one: One, input: ClockInput, added: ClockEvent[], until?: Date): Decision<One> {
  const { complaint, crisis } = one;
  const { act, by } = input;
  const reason = input.reason.trim();
  const detail = act === 'policy' ? (input.policy ?? '') : '';
  return {
    state: { ...one, added },
    facts: [
      {
        fact: 'clock_changed',
        crisis: crisis.id,
        by,
        complaint: complaint.id,
        act,
        reason,
        ...(until && { until: until.toISOString() }),
      },
    ],
    effects: [
      ...(complaint.cardAt
        ? [
            {
              do: 'post' as const,
              channel: channelRef(crisis.id),
              thread: complaintRef(complaint.id),
              class: 'P1' as const,
              key: `clock:${complaint.id}:${input.key}`,
              content: {
                view: 'complaints.clockChanged',
                data: {
                  act,
                  by,
                  reason,
                  detail,
                  until: until?.toISOString() ?? null,
                  zone: crisis.plan.timeZone,
                },
                lang: crisis.language,
              },
            },
            refreshCard(complaint.id, crisis.language),
          ]
        : []),
      refreshHeader(crisis),
    ],
    timers: [],
  };
}

/** Triage or a person knows better what a complaint is: another policy may hold from now on. */
export function decideReclassify(
  one: One,
  input: { by: Actor; severity?: string | undefined; cause?: string | undefined; class?: string | undefined },
  now: Date,
): Decision<One> | Refusal {
  const { complaint, crisis } = one;
  const { severity, cause, class: cls } = input;
  if (severity === undefined && cause === undefined && cls === undefined)
    return { refused: 'facts_unchanged' };
  const event: ClockEvent = {
    type: 'reclassified',
    at: now,
    ...(severity !== undefined && { severity }),
    ...(cause !== undefined && { cause }),
    ...(cls !== undefined && { class: cls }),
  };
  return {
    state: { ...one, added: [event] },
    facts: [],
    effects: complaint.cardAt ? [refreshCard(complaint.id, crisis.language)] : [],
    timers: [],
  };
}
