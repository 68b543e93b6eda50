// F41: a flood of complaints in one minute by webhook, file and Slack; everything is kept, counted and readable.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { run as importFile } from '../../src/cli/import.ts';
import { databaseNow, moveClock } from '../../src/engine/clock.ts';
import type { Db } from '../../src/engine/database.ts';
import { signedHeaders } from '../../src/outlets/signature.ts';
import { callCommand } from '../support/command.ts';
import { blocksText, complaint, INTAKE_SECRET } from '../support/house.ts';
import { declareCrisis } from './crisis.ts';
import { insist, openRig, type Rig, until } from './rig.ts';

const SCALE = Number(process.env.FLOOD ?? 5_000);
const BY_SLACK = 10;
/** So many of them are about life and limb: each has a message of its own, at once. */
const CRITICAL = 10;
const BY_FILE = Math.round(SCALE * 0.2);
/** Senders who send one by one, as a shop's own form does. */
const SINGLE = Math.round(SCALE * 0.1);
const BATCHED = SCALE - BY_FILE - SINGLE - CRITICAL - BY_SLACK;
const AT_ONCE = 50;
/** The minute of the flood passes in real time, in so many turns. */
const TURNS = 20;
const MINUTE_MS = 60_000;
const TURN_MS = MINUTE_MS / TURNS;

const p99 = (ms: number[]): number => [...ms].sort((a, b) => a - b)[Math.floor((ms.length - 1) * 0.99)] ?? 0;

const numbers = (from: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => from + index);
const share = (count: number, turn: number): number => Math.floor((count * turn) / TURNS);

/** Waits until nothing is due, without helping the clock. */
async function still(db: Db): Promise<void> {
  for (let calm = 0; calm < 2; ) {
    const [row] = await db.$queryRaw<{ n: bigint }[]>`
      SELECT (SELECT count(*) FROM "Timer" WHERE state = 'armed' AND "dueAt" <= house_now())
           + (SELECT count(*) FROM "Complaint" WHERE "nextAt" <= house_now() AND "crisisId" IS NOT NULL)
           + (SELECT count(*) FROM "Job" WHERE state IN ('pending', 'sending') AND "notBefore" <= house_now()) AS n`;
    calm = Number(row?.n) === 0 ? calm + 1 : 0;
    await sleep(20);
  }
}

/** Sends one request, again where the connection broke as senders do, and writes down how long it took until its answer. */
async function byWebhook(rig: Rig, items: object[], took: number[]): Promise<void> {
  const body = JSON.stringify({ items });
  const headers = signedHeaders([INTAKE_SECRET], `msg_${crypto.randomUUID()}`, new Date(), body);
  const began = performance.now();
  const post = (tries: number): Promise<Response> =>
    fetch(`${rig.bots[0]?.url}/intake/web`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    }).catch((error: Error) => {
      if (tries === 0) throw new Error(`no connection: ${error.cause}`, { cause: error });
      return post(tries - 1);
    });
  const answer = await post(3);
  took.push(performance.now() - began);
  expect(answer.status).toBe(202);
}

const critical = (n: number) =>
  complaint(n, {
    text: `My son was taken to hospital by ambulance after your milk coffee, he cannot breathe (${n})`,
  });

async function byFile(rig: Rig, folder: string): Promise<void> {
  const rows = Array.from(
    { length: BY_FILE },
    (_, n) => `f${n},"Kopinya basi dan saya sakit, no ${n}",Orang ${n}`,
  );
  const file = path.join(folder, 'complaints.csv');
  await writeFile(file, `id,text,author\n${rows.join('\n')}\n`);
  const io = { env: { DATABASE_URL: rig.databaseUrl }, cwd: folder };
  expect((await callCommand(importFile, [file], io)).code).toBe(0);
}

async function bySlack({ slack, db }: Rig, number: number): Promise<void> {
  const dewi = slack.as('U0DEWI');
  const { ts = '' } = await dewi.say(
    'keluhan-pelanggan',
    `A customer at the counter says: charged twice, ${number}`,
  );
  await insist(
    async () => {
      await dewi.shortcut('log_complaint', 'keluhan-pelanggan', ts);
      await dewi.submit((slack.view('U0DEWI') as { id: string }).id, {});
    },
    async () => (await db.complaint.count({ where: { externalId: { endsWith: `:${ts}` } } })) > 0,
  );
}

