// A complaint that comes in while a crisis is being declared belongs to it, whichever of the two commits first.
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
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
  const waits = async (kind: string) =>
    (
      await db.$queryRaw<unknown[]>`
        SELECT 1 FROM pg_locks JOIN pg_stat_activity USING (pid)
        WHERE datname = current_database() AND locktype = ${kind} AND NOT granted`
    ).length > 0;
  // A row of the same key, not yet committed, stops the complaint between its look for a crisis and its end.
  const hand = new pg.Client({ connectionString: house.database.url });
  await hand.connect();
  onTestFinished(() => hand.end());
  await hand.query('BEGIN');
  await hand.query(
    `INSERT INTO "Complaint" (source, "externalId", text, sha256, language, kind, visibility, "postedAt", "seenAt", bands)
     VALUES ('web', 'c1', '', '', 'en', 'review', 'public', now(), now(), '{}')`,
  );
  const accepting = engine.perform({ verb: 'complaints.accept', input: { by: 'source:web', items: [ITEM] } });
  while (!(await waits('transactionid'))) await sleep(20);
  let declared = false;
  const declaring = declare(house).then(async () => {
    // What the declaration leads to has been done as well.
    await house.idle();
    declared = true;
  });
  while (!declared && !(await waits('advisory'))) await sleep(20);
  await hand.query('ROLLBACK');
  expect(isRefusal(await accepting)).toBe(false);
  await declaring;
  await house.idle();
  expect(await db.complaint.findMany({ select: { crisisId: true } })).toEqual([{ crisisId: 1 }]);
}, 120_000);
