// The server process of a data folder: found, started, stopped.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { open, readFile, rename, rm, rmdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { PROGRAM_ENV } from './binaries.ts';
import type { Folders } from './folders.ts';
import { PostgresProblem } from './problem.ts';
import { ask, isSocket, type Reach } from './reach.ts';

/** A server replaying its journal after a crash is left in peace this long. */
const RECOVERY_MS = 5 * 60_000;
/** The children of a killed server need a moment to notice; PostgreSQL refuses to start beside them. */
const LEAVING_MS = 15_000;
const STILL_LEAVING = /pre-existing shared memory block|lock file ".*" already exists|Address already in use/;
const LOG_LIMIT = 10 * 1024 * 1024;

const pidFile = (folders: Folders) => path.join(folders.data, 'postmaster.pid');

/** Finds the living server of this data folder where it says it listens, whoever started it and with whatever TMPDIR. */
export async function findServer(folders: Folders): Promise<Reach | undefined> {
  const lines = (await readFile(pidFile(folders), 'utf8').catch(() => '')).split('\n');
  const [, , , port, socket] = lines.map((line) => line.trim());
  if (!port) return undefined;
  const password = socket ? undefined : (await readFile(folders.passwordFile, 'utf8').catch(() => '')).trim();
  const reach = socket
    ? { host: socket, port: Number(port) }
    : { host: '127.0.0.1', port: Number(port), password };
  return (await settles(folders, reach, () => false)) ? reach : undefined;
}

/**
 * Starts the server. It outlives us, so that a crash of ours costs nobody a recovery.
 * @throws PostgresProblem with the server's own last words
 */
export async function startServer(folders: Folders, native: string, reach: Reach): Promise<void> {
  await clearLeftOver(pidFile(folders));
  if (isSocket(reach)) await clearLeftOver(path.join(reach.host, `.s.PGSQL.${reach.port}.lock`));
  await turnLog(folders.logFile);
  for (const giveUp = performance.now() + LEAVING_MS; ; await sleep(250)) {
    const before = (await stat(folders.logFile).catch(() => undefined))?.size ?? 0;
    const { child, failure } = await launch(folders, native, reach);
    const ended = () => child.exitCode !== null || child.signalCode !== null || failure() !== undefined;
    if (await settles(folders, reach, () => !ended())) return;
    // Alive and deaf for minutes: it is ours, so it is ours to stop.
    if (!ended()) child.kill('SIGINT');
    const words = failure()?.message ?? (await readFile(folders.logFile)).subarray(before).toString().trim();
    if (/No space left on device/.test(words)) throw new PostgresProblem((say) => say.diskFull(folders.base));
    if (STILL_LEAVING.test(words) && performance.now() < giveUp) continue;
    const pid = await pidOf(folders);
    if (/lock file ".*postmaster.pid" already exists/.test(words) && pid) {
      throw new PostgresProblem((say) => say.unreachable(pid, folders.data));
    }
    const last = words.split('\n').slice(-6).join('\n');
    throw new PostgresProblem((say) => say.startFailed(folders.logFile, last));
  }
}

/**
 * Stops the server in an orderly way: sessions are ended, everything is written down.
 * @throws PostgresProblem when it is still there after a minute
 */
export async function stopServer(
  folders: Folders,
  native: () => Promise<string>,
  reach: Reach,
): Promise<void> {
  const pid = await pidOf(folders);
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    // There are no signals to send there; the program that comes with the server knows another way.
    await promisify(execFile)(path.join(await native(), 'bin', 'pg_ctl'), [
      'stop',
      '-m',
      'fast',
      '-D',
      folders.data,
    ]);
    return;
  }
  process.kill(pid, 'SIGINT');
  const giveUp = performance.now() + 60_000;
  while ((await pidOf(folders)) === pid) {
    if (performance.now() > giveUp) throw new PostgresProblem((say) => say.didNotStop(pid));
    await sleep(20);
  }
  // The file goes a moment before the process, whose name may stay longer if nobody asks for its end.
  for (let i = 0; i < 20 && isAlive(pid); i += 1) await sleep(20);
  // Temporary folders are not for keeping; the next start makes it anew. Whatever else is in it stays.
  if (isSocket(reach)) await rmdir(reach.host).catch(() => {});
}

async function pidOf(folders: Folders): Promise<number | undefined> {
  const pid = Number.parseInt(await readFile(pidFile(folders), 'utf8').catch(() => ''), 10);
  return Number.isNaN(pid) ? undefined : pid;
}

/** Waits while it is on its way up, or while `goOn` says that it may yet come. @returns whether it is up */
async function settles(folders: Folders, reach: Reach, goOn: () => boolean): Promise<boolean> {
  for (const giveUp = performance.now() + RECOVERY_MS; performance.now() < giveUp; await sleep(20)) {
    const mayCome = goOn();
    const answer = await ask(folders.data, reach);
    if (answer === 'up') return true;
    if (answer === 'down' && !mayCome) return false;
  }
  return false;
}

async function launch(folders: Folders, native: string, reach: Reach) {
  const settings = {
    listen_addresses: isSocket(reach) ? '' : reach.host,
    port: String(reach.port),
    unix_socket_directories: isSocket(reach) ? reach.host : '',
    unix_socket_permissions: '0700',
    max_connections: '200',
    shared_buffers: '64MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
  };
  const args = [
    '-D',
    folders.data,
    ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
  ];
  const out = await open(folders.logFile, 'a', 0o640);
  if (folders.owner) await out.chown(folders.owner.uid, folders.owner.gid);
  const child: ChildProcess = spawn(path.join(native, 'bin', 'postgres'), args, {
    ...folders.owner,
    cwd: path.parse(folders.data).root,
    env: PROGRAM_ENV,
    stdio: ['ignore', out.fd, out.fd],
    detached: true,
    windowsHide: true,
  });
  let failed: Error | undefined;
  child.on('error', (error) => {
    failed = error;
  });
  child.unref();
  await out.close();
  return { child, failure: () => failed };
}

/**
 * PostgreSQL takes a lock file for alive when any process has its number. After a restart of a container that may be one of
 * our own threads, and the server would never start again. Only where the system tells a process's name.
 */
async function clearLeftOver(file: string): Promise<void> {
  const pid = Number.parseInt(await readFile(file, 'utf8').catch(() => ''), 10);
  const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '');
  if (name !== '' && name.trim() !== 'postgres') await rm(file, { force: true });
}

async function turnLog(file: string): Promise<void> {
  const size = (await stat(file).catch(() => undefined))?.size ?? 0;
  if (size > LOG_LIMIT) await rename(file, `${file}.1`);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
