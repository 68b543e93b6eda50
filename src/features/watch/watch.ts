// The watch: counts of comments against what is usual, and when people are told that far more come in.
import type { Effect, Language, Ref } from '../../effects.ts';
import type { Decision, Refusal, TimerOrder } from '../../engine/verb.ts';
import type { Actor, Fact } from '../../facts.ts';
import { alertFor, defaults } from '../../triage/bursts.ts';
import type { Hour, Stream, StreamLevel } from '../../triage/levels.ts';
import type { Plan } from '../crisis/plan-shape.ts';
import { drawChart } from './chart.ts';

/** What an alert rests on, as it was when it was raised. */
export interface Evidence {
  /** Words that stand out, with how many comments hold them. */
  terms: { term: string; count: number }[];
  /** Complaints without an answer, and the one that waits longest. */
  unanswered: number;
  oldest: number | null;
  /** Different people in the hour. */
  authors: number;
  /** Counts by the hour, oldest first, the last of them the hour of the alert; and what was usual then. */
  hours: number[];
  usual: number[];
  /** Numbers of critical complaints, for an alert about danger. */
  complaints?: number[];
}

export interface Alert {
  id: number;
  kind: 'burst' | 'danger';
  at: Date;
  stream: Stream;
  count: number;
  expected: number;
  /** The highest hourly count of this burst so far. */
  peak: number;
  /** The same of the other stream; 0 while that stood no higher than usual. */
  otherPeak: number;
  evidence: Evidence;
  /** The crisis in which it was told, or to which it led. */
  crisis: number | null;
  declaredBy: Actor | null;
  over: boolean;
}

/** Comments an hour, by stream. */
export type Heights = Record<Stream, number>;

export interface Mute {
  until: Date;
  by: Actor;
  /** Comments an hour when it was muted. */
  above: Heights;
}

/** Where alerts go: the open crisis, else the channels of the plan, else the people who lead. */
export interface Audience {
  plan: Pick<Plan, 'announce' | 'watch' | 'language' | 'timeZone'>;
  lead: string[];
  crisis: { id: number; language: Language } | null;
}

export interface LookState {
  /** The number of the alert, when there is something to tell. */
  id: number;
  levels: StreamLevel[];
  /** The latest burst that was told. */
  last: Alert | null;
  /** The bursts before it, as far back as their silence reaches. */
  earlier: Alert[];
  mute: Mute | null;
  audience: Audience;
  /** Read only when an hour is out of the ordinary. */
  evidence: Evidence | null;
  /** Set by the decision. */
  raised?: Alert;
}

export const alertRef = (id: number): Ref => `alert:${id}`;

const HOUR_MS = 3_600_000;
/** Silence that somebody asked for ends when so many times the comments come in, as the one after an alert does. */
export const YIELDS = defaults.yields;
/** While a burst lasts it is looked at this often, whether anything comes in or not. */
const LOOK_AGAIN_MS = 10 * 60_000;

/**
 * Whether this hour of a stream is worth telling, given the bursts that were told and who asked for quiet. It is held against
 * the height its own stream had: many who rejoice must not hide a few who are in distress.
 */
export function worthTelling(stream: Stream, hour: Hour, told: readonly Alert[], mute: Mute | null): boolean {
  // The last instant of the hour: its end belongs to the next one.
  const at = hour.end.getTime() - 1;
  const level = { at, count: hour.count, state: hour.high ? 'high' : 'quiet' } as const;
  const isNews = (burst: Alert) =>
    alertFor(level, { at: burst.at.getTime(), count: heightOf(burst, stream) }).alert;
  return (
    hour.high &&
    told.every(isNews) &&
    (!mute || at >= mute.until.getTime() || hour.count > mute.above[stream] * YIELDS)
  );
}

