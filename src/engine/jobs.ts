// The outbox: effects become jobs in lanes, in the transaction of the change that asked for them.
import type { Effect } from '../effects.ts';
import { Prisma, type Tx } from './database.ts';

export type JobClass = 'P0' | 'P1' | 'P2' | 'P3' | 'P4' | 'P5';

/** A job as the workers see it. */
export interface Job {
  id: string;
  lane: string;
  class: JobClass;
  effect: Effect;
  attempts: number;
  absentReads: number;
  /** When the first send began of which it is not known for sure that nothing came, by the other side's own clock. */
  sentFrom?: Date | null;
}

interface Route {
  lane: string;
  class: JobClass;
  key: string;
  makes?: string;
  /** The place that must be there first. */
  needs?: string;
  /** Only the newest of these is worth sending. */
  newest?: true;
  lifeMs?: number;
  /** So long after the one before in its lane, in ms, it may be sent. */
  everyMs?: number;
}

/** The key of the job that sends the answer of a release. */
export const answerKey = (release: number): string => `release:${release}`;

/** So long an answer may wait to be sent, in ms; then a person is asked. */
export const ANSWER_LIFE_MS = 24 * 60 * 60 * 1000;
const WHISPER_LIFE_MS = 30 * 1000;
const PAGE_LIFE_MS = 24 * 60 * 60 * 1000;
const UPLOAD_LIFE_MS = 15 * 60 * 1000;

/**
 * Where an effect travels: its lane, its class, its idempotency key, what it makes and what it needs.
 * Order is kept inside a lane only; an uncertain card must never hold up an alarm, so they never share one.
 */
export function route(effect: Effect, id: string): Route {
  switch (effect.do) {
    case 'open_channel':
      return { lane: `channel:${effect.ref}`, class: 'P1', key: `open:${effect.ref}`, makes: effect.ref };
    case 'invite':
      return { lane: `people:${effect.channel}`, class: 'P1', key: effect.key, needs: effect.channel };
    case 'post': {
      const root = { P1: 'record', P2: 'alarm', P5: 'digest' }[effect.class];
      const beside = effect.class === 'P2' ? 'alarm' : 'thread';
      const lane = effect.thread ? `${beside}:${effect.thread}` : `${root}:${effect.channel}`;
      return {
        lane: effect.ref?.startsWith('complaint:')
          ? `${effect.ahead ? 'ahead' : 'feed'}:${effect.channel}`
          : lane,
        class: effect.class,
        key: effect.key,
        needs: effect.after ?? effect.thread ?? effect.channel,
        ...(effect.ref ? { makes: effect.ref } : {}),
      };
    }
    case 'update':
      return {
        lane: `view:${effect.ref}`,
        class: 'P3',
        key: `update:${id}`,
        needs: effect.ref,
        newest: true,
        ...(effect.everyMs ? { everyMs: effect.everyMs } : {}),
      };
    case 'upload':
      return {
        lane: `upload:${effect.under}`,
        class: 'P4',
        key: effect.key,
        needs: effect.under,
        lifeMs: UPLOAD_LIFE_MS,
      };
    case 'pin':
      return { lane: `pin:${effect.ref}`, class: 'P1', key: `pin:${effect.ref}`, needs: effect.ref };
    case 'react':
      return {
        lane: `react:${effect.ref}`,
        class: 'P1',
        key: `react:${effect.ref}:${effect.emoji}`,
        needs: effect.ref,
      };
    case 'topic':
    case 'purpose':
      return {
        lane: `${effect.do}:${effect.channel}`,
        class: 'P3',
        key: `${effect.do}:${id}`,
        needs: effect.channel,
        newest: true,
      };
    case 'bookmark':
      return { lane: `bookmark:${effect.channel}`, class: 'P1', key: effect.key, needs: effect.channel };
    case 'whisper':
      return {
        lane: `whisper:${effect.person}`,
        class: 'P4',
        key: effect.key,
        needs: effect.after ?? effect.channel,
        lifeMs: WHISPER_LIFE_MS,
      };
    case 'tell':
      return {
        lane: `person:${effect.person}`,
        class: effect.class,
        key: effect.key,
        ...(effect.after ? { needs: effect.after } : {}),
      };
    case 'page':
      return { lane: 'operator', class: effect.class, key: effect.key, lifeMs: PAGE_LIFE_MS };
    case 'deliver':
      return {
        lane: `outlet:${effect.outlet}:${effect.target}`,
        class: 'P0',
        key: answerKey(effect.release),
        lifeMs: ANSWER_LIFE_MS,
      };
  }
}

