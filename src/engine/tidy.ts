// Late copies: a post that was sent again may turn up twice after all; the copy that is not on record is taken away.
import { type Db, Prisma } from './database.ts';
import type { Job } from './jobs.ts';
import { type Log, plainError } from './log.ts';
import type { Carrier } from './worker.ts';

/** A first try that was still on its way has arrived by then, in ms after the second. */
const SETTLE_MS = 120_000;

/** Looks once at every post that was sent again. What cannot be looked at now is looked at the next time. */
export async function tidyLate(db: Db, carrier: Pick<Carrier, 'tidy'>, log: Log): Promise<void> {
  const jobs = await db.$queryRaw<
    (Omit<Job, 'effect'> & {
      payload: Job['effect'];
      remote: { channel?: string; ts?: string } | null;
      ageMs: number;
    })[]
  >(Prisma.sql`
    UPDATE "Job" SET "tidiedAt" = house_now()
    WHERE id IN (
      SELECT id FROM "Job"
      WHERE "resentAt" <= house_now() - ${SETTLE_MS} * interval '1 millisecond' AND "tidiedAt" IS NULL
        AND state = 'sent' AND kind IN ('post', 'tell')
      ORDER BY "resentAt" LIMIT 20 FOR UPDATE SKIP LOCKED)
    RETURNING id, lane, class, payload, attempts, "absentReads", remote,
      extract(epoch FROM house_now() - "createdAt")::float * 1000 AS "ageMs"`);
  for (const { payload, remote, ageMs, ...rest } of jobs) {
    if (!remote?.channel || !remote.ts) continue;
    const job: Job = { ...rest, effect: payload };
    try {
      const copies = await carrier.tidy(job, { channel: remote.channel, ts: remote.ts }, ageMs);
      if (copies > 0) log.warn({ job: job.id, copies }, 'late copies were taken away');
    } catch (error) {
      log.info({ job: job.id, err: plainError(error) }, 'late copies could not be looked for');
      await db.$executeRaw`UPDATE "Job" SET "tidiedAt" = NULL WHERE id = ${job.id}::uuid`;
    }
  }
}
