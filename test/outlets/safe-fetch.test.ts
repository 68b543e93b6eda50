// Requests cannot be led into the house's own network, end in time, and tell whether anything can have arrived.
import type { lookup } from 'node:dns';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { isPublicAddress } from '../../src/outlets/addresses.ts';
import { FetchProblem, type SafeRequest, safeFetch } from '../../src/outlets/safe-fetch.ts';
import { type Answer, deadPort, startRaw, startTarget, type Target } from './target-server.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

async function target(answer: Answer): Promise<Target> {
  const server = await startTarget(answer);
  open.push(server);
  return server;
}

const problem = async (url: string, request?: SafeRequest): Promise<FetchProblem> => {
  const error = await safeFetch(url, request).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof FetchProblem)) throw new Error(`expected a FetchProblem, got ${String(error)}`);
  return error;
};

/** A resolver that answers with these addresses, one list per question; the last one for good. */
function resolver(...answers: string[][]): typeof lookup {
  let asked = 0;
  return ((_name: string, _options: unknown, callback: (error: null, all: unknown[]) => void) => {
    const addresses = answers[Math.min(asked, answers.length - 1)] ?? [];
    asked += 1;
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  }) as unknown as typeof lookup;
}

describe('public addresses', () => {
  it.each(
    '0.0.0.0 10.1.2.3 100.64.0.1 127.0.0.1 169.254.169.254 172.16.0.1 172.31.255.255 192.0.0.8 192.168.1.1 198.18.0.1 224.0.0.1 240.0.0.1 255.255.255.255 :: ::1 ::ffff:8.8.8.8 ::ffff:169.254.169.254 64:ff9b::a9fe:a9fe 64:ff9b:1::1 2002:7f00:1::1 2001::1 2001:db8::1 fc00::1 fd12::1 fe80::1 fec0::1 ff02::1 nonsense'.split(
      ' ',
    ),
  )('F50 do not include %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each([
    '8.8.8.8',
    '172.15.255.255',
    '172.32.0.1',
    '192.169.0.1',
    '100.128.0.1',
    '2606:4700::1111',
    '2a00:1450::1',
  ])('include %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it('include no IPv4 address that stands in an IPv6 one', () => {
    fc.assert(fc.property(fc.ipV4(), (address) => !isPublicAddress(`::ffff:${address}`)));
  });
});

describe('a request to the inside', () => {
  it('F50 is refused however the address is written, and not one byte reaches it', async () => {
    const trap = await target((response) => response.end('secret'));
    const bad = [
      `http://127.0.0.1:${trap.port}/`,
      'http://127.1/',
      'http://0x7f.1/',
      'http://2130706433/',
      'http://0177.0.0.1/',
      'http://[::1]/',
      'http://[::ffff:169.254.169.254]/',
      'http://169.254.169.254/latest/meta-data/',
      'https://10.0.0.1/',
      'https://[fd00::1]/',
    ];
    for (const url of bad) {
      const { code, maybeSent } = await problem(url, { allowHttp: true });
      expect([url, ['refused_address', 'refused_url'].includes(code), maybeSent]).toEqual([url, true, false]);
    }
    expect(trap.requests).toEqual([]);
  });

  it.each([
    'file:///etc/passwd',
    'ftp://example.com/',
    'http://example.com/',
    'https://example.com:25/',
    'https://user:pass@example.com/',
    'https://user@example.com/',
    'gopher://example.com/',
    'not an address',
    '',
  ])('F50 or by another way is refused: %s', async (url) => {
    expect(await problem(url)).toMatchObject({ code: 'refused_url', maybeSent: false });
  });

  it('F50 by a name that means a private address, or one among public ones, is refused', async () => {
    for (const addresses of [['127.0.0.1'], ['93.184.216.34', '10.0.0.1'], ['::ffff:127.0.0.1']]) {
      const refused = await problem('https://example.com/', { resolve: resolver(addresses) });
      expect(refused).toMatchObject({ code: 'refused_address', maybeSent: false });
    }
  });

  it('F50 by a name that changes its meaning is not possible: it is asked once, and what was checked is what is reached', async () => {
    const server = await target((response) => response.end('here'));
    let asked = 0;
    const once = resolver(['127.0.0.1'], ['240.0.0.1']);
    const resolve = ((...question: Parameters<typeof once>) => {
      asked += 1;
      return once(...question);
    }) as typeof lookup;
    const answer = await safeFetch(`http://rebind.example:${server.port}/`, { allowPrivate: true, resolve });
    expect([Buffer.from(answer.body).toString(), asked]).toEqual(['here', 1]);
    asked = 0;
    const refused = await problem('http://rebind.example/', { allowHttp: true, resolve });
    expect([refused.code, asked]).toEqual(['refused_address', 1]);
  });

  it('F50 by a redirect is refused, although the first address is trusted', async () => {
    const trap = await target((response) => response.end('secret'));
    const first = await target((response) => response.writeHead(302, { location: trap.url }).end());
    expect((await problem(first.url, { allowPrivate: true })).code).toBe('refused_url');
    const meta = await target((response) =>
      response.writeHead(307, { location: 'http://169.254.169.254/' }).end(),
    );
    expect((await problem(meta.url, { allowPrivate: true, allowHttp: true })).code).toBe('refused_address');
    expect(trap.requests).toEqual([]);
  });
});

