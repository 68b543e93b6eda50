// Wall clocks: gaps, overlaps, days that never were, and what people call a zone.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  dateExists,
  isLocalDate,
  isZone,
  localDate,
  localDateTime,
  localTime,
  nextLocalTime,
  timeOfDay,
  weekday,
  zoneName,
} from '../../src/calendar/zone.ts';

const at = (text: string) => new Date(text);

// Half hours, quarter hours, both hemispheres, a double hour of 30 minutes, and clocks that go back for Ramadan.
const ZONES = [
  'UTC',
  'Asia/Jakarta',
  'Asia/Makassar',
  'Asia/Jayapura',
  'Europe/Amsterdam',
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'America/Santiago',
  'America/Nuuk',
];

describe('a local date and time', () => {
  it('is an instant by the rules of its zone', () => {
    expect(localDateTime('2026-03-02', '09:00', 'Asia/Jakarta')).toEqual(at('2026-03-02T02:00:00Z'));
    expect(localDateTime('2026-03-02', '09:00', 'Asia/Jayapura')).toEqual(at('2026-03-02T00:00:00Z'));
    expect(localDateTime('2026-07-01', '09:00', 'Europe/Amsterdam')).toEqual(at('2026-07-01T07:00:00Z'));
    expect(localDateTime('2026-01-01', '24:00', 'Asia/Kathmandu')).toEqual(at('2026-01-01T18:15:00Z'));
  });

  it('F36 in a spring gap becomes the first instant after the gap', () => {
    expect(localDateTime('2026-03-08', '02:30', 'America/New_York')).toEqual(at('2026-03-08T07:00:00Z'));
    expect(localDateTime('2026-03-29', '02:00', 'Europe/Amsterdam')).toEqual(at('2026-03-29T01:00:00Z'));
    expect(localDateTime('2026-10-04', '02:10', 'Australia/Lord_Howe')).toEqual(at('2026-10-03T15:30:00Z'));
    expect(localDateTime('2024-03-30', '23:30', 'America/Nuuk')).toEqual(at('2024-03-31T01:00:00Z'));
  });

  it('F36 in an autumn overlap is the first of the two', () => {
    expect(localDateTime('2026-11-01', '01:30', 'America/New_York')).toEqual(at('2026-11-01T05:30:00Z'));
    expect(localDateTime('2026-10-25', '02:30', 'Europe/Amsterdam')).toEqual(at('2026-10-25T00:30:00Z'));
    expect(localDateTime('2026-04-05', '01:45', 'Australia/Lord_Howe')).toEqual(at('2026-04-04T14:45:00Z'));
  });

  it('F36 of a day that a zone skipped is the start of the next', () => {
    expect(dateExists('2011-12-30', 'Pacific/Apia')).toBe(false);
    expect(dateExists('2011-12-31', 'Pacific/Apia')).toBe(true);
    expect(localDateTime('2011-12-30', '09:00', 'Pacific/Apia')).toEqual(at('2011-12-30T10:00:00Z'));
  });

  it('shows again on the wall what was asked for, and never an earlier instant for a later time', () => {
    const minute = fc.integer({ min: 0, max: 10 * 365 * 24 * 60 });
    fc.assert(
      fc.property(minute, fc.constantFrom(...ZONES), (minutes, zone) => {
        const instant = new Date(Date.UTC(2020, 0, 1) + minutes * 60_000);
        const back = localDateTime(localDate(instant, zone), localTime(instant, zone), zone);
        // The first of a double hour may be shown before the instant; it is on the wall all the same.
        expect([localDate(back, zone), localTime(back, zone)]).toEqual([
          localDate(instant, zone),
          localTime(instant, zone),
        ]);
        expect(instant.getTime() - back.getTime()).toBeGreaterThanOrEqual(0);
        expect(instant.getTime() - back.getTime()).toBeLessThanOrEqual(60 * 60_000);
        const later = localDateTime(localDate(back, zone), '24:00', zone);
        expect(later.getTime()).toBeGreaterThan(back.getTime());
      }),
    );
  });

  it('refuses what is no time of day', () => {
    for (const time of ['24:01', '9:00', '12:60', '', 'noon'])
      expect(() => timeOfDay(time)).toThrow(RangeError);
    expect(timeOfDay('24:00')).toBe(24 * 60 * 60_000);
  });
});

