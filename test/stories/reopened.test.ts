// What comes around the end of a crisis is kept, shown and timed, and belongs to the crisis as soon as it is opened again.
import { afterEach, expect, it } from 'vitest';
import { check } from '../../src/checker/check.ts';
import { blocksText, complaint, declare, type House, MINUTE, openHouse } from '../support/house.ts';

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

it('counts in a last digest what came in a burst just before /crisis resolve', async () => {
  house = await openHouse();
  const { db } = house.app;
  const channel = await declare(house);
  const sari = house.slack.as('U0SARI');
  await house.complain(Array.from({ length: 60 }, (_, n) => complaint(n)));
  await sari.command('/crisis', 'resolve all is well', channel);
  await house.pass(20_000);
  expect(house.slack.messages(channel).map(blocksText).join()).toContain('60 new complaints');
  expect(await db.complaint.count({ where: { shownAs: 'digest', digestId: null } })).toBe(0);
  expect((await db.crisis.findFirstOrThrow()).burstSince).toBeNull();
  expect(await db.timer.count({ where: { verb: 'complaints.digest', state: 'armed' } })).toBe(0);
  await sari.command('/crisis', 'reopen it goes on', channel);
  await house.pass(2 * MINUTE);
  await house.complain([complaint(100)]);
  await house.idle();
  expect((await db.complaint.findFirstOrThrow({ where: { externalId: 'c100' } })).shownAs).toBe('card');
  expect((await check(db)).results.filter(({ findings }) => findings.length > 0)).toEqual([]);
}, 120_000);
