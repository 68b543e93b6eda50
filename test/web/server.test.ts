// Health, metrics, headers, and what is mounted on the same port.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { Counter, Registry } from 'prom-client';
import { afterEach, expect, it } from 'vitest';
import { BadSecret } from '../../src/outlets/signature.ts';
import { web as en } from '../../src/texts/en/web.ts';
import { web as id } from '../../src/texts/id/web.ts';
import { createOps } from '../../src/web/ops.ts';
import { createWeb, type WebOptions } from '../../src/web/server.ts';

const errors: unknown[] = [];
const options: WebOptions = {
  accept: async () => ({ accepted: [] }),
  isUnavailable: () => false,
  intakeSecrets: {},
  now: () => new Date('2026-01-02T03:04:05Z'),
  health: {
    live: async () => ({ ok: true }),
    ready: async () => ({ ok: false, detail: { database: 'unreachable' } }),
  },
  log: { error: (fields) => void errors.push(fields), warn: () => undefined },
};

let app: FastifyInstance | undefined;
afterEach(() => app?.close());

async function start(more: Partial<WebOptions> = {}): Promise<string> {
  app = createWeb({ ...options, ...more });
  return app.listen({ port: 0, host: '127.0.0.1' });
}

it('tells whether it lives and whether it is ready', async () => {
  const url = await start();
  const [live, ready] = [await fetch(`${url}/livez`), await fetch(`${url}/readyz`)];
  expect([live.status, await live.json()]).toEqual([200, { ok: true }]);
  // Why is not for the public, and neither are figures.
  expect([ready.status, await ready.json()]).toEqual([503, { ok: false }]);
  expect((await fetch(`${url}/metrics`)).status).toBe(404);
});

it('shows the operator why, and the figures, on an address of their own', async () => {
  const registry = new Registry();
  new Counter({ name: 'crisis_test_total', help: 'x', registers: [registry] }).inc(3);
  const broken = async () => {
    throw new Error('password is hunter2');
  };
  const health = { ...options.health, live: broken };
  app = createOps({ health, metrics: registry, log: options.log });
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  const ready = await fetch(`${url}/readyz`);
  expect([ready.status, await ready.json()]).toEqual([503, { ok: false, database: 'unreachable' }]);
  const figures = await fetch(`${url}/metrics`);
  expect(figures.headers.get('content-type')).toContain('text/plain');
  expect(await figures.text()).toContain('crisis_test_total 3');
  const live = await fetch(`${url}/livez`);
  expect([live.status, await live.text()]).toEqual([500, expect.not.stringContaining('hunter2')]);
  const nowhere = await fetch(`${url}/intake/web`, { method: 'POST' });
  expect([nowhere.status, nowhere.headers.get('content-security-policy')]).toEqual([
    404,
    expect.stringContaining("default-src 'none'"),
  ]);
});

it('sends the headers that keep a browser from doing anything with an answer, errors included', async () => {
  const url = await start();
  for (const path of ['/livez', '/nowhere', '/%ZZ', '/intake/x']) {
    const { headers } = await fetch(url + path);
    expect(headers.get('content-security-policy'), path).toContain("default-src 'none'");
    expect(headers.get('x-content-type-options'), path).toBe('nosniff');
    expect(headers.get('referrer-policy'), path).toBe('no-referrer');
    expect(headers.get('cache-control'), path).toBe('no-store');
  }
});

it('keeps the connection of a sender who says nothing for a while', async () => {
  const { port } = new URL(await start());
  const socket = connect(Number(port), '127.0.0.1');
  let heard = '';
  socket.on('data', (chunk) => {
    heard += chunk;
  });
  const ask = async (answers: number) => {
    socket.write('GET /livez HTTP/1.1\r\nHost: here\r\n\r\n');
    await expect.poll(() => heard.match(/HTTP\/1\.1 200/g), { timeout: 10_000 }).toHaveLength(answers);
  };
  await ask(1);
  // Longer than a server of Node keeps it by itself.
  await sleep(7_000);
  await ask(2);
  socket.destroy();
});

it('says no in one shape, in the language that is asked for', async () => {
  const url = await start();
  const answer = await fetch(`${url}/nowhere`, { headers: { 'accept-language': 'id' } });
  expect([answer.status, await answer.json()]).toEqual([
    404,
    { error: 'not_found', message: id.problems.not_found },
  ]);
  const bad = await fetch(`${url}/%ZZ`);
  expect([bad.status, await bad.json()]).toEqual([
    404,
    { error: 'not_found', message: en.problems.not_found },
  ]);
});

it('tells nothing of a fault but its id', async () => {
  const live = async () => {
    throw new Error('password is hunter2');
  };
  const answer = await fetch(`${await start({ health: { ...options.health, live } })}/livez`);
  const told = (await answer.json()) as { errorId: string };
  expect([answer.status, Object.keys(told).sort()]).toEqual([500, ['error', 'errorId', 'message']]);
  expect(JSON.stringify(told)).not.toContain('hunter2');
  expect(errors.at(-1)).toMatchObject({ errorId: told.errorId });
});

it('lets what is mounted on its port have the requests it takes over', async () => {
  const extraHandlers = (request: IncomingMessage, response: ServerResponse) => {
    if (request.url !== '/slack/events') return false;
    request.pipe(response);
    return true;
  };
  const url = await start({ extraHandlers });
  const answer = await fetch(`${url}/slack/events`, { method: 'POST', body: 'raw bytes' });
  expect(await answer.text()).toBe('raw bytes');
  expect((await fetch(`${url}/livez`)).status).toBe(200);
});

it('does not start with a secret that is none', () => {
  expect(() => createWeb({ ...options, intakeSecrets: { web: ['hunter2'] } })).toThrow(BadSecret);
});
