// The commands that only look: where there is no database to look at they say so, make none, and bring none up to date.
import { chmod, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { run as audit } from '../../src/cli/audit.ts';
import { run as check } from '../../src/cli/check.ts';
import { run as exporting } from '../../src/cli/export.ts';
import { run as inbox } from '../../src/cli/inbox.ts';
import type { Run } from '../../src/cli/io.ts';
import { run as outbox } from '../../src/cli/outbox.ts';
import { run as privacy } from '../../src/cli/privacy.ts';
import { connect } from '../../src/engine/database.ts';
import { createDatabaseFrom, dropDatabase } from '../../src/postgres/databases.ts';
import { startEmbedded } from '../../src/postgres/launcher.ts';
import { migrate } from '../../src/postgres/migrate.ts';
import { callCommand } from '../support/command.ts';

// The embedded server takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const reading: [string, Run, string[]][] = [
  ['check', check, []],
  ['audit verify', audit, ['verify']],
  ['audit export', audit, ['export']],
  ['outbox ls', outbox, ['ls']],
  ['outbox show', outbox, ['show', 'ffffffff']],
  ['inbox ls', inbox, ['ls']],
  ['export labels', exporting, ['labels']],
];
const writing: [string, Run, string[]][] = [
  ['outbox retry', outbox, ['retry', 'ffffffff', '--why', 'x']],
  ['privacy reapply', privacy, ['reapply']],
];

let folder: string;
const behind = `behind_${process.pid}_${Date.now()}`;
let url: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tanggap-looking-'));
  // Root's server runs as another user, who has to get in.
  await chmod(folder, 0o755);
  url = await createDatabaseFrom(inject('databaseServer'), behind);
});
afterAll(async () => {
  await dropDatabase(inject('databaseServer'), behind);
  await rm(folder, { recursive: true });
});

describe('a command that only looks', () => {
  it.each([...reading, ...writing])(
    '%s makes no database where there is none, and says where it looked',
    async (_name, run, args) => {
      const nowhere = path.join(folder, 'nowhere');
      const told = await callCommand(run, args, { env: { TANGGAP_DATA: nowhere } });
      expect([told.code, told.out]).toEqual([78, '']);
      expect(told.err).toContain(`There is no database in ${nowhere}`);
      expect(told.err).toContain('DATABASE_URL');
      expect(await readdir(folder)).not.toContain('nowhere');
    },
  );

  it('takes no folder for a database that only holds other files, in either language', async () => {
    const empty = path.join(folder, 'empty');
    await mkdir(empty);
    const told = await callCommand(check, [], { env: { TANGGAP_DATA: empty, TANGGAP_LANGUAGE: 'id' } });
    expect(told).toMatchObject({ code: 78, out: '', err: expect.stringContaining('Tidak ada basis data') });
    expect(await readdir(empty)).toEqual([]);
  });

  it.each(reading)('%s leaves a database that is behind as it is', async (_name, run, args) => {
    const told = await callCommand(run, args, { env: { DATABASE_URL: url } });
    expect([told.code, told.out]).toEqual([78, '']);
    expect(told.err).toMatch(/lacks \d+ migrations/);
    const db = connect(url, 1);
    const tables = await db.$queryRaw`SELECT tablename FROM pg_tables WHERE schemaname = 'public'`;
    await db.$disconnect();
    expect(tables).toEqual([]);
  });

  it('reads the embedded database that the bot made', async () => {
    const dataDir = path.join(folder, 'data');
    const log = { info() {}, warn() {} };
    const embedded = await startEmbedded({ dataDir, log });
    const behindToo = await callCommand(audit, ['verify'], { env: { TANGGAP_DATA: dataDir } });
    expect([behindToo.code, behindToo.err]).toEqual([78, expect.stringContaining('lacks')]);
    await migrate(embedded.url);
    await embedded.stop();
    const { code, out } = await callCommand(audit, ['verify'], { env: { TANGGAP_DATA: dataDir } });
    expect([code, out]).toEqual([0, expect.stringContaining('0 lines')]);
  });
});