it(`F41 ${SCALE} complaints in a minute by webhook, file and Slack: all kept, each shown once, at most 60 messages in ten minutes`, async ({
  task,
  onTestFinished,
}) => {
  const rig = await openRig();
  const folder = await mkdtemp(path.join(tmpdir(), 'tanggap-flood-'));
  onTestFinished(async () => {
    await rig.close();
    await rm(folder, { recursive: true, force: true });
  });
  const { slack, db } = rig;
  const bot = await rig.start();
  const channel = await declareCrisis(rig);
  await still(db);
  const before = slack.messages(channel).length;
  const began = await databaseNow(db);
  const started = performance.now();
  const intake: number[] = [];
  const alarms = new Map<string, { asked: number; shown?: number }>();
  slack.on('change', () => {
    for (const [text, alarm] of alarms)
      if (alarm.shown === undefined) {
        const message = slack.accepted(channel).find((each) => blocksText(each).includes(text));
        if (message) alarm.shown = message.acceptedAt;
      }
  });

  for (let turn = 0; turn < TURNS; turn += 1) {
    const [from, to] = [share(BATCHED, turn), share(BATCHED, turn + 1)];
    const sending: Promise<unknown>[] = [sleep(TURN_MS)];
    for (let n = from; n < to; n += AT_ONCE)
      sending.push(
        byWebhook(
          rig,
          numbers(n, Math.min(AT_ONCE, to - n)).map((each) => complaint(each)),
          intake,
        ),
      );
    const [first, end] = [share(SINGLE, turn), share(SINGLE, turn + 1)];
    for (const [index, n] of numbers(first, end - first).entries())
      sending.push(
        sleep((TURN_MS * index) / (end - first)).then(() => byWebhook(rig, [complaint(20_000 + n)], intake)),
      );
    if (turn < CRITICAL) {
      alarms.set(`(${40_000 + turn})`, { asked: Date.now() });
      sending.push(byWebhook(rig, [critical(40_000 + turn)], intake));
    }
    if (turn === 5) sending.push(byFile(rig, folder));
    if (turn >= 10) sending.push(bySlack(rig, turn));
    await Promise.all(sending);
  }
  const seconds = (performance.now() - started) / 1000;
  expect(await db.complaint.count()).toBe(SCALE);

  for (let at = (await databaseNow(db)).getTime() - began.getTime(); at < 10 * MINUTE_MS; at += 15_000) {
    await still(db);
    await moveClock(db, 15_000);
  }
  await still(db);
  const elapsed = (await databaseNow(db)).getTime() - began.getTime();
  expect(elapsed).toBeGreaterThanOrEqual(10 * MINUTE_MS);
  const roots = slack.messages(channel).length - before;
  expect(roots).toBeLessThanOrEqual(60);
  const cards = await db.complaint.count({ where: { shownAs: 'card' } });
  const digested = await db.digest.aggregate({ _sum: { count: true } });
  expect(cards + (digested._sum.count ?? 0)).toBe(SCALE);

  // Half the time to answer is over: everybody on duty is told.
  const waits: number[] = [];
  const known = new Set(slack.messages(channel).map(({ ts }) => ts));
  await moveClock(db, 110 * MINUTE_MS);
  const jumped = Date.now();
  slack.on('change', () => {
    for (const message of slack.accepted(channel).slice(-5)) {
      if (known.has(message.ts) || message.user !== slack.bot.userId) continue;
      known.add(message.ts);
      waits.push(message.acceptedAt - jumped);
    }
  });
  await until(async () => waits.length > 0);
  await still(db);

  expect(await rig.differences()).toEqual([]);
  const status = await readFile(`/proc/${bot.pid}/status`, 'utf8').catch(() => '');
  const peakMb = Math.round(Number(status.match(/VmHWM:\s+(\d+)/)?.[1] ?? 0) / 1024);
  task.meta.note = [
    `${roots} messages`,
    `${Math.round(seconds)} s for all`,
    `${Math.round(p99(intake))} ms p99 of an intake`,
    `${Math.round(p99(waits))} ms p99 until an alarm`,
    `${Math.round(p99([...alarms.values()].map(({ asked, shown = Infinity }) => shown - asked)))} ms p99 until a danger is shown in the flood`,
    `${peakMb} MB at most`,
  ].join(', ');
  // Generous: several times what a small machine needs.
  expect(peakMb).toBeLessThan(1_500);
});
