// Complaints that come while no crisis is open are kept, and belong to the crisis as soon as it is opened again.
import { afterEach, expect, it } from 'vitest';
import { check } from '../../src/checker/check.ts';
import { complaint, declare, type House, MINUTE, openHouse } from '../support/house.ts';

let house: House;
afterEach(() => house.stop());

it('attaches what came between /crisis resolve and /crisis reopen', async () => {
  house = await openHouse();
  const channel = await declare(house);
  const sari = house.slack.as('U0SARI');
  await sari.command('/crisis', 'resolve all is well', channel);
  await house.idle();
  await house.complain([complaint(1)]);
  await house.idle();
  const { db } = house.app;
  expect((await db.complaint.findFirstOrThrow()).crisisId).toBeNull();
  await sari.command('/crisis', 'reopen it goes on', channel);
  await house.pass(2 * MINUTE);
  expect((await db.complaint.findFirstOrThrow()).crisisId).toBe(1);
  expect((await check(db)).results.filter(({ findings }) => findings.length > 0)).toEqual([]);
});
