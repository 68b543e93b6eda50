// Alarms that take the other way out, and late copies that are looked for: a process that dies in the middle loses none.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Effect } from '../../src/effects.ts';
import { databaseNow, moveClock } from '../../src/engine/clock.ts';
import { connect, type Db } from '../../src/engine/database.ts';
import { fallBack, type TellElsewhere } from '../../src/engine/fallback.ts';
import { enqueue } from '../../src/engine/jobs.ts';
import { createLog } from '../../src/engine/log.ts';
import { tidyLate } from '../../src/engine/tidy.ts';
import { tellElsewhere } from '../../src/rounds.ts';
import { type FreshDatabase, freshDatabase } from '../support/postgres.ts';

const log = createLog('silent');
const MINUTE = 60_000;
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
  await db.job.deleteMany();
});

const post = (key: string): Effect => ({
  do: 'post',
  channel: `slack:${key}`,
  class: 'P2',
  key,
  content: { view: 'any', data: {}, lang: 'en' },
});
/** Asks for messages, and lets three minutes pass. */
async function waiting(...keys: string[]): Promise<void> {
  await db.$transaction(async (tx) => enqueue(tx, keys.map(post), await databaseNow(tx)));
  await moveClock(db, 3 * MINUTE);
}
const keyOf = ({ effect }: { effect: Effect }) => ('key' in effect ? effect.key : '');

/** Tells to a list; what `failing` does is done instead, once, for the first alarm. */
function teller(failing?: () => Promise<boolean>): { tell: TellElsewhere; told: string[] } {
  const told: string[] = [];
  let first = failing;
  const tell: TellElsewhere = async (alarm) => {
    const broken = first;
    first = undefined;
    if (broken) return broken();
    told.push(keyOf(alarm));
    return true;
  };
  return { tell, told };
}

describe('alarms that wait for Slack', () => {
  it('are told once, whoever looks and however often', async () => {
    await waiting('a', 'b');
    const { tell, told } = teller();
    await Promise.all([fallBack(db, tell, log), fallBack(db, tell, log)]);
    await moveClock(db, 10 * MINUTE);
    await fallBack(db, tell, log);
    expect(told.sort()).toEqual(['a', 'b']);
  });

  it('are told although Slack refused them for good and they are held, but not what a person gave up', async () => {
    await waiting('held', 'dropped');
    const settledAt = await databaseNow(db);
    await db.job.updateMany({ where: { dedupeKey: 'held' }, data: { state: 'held', settledAt } });
    await db.job.updateMany({ where: { dedupeKey: 'dropped' }, data: { state: 'cancelled', settledAt } });
    const { tell, told } = teller();
    await fallBack(db, tell, log);
    expect(told).toEqual(['held']);
  });

  it('are told when they died, once, but not what nobody misses, nor what died long ago', async () => {
    await waiting('died', 'nothing', 'old');
    const now = await databaseNow(db);
    const die = (key: string, errorCode: string, settledAt: Date) =>
      db.job.updateMany({ where: { dedupeKey: key }, data: { state: 'dead', errorCode, settledAt } });
    await die('died', 'user_not_found', now);
    await die('nothing', 'nothing_to_show', now);
    await die('old', 'user_not_found', new Date(now.getTime() - 90 * MINUTE));
    const { tell, told } = teller();
    await Promise.all([fallBack(db, tell, log), fallBack(db, tell, log)]);
    await moveClock(db, 10 * MINUTE);
    await fallBack(db, tell, log);
    expect(told).toEqual(['died']);
  });

  it('are not told beside a page that waits: it goes to the same addresses by itself', async () => {
    await waiting('page');
    await db.job.updateMany({ data: { kind: 'page' } });
    const { tell, told } = teller();
    await fallBack(db, tell, log);
    expect(told).toEqual([]);
  });

  it('are told by another when whoever began to tell them is gone', async () => {
    await waiting('a', 'b', 'c');
    const dying = teller(() => new Promise(() => {}));
    void fallBack(db, dying.tell, log);
    await expect.poll(() => db.job.count({ where: { fallbackAt: { not: null } } })).toBeGreaterThan(0);
    const { tell, told } = teller();
    await fallBack(db, tell, log);
    expect(told).toHaveLength(2);
    await moveClock(db, 3 * MINUTE);
    await fallBack(db, tell, log);
    expect(told.sort()).toEqual(['a', 'b', 'c']);
  });

  it('are told the next time when they surely did not arrive, and the others meanwhile', async () => {
    await waiting('a', 'b');
    const { tell, told } = teller(async () => false);
    await fallBack(db, tell, log);
    expect(told).toHaveLength(1);
    await fallBack(db, tell, log);
    expect(told.sort()).toEqual(['a', 'b']);
  });

  it('are not told again when nobody knows whether they arrived', async () => {
    await waiting('a', 'b');
    const { tell, told } = teller(() => Promise.reject(new Error('cut off')));
    await fallBack(db, tell, log);
    await moveClock(db, 10 * MINUTE);
    await fallBack(db, tell, log);
    expect(told).toHaveLength(1);
  });

  it('surely did not arrive when their words could not be read', async () => {
    const way = { fallbackWebhook: { url: 'http://127.0.0.1:9/', secrets: [], allowPrivate: true } };
    const tell = tellElsewhere(way, () => Promise.reject(new Error('no database')), 'en');
    const alarm = { id: randomUUID(), effect: post('a'), waitsSince: new Date() };
    expect(await tell?.(alarm as never)).toBe(false);
  });
});

describe('late copies', () => {
  it('are looked for again when whoever looked is gone', async () => {
    await waiting('a', 'b');
    const remote = { channel: 'C1', ts: '1.2' };
    await db.job.updateMany({ data: { state: 'sent', remote, resentAt: await databaseNow(db) } });
    await moveClock(db, 3 * MINUTE);
    const time = () => undefined;
    const dying = vi.fn(() => new Promise<number>(() => {}));
    void tidyLate(db, { tidy: dying, time }, log);
    await expect.poll(() => dying.mock.calls.length).toBe(1);
    const looked: string[] = [];
    await tidyLate(db, { tidy: async (job) => looked.push(keyOf(job)), time }, log);
    expect(looked.sort()).toEqual(['a', 'b']);
    await tidyLate(db, { tidy: async (job) => looked.push(keyOf(job)), time }, log);
    expect(looked).toHaveLength(2);
  });
});
