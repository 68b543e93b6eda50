// Where clocks are found that are due, and where what was noticed of them is kept.
import { databaseNow } from '../../engine/clock.ts';
import { type Db, Prisma, type Tx } from '../../engine/database.ts';
import { lockCrisis, readCrisis } from '../crisis/store.ts';
import type { ClockOf, Complaint } from './complaint.ts';
import { type GatheredState, gather, SETTLED_MS, type WaitingNotice } from './gathered.ts';
import type { DueState } from './reminders.ts';
import { addClock, complaintFrom, INCLUDE } from './store.ts';
import { keep, timed } from './store-timed.ts';

/** How many complaints one look takes at most. */
export const DUE_AT_ONCE = 500;

/** The questions that are asked again and again: they must cost the same however many clocks run. */
export const questions = {
  first: (now: Date) => Prisma.sql`
    SELECT c."crisisId", (SELECT "noticeAt" FROM "Crisis" WHERE id = c."crisisId") AS "noticeAt"
    FROM "Complaint" c WHERE c."nextAt" <= ${now}::timestamptz AND c."crisisId" IS NOT NULL
    ORDER BY c."nextAt" LIMIT 1 FOR UPDATE SKIP LOCKED`,
  due: (crisis: number, now: Date) => Prisma.sql`
    SELECT id FROM "Complaint" WHERE "crisisId" = ${crisis} AND "nextAt" <= ${now}::timestamptz
    ORDER BY "nextAt" LIMIT ${DUE_AT_ONCE} FOR UPDATE SKIP LOCKED`,
  gathered: Prisma.sql`
    SELECT c."crisisId" FROM "ClockNotice" n JOIN "Complaint" c ON c.id = n."complaintId"
    WHERE n."gatherAt" <= house_now() ORDER BY n."gatherAt" LIMIT 1`,
};

/**
 * The clocks that are due and that nobody else looks at, locked: those of one crisis, beginning with the one that has
 * waited longest. Undefined when there are none.
 */
export async function lockDue(tx: Tx, now: Date): Promise<DueState | undefined> {
  const [first] = await tx.$queryRaw<{ crisisId: number; noticeAt: Date | null }[]>(questions.first(now));
  const crisis = first && (await readCrisis(tx, first.crisisId));
  if (!crisis) return undefined;
  const locked = await tx.$queryRaw<{ id: number }[]>(questions.due(crisis.id, now));
  return {
    crisis,
    noticeAt: first.noticeAt,
    due: await timed(
      tx,
      locked.map(({ id }) => id),
    ),
    changes: [],
  };
}

