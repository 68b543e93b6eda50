// `tanggap outbox ls` and `tanggap inbox ls` where there is more than they list: they say so.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run as inbox } from '../../src/cli/inbox.ts';
import { run as outbox } from '../../src/cli/outbox.ts';
import { connect, type Db } from '../../src/engine/database.ts';
import { callCommand } from '../support/command.ts';
import { type FreshDatabase, freshDatabase } from '../support/postgres.ts';

let database: FreshDatabase;
let db: Db;
beforeAll(async () => {
  database = await freshDatabase();
  db = connect(database.url, 2);
});
afterAll(async () => {
  await db?.$disconnect();
  await database?.drop();
});

const at = new Date('2026-11-20T00:00:00Z');
const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => from + n);
const add = {
  outbox: (keys: number[]) =>
    db.job.createMany({
      data: keys.map((n) => ({
        ...{ id: randomUUID(), lane: 'crisis:1', class: 'P1', kind: 'post', payload: {} },
        ...{ dedupeKey: `k${n}`, state: 'dead' as const, notBefore: at, createdAt: at },
      })),
    }),
  inbox: (keys: number[]) =>
    db.inbox.createMany({
      data: keys.map((n) => ({ key: `k${n}`, kind: 'event', payload: {}, state: 'failed' as const })),
    }),
};

describe.each([
  ['outbox', outbox],
  ['inbox', inbox],
] as const)('tanggap %s ls', (name, run) => {
  it('says that there is more than the 500 it lists, and only then', async () => {
    const ls = (args: string[], language: 'en' | 'id' = 'en') =>
      callCommand(run, ['ls', ...args], { env: { DATABASE_URL: database.url, TANGGAP_LANGUAGE: language } });
    await add[name](numbers(0, 500));
    const all = await ls(['--json']);
    expect([JSON.parse(all.out).length, all.err]).toEqual([500, '']);
    await add[name](numbers(500, 501));
    const some = await ls(['--json']);
    expect([JSON.parse(some.out).length, some.err]).toEqual([
      500,
      expect.stringContaining('Only the 500 oldest'),
    ]);
    expect((await ls([], 'id')).err).toContain('Hanya 500 yang tertua');
    expect((await ls([])).out.trim().split('\n')).toHaveLength(501);
  });
});
