// What a crisis came to, computed from the events of its clocks.
import { describe, expect, it } from 'vitest';
import { HOUR } from '../../../src/calendar/duration.ts';
import { type ClockEvent, targets } from '../../../src/features/complaints/clock.ts';
import { defaultPolicies, type PolicySet } from '../../../src/features/complaints/policy.ts';
import { courseOf, results } from '../../../src/features/review/review.ts';

const BEGIN = Date.UTC(2026, 10, 20, 2);
const at = (hours: number) => new Date(BEGIN + hours * HOUR);
const started: ClockEvent = { type: 'started', at: at(0), postedAt: at(-1), seenAt: at(0) };

/** The course of a case as it stood so many hours after it began. */
function course(events: ClockEvent[], hours = 100, set: PolicySet = defaultPolicies('Asia/Jakarta')) {
  const answer = events.find(({ type }) => type === 'answered');
  const state = answer ? 'answered' : events.some(({ type }) => type === 'closed') ? 'closed' : 'open';
  return courseOf(
    { seenAt: at(0), postedAt: at(-1), answeredAt: answer?.at ?? null, state },
    targets([started, ...events], set, {}, at(hours)),
  );
}

describe('the review', () => {
  it('counts as in time what was answered in time, though its author was kept waiting later', () => {
    const events: ClockEvent[] = [
      { type: 'answered', at: at(2) },
      { type: 'commented_again', at: at(3) },
    ];
    expect(course(events)).toMatchObject({ missed: false });
    expect(course([{ type: 'answered', at: at(25) }])).toMatchObject({ missed: true });
    expect(results([course(events), course([{ type: 'answered', at: at(25) }])])).toMatchObject({
      answered: 2,
      withinTargetShare: 0.5,
      medianFirstReplyMs: 13.5 * HOUR,
      medianFromPostedMs: 14.5 * HOUR,
    });
  });

  it('does not count time that stood still', () => {
    const paused: ClockEvent[] = [
      { type: 'paused', at: at(1), reason: 'asked the author' },
      { type: 'resumed', at: at(20) },
      { type: 'answered', at: at(40) },
    ];
    expect(course(paused)).toMatchObject({ missed: false });
    expect(course([{ type: 'answered', at: at(40) }])).toMatchObject({ missed: true });
  });

  it('knows a miss that nobody was there to notice, and none of what was closed in time', () => {
    expect(course([])).toMatchObject({ missed: true, closed: false });
    expect(course([], 24)).toMatchObject({ missed: false });
    expect(course([{ type: 'closed', at: at(5) }])).toMatchObject({ missed: false, closed: true });
  });

  it('judges by the resolution where no first reply was promised', () => {
    const set = defaultPolicies('UTC');
    const [policy] = set.policies;
    if (!policy) throw new Error('no policy');
    const resolution = { within: { ms: 10 * HOUR }, calendar: '24/7' };
    const only = { ...set, policies: [{ ...policy, targets: { resolution } }] };
    const solved = (hours: number) => course([{ type: 'resolved', at: at(hours) }], 100, only);
    expect([solved(9).missed, solved(11).missed]).toEqual([false, true]);
  });
});
