// One stream of a source that is listened to: when it is asked again, and whether people must hear that it fails.
import type { Effect, Language, Ref } from '../effects.ts';
import type { Decision } from '../engine/verb.ts';
import type { Fact } from '../facts.ts';
import type { SourceProblemCode } from '../sources/source.ts';

/** `fault` is a mistake of ours. */
export type FailureCode = SourceProblemCode | 'fault';

export interface Stream {
  source: string;
  stream: string;
  gen: number;
  failures: number;
  code: string | null;
  failingSince: Date | null;
  toldAt: Date | null;
  heardAt: Date | null;
  taken: number;
  nextAt: Date;
}

/** What asking came to. */
export type Went =
  | { is: 'heard'; taken: number; more: boolean; everyMs: number }
  | { is: 'failed'; code: FailureCode; everyMs: number; retryAfterMs?: number };

/** Whom to tell in which language, when a source begins to fail or answers again. */
export interface Listener {
  channel: Ref;
  crisis?: number;
  lang: Language;
}

export interface StreamState {
  stream: Stream;
  /** How many other streams of the source people know to fail: of a source they hear once. */
  othersTold: number;
  listeners: Listener[];
}

const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 60 * 60_000;
/** A service may stumble; a person hears of it when it has failed this often in a row. */
const TELL_AFTER = 3;
/** How long a source that asks us to slow down may keep us waiting until people hear of it. */
const LONG_SILENCE_MS = 30 * 60_000;
/** Asking again does not mend these: somebody must. */
const NEEDS_A_PERSON: readonly FailureCode[] = [
  'token_refused',
  'forbidden',
  'not_found',
  'not_invited',
  'secret_missing',
];

/** How long to wait after so many failures in a row, in ms: doubled each time, never less than the service asked for. */
export function waitAfter(failures: number, retryAfterMs = 0): number {
  const backoff = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(failures - 1, 10));
  return Math.max(backoff, retryAfterMs);
}

/** Whether people must hear of it, or at least find it where they look. */
export function isWorthTelling({
  failures,
  code,
  failingSince,
  nextAt,
}: Pick<Stream, 'failures' | 'code' | 'failingSince' | 'nextAt'>): boolean {
  if (failures === 0) return false;
  // Being asked to slow down is no fault that anybody must mend; but what nobody hears, somebody has to look for.
  if (code === 'limited')
    return failingSince !== null && nextAt.getTime() - failingSince.getTime() >= LONG_SILENCE_MS;
  return failures >= TELL_AFTER || NEEDS_A_PERSON.some((one) => one === code);
}

/** Notes how asking went, and tells people once when it begins to fail and once when it is over. */
export function decideWent(
  state: StreamState,
  input: { by: string; went: Went },
  now: Date,
): Decision<StreamState> {
  const { stream } = state;
  const { went } = input;
  const key = `${stream.source}:${stream.stream}:${stream.gen}`;
  // A walk that met a fault is mended at its end: until then it may meet the same one again.
  if (went.is === 'heard' && went.more && stream.failures > 0) {
    const goesOn = { ...stream, heardAt: now, taken: stream.taken + went.taken, nextAt: now };
    return { state: { ...state, stream: goesOn }, facts: [], effects: [], timers: [] };
  }
  if (went.is === 'heard') {
    const told = stream.toldAt !== null && state.othersTold === 0;
    // Nobody was there to be told that it failed: the record says so, and then says also that it is over.
    const onlyRecorded =
      stream.toldAt === null && state.othersTold === 0 && isWorthTelling({ ...stream, nextAt: now });
    const recovered: Fact = { fact: 'source_recovered', by: input.by, source: stream.source };
    return {
      state: {
        ...state,
        stream: {
          ...stream,
          failures: 0,
          code: null,
          failingSince: null,
          toldAt: null,
          heardAt: now,
          taken: stream.taken + went.taken,
          nextAt: new Date(now.getTime() + (went.more ? 0 : went.everyMs)),
        },
      },
      facts: told ? facts(state, recovered) : onlyRecorded ? [recovered] : [],
      effects: told ? posts(state, 'listening.recovered', `listening:back:${key}`, '') : [],
      timers: [],
    };
  }
  const failures = stream.failures + 1;
  const failing: Stream = {
    ...stream,
    failures,
    code: went.code,
    failingSince: stream.failingSince ?? now,
    nextAt: new Date(now.getTime() + waitAfter(failures, went.retryAfterMs)),
  };
  const worth = isWorthTelling(failing);
  // Where nobody is there to hear it, somebody must be told later; the record has it once all the same.
  const heard = state.listeners.length > 0;
  const mark = worth && stream.toldAt === null && heard;
  const tell = mark && state.othersTold === 0;
  const record =
    tell || (worth && !heard && state.othersTold === 0 && !isWorthTelling({ ...stream, nextAt: now }));
  return {
    state: {
      ...state,
      stream: { ...failing, toldAt: mark ? now : stream.toldAt },
    },
    facts: record
      ? facts(state, { fact: 'source_failed', by: input.by, source: stream.source, code: went.code })
      : [],
    effects: tell ? posts(state, 'listening.failed', `listening:failed:${key}`, went.code) : [],
    timers: [],
  };
}

/** The fact on the timeline of every crisis it matters to, or on none. */
function facts({ listeners }: StreamState, fact: Fact): Fact[] {
  const crises = listeners.flatMap(({ crisis }) => (crisis === undefined ? [] : [{ ...fact, crisis }]));
  return crises.length > 0 ? crises : [fact];
}

function posts({ stream, listeners }: StreamState, view: string, key: string, code: string): Effect[] {
  return listeners.map(({ channel, lang }) => ({
    do: 'post',
    channel,
    class: 'P2',
    key: `${key}:${channel}`,
    content: { view, data: { source: stream.source, code }, lang },
  }));
}

export interface BriefState {
  /** Every stream that fails. */
  streams: Stream[];
  listener: Listener;
}

/** Tells a crisis that has just been opened which sources fail: what was told of before, it was told to others. */
export function decideBrief(
  { streams, listener }: BriefState,
  input: { by: string; since: string },
  now: Date,
): Decision<BriefState> {
  const since = new Date(input.since);
  const failing = streams.filter((one) => one.toldAt !== null || isWorthTelling(one));
  const known = new Set(
    failing.flatMap(({ source, toldAt }) => (toldAt !== null && toldAt >= since ? [source] : [])),
  );
  const news = [...new Map(failing.map((one) => [one.source, one])).values()].filter(
    ({ source }) => !known.has(source),
  );
  const told = news.map((stream): StreamState => ({ stream, othersTold: 0, listeners: [listener] }));
  return {
    state: { streams: failing.map((one) => ({ ...one, toldAt: one.toldAt ?? now })), listener },
    facts: told.flatMap((one) =>
      facts(one, {
        fact: 'source_failed',
        by: input.by,
        source: one.stream.source,
        code: one.stream.code ?? 'fault',
      }),
    ),
    effects: told.flatMap((one) =>
      posts(
        one,
        'listening.failed',
        `listening:failing:${one.stream.source}:${input.since}`,
        one.stream.code ?? 'fault',
      ),
    ),
    timers: [],
  };
}
