// Where it is kept how far every source got, and how it is.
import { type Db, Prisma, type Tx } from '../engine/database.ts';
import type { Cursor, Notice } from '../sources/source.ts';
import type { Stream } from './stream.ts';

/** A stream that is ours to ask, for a while. */
export interface Lease {
  source: string;
  stream: string;
  gen: number;
  cursor: Cursor | undefined;
  /** How far back it reaches. */
  since: Date | undefined;
}

/** Makes sure that every stream has its row; what stands there already is kept. */
export async function plant(
  db: Db,
  streams: { source: string; stream: string; kind: string; lookBackMs: number }[],
): Promise<void> {
  for (const { source, stream, kind, lookBackMs } of streams)
    await db.$executeRaw`
      INSERT INTO "Listening" (source, stream, kind, "nextAt", since)
      VALUES (${source}, ${stream}, ${kind}, house_now(), house_now() - ${lookBackMs} * interval '1 millisecond')
      ON CONFLICT (source, stream) DO UPDATE SET
        cursor = CASE WHEN "Listening".kind = excluded.kind THEN "Listening".cursor END,
        since = CASE WHEN "Listening".kind = excluded.kind THEN "Listening".since ELSE excluded.since END,
        kind = excluded.kind`;
}

/** Forgets how streams failed that nobody listens to any more: nobody can mend them, and they hide nothing from now on. */
export async function forgive(
  db: Db,
  listened: readonly { source: string; stream: string }[],
): Promise<void> {
  await db.listening.updateMany({
    where: {
      NOT: { OR: listened.map(({ source, stream }) => ({ source, stream })) },
      failures: { gt: 0 },
    },
    data: { failures: 0, code: null, failingSince: null, toldAt: null },
  });
}

/**
 * Takes the stream that has been due the longest among these, for `ms`: when this process dies, another takes it then.
 */
export async function lease(
  db: Db,
  streams: readonly { source: string; stream: string }[],
  ms: number,
): Promise<Lease | undefined> {
  if (streams.length === 0) return undefined;
  const ours = Prisma.join(streams.map(({ source, stream }) => Prisma.sql`(${source}, ${stream})`));
  const rows = await db.$queryRaw<
    { source: string; stream: string; gen: number; cursor: Cursor | null; since: Date | null }[]
  >`
    UPDATE "Listening" SET gen = gen + 1, "nextAt" = house_now() + ${ms} * interval '1 millisecond'
    WHERE (source, stream) = (
      SELECT source, stream FROM "Listening" WHERE (source, stream) IN (${ours}) AND "nextAt" <= house_now()
      ORDER BY "nextAt" LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING source, stream, gen, cursor, since`;
  const row = rows[0];
  return row && { ...row, cursor: row.cursor ?? undefined, since: row.since ?? undefined };
}

/** Takes a stream whether it is due or not: who took it before cannot write any more. */
export async function takeNow(db: Db, source: string, stream: string): Promise<Lease | undefined> {
  const rows = await db.$queryRaw<{ gen: number; cursor: Cursor | null; since: Date | null }[]>`
    UPDATE "Listening" SET gen = gen + 1 WHERE source = ${source} AND stream = ${stream} RETURNING gen, cursor, since`;
  const row = rows[0];
  return (
    row && { source, stream, gen: row.gen, cursor: row.cursor ?? undefined, since: row.since ?? undefined }
  );
}

/** Keeps a lease and how far it got while a line is open; false when somebody else has taken it since. */
export async function renew(
  tx: Tx,
  mine: Lease,
  cursor: Cursor | undefined,
  taken: number,
  ms: number,
): Promise<boolean> {
  const json = cursor === undefined ? null : JSON.stringify(cursor);
  const rows = await tx.$executeRaw`
    UPDATE "Listening" SET "nextAt" = house_now() + ${ms} * interval '1 millisecond', "heardAt" = house_now(),
      taken = taken + ${taken}, cursor = coalesce(${json}::jsonb, cursor)
    WHERE source = ${mine.source} AND stream = ${mine.stream} AND gen = ${mine.gen}`;
  return rows > 0;
}

/** Gives a lease back, so that whoever comes next need not wait until it runs out. */
export async function release(db: Db, mine: Lease): Promise<void> {
  await db.$executeRaw`
    UPDATE "Listening" SET "nextAt" = house_now()
    WHERE source = ${mine.source} AND stream = ${mine.stream} AND gen = ${mine.gen}`;
}

