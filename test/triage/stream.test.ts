import { describe, expect, it } from 'vitest';
import type { StreamComment, StreamMemory } from '../../src/triage/stream.ts';
import { verdictAt } from '../../src/triage/stream.ts';
import { randomFrom } from '../../src/triage/training/fit.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const now = Date.UTC(2026, 4, 20, 12);

/** One comment an hour or so, for `days` days before `now`. */
function calm(days: number): StreamComment[] {
  const random = randomFrom(4);
  return Array.from({ length: days * 24 }, (_, at) => ({
    at: now - days * day + (at + random()) * hour,
    author: `reader ${at}`,
    negative: at % 5 === 0,
  })).filter(({ at }) => at < now - hour);
}

/** `count` comments, evenly over the `minutes` before `until`. */
const wave = (until: number, minutes: number, count: number, people = count): StreamComment[] =>
  Array.from({ length: count }, (_, at) => ({
    at: until - (minutes * minute * (at + 0.5)) / count,
    author: `angry ${at % people}`,
    negative: true,
  }));

describe('a stream of comments', () => {
  it('alerts within half an hour of a wave, with count, expectation, ratio and people', () => {
    const { all, negative } = verdictAt([...calm(14), ...wave(now, 30, 10)], now);
    expect(all).toMatchObject({ state: 'high', alert: true, count: 10, authors: 10 });
    expect(all.expected).toBeGreaterThan(0.5);
    expect(all.expected).toBeLessThan(2);
    expect(all.ratio).toBeCloseTo(all.count / all.expected, 5);
    expect(negative.alert).toBe(true);
  });

  it('stays quiet on an ordinary hour', () => {
    const { all, negative } = verdictAt(calm(14), now);
    expect([all.state, all.alert, negative.state]).toEqual(['quiet', false, 'quiet']);
  });

  it('sees negative comments rise among many others that do not', () => {
    const busy = Array.from({ length: 14 * 24 * 10 }, (_, at) => ({
      at: now - 14 * day + at * 6 * minute,
      author: `reader ${at}`,
      negative: at % 100 === 0,
    }));
    const turned = busy.map((comment) =>
      comment.at > now - hour ? { ...comment, negative: true } : comment,
    );
    const { all, negative } = verdictAt(turned, now);
    expect([all.alert, negative.alert]).toEqual([false, true]);
  });

  it('learns for seven days before it says anything', () => {
    const young = [...calm(6), ...wave(now, 30, 30)];
    expect(verdictAt(young, now).all).toMatchObject({ state: 'learning', alert: false });
    expect(verdictAt(young, now, { since: now - 8 * day }).all.alert).toBe(true);
  });

  it('needs five comments from three people', () => {
    expect(verdictAt([...calm(14), ...wave(now, 20, 4)], now).all.alert).toBe(false);
    expect(verdictAt([...calm(14), ...wave(now, 30, 12, 2)], now).all).toMatchObject({
      alert: false,
      authors: 2,
    });
    expect(verdictAt([...calm(14), ...wave(now, 30, 12, 3)], now).all.alert).toBe(true);
  });

  it('is silent for a day after an alert, unless the wave grows by half', () => {
    const first = [...calm(14), ...wave(now, 30, 10)];
    let memory: StreamMemory = { since: now - 14 * day };
    const ask = (comments: readonly StreamComment[], at: number) => {
      const verdict = verdictAt(comments, at, memory);
      memory = { ...memory, all: verdict.all.last, negative: verdict.negative.last };
      return verdict.all.alert;
    };
    expect(ask(first, now)).toBe(true);
    expect(ask(first, now + 10 * minute)).toBe(false);
    const again = [...first, ...wave(now + 5 * hour, 30, 12)];
    expect(ask(again, now + 5 * hour)).toBe(false);
    const grown = [...again, ...wave(now + 7 * hour, 30, 25)];
    expect(ask(grown, now + 7 * hour)).toBe(true);
  });

  it('does not count comments that are yet to come, nor their order', () => {
    const comments = [...calm(14), ...wave(now, 30, 10), ...wave(now + hour, 10, 50)];
    expect(verdictAt([...comments].reverse(), now)).toEqual(verdictAt(comments, now));
    expect(verdictAt(comments, now).all.count).toBe(10);
  });
});
