// Services that send by themselves: the handshake, the signature over the bytes, and nothing kept that is not signed.
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { source as hootsuite } from '../../src/sources/hootsuite.ts';
import { source as meta } from '../../src/sources/meta.ts';
import { NOTICE_STATES, NOTICE_SUBJECTS, type Parsed } from '../../src/sources/source.ts';
import { createWeb } from '../../src/web/server.ts';
import { everyDamage } from '../sources/hostile.ts';

const body = readFileSync(new URL('../sources/fixtures/meta.json', import.meta.url));
const sign = (bytes: Uint8Array, secret = 'app secret') =>
  `sha256=${createHmac('sha256', secret).update(bytes).digest('hex')}`;

describe('a hook', () => {
  let app: FastifyInstance;
  let kept: { source: string; parsed: Parsed }[];
  let broken = false;
  let warnings: object[];
  let clock: Date;
  beforeEach(() => {
    kept = [];
    warnings = [];
    broken = false;
    clock = new Date('2026-11-21T00:00:00Z');
    app = createWeb({
      accept: async () => ({ accepted: [] }),
      isUnavailable: (error) => (error as Error).message === 'database away',
      intakeSecrets: {},
      now: () => clock,
      log: { error: () => undefined, warn: (fields) => void warnings.push(fields) },
      health: { live: async () => ({ ok: true }), ready: async () => ({ ok: true }) },
      hooks: [
        {
          name: 'facebook',
          pusher: meta,
          settings: { secret_env: 'SECRET', verify_env: 'VERIFY' },
          own: [],
          secret: (name) => (name === 'SECRET' ? 'app secret' : 'our word'),
        },
        {
          name: 'hootsuite',
          pusher: hootsuite,
          settings: { secret_env: 'SECRET' },
          own: [],
          secret: () => 'app secret',
        },
      ],
      keepPushed: async (source, parsed) => {
        if (broken) throw new Error('database away');
        kept.push({ source, parsed });
      },
    });
  });
  afterEach(() => app.close());

  const post = (signature: string | undefined, bytes: Buffer = body, name = 'facebook') =>
    app.inject({
      method: 'POST',
      url: `/hooks/${name}`,
      headers: {
        'content-type': 'application/json',
        ...(signature === undefined ? {} : { 'x-hub-signature-256': signature }),
      },
      payload: bytes,
    });
  const hello = (query: Record<string, string>) =>
    app.inject({ method: 'GET', url: '/hooks/facebook', query });

  it('repeats the challenge only to whoever knows our word', async () => {
    const query = { 'hub.mode': 'subscribe', 'hub.verify_token': 'our word', 'hub.challenge': '<b>1158</b>' };
    const good = await hello(query);
    expect([good.statusCode, good.body]).toEqual([200, '<b>1158</b>']);
    expect(good.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect((await hello({ ...query, 'hub.verify_token': 'other' })).statusCode).toBe(401);
    expect((await hello({ ...query, 'hub.mode': 'unsubscribe' })).statusCode).toBe(401);
    expect((await hello({})).statusCode).toBe(401);
  });

  it('keeps what is signed, as it came', async () => {
    const answer = await post(sign(body));
    expect([answer.statusCode, answer.json()]).toEqual([200, { taken: 2, rejects: 0 }]);
    expect(kept).toHaveLength(1);
    expect(kept[0]?.parsed.removals).toHaveLength(1);
  });

  it('leaves in the log what it could not take, by its place and without its words', async () => {
    const value = { item: 'comment', verb: 'add', comment_id: '', message: 'Nomor kartu saya bocor' };
    const bytes = Buffer.from(
      JSON.stringify({ object: 'page', entry: [{ changes: [{ field: 'feed', value }] }] }),
    );
    expect((await post(sign(bytes), bytes)).json()).toEqual({ taken: 0, rejects: 1 });
    expect(warnings).toEqual([
      { source: 'facebook', rejects: [{ path: expect.any(String), code: 'id_unusable' }] },
    ]);
  });

  it('keeps nothing that is not signed, is signed with another secret, or was changed on its way', async () => {
    const changed = Buffer.from(body.toString().replace('Budi', 'Bodi'));
    const spaced = Buffer.concat([body, Buffer.from(' ')]);
    for (const answer of [
      await post(undefined),
      await post(sign(body, 'guess')),
      await post(sign(body), changed),
      await post(sign(body), spaced),
      await post(sign(body).toUpperCase()),
    ])
      expect(answer.statusCode).toBe(401);
    expect((await post(sign(body), body, 'nobody')).statusCode).toBe(404);
    expect(kept).toEqual([]);
  });

  it('asks to send again when the database is away, and not when the body is no JSON', async () => {
    broken = true;
    const away = await post(sign(body));
    expect([away.statusCode, away.headers['retry-after']]).toEqual([503, '5']);
    const bad = Buffer.from('{');
    expect((await post(sign(bad), bad)).statusCode).toBe(400);
  });

  it('takes what Hootsuite signed by SHA-512 over the bytes, in hex or base64, and nothing else', async () => {
    const events = readFileSync(new URL('../sources/fixtures/hootsuite.json', import.meta.url));
    const mac = (secret: string) => createHmac('sha512', secret).update(events);
    const send = (signature?: string) =>
      app.inject({
        method: 'POST',
        url: '/hooks/hootsuite',
        headers: {
          'content-type': 'application/json',
          ...(signature === undefined ? {} : { 'x-hootsuite-signature': signature }),
        },
        payload: events,
      });
    for (const wrong of [
      undefined,
      '',
      mac('guess').digest('hex'),
      sign(events),
      mac('app secret').digest('hex').slice(0, 64),
    ])
      expect((await send(wrong)).statusCode).toBe(401);
    expect(kept).toEqual([]);
    for (const right of [mac('app secret').digest('hex'), mac('app secret').digest('base64')])
      expect((await send(right)).statusCode).toBe(200);
    expect(kept.map(({ parsed }) => [parsed.items.length, parsed.notices?.length])).toEqual([
      [0, 3],
      [0, 3],
    ]);
  });

  it.each([
    ['facebook', 'meta'],
    ['facebook', 'meta.instagram'],
    ['hootsuite', 'hootsuite'],
  ])(
    'of %s never makes a fault of ours of what is signed, whatever stands anywhere in %s.json',
    async (name, file) => {
      const whole = JSON.parse(
        readFileSync(new URL(`../sources/fixtures/${file}.json`, import.meta.url), 'utf8'),
      );
      for (const payload of everyDamage(whole)) {
        const bytes = Buffer.from(JSON.stringify(payload));
        const mac = (hash: string) => createHmac(hash, 'app secret').update(bytes).digest('hex');
        clock = new Date(clock.getTime() + 1_000);
        const { statusCode } = await app.inject({
          method: 'POST',
          url: `/hooks/${name}`,
          headers: {
            'content-type': 'application/json',
            'x-hub-signature-256': `sha256=${mac('sha256')}`,
            'x-hootsuite-signature': mac('sha512'),
          },
          payload: bytes,
        });
        expect(statusCode, bytes.toString()).toBe(200);
      }
      // What is kept can be kept: the house would refuse anything else with a fault of its own.
      for (const { parsed } of kept)
        for (const { what, state } of parsed.notices ?? [])
          expect([NOTICE_SUBJECTS, NOTICE_STATES]).toEqual([
            expect.arrayContaining([what]),
            expect.arrayContaining([state]),
          ]);
    },
  );

  it('is limited for each source by itself, after the signature and before anything is kept', async () => {
    const answers = [];
    for (let n = 0; n < 202; n += 1) answers.push((await post(n === 0 ? 'forged' : sign(body))).statusCode);
    // What is not signed costs the source nothing.
    expect(answers).toEqual([401, ...Array(200).fill(200), 429]);
    expect(kept).toHaveLength(200);
    expect((await post(sign(body))).headers['retry-after']).toBe('1');
  });
});
