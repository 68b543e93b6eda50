// A flood goes on while nothing gets into Slack: afterwards one digest tells of it, not one for every quarter of a minute.
import { afterEach, expect, it, vi } from 'vitest';
import { check } from '../../src/checker/check.ts';
import { complaint, declare, type House, MINUTE, openHouse } from '../support/house.ts';

vi.setConfig({ testTimeout: 240_000 });

let house: House | undefined;
afterEach(async () => {
  await house?.stop();
  house = undefined;
});

it('is counted whole, in the digest that waited and in one more', async () => {
  house = await openHouse();
  const { slack } = house;
  const { db } = house.app;
  const channel = await declare(house);
  let n = 0;
  const flood = async (count: number) => {
    await house?.complain(
      Array.from({ length: count }, () => {
        n += 1;
        return complaint(n);
      }),
    );
    await house?.pass(20_000);
  };
  for (let batch = 0; batch < 3; batch += 1) await flood(50);
  const before = await db.digest.count();
  expect(before).toBeGreaterThan(0);
  slack.faults.error('chat.postMessage', 'is_archived', 1_000_000);
  for (let window = 0; window < 6; window += 1) await flood(10);
  slack.faults.clear();
  for (let minute = 0; minute < 4; minute += 1) await house.pass(MINUTE);
  expect((await db.digest.count()) - before).toBe(2);
  const counted = (await db.digest.findMany()).reduce((sum, { count }) => sum + count, 0);
  expect(counted + (await db.complaint.count({ where: { shownAs: 'card' } }))).toBe(n);
  const shown = slack.messages(channel).filter((m) => JSON.stringify(m).includes('complaints.open'));
  expect(shown.length).toBeGreaterThan(0);
  const { results } = await check(db);
  expect(results.filter(({ findings }) => findings.length > 0)).toEqual([]);
});
