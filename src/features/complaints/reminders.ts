// Telling of clocks: what of a crisis is due now is noticed, told once, and told together where there is much of it.
import type { Effect } from '../../effects.ts';
import type { Decision, Refusal } from '../../engine/verb.ts';
import type { Actor, Fact } from '../../facts.ts';
import { type Crisis, channelRef, refreshHeader } from '../crisis/crisis.ts';
import type { ClockEvent } from './clock.ts';
import { type Complaint, complaintRef, type Notice, refreshCard } from './complaint.ts';
import {
  type ClockCache,
  type Moment,
  peopleOf,
  type Standing,
  standingOf,
  tellAt,
  unnoticed,
  withEvents,
} from './standing.ts';

/** What comes later than this, in ms, came while nobody was running: it is told together. */
const LATE_MS = 2 * 60_000;
/** How long moments of complaints without a card are gathered for one notice, in ms. */
const GATHER_MS = 10_000;
/** Least time between two such notices, in ms. */
const BREACH_SPACING_MS = 60_000;
const WARNING_SPACING_MS = 10 * 60_000;
/** No complaint is ever told of more often than this: after that it is only shown. */
export const MOST_NOTICES = 30;

export interface DueState {
  crisis: Crisis;
  /** When the last notice about several complaints was posted. */
  noticeAt: Date | null;
  due: Complaint[];
  /** How the crisis' other complaints stand: late, and warned of without being late. */
  others: { overdue: number; soon: number };
  /** Set by the decision. */
  changes: DueChange[];
  noticed: boolean;
}

/** What a look at one complaint's clocks changed. */
export interface DueChange extends ClockCache {
  id: number;
  warnedAt: Date | null;
  breachedAt: Date | null;
  /** New, or told by now. */
  notices: Notice[];
  added: ClockEvent[];
}

interface Looked {
  complaint: Complaint;
  standing: Standing;
  /** Came by now, noticed for the first time. */
  fresh: Moment[];
  /** To be told now. */
  tell: Moment[];
  /** Are told by something else that is or was told. */
  covered: Moment[];
  /** When what may not be told yet may be. */
  later: Date[];
}

