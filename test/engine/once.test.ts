// Timers that stand for many: what is ordered while one waits, and while it is being fired.
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { connect, type Db } from '../../src/engine/database.ts';
import { orderTimers } from '../../src/engine/timers.ts';
import { type FreshDatabase, freshDatabase } from '../support/postgres.ts';

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
beforeEach(() => db.timer.deleteMany());

const order = {
  key: 'once:look',
  verb: 'look',
  input: { by: 'system' },
  at: new Date(),
  keep: true,
} as const;
const armed = () => db.timer.count({ where: { state: 'armed' } });
const arm = () => db.$transaction((tx) => orderTimers(tx, [order]));

it('a timer that waits stands for every later order', async () => {
  await arm();
  await arm();
  expect(await armed()).toBe(1);
});

it('a timer that is being fired does not stand for an order, and the order does not wait for it', async () => {
  await arm();
  await db.$transaction(async (firing) => {
    await firing.$queryRaw`SELECT 1 FROM "Timer" WHERE key = ${order.key} FOR UPDATE`;
    // Would wait for this very transaction, and both for each other.
    await arm();
    await firing.$executeRaw`UPDATE "Timer" SET state = 'fired' WHERE key = ${order.key}`;
  });
  expect(await armed()).toBe(1);
});

it('a timer that waits is not fired before the change that ordered it again is there', async () => {
  await arm();
  await db.$transaction(async (ordering) => {
    await orderTimers(ordering, [order]);
    const free = await db.$queryRaw<unknown[]>`
      SELECT 1 FROM "Timer" WHERE key = ${order.key} FOR UPDATE SKIP LOCKED`;
    expect(free).toEqual([]);
  });
});

it('a timer that has fired is armed again', async () => {
  await arm();
  await db.timer.updateMany({ data: { state: 'fired' } });
  await arm();
  expect([await armed(), await db.timer.count()]).toEqual([1, 1]);
});
