// Every day its standup: one that comes late is still for its own day, and none is left out.
import { afterEach, expect, it, vi } from 'vitest';
import { localDate, localDateTime } from '../../../src/calendar/zone.ts';
import { check } from '../../../src/checker/check.ts';
import { databaseNow, moveClock } from '../../../src/engine/clock.ts';
import { connect, type Db } from '../../../src/engine/database.ts';
import type { Fact } from '../../../src/facts.ts';
import { decidePost, nextStandup, type StandupState } from '../../../src/features/standup/standup.ts';
import { reactions } from '../../../src/reactions.ts';
import { blocksText, declare, examplePlan, type House, openHouse } from '../../support/house.ts';

// A bound on a hang, not on speed: a busy machine takes its time.
vi.setConfig({ testTimeout: 180_000 });

let house: House | undefined;
afterEach(() => house?.stop());

const zone = 'Asia/Jakarta';
const atNine = async (): Promise<string> =>
  (await examplePlan('en')).replace(
    /^standup:[\s\S]*?(?=^\S)/m,
    `standup: { time: "09:00", zone: ${zone} }\n`,
  );
const held = async (db: Db) => (await db.standup.findMany({ orderBy: { id: 'asc' } })).map(({ day }) => day);
const missed = async (db: Db) =>
  (await check(db)).results.find(({ id }) => id === 'I6')?.findings ?? ['I6 was not looked at'];

it('keeps the day of a standup that comes after midnight, and holds the next one as well', async () => {
  house = await openHouse({ plan: { yaml: await atNine() } });
  const channel = await declare(house);
  const { dueAt } = await house.app.db.timer.findFirstOrThrow({ where: { key: 'standup:1' } });
  const monday = localDate(dueAt, zone);
  const tuesday = localDate(new Date(dueAt.getTime() + 24 * 3_600_000), zone);
  const { url } = house.database;
  await house.restart(async () => {
    const db = connect(url, 1);
    const late = localDateTime(tuesday, '00:05', zone);
    await moveClock(db, late.getTime() - (await databaseNow(db)).getTime());
    await db.$disconnect();
  });
  await house.idle();
  const { db } = house.app;
  expect(await held(db)).toEqual([monday]);
  const post = house.slack.messages(channel).findLast((m) => blocksText(m).includes('Daily standup'));
  expect(blocksText(post)).toContain(monday);
  await house.pass(localDateTime(tuesday, '09:02', zone).getTime() - (await databaseNow(db)).getTime());
  expect(await held(db)).toEqual([monday, tuesday]);
  expect(await missed(db)).toEqual([]);
});

it('does not skip the standup of a crisis that was opened a second before it, however late that is dealt with', async () => {
  house = await openHouse({ plan: { yaml: await atNine() } });
  await declare(house);
  const { db, engine } = house.app;
  const { dueAt } = await db.timer.findFirstOrThrow({ where: { key: 'standup:1' } });
  // The timer that the declaration armed is taken away: what is left is the reaction.
  await db.timer.updateMany({ where: { key: 'standup:1' }, data: { state: 'cancelled' } });
  await house.pass(dueAt.getTime() + 20_000 - (await databaseNow(db)).getTime());
  const reopened: Fact = { fact: 'crisis_reopened', crisis: 1, by: 'U0SARI', why: 'it goes on' };
  const calls = reactions(reopened, new Date(dueAt.getTime() - 1000));
  for (const call of calls.filter(({ verb }) => verb === 'standup.schedule')) await engine.perform(call);
  await house.idle();
  expect(await held(db)).toEqual([localDate(dueAt, zone)]);
  await house.pass(60_000);
  expect(await missed(db)).toEqual([]);
});

const crisis = {
  id: 1,
  open: true,
  language: 'en',
  plan: { timeZone: zone, standup: { time: '09:00', zone } },
} as unknown as StandupState['crisis'];
const dayAt = (now: string, day?: string, days: string[] = []) => {
  const state = { crisis, figures: {}, days } as unknown as StandupState;
  const decided = decidePost(state, { by: 'timer', day }, new Date(`${now}+07:00`));
  if ('refused' in decided) throw new Error(decided.refused);
  return decided.state.day;
};

it('is for the day the timer was armed for, or for the newest one that came meanwhile', () => {
  const timer = nextStandup(crisis, new Date('2026-11-23T08:59:59+07:00'));
  expect(timer).toMatchObject({ input: { day: '2026-11-23' }, at: new Date('2026-11-23T09:00:00+07:00') });
  expect(dayAt('2026-11-23T09:00:00', '2026-11-23')).toBe('2026-11-23');
  expect(dayAt('2026-11-24T00:05:00', '2026-11-23')).toBe('2026-11-23');
  expect(dayAt('2026-11-26T10:00:00', '2026-11-23')).toBe('2026-11-26');
  expect(dayAt('2026-11-24T00:05:00', '2026-11-23', ['2026-11-23'])).toBeUndefined();
  // A timer of an older version does not say.
  expect(dayAt('2026-11-24T00:05:00')).toBe('2026-11-23');
});
