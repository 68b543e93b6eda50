// The audit is a chain that nobody can change, cut or fork unnoticed.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appendAudit, verifyAudit } from '../../src/engine/audit.ts';
import { connect, type Db } from '../../src/engine/database.ts';
import { type FreshDatabase, freshDatabase } from '../support/postgres.ts';

let database: FreshDatabase;
let db: Db;
const AT = new Date('2026-11-21T03:00:00.123Z');

beforeEach(async () => {
  database = await freshDatabase();
  db = connect(database.url);
});
afterEach(async () => {
  await db.$disconnect();
  await database.drop();
});

const write = (n: number) =>
  db.$transaction((tx) =>
    appendAudit(
      tx,
      { verb: 'crisis.update', input: { by: 'U0SARI', crisis: 1, text: `the secret words ${n}` } },
      [{ fact: 'update_posted', crisis: 1, by: 'U0SARI', text: `the secret words ${n}` }],
      AT,
    ),
  );

/** What somebody with the database in their hands would do. */
async function tamper(sql: string): Promise<void> {
  await db.$executeRawUnsafe('ALTER TABLE "Audit" DISABLE TRIGGER audit_append_only');
  await db.$executeRawUnsafe(sql);
}

describe('the audit', () => {
  it('is one chain, also when twenty writers come at once', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, n) => write(n)));
    const verdict = await verifyAudit(db);
    expect(verdict).toMatchObject({ is: 'whole', lines: 20, head: { seq: 20n } });
    const rows = await db.audit.findMany();
    expect(new Set(rows.map(({ prev }) => prev)).size).toBe(20);
  });

  it('holds no word that anybody wrote', async () => {
    await write(1);
    expect(JSON.stringify((await db.audit.findMany()).map(({ line }) => line))).not.toContain('secret');
  });

  it('cannot be changed, deleted or emptied', async () => {
    await write(1);
    await expect(db.$executeRaw`UPDATE "Audit" SET actor = 'U0BUDI'`).rejects.toThrow('append-only');
    await expect(db.$executeRaw`DELETE FROM "Audit"`).rejects.toThrow('append-only');
    await expect(db.$executeRaw`TRUNCATE "Audit"`).rejects.toThrow('append-only');
  });

  it.each([
    ['a changed column', `UPDATE "Audit" SET actor = 'U0BUDI' WHERE seq = 3`, 3n, 'changed'],
    [
      'a changed line',
      `UPDATE "Audit" SET line = replace(line, 'U0SARI', 'U0BUDI') WHERE seq = 3`,
      3n,
      'wrong_hash',
    ],
    [
      'a changed line with its hash made to fit',
      `UPDATE "Audit" SET actor = 'U0BUDI', line = replace(line, 'U0SARI', 'U0BUDI'),
         hash = encode(sha256(convert_to(replace(line, 'U0SARI', 'U0BUDI'), 'UTF8')), 'hex') WHERE seq = 3`,
      4n,
      'out_of_chain',
    ],
    ['a deleted line', `DELETE FROM "Audit" WHERE seq = 3`, 3n, 'missing'],
  ])('tells the first line that is not as it was written: %s', async (_what, sql, seq, why) => {
    for (let n = 0; n < 5; n += 1) await write(n);
    await tamper(sql);
    expect(await verifyAudit(db)).toMatchObject({ is: 'broken', seq, why });
  });

  it('misses lines cut off at the end when an earlier end was written down', async () => {
    for (let n = 0; n < 5; n += 1) await write(n);
    const before = await verifyAudit(db);
    if (before.is !== 'whole') throw new Error('not whole');
    await tamper(`DELETE FROM "Audit" WHERE seq > 3`);
    expect(await verifyAudit(db)).toMatchObject({ is: 'whole', lines: 3 });
    expect(await verifyAudit(db, before.head)).toMatchObject({ is: 'broken', seq: 5n, why: 'head_missing' });
  });
});
