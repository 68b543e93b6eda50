// Asking the sources on a real database, without Slack: what comes together with how far it got, who asks, and who waits.
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createHouse } from '../../src/app.ts';
import { moveClock } from '../../src/engine/clock.ts';
import { connect, type Db } from '../../src/engine/database.ts';
import type { Engine } from '../../src/engine/perform.ts';
import type { Listening } from '../../src/listening/listen.ts';
import type { Listened } from '../../src/sources/file.ts';
import { startTarget, type Target } from '../outlets/target-server.ts';
import { startImap } from '../sources/imap-server.ts';
import { type FreshDatabase, freshDatabase } from '../support/postgres.ts';
import { listenTo } from './heard.ts';

const published = (minutesAgo: number) => new Date(Date.now() - minutesAgo * 60_000).toISOString();
const entry = (n: number, minutesAgo: number, words = `Tagihan ganda nomor ${n}`) =>
  `<entry><id>e${n}</id><title type="html">${words}</title><link href="https://news.example/${n}"/>` +
  `<published>${published(minutesAgo)}</published></entry>`;
const feed = (entries: string[]) =>
  `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>t</title>${entries.join('')}</feed>`;
const listened = (name: string, feeds: string[], kind = 'google-alerts'): Listened => ({
  name,
  kind,
  settings: { feeds },
  everyMs: 60_000,
  lookBackMs: 24 * 3_600_000,
  own: [],
  allowPrivate: true,
});

