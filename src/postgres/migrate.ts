// Start-up migrations: applies what is new from prisma/migrations, in a way that Prisma's own command line accepts as its own.
import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { postgres as say } from '../texts/en/postgres.ts';

/** A migration that must not be applied; the message says what to do. */
export class MigrationProblem extends Error {
  override name = 'MigrationProblem';
}

/** Prisma's own advisory lock and table, so that both tools wait for each other and agree. */
const LOCK = 72707369;
const TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`;

/** Where this package keeps its migrations; the same from src/ and from dist/. */
export const MIGRATIONS = new URL('../../prisma/migrations/', import.meta.url);

/**
 * Applies what is not applied yet, each migration in one transaction, one starter at a time.
 * @returns the names of what was applied
 * @throws MigrationProblem when an applied migration was edited, or one never finished
 */
export async function migrate(url: string, folder: URL | string = MIGRATIONS): Promise<string[]> {
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  try {
    await db.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await db.query('SET client_min_messages = warning');
    await db.query(TABLE);
    const root = folder instanceof URL ? fileURLToPath(folder) : folder;
    const entries = await readdir(root, { withFileTypes: true });
    const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
    const done: string[] = [];
    for (const name of names.sort())
      if (await applyOne(db, name, path.join(root, name, 'migration.sql'))) done.push(name);
    return done;
  } finally {
    await db.end();
  }
}

async function applyOne(db: pg.Client, name: string, file: string): Promise<boolean> {
  const sql = await readFile(file, 'utf8');
  const checksum = createHash('sha256').update(sql).digest('hex');
  const found = await db.query<{ checksum: string; finished_at: Date | null }>(
    'SELECT checksum, finished_at FROM _prisma_migrations WHERE migration_name = $1 AND rolled_back_at IS NULL',
    [name],
  );
  const row = found.rows[0];
  if (row && !row.finished_at) throw new MigrationProblem(say.unfinished(name));
  if (row && row.checksum !== checksum) throw new MigrationProblem(say.edited(name));
  if (row) return false;
  await db.query('BEGIN');
  try {
    await db.query(sql);
    await db.query(
      `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
       VALUES ($1, $2, now(), $3, now(), 1)`,
      [randomUUID(), checksum, name],
    );
    await db.query('COMMIT');
  } catch (error) {
    await db.query('ROLLBACK');
    throw error;
  }
  return true;
}
