// Skew: how far the other side's clock is ahead of the house's. While they differ, no hold and no approval is what it seems.
import { serverNow } from './clock.ts';
import { type Db, Prisma } from './database.ts';
import { CLOCKS_DIFFER, LEASE_MS } from './lanes.ts';
import { keepTold } from './standstill.ts';

/** So far apart, in ms, is what networks and whole seconds make of one time; beyond it, one of the clocks is wrong. */
export const MOST_SKEW_MS = 30_000;

/** What the other side says of its time. */
export interface OtherClock {
  /** Whether it has told any. */
  told(): boolean;
  /** In ms. */
  now(): number;
}

/**
 * How far the other clock is ahead in ms; negative when it is behind.
 * @param before its time before the house was asked for its own @param after and when that had answered: both as of one instant between
 */
export function skewBetween({ before, after }: { before: number; after: number }, house: number): number {
  if (house < before) return before - house;
  return house > after ? after - house : 0;
}

const tooFar = (ms: number): boolean => Math.abs(ms) > MOST_SKEW_MS;

interface Options {
  db: Db;
  clock: OtherClock;
  /** Has the other side tell its time anew. Throws when it does not. */
  ask(): Promise<unknown>;
  /** In which language it is told when nobody leads a crisis. */
  lang: string;
  /** Whether there is anybody to tell outside of Slack. */
  elsewhere: boolean;
}

export interface Skew {
  /** Whether an answer has to wait: the clocks differ, or seem to and the other side does not answer. */
  differs(): Promise<boolean>;
  /** Looks; has it told when it lasts and when it is over, and lets go what was put off before the house's clock was set back. */
  look(): Promise<void>;
  /** In ms as of the last look; `undefined` before the other side has told any time. */
  latest(): number | undefined;
}

export function createSkew({ db, clock, ask, lang, elsewhere }: Options): Skew {
  let latest: number | undefined;

  async function once(): Promise<number> {
    const before = clock.now();
    const house = (await serverNow(db)).getTime();
    return skewBetween({ before, after: clock.now() }, house);
  }

  /** `sure`: the other side has said so just now, and not before this machine slept. */
  async function measure(): Promise<{ ms: number; sure: boolean } | undefined> {
    if (!clock.told()) return undefined;
    const ms = await once();
    if (!tooFar(ms)) return { ms, sure: true };
    const sure = await ask().then(
      () => true,
      () => false,
    );
    return { ms: await once(), sure };
  }

  return {
    async differs() {
      const measured = await measure();
      return measured !== undefined && tooFar(measured.ms);
    },
    async look() {
      await letGo(db);
      const measured = await measure();
      if (!measured?.sure) return;
      latest = measured.ms;
      const differ = tooFar(latest);
      await keepTold(
        db,
        { key: 'clocks', verb: 'outbox.clocks', more: { elsewhere } },
        { code: differ ? CLOCKS_DIFFER : undefined, lang, over: async () => !differ },
      );
    },
    latest: () => latest,
  };
}

/**
 * Lets go what was put off before the house's clock was set back: what was written down later than now, and lanes that are
 * leased for longer than anybody leases one.
 */
export async function letGo(db: Db): Promise<void> {
  const putOff = Prisma.sql`state IN ('pending', 'uncertain') AND "notBefore" > house_now()
    AND COALESCE("putOffAt", "startedAt", "createdAt") > house_now() + interval '1 second'`;
  await db.$transaction(async (tx) => {
    // The lanes first, as everybody does who takes both.
    await tx.$executeRaw`
      UPDATE "Lane" SET "nextAt" = LEAST("nextAt", house_now()),
        "leaseUntil" = LEAST("leaseUntil", house_now() + CASE WHEN holder IS NULL THEN 0 ELSE ${LEASE_MS} END * interval '1 millisecond')
      WHERE (holder IS NULL AND "leaseUntil" > house_now() + interval '1 second')
        OR "leaseUntil" > house_now() + (${LEASE_MS} + 1000) * interval '1 millisecond'
        OR ("nextAt" > house_now() AND name IN (SELECT lane FROM "Job" WHERE ${putOff}))`;
    await tx.$executeRaw`UPDATE "Job" SET "notBefore" = house_now() WHERE ${putOff}`;
  });
}
