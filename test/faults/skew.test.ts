// F35: the clock of the database's server is set to a wrong time, while Slack's goes on.
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, it } from 'vitest';
import { moveClock } from '../../src/engine/clock.ts';
import { blocksText, complaint, draftCard, HOUR, MINUTE, openHouse } from '../support/house.ts';
import { setServerClock } from '../support/server-clock.ts';
import { differences } from './compare.ts';
import { crisisWithShop, declareCrisis } from './crisis.ts';
import { settle } from './rig.ts';

const patiently = { timeout: 60_000, interval: 100 };

describe.concurrent("the database's clock is wrong", () => {
  it('F35 three hours forward in the hold of an answer: it waits, who leads is told, and it goes by itself when that is mended', async (context) => {
    const { expect } = context;
    const { house, shop, channel } = await crisisWithShop(context);
    const { slack } = house;
    const { db, url, opsUrl } = house.app;
    await house.complain([complaint(1)]);
    await house.idle();
    await slack.as('U0RINA').react(channel, draftCard(house, channel, 1).ts, 'white_check_mark');
    await expect.poll(() => db.release.count(), patiently).toBe(1);
    await setServerClock(db, 3 * HOUR);
    const codeOf = async () => (await db.job.findFirst({ where: { kind: 'deliver' } }))?.errorCode;
    await expect.poll(codeOf, patiently).toBe('clocks_differ');
    const ready = async () => (await fetch(`${url}/readyz`)).status;
    await expect.poll(ready, patiently).toBe(503);
    const { clockSkewSeconds } = (await (await fetch(`${opsUrl}/readyz`)).json()) as Record<string, number>;
    expect(Math.round((clockSkewSeconds ?? 0) / 60)).toBe(-180);
    const figures = await (await fetch(`${opsUrl}/metrics`)).text();
    expect(figures).toMatch(/^crisis_clock_skew_seconds -10[78]\d\d/m);
    await moveClock(db, 3 * MINUTE);
    const told = async () =>
      (await db.job.findMany({ where: { kind: 'tell', dedupeKey: { startsWith: 'clocks:' } } })).map(
        ({ dedupeKey, state }) => `${dedupeKey.split(':').at(-2)} ${state}`,
      );
    await expect.poll(told, patiently).toEqual(['differ sent']);
    expect(shop.arrived).toEqual([]);
    await setServerClock(db, 0);
    await expect.poll(ready, patiently).toBe(200);
    await expect.poll(told, patiently).toEqual(['differ sent', 'over sent']);
    await settle(db, slack);
    expect(shop.arrived).toHaveLength(1);
    expect(await differences(db, { slack, arrived: shop.arrived, taken: ['c1'] })).toEqual([]);
  });

  for (const [where, ms] of [
    ['back', -3 * HOUR],
    ['forward', 3 * HOUR],
  ] as const)
    it(`F35 three hours ${where} after an answer of Slack's was lost: the message is found, one message`, async (context) => {
      const { expect, onTestFinished } = context;
      const house = await openHouse();
      onTestFinished(() => house.stop());
      const { slack } = house;
      const { db } = house.app;
      const channel = await declareCrisis({ slack, db });
      await house.idle();
      const job = () => db.job.findFirst({ where: { dedupeKey: 'complaint:1' } });
      // It arrives after the clock was set.
      slack.faults.latency('chat.postMessage', 20_000, 'before');
      await house.complain([complaint(1)]);
      await expect.poll(async () => (await job())?.state, patiently).toBe('uncertain');
      // Once before the first look, and once before the second.
      await setServerClock(db, ms);
      await sleep(3_000);
      await setServerClock(db, 2 * ms);
      await sleep(12_000);
      await settle(db, slack);
      const shown = slack.messages(channel).filter((m) => blocksText(m).includes('number 1'));
      expect(shown).toHaveLength(1);
      const { id, state } = (await job()) ?? {};
      expect(state).toBe('sent');
      expect(slack.calls.filter(({ args }) => args.client_msg_id === id)).toHaveLength(1);
    });
});
