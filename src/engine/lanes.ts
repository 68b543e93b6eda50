// Lanes: who leases a lane may send its jobs, one after another. The lease is fenced by a generation that only rises.
import type { Db, Prisma, Tx } from './database.ts';
import type { Job, JobClass } from './jobs.ts';

export interface Lease {
  lane: string;
  gen: bigint;
}

/** How long a lease lasts, in ms: longer than one send may take, shorter than a person's patience. */
export const LEASE_MS = 60_000;
/** What must be left of a lease, in ms, to start a send: its time-out and a margin. */
export const LEASE_MARGIN_MS = 15_000;

/** Leases the lane that has waited longest and that nobody holds. */
export async function leaseLane(db: Db, holder: string): Promise<Lease | undefined> {
  const rows = await db.$queryRaw<{ name: string; gen: bigint }[]>`
    UPDATE "Lane" SET holder = ${holder}, gen = gen + 1, "leaseUntil" = house_now() + ${LEASE_MS} * interval '1 millisecond'
    WHERE name = (
        SELECT name FROM "Lane"
        WHERE "nextAt" <= house_now() AND "leaseUntil" <= house_now() AND "pausedReason" IS NULL
        ORDER BY priority, "nextAt" LIMIT 1 FOR UPDATE SKIP LOCKED)
      AND "leaseUntil" <= house_now()
    RETURNING name, gen`;
  return rows[0] && { lane: rows[0].name, gen: rows[0].gen };
}

/** Makes a lease last longer; false when somebody else holds the lane by now. */
export async function renewLease(db: Db, lease: Lease): Promise<boolean> {
  const changed = await db.$executeRaw`
    UPDATE "Lane" SET "leaseUntil" = house_now() + ${LEASE_MS} * interval '1 millisecond'
    WHERE name = ${lease.lane} AND gen = ${lease.gen}`;
  return changed === 1;
}

/**
 * Gives a lane back and sets when it is worth looking at again.
 * @param waitMs when the sender itself wants to wait (pace); otherwise the lane's own jobs decide.
 */
export async function releaseLane(db: Db, lease: Lease, waitMs = 0): Promise<void> {
  await db.$transaction(async (tx) => {
    // Take the row first: a job that is being stored now must be seen by the statement after this one.
    const held = await tx.$queryRaw<
      unknown[]
    >`SELECT 1 FROM "Lane" WHERE name = ${lease.lane} AND gen = ${lease.gen} FOR UPDATE`;
    if (held.length === 0) return;
    await tx.$executeRaw`
      UPDATE "Lane" SET "leaseUntil" = house_now(), holder = NULL,
        "nextAt" = (
          SELECT CASE WHEN count(*) = 0 THEN NULL
                 ELSE GREATEST(min(CASE WHEN state = 'uncertain' THEN "notBefore"
                                        WHEN d.waits = 'soon' THEN house_now() + interval '5 seconds'
                                        WHEN d.waits = 'long' THEN house_now() + interval '15 seconds'
                                        ELSE "notBefore" END),
                               house_now() + ${waitMs} * interval '1 millisecond') END
          FROM (
            SELECT j.state, j."notBefore",
              -- Whoever sends the other job wakes this lane; looking again is only the belt.
              (SELECT CASE WHEN n.state IN ('uncertain', 'held') THEN 'long' WHEN n.state <> 'sent' THEN 'soon' END
               FROM "Job" n WHERE n.id = j."dependsOn") AS waits
            FROM "Job" j WHERE j.lane = ${lease.lane} AND j.state IN ('pending', 'sending', 'uncertain')
            ORDER BY j.seq LIMIT 1) d)
      WHERE name = ${lease.lane} AND gen = ${lease.gen}`;
  });
}

export type HeadState = 'pending' | 'sending' | 'uncertain';

/** The first job of a lane that is not settled, with what stands in its way. */
export interface Head extends Job {
  state: HeadState;
  due: boolean;
  expired: boolean;
  uncertainForMs: number;
  /** How long ago the last send began, by the house's clock. */
  startedAgoMs: number;
  /** How long it is still too early to look for it by the other side's clock; 0 while that clock is not known. */
  quietForMs: number;
  /** How long ago it was asked for. */
  ageMs: number;
  /** State of the job that must be sent first, if there is one. */
  parent: string | null;
  report: unknown;
  /** How often it was refused with a code that nobody here knows. */
  refusals: number;
  /** What the last try came to. */
  errorCode: string | null;
}

