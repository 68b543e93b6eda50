// A change of a message that reaches Slack late, after a newer one: what people see must become true again by itself.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, it, vi } from 'vitest';
import { blocksText, declare, type House, MINUTE, openHouse } from '../support/house.ts';

vi.setConfig({ testTimeout: 240_000 });

let house: House | undefined;
afterEach(async () => {
  await house?.stop();
  house = undefined;
});

it('a header that came late and says that the crisis is frozen does not stay', async () => {
  house = await openHouse();
  const { slack } = house;
  const channel = await declare(house);
  const header = () => blocksText(slack.messages(channel).find((m) => blocksText(m).includes('*State:*')));
  const frozen = () => header().includes('Frozen by');
  // Longer than our patience: it is sent again, and the first one arrives after that.
  slack.faults.latency('chat.update', 15_000);
  const sari = slack.as('U0SARI');
  await sari.command('/crisis', 'freeze wait', channel);
  await sari.command('/crisis', 'unfreeze go on', channel);
  const { db } = house.app;
  const lost = () => db.job.count({ where: { kind: 'update', uncertainSince: { not: null } } });
  while ((await lost()) === 0) await sleep(100);
  await house.idle();
  await slack.waitFor(frozen, { timeoutMs: 60_000 });
  await house.pass(2 * MINUTE);
  expect(frozen()).toBe(false);
});
