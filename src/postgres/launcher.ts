// The embedded database: a real PostgreSQL server, started by us, which outlives a crash of ours and is found again.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, lstat, mkdir, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { postgres as say } from '../texts/en/postgres.ts';
import { EmbeddedProblem, findBinaries, isTraversable, type Owner, serverOwner } from './binaries.ts';
import { withLock } from './lock.ts';

export interface Embedded {
  /** `postgresql://…` of the database `tanggap`. */
  url: string;
  /** A server was running already, left by a process that died or started by another that lives. */
  adopted: boolean;
  /** Stops the server, unless somebody else is connected to it. */
  stop(): Promise<void>;
}

interface Options {
  /** Where the data is to be kept; made when it is not there. */
  dataDir: string;
  log: { info(fields: object, message: string): void; warn(fields: object, message: string): void };
}

interface Where {
  /** Holds data, log, lock and marker. */
  base: string;
  data: string;
  socket: string;
  logFile: string;
  owner: Owner | undefined;
}

const START_MS = 30_000;
/** A socket's whole path must stay below 108 bytes; `/.s.PGSQL.5432.lock` is 19 of them. */
const LONGEST_SOCKET_FOLDER = 80;

/** Starts, or finds, the server of a data folder. Throws EmbeddedProblem when the surroundings do not allow it. */
export async function startEmbedded({ dataDir, log }: Options): Promise<Embedded> {
  const where = await whereFor(path.resolve(dataDir), log);
  if (await answers(where)) return opened(where, true);
  const adopted = await withLock(path.join(where.base, 'start.lock'), async () => {
    if (await answers(where)) return true;
    const native = await findBinaries(where.base, where.owner);
    await initialise(where, native);
    await start(where, native);
    return false;
  });
  log.info({ data: where.data, log: where.logFile, adopted }, 'the embedded database is up');
  return opened(where, adopted);
}

async function whereFor(wanted: string, log: Options['log']): Promise<Where> {
  const owner = serverOwner();
  let base = wanted;
  await mkdir(base, { recursive: true });
  if (owner && !(await isTraversable(base))) {
    base = path.join('/var/lib/tanggap', createHash('sha256').update(wanted).digest('hex').slice(0, 12));
    await mkdir(base, { recursive: true, mode: 0o755 });
    if (!(await isTraversable(base))) throw new EmbeddedProblem(say.noAccess(wanted));
    log.warn({ data: base }, say.moved(wanted, base));
  }
  const name = `tanggap-${createHash('sha256').update(base).digest('hex').slice(0, 10)}`;
  const temp = tmpdir();
  const short = temp.length + name.length < LONGEST_SOCKET_FOLDER && (!owner || (await isTraversable(temp)));
  const socket = path.join(short ? temp : '/tmp', name);
  await mkdir(socket, { mode: 0o700 }).catch(ignoreExisting);
  const found = await lstat(socket);
  const me = process.getuid?.();
  if (!found.isDirectory() || (found.uid !== me && found.uid !== owner?.uid))
    throw new EmbeddedProblem(say.foreignSocket(socket));
  await chmod(socket, 0o700);
  if (owner) await chown(socket, owner.uid, owner.gid);
  return {
    base,
    data: path.join(base, 'postgresql-18'),
    socket,
    logFile: path.join(base, 'postgresql.log'),
    owner,
  };
}

async function initialise(where: Where, native: string): Promise<void> {
  const marker = path.join(where.base, 'postgresql-18.ready');
  if (existsSync(marker)) return;
  // No marker: whatever is there was never finished, and nobody's data was ever in it.
  await rm(where.data, { recursive: true, force: true });
  await mkdir(where.data, { mode: 0o700 });
  if (where.owner) await chown(where.data, where.owner.uid, where.owner.gid);
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const args = ['-D', where.data, '-U', 'postgres', '--auth=trust', '--data-checksums', ...locale];
  try {
    await promisify(execFile)(path.join(native, 'bin', 'initdb'), args, {
      ...where.owner,
      cwd: '/',
      env: { LC_ALL: 'C', PATH: '/usr/bin:/bin' },
    });
  } catch (error) {
    const { stderr, stdout, message } = error as { stderr?: string; stdout?: string; message: string };
    throw new EmbeddedProblem(
      say.initFailed((stderr || stdout || message).trim().split('\n').slice(-8).join('\n')),
    );
  }
  await writeFile(marker, '');
}

