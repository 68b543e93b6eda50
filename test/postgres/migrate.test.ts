// Start-up migrations: once each, never an altered one, and such that Prisma's own command line agrees.
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';

import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { createDatabaseFrom, databaseUrl, dropDatabase } from '../../src/postgres/databases.ts';
import { migrate } from '../../src/postgres/migrate.ts';
import { PostgresProblem } from '../../src/postgres/problem.ts';
import { freshDatabase } from '../support/postgres.ts';
import { ask, cleanUp, newFolder, quiet } from './machine.ts';

const server = inject('databaseServer');
let name: string;
let url: string;
let folder: string;

beforeEach(async () => {
  name = `migrate_${randomUUID().replaceAll('-', '')}`;
  url = await createDatabaseFrom(server, name);
  folder = await newFolder();
  await writeMigration('1_first', 'CREATE TABLE first (n int);');
  await writeMigration('2_second', 'CREATE TABLE second (n int); INSERT INTO second VALUES (7);');
});

afterEach(async () => {
  await dropDatabase(server, name);
  await cleanUp();
});

async function writeMigration(id: string, sql: string): Promise<void> {
  await mkdir(path.join(folder, id), { recursive: true });
  await writeFile(path.join(folder, id, 'migration.sql'), sql);
}

describe('migrating', () => {
  it('applies what is new, in order, once', async () => {
    expect(await migrate(url, folder)).toEqual({ applied: ['1_first', '2_second'] });
    expect(await migrate(url, folder)).toEqual({ applied: [] });
    await writeMigration('3_third', 'ALTER TABLE first ADD COLUMN word text;');
    expect(await migrate(url, folder)).toEqual({ applied: ['3_third'] });
    expect(await ask(url, 'SELECT n FROM second')).toEqual([{ n: 7 }]);
  });

  it('F34 by three who start at once is done by one', async () => {
    const done = await Promise.all([migrate(url, folder), migrate(url, folder), migrate(url, folder)]);
    expect(done.map(({ applied }) => applied.length).sort()).toEqual([0, 0, 2]);
  });

  it('refuses when an applied migration was edited', async () => {
    await migrate(url, folder);
    await writeMigration('1_first', 'CREATE TABLE first (n bigint);');
    const problem = await migrate(url, folder).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(PostgresProblem);
    expect((problem as PostgresProblem).told('en')).toContain(
      '1_first was changed after it had been applied',
    );
    expect((problem as PostgresProblem).told('id')).toContain('1_first diubah setelah diterapkan');
  });

  it('F34 refuses when one never finished, until somebody has settled it', async () => {
    await migrate(url, folder);
    await ask(url, "UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = '2_second'");
    await expect(migrate(url, folder)).rejects.toThrow('2_second began on this database and never finished');
    await ask(url, "UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name = '2_second'");
    await ask(url, 'DROP TABLE second');
    expect(await migrate(url, folder)).toEqual({ applied: ['2_second'] });
  });

  it('F34 keeps nothing of a migration that fails, and those before it', async () => {
    await writeMigration('3_bad', 'CREATE TABLE third (n int); SELECT 1 / 0;');
    await expect(migrate(url, folder)).rejects.toThrow(
      '3_bad could not be applied, and nothing of it was kept: division by zero',
    );
    const tables = await ask<{ t: string }>(
      url,
      "SELECT tablename AS t FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
    );
    expect(tables.map(({ t }) => t)).toEqual(['_prisma_migrations', 'first', 'second']);
  });

  it('F34 whose connection dies half-way keeps nothing, and whoever waited for it does it', async () => {
    await writeMigration('3_long', 'CREATE TABLE third (n int); SELECT pg_advisory_xact_lock(4711);');
    const holder = new pg.Client({ connectionString: url });
    await holder.connect();
    await holder.query('SELECT pg_advisory_lock(4711)');
    const first = migrate(url, folder).catch((error: unknown) => error);
    const inside = async () =>
      (
        await holder.query("SELECT pid FROM pg_stat_activity WHERE datname = $1 AND query LIKE '%4711);'", [
          name,
        ])
      ).rows[0]?.pid;
    await vi.waitFor(async () => expect(await inside()).toBeDefined(), { timeout: 30_000 });
    const second = migrate(url, folder);
    await holder.query('SELECT pg_terminate_backend($1)', [await inside()]);
    expect(await first).toBeInstanceOf(PostgresProblem);
    await holder.end();
    expect(await second).toEqual({ applied: ['3_long'] });
    expect(await ask(url, 'SELECT count(*)::int AS n FROM third')).toEqual([{ n: 0 }]);
  });

  it('F33 warns of migrations of a newer version, and goes on', async () => {
    await migrate(url, folder);
    await ask(
      url,
      "UPDATE _prisma_migrations SET migration_name = '9_newer' WHERE migration_name = '2_second'",
    );
    await ask(url, 'DROP TABLE second');
    const warn = vi.fn();
    expect(await migrate(url, folder, { ...quiet, warn })).toEqual({ applied: ['2_second'] });
    expect(warn.mock.calls[0]?.[0]).toEqual({ unknown: ['9_newer'] });
  });

  it('says where no server answers and which database is missing, without the password', async () => {
    const none = 'postgresql://tanggap:hush-hush@127.0.0.1:1/none';
    const unreachable = await migrate(none, folder).catch((error: Error) => error);
    expect(String(unreachable)).toMatch(/at 127\.0\.0\.1:1 cannot be reached: .*ECONNREFUSED/);
    expect(String(unreachable)).not.toContain('hush-hush');
    await expect(migrate(databaseUrl(server, 'nowhere'), folder)).rejects.toThrow(
      'There is no database "nowhere"',
    );
  });
});

describe("Prisma's command line", () => {
  const require = createRequire(import.meta.url);
  const cli = path.join(path.dirname(require.resolve('prisma/package.json')), 'build', 'index.js');
  const cwd = fileURLToPath(new URL('../..', import.meta.url));
  const prisma = (args: string[], env: NodeJS.ProcessEnv = {}) =>
    promisify(execFile)(process.execPath, [cli, ...args], { cwd, env: { ...process.env, ...env } });

  it('takes a database that the start-up migrated for up to date', async () => {
    const fresh = await freshDatabase();
    const { stdout } = await prisma(['migrate', 'status'], { DATABASE_URL: fresh.url });
    expect(stdout).toContain('Database schema is up to date!');
    await fresh.drop();
  });

  it('finds that the migrations make what the schema says, and leaves no shadow database behind', async () => {
    const temp = await newFolder();
    const schema = ['--from-migrations', 'prisma/migrations', '--to-schema', 'prisma/schema.prisma'];
    const { stdout } = await prisma(['migrate', 'diff', ...schema, '--exit-code'], {
      DATABASE_URL: '',
      TMPDIR: temp,
    });
    expect(stdout).toContain('No difference detected.');
    // The command does not wait for its engine.
    await vi.waitFor(async () => expect(await readdir(temp)).toEqual([]), { timeout: 10_000 });
  });
});
