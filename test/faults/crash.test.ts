// F01, F02: a bot that is killed without warning, again and again, at points chosen by a seed and at each kind of point.
import { describe, type ExpectStatic, it } from 'vitest';
import { random } from '../../src/wording/random.ts';
import { FLOOD, playThrough, SINGLE } from './crisis.ts';
import { expected } from './errors.ts';
import { letLoose } from './killer.ts';
import { nightly, openRig, type Rig } from './rig.ts';

const FIRST = Number(process.env.FAULT_SEED ?? 1);
const SEEDS = Number(process.env.FAULT_SEEDS ?? (nightly ? 200 : 20));
const KILLS = 6;
/** A kill comes after at most so many steps of the bot's life. */
const MOST_STEPS = 90;

/** The same end as if nothing had been killed: an answer that may have left is with a person, every other is out. */
async function sameEnd(rig: Rig, expect: ExpectStatic): Promise<{ held: number }> {
  expect(await rig.differences()).toEqual([]);
  expect(await rig.db.complaint.count()).toBe(SINGLE + FLOOD);
  const releases = (await rig.db.release.findMany()).filter(({ state }) => state !== 'cancelled');
  expect(releases).toHaveLength(2);
  const held = releases.filter(({ state }) => state === 'held').length;
  expect(releases.filter(({ state }) => state === 'sent')).toHaveLength(2 - held);
  expect(rig.shop.arrived.length).toBeGreaterThanOrEqual(2 - held);
  expect(await rig.db.crisis.count()).toBe(1);
  expect(rig.slack.channels().filter(({ name }) => name.startsWith('crisis-'))).toHaveLength(1);
  return { held };
}

describe.concurrent('a bot that is killed at points chosen by a seed', () => {
  for (let seed = FIRST; seed < FIRST + SEEDS; seed += 1) {
    it(`F01 kill -9 of the bot: 0 lost, 0 doubled, 0 timers missed, 0 unapproved (seed ${seed})`, async ({
      task,
      expect,
      onTestFinished,
    }) => {
      task.meta.seed = seed;
      const chance = random(seed);
      const rig = await openRig();
      onTestFinished(() => rig.close());
      rig.allowErrors(expected.formTooLate, expected.socketGone);
      let left = Math.ceil(chance() * MOST_STEPS);
      await rig.start();
      rig.letTimePass();
      const killer = letLoose(rig, {
        most: KILLS,
        alone: true,
        victim() {
          left -= 1;
          if (left > 0) return undefined;
          left = Math.ceil(chance() * MOST_STEPS);
          return rig.bots.at(-1);
        },
      });
      await playThrough(rig);
      await killer.rest();
      await rig.settle();
      const { held } = await sameEnd(rig, expect);
      task.meta.note = `${killer.kills()} kills, ${rig.taken.size} complaints, ${held} held`;
    });
  }
});

/** What the bot has just done when it is killed, and the step by which that is seen. */
const POINTS: { after: string; step: string; lay?: (rig: Rig) => void }[] = [
  { after: 'a letter of Slack is stored', step: 'Inbox:new' },
  { after: 'a letter is dealt with', step: 'Inbox:done' },
  { after: 'a complaint is stored', step: 'Complaint:open' },
  { after: 'a timer is armed', step: 'Timer:armed' },
  { after: 'a timer has fired', step: 'Timer:fired' },
  { after: 'a message is asked for', step: 'Job:pending' },
  { after: 'a message is about to be sent', step: 'Job:sending' },
  { after: 'Slack has accepted a message', step: 'slack:chat.postMessage' },
  { after: 'Slack has opened a channel', step: 'slack:conversations.create' },
  { after: 'a message is recorded as sent', step: 'Job:sent' },
  {
    after: 'nobody knows whether a message is there',
    step: 'Job:uncertain',
    lay: ({ slack }) => slack.faults.acceptThenDrop('chat.postMessage', 3),
  },
  {
    after: 'Slack was asked whether a message is there',
    step: 'slack:conversations.history',
    lay: ({ slack }) => slack.faults.acceptThenDrop('chat.postMessage', 3),
  },
  { after: 'an answer is approved', step: 'Release:pending' },
  { after: 'an answer is about to leave', step: 'Release:sending' },
  { after: 'an answer has arrived outside', step: 'shop:accepted' },
];
/** Which occurrences of the step kill. */
const AT = [1, 4, 9];

describe.concurrent('a bot that is killed at each kind of point', () => {
  for (const { after, step, lay } of POINTS) {
    it(`F02 kill -9 when ${after}: 0 lost, 0 doubled, 0 timers missed, 0 unapproved`, async ({
      task,
      expect,
      onTestFinished,
    }) => {
      const rig = await openRig();
      onTestFinished(() => rig.close());
      rig.allowErrors(expected.formTooLate, expected.socketGone);
      lay?.(rig);
      let times = 0;
      const killer = letLoose(rig, {
        most: AT.length,
        alone: true,
        victim(made) {
          if (made !== step) return undefined;
          times += 1;
          return AT.includes(times) ? rig.bots.at(-1) : undefined;
        },
      });
      await rig.start();
      rig.letTimePass();
      await playThrough(rig);
      await killer.rest();
      await rig.settle();
      expect(killer.kills()).toBeGreaterThan(0);
      const { held } = await sameEnd(rig, expect);
      task.meta.note = `${killer.kills()} kills, ${rig.taken.size} complaints, ${held} held`;
    });
  }
});
