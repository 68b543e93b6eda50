// The embedded server through everything that happens to one: first starts, crashes, awkward folders.
import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { startEmbedded } from '../../src/postgres/launcher.ts';
import { PostgresProblem } from '../../src/postgres/problem.ts';
import {
  ask,
  asRoot,
  cleanUp,
  forgetUsed,
  isAlive,
  newFolder,
  quiet,
  serverPid,
  startApp,
  stopped,
  usedFolder,
} from './machine.ts';

afterEach(async () => {
  vi.unstubAllEnvs();
  await cleanUp();
});

afterAll(forgetUsed);

/** So many that one of them is likely to hit each kind of moment; the fault suite has the patience for it. */
const KILLS = process.env.FAULTS === 'nightly' ? 100 : 2;

const start = (dataDir: string) => startEmbedded({ dataDir, log: quiet });

describe('a first start', () => {
  it('makes an empty database that is safe and reads the same everywhere', async () => {
    const server = await start(await newFolder());
    expect(server.adopted).toBe(false);
    const settings = await ask<{ name: string; setting: string }>(
      server.url,
      `SELECT name, setting FROM pg_settings WHERE name IN
       ('data_checksums', 'fsync', 'full_page_writes', 'listen_addresses', 'max_connections', 'server_encoding', 'TimeZone')`,
    );
    expect(Object.fromEntries(settings.map((row) => [row.name, row.setting]))).toEqual({
      data_checksums: 'on',
      fsync: 'on',
      full_page_writes: 'on',
      listen_addresses: '',
      max_connections: '200',
      server_encoding: 'UTF8',
      TimeZone: 'UTC',
    });
    const [database] = await ask(
      server.url,
      'SELECT datname, datlocprovider, datlocale FROM pg_database WHERE datname = current_database()',
    );
    expect(database).toEqual({ datname: 'tanggap', datlocprovider: 'b', datlocale: 'C.UTF-8' });
    await server.stop();
  });

  it('F28 by two processes at once makes one server, and the other finds it', async () => {
    const folder = await newFolder();
    const apps = [startApp(folder, 'wait'), startApp(folder, 'wait')];
    const adopted = await Promise.all(apps.map((app) => app.heard('adopted')));
    expect(adopted.sort()).toEqual([false, true]);
    expect(apps[0]?.said.url).toBe(apps[1]?.said.url);
  });

  it('throws away what an interrupted one left half made', async () => {
    const folder = await newFolder();
    const left = path.join(folder, 'postgresql-18.making');
    await mkdir(left);
    await writeFile(path.join(left, 'PG_VERSION'), '18\n');
    const server = await start(folder);
    await expect(stat(left)).rejects.toThrow('ENOENT');
    await server.stop();
  });

  it('never throws away a folder that has the name of a finished one', async () => {
    const folder = await newFolder();
    const precious = path.join(folder, 'postgresql-18', 'precious');
    await mkdir(path.dirname(precious));
    await writeFile(precious, 'data');
    await expect(start(folder)).rejects.toThrow(PostgresProblem);
    expect(await readFile(precious, 'utf8')).toBe('data');
  });

  it('where nothing can be written says so, in both languages', async () => {
    const file = path.join(await newFolder(), 'a-file');
    await writeFile(file, '');
    const problem = await start(path.join(file, 'data')).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(PostgresProblem);
    expect((problem as PostgresProblem).told('en')).toMatch(
      /cannot be written to \(ENOTDIR\).*TANGGAP_DATA.*DATABASE_URL/,
    );
    expect((problem as PostgresProblem).told('id')).toMatch(
      /tidak bisa ditulisi \(ENOTDIR\).*TANGGAP_DATA.*DATABASE_URL/,
    );
  });
});

