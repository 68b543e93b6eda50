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

/** The last alert of a stream: when it was given, and the height that the burst reached in the hour after. */
export interface Alert {
  at: number;
  count: number;
}

/** Settings; the figures are those of the product and need no tuning per account. */
export const defaults = {
  /** Days of the past that count. */
  days: 14,
  /** Days to watch before saying anything. */
  learningDays: 7,
  /** The same for a busy series (an hourly mean above `small`), which shows its ways sooner; a room waits a week all the same (see levels.ts). */
  learningDaysBusy: 2,
  /** Fewer comments in an hour than this are never a burst. */
  fewest: 5,
  /** Fewer people than this are never a burst, where the people are known. */
  fewestAuthors: 3,
  /** Hourly mean up to which the negative binomial rule holds; above it, mean + `deviations` standard deviations. */
  small: 60,
  /** How unlikely the last hour must be when looked at every quarter of an hour, or one of the other `spans`. */
  chance: 3e-4,
  /** The same below `veryQuiet` an hour, where `fewest` already keeps most false alerts away. */
  chanceQuiet: 8e-4,
  veryQuiet: 2,
  /** Hours that are looked at, the one hour first, and how many times more unlikely each must be: half an hour least, because that is where a burst shows first. Three hours show one that is not steep. */
  spans: [
    { hours: 1, stricter: 8 },
    { hours: 1 / 2, stricter: 1 },
    { hours: 1 / 4, stricter: 8 },
    { hours: 3, stricter: 2 },
  ] as readonly { hours: number; stricter: number }[],
  /** What shows in more than an hour must still last: the hour must be so many times as high as usual. */
  lasting: 1.5,
  deviations: 3,
  /** Hours of silence after an alert, unless the level passes `yields` times that of the alert. */
  muteHours: 12,
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
  /** Steps of each span, at least one; the hour first. */
  private readonly spans: readonly { width: number; stricter: number }[];
  /** Comments before each step, in a ring: the difference of two places is the count between them. */
  private readonly before: Float64Array;
  private readonly past: number;
  private readonly size: number;
  private seen = 0;
  private sum = 0;
  private squares = 0;
  private dispersion: number[] = [];
  private dispersionAt = Number.NEGATIVE_INFINITY;
  /** Steps, sum and squares as they were before the newest step: what it is held against. */
  private knownSteps = 0;
  private knownSum = 0;
  private knownSquares = 0;
  private last: Alert | undefined;

  /** `stepSeconds` at most a day: of more than an hour, a step stands wherever an hour is spoken of. Throws a RangeError otherwise. */
  constructor(stepSeconds: number, settings: Partial<BurstSettings> = {}) {
    if (!(stepSeconds > 0 && stepSeconds <= day))
      throw new RangeError(`a step of ${stepSeconds} seconds; it must be 1 to ${day}`);
    this.settings = { ...defaults, ...settings };
    this.perHour = Math.max(1, Math.round(hour / stepSeconds));
    this.perDay = Math.max(1, Math.round(day / stepSeconds));
    this.spans = this.settings.spans
      .map(({ hours, stricter }) => ({ width: Math.max(1, Math.round(this.perHour * hours)), stricter }))
      .filter(({ width }, at, all) => all.findIndex((span) => span.width === width) === at);
    this.past = this.perDay * this.settings.days;
    this.size = this.past + 3 * this.perHour + 1;
    this.before = new Float64Array(this.size);
  }

  /** Takes the count of the next step without looking at it. */
  push(value: number): void {
    const count = Number.isFinite(value) ? Math.max(0, value) : 0;
    this.knownSteps = Math.min(this.seen, this.past);
    this.knownSum = this.sum;
    this.knownSquares = this.squares;
    if (this.seen >= this.past) {
      const old = this.counted(this.seen - this.past + 1, 1);
      this.sum -= old;
      this.squares -= old * old;
    }
    this.before[(this.seen + 1) % this.size] = (this.before[this.seen % this.size] as number) + count;
    this.sum += count;
    this.squares += count * count;
    this.seen += 1;
  }

  /**
   * Takes the count of the next step and says how the last hour looks. `authors`: different people in that hour, where known.
   * `burst` is set when an alert is due: out of the ordinary, and not within the silence after an earlier one.
   */
  next(at: number, value: number, authors?: number): Level & { burst: boolean } {
    this.push(value);
    const level = this.look(at, authors);
    const { alert, last } = alertFor(level, this.last, this.settings);
    this.last = last;
    return { ...level, burst: alert };
  }

  /** Comments in the `width` steps that end with step number `end` (counted from 1). */
  private counted(end: number, width: number): number {
    return (
      (this.before[end % this.size] as number) - (this.before[Math.max(0, end - width) % this.size] as number)
    );
  }

  /** How the hour that ends with the newest step looks; `at` is only handed on. */
  look(at: number, authors?: number): Level {
    const { knownSteps: steps, knownSum: sum, knownSquares: squares } = this;
    const { learningDays, learningDaysBusy, fewest, fewestAuthors, small, deviations, lasting } =
      this.settings;
    const count = this.counted(this.seen, this.perHour);
    const each = sum / Math.max(1, steps);
    const mean = each * this.perHour;
    const learning = steps < (mean >= small ? learningDaysBusy : learningDays) * this.perDay;
    let expected = mean;
    let high = false;
    let score = 0;
    if (!learning) {
      if (mean >= small) {
        const variance = Math.max(0, squares / steps - each ** 2);
        // The spread of single steps, brought to an hour: bursts of the past do not hide the next one so easily.
        const deviation = Math.sqrt(variance) * this.perHour;
        const z = deviation > 0 ? (count - mean) / deviation : 0;
        high = z > deviations;
        score = z <= 0 ? 0 : z / (z + deviations);
      } else {
        const chance = this.chance(mean);
        this.learnDispersion();
        let least = 1;
        this.spans.forEach(({ width, stricter }, which) => {
          const usual = this.usual(width, each);
          if (which === 0) expected = usual;
          const seen = this.counted(this.seen, width);
          if (seen < fewest && which > 0) return;
          if (width > this.perHour && count < lasting * expected) return;
          const over = this.dispersion[which] ?? 0;
          // Looking four times must not make four times the false alerts.
          const p = tail(Math.round(seen), usual, usual * (1 + over * usual)) * stricter;
          least = Math.min(least, p);
        });
        high = least < chance;
        score = least >= 1 ? 0 : Math.min(1, Math.log(least || 1e-300) / Math.log(chance) / 2);
      }
      if (count < fewest || (authors !== undefined && authors < fewestAuthors)) high = false;
    }
    return {
      at,
      count: Math.round(count * 1000) / 1000,
      expected: Math.round(expected * 1000) / 1000,
      score: Math.round(Math.min(1, score) * 10_000) / 10_000,
      state: learning ? 'learning' : high ? 'high' : 'quiet',
    };
  }

  /** How unlikely a count must be. Looking more often than every quarter of an hour must not make more false alerts. */
  private chance(mean: number): number {
    const { chance, chanceQuiet, veryQuiet } = this.settings;
    const least = mean < veryQuiet ? chanceQuiet : chance / (1 + mean / 10);
    return least / Math.max(1, this.perHour / 4) ** 0.75;
  }

  /** What a span of `width` steps usually holds at this time of day: the mean of the days known, an hour to either side. */
  private usual(width: number, each: number): number {
    const reach = this.perHour;
    let n = 0;
    let sum = 0;
    for (let back = 1; back <= this.settings.days; back++) {
      // All spans that end between an hour before and an hour after, taken together.
      const end = Math.min(this.seen - back * this.perDay + reach, this.seen - this.perHour);
      const from = Math.max(this.seen - back * this.perDay - reach - width, this.seen - this.past, 0);
      if (end <= from) continue;
      n += end - from;
      sum += this.counted(end, end - from);
    }
    const overall = each * width;
    if (n === 0) return Math.max(overall, 0.05);
    // A few hours of the past tell little about the mean: two more hours at the overall rate keep it from being nought.
    return Math.max(((sum + 2 * this.perHour * each) / (n + 2 * this.perHour)) * width, 0.05);
  }

  /** How much more counts vary than chance makes them: one figure per width for the whole past, looked at every six hours. */
  private learnDispersion(): void {
    if (this.seen - this.dispersionAt < 6 * this.perHour) return;
    this.dispersionAt = this.seen;
    const first = Math.max(this.seen - this.past, 0);
    const hours = new Float64Array(24);
    const steps = new Float64Array(24);
    const hourOf = (step: number) => Math.floor(((step % this.perDay) * 24) / this.perDay);
    for (let step = first; step < this.seen; step++) {
      const at = hourOf(step);
      hours[at] = (hours[at] as number) + this.counted(step + 1, 1);
      steps[at] = (steps[at] as number) + 1;
    }
    this.dispersion = this.spans.map(({ width }) => {
      let above = 0;
      let weight = 0;
      for (let from = first; from + width <= this.seen; from += width) {
        const at = hourOf(from);
        const mean = ((hours[at] as number) / Math.max(1, steps[at] as number)) * width;
        // A burst of the past must not hide the next one: counts far out are taken as less far out.
        const count = Math.min(this.counted(from + width, width), mean + 4 * Math.sqrt(1.5 * mean) + 2);
        above += (count - mean) ** 2 - count;
        weight += mean * mean;
      }
      return weight > 0 ? Math.min(2, Math.max(0.05, above / weight)) : 0.5;
    });
  }
}

/**
 * Whether a level is to be announced, and what to keep as the last alert. After an alert there is silence for half a day, which
 * a level half as high again breaks: a false alarm must not hide the real one.
 */
export function alertFor(
  level: Pick<Level, 'at' | 'count' | 'state'>,
  last: Alert | undefined,
  { muteHours, yields }: Pick<BurstSettings, 'muteHours' | 'yields'> = defaults,
): { alert: boolean; last: Alert | undefined } {
  const since = last ? (level.at - last.at) / 1000 : Number.POSITIVE_INFINITY;
  if (last && since < hour) {
    // A burst that was announced while it was still rising is told apart from a second one by the height it reached.
    return { alert: false, last: { at: last.at, count: Math.max(last.count, level.count) } };
  }
  const alert =
    level.state === 'high' && (!last || since >= muteHours * hour || level.count > last.count * yields);
  return alert ? { alert, last: { at: level.at, count: level.count } } : { alert, last };
}

/** The bursts in a series, in order. Throws a RangeError for a step longer than a day. */
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
