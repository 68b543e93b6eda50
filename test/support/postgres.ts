// A database of its own for a test file: a copy of the migrated template.
import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { createDatabaseFrom, dropDatabase } from '../../src/postgres/databases.ts';

export interface FreshDatabase {
  url: string;
  drop(): Promise<void>;
}

/** Copies the template; `drop` removes the copy, whoever is still connected to it. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const server = inject('databaseServer');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const url = await createDatabaseFrom(server, name, inject('databaseTemplate'));
  return { url, drop: () => dropDatabase(server, name) };
}
