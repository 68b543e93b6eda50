// F06–F14, F20, F22: a wire to Slack that loses, delays, repeats and refuses. Whatever it does, each message is there once.
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, it, type TestContext } from 'vitest';
import type { AppOptions } from '../../src/app.ts';
import { moveClock } from '../../src/engine/clock.ts';
import type { Simulator, SimulatorOptions } from '../../src/simulator/index.ts';
import {
  blocksText,
  complaint,
  draftCard,
  HOUR,
  type House,
  MINUTE,
  NO_PACE,
  openHouse,
} from '../support/house.ts';
import { openPager } from '../support/pager.ts';
import { differences } from './compare.ts';
import { declareCrisis, recordTheFacts } from './crisis.ts';
import { settle, until } from './rig.ts';

/** What has to come is waited for as long as a busy machine may need. */
const SOON = { timeout: 180_000, interval: 100 };

/** A house in a crisis; closed when the test ends. */
async function inCrisis(
  { onTestFinished }: TestContext,
  slack: SimulatorOptions = {},
  app: Partial<AppOptions> = {},
): Promise<{ house: House; channel: string }> {
  const house = await openHouse({ slack, app });
  onTestFinished(() => house.stop());
  const channel = await declareCrisis({ slack: house.slack, db: house.app.db });
  // A fault strikes the next call, and that is to be ours.
  await house.idle();
  return { house, channel };
}

/** Lets quiet times run out, as often as it takes. */
const quiet = (house: House): Promise<void> => settle(house.app.db, house.slack);

const cards = (house: House, channel: string, n: number) =>
  house.slack.messages(channel).filter((m) => blocksText(m).includes(`number ${n}`));
const posts = ({ calls }: Simulator) => calls.filter(({ method }) => method === 'chat.postMessage');

/** Sends complaint `n` while a fault lies on the post of its card, and sees that the card is there once in the end. */
async function cardUnder(
  { expect }: TestContext,
  house: House,
  channel: string,
  n: number,
  lay: (slack: Simulator) => void,
  more: { realMs?: number } = {},
): Promise<void> {
  lay(house.slack);
  await house.complain([complaint(n)]);
  const job = () => house.app.db.job.findFirstOrThrow({ where: { dedupeKey: `complaint:${n}` } });
  const doubted = async () => (await job()).uncertainSince !== null;
  // Whatever came of it: what should have is asked below.
  await until(async () => (await doubted()) || !['pending', 'sending'].includes((await job()).state));
  await sleep(more.realMs ?? 0);
  await quiet(house);
  expect(cards(house, channel, n)).toHaveLength(1);
  expect((await job()).state).toBe('sent');
  expect(await doubted()).toBe(true);
}

