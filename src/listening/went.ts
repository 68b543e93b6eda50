// What asking and hearing have in common: what they need, how they note how it went, and how they wait.
import type { Language } from '../effects.ts';
import { type Db, despiteConflicts, type Tx } from '../engine/database.ts';
import type { Log } from '../engine/log.ts';
import type { Engine } from '../engine/perform.ts';
import { FetchProblem, type SafeFetch } from '../outlets/safe-fetch.ts';
import type { Listened } from '../sources/file.ts';
import { type Asking, SourceProblem, type Turn } from '../sources/source.ts';
import type { Lease } from './store.ts';
import type { FailureCode, Went } from './stream.ts';
import type { UnreadCall, UnreadLettersCall, WentInput } from './verbs.ts';

export interface ListenOptions {
  db: Db;
  engine: Engine;
  sources: readonly Listened[];
  /** Who hears of faults while no crisis is open. */
  tell: string | undefined;
  language: Language;
  fetch: SafeFetch;
  /** The value of an environment variable that the settings name. */
  secret(variable: string): string | undefined;
  log: Log;
  /** How long one source may take to answer, with all its requests, in ms. */
  patienceMs?: number;
  /** How often to look for a stream that is due, in ms. */
  lookMs?: number;
}

/** Somebody else has taken the stream meanwhile: nothing of ours may stay. */
export class LeaseLost extends Error {}

/**
 * Keeps what a source told in one transaction; a write conflict is tried once more, as everywhere in the house.
 * @param work what is done in it, with the house as a verb within an open transaction meets it
 */
export function keepTold(
  { db, engine }: Pick<ListenOptions, 'db' | 'engine'>,
  work: (house: Pick<Engine, 'perform'>, tx: Tx) => Promise<void>,
): Promise<void> {
  const act = () => db.$transaction((tx) => work({ perform: (call) => engine.performIn(tx, call) }, tx));
  return despiteConflicts(act, 1);
}

/** The call that notes how asking or hearing a stream went. */
export function wentCall(
  options: Pick<ListenOptions, 'tell' | 'language'>,
  mine: Lease,
  went: Went,
  cursor?: Lease['cursor'],
): { verb: string; input: WentInput } {
  return {
    verb: 'listening.went',
    input: {
      by: `source:${mine.source}`,
      source: mine.source,
      stream: mine.stream,
      gen: mine.gen,
      went,
      ...(cursor === undefined ? {} : { cursor: { ...cursor } }),
      ...ears(options),
    },
  };
}

/** Who hears of faults, and in which language. */
const ears = ({ tell, language }: Pick<ListenOptions, 'tell' | 'language'>) => ({
  ...(tell === undefined ? {} : { tell }),
  lang: language,
});

/** The call that tells people of rows of a file that nobody could read; none where all could be. */
export function unreadCall(
  options: Pick<ListenOptions, 'tell' | 'language'>,
  source: string,
  { file, parsed }: Turn,
): { verb: string; input: UnreadCall } | undefined {
  const [first] = parsed.rejects;
  if (!file || !first) return undefined;
  const { code, line = 1, params = {} } = first;
  // Words of the row are a stranger's; its figures are not.
  const figures = Object.entries(params).filter((one): one is [string, number] => typeof one[1] === 'number');
  return {
    verb: 'listening.unread',
    input: {
      by: `source:${source}`,
      source,
      file: { name: file.name, mark: file.mark },
      first: { code, line, params: Object.fromEntries(figures) },
      count: parsed.rejects.length,
      ...ears(options),
    },
  };
}

/** The call that tells people of letters that nobody could read; none where all could be. */
export function unreadLettersCall(
  options: Pick<ListenOptions, 'tell' | 'language'>,
  source: string,
  { letters }: Turn,
): { verb: string; input: UnreadLettersCall } | undefined {
  if (!letters) return undefined;
  const { mailbox, mark, unread } = letters;
  return {
    verb: 'listening.letters',
    input: { by: `source:${source}`, source, mailbox, mark, letters: unread, ...ears(options) },
  };
}

/** What to say about an error of asking. */
export function failureOf(error: unknown): { code: FailureCode; retryAfterMs?: number } {
  if (error instanceof SourceProblem)
    return {
      code: error.code,
      ...(error.retryAfterMs === undefined ? {} : { retryAfterMs: error.retryAfterMs }),
    };
  if (error instanceof FetchProblem) return { code: 'unreachable' };
  return { code: 'fault' };
}

/** Less than a lease lasts, with room to keep what came: a source that took longer would be heard by nobody, and so told to nobody. */
const PATIENCE_MS = 150_000;
/** The part of it after which a source that reads one thing after another brings what it has. */
const ENOUGH = 0.6;

/** What a source may use while it asks, or opens a line. */
export function askingOf(
  listened: Listened,
  how: Pick<ListenOptions, 'fetch' | 'secret' | 'patienceMs'> & {
    now: Date;
    since: Date;
    signal: AbortSignal;
  },
): Asking {
  const { signal } = how;
  const enough = performance.now() + (how.patienceMs ?? PATIENCE_MS) * ENOUGH;
  return {
    source: listened.name,
    seenAt: how.now,
    since: how.since,
    own: listened.own,
    allowPrivate: listened.allowPrivate,
    fetch: (url, request) => how.fetch(url, { ...request, signal }),
    signal,
    spent: () => performance.now() >= enough,
    secret(variable) {
      const value = how.secret(variable)?.trim();
      if (!value) throw new SourceProblem('secret_missing');
      return value;
    },
  };
}

/**
 * Waits for an answer as long as there is patience, and no longer than `outer`.
 * @param act is given what tells it that nobody waits any more
 * @throws SourceProblem `unreachable` when it took too long
 */
export async function inTime<T>(
  act: (signal: AbortSignal) => Promise<T>,
  outer: AbortSignal | undefined,
  patienceMs = PATIENCE_MS,
): Promise<T> {
  const leaving = new AbortController();
  const signal = AbortSignal.any(outer ? [outer, leaving.signal] : [leaving.signal]);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      // First what is to be told: what is broken off fails with words of its own.
      reject(new SourceProblem('unreachable', { cause: new Error('it took too long to answer') }));
      leaving.abort();
    }, patienceMs);
  });
  try {
    return await Promise.race([act(signal), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Waits, or until it is told to stop. */
export function rest(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
    if (signal.aborted) done();
  });
}
