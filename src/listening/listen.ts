// Listens to the sources: asks each on its own, keeps what came together with how far it got, and waits longer when it fails.
import { databaseNow } from '../engine/clock.ts';
import { isConflict, isOverdue, isUnavailable } from '../engine/database.ts';
import { plainError } from '../engine/log.ts';
import { isRefusal } from '../engine/verb.ts';
import type { Listened } from '../sources/file.ts';
import { pollers } from '../sources/index.ts';
import { walkAnew } from '../sources/newest-first.ts';
import type { AnyPoller, Turn } from '../sources/source.ts';
import { LIVE_LEASE_MS, liveStreams, startLive } from './live.ts';
import { keepParsed } from './pushed.ts';
import { historyStreams } from './slack-history.ts';
import { forgive, type Lease, lease, plant, renew, tellAnew } from './store.ts';
import type { Went } from './stream.ts';
import {
  askingOf,
  failureOf,
  inTime,
  keepTold,
  LeaseLost,
  type ListenOptions,
  rest,
  unreadCall,
  unreadLettersCall,
  wentCall,
} from './went.ts';

export interface Listening {
  /** Waits for what is being asked and asks no more. */
  stop(): Promise<void>;
}

/** Longer than a source is waited for, with all its requests: after that somebody else may ask. */
const LEASE_MS = 3 * 60_000;
/** How many items are kept in one transaction, whatever a source brings at once. */
const KEPT_AT_ONCE = 1_000;
/** How many sources are asked at the same time. */
const HANDS = 3;

/** Starts to listen. Any number of processes may do so on one database. */
export async function startListening(options: ListenOptions): Promise<Listening> {
  const { db, log, lookMs = 1_000 } = options;
  const streams = options.sources.flatMap((listened) =>
    (pollerOf(listened.kind)?.streams(listened.settings) ?? []).map((stream) => ({
      source: listened.name,
      stream,
      kind: listened.kind,
      lookBackMs: listened.lookBackMs,
    })),
  );
  await forgive(
    db,
    options.sources.flatMap((one) =>
      [...allStreamsOf(one), ...historyStreams(one)].map(({ stream }) => ({ source: one.name, stream })),
    ),
  );
  await plant(db, streams);
  await tellAnew(db, options);
  const stopping = new AbortController();
  const loop = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        const mine = await lease(db, streams, LEASE_MS);
        if (mine) await turn(options, mine, stopping.signal);
        else await rest(lookMs, stopping.signal);
      } catch (error) {
        log[isUnavailable(error) ? 'warn' : 'error']({ err: plainError(error) }, 'listening stumbled');
        await rest(lookMs, stopping.signal);
      }
    }
  };
  const loops = streams.length === 0 ? [] : Array.from({ length: HANDS }, loop);
  const live = await startLive(options, ({ kind }) => pollerOf(kind)?.live, stopping.signal);
  return {
    async stop() {
      stopping.abort();
      await Promise.all([...loops, live.done]);
    },
  };
}

/**
 * What asking a source once would bring, for its name; nothing is kept.
 * @param how.since how far back it reaches; as far as its settings say from now unless given
 * @throws SourceProblem
 */
export async function askOnce(
  listened: Listened,
  stream: string,
  cursor: Lease['cursor'],
  how: Pick<ListenOptions, 'fetch' | 'secret' | 'patienceMs'> & {
    now: Date;
    since?: Date;
    signal?: AbortSignal;
  },
): Promise<Turn> {
  const poller = pollerOf(listened.kind);
  if (!poller) throw new Error(`no source of the kind ${listened.kind} can be asked`);
  const since = how.since ?? new Date(how.now.getTime() - listened.lookBackMs);
  const turn = await inTime(
    (signal) =>
      poller.ask(listened.settings, { stream, cursor }, askingOf(listened, { ...how, since, signal })),
    how.signal,
    how.patienceMs,
  );
  if (turn.arrived || (cursor !== undefined && how.since === undefined)) return turn;
  // It reaches back so far and no further, the second time as well: last year's comments are nobody's work of today, and
  // a feed tells of them again with every change.
  const items = turn.parsed.items.filter(({ postedAt, editedAt }) => (editedAt ?? postedAt) >= since);
  return { ...turn, parsed: { ...turn.parsed, items } };
}

