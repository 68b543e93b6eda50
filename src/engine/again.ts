// A message that somebody deleted is made again by the same post, once for each time it was deleted.
import type { Effect } from '../effects.ts';
import { Prisma, type Tx } from './database.ts';

export type Post = Extract<Effect, { do: 'post' }>;

/**
 * The post that made the message at `ts`, and its job; `undefined` when there is none, when the message stands elsewhere by
 * now or has a newer version, or when a job under `key` makes it again already. Its place is locked until the transaction ends.
 */
export async function makerOf(
  tx: Tx,
  { ref, ts }: { ref: string; ts: string },
  key: string,
): Promise<{ id: string; post: Post } | undefined> {
  const places = await tx.$queryRaw<{ ts: string }[]>`SELECT ts FROM "Place" WHERE ref = ${ref} FOR UPDATE`;
  if (places[0]?.ts !== ts) return undefined;
  if (await tx.job.findUnique({ where: { dedupeKey: key }, select: { id: true } })) return undefined;
  const newer = newerOf(ref);
  if (newer && (await tx.job.findFirst({ where: { makes: newer }, select: { id: true } }))) return undefined;
  const maker = await tx.job.findFirst({
    // What was given its name only so that it can be changed is not made again.
    where: { makes: ref, kind: 'post', state: 'sent', payload: { path: ['ref'], equals: ref } },
    orderBy: { seq: 'desc' },
    select: { id: true, payload: true },
  });
  return maker ? { id: maker.id, post: maker.payload as unknown as Post } : undefined;
}

/** What stands in the place of version 2 of something (`draft:9.2`) once there is one. */
function newerOf(ref: string): string | undefined {
  const version = /^(.+\.)(\d+)$/.exec(ref);
  return version ? `${version[1]}${Number(version[2]) + 1}` : undefined;
}

/** What was pinned on or put beside a message is to be done again. */
export async function redoMarks(tx: Tx, ref: string): Promise<void> {
  const rows = await tx.$queryRaw<{ lane: string }[]>`
    UPDATE "Job" SET state = 'pending', attempts = 0, "notBefore" = house_now(), "settledAt" = NULL
    WHERE kind IN ('pin', 'react') AND state = 'sent' AND payload ->> 'ref' = ${ref} RETURNING lane`;
  if (rows.length > 0)
    await tx.$executeRaw`UPDATE "Lane" SET "nextAt" = LEAST("nextAt", house_now())
      WHERE name IN (${Prisma.join(rows.map(({ lane }) => lane))})`;
}
