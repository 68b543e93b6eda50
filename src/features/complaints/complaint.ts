// A complaint: one comment of one person, its clock, and every decision that is taken about it.
import type { Effect, Language, Ref } from '../../effects.ts';
import type { Decision, Refusal, TimerOrder } from '../../engine/verb.ts';
import type { Actor, Fact } from '../../facts.ts';
import type { Incoming } from '../../sources/source.ts';
import { type Crisis, channelRef, holders, nothing, refreshHeader } from '../crisis/crisis.ts';
import { type ClockFact, deadlineOf } from './deadline.ts';
import type { Grouping } from './groups.ts';
import type { Label } from './labels.ts';

export interface Complaint {
  id: number;
  crisis: number | null;
  source: string;
  externalId: string;
  permalink: string | null;
  author: string;
  text: string;
  language: string;
  rating: number | null;
  visibility: string;
  postedAt: Date;
  seenAt: Date;
  state: 'open' | 'answered' | 'closed';
  /** What accounts for it in the channel: its own card, or one digest. */
  shownAs: 'card' | 'digest' | null;
  /** It was counted in a digest. */
  digested: boolean;
  cardAt: Date | null;
  assignee: string | null;
  warnedAt: Date | null;
  breachedAt: Date | null;
  answeredAt: Date | null;
  proof: string | null;
  /** What it is and how grave; empty when it is older than triage. */
  label: Label | null;
  /** The group of those that say the same. */
  grouping: Grouping | null;
  clock: ClockFact[];
}

/** A complaint that is being taken in: what came, and the number it gets. */
export interface Arrival {
  id: number;
  incoming: Incoming;
  sha256: string;
  language: string;
  label: Label;
}

export const complaintRef = (id: number): Ref => `complaint:${id}`;
export const duesKey = (id: number): string => `sla:${id}:due`;
const warnKey = (id: number, index: number): string => `sla:${id}:warn${index}`;

// Burst mode (one thread per complaint at Slack's one message a second would take hours).
const BURST_PER_MINUTE = 30;
const BURST_BACKLOG = 20;
const CALM_PER_FIVE_MINUTES = 50;
const FIVE_MINUTES_MS = 5 * 60_000;
export const DIGEST_MS = 15_000;
const NOTICE_MS = 10 * 60_000;
const BREACH_NOTICE_MS = 60_000;

export interface AcceptState {
  crisis: Crisis | null;
  fresh: Arrival[];
  /** Complaints that are known, with another text than every one seen before. */
  revised: {
    id: number;
    crisis: number | null;
    number: number;
    text: string;
    sha256: string;
    hasCard: boolean;
    /** What triage says of the new wording; empty when a person has labelled it. */
    label: Label | null;
  }[];
  known: { id: number; externalId: string }[];
  /** Complaints of this crisis seen in the last minute. */
  lastMinute: number;
  /** Cards that wait to be posted. */
  backlog: number;
  /** Set by the decision. */
  shownAs: 'card' | 'digest' | null;
  burstSince: Date | null;
}

export function decideAccept(state: AcceptState, input: { by: Actor }, now: Date): Decision<AcceptState> {
  const { crisis, fresh } = state;
  const revisions = state.revised.map(
    (r): Fact => ({
      fact: 'complaint_revised',
      by: input.by,
      complaint: r.id,
      revision: r.number,
      severity: r.label?.severity ?? 'none',
      ...(r.crisis ? { crisis: r.crisis } : {}),
    }),
  );
  const refreshed = state.revised.flatMap((r): Effect[] =>
    crisis && r.hasCard ? [refreshCard(r.id, crisis.language)] : [],
  );
  if (!crisis || fresh.length === 0) {
    const received = fresh.map(
      (a): Fact => ({
        fact: 'complaint_received',
        by: input.by,
        complaint: a.id,
        source: a.incoming.source,
        shownAs: 'digest',
        severity: a.label.severity,
      }),
    );
    return {
      state: { ...state, shownAs: null },
      facts: [...received, ...revisions],
      effects: refreshed,
      timers: [],
    };
  }
  const shown = show(
    state,
    crisis,
    fresh.map((a) => ({ id: a.id, seenAt: now })),
    now,
  );
  const received = fresh.map(
    (a): Fact => ({
      fact: 'complaint_received',
      crisis: crisis.id,
      by: input.by,
      complaint: a.id,
      source: a.incoming.source,
      shownAs: shown.shownAs,
      severity: a.label.severity,
    }),
  );
  return {
    state: { ...state, shownAs: shown.shownAs, burstSince: shown.burstSince },
    facts: [...received, ...revisions, ...shown.facts],
    effects: [...shown.effects, ...refreshed, refreshHeader(crisis)],
    timers: shown.timers,
  };
}

