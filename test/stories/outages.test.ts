// When the database or Slack is away: nothing is acknowledged that is not stored, nothing is posted twice, no alarm is kept quiet.
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { simpleParser } from 'mailparser';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { check } from '../../src/checker/check.ts';
import { databaseNow, moveClock } from '../../src/engine/clock.ts';
import { enqueue } from '../../src/engine/jobs.ts';
import { type Embedded, startEmbedded } from '../../src/postgres/launcher.ts';
import { migrate } from '../../src/postgres/migrate.ts';
import { alarmsTo, startMailServer } from '../outlets/mail-server.ts';
import { startTarget, type Target } from '../outlets/target-server.ts';
import {
  blocksText,
  complaint,
  declare,
  draftCard,
  HOUR,
  type House,
  MINUTE,
  openHouse,
  patientPlan,
  recordFacts,
} from '../support/house.ts';
import { openPager } from '../support/pager.ts';
import { stopWithUs } from '../support/watchdog.ts';

// Stories wait for a whole house; how long that takes is the machine's own affair.
vi.setConfig({ testTimeout: 240_000 });

let house: House | undefined;
const open: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await house?.stop();
  house = undefined;
  for (const close of open.splice(0).reverse()) await close();
});

/** A running database server that the story may stop, and how to start it again on the same data. */
async function ownServer(): Promise<{ first: Embedded; start: () => Promise<Embedded> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tanggap-outage-'));
  await chmod(folder, 0o755);
  open.push(() => rm(folder, { recursive: true, force: true }));
  const start = () => startEmbedded({ dataDir: folder, log: { info() {}, warn() {} } });
  const first = await start();
  const callOff = await stopWithUs(folder);
  open.push(async () => callOff());
  await migrate(first.url);
  return { first, start };
}

describe('while the database is stopped', () => {
  it('the intake says "come again" and Slack gets no acknowledgement; afterwards both are taken, once', async () => {
    const { first: ours, start } = await ownServer();
    let server = ours;
    house = await openHouse({ app: { databaseUrl: server.url }, slack: { ackTimeoutMs: 1_500 } });
    await declare(house);
    await server.stop();
    const refused = await house.complain([complaint(1)]);
    expect(refused.status).toBe(503);
    const unheard = await house.slack.as('U0SARI').command('/crisis', 'status', 'general');
    expect(unheard).toMatchObject({ acked: false });
    server = await start();
    open.push(() => server.stop());
    let taken = await house.complain([complaint(1)]);
    while (taken.status === 503) taken = await house.complain([complaint(1)]);
    expect([200, 202]).toContain(taken.status);
    await house.idle();
    expect(await house.app.db.complaint.count()).toBe(1);
  });
});

describe('while the database is stopped and Slack comes by HTTP', () => {
  it('is told "come again", and what it delivers again is taken once', async () => {
    const { first: ours, start } = await ownServer();
    let server = ours;
    const yaml = await patientPlan('en');
    house = await openHouse({
      http: true,
      plan: { yaml },
      app: { databaseUrl: server.url },
      slack: { retryDelaysMs: [50, 3_600_000] },
    });
    const { slack } = house;
    const channel = await declare(house);
    await recordFacts(house, channel, 'U0BUDI');
    await house.complain([complaint(1)]);
    await house.idle();
    const { ts } = draftCard(house, channel, 1);
    // What Slack sends, kept on its way, so that the same can be delivered again.
    const way = await startTarget((response, request, count) => {
      const { url, body } = { url: house?.app.url, body: way.requests[count - 1]?.body };
      const headers = Object.fromEntries(
        Object.entries(request.headers).filter(([name]) => /^x-slack|^content-type/.test(name)),
      ) as Record<string, string>;
      void fetch(`${url}/slack/events`, { method: 'POST', headers, body: body ?? '' }).then((answer) => {
        answers.push({ status: answer.status, retryAfter: answer.headers.get('retry-after') });
        response.writeHead(answer.status).end();
      });
    });
    const answers: { status: number; retryAfter: string | null }[] = [];
    open.push(() => way.close());
    slack.deliverTo(way.url);
    await server.stop();
    void slack.as('U0RINA').react(channel, ts, 'white_check_mark');
    while (answers.length < 2) await new Promise((done) => setTimeout(done, 50));
    expect(answers).toEqual([
      { status: 503, retryAfter: '5' },
      { status: 503, retryAfter: '5' },
    ]);
    server = await start();
    open.push(() => server.stop());
    const [first] = way.requests as [Target['requests'][number]];
    const again = () =>
      fetch(`${house?.app.url}/slack/events`, {
        method: 'POST',
        headers: Object.fromEntries(
          Object.entries(first.headers).filter(([name]) => /^x-slack|^content-type/.test(name)),
        ) as Record<string, string>,
        body: first.body,
      });
    let answer = await again();
    while (answer.status === 503) answer = await again();
    expect(answer.status).toBe(200);
    expect((await again()).status).toBe(200);
    await house.idle();
    const { event_id } = JSON.parse(first.body) as { event_id: string };
    expect(await house.app.db.inbox.count({ where: { key: `event:${event_id}` } })).toBe(1);
    expect(await house.app.db.approval.count()).toBe(1);
    expect(await house.app.db.release.count()).toBe(1);
  });
});

