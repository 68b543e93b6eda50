// The clock of a complaint, by the rules and by the bugs that other help desks have had.
import { describe, expect, it } from 'vitest';
import { makeCalendar, roundTheClock } from '../../../src/calendar/calendar.ts';
import { HOUR, MINUTE } from '../../../src/calendar/duration.ts';
import { localDateTime } from '../../../src/calendar/zone.ts';
import {
  type ClockEvent,
  policyAt,
  silentUntil,
  type Target,
  targets,
} from '../../../src/features/complaints/clock.ts';
import { missesAt, nextDeadline, warnings } from '../../../src/features/complaints/clock-notices.ts';
import {
  DAY_AND_NIGHT,
  defaultPolicies,
  escalations,
  type Policy,
  type PolicySet,
  WARNINGS,
} from '../../../src/features/complaints/policy.ts';
import { readPolicySet } from '../../../src/features/complaints/policy-file.ts';

const ZONE = 'Asia/Jakarta';
/** Hours after Monday 2 March 2026, 09:00 in Jakarta. */
const h = (hours: number) => new Date(Date.UTC(2026, 2, 2, 2) + hours * HOUR);
const wib = (date: string, time: string) => localDateTime(date, time, ZONE);
const facts = { source: 'webhook' };
const started: ClockEvent = { type: 'started', at: h(0) };

const lunch = [
  { from: '08:00', to: '12:00' },
  { from: '13:00', to: '17:00' },
];
const office = makeCalendar({ zone: ZONE, hours: { 1: lunch, 2: lunch, 3: lunch, 4: lunch, 5: lunch } });
const calendars = { '24/7': roundTheClock(ZONE), office };

const policy = (name: string, promised: Record<string, number>, more: Partial<Policy> = {}): Policy => ({
  ...DAY_AND_NIGHT,
  name,
  targets: Object.fromEntries(
    Object.entries(promised).map(([kind, hours]) => [
      kind,
      { within: { ms: hours * HOUR }, calendar: '24/7' },
    ]),
  ),
  ...more,
});
const setOf = (...policies: Policy[]): PolicySet => ({ policies, calendars });
const simple = defaultPolicies(ZONE);
const full = setOf(policy('full', { first_reply: 24, next_reply: 12, periodic_update: 48, resolution: 72 }));

const at = (events: ClockEvent[], now: Date, set: PolicySet = simple) => targets(events, set, facts, now);
const one = (all: Target[], kind: Target['kind']): Target => {
  const found = all.filter((target) => target.kind === kind);
  expect(found).toHaveLength(1);
  return found[0] as Target;
};

describe('a first reply', () => {
  it('is due 24 hours after the complaint was seen', () => {
    const [target, ...more] = at([started], h(1));
    expect(more).toEqual([]);
    expect(target).toMatchObject({
      kind: 'first_reply',
      policy: '24h',
      startedAt: h(0),
      dueAt: h(24),
      state: 'running',
      elapsed: HOUR,
    });
    expect(target).not.toHaveProperty('metAt');
    expect(target).not.toHaveProperty('missedAt');
  });

  it('is met up to the deadline and missed from the millisecond after it', () => {
    expect(at([started, { type: 'answered', at: h(24) }], h(30))[0]).toMatchObject({
      state: 'met',
      metAt: h(24),
    });
    expect(at([started], h(24))[0]?.state).toBe('running');
    const running = at([started], h(1))[0] as Target;
    expect(at([started], missesAt(running))[0]).toMatchObject({ state: 'missed', missedAt: h(24) });
  });

  it('given late stays missed, and keeps when it came', () => {
    expect(at([started, { type: 'answered', at: h(25) }], h(30))[0]).toMatchObject({
      state: 'missed',
      missedAt: h(24),
      metAt: h(25),
      elapsed: 25 * HOUR,
    });
  });

  it('counts since posted or since seen as the policy says, and shows both', () => {
    const events: ClockEvent[] = [{ type: 'started', at: h(0), postedAt: h(-5), seenAt: h(0) }];
    const posted = setOf(policy('posted', { first_reply: 24 }, { since: 'posted' }));
    expect(at(events, h(1))[0]).toMatchObject({
      startedAt: h(0),
      dueAt: h(24),
      since: { posted: 6 * HOUR, seen: HOUR },
    });
    expect(at(events, h(1), posted)[0]).toMatchObject({ startedAt: h(-5), dueAt: h(19), elapsed: 6 * HOUR });
  });

  it('that was there before we saw the complaint is met', () => {
    expect(at([{ type: 'answered', at: h(-1) }, started], h(30))[0]).toMatchObject({
      state: 'met',
      elapsed: 0,
    });
  });

  it('does not exist before the complaint does', () => {
    expect(at([], h(1))).toEqual([]);
    expect(at([{ type: 'answered', at: h(0) }], h(1))).toEqual([]);
    expect(at([started], h(-1))).toEqual([]);
  });
});

