// Commands under a user number that the machine has no name for, as containers often run them.
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { run as outbox } from '../../src/cli/outbox.ts';
import { run as privacy } from '../../src/cli/privacy.ts';
import { connect, type Db } from '../../src/engine/database.ts';
import { callCommand } from '../support/command.ts';
import { type FreshDatabase, freshDatabase } from '../support/postgres.ts';

vi.mock('node:os', async (original) => ({
  ...(await original<typeof os>()),
  userInfo() {
    throw new Error('A system error occurred: uv_os_get_passwd returned ENOENT (no such file or directory)');
  },
}));

let database: FreshDatabase;
let db: Db;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'tanggap-actor-'));
  database = await freshDatabase();
  db = connect(database.url, 2);
});
afterAll(async () => {
  await db?.$disconnect();
  await database?.drop();
  await rm(folder, { recursive: true });
});

const env = () => ({ DATABASE_URL: database.url, TANGGAP_DATA: folder });

it('keeps the number of who settled a job', async () => {
  const id = randomUUID();
  const at = new Date('2026-11-20T00:00:00Z');
  await db.lane.create({ data: { name: 'crisis:1', leaseUntil: at } });
  await db.job.create({
    data: {
      ...{ id, lane: 'crisis:1', class: 'P1', kind: 'post', payload: { do: 'post', channel: 'crisis:1' } },
      ...{ dedupeKey: 'k', state: 'dead', notBefore: at, createdAt: at },
    },
  });
  const { code, err } = await callCommand(outbox, ['retry', id], { env: env() });
  expect([code, err]).toEqual([0, '']);
  const line = await db.audit.findFirstOrThrow({ where: { verb: 'outbox.retry' } });
  expect(line.actor).toBe(`cli:${process.getuid?.()}`);
});

it('says of a complaint that is not there what it says to anybody', async () => {
  const args = ['redact', '7', '--all', '--why', 'asked for'];
  const { code, err } = await callCommand(privacy, args, { env: env() });
  expect([code, err]).toEqual([1, expect.stringMatching(/\S/)]);
});