describe('an announcement whose answer was lost', () => {
  it('is found again in a public channel where the bot is no member, and not posted twice', async () => {
    const quiet = { first: { P0: 0, P1: 0, P2: 0, P3: 0, P4: 0, P5: 0 }, again: 0 };
    house = await openHouse({ app: { quiet } });
    const { slack } = house;
    const before = new Set(slack.channels().map(({ name }) => name));
    // Every post is taken and its answer lost, so the announcement's is among them.
    slack.faults.acceptThenDrop('chat.postMessage', 12);
    await declare(house);
    const jobs = () =>
      house?.app.db.job.findMany({ where: { dedupeKey: { startsWith: 'announce:' } } }) ??
      Promise.resolve([]);
    while ((await jobs()).some(({ state }) => state !== 'sent')) {
      expect((await jobs()).filter(({ state }) => state === 'held' || state === 'dead')).toEqual([]);
      await house.pass(0);
    }
    expect((await jobs()).length).toBeGreaterThan(0);
    const told = slack
      .channels()
      .filter(({ name }) => before.has(name))
      .flatMap(({ name }) => slack.messages(name))
      .filter((m) => blocksText(m).includes('declared a crisis'));
    expect(told).toHaveLength((await jobs()).length);
  });
});

describe('alarms of a time in which Slack was away', () => {
  it('come as one message when it is back, none of them is lost and none is told twice', async () => {
    house = await openHouse();
    const { db } = house.app;
    const channel = await declare(house);
    // Four at a time: more than five at once would be one alarm from the start.
    for (const batch of [0, 4, 8]) {
      await house.complain(Array.from({ length: 4 }, (_, n) => complaint(batch + n)));
      await house.pass(3 * MINUTE);
    }
    const first = await db.complaint.findFirstOrThrow({ orderBy: { dueAt: 'asc' } });
    const now = await databaseNow(db);
    await house.pass((first.dueAt?.getTime() ?? 0) - now.getTime() - MINUTE);
    house.slack.faults.add({ kind: 'drop', method: '*', when: 'before', times: 1_000_000 });
    // All of them run out of time while nothing can be said; after five silences the breaker is open.
    const alarms = (where: { kind?: string; state?: 'uncertain' | 'pending' }) =>
      db.job.count({ where: { class: 'P2', state: { in: ['uncertain', 'pending', 'sending'] }, ...where } });
    for (const due of [4, 8, 12]) {
      await moveClock(db, due === 4 ? 2 * MINUTE : 3 * MINUTE);
      while ((await alarms({ kind: 'post' })) < due) await new Promise((done) => setTimeout(done, 50));
    }
    while ((await alarms({ state: 'uncertain' })) < 5) await new Promise((done) => setTimeout(done, 50));
    await house.complain([complaint(99, { text: 'My son found glass in your bread and cut his mouth' })]);
    while ((await alarms({ kind: 'post' })) < 13) await new Promise((done) => setTimeout(done, 50));
    expect(await alarms({ kind: 'post', state: 'pending' })).toBeGreaterThanOrEqual(3);
    house.slack.faults.clear();
    const merged = () => db.job.findFirst({ where: { dedupeKey: { startsWith: 'meanwhile:' } } });
    // Liveness: the breaker asks again within a minute of the machine's time.
    while ((await merged())?.state !== 'sent') await new Promise((done) => setTimeout(done, 200));
    await house.pass(5 * MINUTE);
    const messages = house.slack.messages(channel).filter((m) => blocksText(m).includes('Meanwhile,'));
    expect(messages).toHaveLength(1);
    const superseded = await db.job.findMany({ where: { class: 'P2', kind: 'post', state: 'superseded' } });
    expect(blocksText(messages[0])).toContain(`${superseded.length} alarms`);
    expect(superseded.length).toBeGreaterThanOrEqual(3);
    // Whoever is called is called by a message of its own.
    const calls = house.slack.messages(channel).filter((m) => String(m.text).includes('Critical complaint'));
    expect(calls).toHaveLength(1);
    expect(calls[0]?.text).toContain('<@U0SARI>');
    // Every alarm was told: by itself, or by the one message; none of the latter by itself as well.
    const open = await db.job.count({
      where: { class: 'P2', state: { in: ['pending', 'sending', 'uncertain', 'dead'] } },
    });
    expect(open).toBe(0);
    const marks = house.slack
      .channels()
      .flatMap(({ id }) => house?.slack.accepted(id) ?? [])
      .map(({ metadata }) => metadata?.event_payload?.o);
    expect(superseded.filter(({ id }) => marks.includes(id))).toEqual([]);
    expect(new Set(marks.filter(Boolean)).size).toBe(marks.filter(Boolean).length);
    const { results } = await check(db);
    expect(results.filter(({ findings }) => findings.length > 0)).toEqual([]);
  });
});

