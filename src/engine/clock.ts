// The house's clock is the database's: one instant for every process, and one place where a test can move it.
import type { Tx } from './database.ts';

/** The house's present instant (UTC), as the database tells it. */
export async function databaseNow(tx: Pick<Tx, '$queryRaw'>): Promise<Date> {
  const rows = await tx.$queryRaw<{ now: Date }[]>`SELECT house_now() AS now`;
  const now = rows[0]?.now;
  if (!now) throw new Error('the database told no time');
  return now;
}

/** The database server's own clock: the house's, without what a test or the demonstration moved it by on purpose. */
export async function serverNow(tx: Pick<Tx, '$queryRaw'>): Promise<Date> {
  const rows = await tx.$queryRaw<
    { now: Date }[]
  >`SELECT house_now() - (house_time(statement_timestamp()) - statement_timestamp()) AS now`;
  const now = rows[0]?.now;
  if (!now) throw new Error('the database told no time');
  return now;
}

/** Moves the house's clock forward by `ms` for every process on this database. For tests and the demo only. */
export async function moveClock(tx: Pick<Tx, '$executeRaw'>, ms: number): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "ClockShift" (id, "shiftMs") VALUES (1, ${ms})
    ON CONFLICT (id) DO UPDATE SET "shiftMs" = "ClockShift"."shiftMs" + ${ms}`;
}

/** The machine's own clock: only for what never touches the record, such as pacing and the signature's age. */
export const machineNow = (): Date => new Date();
