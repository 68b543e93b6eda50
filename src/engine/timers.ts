// Timers: verbs to be done later. Firing and the verb's effect are one transaction, so a timer fires exactly once.
import { type Db, despiteConflicts, isConflict, Prisma, type Tx } from './database.ts';
import { type Log, plainError } from './log.ts';
import type { Engine } from './perform.ts';
import type { Call, TimerOrder } from './verb.ts';
import { isRefusal } from './verb.ts';

/** Arms and cancels timers inside the transaction of the change that asked for them. */
export async function orderTimers(tx: Tx, orders: TimerOrder[]): Promise<void> {
  const cancelled = orders.flatMap((order) => ('cancel' in order ? [order.cancel] : []));
  if (cancelled.length > 0) {
    await tx.timer.updateMany({
      where: { key: { in: cancelled }, state: 'armed' },
      data: { state: 'cancelled' },
    });
  }
  // A later order for the same key stands for the earlier one: one statement must not meet a row twice.
  const armed = new Map<string, Exclude<TimerOrder, { cancel: string }>>();
  for (const order of orders) if (!('cancel' in order)) armed.set(order.key, order);
  const kept = [...armed.values()].filter((order) => 'keep' in order);
  const around = kept.length > 0 ? await withoutWaiting(tx, kept) : [];
  for (const keep of [false, true]) {
    const group = keep ? around : [...armed.values()].filter((order) => !('keep' in order));
    if (group.length === 0) continue;
    const rows = group.map(
      (o) =>
        Prisma.sql`(${o.key}, ${o.verb}, ${JSON.stringify(o.input)}::jsonb, ${o.at}::timestamptz, ${o.crisis ?? null}::int)`,
    );
    await tx.$executeRaw`
      INSERT INTO "Timer" (key, verb, input, "dueAt", "crisisId") VALUES ${Prisma.join(rows)}
      ON CONFLICT (key) DO UPDATE
        SET verb = excluded.verb, input = excluded.input, "dueAt" = excluded."dueAt", state = 'armed',
            gen = "Timer".gen + 1, attempts = 0, error = NULL, "firedAt" = NULL
        ${keep ? Prisma.sql`WHERE "Timer".state <> 'armed'` : Prisma.empty}`;
  }
}

type Armed = Exclude<TimerOrder, { cancel: string }>;

/**
 * What is left to arm of orders that an armed timer of their key satisfies. A timer that waits is held until this
 * transaction ends, so that it fires after it; one that is being fired may have looked before this change could be seen,
 * and is not waited for: another one of its own is armed beside it.
 */
async function withoutWaiting(tx: Tx, orders: Armed[]): Promise<Armed[]> {
  const keys = orders.map(({ key }) => key);
  const held = await tx.$queryRaw<{ key: string }[]>`
    SELECT key FROM "Timer" WHERE key = ANY (${keys}) AND state = 'armed' FOR SHARE SKIP LOCKED`;
  const waiting = new Set(held.map(({ key }) => key));
  const rest = orders.filter(({ key }) => !waiting.has(key));
  if (rest.length === 0) return rest;
  const firing = await tx.$queryRaw<{ key: string }[]>`
    SELECT key FROM "Timer" WHERE key = ANY (${rest.map(({ key }) => key)}) AND state = 'armed'`;
  const busy = new Set(firing.map(({ key }) => key));
  return rest.map((order) =>
    busy.has(order.key) ? { ...order, key: `${order.key}:${crypto.randomUUID()}` } : order,
  );
}

/** A timer that failed so often mends no more by itself. */
export const FAILS_AFTER = 5;
/** The verb that tells somebody of that. */
const TELL = 'timers.failing';

/** What firing one timer came to. */
export type Fired = 'fired' | 'none' | 'failed';

/**
 * Fires the timer that has been due the longest and that nobody else is firing. A newer version's own are left to it.
 * The row's lock is the lease: when this process dies the lock goes with it and another process fires the timer.
 */
export async function fireOne(db: Db, engine: Engine, log: Log): Promise<Fired> {
  let current: { id: bigint; verb: string; gen: number; dueAt: Date } | undefined;
  try {
    return await db.$transaction(async (tx) => {
      const due = await tx.$queryRaw<
        { id: bigint; verb: string; gen: number; dueAt: Date; input: Call['input'] }[]
      >`
        SELECT id, verb, gen, "dueAt", input FROM "Timer"
        WHERE state = 'armed' AND "dueAt" <= house_now() AND verb = ANY (${engine.verbs})
        ORDER BY "dueAt", id LIMIT 1 FOR UPDATE SKIP LOCKED`;
      const timer = due[0];
      if (!timer) return 'none';
      current = timer;
      await tx.$executeRaw`UPDATE "Timer" SET state = 'fired', "firedAt" = house_now() WHERE id = ${timer.id}`;
      const result = await engine.performIn(tx, { verb: timer.verb, input: timer.input });
      if (isRefusal(result))
        log.debug(
          { timer: timer.id.toString(), verb: timer.verb, refused: result.refused },
          'timer came too late',
        );
      return 'fired';
    });
  } catch (error) {
    if (!current) throw error;
    // Never given up: a timer that fails is tried again, later and later; the log says so each time, and a person hears it once.
    const conflict = isConflict(error);
    if (!conflict)
      log.error({ timer: current.id.toString(), verb: current.verb, err: plainError(error) }, 'timer failed');
    const failed = current;
    await despiteConflicts(() =>
      db.$transaction(async (tx) => {
        const [row] = await tx.$queryRaw<{ attempts: number; crisisId: number | null; now: Date }[]>`
          UPDATE "Timer" SET attempts = attempts + 1, error = ${plainError(error).message.slice(0, 500)},
            "dueAt" = house_now() + LEAST(interval '5 minutes', interval '250 milliseconds' * power(2, LEAST(attempts, 12)))
          WHERE id = ${failed.id} AND gen = ${failed.gen} AND state = 'armed'
          RETURNING attempts, "crisisId", house_now() AS now`;
        if (row && row.attempts === FAILS_AFTER && failed.verb !== TELL)
          await orderTimers(tx, [tellOf(failed, row.crisisId, row.now)]);
      }),
    );
    return 'failed';
  }
}

function tellOf(
  { id, gen, verb, dueAt }: { id: bigint; gen: number; verb: string; dueAt: Date },
  crisis: number | null,
  at: Date,
): TimerOrder {
  const timer = `${id}:${gen}`;
  const input = {
    by: 'system',
    timer,
    verb,
    due: dueAt.toISOString(),
    ...(crisis === null ? {} : { crisis }),
  };
  return { key: `failing:${timer}`, verb: TELL, input, at, ...(crisis === null ? {} : { crisis }) };
}