describe('a next reply', () => {
  const answered: ClockEvent = { type: 'answered', at: h(1) };
  const comment = (hours: number): ClockEvent => ({ type: 'commented_again', at: h(hours) });

  it('counts from the oldest comment that nobody answered', () => {
    const target = one(
      at([started, answered, comment(2), comment(5), comment(9)], h(10), full),
      'next_reply',
    );
    expect(target).toMatchObject({ startedAt: h(2), dueAt: h(14), state: 'running' });
  });

  it('is asked anew each time the author waits again, each judged by itself', () => {
    const events = [started, answered, comment(2), { type: 'answered', at: h(20) } as const, comment(30)];
    const replies = at(events, h(31), full).filter(({ kind }) => kind === 'next_reply');
    expect(replies.map(({ startedAt, state }) => [startedAt, state])).toEqual([
      [h(2), 'missed'],
      [h(30), 'running'],
    ]);
  });

  it('is no matter before the first reply: one clock runs, not two', () => {
    expect(at([started, comment(2), comment(3)], h(4), full).map(({ kind }) => kind)).toEqual([
      'first_reply',
      'resolution',
    ]);
  });

  it('is still owed for a comment of the same millisecond as the answer', () => {
    for (const events of [
      [started, answered, comment(1)],
      [started, comment(1), answered],
    ]) {
      expect(one(at(events, h(2), full), 'next_reply')).toMatchObject({ startedAt: h(1), state: 'running' });
    }
  });
});

describe('a periodic update', () => {
  it('is due after each public answer and met by the next', () => {
    const events: ClockEvent[] = [started, { type: 'answered', at: h(1) }, { type: 'answered', at: h(40) }];
    const updates = at(events, h(89), full).filter(({ kind }) => kind === 'periodic_update');
    expect(updates.map(({ startedAt, dueAt, state }) => [startedAt, dueAt, state])).toEqual([
      [h(1), h(49), 'met'],
      [h(40), h(88), 'missed'],
    ]);
  });
});

