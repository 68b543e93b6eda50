// Looking at clocks: what of a crisis is due now is noticed once, and told in its thread or kept for a message about all.
import type { Effect } from '../../effects.ts';
import type { Decision, Refusal } from '../../engine/verb.ts';
import type { Actor, Fact } from '../../facts.ts';
import { type Crisis, channelRef, refreshHeader } from '../crisis/crisis.ts';
import type { ClockEvent } from './clock.ts';
import { complaintRef, type Notice, refreshCard } from './complaint.ts';
import { gatherUntil, SETTLED_MS, tellPerson } from './gathered.ts';
import {
  type ClockCache,
  type Moment,
  noticeOf,
  peopleOf,
  type Standing,
  standingOf,
  type Timed,
  tellAt,
  unnoticed,
  withEvents,
} from './standing.ts';

/** What comes later than this, in ms, came while nobody was running: it is told together. */
const LATE_MS = 2 * 60_000;
/** Of more complaints than this at once the channel reads in one message, whether they have cards or not. */
const MOST_SINGLY = 5;
/** No complaint is ever told of more often than this: after that it is only shown. */
export const MOST_NOTICES = 30;

export interface DueState {
  crisis: Crisis;
  /** When the last notice about several complaints was posted. */
  noticeAt: Date | null;
  due: Timed[];
  /** Set by the decision. */
  changes: DueChange[];
}

/** A notice that is kept: new, told by now, or waiting for the message about all. */
export interface KeptNotice extends Notice {
  gatherAt: Date | null;
  to: string[];
}

/** What a look at one complaint's clocks changed. */
export interface DueChange extends ClockCache {
  id: number;
  /** Its time ran out, noticed for the first time. */
  breached: boolean;
  notices: KeptNotice[];
  added: ClockEvent[];
}

interface Looked {
  complaint: Timed;
  standing: Standing;
  /** Came by now, noticed for the first time. */
  fresh: Moment[];
  /** May be told now: one of each clock, which stands for all of that clock. */
  tell: Telling[];
  /** Are told by something else that is or was told. */
  covered: Moment[];
  /** When what may not be told yet may be. */
  later: Date[];
}

/** The last of several moments of one clock, which says it all. */
interface Telling extends Moment {
  /** The moments it stands for, itself included: whoever any of them names is told. */
  all: Moment[];
}

/** Looks at clocks of a crisis that are due. Any number of processes may look at different clocks of it at once. */
export function decideDue(state: DueState, _input: { by: Actor }, now: Date): Decision<DueState> | Refusal {
  const { crisis, noticeAt, due } = state;
  if (due.length === 0) return { refused: 'nothing_due' };
  const looked = due.map((complaint) => look(complaint, crisis, noticeAt, now));
  const telling = looked.filter(({ tell }) => tell.length > 0);
  const late = telling.filter(({ tell }) => tell.every(({ at }) => isLate(at, now)));
  // One alone that has a thread is told there, however late.
  const carded = telling.filter(({ complaint }) => complaint.cardAt);
  const together = new Set(
    carded.length > MOST_SINGLY
      ? telling
      : telling.filter((each) => !each.complaint.cardAt || (late.length > 1 && late.includes(each))),
  );
  const single = telling.filter((each) => !together.has(each));
  return {
    state: {
      ...state,
      changes: looked.map((each) => change(each, together.has(each), state, now)),
    },
    facts: looked.flatMap((each) => factsOf(each, crisis.id)),
    effects: [
      ...single.flatMap(({ complaint, tell }) => tell.map((moment) => threadPost(complaint, crisis, moment))),
      ...personal(single, crisis, now),
      ...looked.flatMap(({ complaint, fresh }) =>
        complaint.cardAt && fresh.some(({ what }) => what === 'breach')
          ? [refreshCard(complaint.id, crisis.language)]
          : [],
      ),
      ...(looked.some(({ fresh }) => fresh.some(({ what }) => what === 'breach'))
        ? [refreshHeader(crisis)]
        : []),
    ],
    timers: [],
  };
}

const isLate = (at: Date, now: Date): boolean => now.getTime() - at.getTime() > LATE_MS;

/** What was snoozed or quiet when the message about all was posted is told by itself, later. */
const isCovered = (moment: Moment, complaint: Timed, crisis: Crisis, noticeAt: Date | null): boolean =>
  noticeAt !== null &&
  tellAt(moment, complaint, crisis, moment.at).getTime() <= noticeAt.getTime() - SETTLED_MS;

