// F24, F32: cables that are cut without a word, between a bot and its database and between a bot and Slack.
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, it } from 'vitest';
import { random } from '../../src/wording/random.ts';
import type { Bot } from './bots.ts';
import { declareCrisis, playThrough } from './crisis.ts';
import { expected } from './errors.ts';
import { type Cut, layCable, throughCable } from './proxy.ts';
import { openRig, until } from './rig.ts';

const CUTS: readonly Cut[] = ['out', 'in', 'both'];
/** Longer than a bot waits for its database, and than the database waits for a bot in the middle of a transaction, in ms. */
const AWAY_MS = 12_000;

/** What the health page answers; the test waits for it as long as a monitor would. */
const ready = (bot: Bot): Promise<number | string> =>
  fetch(`${bot.url}/readyz`, { signal: AbortSignal.timeout(10_000) }).then(
    ({ status }) => status,
    () => 'no answer in time',
  );

describe.concurrent('a database that says nothing any more', () => {
  for (const [cut, after] of [
    ['out', 'mend'],
    ['in', 'forget'],
    ['both', 'mend'],
    ['both', 'forget'],
  ] as const) {
    it(`F24 nothing gets ${cut === 'both' ? 'in or out' : cut}, then ${after === 'mend' ? 'late' : 'over new connections alone'}: senders are asked to come again, readyz is red, and all goes on by itself`, async ({
      expect,
      onTestFinished,
    }) => {
      const rig = await openRig();
      onTestFinished(() => rig.close());
      const way = throughCable(rig.databaseUrl);
      const cable = await layCable(way.to);
      onTestFinished(() => cable.close());
      const bot = await rig.start({ databaseUrl: way.address(cable) });
      await declareCrisis(rig);
      await rig.complain(1, 5);
      expect(await ready(bot)).toBe(200);
      cable.cut(cut);
      // In the middle of it, and once more when every connection has been given up.
      const told: number[] = [];
      const asking = rig.complain(10, 5, (status) => told.push(status));
      expect(await ready(bot)).toBe(503);
      while (told.length < 2) await sleep(50);
      expect(new Set(told)).toEqual(new Set([503]));
      expect(await ready(bot)).toBe(503);
      cable[after]();
      await asking;
      await until(async () => (await ready(bot)) === 200);
      rig.letTimePass();
      await rig.settle();
      expect(await rig.differences()).toEqual([]);
      expect(await rig.db.complaint.count()).toBe(10);
      expect(bot.alive()).toBe(true);
    });
  }
});

describe.concurrent('one of two bots that cannot reach everything', () => {
  for (const to of ['the database', 'Slack'] as const) {
    for (const [index, cut] of CUTS.entries()) {
      it(`F32 one of two bots is cut off from ${to} (${cut}) and comes back again and again: as if it had not been (seed ${index + 1})`, async ({
        task,
        expect,
        onTestFinished,
      }) => {
        task.meta.seed = index + 1;
        const chance = random(index + 1);
        const rig = await openRig();
        onTestFinished(() => rig.close());
        rig.allowErrors(
          expected.cutOff,
          expected.formTooLate,
          expected.socketGone,
          // What stood on a cable that was cut is a connection that is gone.
          ...(to === 'Slack' ? [] : [expected.databaseKilled]),
        );
        const way = throughCable(rig.databaseUrl);
        const slackAt = new URL(rig.slack.apiUrl);
        const cable =
          to === 'Slack'
            ? await layCable({ host: slackAt.hostname, port: Number(slackAt.port) }, true)
            : await layCable(way.to);
        onTestFinished(() => cable.close());
        slackAt.port = String(cable.port);
        await rig.start(
          to === 'Slack' ? { slack: { apiUrl: slackAt.href } } : { databaseUrl: way.address(cable) },
        );
        await rig.start();
        rig.letTimePass();
        let left = Math.ceil(chance() * 60);
        let cuts = 0;
        let away: Promise<void> | undefined;
        rig.onStep(() => {
          left -= 1;
          if (left > 0 || away || cuts >= 3) return;
          cuts += 1;
          cable.cut(cut);
          away = sleep(AWAY_MS).then(() => {
            // By the house's clock minutes have gone by: a request to Slack that came now would be later than any network is.
            if (to === 'Slack' && cut !== 'in') cable.lose();
            else cable.mend();
            left = Math.ceil(chance() * 60);
            away = undefined;
          });
        });
        await playThrough(rig);
        while (away) await away;
        await rig.settle();
        expect(cuts).toBeGreaterThan(0);
        expect(await rig.differences()).toEqual([]);
        expect(await rig.db.crisis.count()).toBe(1);
        expect(rig.bots.every((bot) => bot.alive())).toBe(true);
        task.meta.note = `${cuts} cuts, ${rig.taken.size} complaints`;
      });
    }
  }
});
