// `tanggap privacy reapply` where the ledger that somebody named is not there: nothing is called done.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/privacy.ts';
import { callCommand } from '../support/command.ts';
import { type FreshDatabase, freshDatabase } from '../support/postgres.ts';

let folder: string;
let database: FreshDatabase;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tanggap-ledger-'));
  database = await freshDatabase();
});
afterAll(async () => {
  await database?.drop();
  await rm(folder, { recursive: true });
});

const reapply = (args: string[], language: 'en' | 'id' = 'en') =>
  callCommand(run, ['reapply', ...args], {
    env: { DATABASE_URL: database.url, TANGGAP_DATA: folder, TANGGAP_LANGUAGE: language },
    cwd: folder,
  });

describe('tanggap privacy reapply', () => {
  it('is not done where the ledger it was given is not there', async () => {
    const { code, out, err } = await reapply(['--ledger', 'redaction.jsonl']);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(`The ledger ${path.join(folder, 'redaction.jsonl')} is not there`);
    expect(await reapply(['--ledger', 'redaction.jsonl'], 'id')).toMatchObject({
      code: 1,
      err: expect.stringContaining('tidak ada'),
    });
  });

  it('is not done with a ledger that cannot be read, and says why', async () => {
    const { code, err } = await reapply(['--ledger', '.']);
    expect([code, err]).toEqual([1, expect.stringContaining('cannot be read (EISDIR)')]);
  });

  it('has nothing to do without a ledger of its own, or with one in which nothing stands', async () => {
    expect(await reapply([])).toMatchObject({ code: 0, out: 'Nothing had come back.\n' });
    await writeFile(path.join(folder, 'empty.jsonl'), '');
    expect(await reapply(['--ledger', 'empty.jsonl'])).toMatchObject({ code: 0, err: '' });
  });
});
