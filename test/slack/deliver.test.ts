// What a send that broke means, and that the breaker hears of its end.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebAPIRequestError, WebClient } from '@slack/web-api';
import { expect, it } from 'vitest';
import { type CarryOptions, createCarrier } from '../../src/carry.ts';
import type { Job } from '../../src/engine/jobs.ts';
import { createBreaker } from '../../src/slack/breaker.ts';
import { meaning } from '../../src/slack/deliver.ts';

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
const carrierOf = (more: Pick<CarryOptions, 'deliver' | 'breaker'>) =>
  createCarrier({
    ...more,
    pace: { waitMs: () => 0, pause() {} },
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
    expect(carrier.waitMs(job)).toBe(0);
    await carrier.send(job, () => true);
  }
  expect(breaker.downSince()).toBeUndefined();
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