describe('the next local time', () => {
  it('is later today or else tomorrow', () => {
    expect(nextLocalTime(at('2026-03-02T01:59:59Z'), '09:00', 'Asia/Jakarta')).toEqual(
      at('2026-03-02T02:00:00Z'),
    );
    expect(nextLocalTime(at('2026-03-02T02:00:00Z'), '09:00', 'Asia/Jakarta')).toEqual(
      at('2026-03-03T02:00:00Z'),
    );
  });

  it('keeps to the days of the week it is given', () => {
    // 2026-03-06 is a Friday.
    const friday = at('2026-03-06T02:00:00Z');
    expect(nextLocalTime(friday, '09:00', 'Asia/Jakarta', [1, 2, 3, 4, 5])).toEqual(
      at('2026-03-09T02:00:00Z'),
    );
    expect(() => nextLocalTime(friday, '09:00', 'Asia/Jakarta', [])).toThrow(RangeError);
  });

  it.each(ZONES)(
    'F36 comes exactly once on every date of two years in %s, at its time unless that is in a gap',
    (zone) => {
      for (const time of ['00:00', '02:15', '02:30', '09:00', '23:30']) {
        let now = localDateTime('2024-12-31', '12:00', zone);
        const seen: string[] = [];
        let moved = 0;
        for (let day = 0; day < 730; day++) {
          now = nextLocalTime(now, time, zone);
          if (localTime(now, zone) !== time) moved++;
          // What a gap before midnight moves over midnight still belongs to the day before.
          seen.push(localTime(now, zone) < time ? addDays(localDate(now, zone), -1) : localDate(now, zone));
        }
        const first = time > '12:00' ? '2024-12-31' : '2025-01-01';
        expect(seen).toEqual(Array.from({ length: 730 }, (_, index) => addDays(first, index)));
        expect(moved).toBeLessThanOrEqual(2);
      }
    },
  );

  it('leaves out a date that never was', () => {
    const before = localDateTime('2011-12-29', '09:00', 'Pacific/Apia');
    expect(nextLocalTime(before, '09:00', 'Pacific/Apia')).toEqual(
      localDateTime('2011-12-31', '09:00', 'Pacific/Apia'),
    );
  });
});

describe('the name of a zone', () => {
  it('F37 is what Indonesians call theirs', () => {
    const names = ['Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura'].map((zone) => [
      zoneName(zone, at('2026-01-01T00:00:00Z'), 'id'),
      zoneName(zone, at('2026-01-01T00:00:00Z'), 'en'),
    ]);
    expect(names).toEqual([
      ['WIB', 'WIB'],
      ['WIB', 'WIB'],
      ['WITA', 'WITA'],
      ['WIT', 'WIT'],
    ]);
  });

  it('follows summer time, and is an offset where people have no name', () => {
    expect(zoneName('Europe/Amsterdam', at('2026-01-01T00:00:00Z'), 'en')).toBe('CET');
    expect(zoneName('Europe/Amsterdam', at('2026-07-01T00:00:00Z'), 'en')).toBe('CEST');
    expect(zoneName('America/New_York', at('2026-07-01T00:00:00Z'), 'id')).toBe('EDT');
    expect(zoneName('Asia/Kathmandu', at('2026-07-01T00:00:00Z'), 'en')).toBe('GMT+5:45');
    expect(zoneName('UTC', at('2026-07-01T00:00:00Z'), 'id')).toBe('UTC');
  });

  it('is known, or not', () => {
    expect(isZone('Asia/Jakarta')).toBe(true);
    for (const name of ['Asia/Bandung', '+07:00', '', 'WIB']) expect(isZone(name), name).toBe(false);
  });
});

describe('dates', () => {
  it('are added and named without a zone', () => {
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect([weekday('2026-03-02'), weekday('2026-03-08')]).toEqual([1, 7]);
    expect(['2026-02-28', '2026-02-29', '2026-2-1', '2026-13-01'].map(isLocalDate)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});
