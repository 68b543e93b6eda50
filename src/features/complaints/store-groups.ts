// Where groups of complaints that say the same are kept.
import { type Db, Prisma, type Tx } from '../../engine/database.ts';
import type { Crisis } from '../crisis/crisis.ts';
import { bandsOf, type Comparable, type CompareState, type GroupState, type Mate } from './groups.ts';
import { lockOne } from './store.ts';

const AT_ONCE = 300;
/** So many earlier ones of a band, and of a page, are looked at: they stand for all the others. */
const OF_ONE_KIND = 8;

interface ComparedRow {
  id: number;
  text: string;
  bands: number[];
  groupId: number | null;
  groupedBy: string | null;
  cardAt: Date | null;
  source: string;
  kind: string;
  canonicalUrl: string | null;
  author: string | null;
}
const comparable = (row: ComparedRow): Comparable => ({
  id: row.id,
  text: row.text,
  bands: row.bands,
  group: row.groupId,
  hasCard: row.cardAt !== null,
  merged: row.groupedBy !== null,
  origin: { source: row.source, kind: row.kind, canonicalUrl: row.canonicalUrl, author: row.author },
});

const COMPARED = Prisma.sql`id, bands, "groupId", "groupedBy", "cardAt", source, kind, "canonicalUrl",
  coalesce((SELECT r.text FROM "ComplaintRevision" r WHERE r."complaintId" = "Complaint".id
            ORDER BY r.number DESC LIMIT 1), text) AS text,
  coalesce("authorHandle", "authorName") AS author`;

/** Complaints of a crisis whose newest wording was not compared yet, locked against another edit, and the earlier ones they may resemble. */
export async function loadCompare(tx: Tx, crisis: Crisis): Promise<CompareState> {
  const fresh = await tx.$queryRaw<ComparedRow[]>`
    SELECT ${COMPARED} FROM "Complaint"
    WHERE "crisisId" = ${crisis.id} AND "comparedAt" IS NULL AND "splitBy" IS NULL
      AND (cardinality(bands) > 0 OR "groupId" IS NOT NULL)
    ORDER BY id LIMIT ${AT_ONCE + 1} FOR UPDATE`;
  const now = fresh.slice(0, AT_ONCE);
  const bands = [...new Set(now.flatMap((row) => row.bands))];
  const pages = [...new Set(now.flatMap((row) => row.canonicalUrl ?? []))];
  const earlier =
    bands.length === 0
      ? []
      : await tx.$queryRaw<ComparedRow[]>`
          WITH near AS (
            SELECT id, bands, "canonicalUrl" FROM "Complaint"
            WHERE "crisisId" = ${crisis.id} AND "comparedAt" IS NOT NULL AND "splitBy" IS NULL
              AND (bands && ${bands}::int[] OR "canonicalUrl" = ANY(${pages}::text[]))
          ), shelf AS (
            SELECT near.id, row_number() OVER (PARTITION BY band ORDER BY near.id) AS place
            FROM near CROSS JOIN unnest(near.bands) AS band JOIN unnest(${bands}::int[]) AS wanted ON wanted = band
          ), page AS (
            SELECT id, row_number() OVER (PARTITION BY "canonicalUrl" ORDER BY id DESC) AS place
            FROM near WHERE "canonicalUrl" = ANY(${pages}::text[])
          )
          SELECT ${COMPARED} FROM "Complaint" WHERE id IN (
            SELECT id FROM shelf WHERE place <= ${OF_ONE_KIND} UNION SELECT id FROM page WHERE place <= ${OF_ONE_KIND})`;
  return {
    crisis,
    fresh: now.map(comparable),
    earlier: earlier.map(comparable),
    mates: await matesOf(tx, now),
    more: fresh.length > AT_ONCE,
    joined: new Map(),
  };
}

/** Everyone who stands in a group with one that may leave it. */
async function matesOf(tx: Tx, fresh: readonly ComparedRow[]): Promise<Mate[]> {
  const leavers = fresh.filter((row) => row.groupId !== null && row.groupedBy === null);
  if (leavers.length === 0) return [];
  const rows = await tx.complaint.findMany({
    where: {
      groupId: { in: leavers.flatMap((row) => row.groupId ?? []) },
      id: { notIn: leavers.map((row) => row.id) },
    },
    select: { id: true, groupId: true, cardAt: true },
    orderBy: { id: 'asc' },
  });
  return rows.flatMap(({ id, groupId, cardAt }) =>
    groupId === null ? [] : [{ id, group: groupId, hasCard: cardAt !== null }],
  );
}

/** Has a complaint compared by its new wording. */
export async function compareAnew(tx: Tx, id: number, text: string): Promise<void> {
  await tx.complaint.update({ where: { id }, data: { bands: bandsOf(text), comparedAt: null } });
}

export async function saveCompare(tx: Tx, state: CompareState, now: Date): Promise<void> {
  await tx.complaint.updateMany({
    where: { id: { in: state.fresh.map((one) => one.id) } },
    data: { comparedAt: now },
  });
  if (state.joined.size === 0) return;
  const rows = [...state.joined].map(([id, group]) => Prisma.sql`(${id}::int, ${group}::int)`);
  await tx.$executeRaw`
    UPDATE "Complaint" SET "groupId" = joined.leader
    FROM (VALUES ${Prisma.join(rows)}) AS joined(id, leader)
    -- Whom a person took out meanwhile stays out.
    WHERE "Complaint".id = joined.id AND ("Complaint"."splitBy" IS NULL OR joined.leader IS NULL)`;
}

/** A complaint, locked, and everyone of its group. */
export async function lockGroup(tx: Tx, id: number): Promise<GroupState | undefined> {
  const one = await lockOne(tx, id);
  if (!one) return undefined;
  const { grouping } = one.complaint;
  const rows = grouping
    ? await tx.complaint.findMany({
        where: { groupId: grouping.group },
        select: { id: true, groupedBy: true, cardAt: true },
        orderBy: { id: 'asc' },
      })
    : [];
  const members = rows.map((row) => ({ id: row.id, by: row.groupedBy, hasCard: row.cardAt !== null }));
  return { ...one, members, merged: [], split: null };
}

export async function saveMerge(tx: Tx, state: GroupState, by: string): Promise<void> {
  await tx.complaint.updateMany({ where: { id: { in: state.merged } }, data: { groupedBy: by } });
}

export async function saveSplit(tx: Tx, state: GroupState, by: string): Promise<void> {
  if (state.split === null) return;
  await tx.complaint.update({
    where: { id: state.split },
    data: { groupId: null, groupedBy: null, splitBy: by },
  });
}

/** Whom a complaint's card names beside it. */
export interface Alike {
  /** Numbers of the others, lowest first; a few of them. */
  others: number[];
  /** How many others there are. */
  count: number;
  /** Different authors in the whole group. */
  authors: number;
}

/** The others of a complaint's group; `null` when there are none. */
export async function alikeOf(db: Db, id: number, group: number): Promise<Alike | null> {
  const where = { groupId: group, id: { not: id } };
  const count = await db.complaint.count({ where });
  if (count === 0) return null;
  const some = await db.complaint.findMany({ where, select: { id: true }, orderBy: { id: 'asc' }, take: 5 });
  const authors = await db.$queryRaw<{ n: bigint }[]>`
    SELECT count(DISTINCT coalesce("authorId", "authorHandle", "authorName", id::text)) AS n
    FROM "Complaint" WHERE "groupId" = ${group}`;
  return { others: some.map((row) => row.id), count, authors: Number(authors[0]?.n ?? 0) };
}
