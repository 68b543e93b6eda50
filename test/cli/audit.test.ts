// `tanggap audit` on the database of a crisis: what an auditor is shown, and what no auditor may be shown.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/audit.ts';
import { connect, type Db } from '../../src/engine/database.ts';
import { callCommand } from '../support/command.ts';
import { complaint, declare, draftCard, openHouse, recordFacts } from '../support/house.ts';
import type { FreshDatabase } from '../support/postgres.ts';

const WORDS = 'my grandmother lay in hospital for nine days';

let database: FreshDatabase;
let db: Db;

/** A complaint that was answered with an approval. The bot is stopped. */
beforeAll(async () => {
  const house = await openHouse();
  const channel = await declare(house);
  await recordFacts(house, channel, 'U0BUDI');
  await house.complain([complaint(1, { text: WORDS })]);
  await house.idle();
  await house.slack.as('U0RINA').react(channel, draftCard(house, channel, 1).ts, 'white_check_mark');
  await house.pass(60_000);
  await house.app.stop();
  await house.slack.stop();
  database = house.database;
  db = connect(database.url, 2);
}, 300_000);
afterAll(async () => {
  await db?.$disconnect();
  await database?.drop();
});

const audit = (args: string[], more: { [name: string]: string } = {}) =>
  callCommand(run, args, { env: { DATABASE_URL: database.url, ...more } });

/** What somebody with the database in their hands would do, seen by `look`, and undone. */
async function tampered<T>(harm: string, repair: string, look: () => Promise<T>): Promise<T> {
  await db.$executeRawUnsafe('ALTER TABLE "Audit" DISABLE TRIGGER USER');
  await db.$executeRawUnsafe(harm);
  try {
    return await look();
  } finally {
    await db.$executeRawUnsafe(repair);
    await db.$executeRawUnsafe('ALTER TABLE "Audit" ENABLE TRIGGER USER');
  }
}