/** How new complaints of a crisis are shown, and their clocks. In a burst they are counted in digests instead of carded. */
function show(
  load: { lastMinute: number; backlog: number },
  crisis: Crisis,
  added: { id: number; seenAt: Date }[],
  now: Date,
): {
  shownAs: 'card' | 'digest';
  burstSince: Date | null;
  facts: Fact[];
  effects: Effect[];
  timers: TimerOrder[];
} {
  const flooded = load.lastMinute + added.length > BURST_PER_MINUTE || load.backlog > BURST_BACKLOG;
  const burstSince = crisis.burstSince ?? (flooded ? now : null);
  const shownAs = burstSince ? 'digest' : 'card';
  const clocks = added.flatMap((a) => clockTimers(a.id, [{ type: 'started', at: a.seenAt }], crisis, now));
  return {
    shownAs,
    burstSince,
    facts:
      burstSince && !crisis.burstSince ? [{ fact: 'burst_started', crisis: crisis.id, by: 'system' }] : [],
    effects: shownAs === 'card' ? added.map((a) => cardPost(a.id, crisis)) : [],
    timers: shownAs === 'digest' ? [...clocks, digestTimer(crisis.id, now, DIGEST_MS)] : clocks,
  };
}

const digestTimer = (crisis: number, now: Date, ms: number): TimerOrder => ({
  key: `digest:${crisis}`,
  verb: 'complaints.digest',
  input: { by: 'timer', crisis },
  at: new Date(now.getTime() + ms),
  crisis,
  keep: true,
});

const cardPost = (id: number, crisis: Crisis): Effect => ({
  do: 'post',
  channel: channelRef(crisis.id),
  ref: complaintRef(id),
  class: 'P1',
  key: complaintRef(id),
  content: { view: 'complaints.card', data: { id }, lang: crisis.language },
});

const refreshCard = (id: number, lang: Language): Effect => ({
  do: 'update',
  ref: complaintRef(id),
  content: { view: 'complaints.card', data: { id }, lang },
});

/** Arms a complaint's clock: one timer per warning point that is still to come, and one for the breach. */
export function clockTimers(id: number, clock: ClockFact[], crisis: Crisis, now: Date): TimerOrder[] {
  const deadline = deadlineOf(clock, crisis);
  if (!deadline) return [];
  const warnings = deadline.warnings.flatMap((warning, index): TimerOrder[] =>
    warning.at > now
      ? [
          {
            key: warnKey(id, index),
            verb: 'complaints.warn',
            input: { by: 'timer', complaint: id, point: warning.label },
            at: warning.at,
            crisis: crisis.id,
          },
        ]
      : [],
  );
  const due: TimerOrder = {
    key: duesKey(id),
    verb: 'complaints.breach',
    input: { by: 'timer', complaint: id },
    at: deadline.dueAt,
    crisis: crisis.id,
  };
  return [...warnings, due];
}

const stopClock = (id: number, crisis: Crisis): TimerOrder[] => [
  { cancel: duesKey(id) },
  ...crisis.plan.warningPoints.map((_, index) => ({ cancel: warnKey(id, index) })),
];

// ── one complaint ───────────────────────────────────────────────────────────

export interface One {
  complaint: Complaint;
  crisis: Crisis;
  noticeAt: Date | null;
  /** Clock events to be added. */
  added?: ClockFact[];
}

const remind = (
  one: One,
  now: Date,
  input: { view: string; key: string; point?: string },
  spacing: number,
): { effects: Effect[]; timers: TimerOrder[] } => {
  const { complaint, crisis } = one;
  const duty = complaint.assignee ? [complaint.assignee] : holders(crisis, [crisis.plan.dutyRole]);
  if (complaint.cardAt) {
    return {
      timers: [],
      effects: [
        {
          do: 'post',
          channel: channelRef(crisis.id),
          thread: complaintRef(complaint.id),
          class: 'P2',
          key: input.key,
          content: {
            view: input.view,
            data: { id: complaint.id, duty, point: input.point ?? '' },
            lang: crisis.language,
          },
        },
      ],
    };
  }
  const earliest = Math.max(now.getTime() + 3_000, (one.noticeAt?.getTime() ?? 0) + spacing);
  return {
    effects: [],
    timers: [
      {
        key: `notice:${crisis.id}`,
        verb: 'complaints.notice',
        input: { by: 'timer', crisis: crisis.id },
        at: new Date(earliest),
        crisis: crisis.id,
        keep: true,
      },
    ],
  };
};

