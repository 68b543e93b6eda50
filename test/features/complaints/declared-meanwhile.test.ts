// A complaint that comes in while a crisis is being declared belongs to it, whichever of the two commits first.
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { isRefusal } from '../../../src/engine/verb.ts';
import { declare, openHouse } from '../../support/house.ts';

const ITEM = {
  source: 'web',
  externalId: 'c1',
  author: { name: 'Customer 1' },
  text: 'Your shop charged me twice for one coffee',
  kind: 'review',
  visibility: 'public',
  postedAt: new Date().toISOString(),
};

it('a complaint that is being stored while a crisis is declared becomes the crisis’ own', async () => {
  const house = await openHouse();
  onTestFinished(() => house.stop());
  const { db, engine } = house.app;
  let declaring: Promise<unknown> = Promise.resolve();
  await db.$transaction(
    async (tx) => {
      const stored = await engine.performIn(tx, {
        verb: 'complaints.accept',
        input: { by: 'source:web', items: [ITEM] },
      });
      expect(isRefusal(stored)).toBe(false);
      let declared = false;
      declaring = declare(house).then(async () => {
        // Nothing waits any more: what the declaration leads to has been done as well.
        await house.idle();
        declared = true;
      });
      declaring.catch(() => {});
      while (!declared) {
        const waiting = await db.$queryRaw<unknown[]>`
          SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
            AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
        if (waiting.length > 0) break;
        await sleep(20);
      }
    },
    { timeout: 60_000 },
  );
  await declaring;
  await house.idle();
  expect(await db.complaint.findMany({ select: { crisisId: true } })).toEqual([{ crisisId: 1 }]);
}, 120_000);