describe('asking', () => {
  let database: FreshDatabase;
  let db: Db;
  let engine: Engine;
  const open: Listening[] = [];
  const targets: Target[] = [];
  beforeAll(async () => {
    database = await freshDatabase();
    db = connect(database.url);
    engine = createHouse(db);
  });
  afterEach(async () => {
    for (const one of open.splice(0)) await one.stop();
    for (const one of targets.splice(0)) await one.close();
  });
  afterAll(async () => {
    await db?.$disconnect();
    await database?.drop();
  });

  const listen = async (sources: Listened[], through: Engine = engine, patienceMs?: number) => {
    const listening = await listenTo(through, sources, patienceMs);
    open.push(listening);
    return listening;
  };
  const serve = async (...answer: Parameters<typeof startTarget>) => {
    const target = await startTarget(...answer);
    targets.push(target);
    return target;
  };
  const streams = (source: string) => db.listening.findMany({ where: { source } });
  const kept = (source: string) =>
    db.complaint.findMany({ where: { source }, orderBy: { id: 'asc' }, include: { revisions: true } });
  /** A bound on how long the test may stand still, not a speed. */
  async function until(what: () => Promise<boolean>): Promise<void> {
    for (let tries = 0; tries < 4000; tries += 1) {
      if (await what()) return;
      await sleep(15);
    }
    throw new Error('it never came to that');
  }
  /**
   * Lets an hour pass, so that everything is due again, until it came to that. A stream that was just being asked when the
   * clock was moved is due a minute after: then another hour passes, for nobody should wait for it.
   */
  async function inAnHour(what: () => Promise<boolean>): Promise<void> {
    for (let hours = 0; hours < 200; hours += 1) {
      await moveClock(db, 61 * 60_000);
      for (let tries = 0; tries < 30; tries += 1) {
        if (await what()) return;
        await sleep(15);
      }
    }
    throw new Error('it never came to that');
  }

  it('takes an article of two alerts once, nothing older than it was told to look back, and asks only for what changed', async () => {
    let entries = [entry(1, 90), entry(2, 60), entry(3, 60 * 24 * 9)];
    const target = await serve((response, request) => {
      const etag = `"v${entries.length}"`;
      if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
      else response.writeHead(200, { etag }).end(feed(entries));
    });
    await listen([listened('alerts', [`${target.url}/one`, `${target.url}/two`])]);
    await until(async () => (await streams('alerts')).every(({ heardAt }) => heardAt !== null));
    const ids = async () => (await kept('alerts')).map(({ externalId }) => externalId).sort();
    expect(await ids()).toEqual(['https://news.example/1', 'https://news.example/2']);
    expect(
      (await kept('alerts')).every(({ kind, crisisId }) => kind === 'article' && crisisId === null),
    ).toBe(true);
    entries = [...entries, entry(4, 1)];
    await inAnHour(async () => (await ids()).includes('https://news.example/4'));
    await inAnHour(async () => target.requests.some(({ headers }) => headers['if-none-match'] === '"v4"'));
    expect(await ids()).toHaveLength(3);
    // The pages themselves are never fetched.
    expect(target.requests.every(({ url }) => /\/(one|two)$/.test(url))).toBe(true);
  });

  it('tells once of rows of a dropped file that nobody can read, and again when the file was changed', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'dropped-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const drop = async (...rows: string[]) => {
      const file = path.join(folder, 'export.csv');
      await writeFile(file, `ID,Message,Created at\n${rows.join('\n')}\n`);
      const before = new Date(Date.now() - 60_000);
      await utimes(file, before, before);
    };
    const told = () =>
      db.job.findMany({ where: { dedupeKey: { startsWith: 'listening:unread:' } }, orderBy: { seq: 'asc' } });
    const dataOf = (jobs: { payload: unknown }[]) =>
      jobs.map(({ payload }) => (payload as { content: { data: unknown } }).content.data);
    await drop(`m1,Tagihan dobel,${published(5)}`, `m2,,${published(4)}`, `m3,,${published(3)}`);
    const desk = {
      ...listened('desk', [], 'folder'),
      settings: { path: folder, zone: 'Asia/Jakarta', columns: {} },
    };
    const listening = await listenTo(engine, [desk], undefined, 'crisis-desk');
    open.push(listening);
    await until(async () => (await told()).length > 0);
    const first = { source: 'desk', file: 'export.csv', count: 2, code: 'text_missing', line: 3, params: {} };
    expect(dataOf(await told())).toEqual([first]);
    expect(await kept('desk')).toMatchObject([{ externalId: 'm1' }]);
    await drop(`m1,Tagihan dobel,${published(5)}`, `m2,Antre lama,${published(4)}`, `m3,,${published(3)}`);
    await inAnHour(async () => (await told()).length > 1);
    expect(dataOf(await told())).toEqual([first, { ...first, count: 1, line: 4 }]);
    expect(await kept('desk')).toMatchObject([{ externalId: 'm1' }, { externalId: 'm2' }]);
    const [{ taken = 0 } = {}] = await streams('desk');
    expect(taken).toBe(2);
  });

  it('keeps for whoever is named later what nobody could be told', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'dropped-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const before = new Date(Date.now() - 60_000);
    await writeFile(path.join(folder, 'kept.csv'), 'ID,Message,Created at\nm9,,\n');
    await utimes(path.join(folder, 'kept.csv'), before, before);
    const quiet = {
      ...listened('quiet', [], 'folder'),
      settings: { path: folder, zone: 'Asia/Jakarta', columns: {} },
    };
    const kept = () => db.timer.findFirst({ where: { key: { startsWith: 'listening:unread:quiet:' } } });
    await listen([quiet]);
    await until(async () => (await kept()) !== null);
    expect((await kept())?.input).toMatchObject({ source: 'quiet', since: expect.any(String) });
    await open.pop()?.stop();
    open.push(await listenTo(engine, [quiet], undefined, 'crisis-desk'));
    const timer = await kept();
    expect(timer?.input).toMatchObject({ tell: 'crisis-desk' });
    await engine.perform({ verb: timer?.verb ?? '', input: timer?.input as { by: string } });
    expect(
      await db.job.count({ where: { dedupeKey: { startsWith: 'listening:unread:quiet:kept.csv:' } } }),
    ).toBe(1);
  });

  it('begins a walk anew when the service refuses the page that it had come to', async () => {
    let known = true;
    const pages: (string | null)[] = [];
    const post = (n: number) => ({
      uri: `at://did:plc:x/app.bsky.feed.post/${n}`,
      reason: 'mention',
      author: { did: 'did:plc:x', handle: `a${n}.example` },
      record: { text: `Tagihan dobel ${n}`, createdAt: published(n) },
      indexedAt: published(n),
    });
    const target = await serve((response, request) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://x');
      if (!pathname.includes('listNotifications'))
        return void response
          .writeHead(200, { 'content-type': 'application/json' })
          .end(JSON.stringify({ accessJwt: 'a', refreshJwt: 'r', did: 'did:plc:x', handle: 'kopi.example' }));
      const page = searchParams.get('cursor');
      pages.push(page);
      if (page === 'p2' && known) return void response.writeHead(400).end('{"error":"InvalidRequest"}');
      const body = page === null ? { notifications: [post(1)], cursor: 'p2' } : { notifications: [post(2)] };
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
    const sky = {
      ...listened('sky', [], 'bluesky'),
      settings: { account: 'kopi.example', password_env: 'SKY', server: target.url, words: [] },
    };
    await listen([sky]);
    await until(async () => (await streams('sky')).some(({ failures }) => failures > 0));
    expect((await streams('sky'))[0]?.cursor).not.toHaveProperty('page');
    known = false;
    await inAnHour(async () => (await kept('sky')).length === 2);
    expect(pages.slice(0, 3)).toEqual([null, 'p2', null]);
  });

  it('takes the letters on both sides of a broken one, and tells of that one once', async () => {
    const imap = await startImap();
    onTestFinished(() => imap.close());
    // An emoji where a subject may be cut: a database takes no half of one.
    const subject = `=?UTF-8?B?${Buffer.from(`${'a'.repeat(99)}😀`).toString('base64')}?=`;
    const letter = (uid: number, more = 'Content-Type: text/plain', text = 'Tagihan dobel') => ({
      uid,
      at: new Date(Date.now() - 60_000),
      source: `Message-ID: <m${uid}@mail.example>\r\nFrom: budi@mail.example\r\nSubject: ${subject}\r\n${more}\r\n\r\n${text}\r\n`,
    });
    const parts = '--x\r\nContent-Type: text/plain\r\n\r\na\r\n'.repeat(1_100);
    imap.letters.push(letter(1), letter(2, 'Content-Type: multipart/mixed; boundary=x', parts), letter(3));
    const { port } = imap;
    const mail = {
      ...listened('mail', [], 'email'),
      settings: {
        ...{ host: '127.0.0.1', port, plain: true, user: 'halo' },
        password_env: 'MAIL',
        mailboxes: ['INBOX'],
      },
    };
    open.push(await listenTo(engine, [mail], undefined, 'crisis-desk'));
    const told = () => db.job.findMany({ where: { dedupeKey: { startsWith: 'listening:letters:' } } });
    await until(async () => (await told()).length > 0);
    expect((await kept('mail')).map(({ externalId }) => externalId)).toEqual([
      '<m1@mail.example>',
      '<m3@mail.example>',
    ]);
    imap.letters.push(letter(4));
    await inAnHour(async () => (await kept('mail')).length === 3);
    expect(await told()).toMatchObject([
      { payload: { content: { data: { letters: [{ id: '2', arrived: expect.any(String) }] } } } },
    ]);
    expect(await streams('mail')).toMatchObject([{ failures: 0, cursor: { uid: 4 } }]);
  });

  it('keeps what came and how far it got together or not at all, and asks again after a death in between', async () => {
    const target = await serve((response) =>
      response.writeHead(200, { etag: '"1"' }).end(feed([entry(1, 5)])),
    );
    let died = 0;
    /** Dies between the items and the cursor, as a process that is killed there does. */
    const dying: Engine = {
      ...engine,
      async performIn(tx, call) {
        if (
          call.verb === 'listening.went' &&
          (call.input as { went?: { is?: string } }).went?.is === 'heard' &&
          died < 1
        ) {
          died += 1;
          expect(await tx.complaint.count({ where: { source: 'torn' } })).toBe(1);
          throw Object.assign(new Error('gone'), { code: 'P1017' });
        }
        return engine.performIn(tx, call);
      },
    };
    const first = await listen([listened('torn', [target.url])], dying);
    await until(async () => died === 1);
    await first.stop();
    expect(await kept('torn')).toEqual([]);
    expect((await streams('torn'))[0]).toMatchObject({ cursor: null, heardAt: null, failures: 0 });
    // Its lease runs out, and another asks from where it stood.
    await listen([listened('torn', [target.url])]);
    await inAnHour(async () => (await kept('torn')).length === 1);
    expect((await streams('torn'))[0]?.cursor).toEqual({ etag: '"1"' });
    expect(target.requests.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, undefined]);
  });

  it('keeps thousands that come at once in parts, so that nobody waits for all of them, each of them once', async () => {
    const entries = Array.from({ length: 2_200 }, (_, n) => entry(n, 5));
    const target = await serve((response) => response.end(feed(entries)));
    const keptIn = new Map<object, number>();
    const counting: Engine = {
      ...engine,
      performIn(tx, call) {
        const { items = [] } = call.input as { items?: unknown[] };
        keptIn.set(tx, (keptIn.get(tx) ?? 0) + items.length);
        return engine.performIn(tx, call);
      },
    };
    await listen([listened('flood', [target.url])], counting);
    await until(async () => (await streams('flood'))[0]?.cursor !== null);
    expect([...keptIn.values()]).toEqual([1_000, 1_000, 200]);
    expect(await db.complaint.count({ where: { source: 'flood' } })).toBe(2_200);
    expect((await streams('flood'))[0]).toMatchObject({ taken: 2_200, failures: 0 });
  });

  it('notes as a fault of ours what takes us too long to keep, instead of asking for it for ever', async () => {
    const target = await serve((response) => response.end(feed([entry(1, 5)])));
    const impatient = new Proxy(db, {
      get: (of, name) =>
        name === '$transaction'
          ? (act: Parameters<Db['$transaction']>[0]) => of.$transaction(act as never, { timeout: 200 })
          : Reflect.get(of, name),
    });
    const slow: Engine = {
      ...engine,
      db: impatient,
      async performIn(tx, call) {
        await sleep(400);
        return engine.performIn(tx, call);
      },
    };
    await listen([listened('slow', [target.url])], slow);
    await until(async () => target.requests.length > 0);
    await sleep(2_000);
    expect((await streams('slow'))[0]).toMatchObject({ failures: 1, code: 'fault', heardAt: null });
    expect(await kept('slow')).toEqual([]);
  });

  it('waits for a source no longer than its lease lasts, and notes that it failed', async () => {
    const silent = await serve(() => undefined);
    await listen([listened('silent', [silent.url])], engine, 300);
    await until(async () => silent.requests.length > 0);
    await sleep(2_000);
    expect((await streams('silent'))[0]).toMatchObject({ failures: 1, code: 'unreachable', heardAt: null });
  });

  it('asks a stream once, however many houses listen', async () => {
    const target = await serve((response) => response.end(feed([entry(1, 5)])));
    await Promise.all([1, 2, 3].map(() => listen([listened('shared', [target.url])])));
    await until(async () => (await streams('shared')).every(({ heardAt }) => heardAt !== null));
    await sleep(150);
    expect(target.requests).toHaveLength(1);
    expect(await kept('shared')).toHaveLength(1);
  });

  it('keeps an edit as a revision of what is known, and a wording of a search engine as none', async () => {
    let words = 'Kopinya dingin';
    const target = await serve((response) => response.end(feed([entry(1, 5, words)])));
    await listen([listened('board', [target.url], 'rss'), listened('engine', [target.url])]);
    await until(async () => (await kept('board')).length + (await kept('engine')).length === 2);
    words = 'Kopinya dingin dan tagihannya dobel';
    await inAnHour(async () => (await kept('board'))[0]?.revisions.length === 1);
    const first = (await streams('engine'))[0]?.heardAt?.getTime() ?? 0;
    await inAnHour(async () => ((await streams('engine'))[0]?.heardAt?.getTime() ?? 0) > first);
    expect((await kept('board'))[0]).toMatchObject({ text: 'Kopinya dingin', revisions: [{ text: words }] });
    expect((await kept('engine'))[0]?.revisions).toEqual([]);
  });

  it('waits longer after each failure and as long as it is told, while the others go on', async () => {
    const good = await serve((response, _request, count) => response.end(feed([entry(count, 5)])));
    const bad = await serve((response) => response.writeHead(429, { 'retry-after': '21600' }).end());
    await listen([listened('calm', [good.url]), listened('busy', [bad.url])]);
    await until(async () => ((await streams('busy'))[0]?.failures ?? 0) > 0);
    const [busy] = await streams('busy');
    const wait = (busy?.nextAt.getTime() ?? 0) - (busy?.failingSince?.getTime() ?? 0);
    expect([busy?.code, wait]).toEqual(['limited', 21_600_000]);
    await inAnHour(async () => (await kept('calm')).length >= 2);
    expect(bad.requests).toHaveLength(1);
  });

  it('forgets how a feed failed that nobody listens to any more', async () => {
    const bad = await serve((response) => response.writeHead(404).end());
    const first = await listen([listened('moved', [`${bad.url}/old`])]);
    await until(async () => (await streams('moved'))[0]?.code === 'not_found');
    await first.stop();
    const good = await serve((response) => response.end(feed([entry(1, 5)])));
    await listen([listened('moved', [good.url])]);
    await until(async () => (await kept('moved')).length === 1);
    expect((await streams('moved')).map(({ toldAt, code }) => [toldAt, code])).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it('marks what was taken away, and closes nothing by itself', async () => {
    const [known] = await kept('alerts');
    const removals = [
      { source: 'alerts', externalId: known?.externalId, deletedAt: new Date() },
      { source: 'alerts', externalId: 'never seen', deletedAt: new Date() },
    ];
    await engine.perform({ verb: 'complaints.removed', input: { by: 'source:alerts', removals } });
    const [gone] = await kept('alerts');
    expect(gone?.deletedAt).not.toBeNull();
    expect(gone?.state).toBe('open');
  });

  it('notes an event of a service once, however often it is sent, and makes no complaint of it', async () => {
    const notice = { source: 'suite', key: '7', what: 'post', subject: '1', state: 'failed', at: new Date() };
    const call = { verb: 'listening.told', input: { by: 'source:suite', notices: [notice, notice] } };
    await Promise.all([engine.perform(call), engine.perform(call)]);
    await engine.perform(call);
    const facts = await db.timeline.findMany({ where: { fact: 'service_told' } });
    expect(facts.map(({ data }) => data)).toMatchObject([{ source: 'suite', subject: '1', state: 'failed' }]);
    expect(await kept('suite')).toEqual([]);
  });
});
