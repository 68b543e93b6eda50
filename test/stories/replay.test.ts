// Letters that a bot stored and never finished, because it died: what its successor makes of them.
import { afterEach, expect, it } from 'vitest';
import { type House, openHouse } from '../support/house.ts';

let house: House;
afterEach(() => house.stop());

/** The bot dies before it has dealt with its letters of this kind; another one comes up. */
async function dieBefore(kind: string): Promise<void> {
  await house.app.db
    .$executeRaw`UPDATE "Inbox" SET state = 'new', "nextTryAt" = house_now() WHERE kind = ${kind}`;
  await house.restart();
}
const letters = (kind: string) =>
  house.app.db.inbox.findMany({ where: { kind }, select: { state: true, attempts: true } });

it('a command that asked for a form is let go: nobody waits for the form any more', async () => {
  house = await openHouse();
  await house.slack.as('U0SARI').command('/crisis', 'declare Customers charged twice', 'general');
  await house.idle();
  await dieBefore('command');
  await expect.poll(() => letters('command'), { timeout: 60_000 }).toEqual([{ state: 'done', attempts: 0 }]);
});

it('a form that was sent is dealt with as soon as a bot is there', async () => {
  house = await openHouse();
  const sari = house.slack.as('U0SARI');
  await sari.command('/crisis', 'declare Customers charged twice', 'general');
  await sari.submit((house.slack.view('U0SARI') as { id: string }).id, {
    title: { title: 'Customers charged twice' },
    level: { level: 'high' },
    language: { language: 'en' },
    drill: { drill: 'real' },
  });
  await house.idle();
  await dieBefore('view_submission');
  await expect
    .poll(() => letters('view_submission'), { timeout: 60_000 })
    .toEqual([{ state: 'done', attempts: 0 }]);
  await house.idle();
  expect(await house.app.db.crisis.count()).toBe(1);
});
