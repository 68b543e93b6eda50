/** A made-up small account: comments by the quarter of an hour with a daily cycle, on some days with a burst. */
import { BurstWatch, defaults } from '../bursts.ts';
import { randomFrom } from './fit.ts';

const step = 900;
const perDay = 96;
const days = 28;

/** A draw from a Poisson distribution (Knuth), for small means. */
function poisson(mean: number, random: () => number): number {
  const floor = Math.exp(-mean);
  let product = random();
  let count = 0;
  while (product > floor) {
    product *= random();
    count += 1;
  }
  return count;
}

/** A draw from a gamma distribution (Marsaglia and Tsang) with mean 1 and the given shape (at least 1). */
function gamma(shape: number, random: () => number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const normal = Math.sqrt(-2 * Math.log(random() || 1e-12)) * Math.cos(2 * Math.PI * random());
    const v = (1 + c * normal) ** 3;
    if (v > 0 && Math.log(random() || 1e-12) < 0.5 * normal * normal + d - d * v + d * Math.log(v))
      return (d * v) / shape;
  }
}

/** How the alerts did over all runs. */
export interface SmallAccount {
  falsePerWeek: number;
  /** Share of bursts found at all, and within 30 minutes of their start. */
  found: number;
  foundInTime: number;
  /** Share of bursts in whose first 30 minutes five comments came at all: no rule that waits for five finds more by then. */
  reachable: number;
  /** Median minutes to the alert. */
  delay: number;
}

/** Simulates `runs` accounts of `perHour` comments an hour, each with one three-hour burst of `extra` more an hour. */
export function simulate(perHour: number, extra: number, runs: number, seed: number): SmallAccount {
  const random = randomFrom(seed);
  let falseAlerts = 0;
  let found = 0;
  let inTime = 0;
  let reachable = 0;
  const delays: number[] = [];
  for (let run = 0; run < runs; run++) {
    const watch = new BurstWatch(step);
    const burstAt = (14 + Math.floor(random() * 12)) * perDay + Math.floor(random() * perDay);
    let hit = false;
    let hour = 0;
    for (let at = 0; at < days * perDay; at++) {
      const cycle = 1 + 0.8 * Math.sin((2 * Math.PI * (at % perDay)) / perDay);
      const inBurst = at >= burstAt && at < burstAt + 12;
      const mean = (perHour / 4) * cycle * gamma(2, random) + (inBurst ? extra / 4 : 0);
      const count = poisson(mean, random);
      if (at >= burstAt - 2 && at < burstAt + 2) hour += count;
      if (at === burstAt + 1 && hour >= defaults.fewest) reachable += 1;
      const { burst } = watch.next(at * step * 1000, count);
      if (!burst) continue;
      // The last hour still holds the burst for an hour after its end.
      if (at >= burstAt && at < burstAt + 16) {
        if (!hit) {
          const minutes = (at + 1 - burstAt) * 15;
          delays.push(minutes);
          found += 1;
          if (minutes <= 30) inTime += 1;
        }
        hit = true;
      } else falseAlerts += 1;
    }
  }
  delays.sort((a, b) => a - b);
  const weeks = (runs * (days - 7)) / 7;
  return {
    falsePerWeek: falseAlerts / weeks,
    found: found / runs,
    foundInTime: inTime / runs,
    reachable: reachable / runs,
    delay: delays[Math.floor(delays.length / 2)] ?? Number.POSITIVE_INFINITY,
  };
}
