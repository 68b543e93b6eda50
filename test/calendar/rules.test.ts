// Calendars as a plan writes them, holidays, and quiet hours.
import { describe, expect, it } from 'vitest';
import { holidaysOf, isHolidayRegion } from '../../src/calendar/holidays.ts';
import { quietHours } from '../../src/calendar/quiet-hours.ts';
import { calendarSchema, period, weekdays } from '../../src/calendar/rules.ts';

const codes = (input: unknown) =>
  calendarSchema
    .safeParse(input)
    .error?.issues.map((issue) => (issue.code === 'custom' ? issue.params?.code : issue.code));

describe('a calendar in a plan', () => {
  it('is read from the way people write it', () => {
    const read = calendarSchema.parse({
      time_zone: 'Asia/Makassar',
      hours: { 'sen-kam': '8.00-12.00, 13:00-16:00', jum: ['08:00–11:30'] },
      holidays: 'id',
      days_off: ['2026-12-24..2026-12-26', '2026-03-23'],
      working_days: ['2026-12-26'],
    });
    const day = [
      { from: '08:00', to: '12:00' },
      { from: '13:00', to: '16:00' },
    ];
    expect(read).toEqual({
      zone: 'Asia/Makassar',
      hours: { 1: day, 2: day, 3: day, 4: day, 5: [{ from: '08:00', to: '11:30' }] },
      holidays: [{ country: 'ID', types: ['public'] }],
      daysOff: ['2026-12-24', '2026-12-25', '2026-12-26', '2026-03-23'],
      workingDays: ['2026-12-26'],
    });
    expect(calendarSchema.parse({})).toEqual({});
  });

  it('names each mistake', () => {
    expect(codes({ time_zone: 'Asia/Bandung' })).toEqual(['bad_zone']);
    expect(codes({ hours: { mon: '8-12' } })).toEqual(['bad_period']);
    expect(codes({ hours: { mon: '08:00-12:00, 11:00-13:00' } })).toEqual(['periods_not_in_order']);
    expect(codes({ hours: { mon: '22:00-06:00' } })).toEqual(['periods_not_in_order']);
    expect(codes({ hours: { monday: '08:00-12:00' } })).toEqual(['bad_weekday']);
    expect(codes({ hours: { 'mon-fri': '08:00-12:00', wed: '09:00-10:00' } })).toEqual(['weekday_twice']);
    expect(codes({ hours: {} })).toEqual(['never_open']);
    expect(codes({ hours: { mon: '08:00-08:59' } })).toEqual(['never_open']);
    expect(codes({ days_off: ['2026-02-29'] })).toEqual(['bad_date']);
    expect(codes({ days_off: ['2026-01-02..2026-01-01'] })).toEqual(['bad_date']);
    expect(codes({ days_off: ['2026-01-01..9999-01-01'] })).toEqual(['too_many_days']);
    expect(codes({ opening: '08:00' })).toEqual(['unrecognized_keys']);
    expect(codes({ holidays: ['ID', 'ZZ'] })).toHaveLength(1);
  });

  it('knows days alone and in a row, also over the weekend', () => {
    expect(weekdays('fri-mon')).toEqual([5, 6, 7, 1]);
    expect(weekdays('Sab')).toEqual([6]);
    expect(weekdays('mon-tue-wed')).toBeUndefined();
    expect(period('24:00-08:00')).toEqual({ from: '24:00', to: '08:00' });
    expect(period('25:00-26:00')).toBeUndefined();
  });
});

