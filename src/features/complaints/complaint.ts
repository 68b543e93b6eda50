// A complaint: one comment of one person, its clock, and every decision that is taken about it.
import type { Effect, Language, Ref } from '../../effects.ts';
import type { Decision, Refusal, TimerOrder } from '../../engine/verb.ts';
import type { Actor, Fact } from '../../facts.ts';
import type { Incoming } from '../../sources/source.ts';
import { type Crisis, channelRef, nothing, refreshHeader } from '../crisis/crisis.ts';
import { isCalm, isFlooded } from './burst.ts';
import type { ClockEvent } from './clock.ts';
import { inOrder } from './clock-events.ts';
import { standstills } from './clock-running.ts';
import type { Grouping } from './groups.ts';
import type { Label } from './labels.ts';
import { standingOf } from './standing.ts';
import { unclockedPost } from './unclocked.ts';

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
  /** When its author took it away again, as far as we were told. */
  deletedAt: Date | null;
  state: 'open' | 'answered' | 'closed';
  /** What accounts for it in the channel: its own card, or one digest. */
  shownAs: 'card' | 'digest' | null;
  /** It was counted in a digest. */
  digested: boolean;
  cardAt: Date | null;
  assignee: string | null;
  answeredAt: Date | null;
  proof: string | null;
  /** What it is and how grave; empty when it is older than triage. */
  label: Label | null;
  /** The group of those that say the same. */
  grouping: Grouping | null;
  /** How many people the author reaches; null where nobody knows. */
  reach: number | null;
  /** The crisis' level when the complaint became its own. */
  level: string | null;
  /** The answered complaint that this one goes on from. */
  follows: number | null;
  clock: ClockEvent[];
  /** What of its clock was noticed so far. */
  notices: Notice[];
  snoozedUntil: Date | null;
  silenced: boolean;
}

/** A warning, breach or escalation that was noticed, and when it was told. */
export interface Notice {
  key: string;
  at: Date;
  toldAt: Date | null;
}

/** A complaint that is being taken in: what came, and the number it gets. */
export interface Arrival {
  id: number;
  incoming: Incoming;
  sha256: string;
  language: string;
  label: Label;
}

/** Whether a channel may see what was written, and by whom: only what anybody can read anyway. */
export const mayBeShown = (complaint: Pick<Complaint, 'visibility'>): boolean =>
  complaint.visibility === 'public';

/** A complaint's words as a channel may see them. @param hidden what stands there instead */
export const wordsFor = (complaint: Pick<Complaint, 'visibility' | 'text'>, hidden: string): string =>
  mayBeShown(complaint) ? complaint.text : hidden;

export const complaintRef = (id: number): Ref => `complaint:${id}`;

export const DIGEST_MS = 15_000;

/** What was posted longer ago than this, in ms, is history: a service may send all it ever had, and nobody is called for it. */
export const HISTORY_MS = 30 * 24 * 60 * 60_000;

export interface AcceptState {
  crisis: Crisis | null;
  fresh: Arrival[];
  /** Complaints that are known, with another text than the newest one. */
  revised: {
    id: number;
    crisis: number | null;
    number: number;
    text: string;
    sha256: string;
    editedAt: Date | null;
    hasCard: boolean;
    /** What triage says of the new wording; empty when a person's word on an older one stands. */
    label: Label | null;
    /** Who labelled an older wording. What they said holds until an edit makes a comment critical that was not. */
    labelledBy: Actor | null;
    /** It was not critical before this edit, and is now: whoever was called about an older wording is called anew. */
    turnedGrave: boolean;
    language: string;
    /** Where the lead is called, because an edit made a comment critical that nobody waits for any more. */
    callIn: Crisis | null;
  }[];
  /** Complaints whose newest wording, by its number, a later edit gave them again. */
  confirmed: { id: number; number: number; editedAt: Date }[];
  known: { id: number; externalId: string }[];
  /** Answered complaints that new ones go on from, by the new one's number. */
  follows: Map<number, Complaint>;
  /** Complaints of this crisis seen in the last minute. */
  lastMinute: number;
  /** Cards that wait to be posted. */
  backlog: number;
  /** Set by the decision. */
  again: { id: number; events: ClockEvent[] }[];
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
  const calls = state.revised.flatMap(({ id, callIn }) => (callIn ? [{ id, callIn }] : []));
  revisions.push(
    ...calls.map(
      ({ id, callIn }): Fact => ({
        fact: 'lead_called',
        crisis: callIn.id,
        by: 'system',
        complaints: [id],
      }),
    ),
  );
  const refreshed = [
    ...calls.map(({ id, callIn }) => unclockedPost(callIn, id, now)),
    ...state.revised.flatMap((r): Effect[] => {
      const language = (r.callIn ?? crisis)?.language;
      return language && r.hasCard ? [refreshCard(r.id, language)] : [];
    }),
  ];
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
    fresh.map((a) => a.id),
    now,
  );
  const again = commentedAgain(state.follows, now);
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
    state: { ...state, again: again.events, shownAs: shown.shownAs, burstSince: shown.burstSince },
    facts: [...received, ...revisions, ...again.facts(crisis.id, input.by), ...shown.facts],
    effects: [
      ...shown.effects,
      ...refreshed,
      ...again.cards.map((id) => refreshCard(id, crisis.language)),
      refreshHeader(crisis),
    ],
    timers: shown.timers,
  };
}

