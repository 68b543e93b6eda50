// A cable between a bot and what it talks to, that can be cut, in one direction or both, without either end being told.
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type NetConnectOpts, type Socket } from 'node:net';

/** What does not get through: nothing that the bot says, nothing that it is told, or neither. */
export type Cut = 'out' | 'in' | 'both';

export interface Cable {
  port: number;
  /** From now on nothing gets through, and nobody is told; what is said is lost or, where the cable is mended in time, late. */
  cut(direction: Cut): void;
  /** Lets through what was held back, as a network does that is there again. */
  mend(): void;
  /** Lets new connections through; those that are there are dead, and nobody tells either end. */
  forget(): void;
  /** Loses what was held back, ends every connection, and lets new ones through. */
  lose(): void;
  close(): Promise<void>;
}

/** @param rename also gives its own address where the other end tells its own, as Slack does for its sockets */
export async function layCable(to: NetConnectOpts, rename = false): Promise<Cable> {
  const pairs = new Set<{ near: Socket; far: Socket }>();
  let held: Cut | undefined;
  const server = createServer((near) => {
    const far = connect(to);
    const pair = { near, far };
    pairs.add(pair);
    near.on('data', (words) => far.write(words));
    far.on('data', (words) => near.write(rename ? renamed(words) : words));
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      one.on('error', () => {});
      // What was said last still gets there.
      one.on('close', () => {
        if (other.closed) pairs.delete(pair);
        else other.end();
      });
    }
    hold(pair);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  // Both numbers have five digits, so that no length changes.
  const theirs = Buffer.from(`127.0.0.1:${(to as { port?: number }).port}`);
  const ours = Buffer.from(`127.0.0.1:${port}`);
  function renamed(words: Buffer): Buffer {
    for (
      let at = words.indexOf(theirs);
      at >= 0 && theirs.length === ours.length;
      at = words.indexOf(theirs, at)
    )
      ours.copy(words, at);
    return words;
  }

  function hold({ near, far }: { near: Socket; far: Socket }): void {
    if (held === 'out' || held === 'both') near.pause();
    else near.resume();
    if (held === 'in' || held === 'both') far.pause();
    else far.resume();
  }

  return {
    port,
    cut(direction) {
      held = direction;
      for (const pair of pairs) hold(pair);
    },
    mend() {
      held = undefined;
      for (const pair of pairs) hold(pair);
    },
    forget() {
      held = undefined;
    },
    lose() {
      held = undefined;
      for (const { near, far } of pairs) {
        near.resetAndDestroy();
        far.resetAndDestroy();
      }
    },
    async close() {
      for (const { near, far } of pairs) {
        near.destroy();
        far.destroy();
      }
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The database at `url` as it is reached through a cable: what to connect to, and the address for the bot. */
export function throughCable(url: string): { to: NetConnectOpts; address(cable: Cable): string } {
  const at = new URL(url);
  const folder = at.searchParams.get('host');
  return {
    to: folder
      ? { path: `${folder}/.s.PGSQL.${at.port || 5432}` }
      : { host: at.hostname, port: Number(at.port || 5432) },
    address(cable) {
      const there = new URL(url);
      there.searchParams.delete('host');
      there.hostname = '127.0.0.1';
      there.port = String(cable.port);
      return there.href;
    },
  };
}
