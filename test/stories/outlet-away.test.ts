// The shop to which answers go is dead for a while: what is approved meanwhile waits unharmed, and people are told.
import { afterEach, expect, it, vi } from 'vitest';
import { check } from '../../src/checker/check.ts';
import { startTarget, type Target } from '../outlets/target-server.ts';
import {
  blocksText,
  complaint,
  declare,
  draftCard,
  examplePlan,
  type House,
  MINUTE,
  openHouse,
  recordFacts,
  withShop,
} from '../support/house.ts';

vi.setConfig({ testTimeout: 240_000 });

let house: House | undefined;
let shop: Target | undefined;
afterEach(async () => {
  await house?.stop();
  await shop?.close();
  house = undefined;
});

it('keeps the answers after the fifth in the house, and sends them when the shop is back, save what was stopped', async () => {
  let dead = true;
  shop = await startTarget((response) => void response.writeHead(dead ? 503 : 204).end());
  const posted = () => shop?.requests.filter(({ method }) => method === 'POST') ?? [];
  const secrets = [`whsec_${Buffer.from('an outlet key for tests only').toString('base64')}`];
  house = await openHouse({
    plan: { yaml: withShop(await examplePlan('en')) },
    app: { outletWebhooks: { shop: { url: shop.url, secrets, idempotent: false, allowPrivate: true } } },
  });
  const { slack } = house;
  const channel = await declare(house);
  await recordFacts(house, channel, 'U0BUDI');
  await house.complain(Array.from({ length: 8 }, (_, n) => complaint(n + 1)));
  await house.idle();
  const approve = async (...numbers: number[]) => {
    for (const n of numbers)
      await slack.as('U0RINA').react(channel, draftCard(house as House, channel, n).ts, 'white_check_mark');
    await house?.pass(31_000);
  };
  const told = (words: string) => slack.messages(channel).filter((m) => blocksText(m).includes(words));
  await approve(1, 2, 3, 4, 5);
  expect(posted()).toHaveLength(5);
  expect(told('has not answered since')).toEqual([]);

  await approve(6, 7, 8);
  // What was known of the shop is not forgotten by a restart.
  await house.restart();
  await house.pass(5 * MINUTE);
  expect(posted()).toHaveLength(5);
  const { db } = house.app;
  const waiting = await db.job.findMany({ where: { kind: 'deliver', state: 'pending' } });
  expect(waiting.map(({ errorCode, attempts }) => [errorCode, attempts])).toEqual(
    Array.from({ length: 3 }, () => ['outlet_silent', 0]),
  );
  expect(told('*shop* has not answered since')).toHaveLength(1);
  expect(blocksText(told('has not answered since')[0])).toContain('3 approved answers wait for it');
  const figures = async () => (await fetch(`${house?.app.opsUrl}/metrics`)).text();
  expect(await figures()).toContain('crisis_breaker_state{dest="webhook:shop"} 2');
  expect(await figures()).toContain('crisis_breaker_state{dest="slack"} 0');

  await slack.as('U0RINA').click(channel, draftCard(house, channel, 8).ts, 'drafts.stop');
  dead = false;
  await house.pass(2 * MINUTE);
  await house.pass(MINUTE);
  expect(posted()).toHaveLength(7);
  expect(posted().some(({ body }) => JSON.parse(body).data.target.externalId === 'c8')).toBe(false);
  const states = (await db.release.findMany()).map(({ state }) => state).sort();
  expect(states).toEqual(['cancelled', 'held', 'held', 'held', 'held', 'held', 'sent', 'sent']);
  expect(await figures()).toContain('crisis_breaker_state{dest="webhook:shop"} 1');
  expect(told('*shop* answers again')).toHaveLength(1);
  expect(told('has not answered since')).toEqual([]);
  expect(told('did not answer for a while')).toHaveLength(1);
  const { results } = await check(db);
  expect(results.filter(({ findings }) => findings.length > 0)).toEqual([]);
});
