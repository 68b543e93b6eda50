// Hearing what services send as it happens, over real websockets and a real database: nothing twice, nothing between, and
// nothing that concerns nobody.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createHouse } from '../../src/app.ts';
import { moveClock } from '../../src/engine/clock.ts';
import { connect, type Db } from '../../src/engine/database.ts';
import type { Engine } from '../../src/engine/perform.ts';
import type { Listening } from '../../src/listening/listen.ts';
import { plant, takeNow } from '../../src/listening/store.ts';
import { type Listened, readSourcesFile } from '../../src/sources/file.ts';
import { startTarget } from '../outlets/target-server.ts';
import { type SocketDouble, startSockets } from '../sources/socket-server.ts';
import { type FreshDatabase, freshDatabase } from '../support/postgres.ts';
import { listenTo } from './heard.ts';

let database: FreshDatabase;
let db: Db;
let engine: Engine;
let sockets: SocketDouble;
const open: { stop(): Promise<void> }[] = [];
beforeAll(async () => {
  database = await freshDatabase();
  db = connect(database.url);
  engine = createHouse(db);
});
beforeEach(async () => {
  sockets = await startSockets();
});
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.stop();
  await sockets.close();
});
afterAll(async () => {
  await db?.$disconnect();
  await database?.drop();
});

const listen = async (source: Listened): Promise<Listening> => {
  const listening = await listenTo(engine, [source]);
  open.push(listening);
  return listening;
};
function listened(name: string, settings: Record<string, unknown>): Listened {
  const yaml = JSON.stringify({ sources: { [name]: { private: true, every: '1h', ...settings } } });
  const read = readSourcesFile(yaml, () => true);
  if (!('file' in read)) throw new Error(JSON.stringify(read.problems));
  return read.file.sources[0] as Listened;
}
const kept = (source: string) =>
  db.complaint.findMany({ where: { source }, orderBy: { id: 'asc' }, include: { revisions: true } });
const line = (source: string) =>
  db.listening.findFirst({ where: { source, stream: { startsWith: 'live:' } } });
/** A bound on how long the test may stand still, not a speed. */
async function until(what: () => Promise<boolean> | boolean): Promise<void> {
  for (let tries = 0; tries < 4000; tries += 1) {
    if (await what()) return;
    await sleep(15);
  }
  throw new Error('it never came to that');
}
/** Lets two minutes pass, again and again, until it came to that. */
async function inAWhile(what: () => Promise<boolean> | boolean): Promise<void> {
  for (let moves = 0; moves < 200; moves += 1) {
    await moveClock(db, 120_000);
    for (let tries = 0; tries < 30; tries += 1) {
      if (await what()) return;
      await sleep(15);
    }
  }
  throw new Error('it never came to that');
}