/** Writes what a look at clocks changed. */
export async function saveDue(tx: Tx, { changes }: DueState): Promise<void> {
  for (const { id, added } of changes) await addClock(tx, [id], added);
  await keep(tx, changes);
  const notices = changes.flatMap(({ id, notices }) => notices.map((notice) => ({ id, ...notice })));
  if (notices.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO "ClockNotice" ("complaintId", key, at, "toldAt", "gatherAt", "to")
    SELECT id, key, at, "toldAt", "gatherAt", "to" FROM jsonb_to_recordset(${JSON.stringify(notices)}::jsonb)
      AS v(id int, key text, at timestamptz, "toldAt" timestamptz, "gatherAt" timestamptz, "to" text[])
    ORDER BY id, key
    ON CONFLICT ("complaintId", key) DO UPDATE
      SET "toldAt" = COALESCE("ClockNotice"."toldAt", excluded."toldAt"),
        "gatherAt" = CASE WHEN excluded."toldAt" IS NULL
          THEN COALESCE("ClockNotice"."gatherAt", excluded."gatherAt") END,
        "to" = excluded."to"
      WHERE "ClockNotice"."toldAt" IS NULL`;
}

/** A crisis about which there is a message to post now. */
export async function gatheredDue(db: Db | Tx): Promise<number | undefined> {
  const rows = await db.$queryRaw<{ crisisId: number }[]>(questions.gathered);
  return rows[0]?.crisisId;
}

/** What waits for the message about all complaints of a crisis; the crisis is locked. */
export async function lockGathered(tx: Tx, crisisId: number, now: Date): Promise<GatheredState | undefined> {
  const crisis = await lockCrisis(tx, crisisId);
  if (!crisis) return undefined;
  const [kept] = await tx.$queryRaw<{ noticeAt: Date | null; backlog: boolean }[]>`
    SELECT k."noticeAt",
      EXISTS (SELECT 1 FROM "Complaint" c
        WHERE c."crisisId" = k.id AND c."nextAt" <= ${new Date(now.getTime() - SETTLED_MS)}::timestamptz) AS backlog
    FROM "Crisis" k WHERE k.id = ${crisisId}`;
  const notices = await tx.$queryRaw<WaitingNotice[]>`
    SELECT n."complaintId" AS complaint, n.key, n.at, n."to", c.assignee, c."dueAt", c."cardAt" IS NOT NULL AS "hasCard",
      c.silenced OR COALESCE(c."snoozedUntil" > ${now}::timestamptz, false) AS hushed
    FROM "ClockNotice" n JOIN "Complaint" c ON c.id = n."complaintId"
    WHERE c."crisisId" = ${crisisId} AND n."gatherAt" IS NOT NULL
    ORDER BY n."complaintId", n.key FOR UPDATE OF n`;
  const since = notices.reduce<Date | null>((first, { at }) => (first && first <= at ? first : at), null);
  return {
    crisis,
    noticeAt: kept?.noticeAt ?? null,
    notices,
    since,
    waiting: gather(notices),
    backlog: kept?.backlog ?? false,
    told: 'now',
  };
}

/** Writes of what was read that it was told, or that it waits longer. */
export async function saveGathered(
  tx: Tx,
  { crisis, notices, waiting, told }: GatheredState,
  now: Date,
): Promise<void> {
  const keys = JSON.stringify(notices.map(({ complaint, key }) => ({ complaint, key })));
  const ofThese = Prisma.sql`
    FROM jsonb_to_recordset(${keys}::jsonb) AS v(complaint int, key text)
    WHERE n."complaintId" = v.complaint AND n.key = v.key`;
  if (told !== 'now') {
    await tx.$executeRaw`UPDATE "ClockNotice" n SET "gatherAt" = GREATEST(n."gatherAt", ${told}::timestamptz) ${ofThese}`;
    return;
  }
  const ids = crisis.open ? waiting.flatMap(({ complaints }) => complaints) : [];
  await tx.$executeRaw`
    UPDATE "ClockNotice" n SET "gatherAt" = NULL,
      "toldAt" = CASE WHEN v.complaint = ANY(${ids}) THEN ${now}::timestamptz END ${ofThese}`;
  if (crisis.open && waiting.length > 0)
    await tx.crisis.update({ where: { id: crisis.id }, data: { noticeAt: now } });
}

/** How many complaints of a crisis one step stops, lets go on or moves to another level at most. */
export const CLOCKS_AT_ONCE = 2_000;

/**
 * Complaints of a crisis, some at a time and by number from `after` on: those whose clocks run, or all whose clock may
 * ever run again.
 */
export async function clocksOf(
  tx: Tx,
  crisis: number,
  which: 'running' | 'all',
  after: number,
): Promise<ClockOf[]> {
  const chosen = {
    running: Prisma.sql`
      (c.state = 'open' OR c."dueAt" IS NOT NULL OR c."nextAt" IS NOT NULL)`,
    all: Prisma.sql`c.state <> 'closed'`,
  };
  // A complaint that was solved or closed by itself stays so: its last stop came before the crisis' own.
  return tx.$queryRaw<ClockOf[]>`
    SELECT c.id, c.state = 'open' AND c."cardAt" IS NOT NULL AS "openCard", COALESCE((
      SELECT e.data ->> 'crisis' FROM "ClockEvent" e
      WHERE e."complaintId" = c.id AND e.type IN ('resolved', 'closed', 'reopened')
      ORDER BY e.at DESC, e.id DESC LIMIT 1) = 'true', false) AS stopped
    FROM "Complaint" c WHERE c."crisisId" = ${crisis} AND c.id > ${after} AND ${chosen[which]}
    ORDER BY c.id LIMIT ${CLOCKS_AT_ONCE}`;
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

/** How many complaints of a crisis are late now, and how many were warned of and are not late. */
export async function lateness(db: Db | Tx, crisis: number): Promise<{ overdue: number; soon: number }> {
  const now = await databaseNow(db);
  const of = { crisisId: crisis };
  return {
    overdue: await db.complaint.count({ where: { ...of, dueAt: { lt: now } } }),
    soon: await db.complaint.count({
      where: { ...of, dueAt: { gte: now }, notices: { some: { key: { contains: ':warn:' } } } },
    }),
  };
}
