// Stuck jobs: what was held or given up, and the three things a person can do about it.
import { type Db, Prisma, type Tx } from './database.ts';
import { ANSWER_LIFE_MS, type Job, type JobClass, wakeDependents } from './jobs.ts';
import { NO_LOSS, WORTH } from './worker.ts';

export type JobState =
  | 'pending'
  | 'sending'
  | 'uncertain'
  | 'sent'
  | 'held'
  | 'dead'
  | 'cancelled'
  | 'superseded';

/** A job as a person looks at it. */
export interface JobSheet {
  id: string;
  lane: string;
  class: JobClass;
  kind: string;
  /** The place that it makes. */
  makes: string | null;
  state: JobState;
  effect: Job['effect'];
  attempts: number;
  code: string | null;
  createdAt: Date;
  startedAt: Date | null;
  settledAt: Date | null;
  notBefore: Date;
  remote: unknown;
  /** What its verb is told, where one is. */
  report: { verb: string; input: { [key: string]: unknown } } | null;
}

const rowOf = (tx: Tx | Db, id: string) => tx.job.findUnique({ where: { id } });
type Row = NonNullable<Awaited<ReturnType<typeof rowOf>>>;

const sheetOf = (row: Row): JobSheet => ({
  id: row.id,
  lane: row.lane,
  class: row.class as JobClass,
  kind: row.kind,
  makes: row.makes,
  state: row.state,
  effect: row.payload as unknown as Job['effect'],
  attempts: row.attempts,
  code: row.errorCode,
  createdAt: row.createdAt,
  startedAt: row.startedAt,
  settledAt: row.settledAt,
  notBefore: row.notBefore,
  remote: row.remote,
  report: row.report as unknown as JobSheet['report'],
});

/** Jobs in these states, the oldest first. */
export async function listJobs(db: Db, states: JobState[], limit: number): Promise<JobSheet[]> {
  const rows = await db.job.findMany({
    where: { state: { in: states } },
    orderBy: { seq: 'asc' },
    take: limit,
  });
  return rows.map(sheetOf);
}

/** An answer that was given to a person to post is no trouble, but work. */
const BY_HAND = 'needs_person';

/** How many jobs wait for a person because they did not get there: held, and given up where somebody misses them. */
export async function countStuck(db: Db): Promise<{ held: number; dead: number }> {
  const [found] = await db.$queryRaw<{ held: number; dead: number }[]>`
    SELECT count(*) FILTER (WHERE state = 'held' AND COALESCE("errorCode", '') <> ${BY_HAND})::int AS held,
      count(*) FILTER (WHERE state = 'dead' AND kind = ANY (${[...WORTH]}) AND COALESCE("errorCode", '') <> ALL (${[...NO_LOSS]}))::int AS dead
    FROM "Job" WHERE state IN ('held', 'dead')`;
  return found ?? { held: 0, dead: 0 };
}

/** What waits for a person in the channel of a crisis. */
export interface Waits {
  kind: string;
  code: string | null;
  /** When it was held or given up. */
  since: Date;
  /** The complaint that is answered by it. */
  complaint: number | null;
}

/** Messages of which a card in the channel of a crisis asks, and answers of it that were held: the oldest first. */
export async function stuckIn(db: Db, crisis: number): Promise<Waits[]> {
  return db.$queryRaw<Waits[]>`
    SELECT j.kind, j."errorCode" AS code, COALESCE(j."settledAt", j."createdAt") AS since, p.id AS complaint
    FROM "Job" j
    LEFT JOIN "Release" r ON j.kind = 'deliver' AND j."dedupeKey" = 'release:' || r.id AND r.state = 'held'
    LEFT JOIN "Draft" d ON d.id = r."draftId" LEFT JOIN "Complaint" p ON p.id = d."complaintId"
    WHERE j.state IN ('held', 'dead') AND COALESCE(j."errorCode", '') <> ${BY_HAND}
      AND (p."crisisId" = ${crisis} OR EXISTS (
        SELECT 1 FROM "Job" card WHERE card."dedupeKey" = 'stuck:' || j.id AND card.payload ->> 'channel' = ${`crisis:${crisis}`}))
    ORDER BY since, j.seq`;
}

/** A job by its id, or by the beginning of it where no other begins so; `undefined` when there is none. */
export async function findJob(db: Db | Tx, start: string): Promise<JobSheet | undefined> {
  if (!/^[0-9a-f-]{4,36}$/.test(start)) return undefined;
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Job" WHERE id::text LIKE ${`${start}%`} ORDER BY seq LIMIT 2`;
  const row = rows.length === 1 && rows[0] ? await rowOf(db, rows[0].id) : undefined;
  return row ? sheetOf(row) : undefined;
}

