// A line that is kept open: the cares of a request, and what each source makes of what comes over it.
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pollers } from '../../src/sources/index.ts';
import { messagesOn } from '../../src/sources/line.ts';
import { KINDS, type SourceContext, SourceProblem, VISIBILITIES } from '../../src/sources/source.ts';
import { type SocketDouble, startSockets } from './socket-server.ts';

const now = new Date('2026-11-21T00:00:00Z');

describe('a line', () => {
  let sockets: SocketDouble;
  let stop: AbortController;
  beforeEach(async () => {
    sockets = await startSockets();
    stop = new AbortController();
  });
  afterEach(async () => {
    stop.abort();
    await sockets.close();
  });
  const messages = (url = sockets.url, allowPrivate = true) =>
    messagesOn({ url }, { allowPrivate, signal: stop.signal, now, idleMs: 30 });
  const code = (promise: Promise<unknown>) =>
    promise.then(
      () => 'none',
      (error: unknown) => (error instanceof SourceProblem ? [error.code, error.retryAfterMs] : error),
    );

  it('says first that it is open, then hands on what comes in order, and nothing when nothing comes', async () => {
    const line = messages();
    expect((await line.next()).value).toEqual([]);
    for (let n = 0; n < 3; n += 1) sockets.say(`m${n}`);
    const heard: string[] = [];
    while (heard.length < 3) heard.push(...((await line.next()).value as string[]));
    expect(heard).toEqual(['m0', 'm1', 'm2']);
    expect((await line.next()).value).toEqual([]);
  });

  it('ends when it is told to, and hangs up', async () => {
    const line = messages();
    await line.next();
    stop.abort();
    expect((await line.next()).done).toBe(true);
    for (let tries = 0; tries < 400 && sockets.open() > 0; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect(sockets.open()).toBe(0);
  });

  it('hands on what came before it broke, and then says that it broke', async () => {
    const line = messages();
    await line.next();
    sockets.say('last');
    sockets.hangUp();
    const heard: string[] = [];
    while (heard.length === 0) heard.push(...((await line.next()).value as string[]));
    expect(heard).toEqual(['last']);
    expect(await code(drained(line))).toEqual(['unreachable', undefined]);
  });

  it.each([
    [401, {}, ['token_refused', undefined]],
    [403, {}, ['forbidden', undefined]],
    [404, {}, ['not_found', undefined]],
    [429, { 'retry-after': '60' }, ['limited', 60_000]],
    [503, {}, ['server_fault', undefined]],
    [302, { location: 'ws://127.0.0.1:9/' }, ['refused', undefined]],
  ])('is refused by %i as a request would be', async (status, headers, expected) => {
    sockets.refuse = { status, headers };
    expect(await code(messages().next())).toEqual(expected);
    expect(sockets.asked).toHaveLength(1);
  });

  it('is cut when a message is longer than any post', async () => {
    const line = messages();
    await line.next();
    sockets.say('x'.repeat(1024 * 1024 + 1));
    expect(await code(drained(line))).toEqual(['unreachable', undefined]);
  });

  it('F50 goes nowhere but to a public address over TLS, unless the operator says so', async () => {
    for (const url of [
      sockets.url,
      sockets.url.replace('ws:', 'wss:'),
      'wss://localhost',
      'wss://[::1]',
      'ws://example.com',
    ])
      expect(await code(messages(url, false).next())).toEqual(['unreachable', undefined]);
    for (const url of ['http://127.0.0.1', 'wss://u:p@127.0.0.1', 'nonsense'])
      expect(await code(messages(url, true).next())).toEqual(['unreachable', undefined]);
    expect(sockets.asked).toEqual([]);
  });
});

async function drained(line: AsyncGenerator<string[]>): Promise<void> {
  for await (const _ of line);
}

describe.each(pollers.filter(({ live }) => live !== undefined))(
  'what $name sends as it happens',
  ({ name, live }) => {
    const context: SourceContext = { source: 'here', seenAt: now, own: [] };
    const settings = { words: ['kopi'], did: 'did:plc:own', tags: [], streaming: true };
    const good: Record<string, unknown> = {
      mastodon: {
        event: 'notification',
        payload: JSON.stringify({
          type: 'mention',
          status: { uri: 'u', content: 'kopi', visibility: 'direct' },
        }),
      },
      bluesky: {
        did: 'did:plc:a',
        time_us: 1_795_143_845_000_000,
        kind: 'commit',
        commit: {
          operation: 'create',
          collection: 'app.bsky.feed.post',
          rkey: 'k',
          record: { text: 'kopi' },
        },
      },
    };

    it('is read', () => {
      expect(live?.hear(good[name], settings, context)?.parsed?.items).toHaveLength(1);
    });

    it('may be anything, without harm', () => {
      const check = (message: unknown): void => {
        for (const item of live?.hear(message, settings, context)?.parsed?.items ?? []) {
          expect(item.text.trim()).not.toBe('');
          expect(KINDS).toContain(item.kind);
          expect(VISIBILITIES).toContain(item.visibility);
          if (item.kind === 'dm') expect(item.visibility).toBe('private');
        }
      };
      fc.assert(fc.property(fc.jsonValue(), (message) => check(message)));
      fc.assert(
        fc.property(fc.constantFrom(...Object.keys(good[name] as object)), fc.jsonValue(), (key, put) =>
          check({ ...(good[name] as object), [key]: put }),
        ),
      );
      if (name === 'mastodon')
        fc.assert(
          fc.property(fc.jsonValue(), (put) => check({ event: 'update', payload: JSON.stringify(put) })),
        );
      else fc.assert(fc.property(fc.jsonValue(), (put) => check({ ...(good[name] as object), commit: put })));
    });
  },
);
