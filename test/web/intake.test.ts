// Complaints from outside: only signed ones come in, "accepted" is only said when they are kept, and nothing a stranger sends breaks us.
import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import { signedHeaders } from '../../src/outlets/signature.ts';
import type { Incoming } from '../../src/sources/source.ts';
import type { Accepted } from '../../src/web/intake.ts';
import { createWeb, type WebOptions } from '../../src/web/server.ts';
import { everyDamage } from '../sources/hostile.ts';

const secret = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
const next = `whsec_${Buffer.alloc(32, 2).toString('base64')}`;
const foreign = `whsec_${Buffer.alloc(32, 3).toString('base64')}`;
const now = new Date('2026-01-02T03:04:05Z');

class Gone extends Error {}

interface House {
  url: string;
  kept: { source: string; items: Incoming[]; webhookId: string }[];
  errors: Record<string, unknown>[];
  /** Makes the next `accept` fail. */
  failWith?: Error;
  /** Holds `accept` back until it resolves. */
  hold?: Promise<void>;
  clock: Date;
}

let app: FastifyInstance | undefined;
afterEach(() => app?.close());

/** A web server on a free port, with a house behind it that keeps complaints in a list. */
async function start(options: Partial<WebOptions> = {}): Promise<House> {
  const house: House = { url: '', kept: [], errors: [], clock: now };
  const ids = new Map<string, { id: number; text: string }>();
  app = createWeb({
    async accept(source, items, { webhookId }) {
      await house.hold;
      if (house.failWith) throw house.failWith;
      house.kept.push({ source, items, webhookId });
      const accepted = items.map(({ externalId, text }): Accepted => {
        const known = ids.get(`${source} ${externalId}`);
        if (!known) ids.set(`${source} ${externalId}`, { id: ids.size + 1, text });
        const status = !known ? 'new' : known.text === text ? 'known' : 'revised';
        return { externalId, id: known?.id ?? ids.size, status };
      });
      return { accepted };
    },
    isUnavailable: (error) => error instanceof Gone,
    intakeSecrets: { web: [secret, next], forum: [foreign] },
    now: () => house.clock,
    health: { live: async () => ({ ok: true }), ready: async () => ({ ok: true }) },
    log: { error: (fields) => void house.errors.push(fields), warn: () => undefined },
    ...options,
  });
  house.url = await app.listen({ port: 0, host: '127.0.0.1' });
  return house;
}

interface Sent {
  path?: string;
  secrets?: string[];
  at?: Date;
  headers?: Record<string, string | undefined>;
  webhookId?: string;
}

async function send(house: House, payload: unknown, sent: Sent = {}) {
  const body =
    typeof payload === 'string' || payload instanceof Uint8Array ? payload : JSON.stringify(payload);
  const signed = signedHeaders(sent.secrets ?? [secret], sent.webhookId ?? 'msg_1', sent.at ?? now, body);
  const all = { 'content-type': 'application/json', ...signed, ...sent.headers };
  const headers = Object.fromEntries(
    Object.entries(all).filter(([, value]) => value !== undefined),
  ) as Record<string, string>;
  const response = await fetch(house.url + (sent.path ?? '/intake/web'), { method: 'POST', headers, body });
  const answer = (await response.json()) as {
    error?: string;
    message?: string;
    errorId?: string;
    accepted?: Accepted[];
    rejects?: { path: string; code: string; message: string }[];
    warnings?: { path: string; code: string }[];
  };
  return { status: response.status, headers: response.headers, ...answer };
}

