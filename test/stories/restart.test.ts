// A bot that is killed again and again, without warning, while complaints come in: nothing is lost and nothing doubled.
import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { moveClock } from '../../src/engine/clock.ts';
import { connect, type Db } from '../../src/engine/database.ts';
import { signedHeaders } from '../../src/outlets/signature.ts';
import { type Embedded, startEmbedded } from '../../src/postgres/launcher.ts';
import { random } from '../../src/wording/random.ts';
import { stopWithUs } from '../support/watchdog.ts';

const MAIN = fileURLToPath(new URL('../../src/tanggap.mjs', import.meta.url));
const KILLS = 4;
const QUIET = { info() {}, warn() {} };

// biome-ignore lint/suspicious/noExplicitAny: what the page is told has no closed shape
type Json = Record<string, any>;

const seed = Number(process.env.RESTART_SEED ?? randomInt(1_000_000));
let folder: string;
let port: number;
let child: ChildProcess | undefined;
let said = '';
let database: Embedded;
let db: Db;
let callOff: () => void;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tanggap-restart-'));
  // Where tests run as root, the database does not, and it must be able to enter.
  await chmod(folder, 0o755);
  database = await startEmbedded({ dataDir: folder, log: QUIET });
  callOff = await stopWithUs(folder);
  port = await freePair();
});
afterEach(async () => {
  await kill();
  await db?.$disconnect();
  await database.stop();
  callOff();
  await rm(folder, { recursive: true, force: true });
});

/** A port that is free together with the one after it, where the workspace listens. */
async function freePair(): Promise<number> {
  const take = async (wanted: number) => {
    const server = createServer();
    server.listen(wanted, '127.0.0.1');
    await once(server, 'listening');
    return server;
  };
  for (;;) {
    const first = await take(0);
    const { port: found } = first.address() as { port: number };
    const second = await take(found + 1).catch(() => undefined);
    for (const server of [first, second]) await new Promise((done) => server?.close(done) ?? done(undefined));
    if (second) return found;
  }
}

