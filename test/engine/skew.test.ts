// Clocks that differ: found without false alarm, told once by all bots together, and nothing stays put off when one was ahead.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createHouse } from '../../src/app.ts';
import type { Effect } from '../../src/effects.ts';
import { databaseNow, moveClock, serverNow } from '../../src/engine/clock.ts';
import { connect, type Db } from '../../src/engine/database.ts';
import { enqueue } from '../../src/engine/jobs.ts';
import { leaseLane, releaseLane } from '../../src/engine/lanes.ts';
import { createLog } from '../../src/engine/log.ts';
import { createSkew, letGo, type OtherClock, type Skew, skewBetween } from '../../src/engine/skew.ts';
import { fireOne } from '../../src/engine/timers.ts';
import { type FreshDatabase, freshDatabase } from '../support/postgres.ts';
import { setServerClock } from '../support/server-clock.ts';

const log = createLog('silent');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let database: FreshDatabase;
let db: Db;
beforeAll(async () => {
  database = await freshDatabase();
  db = connect(database.url, 4);
});
afterAll(async () => {
  await db.$disconnect();
  await database.drop();
});
beforeEach(async () => {
  await setServerClock(db, 0);
  await db.job.deleteMany();
  await db.lane.deleteMany();
  await db.timer.deleteMany();
});

it('counts only what the time of the question itself does not explain', () => {
  expect(skewBetween({ before: 100, after: 900 }, 500)).toBe(0);
  expect(skewBetween({ before: 100, after: 900 }, 40)).toBe(60);
  expect(skewBetween({ before: 100, after: 900 }, 1_000)).toBe(-100);
});

describe('the skew', () => {
  /** A clock that runs right, and one that has to be told first. */
  const right: OtherClock = { told: () => true, now: () => Date.now() };
  const skewOf = (clock: OtherClock, ask = async () => {}) =>
    createSkew({ db, clock, ask, lang: 'en', elsewhere: true });

  it('holds answers back while the clock of the database is off by more than half a minute, either way', async () => {
    const skew = skewOf(right);
    for (const [ms, differ] of [
      [0, false],
      [20_000, false],
      [40_000, true],
      [-40_000, true],
    ] as const) {
      await setServerClock(db, ms);
      expect(await skew.differs(), String(ms)).toBe(differ);
      await skew.look();
      expect(Math.abs((skew.latest() ?? 0) + ms)).toBeLessThan(5_000);
    }
  });

  it('does not mind that a test or the demonstration moved the clock', async () => {
    const before = await serverNow(db);
    await moveClock(db, 3 * HOUR);
    expect((await serverNow(db)).getTime() - before.getTime()).toBeLessThan(MINUTE);
    expect(await skewOf(right).differs()).toBe(false);
    await moveClock(db, -3 * HOUR);
  });

  it('holds nothing back before Slack has told any time, and asks anew before it believes that the clocks differ', async () => {
    await setServerClock(db, HOUR);
    const untold = skewOf({ ...right, told: () => false });
    expect(await untold.differs()).toBe(false);
    await untold.look();
    expect(untold.latest()).toBeUndefined();
    await setServerClock(db, 0);
    // This machine slept, and its idea of Slack's time with it.
    let late = HOUR;
    const slept = { told: () => true, now: () => Date.now() - late };
    const woken = skewOf(slept, async () => {
      late = 0;
    });
    expect(await woken.differs()).toBe(false);
    late = HOUR;
    const alone = skewOf(slept, () => Promise.reject(new Error('nobody answers')));
    // An answer waits; but nobody is told, and the bot is not called unready.
    expect(await alone.differs()).toBe(true);
    await alone.look();
    expect(alone.latest()).toBeUndefined();
  });

  it('is told once by all bots together when it lasts for two minutes, and once when it is over', async () => {
    const bots = [skewOf(right), skewOf(right)];
    const lookAll = () => Promise.all(bots.map((one: Skew) => one.look()));
    const pages = async () => {
      const engine = createHouse(db);
      while ((await fireOne(db, engine, log)) === 'fired');
      const jobs = await db.job.findMany({ where: { kind: 'page' }, orderBy: { seq: 'asc' } });
      return jobs.map(({ payload }) => (payload as unknown as { content: { data: object } }).content.data);
    };
    // Ahead: once it is mended, all that it wrote down lies in what is to come.
    await setServerClock(db, 3 * HOUR);
    await lookAll();
    expect(await pages()).toEqual([]);
    await moveClock(db, 2 * MINUTE);
    await lookAll();
    expect(await pages()).toEqual([{ over: false }]);
    await moveClock(db, 10 * MINUTE);
    await lookAll();
    expect(await pages()).toEqual([{ over: false }]);
    await setServerClock(db, 0);
    await lookAll();
    await lookAll();
    expect(await pages()).toEqual([{ over: false }, { over: true }]);
  });
});

describe("what was put off before the house's clock was set back", () => {
  const post = (key: string): Effect => ({
    do: 'post',
    channel: 'slack:C1',
    class: 'P2',
    key,
    content: { view: 'any', data: {}, lang: 'en' },
  });
  const ask = (key: string) => db.$transaction(async (tx) => enqueue(tx, [post(key)], await databaseNow(tx)));
  const due = async (key: string) => {
    const { notBefore } = await db.job.findUniqueOrThrow({ where: { dedupeKey: key } });
    return notBefore.getTime() <= (await databaseNow(db)).getTime();
  };

  it('is let go: a lane that was given back, and what was asked for, by a clock three hours ahead', async () => {
    await setServerClock(db, 3 * HOUR);
    await ask('alarm');
    const lease = await leaseLane(db, 'one');
    if (!lease) throw new Error('there is no lane');
    await releaseLane(db, lease);
    await setServerClock(db, 0);
    expect(await leaseLane(db, 'two')).toBeUndefined();
    await letGo(db);
    expect(await due('alarm')).toBe(true);
    expect(await leaseLane(db, 'two')).toMatchObject({ lane: lease.lane });
  });

  it('is not taken from somebody who holds its lane, until a lease may be over', async () => {
    await setServerClock(db, 3 * HOUR);
    await ask('alarm');
    expect(await leaseLane(db, 'one')).toBeDefined();
    await setServerClock(db, 0);
    await letGo(db);
    expect(await leaseLane(db, 'two')).toBeUndefined();
    await moveClock(db, 61_000);
    expect(await leaseLane(db, 'two')).toBeDefined();
  });

  it('is told apart from what waits for a reason', async () => {
    await ask('later');
    const later = new Date((await databaseNow(db)).getTime() + 10 * MINUTE);
    await db.job.updateMany({ data: { notBefore: later } });
    await letGo(db);
    expect(await due('later')).toBe(false);
  });

  it('is let go by when it was put off, however long ago it was asked for and first tried', async () => {
    await ask('tried before');
    const { notBefore } = await db.job.findUniqueOrThrow({ where: { dedupeKey: 'tried before' } });
    await db.job.updateMany({ data: { startedAt: notBefore } });
    await setServerClock(db, 3 * HOUR);
    const later = new Date((await databaseNow(db)).getTime() + MINUTE);
    await db.job.updateMany({ data: { notBefore: later, errorCode: 'clocks_differ' } });
    await setServerClock(db, 0);
    await letGo(db);
    expect(await due('tried before')).toBe(true);
  });
});