describe('the intake', () => {
  it('accepts signed complaints and says which are new', async () => {
    const house = await start();
    const items = [
      { id: 'a', text: ' Air mati!\n', posted_at: '2026-01-02T03:00:00Z' },
      { id: 'b', text: 'x' },
    ];
    const first = await send(house, { items });
    expect([first.status, first.accepted]).toEqual([
      202,
      [
        { externalId: 'a', id: 1, status: 'new' },
        { externalId: 'b', id: 2, status: 'new' },
      ],
    ]);
    expect(house.kept[0]).toMatchObject({ source: 'web', webhookId: 'msg_1' });
    expect(house.kept[0]?.items[0]?.text).toBe(' Air mati!\n');
    expect(house.kept[0]?.items[1]).toMatchObject({ postedAt: now, postedAtUnknown: true });
  });

  it('answers a repeated request as done already, and an edited complaint as accepted', async () => {
    const house = await start();
    await send(house, { id: 'a', text: 'x' });
    const again = await send(house, { id: 'a', text: 'x' });
    expect([again.status, again.accepted]).toEqual([200, [{ externalId: 'a', id: 1, status: 'known' }]]);
    const edited = await send(house, { id: 'a', text: 'y' });
    expect([edited.status, edited.accepted?.[0]?.status]).toEqual([202, 'revised']);
  });

  it('says accepted only when they are kept', async () => {
    const house = await start();
    let keep = () => {};
    house.hold = new Promise((resolve) => {
      keep = resolve;
    });
    let answered = false;
    const answer = send(house, { id: 'a', text: 'x' }).finally(() => {
      answered = true;
    });
    // Another request goes all the way round meanwhile.
    await fetch(`${house.url}/livez`);
    expect([answered, house.kept.length]).toEqual([false, 0]);
    keep();
    expect((await answer).status).toBe(202);
  });

  it('asks to come again when the database is away, and tells the id of a fault of ours', async () => {
    const house = await start();
    house.failWith = new Gone();
    const away = await send(house, { id: 'a', text: 'x' });
    expect([away.status, away.headers.get('retry-after'), away.error]).toEqual([503, '5', 'come_again']);
    expect(house.errors).toEqual([]);
    house.failWith = new Error('a mistake');
    const fault = await send(house, { id: 'a', text: 'x' });
    expect([fault.status, fault.error]).toEqual([500, 'our_fault']);
    expect(JSON.stringify(fault)).not.toContain('mistake');
    expect(house.errors).toMatchObject([{ errorId: fault.errorId }]);
    expect(house.kept).toEqual([]);
  });

  it('takes the good complaints, tells the bad ones, and refuses when all are bad', async () => {
    const house = await start();
    const some = await send(house, { items: [{ id: 'a', text: 'x' }, { id: 'b' }] });
    expect([some.status, some.accepted?.length]).toEqual([202, 1]);
    expect(some.rejects).toMatchObject([{ path: 'items[1].text', code: 'text_missing' }]);
    const none = await send(house, [], { headers: { 'accept-language': 'id-ID,id;q=0.9' } });
    expect([none.status, none.error]).toEqual([422, 'nothing_usable']);
    expect(none.rejects?.[0]?.message).toMatch(/^Ini bukan keluhan/);
    expect((await send(house, { items: [] })).status).toBe(200);
    expect(house.kept).toHaveLength(1);
  });
});

describe('the signature of a request', () => {
  it('may be made with either live secret', async () => {
    const house = await start();
    expect((await send(house, { id: 'a', text: 'x' }, { secrets: [next] })).status).toBe(202);
    expect((await send(house, { id: 'a', text: 'x' }, { secrets: [foreign, secret] })).status).toBe(200);
  });

  it.each([
    ['signature_wrong', { secrets: [foreign] }],
    ['signature_wrong', { headers: { 'webhook-id': 'msg_2' } }],
    ['signature_wrong', { headers: { 'webhook-signature': 'v1,AAAA' } }],
    ['signature_missing', { headers: { 'webhook-signature': undefined } }],
    ['signature_missing', { headers: { 'webhook-id': undefined } }],
    ['signature_stale', { at: new Date(now.getTime() - 301_000) }],
    ['signature_stale', { at: new Date(now.getTime() + 301_000) }],
  ] as [string, Sent][])('is refused as %s for %j, and nothing is kept', async (code, sent) => {
    const house = await start();
    const { status, error } = await send(house, { id: 'a', text: 'x' }, sent);
    expect([status, error, house.kept]).toEqual([401, code, []]);
  });

  it('for a source that does not exist says so, whoever signed', async () => {
    const house = await start();
    for (const path of [
      '/intake/nobody',
      '/intake/__proto__',
      '/intake/constructor',
      `/intake/${'x'.repeat(500)}`,
    ]) {
      expect((await send(house, { id: 'a', text: 'x' }, { path })).status).toBe(404);
    }
    expect(house.kept).toEqual([]);
  });

  it('is checked before a word of the body is read', async () => {
    const house = await start();
    expect((await send(house, '{', { secrets: [foreign] })).status).toBe(401);
  });
});

