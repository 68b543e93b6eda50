// What holds of clocks whatever happens, in whatever order it is told.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCalendar, roundTheClock } from '../../../src/calendar/calendar.ts';
import { HOUR, MINUTE } from '../../../src/calendar/duration.ts';
import { workingTimeBetween } from '../../../src/calendar/working-time.ts';
import {
  type ClockEvent,
  clockEventSchema,
  type Target,
  targets,
} from '../../../src/features/complaints/clock.ts';
import { missesAt, warnings } from '../../../src/features/complaints/clock-notices.ts';
import {
  DAY_AND_NIGHT,
  type Policy,
  type PolicySet,
  WARNINGS,
} from '../../../src/features/complaints/policy.ts';

const lunch = [
  { from: '08:00', to: '12:00' },
  { from: '13:00', to: '17:00' },
];
const calendars = {
  '24/7': roundTheClock('Asia/Jakarta'),
  office: makeCalendar({
    zone: 'Europe/Amsterdam',
    hours: { 1: lunch, 2: lunch, 3: lunch, 4: lunch, 5: lunch, 7: [{ from: '00:30', to: '04:00' }] },
    holidays: [{ country: 'NL', types: ['public'] }],
  }),
};
const promise = (name: string, targetsOf: Policy['targets'], more: Partial<Policy> = {}): Policy => ({
  ...DAY_AND_NIGHT,
  name,
  targets: targetsOf,
  extensions: 2,
  ...more,
});
const hours = (count: number, calendar: string) => ({ within: { ms: count * HOUR }, calendar });
const days = (count: number) => ({ within: { workingDays: count }, calendar: 'office' });
const set: PolicySet = {
  policies: [
    promise(
      'strict',
      { first_reply: hours(1, '24/7'), next_reply: hours(2, '24/7'), resolution: days(1) },
      { match: { severity: ['high'] } },
    ),
    promise('office', {
      first_reply: hours(6, 'office'),
      next_reply: days(1),
      periodic_update: hours(30, '24/7'),
      resolution: days(3),
    }),
    promise('slow', { first_reply: days(4), resolution: hours(60, 'office') }, { since: 'posted' }),
  ],
  calendars,
};
const facts = { source: 'x' };

// A week around the Dutch change of clocks, in steps that make equal instants likely.
const BEGIN = Date.UTC(2026, 2, 26);
const WEEK = 8 * 24 * 4;
const instant = fc.integer({ min: 0, max: WEEK }).map((quarter) => new Date(BEGIN + quarter * 15 * MINUTE));
const started = fc.tuple(instant, fc.nat(50)).map(
  ([at, earlier]): ClockEvent => ({
    type: 'started',
    at,
    postedAt: new Date(at.getTime() - earlier * MINUTE),
    seenAt: at,
  }),
);
const paused = instant.map((at): ClockEvent => ({ type: 'paused', at, reason: '' }));
const moves = fc.oneof(
  instant.map((at): ClockEvent => ({ type: 'answered', at })),
  instant.map((at): ClockEvent => ({ type: 'commented_again', at })),
  paused,
  instant.map((at): ClockEvent => ({ type: 'resumed', at })),
  instant.map((at): ClockEvent => ({ type: 'merged', at, into: 9 })),
  instant.map((at): ClockEvent => ({ type: 'split', at })),
  instant.map((at): ClockEvent => ({ type: 'resolved', at })),
  instant.map((at): ClockEvent => ({ type: 'closed', at })),
  instant.map((at): ClockEvent => ({ type: 'reopened', at })),
  fc
    .tuple(instant, fc.constantFrom({ ms: 5 * HOUR }, { workingDays: 2 }))
    .map(([at, by]): ClockEvent => ({ type: 'extended', at, by, reason: 'more to find out' })),
);
const changes = fc.oneof(
  fc
    .tuple(instant, fc.constantFrom('strict', 'office', 'slow', 'unknown', null))
    .map(([at, policy]): ClockEvent => ({ type: 'policy_changed', at, policy })),
  fc
    .tuple(instant, fc.constantFrom('high', 'low'))
    .map(([at, severity]): ClockEvent => ({ type: 'reclassified', at, severity })),
);
const caseOf = (move: fc.Arbitrary<ClockEvent>) =>
  fc.tuple(started, fc.array(move, { maxLength: 12 })).map(([first, more]) => [first, ...more]);
const anyCase = caseOf(fc.oneof(moves, changes));
const steadyCase = caseOf(moves);
const key = (target: Target) => `${target.kind} ${target.startedAt.toISOString()}`;

