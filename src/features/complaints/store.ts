// Where complaints are kept: rows in, nouns out.
import { createHash } from 'node:crypto';
import { databaseNow } from '../../engine/clock.ts';
import type { Db, Tx } from '../../engine/database.ts';
import type { Incoming, Removal } from '../../sources/source.ts';
import { type Counts, type Crisis, channelRef } from '../crisis/crisis.ts';
import { readCrisis } from '../crisis/store.ts';
import type { ClockEvent } from './clock.ts';
import type { Complaint, One, RemovedState } from './complaint.ts';
import { labelFrom } from './store-label-rows.ts';
import { cacheClocks, eventFrom } from './store-timed.ts';
import type { KnownWording } from './wordings.ts';

export const hashOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** What a complaint is read with. */
export const INCLUDE = {
  notices: true,
  clock: { orderBy: { id: 'asc' } },
  revisions: { orderBy: { number: 'desc' }, take: 1 },
} as const;
const rowOf = (tx: Tx | Db, id: number) => tx.complaint.findUnique({ where: { id }, include: INCLUDE });
type Row = NonNullable<Awaited<ReturnType<typeof rowOf>>>;

/** A row with what it is read with, as a complaint. */
export function complaintFrom(row: Row): Complaint {
  return {
    id: row.id,
    crisis: row.crisisId,
    source: row.source,
    externalId: row.externalId,
    permalink: row.permalink,
    author: row.authorName ?? row.authorHandle ?? row.authorId ?? '',
    text: row.revisions[0]?.text ?? row.text,
    language: row.language,
    rating: row.rating,
    visibility: row.visibility,
    postedAt: row.postedAt,
    seenAt: row.seenAt,
    deletedAt: row.deletedAt,
    state: row.state,
    shownAs: row.shownAs,
    digested: row.digestId !== null,
    cardAt: row.cardAt,
    assignee: row.assignee,
    answeredAt: row.answeredAt,
    proof: row.proof,
    label: labelFrom(row),
    grouping: row.groupId === null ? null : { group: row.groupId, by: row.groupedBy },
    reach: row.authorReach,
    level: row.level,
    follows: row.followsId,
    clock: row.clock.map(eventFrom),
    notices: row.notices.map(({ key, at, toldAt }) => ({ key, at, toldAt })),
    snoozedUntil: row.snoozedUntil,
    silenced: row.silenced,
  };
}

/** A complaint as it is now, with its author's newest wording; `undefined` when there is none of that number. */
export async function readComplaint(tx: Tx | Db, id: number): Promise<Complaint | undefined> {
  const row = await rowOf(tx, id);
  return row ? complaintFrom(row) : undefined;
}

/** A complaint and the crisis it may belong to, the complaint and whatever carries its clock locked until the transaction ends. */
export async function lockAny(
  tx: Tx,
  id: number,
): Promise<{ complaint: Complaint; crisis: Crisis | null } | undefined> {
  await tx.$queryRaw`
    SELECT 1 FROM "Complaint" WHERE id = ${id} OR id = (SELECT "followsId" FROM "Complaint" WHERE id = ${id})
    ORDER BY id FOR UPDATE`;
  const complaint = await readComplaint(tx, id);
  if (!complaint) return undefined;
  const crisis = complaint.crisis === null ? undefined : await readCrisis(tx, complaint.crisis);
  return { complaint, crisis: crisis ?? null };
}

/** The same with all that its clock depends on; `undefined` while it belongs to no crisis. */
export async function lockOne(tx: Tx, id: number): Promise<One | undefined> {
  const { complaint, crisis } = (await lockAny(tx, id)) ?? {};
  if (!complaint || !crisis) return undefined;
  const carrier = complaint.follows === null ? undefined : await readComplaint(tx, complaint.follows);
  if (!carrier) return { complaint, crisis };
  const otherFollowers = await tx.complaint.count({
    where: { followsId: carrier.id, state: 'open', id: { not: id } },
  });
  return { complaint, crisis, carrier, otherFollowers };
}

