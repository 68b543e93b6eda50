// How many comments come in against what is usual, hour by hour, told from counts by five minutes.
import { type BurstSettings, BurstWatch, defaults } from './bursts.ts';

export type Stream = 'all' | 'negative';
export const STREAMS: readonly Stream[] = ['negative', 'all'];

/** Length of a step, in seconds: the burst rule knows that short steps are looked at often. */
export const STEP_SECONDS = 300;
const STEP_MS = STEP_SECONDS * 1000;
const PER_HOUR = 3600 / STEP_SECONDS;
/** How far back counts are read, in days: what the burst rule remembers, and a day to fill the chart. */
export const DAYS = defaults.days + 1;
/** An hour that ended so many steps ago is still told, looked at by the quarter: sources may bring comments late. */
const LATE_STEPS = 3 * PER_HOUR;
const QUARTER = PER_HOUR / 4;
/** Hours on the chart. */
export const CHART_HOURS = 48;

/** The hour that ended then. */
export interface Hour {
  end: Date;
  count: number;
  expected: number;
  score: number;
  high: boolean;
  authors: number;
}

export interface StreamLevel {
  stream: Stream;
  /** Too little is known yet to say what is usual. */
  learning: boolean;
  /** The hours that ended lately, step by step, the newest last. */
  hours: Hour[];
}

/** Counts by steps counted back from now: 0 is the step that ends now. */
export interface Counts {
  now: Date;
  /** Since when the house has been listening; nothing was ever heard when empty. */
  since: Date | null;
  steps: { back: number; all: number; negative: number }[];
  /** Who wrote in the latest steps. */
  authors: { back: number; author: string; negative: boolean }[];
}

/** Steps of which the authors are needed. */
export const AUTHOR_STEPS = LATE_STEPS + PER_HOUR;

/**
 * The level of each stream, by the burst rule of triage. Steps are counted back from now, so that the last hour is always a
 * whole one and the same time of day is compared.
 */
export function levelsOf(counts: Counts, settings: Partial<BurstSettings> = {}): StreamLevel[] {
  return STREAMS.map((stream) => levelOf(stream, counts, settings));
}

function levelOf(stream: Stream, counts: Counts, settings: Partial<BurstSettings>): StreamLevel {
  const authors = authorsByHour(stream, counts);
  const hours: Hour[] = [];
  let learning = true;
  replay(stream, counts, settings, (watch, back, end) => {
    if (back >= LATE_STEPS || back % QUARTER !== 0) return;
    const { count, expected, score, state } = watch.look(end, authors[back]);
    learning = state === 'learning';
    hours.push({
      end: new Date(end),
      count,
      expected,
      score,
      high: state === 'high',
      authors: authors[back] ?? 0,
    });
  });
  return { stream, learning, hours };
}

/** What came in hour by hour and what was usual then, for the chart; the newest last. */
export function chartOf(stream: Stream, counts: Counts): { hours: number[]; usual: number[] } {
  const chart = { hours: [] as number[], usual: [] as number[] };
  replay(stream, counts, {}, (watch, back, end) => {
    if (back >= CHART_HOURS * PER_HOUR || back % PER_HOUR !== 0) return;
    const { count, expected } = watch.look(end);
    chart.hours.push(count);
    chart.usual.push(expected);
  });
  return chart;
}

/** Feeds a stream to the burst rule step by step. `visit` is told after each how far back it ends, in steps and as an instant in ms. */
function replay(
  stream: Stream,
  { now, since, steps }: Counts,
  settings: Partial<BurstSettings>,
  visit: (watch: BurstWatch, back: number, end: number) => void,
): void {
  if (!since) return;
  const length = Math.min(
    Math.max(1, Math.ceil((now.getTime() - since.getTime()) / STEP_MS)),
    DAYS * 24 * PER_HOUR,
  );
  const values = new Float64Array(length);
  for (const step of steps) if (step.back < length) values[length - 1 - step.back] = step[stream];
  // What is promised to people is a week, however much comes in.
  const watch = new BurstWatch(STEP_SECONDS, { learningDaysBusy: defaults.learningDays, ...settings });
  values.forEach((value, at) => {
    const back = length - 1 - at;
    watch.push(value);
    visit(watch, back, now.getTime() - back * STEP_MS);
  });
}

/** Different people in the hour that ends with each of the latest steps. */
function authorsByHour(stream: Stream, { authors }: Counts): number[] {
  const bySteps = new Map<number, Set<string>>();
  for (const { back, author, negative } of authors) {
    if (stream === 'negative' && !negative) continue;
    const set = bySteps.get(back) ?? new Set();
    bySteps.set(back, set.add(author));
  }
  return Array.from({ length: LATE_STEPS }, (_, back) => {
    const people = new Set<string>();
    for (let step = back; step < back + PER_HOUR; step++)
      for (const author of bySteps.get(step) ?? []) people.add(author);
    return people.size;
  });
}
