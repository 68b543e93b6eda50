// F01, F02: a bot that is killed without warning, again and again, at points chosen by a seed.
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { moveClock } from '../../src/engine/clock.ts';
import { random } from '../../src/wording/random.ts';
import { FLOOD, playThrough, SINGLE } from './crisis.ts';
import { nightly, openRig } from './rig.ts';

const FIRST = Number(process.env.FAULT_SEED ?? 1);
const SEEDS = Number(process.env.FAULT_SEEDS ?? (nightly ? 200 : 20));
const KILLS = 6;
/** A kill comes after at most so many steps of the bot's life. */
const MOST_STEPS = 90;
const points = new Map<string, number>();

describe.concurrent('a bot that is killed at points chosen by a seed', () => {
  for (let seed = FIRST; seed < FIRST + SEEDS; seed += 1) {
    it(`F01 kill -9 of the bot: 0 lost, 0 doubled, 0 timers missed, 0 unapproved (seed ${seed})`, async ({
      task,
      expect,
    }) => {
      task.meta.seed = seed;
      const chance = random(seed);
      const rig = await openRig();
      try {
        let kills = 0;
        let left = Math.ceil(chance() * MOST_STEPS);
        let dying: Promise<void> | undefined;
        let over = false;
        rig.onStep((step) => {
          left -= 1;
          if (left > 0 || dying || kills >= KILLS || over) return;
          kills += 1;
          points.set(step, (points.get(step) ?? 0) + 1);
          dying = rig.bots.at(-1)?.kill();
        });
        await rig.start();
        rig.letTimePass();
        const revive = (async () => {
          while (!over) {
            if (dying) {
              await dying;
              // It was away for a minute: leases of the dead have run out.
              await moveClock(rig.db, 61_000);
              left = Math.ceil(chance() * MOST_STEPS);
              dying = undefined;
              await rig.start();
            }
            await sleep(20);
          }
        })();
        await playThrough(rig);
        over = true;
        await revive;
        await rig.settle();
        expect(await rig.differences()).toEqual([]);
        // The same end as if nothing had been killed: an answer that may have left is with a person, every other is out.
        expect(await rig.db.complaint.count()).toBe(SINGLE + FLOOD);
        const releases = await rig.db.release.findMany();
        expect(releases.map(({ state }) => state).filter((state) => state !== 'cancelled')).toSatisfy(
          (states: string[]) =>
            states.length === 2 && states.every((state) => ['sent', 'held'].includes(state)),
        );
        const held = releases.filter(({ state }) => state === 'held').length;
        expect(rig.shop.arrived.length).toBeGreaterThanOrEqual(2 - held);
        expect(await rig.db.crisis.count()).toBe(1);
        expect(rig.slack.channels().filter(({ name }) => name.startsWith('crisis-'))).toHaveLength(1);
        task.meta.note = `${kills} kills, ${rig.taken.size} complaints, ${held} held`;
      } finally {
        await rig.close();
      }
    });
  }
});

describe('the kills', () => {
  it.runIf(SEEDS >= 20)('F02 kill -9 at each kind of step: all kinds were hit', ({ task }) => {
    console.info(
      [...points]
        .sort()
        .map(([point, count]) => `${point} ${count}`)
        .join('\n'),
    );
    const kinds = [
      'Inbox:',
      'Job:pending',
      'Job:sending',
      'Job:sent',
      'Timer:armed',
      'Timer:fired',
      'slack:chat.postMessage',
    ];
    for (const kind of kinds)
      expect([...points.keys()].filter((point) => point.startsWith(kind))).not.toEqual([]);
    task.meta.note = `${points.size} kinds`;
  });
});
