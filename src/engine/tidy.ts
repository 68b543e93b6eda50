// Late copies: a post that was sent again may turn up twice after all; the copy that is not on record is taken away.
import { type Db, Prisma } from './database.ts';
import type { Job } from './jobs.ts';
import { type Log, plainError } from './log.ts';
import type { Carrier } from './worker.ts';

/** A first try that was still on its way has arrived by then, in ms after the second. */
export const SETTLE_MS = 120_000;

interface Sent extends Job {
  remote: { channel?: string; ts?: string } | null;
  ageMs: number;
}

/**
 * Looks once at every post that was sent again. What cannot be looked at now is looked at the next time: a post is marked
 * when it was looked at, so two processes may look at the same one, and find nothing the second time.
 */
export async function tidyLate(db: Db, carrier: Pick<Carrier, 'tidy' | 'time'>, log: Log): Promise<void> {
  const rows = await db.$queryRaw<(Omit<Sent, 'effect'> & { payload: Job['effect'] })[]>(Prisma.sql`
    SELECT id, lane, class, payload, attempts, "absentReads", remote, "sentFrom",
      extract(epoch FROM house_now() - "createdAt")::float * 1000 AS "ageMs"
    FROM "Job"
    WHERE "resentAt" <= house_now() - ${SETTLE_MS} * interval '1 millisecond' AND "tidiedAt" IS NULL
      -- However the house's clock was set meanwhile.
      AND COALESCE("quietUntil" <= house_time(${carrier.time() ?? null}::timestamptz), true)
      AND state = 'sent' AND kind IN ('post', 'tell')
    -- One that can never be looked at does not stand in the way of the others.
    ORDER BY random() LIMIT 20`);
  for (const { payload, ...row } of rows) {
    try {
      const copies = await copiesTaken({ ...row, effect: payload }, carrier);
      if (copies > 0) log.warn({ job: row.id, copies }, 'late copies were taken away');
      await db.$executeRaw`UPDATE "Job" SET "tidiedAt" = house_now() WHERE id = ${row.id}::uuid`;
    } catch (error) {
      log.info({ job: row.id, err: plainError(error) }, 'late copies could not be looked for');
    }
  }
}

async function copiesTaken({ remote, ageMs, ...job }: Sent, carrier: Pick<Carrier, 'tidy'>): Promise<number> {
  if (!remote?.channel || !remote.ts) return 0;
  return carrier.tidy(job, { channel: remote.channel, ts: remote.ts }, ageMs);
}