/** Writes what changed about one complaint. */
export async function updateOne(tx: Tx, one: One, now: Date): Promise<void> {
  const { complaint, carrier } = one;
  await tx.complaint.update({
    where: { id: complaint.id },
    data: {
      state: complaint.state,
      shownAs: complaint.shownAs,
      cardAt: complaint.cardAt,
      assignee: complaint.assignee,
      answeredAt: complaint.answeredAt,
      proof: complaint.proof,
      snoozedUntil: complaint.snoozedUntil,
      silenced: complaint.silenced,
    },
  });
  await addClock(tx, [complaint.id], one.added ?? []);
  if (carrier) await addClock(tx, [carrier.id], one.addedToCarrier ?? []);
  await cacheClocks(tx, [complaint.id, ...(carrier ? [carrier.id] : [])], now);
}

/**
 * Adds the same clock events to several complaints. Whoever adds events calls `cacheClocks` after it.
 * @param more kept beside each event, for the store's own questions
 */
export async function addClock(
  tx: Tx,
  ids: number[],
  events: readonly ClockEvent[],
  more: { crisis?: true } = {},
): Promise<void> {
  if (events.length === 0 || ids.length === 0) return;
  await tx.clockEvent.createMany({
    data: ids.flatMap((complaintId) =>
      events.map(({ type, at, ...data }) => ({
        complaintId,
        type,
        at,
        data: JSON.parse(JSON.stringify({ ...data, ...more })) as object,
      })),
    ),
  });
}

export interface KnownRow {
  id: number;
  crisis: number | null;
  source: string;
  externalId: string;
  slackMessage: string | null;
  seenAt: Date;
  /** Every wording seen, in the order they came. */
  wordings: KnownWording[];
  hasCard: boolean;
  /** The newest wording, as it stands here. */
  text: string;
  /** Nobody waits for an answer to it. */
  dealtWith: boolean;
  /** Who has said what it is, if somebody has. */
  labelledBy: string | null;
}

/** Which of these are here already, under their keys or as the same message in Slack, with every wording seen. */
export async function findKnown(tx: Tx, items: Incoming[]): Promise<KnownRow[]> {
  const bySource = new Map<string, string[]>();
  for (const item of items)
    bySource.set(item.source, [...(bySource.get(item.source) ?? []), item.externalId]);
  const messages = items.flatMap(({ slackMessage }) => slackMessage ?? []);
  const rows = await tx.complaint.findMany({
    where: {
      OR: [
        ...[...bySource].map(([source, ids]) => ({ source, externalId: { in: ids } })),
        ...(messages.length > 0 ? [{ slackMessage: { in: messages } }] : []),
      ],
    },
    select: {
      id: true,
      crisisId: true,
      source: true,
      externalId: true,
      slackMessage: true,
      seenAt: true,
      sha256: true,
      editedAt: true,
      cardAt: true,
      labelledBy: true,
      text: true,
      state: true,
      revisions: {
        select: { text: true, sha256: true, editedAt: true, seenAt: true },
        orderBy: { number: 'asc' },
      },
    },
  });
  return rows.map((row) => ({
    id: row.id,
    crisis: row.crisisId,
    source: row.source,
    externalId: row.externalId,
    slackMessage: row.slackMessage,
    seenAt: row.seenAt,
    wordings: [{ sha256: row.sha256, editedAt: row.editedAt, seenAt: row.seenAt }, ...row.revisions],
    hasCard: row.cardAt !== null,
    text: row.revisions.at(-1)?.text ?? row.text,
    dealtWith: row.state !== 'open',
    labelledBy: row.labelledBy,
  }));
}

/** How busy a crisis' desk is: complaints in the last minute, and cards that wait to be posted. */
export async function loadOf(
  tx: Tx,
  crisis: number,
  now: Date,
): Promise<{ lastMinute: number; backlog: number }> {
  const lastMinute = await seenSince(tx, crisis, new Date(now.getTime() - 60_000));
  const backlog = await tx.job.count({ where: { lane: `feed:${channelRef(crisis)}`, state: 'pending' } });
  return { lastMinute, backlog };
}

