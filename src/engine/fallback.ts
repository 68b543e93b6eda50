// The other way out: an alarm that Slack did not take in time is told somewhere else, once.
import { type Db, Prisma } from './database.ts';
import type { Job } from './jobs.ts';
import { type Log, plainError } from './log.ts';

/** An alarm that waits, as the other way out is told of it. */
export interface WaitingAlarm extends Job {
  waitsSince: Date;
}

/** Tells somebody outside Slack. `false`: surely not told, so it may be tried again. Throws when nobody knows. */
export type TellElsewhere = (alarm: WaitingAlarm) => Promise<boolean>;

/** How long an alarm may wait for Slack, in ms. */
const PATIENCE_MS = 2 * 60_000;

/**
 * Takes every alarm that has waited too long and tells it elsewhere. It is marked before it is told, so that two processes
 * never tell the same one; the mark goes away only when it surely did not arrive.
 */
export async function fallBack(db: Db, tell: TellElsewhere, log: Log): Promise<void> {
  const jobs = await db.$queryRaw<
    (Omit<Job, 'effect'> & { payload: Job['effect']; createdAt: Date })[]
  >(Prisma.sql`
    UPDATE "Job" SET "fallbackAt" = house_now()
    WHERE id IN (
      SELECT id FROM "Job"
      WHERE class = 'P2' AND state IN ('pending', 'sending', 'uncertain') AND "fallbackAt" IS NULL
        AND "createdAt" <= house_now() - ${PATIENCE_MS} * interval '1 millisecond'
      ORDER BY "createdAt" LIMIT 20 FOR UPDATE SKIP LOCKED)
    RETURNING id, lane, class, payload, attempts, "absentReads", "createdAt"`);
  for (const { payload, createdAt, ...rest } of jobs) {
    let told: boolean;
    try {
      told = await tell({ ...rest, effect: payload, waitsSince: createdAt });
    } catch (error) {
      log.warn(
        { job: rest.id, err: plainError(error) },
        'nobody knows whether the other way out took an alarm',
      );
      continue;
    }
    if (told) log.warn({ job: rest.id }, 'an alarm took the other way out: Slack did not take it in time');
    else await db.$executeRaw`UPDATE "Job" SET "fallbackAt" = NULL WHERE id = ${rest.id}::uuid`;
  }
}
