// Kills bots at the steps they make, and starts another for each that died.
import { setTimeout as sleep } from 'node:timers/promises';
import { moveClock } from '../../src/engine/clock.ts';
import { LEASE_MS } from '../../src/engine/lanes.ts';
import type { Bot } from './bots.ts';
import type { Rig } from './rig.ts';

export interface Killer {
  /** How many were killed. */
  kills(): number;
  /** Kills nobody any more, and waits until the last one that died has a successor. */
  rest(): Promise<void>;
}

export interface KillerOptions {
  /** Whom this step kills, if anybody. */
  victim(step: string): Bot | undefined;
  /** At most so many. */
  most: number;
  /** Whether the dead one was alone, so that a minute may pass at once: nobody else is in the middle of a send. */
  alone: boolean;
}

/** Watches the steps of a rig's bots from now on. */
export function letLoose(rig: Rig, { victim, most, alone }: KillerOptions): Killer {
  let kills = 0;
  let dying: Promise<void> | undefined;
  let over = false;
  rig.onStep((step) => {
    if (dying || over || kills >= most) return;
    const bot = victim(step);
    if (!bot?.alive()) return;
    kills += 1;
    dying = bot.kill();
  });
  const reviving = (async () => {
    while (!over || dying) {
      if (dying) {
        await dying;
        // Leases of the dead have run out.
        if (alone) await moveClock(rig.db, LEASE_MS + 1_000);
        dying = undefined;
        await rig.start();
      }
      await sleep(10);
    }
  })();
  return {
    kills: () => kills,
    async rest() {
      over = true;
      await reviving;
    },
  };
}