describe('clocks', () => {
  it('F39 are the same in whatever order the events are delivered, and however often', () => {
    const shuffled = anyCase.chain((events) =>
      fc.tuple(
        fc.constant(events),
        fc.shuffledSubarray([...events, ...events], {
          minLength: 2 * events.length,
          maxLength: 2 * events.length,
        }),
      ),
    );
    fc.assert(
      fc.property(shuffled, instant, ([events, again], now) => {
        expect(targets(again, set, facts, now)).toEqual(targets(events, set, facts, now));
      }),
      { numRuns: 300 },
    );
  });

  it('F39 are never both met and missed: missed is to be late, met is to be in time, open is neither', () => {
    fc.assert(
      fc.property(anyCase, instant, (events, now) => {
        for (const target of targets(events, set, facts, now)) {
          const { state, dueAt, metAt, missedAt } = target;
          if (state === 'met') {
            expect(missedAt).toBeUndefined();
            expect(metAt?.getTime()).toBeLessThanOrEqual(dueAt.getTime());
          } else if (state === 'missed') {
            expect(missedAt).toEqual(dueAt);
            expect((metAt ?? now).getTime()).toBeGreaterThan(dueAt.getTime());
          } else {
            expect([metAt, missedAt]).toEqual([undefined, undefined]);
            expect(now.getTime()).toBeLessThanOrEqual(dueAt.getTime());
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never forget a miss, and never lose a reply that was met, while time goes on under one policy', () => {
    fc.assert(
      fc.property(steadyCase, instant, instant, (events, a, b) => {
        const [now, later] = a < b ? [a, b] : [b, a];
        const then = new Map(targets(events, set, facts, later).map((target) => [key(target), target.state]));
        for (const target of targets(events, set, facts, now)) {
          if (target.state === 'missed') expect(then.get(key(target))).toBe('missed');
          if (target.state === 'met' && target.kind !== 'resolution')
            expect(then.get(key(target))).toBe('met');
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keep a first reply as it was judged, whatever is changed after it', () => {
    fc.assert(
      fc.property(anyCase, fc.array(changes, { maxLength: 5 }), (events, more) => {
        const end = new Date(BEGIN + WEEK * 15 * MINUTE);
        const first = (list: ClockEvent[]) =>
          targets(list, set, facts, end).find(({ kind }) => kind === 'first_reply');
        const judged = first(events);
        if (!judged?.metAt) return;
        const after = more.map((event) => ({
          ...event,
          at: new Date((judged.metAt as Date).getTime() + 1 + event.at.getTime() - BEGIN),
        }));
        expect(first([...events, ...after])).toEqual(judged);
      }),
      { numRuns: 300 },
    );
  });

  it('never have an earlier deadline because of a pause', () => {
    fc.assert(
      fc.property(steadyCase, instant, fc.nat(400), instant, (events, from, quarters, now) => {
        const pause: ClockEvent[] = [
          { type: 'paused', at: from, reason: 'more' },
          { type: 'resumed', at: new Date(from.getTime() + quarters * 15 * MINUTE) },
        ];
        // A pause within a pause would end the longer one, which is a matter of its `resumed`, not of pausing.
        const plain = events.filter(({ type }) => type !== 'paused' && type !== 'resumed');
        const due = new Map(targets(plain, set, facts, now).map((target) => [key(target), target]));
        for (const target of targets([...plain, ...pause], set, facts, now)) {
          const without = due.get(key(target));
          expect(target.dueAt.getTime()).toBeGreaterThanOrEqual(
            without?.dueAt.getTime() ?? Number.POSITIVE_INFINITY,
          );
          expect(target.elapsed).toBeLessThanOrEqual(without?.elapsed ?? 0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('run for exactly the time that is allowed, from the start to the deadline', () => {
    fc.assert(
      fc.property(anyCase, instant, (events, now) => {
        for (const target of targets(events, set, facts, now)) {
          const calendar = calendars[target.calendar as keyof typeof calendars];
          const { startedAt, dueAt } = target;
          const within = (at: Date) =>
            new Date(Math.min(Math.max(at.getTime(), startedAt.getTime()), dueAt.getTime()));
          const stood = target.standstills.map(({ from, to }) =>
            workingTimeBetween(calendar, within(from), within(to ?? target.metAt ?? now)),
          );
          const ran = stood.reduce((sum, ms) => sum - ms, workingTimeBetween(calendar, startedAt, dueAt));
          expect(ran).toBe(target.allowed);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are missed one millisecond after the deadline of a clock that runs, and warn before it, in order', () => {
    fc.assert(
      fc.property(steadyCase, instant, (events, now) => {
        const past = events.filter(({ at }) => at <= now);
        for (const target of targets(past, set, facts, now)) {
          const times = warnings(target, WARNINGS, set).map(({ at }) => at.getTime());
          if (target.state !== 'running') {
            expect(times).toEqual([]);
            continue;
          }
          const bounds = [target.startedAt.getTime(), ...times, target.dueAt.getTime()];
          expect(bounds).toEqual([...bounds].sort((a, b) => a - b));
          const find = (at: Date) => targets(past, set, facts, at).find((t) => key(t) === key(target))?.state;
          expect([find(target.dueAt), find(missesAt(target))]).toEqual(['running', 'missed']);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('come back the same from the JSON in which events are kept', () => {
    fc.assert(
      fc.property(anyCase, (events) => {
        const stored = JSON.parse(JSON.stringify(events)) as unknown[];
        expect(stored.map((event) => clockEventSchema.parse(event))).toEqual(events);
      }),
    );
  });
});