describe('holidays', () => {
  it('are civil dates, also those that begin at sunset', () => {
    const days = holidaysOf({ country: 'ID', types: ['public'] }, 2026);
    for (const date of ['2026-01-01', '2026-03-19', '2026-05-01', '2026-05-27', '2026-08-17', '2026-12-25']) {
      expect(days.has(date), date).toBe(true);
    }
    expect(days.has('2026-08-18')).toBe(false);
  });

  it('cover the parts of a country and the kinds that are asked for', () => {
    expect(holidaysOf({ country: 'DE', state: 'BY', types: ['public'] }, 2026).has('2026-01-06')).toBe(true);
    expect(holidaysOf({ country: 'DE', types: ['public'] }, 2026).has('2026-01-06')).toBe(false);
    expect(holidaysOf({ country: 'NL', types: ['public'] }, 2026).has('2026-04-03')).toBe(false);
    expect(holidaysOf({ country: 'NL', types: ['public', 'school'] }, 2026).has('2026-04-03')).toBe(true);
    expect([
      isHolidayRegion('ID'),
      isHolidayRegion('DE', 'BY'),
      isHolidayRegion('DE', 'ZZ'),
      isHolidayRegion('XX'),
    ]).toEqual([true, true, false, false]);
  });

  it('last as many days as they last', () => {
    // Eid al-Fitr is three days in Turkey, and the day before it a working day until noon.
    const turkey = [...holidaysOf({ country: 'TR', types: ['public'] }, 2026)];
    expect(turkey.filter((date) => date.startsWith('2026-03'))).toEqual([
      '2026-03-20',
      '2026-03-21',
      '2026-03-22',
    ]);
    // The Incwala of Eswatini goes on into the new year.
    const eswatini = holidaysOf({ country: 'SZ', types: ['public'] }, 2026);
    expect(['2026-01-02', '2026-12-31', '2027-01-01'].map((date) => eswatini.has(date))).toEqual([
      true,
      true,
      false,
    ]);
    // In Albania the feast of 2025 began on the day that the clocks went forward: an hour short, and a day all the same.
    expect(holidaysOf({ country: 'AL', types: ['public'] }, 2025).has('2025-03-30')).toBe(true);
  });
});

describe('quiet hours (Zammad #4432: reminders at midnight)', () => {
  const quiet = { from: '21:00', to: '07:00', zone: 'Asia/Jakarta' };
  const at = (text: string) => new Date(`${text}+07:00`);

  it('hold a notice back until the morning', () => {
    expect(quietHours(at('2026-03-02T00:00:00'), quiet, false)).toEqual(at('2026-03-02T07:00:00'));
    expect(quietHours(at('2026-03-01T21:00:00'), quiet, false)).toEqual(at('2026-03-02T07:00:00'));
    expect(quietHours(at('2026-03-02T06:59:59'), quiet, false)).toEqual(at('2026-03-02T07:00:00'));
  });

  it('let everything through by day, and what is critical at any hour', () => {
    for (const time of ['2026-03-02T07:00:00', '2026-03-02T20:59:59']) {
      expect(quietHours(at(time), quiet, false)).toEqual(at(time));
    }
    expect(quietHours(at('2026-03-02T00:00:00'), quiet, true)).toEqual(at('2026-03-02T00:00:00'));
    expect(quietHours(at('2026-03-02T00:00:00'), undefined, false)).toEqual(at('2026-03-02T00:00:00'));
  });

  it('may lie within a day, and are none when they begin and end together', () => {
    const siesta = { from: '12:00', to: '13:00', zone: 'Asia/Jakarta' };
    expect(quietHours(at('2026-03-02T12:30:00'), siesta, false)).toEqual(at('2026-03-02T13:00:00'));
    expect(quietHours(at('2026-03-02T00:30:00'), siesta, false)).toEqual(at('2026-03-02T00:30:00'));
    const none = { from: '07:00', to: '07:00', zone: 'Asia/Jakarta' };
    expect(quietHours(at('2026-03-02T07:00:00'), none, false)).toEqual(at('2026-03-02T07:00:00'));
  });

  it('F36 end at the right instant when the clocks change in the night', () => {
    const amsterdam = { from: '21:00', to: '02:30', zone: 'Europe/Amsterdam' };
    expect(quietHours(new Date('2026-03-28T23:00:00Z'), amsterdam, false)).toEqual(
      new Date('2026-03-29T01:00:00Z'),
    );
  });
});