export function decideWarn(
  one: One,
  input: { by: Actor; point: string },
  now: Date,
): Decision<One> | Refusal {
  const { complaint, crisis } = one;
  if (complaint.state !== 'open' || !crisis.open) return { refused: 'clock_stopped' };
  const told = remind(
    one,
    now,
    { view: 'complaints.warning', key: `warn:${complaint.id}:${input.point}`, point: input.point },
    NOTICE_MS,
  );
  return {
    state: { ...one, complaint: { ...complaint, warnedAt: now } },
    facts: [
      {
        fact: 'complaint_warned',
        crisis: crisis.id,
        by: 'timer',
        complaint: complaint.id,
        point: input.point,
      },
    ],
    ...told,
  };
}

export function decideBreach(one: One, _input: { by: Actor }, now: Date): Decision<One> | Refusal {
  const { complaint, crisis } = one;
  if (complaint.state !== 'open' || !crisis.open) return { refused: 'clock_stopped' };
  if (complaint.breachedAt) return { refused: 'breached_before' };
  const told = remind(
    one,
    now,
    { view: 'complaints.breach', key: `breach:${complaint.id}` },
    BREACH_NOTICE_MS,
  );
  return {
    state: { ...one, complaint: { ...complaint, breachedAt: now } },
    facts: [{ fact: 'complaint_breached', crisis: crisis.id, by: 'timer', complaint: complaint.id }],
    effects: [
      ...told.effects,
      ...(complaint.cardAt ? [refreshCard(complaint.id, crisis.language)] : []),
      refreshHeader(crisis),
    ],
    timers: told.timers,
  };
}

/** A complaint that was only counted in a digest gets its own card. */
export function decideOpen(one: One, input: { by: Actor }, now: Date): Decision<One> | Refusal {
  const { complaint, crisis } = one;
  if (complaint.cardAt) return { refused: 'card_there' };
  if (!crisis.open) return { refused: 'crisis_resolved' };
  return {
    state: {
      ...one,
      complaint: { ...complaint, cardAt: now, shownAs: complaint.digested ? complaint.shownAs : 'card' },
    },
    facts: [{ fact: 'complaint_opened', crisis: crisis.id, by: input.by, complaint: complaint.id }],
    effects: [cardPost(complaint.id, crisis)],
    timers: [],
  };
}

export function decideTake(one: One, input: { by: Actor }): Decision<One> | Refusal {
  const { complaint, crisis } = one;
  if (complaint.state !== 'open') return { refused: 'complaint_not_open' };
  if (complaint.assignee === input.by) return { refused: 'taken_by_you' };
  return {
    state: { ...one, complaint: { ...complaint, assignee: input.by } },
    facts: [],
    effects: [refreshCard(complaint.id, crisis.language)],
    timers: [],
  };
}

export function decideAnswered(
  one: One,
  input: { by: Actor; proof: string | null },
  now: Date,
): Decision<One> | Refusal {
  const { complaint, crisis } = one;
  if (complaint.state === 'answered') return { refused: 'answered_before' };
  return {
    state: {
      ...one,
      complaint: { ...complaint, state: 'answered', answeredAt: now, proof: input.proof },
      added: [{ type: 'answered', at: now }],
    },
    facts: [
      {
        fact: 'complaint_answered',
        crisis: crisis.id,
        by: input.by,
        complaint: complaint.id,
        proof: input.proof,
      },
    ],
    effects: [
      ...(complaint.cardAt ? [refreshCard(complaint.id, crisis.language)] : []),
      refreshHeader(crisis),
    ],
    timers: stopClock(complaint.id, crisis),
  };
}

export function decideClose(one: One, input: { by: Actor; why: string }, now: Date): Decision<One> | Refusal {
  const { complaint, crisis } = one;
  if (complaint.state !== 'open') return { refused: 'complaint_not_open' };
  if (!input.why.trim()) return { refused: 'why_missing' };
  return {
    state: { ...one, complaint: { ...complaint, state: 'closed' }, added: [{ type: 'closed', at: now }] },
    facts: [
      {
        fact: 'complaint_closed',
        crisis: crisis.id,
        by: input.by,
        complaint: complaint.id,
        why: input.why.trim(),
      },
    ],
    effects: [
      ...(complaint.cardAt ? [refreshCard(complaint.id, crisis.language)] : []),
      refreshHeader(crisis),
    ],
    timers: stopClock(complaint.id, crisis),
  };
}

// ── many complaints of one crisis ───────────────────────────────────────────

export interface DigestState {
  crisis: Crisis;
  /** The digest's number, when there is something to digest. */
  digest: number;
  /** Complaints that no message stands for yet. */
  waiting: number[];
  lastFiveMinutes: number;
  burstSince: Date | null;
}