/** How high a stream got in a burst that was told. The negative comments are among all of them. */
export function heightOf({ stream: own, peak, otherPeak }: Alert, stream: Stream): number {
  if (stream === own) return peak;
  return stream === 'all' ? Math.max(peak, otherPeak) : otherPeak;
}

/** The hour that stands out most among those worth telling; the negative comments speak first. */
export function loudest(
  levels: StreamLevel[],
  told: readonly Alert[],
  mute: Mute | null,
): { stream: Stream; hour: Hour } | undefined {
  return levels
    .flatMap(({ stream, hours }) =>
      hours.filter((hour) => worthTelling(stream, hour, told, mute)).map((hour) => ({ stream, hour })),
    )
    .sort(
      (a, b) =>
        b.hour.score - a.hour.score ||
        b.hour.count - a.hour.count ||
        (a.stream === 'negative' ? -1 : b.stream === 'negative' ? 1 : 0),
    )[0];
}

const highNow = (levels: StreamLevel[]): boolean => levels.some(({ hours }) => hours.at(-1)?.high === true);

/** Looks at the last hours; tells people once about each burst. */
export function decideLook(state: LookState, input: { by: Actor }, now: Date): Decision<LookState> | Refusal {
  const { levels, mute, audience } = state;
  const last = state.last && withPeak(state.last, levels);
  const loud = loudest(levels, last ? [last, ...state.earlier] : [], mute);
  if (loud && state.evidence) {
    const alert: Alert = {
      id: state.id,
      kind: 'burst',
      at: now,
      stream: loud.stream,
      count: loud.hour.count,
      expected: loud.hour.expected,
      peak: loud.hour.count,
      otherPeak: otherHeight(loud, levels),
      evidence: state.evidence,
      crisis: audience.crisis?.id ?? null,
      declaredBy: null,
      over: false,
    };
    const effects = alertEffects(alert, audience);
    if (effects.length === 0) return { state, facts: [], effects, timers: [lookAgain(now)] };
    return {
      state: { ...state, last: last && { ...last, over: true }, raised: alert },
      facts: [raisedFact(alert)],
      effects,
      timers: [lookAgain(now)],
    };
  }
  if (!last || last.over) return { refused: 'watch_quiet' };
  const over = now.getTime() - last.at.getTime() >= HOUR_MS && !highNow(levels);
  const changed = over || last.peak !== state.last?.peak || last.otherPeak !== state.last.otherPeak;
  if (!changed && input.by !== 'timer') return { refused: 'watch_quiet' };
  return {
    state: { ...state, last: { ...last, over } },
    facts: over
      ? [{ fact: 'alert_over', by: 'timer', alert: last.id, ...(last.crisis ? { crisis: last.crisis } : {}) }]
      : [],
    effects: over ? refreshAlert(last, audience) : [],
    timers: over ? [] : [lookAgain(now)],
  };
}

/** A burst that was told while it still rose is measured by the height it reached. */
function withPeak(last: Alert, levels: StreamLevel[]): Alert {
  const highest = (own: boolean): number[] =>
    levels
      .filter(({ stream }) => (stream === last.stream) === own)
      .flatMap(({ hours }) => hours)
      .filter((hour) => hour.end > last.at && hour.end.getTime() <= last.at.getTime() + HOUR_MS)
      .map((hour) => hour.count);
  return {
    ...last,
    peak: Math.max(last.peak, ...highest(true)),
    // What was no part of the burst when it was told may be one of its own, and is told when the hour is over.
    otherPeak: last.otherPeak === 0 ? 0 : Math.max(last.otherPeak, ...highest(false)),
  };
}

/** How high the other stream is in a burst that is told now; 0 when it stands as usual. */
function otherHeight(loud: { stream: Stream; hour: Hour }, levels: StreamLevel[]): number {
  const counts = levels
    .filter(({ stream }) => stream !== loud.stream)
    .flatMap(({ hours }) => hours)
    .filter(({ end, high }) => high && end >= loud.hour.end)
    .map(({ count }) => count);
  return Math.max(0, ...counts);
}