/** Reads the head of a lane. @param there the other side's time, if it has told any */
export async function headOf(tx: Tx, lane: string, there?: Date): Promise<Head | undefined> {
  const rows = await tx.$queryRaw<
    {
      id: string;
      class: JobClass;
      payload: Job['effect'];
      attempts: number;
      absentReads: number;
      state: HeadState;
      due: boolean;
      expired: boolean;
      uncertainForMs: number;
      startedAgoMs: number;
      quietForMs: number;
      sentFrom: Date | null;
      ageMs: number;
      parent: string | null;
      report: unknown;
      refusals: number;
      errorCode: string | null;
    }[]
  >`
    SELECT j.id, j.class, j.payload, j.attempts, j."absentReads", j.state, j.report, j.refusals, j."errorCode", j."sentFrom",
      j."notBefore" <= house_now() AS due,
      COALESCE(j."expiresAt" <= house_now(), false) AS expired,
      COALESCE(extract(epoch FROM house_now() - j."uncertainSince") * 1000, 0)::float AS "uncertainForMs",
      COALESCE(extract(epoch FROM house_now() - j."startedAt") * 1000, 0)::float AS "startedAgoMs",
      COALESCE(GREATEST(extract(epoch FROM j."quietUntil" - house_time(${there ?? null}::timestamptz)) * 1000, 0), 0)::float AS "quietForMs",
      extract(epoch FROM house_now() - j."createdAt")::float * 1000 AS "ageMs",
      n.state AS parent
    FROM "Job" j LEFT JOIN "Job" n ON n.id = j."dependsOn"
    WHERE j.lane = ${lane} AND j.state IN ('pending', 'sending', 'uncertain')
    ORDER BY j.seq LIMIT 1`;
  const row = rows[0];
  if (!row) return undefined;
  const { payload, ...rest } = row;
  return { ...rest, lane, effect: payload };
}

/**
 * pending → sending, only while the lease has enough left. False: the lane is somebody else's.
 * For what leaves the house the approval is proven again in the same transaction: the database refuses otherwise.
 * @param there the other side's time, if it has told any: whoever looks for it later must not depend on how the house's clock is set
 */
export async function startSending(db: Db, lease: Lease, job: Job, there?: Date): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const started = await tx.$executeRaw`
      UPDATE "Job" SET state = 'sending', "laneGen" = ${lease.gen}, "startedAt" = house_now(), attempts = attempts + 1,
        -- After a doubtful send, the first copy may still turn up.
        "sentFrom" = CASE WHEN "resentAt" IS NULL THEN ${there ?? null}::timestamptz ELSE COALESCE("sentFrom", ${there ?? null}::timestamptz) END
      WHERE id = ${job.id}::uuid AND state = 'pending' AND EXISTS (
        SELECT 1 FROM "Lane" WHERE name = ${lease.lane} AND gen = ${lease.gen}
          AND "leaseUntil" > house_now() + ${LEASE_MARGIN_MS} * interval '1 millisecond')`;
    if (started === 1 && job.effect.do === 'deliver') {
      await tx.$executeRaw`UPDATE "Release" SET state = 'sending' WHERE id = ${job.effect.release} AND state IN ('pending', 'sending')`.catch(
        (error: unknown) => {
          const why = String(error);
          if (/the crisis is frozen/.test(why)) throw new NotNow(FROZEN);
          // The house's clock was set back since the hold was over.
          throw /the hold is not over/.test(why) ? new NotNow('on_hold') : error;
        },
      );
      const left = await tx.release.findUnique({
        where: { id: job.effect.release },
        select: { state: true },
      });
      if (left?.state !== 'sending') throw new ReleaseGone(left?.state ?? 'missing');
    }
    return started === 1;
  });
}

/** Why an answer waits while its crisis is frozen. */
export const FROZEN = 'frozen';

/** Why an answer waits while the house's clock and the other side's are too far apart. */
export const CLOCKS_DIFFER = 'clocks_differ';

/** Whether an answer has to wait for its crisis; the database asks the same again when it begins to be sent. */
export async function isFrozen(db: Db, { effect }: Job): Promise<boolean> {
  if (effect.do !== 'deliver') return false;
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM "Release" r JOIN "Draft" d ON d.id = r."draftId" JOIN "Complaint" p ON p.id = d."complaintId"
    JOIN "Crisis" c ON c.id = p."crisisId" WHERE r.id = ${effect.release} AND r.state IN ('pending', 'sending') AND c."frozenAt" IS NOT NULL`;
  return rows.length > 0;
}

/** It may not leave the house now; the answer waits. */
export class NotNow extends Error {
  override name = 'NotNow';
  readonly code: string;
  constructor(code: string) {
    super(`it may not leave now: ${code}`);
    this.code = code;
  }
}

/** The leave to send was taken back between the decision and the send. */
export class ReleaseGone extends Error {
  override name = 'ReleaseGone';
  readonly state: string;
  constructor(state: string) {
    super(`the release is ${state}`);
    this.state = state;
  }
}

/** Writes down what became of a job this lease was sending. False: the lane was taken over, and its new holder decides. */
export async function writeOutcome(
  tx: Tx,
  lease: Lease,
  job: Job,
  from: HeadState,
  set: Prisma.Sql,
): Promise<boolean> {
  const changed = await tx.$executeRaw`
    UPDATE "Job" SET ${set}
    WHERE id = ${job.id}::uuid AND state = ${from}::"JobState"
      AND EXISTS (SELECT 1 FROM "Lane" WHERE name = ${lease.lane} AND gen = ${lease.gen})`;
  return changed === 1;
}
