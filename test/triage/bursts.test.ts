import { describe, expect, it } from 'vitest';
import { BurstWatch, bursts } from '../../src/triage/bursts.ts';
import { tail } from '../../src/triage/negative-binomial.ts';
import { nabScore } from '../../src/triage/training/nab.ts';
import { simulate } from '../../src/triage/training/small-account.ts';

const quarter = 900;
const week = 7 * 96;
const calm = (steps: number) => Array.from({ length: steps }, (_, at) => (at % 4 === 0 ? 1 : 0));

describe('a burst', () => {
  it('is found within half an hour, and announced once', () => {
    const values = [...calm(2 * week), 6, 6, 6, 6, 6, 6, 6, 6, ...calm(96)];
    const found = bursts({ start: 0, stepSeconds: quarter, values });
    expect(found).toHaveLength(1);
    const minutes = ((found[0]?.at ?? 0) / 1000 - 2 * week * quarter) / 60;
    expect(minutes).toBeLessThanOrEqual(30);
    expect(found[0]?.count).toBeGreaterThan((found[0]?.expected ?? 0) * 2);
  });

  it('is not announced while a week is not known yet', () => {
    const watch = new BurstWatch(quarter);
    for (let at = 0; at < week - 1; at++) {
      expect(watch.next(at * quarter * 1000, at === 300 ? 50 : 1)).toMatchObject({
        burst: false,
        state: 'learning',
      });
    }
  });

  it('needs five comments and three people', () => {
    const quiet = Array.from({ length: 2 * week }, () => 0);
    expect(bursts({ start: 0, stepSeconds: quarter, values: [...quiet, 4] })).toEqual([]);
    const withAuthors = (authors: number) => {
      const watch = new BurstWatch(quarter);
      quiet.forEach((value, at) => {
        watch.next(at * quarter * 1000, value);
      });
      return watch.next(2 * week * quarter * 1000, 8, authors).burst;
    };
    expect([withAuthors(2), withAuthors(3)]).toEqual([false, true]);
  });

  it('breaks the silence after an alert when it grows by half', () => {
    const rise = (second: number) => [...calm(2 * week), 8, 8, 8, 8, ...calm(16), ...Array(4).fill(second)];
    expect(bursts({ start: 0, stepSeconds: quarter, values: rise(8) })).toHaveLength(1);
    expect(bursts({ start: 0, stepSeconds: quarter, values: rise(20) })).toHaveLength(2);
  });
});

it('knows the chance of a count: Poisson and geometric as special cases', () => {
  expect(tail(1, 2, 2)).toBeCloseTo(1 - Math.exp(-2), 10);
  expect(tail(3, 2, 2)).toBeCloseTo(1 - 5 * Math.exp(-2), 10);
  // Size 1, mean 2: geometric with p = 1/3.
  expect(tail(4, 2, 6)).toBeCloseTo((2 / 3) ** 4, 10);
});

it('scores alerts like the benchmark: 0 for silence, 100 for the first row of each window, less for false alerts', () => {
  const series = { rows: 10_000, windows: [{ from: 5000, to: 5400 }] };
  expect(nabScore([{ ...series, alerts: [] }])).toBe(0);
  expect(nabScore([{ ...series, alerts: [5000] }])).toBeCloseTo(100, 1);
  expect(nabScore([{ ...series, alerts: [5000, 2000] }])).toBeCloseTo(100 - 11 / 2, 1);
  expect(nabScore([{ ...series, alerts: [5390] }])).toBeLessThan(60);
});

it.each([
  { perHour: 1, found: 0.95 },
  // Twice as many as usual twice over, for three hours: a span of three hours shows what no single hour does.
  { perHour: 5, found: 0.75 },
])('finds bursts of a made-up account of $perHour an hour and stays calm otherwise', ({ perHour, found }) => {
  const seen = simulate(perHour, 15, 40, 3);
  expect(seen.found).toBeGreaterThanOrEqual(found);
  expect(seen.falsePerWeek).toBeLessThanOrEqual(0.3);
});

it('is found in counts by the day, too', () => {
  const values = Array.from({ length: 40 }, (_, at) => (at === 30 ? 44 : 8 + (at % 5)));
  const start = Date.parse('2026-09-01T00:00:00Z');
  const found = bursts({ start, stepSeconds: 86_400, values });
  expect(found.map(({ at }) => new Date(at).toISOString().slice(0, 10))).toEqual(['2026-10-01']);
  expect(() => bursts({ start, stepSeconds: 86_401, values })).toThrow(RangeError);
});

it('is high only while a burst lasts, though three hours still show it', () => {
  const watch = new BurstWatch(900);
  let step = 0;
  const hours = (count: number, perHour: number) =>
    Array.from({ length: count * 4 }, () => watch.next(900_000 * step++, perHour / 4).state);
  hours(8 * 24, 5);
  expect(hours(2, 25).at(-1)).toBe('high');
  expect(hours(1, 5).at(-1)).toBe('quiet');
});
