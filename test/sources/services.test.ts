// Every service over real HTTP, played by a server of our own: paging, tokens that run out, limits, faults.
import { createVerify, generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { askOnce } from '../../src/listening/listen.ts';
import { failureOf } from '../../src/listening/went.ts';
import { safeFetch } from '../../src/outlets/safe-fetch.ts';
import type { Listened } from '../../src/sources/file.ts';
import { readSourcesFile } from '../../src/sources/file.ts';
import { walkAnew } from '../../src/sources/newest-first.ts';
import type { Cursor, Turn } from '../../src/sources/source.ts';
import { type Answer, startTarget, type Target } from '../outlets/target-server.ts';

const now = new Date('2026-11-21T00:00:00Z');
const at = (minutesAgo: number) => new Date(now.getTime() - minutesAgo * 60_000).toISOString();
const secrets: Record<string, string> = { TOKEN: 'right' };
let target: Target | undefined;
afterEach(async () => {
  await target?.close();
  target = undefined;
});

async function service(answer: Answer): Promise<{ target: Target; base: string }> {
  target = await startTarget(answer);
  return { target, base: `http://127.0.0.1:${target.port}` };
}

/** A source as the file would give it. */
function listened(kind: string, settings: Record<string, unknown>): Listened {
  const yaml = JSON.stringify({ sources: { here: { kind, private: true, look_back: '1d', ...settings } } });
  const read = readSourcesFile(yaml, () => true);
  if (!('file' in read)) throw new Error(JSON.stringify(read.problems));
  return read.file.sources[0] as Listened;
}

const ask = (source: Listened, stream = '', cursor?: Cursor): Promise<Turn> =>
  askOnce(source, stream, cursor, { fetch: safeFetch, secret: (name) => secrets[name], now });

/** Asks until there is no more, as the house does. */
async function askAll(source: Listened, stream = '', cursor?: Cursor) {
  const ids: string[] = [];
  let from = cursor;
  for (let turns = 0; turns < 20; turns += 1) {
    const { parsed, cursor: next, more } = await ask(source, stream, from);
    ids.push(...parsed.items.map(({ externalId }) => externalId));
    from = next;
    if (!more) return { ids, cursor: next };
  }
  throw new Error('it never ends');
}

const json = (value: unknown): string => JSON.stringify(value);
const failed = (promise: Promise<unknown>) =>
  promise.then(
    () => ({ code: 'none' }),
    (error: unknown) => failureOf(error),
  );

describe('a service that refuses', () => {
  const told: [number, Record<string, string>, string, object][] = [
    [401, {}, '{}', { code: 'token_refused' }],
    [403, {}, '{}', { code: 'forbidden' }],
    [404, {}, '{}', { code: 'not_found' }],
    [400, {}, '{}', { code: 'refused' }],
    [400, {}, '{"error":"ExpiredToken"}', { code: 'token_refused' }],
    [429, { 'retry-after': '120' }, '{}', { code: 'limited', retryAfterMs: 120_000 }],
    [429, { 'x-ratelimit-reset': at(-5) }, '{}', { code: 'limited', retryAfterMs: 300_000 }],
    [429, { 'retry-after': '9999999' }, '{}', { code: 'limited', retryAfterMs: 21_600_000 }],
    [403, {}, '{"error":{"errors":[{"reason":"quotaExceeded"}]}}', { code: 'limited' }],
    [503, { 'retry-after': '30' }, '{}', { code: 'server_fault', retryAfterMs: 30_000 }],
    [200, {}, 'no json', { code: 'unreadable' }],
    [200, {}, '{"notAList":1}', { code: 'unreadable' }],
  ];
  it.each(told)('by %i %o %s is understood', async (status, headers, body, code) => {
    const { base } = await service((response) => response.writeHead(status, headers).end(body));
    const source = listened('mastodon', { server: base, token_env: 'TOKEN' });
    expect(await failed(ask(source))).toEqual(code);
  });

  it('is told apart from one that is not there, and from a token that is not set', async () => {
    const { base, target } = await service((response) => response.end('[]'));
    expect(await failed(ask(listened('mastodon', { server: base, token_env: 'NOT_SET' })))).toEqual({
      code: 'secret_missing',
    });
    expect(target.requests).toHaveLength(0);
    await target.close();
    expect(await failed(ask(listened('mastodon', { server: base, token_env: 'TOKEN' })))).toEqual({
      code: 'unreachable',
    });
  });

  it('is not asked in the house’s own network unless the operator says so', async () => {
    const { base, target } = await service((response) => response.end('[]'));
    const source = { ...listened('mastodon', { server: base, token_env: 'TOKEN' }), allowPrivate: false };
    expect(await failed(ask(source))).toEqual({ code: 'unreachable' });
    expect(target.requests).toHaveLength(0);
  });

  it('F49 does not get an XML document with a document type read', async () => {
    const bomb = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><rss><channel/></rss>';
    const { base } = await service((response) => response.end(bomb));
    expect(await failed(ask(listened('rss', { feeds: [base] }), base))).toEqual({ code: 'unreadable' });
  });
});

describe('a feed', () => {
  it.each(['rss', 'google-alerts'])(
    'of %s whose entries have neither id nor address is read under the hash of their content',
    async (kind) => {
      const item = (text: string) =>
        `<item><guid></guid><title>Keluhan</title><description>${text}</description><pubDate>${at(5)}</pubDate></item>`;
      const { base } = await service((response) =>
        response.end(
          `<rss version="2.0"><channel>${item('Tagihan dobel')}${item('Antre lama')}</channel></rss>`,
        ),
      );
      const once = async () => (await ask(listened(kind, { feeds: [base] }), base)).parsed;
      const { items, rejects } = await once();
      expect([items.map(({ text }) => text), rejects]).toEqual([
        ['Keluhan\nTagihan dobel', 'Keluhan\nAntre lama'],
        [],
      ]);
      expect(new Set(items.map(({ externalId, weakKey }) => weakKey && externalId)).size).toBe(2);
      expect((await once()).items).toEqual(items);
    },
  );
});

describe('Mastodon', () => {
  const mention = (n: number, minutesAgo: number) => ({
    id: String(1000 + n),
    type: 'mention',
    created_at: at(minutesAgo),
    status: { uri: `u${n}`, content: 'x', visibility: 'public', created_at: at(minutesAgo) },
  });
  /** As the real one: forward from min_id, back from max_id, the newest first, forty at most. */
  const notifications =
    (all: ReturnType<typeof mention>[]): Answer =>
    (response, request) => {
      const { searchParams } = new URL(request.url ?? '', 'http://x');
      const [after, before] = [searchParams.get('min_id'), searchParams.get('max_id')];
      const some = all
        .filter(({ id }) => Number(id) > Number(after ?? 0))
        .filter(({ id }) => before === null || Number(id) < Number(before));
      response.end(json((after === null ? some.slice(-40) : some.slice(0, 40)).reverse()));
    };

  it('goes forward from the last notification, page by page, with the token in the header', async () => {
    const all = Array.from({ length: 95 }, (_, n) => mention(n, 95 - n));
    const { base, target } = await service(notifications(all));
    const source = listened('mastodon', { server: base, token_env: 'TOKEN' });
    const { ids, cursor } = await askAll(source, '', { last: '1004' });
    expect(ids).toHaveLength(90);
    expect(cursor).toEqual({ last: '1094' });
    expect(target.requests.every(({ headers }) => headers.authorization === 'Bearer right')).toBe(true);
    expect(target.requests[0]?.url).not.toContain('right');
    expect(await askAll(source, '', cursor)).toEqual({ ids: [], cursor });
  });

  it('brings what is told of as new, whatever time a server elsewhere gave it', async () => {
    const old = mention(5, 1);
    const { base } = await service(
      notifications([{ ...old, status: { ...old.status, created_at: '2020-01-01T00:00:00Z' } }]),
    );
    const source = listened('mastodon', { server: base, token_env: 'TOKEN' });
    const how = { fetch: safeFetch, secret: () => 'right', now, since: new Date(at(60)) };
    const { parsed } = await askOnce(source, '', { last: '1000' }, how);
    expect(parsed.items.map(({ externalId }) => externalId)).toEqual(['u5']);
  });

  it('misses nothing of a flood that comes after a first look that found nothing', async () => {
    const all: ReturnType<typeof mention>[] = [];
    const { base } = await service(notifications(all));
    const source = listened('mastodon', { server: base, token_env: 'TOKEN' });
    const { cursor } = await askAll(source);
    all.push(...Array.from({ length: 100 }, (_, n) => mention(n, 100 - n)));
    expect(new Set((await askAll(source, '', JSON.parse(json(cursor)))).ids).size).toBe(100);
  });

  it('looks back the first time as far as it is told, however much that is, and no further', async () => {
    const all = Array.from({ length: 300 }, (_, n) => mention(n, n < 200 ? 3_000 : 300 - n));
    const { base, target } = await service(notifications(all));
    const source = listened('mastodon', { server: base, token_env: 'TOKEN' });
    const first = await ask(source);
    const rest = await askAll(source, '', JSON.parse(json(first.cursor)));
    const ids = new Set([...first.parsed.items.map(({ externalId }) => externalId), ...rest.ids]);
    for (let n = 200; n < 300; n += 1) expect(ids.has(`u${n}`), `u${n}`).toBe(true);
    expect(rest.cursor).toEqual({ last: '1299' });
    expect(target.requests).toHaveLength(4);
  });
});

describe('Bluesky', () => {
  const post = (n: number) => ({
    uri: `at://did:plc:a/app.bsky.feed.post/${n}`,
    author: { did: 'did:plc:a', handle: 'a.example' },
    reason: 'mention',
    record: { text: `no ${n}`, createdAt: at(1000 - n) },
    indexedAt: at(1000 - n),
  });
  const pages =
    (count: () => number): Answer =>
    (response, request) => {
      const url = new URL(request.url ?? '', 'http://x');
      if (url.pathname.endsWith('createSession')) {
        response.end(json({ accessJwt: 'jwt', did: 'did:plc:own' }));
        return;
      }
      const all = Array.from({ length: count() }, (_, n) => post(n)).reverse();
      const from = Number(url.searchParams.get('cursor') ?? 0);
      const next = from + 10 < all.length ? { cursor: String(from + 10) } : {};
      response.end(json({ notifications: all.slice(from, from + 10), ...next }));
    };

  it('walks back to what is known, and goes on where it was cut short', async () => {
    let count = 25;
    const { base } = await service(pages(() => count));
    const source = listened('bluesky', { account: 'a', password_env: 'TOKEN', server: base });
    const first = await askAll(source);
    expect(first.ids).toHaveLength(25);
    count = 48;
    const one = await ask(source, '', first.cursor);
    expect(one.more).toBe(true);
    // The process dies here; another goes on from the cursor that was kept.
    const rest = await askAll(source, '', JSON.parse(json(one.cursor)));
    const seen = new Set([...one.parsed.items.map(({ externalId }) => externalId), ...rest.ids]);
    for (let n = 25; n < 48; n += 1) expect(seen.has(post(n).uri)).toBe(true);
    expect((await ask(source, '', rest.cursor)).more).not.toBe(true);
  });

  it('brings a mention whose writer’s clock is wrong as one of when it came', async () => {
    const late = { ...post(1), record: { text: 'x', createdAt: '1970-01-01T00:00:00Z' } };
    const { base } = await service((response, { url = '' }) =>
      response.end(json(url.includes('createSession') ? { accessJwt: 'jwt' } : { notifications: [late] })),
    );
    const source = listened('bluesky', { account: 'a', password_env: 'TOKEN', server: base });
    const { parsed } = await ask(source);
    expect(parsed.items.map((item) => item.postedAt.toISOString())).toEqual([late.indexedAt]);
  });

  it('says that the password was refused', async () => {
    const { base } = await service((response) =>
      response.writeHead(401).end('{"error":"AuthenticationRequired"}'),
    );
    const source = listened('bluesky', { account: 'a', password_env: 'TOKEN', server: base });
    expect(await failed(ask(source))).toEqual({ code: 'token_refused' });
  });
});

describe('Sprout Social', () => {
  const messages = Array.from({ length: 7 }, (_, n) => ({
    guid: `g${n}`,
    text: 'x',
    created_time: at(60 - n),
  }));
  const settings = (api: string) => ({ customer: 9, groups: [1], profiles: [7, 8], token_env: 'TOKEN', api });

  it.each(['a cursor', 'numbered pages'])('is read whole when it pages by %s', async (way) => {
    const { base, target } = await service((response, _request, count) => {
      const body = JSON.parse(target.requests[count - 1]?.body ?? '{}') as {
        page_cursor?: string;
        page?: number;
      };
      const from = way === 'a cursor' ? Number(body.page_cursor ?? 0) : ((body.page ?? 1) - 1) * 3;
      const paging =
        way === 'a cursor'
          ? from + 3 < messages.length
            ? { next_cursor: String(from + 3) }
            : {}
          : { current_page: from / 3 + 1, total_pages: 3 };
      response.end(json({ data: messages.slice(from, from + 3), paging }));
    });
    const source = listened('sprout-social', settings(base));
    const { ids, cursor } = await askAll(source, '1');
    expect(ids).toEqual(messages.map(({ guid }) => guid));
    const { filters } = JSON.parse(target.requests[0]?.body ?? '') as { filters: string[] };
    expect(filters).toEqual([
      'group_id.eq(1)',
      'customer_profile_id.eq(7, 8)',
      'created_time.in(2026-11-20T00:00:00..2026-11-21T00:00:00)',
    ]);
    // The next time begins a little before this one ended.
    expect(cursor).toEqual({ from: at(10) });
  });

  it('goes on from where it was cut off, since one question is answered with ten thousand results at most', async () => {
    const { base, target } = await service((response, _request, count) => {
      const { filters } = JSON.parse(target.requests[count - 1]?.body ?? '{}') as { filters: string[] };
      const page = count <= 100 ? count : count - 100;
      const rest = filters.some((filter) => filter.includes('2026-11-20T23:30:00'));
      const data = Array.from({ length: rest ? 3 : 100 }, (_, n) => ({
        guid: rest ? `late${n}` : `p${page}.${n}`,
        text: 'x',
        created_time: rest ? at(20) : at(30),
      }));
      response.end(json({ data, paging: rest ? {} : { current_page: page, total_pages: 130 } }));
    });
    let cursor: Cursor | undefined;
    const ids = new Set<string>();
    let turns = 0;
    for (let more = true; more && turns < 200; turns += 1) {
      const turn = await ask(listened('sprout-social', settings(base)), '1', cursor);
      for (const { externalId } of turn.parsed.items) ids.add(externalId);
      cursor = turn.cursor;
      more = turn.more === true;
    }
    expect(ids.size).toBe(10_003);
    expect(turns).toBe(101);
    expect(cursor).toEqual({ from: at(10) });
  });

  it('tells how cases stand, in windows of a week, and only those of our groups', async () => {
    const { base, target } = await service((response, _request, count) =>
      response.end(
        json({
          data:
            count === 1
              ? [
                  { id: 44, status: 'OPEN', created_time: at(60 * 24 * 9), group_id: 1 },
                  { id: 99, status: 'OPEN', created_time: at(60 * 24 * 9), group_id: 2 },
                ]
              : [{ id: 44, status: 'CLOSED', closed_time: at(30), group_id: 1 }],
          paging: {},
        }),
      ),
    );
    const source = listened('sprout-social', { ...settings(base), cases: true });
    const from = at(60 * 24 * 10);
    const first = await ask(source, 'cases', { from });
    expect(first.parsed.notices?.map(({ subject, state }) => [subject, state])).toEqual([['44', 'opened']]);
    expect(first).toMatchObject({ cursor: { from: at(60 * 24 * 3) }, more: true });
    const second = await ask(source, 'cases', first.cursor);
    expect(second.parsed.notices?.map(({ subject, state }) => [subject, state])).toEqual([['44', 'closed']]);
    expect(second.more).not.toBe(true);
    expect(target.requests.map(({ url }) => url)).toEqual(['/v1/9/cases/filter', '/v1/9/cases/filter']);
    expect(target.requests[0]?.body).toContain('updated_time.in(2026-11-11T00:00:00..2026-11-18T00:00:00)');
    expect(target.requests[0]?.headers.authorization).toBe('Bearer right');
  });
});

describe('Google Play', () => {
  it('trades a signed key for a token and pages through the reviews', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    secrets.ACCOUNT = json({
      client_email: 'bot@project.example',
      private_key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
    });
    const seconds = (minutes: number) => String(Math.floor(Date.parse(at(minutes)) / 1000));
    const review = (n: number) => ({
      reviewId: `r${n}`,
      comments: [{ userComment: { text: 'x', starRating: 1, lastModified: { seconds: seconds(n) } } }],
    });
    const { base, target } = await service((response, request, count) => {
      if (request.method === 'POST') {
        const form = new URLSearchParams(target.requests[count - 1]?.body);
        const [head, claim, signature] = (form.get('assertion') ?? '').split('.');
        const good = createVerify('RSA-SHA256')
          .update(`${head}.${claim}`)
          .verify(publicKey, signature ?? '', 'base64url');
        response.writeHead(good ? 200 : 400).end(json({ access_token: 'fresh', expires_in: 3600 }));
        return;
      }
      const second = request.url?.includes('token=p2');
      if (request.headers.authorization !== 'Bearer fresh') response.writeHead(401).end();
      else
        response.end(
          json(
            second
              ? { reviews: [review(3)] }
              : { reviews: [review(1), review(2)], tokenPagination: { nextPageToken: 'p2' } },
          ),
        );
    });
    const source = listened('google-play', {
      app: 'id.kopisenja.app',
      account_env: 'ACCOUNT',
      api: base,
      token_url: `${base}/token`,
    });
    expect((await askAll(source, 'id.kopisenja.app')).ids).toEqual(['r1', 'r2', 'r3']);
    // A page that the service knows no more is forgotten, and the walk begins anew; what is known stays known.
    expect(walkAnew({ mark: 'm', page: 'p2', top: 't', older: 'o' })).toEqual({ mark: 'm', older: 'o' });
    expect(walkAnew({ from: 'f', to: 't', seen: 3, page_cursor: 'c' })).toEqual({ from: 'f' });
    expect(walkAnew({ mark: 'm' })).toBeUndefined();
    secrets.ACCOUNT = '{"client_email":"bot@x","private_key":"none"}';
    expect(await failed(ask(source, 'id.kopisenja.app'))).toEqual({ code: 'secret_missing' });
  });
});