describe('a server', () => {
  it('F28 is shared by those who start it again, and stops with the last of them', async () => {
    const folder = await usedFolder();
    const first = await start(folder);
    const second = await start(folder);
    expect(second).toMatchObject({ adopted: true, url: first.url });
    const pid = await serverPid(folder);
    await first.stop();
    expect(await ask(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await second.stop();
    expect(isAlive(pid)).toBe(false);
    const third = await start(folder);
    expect(third.adopted).toBe(false);
    await third.stop();
  });

  it('F29 outlives an app that is killed and is found by the next, with every acknowledged row', async () => {
    const folder = await usedFolder();
    const app = startApp(folder, 'write');
    await app.heard('acked', (n) => n >= 50);
    const pid = await serverPid(folder);
    await app.ended('killed');
    const server = await start(folder);
    expect(server.adopted).toBe(true);
    expect(await serverPid(folder)).toBe(pid);
    const [row] = await ask<{ n: number }>(server.url, 'SELECT count(*)::int AS n FROM acked');
    expect(row?.n).toBeGreaterThanOrEqual(app.said.acked ?? Number.NaN);
    await server.stop();
  });

  it(
    `F29 that is killed ${KILLS} times, each together with the app in the middle of its commits, comes back with every acknowledged row`,
    async () => {
      const folder = await usedFolder();
      let acked = 0;
      for (let kill = 0; kill < KILLS; kill += 1) {
        const app = startApp(folder, 'write');
        const enough = acked + 50;
        await app.heard('acked', (n) => n >= enough);
        const killed = stopped(await serverPid(folder), 'SIGKILL');
        await Promise.all([app.ended('killed'), killed]);
        acked = app.said.acked ?? Number.NaN;
        const server = await start(folder);
        expect(server.adopted).toBe(false);
        const [row] = await ask<{ n: number }>(server.url, 'SELECT count(*)::int AS n FROM acked');
        expect(row?.n).toBeGreaterThanOrEqual(acked);
        await server.stop();
      }
    },
    120_000 + KILLS * 20_000,
  );

  it('F29 that is killed under a living app is brought back by it, at the same address', async () => {
    const folder = await usedFolder();
    const server = await start(folder);
    await ask(server.url, 'CREATE TABLE kept AS SELECT 42 AS n');
    const pid = await serverPid(folder);
    await stopped(pid, 'SIGKILL');
    const rows = await vi.waitFor(() => ask(server.url, 'SELECT n FROM kept'), {
      timeout: 30_000,
      interval: 50,
    });
    expect(rows).toEqual([{ n: 42 }]);
    expect(await serverPid(folder)).not.toBe(pid);
    await server.stop();
    await expect(ask(server.url, 'SELECT 1')).rejects.toThrow();
  });

  it('starts although its old number belongs to another process now', async () => {
    const folder = await usedFolder();
    const first = await start(folder);
    const pidFile = path.join(folder, 'postgresql-18', 'postmaster.pid');
    const lines = await readFile(pidFile, 'utf8');
    await first.stop();
    await writeFile(pidFile, lines.replace(/^\d+/, String(process.pid)));
    const second = await start(folder);
    expect(second.adopted).toBe(false);
    await second.stop();
  });

  it('over TCP is on this machine alone and asks for the password', async () => {
    const folder = await newFolder();
    const server = await startEmbedded({ dataDir: folder, log: quiet, transport: 'tcp' });
    const url = new URL(server.url);
    expect(url.hostname).toBe('127.0.0.1');
    expect(await ask(server.url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    url.password = 'guessed';
    await expect(ask(url.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
    const again = await startEmbedded({ dataDir: folder, log: quiet, transport: 'tcp' });
    expect(again).toMatchObject({ adopted: true, url: server.url });
    await again.stop();
    await server.stop();
  });
});

describe('an awkward place', () => {
  it('does not matter: a long temporary folder is not used for the socket, and a start with another one finds the server', async () => {
    const folder = await usedFolder();
    const long = path.join(await newFolder(), 'a-temporary-folder-with-a-long-name-'.repeat(4));
    const another = await newFolder();
    await mkdir(long);
    vi.stubEnv('TMPDIR', long);
    const server = await start(folder);
    expect(await ask(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    vi.stubEnv('TMPDIR', another);
    const again = await start(folder);
    expect(again).toMatchObject({ adopted: true, url: server.url });
    await again.stop();
    await server.stop();
  });

  it.runIf(asRoot)(
    'that root alone may enter sends the data elsewhere, for good (shown only as root)',
    async () => {
      const outer = await newFolder();
      const wanted = path.join(outer, 'private', 'data');
      const elsewhere = path.join(outer, 'public');
      await mkdir(path.dirname(wanted), { mode: 0o700 });
      const log = { info: vi.fn(), warn: vi.fn() };
      const options = { dataDir: wanted, log, whenPrivate: elsewhere };
      const first = await startEmbedded(options);
      await ask(first.url, 'CREATE TABLE kept AS SELECT 42 AS n');
      await first.stop();
      const pointer = (await readFile(path.join(wanted, 'postgresql-18.moved'), 'utf8')).trim();
      expect(path.dirname(pointer)).toBe(elsewhere);
      expect(log.warn.mock.calls[0]?.[0]).toMatchObject({ wanted, data: pointer });

      await chmod(path.dirname(wanted), 0o755);
      const second = await startEmbedded(options);
      expect(await ask(second.url, 'SELECT n FROM kept')).toEqual([{ n: 42 }]);
      await second.stop();
    },
  );

  it.runIf(asRoot)(
    'that became private later is refused, not replaced by an empty database (shown only as root)',
    async () => {
      const outer = await newFolder();
      const dataDir = path.join(outer, 'data');
      const options = { dataDir, log: quiet, whenPrivate: path.join(outer, 'public') };
      await mkdir(path.join(dataDir, 'postgresql-18'), { recursive: true });
      await chmod(dataDir, 0o700);
      await expect(startEmbedded(options)).rejects.toThrow(`no other user can enter ${dataDir}`);
      expect(await readdir(outer)).toEqual(['data']);
    },
  );
});
