// F68: a backup is restored and the bot is started on it, while the outside has seen more than it remembers.
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inject, it, vi } from 'vitest';
import { checkIn } from '../../src/checker/check.ts';
import { watermarkIn } from '../../src/engine/watermark.ts';
import { createDatabaseFrom, dropDatabase } from '../../src/postgres/databases.ts';
import {
  blocksText,
  complaint,
  declare,
  draftCard,
  HOUR,
  openHouse,
  patientPlan,
  recordFacts,
  withShop,
} from '../support/house.ts';
import { openShop, toShop } from './shop.ts';

/** What another loop does is waited for. */
const WAIT = { timeout: 60_000 };

it('F68 a backup is restored and started: frozen and told, no answer and no card goes out a second time, and it goes on when a person says so', async ({
  expect,
  onTestFinished,
}) => {
  const server = inject('databaseServer');
  const backup = `backup_${randomUUID().replaceAll('-', '')}`;
  const folder = await mkdtemp(path.join(tmpdir(), 'tanggap-restore-'));
  const shop = await openShop();
  const house = await openHouse({
    plan: { yaml: withShop(await patientPlan('en')) },
    // A command has three seconds in the real workspace; a busy machine is not what this is about.
    slack: { ackTimeoutMs: 30_000 },
    app: {
      watermark: watermarkIn(folder),
      outletWebhooks: toShop(shop),
    },
  });
  onTestFinished(async () => {
    await house.stop();
    await shop.close();
    await dropDatabase(server, backup);
    await rm(folder, { recursive: true });
  });
  const { slack } = house;
  const original = new URL(house.database.url).pathname.slice(1);
  const arrived = () => shop.arrived.map((answer) => answer.complaint);
  const frozenBy = async () => (await house.app.db.crisis.findFirstOrThrow()).frozenBy;
  const told = (channel: string) =>
    slack
      .messages(channel)
      .map(({ text }) => String(text))
      .filter((text) => text.includes('they are an older copy'));
  const cardsOf = (channel: string, n: number) =>
    slack.messages(channel).filter((message) => blocksText(message).includes(`coffee, number ${n}`)).length;
  const waiting = () => house.app.db.job.findMany({ where: { state: 'pending', errorCode: 'ratelimited' } });

  const channel = await declare(house);
  await recordFacts(house, channel, 'U0BUDI');
  await house.complain([complaint(1)]);
  await house.idle();
  const card = draftCard(house, channel, 1).ts;
  await slack.as('U0RINA').react(channel, card, 'white_check_mark');
  await house.idle();

  // The backup is made while the answer is in its hold and Slack lets a card wait; then both go out, and more is written.
  slack.faults.add({ kind: 'ratelimited', method: 'chat.postMessage', retryAfter: 45 });
  await house.complain([complaint(2)]);
  await vi.waitFor(async () => expect(await waiting()).toHaveLength(1), WAIT);
  await house.restart(async () => void (await createDatabaseFrom(server, backup, original)));
  expect([await frozenBy(), arrived(), cardsOf(channel, 2)]).toEqual([null, [], 0]);
  await house.pass(HOUR);
  await house.complain([complaint(3)]);
  await house.idle();
  await vi.waitFor(() => expect(arrived()).toEqual(['c1']), WAIT);
  expect(cardsOf(channel, 2)).toBe(1);

  await house.restart(async () => {
    await dropDatabase(server, original);
    await createDatabaseFrom(server, original, backup);
  });
  await house.idle();
  expect(await house.app.db.complaint.count()).toBe(2);
  expect(await frozenBy()).toBe('system');
  expect(told(channel)).toEqual([expect.stringMatching(/^🧊 .*<@U0SARI>.*`\/crisis unfreeze`/s)]);

  // Its hold is over, and what is approved anew waits too.
  await house.complain([complaint(4)]);
  await house.idle();
  // The card of the third, which this copy never knew, still has its buttons: they mean nobody else.
  const fourth = await house.app.db.complaint.findFirstOrThrow({ where: { externalId: 'c4' } });
  expect(fourth.id).toBeGreaterThan(3);
  await slack.as('U0RINA').react(channel, draftCard(house, channel, fourth.id).ts, 'white_check_mark');
  await house.pass(HOUR);
  await house.pass(HOUR);
  expect(arrived()).toEqual(['c1']);
  const jobs = await house.app.db.job.findMany({ where: { kind: 'deliver' } });
  expect(jobs.map(({ state, errorCode }) => [state, errorCode])).toEqual([
    ['pending', 'frozen'],
    ['pending', 'frozen'],
  ]);

  // Somebody looked: the first answer is with the customer already.
  await slack.as('U0RINA').unreact(channel, card, 'white_check_mark');
  await house.idle();
  await slack.as('U0SARI').command('/crisis', 'unfreeze', channel);
  await house.pass(HOUR);
  expect(await frozenBy()).toBe(null);
  await vi.waitFor(() => expect(arrived()).toEqual(['c1', 'c4']), WAIT);
  expect(cardsOf(channel, 2)).toBe(1);

  await house.restart();
  await house.idle();
  expect([await frozenBy(), told(channel).length]).toEqual([null, 1]);
  const { results } = await house.app.db.$transaction((tx) => checkIn(tx));
  expect(results.flatMap(({ id, findings }) => findings.map((finding) => `${id} ${finding}`))).toEqual([]);
});
