// Times of exports are read as their tools meant them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessOrder, readTime } from '../../src/sources/times.ts';

const read = (text: string, zone = 'Asia/Jakarta', order: 'dmy' | 'mdy' = 'dmy') =>
  readTime(text, { zone, order })?.at.toISOString();

describe('a time', () => {
  it.each([
    ['2024-01-31T13:45:00Z', '2024-01-31T13:45:00.000Z'],
    ['2024-01-31T13:45:00.123456+07:00', '2024-01-31T06:45:00.123Z'],
    ['2024-01-31 13:45:00', '2024-01-31T06:45:00.000Z'],
    ['2024-01-31 13:45:00 +0000', '2024-01-31T13:45:00.000Z'],
    ['2024-01-31 13:45:00 UTC', '2024-01-31T13:45:00.000Z'],
    ['2024/1/31', '2024-01-30T17:00:00.000Z'],
    ['31/01/2024 13:45', '2024-01-31T06:45:00.000Z'],
    ['31-01-2024 13.45.10', '2024-01-31T06:45:10.000Z'],
    ['31/01/24, 1:45 PM', '2024-01-31T06:45:00.000Z'],
    ['12:00', undefined],
    ['31 Januari 2024 pukul 13.45 WITA', '2024-01-31T05:45:00.000Z'],
    ['Rabu, 31 Januari 2024 13:45 WIB', '2024-01-31T06:45:00.000Z'],
    ['17 Agustus 2023', '2023-08-16T17:00:00.000Z'],
    ['3 Mei 2024 00:00 WIT', '2024-05-02T15:00:00.000Z'],
    ['12 Des 2023 7:05', '2023-12-12T00:05:00.000Z'],
    ['Jan 31, 2024 12:15 AM', '2024-01-30T17:15:00.000Z'],
    ['October 10th, 2018', '2018-10-09T17:00:00.000Z'],
    ['Wed Oct 10 20:19:24 +0000 2018', '2018-10-10T20:19:24.000Z'],
    ['Wed, 10 Oct 2018 20:19:24 GMT', '2018-10-10T20:19:24.000Z'],
    ['1706708700', '2024-01-31T13:45:00.000Z'],
    ['1706708700123', '2024-01-31T13:45:00.123Z'],
    ['31/02/2024', undefined],
    ['29/02/2023 10:00', undefined],
    ['2024-13-01', undefined],
    ['2024-01-31 25:00', undefined],
    ['2024-01-31 13:45 XYZ', undefined],
    ['12 Foo 2024', undefined],
    ['1/1/1024', undefined],
    ['kemarin', undefined],
    ['', undefined],
  ])('%s is %s', (text, instant) => {
    expect(read(text)).toBe(instant);
  });

  it('knows which zone it was read in', () => {
    expect(readTime('2024-01-31 13:45', { zone: 'UTC', order: 'dmy' })?.zoned).toBe(false);
    expect(readTime('2024-01-31 13:45 WIB', { zone: 'UTC', order: 'dmy' })?.zoned).toBe(true);
  });

  it('F36 follows the zone over summer time, also in the skipped and the doubled hour', () => {
    expect(read('2024-07-01 12:00', 'Europe/Amsterdam')).toBe('2024-07-01T10:00:00.000Z');
    expect(read('2024-03-31 01:59', 'Europe/Amsterdam')).toBe('2024-03-31T00:59:00.000Z');
    expect(read('2024-03-31 02:30', 'Europe/Amsterdam')).toBe('2024-03-31T01:30:00.000Z');
    expect(read('2024-03-31 03:00', 'Europe/Amsterdam')).toBe('2024-03-31T01:00:00.000Z');
    expect(read('2024-10-27 02:30', 'Europe/Amsterdam')).toBe('2024-10-27T00:30:00.000Z');
    expect(read('2024-10-27 03:00', 'Europe/Amsterdam')).toBe('2024-10-27T02:00:00.000Z');
  });

  it('comes back from every instant and zone it was written in', () => {
    const zones = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura', 'UTC', 'Asia/Kathmandu', 'Pacific/Apia'];
    const instants = fc.date({
      min: new Date('1995-01-01'),
      max: new Date('2090-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), (instant, zone) => {
        const format = new Intl.DateTimeFormat('sv-SE', {
          timeZone: zone,
          dateStyle: 'short',
          timeStyle: 'medium',
        });
        const back = readTime(format.format(instant), { zone, order: 'dmy' })?.at;
        // A doubled hour (Apia had summer time) may come back as the earlier of its two.
        const off = Math.floor(instant.getTime() / 1000) - (back?.getTime() ?? 0) / 1000;
        expect([0, 3600]).toContain(off);
      }),
    );
  });

  it('is never read from a text that is none, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const time = readTime(text, { zone: 'Asia/Jakarta', order: 'dmy' });
        return time === undefined || !Number.isNaN(time.at.getTime());
      }),
    );
  });
});

describe('the order of day and month', () => {
  it('is the one that the column as a whole allows', () => {
    expect(guessOrder(['03/04/2024', '05/25/2024'])).toBe('mdy');
    expect(guessOrder(['03/04/2024', '25/05/2024'])).toBe('dmy');
    expect(guessOrder(['05/25/2024', '25/05/2024'])).toBe('dmy');
    expect(guessOrder(['03/04/2024'])).toBe('dmy');
  });

  it('makes a date of the other order unreadable rather than wrong', () => {
    expect(read('05/25/2024')).toBeUndefined();
    expect(read('05/25/2024', 'UTC', 'mdy')).toBe('2024-05-25T00:00:00.000Z');
  });
});
