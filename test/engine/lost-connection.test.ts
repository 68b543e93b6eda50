// A connection to the database that is lost at the worst moments: the question fails, the process lives.
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { connect, isUnavailable } from '../../src/engine/database.ts';
import { createDatabaseFrom } from '../../src/postgres/databases.ts';

/** A message of PostgreSQL's protocol: a letter, its length with itself, its body. */
function message(letter: string, body: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(letter), length, body]);
}

const welcome = Buffer.concat([message('R', Buffer.alloc(4)), message('Z', Buffer.from('I'))]);
const killed = message(
  'E',
  Buffer.from('SFATAL\0C57P01\0Mterminating connection due to unexpected postmaster exit\0\0'),
);

/** A server whose host process is killed at the moment it has let somebody in; its address. */
async function dyingServer(): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.once('data', () => socket.end(Buffer.concat([welcome, killed])));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, 'close');
  });
  const { port } = server.address() as { port: number };
  return `postgresql://postgres@127.0.0.1:${port}/tanggap?sslmode=disable`;
}

/** What a question that must fail fails with, and what would have ended the process meanwhile. */
async function failing(ask: () => Promise<unknown>): Promise<{ error: unknown; fatal: unknown[] }> {
  const fatal: unknown[] = [];
  const hear = (error: unknown) => void fatal.push(error);
  process.on('uncaughtExceptionMonitor', hear);
  const error = await ask().then(
    () => undefined,
    (reason: unknown) => reason,
  );
  await new Promise((resolve) => setImmediate(resolve));
  process.off('uncaughtExceptionMonitor', hear);
  return { error, fatal };
}

it('F23 a server that dies as it lets a bot in: its question and its transaction are unavailable, the bot lives', async () => {
  const db = connect(await dyingServer(), 2);
  onTestFinished(() => db.$disconnect());
  for (const ask of [() => db.$queryRaw`SELECT 1`, () => db.$transaction((tx) => tx.$queryRaw`SELECT 1`)]) {
    const { error, fatal } = await failing(ask);
    expect(fatal).toEqual([]);
    expect(isUnavailable(error), String(error)).toBe(true);
  }
});

it('F23 a server that dies as it lets a command in: the command fails, and can say so', async () => {
  const url = await dyingServer();
  const { error, fatal } = await failing(() => createDatabaseFrom(url, 'another'));
  expect(fatal).toEqual([]);
  expect(error).toBeInstanceOf(Error);
});