describe('a resolution', () => {
  it('is met by resolving, and open again when the complaint is reopened, the time between left out', () => {
    const resolved: ClockEvent = { type: 'resolved', at: h(10) };
    expect(one(at([started, resolved], h(500), full), 'resolution')).toMatchObject({
      state: 'met',
      metAt: h(10),
    });
    const twice = at([started, resolved, { type: 'resolved', at: h(90) }], h(500), full);
    expect(one(twice, 'resolution')).toMatchObject({ state: 'met', metAt: h(10) });
    const again = at([started, resolved, { type: 'reopened', at: h(60) }], h(61), full);
    expect(one(again, 'resolution')).toMatchObject({ state: 'running', dueAt: h(122), elapsed: 11 * HOUR });
    expect(one(again, 'resolution')).not.toHaveProperty('metAt');
  });

  it('is extended once, with a reason, while there is something to extend', () => {
    const extended = (hours: number): ClockEvent => ({
      type: 'extended',
      at: h(hours),
      by: { ms: 24 * HOUR },
      reason: 'parts',
    });
    expect(one(at([started, extended(5)], h(6), full), 'resolution').dueAt).toEqual(h(96));
    expect(one(at([started, extended(5), extended(7)], h(8), full), 'resolution').dueAt).toEqual(h(96));
    expect(one(at([started, extended(73)], h(80), full), 'resolution')).toMatchObject({
      state: 'missed',
      missedAt: h(72),
    });
    expect(one(at([started, extended(5)], h(6), full), 'first_reply').dueAt).toEqual(h(24));
    const reply: ClockEvent = {
      type: 'extended',
      at: h(5),
      by: { ms: HOUR },
      reason: 'storm',
      target: 'first_reply',
    };
    expect(one(at([started, reply], h(6), full), 'first_reply').dueAt).toEqual(h(25));
  });

  it('without one in the policy, an extension moves the reply that is due', () => {
    expect(
      at([started, { type: 'extended', at: h(5), by: { ms: HOUR }, reason: 'storm' }], h(6))[0]?.dueAt,
    ).toEqual(h(25));
  });
});

describe('a pause', () => {
  const paused = (hours: number): ClockEvent => ({
    type: 'paused',
    at: h(hours),
    reason: 'waiting for the author',
  });
  const resumed = (hours: number): ClockEvent => ({ type: 'resumed', at: h(hours) });

  it('stops the clock, and its end lets it run on', () => {
    expect(at([started, paused(2)], h(100))[0]).toMatchObject({
      state: 'paused',
      elapsed: 2 * HOUR,
      dueAt: h(122),
    });
    const after = at([started, paused(2), resumed(5), paused(10), resumed(11)], h(12))[0];
    expect(after).toMatchObject({ state: 'running', dueAt: h(28), elapsed: 8 * HOUR });
  });

  it('told twice is one pause', () => {
    expect(at([started, paused(2), paused(3), resumed(5), resumed(6)], h(7))[0]?.dueAt).toEqual(h(27));
  });

  it('does not undo a miss', () => {
    expect(at([started, paused(25)], h(30))[0]).toMatchObject({ state: 'missed', missedAt: h(24) });
    expect(at([started, paused(24), resumed(28)], h(30))[0]).toMatchObject({
      state: 'missed',
      missedAt: h(24),
    });
  });

  it('F39 that ends and begins in one millisecond leaves the clock running, in either order', () => {
    for (const events of [
      [started, paused(3), resumed(3)],
      [started, resumed(3), paused(3)],
    ]) {
      expect(at(events, h(4))[0]).toMatchObject({ state: 'running', dueAt: h(24) });
    }
  });

  it('does not outlive a resolution: who reopens a complaint wants it worked on', () => {
    const events = [
      started,
      paused(2),
      { type: 'resolved', at: h(3) } as const,
      { type: 'reopened', at: h(5) } as const,
    ];
    expect(at(events, h(6))[0]).toMatchObject({ state: 'running', dueAt: h(27) });
  });

  it('takes only the time that the calendar would have run', () => {
    const set = setOf(
      policy('office', {}, { targets: { first_reply: { within: { ms: 4 * HOUR }, calendar: 'office' } } }),
    );
    const events: ClockEvent[] = [
      { type: 'started', at: wib('2026-03-06', '15:00') },
      { type: 'paused', at: wib('2026-03-06', '16:00'), reason: '' },
      { type: 'resumed', at: wib('2026-03-09', '09:00') },
    ];
    // One hour on Friday, then three from Monday 09:00 to noon.
    expect(at(events, wib('2026-03-09', '09:30'), set)[0]).toMatchObject({
      dueAt: wib('2026-03-09', '12:00'),
      elapsed: 90 * MINUTE,
    });
  });
});