describe.concurrent('the wire to Slack', () => {
  it('F06 Slack accepts, then resets: one message, by way of uncertain', async (context) => {
    const { house, channel } = await inCrisis(context);
    await cardUnder(context, house, channel, 1, ({ faults }) => faults.acceptThenDrop('chat.postMessage'));
    context.expect(await differences(house.app.db, { slack: house.slack, taken: ['c1'] })).toEqual([]);
  });

  it('F07 Slack resets before accepting: one message, after the quiet time', async (context) => {
    const { house, channel } = await inCrisis(context);
    const { db } = house.app;
    house.slack.faults.dropBefore('chat.postMessage');
    await house.complain([complaint(1)]);
    while ((await db.job.count({ where: { dedupeKey: 'complaint:1', state: 'uncertain' } })) === 0)
      await sleep(20);
    await moveClock(db, 31_000);
    await sleep(500);
    context.expect(cards(house, channel, 1)).toHaveLength(0);
    await quiet(house);
    context.expect(cards(house, channel, 1)).toHaveLength(1);
    context.expect(await differences(house.app.db, { slack: house.slack, taken: ['c1'] })).toEqual([]);
  });

  it('F08 the answer comes after our patience has ended: one message', async (context) => {
    const { house, channel } = await inCrisis(context);
    const slow = ({ faults }: Simulator) => faults.latency('chat.postMessage', 11_000, 'after');
    await cardUnder(context, house, channel, 1, slow, { realMs: 2_000 });
    context.expect(await differences(house.app.db, { slack: house.slack, taken: ['c1'] })).toEqual([]);
  });

  it('F09 the request is delivered 45 s late: one message', async (context) => {
    const { house, channel } = await inCrisis(context);
    const late = ({ faults }: Simulator) => faults.latency('chat.postMessage', 45_000, 'before');
    await cardUnder(context, house, channel, 1, late, { realMs: 36_000 });
    context.expect(await differences(house.app.db, { slack: house.slack, taken: ['c1'] })).toEqual([]);
  });

  it('F10 500, 502, 503, 504, before or after accepting: one message each', async (context) => {
    const { house, channel } = await inCrisis(context);
    let n = 0;
    for (const status of [500, 502, 503, 504]) {
      for (const when of ['before', 'after'] as const) {
        n += 1;
        await cardUnder(context, house, channel, n, ({ faults }) =>
          faults.http('chat.postMessage', status, when),
        );
      }
    }
    context.expect(await differences(house.app.db, { slack: house.slack })).toEqual([]);
    context.task.meta.note = `${n} answers`;
  });

  it('F11 a page of HTML, half an answer, internal_error, fatal_error: one message each', async (context) => {
    const { house, channel } = await inCrisis(context);
    const lay: ((slack: Simulator) => void)[] = [
      ({ faults }) => faults.add({ kind: 'html', method: 'chat.postMessage' }),
      ({ faults }) => faults.add({ kind: 'truncated', method: 'chat.postMessage' }),
      ({ faults }) =>
        faults.add({ kind: 'error', code: 'internal_error', method: 'chat.postMessage', when: 'after' }),
      ({ faults }) =>
        faults.add({ kind: 'error', code: 'fatal_error', method: 'chat.postMessage', when: 'before' }),
      ({ faults }) =>
        faults.add({ kind: 'error', code: 'never_heard_of', method: 'chat.postMessage', when: 'after' }),
    ];
    for (const [index, fault] of lay.entries()) await cardUnder(context, house, channel, index + 1, fault);
    context.expect(await differences(house.app.db, { slack: house.slack })).toEqual([]);
    context.task.meta.note = `${lay.length} answers`;
  });

  for (const [retryAfter, leastMs] of [
    [2, 2_000],
    [0, 0],
    ['abc', 25_000],
    [null, 25_000],
  ] as const) {
    it(`F12 429 with Retry-After ${retryAfter}: nothing before its time, other calls unharmed`, async (context) => {
      const { house, channel } = await inCrisis(context);
      const { slack } = house;
      const id = slack.channel(channel)?.id;
      slack.faults.rateLimit('chat.postMessage', retryAfter, 1);
      await house.complain([complaint(1)]);
      await slack.waitFor(() => posts(slack).some(({ error }) => error === 'ratelimited'), {
        timeoutMs: 60_000,
      });
      const refused = posts(slack).find(({ error }) => error === 'ratelimited');
      const helped = await slack.as('U0BUDI').command('/crisis', 'help', 'general');
      context.expect(helped.ok).toBe(true);
      await slack.waitFor(() => cards(house, channel, 1).length > 0, { timeoutMs: 120_000 });
      const again = posts(slack).filter(
        (call) => call.ok && call.args.channel === id && call.at > (refused?.at ?? 0),
      );
      context.expect((again[0]?.at ?? 0) - (refused?.at ?? 0)).toBeGreaterThanOrEqual(leastMs);
      await quiet(house);
      context.expect(await differences(house.app.db, { slack, taken: ['c1'] })).toEqual([]);
    });
  }

  it('F12 many messages at a pace, and 429 in the midst of them: never faster than that, nothing before its time, each once', async (context) => {
    const pace = { ...NO_PACE, channelPost: { rate: 2, burst: 3 } };
    const { house } = await inCrisis(context, {}, { pace });
    const { slack, app } = house;
    slack.faults.rateLimit('chat.postMessage', 3, 1);
    const numbers = Array.from({ length: 12 }, (_, index) => index + 1);
    await house.complain(numbers.map((n) => complaint(n)));
    const taken = numbers.map((n) => `c${n}`);
    const waiting = () => app.db.job.count({ where: { state: { not: 'sent' }, kind: 'post' } });
    while ((await app.db.job.count({ where: { makes: { startsWith: 'complaint:' }, state: 'sent' } })) < 12)
      await sleep(50);
    while ((await waiting()) > 0) await sleep(50);
    context.expect(slack.calls.filter(({ limited }) => limited)).toHaveLength(1);
    context.expect(await differences(app.db, { slack, taken, pace })).toEqual([]);
  });

  for (const [what, retryAfter, times] of [
    ['Retry-After 86400', 86_400, 1],
    ['Retry-After abc, again and again', 'abc', 1_000_000],
  ] as const) {
    it(`F12 429 with ${what}: asked again after an hour at the latest, not before, and whoever runs the house is told`, async (context) => {
      const { expect, onTestFinished } = context;
      const { fallbackWebhook, told, close } = await openPager();
      onTestFinished(close);
      const { house, channel } = await inCrisis(context, {}, { fallbackWebhook });
      const { slack, app } = house;
      const here = () => posts(slack).filter(({ args }) => args.channel === slack.channel(channel)?.id);
      const refused = () => here().filter(({ error }) => error === 'ratelimited').length;
      slack.faults.rateLimit('chat.postMessage', retryAfter, times);
      await house.complain([complaint(1)]);
      await expect.poll(refused, SOON).toBe(1);
      // It takes a look every ten seconds, and two minutes of the house's.
      const hour = typeof retryAfter === 'number';
      while (!hour && told().length === 0) {
        const seen = refused();
        await moveClock(app.db, 34_000);
        await expect.poll(refused, SOON).toBeGreaterThan(seen);
        await sleep(1_000);
      }
      if (hour) {
        await expect.poll(app.trouble, SOON).toBe('ratelimited');
        const asked = here().length;
        await moveClock(app.db, 3 * MINUTE);
        await expect.poll(told, SOON).toHaveLength(1);
        await moveClock(app.db, 52 * MINUTE);
        await sleep(2_000);
        expect(here().length).toBe(asked);
      }
      slack.faults.clear();
      await moveClock(app.db, hour ? 12 * MINUTE : 34_000);
      await expect.poll(() => cards(house, channel, 1).length, SOON).toBe(1);
      await moveClock(app.db, MINUTE);
      await expect.poll(told, SOON).toHaveLength(2);
      expect(told()[0]).toContain('Slack wants me to wait');
      expect(told()[1]).toContain('get into Slack again');
      await quiet(house);
      expect(cards(house, channel, 1)).toHaveLength(1);
      expect(await differences(app.db, { slack, taken: ['c1'] })).toEqual([]);
    });
  }

  it('F13 history fails, lags and is cut while we look: never "absent" by mistake, one message', async (context) => {
    const { house, channel } = await inCrisis(context);
    const { faults } = house.slack;
    let n = 0;
    const under = (lay: () => void, realMs = 0) => {
      n += 1;
      const both = () => {
        faults.acceptThenDrop('chat.postMessage');
        lay();
      };
      return cardUnder(context, house, channel, n, both, { realMs });
    };
    await under(() => faults.error('conversations.history', 'internal_error', 3));
    await under(() => faults.http('conversations.history', 503, 'before', 2));
    await under(() => faults.add({ kind: 'truncated', method: 'conversations.history', times: 2 }));
    await under(() => faults.rateLimit('conversations.history', 1, 2));
    // The quiet time is longer than the lag: real time passes here, the house's clock does not help.
    await under(() => faults.setHistoryLag(5_000), 5_500);
    faults.clear();
    context.expect(await differences(house.app.db, { slack: house.slack })).toEqual([]);
    context.task.meta.note = `${n} looks`;
  });

  for (const [where, ms] of [
    ['ahead of', 3 * HOUR],
    ['behind', -3 * HOUR],
  ] as const)
    it(`F35 the machine's clock is three hours ${where} Slack's, and an answer is lost: the message is found, one message`, async (context) => {
      const { house, channel } = await inCrisis(context, { clock: () => Date.now() - ms });
      const { slack, app } = house;
      await cardUnder(context, house, channel, 1, ({ faults }) => faults.acceptThenDrop('chat.postMessage'));
      const sends = posts(slack).filter(({ args }) => JSON.stringify(args).includes('number 1'));
      context.expect(sends).toHaveLength(1);
      context.expect(await differences(app.db, { slack, taken: ['c1'] })).toEqual([]);
    });
});