describe('a request that is no good', () => {
  it.each([
    [415, 'wrong_content_type', 'text/plain'],
    [415, 'wrong_content_type', 'application/x-www-form-urlencoded'],
    [415, 'wrong_content_type', 'application/json; charset=utf-16'],
  ])('is answered %i %s for the type %s', async (status, code, type) => {
    const house = await start();
    const answer = await send(house, { id: 'a', text: 'x' }, { headers: { 'content-type': type } });
    expect([answer.status, answer.error]).toEqual([status, code]);
  });

  it.each([
    ['bad_json', '{"text":'],
    ['bad_json', ''],
    ['not_utf8', Buffer.from([0x7b, 0xff, 0x7d])],
    ['too_deep', '['.repeat(21) + ']'.repeat(21)],
    ['too_deep', '['.repeat(10_000)],
    ['too_deep', '{"a":'.repeat(10_000)],
  ])('is answered 400 %s', async (code, body) => {
    const house = await start();
    const answer = await send(house, body);
    expect([answer.status, answer.error]).toEqual([400, code]);
  });

  it('is read up to 256 kB and no further', async () => {
    const house = await start();
    const body = (size: number) =>
      JSON.stringify({ id: 'a', text: 'x'.repeat(size - '{"id":"a","text":""}'.length) });
    expect((await send(house, body(256 * 1024))).status).toBe(202);
    const larger = await send(house, body(256 * 1024 + 1));
    expect([larger.status, larger.error]).toEqual([413, 'too_large']);
    expect(house.kept).toHaveLength(1);
  });

  it('may hold brackets in its text as deep as it likes', async () => {
    const house = await start();
    const text = `${'[{'.repeat(100)}\\"`;
    expect((await send(house, { id: 'a', text })).status).toBe(202);
    expect(house.kept[0]?.items[0]?.text).toBe(text);
  });

  it('never makes a fault of ours, whatever is signed', async () => {
    const house = await start({ intakeRate: { perSecond: 1e9, burst: 1e9 } });
    const bytes = fc.oneof(
      fc.uint8Array(),
      fc.string({ unit: 'binary' }).map((text) => Buffer.from(text)),
      fc.json({ maxDepth: 25 }).map((text) => Buffer.from(text)),
      fc
        .array(
          fc.constantFrom(
            '{',
            '}',
            '[',
            ']',
            '"',
            ':',
            ',',
            '\\',
            'text',
            '\\u0000',
            '\\ud800',
            '1e999',
            '__proto__',
          ),
        )
        .map((parts) => Buffer.from(parts.join(''))),
      fc
        .record({
          text: fc.string({ unit: 'binary' }),
          id: fc.jsonValue(),
          author: fc.jsonValue(),
          __proto__: fc.jsonValue(),
        })
        .map((item) => Buffer.from(JSON.stringify(item))),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (body) => {
        const { status } = await send(house, body);
        expect([200, 202, 400, 422]).toContain(status);
      }),
      { numRuns: 300 },
    );
    for (const { items } of house.kept) {
      for (const { text } of items) expect(Buffer.from(text).toString()).toBe(text);
    }
    expect(house.errors).toEqual([]);
  });
});

describe('hostile JSON', () => {
  it('at any place of a signed complaint makes no fault of ours, and nothing is taken that no column holds', async () => {
    const house = await start({ intakeRate: { perSecond: 1e9, burst: 1e9 } });
    const one = {
      externalId: 'a',
      threadId: 't',
      parentId: 7,
      permalink: 'https://example.com/p/1',
      author: { id: 42, handle: '@budi', name: 'Budi', reach: 120, isOwn: false },
      text: 'Air mati',
      language: 'id',
      rating: 2,
      kind: 'comment',
      visibility: 'public',
      postedAt: '2026-01-02T08:00:00+07:00',
      editedAt: 1767315900,
      deletedAt: '2026-01-02T09:00:00+07:00',
    };
    for (const payload of everyDamage({ items: [one, { id: 'b', text: 'x' }] })) {
      const { status } = await send(house, JSON.stringify(payload));
      expect([200, 202, 422], JSON.stringify(payload).slice(0, 300)).toContain(status);
    }
    expect(house.errors).toEqual([]);
    for (const item of house.kept.flatMap(({ items }) => items)) {
      expect(JSON.stringify(item)).not.toMatch(/\\u0000|\\ud800/);
      expect(item.author.reach ?? 0).toBeLessThan(2 ** 31);
      for (const time of [item.postedAt, item.editedAt, item.deletedAt])
        expect((time ?? now).getUTCFullYear()).toBeLessThanOrEqual(2100);
    }
  });
});

describe('the pace', () => {
  it('is limited for each source by itself, after the signature and before anything is kept', async () => {
    const house = await start({ intakeRate: { perSecond: 0.5, burst: 2 } });
    for (let turn = 0; turn < 5; turn += 1) await send(house, { text: 'x' }, { secrets: [foreign] });
    const statuses: number[] = [];
    for (let turn = 0; turn < 3; turn += 1)
      statuses.push((await send(house, { id: `${turn}`, text: 'x' })).status);
    expect(statuses).toEqual([202, 202, 429]);
    expect(house.kept).toHaveLength(2);
    const limited = await send(house, { id: 'z', text: 'x' });
    expect([limited.headers.get('retry-after'), limited.error]).toEqual(['2', 'too_fast']);
    expect(
      (await send(house, { id: 'a', text: 'x' }, { path: '/intake/forum', secrets: [foreign] })).status,
    ).toBe(202);
    house.clock = new Date(now.getTime() + 2000);
    expect((await send(house, { id: 'z', text: 'x' })).status).toBe(202);
  });
});
