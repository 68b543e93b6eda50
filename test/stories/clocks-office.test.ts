// Clocks on an office's calendar through the whole house: lunch, a day off, working days, a solved case, a silent reporter.
import { afterEach, expect, it, vi } from 'vitest';
import { addDays, localDate, localDateTime, weekday } from '../../src/calendar/zone.ts';
import { databaseNow } from '../../src/engine/clock.ts';
import { standingOf } from '../../src/features/complaints/standing.ts';
import { readComplaint } from '../../src/features/complaints/store.ts';
import { readCrisis } from '../../src/features/crisis/store.ts';
import {
  blocksText,
  complaint,
  declare,
  examplePlan,
  HOUR,
  type House,
  MINUTE,
  openHouse,
} from '../support/house.ts';

vi.setConfig({ testTimeout: 240_000 });

let house: House;
afterEach(() => house.stop());

const ZONE = 'Asia/Jakarta';

/** The next Thursday that is not today, so that a Friday off and a weekend follow it. */
function nextThursday(now: Date): string {
  let day = addDays(localDate(now, ZONE), 1);
  while (weekday(day) !== 4) day = addDays(day, 1);
  return day;
}

async function passTo(at: Date): Promise<void> {
  await house.pass(at.getTime() - (await databaseNow(house.app.db)).getTime());
}

const row = (id: number) => house.app.db.complaint.findUniqueOrThrow({ where: { id } });

async function clockOf(id: number) {
  const { db } = house.app;
  const [one, crisis] = [await readComplaint(db, id), await readCrisis(db, 1)];
  if (!one || !crisis) throw new Error(`no complaint ${id}`);
  return standingOf(one, crisis, await databaseNow(db));
}

const answer = async (id: number) => {
  await house.app.engine.perform({
    verb: 'complaints.answered',
    input: { by: 'U0DEWI', complaint: id, proof: null },
  });
  await house.idle();
};

it('keeps an office’s promise: hours stop for lunch, days skip the day off and the weekend, cases are solved or end in silence', async () => {
  const thursday = nextThursday(new Date());
  const friday = addDays(thursday, 1);
  const on = (days: number, time: string) => localDateTime(addDays(thursday, days), time, ZONE);
  const example = await examplePlan('en');
  house = await openHouse({
    plan: {
      yaml: `${example}
calendars:
  desa: { hours: { mon-fri: [08:00-12:00, 13:00-16:00] }, days_off: [${friday}] }
policies:
  - name: desa
    calendar: desa
    targets: { first_reply: 3h, resolution: 5wd }
    close_after_silence: 3wd
`,
    },
  });
  await passTo(on(0, '11:00'));
  const channel = await declare(house);
  const rudi = (n: number) => complaint(n, { thread_id: 't1', author: { id: 'rudi', name: 'Rudi' } });
  await house.complain([complaint(1), rudi(2)]);
  await house.idle();
  // Three hours from the morning: an hour of rest lies between.
  const first = await row(1);
  expect((first.dueAt as Date).getTime() - first.seenAt.getTime()).toBe(4 * HOUR);
  expect((await clockOf(1)).open.map(({ kind, dueAt }) => [kind, dueAt])).toEqual([
    ['first_reply', first.dueAt],
    // This Friday is off: five working days end on the next.
    ['resolution', on(8, '16:00')],
  ]);

  await passTo(new Date((first.dueAt as Date).getTime() + MINUTE));
  await passTo(on(0, '15:30'));
  await house.complain([complaint(3)]);
  await house.idle();
  const late = await row(3);
  const left = on(0, '16:00').getTime() - late.seenAt.getTime();
  expect(late.dueAt).toEqual(new Date(on(4, '08:00').getTime() + 3 * HOUR - left));
  const said = (n: number) => {
    const card = house.slack.messages(channel).find((m) => blocksText(m).includes(`number ${n}`) && m.blocks);
    return house.slack.thread(channel, String(card?.ts)).map((m) => String(m.text));
  };
  // The first two are late by now; the third is not late all weekend.
  expect(said(1).filter((text) => text.includes('ran out'))).toHaveLength(1);
  await passTo(on(3, '12:00'));
  expect(said(3).filter((text) => text.includes('ran out'))).toHaveLength(0);
  await passTo(on(4, '08:30'));
  await answer(1);
  await answer(2);
  await answer(3);

  // Solved in time: the resolution is met, and the clock ends for good.
  const solved = await house.app.engine.perform({
    verb: 'complaints.clock',
    input: { by: 'U0BUDI', complaint: 1, act: 'solve', reason: 'the letter was handed over', key: 'solve-1' },
  });
  expect(solved).not.toHaveProperty('refused');
  await house.idle();
  const one = await clockOf(1);
  expect(one.targets.map(({ kind, state }) => [kind, state])).toEqual([
    ['first_reply', 'missed'],
    ['resolution', 'met'],
  ]);
  expect(await row(1)).toMatchObject({ dueAt: null, nextAt: null });
  expect(said(1).at(-1)).toContain('the letter was handed over');

  // A reporter who says nothing for three working days after the answer is taken for content; one who writes is not.
  await passTo(on(5, '10:00'));
  await house.complain([rudi(4)]);
  await house.idle();
  await passTo(on(7, '15:59'));
  expect(await house.app.db.timeline.count({ where: { fact: 'complaint_closed' } })).toBe(0);
  await passTo(new Date(on(7, '16:00').getTime() + MINUTE));
  const closed = await house.app.db.timeline.findMany({ where: { fact: 'complaint_closed' } });
  expect(closed.map(({ data }) => data)).toMatchObject([{ complaint: 3, why: 'silent', by: 'timer' }]);
  expect((await clockOf(3)).targets.map(({ kind, state }) => [kind, state])).toEqual([
    ['first_reply', 'met'],
    ['resolution', 'met'],
  ]);
  expect(await row(3)).toMatchObject({ dueAt: null, nextAt: null });
  await passTo(new Date(on(8, '16:00').getTime() + MINUTE));
  expect((await clockOf(2)).targets.find(({ kind }) => kind === 'resolution')?.state).toBe('missed');
  // Header, list and review say the same of it.
  const crisis = await readCrisis(house.app.db, 1);
  expect(crisis?.open).toBe(true);
  await house.slack.as('U0SARI').command('/crisis', 'due', channel);
  expect(String(house.slack.ephemerals('U0SARI').at(-1)?.text)).toContain('1 overdue');
  const header = house.slack.messages(channel).find((m) => blocksText(m).includes('*State:*'));
  expect(blocksText(header)).toContain('1 overdue');
  await house.slack.as('U0SARI').command('/crisis', 'standup', channel);
  await house.idle();
  const standup = house.slack.messages(channel).map(blocksText);
  expect(standup.filter((text) => text.includes('What changed')).at(-1)).toMatch(
    /\*?1\*? overdue|overdue.*1/i,
  );
});

