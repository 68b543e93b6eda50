// The Mastodon outlet against a server of our own that answers as Mastodon does, or breaks.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { mastodonOutlet } from '../../src/outlets/mastodon.ts';
import type { Delivery } from '../../src/outlets/outlet.ts';
import { FetchProblem, safeFetch } from '../../src/outlets/safe-fetch.ts';
import { source } from '../../src/sources/mastodon.ts';
import { type Answer, deadPort, startTarget, type Target } from './target-server.ts';

let target: Target | undefined;
afterEach(async () => {
  await target?.close();
  target = undefined;
});

const text = 'We are sorry: we charged you twice. 🙏';
const releasedAt = new Date('2026-11-20T10:00:00Z');
const delivery: Delivery = {
  id: '6f9619ff-8b86-4011-b42d-00c04fc964ff',
  releaseId: 1,
  releasedAt,
  repeated: false,
  visibility: 'public',
  source: 'mastodon',
  target: { externalId: '112233445566778899' },
  recipient: 'anton@social.example',
  text,
  language: 'en',
  sha256: createHash('sha256').update(text).digest('hex'),
};

async function deliver(answer: Answer, more: Partial<Delivery> = {}, laterMs = 0) {
  target = await startTarget(answer);
  const outlet = mastodonOutlet({
    url: `http://127.0.0.1:${target.port}`,
    token: 'token-of-the-account',
    allowPrivate: true,
  });
  expect(outlet.idempotent).toBe(true);
  const io = {
    fetch: safeFetch,
    signal: AbortSignal.timeout(5_000),
    now: () => new Date(releasedAt.getTime() + laterMs),
  };
  return outlet.deliver({ ...delivery, ...more }, io);
}

