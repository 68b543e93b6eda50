// What a send that broke means, and that the breaker hears of its end.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError, WebClient } from '@slack/web-api';
import { describe, expect, it, vi } from 'vitest';
import { type CarryOptions, createCarrier } from '../../src/carry.ts';
import type { Effect } from '../../src/effects.ts';
import { createBreaker } from '../../src/engine/breaker.ts';
import type { Db } from '../../src/engine/database.ts';
import type { Job } from '../../src/engine/jobs.ts';
import { createLog } from '../../src/engine/log.ts';
import { askedToWait, createDeliver, createWriter, meaning } from '../../src/slack/deliver.ts';
import { createHindrance } from '../../src/slack/hindrance.ts';
import { texts } from '../../src/texts/index.ts';

it('an answer that does not come in time is no answer: nobody knows what was done', async () => {
  const server = createServer(() => {});
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const client = new WebClient('xoxb-test', {
    slackApiUrl: `http://127.0.0.1:${port}/api/`,
    retryConfig: { retries: 0 },
    timeout: 100,
  });
  const error = await client.chat
    .postMessage({ channel: 'C1', text: 'a' })
    .catch((thrown: unknown) => thrown);
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  expect(meaning(error)).toEqual({ is: 'uncertain', code: 'TimeoutError' });
});

const job = { effect: { do: 'pin', ref: 'crisis:1' } } as unknown as Job;
/** A carrier to Slack alone, at any pace. */
const carrierOf = (more: Pick<CarryOptions, 'deliver' | 'breaker'> & Partial<CarryOptions>) =>
  createCarrier({
    pace: { waitMs: async () => 0, pause: async () => {} },
    ...more,
    back: async () => {},
  } as unknown as CarryOptions);

it('sends that broke on our side do not stand in the way of others while Slack mends', async () => {
  let now = 0;
  const breaker = createBreaker(() => now, 6);
  for (let n = 0; n < 5; n += 1) {
    breaker.began();
    breaker.saw('silent');
  }
  now += 10_000;
  expect(breaker.waitMs()).toBe(0);
  breaker.began();
  breaker.saw('answered');
  expect(breaker.downSince()).toBe(0);
  let broken = true;
  const carrier = carrierOf({
    deliver: async () => {
      if (broken) throw new Error('broke');
      return { is: 'sent' };
    },
    breaker,
  });
  for (let n = 0; n < 5; n += 1) await expect(carrier.send(job, () => true)).rejects.toThrow('broke');
  expect(breaker.downSince()).toBe(0);
  broken = false;
  for (let n = 0; n < 20; n += 1) {
    expect(await carrier.waitMs(job)).toBe(0);
    await carrier.send(job, () => true);
  }
  expect(breaker.downSince()).toBeUndefined();
});

it('a page does not wait for a Slack that is down', async () => {
  const breaker = createBreaker(() => 0, 6);
  for (let n = 0; n < 5; n += 1) breaker.saw('silent');
  expect(breaker.isOpen()).toBe(true);
  const page = vi.fn(async () => ({ is: 'sent' }) as const);
  const carrier = carrierOf({ deliver: () => Promise.reject(new Error('not by Slack')), breaker, page });
  const paged = { effect: { do: 'page', since: '2026-11-23T03:00:00.000Z' } } as unknown as Job;
  expect(await carrier.waitMs(job)).toBeGreaterThan(0);
  expect(await carrier.waitMs(paged)).toBe(0);
  expect(await carrier.send(paged, () => true)).toEqual({ is: 'sent' });
  expect(page).toHaveBeenCalledWith(paged, new Date('2026-11-23T03:00:00.000Z'));
  expect(breaker.isOpen()).toBe(true);
});

