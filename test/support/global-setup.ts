// One PostgreSQL server for a whole test run, in a folder of its own, with a migrated database to copy from.
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { createDatabaseFrom } from '../../src/postgres/databases.ts';
import { startEmbedded } from '../../src/postgres/launcher.ts';
import { migrate } from '../../src/postgres/migrate.ts';
import { stopWithUs } from './watchdog.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address of a database of the run's server; others are made beside it. */
    databaseServer: string;
    /** The name of a database with every migration applied and nothing in it. */
    databaseTemplate: string;
  }
}

const TEMPLATE = 'template_tanggap';
const quiet = { info() {}, warn() {} };

/** The machine does not lose power during a test, and the disk is what tests would wait for: killed processes lose nothing. */
async function forgetPowerLoss(url: string): Promise<void> {
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  await db.query('ALTER SYSTEM SET fsync = off');
  await db.query('ALTER SYSTEM SET full_page_writes = off');
  await db.query('SELECT pg_reload_conf()');
  await db.end();
}

export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tanggap-test-'));
  // Where tests run as root, the server does not, and it must be able to enter.
  await chmod(folder, 0o755);
  const server = await startEmbedded({ dataDir: folder, log: quiet });
  const callOff = await stopWithUs(folder);
  await forgetPowerLoss(server.url);
  await migrate(await createDatabaseFrom(server.url, TEMPLATE));
  provide('databaseServer', server.url);
  provide('databaseTemplate', TEMPLATE);
  return async () => {
    await server.stop();
    callOff();
    await rm(folder, { recursive: true, force: true });
  };
}