const seenSince = (tx: Tx, crisis: number, since: Date): Promise<number> =>
  tx.complaint.count({ where: { crisisId: crisis, seenAt: { gte: since } } });

/** How many complaints of a crisis came in each of the last `minutes` minutes. */
export async function seenPerMinute(tx: Tx, crisis: number, minutes: number, now: Date): Promise<number[]> {
  const rows = await tx.$queryRaw<{ ago: number; count: number }[]>`
    SELECT floor(extract(epoch FROM ${now}::timestamptz - "seenAt") / 60)::int AS ago, count(*)::int AS count
    FROM "Complaint" WHERE "crisisId" = ${crisis} AND "seenAt" > ${new Date(now.getTime() - minutes * 60_000)}
    GROUP BY 1`;
  const of = new Map(rows.map(({ ago, count }) => [Math.max(0, ago), count]));
  return Array.from({ length: minutes }, (_, ago) => of.get(ago) ?? 0);
}

/** The answered complaint that each of these goes on from: the first of the same source, thread and author. */
export async function findFollowed(
  tx: Tx,
  crisis: number,
  items: readonly Incoming[],
): Promise<(item: Incoming) => Complaint | undefined> {
  const threads = [...new Set(items.flatMap(({ threadId }) => threadId ?? []))];
  if (threads.length === 0) return () => undefined;
  const rows = await tx.complaint.findMany({
    where: {
      crisisId: crisis,
      source: { in: [...new Set(items.map(({ source }) => source))] },
      threadId: { in: threads },
      answeredAt: { not: null },
      followsId: null,
    },
    orderBy: { id: 'asc' },
    include: INCLUDE,
  });
  return ({ source, threadId, author }) => {
    const name = author.id ?? author.handle;
    const row = rows.find(
      (each) =>
        each.source === source &&
        each.threadId === threadId &&
        name !== undefined &&
        (author.id === undefined ? each.authorHandle : each.authorId) === name,
    );
    return row && complaintFrom(row);
  };
}

/** The source of what was said in Slack itself. */
const IN_SLACK = 'slack';

/**
 * Which of these are here and not yet marked as gone, locked. A message that was logged by hand is found by itself, unless it
 * only told of what somebody wrote elsewhere: that may still stand there.
 */
export async function lockRemoved(tx: Tx, removals: Removal[]): Promise<RemovedState['gone']> {
  const gone: RemovedState['gone'] = [];
  for (const { source, externalId, slackMessage, deletedAt } of removals) {
    const rows = await tx.complaint.findMany({
      where: { OR: [{ source, externalId }, ...(slackMessage ? [{ slackMessage, source: IN_SLACK }] : [])] },
      orderBy: { id: 'asc' },
      select: { id: true, crisisId: true, deletedAt: true, cardAt: true },
    });
    for (const row of rows) {
      if (row.deletedAt || gone.some((one) => one.id === row.id)) continue;
      await tx.$queryRaw`SELECT 1 FROM "Complaint" WHERE id = ${row.id} FOR UPDATE`;
      const crisis = row.crisisId === null ? undefined : await readCrisis(tx, row.crisisId);
      gone.push({
        id: row.id,
        crisis: row.crisisId,
        lang: crisis?.language ?? 'en',
        hasCard: crisis !== undefined && row.cardAt !== null,
        deletedAt,
      });
    }
  }
  return gone;
}

export async function markRemoved(tx: Tx, { gone }: RemovedState): Promise<void> {
  for (const { id, deletedAt } of gone) await tx.complaint.update({ where: { id }, data: { deletedAt } });
}

