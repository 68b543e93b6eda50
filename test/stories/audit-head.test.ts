// The head of the audit stands in a channel of its own: what is rewritten in the database later does not fit it any more.
import { afterEach, expect, it } from 'vitest';
import { run } from '../../src/cli/audit.ts';
import { callCommand } from '../support/command.ts';
import { declare, HOUR, type House, openHouse } from '../support/house.ts';

let house: House;
afterEach(() => house.stop());

it('is posted once an hour while anything happens, and is what audit verify asks for', async () => {
  house = await openHouse({ app: { auditChannel: 'C0GENERAL' } });
  const heads = () =>
    house.slack
      .messages('general')
      .flatMap(({ text }) => (typeof text === 'string' && text.includes('audit verify') ? [text] : []));
  await house.idle();
  const before = heads().length;
  const channel = await declare(house);
  await house.pass(HOUR);
  expect(heads()).toHaveLength(before + 1);
  // Nothing was done since: hours go by in silence.
  await house.pass(HOUR);
  const quiet = heads().length;
  // What is done right before a start is in the next one.
  await house.slack.as('U0SARI').command('/crisis', 'update the till is repaired', channel);
  await house.idle();
  await house.restart();
  await house.pass(HOUR);
  expect(heads()).toHaveLength(quiet + 1);
  const head = /--head (\d+:[0-9a-f]{64})/.exec(heads()[before] ?? '')?.[1] ?? '';
  const audit = (shown: string) =>
    callCommand(run, ['verify', '--head', shown], { env: { DATABASE_URL: house.database.url } });
  expect((await audit(head)).code).toBe(0);
  const [lines = ''] = head.split(':');
  expect((await audit(`${lines}:${'0'.repeat(64)}`)).code).toBe(1);
});