describe('an alarm that Slack does not take', () => {
  it('goes to the operator by webhook and by e-mail after two minutes, once', async () => {
    const got: { id: string; text: string }[] = [];
    const receiver: Server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () => {
        got.push(JSON.parse(body).data);
        response.end('{}');
      });
    });
    await new Promise<void>((done) => receiver.listen(0, '127.0.0.1', done));
    open.push(() => new Promise((done) => receiver.close(done)));
    const { port } = receiver.address() as AddressInfo;
    const mail = await startMailServer();
    open.push(mail.close);
    house = await openHouse({
      app: {
        fallbackEmail: alarmsTo(mail),
        fallbackWebhook: {
          url: `http://127.0.0.1:${port}/`,
          secrets: [`whsec_${Buffer.from('a key for alarms, only for tests').toString('base64')}`],
          idempotent: false,
          allowPrivate: true,
        },
      },
    });
    await declare(house);
    await house.complain([complaint(1)]);
    await house.idle();
    house.slack.faults.add({
      kind: 'ratelimited',
      method: 'chat.postMessage',
      retryAfter: 3_000,
      times: 1_000,
    });
    await house.pass(4 * HOUR + MINUTE);
    await house.pass(3 * MINUTE);
    // Liveness: until the alarm is told, and everything that was told has been mailed too.
    const told = () => got.some(({ text }) => text.includes('ran out')) && mail.mails.length >= got.length;
    while (!told()) await new Promise((done) => setTimeout(done, 200));
    // When another one is told, whoever told it has looked at the first again.
    const first = got.length;
    await house.complain([complaint(2)]);
    const { db } = house.app;
    await moveClock(db, 4 * HOUR + MINUTE);
    const breached = () => db.timeline.count({ where: { fact: 'complaint_breached' } });
    while ((await breached()) < 2) await new Promise((done) => setTimeout(done, 200));
    await moveClock(db, 3 * MINUTE);
    const another = () => got.slice(first).some(({ text }) => text.includes('ran out'));
    while (!another() || !told()) await new Promise((done) => setTimeout(done, 200));
    const mailed = () => Promise.all(mail.mails.map(({ raw }) => simpleParser(raw)));
    const idsMailed = async () => (await mailed()).map(({ messageId }) => messageId).sort();
    const idsTold = () => got.map(({ id }) => `<alarm-${id}@kopisenja.example>`).sort();
    // What has gone the one way may still be on the other.
    const same = async () => JSON.stringify(await idsMailed()) === JSON.stringify(idsTold());
    await expect.poll(same, { timeout: 120_000, interval: 200 }).toBe(true);
    expect(new Set(idsTold()).size).toBe(got.length);
    expect((await mailed()).some(({ text }) => text?.includes('ran out'))).toBe(true);
    const waiting = await db.job.findMany({ where: { fallbackAt: { not: null } } });
    expect(waiting.every((job) => job.class === 'P2')).toBe(true);
  });
});