describe.concurrent('a history that is hardly given', () => {
  it('F14 history gives fifteen messages at a time and hardly ever: what is uncertain is found all the same, page by page, one message each', async (context) => {
    const { house, channel } = await inCrisis(context);
    const { slack } = house;
    // Everything below stands in the part of the history that has to be read.
    for (let n = 0; n < 60; n += 1) await slack.as('U0BUDI').say(channel, `we are looking into it, ${n}`);
    slack.faults.limitHistory(15, 1_000);
    const read = () => slack.calls.filter(({ method }) => method === 'conversations.history');
    const before = read().length;
    await cardUnder(context, house, channel, 1, ({ faults }) => faults.acceptThenDrop('chat.postMessage'));
    await cardUnder(context, house, channel, 2, ({ faults }) => faults.dropBefore('chat.postMessage'));
    const looks = read().slice(before);
    const good = looks.filter(({ ok }) => ok);
    // Three looks in all, each of several pages, and none begun again after Slack said to wait.
    context.expect(good.length).toBeGreaterThan(6);
    context.expect(good.filter(({ args }) => !args.cursor)).toHaveLength(3);
    context.expect(looks.length).toBeGreaterThan(good.length);
    context.expect(await differences(house.app.db, { slack, taken: ['c1', 'c2'] })).toEqual([]);
    context.task.meta.note = `${good.length} pages, ${looks.length - good.length} told to wait`;
  });
});

