// Folders for servers, apps to kill, and what is needed to leave nothing behind.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import readline from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';
import { startEmbedded } from '../../src/postgres/launcher.ts';

export const asRoot = process.getuid?.() === 0;
export const quiet = { info() {}, warn() {} };

const folders: string[] = [];
const apps: ChildProcess[] = [];

/** A new folder that the server's user can enter. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tanggap-pg-'));
  await chmod(folder, 0o755);
  folders.push(folder);
  return folder;
}

let finished: Promise<string> | undefined;

/** A new folder in which a server has been before. Making the data is slow, so it is made once a file and copied. */
export async function usedFolder(): Promise<string> {
  finished ??= (async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'tanggap-pg-'));
    await chmod(folder, 0o755);
    await (await startEmbedded({ dataDir: folder, log: quiet })).stop();
    return folder;
  })();
  const from = await finished;
  const folder = await newFolder();
  await promisify(execFile)('cp', ['-a', path.join(from, 'postgresql-18'), folder]);
  return folder;
}

/** Removes what `usedFolder` copies from. */
export async function forgetUsed(): Promise<void> {
  if (finished) await rm(await finished, { recursive: true, force: true });
}

/** Stops what a test left running in its folders, and removes them. */
export async function cleanUp(): Promise<void> {
  for (const app of apps.splice(0)) app.kill('SIGKILL');
  for (const folder of folders.splice(0)) {
    for (const inside of await dataFoldersIn(folder)) await ended(inside);
    await rm(folder, { recursive: true, force: true });
  }
}

/** A server that was stopped by a signal of ours leaves the folder of its socket to us. */
async function ended(data: string): Promise<void> {
  const lines = (await readFile(path.join(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  const [pid, , , , socket] = lines.map((line) => line.trim());
  if (pid && isAlive(Number(pid))) await stopped(Number(pid), 'SIGINT');
  if (socket) await rm(socket, { recursive: true, force: true });
}

async function dataFoldersIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const inside = entries.filter((entry) => entry.isDirectory() && !/^postgresql-18\.\d/.test(entry.name));
  const found = await Promise.all(
    inside.map(({ name }) =>
      name === 'postgresql-18' ? [path.join(folder, name)] : dataFoldersIn(path.join(folder, name)),
    ),
  );
  return found.flat();
}

/** The number of the server's first process. */
export async function serverPid(base: string): Promise<number> {
  return Number.parseInt(await readFile(path.join(base, 'postgresql-18', 'postmaster.pid'), 'utf8'), 10);
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Signals a process and waits until it is gone. */
export async function stopped(pid: number, signal: NodeJS.Signals): Promise<void> {
  process.kill(pid, signal);
  while (isAlive(pid)) await sleep(20);
}

export interface AppSays {
  url: string;
  adopted: boolean;
  acked: number;
}

/** An app in a process of its own. `heard` waits for a line that holds the key. */
export function startApp(dataDir: string, mode: 'write' | 'wait') {
  const script = fileURLToPath(new URL('app.mjs', import.meta.url));
  const child = spawn(process.execPath, [script, dataDir, mode], { stdio: ['pipe', 'pipe', 'inherit'] });
  apps.push(child);
  const said: Partial<AppSays> = {};
  readline
    .createInterface({ input: child.stdout })
    .on('line', (line) => Object.assign(said, JSON.parse(line)));
  return {
    said,
    async heard<K extends keyof AppSays>(
      key: K,
      until: (value: AppSays[K]) => boolean = () => true,
    ): Promise<AppSays[K]> {
      for (;;) {
        const value = said[key];
        if (value !== undefined && until(value as AppSays[K])) return value as AppSays[K];
        if (child.exitCode !== null || child.signalCode !== null) throw new Error('the app is gone');
        await sleep(10);
      }
    },
    async ended(how: 'killed' | 'orderly'): Promise<void> {
      const gone = new Promise((resolve) => child.once('close', resolve));
      if (how === 'killed') child.kill('SIGKILL');
      else child.stdin.end();
      await gone;
    },
  };
}

/** One question to a database. */
export async function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  try {
    return (await db.query<Row>(sql)).rows;
  } finally {
    await db.end();
  }
}
