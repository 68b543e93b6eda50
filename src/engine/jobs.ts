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
}

const ANSWER_LIFE_MS = 24 * 60 * 60 * 1000;
const WHISPER_LIFE_MS = 30 * 1000;
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
      const lane = effect.thread ? `thread:${effect.thread}` : `${root}:${effect.channel}`;
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
    case 'deliver':
      return {
        lane: `outlet:${effect.outlet}:${effect.target}`,
        class: 'P0',
        key: `release:${effect.release}`,
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
  const makers = await makersOf(tx, routed);
  const replaced = routed.filter((r) => r.route.newest).map((r) => r.route.lane);
  if (replaced.length > 0) {
    await tx.job.updateMany({
      where: { lane: { in: replaced }, state: 'pending' },
      data: { state: 'superseded', settledAt: now },
    });
  }
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
      notBefore: now,
      createdAt: now,
      expiresAt: r.lifeMs ? new Date(now.getTime() + r.lifeMs) : null,
      ...('report' in effect && effect.report
        ? { report: effect.report as unknown as Prisma.InputJsonObject }
        : {}),
    })),
  });
  await wakeLanes(tx, [...new Set(routed.map((r) => r.route.lane))], now);
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

/** Tells lanes that there is something to do from `at` on. Sorted, so that two writers never wait for each other in a circle. */
export async function wakeLanes(tx: Tx, lanes: string[], at: Date): Promise<void> {
  const rows = [...lanes]
    .sort()
    .map((lane) => Prisma.sql`(${lane}, 0, ${at}::timestamptz, ${at}::timestamptz)`);
  await tx.$executeRaw`
    INSERT INTO "Lane" (name, gen, "leaseUntil", "nextAt") VALUES ${Prisma.join(rows)}
    ON CONFLICT (name) DO UPDATE SET "nextAt" = LEAST("Lane"."nextAt", excluded."nextAt")`;
}

/** Wakes the lanes whose jobs waited for this one. */
export async function wakeDependents(tx: Tx, job: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Lane" SET "nextAt" = LEAST("nextAt", house_now())
    WHERE name IN (SELECT lane FROM "Job" WHERE "dependsOn" = ${job}::uuid AND state = 'pending')`;
}
