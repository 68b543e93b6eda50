// How many comments come in against what is usual, told from a stream of single comments.
import { describe, expect, it } from 'vitest';
import { type Counts, chartOf, type Hour, levelsOf, STEP_SECONDS } from '../../src/triage/levels.ts';
import { randomFrom } from '../../src/triage/training/fit.ts';

interface Comment {
  at: number;
  author: string;
  negative: boolean;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const now = Date.UTC(2026, 4, 20, 12);

/** One comment an hour or so, for `days` days before `now`. */
function calm(days: number): Comment[] {
  const random = randomFrom(4);
  return Array.from({ length: days * 24 }, (_, at) => ({
    at: now - days * day + (at + random()) * hour,
    author: `reader ${at}`,
    negative: at % 5 === 0,
  })).filter(({ at }) => at < now - hour);
}

/** `count` comments, evenly over the `minutes` before `until`. */
const wave = (until: number, minutes: number, count: number, people = count): Comment[] =>
  Array.from({ length: count }, (_, at) => ({
    at: until - (minutes * minute * (at + 0.5)) / count,
    author: `angry ${at % people}`,
    negative: true,
  }));

/** The comments up to `when`, counted by steps as the store counts them. */
function counted(comments: readonly Comment[], when: number, since?: number): Counts {
  const steps = new Map<number, { back: number; all: number; negative: number }>();
  const authors: Counts['authors'] = [];
  const known = comments.filter(({ at }) => at <= when);
  for (const { at, author, negative } of known) {
    const back = Math.floor((when - at) / (STEP_SECONDS * 1000));
    const step = steps.get(back) ?? { back, all: 0, negative: 0 };
    steps.set(back, { back, all: step.all + 1, negative: step.negative + (negative ? 1 : 0) });
    authors.push({ back, author, negative });
  }
  const first = known.reduce((least, { at }) => Math.min(least, at), when);
  return { now: new Date(when), since: new Date(since ?? first), steps: [...steps.values()], authors };
}

/** How the last hour looks, among the negative comments and among all, and whether it is still being learned. */
function lastHour(comments: readonly Comment[], when = now, since?: number) {
  const [negative, all] = levelsOf(counted(comments, when, since)).map(({ learning, hours }) => ({
    learning,
    ...(hours.at(-1) as Hour),
  }));
  if (!negative || !all) throw new Error('both streams have a level');
  return { negative, all };
}

describe('a stream of comments', () => {
  it('stands out within half an hour of a wave, with count, expectation and people', () => {
    const { all, negative } = lastHour([...calm(14), ...wave(now, 30, 10)]);
    expect(all).toMatchObject({ high: true, count: 10, authors: 10, end: new Date(now) });
    expect(all.expected).toBeGreaterThan(0.5);
    expect(all.expected).toBeLessThan(2);
    expect(negative.high).toBe(true);
  });

  it('stays quiet on an ordinary hour', () => {
    const { all, negative } = lastHour(calm(14));
    expect([all.high, negative.high]).toEqual([false, false]);
  });

  it('shows negative comments rise among many others that do not', () => {
    const busy = Array.from({ length: 14 * 24 * 10 }, (_, at) => ({
      at: now - 14 * day + at * 6 * minute,
      author: `reader ${at}`,
      negative: at % 100 === 0,
    }));
    const turned = busy.map((comment) =>
      comment.at > now - hour ? { ...comment, negative: true } : comment,
    );
    const { all, negative } = lastHour(turned);
    expect([all.high, negative.high]).toEqual([false, true]);
  });

  it('is learned for seven days before it says anything', () => {
    const young = [...calm(6), ...wave(now, 30, 30)];
    expect(lastHour(young).all).toMatchObject({ learning: true, high: false });
    expect(lastHour(young, now, now - 8 * day).all).toMatchObject({ learning: false, high: true });
  });

  it('needs five comments from three people', () => {
    expect(lastHour([...calm(14), ...wave(now, 20, 4)]).all.high).toBe(false);
    expect(lastHour([...calm(14), ...wave(now, 30, 12, 2)]).all).toMatchObject({ high: false, authors: 2 });
    expect(lastHour([...calm(14), ...wave(now, 30, 12, 3)]).all.high).toBe(true);
  });

  it('tells of an hour that ended before, when its comments came in late', () => {
    const late = [...calm(14), ...wave(now - hour, 30, 12)];
    const [, all] = levelsOf(counted(late, now));
    expect(all?.hours.some(({ end, high }) => high && end.getTime() <= now - hour)).toBe(true);
    expect(all?.hours.at(-1)?.high).toBe(false);
  });

  it('does not depend on the order of the comments', () => {
    const comments = [...calm(14), ...wave(now, 30, 10), ...wave(now + hour, 10, 50)];
    expect(lastHour([...comments].reverse())).toEqual(lastHour(comments));
    expect(lastHour(comments).all.count).toBe(10);
  });

  it('is drawn by the hour, with what is usual next to what came', () => {
    const { hours, usual } = chartOf('all', counted([...calm(14), ...wave(now, 30, 10)], now));
    expect([hours.length, usual.length]).toEqual([48, 48]);
    expect(hours.at(-1)).toBe(10);
    expect(Math.max(...usual)).toBeLessThan(3);
  });
});