/**
 * Authors who were answered wrote again in the same thread: the first complaint's clock carries the new comment, and
 * counts from the oldest that nobody answered. Whoever waits for an author's word and gets it is not paused any more.
 */
function commentedAgain(follows: ReadonlyMap<number, Complaint>, now: Date) {
  const carriers = [...new Map([...follows.values()].map((carrier) => [carrier.id, carrier])).values()];
  const stands = (carrier: Complaint) => {
    const last = standstills(inOrder(carrier.clock, now)).at(-1);
    return last !== undefined && last.to === undefined;
  };
  return {
    events: [
      ...carriers.map((carrier) => ({
        id: carrier.id,
        events: [
          ...(stands(carrier) ? [{ type: 'reopened', at: now } as const] : []),
          { type: 'commented_again', at: now } as const,
        ],
      })),
      ...[...follows].map(([id, carrier]) => ({
        id,
        events: [{ type: 'merged', at: now, into: carrier.id } as const],
      })),
    ],
    facts: (crisis: number, by: Actor) =>
      [...follows].map(
        ([id, carrier]): Fact => ({
          fact: 'commented_again',
          crisis,
          by,
          complaint: carrier.id,
          comment: id,
        }),
      ),
    cards: carriers.filter((carrier) => carrier.cardAt).map((carrier) => carrier.id),
  };
}

