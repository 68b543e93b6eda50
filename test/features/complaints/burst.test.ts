// When a burst of complaints is over: counted minute by minute, whatever still waits to be counted.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CALM_MINUTES, isCalm } from '../../../src/features/complaints/burst.ts';
import { type DigestState, decideDigest } from '../../../src/features/complaints/complaint.ts';
import type { Crisis } from '../../../src/features/crisis/crisis.ts';

const MINUTE = 60_000;
const began = new Date('2026-11-20T03:00:00Z');
const minutesIn = (minutes: number) => new Date(began.getTime() + minutes * MINUTE);
const crisis = { id: 3, language: 'en', open: true, burstSince: began } as Crisis;

/** What the digest decides, minute by minute, while so many come in each; the minute after which the burst is over. */
function endsAfter(arrivals: readonly number[]): number | undefined {
  let counted = 0;
  let ends: number | undefined;
  arrivals.forEach((count, index) => {
    if (ends !== undefined) return;
    const perMinute = Array.from({ length: CALM_MINUTES }, (_, ago) => arrivals[index - ago] ?? 0);
    const waiting = Array.from({ length: count }, (_, n) => counted + n + 1);
    counted += count;
    const state: DigestState = { crisis, digest: 1, waiting, unsent: false, perMinute, burstSince: began };
    const decided = decideDigest(state, { by: 'timer' }, minutesIn(index + 1));
    // Whatever waited is counted, whether or not the burst is over.
    const told = decided.facts.find((fact) => fact.fact === 'complaints_digested');
    expect(told && 'count' in told ? told.count : 0).toBe(count);
    expect(decided.timers.length > 0).toBe(decided.state.burstSince !== null);
    if (decided.state.burstSince === null) ends = index + 1;
  });
  return ends;
}

describe('a burst', () => {
  it('is over after five minutes of a steady trickle, although somebody always waits', () => {
    expect(endsAfter([400, 100, 5, 5, 5, 5, 5, 5])).toBe(7);
  });

  it('ends when fewer than ten came in each of five minutes, not before and not later', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 25 }), { minLength: 1, maxLength: 40 }), (arrivals) => {
        const calmUntil = (end: number) =>
          arrivals.slice(Math.max(0, end - CALM_MINUTES), end).every((n) => n < 10);
        const expected = arrivals.findIndex((_, i) => i + 1 >= CALM_MINUTES && calmUntil(i + 1));
        expect(endsAfter(arrivals)).toBe(expected < 0 ? undefined : expected + 1);
      }),
    );
  });

  it('lasts five minutes at the least', () => {
    expect(isCalm(began, [0, 0, 0, 0, 0], minutesIn(4.9))).toBe(false);
    expect(isCalm(began, [0, 0, 0, 0, 0], minutesIn(5))).toBe(true);
  });
});
