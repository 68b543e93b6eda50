/** Says when comments come in far faster than they usually do at this time of day. */
import { tail } from './negative-binomial.ts';

/** Counts of comments in equal steps from `start` on. */
export interface Series {
  /** Start of the first step, in milliseconds. */
  start: number;
  stepSeconds: number;
  values: readonly number[];
}

/** A burst: `count` comments came in the hour before `at` where `expected` were usual; `score` is 0 to 1, higher is rarer. */
export interface Burst {
  /** Start of the step that completed the burst, in milliseconds. */
  at: number;
  count: number;
  expected: number;
  score: number;
}

/** What the last hour looks like against the weeks before it. */
export interface Level extends Burst {
  /** `learning` until a week is known; `quiet`, or `high` when the hour is out of the ordinary. */
  state: 'learning' | 'quiet' | 'high';
}

/** Settings; the figures are those of the product and need no tuning per account. */
export const defaults = {
  /** Days of the past that count. */
  days: 14,
  /** Days to watch before saying anything. */
  learningDays: 7,
  /** The same for a busy stream (an hourly mean above `small`), which shows its ways sooner. */
  learningDaysBusy: 2,
  /** Fewer comments in an hour than this are never a burst. */
  fewest: 5,
  /** Fewer people than this are never a burst, where the people are known. */
  fewestAuthors: 3,
  /** Hourly mean up to which the negative binomial rule holds; above it, mean + `deviations` standard deviations. */
  small: 60,
  chance: 8e-5,
  /** The same below `veryQuiet` an hour, where `fewest` already keeps most false alerts away. */
  chanceQuiet: 1e-3,
  veryQuiet: 2,
  deviations: 3,
  /** Hours of silence after an alert, unless the level passes `yields` times that of the alert. */
  muteHours: 24,
  yields: 1.5,
};
export type BurstSettings = typeof defaults;

const hour = 3600;
const day = 86_400;

/** Watches one stream of counts. Feed it step by step; it keeps two weeks of steps and nothing else. */
export class BurstWatch {
  private readonly settings: BurstSettings;
  private readonly perHour: number;
  private readonly perDay: number;
  private readonly ring: Float64Array;
  private readonly hourly: Float64Array;
  private seen = 0;
  private hourSum = 0;
  private sum = 0;
  private squares = 0;
  private readonly half: number;
  private readonly halves: Float64Array;
  private halfSum = 0;
  private alertAt = Number.NEGATIVE_INFINITY;
  private alertLevel = 0;

  /** `stepSeconds` at most an hour. Throws a RangeError otherwise. */
  constructor(stepSeconds: number, settings: Partial<BurstSettings> = {}) {
    if (!(stepSeconds > 0 && stepSeconds <= hour))
      throw new RangeError(`a step of ${stepSeconds} seconds; it must be 1 to 3600`);
    this.settings = { ...defaults, ...settings };
    this.perHour = Math.max(1, Math.round(hour / stepSeconds));
    this.perDay = Math.max(1, Math.round(day / stepSeconds));
    this.ring = new Float64Array(this.perDay * this.settings.days);
    this.hourly = new Float64Array(this.ring.length);
    this.half = Math.max(1, Math.round(this.perHour / 2));
    this.halves = new Float64Array(this.ring.length);
  }

  /**
   * Takes the count of the next step and says how the last hour looks. `authors`: different people in that hour, where known.
   * `burst` is set when an alert is due: out of the ordinary, and not within the silence after an earlier one.
   */
  next(at: number, value: number, authors?: number): Level & { burst: boolean } {
    const level = this.level(at, Number.isFinite(value) ? Math.max(0, value) : 0, authors);
    const { muteHours, yields } = this.settings;
    const since = (at - this.alertAt) / 1000;
    let burst = false;
    if (since < hour) {
      // A burst that was announced while it was still rising is told apart from a second one by the height it reached.
      this.alertLevel = Math.max(this.alertLevel, level.count);
    } else if (level.state === 'high')
      burst = since >= muteHours * hour || level.count > this.alertLevel * yields;
    if (burst) {
      this.alertAt = at;
      this.alertLevel = level.count;
    }
    return { ...level, burst };
  }