/** Lets a stream be asked at once, unless it is failing: then it waits as long as it must. */
export async function wakeStream(tx: Tx, source: string, stream: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Listening" SET "nextAt" = house_now()
    WHERE source = ${source} AND stream = ${stream} AND failures = 0 AND "nextAt" > house_now()
      AND "heardAt" IS NOT NULL`;
}

/** Which of these ids of a source are complaints of ours. */
export async function knownAmong(db: Db, source: string, externalIds: string[]): Promise<Set<string>> {
  const rows = await db.complaint.findMany({
    where: { source, externalId: { in: externalIds } },
    select: { externalId: true },
  });
  return new Set(rows.map((row) => row.externalId));
}

/** The stream locked, if the lease still stands, with how many others of its source people know to fail. */
export async function lockStream(
  tx: Tx,
  at: { source: string; stream: string; gen: number },
): Promise<{ stream: Stream; othersTold: number } | undefined> {
  // All of the source in one order: two of its streams that begin to fail together are told of once.
  const rows = await tx.$queryRaw<Stream[]>`
    SELECT source, stream, gen, failures, code, "failingSince", "toldAt", "heardAt", taken, "nextAt" FROM "Listening"
    WHERE source = ${at.source} ORDER BY stream FOR UPDATE`;
  const stream = rows.find((row) => row.stream === at.stream && row.gen === at.gen);
  return stream && { stream, othersTold: rows.filter((row) => row !== stream && row.toldAt !== null).length };
}

/** Every stream that fails, locked: one that is well is not held up. */
export async function lockFailing(tx: Tx): Promise<Stream[]> {
  return tx.$queryRaw<Stream[]>`
    SELECT source, stream, gen, failures, code, "failingSince", "toldAt", "heardAt", taken, "nextAt" FROM "Listening"
    WHERE failures > 0 ORDER BY source, stream FOR UPDATE`;
}

/** Writes since when people know of the streams that fail. */
export async function markTold(tx: Tx, streams: readonly Stream[]): Promise<void> {
  for (const { source, stream, toldAt } of streams)
    await tx.listening.update({ where: { source_stream: { source, stream } }, data: { toldAt } });
}

/** Writes how the stream is; the cursor too, when there is a new one. */
export async function saveStream(tx: Tx, stream: Stream, cursor: Cursor | undefined): Promise<void> {
  const { source, stream: name, gen: _gen, ...columns } = stream;
  await tx.listening.update({
    where: { source_stream: { source, stream: name } },
    data: { ...columns, ...(cursor === undefined ? {} : { cursor: cursor as Prisma.InputJsonObject }) },
  });
}

/** How every source is, those that fail first. */
export async function allStreams(db: Db | Tx): Promise<(Stream & { kind: string })[]> {
  const rows = await db.listening.findMany({ orderBy: [{ source: 'asc' }, { stream: 'asc' }] });
  return rows.sort((a, b) => Number(b.failures > 0) - Number(a.failures > 0));
}

/** Which of these notices are new, the first of each key. */
export async function freshNotices(tx: Tx, notices: readonly Notice[]): Promise<Notice[]> {
  const known = await tx.serviceNotice.findMany({
    where: { OR: notices.map(({ source, key }) => ({ source, key })) },
    select: { source: true, key: true },
  });
  const seen = new Set(known.map(({ source, key }) => JSON.stringify([source, key])));
  return notices.filter(({ source, key }) => {
    const name = JSON.stringify([source, key]);
    return seen.has(name) ? false : seen.add(name);
  });
}

/** The first complaint of each of these cases, by the case's id: a case is the thread of its messages. */
export async function complaintsOfCases(tx: Tx, notices: readonly Notice[]): Promise<Map<string, number>> {
  const cases = notices.filter(({ what }) => what === 'case');
  if (cases.length === 0) return new Map();
  const rows = await tx.complaint.findMany({
    where: { OR: cases.map(({ source, subject }) => ({ source, threadId: subject })) },
    select: { id: true, threadId: true },
    orderBy: { id: 'desc' },
  });
  return new Map(rows.map(({ id, threadId }) => [threadId ?? '', id]));
}

export async function saveNotices(tx: Tx, notices: readonly Notice[], now: Date): Promise<void> {
  if (notices.length > 0)
    await tx.serviceNotice.createMany({ data: notices.map((notice) => ({ ...notice, seenAt: now })) });
}

/** What nobody could be told yet is told to whoever is named now. @param tell the channel, where one is named */
export async function tellAnew(
  db: Db,
  { tell, language }: { tell?: string | undefined; language: string },
): Promise<void> {
  const ears = JSON.stringify({ ...(tell === undefined ? {} : { tell }), lang: language });
  await db.$executeRaw`
    UPDATE "Timer" SET input = input - 'tell' || ${ears}::jsonb
    WHERE state = 'armed' AND verb IN ('listening.unread', 'listening.letters')`;
}
