// Tokens: however many processes take them, there are no more than there are, and what is put off is put off for all.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { moveClock } from '../../src/engine/clock.ts';
import { connect, type Db } from '../../src/engine/database.ts';
import { forgetUnused, isPutOffForLong, putOff, type Token, takeTokens } from '../../src/engine/tokens.ts';
import { type FreshDatabase, freshDatabase } from '../support/postgres.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

let database: FreshDatabase;
/** Two bots, each with connections of its own. */
let one: Db;
let other: Db;
beforeAll(async () => {
  database = await freshDatabase();
  one = connect(database.url, 6);
  other = connect(database.url, 6);
});
afterAll(async () => {
  await one.$disconnect();
  await other.$disconnect();
  await database.drop();
});
beforeEach(async () => {
  await one.pace.deleteMany();
});

/** So slow that none comes back while a test runs. */
const token = (name: string, burst: number, leave = 0): Token => ({ name, rate: 1 / 3600, burst, leave });
const HOUR = 60 * MINUTE;

describe('tokens', () => {
  it('are taken by two bots from the same ones, and no more than there are, however they meet', async () => {
    const names = ['a', 'b'].map((name) => token(name, 7));
    // In either order of the names: whoever locks them so would wait for the other in a circle.
    const tries = Array.from({ length: 40 }, (_, n) =>
      takeTokens(n % 2 ? one : other, n % 3 ? names : names.toReversed()),
    );
    const waits = await Promise.all(tries);
    expect(waits.filter((ms) => ms === 0)).toHaveLength(7);
  });

  it('come back one by one, and whoever finds none is told when', async () => {
    expect(await takeTokens(one, [token('a', 1)])).toBe(0);
    const waitMs = await takeTokens(other, [token('a', 1)]);
    expect(waitMs).toBeGreaterThan(HOUR - MINUTE);
    expect(waitMs).toBeLessThanOrEqual(HOUR);
    await moveClock(one, waitMs);
    expect(await takeTokens(other, [token('a', 1)])).toBe(0);
    // No more than a burst is ever there.
    await moveClock(one, 9 * HOUR);
    const waits = [];
    for (let n = 0; n < 4; n += 1) waits.push(await takeTokens(one, [token('a', 2)]));
    expect(waits.map((ms) => ms > 0)).toEqual([false, false, true, true]);
  });

  it('are taken under all names or under none', async () => {
    expect(await takeTokens(one, [token('scarce', 1)])).toBe(0);
    for (let n = 0; n < 3; n += 1)
      expect(await takeTokens(one, [token('plenty', 2), token('scarce', 1)])).toBeGreaterThan(0);
    expect(await takeTokens(one, [token('plenty', 2)])).toBe(0);
    expect(await takeTokens(one, [token('plenty', 2)])).toBe(0);
  });

  it('are left over for those who are in a hurry', async () => {
    const ordinary = token('a', 3, 1);
    const waits = [];
    for (let n = 0; n < 3; n += 1) waits.push(await takeTokens(one, [ordinary]));
    expect(waits.map((ms) => ms > 0)).toEqual([false, false, true]);
    expect(await takeTokens(other, [token('a', 3)])).toBe(0);
    expect(await takeTokens(other, [token('a', 3)])).toBeGreaterThan(0);
  });

  it('are there for whoever needs none', async () => {
    expect(await takeTokens(one, [])).toBe(0);
  });
});

describe('what is put off', () => {
  it('is put off for every bot until then, and a shorter time does not shorten it', async () => {
    await putOff(one, 'a', 10 * MINUTE);
    await putOff(other, 'a', SECOND);
    expect(await takeTokens(other, [token('a', 3)])).toBeGreaterThan(9 * MINUTE);
    expect(await takeTokens(other, [token('b', 3)])).toBe(0);
    await moveClock(one, 10 * MINUTE);
    expect(await takeTokens(other, [token('a', 3)])).toBe(0);
  });

  it('is so for long when it is for minutes, or again and again', async () => {
    await putOff(one, 'a', 90 * SECOND);
    expect(await isPutOffForLong(one, [])).toBe(false);
    await moveClock(one, 95 * SECOND);
    await putOff(one, 'a', 30 * SECOND);
    expect(await isPutOffForLong(one, [])).toBe(true);
    await moveClock(one, MINUTE);
    expect(await isPutOffForLong(one, [])).toBe(false);
    // After a while in which nothing was put off it begins anew.
    await putOff(one, 'a', 30 * SECOND);
    expect(await isPutOffForLong(one, [])).toBe(false);
    await putOff(one, 'b', 2 * MINUTE);
    expect(await isPutOffForLong(other, [])).toBe(true);
    expect(await isPutOffForLong(other, ['b'])).toBe(false);
  });
});

it('a clock that is set back keeps nobody waiting for as long', async () => {
  const often = { name: 'a', rate: 1, burst: 1 };
  expect(await takeTokens(one, [often])).toBe(0);
  await putOff(one, 'b', 10 * MINUTE);
  await moveClock(one, -3 * HOUR);
  expect(await takeTokens(one, [often])).toBe(0);
  expect(await takeTokens(one, [{ ...often, name: 'b' }])).toBe(0);
  expect(await isPutOffForLong(one, [])).toBe(false);
  await putOff(one, 'b', MINUTE);
  const waitMs = await takeTokens(one, [{ ...often, name: 'b' }]);
  expect(waitMs).toBeGreaterThan(0);
  expect(waitMs).toBeLessThanOrEqual(MINUTE);
});

it('names that nobody used for a day are forgotten, and only those', async () => {
  await takeTokens(one, [{ name: 'old', rate: 1, burst: 1 }]);
  await putOff(one, 'put off', 30 * HOUR);
  await moveClock(one, 25 * HOUR);
  await takeTokens(one, [{ name: 'new', rate: 1, burst: 1 }]);
  await forgetUnused(one);
  const rows = await one.pace.findMany({ orderBy: { name: 'asc' } });
  expect(rows.map(({ name }) => name)).toEqual(['new', 'put off']);
});
