// Calendars: lunch breaks, holidays, summer time, working days; and that counting forward undoes counting between.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Calendar, makeCalendar, periodsInOrder, roundTheClock } from '../../src/calendar/calendar.ts';
import { DAY, type Duration, HOUR, MINUTE } from '../../src/calendar/duration.ts';
import { addWorkingTime, workingTimeBetween } from '../../src/calendar/working-time.ts';
import { dayOf, localDateTime, localTime } from '../../src/calendar/zone.ts';

const lunch = [
  { from: '08:00', to: '12:00' },
  { from: '13:00', to: '17:00' },
];
const week = { 1: lunch, 2: lunch, 3: lunch, 4: lunch, 5: lunch };
const office = makeCalendar({ zone: 'Asia/Jakarta', hours: week });
const wib = (date: string, time: string) => localDateTime(date, time, 'Asia/Jakarta');

describe('working time', () => {
  it('stops for lunch, at night and over the weekend', () => {
    // 2026-03-06 is a Friday.
    expect(addWorkingTime(office, wib('2026-03-06', '11:00'), { ms: 2 * HOUR })).toEqual(
      wib('2026-03-06', '14:00'),
    );
    expect(addWorkingTime(office, wib('2026-03-06', '16:00'), { ms: 2 * HOUR })).toEqual(
      wib('2026-03-09', '09:00'),
    );
    expect(addWorkingTime(office, wib('2026-03-07', '03:00'), { ms: 8 * HOUR })).toEqual(
      wib('2026-03-09', '17:00'),
    );
    expect(workingTimeBetween(office, wib('2026-03-06', '11:30'), wib('2026-03-09', '08:30'))).toBe(5 * HOUR);
    expect(workingTimeBetween(office, wib('2026-03-06', '12:10'), wib('2026-03-06', '12:50'))).toBe(0);
  });

  it('ends with the period in which it is used up, not with the opening of the next', () => {
    expect(addWorkingTime(office, wib('2026-03-06', '08:00'), { ms: 4 * HOUR })).toEqual(
      wib('2026-03-06', '12:00'),
    );
    expect(addWorkingTime(office, wib('2026-03-06', '08:00'), { ms: 0 })).toEqual(wib('2026-03-06', '08:00'));
  });

  it('has as many periods a day as there are', () => {
    const hours = {
      1: ['07:00', '09:00', '11:00', '13:00'].map((from) => ({ from, to: `${from.slice(0, 3)}30` })),
    };
    const market = makeCalendar({ zone: 'Asia/Makassar', hours });
    const monday = localDateTime('2026-03-02', '00:00', 'Asia/Makassar');
    expect(addWorkingTime(market, monday, { ms: 100 * MINUTE })).toEqual(
      localDateTime('2026-03-02', '13:10', 'Asia/Makassar'),
    );
  });

  it('does not run on holidays and own days off, except where a day is declared a working day', () => {
    const calendar = makeCalendar({
      zone: 'Asia/Jakarta',
      hours: week,
      holidays: [{ country: 'ID', types: ['public'] }],
      daysOff: ['2026-08-18'],
      workingDays: ['2026-05-01'],
    });
    // Monday 17 August is Independence Day, Friday 1 May is Labour Day.
    expect(calendar.openOn(dayOf('2026-08-17'))).toEqual([]);
    expect(addWorkingTime(calendar, wib('2026-08-14', '16:00'), { ms: 2 * HOUR })).toEqual(
      wib('2026-08-19', '09:00'),
    );
    expect(calendar.openOn(dayOf('2026-05-01'))).toHaveLength(2);
  });

  it('F36 is real time over summer time: a night of 23 hours, a night of 25', () => {
    const daily = makeCalendar({ zone: 'Europe/Amsterdam', daysOff: ['2026-01-01'] });
    const day = (date: string) =>
      workingTimeBetween(
        daily,
        localDateTime(date, '00:00', 'Europe/Amsterdam'),
        localDateTime(date, '24:00', 'Europe/Amsterdam'),
      );
    expect([day('2026-03-28'), day('2026-03-29'), day('2026-10-25'), day('2026-01-01')]).toEqual([
      24 * HOUR,
      23 * HOUR,
      25 * HOUR,
      0,
    ]);
    // A period that lies wholly in the gap is no time at all.
    const night = makeCalendar({ zone: 'Europe/Amsterdam', hours: { 7: [{ from: '02:10', to: '02:50' }] } });
    expect(night.openOn(dayOf('2026-03-29'))).toEqual([]);
    expect(night.openOn(dayOf('2026-04-05'))).toHaveLength(1);
  });

  it('round the clock is just time', () => {
    const calendar = roundTheClock('Asia/Jakarta');
    const start = wib('2026-03-06', '23:59');
    expect(addWorkingTime(calendar, start, { ms: DAY }).getTime()).toBe(start.getTime() + DAY);
    expect(workingTimeBetween(calendar, start, addWorkingTime(calendar, start, { ms: DAY }))).toBe(DAY);
  });

  it('is refused of a calendar that never opens', () => {
    const shut = makeCalendar({ zone: 'Asia/Jakarta', hours: {} });
    expect(() => addWorkingTime(shut, wib('2026-03-02', '09:00'), { ms: 1 })).toThrow(RangeError);
    expect(() => addWorkingTime(shut, wib('2026-03-02', '09:00'), { workingDays: 1 })).toThrow(RangeError);
  });

  it('takes no periods that overlap or end before they begin', () => {
    expect(periodsInOrder(lunch)).toBe(true);
    expect(
      periodsInOrder([
        { from: '08:00', to: '12:00' },
        { from: '11:00', to: '13:00' },
      ]),
    ).toBe(false);
    expect(periodsInOrder([{ from: '22:00', to: '06:00' }])).toBe(false);
  });
});

