// A timer that fails each time, as a team meets it: whoever leads hears once what has not happened, and doctor counts it.
import { afterEach, expect, it } from 'vitest';
import { judgeWork, lookAtWork } from '../../src/cli/doctor/work.ts';
import { databaseNow } from '../../src/engine/clock.ts';
import { orderTimers } from '../../src/engine/timers.ts';
import { blocksText, declare, type House, MINUTE, openHouse } from '../support/house.ts';

let house: House;
afterEach(() => house.stop());

/** Arms timers whose verb cannot be done; nothing mends that. */
async function armBroken(verb: string, keys: string[], crisis?: number): Promise<void> {
  const { db } = house.app;
  await db.$transaction(async (tx) => {
    const at = await databaseNow(tx);
    const about = crisis === undefined ? {} : { crisis };
    await orderTimers(
      tx,
      keys.map((key) => ({ key, verb, input: { by: 0 }, at, ...about })),
    );
  });
}
const told = (person: string) =>
  house.slack
    .channels()
    .filter(({ is_im, members }) => is_im && members.includes(person))
    .flatMap(({ id }) => house.slack.messages(id))
    .map(blocksText)
    .filter((text) => text.includes('It failed each time'));
const findings = async () => judgeWork(await lookAtWork(house.app.db)).map(({ code }) => code);

it('is told to the lead once at its fifth failure, and counted by doctor', async () => {
  house = await openHouse();
  await declare(house);
  const { id } = await house.app.db.crisis.findFirstOrThrow();
  expect(await findings()).toContain('work.ok');
  await armBroken('standup.post', ['a', 'b'], id);
  for (let minute = 0; minute < 12; minute += 1) await house.pass(MINUTE);
  expect(told('U0SARI')).toHaveLength(1);
  expect(told('U0SARI')[0]).toMatch(new RegExp(`in crisis ${id} has not: the standup\\.`));
  expect(await findings()).toContain('work.failing');
  expect(await findings()).not.toContain('work.ok');
});

it('is told to whom the plan names where there is no crisis', async () => {
  house = await openHouse();
  await armBroken('watch.look', ['a']);
  for (let minute = 0; minute < 6; minute += 1) await house.pass(MINUTE);
  expect(told('U0SARI')).toHaveLength(1);
  expect(told('U0SARI')[0]).toContain('looking whether far more comments');
});