describe('a merged complaint', () => {
  it('stands still while another carries it, and runs on when it is split off', () => {
    const merged: ClockEvent = { type: 'merged', at: h(2), into: 7 };
    expect(at([started, merged], h(50))[0]?.state).toBe('paused');
    expect(at([started, merged, { type: 'split', at: h(12) }], h(13))[0]).toMatchObject({
      state: 'running',
      dueAt: h(34),
    });
    expect(at([started, merged, { type: 'answered', at: h(20) }], h(50))[0]).toMatchObject({
      state: 'met',
      metAt: h(20),
    });
  });
});

describe('warnings', () => {
  it('come at shares of the time and at times before the end, and move with a pause', () => {
    const events: ClockEvent[] = [
      started,
      { type: 'paused', at: h(13), reason: '' },
      { type: 'resumed', at: h(23) },
    ];
    const target = at(events, h(24))[0] as Target;
    const points = [...WARNINGS, { kind: 'before', ms: 30 * MINUTE, label: '30m' } as const];
    expect(warnings(target, points, simple).map(({ at, point }) => [at, point.label])).toEqual([
      [h(12), '50%'],
      [h(29.2), '80%'],
      [h(32.8), '95%'],
      [h(33.5), '30m'],
    ]);
  });

  it('are none of a clock that stands, is met or is missed, and none before it began', () => {
    const points = [...WARNINGS, { kind: 'before', ms: 25 * HOUR, label: '25h' } as const];
    const paused = at([started, { type: 'paused', at: h(1), reason: '' }], h(2))[0] as Target;
    expect(warnings(paused, points, simple)).toEqual([]);
    expect(warnings(at([started], h(30))[0] as Target, points, simple)).toEqual([]);
    expect(warnings(at([started], h(1))[0] as Target, points, simple)).toHaveLength(3);
  });

  it('look at the deadline that comes first', () => {
    const all = at(
      [started, { type: 'answered', at: h(1) }, { type: 'commented_again', at: h(2) }],
      h(3),
      full,
    );
    expect(nextDeadline(all)).toMatchObject({ kind: 'next_reply', dueAt: h(14) });
    expect(nextDeadline(at([started], h(30)))).toBeUndefined();
  });
});