describe('working days', () => {
  const days = (count: number): Duration => ({ workingDays: count });

  it('end at the close of business of the n-th working day after the day of receipt, whatever its hour', () => {
    for (const hour of ['00:10', '09:00', '16:59', '23:00']) {
      expect(addWorkingTime(office, wib('2026-03-02', hour), days(3))).toEqual(wib('2026-03-05', '17:00'));
      expect(addWorkingTime(office, wib('2026-03-05', hour), days(3))).toEqual(wib('2026-03-10', '17:00'));
    }
  });

  it('begin to count on Monday for what comes in at the weekend', () => {
    expect(addWorkingTime(office, wib('2026-03-07', '10:00'), days(1))).toEqual(wib('2026-03-09', '17:00'));
  });

  it('are the days of the calendar’s zone, not of UTC', () => {
    // 2026-03-02 23:00 UTC is already Tuesday in Jakarta.
    expect(addWorkingTime(office, new Date('2026-03-02T23:00:00Z'), days(1))).toEqual(
      wib('2026-03-04', '17:00'),
    );
  });

  it('round the clock end at midnight', () => {
    const calendar = roundTheClock('Asia/Jakarta');
    expect(addWorkingTime(calendar, wib('2026-03-06', '10:00'), days(2))).toEqual(wib('2026-03-09', '00:00'));
  });

  it('skip joint leave', () => {
    const calendar = makeCalendar({
      zone: 'Asia/Jakarta',
      hours: week,
      daysOff: ['2026-03-23', '2026-03-24'],
    });
    expect(addWorkingTime(calendar, wib('2026-03-20', '10:00'), days(1))).toEqual(wib('2026-03-25', '17:00'));
  });
});

describe('counting', () => {
  const calendars: Record<string, Calendar> = {
    always: roundTheClock('Europe/Amsterdam'),
    office,
    amsterdam: makeCalendar({
      zone: 'Europe/Amsterdam',
      hours: { ...week, 6: [{ from: '00:00', to: '03:00' }], 7: [{ from: '01:30', to: '24:00' }] },
      holidays: [{ country: 'NL', types: ['public'] }],
    }),
    lordHowe: makeCalendar({
      zone: 'Australia/Lord_Howe',
      hours: {
        1: lunch,
        3: lunch,
        7: [
          { from: '00:30', to: '01:50' },
          { from: '01:55', to: '23:10' },
        ],
      },
      daysOff: ['2026-04-08'],
    }),
  };
  const calendar = fc.constantFrom(...Object.keys(calendars)).map((name) => calendars[name] as Calendar);
  const instant = fc
    .integer({ min: 0, max: 2 * 365 * 24 * 60 * 60 })
    .map((seconds) => new Date(Date.UTC(2025, 6, 1) + seconds * 1000));
  const span = fc.integer({ min: 1, max: 300 * HOUR });

  it('between two instants undoes counting forward, exactly', () => {
    fc.assert(
      fc.property(calendar, instant, span, (on, start, ms) => {
        const end = addWorkingTime(on, start, { ms });
        expect(workingTimeBetween(on, start, end)).toBe(ms);
        // And it is the earliest such instant.
        expect(workingTimeBetween(on, start, new Date(end.getTime() - 1))).toBe(ms - 1);
      }),
    );
  });

  it('forward undoes counting between, for an instant in which the calendar runs', () => {
    fc.assert(
      fc.property(calendar, instant, span, (on, start, ms) => {
        const open = addWorkingTime(on, start, { ms });
        expect(addWorkingTime(on, start, { ms: workingTimeBetween(on, start, open) })).toEqual(open);
      }),
    );
  });

  it('adds up: from a to b and from b to c is from a to c', () => {
    fc.assert(
      fc.property(calendar, instant, instant, instant, (on, ...three) => {
        const [a, b, c] = three.sort((x, y) => x.getTime() - y.getTime()) as [Date, Date, Date];
        expect(workingTimeBetween(on, a, b) + workingTimeBetween(on, b, c)).toBe(
          workingTimeBetween(on, a, c),
        );
      }),
    );
    fc.assert(
      fc.property(calendar, instant, span, span, (on, start, one, two) => {
        const inSteps = addWorkingTime(on, addWorkingTime(on, start, { ms: one }), { ms: two });
        expect(inSteps).toEqual(addWorkingTime(on, start, { ms: one + two }));
      }),
    );
  });

  it('agrees with a walk through every minute that looks at the wall clock', () => {
    const dayName = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Amsterdam', weekday: 'short' });
    const open = (at: Date) => {
      const time = localTime(at, 'Europe/Amsterdam');
      const day = dayName.format(at);
      if (day === 'Sat') return time < '03:00';
      // Nothing opens or closes within the double hour of a Sunday, so the wall clock is enough to tell.
      if (day === 'Sun') return time >= '01:30';
      return (time >= '08:00' && time < '12:00') || (time >= '13:00' && time < '17:00');
    };
    const own = makeCalendar({
      zone: 'Europe/Amsterdam',
      hours: { ...week, 6: [{ from: '00:00', to: '03:00' }], 7: [{ from: '01:30', to: '24:00' }] },
    });
    for (const around of ['2026-03-27T18:00:00Z', '2026-10-23T18:00:00Z', '2026-06-01T00:00:00Z']) {
      const start = new Date(around);
      let minutes = 0;
      for (let minute = 0; minute < 4 * 24 * 60; minute++) {
        if (open(new Date(start.getTime() + minute * MINUTE))) minutes++;
      }
      expect(workingTimeBetween(own, start, new Date(start.getTime() + 4 * DAY))).toBe(minutes * MINUTE);
    }
  });
});
