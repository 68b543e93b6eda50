// The breaker stops hammering a Slack that does not answer, and lets everything go, a little at a time, when it does.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Answer,
  type BreakerState,
  CLOSED,
  createBreaker,
  decideSaw,
  decideWait,
} from '../../src/engine/breaker.ts';

const NOW = 1_000_000;
const HANDS = 8;
/** The state after these answers, so many ms apart. */
const told = (answers: Answer[], gapMs = 100, from: BreakerState = CLOSED): BreakerState =>
  answers.reduce((state, answer, n) => decideSaw(state, answer, NOW + n * gapMs), from);
const times = (n: number, answer: Answer): Answer[] => Array.from({ length: n }, () => answer);
const waitMs = (state: BreakerState, onTheWay = 0, now = NOW) =>
  decideWait(state, { onTheWay, hands: HANDS, now }).waitMs;

describe('the breaker opens', () => {
  it('after five silences in a row, and not after four and an answer', () => {
    expect(told([...times(4, 'silent'), 'answered', ...times(4, 'silent')]).is).toBe('closed');
    expect(told(times(5, 'silent'))).toMatchObject({ is: 'open', since: NOW + 400, gapMs: 10_000 });
  });

  it('when more than half of the last twenty within thirty seconds were silences', () => {
    const half = Array.from({ length: 10 }, (): Answer[] => ['silent', 'answered']).flat();
    expect(told(half).is).toBe('closed');
    expect(told([...half.slice(1), 'silent', 'silent']).is).toBe('open');
    // As many silences, but over a longer time.
    expect(told([...half.slice(1), 'silent', 'silent'], 2_000).is).toBe('closed');
  });

  it('never on silences that are rare, in whatever order they come', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 200 }), (silences) => {
        const answers = silences.flatMap((s): Answer[] => [
          s ? 'silent' : 'answered',
          'answered',
          'answered',
        ]);
        expect(told(answers).is).toBe('closed');
      }),
    );
  });
});

describe('while it is open', () => {
  it('lets one probe through at a time, later and later, at least once a minute', () => {
    let state = told(times(5, 'silent'));
    let now = NOW + 400;
    const gaps: number[] = [];
    for (let probe = 0; probe < 5; probe += 1) {
      const wait = waitMs(state, 0, now);
      gaps.push(wait);
      now += wait;
      const decided = decideWait(state, { onTheWay: 0, hands: HANDS, now });
      expect([decided.waitMs, waitMs(decided.state, 1, now) > 0]).toEqual([0, true]);
      state = decideSaw(decided.state, 'silent', now);
    }
    expect(gaps[0]).toBe(10_000);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(60_000);
    expect(gaps.at(-1)).toBe(60_000);
  });

  it('takes silences of what had begun before for nothing new', () => {
    const open = told(times(5, 'silent'));
    expect(told(times(4, 'silent'), 1, open)).toEqual(open);
  });
});

describe('when Slack answers again', () => {
  const mending = (answers: number) => told(times(answers, 'answered'), 100, told(times(5, 'silent')));

  it('lets a quarter, then half, then all go at once', () => {
    const most = (state: BreakerState) =>
      Array.from({ length: HANDS + 1 }, (_, n) => n).filter((n) => waitMs(state, n) === 0).length;
    expect([1, 3, 4, 11].map((answers) => most(mending(answers)))).toEqual([2, 2, 4, 4]);
    expect(mending(12)).toEqual(CLOSED);
  });

  it('opens again at the first silence, and still knows since when Slack is down', () => {
    const { since } = told(times(5, 'silent')) as { since: number };
    expect(decideSaw(mending(3), 'silent', NOW + 9_000)).toMatchObject({
      is: 'open',
      since,
      probeAt: NOW + 19_000,
    });
  });

  it('never lets nothing go, however few hands there are', () => {
    expect(decideWait(mending(1), { onTheWay: 0, hands: 1, now: NOW }).waitMs).toBe(0);
  });

  it('keeps count of what is on its way', () => {
    const breaker = createBreaker(() => NOW, 4);
    for (let n = 0; n < 5; n += 1) breaker.saw('silent');
    breaker.saw('answered');
    expect(breaker.waitMs()).toBe(0);
    breaker.began();
    expect(breaker.waitMs()).toBeGreaterThan(0);
    breaker.saw('answered');
    expect([breaker.waitMs(), breaker.downSince()]).toEqual([0, NOW]);
  });
});

it('asks at once when the clock was set back for longer than it ever rests', () => {
  const open: BreakerState = {
    is: 'open',
    since: 0,
    probeAt: NOW + 3 * 3_600_000,
    gapMs: 10_000,
    probing: false,
  };
  expect(decideWait(open, { onTheWay: 0, hands: 1, now: NOW })).toMatchObject({
    waitMs: 0,
    state: { probing: true },
  });
});