/** Stores effects as jobs and wakes their lanes. An effect whose key is already there is not stored again. */
export async function enqueue(tx: Tx, effects: Effect[], now: Date): Promise<void> {
  if (effects.length === 0) return;
  const routed = effects.map((effect) => {
    const id = crypto.randomUUID();
    return { id, effect, route: route(effect, id) };
  });
  // The lanes first: whoever adds to a lane waits for whoever is adding, so that its jobs are numbered in the order they commit.
  await wakeLanes(
    tx,
    routed.map((r) => r.route),
    now,
  );
  const makers = await makersOf(tx, routed);
  const replaced = routed.filter((r) => r.route.newest).map((r) => r.route.lane);
  if (replaced.length > 0) {
    await tx.job.updateMany({
      where: { lane: { in: replaced }, state: 'pending' },
      data: { state: 'superseded', settledAt: now },
    });
  }
  const soonest = await spaced(tx, routed, now);
  await tx.job.createMany({
    skipDuplicates: true,
    data: routed.map(({ id, effect, route: r }) => ({
      id,
      lane: r.lane,
      class: r.class,
      kind: effect.do,
      makes: r.makes ?? null,
      payload: effect as unknown as Prisma.InputJsonObject,
      dedupeKey: r.key,
      dependsOn: (r.needs && makers.get(r.needs)) ?? null,
      notBefore: soonest.get(r.lane) ?? now,
      createdAt: now,
      expiresAt: r.lifeMs ? new Date(now.getTime() + r.lifeMs) : null,
      ...('report' in effect && effect.report
        ? { report: effect.report as unknown as Prisma.InputJsonObject }
        : {}),
    })),
  });
}

/** When lanes whose jobs keep a distance may send the next; only those that have to wait. */
async function spaced(tx: Tx, routed: { route: Route }[], now: Date): Promise<Map<string, Date>> {
  const soonest = new Map<string, Date>();
  for (const { lane, everyMs } of routed.map((r) => r.route)) {
    if (everyMs === undefined || soonest.has(lane)) continue;
    const last = await tx.job.findFirst({
      where: { lane, startedAt: { not: null } },
      orderBy: { seq: 'desc' },
      select: { startedAt: true },
    });
    const next = (last?.startedAt?.getTime() ?? 0) + everyMs;
    // A clock that was set back must not keep it waiting.
    if (next > now.getTime() && next <= now.getTime() + everyMs) soonest.set(lane, new Date(next));
  }
  return soonest;
}

async function makersOf(tx: Tx, routed: { id: string; route: Route }[]): Promise<Map<string, string>> {
  const needed = [...new Set(routed.flatMap((r) => r.route.needs ?? []))];
  const known =
    needed.length === 0
      ? []
      : await tx.job.findMany({ where: { makes: { in: needed } }, select: { id: true, makes: true } });
  const makers = new Map(known.map((job) => [job.makes as string, job.id]));
  for (const r of routed) if (r.route.makes && !makers.has(r.route.makes)) makers.set(r.route.makes, r.id);
  return makers;
}

/** What goes first when not everything can go: alarms and answers, records, digests and the feed, views. */
const PRIORITY: Record<JobClass, number> = { P0: 0, P2: 0, P1: 1, P4: 1, P5: 2, P3: 3 };
const priorityOf = (r: Pick<Route, 'lane' | 'class'>): number =>
  r.lane.startsWith('feed:') ? 2 : PRIORITY[r.class];