/** How new complaints of a crisis are shown. In a burst they are counted in digests instead of carded. */
function show(
  load: { lastMinute: number; backlog: number },
  crisis: Crisis,
  added: number[],
  now: Date,
): {
  shownAs: 'card' | 'digest';
  burstSince: Date | null;
  facts: Fact[];
  effects: Effect[];
  timers: TimerOrder[];
} {
  const flooded = isFlooded(load.lastMinute + added.length, load.backlog);
  const burstSince = crisis.burstSince ?? (flooded ? now : null);
  const shownAs = burstSince ? 'digest' : 'card';
  return {
    shownAs,
    burstSince,
    facts:
      burstSince && !crisis.burstSince ? [{ fact: 'burst_started', crisis: crisis.id, by: 'system' }] : [],
    effects: shownAs === 'card' ? added.map((id) => cardPost(id, crisis)) : [],
    timers: shownAs === 'digest' ? [digestTimer(crisis.id, now, DIGEST_MS)] : [],
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

/** Brings a complaint's card up to date. */
export const refreshCard = (id: number, lang: Language): Effect => ({
  do: 'update',
  ref: complaintRef(id),
  content: { view: 'complaints.card', data: { id }, lang },
});

// ── one complaint ───────────────────────────────────────────────────────────

export interface One {
  complaint: Complaint;
  crisis: Crisis;
  /** The complaint whose clock carries this one, when it goes on from it, and how many others still do. */
  carrier?: Complaint;
  otherFollowers?: number;
  /** Clock events to be added, here and to the carrier. */
  added?: ClockEvent[];
  addedToCarrier?: ClockEvent[];
}

/** Cards that a change of a complaint's clock shows on. */
const cardsOf = ({ complaint, carrier, crisis }: One): Effect[] =>
  [complaint, ...(carrier ? [carrier] : [])]
    .filter((each) => each.cardAt)
    .map((each) => refreshCard(each.id, crisis.language));

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
  const waits = standingOf(complaint, crisis, now).open.some(({ kind }) => kind === 'next_reply');
  if (complaint.state === 'answered' && !waits) return { refused: 'answered_before' };
  const answered: ClockEvent = { type: 'answered', at: now };
  return {
    state: {
      ...one,
      complaint: {
        ...complaint,
        state: 'answered',
        answeredAt: complaint.answeredAt ?? now,
        proof: input.proof,
      },
      added: [answered],
      ...(one.carrier && { addedToCarrier: [answered] }),
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
    effects: [...cardsOf(one), refreshHeader(crisis)],
    timers: [],
  };
}

export function decideClose(one: One, input: { by: Actor; why: string }, now: Date): Decision<One> | Refusal {
  const { complaint, crisis } = one;
  if (complaint.state !== 'open') return { refused: 'complaint_not_open' };
  if (!input.why.trim()) return { refused: 'why_missing' };
  return {
    state: {
      ...one,
      complaint: { ...complaint, state: 'closed' },
      added: [{ type: 'closed', at: now }],
      // Nobody waits on the first complaint any more when its last open comment needs no answer.
      ...(one.carrier && one.otherFollowers === 0 && { addedToCarrier: [{ type: 'closed', at: now }] }),
    },
    facts: [
      {
        fact: 'complaint_closed',
        crisis: crisis.id,
        by: input.by,
        complaint: complaint.id,
        why: input.why.trim(),
      },
    ],
    effects: [...cardsOf(one), refreshHeader(crisis)],
    timers: [],
  };
}

/** Complaints that their authors took away again, as a source told. */
export interface RemovedState {
  gone: { id: number; crisis: number | null; lang: Language; hasCard: boolean; deletedAt: Date }[];
}

/** Marks them, and shows it on their cards. Nothing is closed: whether an answer is still owed is for a person to say. */
export function decideRemoved(state: RemovedState, input: { by: Actor }): Decision<RemovedState> {
  return {
    state,
    facts: state.gone.map(
      (c): Fact => ({
        fact: 'complaint_removed',
        by: input.by,
        complaint: c.id,
        ...(c.crisis === null ? {} : { crisis: c.crisis }),
      }),
    ),
    effects: state.gone.flatMap((c): Effect[] => (c.hasCard ? [refreshCard(c.id, c.lang)] : [])),
    timers: [],
  };
}

// ── many complaints of one crisis ───────────────────────────────────────────

export interface DigestState {
  crisis: Crisis;
  /** The digest's number, when there is something to digest. */
  digest: number;
  /** Complaints that no message stands for yet. */
  waiting: number[];
  /** The last digest has not got into Slack: the next one takes in all that comes until it has, so that one stands for an outage. */
  unsent: boolean;
  /** Complaints of each of the last `CALM_MINUTES` minutes. */
  perMinute: number[];
  burstSince: Date | null;
}

/** Posts one message for everything that came since the last; ends the burst when it is calm again, or the crisis over. */
export function decideDigest(state: DigestState, _input: { by: Actor }, now: Date): Decision<DigestState> {
  const { crisis, waiting, unsent } = state;
  const told = unsent ? [] : waiting;
  const since = crisis.burstSince;
  const over = since !== null && (!crisis.open || isCalm(since, state.perMinute, now));
  const burst = since !== null && !over;
  return {
    state: { ...state, waiting: told, burstSince: over ? null : since },
    facts: [
      ...(told.length > 0
        ? [
            {
              fact: 'complaints_digested',
              crisis: crisis.id,
              by: 'timer',
              digest: state.digest,
              count: told.length,
            } as const,
          ]
        : []),
      ...(over ? [{ fact: 'burst_ended', crisis: crisis.id, by: 'timer' } as const] : []),
    ],
    effects:
      told.length > 0
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
    timers:
      burst || told.length < waiting.length
        ? [digestTimer(crisis.id, now, waiting.length > 0 ? DIGEST_MS : 60_000)]
        : [],
  };
}

export interface AttachState {
  crisis: Crisis;
  found: { id: number; severity: string }[];
  more: boolean;
  lastMinute: number;
  backlog: number;
  shownAs: 'card' | 'digest';
  burstSince: Date | null;
}

/** Complaints that came before anybody declared become the crisis' own. Their clocks have been running since they were seen. */
export function decideAttach(state: AttachState, _input: { by: Actor }, now: Date): Decision<AttachState> {
  const { crisis, found } = state;
  // The public took no part in a drill; and what a crisis left behind when it was resolved is the next one's.
  if (crisis.drill || !crisis.open) return nothing({ ...state, found: [] });
  const goOn: TimerOrder[] = state.more
    ? [
        {
          key: `attach:${crisis.id}`,
          verb: 'complaints.attach',
          input: { by: 'system', crisis: crisis.id },
          at: now,
          crisis: crisis.id,
        },
      ]
    : [];
  if (found.length === 0) return { ...nothing(state), timers: goOn };
  const shown = show(
    state,
    crisis,
    found.map((c) => c.id),
    now,
  );
  return {
    state: { ...state, shownAs: shown.shownAs, burstSince: shown.burstSince },
    facts: [
      ...found.flatMap(({ id, severity }): Fact[] => [
        {
          fact: 'complaint_attached',
          crisis: crisis.id,
          by: 'system',
          complaint: id,
          severity,
        },
        ...(shown.shownAs === 'card'
          ? [{ fact: 'complaint_opened', crisis: crisis.id, by: 'system', complaint: id } as const]
          : []),
      ]),
      ...shown.facts,
    ],
    effects: [...shown.effects, refreshHeader(crisis)],
    timers: [...shown.timers, ...goOn],
  };
}

/** A complaint of a crisis, when something is done to the clocks of all. */
export interface ClockOf {
  id: number;
  /** It stopped with the crisis, and not by itself. */
  stopped: boolean;
  /** It waits for an answer and has a card. */
  openCard: boolean;
}

export interface ClocksState {
  crisis: Crisis;
  /** Complaints whose clocks run, or may run again: as many as one step takes. All are computed anew. */
  clocks: ClockOf[];
  /** The last of them, where there may be more. */
  goOnAfter: number | null;
  /** Set by the decision: an event, and whose clocks it is added to. */
  added: { event: ClockEvent; to: number[] } | null;
}

/**
 * Stops the clocks of all complaints when the crisis is resolved, and lets them run on when it is reopened. What came in
 * between never stopped: its clock counts from when it was seen, and its card shows that now.
 */
export function decideClocks(state: ClocksState, _input: { by: Actor }, now: Date): Decision<ClocksState> {
  const { crisis, clocks } = state;
  const event: ClockEvent = { type: crisis.open ? 'reopened' : 'resolved', at: now };
  const to = clocks.filter(({ stopped }) => stopped || !crisis.open).map(({ id }) => id);
  const between = crisis.open ? clocks.filter(({ stopped, openCard }) => openCard && !stopped) : [];
  return {
    state: { ...state, added: { event, to } },
    facts: [],
    effects: between.map(({ id }) => refreshCard(id, crisis.language)),
    timers: goOn('complaints.clocks', state, now),
  };
}

/** Another level promises other times: the clocks go on under it. */
export function decideLevel(state: ClocksState, _input: { by: Actor }, now: Date): Decision<ClocksState> {
  const event: ClockEvent = { type: 'reclassified', at: now, level: state.crisis.level };
  const to = state.clocks.map(({ id }) => id);
  const timers = goOn('complaints.level', state, now);
  return {
    state: { ...state, added: { event, to } },
    facts: [],
    effects: [refreshHeader(state.crisis)],
    timers,
  };
}

function goOn(verb: string, { crisis, goOnAfter }: ClocksState, now: Date): TimerOrder[] {
  if (goOnAfter === null) return [];
  const input = { by: 'system', crisis: crisis.id, after: goOnAfter };
  return [{ key: `${verb}:${crisis.id}`, verb, input, at: now, crisis: crisis.id }];
}
