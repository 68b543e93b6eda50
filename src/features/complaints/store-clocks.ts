// Where clocks are found that are due, and where what was noticed of them is kept.
import { type Db, Prisma, type Tx } from '../../engine/database.ts';
import { readCrisis } from '../crisis/store.ts';
import type { Complaint } from './complaint.ts';
import type { DueChange, DueState } from './reminders.ts';
import { addClock, complaintFrom, INCLUDE } from './store.ts';

/** How many complaints one look takes at most. */
export const DUE_AT_ONCE = 500;

/** A crisis that has a clock worth looking at now; the longest waiting first. */
export async function crisisDue(db: Db | Tx): Promise<number | undefined> {
  const rows = await db.$queryRaw<{ crisisId: number }[]>`
    SELECT "crisisId" FROM "Complaint" WHERE "nextAt" <= house_now() AND "crisisId" IS NOT NULL
    ORDER BY "nextAt" LIMIT 1`;
  return rows[0]?.crisisId;
}

/** What of a crisis is due, locked. Nothing when another process is looking at this crisis. */
export async function lockDue(tx: Tx, crisisId: number, now: Date): Promise<DueState | undefined> {
  const held = await tx.$queryRaw<{ noticeAt: Date | null }[]>`
    SELECT "noticeAt" FROM "Crisis" WHERE id = ${crisisId} FOR NO KEY UPDATE SKIP LOCKED`;
  const crisis = held[0] && (await readCrisis(tx, crisisId));
  if (!held[0] || !crisis) return undefined;
  const locked = await tx.$queryRaw<{ id: number }[]>`
    SELECT id FROM "Complaint" WHERE "crisisId" = ${crisisId} AND "nextAt" <= ${now}::timestamptz
    ORDER BY "nextAt" LIMIT ${DUE_AT_ONCE} FOR UPDATE SKIP LOCKED`;
  const ids = locked.map((row) => row.id);
  const rows = await tx.complaint.findMany({
    where: { id: { in: ids } },
    orderBy: { id: 'asc' },
    include: INCLUDE,
  });
  const others = { crisisId, id: { notIn: ids } };
  return {
    crisis,
    noticeAt: held[0].noticeAt,
    due: rows.map(complaintFrom),
    others: {
      overdue: await tx.complaint.count({ where: { ...others, dueAt: { lt: now } } }),
      soon: await tx.complaint.count({ where: { ...others, dueAt: { gte: now }, warnedAt: { not: null } } }),
    },
    changes: [],
    noticed: false,
  };
}

/** Writes what a look at the clocks of a crisis changed. */
export async function saveDue(tx: Tx, state: DueState, now: Date): Promise<void> {
  const { changes, crisis } = state;
  for (const { id, added } of changes) await addClock(tx, [id], added);
  const rows = changes.map(
    ({ id, warnedAt, breachedAt, dueAt, nextAt }: DueChange) =>
      Prisma.sql`(${id}::int, ${warnedAt}::timestamptz, ${breachedAt}::timestamptz, ${dueAt}::timestamptz, ${nextAt}::timestamptz)`,
  );
  if (rows.length > 0) {
    await tx.$executeRaw`
      UPDATE "Complaint" c
      SET "warnedAt" = v.warned, "breachedAt" = v.breached, "dueAt" = v.due, "nextAt" = v.next
      FROM (VALUES ${Prisma.join(rows)}) AS v(id, warned, breached, due, next) WHERE c.id = v.id`;
  }
  const notices = changes.flatMap(({ id, notices }) =>
    notices.map(
      ({ key, at, toldAt }) => Prisma.sql`(${id}::int, ${key}, ${at}::timestamptz, ${toldAt}::timestamptz)`,
    ),
  );
  if (notices.length > 0) {
    await tx.$executeRaw`
      INSERT INTO "ClockNotice" ("complaintId", key, at, "toldAt") VALUES ${Prisma.join(notices)}
      ON CONFLICT ("complaintId", key) DO UPDATE SET "toldAt" = COALESCE("ClockNotice"."toldAt", excluded."toldAt")`;
  }
  if (state.noticed) await tx.crisis.update({ where: { id: crisis.id }, data: { noticeAt: now } });
}

/** Complaints whose clocks run, or ran until the crisis was resolved: what stops and goes on with it. */
export async function clocksOf(tx: Tx, crisis: number, open: boolean): Promise<number[]> {
  if (!open) {
    const rows = await tx.complaint.findMany({
      where: {
        crisisId: crisis,
        OR: [{ state: 'open' }, { dueAt: { not: null } }, { nextAt: { not: null } }],
      },
      select: { id: true },
    });
    return rows.map((row) => row.id);
  }
  // A complaint that was solved or closed by itself stays so: its last stop came before the crisis' own.
  const rows = await tx.$queryRaw<{ id: number }[]>`
    SELECT c.id FROM "Complaint" c
    WHERE c."crisisId" = ${crisis} AND c.state <> 'closed' AND (
      SELECT e.data ->> 'crisis' FROM "ClockEvent" e
      WHERE e."complaintId" = c.id AND e.type IN ('resolved', 'closed', 'reopened')
      ORDER BY e.at DESC, e.id DESC LIMIT 1) = 'true'
    ORDER BY c.id`;
  return rows.map((row) => row.id);
}

/** A complaint of a list of deadlines. */
export interface Deadline {
  complaint: Complaint;
  dueAt: Date;
}

/** The complaints of a crisis whose next open target is due first, late ones included. */
export async function deadlines(db: Db | Tx, crisis: number, limit: number): Promise<Deadline[]> {
  const rows = await db.complaint.findMany({
    where: { crisisId: crisis, dueAt: { not: null } },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    take: limit,
    include: INCLUDE,
  });
  return rows.map((row) => ({ complaint: complaintFrom(row), dueAt: row.dueAt as Date }));
}

/** Every complaint of a crisis with what is kept of its clock. */
export async function clocksKept(
  tx: Tx,
  crisis: number,
): Promise<{ complaint: Complaint; dueAt: Date | null; nextAt: Date | null }[]> {
  const rows = await tx.complaint.findMany({ where: { crisisId: crisis }, include: INCLUDE });
  return rows.map((row) => ({ complaint: complaintFrom(row), dueAt: row.dueAt, nextAt: row.nextAt }));
}