describe('YouTube’s replies', () => {
  const VIDEO = 'dQw4w9WgXcQ';
  interface Thread {
    id: string;
    minutesAgo: number;
    replies: string[];
  }
  const thread = (id: string, replies: number, minutesAgo = 10): Thread => ({
    id,
    minutesAgo,
    replies: Array.from({ length: replies }, (_, n) => `${id}.r${n}`),
  });
  const comment = (id: string, minutesAgo: number, more: object = {}) => ({
    id,
    snippet: { textOriginal: id, publishedAt: at(minutesAgo), updatedAt: at(minutesAgo), ...more },
  });
  /** As the real one: the newest thread first, five replies with each at most, the rest of them page by page when asked. */
  async function youtube(
    threads: Thread[],
    odd: { replies?: (thread: string, page: string | null) => number | undefined } = {},
  ) {
    const { base, target } = await service((response, request) => {
      const { pathname, searchParams } = new URL(request.url ?? '', 'http://x');
      const page = searchParams.get('pageToken');
      const from = Number(page ?? 0);
      const size = Number(searchParams.get('maxResults'));
      const parentId = searchParams.get('parentId') ?? '';
      const replies = threads.find(({ id }) => id === parentId)?.replies ?? [];
      const isThreads = pathname.endsWith('/commentThreads');
      const status = isThreads ? undefined : odd.replies?.(parentId, page);
      if (status !== undefined) {
        response.writeHead(status).end('{}');
        return;
      }
      const all = isThreads
        ? [...threads]
            .sort((a, b) => a.minutesAgo - b.minutesAgo)
            .map(({ id, minutesAgo, replies }) => ({
              id,
              snippet: {
                videoId: VIDEO,
                totalReplyCount: replies.length,
                topLevelComment: comment(id, minutesAgo),
              },
              replies: { comments: replies.slice(0, 5).map((one) => comment(one, 5, { parentId: id })) },
            }))
        : replies.map((one) => comment(one, 5, { parentId }));
      const next = from + size < all.length ? { nextPageToken: String(from + size) } : {};
      response.end(json({ items: all.slice(from, from + size), ...next }));
    });
    const source = listened('youtube', { videos: [VIDEO], key_env: 'TOKEN', api: base });
    let cursor: Cursor | undefined;
    /** One look, as the house does it: all its turns, with the cursor through the database. */
    const look = async (when = now) => {
      const before = target.requests.length;
      const ids = new Set<string>();
      const items: Turn['parsed']['items'] = [];
      const rejects: Turn['parsed']['rejects'] = [];
      for (let more = true; more; ) {
        const how = { fetch: safeFetch, secret: (name: string) => secrets[name], now: when };
        const turn = await askOnce(source, VIDEO, cursor, how);
        items.push(...turn.parsed.items);
        rejects.push(...turn.parsed.rejects);
        cursor = JSON.parse(json(turn.cursor));
        more = turn.more ?? false;
      }
      for (const { externalId } of items) ids.add(externalId);
      return { ids, items, rejects, requests: target.requests.slice(before).map(({ url }) => url) };
    };
    return { look, target };
  }
  const asksFor = (requests: string[], id: string) =>
    requests.filter((url) => url.includes(`parentId=${id}`));

  it('beyond the fifth are asked for, page by page, and again only when there are others', async () => {
    const long = thread('long', 250);
    const { look, target } = await youtube([long, thread('short', 5)]);
    const first = await look();
    for (const id of [...long.replies, 'short.r4']) expect(first.ids.has(id), id).toBe(true);
    expect(first.items.find(({ externalId }) => externalId === 'long.r249')).toMatchObject({
      threadId: 'long',
      parentId: 'long',
      permalink: `https://www.youtube.com/watch?v=${VIDEO}&lc=long.r249`,
    });
    expect(asksFor(first.requests, 'long')).toHaveLength(3);
    expect(asksFor(first.requests, 'short')).toHaveLength(0);
    expect(target.requests.every(({ url }) => !url.includes('right'))).toBe(true);
    expect(target.requests.every(({ headers }) => headers['x-goog-api-key'] === 'right')).toBe(true);
    expect((await look()).requests).toHaveLength(1);
    long.replies.push('long.late');
    expect((await look()).ids.has('long.late')).toBe(true);
  });

  it('cost only so many requests a look, and what is left is asked for at the next ones', async () => {
    const threads = Array.from({ length: 60 }, (_, n) => thread(`t${n}`, 7, n));
    const { look } = await youtube(threads);
    const ids = new Set<string>();
    for (let looks = 0; looks < 6; looks += 1) {
      const { ids: found, requests } = await look();
      expect(requests.length).toBeLessThanOrEqual(11);
      for (const id of found) ids.add(id);
    }
    for (const { replies } of threads) for (const id of replies) expect(ids.has(id), id).toBe(true);
    expect((await look()).requests).toHaveLength(1);
  });

  it('of a thread that never rests are read to its end, and of others besides', async () => {
    const busy = thread('busy', 4_000, 1);
    const { look } = await youtube([busy, thread('quiet', 7, 2)]);
    const ids = new Set<string>();
    for (let looks = 0; looks < 5; looks += 1) {
      busy.replies.push(`busy.more${looks}`);
      for (const id of (await look()).ids) ids.add(id);
    }
    expect(ids.has('busy.r3999')).toBe(true);
    expect(ids.has('quiet.r6')).toBe(true);
  });

  it('that cannot be had now are owed, and neither keep the comments back nor the replies to others', async () => {
    let broken: Record<string, number> = { a: 503 };
    const odd = { replies: (id: string) => broken[id] };
    const { look } = await youtube([thread('a', 7, 1), thread('b', 7, 2), thread('c', 7, 3)], odd);
    const first = await look();
    expect([first.ids.has('a'), first.ids.has('a.r4'), first.ids.has('a.r6')]).toEqual([true, true, false]);
    expect(first.rejects).toEqual([{ path: 'replies of a', code: 'replies_unread' }]);
    broken = { a: 403, b: 404 };
    const second = await look();
    expect([second.ids.has('a.r6'), second.ids.has('b.r6'), second.ids.has('c.r6')]).toEqual([
      false,
      false,
      true,
    ]);
    broken = {};
    // Of b it was said that it is gone.
    const third = await look();
    expect([third.ids.has('a.r6'), third.ids.has('b.r6')]).toEqual([true, false]);
  });

  it('are read from the start where the name of a page is no good any more', async () => {
    let stale = false;
    const odd = { replies: (_: string, page: string | null) => (stale && page !== null ? 400 : undefined) };
    const { look } = await youtube([thread('long', 2_600)], odd);
    await look();
    stale = true;
    expect((await look()).rejects).toHaveLength(1);
    stale = false;
    await look();
    await look();
    expect((await look()).ids.has('long.r2599')).toBe(true);
  });

  it('to comments behind the first hundred are found too, up to thirty days back and no further', async () => {
    const day = 24 * 60;
    const threads = [
      ...Array.from({ length: 100 }, (_, n) => thread(`new${n}`, 0, n)),
      ...Array.from({ length: 199 }, (_, n) => thread(`old${n}`, 1, 10 * day + n)),
      thread('oldest', 0, 40 * day),
      thread('ancient', 0, 41 * day),
    ];
    const { look } = await youtube(threads);
    const looks = async () => {
      const ids = new Set<string>();
      for (let n = 0; n < 4; n += 1) {
        const { ids: found, requests } = await look();
        expect(requests.length).toBeLessThanOrEqual(4);
        for (const id of found) ids.add(id);
      }
      return ids;
    };
    await looks();
    for (const { id, replies } of threads) replies.push(`${id}.late`);
    threads.find(({ id }) => id === 'old150')?.replies.push(...thread('old150.more', 8).replies);
    const ids = await looks();
    for (const id of ['old0.late', 'old198.late', 'old150.more.r7', 'oldest.late'])
      expect(ids.has(id), id).toBe(true);
    expect(ids.has('ancient.late')).toBe(false);
  });

  it('are found there also where every look brings more than a hundred new comments', async () => {
    const threads = Array.from({ length: 150 }, (_, n) => thread(`old${n}`, 0, 5_000 + n));
    const { look } = await youtube(threads);
    await look();
    threads[120]?.replies.push('old120.late');
    const ids = new Set<string>();
    for (let looks = 1; looks < 5; looks += 1) {
      const later = looks * 60;
      threads.push(...Array.from({ length: 130 }, (_, n) => thread(`new${looks}.${n}`, 0, -later + n / 10)));
      for (const id of (await look(new Date(now.getTime() + later * 60_000))).ids) ids.add(id);
    }
    expect(ids.has('old120.late')).toBe(true);
  });

  it('that came for others which went are found on the next day, though their number is the same', async () => {
    const long = thread('long', 20);
    const { look } = await youtube([long]);
    await look();
    long.replies[12] = 'long.instead';
    await look();
    const tomorrow = new Date(now.getTime() + 24 * 60 * 60_000);
    expect((await look(tomorrow)).ids.has('long.instead')).toBe(true);
    expect((await look(tomorrow)).requests).toHaveLength(1);
  });
});

