// The standup: how a crisis stands, once per local day and whenever somebody asks.
import { addDays, type LocalDate, localDate, localDateTime, nextLocalTime } from '../../calendar/zone.ts';
import type { Decision, Refusal, TimerOrder } from '../../engine/verb.ts';
import type { Actor, Fact } from '../../facts.ts';
import { type Crisis, channelRef, refreshHeader } from '../crisis/crisis.ts';
import type { Pledge } from '../drafts/pledge.ts';

/** The figures of a crisis at an instant. `fresh`, `answered` and `closed` count since `since`. Dates as ISO 8601. */
export interface Figures {
  since: string;
  fresh: number;
  answered: number;
  closed: number;
  total: number;
  open: number;
  overdue: number;
  oldest: { id: number; author: string; seenAt: string } | null;
  nextDue: string | null;
  drafts: { waiting: number; withGaps: number; approvedUnsent: number; approvers: string[] };
  /** Promises made in answers that are not kept: how many are late, how many fall due today, and the next one. */
  promises?: { late: number; today: number; next: { text: string; owner: string; due: string } | null };
  /** What changed, as short entries in order. */
  changes: { at: string; fact: Fact }[];
  /** Facts too many to list, counted. */
  counted: Partial<Record<'complaint_received' | 'complaint_breached' | 'reply_sent', number>>;
}

/** The promises that are not kept, as the standup counts them; a day is one of the plan's zone. */
export function promiseFigures(
  ledger: readonly Pick<Pledge, 'state' | 'text' | 'owner' | 'dueAt'>[],
  now: Date,
  zone: string,
): NonNullable<Figures['promises']> {
  const open = ledger
    .filter(({ state }) => state !== 'kept')
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
  const ahead = open.filter(({ dueAt }) => dueAt > now);
  const [next] = ahead;
  const today = localDate(now, zone);
  return {
    late: open.length - ahead.length,
    today: ahead.filter(({ dueAt }) => localDate(dueAt, zone) === today).length,
    next: next ? { text: next.text, owner: next.owner, due: next.dueAt.toISOString() } : null,
  };
}

export const standupKey = (crisis: number): string => `standup:${crisis}`;

/** Arms the first daily standup of a crisis after an instant. */
export function nextStandup(crisis: Crisis, after: Date): TimerOrder {
  const { time, zone } = crisis.plan.standup;
  const at = nextLocalTime(after, time, zone);
  return {
    key: standupKey(crisis.id),
    verb: 'standup.post',
    input: { by: 'timer', crisis: crisis.id, day: localDate(at, zone) },
    at,
    crisis: crisis.id,
  };
}

/** The day whose standup time was the last to come. */
function lastDay({ plan }: Crisis, now: Date): LocalDate {
  const { time, zone } = plan.standup;
  const today = localDate(now, zone);
  return localDateTime(today, time, zone) <= now ? today : addDays(today, -1);
}

export interface StandupState {
  crisis: Crisis;
  figures: Figures;
  /** Days that had their standup already. */
  days: string[];
  /** Set by the decision. */
  day?: string;
}

/** The day of a standup in the plan's zone; one that a person asked for has a key of its own and does not use the day up. */
export function decidePost(
  state: StandupState,
  input: { by: Actor; asked?: string | undefined; day?: LocalDate | undefined },
  now: Date,
): Decision<StandupState> | Refusal {
  const { crisis, figures } = state;
  if (!crisis.open) return { refused: 'crisis_resolved' };
  const last = lastDay(crisis, now);
  // A timer that fires after midnight is still for the day it was armed for; days late, it is for the newest of them.
  const due = input.day && input.day > last ? input.day : last;
  const day = input.asked ? `asked:${input.asked}` : due;
  const timers = input.asked ? [] : [nextStandup(crisis, now)];
  if (state.days.includes(day)) return { state: { ...state, days: [] }, facts: [], effects: [], timers };
  return {
    state: { ...state, day },
    facts: [{ fact: 'standup_posted', crisis: crisis.id, by: input.by, day }],
    effects: [
      {
        do: 'post',
        channel: channelRef(crisis.id),
        class: 'P1',
        key: `standup:${crisis.id}:${day}`,
        content: {
          view: 'standup.post',
          data: {
            figures,
            at: now.toISOString(),
            day: input.asked ? null : due,
            zone: crisis.plan.timeZone,
          },
          lang: crisis.language,
        },
      },
      refreshHeader(crisis),
    ],
    timers,
  };
}