/** Tells lanes that there is something to do from `at` on. Sorted, so that two writers never wait for each other in a circle. */
async function wakeLanes(tx: Tx, routes: Pick<Route, 'lane' | 'class'>[], at: Date): Promise<void> {
  const lanes = new Map<string, number>();
  for (const r of routes) lanes.set(r.lane, Math.min(priorityOf(r), lanes.get(r.lane) ?? 9));
  const rows = [...lanes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([lane, priority]) =>
        Prisma.sql`(${lane}, 0, ${at}::timestamptz, ${at}::timestamptz, ${priority}::int)`,
    );
  await tx.$executeRaw`
    INSERT INTO "Lane" (name, gen, "leaseUntil", "nextAt", priority) VALUES ${Prisma.join(rows)}
    ON CONFLICT (name) DO UPDATE SET "nextAt" = LEAST("Lane"."nextAt", excluded."nextAt"),
      priority = LEAST("Lane".priority, excluded.priority)`;
}

/**
 * Has a view shown once more when no request of its past can arrive any more: a lost one that comes late would put what it
 * showed then over what is shown now. Only the newest is ever asked for, so nothing is done where a newer one waits.
 * @param lateMs how late a request may come
 */
export async function showAgain(tx: Tx, job: Pick<Job, 'id' | 'lane'>, lateMs: number): Promise<void> {
  const [lost] = await tx.$queryRaw<{ at: Date | null }[]>`
    SELECT max("uncertainSince") + ${lateMs} * interval '1 millisecond' AS at FROM "Job"
    WHERE lane = ${job.lane} AND "uncertainSince" > house_now() - ${lateMs} * interval '1 millisecond'`;
  if (!lost?.at) return;
  // Whoever asks for a newer one takes the lane first.
  await tx.$queryRaw`SELECT 1 FROM "Lane" WHERE name = ${job.lane} FOR UPDATE`;
  const id = crypto.randomUUID();
  await tx.$executeRaw`
    INSERT INTO "Job" (id, lane, class, kind, payload, "dedupeKey", "dependsOn", "notBefore", "createdAt")
    SELECT ${id}::uuid, lane, class, kind, payload, kind || ':' || ${id}, "dependsOn", ${lost.at}, house_now() FROM "Job" j
    WHERE id = ${job.id}::uuid
      AND NOT EXISTS (SELECT 1 FROM "Job" newer WHERE newer.lane = j.lane AND newer.state = 'pending')`;
}

/** Wakes the lanes in which jobs wait for the same reason, and lets those jobs go now. */
export async function wakeWaiting(tx: Tx, code: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Lane" SET "nextAt" = LEAST("nextAt", house_now())
    WHERE name IN (SELECT lane FROM "Job" WHERE state = 'pending' AND "errorCode" = ${code})`;
  await tx.$executeRaw`
    UPDATE "Job" SET "notBefore" = LEAST("notBefore", house_now()) WHERE state = 'pending' AND "errorCode" = ${code}`;
}

const MARKED: readonly string[] = ['post', 'tell', 'open_channel'] satisfies Effect['do'][];

/** Whether what a job sends bears a mark by which it can be found again. */
export const leavesMark = ({ effect }: Pick<Job, 'effect'>): boolean => MARKED.includes(effect.do);

/**
 * Everything that waits to be written may have been written already: these records are an older copy. Each is looked for
 * before it is sent. Answers are not among them: they wait for a person.
 */
export async function doubtPending(tx: Tx): Promise<void> {
  const waiting = Prisma.sql`state = 'pending' AND kind IN (${Prisma.join(MARKED)})`;
  await tx.$executeRaw`
    UPDATE "Lane" SET "nextAt" = LEAST("nextAt", house_now()) WHERE name IN (SELECT lane FROM "Job" WHERE ${waiting})`;
  await tx.$executeRaw`
    UPDATE "Job" SET state = 'uncertain', "uncertainSince" = house_now(), "absentReads" = 0, "errorCode" = 'older_copy',
      "notBefore" = house_now(), "startedAt" = COALESCE("startedAt", "createdAt")
    WHERE ${waiting}`;
}

/** Wakes the lanes whose jobs waited for this one. */
export async function wakeDependents(tx: Tx, job: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Lane" SET "nextAt" = LEAST("nextAt", house_now())
    WHERE name IN (SELECT lane FROM "Job" WHERE "dependsOn" = ${job}::uuid AND state = 'pending')`;
}