/** Starts the bot as `npm start` does, and waits until it is ready to be used. */
async function start(): Promise<void> {
  said = '';
  const env = {
    PATH: process.env.PATH,
    TANGGAP_DATA: folder,
    PORT: String(port),
    OPS_PORT: '0',
    LOG_LEVEL: 'warn',
    TZ: 'UTC',
  };
  const started = spawn(process.execPath, [MAIN, 'start'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  child = started;
  for (const stream of [started.stdout, started.stderr])
    stream?.on('data', (chunk) => {
      said += chunk;
    });
  while (!said.includes('/readyz')) {
    if (started.exitCode !== null) throw new Error(`the bot ended with ${started.exitCode}: ${said}`);
    await sleep(20);
  }
}

async function kill(): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

const ui = async (what: string): Promise<Json> =>
  (await fetch(`http://127.0.0.1:${port + 1}/ui/${what}`)).json() as Promise<Json>;

async function act(given: Json): Promise<Json> {
  const answer = await fetch(`http://127.0.0.1:${port + 1}/ui/act`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(given),
  });
  return answer.json() as Promise<Json>;
}

/** Sends complaints as an honest sender does; true when they were taken, false when nobody knows. */
async function complain(ids: string[], secret: string): Promise<boolean> {
  const items = ids.map((id) => ({
    id,
    text: `Your shop charged me twice, case ${id}`,
    author: { name: id },
  }));
  const body = JSON.stringify({ items });
  const headers = signedHeaders([secret], `msg_${ids[0]}`, new Date(), body);
  const url = `http://127.0.0.1:${port}/intake/web`;
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  }).catch(() => undefined);
  // 202: taken and stored; 200: all of it was known.
  if (answer && !answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`);
  return (
    answer !== undefined &&
    (await answer.text().then(
      () => true,
      () => false,
    ))
  );
}

const intakeSecret = async () => (await readFile(path.join(folder, 'intake-secret'), 'utf8')).trim();

/** Declares as a person does, and answers once the form was taken. */
async function declare(): Promise<void> {
  const command = { do: 'command', as: 'U0SARI', command: '/crisis', text: 'declare Charged twice' };
  expect(await act({ ...command, channel: 'general' })).toMatchObject({ ok: true });
  const { view } = await ui('modal?as=U0SARI');
  const values = {
    title: { title: 'Charged twice' },
    level: { level: 'high' },
    language: { language: 'en' },
    drill: { drill: 'real' },
  };
  expect(await act({ do: 'submit', as: 'U0SARI', view_id: view.id, values })).toMatchObject({ ok: true });
}

/** Waits until nothing is to be done any more; leases and quiet times of the dead are shortened by moving the clock. */
async function settle(): Promise<void> {
  let before = '';
  let still = 0;
  for (;;) {
    const rows = await db.$queryRaw<{ due: bigint; blocked: bigint }[]>`
      SELECT (SELECT count(*) FROM "Timer" WHERE state = 'armed' AND "dueAt" <= house_now())
           + (SELECT count(*) FROM "Inbox" WHERE state = 'new')
           + (SELECT count(*) FROM "Job" WHERE state IN ('pending', 'sending', 'uncertain')) AS due,
             (SELECT count(*) FROM "Complaint" WHERE "shownAs" = 'digest' AND "digestId" IS NULL) AS blocked`;
    const { due = 0n, blocked = 0n } = rows[0] ?? {};
    if (due + blocked === 0n) return;
    const now = `${due} ${blocked}`;
    still = now === before ? still + 1 : 0;
    before = now;
    if (still >= 10) {
      await moveClock(db, 60_000);
      still = 0;
    }
    await sleep(100);
  }
}

it(`loses and doubles nothing when it is killed ${KILLS} times (seed ${seed})`, async () => {
  console.info(`RESTART_SEED=${seed}`);
  const chance = random(seed);
  const between = (from: number, to: number) => Math.round(from + chance() * (to - from));
  const taken = new Set<string>();
  const unsure: string[][] = [];
  let number = 0;

  await start();
  db = connect(database.url);
  const secret = await intakeSecret();
  await declare();

  for (let life = 0; life <= KILLS; life += 1) {
    const last = life === KILLS;
    const dying = last ? undefined : sleep(between(50, 1500)).then(kill);
    let alive = true;
    void dying?.then(() => {
      alive = false;
    });
    // Whoever got no answer sends the same again.
    for (const ids of unsure.splice(0)) {
      if (await complain(ids, secret)) for (const id of ids) taken.add(id);
      else unsure.push(ids);
    }
    // The last life makes sure of the flood, however little the others came to.
    for (let sent = 0; alive && (sent < (last ? 3 : 12) || (last && number < 90)); sent += 1) {
      // A few one by one, which become cards; then a flood, which is digested.
      const size = number < 6 ? 1 : number < 7 ? 31 : between(1, 25);
      const ids = Array.from({ length: size }, () => `case-${++number}`);
      if (await complain(ids, secret)) for (const id of ids) taken.add(id);
      else unsure.push(ids);
      await sleep(between(0, 150));
    }
    await dying;
    if (!last) await start();
  }
  for (const ids of unsure) {
    expect(await complain(ids, secret)).toBe(true);
    for (const id of ids) taken.add(id);
  }
  await settle();

  // Every complaint that was taken is there, once, and every one that is there was sent.
  const crises = await db.crisis.findMany();
  expect(crises).toHaveLength(1);
  const crisis = crises[0]?.id ?? 0;
  const complaints = await db.complaint.findMany({ include: { clock: true } });
  expect(complaints.map(({ externalId }) => externalId).sort()).toEqual([...taken].sort());
  expect(complaints.every(({ crisisId }) => crisisId === crisis)).toBe(true);

  // Each has its clock: looked at next when it warns, or the fact that its time ran out.
  const breached = await db.timeline.findMany({ where: { fact: 'complaint_breached' } });
  const late = new Set(breached.map(({ data }) => (data as { complaint: number }).complaint));
  expect(complaints.filter(({ id, nextAt, dueAt }) => !(nextAt && dueAt) && !late.has(id))).toEqual([]);
  // Begun once, and labelled by triage.
  expect(
    complaints.filter(({ clock }) => clock.filter(({ type }) => type === 'started').length !== 1),
  ).toEqual([]);

  // One channel, with one pinned header and everybody in it.
  const frame = await ui('state?as=U0SARI');
  const ours = (frame.channels as Json[]).filter(({ name }) => name.startsWith('crisis-'));
  expect(ours.map(({ name }) => name)).toEqual(['crisis-1-charged-twice']);
  const channel = ours[0] as Json;
  expect(channel.members).toEqual(expect.arrayContaining(['U0SARI', 'U0BUDI', 'U0RINA', 'U0DEWI']));
  const page = await ui(`channel?as=U0SARI&id=${channel.id}`);
  expect(page.pins).toHaveLength(1);

  // Every post that the house believes sent is there exactly once, and nothing else of its own is.
  const roots = page.messages as Json[];
  const threads = await Promise.all(
    roots
      .filter(({ reply_count }) => reply_count > 0)
      .map(
        async ({ ts }) =>
          (await ui(`thread?as=U0SARI&id=${channel.id}&ts=${ts}`)).messages.slice(1) as Json[],
      ),
  );
  const marks = [...roots, ...threads.flat()].flatMap((m): string[] => m.metadata?.event_payload?.o ?? []);
  expect(new Set(marks).size).toBe(marks.length);
  const posts = await db.job.findMany({ where: { kind: 'post' } });
  const inChannel = posts.filter(({ payload }) => (payload as Json).channel === `crisis:${crisis}`);
  expect(inChannel.filter(({ state }) => state !== 'sent')).toEqual([]);
  expect(marks.sort()).toEqual(inChannel.map(({ id }) => id).sort());

  // Cards and digests account for every complaint.
  const places = new Set((await db.place.findMany()).map(({ ref }) => ref));
  const cards = complaints.filter(({ shownAs }) => shownAs === 'card');
  const digests = await db.digest.findMany();
  expect(cards.filter(({ id }) => !places.has(`complaint:${id}`))).toEqual([]);
  expect(digests.filter(({ id }) => !places.has(`digest:${id}`))).toEqual([]);
  expect(cards.length + digests.reduce((sum, { count }) => sum + count, 0)).toBe(complaints.length);
  expect(cards.length).toBeGreaterThan(0);
  expect(digests.length).toBeGreaterThan(0);

  // What opens the doors stays closed to others, and stays the same.
  for (const file of ['workspace.json', 'intake-secret'])
    expect((await stat(path.join(folder, file))).mode & 0o777).toBe(0o600);
  expect(await intakeSecret()).toBe(secret);
}, 400_000);
