// Complaints as their clocks see them, many at a time, and what is kept of their clocks to find what is due.
import type { Db, Tx } from '../../engine/database.ts';
import type { Crisis } from '../crisis/crisis.ts';
import { readCrisis } from '../crisis/store.ts';
import { type ClockEvent, clockEventSchema } from './clock.ts';
import type { Complaint } from './complaint.ts';
import { cacheOf, type Timed } from './standing.ts';

/** A complaint without its words, with what is kept of its clock. */
export type TimedRow = Timed &
  Pick<Complaint, 'crisis' | 'state' | 'postedAt' | 'seenAt' | 'answeredAt'> & {
    dueAt: Date | null;
    nextAt: Date | null;
  };

type Raw = Omit<TimedRow, 'clock' | 'notices'> & {
  clock: { type: string; at: number; data: unknown }[] | null;
  notices: { key: string; at: number; toldAt: number | null }[] | null;
};

/** A stored event; it was one when it was stored, so another shape is a mistake of ours and throws. */
export const eventFrom = ({ type, at, data }: { type: string; at: Date; data: unknown }): ClockEvent =>
  clockEventSchema.parse({ ...(data as object), type, at });

/** These complaints, by number, in one question each time: clocks are asked for hundreds at a time. */
export async function timed(tx: Tx | Db, ids: readonly number[]): Promise<TimedRow[]> {
  if (ids.length === 0) return [];
  const rows = await tx.$queryRaw<Raw[]>`
    SELECT c.id, c."crisisId" AS crisis, c.state, c.source, c.language, c.level, c."authorReach" AS reach, c.assignee,
      c."cardAt", c."snoozedUntil", c.silenced, c."postedAt", c."seenAt", c."answeredAt", c."dueAt", c."nextAt",
      (SELECT json_agg(json_build_object('type', e.type, 'at', extract(epoch FROM e.at) * 1000, 'data', e.data) ORDER BY e.id)
        FROM "ClockEvent" e WHERE e."complaintId" = c.id) AS clock,
      (SELECT json_agg(json_build_object('key', n.key, 'at', extract(epoch FROM n.at) * 1000,
          'toldAt', extract(epoch FROM n."toldAt") * 1000))
        FROM "ClockNotice" n WHERE n."complaintId" = c.id) AS notices
    FROM "Complaint" c WHERE c.id = ANY(${[...ids]}) ORDER BY c.id`;
  return rows.map(({ clock, notices, ...row }) => ({
    ...row,
    clock: (clock ?? []).map(({ type, at, data }) => eventFrom({ type, at: new Date(at), data })),
    notices: (notices ?? []).map(({ key, at, toldAt }) => ({
      key,
      at: new Date(at),
      toldAt: toldAt === null ? null : new Date(toldAt),
    })),
  }));
}

const AT_ONCE = 1000;

/** Every complaint of a crisis, oldest number first, a thousand in memory at a time. */
export async function* timedOf(tx: Tx | Db, crisis: number): AsyncGenerator<TimedRow> {
  for (let after = 0; ; ) {
    const page = await tx.complaint.findMany({
      where: { crisisId: crisis, id: { gt: after } },
      orderBy: { id: 'asc' },
      take: AT_ONCE,
      select: { id: true },
    });
    const ids = page.map(({ id }) => id);
    yield* await timed(tx, ids);
    const last = ids.at(-1);
    if (last === undefined || ids.length < AT_ONCE) return;
    after = last;
  }
}

/** Computes anew, from their events, when these complaints are due and worth looking at. */
export async function cacheClocks(tx: Tx, ids: readonly number[], now: Date): Promise<void> {
  const crises = new Map<number, Crisis | undefined>();
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const rows = await timed(tx, ids.slice(from, from + AT_ONCE));
    for (const { crisis } of rows)
      if (crisis !== null && !crises.has(crisis)) crises.set(crisis, await readCrisis(tx, crisis));
    const kept = rows.map((row) => ({ id: row.id, ...cacheOf(row, crises.get(row.crisis ?? 0), now) }));
    await keep(tx, kept);
  }
}

/** Writes when complaints are due and worth looking at, in one statement. */
export async function keep(
  tx: Tx,
  rows: readonly { id: number; dueAt: Date | null; nextAt: Date | null }[],
): Promise<void> {
  if (rows.length === 0) return;
  const given = rows.map(({ id, dueAt, nextAt }) => ({ id, dueAt, nextAt }));
  await tx.$executeRaw`
    UPDATE "Complaint" c SET "dueAt" = v."dueAt", "nextAt" = v."nextAt"
    FROM jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
      AS v(id int, "dueAt" timestamptz, "nextAt" timestamptz)
    WHERE c.id = v.id`;
}
