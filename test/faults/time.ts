// Time that passes only while nothing moves: the house's clock jumps to the next instant at which something falls due.
import { setTimeout as sleep } from 'node:timers/promises';
import { databaseNow, moveClock } from '../../src/engine/clock.ts';
import type { Db } from '../../src/engine/database.ts';

const LOOK_MS = 50;
/** So many looks without a step mean that nothing moves. */
const STILL = 6;
/**
 * While somebody who may be alive is in the middle of a send, his lease must not run out under him: only after so many
 * looks he counts as dead or asleep.
 */
const STILL_WHILE_SENDING = 50;
const MOST_PATIENCE = 200;
/** What is further away than this is no part of getting over a fault, in ms. */
const HORIZON_MS = 150_000;

/**
 * @param steps how many steps were made so far
 * @param ready whether somebody is there who could do what falls due
 * @returns ends it
 */
export function passWhileStill(db: Db, steps: () => number, ready: () => boolean): () => Promise<void> {
  let over = false;
  async function pass(): Promise<void> {
    let before = -1;
    let still = 0;
    let patience = STILL;
    while (!over) {
      await sleep(LOOK_MS);
      const now = steps();
      still = now === before && ready() ? still + 1 : 0;
      if (now !== before) patience = STILL;
      before = now;
      if (still >= patience && (await jump(still >= STILL_WHILE_SENDING))) {
        still = 0;
        // In vain it is moved later and later: on a busy machine a lease would else end before anything is done under it.
        patience = Math.min(MOST_PATIENCE, patience * 2);
      }
    }
  }

  async function jump(longStill: boolean): Promise<boolean> {
    const [row] = await db.$queryRaw<{ at: Date | null; sending: boolean }[]>`
      SELECT least(
          (SELECT min(greatest(j."notBefore", l."nextAt", l."leaseUntil")) FROM "Job" j JOIN "Lane" l ON l.name = j.lane
           WHERE j.state IN ('pending', 'sending', 'uncertain') AND greatest(j."notBefore", l."nextAt", l."leaseUntil") > house_now()),
          (SELECT min("nextTryAt") FROM "Inbox" WHERE state = 'new' AND "nextTryAt" > house_now()),
          (SELECT min("holdUntil") FROM "Release" WHERE state = 'pending' AND "holdUntil" > house_now()),
          (SELECT min("dueAt") FROM "Timer" WHERE state = 'armed' AND "dueAt" > house_now())) AS at,
        EXISTS (SELECT 1 FROM "Job" j JOIN "Lane" l ON l.name = j.lane
                WHERE j.state = 'sending' AND l."leaseUntil" > house_now()) AS sending`;
    if (!row?.at || (row.sending && !longStill)) return false;
    const ms = row.at.getTime() - (await databaseNow(db)).getTime() + 1;
    if (ms <= 0 || ms > HORIZON_MS) return false;
    await moveClock(db, ms);
    return true;
  }

  // The database may be away: then time does not pass.
  const passing = (async () => {
    while (!over) await pass().catch(() => sleep(LOOK_MS));
  })();
  return async () => {
    over = true;
    await passing;
  };
}
