// What every source that is asked, or that sends, promises about its connections: held over the list itself, so that a new
// one is held to it as well.
import { createHmac, generateKeyPairSync } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askOnce } from '../../src/listening/listen.ts';
import { failureOf } from '../../src/listening/went.ts';
import { safeFetch } from '../../src/outlets/safe-fetch.ts';
import { type Listened, readSourcesFile } from '../../src/sources/file.ts';
import { pollers, pushers } from '../../src/sources/index.ts';
import type { AnyPoller, AnyPusher, Cursor } from '../../src/sources/source.ts';
import { type Answer, startTarget, type Target } from '../outlets/target-server.ts';

const now = new Date('2026-11-21T00:00:00Z');
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const SECRET = 'a secret that must stay one';
const secrets: Record<string, string> = {
  TOKEN: SECRET,
  ACCOUNT: JSON.stringify({
    client_email: 'bot@project.example',
    private_key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
  }),
};

/** The settings of each source that has it speak to one server of ours; where it is no HTTP, what it is instead. */
const setups: Record<string, (base: string) => Record<string, unknown>> = {
  'app-store': (api) => ({ app: 123456789, countries: ['id'], api }),
  bluesky: (server) => ({ account: 'a', password_env: 'TOKEN', server }),
  email: (base) => ({
    host: '127.0.0.1',
    port: Number(new URL(base).port),
    plain: true,
    user: 'u',
    password_env: 'TOKEN',
  }),
  folder: () => ({ path: '.' }),
  'google-alerts': (base) => ({ feeds: [base] }),
  'google-play': (api) => ({ app: 'id.kopi.app', account_env: 'ACCOUNT', api, token_url: `${api}/token` }),
  mastodon: (server) => ({ server, token_env: 'TOKEN' }),
  rss: (base) => ({ feeds: [base] }),
  'sprout-social': (api) => ({
    customer: 9,
    groups: [1],
    profiles: [7],
    cases: true,
    token_env: 'TOKEN',
    api,
  }),
  youtube: (api) => ({ videos: ['dQw4w9WgXcQ'], key_env: 'TOKEN', api }),
};
/** Answered from a file or a mailbox of its own protocol: what HTTP says does not concern them. */
const NO_HTTP = ['email', 'folder'];

const listened = (kind: string, base: string, more: object = {}): Listened => {
  const settings = setups[kind]?.(base) ?? {};
  const yaml = JSON.stringify({ sources: { here: { kind, private: true, ...settings, ...more } } });
  const read = readSourcesFile(yaml, () => true);
  if (!('file' in read)) throw new Error(JSON.stringify(read.problems));
  return read.file.sources[0] as Listened;
};
const streamsOf = (poller: AnyPoller, source: Listened) => poller.streams(source.settings);
const ask = (source: Listened, stream: string, cursor?: Cursor) =>
  askOnce(source, stream, cursor, { fetch: safeFetch, secret: (name) => secrets[name], now });
const failed = (promise: Promise<unknown>) =>
  promise.then(
    () => ({ code: 'none' }),
    (error: unknown) => failureOf(error),
  );

describe('the list of sources that are asked', () => {
  it('is tried whole: one set-up for each, and none for what is not there', () => {
    expect(Object.keys(setups).sort()).toEqual(pollers.map(({ name }) => name).sort());
  });
});