describe('Mastodon’s streaming', () => {
  /** A server that streams on a host of its own, and says so where it says who it is. */
  async function server(answer: () => unknown) {
    const target = await startTarget((response, request) => {
      const who = { configuration: { urls: { streaming: sockets.url } } };
      response.end(JSON.stringify(request.url === '/api/v2/instance' ? who : answer()));
    });
    open.push({ stop: () => target.close() });
    return `http://127.0.0.1:${target.port}`;
  }
  const status = (n: number, more: object = {}) => ({
    id: String(n),
    uri: `https://toot.example/${n}`,
    visibility: 'public',
    content: `<p>Tagihan dobel ${n}</p>`,
    account: { acct: 'budi' },
    created_at: new Date().toISOString(),
    ...more,
  });
  const mention = (n: number, more: object = {}) => ({
    id: String(n),
    type: 'mention',
    status: status(n, more),
  });
  const event = (name: string, payload: object) => ({
    stream: ['x'],
    event: name,
    payload: JSON.stringify(payload),
  });

  it('is heard at once, and what is asked for later is the same', async () => {
    let notifications: unknown[] = [];
    const base = await server(() => notifications);
    await listen(
      listened('toots', { kind: 'mastodon', every: '1m', server: base, token_env: 'T', tags: ['kopisenja'] }),
    );
    await until(() => sockets.open() === 2);
    const asked = sockets.asked.map(({ url }) => url).sort();
    expect(asked).toEqual([
      '/api/v1/streaming?stream=hashtag&tag=kopisenja',
      '/api/v1/streaming?stream=user%3Anotification',
    ]);
    expect(sockets.asked.every(({ headers }) => headers.authorization === 'Bearer right')).toBe(true);
    sockets.say('no json');
    sockets.say(event('notification', mention(1)));
    sockets.say(event('notification', { id: '2', type: 'favourite', status: status(9) }));
    sockets.say(event('notification', mention(3, { visibility: 'direct' })));
    await until(async () => (await kept('toots')).length === 2);
    notifications = [mention(3, { visibility: 'direct' }), mention(1)];
    await inAWhile(async () =>
      (await db.listening.findMany({ where: { source: 'toots', stream: '' } })).every(
        ({ cursor }) => (cursor as { last?: string } | null)?.last === '3',
      ),
    );
    expect(
      (await kept('toots')).map(({ externalId, kind, visibility }) => [externalId, kind, visibility]),
    ).toEqual([
      ['https://toot.example/1', 'mention', 'public'],
      ['https://toot.example/3', 'dm', 'private'],
    ]);
    sockets.say(event('status.update', status(1, { content: '<p>Tagihan dobel, dua kali</p>' })));
    await until(async () => (await kept('toots'))[0]?.revisions.length === 1);
  });

  it('comes back after a while when the line goes down, and what was said meanwhile is asked for at once', async () => {
    let notifications: unknown[] = [];
    let asked = 0;
    const base = await server(() => {
      asked += 1;
      return notifications;
    });
    await listen(listened('again', { kind: 'mastodon', server: base, token_env: 'T' }));
    await until(async () => sockets.open() === 1 && (await line('again'))?.heardAt !== null);
    await until(() => asked > 0);
    sockets.refuse = { status: 503 };
    sockets.hangUp();
    await until(async () => ((await line('again'))?.failures ?? 0) > 0);
    const down = await line('again');
    expect(down?.code).toBe('unreachable');
    notifications = [mention(40)];
    await inAWhile(async () => (await line('again'))?.code === 'server_fault');
    const twice = await line('again');
    // Waits longer each time.
    expect(twice?.failures).toBe(2);
    expect((twice?.nextAt.getTime() ?? 0) - (twice?.failingSince?.getTime() ?? 0)).toBeGreaterThanOrEqual(
      60_000,
    );
    sockets.refuse = undefined;
    await inAWhile(async () => sockets.open() === 1 && (await line('again'))?.failures === 0);
    await until(async () => (await kept('again')).length === 1);
  });

  it('is told why it may not: the token, or too much', async () => {
    const base = await server(() => []);
    sockets.refuse = { status: 401 };
    await listen(listened('locked', { kind: 'mastodon', server: base, token_env: 'T' }));
    await until(async () => (await line('locked'))?.code === 'token_refused');
    sockets.refuse = { status: 429, headers: { 'retry-after': '600' } };
    await inAWhile(async () => (await line('locked'))?.code === 'limited');
    const { nextAt } = (await line('locked')) as { nextAt: Date };
    const [{ now }] = (await db.$queryRaw<{ now: Date }[]>`SELECT house_now() AS now`) as [{ now: Date }];
    expect(nextAt.getTime() - now.getTime()).toBeGreaterThan(8 * 60_000);
  });
});