const lookAgain = (now: Date): TimerOrder => ({
  key: 'watch:look',
  verb: 'watch.look',
  input: { by: 'timer' },
  at: new Date(now.getTime() + LOOK_AGAIN_MS),
});

const raisedFact = (alert: Alert): Fact => ({
  fact: 'alert_raised',
  by: 'timer',
  alert: alert.id,
  kind: alert.kind,
  count: alert.count,
  expected: alert.expected,
  ...(alert.crisis ? { crisis: alert.crisis } : {}),
});

// ── telling people ──────────────────────────────────────────────────────────

const languageOf = ({ crisis, plan }: Audience): Language => crisis?.language ?? plan.language;

/** The channels an alert is posted in; none when the plan names none. */
function channelsOf({ crisis, plan }: Audience): Ref[] {
  if (crisis) return [`crisis:${crisis.id}`];
  const channels = plan.watch.length > 0 ? plan.watch : plan.announce;
  return [...new Set(channels.map((c) => (c.kind === 'id' ? `slack:${c.id}` : `slack:#${c.name}`)))];
}

const refOf = (alert: number, index: number): Ref =>
  index === 0 ? alertRef(alert) : `${alertRef(alert)}.${index}`;

const contentOf = (alert: Alert, audience: Audience) => ({
  view: 'watch.alert',
  data: { id: alert.id, lead: audience.lead },
  lang: languageOf(audience),
});

function alertEffects(alert: Alert, audience: Audience): Effect[] {
  const channels = channelsOf(audience);
  const content = contentOf(alert, audience);
  const posts = channels.flatMap((channel, index): Effect[] => [
    {
      do: 'post',
      channel,
      ref: refOf(alert.id, index),
      class: 'P2',
      key: refOf(alert.id, index),
      content,
    },
    ...(alert.kind === 'burst' ? [chartUpload(alert, refOf(alert.id, index), audience)] : []),
  ]);
  // Danger is told to the lead in person too, and so is everything when there is no channel to tell it in.
  const inPerson = alert.kind === 'danger' || channels.length === 0 ? audience.lead : [];
  return [
    ...posts,
    ...inPerson.map(
      (person): Effect => ({
        do: 'tell',
        person,
        class: 'P2',
        key: `${alertRef(alert.id)}:${person}`,
        content: { ...content, data: { ...content.data, inPerson: true } },
      }),
    ),
  ];
}

function chartUpload(alert: Alert, under: Ref, audience: Audience): Effect {
  const { hours, usual } = alert.evidence;
  return {
    do: 'upload',
    under,
    key: `chart:${under}`,
    filename: 'comments-per-hour.png',
    base64: Buffer.from(drawChart(hours, usual)).toString('base64'),
    content: { view: 'watch.chart', data: { hours, usual }, lang: languageOf(audience) },
  };
}

const refreshAlert = (alert: Alert, audience: Audience): Effect[] =>
  channelsOf(audience).map((_, index) => ({
    do: 'update',
    ref: refOf(alert.id, index),
    content: contentOf(alert, audience),
  }));

// ── danger outside a crisis ─────────────────────────────────────────────────

export interface DangerState {
  id: number;
  /** Critical complaints of no crisis that nobody was told about, oldest first. */
  untold: number[];
  lastTold: Date | null;
  audience: Audience;
  evidence: Evidence;
  raised?: Alert;
}

/** After one alert about danger the next ones are gathered for so long. */
const DANGER_SPACING_MS = 10 * 60_000;
/** While there is nobody to tell, it is tried again after so long. */
const NOBODY_YET_MS = 60_000;

