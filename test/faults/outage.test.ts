// F15: Slack is away for half an hour at the peak of a crisis, and comes back.
import { setTimeout as sleep } from 'node:timers/promises';
import { it } from 'vitest';
import { databaseNow, moveClock } from '../../src/engine/clock.ts';
import { SLACK_PACE } from '../../src/slack/pace.ts';
import { alarmsTo, startMailServer } from '../outlets/mail-server.ts';
import { blocksText, complaint, draftCard, MINUTE, openHouse } from '../support/house.ts';
import { differences } from './compare.ts';
import { declareCrisis, recordTheFacts } from './crisis.ts';
import { settle } from './rig.ts';
import { openShop, shopPlan, toShop } from './shop.ts';

const AWAY_MIN = 30;
/** What has to come is waited for as long as a busy machine may need. */
const SOON = { timeout: 180_000, interval: 200 };

it('F15 Slack is away for half an hour at the peak: it is not hammered, complaints are taken, alarms go out by mail, and afterwards one alarm says it all first, at the pace of Slack', async ({
  expect,
  task,
  onTestFinished,
}) => {
  const shop = await openShop();
  const mail = await startMailServer();
  const house = await openHouse({
    plan: { yaml: await shopPlan() },
    app: {
      pace: SLACK_PACE,
      outletWebhooks: toShop(shop),
      fallbackEmail: alarmsTo(mail),
    },
  });
  onTestFinished(async () => {
    await house.stop();
    await mail.close();
    await shop.close();
  });
  const { slack, app } = house;
  const { db } = app;
  const taken: string[] = [];
  const complain = async (from: number, count: number): Promise<void> => {
    const items = Array.from({ length: count }, (_, index) => complaint(from + index));
    expect((await house.complain(items)).status).toBe(202);
    for (let index = 0; index < count; index += 1) taken.push(`c${from + index}`);
  };

  const channel = await declareCrisis({ slack, db });
  await recordTheFacts({ slack, db }, channel);
  await settle(db, slack);
  // Few at a time, so that their alarms are not one from the start.
  for (const batch of [0, 4, 8]) {
    await complain(batch + 1, 4);
    await settle(db, slack);
    await moveClock(db, 3 * MINUTE);
  }
  const first = await db.complaint.findFirstOrThrow({ orderBy: { nextAt: 'asc' } });
  const now = await databaseNow(db);
  await moveClock(db, (first.nextAt?.getTime() ?? 0) - now.getTime() - MINUTE);
  await settle(db, slack);
  // An answer is in its hold when Slack goes away.
  await slack.as('U0RINA').react(channel, draftCard(house, channel, 1).ts, 'white_check_mark');
  while ((await db.release.count()) === 0) await sleep(20);

  slack.faults.add({ kind: 'drop', method: '*', when: 'before', times: 1_000_000 });
  slack.faults.refuseSockets(1_000_000);
  slack.faults.dropSockets();
  const writes = () =>
    slack.calls.filter(({ method }) => /^chat\.|^pins\.|^reactions\.add|^conversations\.set/.test(method));
  const before = writes().length;
  for (let minute = 0; minute < AWAY_MIN; minute += 1) {
    await complain(1_000 + minute * 10, 10);
    await moveClock(db, MINUTE);
    await sleep(500);
  }
  // What was begun before it was known that Slack is away, and a probe now and then.
  const tried = writes().length - before;
  expect(tried).toBeLessThan(20);
  const alarms = () => db.job.count({ where: { class: 'P2', kind: 'post', state: 'pending' } });
  await expect.poll(alarms, { message: 'alarms that wait', ...SOON }).toBeGreaterThanOrEqual(3);
  // Liveness: the other way out looks every ten seconds.
  const mailed = () => mail.mails.length;
  await expect.poll(mailed, { message: 'alarms by mail', ...SOON }).toBeGreaterThanOrEqual(3);
  const waiting = await db.job.count({ where: { state: { in: ['pending', 'uncertain'] } } });
  expect(waiting).toBeGreaterThan(30);
  expect(shop.arrived).toEqual([]);

  const accepted = () =>
    slack
      .accepted(channel)
      .filter(({ user, subtype }) => user === slack.bot.userId && !subtype)
      .map((message) => ({ ...message, said: blocksText(message) }));
  const there = accepted().length;
  slack.faults.clear();
  // Liveness: the breaker asks again within a minute.
  const told = () => accepted().some(({ said }) => said.includes('Meanwhile,'));
  await expect.poll(told, { message: 'one alarm that says it all', ...SOON }).toBe(true);
  const drained = accepted().slice(there);
  const classes = new Map((await db.job.findMany()).map(({ id, class: of }) => [id, of]));
  const ahead = drained
    .slice(
      0,
      drained.findIndex(({ said }) => said.includes('Meanwhile,')),
    )
    .map(({ metadata }) => classes.get(metadata?.event_payload?.o ?? ''));
  // Before it come only what was the probe, and alarms of which nobody knew whether they are there: one a lane.
  expect(ahead.filter((of) => of !== 'P2').length).toBeLessThanOrEqual(2);
  expect(ahead.length).toBeLessThanOrEqual(6);
  await settle(db, slack);

  expect(accepted().filter(({ said }) => said.includes('Meanwhile,'))).toHaveLength(1);
  const posts = accepted();
  // Over all: on a busy machine single ones arrive close together.
  const afterwards = posts.slice(there);
  const times = afterwards.map(({ ts }) => Number(ts));
  const { rate, burst } = SLACK_PACE.channelPost;
  const most = (Math.max(...times) - Math.min(...times)) * rate + burst + 1;
  expect(afterwards.length).toBeLessThanOrEqual(most);
  expect(slack.calls.filter(({ error }) => error === 'ratelimited')).toEqual([]);
  // The answer did not leave unseen: somebody was asked about it, in the room, once.
  expect(shop.arrived).toEqual([]);
  expect(await db.release.count({ where: { state: 'held' } })).toBe(1);
  expect(posts.filter(({ blocks }) => JSON.stringify(blocks ?? []).includes('drafts.again'))).toHaveLength(1);
  const ids = mail.mails.map(({ raw }) => /^Message-ID: (.*)$/im.exec(raw)?.[1]);
  expect(new Set(ids).size).toBe(ids.length);
  expect(await differences(db, { slack, arrived: shop.arrived, taken })).toEqual([]);
  task.meta.note = [
    `${taken.length} complaints`,
    `${waiting} waited`,
    `${tried} tried while it was away`,
    `${mail.mails.length} alarms by mail`,
    `${afterwards.length} messages afterwards`,
  ].join(', ');
});
