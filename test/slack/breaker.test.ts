// The breaker stops hammering a Slack that does not answer, and lets everything go when it does.
import { describe, expect, it } from 'vitest';
import { createBreaker } from '../../src/slack/breaker.ts';

function at(): { breaker: ReturnType<typeof createBreaker>; pass(ms: number): void } {
  let now = 1_000_000;
  return {
    breaker: createBreaker(() => now),
    pass(ms) {
      now += ms;
    },
  };
}
const silence = (breaker: ReturnType<typeof createBreaker>, times: number) => {
  for (let n = 0; n < times; n += 1) breaker.saw('silent');
};

describe('the breaker', () => {
  it('opens after five silences in a row, and not after four and an answer', () => {
    const { breaker } = at();
    silence(breaker, 4);
    breaker.saw('answered');
    silence(breaker, 4);
    expect(breaker.waitMs()).toBe(0);
    silence(breaker, 1);
    expect(breaker.waitMs()).toBe(10_000);
  });

  it('lets one probe through at a time, later and later, at least once a minute', () => {
    const { breaker, pass } = at();
    silence(breaker, 5);
    const gaps: number[] = [];
    for (let probe = 0; probe < 5; probe += 1) {
      const wait = breaker.waitMs();
      gaps.push(wait);
      pass(wait);
      expect([breaker.waitMs(), breaker.waitMs() > 0]).toEqual([0, true]);
      breaker.saw('silent');
    }
    expect(Math.max(...gaps)).toBeLessThanOrEqual(60_000);
    expect(gaps.at(-1)).toBe(60_000);
  });

  it('closes with the first answer', () => {
    const { breaker, pass } = at();
    silence(breaker, 5);
    pass(10_000);
    breaker.waitMs();
    breaker.saw('answered');
    expect([breaker.waitMs(), breaker.waitMs(), breaker.downSince()]).toEqual([0, 0, undefined]);
  });
});