  private level(at: number, value: number, authors: number | undefined): Level {
    const { learningDays, learningDaysBusy, fewest, fewestAuthors, small, deviations } = this.settings;
    const size = this.ring.length;
    const slot = this.seen % size;
    const past = Math.min(this.seen, size);
    const leaving = this.seen >= this.perHour ? (this.ring[(this.seen - this.perHour) % size] as number) : 0;
    const count = this.hourSum + value - leaving;
    const leavingHalf = this.seen >= this.half ? (this.ring[(this.seen - this.half) % size] as number) : 0;
    const halfCount = this.halfSum + value - leavingHalf;
    const steps = Math.max(1, past);
    const mean = (this.sum / steps) * this.perHour;
    const learning = this.seen < (mean >= small ? learningDaysBusy : learningDays) * this.perDay;
    let expected = mean;
    let high = false;
    let score = 0;
    if (!learning) {
      if (mean >= small) {
        const variance = Math.max(0, this.squares / steps - (this.sum / steps) ** 2);
        // The spread of single steps, brought to an hour: bursts of the past do not hide the next one so easily.
        const deviation = Math.sqrt(variance) * this.perHour;
        const z = deviation > 0 ? (count - mean) / deviation : 0;
        high = z > deviations;
        score = z <= 0 ? 0 : z / (z + deviations);
      } else {
        const usual = this.sameTime(this.hourly, this.perHour);
        expected = usual.mean;
        let p = tail(Math.round(count), usual.mean, usual.variance);
        const chance = mean < this.settings.veryQuiet ? this.settings.chanceQuiet : this.settings.chance;
        // A sudden burst shows in half an hour already.
        if (halfCount >= fewest && this.half < this.perHour) {
          const short = this.sameTime(this.halves, this.half);
          // Looking twice must not double the false alerts.
          p = Math.min(p, 3 * tail(Math.round(halfCount), short.mean, short.variance));
        }
        high = p < chance;
        score = p >= 1 ? 0 : Math.min(1, Math.log(p || 1e-300) / Math.log(chance) / 2);
      }
      if (count < fewest || (authors !== undefined && authors < fewestAuthors)) high = false;
    }
    if (this.seen >= size) {
      const old = this.ring[slot] as number;
      this.sum -= old;
      this.squares -= old * old;
    }
    this.ring[slot] = value;
    this.hourly[slot] = count;
    this.halves[slot] = halfCount;
    this.halfSum = halfCount;
    this.sum += value;
    this.squares += value * value;
    this.hourSum = count;
    this.seen += 1;
    return {
      at,
      count: Math.round(count * 1000) / 1000,
      expected: Math.round(expected * 1000) / 1000,
      score: Math.round(Math.min(1, score) * 10_000) / 10_000,
      state: learning ? 'learning' : high ? 'high' : 'quiet',
    };
  }

  /** Mean and variance of the spans of `width` steps that ended at this time of day, half an hour before and after, on the days known. */
  private sameTime(spans: Float64Array, width: number): { mean: number; variance: number } {
    const size = this.ring.length;
    const spread = [
      -this.perHour,
      -Math.round(this.perHour / 2),
      0,
      Math.round(this.perHour / 2),
      this.perHour,
    ];
    let n = 0;
    let sum = 0;
    let squares = 0;
    for (let back = 1; back <= this.settings.days; back++) {
      for (const shift of spread) {
        const step = this.seen - back * this.perDay + shift;
        if (step < width - 1 || step >= this.seen || step < this.seen - size) continue;
        const value = spans[((step % size) + size) % size] as number;
        n += 1;
        sum += value;
        squares += value * value;
      }
    }
    const overall = (this.sum / Math.max(1, Math.min(this.seen, size))) * width;
    if (n === 0) return { mean: overall, variance: overall * 2 };
    // A few hours of the past tell little about the mean: two more hours at the overall rate keep it from being nought.
    const mean = (sum + 2 * overall) / (n + 2);
    const variance = Math.max(0, squares / n - (sum / n) ** 2);
    return { mean: Math.max(mean, 0.05), variance: Math.max(variance, mean * 1.2) };
  }
}

/** The bursts in a series, in order. Throws a RangeError for a step longer than an hour. */
export function bursts(series: Series, settings: Partial<BurstSettings> = {}): Burst[] {
  const watch = new BurstWatch(series.stepSeconds, settings);
  const out: Burst[] = [];
  series.values.forEach((value, step) => {
    const { burst, at, count, expected, score } = watch.next(
      series.start + step * series.stepSeconds * 1000,
      value,
    );
    if (burst) out.push({ at, count, expected, score });
  });
  return out;
}
