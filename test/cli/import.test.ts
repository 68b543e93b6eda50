// `tanggap import` on a real database.
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/import.ts';
import { connect, type Db } from '../../src/engine/database.ts';
import { callCommand } from '../support/command.ts';
import { type FreshDatabase, freshDatabase } from '../support/postgres.ts';

let folder: string;
let database: FreshDatabase;
let db: Db;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tanggap-import-'));
  database = await freshDatabase();
  db = connect(database.url);
});
afterEach(async () => {
  await db.$disconnect();
  await database.drop();
  await rm(folder, { recursive: true });
});

const importing = (args: string[], env: Record<string, string> = {}) =>
  callCommand(run, args, { env: { DATABASE_URL: database.url, ...env }, cwd: folder });

const file = (name: string, text: string) => writeFile(path.join(folder, name), text);
const stored = () => db.complaint.findMany({ orderBy: { id: 'asc' } });

const example = () => readFile(new URL('../../manifests/plan.en.yaml', import.meta.url), 'utf8');

const GOOD = [
  'id,created_at,author,comment,rating',
  'a1,2026-11-20 08:15,Wati,"Kopinya dingin,\nsudah dua kali!  ",2',
  'a2,2026-11-20T08:20:00Z,Joko,"They said ""sorry"", and <!channel> nothing came 😡",1',
  '',
].join('\n');

