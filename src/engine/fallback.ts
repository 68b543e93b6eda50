// The other way out: an alarm that Slack did not take in time, or will never take, is told somewhere else, once.
import { type Db, Prisma } from './database.ts';
import type { Job } from './jobs.ts';
import { type Log, plainError } from './log.ts';
import { NO_LOSS } from './worker.ts';

/** An alarm that waits, as the other way out is told of it. */
export interface WaitingAlarm extends Job {
  waitsSince: Date;
}

/** Tells somebody outside Slack. `false`: surely not told, so it may be tried again. Throws when nobody knows. */
export type TellElsewhere = (alarm: WaitingAlarm) => Promise<boolean>;

/** How long an alarm may wait for Slack, in ms. */
const PATIENCE_MS = 2 * 60_000;
/** Whoever began to tell one and did not end within so many ms is gone; it is told again rather than not at all. */
const GONE_MS = 2 * 60_000;
/** So many in one go; the next go is soon. */
const MOST = 20;

/** Takes every alarm that has waited too long and tells it elsewhere, one by one: no two processes tell the same one. */
export async function fallBack(db: Db, tell: TellElsewhere, log: Log): Promise<void> {
  const notTold: string[] = [];
  for (let n = 0; n < MOST; n += 1) {
    const alarm = await claim(db, notTold);
    if (!alarm) return;
    if (await tried(alarm, tell, log)) {
      await db.$executeRaw`UPDATE "Job" SET "fallbackDoneAt" = house_now() WHERE id = ${alarm.id}::uuid`;
    } else {
      notTold.push(alarm.id);
      await db.$executeRaw`UPDATE "Job" SET "fallbackAt" = NULL WHERE id = ${alarm.id}::uuid`;
    }
  }
}

async function claim(db: Db, leftOut: readonly string[]): Promise<WaitingAlarm | undefined> {
  const [row] = await db.$queryRaw<
    (Omit<Job, 'effect'> & { payload: Job['effect']; createdAt: Date })[]
  >(Prisma.sql`
    UPDATE "Job" SET "fallbackAt" = house_now()
    WHERE id = (
      SELECT id FROM "Job"
      WHERE class = 'P2' AND "fallbackDoneAt" IS NULL
        -- Told elsewhere anyway.
        AND kind <> 'page'
        AND (state IN ('pending', 'sending', 'uncertain') OR state = 'held' AND "settledAt" > house_now() - interval '1 day'
          -- What died long ago is no news to whoever starts a version that tells of it.
          OR state = 'dead' AND "settledAt" > house_now() - interval '1 hour' AND COALESCE("errorCode", '') <> ALL (${[...NO_LOSS]}))
        AND ("fallbackAt" IS NULL OR "fallbackAt" <= house_now() - ${GONE_MS} * interval '1 millisecond')
        AND "createdAt" <= house_now() - ${PATIENCE_MS} * interval '1 millisecond'
        AND id::text <> ALL (${leftOut})
      ORDER BY "createdAt" LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, lane, class, payload, attempts, "absentReads", "createdAt"`);
  if (!row) return undefined;
  const { payload, createdAt, ...rest } = row;
  return { ...rest, effect: payload, waitsSince: createdAt };
}

/** Tells one; false when it surely did not arrive. */
async function tried(alarm: WaitingAlarm, tell: TellElsewhere, log: Log): Promise<boolean> {
  try {
    if (!(await tell(alarm))) {
      log.warn({ job: alarm.id }, 'the other way out did not take an alarm; it is tried again');
      return false;
    }
    log.warn({ job: alarm.id }, 'an alarm took the other way out: Slack did not take it in time');
  } catch (error) {
    log.warn(
      { job: alarm.id, err: plainError(error) },
      'nobody knows whether the other way out took an alarm',
    );
  }
  return true;
}