/** A critical complaint while no crisis is open: people hear of it at once, and can declare from there. */
export function decideDanger(
  state: DangerState,
  _input: { by: Actor },
  now: Date,
): Decision<DangerState> | Refusal {
  const { untold, lastTold, audience } = state;
  if (untold.length === 0) return { refused: 'watch_quiet' };
  const mayTellAt = lastTold ? lastTold.getTime() + DANGER_SPACING_MS : 0;
  const later = (at: number): Decision<DangerState> => ({
    state,
    facts: [],
    effects: [],
    timers: [{ key: 'watch:danger', verb: 'watch.danger', input: { by: 'timer' }, at: new Date(at) }],
  });
  if (now.getTime() < mayTellAt) return later(mayTellAt);
  const alert: Alert = {
    id: state.id,
    kind: 'danger',
    at: now,
    stream: 'negative',
    count: untold.length,
    expected: 0,
    peak: untold.length,
    otherPeak: 0,
    evidence: { ...state.evidence, complaints: untold },
    crisis: null,
    declaredBy: null,
    over: false,
  };
  const effects = alertEffects(alert, audience);
  // Slack has not said yet whom the plan means, or they all left: who comes after them hears of it.
  if (effects.length === 0) return later(now.getTime() + NOBODY_YET_MS);
  return { state: { ...state, raised: alert }, facts: [raisedFact(alert)], effects, timers: [] };
}

// ── what people do about an alert ───────────────────────────────────────────

export interface AlertState {
  alert: Alert;
  audience: Audience;
}

/** A person corrected what triage said of a comment that an alert names: the alert says so. */
export function decideCorrected(state: AlertState, _input: { by: Actor }): Decision<AlertState> {
  const { alert, audience } = state;
  return { state, facts: [], effects: refreshAlert(alert, { ...audience, crisis: null }), timers: [] };
}

/** A crisis was declared from an alert: the alert says so, and the crisis begins with what led to it. */
export function decideDeclared(
  state: AlertState,
  input: { by: Actor; crisis: number; language: Language },
): Decision<AlertState> | Refusal {
  const { alert, audience } = state;
  if (alert.crisis !== null) return { refused: 'alert_declared' };
  const declared: Alert = { ...alert, crisis: input.crisis, declaredBy: input.by };
  const evidence: Ref = `evidence:${alert.id}`;
  const inCrisis: Audience = { ...audience, crisis: { id: input.crisis, language: input.language } };
  const outside: Audience = { ...audience, crisis: null };
  return {
    state: { ...state, alert: declared },
    facts: [
      {
        fact: 'alert_declared',
        crisis: input.crisis,
        by: input.by,
        alert: alert.id,
        count: alert.count,
        expected: alert.expected,
      },
    ],
    effects: [
      ...refreshAlert(declared, outside),
      {
        do: 'post',
        channel: `crisis:${input.crisis}`,
        ref: evidence,
        class: 'P1',
        key: evidence,
        content: { view: 'watch.evidence', data: { id: alert.id }, lang: input.language },
      },
      ...(alert.kind === 'burst' ? [chartUpload(alert, evidence, inCrisis)] : []),
    ],
    timers: [],
  };
}

export interface MuteState {
  mute: Mute | null;
  /** Comments in the last hour, or the height of the last burst told. */
  heights: Heights;
}

/** For how long the watch can be asked for quiet, in hours. */
export const MUTE_HOURS = [24, 72, 168] as const;

/** A person wants quiet; zero hours ends the quiet. It yields when half as many again come in. */
export function decideMute(
  state: MuteState,
  input: { by: Actor; hours: number },
  now: Date,
): Decision<MuteState> | Refusal {
  const muted = state.mute !== null && state.mute.until > now;
  if (input.hours === 0 && !muted) return { refused: 'not_muted' };
  const until = new Date(now.getTime() + input.hours * HOUR_MS);
  return {
    state: { ...state, mute: input.hours === 0 ? null : { until, by: input.by, above: state.heights } },
    facts: [{ fact: 'watch_muted', by: input.by, hours: input.hours }],
    effects: [],
    timers: [],
  };
}
