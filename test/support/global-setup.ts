// One PostgreSQL server for a whole test run, in a folder of its own, with a migrated database to copy from.
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { createDatabase, startEmbedded } from '../../src/postgres/launcher.ts';
import { migrate } from '../../src/postgres/migrate.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    databaseServer: string;
  }
}

const quiet = { info() {}, warn() {} };

export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tanggap-test-'));
  await chmod(folder, 0o755);
  const server = await startEmbedded({ dataDir: folder, log: quiet });
  await createDatabase(server.url, 'template_tanggap');
  await migrate(server.url.replace('/tanggap?', '/template_tanggap?'));
  provide('databaseServer', server.url);
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