const status = (code: number, body: unknown = {}, headers: Record<string, string> = {}): Answer => {
  return (response) => {
    response.writeHead(code, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  };
};

it('posts the approved text as a reply, under the delivery id, and keeps the address of the status', async () => {
  const url = 'https://social.example/@kopisenja/1';
  expect(await deliver(status(200, { id: '1', url }))).toEqual({ outcome: 'sent', proof: url });
  const [request] = target?.requests ?? [];
  expect(request).toMatchObject({ method: 'POST', url: '/api/v1/statuses' });
  expect(request?.headers).toMatchObject({
    authorization: 'Bearer token-of-the-account',
    'idempotency-key': delivery.id,
  });
  expect(JSON.parse(request?.body ?? '')).toEqual({
    status: text,
    in_reply_to_id: '112233445566778899',
    visibility: 'public',
    language: 'en',
  });
});

it.each([
  [
    '429 with seconds',
    status(429, {}, { 'retry-after': '30' }),
    { outcome: 'retry', code: 'http_429', afterMs: 30_000 },
  ],
  [
    '429 with the time of Mastodon',
    status(429, {}, { 'x-ratelimit-reset': '2026-11-20T10:05:00.000Z' }),
    { outcome: 'retry', code: 'http_429', afterMs: 300_000 },
  ],
  ['500', status(500), { outcome: 'uncertain', code: 'http_500' }],
  ['503', status(503), { outcome: 'uncertain', code: 'http_503' }],
  ['422', status(422, { error: 'too long' }), { outcome: 'refused', code: 'http_422' }],
  ['401', status(401), { outcome: 'refused', code: 'http_401' }],
  ['a page instead of a status', status(200, {}), { outcome: 'uncertain', code: 'no_status' }],
] as const)('understands %s', async (_, answer, outcome) => {
  expect(await deliver(answer)).toEqual(outcome);
});

it('calls a connection that breaks after the request uncertain', async () => {
  expect(await deliver((response) => response.destroy())).toMatchObject({ outcome: 'uncertain' });
});

it('calls a TLS that breaks off after the request uncertain, and one that never stood not', async () => {
  const broken = (problem: FetchProblem) =>
    mastodonOutlet({ url: 'https://social.example', token: 'x'.repeat(20), allowPrivate: false }).deliver(
      delivery,
      { fetch: () => Promise.reject(problem), signal: AbortSignal.timeout(5_000), now: () => releasedAt },
    );
  const cause = (code: string) => ({ cause: Object.assign(new Error(code), { code }) });
  const after = await broken(new FetchProblem('broken', true, cause('EPROTO')));
  expect(after).toEqual({ outcome: 'uncertain', code: 'broken' });
  const before = await broken(new FetchProblem('unreachable', false, cause('CERT_HAS_EXPIRED')));
  expect(before).toEqual({ outcome: 'retry', code: 'unreachable' });
});

it('may try again when nobody was there', async () => {
  const outlet = mastodonOutlet({
    url: `http://127.0.0.1:${await deadPort()}`,
    token: 'x'.repeat(20),
    allowPrivate: true,
  });
  const io = { fetch: safeFetch, signal: AbortSignal.timeout(5_000), now: () => releasedAt };
  expect(await outlet.deliver(delivery, io)).toEqual({ outcome: 'retry', code: 'unreachable' });
});

it('posts for the first time however long the answer waited', async () => {
  expect(await deliver(status(200, { id: '1' }), {}, 51 * 60_000)).toMatchObject({ outcome: 'sent' });
});

it('leaves the answer to somebody who wrote in private to a person: everybody could read it here', async () => {
  for (const visibility of ['private', 'limited', ''])
    expect(await deliver(status(200, { id: '1' }), { visibility })).toEqual({ outcome: 'needs_person' });
});

it('never posts again where the key may be forgotten, nor another text, nor without a status to answer', async () => {
  const never = status(200, { id: '1' });
  expect(await deliver(never, { repeated: true }, 51 * 60_000)).toEqual({
    outcome: 'refused',
    code: 'too_late_to_repeat',
  });
  await target?.close();
  expect(await deliver(never, { text: 'another' })).toMatchObject({ outcome: 'refused' });
  await target?.close();
  for (const externalId of ['at://did:plc:a/app.bsky.feed.post/1', 'sha256:00', 'c1', '']) {
    expect(await deliver(never, { target: { externalId } })).toEqual({ outcome: 'needs_person' });
    expect(target?.requests).toEqual([]);
    await target?.close();
  }
});

describe('a status of which the address is known', () => {
  const uri = 'https://toot.example/users/budi/statuses/111';
  const found = { id: '998877', uri, url: 'https://toot.example/@budi/111', visibility: 'unlisted' };
  const known = { target: { externalId: uri } };
  /** A server that knows these statuses, or answers the search otherwise, and takes what is posted. */
  const server =
    (statuses: unknown[], search = status(200, { accounts: [], statuses, hashtags: [] })): Answer =>
    (response, request, count) =>
      request.method === 'GET'
        ? search(response, request, count)
        : status(200, { id: '1', url: 'https://social.example/@kopisenja/1' })(response, request, count);
  const asked = () => target?.requests.map(({ method, url }) => `${method} ${url.split('?')[0]}`);
  const SEARCH = 'GET /api/v2/search';
  const POST = 'POST /api/v1/statuses';

  it('is answered as the source heard it: our own server tells the number that it has there', async () => {
    const fixture = new URL('../sources/fixtures/mastodon.json', import.meta.url);
    const context = { source: 'mastodon', seenAt: releasedAt };
    const { items } = await source.parse(JSON.parse(readFileSync(fixture, 'utf8')), context);
    const [{ externalId = '', visibility = '' } = {}] = items;
    expect(await deliver(server([found]), { target: { externalId }, visibility })).toMatchObject({
      outcome: 'sent',
    });
    expect(asked()).toEqual([SEARCH, POST]);
    const [search, post] = target?.requests ?? [];
    expect(Object.fromEntries(new URL(search?.url ?? '', 'http://x').searchParams)).toMatchObject({
      q: uri,
      resolve: 'true',
      type: 'statuses',
    });
    expect(search?.headers.authorization).toBe('Bearer token-of-the-account');
    expect(JSON.parse(post?.body ?? '')).toMatchObject({ status: text, in_reply_to_id: '998877' });
  });

  it.each([
    ['nothing', []],
    ['another status', [{ ...found, uri: 'https://toot.example/1', url: 'https://toot.example/1' }]],
    ['one written in private', [{ ...found, visibility: 'direct' }]],
    ['one for followers', [{ ...found, visibility: 'private' }]],
    ['one without a number', [{ ...found, id: '../1' }]],
  ])('is left to a person where the search finds %s', async (_, statuses) => {
    expect(await deliver(server(statuses), known)).toEqual({ outcome: 'needs_person' });
    expect(asked()).toEqual([SEARCH]);
  });

  it.each([
    ['a token that may not search', status(403), { outcome: 'needs_person' }],
    ['a server without a search', status(404), { outcome: 'needs_person' }],
    ['a page', (response) => response.end('<html>'), { outcome: 'needs_person' }],
    ['a token that has run out', status(401), { outcome: 'refused', code: 'http_401' }],
    ['too much', status(429, {}, { 'retry-after': '30' }), { outcome: 'retry', afterMs: 30_000 }],
    ['trouble', status(503), { outcome: 'retry', code: 'http_503' }],
    ['a broken line', (response) => response.destroy(), { outcome: 'retry', code: 'broken' }],
  ] satisfies [string, Answer, object][])('is not answered on %s', async (_, search, outcome) => {
    expect(await deliver(server([], search), known)).toMatchObject(outcome);
    expect(asked()).toEqual([SEARCH]);
  });

  it('is looked at by a person where it is gone after a try that may have left an answer there', async () => {
    expect(await deliver(server([]), { ...known, repeated: true })).toEqual({
      outcome: 'refused',
      code: 'status_not_found',
    });
  });

  it('is not even looked up for somebody who wrote in private', async () => {
    expect(await deliver(server([found]), { ...known, visibility: 'private' })).toEqual({
      outcome: 'needs_person',
    });
    expect(asked()).toEqual([]);
  });
});