/** The same, locked until the transaction ends. */
export async function lockJob(tx: Tx, id: string): Promise<JobSheet | undefined> {
  await tx.$queryRaw`SELECT 1 FROM "Job" WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await rowOf(tx, id);
  return row ? sheetOf(row) : undefined;
}

/** The channel of ours that a job belongs to (`crisis:3`): its own, or that of what it is about. */
export async function channelOfJob(
  tx: Tx | Db,
  { effect }: Pick<JobSheet, 'effect'>,
): Promise<string | undefined> {
  const own = 'channel' in effect ? effect.channel : effect.do === 'open_channel' ? effect.ref : undefined;
  if (own?.startsWith('crisis:')) return own;
  const about = effect.do === 'deliver' ? effect.target : 'ref' in effect ? effect.ref : undefined;
  const after = 'after' in effect ? effect.after : undefined;
  const named = effect.do === 'tell' ? effect.about : undefined;
  for (const ref of [named, after, about]) {
    if (ref?.startsWith('crisis:')) return ref;
    const maker = ref && (await tx.job.findFirst({ where: { makes: ref }, orderBy: { seq: 'asc' } }));
    const channel = maker && (maker.payload as { channel?: unknown }).channel;
    if (typeof channel === 'string' && channel.startsWith('crisis:')) return channel;
  }
  return undefined;
}

const wake = (tx: Tx, lanes: string[]) => tx.$executeRaw`
  UPDATE "Lane" SET "nextAt" = LEAST("nextAt", house_now()) WHERE name IN (${Prisma.join(lanes)})`;

/** Puts a stuck job back to where it may be sent, and with it what died because of it. */
export async function reopenJob(tx: Tx, id: string): Promise<void> {
  const rows = await tx.$queryRaw<{ lane: string }[]>`
    WITH RECURSIVE again AS (
      SELECT id FROM "Job" WHERE id = ${id}::uuid AND state IN ('held', 'dead')
      UNION
      SELECT j.id FROM "Job" j JOIN again a ON j."dependsOn" = a.id WHERE j.state = 'dead' AND j."errorCode" = 'its_root_is_gone')
    UPDATE "Job" SET state = 'pending', attempts = 0, "notBefore" = house_now(), "settledAt" = NULL,
      "uncertainSince" = house_now(), "absentReads" = 0, refusals = 0,
      "expiresAt" = CASE WHEN kind = 'deliver' THEN house_now() + ${ANSWER_LIFE_MS} * interval '1 millisecond' END
    WHERE id IN (SELECT id FROM again) RETURNING lane`;
  if (rows.length > 0) await wake(tx, [...new Set(rows.map((row) => row.lane))]);
}

/** Takes a person's word that it is out. @param place where what it makes lives, for what hangs on it */
export async function resolveJob(
  tx: Tx,
  job: JobSheet,
  proof: string,
  place: Shown | undefined,
  at: Date,
): Promise<void> {
  // What died because of it goes out after all, and what died because of that.
  await reopenJob(tx, job.id);
  await tx.job.update({
    where: { id: job.id },
    data: { state: 'sent', settledAt: at, remote: { proof, ...place } },
  });
  if (job.makes && place)
    await tx.place.upsert({
      where: { ref: job.makes },
      create: { ref: job.makes, ...place, at },
      update: { ...place },
    });
  await wakeDependents(tx, job.id);
}

/** Gives a stuck job up for good. */
export async function dropJob(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.job.update({ where: { id }, data: { state: 'cancelled', settledAt: at } });
}

/** Where in Slack something lives that a person shows by its link. */
export interface Shown {
  channel: string;
  /** Empty for a channel. */
  ts: string;
}

/**
 * Where in Slack a link points that shows what a job of this kind makes: a message by its own link, a channel by its own or by
 * that of any message in it; `undefined` when it is no such link.
 */
export function placeInLink(kind: string, link: string): Shown | undefined {
  if (kind === 'open_channel') {
    const channel = link.match(/\/archives\/([CG][A-Z0-9]+)\/?(?:p\d{16})?(?:[?#]|$)/)?.[1];
    return channel ? { channel, ts: '' } : undefined;
  }
  const match = link.match(/\/archives\/([CDG][A-Z0-9]+)\/p(\d{10})(\d{6})(?:\?|$)/);
  return match ? { channel: match[1] ?? '', ts: `${match[2]}.${match[3]}` } : undefined;
}

/** What is known to live there, by our name for it. */
export async function knownThere(tx: Tx, { channel, ts }: Shown): Promise<string | undefined> {
  const place = await tx.place.findUnique({ where: { channel_ts: { channel, ts } }, select: { ref: true } });
  return place?.ref;
}
