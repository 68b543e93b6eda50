// `tanggap start` as a process: it never stays behind as a bot that nobody can reach, and it ends in its own order.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { signedHeaders } from '../../src/outlets/signature.ts';
import { type FreshDatabase, freshDatabase } from '../support/postgres.ts';

const MAIN = fileURLToPath(new URL('../../src/tanggap.mjs', import.meta.url));

let folder: string;
let database: FreshDatabase;
let child: ChildProcess | undefined;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tanggap-start-'));
  await chmod(folder, 0o755);
  database = await freshDatabase();
});
afterEach(async () => {
  child?.kill('SIGKILL');
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

async function occupied(): Promise<{ server: Server; port: number }> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, port: (server.address() as { port: number }).port };
}

/** @param more further environment; `undefined` leaves one out */
function start(port: number, more: NodeJS.ProcessEnv = {}) {
  const env = {
    PATH: process.env.PATH,
    TANGGAP_DATA: folder,
    DATABASE_URL: database.url,
    PORT: String(port),
    OPS_PORT: '0',
    LOG_LEVEL: 'warn',
    ...more,
  };
  const told = { said: '' };
  const bot = spawn(process.execPath, [MAIN, 'start'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  child = bot;
  for (const stream of [bot.stdout, bot.stderr])
    stream.on('data', (chunk) => {
      told.said += chunk;
    });
  return { bot, told, ended: once(bot, 'exit') };
}

it('ends with a sentence when its port is taken, and leaves nothing running', async () => {
  const { server, port } = await occupied();
  try {
    const { told, ended } = start(port);
    expect(await ended).toEqual([78, null]);
    expect(told.said).toContain(`Port ${port} is in use`);
  } finally {
    server.close();
  }
}, 60_000);

it('ends with a sentence when the ledger cannot be read, and takes the database it has started down with it', async () => {
  await mkdir(path.join(folder, 'redactions.jsonl'));
  const { told, ended } = start(0, { DATABASE_URL: undefined });
  expect(await ended, told.said).toEqual([78, null]);
  expect(told.said).toContain('redactions.jsonl, cannot be read (EISDIR)');
  const left = await readdir(folder, { recursive: true });
  expect(left.filter((file) => file.endsWith('PG_VERSION'))).not.toEqual([]);
  expect(left.filter((file) => file.endsWith('postmaster.pid'))).toEqual([]);
}, 60_000);

it('ends with a sentence when no machine has the name it should listen at', async () => {
  const { told, ended } = start(0, { HOST: 'no-such-machine.invalid' });
  expect(await ended, told.said).toEqual([78, null]);
  expect(told.said).toContain('I cannot listen at no-such-machine.invalid');
}, 60_000);

it('stops in its own order although nobody reads what it says any more', async () => {
  const { server, port } = await occupied();
  server.close();
  const { bot, told, ended } = start(port);
  while (!told.said.includes('/readyz')) {
    expect(bot.exitCode, told.said).toBeNull();
    await sleep(20);
  }
  const body = JSON.stringify({ items: [{ id: 'c1', text: 'Your shop charged me twice' }] });
  const secret = (await readFile(path.join(folder, 'intake-secret'), 'utf8')).trim();
  const headers = signedHeaders([secret], 'msg_c1', new Date(), body);
  const taken = await fetch(`http://127.0.0.1:${port}/intake/web`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  expect(taken.status).toBe(202);
  bot.stdout.destroy();
  bot.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
  // The last thing it does, and more than a minute before it would by itself.
  expect(await readdir(folder)).toContain('watermark.json');
}, 60_000);
