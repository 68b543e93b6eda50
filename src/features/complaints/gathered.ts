// One message about many complaints: those that came due while nobody could tell, all at once, or that have no card.
import type { Effect } from '../../effects.ts';
import type { Decision, Refusal } from '../../engine/verb.ts';
import type { Actor } from '../../facts.ts';
import { type Crisis, channelRef } from '../crisis/crisis.ts';
import { isWarning, type Moment, peopleOf } from './standing.ts';

/** How long moments are gathered for one message, in ms. */
const GATHER_MS = 10_000;
/** Least time between two such messages, in ms. */
const BREACH_SPACING_MS = 60_000;
const WARNING_SPACING_MS = 10 * 60_000;
/** How long the message waits for clocks that are due and were not looked at yet, in ms. */
const MOST_WAIT_MS = 60_000;

/** A clock that is due for longer than this, in ms, was looked at when the message is posted, or the message waits for it. */
export const SETTLED_MS = 2_000;

const spacing = (warning: boolean): number => (warning ? WARNING_SPACING_MS : BREACH_SPACING_MS);

/** When a message about all may tell of a moment. @param noticeAt when the last one was posted */
export function gatherUntil({ at, what }: Moment, noticeAt: Date | null): Date {
  const rested = noticeAt ? noticeAt.getTime() + spacing(what === 'warning') : 0;
  return new Date(Math.max(at.getTime() + GATHER_MS, rested));
}

/** Complaints that wait to be told of, of one person and one rung of the ladder. */
export interface Gathered {
  to: string[];
  assignee: string | null;
  /** Only a warning: it is told in the channel, and to nobody in a message of their own. */
  warning: boolean;
  /** The first due first, each once. */
  complaints: number[];
  /** When the first of them is or was due, and whether it has a card. */
  firstDue: Date;
  firstHasCard: boolean;
}

/** A notice that waits for the message about all, with its complaint as it is now. */
export interface WaitingNotice {
  complaint: number;
  key: string;
  /** When it was noticed. */
  at: Date;
  to: string[];
  assignee: string | null;
  /** Empty while nothing runs. */
  dueAt: Date | null;
  hasCard: boolean;
  /** Silenced, or snoozed until later. */
  hushed: boolean;
}

/** What is still worth telling, by whom it is told to; what was answered, silenced or snoozed meanwhile is not. */
export function gather(notices: readonly WaitingNotice[]): Gathered[] {
  const late = notices
    .flatMap((notice) => (notice.dueAt && !notice.hushed ? [{ ...notice, dueAt: notice.dueAt }] : []))
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime() || a.complaint - b.complaint);
  const groups = new Map<string, Gathered>();
  for (const { complaint, key, to, assignee, dueAt, hasCard } of late) {
    const warning = isWarning(key);
    const name = JSON.stringify([to, assignee, warning]);
    const group = groups.get(name);
    if (!group)
      groups.set(name, {
        to,
        assignee,
        warning,
        complaints: [complaint],
        firstDue: dueAt,
        firstHasCard: hasCard,
      });
    else if (group.complaints.at(-1) !== complaint) group.complaints.push(complaint);
  }
  return [...groups.values()];
}

export interface GatheredState {
  crisis: Crisis;
  noticeAt: Date | null;
  /** What was read and locked: another look may add to what waits before this one ends, and that goes on waiting. */
  notices: WaitingNotice[];
  /** When the first of what waits was noticed; empty when nothing waits. */
  since: Date | null;
  /** What waits and is still worth telling. */
  waiting: Gathered[];
  /** Clocks of this crisis are due for longer than `SETTLED_MS` and nobody has looked at them. */
  backlog: boolean;
  /** Set by the decision: told now, or not before then. */
  told: 'now' | Date;
}

/** Posts one message about everything that was gathered, and tells each person of theirs once. */
export function decideGathered(
  state: GatheredState,
  _input: { by: Actor },
  now: Date,
): Decision<GatheredState> | Refusal {
  const { crisis, noticeAt, since, waiting, backlog } = state;
  if (!since || (backlog && now.getTime() - since.getTime() < MOST_WAIT_MS))
    return { refused: 'nothing_due' };
  const warningsOnly = waiting.every(({ warning }) => warning);
  const rested = new Date((noticeAt?.getTime() ?? 0) + spacing(warningsOnly));
  const done = (told: GatheredState['told'], effects: Effect[]): Decision<GatheredState> => ({
    state: { ...state, told },
    facts: [],
    effects,
    timers: [],
  });
  if (waiting.length === 0 || !crisis.open) return done('now', []);
  if (rested > now) return done(rested, []);
  return done('now', [notice(state, now), ...personal(waiting, crisis, now)]);
}

function notice({ crisis, waiting }: GatheredState, now: Date): Effect {
  const people = waiting.flatMap(({ to, assignee }) => peopleOf(to, { assignee }, crisis));
  const [first] = [...waiting].sort((a, b) => a.firstDue.getTime() - b.firstDue.getTime());
  return {
    do: 'post',
    channel: channelRef(crisis.id),
    class: 'P2',
    key: `notice:${crisis.id}:${now.getTime()}`,
    content: {
      view: 'complaints.notice',
      data: {
        id: crisis.id,
        duty: [...new Set(people)],
        first: first && !first.firstHasCard ? (first.complaints[0] ?? null) : null,
      },
      lang: crisis.language,
    },
  };
}

function personal(waiting: readonly Gathered[], crisis: Crisis, now: Date): Effect[] {
  const about = new Map<string, Set<number>>();
  for (const { to, assignee, warning, complaints } of waiting) {
    if (warning) continue;
    for (const person of peopleOf(to, { assignee }, crisis))
      about.set(person, new Set([...(about.get(person) ?? []), ...complaints]));
  }
  return [...about].map(([person, complaints]) =>
    tellPerson(crisis, person, complaints.size, [...complaints][0] ?? 0, now),
  );
}

/** A message of their own for whoever a ladder names. @param first one of the complaints, to begin with */
export function tellPerson(crisis: Crisis, person: string, count: number, first: number, now: Date): Effect {
  return {
    do: 'tell',
    person,
    class: 'P2',
    about: channelRef(crisis.id),
    // Two looks at one crisis may end in the same millisecond, but never tell of the same complaint.
    key: `late:${crisis.id}:${person}:${first}:${now.getTime()}`,
    content: {
      view: 'complaints.late',
      data: { id: crisis.id, count, complaint: first },
      lang: crisis.language,
    },
  };
}
