// Hears services that send as things happen: each stream by one process at a time, which keeps what came together with how
// far it got, and asks for what was missed whenever the line is up again.
import { databaseNow, machineNow } from '../engine/clock.ts';
import { isConflict, isUnavailable, type Tx } from '../engine/database.ts';
import { plainError } from '../engine/log.ts';
import type { Engine } from '../engine/perform.ts';
import { isRefusal } from '../engine/verb.ts';
import type { Listened } from '../sources/file.ts';
import { together } from '../sources/items.ts';
import { messagesOn } from '../sources/line.ts';
import type { AnyPoller, Cursor, Parsed } from '../sources/source.ts';
import { keepParsed } from './pushed.ts';
import { knownAmong, type Lease, lease, plant, release, renew, wakeStream } from './store.ts';
import { askingOf, failureOf, keepTold, LeaseLost, type ListenOptions, rest, wentCall } from './went.ts';

/** A live stream stands beside the one that is asked for. */
const PREFIX = 'live:';
/** For so long nobody else connects for a stream after it was last heard. */
export const LIVE_LEASE_MS = 90_000;
const RENEW_MS = 20_000;

type Live = NonNullable<AnyPoller['live']>;

/** The live streams of a source, as the database names them. */
export function liveStreams({ settings }: Listened, live: Live | undefined): string[] {
  return (live?.streams(settings) ?? []).map((stream) => PREFIX + stream);
}

/** Begins to hear every live stream of the sources; the promise ends when all are hung up. */
export async function startLive(
  options: ListenOptions,
  liveOf: (listened: Listened) => Live | undefined,
  signal: AbortSignal,
): Promise<{ done: Promise<unknown> }> {
  const streams = options.sources.flatMap((listened) => {
    const live = liveOf(listened);
    return (live?.streams(listened.settings) ?? []).map((stream) => ({
      listened,
      live: live as Live,
      stream,
    }));
  });
  await plant(
    options.db,
    streams.map(({ listened, stream }) => ({
      source: listened.name,
      stream: PREFIX + stream,
      kind: listened.kind,
      lookBackMs: listened.lookBackMs,
    })),
  );
  return { done: Promise.all(streams.map((one) => hearForEver(options, one, signal))) };
}

interface OneLive {
  listened: Listened;
  live: Live;
  stream: string;
}

async function hearForEver(options: ListenOptions, one: OneLive, signal: AbortSignal): Promise<void> {
  const { db, engine, log, lookMs = 1_000 } = options;
  const at = { source: one.listened.name, stream: PREFIX + one.stream };
  while (!signal.aborted) {
    try {
      const mine = await lease(db, [at], LIVE_LEASE_MS);
      if (!mine) await rest(lookMs, signal);
      else {
        await hear(options, one, mine, signal).catch(failed(mine));
        if (signal.aborted) await release(db, mine);
      }
    } catch (error) {
      log[isUnavailable(error) ? 'warn' : 'error']({ err: plainError(error) }, 'hearing stumbled');
      await rest(lookMs, signal);
    }
  }

  function failed(mine: Lease) {
    return async (error: unknown): Promise<void> => {
      if (error instanceof LeaseLost || signal.aborted) return;
      if (isUnavailable(error) || isConflict(error)) throw error;
      const { code, retryAfterMs } = failureOf(error);
      log[code === 'fault' ? 'error' : 'warn']({ ...at, code, err: plainError(error) }, 'a line went down');
      const wait = retryAfterMs === undefined ? {} : { retryAfterMs };
      await engine.perform(wentCall(options, mine, { is: 'failed', code, everyMs: LIVE_LEASE_MS, ...wait }));
    };
  }
}

/** Hears one line until it ends. */
async function hear(
  options: ListenOptions,
  { listened, live, stream }: OneLive,
  mine: Lease,
  signal: AbortSignal,
): Promise<void> {
  const { db } = options;
  const { name, settings, allowPrivate, own } = listened;
  const now = await databaseNow(db);
  // A busy line brings a hundred messages a second: the database is not asked for the time of each.
  const ahead = now.getTime() - machineNow().getTime();
  const { fetch, secret } = options;
  const asking = askingOf(listened, { fetch, secret, now, since: mine.since ?? now, signal });
  const line = await live.line(settings, { stream, cursor: mine.cursor }, asking);
  let cursor: Cursor | undefined = mine.cursor;
  let renewedAt: number | undefined;
  for await (const batch of messagesOn(line, { allowPrivate, signal, now, idleMs: RENEW_MS })) {
    const context = { source: name, seenAt: new Date(machineNow().getTime() + ahead), own };
    const heard = batch.flatMap((message) => live.hear(jsonOf(message), settings, context) ?? []);
    cursor = heard.findLast((one) => one.cursor !== undefined)?.cursor ?? cursor;
    const parsed = await worth(together(heard.flatMap((one) => one.parsed ?? [])));
    const news = parsed.items.length + (parsed.removals?.length ?? 0) > 0;
    const since = renewedAt === undefined ? Number.POSITIVE_INFINITY : machineNow().getTime() - renewedAt;
    if (!news && since < RENEW_MS) continue;
    await keepTold(options, (house, tx) => keepIn(house, tx, parsed, renewedAt === undefined));
    renewedAt = machineNow().getTime();
  }

  /** Of what was taken away only what we have: a service may tell of everybody's. */
  async function worth(parsed: Parsed): Promise<Parsed> {
    const { removals = [] } = parsed;
    if (removals.length === 0) return parsed;
    const known = await knownAmong(
      db,
      name,
      removals.map(({ externalId }) => externalId),
    );
    // What was written and taken away within one batch is known only after it.
    for (const { externalId } of parsed.items) known.add(externalId);
    return { ...parsed, removals: removals.filter(({ externalId }) => known.has(externalId)) };
  }

  async function keepIn(
    house: Pick<Engine, 'perform'>,
    tx: Tx,
    parsed: Parsed,
    first: boolean,
  ): Promise<void> {
    const { fresh } = await keepParsed(house, name, parsed);
    if (!first) {
      if (!(await renew(tx, mine, cursor, fresh, LIVE_LEASE_MS))) throw new LeaseLost();
      return;
    }
    const went = { is: 'heard', taken: fresh, more: false, everyMs: LIVE_LEASE_MS } as const;
    if (isRefusal(await house.perform(wentCall(options, mine, went, cursor)))) throw new LeaseLost();
    // What came while the line was down is asked for at once.
    await wakeStream(tx, name, stream);
  }
}

function jsonOf(message: string): unknown {
  try {
    return JSON.parse(message);
  } catch {
    return undefined;
  }
}
