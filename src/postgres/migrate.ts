// Start-up migrations: applies what is new from prisma/migrations, in a way that Prisma's own command line accepts as its own.
import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { newClient } from './client.ts';
import type { Log } from './launcher.ts';
import { PostgresProblem } from './problem.ts';

/** Prisma's own advisory lock and table, so that both tools wait for each other and agree. */
const LOCK = 72707369;
const TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`;
const OLDEST_SERVER = 15;

/** Where this package keeps its migrations; the same from src/ and from dist/. */
export const MIGRATIONS = new URL('../../prisma/migrations/', import.meta.url);

const quiet: Log = { info() {}, warn() {} };

/**
 * Applies what is not applied yet, each migration in one transaction, one starter at a time.
 * @param folder one folder per migration, in the order of their names, each with `migration.sql`
 * @returns the names of what was applied
 * @throws PostgresProblem when the server cannot be used, an applied migration was edited, or one failed or never finished
 */
export async function migrate(
  url: string,
  folder: URL | string = MIGRATIONS,
  log: Log = quiet,
): Promise<{ applied: string[] }> {
  const { root, names } = await namesIn(folder);
  const db = await connected(url);
  try {
    await db.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await db.query('SET client_min_messages = warning');
    await db.query(TABLE);
    const applied: string[] = [];
    for (const name of names.sort())
      if (await applyOne(db, name, path.join(root, name, 'migration.sql'))) applied.push(name);
    if (applied.length > 0) log.info({ applied }, 'migrations were applied');
    await warnOfNewer(db, names, log);
    return { applied };
  } finally {
    // Ending the session lets the advisory lock go.
    await db.end();
  }
}

/**
 * Looks whether everything is applied, and applies nothing.
 * @throws PostgresProblem when the server cannot be used, or something is not applied yet
 */
export async function askForMigrations(
  url: string,
  folder: URL | string = MIGRATIONS,
  log: Log = quiet,
): Promise<void> {
  const { names } = await namesIn(folder);
  const db = await connected(url);
  try {
    const table = await db.query<{ there: boolean }>(
      `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there`,
    );
    const found = table.rows[0]?.there
      ? await db.query<{ name: string }>(
          'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
        )
      : { rows: [] };
    const applied = new Set(found.rows.map(({ name }) => name));
    const pending = names.filter((name) => !applied.has(name)).length;
    if (pending > 0) throw new PostgresProblem((say) => say.behind(`${db.host}:${db.port}`, pending));
    await warnOfNewer(db, names, log);
  } finally {
    await db.end();
  }
}

async function namesIn(folder: URL | string): Promise<{ root: string; names: string[] }> {
  const root = folder instanceof URL ? fileURLToPath(folder) : folder;
  const entries = await readdir(root, { withFileTypes: true });
  return { root, names: entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name) };
}

async function connected(url: string): Promise<pg.Client> {
  const db = newClient({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await db.connect();
  } catch (error) {
    // An address with several numbers fails with a list of errors and without words of its own.
    const { code, message, errors } = error as { code?: string; message: string; errors?: Error[] };
    const where = `${db.host}:${db.port}`;
    if (code === '3D000')
      throw new PostgresProblem((say) => say.noDatabase(db.database ?? '', where), { cause: error });
    const reason = message || errors?.[0]?.message || code || 'error';
    throw new PostgresProblem((say) => say.cannotConnect(where, reason), { cause: error });
  }
  const { rows } = await db.query<{ server_version: string }>('SHOW server_version');
  const version = rows[0]?.server_version ?? '';
  if (Number.parseInt(version, 10) >= OLDEST_SERVER) return db;
  await db.end();
  throw new PostgresProblem((say) => say.tooOld(version, OLDEST_SERVER));
}

async function applyOne(db: pg.Client, name: string, file: string): Promise<boolean> {
  const sql = await readFile(file, 'utf8');
  const checksum = createHash('sha256').update(sql).digest('hex');
  const found = await db.query<{ checksum: string; finished_at: Date | null }>(
    'SELECT checksum, finished_at FROM _prisma_migrations WHERE migration_name = $1 AND rolled_back_at IS NULL',
    [name],
  );
  const row = found.rows[0];
  if (row && !row.finished_at) throw new PostgresProblem((say) => say.unfinished(name));
  if (row && row.checksum !== checksum) throw new PostgresProblem((say) => say.edited(name));
  if (row) return false;
  try {
    await db.query('BEGIN');
    await db.query(sql);
    await db.query(
      `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
       VALUES ($1, $2, now(), $3, now(), 1)`,
      [randomUUID(), checksum, name],
    );
    await db.query('COMMIT');
  } catch (error) {
    // A lost connection has rolled back by itself.
    await db.query('ROLLBACK').catch(() => {});
    throw new PostgresProblem((say) => say.failed(name, (error as Error).message), { cause: error });
  }
  return true;
}

/** A newer Tanggap was here. While replicas are replaced one by one that is as it should be, so it is no reason to stop. */
async function warnOfNewer(db: pg.Client, known: string[], log: Log): Promise<void> {
  const found = await db.query<{ migration_name: string }>(
    'SELECT migration_name FROM _prisma_migrations WHERE rolled_back_at IS NULL AND migration_name <> ALL ($1) ORDER BY 1',
    [known],
  );
  const unknown = found.rows.map((row) => row.migration_name);
  if (unknown.length > 0)
    log.warn({ unknown }, 'the database has migrations that this version does not know');
}