describe('tanggap import', () => {
  it('F47 takes every row in with its text byte for byte, and adds nothing the second time', async () => {
    await file('all.csv', GOOD);
    const first = await importing(['all.csv']);
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toContain('New: 2. Known before: 0.');
    const rows = await stored();
    expect(
      rows.map(({ externalId, text, authorName, rating, source }) => [
        externalId,
        text,
        authorName,
        rating,
        source,
      ]),
    ).toEqual([
      ['a1', 'Kopinya dingin,\nsudah dua kali!  ', 'Wati', 2, 'csv'],
      ['a2', 'They said "sorry", and <!channel> nothing came 😡', 'Joko', 1, 'csv'],
    ]);
    // A time without a zone is Jakarta's unless said.
    expect(rows[0]?.postedAt.toISOString()).toBe('2026-11-20T01:15:00.000Z');

    const second = await importing(['all.csv']);
    expect(second.code).toBe(0);
    expect(second.out).toContain('New: 0. Known before: 2.');
    expect(await db.complaint.count()).toBe(2);
    expect(await readdir(folder)).toEqual(['all.csv']);
  });

  it('F47 puts bad rows into a reject file with line and reason, which can be mended and imported', async () => {
    await file('mixed.csv', `${GOOD}a3,no time at all,Ani,Where is my order?,3\n`);
    const first = await importing(['mixed.csv']);
    expect(first.code).toBe(1);
    expect(first.out).toContain('New: 2.');
    expect(first.out).toContain('Rejected: 1.');
    expect(first.out).toContain('mixed.rejected.csv');
    const rejects = await readFile(path.join(folder, 'mixed.rejected.csv'), 'utf8');
    expect(rejects).toContain('line,reason,id,created_at,author,comment,rating');
    expect(rejects).toMatch(/^5,.*no time at all.*Where is my order\?/m);

    await file('mixed.rejected.csv', rejects.replace(',no time at all,', ',2026-11-20 09:00,'));
    const mended = await importing(['mixed.rejected.csv']);
    expect(mended.code).toBe(0);
    expect(mended.out).toContain('New: 1.');
    expect((await stored()).map((row) => row.externalId)).toEqual(['a1', 'a2', 'a3']);
  });

  it('never writes over a reject file that somebody may be mending', async () => {
    await file('mixed.csv', `${GOOD}a3,no time,Ani,Where is my order?,3\n`);
    await file('mixed.rejected.csv', 'being mended');
    expect((await importing(['mixed.csv'])).out).toContain('mixed.rejected-2.csv');
    expect(await readFile(path.join(folder, 'mixed.rejected.csv'), 'utf8')).toBe('being mended');
  });

  it('counts a known complaint with another text as revised, and keeps both wordings', async () => {
    await file('all.csv', GOOD);
    await importing(['all.csv']);
    await file('all.csv', GOOD.replace('dua kali', 'tiga kali'));
    const again = await importing(['all.csv']);
    expect(again.code).toBe(0);
    expect(again.out).toContain('New: 0. Known before: 1. Known with a new wording: 1.');
    expect(await db.complaint.count()).toBe(2);
    expect(await db.complaintRevision.count()).toBeGreaterThan(0);
  });

  it('keeps every wording of one id that stands in one file, and says so', async () => {
    const rows = [
      'Kopi saya dingin',
      'Masih belum dibalas',
      'Masih belum dibalas',
      'Ketiga kalinya saya tanya',
    ];
    await file('tickets.csv', ['ticket id,text', ...rows.map((text) => `T1,${text}`)].join('\n'));
    const { code, out } = await importing(['tickets.csv']);
    expect([code, out]).toEqual([
      0,
      expect.stringContaining('New: 1. Known before: 1. Known with a new wording: 2.'),
    ]);
    const [kept, ...more] = await db.complaint.findMany({
      include: { revisions: { orderBy: { number: 'asc' } } },
    });
    expect(more).toEqual([]);
    expect([kept?.text, ...(kept?.revisions ?? []).map(({ text }) => text)]).toEqual([...new Set(rows)]);
  });

  it('takes more rows than go in at once, and what stands twice once', async () => {
    const rows = Array.from({ length: 1203 }, (_, i) => `n${i % 1201},complaint number ${i % 1201}`);
    await file('many.csv', ['id,text', ...rows].join('\n'));
    const { code, out } = await importing(['many.csv']);
    expect(code).toBe(0);
    expect(out).toContain('New: 1201. Known before: 2.');
    expect(await db.complaint.count()).toBe(1201);
  });

  it('reads columns, zone and source as it was told', async () => {
    await file('own.csv', 'Nomor;Kata mereka;Kapan\n7;Terlambat lagi;2026-11-20 10:00\n');
    const args = ['own.csv', '--map', 'text=Kata mereka', '--map', 'id=Nomor', '--map', 'postedAt=Kapan'];
    const { code } = await importing([...args, '--zone', 'Asia/Jayapura', '--source', 'Play Store']);
    expect(code).toBe(0);
    expect(await stored()).toMatchObject([
      {
        externalId: '7',
        text: 'Terlambat lagi',
        source: 'play-store',
        postedAt: new Date('2026-11-20T01:00:00Z'),
      },
    ]);
  });

  it('says of a crisis that is resolved that nobody is reminded', async () => {
    const at = new Date('2026-11-20T00:00:00Z');
    await db.plan.create({ data: { version: 'v', yaml: await example(), resolved: {}, loadedAt: at } });
    const crisis = { title: 't', level: 'high', language: 'en', known: '', planVersion: 'v' } as const;
    for (const state of ['resolved', 'open'] as const)
      await db.crisis.create({
        data: { ...crisis, claim: state, state, declaredBy: 'U0SARI', declaredAt: at },
      });
    await file('all.csv', GOOD);
    const first = await importing(['all.csv', '--crisis', '1']);
    expect(first.out).toContain('Crisis 1 is resolved, so nobody is reminded');
    expect(await stored()).toMatchObject([{ crisisId: 1 }, { crisisId: 1 }]);
    const second = await importing(['all.csv', '--crisis', '2', '--source', 'other']);
    expect(second.out).not.toContain('reminded');
  });

  it.each([
    ['an unknown field', ['all.csv', '--map', 'colour=id'], 'colour=id'],
    ['an unknown column', ['all.csv', '--map', 'text=Nothing'], 'Nothing'],
    ['an unknown zone', ['all.csv', '--zone', 'Mars/Base'], 'Mars/Base'],
    ['a crisis that is no number', ['all.csv', '--crisis', 'three'], 'three'],
    ['a crisis that is not there', ['all.csv', '--crisis', '3'], 'no crisis 3'],
    ['an unknown language', ['all.csv', '--lang', 'fr'], 'fr'],
    ['no file', [], 'missing required argument'],
  ])('refuses %s as wrong use and takes nothing in', async (_what, args, named) => {
    await file('all.csv', GOOD);
    const { code, err } = await importing(args);
    expect(code).toBe(64);
    expect(err).toContain(named);
    expect(await db.complaint.count()).toBe(0);
  });

  it.each([
    ['id', 'Berkas nothing.csv tidak ada'],
    ['en', 'There is no file nothing.csv'],
  ])('says in %s what is wrong with a file', async (language, sentence) => {
    expect(await importing(['nothing.csv'], { TANGGAP_LANGUAGE: language })).toMatchObject({
      code: 1,
      err: expect.stringContaining(sentence),
    });
  });

  it('says what to do with a file that is no CSV', async () => {
    await file('sheet.csv', 'PK\x03\x04 a spreadsheet');
    expect(await importing(['sheet.csv'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('CSV UTF-8'),
    });
  });
});
