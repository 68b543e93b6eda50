// Tokens: how fast something may be done by all processes of a database together, and before what time nobody may do it.
import { type Db, despiteConflicts, Prisma, type Tx } from './database.ts';

/** What one doing takes of what is counted under a name. */
export interface Token {
  name: string;
  /** So many come back in a second. */
  rate: number;
  /** So many there are at most, at least one. */
  burst: number;
  /** So many have to be left over for others, fewer than `burst`. */
  leave?: number;
}

/** Who waits for a lock reads the clock a little early, in ms. What is further ahead is from before the clock was set back. */
const AHEAD_MS = 60_000;
/** Two pauses with no more than so many ms between them are one: it was asked for again, and put off again. */
const BREAK_MS = 15_000;
/** A pause is long from so many ms on. */
const LONG_MS = 2 * 60_000;
/** What nobody took, or put off, for so many ms is as new. */
const OLD_MS = 24 * 60 * 60_000;

const ms = (count: number) => Prisma.sql`${count}::float8 * interval '1 millisecond'`;

/**
 * Takes one token under each of the names, or none. All processes take from the same ones, by the database's clock.
 * @returns 0 when they were taken, or how long to wait before asking again, in ms
 */
export async function takeTokens(db: Db, tokens: readonly Token[]): Promise<number> {
  if (tokens.length === 0) return 0;
  const waitMs = await despiteConflicts(() => take(db, tokens));
  if (waitMs !== undefined) return waitMs;
  const rows = tokens.map(({ name }) => Prisma.sql`(${name}, house_now())`);
  await db.$executeRaw`
    INSERT INTO "Pace" (name, "freeAt") SELECT * FROM (VALUES ${Prisma.join(rows)}) AS row(name, at) ORDER BY name
    ON CONFLICT DO NOTHING`;
  return takeTokens(db, tokens);
}

/**
 * The generic cell rate algorithm (GCRA), for several names in one statement: each token moves `freeAt` on by the time in
 * which one comes back, and may be taken while that does not move it further ahead than a whole burst. `undefined`: not
 * every name is there yet, and a row that is not there cannot be locked.
 */
async function take(db: Db, tokens: readonly Token[]): Promise<number | undefined> {
  const rows = tokens.map(({ name, rate, burst, leave = 0 }) => {
    const every = 1000 / rate;
    return Prisma.sql`(${name}, ${every}::float8, ${(burst - 1 - leave) * every}::float8, ${burst * every + AHEAD_MS}::float8)`;
  });
  const [answer] = await db.$queryRaw<{ waitMs: number | null }[]>(Prisma.sql`
    WITH wanted (name, "everyMs", "roomMs", "mostMs") AS (VALUES ${Prisma.join(rows)}),
    -- Locked in the order of their names, so that two never wait for each other in a circle.
    held AS MATERIALIZED (
      SELECT name, extract(epoch FROM "freeAt" - house_now())::float8 * 1000 AS "aheadMs",
        CASE WHEN "pausedAt" <= house_now() + ${ms(AHEAD_MS)}
          THEN extract(epoch FROM "pausedUntil" - house_now())::float8 * 1000 END AS "pausedMs"
      FROM "Pace" WHERE name IN (SELECT name FROM wanted) ORDER BY name FOR UPDATE),
    looked AS MATERIALIZED (
      SELECT w.name, "everyMs", "roomMs", COALESCE("pausedMs", 0) AS "pausedMs",
        CASE WHEN "aheadMs" BETWEEN 0 AND "mostMs" THEN "aheadMs" ELSE 0 END AS "aheadMs"
      FROM wanted w JOIN held USING (name)),
    answer AS MATERIALIZED (
      SELECT CASE WHEN count(*) = (SELECT count(*) FROM wanted)
        THEN ceil(GREATEST(0, max("aheadMs" - "roomMs"), max("pausedMs"))) END AS "waitMs" FROM looked),
    taken AS (
      INSERT INTO "Pace" (name, "freeAt")
      SELECT name, house_now() + ("aheadMs" + "everyMs") * interval '1 millisecond'
      FROM looked, answer WHERE "waitMs" = 0 ORDER BY name
      ON CONFLICT (name) DO UPDATE SET "freeAt" = excluded."freeAt")
    SELECT "waitMs" FROM answer`);
  return answer?.waitMs ?? undefined;
}

/** Puts off whatever is done under a name, for all processes: nothing is taken for so many ms. */
export async function putOff(db: Db, name: string, forMs: number): Promise<void> {
  const stands = Prisma.sql`"Pace"."pausedAt" <= house_now() + ${ms(AHEAD_MS)}`;
  await despiteConflicts(
    () => db.$executeRaw`
      INSERT INTO "Pace" (name, "freeAt", "pausedAt", "pausedUntil")
      VALUES (${name}, house_now(), house_now(), house_now() + ${ms(forMs)})
      ON CONFLICT (name) DO UPDATE SET
        "pausedAt" = CASE WHEN ${stands} AND "Pace"."pausedUntil" >= house_now() - ${ms(BREAK_MS)}
          THEN "Pace"."pausedAt" ELSE excluded."pausedAt" END,
        "pausedUntil" = CASE WHEN ${stands} THEN GREATEST("Pace"."pausedUntil", excluded."pausedUntil")
          ELSE excluded."pausedUntil" END`,
  );
}

/** Whether anything but these is put off for long: at once for minutes, or again and again. */
export async function isPutOffForLong(tx: Pick<Tx, '$queryRaw'>, but: readonly string[]): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Pace"
    WHERE "pausedUntil" >= house_now() - ${ms(BREAK_MS)} AND "pausedAt" <= house_now() + ${ms(AHEAD_MS)}
      AND "pausedUntil" - "pausedAt" >= ${ms(LONG_MS)} AND name <> ALL (${[...but]}) LIMIT 1`;
  return rows.length > 0;
}

/** Forgets the names that nobody used for a day, such as the channels of crises that are over. */
export async function forgetUnused(db: Db): Promise<void> {
  await db.$executeRaw`
    DELETE FROM "Pace" WHERE name IN (
      SELECT name FROM "Pace"
      WHERE GREATEST("freeAt", "pausedUntil") < house_now() - ${ms(OLD_MS)} FOR UPDATE SKIP LOCKED)`;
}
