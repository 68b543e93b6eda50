// An approved answer goes out once, signed, byte for byte, and every way it can end is told as what it is.
import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import type { Delivery } from '../../src/outlets/outlet.ts';
import { FetchProblem, safeFetch } from '../../src/outlets/safe-fetch.ts';
import { BadSecret, secretKey, verify } from '../../src/outlets/signature.ts';
import { retryAfter, webhookOutlet } from '../../src/outlets/webhook.ts';
import { type Answer, deadPort, startTarget, type Target } from './target-server.ts';

const secret = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
const older = `whsec_${Buffer.alloc(32, 2).toString('base64')}`;
const now = new Date('2026-01-02T03:04:05Z');
const text = ' Mohon maaf, Bu Siti 🙏\u202E\nAir menyala lagi pukul 15.00. ';
const delivery: Delivery = {
  id: '3e2f7a34-52c8-4b3b-9a35-1f8f6a3c9a11',
  releaseId: 7,
  releasedAt: new Date('2026-01-02T03:00:00Z'),
  repeated: false,
  visibility: 'public',
  source: 'web',
  target: { externalId: 'c-1', permalink: 'https://example.com/p/1' },
  text,
  language: 'id',
  sha256: createHash('sha256').update(text).digest('hex'),
};

const open: Target[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

async function target(answer: Answer): Promise<Target> {
  const server = await startTarget(answer);
  open.push(server);
  return server;
}

const deliver = (url: string, changes: Partial<Delivery> = {}, allowPrivate = true, timeoutMs = 10_000) =>
  webhookOutlet({ url, secrets: [secret, older], idempotent: true, allowPrivate }).deliver(
    { ...delivery, ...changes },
    {
      fetch: (address, request) => safeFetch(address, { ...request, timeoutMs }),
      signal: new AbortController().signal,
      now: () => now,
    },
  );

describe('a delivery', () => {
  it('is a signed request under the delivery’s id, with exactly the approved text', async () => {
    const server = await target((response) => response.end('{"permalink":"https://example.com/p/1#reply"}'));
    expect(await deliver(server.url)).toEqual({ outcome: 'sent', proof: 'https://example.com/p/1#reply' });
    const [request] = server.requests;
    if (!request) throw new Error('nothing came');
    for (const one of [secret, older]) {
      const signed = {
        id: request.headers['webhook-id'] as string,
        timestamp: request.headers['webhook-timestamp'] as string,
        signature: request.headers['webhook-signature'] as string,
        body: Buffer.from(request.body),
      };
      expect(verify([secretKey(one)], signed, now)).toBe('ok');
    }
    expect(request.headers['webhook-id']).toBe(delivery.id);
    expect(JSON.parse(request.body)).toEqual({
      type: 'reply.approved',
      timestamp: '2026-01-02T03:00:00.000Z',
      data: {
        deliveryId: delivery.id,
        releaseId: 7,
        source: 'web',
        target: delivery.target,
        text,
        language: 'id',
        sha256: delivery.sha256,
      },
    });
  });

  it('F63 is the same at every try: id and body', async () => {
    const server = await target((response, _, count) =>
      count === 1 ? response.socket?.resetAndDestroy() : response.end(),
    );
    expect(await deliver(server.url)).toEqual({ outcome: 'uncertain', code: 'broken' });
    expect(await deliver(server.url)).toEqual({ outcome: 'sent' });
    const [first, second] = server.requests;
    expect([second?.body, second?.headers['webhook-id']]).toEqual([
      first?.body,
      first?.headers['webhook-id'],
    ]);
    expect(server.requests).toHaveLength(2);
  });

  it('of another text than the approved one never leaves', async () => {
    const server = await target((response) => response.end());
    expect(await deliver(server.url, { text: `${text}!` })).toEqual({
      outcome: 'refused',
      code: 'text_is_not_the_approved_one',
    });
    expect(server.requests).toEqual([]);
  });

  it.each([
    [200, {}, '', { outcome: 'sent' }],
    [204, {}, '', { outcome: 'sent' }],
    [202, {}, '{"id":42}', { outcome: 'sent', proof: '42' }],
    [200, {}, '[1]', { outcome: 'sent' }],
    [200, {}, '{"id":', { outcome: 'sent' }],
    [200, { 'content-type': 'text/html' }, 'Sign in', { outcome: 'uncertain', code: 'html_answer' }],
    [200, {}, ' <!DOCTYPE html><p>Sign in', { outcome: 'uncertain', code: 'html_answer' }],
    [302, { location: 'http://127.0.0.1/' }, '', { outcome: 'uncertain', code: 'http_302' }],
    [304, {}, '', { outcome: 'uncertain', code: 'http_304' }],
    [500, {}, '', { outcome: 'uncertain', code: 'http_500' }],
    [503, { 'retry-after': '5' }, '', { outcome: 'uncertain', code: 'http_503' }],
    [408, {}, '', { outcome: 'uncertain', code: 'http_408' }],
    [429, { 'retry-after': '7' }, '', { outcome: 'retry', code: 'http_429', afterMs: 7000 }],
    [429, { 'retry-after': 'abc' }, '', { outcome: 'retry', code: 'http_429' }],
    [400, {}, '', { outcome: 'refused', code: 'http_400' }],
    [403, { 'content-type': 'text/html' }, '<html>', { outcome: 'refused', code: 'http_403' }],
    [410, {}, '', { outcome: 'refused', code: 'http_410' }],
  ] as const)('F63 answered by %i %j %j ends as it should', async (status, headers, body, outcome) => {
    const server = await target((response) => response.writeHead(status, headers).end(body));
    expect(await deliver(server.url)).toEqual(outcome);
    expect(server.requests).toHaveLength(1);
  });

  it('F63 whose answer is too long to read, or breaks off, was sent if its head says so', async () => {
    const huge = await target((response) => response.writeHead(200).end(Buffer.alloc(3_000_000)));
    expect(await deliver(huge.url)).toEqual({ outcome: 'sent' });
    const broken = await target((response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('x', () => response.socket?.resetAndDestroy());
    });
    expect(await deliver(broken.url)).toEqual({ outcome: 'sent' });
    const failed = await target((response) => response.writeHead(500).end(Buffer.alloc(3_000_000)));
    expect(await deliver(failed.url)).toEqual({ outcome: 'uncertain', code: 'http_500' });
  });

  it('F63 that is not answered is uncertain, and one that found nobody is tried again', async () => {
    const mute = await target(() => undefined);
    expect(await deliver(mute.url, {}, true, 200)).toEqual({ outcome: 'uncertain', code: 'timeout' });
    expect(await deliver(`http://127.0.0.1:${await deadPort()}/`)).toEqual({
      outcome: 'retry',
      code: 'unreachable',
    });
  });

  it('that TLS broke off is uncertain after its bytes, and tried again before them', async () => {
    const broken = (problem: FetchProblem) =>
      webhookOutlet({
        url: 'https://shop.example/',
        secrets: [secret],
        idempotent: false,
        allowPrivate: false,
      }).deliver(delivery, {
        fetch: () => Promise.reject(problem),
        signal: new AbortController().signal,
        now: () => now,
      });
    const cause = (code: string) => ({ cause: Object.assign(new Error(code), { code }) });
    expect(await broken(new FetchProblem('broken', true, cause('EPROTO')))).toEqual({
      outcome: 'uncertain',
      code: 'broken',
    });
    expect(await broken(new FetchProblem('unreachable', false, cause('CERT_HAS_EXPIRED')))).toEqual({
      outcome: 'retry',
      code: 'unreachable',
    });
  });

  it('to the inside is refused unless the operator said so', async () => {
    const server = await target((response) => response.end());
    expect(await deliver(server.url, {}, false)).toEqual({ outcome: 'refused', code: 'refused_url' });
    expect(await deliver('https://127.0.0.1/', {}, false)).toEqual({
      outcome: 'refused',
      code: 'refused_address',
    });
    expect(server.requests).toEqual([]);
  });
});

describe('the webhook outlet', () => {
  it('does not start without a good secret', () => {
    const settings = { url: 'https://example.com/', idempotent: true, allowPrivate: false };
    expect(() => webhookOutlet({ ...settings, secrets: [] })).toThrow(BadSecret);
    expect(() => webhookOutlet({ ...settings, secrets: ['hunter2'] })).toThrow(BadSecret);
  });

  it('understands how long it is asked to wait', () => {
    const waits = [
      null,
      '0',
      '30',
      ' 5 ',
      '999999999',
      '-1',
      'soon',
      'Fri, 02 Jan 2026 03:05:05 GMT',
      'Thu, 01 Jan 2026 00:00:00 GMT',
    ];
    expect(waits.map((header) => retryAfter(header, now))).toEqual([
      undefined,
      0,
      30_000,
      5000,
      86_400_000,
      undefined,
      undefined,
      60_000,
      0,
    ]);
  });
});