describe.each(pollers.filter(({ name }) => !NO_HTTP.includes(name)))('$name', (poller) => {
  let target: Target | undefined;
  afterEach(() => target?.close());
  const answering = async (answer: Answer): Promise<string> => {
    target = await startTarget((response, request, count) => {
      // Tokens are traded before anything is asked; that part goes well.
      if (request.url?.endsWith('/token')) response.end('{"access_token":"fresh"}');
      else if (request.url?.endsWith('createSession')) response.end('{"accessJwt":"jwt"}');
      else answer(response, request, count);
    });
    return `http://127.0.0.1:${target.port}`;
  };
  const each = async (base: string, expected: object): Promise<void> => {
    const source = listened(poller.name, base);
    for (const stream of streamsOf(poller, source))
      expect(await failed(ask(source, stream))).toEqual(expected);
  };

  it('waits as long as it is told when it asked too much', async () => {
    await each(await answering((response) => response.writeHead(429, { 'retry-after': '90' }).end('{}')), {
      code: 'limited',
      retryAfterMs: 90_000,
    });
  });

  it('says that its token has run out', async () => {
    await each(await answering((response) => response.writeHead(401).end('{}')), { code: 'token_refused' });
  });

  it('takes a server in trouble, a page that is none of its own, and an answer that is cut off for no news', async () => {
    await each(await answering((response) => response.writeHead(502).end('<html>')), {
      code: 'server_fault',
    });
    await target?.close();
    await each(await answering((response) => response.end('<html><p>Masuk dulu</p>')), {
      code: 'unreadable',
    });
    await target?.close();
    const cut: Answer = (response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('{"');
      response.destroy();
    };
    await each(await answering(cut), { code: 'unreachable' });
  });

  it('reads no more than a feed or a page of answers can be long', async () => {
    const flood: Answer = (response) => response.end(Buffer.alloc(3 * 1024 * 1024, 0x20));
    await each(await answering(flood), { code: 'unreadable' });
    await target?.close();
    // Three kilobytes on the wire.
    const packed: Answer = (response) =>
      response
        .writeHead(200, { 'content-encoding': 'gzip' })
        .end(gzipSync(Buffer.alloc(3 * 1024 * 1024, 0x20)));
    await each(await answering(packed), { code: 'unreadable' });
  });

  it('waits for an answer that trickles no longer than it has patience', async () => {
    const base = await answering((response) => {
      const drops = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(drops));
      response.writeHead(200);
    });
    const source = listened(poller.name, base);
    const how = { fetch: safeFetch, secret: (name: string) => secrets[name], now, patienceMs: 200 };
    for (const stream of streamsOf(poller, source))
      expect(await failed(askOnce(source, stream, undefined, how))).toEqual({ code: 'unreachable' });
  });

  it('F50 follows no redirect into the house’s own network', async () => {
    const inside = await startTarget((response) => response.end('[]'));
    const base = await answering((response) =>
      response.writeHead(302, { location: `http://127.0.0.1:${inside.port}/` }).end(),
    );
    const source = listened(poller.name, base);
    for (const stream of streamsOf(poller, source))
      expect((await failed(ask(source, stream))).code).not.toBe('none');
    expect(inside.requests).toEqual([]);
    await inside.close();
  });

  it('never writes a secret into an address', async () => {
    const base = await answering((response) => response.end('{}'));
    const source = listened(poller.name, base);
    for (const stream of streamsOf(poller, source)) await failed(ask(source, stream));
    const said = target?.requests.map(({ url }) => decodeURIComponent(url)) ?? [];
    expect(said.length).toBeGreaterThan(0);
    expect(
      said.filter((url) => url.includes(SECRET) || url.includes('fresh') || url.includes('jwt')),
    ).toEqual([]);
  });
});

