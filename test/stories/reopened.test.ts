// What comes around the end of a crisis is kept, shown and timed, and belongs to the crisis as soon as it is opened again.
import { afterEach, expect, it } from 'vitest';
import { check } from '../../src/checker/check.ts';
import { blocksText, complaint, declare, HOUR, type House, MINUTE, openHouse } from '../support/house.ts';

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

it('starts the clock of what was logged in a resolved crisis when that is reopened, and says so before', async () => {
  house = await openHouse();
  const { db } = house.app;
  const channel = await declare(house);
  const sari = house.slack.as('U0SARI');
  await house.complain([complaint(1)]);
  await house.idle();
  await sari.command('/crisis', 'resolve all is well', channel);
  await house.idle();
  const { ts } = (await sari.say(channel, 'Somebody wrote to my shop that the coffee is cold')) as never;
  await sari.shortcut('log_complaint', channel, ts);
  const form = (await house.slack.waitFor(() => house.slack.view('U0SARI'))) as { id: string };
  await sari.submit(form.id, { text: { text: 'The coffee is cold' }, source: { source: 'instagram' } });
  await house.idle();
  const logged = String(house.slack.ephemerals('U0SARI').at(-1)?.text);
  expect(logged).toContain('This crisis is resolved, so nobody is reminded of it');
  const card = () => {
    const all = house.slack.messages(channel).filter((m) => m.blocks && blocksText(m).includes('is cold'));
    return blocksText(all.at(-1));
  };
  expect(card()).toContain('Nobody is reminded of this');
  const row = (id: number) => db.complaint.findUniqueOrThrow({ where: { id }, include: { clock: true } });
  const { seenAt } = await row(2);
  await house.pass(HOUR);
  await sari.command('/crisis', 'reopen it goes on', channel);
  await house.pass(MINUTE);
  expect((await row(2)).dueAt).toEqual(new Date(seenAt.getTime() + 4 * HOUR));
  expect((await row(2)).nextAt).not.toBeNull();
  expect((await row(2)).clock.map(({ type }) => type)).not.toContain('reopened');
  expect((await row(1)).clock.map(({ type }) => type)).toContain('reopened');
  expect(card()).not.toContain('Nobody is reminded of this');
  await house.pass(3 * HOUR);
  expect(await db.timeline.count({ where: { fact: 'complaint_breached' } })).toBe(1);
}, 120_000);

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