async function start(where: Where, native: string): Promise<void> {
  const settings = {
    listen_addresses: '',
    unix_socket_directories: where.socket,
    unix_socket_permissions: '0700',
    max_connections: '200',
    shared_buffers: '128MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    fsync: 'on',
    full_page_writes: 'on',
  };
  const args = [
    '-D',
    where.data,
    ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
  ];
  let child: ChildProcess | undefined;
  for (let waited = 0; waited < START_MS; ) {
    if (!child || child.exitCode !== null) {
      // Backends of a server that was killed may still be leaving: PostgreSQL refuses to start beside them.
      const out = await open(where.logFile, 'a');
      child = spawn(path.join(native, 'bin', 'postgres'), args, {
        ...where.owner,
        cwd: '/',
        env: { LC_ALL: 'C', PATH: '/usr/bin:/bin' },
        stdio: ['ignore', out.fd, out.fd],
        detached: true,
      });
      child.on('error', () => {});
      child.unref();
      await out.close();
    }
    if (await answers(where)) return;
    const pause = child.exitCode === null ? 30 : 300;
    await new Promise((resolve) => setTimeout(resolve, pause));
    waited += pause;
  }
  const words = await readFile(where.logFile, 'utf8').catch(() => '');
  throw new EmbeddedProblem(say.startFailed(where.logFile, words.trim().split('\n').slice(-6).join('\n')));
}

const client = (where: Where, database: string) =>
  new pg.Client({ host: where.socket, user: 'postgres', database, connectionTimeoutMillis: 3_000 });

/** Whether the server of this very data folder answers. */
async function answers(where: Where): Promise<boolean> {
  const db = client(where, 'postgres');
  try {
    await db.connect();
    const found = await db.query<{ data_directory: string }>('SHOW data_directory');
    return found.rows[0]?.data_directory === where.data;
  } catch {
    return false;
  } finally {
    await db.end().catch(() => {});
  }
}

async function opened(where: Where, adopted: boolean): Promise<Embedded> {
  const url = `postgresql://postgres@localhost/tanggap?host=${encodeURIComponent(where.socket)}`;
  await createDatabase(
    `postgresql://postgres@localhost/postgres?host=${encodeURIComponent(where.socket)}`,
    'tanggap',
  );
  return {
    url,
    adopted,
    async stop() {
      const db = client(where, 'postgres');
      await db.connect();
      const others = await db.query<{ n: string }>(
        "SELECT count(*) AS n FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()",
      );
      await db.end();
      if (Number(others.rows[0]?.n) > 0) return;
      const pid = Number((await readFile(path.join(where.data, 'postmaster.pid'), 'utf8')).split('\n')[0]);
      // SIGINT is PostgreSQL's fast shutdown: it ends sessions and writes everything down.
      process.kill(pid, 'SIGINT');
      for (let i = 0; i < 300 && existsSync(path.join(where.data, 'postmaster.pid')); i += 1) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
  };
}

/** Makes a database when it is not there, if asked as a copy of another one. @param url of any database of the server */
export async function createDatabase(url: string, name: string, template?: string): Promise<void> {
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  try {
    const there = await db.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (there.rowCount === 0) {
      const copy = template ? ` TEMPLATE ${db.escapeIdentifier(template)}` : '';
      await db.query(`CREATE DATABASE ${db.escapeIdentifier(name)}${copy}`);
    }
  } catch (error) {
    // Two starters made it at once.
    if ((error as { code?: string }).code !== '42P04') throw error;
  } finally {
    await db.end();
  }
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}
