/** Judges a stream of comments by their times: whether the last hour is a burst, among all comments and among the negative ones. */
import type { Alert, BurstSettings, Level } from './bursts.ts';
import { alertFor, BurstWatch, defaults } from './bursts.ts';

/** One comment of the stream: its time in milliseconds, who wrote it (any stable key) and whether it is negative. */
export interface StreamComment {
  at: number;
  author?: string;
  negative?: boolean;
}

/** How one of the two streams stands at a time. */
export interface StreamLevel extends Level {
  /** Different people in the last hour; comments whose author is not known count as one each. */
  authors: number;
  /** `count` over `expected`. */
  ratio: number;
  /** Whether an alert is due now: `high`, and not within the silence after the last one. */
  alert: boolean;
  /** To be kept by the caller and handed in again next time, whether an alert is due or not. */
  last: Alert | undefined;
}

/** All comments, and the negative ones alone. */
export interface StreamVerdict {
  all: StreamLevel;
  negative: StreamLevel;
}

/** What the caller remembers between two verdicts. */
export interface StreamMemory {
  /** Since when the stream is watched, in milliseconds; without it, since its first comment. */
  since?: number;
  all?: Alert | undefined;
  negative?: Alert | undefined;
}

const stepSeconds = 300;
const step = stepSeconds * 1000;
const hour = 3_600_000;

/**
 * The verdict at `now`. `comments` are those of the last 15 days or more, in any order; later ones than `now` do not count.
 * Pure: ask every few minutes, or whenever a comment comes in; hand the `last` of both levels in again as `memory`.
 */
export function verdictAt(
  comments: readonly StreamComment[],
  now: number,
  memory: StreamMemory = {},
  settings: Partial<BurstSettings> = {},
): StreamVerdict {
  const known = comments.filter(({ at }) => at <= now);
  const since = memory.since ?? known.reduce((first, { at }) => Math.min(first, at), now);
  return {
    all: levelOf(known, now, since, memory.all, settings),
    negative: levelOf(
      known.filter(({ negative }) => negative === true),
      now,
      since,
      memory.negative,
      settings,
    ),
  };
}

function levelOf(
  comments: readonly StreamComment[],
  now: number,
  since: number,
  last: Alert | undefined,
  settings: Partial<BurstSettings>,
): StreamLevel {
  const all = { ...defaults, ...settings };
  // Two hours more than the days that count: a span that began before them is counted whole.
  const most = ((all.days * 24 + 2) * 3600) / stepSeconds;
  const steps = Math.max(1, Math.min(most, Math.floor((now - since) / step)));
  const counts = new Float64Array(steps);
  const people = new Set<string>();
  let unknown = 0;
  for (const { at, author } of comments) {
    const back = Math.floor((now - at) / step);
    if (back < steps) counts[steps - 1 - back] = (counts[steps - 1 - back] as number) + 1;
    if (now - at < hour) {
      if (author === undefined) unknown += 1;
      else people.add(author);
    }
  }
  const watch = new BurstWatch(stepSeconds, settings);
  for (const count of counts) watch.push(count);
  const authors = people.size + unknown;
  const level = watch.look(now, authors);
  const due = alertFor(level, last, all);
  return { ...level, authors, ratio: level.count / Math.max(level.expected, 0.05), ...due };
}