export async function insertRevision(
  tx: Tx,
  revision: { id: number; number: number; text: string; sha256: string; editedAt: Date | null },
  now: Date,
): Promise<void> {
  const { id, number, text, sha256, editedAt } = revision;
  await tx.complaintRevision.create({
    data: { complaintId: id, number, text, sha256, editedAt, seenAt: now },
  });
}

/** Writes when a wording was given to its message once more; the first is the complaint's own. */
export async function noteEdited(
  tx: Tx,
  { id, number, editedAt }: { id: number; number: number; editedAt: Date },
): Promise<void> {
  if (number === 1) await tx.complaint.update({ where: { id }, data: { editedAt } });
  else
    await tx.complaintRevision.update({
      where: { complaintId_number: { complaintId: id, number } },
      data: { editedAt },
    });
}

/** A wording as it stands here now, by its hash when it came, the complaint locked: nobody takes words out of it meanwhile. */
export async function lockWording(tx: Tx, id: number, sha256: string): Promise<string | undefined> {
  await tx.$queryRaw`SELECT 1 FROM "Complaint" WHERE id = ${id} FOR UPDATE`;
  const row = await tx.complaint.findUnique({
    where: { id },
    select: {
      sha256: true,
      text: true,
      revisions: { where: { sha256 }, orderBy: { number: 'desc' }, take: 1, select: { text: true } },
    },
  });
  return row?.revisions[0]?.text ?? (row?.sha256 === sha256 ? row.text : undefined);
}

/** Complaints nobody has a crisis for, oldest first, locked: two crises that begin at once share them. And whether there are more. */
export async function lockUnattached(
  tx: Tx,
  limit: number,
): Promise<{ found: { id: number; severity: string }[]; more: boolean }> {
  const found = await tx.$queryRaw<{ id: number; severity: string }[]>`
    SELECT id, COALESCE(severity, 'none') AS severity FROM "Complaint"
    WHERE "crisisId" IS NULL AND state = 'open' ORDER BY id LIMIT ${limit} FOR UPDATE`;
  // What another crisis took while we waited is missing in what was found, and says nothing of the rest.
  const left = await tx.complaint.count({
    where: { crisisId: null, state: 'open', id: { notIn: found.map(({ id }) => id) } },
    take: 1,
  });
  return { found, more: left > 0 };
}

export async function attach(
  tx: Tx,
  ids: number[],
  crisis: Pick<Crisis, 'id' | 'level'>,
  shownAs: 'card' | 'digest',
  now: Date,
): Promise<void> {
  const cardAt = shownAs === 'card' ? now : null;
  const { id: crisisId, level } = crisis;
  await tx.complaint.updateMany({ where: { id: { in: ids } }, data: { crisisId, level, shownAs, cardAt } });
  await cacheClocks(tx, ids, now);
}

