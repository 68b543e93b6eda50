// Where the watch keeps what it told, and how it reads what came in.
import { type Db, nextIds, type Prisma, type Tx } from '../../engine/database.ts';
import {
  AUTHOR_STEPS,
  type Counts,
  chartOf,
  DAYS,
  levelsOf,
  STEP_SECONDS,
  type Stream,
  type StreamLevel,
} from '../../triage/levels.ts';
import { HISTORY_MS } from '../complaints/complaint.ts';
import { readLead } from '../crisis/store.ts';
import { topTerms } from './terms.ts';
import {
  type Alert,
  type AlertState,
  type Audience,
  type DangerState,
  type Evidence,
  type Heights,
  heightOf,
  type LookState,
  loudest,
  type Mute,
  type MuteState,
} from './watch.ts';

const DAY_MS = 24 * 60 * 60_000;
const HOUR_MS = 60 * 60_000;

/** One look at a time in the whole house. */
async function lockWatch(tx: Tx): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM (SELECT pg_advisory_xact_lock(7204, 1)) AS locked`;
}

/** What came in by steps of five minutes, as the public's clock has it. What belongs to drills does not count. */
export async function readCounts(tx: Tx | Db, now: Date): Promise<Counts> {
  const from = new Date(now.getTime() - DAYS * DAY_MS);
  const steps = await tx.$queryRaw<{ back: number; all: bigint; negative: bigint }[]>`
    SELECT floor(extract(epoch FROM ${now}::timestamptz - c."postedAt") / ${STEP_SECONDS})::int AS back,
      count(*) AS all, count(*) FILTER (WHERE c.sentiment = 'negative' OR c.intent = 'complaint') AS negative
    FROM "Complaint" c LEFT JOIN "Crisis" k ON k.id = c."crisisId"
    WHERE c."postedAt" > ${from} AND c."postedAt" <= ${now} AND k.drill IS NOT TRUE GROUP BY 1`;
  const lately = new Date(now.getTime() - AUTHOR_STEPS * STEP_SECONDS * 1000);
  const authors = await tx.$queryRaw<{ back: number; author: string; negative: boolean }[]>`
    SELECT floor(extract(epoch FROM ${now}::timestamptz - c."postedAt") / ${STEP_SECONDS})::int AS back,
      coalesce(c."authorId", c."authorHandle", c."authorName", 'no ' || c.id) AS author,
      bool_or(c.sentiment = 'negative' OR c.intent = 'complaint') IS TRUE AS negative
    FROM "Complaint" c LEFT JOIN "Crisis" k ON k.id = c."crisisId"
    WHERE c."postedAt" > ${lately} AND c."postedAt" <= ${now} AND k.drill IS NOT TRUE GROUP BY 1, 2`;
  const first = await tx.complaint.aggregate({ _min: { seenAt: true } });
  const backs = steps.map(({ back }) => back);
  const taught = backs.length === 0 ? undefined : taughtSince(backs, now);
  const starts = [first._min.seenAt?.getTime(), taught].filter((at) => at !== undefined);
  return {
    now,
    since: starts.length === 0 ? null : new Date(Math.min(...starts)),
    steps: steps.map((s) => ({ back: s.back, all: Number(s.all), negative: Number(s.negative) })),
    authors,
  };
}

/**
 * Since when past comments that were brought in teach what is usual, as listening would: a file of two weeks does, one old comment
 * that a source tells of at its first look does not. There must be comments on half of the days since.
 */
function taughtSince(backs: readonly number[], now: Date): number | undefined {
  const dayOf = (back: number): number => Math.floor((back * STEP_SECONDS * 1000) / DAY_MS);
  const oldest = Math.max(...backs);
  if (new Set(backs.map(dayOf)).size * 2 <= dayOf(oldest)) return undefined;
  return now.getTime() - (oldest + 1) * STEP_SECONDS * 1000;
}

const TEXTS_NOW = 500;
const TEXTS_BEFORE = 1_500;

/** What an alert rests on: the words of that hour against those of the weeks before, and who still waits. */
async function readEvidence(
  tx: Tx,
  stream: Stream,
  counts: Counts,
  hour: { end: Date; authors: number },
): Promise<Evidence> {
  const counted: Prisma.ComplaintWhereInput = {
    NOT: { crisis: { drill: true } },
    ...(stream === 'negative' ? { OR: [{ sentiment: 'negative' }, { intent: 'complaint' }] } : {}),
  };
  const began = new Date(hour.end.getTime() - HOUR_MS);
  const said = async (from: Date, to: Date, take: number) =>
    (
      await tx.complaint.findMany({
        // A word of a private message must not be told in a channel.
        where: { ...counted, visibility: 'public', postedAt: { gt: from, lte: to } },
        orderBy: { id: 'desc' },
        take,
        select: { id: true, text: true, authorId: true, authorHandle: true, authorName: true },
      })
    ).map(({ id, text, authorId, authorHandle, authorName }) => ({
      text,
      author: authorId ?? authorHandle ?? authorName ?? `no ${id}`,
    }));
  const terms = topTerms(
    await said(began, hour.end, TEXTS_NOW),
    await said(
      new Date(began.getTime() - DAYS * DAY_MS),
      new Date(began.getTime() - 5 * HOUR_MS),
      TEXTS_BEFORE,
    ).then((before) => before.map(({ text }) => text)),
  );
  const waiting = await unanswered(tx, { ...counted, postedAt: { gt: began, lte: hour.end } });
  return { terms, ...waiting, authors: hour.authors, ...chartOf(stream, counts) };
}

/** Who among these has no answer: how many, and the first of them. */
async function unanswered(
  tx: Tx,
  among: Prisma.ComplaintWhereInput,
): Promise<{ unanswered: number; oldest: number | null }> {
  const where: Prisma.ComplaintWhereInput = { ...among, state: 'open' };
  const oldest = await tx.complaint.findFirst({ where, orderBy: { postedAt: 'asc' }, select: { id: true } });
  return { unanswered: await tx.complaint.count({ where }), oldest: oldest?.id ?? null };
}

/** Who is to hear of something now; undefined before any plan was loaded. */
export async function readAudience(tx: Tx | Db): Promise<Audience | undefined> {
  const found = await readLead(tx);
  if (!found) return undefined;
  const { plan, lead, crisis } = found;
  return { plan, lead, crisis: crisis ? { id: crisis.id, language: crisis.language } : null };
}

type AlertRow = NonNullable<Awaited<ReturnType<Db['watchAlert']['findFirst']>>>;
const alertFrom = (row: AlertRow): Alert => ({
  id: row.id,
  kind: row.kind,
  at: row.at,
  stream: row.stream as Stream,
  count: row.count,
  expected: row.expected,
  peak: row.peak,
  otherPeak: row.otherPeak,
  evidence: row.evidence as unknown as Evidence,
  crisis: row.crisisId,
  declaredBy: row.declaredBy,
  over: row.over,
});

export async function readAlert(tx: Tx | Db, id: number): Promise<Alert | undefined> {
  const row = await tx.watchAlert.findUnique({ where: { id } });
  return row ? alertFrom(row) : undefined;
}

/** One an hour is told at most: so many reach back further than the silence after any of them. */
const BURSTS = 16;

/** The latest bursts that were told, the newest first. */
const latestBursts = async (tx: Tx | Db, take = BURSTS): Promise<Alert[]> =>
  (await tx.watchAlert.findMany({ where: { kind: 'burst' }, orderBy: { id: 'desc' }, take })).map(alertFrom);

const lastBurst = async (tx: Tx | Db): Promise<Alert | null> => (await latestBursts(tx, 1))[0] ?? null;

async function readMute(tx: Tx | Db): Promise<Mute | null> {
  const row = await tx.watch.findUnique({ where: { id: 1 } });
  if (!row?.mutedUntil) return null;
  const above = { all: row.mutedAbove, negative: row.mutedNegative };
  return { until: row.mutedUntil, by: row.mutedBy ?? '', above };
}

/** Everything a look needs, locked against a second look. */
export async function loadLook(tx: Tx, now: Date): Promise<LookState | undefined> {
  await lockWatch(tx);
  const audience = await readAudience(tx);
  if (!audience) return undefined;
  const counts = await readCounts(tx, now);
  const levels = levelsOf(counts);
  const [told, mute] = [await latestBursts(tx), await readMute(tx)];
  const [last = null, ...earlier] = told;
  const loud = loudest(levels, told, mute);
  return {
    id: loud ? ((await nextIds(tx, 'WatchAlert'))[0] ?? 0) : 0,
    levels,
    last,
    earlier,
    mute,
    audience,
    evidence: loud ? await readEvidence(tx, loud.stream, counts, loud.hour) : null,
  };
}

export async function saveLook(tx: Tx, { last, raised }: LookState): Promise<void> {
  if (last)
    await tx.watchAlert.update({
      where: { id: last.id },
      data: { peak: last.peak, otherPeak: last.otherPeak, over: last.over },
    });
  if (raised) await insertAlert(tx, raised);
}

async function insertAlert(tx: Tx, alert: Alert): Promise<void> {
  const { crisis, evidence, ...rest } = alert;
  await tx.watchAlert.create({
    data: { ...rest, crisisId: crisis, evidence: evidence as unknown as Prisma.InputJsonObject },
  });
}

/** A critical comment is news for so long after we saw it first: a source may have been late, or we away. */
const NEWS_MS = DAY_MS;
/** What a file brings is history where it was posted longer ago than this: nobody is woken for it. */
const FILE_FRESH_MS = DAY_MS;

export async function loadDanger(tx: Tx, now: Date): Promise<DangerState | undefined> {
  await lockWatch(tx);
  const audience = await readAudience(tx);
  if (!audience) return undefined;
  const ago = (ms: number): Date => new Date(now.getTime() - ms);
  const rows = await tx.complaint.findMany({
    where: {
      crisisId: null,
      state: 'open',
      severity: 'critical',
      pagedAt: null,
      // An edit is news as well.
      AND: {
        OR: [{ seenAt: { gt: ago(NEWS_MS) } }, { revisions: { some: { seenAt: { gt: ago(NEWS_MS) } } } }],
      },
      OR: [{ postedAt: { gt: ago(FILE_FRESH_MS) } }, { fromFile: false, postedAt: { gt: ago(HISTORY_MS) } }],
    },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  const last = await tx.watchAlert.findFirst({ where: { kind: 'danger' }, orderBy: { id: 'desc' } });
  const untold = rows.map((row) => row.id);
  return {
    id: untold.length > 0 ? ((await nextIds(tx, 'WatchAlert'))[0] ?? 0) : 0,
    untold,
    lastTold: last?.at ?? null,
    audience,
    evidence: {
      terms: [],
      unanswered: untold.length,
      oldest: untold[0] ?? null,
      authors: 0,
      hours: [],
      usual: [],
    },
  };
}

export async function saveDanger(tx: Tx, { raised }: DangerState, now: Date): Promise<void> {
  if (!raised) return;
  await insertAlert(tx, raised);
  const told = raised.evidence.complaints ?? [];
  await tx.complaint.updateMany({ where: { id: { in: told } }, data: { pagedAt: now } });
}

export async function loadAlert(tx: Tx, id: number): Promise<AlertState | undefined> {
  await lockWatch(tx);
  const [alert, audience] = [await readAlert(tx, id), await readAudience(tx)];
  return alert && audience && { alert, audience };
}

/** The alarm that told of a critical complaint outside a crisis. */
export async function loadAlarmAbout(tx: Tx, complaint: number): Promise<AlertState | undefined> {
  const row = await tx.watchAlert.findFirst({
    where: {
      kind: 'danger',
      crisisId: null,
      evidence: { path: ['complaints'], array_contains: [complaint] },
    },
    orderBy: { id: 'desc' },
    select: { id: true },
  });
  return row ? loadAlert(tx, row.id) : undefined;
}

export async function saveAlert(tx: Tx, { alert }: AlertState): Promise<void> {
  await tx.watchAlert.update({
    where: { id: alert.id },
    data: { crisisId: alert.crisis, declaredBy: alert.declaredBy },
  });
}

export async function loadMute(tx: Tx, now: Date): Promise<MuteState> {
  await lockWatch(tx);
  const levels = levelsOf(await readCounts(tx, now));
  const last = await lastBurst(tx);
  const height = (stream: Stream): number => {
    const count = levels.find((level) => level.stream === stream)?.hours.at(-1)?.count ?? 0;
    return last && !last.over ? Math.max(heightOf(last, stream), count) : count;
  };
  const heights: Heights = { all: height('all'), negative: height('negative') };
  return { mute: await readMute(tx), heights };
}

export async function saveMute(tx: Tx, { mute }: MuteState): Promise<void> {
  const { all = 0, negative = 0 } = mute?.above ?? {};
  const data = {
    mutedUntil: mute?.until ?? null,
    mutedBy: mute?.by ?? null,
    mutedAbove: all,
    mutedNegative: negative,
  };
  await tx.watch.upsert({ where: { id: 1 }, create: { id: 1, ...data }, update: data });
}

/** How the watch stands, for whoever asks. */
export interface WatchStanding {
  now: Date;
  since: Date | null;
  levels: StreamLevel[];
  last: Alert | null;
  mute: Mute | null;
  zone: string;
}

export async function readStanding(db: Db, now: Date): Promise<WatchStanding> {
  const counts = await readCounts(db, now);
  const audience = await readAudience(db);
  return {
    now,
    since: counts.since,
    levels: levelsOf(counts),
    last: await lastBurst(db),
    mute: await readMute(db),
    zone: audience?.plan.timeZone ?? 'Asia/Jakarta',
  };
}
