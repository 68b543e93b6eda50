// Databases of a server: their addresses, and making new ones.
import type pg from 'pg';
import { newClient } from './client.ts';

/** The address of another database of the same server. */
export function databaseUrl(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${encodeURIComponent(name)}`;
  return other.href;
}

/**
 * Makes a database if it is not there.
 * @param url of any database of the server
 * @param template is copied; nobody may be connected to it meanwhile
 * @returns its address
 */
export async function createDatabaseFrom(url: string, name: string, template?: string): Promise<string> {
  const db = newClient({ connectionString: url });
  await db.connect();
  try {
    const there = await db.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (there.rowCount === 0) {
      const copy = template ? ` TEMPLATE ${db.escapeIdentifier(template)}` : '';
      await db.query(`CREATE DATABASE ${db.escapeIdentifier(name)}${copy}`);
    }
  } catch (error) {
    // Somebody else made it in the meantime: either answer, by how far the other one had got.
    if (!['42P04', '23505'].includes((error as pg.DatabaseError).code ?? '')) throw error;
  } finally {
    await db.end();
  }
  return databaseUrl(url, name);
}

/** Removes a database, whoever is still connected to it. */
export async function dropDatabase(url: string, name: string): Promise<void> {
  const db = newClient({ connectionString: url });
  await db.connect();
  try {
    await db.query(`DROP DATABASE IF EXISTS ${db.escapeIdentifier(name)} WITH (FORCE)`);
  } finally {
    await db.end();
  }
}