describe('Bluesky’s Jetstream', () => {
  const us = (n: number) => Date.now() * 1000 + n;
  const commit = (n: number, operation: string, record?: object, did = 'did:plc:budi') => ({
    did,
    time_us: us(n),
    kind: 'commit',
    commit: {
      rev: 'r',
      operation,
      collection: 'app.bsky.feed.post',
      rkey: `k${n}`,
      ...(record ? { record } : {}),
    },
  });
  const post = (text: string, more: object = {}) => ({ text, createdAt: new Date().toISOString(), ...more });
  const OWN = 'did:plc:kopi';
  const source = (name: string) =>
    listened(name, {
      kind: 'bluesky',
      account: 'a',
      password_env: 'T',
      server: 'http://127.0.0.1:1',
      jetstream: sockets.url,
      words: ['Kopi Senja'],
      did: OWN,
    });

  it('brings what holds our words, mentions, answers or quotes us, and nothing else', async () => {
    await listen(source('sky'));
    await until(() => sockets.open() === 1);
    expect(sockets.asked[0]?.url).toBe('/subscribe?wantedCollections=app.bsky.feed.post');
    const mention = [{ features: [{ $type: 'app.bsky.richtext.facet#mention', did: OWN }] }];
    const ours = { uri: `at://${OWN}/app.bsky.feed.post/1` };
    sockets.say(commit(1, 'create', post('KOPI SENJA menagih dua kali')));
    sockets.say(commit(2, 'create', post('Halo semua')));
    sockets.say(commit(3, 'create', post('tolong', { facets: mention })));
    sockets.say(commit(4, 'create', post('masih belum', { reply: { root: ours, parent: ours } })));
    sockets.say(
      commit(5, 'create', post('lihat ini', { embed: { $type: 'app.bsky.embed.record', record: ours } })),
    );
    sockets.say(commit(6, 'create', post('Kopi Senja minta maaf'), OWN));
    sockets.say({ did: 'did:plc:x', time_us: us(7), kind: 'identity' });
    sockets.say('{"kind":"commit"');
    await until(async () => (await kept('sky')).length === 4);
    expect((await kept('sky')).map(({ kind, text, permalink }) => [kind, text, permalink])).toEqual([
      ['mention', 'KOPI SENJA menagih dua kali', 'https://bsky.app/profile/did:plc:budi/post/k1'],
      ['mention', 'tolong', 'https://bsky.app/profile/did:plc:budi/post/k3'],
      ['comment', 'masih belum', 'https://bsky.app/profile/did:plc:budi/post/k4'],
      ['mention', 'lihat ini', 'https://bsky.app/profile/did:plc:budi/post/k5'],
    ]);
    // An edit is a revision; what is taken away is marked, and what was never ours is passed over.
    sockets.say(commit(1, 'update', post('KOPI SENJA menagih tiga kali')));
    sockets.say(commit(3, 'delete'));
    sockets.say(commit(99, 'delete'));
    await until(async () => (await kept('sky'))[1]?.deletedAt !== null);
    await until(async () => (await kept('sky'))[0]?.revisions.length === 1);
    const timeline = await db.timeline.count({ where: { fact: 'complaint_removed' } });
    expect(timeline).toBe(1);
  });

  it('goes on a little before where it was, and hears nothing twice', async () => {
    const first = await listen(source('resumed'));
    await until(() => sockets.open() === 1);
    const event = commit(11, 'create', post('Kopi Senja antre lama'));
    sockets.say(event);
    await until(async () => (await kept('resumed')).length === 1);
    expect((await line('resumed'))?.cursor).toEqual({ time_us: event.time_us });
    await first.stop();
    await until(() => sockets.open() === 0);
    // Who was stopped gave its place back: nobody waits until it runs out.
    await listen(source('resumed'));
    await until(() => sockets.open() === 1);
    expect(sockets.asked.at(-1)?.url).toContain(`cursor=${event.time_us - 5_000_000}`);
    sockets.say(event);
    sockets.say(commit(12, 'create', post('Kopi Senja sudah buka')));
    await until(async () => (await kept('resumed')).length === 2);
  });

  it('is heard by one house at a time', async () => {
    await Promise.all([listen(source('once')), listen(source('once'))]);
    await until(async () => sockets.open() === 1 && (await line('once'))?.heardAt !== null);
    await sleep(150);
    expect(sockets.asked).toHaveLength(1);
  });

  it('hangs up on a message that is longer than any post, and survives a flood', async () => {
    await listen(source('flood'));
    await until(() => sockets.open() === 1);
    for (let n = 0; n < 6_000; n += 1) sockets.say(commit(1_000 + n, 'create', post('Halo semua')));
    sockets.say(commit(9_999, 'create', post('Kopi Senja ramai')));
    await until(async () => (await kept('flood')).length === 1);
    sockets.say('x'.repeat(1024 * 1024 + 1));
    await until(async () => (await line('flood'))?.code === 'unreachable');
  });

  it('F50 opens no line into the house’s own network unless the operator says so', async () => {
    await listen({ ...source('inside'), allowPrivate: false });
    await until(async () => (await line('inside'))?.code === 'unreachable');
    expect(sockets.asked).toEqual([]);
  });
});

describe('a source of several streams', () => {
  it('is told of once when they all fail, and once when the last of them is back', async () => {
    const streams = ['', 'live:'].map((stream) => ({
      source: 'pair',
      stream,
      kind: 'mastodon',
      lookBackMs: 1,
    }));
    await plant(db, streams);
    const went = async (stream: string, how: object) => {
      const mine = await takeNow(db, 'pair', stream);
      const input = {
        by: 'source:pair',
        source: 'pair',
        stream,
        gen: mine?.gen,
        went: { everyMs: 1, ...how },
        tell: 'C0GENERAL',
        lang: 'en',
      };
      await engine.perform({ verb: 'listening.went', input });
    };
    const posts = async (view: string) =>
      (await db.job.findMany()).filter(({ payload }) => JSON.stringify(payload).includes(`"${view}"`)).length;
    const failed = { is: 'failed', code: 'token_refused' };
    const heard = { is: 'heard', taken: 0, more: false };
    await Promise.all([went('', failed), went('live:', failed)]);
    expect(await posts('listening.failed')).toBe(1);
    await went('', heard);
    expect(await posts('listening.recovered')).toBe(0);
    await went('live:', heard);
    expect(await posts('listening.recovered')).toBe(1);
  });
});