/** Posts one message for everything that came since the last; ends the burst when it is calm again. */
export function decideDigest(state: DigestState, _input: { by: Actor }, now: Date): Decision<DigestState> {
  const { crisis, waiting } = state;
  const since = crisis.burstSince;
  const over =
    waiting.length === 0 &&
    since !== null &&
    now.getTime() - since.getTime() >= FIVE_MINUTES_MS &&
    state.lastFiveMinutes < CALM_PER_FIVE_MINUTES;
  const burst = since !== null && !over;
  return {
    state: { ...state, burstSince: over ? null : since },
    facts: [
      ...(waiting.length > 0
        ? [
            {
              fact: 'complaints_digested',
              crisis: crisis.id,
              by: 'timer',
              digest: state.digest,
              count: waiting.length,
            } as const,
          ]
        : []),
      ...(over ? [{ fact: 'burst_ended', crisis: crisis.id, by: 'timer' } as const] : []),
    ],
    effects:
      waiting.length > 0
        ? [
            {
              do: 'post',
              channel: channelRef(crisis.id),
              class: 'P5',
              key: `digest:${state.digest}`,
              ref: `digest:${state.digest}`,
              content: { view: 'complaints.digest', data: { id: state.digest }, lang: crisis.language },
            },
          ]
        : [],
    timers: burst ? [digestTimer(crisis.id, now, waiting.length > 0 ? DIGEST_MS : 60_000)] : [],
  };
}

export interface NoticeState {
  crisis: Crisis;
  overdue: number;
  soon: number;
  /** The open complaint that is due first. */
  first: { id: number; dueAt: Date } | null;
}

/** One message for all complaints without a card that are late or will be soon. */
export function decideNotice(
  state: NoticeState,
  _input: { by: Actor },
  now: Date,
): Decision<NoticeState> | Refusal {
  const { crisis, overdue, soon } = state;
  if (!crisis.open || overdue + soon === 0) return { refused: 'clock_stopped' };
  return {
    state,
    facts: [],
    effects: [
      {
        do: 'post',
        channel: channelRef(crisis.id),
        class: 'P2',
        key: `notice:${crisis.id}:${now.getTime()}`,
        content: {
          view: 'complaints.notice',
          data: {
            id: crisis.id,
            overdue,
            soon,
            duty: holders(crisis, [crisis.plan.dutyRole]),
            first: state.first?.id ?? null,
          },
          lang: crisis.language,
        },
      },
    ],
    timers: [],
  };
}

export interface AttachState {
  crisis: Crisis;
  found: { id: number; seenAt: Date; severity: string }[];
  more: boolean;
  lastMinute: number;
  backlog: number;
  shownAs: 'card' | 'digest';
  burstSince: Date | null;
}

/** Complaints that came before anybody declared become the crisis' own. Their clocks have been running since they were seen. */
export function decideAttach(state: AttachState, _input: { by: Actor }, now: Date): Decision<AttachState> {
  const { crisis, found } = state;
  if (found.length === 0) return nothing(state);
  const shown = show(state, crisis, found, now);
  return {
    state: { ...state, shownAs: shown.shownAs, burstSince: shown.burstSince },
    facts: [
      ...found.flatMap((c): Fact[] => [
        {
          fact: 'complaint_attached',
          crisis: crisis.id,
          by: 'system',
          complaint: c.id,
          severity: c.severity,
        },
        ...(shown.shownAs === 'card'
          ? [{ fact: 'complaint_opened', crisis: crisis.id, by: 'system', complaint: c.id } as const]
          : []),
      ]),
      ...shown.facts,
    ],
    effects: [...shown.effects, refreshHeader(crisis)],
    timers: [
      ...shown.timers,
      ...(state.more
        ? [
            {
              key: `attach:${crisis.id}`,
              verb: 'complaints.attach',
              input: { by: 'system', crisis: crisis.id },
              at: now,
              crisis: crisis.id,
            },
          ]
        : []),
    ],
  };
}

export interface ClocksState {
  crisis: Crisis;
  open: { id: number; clock: ClockFact[] }[];
  added: ClockFact | null;
}

/** Stops the clocks of all open complaints when the crisis is resolved, and lets them run on when it is reopened. */
export function decideClocks(state: ClocksState, _input: { by: Actor }, now: Date): Decision<ClocksState> {
  const added: ClockFact = { type: state.crisis.open ? 'reopened' : 'resolved', at: now };
  return {
    state: { ...state, added },
    facts: [],
    effects: [],
    timers: state.open.flatMap((c) =>
      state.crisis.open
        ? clockTimers(c.id, [...c.clock, added], state.crisis, now)
        : stopClock(c.id, state.crisis),
    ),
  };
}
