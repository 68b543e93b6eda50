// A bot that is started while Slack is away, refuses it or hiccups: the house goes on, and Slack is made up with afterwards.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { connect } from '../../src/engine/database.ts';
import { declare, type House, openHouse } from '../support/house.ts';

// Stories wait for a whole house; how long that takes is the machine's own affair.
vi.setConfig({ testTimeout: 240_000 });

let house: House;
const open: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await house.stop();
  for (const close of open.splice(0).reverse()) await close();
});

/** Who holds which role of the newest crisis. */
const roles = async () => {
  const rows = await house.app.db.roleHolder.findMany({ orderBy: [{ role: 'asc' }, { person: 'asc' }] });
  return rows.map(({ role, person }) => `${role} ${person}`);
};

describe('a directory that hiccups while the bot starts', () => {
  it('takes nobody out of the plan: a crisis declared meanwhile has its lead and its approvers', async () => {
    house = await openHouse();
    await house.restart(async () => {
      for (const method of ['users.lookupByEmail', 'usergroups.list', 'usergroups.users.list'])
        house.slack.faults.rateLimit(method, 1, 1_000);
    });
    await declare(house);
    expect(await roles()).toEqual(expect.arrayContaining(['lead U0SARI', 'care U0BUDI', 'comms U0RINA']));
  });

  it('is asked again: where nothing was known before, one hiccup leaves nobody out', async () => {
    house = await openHouse();
    await house.restart(async () => {
      const db = connect(house.database.url);
      await db.plan.deleteMany();
      await db.$disconnect();
      house.slack.faults.rateLimit('users.lookupByEmail', 1, 1);
      house.slack.faults.dropBefore('usergroups.users.list', 1);
    });
    await declare(house);
    expect(await roles()).toEqual(expect.arrayContaining(['lead U0SARI', 'care U0BUDI', 'comms U0RINA']));
  });
});