describe('bugs that help desks have had', () => {
  const answered = (hours: number): ClockEvent => ({ type: 'answered', at: h(hours) });
  const strict = policy('strict', { first_reply: 1, resolution: 2 }, { match: { severity: ['high'] } });
  const lenient = policy('lenient', { first_reply: 24, resolution: 72 });
  const both = setOf(strict, lenient);
  const reclassified = (hours: number, severity: string): ClockEvent => ({
    type: 'reclassified',
    at: h(hours),
    severity,
  });

  it('Zammad #5177: a first reply that was met is not judged again after a later change', () => {
    const events = [
      started,
      answered(2),
      reclassified(3, 'high'),
      answered(50),
      { type: 'policy_changed', at: h(51), policy: 'strict' } as const,
    ];
    expect(one(at(events, h(60), both), 'first_reply')).toMatchObject({
      state: 'met',
      metAt: h(2),
      dueAt: h(24),
      policy: 'lenient',
    });
    expect(one(at(events, h(60), both), 'resolution')).toMatchObject({ state: 'missed', policy: 'strict' });
  });

  it('Zammad #3140: what is answered does not escalate', () => {
    const all = at([started, answered(23)], h(100));
    expect(nextDeadline(all)).toBeUndefined();
    expect(all.flatMap((target) => warnings(target, WARNINGS, simple))).toEqual([]);
  });

  it('Zammad #1322: an answer counts by whichever way it went out, even before our own clock began', () => {
    expect(at([answered(-2), started], h(100))[0]?.state).toBe('met');
  });

  it('F40 Zammad #5624: no deadline of the old group is left after a change of group', () => {
    const events = [started, reclassified(0.5, 'high')];
    expect(at(events, h(0.6), both).map(({ dueAt }) => dueAt)).toEqual([h(1), h(2)]);
    expect(at([...events, reclassified(0.7, 'low')], h(0.8), both).map(({ dueAt }) => dueAt)).toEqual([
      h(24),
      h(72),
    ]);
  });

  it('Zammad #4432: see quiet hours; Chatwoot #6889: a breach climbs from duty to head, and then it ends', () => {
    expect(escalations(DAY_AND_NIGHT, h(24))).toEqual([
      { to: 'duty', at: h(24) },
      { to: 'lead', at: h(24.5) },
      { to: 'deputy', at: h(26) },
      { to: 'head', at: h(28) },
    ]);
  });

  it('Chatwoot #10178: the clock does not run after resolve, and the policy can be changed', () => {
    const resolved: ClockEvent = { type: 'resolved', at: h(2) };
    expect(at([started, resolved], h(1000))[0]).toMatchObject({ state: 'paused', elapsed: 2 * HOUR });
    expect(at([started, resolved, { type: 'reopened', at: h(1000) }], h(1001))[0]).toMatchObject({
      state: 'running',
      dueAt: h(1022),
    });
    const changed: ClockEvent = { type: 'policy_changed', at: h(1), policy: 'strict' };
    expect(policyAt([started, changed], both, facts, h(2)).name).toBe('strict');
    expect(
      policyAt([started, changed, { type: 'policy_changed', at: h(2), policy: null }], both, facts, h(3))
        .name,
    ).toBe('lenient');
  });

  it('Chatwoot #14009 and frappe/helpdesk #2212: two periods a day, and lunch between them', () => {
    const set = setOf(
      policy('office', {}, { targets: { first_reply: { within: { ms: 5 * HOUR }, calendar: 'office' } } }),
    );
    const events: ClockEvent[] = [{ type: 'started', at: wib('2026-03-02', '11:00') }];
    expect(at(events, wib('2026-03-02', '12:30'), set)[0]).toMatchObject({
      dueAt: wib('2026-03-02', '17:00'),
      elapsed: HOUR,
    });
  });

  it('Chatwoot PR #13392: a deadline in business hours is not a wall clock’s', () => {
    const set = setOf(
      policy('office', {}, { targets: { first_reply: { within: { ms: 8 * HOUR }, calendar: 'office' } } }),
    );
    const friday: ClockEvent[] = [{ type: 'started', at: wib('2026-03-06', '16:00') }];
    expect(at(friday, wib('2026-03-08', '12:00'), set)[0]).toMatchObject({
      state: 'running',
      dueAt: wib('2026-03-09', '16:00'),
    });
  });

  it('frappe/helpdesk #1554: a pause pauses', () => {
    const events: ClockEvent[] = [started, { type: 'paused', at: h(23), reason: 'asked the author' }];
    expect(at(events, h(48))[0]).toMatchObject({ state: 'paused', elapsed: 23 * HOUR });
  });

  it('F40 GLPI #6902 and #15605: paused time is kept when the policy is switched', () => {
    const events: ClockEvent[] = [
      started,
      { type: 'paused', at: h(1), reason: '' },
      { type: 'resumed', at: h(11) },
      { type: 'policy_changed', at: h(12), policy: 'lenient' },
      { type: 'paused', at: h(13), reason: '' },
      { type: 'policy_changed', at: h(14), policy: 'full' },
      { type: 'resumed', at: h(23) },
    ];
    const set = setOf(lenient, full.policies[0] as Policy);
    expect(one(at(events, h(24), set), 'first_reply')).toMatchObject({
      policy: 'full',
      dueAt: h(44),
      elapsed: 4 * HOUR,
    });
  });

  it('osTicket #407, #1168, #2131, #6438: nothing is overdue after it was closed, extended, reopened or answered in time', () => {
    const events: ClockEvent[] = [
      started,
      { type: 'extended', at: h(1), by: { ms: 24 * HOUR }, reason: 'holiday' },
      { type: 'closed', at: h(2) },
      { type: 'reopened', at: h(102) },
      answered(147),
    ];
    expect(at(events, h(1000))[0]).toMatchObject({ state: 'met', dueAt: h(148) });
  });

  it('dbt_zendesk #142: a report computes the breach from the same events as the clock, to the second', () => {
    const late = [
      started,
      { type: 'paused', at: h(5), reason: '' } as const,
      { type: 'resumed', at: h(6.5) } as const,
      answered(26),
    ];
    expect(at(late, h(500))[0]).toMatchObject({
      state: 'missed',
      missedAt: h(25.5),
      metAt: h(26),
      elapsed: 24.5 * HOUR,
    });
  });

  it('F39 the answer in the millisecond of the deadline is met, whichever is looked at first', () => {
    expect(at([started], h(24))[0]?.state).toBe('running');
    expect(at([started, answered(24)], h(24))[0]?.state).toBe('met');
    expect(at([started, answered(24)], h(25))[0]?.state).toBe('met');
  });
});