describe('a request that broke', () => {
  const broken = (code: string, syscall?: string) =>
    meaning(
      new WebAPIRequestError(
        Object.assign(new TypeError('fetch failed'), {
          cause: Object.assign(new Error(code), { code, ...(syscall ? { syscall } : {}) }),
        }),
      ),
    );

  it.each([
    'ECONNREFUSED',
    'ENOTFOUND',
    'EAI_AGAIN',
    'UND_ERR_CONNECT_TIMEOUT',
    'CERT_HAS_EXPIRED',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'ERR_TLS_CERT_ALTNAME_INVALID',
    'ERR_SSL_WRONG_VERSION_NUMBER',
  ])('before its first byte (%s) is sent again', (code) => {
    expect(broken(code)).toEqual({ is: 'retry', code });
  });

  it.each([
    'EPROTO',
    'ERR_SSL_SSLV3_ALERT_BAD_RECORD_MAC',
    'ERR_SSL_SSL/TLS_ALERT_INTERNAL_ERROR',
    'ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC',
    'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED',
    'ECONNRESET',
    'EPIPE',
    'UND_ERR_SOCKET',
  ])('by what may come after its bytes (%s) is uncertain', (code) => {
    expect(broken(code)).toEqual({ is: 'uncertain', code });
  });

  it('because there is no way was not sent if there never was one', () => {
    for (const code of ['EHOSTUNREACH', 'ENETUNREACH']) {
      expect(broken(code, 'connect')).toEqual({ is: 'retry', code });
      expect(broken(code)).toEqual({ is: 'retry', code });
      for (const syscall of ['read', 'write']) expect(broken(code, syscall).is).toBe('uncertain');
    }
  });

  it('with words in place of a code is uncertain, whatever the words', () => {
    const error = new WebAPIRequestError(new Error('a TLS certificate of SSL'));
    expect(meaning(error).is).toBe('uncertain');
  });
});

it('time-outs count for the breaker', async () => {
  const breaker = createBreaker(() => 0, 6);
  const carrier = carrierOf({
    deliver: async () => meaning(new WebAPIRequestError(new DOMException('too late', 'TimeoutError'))),
    breaker,
  });
  for (let n = 0; n < 5; n += 1)
    expect(await carrier.send(job, () => true)).toEqual({ is: 'uncertain', code: 'TimeoutError' });
  expect(breaker.isOpen()).toBe(true);
});

const platform = (error: string) => meaning(new WebAPIPlatformError({ ok: false, error }));

it('a code that Slack never told us about is an answer, and leaves the breaker alone', async () => {
  const breaker = createBreaker(() => 0, 6);
  const carrier = carrierOf({ deliver: async () => platform('some_new_policy'), breaker });
  for (let n = 0; n < 20; n += 1)
    expect(await carrier.send(job, () => true)).toEqual({
      is: 'uncertain',
      code: 'some_new_policy',
      refused: true,
    });
  expect(breaker.isOpen()).toBe(false);
});

it.each([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  '<!DOCTYPE html><p>oops',
])('%s is no answer that anybody could count on', (code) => {
  expect(platform(code)).toEqual({ is: 'uncertain', code });
});

it.each([
  'restricted_action_read_only_channel',
  'restricted_action_thread_only_channel',
  'restricted_action_non_threadable_channel',
  'restricted_action_thread_locked',
])('%s waits for whoever shut the channel, and the lead is told why in both languages', (code) => {
  expect(platform(code)).toEqual({ is: 'retry', code, shut: true });
  for (const language of ['en', 'id'] as const) expect(texts(language).outbox.shut.why).toHaveProperty(code);
});

it('a root that takes no replies is gone: it is made again', async () => {
  const db = { place: { findUnique: async () => ({ channel: 'C1', ts: '1.2' }) } } as unknown as Db;
  const hindrance = createHindrance({ db, join: async () => {} });
  const reply = { do: 'post', channel: 'crisis:1', thread: 'complaint:1' } as unknown as Effect;
  expect(await hindrance(reply, 'cannot_reply_to_message')).toEqual({
    is: 'retry',
    code: 'cannot_reply_to_message',
    limited: true,
    gone: { ref: 'complaint:1', ts: '1.2' },
  });
  expect(platform('cannot_reply_to_message')).toEqual({ is: 'dead', code: 'cannot_reply_to_message' });
});