describe('tanggap audit verify', () => {
  it('says that the chain is whole, with an end that can be asked for later', async () => {
    const { code, out, err } = await audit(['verify', '--json']);
    expect([code, err]).toEqual([0, '']);
    const said = JSON.parse(out) as { whole: boolean; lines: number; head: string };
    expect(said).toEqual({ whole: true, lines: await db.audit.count(), head: expect.any(String) });
    expect(said.lines).toBeGreaterThan(3);
    const last = await db.audit.findFirstOrThrow({ orderBy: { seq: 'desc' } });
    expect(said.head).toBe(`${last.seq}:${last.hash}`);
    const again = await audit(['verify', '--head', said.head]);
    expect([again.code, again.out]).toEqual([
      0,
      `The audit is whole: ${said.lines} lines. Head: ${said.head}\n`,
    ]);
  });

  it('ends with 1 at the first line that was changed, and names it in both languages', async () => {
    const third = `WHERE seq = 3`;
    const before = await db.audit.findFirstOrThrow({ where: { seq: 3n } });
    await tampered(
      `UPDATE "Audit" SET actor = 'U0NOBODY' ${third}`,
      `UPDATE "Audit" SET actor = '${before.actor}' ${third}`,
      async () => {
        const en = await audit(['verify']);
        expect(en.code).toBe(1);
        expect(en.out).toBe('The audit is broken at line 3: what it shows is not what was written.\n');
        const id = await audit(['verify'], { TANGGAP_LANGUAGE: 'id' });
        expect(id.code).toBe(1);
        expect(id.out).toContain('3');
        expect(id.out).not.toContain('broken');
        const json = await audit(['verify', '--json']);
        expect([json.code, JSON.parse(json.out)]).toEqual([
          1,
          { whole: false, lines: 2, seq: 3, why: 'changed' },
        ]);
      },
    );
    expect((await audit(['verify'])).code).toBe(0);
  });

  it('does not take a shorter chain for the one whose end was written down', async () => {
    const { head } = JSON.parse((await audit(['verify', '--json'])).out) as { head: string };
    const [seq, hash] = head.split(':');
    await tampered(
      `CREATE TABLE "Kept" AS SELECT * FROM "Audit" WHERE seq = ${seq}; DELETE FROM "Audit" WHERE seq = ${seq}`,
      `INSERT INTO "Audit" SELECT * FROM "Kept"; DROP TABLE "Kept"`,
      async () => {
        // Without the end that was written down, nobody can know that there was more.
        expect((await audit(['verify'])).code).toBe(0);
        const known = await audit(['verify', '--head', head]);
        expect(known.code).toBe(1);
        expect(known.out).toContain('is not there any more');
      },
    );
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect((await audit(['verify', '--head', head])).code).toBe(0);
  });

  it('tells what a head looks like, and says nothing of a chain that it could not read', async () => {
    const wrong = await audit(['verify', '--head', 'the last one']);
    expect([wrong.code, wrong.out]).toEqual([64, '']);
    expect(wrong.err).toContain('64 hexadecimal digits');
    const nowhere = await audit(['verify'], { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' });
    expect([nowhere.code, nowhere.out]).toEqual([78, '']);
    expect(nowhere.err).not.toBe('');
  });
});

describe('tanggap audit export', () => {
  it('hands out every line, so that a stranger can follow the chain with nothing but SHA-256', async () => {
    // The real command, as it is typed: a process of its own.
    const bin = fileURLToPath(new URL('../../src/tanggap.mjs', import.meta.url));
    const env = { ...process.env, DATABASE_URL: database.url };
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [bin, 'audit', 'export'], { env });
    expect(stderr).toBe('');
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { seq: number; prev: string; hash: string; line: string });
    expect(lines).toHaveLength(await db.audit.count());
    let before = '0'.repeat(64);
    for (const [index, { seq, prev, hash, line }] of lines.entries()) {
      expect([seq, prev]).toEqual([index + 1, before]);
      expect(createHash('sha256').update(line, 'utf8').digest('hex')).toBe(hash);
      expect(JSON.parse(line)).toMatchObject({ seq, prev });
      before = hash;
    }
    const verbs = lines.map(({ line }) => (JSON.parse(line) as { verb: string; actor: string }).verb);
    expect(verbs).toEqual(expect.arrayContaining(['crisis.declare', 'complaints.accept', 'drafts.approve']));
  });

  it('hands out the lines of a time, and for a spreadsheet nothing that it takes for a formula', async () => {
    const rows = await db.audit.findMany({ orderBy: { seq: 'asc' } });
    const half = rows[Math.floor(rows.length / 2)]?.at as Date;
    const seqs = async (...args: string[]) =>
      (await audit(['export', ...args])).out
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { seq: number }).seq);
    const of = (kept: typeof rows) => kept.map(({ seq }) => Number(seq));
    expect(await seqs('--from', half.toISOString())).toEqual(of(rows.filter(({ at }) => at >= half)));
    expect(await seqs('--to', half.toISOString())).toEqual(of(rows.filter(({ at }) => at < half)));
    const day = (rows.at(-1)?.at ?? half).toISOString().slice(0, 10);
    expect((await seqs('--to', day)).length).toBe(rows.length);
    expect(await audit(['export', '--from', 'yesterday'])).toMatchObject({ code: 64, out: '' });
    expect(await audit(['export', '--to', '2026-11-31'])).toMatchObject({ code: 64, out: '' });

    await tampered(
      `UPDATE "Audit" SET actor = '=HYPERLINK("http://x","y")' WHERE seq = 3`,
      `UPDATE "Audit" SET actor = '${rows[2]?.actor}' WHERE seq = 3`,
      async () => {
        const { out } = await audit(['export', '--csv']);
        const parsed = parse(out, { columns: true }) as { [column: string]: string }[];
        expect(parsed).toHaveLength(rows.length);
        expect(parsed[2]?.actor).toBe(`'=HYPERLINK("http://x","y")`);
        expect(parsed[0]).toMatchObject({ seq: '1', hash: rows[0]?.hash, verb: rows[0]?.verb });
        expect(JSON.parse(parsed[0]?.data ?? '')).toEqual(rows[0]?.data);
      },
    );
  });

  it('holds no word of a complaint and none of an answer', async () => {
    const { out } = await audit(['export']);
    expect(out).toContain('U0RINA');
    const { text } = await db.complaint.findFirstOrThrow();
    expect(text).toContain(WORDS);
    for (const word of ['grandmother', 'hospital', 'charged some customers', 'Friday'])
      expect(out).not.toContain(word);
  });
});