function look(complaint: Timed, crisis: Crisis, noticeAt: Date | null, now: Date): Looked {
  const standing = standingOf(complaint, crisis, now);
  const past = standing.moments.filter(({ at }) => at <= now);
  const fresh = unnoticed(complaint, past);
  const told = complaint.notices.filter(({ toldAt }) => toldAt);
  const looked: Looked = { complaint, standing, fresh, tell: [], covered: [], later: [] };
  if (complaint.silenced || told.length >= MOST_NOTICES) return looked;
  const tell: Moment[] = [];
  for (const moment of past) {
    if (moment.settled || noticeOf(moment, complaint)?.toldAt) continue;
    const mayBe = tellAt(moment, complaint, crisis, now);
    // A rung that nobody stands on is passed over.
    if (moment.what === 'escalation' && peopleOf(moment.to, complaint, crisis).length === 0)
      looked.covered.push(moment);
    // A message about all says how everything stood at its time.
    else if (moment.what !== 'escalation' && isCovered(moment, complaint, crisis, noticeAt))
      looked.covered.push(moment);
    else if (mayBe > now) looked.later.push(mayBe);
    else tell.push(moment);
  }
  const last = new Map(tell.map((moment) => [moment.kind, moment]));
  looked.tell = [...last].map(([kind, moment]) => ({
    ...moment,
    all: tell.filter((each) => each.kind === kind),
  }));
  return looked;
}

const allOf = (tell: readonly Telling[]): Moment[] => tell.flatMap(({ all }) => all);

/** The roles that moments name. */
const namedBy = (moments: readonly Moment[]): string[] => moments.flatMap(({ to }) => to);

function change(looked: Looked, gathers: boolean, { crisis, noticeAt }: DueState, now: Date): DueChange {
  const { complaint, standing, fresh, tell, covered, later } = looked;
  const silent = fresh.some(({ what }) => what === 'silence');
  const added: ClockEvent[] = silent ? [{ type: 'closed', at: now }] : [];
  const kept = (moment: Moment, toldAt: Date | null): KeptNotice => ({
    key: moment.key,
    at: noticeOf(moment, complaint)?.at ?? now,
    toldAt,
    gatherAt: null,
    to: [],
  });
  const notices = [
    ...allOf(tell).map((moment) =>
      gathers
        ? { ...kept(moment, null), gatherAt: gatherUntil(moment, noticeAt), to: moment.to }
        : kept(moment, now),
    ),
    ...covered.map((moment) => kept(moment, now)),
  ];
  const keys = new Set(notices.map(({ key }) => key));
  // A warning that has to wait is not noticed yet: by then there may be something else to say.
  const waiting = fresh.filter(
    ({ key, what }) => !keys.has(key) && (what === 'breach' || what === 'silence'),
  );
  notices.push(...waiting.map((moment) => kept(moment, moment.settled ? now : null)));
  const known = new Set([...complaint.notices, ...notices].map(({ key }) => key));
  const coming = standing.moments.filter((moment) => moment.at > now && !known.has(moment.key));
  const next = [...later, ...coming.map((moment) => moment.at)].sort((a, b) => a.getTime() - b.getTime())[0];
  const after = silent ? standingOf(withEvents(complaint, added), crisis, now) : standing;
  return {
    id: complaint.id,
    breached: fresh.some(({ what }) => what === 'breach'),
    dueAt: after.due?.dueAt ?? null,
    nextAt: silent ? null : (next ?? null),
    notices,
    added,
  };
}

function factsOf({ complaint, fresh, tell }: Looked, crisis: number): Fact[] {
  const base = { crisis, by: 'timer', complaint: complaint.id };
  // What waits for the message about all may be looked at again before that.
  const isNew = (moment: Moment): boolean => noticeOf(moment, complaint) === undefined;
  return [
    ...fresh.flatMap(({ what, kind }): Fact[] => {
      if (what === 'breach') return [{ fact: 'complaint_breached', ...base, target: kind }];
      return what === 'silence' ? [{ fact: 'complaint_closed', ...base, why: 'silent' }] : [];
    }),
    ...tell
      .filter((moment) => moment.what === 'warning' && isNew(moment))
      .map(({ point, kind }): Fact => ({ fact: 'complaint_warned', ...base, point, target: kind })),
    ...allOf(tell)
      .filter((moment) => moment.what === 'escalation' && isNew(moment))
      .map(({ to }): Fact => ({ fact: 'complaint_escalated', ...base, to: to[0] ?? '' })),
  ];
}

const VIEWS = {
  warning: 'complaints.warning',
  breach: 'complaints.breach',
  escalation: 'complaints.escalation',
};

function threadPost(complaint: Timed, crisis: Crisis, moment: Telling): Effect {
  return {
    do: 'post',
    channel: channelRef(crisis.id),
    thread: complaintRef(complaint.id),
    class: 'P2',
    key: `sla:${complaint.id}:${moment.key}`,
    content: {
      view: VIEWS[moment.what as keyof typeof VIEWS],
      data: { id: complaint.id, people: peopleOf(namedBy(moment.all), complaint, crisis), kind: moment.kind },
      lang: crisis.language,
    },
  };
}

/** Whoever a ladder names is told in a message of their own too, one for everything of this moment. */
function personal(single: readonly Looked[], crisis: Crisis, now: Date): Effect[] {
  const about = new Map<string, number[]>();
  for (const { complaint, tell } of single) {
    const moments = allOf(tell).filter(({ what }) => what !== 'warning');
    for (const person of peopleOf(namedBy(moments), complaint, crisis))
      about.set(person, [...(about.get(person) ?? []), complaint.id]);
  }
  return [...about].map(([person, complaints]) =>
    tellPerson(crisis, person, complaints.length, complaints[0] ?? 0, now),
  );
}