describe.each(pollers)('$name', (poller) => {
  it('F50 opens no connection into the house’s own network unless the operator says so', async () => {
    let opened = 0;
    const server = createServer((socket) => {
      opened += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    for (const host of ['127.0.0.1', 'localhost']) {
      const source = listened(poller.name, `http://127.0.0.1:${port}`, { private: false });
      const settings = JSON.parse(JSON.stringify(source.settings).replaceAll('127.0.0.1', host));
      for (const stream of streamsOf(poller, { ...source, settings })) {
        const { code } = await failed(ask({ ...source, settings }, stream));
        if (poller.name !== 'folder') expect(code).toBe('unreachable');
      }
    }
    expect(opened).toBe(0);
    server.close();
  });
});

describe('a folder of exports', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'exports-'));
  });
  afterEach(() => rm(folder, { recursive: true }));
  const put = async (name: string, text: string) => {
    await writeFile(path.join(folder, name), text);
    await utimes(path.join(folder, name), new Date(now.getTime() - 60_000), new Date(now.getTime() - 60_000));
  };
  const read = (columns: object = {}) =>
    ask(listened('folder', '', { path: folder, zone: 'Asia/Jakarta', columns }), folder, {});

  it('reads what Hootsuite’s Inbox calls its columns, without being told', async () => {
    await put(
      'conversations.csv',
      'Conversation ID,Medium,Channel,Channel Display Name,Contact Profile ID,Contact Primary Identifier,Contact Secondary Identifier,Message ID,Message,Created at\n' +
        '881,FACEBOOK,fb-1,Kopi Senja,u1,Budi,@budi,m1,Tagihan dobel,2026-11-20 10:04:05\n',
    );
    expect((await read()).parsed.items).toMatchObject([
      {
        externalId: 'm1',
        threadId: '881',
        text: 'Tagihan dobel',
        author: { id: 'u1', name: 'Budi', handle: '@budi' },
        postedAt: new Date('2026-11-20T03:04:05Z'),
      },
    ]);
  });

  it('reads a file of more rows than one turn takes to its end, also when it is asked by another process', async () => {
    const rows = Array.from({ length: 25_000 }, (_, n) => `m${n},Tagihan dobel,2026-11-20 10:04:05`);
    await put('long.csv', `ID,Message,Created at\n${rows.join('\n')}\n`);
    const source = listened('folder', '', { path: folder, zone: 'Asia/Jakarta', columns: {} });
    const ids = new Set<string>();
    let cursor: Cursor | undefined;
    for (let more = true; more; ) {
      const turn = await ask(source, folder, cursor);
      for (const { externalId } of turn.parsed.items) ids.add(externalId);
      cursor = JSON.parse(JSON.stringify(turn.cursor));
      more = turn.more === true;
    }
    expect(ids.size).toBe(25_000);
    expect((await ask(source, folder, cursor)).parsed.items).toEqual([]);
  });

  it('F47 reads a file of few and very long rows in turns too, each row once', async () => {
    const rows = Array.from({ length: 40 }, (_, n) => `m${n},${'x'.repeat(500_000)},2026-11-20 10:04:05`);
    await put('heavy.csv', `ID,Message,Created at\n${rows.join('\n')}\n`);
    const source = listened('folder', '', { path: folder, zone: 'Asia/Jakarta', columns: {} });
    const first = await ask(source, folder, {});
    const second = await ask(source, folder, first.cursor);
    expect(first.parsed.items.length).toBeLessThan(40);
    const ids = [...first.parsed.items, ...second.parsed.items].map(({ externalId }) => externalId);
    expect(ids).toEqual(rows.map((_, n) => `m${n}`));
  }, 60_000);

  it('reads a report of Sprout Social whose columns somebody named, and says when one is not there', async () => {
    await put(
      'sprout.csv',
      'Timestamp (WIB),From,Content Preview,Permalink\n11/20/2026 10:04 am,Budi,Tagihan dobel,https://social.example/p/1\n' +
        '11/21/2026 06:04 am,Sari,Antre lama,https://social.example/p/2\n',
    );
    const columns = { text: 'Content Preview', author: 'From', postedAt: 'Timestamp (WIB)' };
    expect((await read(columns)).parsed.items).toMatchObject([
      { text: 'Tagihan dobel', author: { name: 'Budi' }, postedAt: new Date('2026-11-20T03:04:00Z') },
      { text: 'Antre lama', permalink: 'https://social.example/p/2' },
    ]);
    expect((await read({ text: 'Message' })).parsed.rejects).toEqual([{ code: 'file_unreadable', line: 1 }]);
  });

  it('goes on behind a file that cannot be read, names it once, and reads it when its settings or the file are mended', async () => {
    await put('1-empty.csv', '');
    await put('2-odd.csv', 'Nummer,Bericht\nm2,Dubbel\n');
    await put('3-good.csv', 'ID,Message,Created at\nm3,Tagihan dobel,2026-11-20 10:04:05\n');
    const look = async (cursor: Cursor, columns: object = {}) => {
      const source = listened('folder', '', { path: folder, zone: 'Asia/Jakarta', columns });
      const ids: string[] = [];
      const bad: string[] = [];
      for (let more = true; more; ) {
        const turn = await ask(source, folder, cursor);
        ids.push(...turn.parsed.items.map(({ externalId }) => externalId));
        if (turn.parsed.rejects.length > 0) bad.push(turn.file?.name ?? '');
        cursor = JSON.parse(JSON.stringify(turn.cursor));
        more = turn.more === true;
      }
      return { ids, bad, cursor };
    };
    const first = await look({});
    expect(first).toMatchObject({ ids: ['m3'], bad: ['1-empty.csv', '2-odd.csv'] });
    expect(await look(first.cursor)).toMatchObject({ ids: [], bad: [] });
    const named = await look(first.cursor, { id: 'Nummer', text: 'Bericht' });
    expect(named).toMatchObject({ ids: ['m2'], bad: [] });
    await put('1-empty.csv', 'ID,Message\nm1,Antre lama\n');
    expect(await look(named.cursor)).toMatchObject({ ids: ['m1'], bad: [] });
  });
});

const fixtures = new URL('fixtures/', import.meta.url);
describe.each(pushers)('$name', (pusher: AnyPusher) => {
  const file = readdirSync(fixtures).find((name) => name.split('.')[0] === pusher.name) as string;
  const body = readFileSync(new URL(file, fixtures));
  const settings = { secret_env: 'SECRET', verify_env: 'VERIFY' };
  const authentic = (headers: Record<string, string>, bytes: Uint8Array = body) =>
    pusher.authentic(settings, { headers, body: bytes }, () => SECRET);
  /** Signed in every way that any of them is. */
  const signed = (secret: string, bytes: Uint8Array = body) => ({
    'x-hub-signature-256': `sha256=${createHmac('sha256', secret).update(bytes).digest('hex')}`,
    'x-hootsuite-signature': createHmac('sha512', secret).update(bytes).digest('hex'),
  });

  it('takes what is signed over its bytes, and nothing without a signature, with another secret, or changed', () => {
    expect(authentic(signed(SECRET))).toBe(true);
    expect(authentic({})).toBe(false);
    expect(authentic(signed('a guess'))).toBe(false);
    expect(authentic(signed(SECRET), Buffer.concat([body, Buffer.from(' ')]))).toBe(false);
    expect(authentic(signed('', body))).toBe(false);
  });
});