/** Every stream of a source that is asked or heard, as the database names them; none where it only sends by itself. */
export function allStreamsOf(listened: Listened): { stream: string; everyMs: number }[] {
  const poller = pollerOf(listened.kind);
  return [
    ...(poller?.streams(listened.settings) ?? []).map((stream) => ({ stream, everyMs: listened.everyMs })),
    ...liveStreams(listened, poller?.live).map((stream) => ({ stream, everyMs: LIVE_LEASE_MS })),
  ];
}

function pollerOf(kind: string): AnyPoller | undefined {
  return pollers.find(({ name }) => name === kind);
}

async function turn(options: ListenOptions, mine: Lease, signal: AbortSignal): Promise<void> {
  const { db, engine, log } = options;
  const listened = options.sources.find(({ name }) => name === mine.source);
  if (!listened) return;
  const { everyMs } = listened;
  const noted = (went: Went, cursor?: Lease['cursor']) => wentCall(options, mine, went, cursor);
  try {
    const now = await databaseNow(db);
    const brought = await askOnce(listened, mine.stream, mine.cursor, {
      fetch: options.fetch,
      secret: options.secret,
      ...(options.patienceMs === undefined ? {} : { patienceMs: options.patienceMs }),
      now,
      ...(mine.since === undefined ? {} : { since: mine.since }),
      signal,
    });
    const { parsed, cursor, more = false } = brought;
    const unread = [unreadCall, unreadLettersCall].flatMap(
      (call) => call(options, mine.source, brought) ?? [],
    );
    if (parsed.rejects.length > 0)
      log.warn({ source: mine.source, rejects: parsed.rejects }, 'a source brought what is no complaint');
    if (brought.letters)
      log.warn(
        { source: mine.source, stream: mine.stream, letter: brought.letters.unread.map(({ id }) => id) },
        'letters could not be read; people are told, and they stay in their mailbox',
      );
    // A feed may tell of thousands of things at once: one transaction for all of them would hold everybody else up until
    // its time ran out, and again at the next look. What is kept before the cursor is known when it is told of again.
    const { items } = parsed;
    const last = Math.max(0, Math.ceil(items.length / KEPT_AT_ONCE) - 1) * KEPT_AT_ONCE;
    for (let from = 0; from < last; from += KEPT_AT_ONCE)
      await keepTold(options, async (house, tx) => {
        const some = { items: items.slice(from, from + KEPT_AT_ONCE), rejects: [], warnings: [] };
        const { fresh } = await keepParsed(house, mine.source, some);
        if (!(await renew(tx, mine, undefined, fresh, LEASE_MS))) throw new LeaseLost();
      });
    await keepTold(options, async (house) => {
      const { fresh } = await keepParsed(house, mine.source, { ...parsed, items: items.slice(last) });
      const result = await house.perform(noted({ is: 'heard', taken: fresh, more, everyMs }, cursor));
      // Then nothing of this may stay: somebody else has asked since.
      if (isRefusal(result)) throw new LeaseLost();
      for (const call of unread) await house.perform(call);
    });
  } catch (error) {
    if (error instanceof LeaseLost || signal.aborted) return;
    // The database's own troubles are not the source's; but what took us too long to keep would do so every time.
    if (!isOverdue(error) && (isUnavailable(error) || isConflict(error))) throw error;
    const { code, retryAfterMs } = failureOf(error);
    const level = code === 'fault' ? 'error' : 'warn';
    log[level](
      { source: mine.source, stream: mine.stream, code, err: plainError(error) },
      'a source could not be heard',
    );
    await engine.perform(
      noted(
        { is: 'failed', code, everyMs, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) },
        code === 'refused' ? walkAnew(mine.cursor) : undefined,
      ),
    );
  }
}
