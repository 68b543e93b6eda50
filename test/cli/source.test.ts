// `tanggap source`: what a source would bring in, with nothing kept, and how each one is.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/source.ts';
import { connect, type Db } from '../../src/engine/database.ts';
import { plant } from '../../src/listening/store.ts';
import { deadPort, startTarget, type Target } from '../outlets/target-server.ts';
import { callCommand } from '../support/command.ts';
import { type FreshDatabase, freshDatabase } from '../support/postgres.ts';

let folder: string;
let database: FreshDatabase;
let db: Db;
let target: Target;
let status = 200;
beforeAll(async () => {
  database = await freshDatabase();
  db = connect(database.url);
});
afterAll(async () => {
  await db.$disconnect();
  await database.drop();
});
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tanggap-source-'));
  status = 200;
  const mention = (n: number, more: object = {}) => ({
    id: String(n),
    type: 'mention',
    status: {
      uri: `https://toot.example/${n}`,
      visibility: 'public',
      content: `<p>Tagihan dobel ${n} \u202e</p>`,
      account: { acct: `budi${n}` },
      created_at: new Date(Date.now() - n * 60_000).toISOString(),
      ...more,
    },
  });
  target = await startTarget((response) =>
    response
      .writeHead(status, { etag: '"1"' })
      .end(
        JSON.stringify([
          ...Array.from({ length: 22 }, (_, n) => mention(n + 1)),
          mention(90, { visibility: 'direct', content: '<p>nomor kartu saya bocor</p>' }),
          mention(91, { account: { acct: 'kopisenja' } }),
        ]),
      ),
  );
  await writeFile(
    path.join(folder, 'sources.yaml'),
    `sources:
  toots:
    kind: mastodon
    private: true
    own: ["@kopisenja"]
    server: http://127.0.0.1:${target.port}
    token_env: TOKEN
  exports:
    kind: folder
    path: ${folder}
  pages: { kind: meta, secret_env: TOKEN, verify_env: TOKEN }
`,
  );
});
afterEach(async () => {
  await target.close();
  await rm(folder, { recursive: true });
});

const source = (args: string[], env: Record<string, string> = {}) =>
  callCommand(run, args, {
    env: { DATABASE_URL: database.url, SOURCES: 'sources.yaml', TOKEN: 'right', ...env },
    cwd: folder,
  });
/** Everything that listening could have written. */
const kept = async () => [
  await db.complaint.count(),
  await db.timeline.count(),
  await db.audit.count(),
  await db.listening.findMany(),
];

describe('tanggap source test', () => {
  it('shows what a source would bring in, and keeps nothing: no complaint, no cursor', async () => {
    await plant(db, [{ source: 'toots', stream: '', kind: 'mastodon', lookBackMs: 60_000 }]);
    await db.listening.updateMany({ data: { cursor: { last: '5' } } });
    const before = await kept();
    const { code, out, err } = await source(['test', 'toots']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('toots would bring in 23 items. Nothing was kept.');
    expect(out).toMatch(/T.*Z {2}mention {2}budi1: Tagihan dobel 1 \[U\+202E\]/);
    expect(out).toContain('… and 3 more');
    expect(out).not.toContain('kopisenja');
    expect(await kept()).toEqual(before);
    // It is asked from its beginning, wherever the house stands.
    expect(target.requests.map(({ url }) => url.includes('min_id'))).toEqual([false]);
  });

  it('needs no database at all', async () => {
    const url = `postgresql://nobody@127.0.0.1:${await deadPort()}/none`;
    expect((await source(['test', 'toots'], { DATABASE_URL: url })).code).toBe(0);
  });

  it('shows no direct message on the screen, and gives everything as JSON to a program', async () => {
    const told = await source(['test', 'exports', '--json']);
    expect(JSON.parse(told.out)).toEqual({ source: 'exports', items: [], rejects: [] });
    const { out } = await source(['test', 'toots', '--json']);
    const { items } = JSON.parse(out) as { items: { visibility: string; kind: string }[] };
    expect(items).toHaveLength(23);
    expect(items.filter(({ visibility }) => visibility === 'private').map(({ kind }) => kind)).toEqual([
      'dm',
    ]);
    expect((await source(['test', 'toots'])).out).not.toContain('nomor kartu');
  });

  it('says what is wrong and what to do, in both languages, and never the secret', async () => {
    status = 401;
    const en = await source(['test', 'toots']);
    expect([en.code, en.out]).toEqual([1, 'toots would bring in 0 items. Nothing was kept.\n']);
    expect(en.err).toContain('Make a new one, set it and start me again');
    expect((await source(['test', 'toots'], { TANGGAP_LANGUAGE: 'id' })).err).toContain('Tokennya ditolak');
    expect(en.err + en.out).not.toContain('right');
  });

  it('says where a source that sends by itself sends to, and which names there are', async () => {
    const pages = await source(['test', 'pages']);
    expect([pages.code, pages.err]).toEqual([0, expect.stringContaining('/hooks/pages')]);
    const nobody = await source(['test', 'nobody']);
    expect([nobody.code, nobody.err]).toEqual([64, expect.stringContaining('toots, exports, pages')]);
    expect(target.requests).toEqual([]);
  });
});

describe('tanggap source list', () => {
  it('says how each source is: heard, not heard yet, failing since when and why, or sending by itself', async () => {
    await plant(db, [{ source: 'toots', stream: '', kind: 'mastodon', lookBackMs: 60_000 }]);
    const since = new Date('2026-11-21T03:04:05Z');
    await db.listening.updateMany({
      data: { failures: 4, code: 'token_refused', failingSince: since, toldAt: since },
    });
    for (const word of ['list', 'ls']) {
      const { code, out } = await source([word]);
      expect(code).toBe(0);
      expect(out.split('\n')).toEqual([
        expect.stringMatching(
          /^toots {2}mastodon {2}cannot be heard since 2026-11-21T03:04:05.000Z\. .*Make a new one/,
        ),
        'toots  mastodon  not heard yet (live:)',
        expect.stringMatching(/^exports {2}folder {2}not heard yet \(.*\)$/),
        'pages  meta  sends by itself',
        '',
      ]);
    }
    const { out } = await source(['list', '--json']);
    expect(JSON.parse(out)).toMatchObject([
      { name: 'toots', kind: 'mastodon', stream: '', state: { failures: 4, code: 'token_refused' } },
      { name: 'toots', kind: 'mastodon', stream: 'live:', state: null },
      { name: 'exports', kind: 'folder', state: null },
      { name: 'pages', kind: 'meta', stream: null, state: null },
    ]);
  });

  it('asks for a sources file when none is set, and tells every mistake of one', async () => {
    expect(await source(['list'], { SOURCES: '' })).toMatchObject({
      code: 64,
      err: expect.stringContaining('SOURCES'),
    });
    await writeFile(path.join(folder, 'sources.yaml'), 'sources:\n  a: { kind: fax }\n  b: { kind: rss }\n');
    const { code, err } = await source(['check']);
    expect(code).toBe(1);
    expect(err).toMatch(/line 2.*fax[\s\S]*line 3.*feeds/);
  });
});