/** Complaints of a crisis that no message stands for yet, locked: each is counted in one digest only. */
export async function lockUndigested(tx: Tx, crisis: number): Promise<number[]> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    SELECT id FROM "Complaint" WHERE "crisisId" = ${crisis} AND "shownAs" = 'digest' AND "digestId" IS NULL ORDER BY id FOR UPDATE`;
  return rows.map((row) => row.id);
}

/** Whether a digest of the crisis waits to get into Slack, or for an answer whether it did. */
export async function isDigestUnsent(tx: Tx, crisis: number): Promise<boolean> {
  const waiting = await tx.job.findFirst({
    where: {
      lane: `digest:${channelRef(crisis)}`,
      kind: 'post',
      class: 'P5',
      state: { in: ['pending', 'sending', 'uncertain'] },
    },
    select: { id: true },
  });
  return waiting !== null;
}

export async function insertDigest(
  tx: Tx,
  digest: number,
  crisis: number,
  complaints: number[],
  now: Date,
): Promise<void> {
  await tx.digest.create({ data: { id: digest, crisisId: crisis, at: now, count: complaints.length } });
  await tx.complaint.updateMany({ where: { id: { in: complaints } }, data: { digestId: digest } });
}

export interface DigestContent {
  crisis: Crisis;
  count: number;
  bySource: { source: string; count: number }[];
  bySeverity: { severity: string; count: number }[];
  /** What they are: complaint, question, … */
  byIntent: { intent: string; count: number }[];
  /** Those of it that say nearly the same, the largest groups first; `first` is the earliest of each here. */
  alike: { count: number; first: Complaint }[];
  /** A few of them, those that have waited longest first. */
  some: Complaint[];
}

/** What a digest stands for. */
export async function readDigest(db: Db, id: number): Promise<DigestContent | undefined> {
  const digest = await db.digest.findUnique({ where: { id } });
  const crisis = digest && (await readCrisis(db, digest.crisisId));
  if (!digest || !crisis) return undefined;
  const where = { digestId: id };
  const sources = await db.complaint.groupBy({ by: ['source'], where, _count: true });
  const severities = await db.complaint.groupBy({ by: ['severity'], where, _count: true });
  const intents = await db.complaint.groupBy({ by: ['intent'], where, _count: true });
  const rows = await db.complaint.findMany({
    where: { digestId: id },
    orderBy: [{ postedAt: 'asc' }, { id: 'asc' }],
    take: 5,
    include: INCLUDE,
  });
  return {
    crisis,
    count: digest.count,
    bySource: sources.map((g) => ({ source: g.source, count: g._count })).sort((a, b) => b.count - a.count),
    bySeverity: severities.flatMap((g) => (g.severity ? [{ severity: g.severity, count: g._count }] : [])),
    byIntent: intents
      .flatMap((g) => (g.intent ? [{ intent: g.intent, count: g._count }] : []))
      .sort((a, b) => b.count - a.count),
    alike: await largestGroups(db, id),
    some: rows.map(complaintFrom),
  };
}

const GROUPS_SHOWN = 3;

/** The largest groups among what a digest counts. Each is shown by one of the digest itself: words taken out of it go from here too. */
async function largestGroups(db: Db, digest: number): Promise<DigestContent['alike']> {
  const groups = await db.complaint.groupBy({
    by: ['groupId'],
    where: { digestId: digest, groupId: { not: null } },
    _count: true,
    _min: { id: true },
    having: { id: { _count: { gt: 1 } } },
    orderBy: [{ _count: { id: 'desc' } }, { groupId: 'asc' }],
    take: GROUPS_SHOWN,
  });
  const rows = await db.complaint.findMany({
    where: { id: { in: groups.flatMap((g) => g._min.id ?? []) } },
    include: INCLUDE,
  });
  return groups.flatMap((g) => {
    const first = rows.find((row) => row.id === g._min.id);
    return first ? [{ count: g._count, first: complaintFrom(first) }] : [];
  });
}

/** How a crisis' complaints stand at `now`: late is what has an open target whose time is up. */
export async function countsOf(db: Db | Tx, crisis: number, now?: Date): Promise<Counts> {
  const at = now ?? (await databaseNow(db));
  const groups = await db.complaint.groupBy({ by: ['state'], where: { crisisId: crisis }, _count: true });
  const of = (state: string) => groups.find((g) => g.state === state)?._count ?? 0;
  const overdue = await db.complaint.count({ where: { crisisId: crisis, dueAt: { lt: at } } });
  const next = await db.complaint.aggregate({
    where: { crisisId: crisis, dueAt: { gte: at } },
    _min: { dueAt: true },
  });
  return {
    total: groups.reduce((sum, g) => sum + g._count, 0),
    open: of('open'),
    answered: of('answered'),
    overdue,
    nextDue: next._min.dueAt,
  };
}

/** Complaints that wait for an answer, the longest waiting first. */
export async function waiting(db: Db | Tx, crisis: number, limit: number): Promise<Complaint[]> {
  const rows = await db.complaint.findMany({
    where: { crisisId: crisis, state: 'open' },
    orderBy: [{ seenAt: 'asc' }, { id: 'asc' }],
    take: limit,
    include: INCLUDE,
  });
  return rows.map(complaintFrom);
}