/** Where alarms go that Slack does not take; closed when the story ends. */
async function pagerOfStory() {
  const pager = await openPager();
  open.push(pager.close);
  return pager;
}

describe('an alarm for somebody who cannot be reached in Slack', () => {
  it('goes to the operator, once', async () => {
    const { fallbackWebhook, told } = await pagerOfStory();
    house = await openHouse({ app: { fallbackWebhook } });
    const { db } = house.app;
    const due = new Date().toISOString();
    const content = {
      view: 'crisis.failing',
      data: { verb: 'standup.post', due, zone: 'Asia/Jakarta' },
      lang: 'en' as const,
    };
    await db.$transaction(async (tx) =>
      enqueue(
        tx,
        [{ do: 'tell', person: 'U0NOBODY', class: 'P2', key: 'danger', content }],
        await databaseNow(tx),
      ),
    );
    await house.pass(3 * MINUTE);
    expect(await db.job.findFirst({ where: { dedupeKey: 'danger' } })).toMatchObject({
      state: 'dead',
      errorCode: 'user_not_found',
    });
    await expect.poll(() => told().length, { timeout: 60_000 }).toBe(1);
    expect(told()[0]).toContain('the standup');
  });
});

describe('a token that is revoked while the bot runs', () => {
  it('is on the health page, and is told to the operator once, and so is its end', async () => {
    const { fallbackWebhook, told } = await pagerOfStory();
    const mail = await startMailServer();
    open.push(mail.close);
    house = await openHouse({ app: { fallbackWebhook, fallbackEmail: alarmsTo(mail) } });
    const { app, slack } = house;
    const channel = await declare(house);
    slack.faults.error('*', 'token_revoked', 1_000_000);
    await house.complain([complaint(1)]);
    await expect.poll(() => app.trouble(), { timeout: 60_000 }).toBe('token_revoked');
    const ready = await fetch(`${app.opsUrl}/readyz`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toMatchObject({ slack: 'token_revoked' });
    await expect
      .poll(() => app.db.timer.count({ where: { key: 'standstill' } }), { timeout: 60_000 })
      .toBe(1);
    expect(told()).toEqual([]);
    await moveClock(app.db, 3 * MINUTE);
    await expect.poll(() => told().length, { timeout: 60_000 }).toBe(1);
    expect(told()[0]).toContain('Slack refuses me (token_revoked)');
    slack.faults.clear();
    // Liveness: what was refused is asked again after its half minute, and each look is a few seconds after the last.
    const again = async () => {
      await moveClock(app.db, 31_000);
      return told().length;
    };
    await expect.poll(again, { timeout: 120_000, interval: 2_000 }).toBe(2);
    expect(told()[1]).toContain('get into Slack again');
    expect(app.trouble()).toBeUndefined();
    await house.pass(5 * MINUTE);
    expect(told()).toHaveLength(2);
    await expect.poll(() => mail.mails.length, { timeout: 60_000 }).toBe(2);
    const [first] = await Promise.all(mail.mails.map(({ raw }) => simpleParser(raw)));
    expect(first?.subject).toBe('Tanggap: whether my messages get into Slack');
    const cards = slack.messages(channel).filter((m) => blocksText(m).includes('coffee, number 1'));
    expect(cards).toHaveLength(1);
    const { results } = await check(app.db);
    expect(results.filter(({ findings }) => findings.length > 0)).toEqual([]);
  });
});
