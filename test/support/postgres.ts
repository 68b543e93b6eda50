// A database of its own for a test file: a copy of the migrated template.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { createDatabase } from '../../src/postgres/launcher.ts';

export interface FreshDatabase {
  url: string;
  drop(): Promise<void>;
}

/** Copies the template; `drop` removes the copy, whoever is still connected to it. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const server = inject('databaseServer');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await createDatabase(server, name, 'template_tanggap');
  return {
    url: server.replace('/tanggap?', `/${name}?`),
    async drop() {
      const db = new pg.Client({ connectionString: server });
      await db.connect();
      await db.query(`DROP DATABASE ${db.escapeIdentifier(name)} WITH (FORCE)`);
      await db.end();
    },
  };
}