describe('a sender that slept', () => {
  /** Carries one effect out when its lane may be somebody else's by now; answers with what Slack was asked. */
  async function afterSleep(effect: object, fresh = false): Promise<{ outcome: unknown; asked: string[] }> {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      const method = request.url?.split('/').at(-1) ?? '';
      asked.push(method);
      response.setHeader('content-type', 'application/json');
      const answers: Record<string, object> = {
        'files.getUploadURLExternal': { upload_url: `${origin}/bytes`, file_id: 'F1' },
        'conversations.create': { channel: { id: 'C2' } },
      };
      request.resume().on('end', () => response.end(JSON.stringify({ ok: true, ...answers[method] })));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const deliver = createDeliver({
      db: { place: { findUnique: async () => ({ channel: 'C1', ts: '1.2' }) } } as unknown as Db,
      client: createWriter('xoxb-test', `${origin}/api/`, createLog('silent')),
      show: async () => ({ text: 'a' }),
      adopt: async () => undefined,
      readingAlong: { isShared: async () => false, made() {} },
    });
    const kind = 'filename' in effect ? 'P4' : 'P1';
    const outcome = await deliver({ id: 'j1', class: kind, effect } as unknown as Job, () => fresh);
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    return { outcome, asked };
  }

  it.each([
    ['chat.postMessage', { do: 'post', channel: 'crisis:1' }],
    ['chat.update', { do: 'update', ref: 'crisis:1.header' }],
    ['conversations.create', { do: 'open_channel', ref: 'crisis:1', name: 'crisis-1', marker: 'm' }],
    ['files.completeUploadExternal', { do: 'upload', under: 'alert:1', filename: 'a.png', base64: 'aaaa' }],
  ])('does not come to %s any more', async (method, effect) => {
    const late = await afterSleep(effect);
    expect(late.outcome).toMatchObject({ is: 'retry', code: 'SLEPT' });
    expect(late.asked).not.toContain(method);
    expect((await afterSleep(effect, true)).asked).toContain(method);
  });

  it('asks a person when it never gets to making a channel in time', async () => {
    const { outcome } = await afterSleep({ do: 'open_channel', ref: 'crisis:1', name: 'a', marker: 'm' });
    expect(outcome).toMatchObject({ limited: true });
  });
});

describe('how long Slack wants to be left alone', () => {
  const asked = (retryAfter: number) => askedToWait(new WebAPIRateLimitedError(retryAfter)) ?? -1;
  it.each([
    [0, 0],
    [2, 2_000],
    [3_599, 3_599_000],
    // However much longer it says.
    [86_400, 3_600_000],
    [-5, 30_000],
  ])('%d s', (seconds, leastMs) => {
    expect(asked(seconds)).toBeGreaterThanOrEqual(leastMs);
    expect(asked(seconds)).toBeLessThan(leastMs * 1.1 + 100);
  });
  it('is nothing where it is another error', () => expect(askedToWait(new Error('away'))).toBeUndefined());
});

describe('a look at what Slack has', () => {
  const post = { effect: { do: 'post', channel: 'slack:C1' } } as unknown as Job;
  const limited = new WebAPIRateLimitedError(20);
  /** A carrier that may look after so many ms, and whose looks come to this. */
  function looker(waitMs: number, look: () => Promise<unknown>) {
    const pause = vi.fn(async () => {});
    const looked = vi.fn(look);
    const carrier = carrierOf({
      deliver: async () => ({ is: 'sent' }),
      breaker: createBreaker(() => 0, 6),
      pace: { waitMs: async () => waitMs, pause },
      reconcile: { looksFor: () => true, find: looked, tidy: looked },
    } as unknown as CarryOptions);
    return { carrier, looked, pause };
  }
  const kept = { channel: 'C1', ts: '1.0' };

  it('waits for its turn, and that is no time in which Slack did not answer', async () => {
    const { carrier, looked } = looker(700, async () => ({ is: 'absent' }));
    expect(await carrier.find(post, 0)).toMatchObject({ is: 'unknown', afterMs: 700, away: true });
    await expect(carrier.tidy(post, kept, 0)).rejects.toThrow();
    expect(looked).not.toHaveBeenCalled();
  });

  it('that Slack puts off puts off those of every bot', async () => {
    const found = { is: 'unknown', code: 'ratelimited', afterMs: 20_000 } as const;
    const one = looker(0, async () => found);
    expect(await one.carrier.find(post, 0)).toEqual(found);
    expect(one.pause).toHaveBeenCalledWith({ ask: 'messages' }, 20_000);
    const other = looker(0, () => Promise.reject(limited));
    await expect(other.carrier.tidy(post, kept, 0)).rejects.toBe(limited);
    expect(other.pause).toHaveBeenCalledWith({ ask: 'messages' }, expect.any(Number));
  });
});
