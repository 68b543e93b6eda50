// F36: standups of a crisis that stays open while the clocks of its zone are changed, forward and back.
import { describe, it } from 'vitest';
import { addDays, localDate, localDateTime } from '../../src/calendar/zone.ts';
import { databaseNow } from '../../src/engine/clock.ts';
import { examplePlan, HOUR, openHouse } from '../support/house.ts';
import { differences } from './compare.ts';
import { declareCrisis } from './crisis.ts';

/** A zone, and a time of day that the one change leaves out and the other has twice. */
const ZONES = [
  ['America/New_York', '02:30'],
  ['Europe/Amsterdam', '02:30'],
  ['Australia/Lord_Howe', '01:45'],
  ['Africa/Casablanca', '02:30'],
] as const;

/** What the zone's wall clocks show at an instant, HH:mm. */
const shown = (zone: string, at: Date): string =>
  new Intl.DateTimeFormat('sv', { timeZone: zone, timeStyle: 'short' }).format(at);

/** How many ms the zone's wall clocks are before UTC. */
function offset(zone: string, at: number): number {
  const wall = new Intl.DateTimeFormat('sv', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(at);
  return Date.parse(`${wall.replace(' ', 'T')}Z`) - Math.floor(at / 1000) * 1000;
}

/** The first two instants after `from` at which the zone's clocks are changed, to the hour. */
function changes(zone: string, from: number): number[] {
  const found: number[] = [];
  for (let at = from; found.length < 2; at += HOUR)
    if (offset(zone, at) !== offset(zone, at + HOUR)) found.push(at);
  return found;
}

describe('a crisis that stays open while the clocks are changed', () => {
  for (const [zone, time] of ZONES) {
    it(`F36 ${zone}, a standup at ${time}: once on each local day, around both changes of a year`, async ({
      task,
      expect,
      onTestFinished,
    }) => {
      const yaml = await examplePlan('en');
      const house = await openHouse({
        plan: {
          yaml: yaml.replace(/^standup:[\s\S]*?(?=^\S)/m, `standup: { time: "${time}", zone: ${zone} }\n`),
        },
      });
      onTestFinished(() => house.stop());
      const { db } = house.app;
      await declareCrisis({ slack: house.slack, db });
      await house.idle();
      for (const change of changes(zone, (await databaseNow(db)).getTime())) {
        await house.pass(change - 36 * HOUR - (await databaseNow(db)).getTime());
        const from = await databaseNow(db);
        const times = new Set<string>();
        for (let passed = 0; passed < 16; passed += 1) {
          await house.pass(6 * HOUR + 60_000);
          const next = await db.timer.findFirstOrThrow({ where: { verb: 'standup.post', state: 'armed' } });
          times.add(shown(zone, next.dueAt));
        }
        // A time that the change leaves out is made up for right after it, at three.
        expect([...times].filter((at) => at !== time && at !== '03:00')).toEqual([]);
        expect([...times]).toContain(time);
        const until = await databaseNow(db);
        // By the calendar, whatever the clock did: one a day.
        const days: string[] = [];
        for (let day = localDate(from, zone); localDateTime(day, time, zone) <= until; day = addDays(day, 1))
          if (localDateTime(day, time, zone) > from) days.push(day);
        const held = (await db.standup.findMany({ where: { at: { gt: from } }, orderBy: { id: 'asc' } })).map(
          ({ day }) => day,
        );
        expect(held).toEqual(days);
        expect(days.length).toBeGreaterThan(2);
      }
      expect(await differences(db, { slack: house.slack })).toEqual([]);
      task.meta.note = `${await db.standup.count()} standups`;
    });
  }
});