it('climbs from duty over lead and deputy to the head, each by thread and by message, and never further', async () => {
  const example = await examplePlan('en');
  const yaml = example.replace(
    /^ {2}legal:\n/m,
    '  head:\n    title: { en: Head, id: Kepala }\n    people: [agus@kopisenja.example]\n  legal:\n',
  );
  expect(yaml).not.toBe(example);
  house = await openHouse({ plan: { yaml } });
  const channel = await declare(house);
  const { db } = house.app;
  const holder = async (role: string) =>
    (await db.roleHolder.findFirstOrThrow({ where: { role, crisisId: 1 } })).person;
  const people = [await holder('care'), await holder('lead'), await holder('deputy'), await holder('head')];
  await house.complain([complaint(1)]);
  await house.idle();
  const card = house.slack.messages(channel).find((m) => blocksText(m).includes('number 1') && m.blocks);
  const thread = () => house.slack.thread(channel, String(card?.ts)).map((m) => String(m.text));
  const direct = (person: string) =>
    house.slack
      .channels()
      .filter((c) => c.members.includes(person) && !c.name.startsWith('crisis'))
      .flatMap((c) => house.slack.messages(c.id))
      .filter((m) => String(m.text).includes('no. 1 is late')).length;
  const due = (await row(1)).dueAt as Date;
  for (const [index, after] of [0, 30, 120, 240].entries()) {
    await passTo(new Date(due.getTime() + (after + 1) * MINUTE));
    expect(thread().at(-1)).toContain(`<@${people[index]}>`);
    expect(people.map(direct)).toEqual(people.map((_, at) => (at <= index ? 1 : 0)));
  }
  const before = thread().length;
  await house.pass(7 * 24 * HOUR);
  expect(thread().length).toBe(before);
  expect(people.map(direct)).toEqual([1, 1, 1, 1]);
  const told = await db.timeline.findMany({ where: { fact: 'complaint_escalated' }, orderBy: { id: 'asc' } });
  expect(told.map(({ data }) => (data as { to: string }).to)).toEqual(['lead', 'deputy', 'head']);
});
