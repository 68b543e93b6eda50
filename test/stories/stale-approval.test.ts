// An answer was approved, then Slack was away for long: nobody could take the approval back, so somebody is asked once more.
import { afterEach, expect, it, vi } from 'vitest';
import { moveClock } from '../../src/engine/clock.ts';
import {
  blocksText,
  complaint,
  draftCard,
  HOUR,
  type House,
  MINUTE,
  openHouseWithDraft,
  settleAnswer,
} from '../support/house.ts';

vi.setConfig({ testTimeout: 240_000 });

let house: House | undefined;
afterEach(async () => {
  await house?.stop();
  house = undefined;
});

it('goes out only on the word of somebody who read it again, after more than half an hour without Slack', async () => {
  const opened = await openHouseWithDraft();
  house = opened.house;
  const { channel } = opened;
  const { slack, app } = house;
  const { db } = app;
  await slack.as('U0WAYAN').command('/crisis', 'freeze wait', channel);
  await slack.as('U0RINA').react(channel, draftCard(house, channel, 1).ts, 'white_check_mark');
  await house.pass(MINUTE);
  const job = () => db.job.findFirstOrThrow({ where: { kind: 'deliver' } });
  expect(await job()).toMatchObject({ state: 'pending', errorCode: 'frozen' });

  slack.faults.add({ kind: 'drop', method: '*', when: 'before', times: 1_000_000 });
  await house.complain(Array.from({ length: 8 }, (_, n) => complaint(n + 2)));
  const patiently = { timeout: 120_000, interval: 200 };
  await expect.poll(() => db.slackOutage.count({ where: { until: null } }), patiently).toBe(1);
  await moveClock(db, 40 * MINUTE);
  slack.faults.clear();
  await expect.poll(() => db.slackOutage.count({ where: { until: null } }), patiently).toBe(0);

  await slack.as('U0RINA').command('/crisis', 'unfreeze go on', channel);
  await expect.poll(async () => (await job()).errorCode, patiently).toBe('approval_stale');
  expect((await job()).state).toBe('held');
  await house.pass(MINUTE);
  const asked = slack
    .thread(channel, draftCard(house, channel, 1).thread_ts)
    .find((m) => blocksText(m).includes('Slack was away for more than half an hour')) as { ts: string };
  const card = { channel, ts: asked.ts };
  expect(await settleAnswer(house, 'U0SARI', card, 'again', ' ')).toMatchObject({
    errors: { why: expect.stringContaining('say why') },
  });
  await settleAnswer(house, 'U0SARI', card, 'again', 'I read it again, it still holds');
  await house.pass(HOUR);
  // It left the house: this outlet hands it to a person.
  expect(await job()).toMatchObject({ state: 'held', errorCode: 'needs_person', attempts: 1 });
  const { data } = await db.timeline.findFirstOrThrow({
    where: { fact: 'draft_released' },
    orderBy: { id: 'desc' },
  });
  expect(data).toMatchObject({ by: 'U0SARI', why: 'I read it again, it still holds' });
});
