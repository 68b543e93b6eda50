// Durations: read as people write them, written back, and said in words.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DAY,
  durationSchema,
  formatDuration,
  HOUR,
  MINUTE,
  parseDuration,
  readDuration,
} from '../../src/calendar/duration.ts';

describe('a duration', () => {
  it('is read in days, hours, minutes and seconds, alone or together', () => {
    expect(parseDuration('24h')).toBe(24 * HOUR);
    expect(parseDuration('90m')).toBe(90 * MINUTE);
    expect(parseDuration('2d')).toBe(2 * DAY);
    expect(parseDuration(' 1H30m ')).toBe(90 * MINUTE);
    expect(parseDuration('1d 12h')).toBe(36 * HOUR);
    expect(parseDuration('0s')).toBe(0);
  });

  it('is refused when it is anything else', () => {
    for (const text of [
      '',
      ' ',
      '24',
      'h',
      '1.5h',
      '-1h',
      '30m1h',
      '1h1h',
      '3wd',
      '1 week',
      '1h x',
      '9999999h',
    ]) {
      expect(parseDuration(text), text).toBeUndefined();
    }
  });

  it('counts working days apart from time, because a working day has no length', () => {
    expect(readDuration('3wd')).toEqual({ workingDays: 3 });
    expect(readDuration('3 WD')).toEqual({ workingDays: 3 });
    expect(readDuration('3d')).toEqual({ ms: 3 * DAY });
    expect(readDuration('1wd2h')).toBeUndefined();
  });

  it('is said in the words of the reader, a day and a half as 36 hours', () => {
    expect(formatDuration(24 * HOUR, 'en')).toBe('24 hours');
    expect(formatDuration(36 * HOUR)).toBe('36h');
    expect(formatDuration(2 * DAY + HOUR + MINUTE, 'en')).toBe('2 days 1 hour 1 minute');
    expect(formatDuration(2 * DAY + HOUR + MINUTE, 'id')).toBe('2 hari 1 jam 1 menit');
    expect(formatDuration({ workingDays: 1 }, 'en')).toBe('1 working day');
    expect(formatDuration({ workingDays: 3 }, 'id')).toBe('3 hari kerja');
    expect(formatDuration(0, 'en')).toBe('0 seconds');
  });

  it('comes back the same after it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 * 60 }), (seconds) => {
        expect(readDuration(formatDuration(seconds * 1000))).toEqual({ ms: seconds * 1000 });
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (workingDays) => {
        expect(readDuration(formatDuration({ workingDays }))).toEqual({ workingDays });
      }),
    );
  });

  it('in a plan is longer than nothing, and a mistake says what was written', () => {
    expect(durationSchema.parse('3wd')).toEqual({ workingDays: 3 });
    for (const text of ['0h', '0wd', 'soon']) {
      const read = durationSchema.safeParse(text);
      expect(read.success).toBe(false);
      expect(read.error?.issues[0]).toMatchObject({
        code: 'custom',
        params: { code: 'bad_duration', got: text },
      });
    }
  });
});