describe('YouTube and the App Store', () => {
  it('hand over the key in a header, and stop at what is older than asked', async () => {
    const thread = (n: number) => ({
      id: `t${n}`,
      snippet: {
        videoId: 'v',
        topLevelComment: { id: `t${n}`, snippet: { textOriginal: 'x', publishedAt: at(n * 60 * 10) } },
      },
    });
    const { base, target } = await service((response, request) => {
      const page = Number(new URL(request.url ?? '', 'http://x').searchParams.get('pageToken') ?? 0);
      response.end(json({ items: [thread(page), thread(page + 0.5)], nextPageToken: String(page + 1) }));
    });
    const source = listened('youtube', { videos: ['dQw4w9WgXcQ'], key_env: 'TOKEN', api: base });
    const { ids } = await askAll(source, 'dQw4w9WgXcQ');
    expect(ids.slice(0, 5)).toEqual(['t0', 't0.5', 't1', 't1.5', 't2']);
    expect(target.requests.length).toBeLessThan(5);
    expect(target.requests.every(({ url }) => !url.includes('right'))).toBe(true);
    expect(target.requests[0]?.headers['x-goog-api-key']).toBe('right');
  });

  it('go on behind a page of which everything is held for review', async () => {
    const comment = (n: number, more: object = {}) => ({
      id: `t${n}`,
      snippet: {
        topLevelComment: {
          id: `t${n}`,
          snippet: { textOriginal: 'x', publishedAt: at(n), ...more },
        },
      },
    });
    const pages = [[comment(1)], [comment(2, { moderationStatus: 'heldForReview' })], [comment(3)]];
    const { base } = await service((response, request) => {
      const page = Number(new URL(request.url ?? '', 'http://x').searchParams.get('pageToken') ?? 0);
      response.end(json({ items: pages[page], ...(page < 2 ? { nextPageToken: String(page + 1) } : {}) }));
    });
    const source = listened('youtube', { videos: ['dQw4w9WgXcQ'], key_env: 'TOKEN', api: base });
    expect((await askAll(source, 'dQw4w9WgXcQ')).ids).toEqual(['t1', 't3']);
  });

  it('end where the service names the same page again', async () => {
    const { base, target } = await service((response) =>
      response.end(json({ items: [], nextPageToken: 'again' })),
    );
    const source = listened('youtube', { videos: ['dQw4w9WgXcQ'], key_env: 'TOKEN', api: base });
    expect((await askAll(source, 'dQw4w9WgXcQ')).ids).toEqual([]);
    expect(target.requests).toHaveLength(2);
  });

  it('ends with Apple’s tenth page', async () => {
    const { base, target } = await service((response, request) => {
      const page = Number(request.url?.match(/page=(\d+)/)?.[1]);
      const entry = { id: { label: `${page}` }, content: { label: 'x' }, 'im:rating': { label: '1' } };
      response.end(json({ feed: { entry: [{ ...entry, updated: { label: at(page) } }] } }));
    });
    const source = listened('app-store', { app: 123456789, countries: ['id'], api: base });
    expect((await askAll(source, 'id')).ids).toHaveLength(10);
    expect(target.requests).toHaveLength(10);
  });
});