describe('a public office in Indonesia', () => {
  const read = readPolicySet({ timeZone: ZONE, levels: [], warningPoints: [], policies: 'public-office-id' });
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  const { set } = read;
  const received: ClockEvent = { type: 'started', at: wib('2026-03-02', '14:00') };

  it('verifies within 3 working days, follows up within 5 and resolves within 10, to the close of business', () => {
    const all = at([received], wib('2026-03-02', '15:00'), set);
    expect(all.map(({ kind, dueAt }) => [kind, dueAt])).toEqual([
      ['first_reply', wib('2026-03-05', '16:00')],
      ['resolution', wib('2026-03-16', '16:00')],
    ]);
    const answered: ClockEvent = { type: 'answered', at: wib('2026-03-04', '10:00') };
    expect(one(at([received, answered], wib('2026-03-05', '10:00'), set), 'periodic_update').dueAt).toEqual(
      wib('2026-03-11', '16:00'),
    );
  });

  it('takes 2, 5, 14 or 60 working days by the class of the case, over Nyepi and Idul Fitri', () => {
    const due = (cls: string) =>
      one(
        targets([received], set, { source: 'counter', class: cls }, wib('2026-03-02', '15:00')),
        'resolution',
      ).dueAt;
    expect(due('light')).toEqual(wib('2026-03-04', '16:00'));
    const light = targets([received], set, { class: 'light' }, wib('2026-03-02', '15:00'));
    // Nobody is verified after they are helped.
    expect(one(light, 'first_reply').dueAt).toEqual(wib('2026-03-04', '16:00'));
    expect(due('normative')).toEqual(wib('2026-03-09', '16:00'));
    expect(due('non_supervisory')).toEqual(wib('2026-03-24', '16:00'));
    expect(due('supervisory').getTime()).toBeGreaterThan(wib('2026-05-25', '16:00').getTime());
  });

  it('may extend once, by up to 7 working days as the reason on record says', () => {
    const by = { workingDays: 7 };
    const extended: ClockEvent = {
      type: 'extended',
      at: wib('2026-03-10', '10:00'),
      by,
      reason: 'inspection in the field',
    };
    const target = one(at([received, extended], wib('2026-03-10', '11:00'), set), 'resolution');
    // The ten days end on Monday 16 March; 19 and 20 March are holidays.
    expect(target.dueAt).toEqual(wib('2026-03-27', '16:30'));
  });

  it('closes for a reporter who is silent for 10 working days after an answer', () => {
    const answered: ClockEvent = { type: 'answered', at: wib('2026-03-04', '10:00') };
    const silent = (events: ClockEvent[]) => silentUntil(events, set, facts, wib('2026-03-06', '10:00'));
    expect(silent([received])).toBeUndefined();
    expect(silent([received, answered])).toEqual(wib('2026-03-18', '16:00'));
    expect(
      silent([received, answered, { type: 'commented_again', at: wib('2026-03-05', '10:00') }]),
    ).toBeUndefined();
    expect(
      silent([received, answered, { type: 'resolved', at: wib('2026-03-05', '10:00') }]),
    ).toBeUndefined();
    expect(silentUntil([started, { type: 'answered', at: h(1) }], simple, facts, h(2))).toBeUndefined();
  });
});