describe.concurrent('the wire from Slack', () => {
  it('F20 sockets that Slack refreshes, refuses, cuts, or leaves half-open: every approval given meanwhile counts once', async (context) => {
    const { house, channel } = await inCrisis(context);
    const { slack, app } = house;
    await recordTheFacts({ slack, db: app.db }, channel);
    await house.idle();
    const ways: [string, (slack: Simulator) => void][] = [
      ['both are refreshed', ({ faults }) => faults.disconnect('refresh_requested')],
      ['one is refreshed', ({ faults }) => faults.disconnect('refresh_requested', 'oldest')],
      ['a warning comes first', ({ faults }) => faults.disconnect('warning')],
      ['there are too many', ({ faults }) => faults.disconnect('too_many_websockets')],
      ['both are cut', ({ faults }) => faults.dropSockets()],
      [
        'both are cut, and new ones refused for a while',
        ({ faults }) => {
          faults.refuseSockets(3);
          faults.dropSockets();
        },
      ],
      ['both stand and carry nothing', ({ faults }) => faults.muteSockets()],
    ];
    await house.complain(ways.map((_, n) => complaint(n + 1)));
    await house.idle();
    const approved = () => app.db.approval.count({ where: { revokedAt: null } });
    for (const [index, [what, strike]] of ways.entries()) {
      const { ts } = draftCard(house, channel, index + 1);
      strike(slack);
      void slack.as('U0RINA').react(channel, ts, 'white_check_mark');
      // Liveness: how soon the library connects again is its own affair.
      await context.expect
        .poll(approved, { message: `approvals when ${what}`, timeout: 120_000, interval: 50 })
        .toBe(index + 1);
      await slack.waitFor(() => slack.connections >= 2, { timeoutMs: 120_000, what });
    }
    await quiet(house);
    context.expect(await app.db.approval.count()).toBe(ways.length);
    context.expect(await app.db.release.count()).toBe(ways.length);
    context.expect(await differences(app.db, { slack })).toEqual([]);
    context.task.meta.note = `${ways.length} ways`;
  });

  it('F22 events come twice, and their acknowledgements are lost: as if once', async (context) => {
    const { house, channel } = await inCrisis(context);
    const { slack } = house;
    await recordTheFacts({ slack: house.slack, db: house.app.db }, channel);
    await house.idle();
    await house.complain([complaint(1)]);
    await house.idle();
    slack.faults.duplicateEvents(3);
    slack.faults.withholdAcks(3);
    await slack.as('U0RINA').react(channel, draftCard(house, channel, 1).ts, 'white_check_mark');
    await quiet(house);
    context.expect(await house.app.db.approval.count()).toBe(1);
    context.expect(await house.app.db.release.count()).toBe(1);
    context.expect(await differences(house.app.db, { slack })).toEqual([]);
  });

  it('F22 a reaction taken away arrives before it was given: not approved', async (context) => {
    const { house, channel } = await inCrisis(context);
    const { slack } = house;
    await recordTheFacts({ slack: house.slack, db: house.app.db }, channel);
    await house.idle();
    await house.complain([complaint(1)]);
    await house.idle();
    slack.faults.reorderEvents(2);
    const rina = slack.as('U0RINA');
    const { ts } = draftCard(house, channel, 1);
    await Promise.all([
      rina.react(channel, ts, 'white_check_mark'),
      rina.unreact(channel, ts, 'white_check_mark'),
    ]);
    await quiet(house);
    context.expect(await house.app.db.release.count({ where: { state: { not: 'cancelled' } } })).toBe(0);
    context.expect(await differences(house.app.db, { slack })).toEqual([]);
  });

  it('F22 a reaction taken away is dealt with late, and the one given after it was never told: the approval stands', async (context) => {
    const { house, channel } = await inCrisis(context);
    const { slack, app } = house;
    await recordTheFacts({ slack: house.slack, db: app.db }, channel);
    await house.idle();
    await house.complain([complaint(1)]);
    await house.idle();
    await slack.as('U0RINA').react(channel, draftCard(house, channel, 1).ts, 'white_check_mark');
    await house.idle();
    // On the card it stands. Of the two reactions after it only the first was heard, by a bot that died before it dealt with it.
    await app.db.$executeRaw`
      INSERT INTO "Inbox" (key, kind, payload, "receivedAt", "nextTryAt")
      SELECT key || ':after', kind, jsonb_set(jsonb_set(payload, '{event,type}', '"reaction_removed"'), '{event,event_ts}',
        to_jsonb(((payload #>> '{event,event_ts}')::numeric + 0.000001)::text)), house_now(), house_now()
      FROM "Inbox" WHERE payload #>> '{event,type}' = 'reaction_added' AND payload #>> '{event,user}' = 'U0RINA'`;
    const live = () => app.db.release.count({ where: { state: { not: 'cancelled' } } });
    while ((await app.db.release.count()) < 2) await sleep(50);
    await quiet(house);
    context.expect(await live()).toBe(1);
    context.expect(await differences(app.db, { slack })).toEqual([]);
  });

  it('F22 a button pressed twice at once, and a form sent twice: done once', async (context) => {
    const { house, channel } = await inCrisis(context);
    const { slack, app } = house;
    await recordTheFacts({ slack: house.slack, db: house.app.db }, channel);
    await house.idle();
    await house.complain([complaint(1)]);
    await house.idle();
    await slack.as('U0RINA').react(channel, draftCard(house, channel, 1).ts, 'white_check_mark');
    await house.pass(31_000);
    const root = draftCard(house, channel, 1).thread_ts;
    const handover = slack
      .thread(channel, root)
      .find((m) => blocksText(m).includes('post this exact text yourself'));
    for (const person of ['U0DEWI', 'U0BUDI'])
      await slack.as(person).click(channel, handover?.ts as string, 'drafts.posted');
    const sent = ['U0DEWI', 'U0BUDI'].map((person) =>
      slack
        .as(person)
        .submit((slack.view(person) as { id: string }).id, { link: { link: 'https://social.example/a' } }),
    );
    await Promise.all(sent);
    await quiet(house);
    context.expect(await app.db.timeline.count({ where: { fact: 'reply_sent' } })).toBe(1);
    context.expect(await differences(app.db, { slack })).toEqual([]);
  });
});