describe('a folder', () => {
  it('is read file by file, each once, and again when it was changed', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'drop-'));
    try {
      const put = async (name: string, rows: string, minutesAgo: number) => {
        await writeFile(path.join(folder, name), `Message ID,Message,Created at\n${rows}`);
        await utimes(path.join(folder, name), new Date(at(minutesAgo)), new Date(at(minutesAgo)));
      };
      await put('a.csv', `m1,Dobel,${at(5)}\nm2,Lama,${at(6)}\n`, 4);
      await put('b.csv', `m3,Antre,${at(5)}\n`, 3);
      await put('still-writing.csv', '9,Tunggu', 0);
      await writeFile(path.join(folder, 'note.md'), 'no csv');
      const source = listened('folder', { path: folder });
      const first = await askAll(source, folder, {});
      expect(first.ids).toEqual(['m1', 'm2', 'm3']);
      expect((await askAll(source, folder, first.cursor)).ids).toEqual([]);
      await put('a.csv', `m1,Dobel,${at(5)}\nm4,Baru,${at(1)}\n`, 1);
      expect((await askAll(source, folder, first.cursor)).ids).toEqual(['m1', 'm4']);
      expect(await failed(ask(source, path.join(folder, 'gone')))).toEqual({ code: 'not_found' });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
