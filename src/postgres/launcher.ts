// The embedded database: a real PostgreSQL server, started by us, which outlives a crash of ours and is found again.
import { readFile, realpath } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { findBinaries } from './binaries.ts';
import { newClient } from './client.ts';
import { makeCluster } from './cluster.ts';
import { createDatabaseFrom } from './databases.ts';
import { chooseFolders, explained, type Folders, socketFolder } from './folders.ts';
import { withLock } from './lock.ts';
import { type Reach, SOCKET_PORT, urlOf } from './reach.ts';
import { findServer, startServer, stopServer } from './server.ts';

export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

export interface EmbeddedOptions {
  /** Where the data is to be kept; made when it is not there. */
  dataDir: string;
  log: Log;
  /** Where root's data goes when only root can enter `dataDir`. */
  whenPrivate?: string;
  /** TCP, with a password, is for systems where PostgreSQL's sockets are of no use: Windows, which nobody has tried yet. */
  transport?: 'socket' | 'tcp';
}

export interface Embedded {
  /** `postgresql://…` of the database `tanggap`. */
  url: string;
  /** A server was running already, left by a process that died or used by another that lives. */
  adopted: boolean;
  /** Stops the server, unless another Tanggap process uses it. */
  stop(): Promise<void>;
}

/** Each process keeps one session of this name: as long as one is there, the server is in use. */
const KEEPER = 'tanggap keeper';

/**
 * Starts, or finds, the server of a data folder, and starts it again should it die before `stop`.
 * @throws PostgresProblem when the surroundings do not allow it
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { dataDir, log, whenPrivate = '/var/lib/tanggap' } = options;
  const tcp = (options.transport ?? (process.platform === 'win32' ? 'tcp' : 'socket')) === 'tcp';
  const folders = await chooseFolders(dataDir, whenPrivate);
  if (folders.base !== (await realpath(dataDir))) {
    log.warn(
      { wanted: dataDir, data: folders.base },
      'nobody but root can enter the wanted folder: the data is elsewhere',
    );
  }
  const native = () => findBinaries(folders.base, folders.owner);
  let keeper: pg.Client;
  let reviving: Promise<void> | undefined;
  const stopping = new AbortController();

  /** Under the lock from the look to the keeper, so that nobody stops the server in between. */
  const open = (again?: Reach) =>
    withLock(folders.lockFile, async () => {
      const found = await findServer(folders);
      const reach = found ?? (await start(again));
      keeper = await keep(reach, () => {
        if (!stopping.signal.aborted) reviving = revive(reach);
      });
      return { reach, adopted: found !== undefined };
    });

  async function start(again?: Reach): Promise<Reach> {
    const programs = await native();
    await makeCluster(folders, programs, tcp);
    const reach = tcp
      ? (again ?? (await freePort(folders)))
      : { host: await socketFolder(folders), port: SOCKET_PORT };
    await startServer(folders, programs, reach);
    return reach;
  }

  async function revive(reach: Reach): Promise<void> {
    log.warn({ log: folders.logFile }, 'the embedded database is gone; bringing it back');
    for (let pause = 100; !stopping.signal.aborted; pause = Math.min(2 * pause, 10_000)) {
      try {
        await open(reach);
        log.info({ data: folders.data }, 'the embedded database is back');
        return;
      } catch (error) {
        log.warn({ err: error }, 'the embedded database did not come back; trying again');
      }
      await sleep(pause, undefined, { ref: false, signal: stopping.signal }).catch(() => {});
    }
  }

  try {
    const { reach, adopted } = await open();
    const url = await createDatabaseFrom(urlOf(reach, 'postgres'), 'tanggap');
    log.info({ data: folders.data, log: folders.logFile, adopted }, 'the embedded database is up');
    return {
      url,
      adopted,
      async stop() {
        if (stopping.signal.aborted) return;
        stopping.abort();
        await reviving;
        handleOf(keeper).ref();
        await withLock(folders.lockFile, async () => {
          const inUse = await hasOtherKeepers(keeper);
          await keeper.end();
          if (inUse) log.info({}, 'another process uses the embedded database: it stays up');
          else await stopServer(folders, native, reach);
        });
      },
    };
  } catch (error) {
    throw explained(error, folders.base);
  }
}

async function keep(reach: Reach, lost: () => void): Promise<pg.Client> {
  const client = newClient({ connectionString: urlOf(reach, 'postgres'), application_name: KEEPER });
  await client.connect();
  client.once('end', lost);
  // Keeping a database is no reason for a process to stay.
  handleOf(client).unref();
  return client;
}

/** The driver can do this; its types do not know. */
const handleOf = (client: pg.Client) => client as pg.Client & { ref(): void; unref(): void };

/** A keeper that was lost cannot ask: then there is nobody to ask about either. */
async function hasOtherKeepers(keeper: pg.Client): Promise<boolean> {
  const found = await keeper
    .query('SELECT 1 FROM pg_stat_activity WHERE application_name = $1 AND pid <> pg_backend_pid()', [KEEPER])
    .catch(() => undefined);
  return (found?.rowCount ?? 0) > 0;
}

async function freePort(folders: Folders): Promise<Reach> {
  const probe = createServer();
  const port = await new Promise<number>((resolve, reject) => {
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => resolve((probe.address() as { port: number }).port));
  });
  await new Promise((resolve) => probe.close(resolve));
  return { host: '127.0.0.1', port, password: (await readFile(folders.passwordFile, 'utf8')).trim() };
}