describe('a request to an address the operator named', () => {
  it('follows redirects within it, three at the most, and none for a POST', async () => {
    const server = await target((response, request, count) => {
      if (request.url === '/loop' || count < 3) response.writeHead(302, { location: '/loop' }).end('moved');
      else response.end('there');
    });
    expect((await problem(server.url.replace('/hook', '/loop'), { allowPrivate: true })).code).toBe(
      'too_many_redirects',
    );
    expect(server.requests).toHaveLength(4);
    const posted = await safeFetch(server.url.replace('/hook', '/loop'), {
      method: 'POST',
      body: 'x',
      allowPrivate: true,
    });
    expect([posted.status, server.requests.length]).toEqual([302, 5]);
  });

  it('gets the whole answer', async () => {
    const server = await target((response) =>
      response.writeHead(201, { 'content-encoding': 'gzip', 'x-a': 'b' }).end(gzipSync('halo')),
    );
    const answer = await safeFetch(server.url, { allowPrivate: true });
    expect([answer.status, answer.headers.get('x-a'), Buffer.from(answer.body).toString()]).toEqual([
      201,
      'b',
      'halo',
    ]);
  });

  it('F49 gives up an answer without an end, also one that is small on the wire, and keeps its head', async () => {
    const endless = await target((response) => {
      response.writeHead(200);
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536))) {}
      };
      response.on('drain', more);
      more();
    });
    const bomb = await target((response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(8_000_000))),
    );
    for (const { url } of [endless, bomb]) {
      const { code, answer } = await problem(url, { allowPrivate: true });
      expect([code, answer?.status]).toEqual(['too_large', 200]);
    }
  });

  it('F50 gives up a slow answer, before and after its head', async () => {
    const mute = await target(() => undefined);
    const drip = await target((response) => {
      response.writeHead(200).write('x');
    });
    expect(await problem(mute.url, { allowPrivate: true, timeoutMs: 200 })).toMatchObject({
      code: 'timeout',
      maybeSent: true,
    });
    const cut = await problem(drip.url, { allowPrivate: true, timeoutMs: 200 });
    expect([cut.code, cut.answer?.status]).toEqual(['cut_off', 200]);
  });

  it('knows whether anything can have arrived', async () => {
    const reset = await target((response) => response.socket?.resetAndDestroy());
    expect(await problem(reset.url, { allowPrivate: true, method: 'POST', body: 'x' })).toMatchObject({
      code: 'broken',
      maybeSent: true,
    });
    expect(await problem(`http://127.0.0.1:${await deadPort()}/`, { allowPrivate: true })).toMatchObject({
      code: 'unreachable',
      maybeSent: false,
    });
    const none = { allowPrivate: true, resolve: resolver([]) };
    expect(await problem('http://nowhere.example/', none)).toMatchObject({
      code: 'unreachable',
      maybeSent: false,
    });
    const noTls = await startRaw((socket) => socket.on('data', () => socket.end('no TLS here')));
    open.push(noTls);
    expect(await problem(`https://127.0.0.1:${noTls.port}/`, { allowPrivate: true })).toMatchObject({
      code: 'unreachable',
      maybeSent: false,
    });
    const rude = await startRaw((socket) => socket.destroy());
    open.push(rude);
    expect(await problem(`https://127.0.0.1:${rude.port}/`, { allowPrivate: true })).toMatchObject({
      code: 'unreachable',
      maybeSent: false,
    });
  });
});