/** Looks at every clock of a crisis that is due. */
export function decideDue(state: DueState, _input: { by: Actor }, now: Date): Decision<DueState> | Refusal {
  const { crisis, noticeAt, due } = state;
  if (due.length === 0) return { refused: 'nothing_due' };
  const looked = due.map((complaint) => look(complaint, crisis, noticeAt, now));
  const telling = looked.filter(({ tell }) => tell.length > 0);
  const merged = telling.filter(
    ({ complaint, tell }) => !complaint.cardAt || tell.every(({ at }) => isLate(at, now)),
  );
  const one = merged.length === 1 ? merged[0] : undefined;
  const together = one?.complaint.cardAt ? [] : merged;
  const single = telling.filter((each) => !together.includes(each));
  return {
    state: {
      ...state,
      changes: looked.map((each) => change(each, crisis, now)),
      noticed: together.length > 0,
    },
    facts: looked.flatMap((each) => factsOf(each, crisis.id)),
    effects: [
      ...single.flatMap(({ complaint, tell }) => tell.map((moment) => threadPost(complaint, crisis, moment))),
      ...(together.length > 0 ? [notice(together, state, now)] : []),
      ...personal(telling, crisis, now),
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

function look(complaint: Complaint, crisis: Crisis, noticeAt: Date | null, now: Date): Looked {
  const standing = standingOf(complaint, crisis, now);
  const past = standing.moments.filter(({ at }) => at <= now);
  const fresh = unnoticed(complaint, past);
  const told = new Set(complaint.notices.filter(({ toldAt }) => toldAt).map(({ key }) => key));
  const looked: Looked = { complaint, standing, fresh, tell: [], covered: [], later: [] };
  if (complaint.silenced || told.size >= MOST_NOTICES) return looked;
  for (const moment of past) {
    if (told.has(moment.key) || moment.settled) continue;
    const mayBe = tellAt(moment, complaint, crisis, now);
    const gathered = complaint.cardAt ? now : gatheredAt(moment, noticeAt);
    // A rung that nobody stands on is passed over.
    if (moment.what === 'escalation' && peopleOf(moment.to, complaint, crisis).length === 0)
      looked.covered.push(moment);
    // A notice about all says how everything stood at its time.
    else if (noticeAt && moment.at <= noticeAt && moment.what !== 'escalation') looked.covered.push(moment);
    else if (mayBe > now || gathered > now)
      looked.later.push(new Date(Math.max(mayBe.getTime(), gathered.getTime())));
    else looked.tell.push(moment);
  }
  // Of several moments of one clock the last says it all.
  const last = new Map(looked.tell.map((moment) => [moment.kind, moment]));
  looked.covered.push(...looked.tell.filter((moment) => last.get(moment.kind) !== moment));
  looked.tell = [...last.values()];
  return looked;
}

function gatheredAt({ at, what }: Moment, noticeAt: Date | null): Date {
  const spacing = what === 'warning' ? WARNING_SPACING_MS : BREACH_SPACING_MS;
  return new Date(Math.max(at.getTime() + GATHER_MS, (noticeAt?.getTime() ?? 0) + spacing));
}

function change(
  { complaint, standing, fresh, tell, covered, later }: Looked,
  crisis: Crisis,
  now: Date,
): DueChange {
  const silent = fresh.some(({ what }) => what === 'silence');
  const added: ClockEvent[] = silent ? [{ type: 'closed', at: now }] : [];
  const toldNow = new Set([...tell, ...covered].map(({ key }) => key));
  const at = new Map(complaint.notices.map((noticed) => [noticed.key, noticed.at]));
  const notices = [...new Set([...fresh.map(({ key }) => key), ...toldNow])].flatMap((key): Notice[] => {
    const moment = standing.moments.find((each) => each.key === key);
    // A warning that has to wait is not noticed yet: by then there may be something else to say.
    if (!moment || (moment.what !== 'breach' && moment.what !== 'silence' && !toldNow.has(key))) return [];
    const done = toldNow.has(key) || moment.settled;
    return [{ key, at: at.get(key) ?? now, toldAt: done ? now : null }];
  });
  const known = new Set([...complaint.notices, ...notices].map(({ key }) => key));
  const coming = standing.moments.filter((moment) => moment.at > now && !known.has(moment.key));
  const next = [...later, ...coming.map((moment) => moment.at)].sort((a, b) => a.getTime() - b.getTime())[0];
  const after = silent ? standingOf(withEvents(complaint, added), crisis, now) : standing;
  return {
    id: complaint.id,
    warnedAt: tell.some(({ what }) => what === 'warning') ? now : complaint.warnedAt,
    breachedAt: complaint.breachedAt ?? (fresh.some(({ what }) => what === 'breach') ? now : null),
    dueAt: after.due?.dueAt ?? null,
    nextAt: silent ? null : (next ?? null),
    notices,
    added,
  };
}

function factsOf({ complaint, fresh, tell }: Looked, crisis: number): Fact[] {
  const base = { crisis, by: 'timer', complaint: complaint.id };
  return [
    ...fresh.flatMap(({ what, kind }): Fact[] => {
      if (what === 'breach') return [{ fact: 'complaint_breached', ...base, target: kind }];
      return what === 'silence' ? [{ fact: 'complaint_closed', ...base, why: 'silent' }] : [];
    }),
    ...tell.flatMap(({ what, kind, point, to }): Fact[] => {
      if (what === 'warning') return [{ fact: 'complaint_warned', ...base, point, target: kind }];
      return what === 'escalation' ? [{ fact: 'complaint_escalated', ...base, to: to[0] ?? '' }] : [];
    }),
  ];
}

const VIEWS = {
  warning: 'complaints.warning',
  breach: 'complaints.breach',
  escalation: 'complaints.escalation',
};

function threadPost(complaint: Complaint, crisis: Crisis, moment: Moment): Effect {
  return {
    do: 'post',
    channel: channelRef(crisis.id),
    thread: complaintRef(complaint.id),
    class: 'P2',
    key: `sla:${complaint.id}:${moment.key}`,
    content: {
      view: VIEWS[moment.what as keyof typeof VIEWS],
      data: { id: complaint.id, people: peopleOf(moment.to, complaint, crisis), kind: moment.kind },
      lang: crisis.language,
    },
  };
}

/** One message about many complaints: those that came due while nobody could tell, or that have no card. */
function notice(together: readonly Looked[], state: DueState, now: Date): Effect {
  const { crisis, others } = state;
  const isOverdue = ({ standing }: Looked) => standing.due?.state === 'missed';
  const people = together.flatMap(({ complaint, tell }) =>
    tell.flatMap(({ to }) => peopleOf(to, complaint, crisis)),
  );
  const first = [...together].sort(
    (a, b) => (a.standing.due?.dueAt.getTime() ?? 0) - (b.standing.due?.dueAt.getTime() ?? 0),
  )[0];
  const overdue = state.due.filter((complaint) => dueOf(complaint, state, now) === 'missed').length;
  return {
    do: 'post',
    channel: channelRef(crisis.id),
    class: 'P2',
    key: `notice:${crisis.id}:${now.getTime()}`,
    content: {
      view: 'complaints.notice',
      data: {
        id: crisis.id,
        overdue: others.overdue + overdue,
        soon: others.soon + together.filter((each) => !isOverdue(each)).length,
        duty: [...new Set(people)],
        first: first && !first.complaint.cardAt ? first.complaint.id : null,
      },
      lang: crisis.language,
    },
  };
}

const dueOf = (complaint: Complaint, { crisis }: DueState, now: Date) =>
  standingOf(complaint, crisis, now).due?.state;

/** Whoever a ladder names is told in a message of their own too, one for everything of this moment. */
function personal(telling: readonly Looked[], crisis: Crisis, now: Date): Effect[] {
  const about = new Map<string, number[]>();
  for (const { complaint, tell } of telling) {
    const to = tell.filter(({ what }) => what !== 'warning').flatMap((moment) => moment.to);
    for (const person of peopleOf(to, complaint, crisis))
      about.set(person, [...(about.get(person) ?? []), complaint.id]);
  }
  return [...about].map(([person, complaints]) => ({
    do: 'tell',
    person,
    class: 'P2',
    key: `late:${crisis.id}:${person}:${now.getTime()}`,
    content: {
      view: 'complaints.late',
      data: { id: crisis.id, count: complaints.length, complaint: complaints[0] },
      lang: crisis.language,
    },
  }));
}
