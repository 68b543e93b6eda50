// The inbox: what came from Slack is stored under its own key before Slack is told that we have it.
import { type Db, Prisma } from './database.ts';
import { plainError } from './log.ts';

export interface Letter {
  id: bigint;
  kind: string;
  payload: unknown;
}

/** By what a letter is known again: its delivery's own key, and what happened, where that can be told otherwise. */
export interface LetterKeys {
  key: string;
  happening: string | null;
}

/** Stores what came in. `undefined` means that it was here before. Throws when the database cannot be reached: then nothing may be acknowledged. */
export async function receive(
  db: Db,
  { key, happening }: LetterKeys,
  kind: string,
  payload: unknown,
): Promise<bigint | undefined> {
  const rows = await db.$queryRaw<{ id: bigint }[]>`
    INSERT INTO "Inbox" (key, happening, kind, payload, "receivedAt", "nextTryAt")
    VALUES (${key}, ${happening}, ${kind}, ${JSON.stringify(payload)}::jsonb, house_now(), house_now() + interval '20 seconds')
    ON CONFLICT DO NOTHING RETURNING id`;
  return rows[0]?.id;
}

/** Marks a letter as dealt with. */
export async function finish(db: Db, id: bigint): Promise<void> {
  await db.$executeRaw`UPDATE "Inbox" SET state = 'done', "doneAt" = house_now(), error = NULL WHERE id = ${id}`;
}

const TRIES = 8;

/** Writes down that dealing with a letter failed; it is taken up again later, and after eight tries shown as failed. */
export async function fail(db: Db, id: bigint, error: unknown): Promise<void> {
  await db.$executeRaw`
    UPDATE "Inbox" SET attempts = attempts + 1, error = ${plainError(error).message.slice(0, 500)},
      state = (CASE WHEN attempts + 1 >= ${TRIES} THEN 'failed' ELSE 'new' END)::"InboxState",
      "nextTryAt" = house_now() + interval '2 seconds' * power(2, attempts)
    WHERE id = ${id}`;
}

/** Takes up letters that were stored and never finished: their process died, or dealing with them failed. */
export async function takeUp(db: Db, limit = 20): Promise<Letter[]> {
  return db.$queryRaw<Letter[]>(Prisma.sql`
    UPDATE "Inbox" SET "nextTryAt" = house_now() + interval '30 seconds'
    WHERE id IN (
      SELECT id FROM "Inbox" WHERE state = 'new' AND "nextTryAt" <= house_now()
      ORDER BY id LIMIT ${limit} FOR UPDATE SKIP LOCKED)
    RETURNING id, kind, payload`);
}

/** A letter that could not be dealt with: its words stay where they are, a person sees only what it was and why. */
export interface Failing {
  id: bigint;
  kind: string;
  key: string;
  receivedAt: Date;
  attempts: number;
  error: string | null;
  /** No more tries are made; otherwise it is tried again by itself. */
  givenUp: boolean;
}

/** Letters that were given up, and those that failed and are tried again, the oldest first. */
export async function listFailing(db: Db, limit: number): Promise<Failing[]> {
  const rows = await db.inbox.findMany({
    where: FAILING,
    orderBy: { id: 'asc' },
    take: limit,
    select: { id: true, kind: true, key: true, receivedAt: true, attempts: true, error: true, state: true },
  });
  return rows.map(({ state, ...row }) => ({ ...row, givenUp: state === 'failed' }));
}

/** How many letters failed at least once and are not dealt with yet. */
export const countFailing = (db: Db): Promise<number> => db.inbox.count({ where: FAILING });

const FAILING = {
  OR: [{ state: 'failed' }, { state: 'new', attempts: { gt: 0 } }],
} satisfies Prisma.InboxWhereInput;

/** Lets given-up letters be taken up again, all or one; how many there were. */
export async function retryGivenUp(db: Db, id?: bigint): Promise<number> {
  return db.$executeRaw`
    UPDATE "Inbox" SET state = 'new', attempts = 0, "nextTryAt" = house_now()
    WHERE state = 'failed' AND (${id ?? null}::bigint IS NULL OR id = ${id ?? null}::bigint)`;
}
