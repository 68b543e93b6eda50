// How often the watch cries wolf when it looks at every comment of a quiet account, and how soon it sees a burst.
import { describe, expect, it } from 'vitest';
import { type Alert, loudest } from '../../../src/features/watch/watch.ts';
import { type Counts, levelsOf, STEP_SECONDS } from '../../../src/triage/levels.ts';
import { random } from '../../../src/wording/random.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.UTC(2026, 0, 5);

/** Comment times of so many days: Poisson arrivals with a daily cycle and days that differ, and perhaps a burst. */
function comments(
  perHour: number,
  days: number,
  chance: () => number,
  burst?: { at: number; perHour: number },
) {
  const times: number[] = [];
  const most = perHour * 4;
  const moods = Array.from({ length: days }, () => 0.6 + 0.8 * chance());
  for (let at = 0; at < days * DAY; at += (-Math.log(chance() || 1e-9) / most) * HOUR) {
    const cycle = 1 + 0.8 * Math.sin((2 * Math.PI * (at % DAY)) / DAY);
    if (chance() < (cycle * (moods[Math.floor(at / DAY)] ?? 1) * perHour) / most) times.push(at);
  }
  if (burst)
    for (
      let at = burst.at;
      at < burst.at + 3 * HOUR;
      at += (-Math.log(chance() || 1e-9) / burst.perHour) * HOUR
    )
      times.push(at);
  return times.sort((a, b) => a - b);
}

/** Looks after each comment, as the house does; times of the alerts. */
function alertsOf(times: number[]): number[] {
  const alerts: number[] = [];
  let last: Alert | null = null;
  times.forEach((now, index) => {
    if (now < 7 * DAY) return;
    const counts = new Map<number, number>();
    const authors: Counts['authors'] = [];
    for (let each = index; each >= 0; each--) {
      const ago = now - (times[each] as number);
      if (ago > 15 * DAY) break;
      const back = Math.floor(ago / (STEP_SECONDS * 1000));
      counts.set(back, (counts.get(back) ?? 0) + 1);
      if (ago < 5 * HOUR) authors.push({ back, author: String(each), negative: true });
    }
    const levels = levelsOf({
      now: new Date(START + now),
      since: new Date(START),
      steps: [...counts].map(([back, count]) => ({ back, all: count, negative: 0 })),
      authors,
    });
    const heights = levels.flatMap(({ hours }) =>
      hours.filter(({ end }) => last && end > last.at && end.getTime() <= last.at.getTime() + HOUR),
    );
    if (last) last = { ...last, peak: Math.max(last.peak, ...heights.map(({ count }) => count)) } as Alert;
    const loud = loudest(levels, last ? [last] : [], null);
    if (!loud) return;
    alerts.push(now);
    last = { at: new Date(START + now), stream: loud.stream, peak: loud.hour.count, otherPeak: 0 } as Alert;
  });
  return alerts;
}

describe('the watch of a quiet account', () => {
  it('says something false at most once in a month, and sees a burst of fifteen an hour within 45 minutes', () => {
    const chance = random(11);
    const runs = 6;
    let falseAlerts = 0;
    let inTime = 0;
    for (let run = 0; run < runs; run++) {
      const at = (15 + Math.floor(chance() * 5)) * DAY + Math.floor(chance() * 24) * HOUR;
      const alerts = alertsOf(comments(1, 21, chance, { at, perHour: 15 }));
      if (alerts.some((each) => each >= at && each <= at + 0.75 * HOUR)) inTime += 1;
      falseAlerts += alerts.filter((each) => each < at || each > at + 4 * HOUR).length;
    }
    // Two weeks of each run are watched.
    expect(falseAlerts / (runs * 2)).toBeLessThanOrEqual(0.25);
    expect(inTime / runs).toBeGreaterThanOrEqual(0.9);
  }, 180_000);
});
