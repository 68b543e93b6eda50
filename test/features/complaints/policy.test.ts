// Policies: the first that matches, the presets, and what a plan writes and gets wrong.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../src/calendar/duration.ts';
import { dayOf } from '../../../src/calendar/zone.ts';
import {
  type ComplaintFacts,
  defaultPolicies,
  selectPolicy,
} from '../../../src/features/complaints/policy.ts';
import { type ClockPlan, readPolicySet } from '../../../src/features/complaints/policy-file.ts';
import { sla as en } from '../../../src/texts/en/sla.ts';
import { sla as id } from '../../../src/texts/id/sla.ts';

const plan = (sections: Partial<ClockPlan>): ClockPlan => ({
  timeZone: 'Asia/Jakarta',
  levels: [
    { key: 'low', firstReplyMs: 24 * HOUR },
    { key: 'high', firstReplyMs: HOUR },
  ],
  warningPoints: [{ kind: 'share', share: 0.5, label: '50%' }],
  ...sections,
});

function setOf(sections: Partial<ClockPlan>) {
  const read = readPolicySet(plan(sections));
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read.set;
}

function problems(sections: Partial<ClockPlan>): [string, string, string][] {
  const read = readPolicySet(plan(sections));
  if (!('problems' in read)) throw new Error('nothing is wrong');
  return read.problems.map(({ path, code, got }) => [path.join('.'), code, got]);
}

describe('the policy of a complaint', () => {
  const own = (name: string, match: object) => ({ name, match, targets: { first_reply: '1h' } });
  const set = setOf({
    policies: [
      own('viral', { reach: { at_least: 10_000 }, severity: ['high', 'critical'] }),
      own('reviews', { source: ['google_play', 'app_store'], language: 'id' }),
      own('our fault', { cause: 'human_error' }),
      own('small', { reach: { below: 100 } }),
      own('third level', { level: 3 }),
      own('serious case', { class: 'supervisory' }),
    ],
  });
  const name = (facts: ComplaintFacts) => selectPolicy(set, facts).name;

  it('is the first that matches in everything it names', () => {
    expect(name({ source: 'google_play', language: 'id', severity: 'high', reach: 10_000 })).toBe('viral');
    expect(name({ source: 'google_play', language: 'id', severity: 'high', reach: 9_999 })).toBe('reviews');
    expect(name({ source: 'google_play', language: 'jv', cause: 'human_error' })).toBe('our fault');
    expect([99, 100].map((reach) => name({ source: 'x', reach }))).toEqual(['small', '24h']);
    expect(name({ source: 'x', level: '3' })).toBe('third level');
    expect(name({ source: 'x', class: 'supervisory' })).toBe('serious case');
  });

  it('does not match by what nobody knows of the complaint', () => {
    expect(name({ source: 'x' })).toBe('24h');
    expect(name({ source: 'google_play' })).toBe('24h');
  });

  it('is the promise of the level where no own policy matches, and 24 hours where there is no level', () => {
    expect(selectPolicy(set, { source: 'x', level: 'high' })).toMatchObject({
      name: 'level:high',
      targets: { first_reply: { within: { ms: HOUR } }, next_reply: { within: { ms: HOUR } } },
      warn: [{ label: '50%' }],
    });
    expect(selectPolicy(defaultPolicies('UTC'), { source: 'x', level: 'high' }).name).toBe('24h');
  });
});

describe('a plan', () => {
  it('writes a policy in full', () => {
    const set = setOf({
      calendars: { office: { hours: { 'mon-fri': '08:00-16:00' } } },
      policies: [
        {
          name: 'orders',
          match: { source: 'shop' },
          calendar: 'office',
          since: 'posted',
          targets: {
            first_reply: '4h',
            next_reply: { within: '30m', calendar: '24/7' },
            resolution: { within: '3wd' },
          },
          warn: ['75%', '30m'],
          escalate: { head: '4h', lead: '30m', duty: '0m' },
          quiet_hours: '22:00-06:00',
          extensions: 2,
          close_after_silence: '10wd',
        },
      ],
    });
    expect(set.policies[0]).toEqual({
      name: 'orders',
      match: { source: ['shop'] },
      since: 'posted',
      targets: {
        first_reply: { within: { ms: 4 * HOUR }, calendar: 'office' },
        next_reply: { within: { ms: 30 * MINUTE }, calendar: '24/7' },
        resolution: { within: { workingDays: 3 }, calendar: 'office' },
      },
      warn: [
        { kind: 'share', share: 0.75, label: '75%' },
        { kind: 'before', ms: 30 * MINUTE, label: '30m' },
      ],
      ladder: [
        { to: 'duty', afterMs: 0 },
        { to: 'lead', afterMs: 30 * MINUTE },
        { to: 'head', afterMs: 4 * HOUR },
      ],
      quiet: { from: '22:00', to: '06:00' },
      extensions: 2,
      silence: { within: { workingDays: 10 }, calendar: 'office' },
    });
    expect(set.calendars.office?.openOn(dayOf('2026-03-02'))).toHaveLength(1);
  });

  it('may say least: quiet nights, one extension, day and night', () => {
    const [least] = setOf({ policies: [{ name: 'least', targets: { first_reply: '2d' } }] }).policies;
    expect(least).toMatchObject({
      match: {},
      since: 'seen',
      quiet: { from: '21:00', to: '07:00' },
      extensions: 1,
    });
    expect(least?.targets).toEqual({ first_reply: { within: { ms: 48 * HOUR }, calendar: '24/7' } });
    const [loud] = setOf({
      policies: [{ name: 'loud', targets: { first_reply: '1h' }, quiet_hours: 'none' }],
    }).policies;
    expect(loud).not.toHaveProperty('quiet');
  });

  it('means business hours by working days when it names no calendar, and time by everything else', () => {
    const targets = {
      first_reply: '24h',
      resolution: '3wd',
      periodic_update: { within: '2wd', calendar: '24/7' },
    };
    const [policy] = setOf({ policies: [{ name: 'a', targets, close_after_silence: '10wd' }] }).policies;
    expect(policy?.targets.first_reply?.calendar).toBe('24/7');
    expect(policy?.targets.resolution?.calendar).toBe('business-hours');
    expect(policy?.targets.periodic_update?.calendar).toBe('24/7');
    expect(policy?.silence?.calendar).toBe('business-hours');
    const [office] = setOf({
      policies: [{ preset: 'public-office-id', close_after_silence: '5wd' }],
    }).policies;
    expect(office?.silence).toEqual({ within: { workingDays: 5 }, calendar: 'public-office-id' });
  });

  it('takes a preset by name, or with what is different', () => {
    expect(setOf({ policies: 'public-office-id' }).policies.map(({ name }) => name)).toEqual([
      'public-office-id:light',
      'public-office-id:normative',
      'public-office-id:non_supervisory',
      'public-office-id:supervisory',
      'public-office-id',
      'level:low',
      'level:high',
      '24h',
    ]);
    const { policies, calendars } = setOf({
      calendars: {
        desa: { hours: { 'sen-jum': '08:00-15:00' } },
        'business-hours': { hours: { sat: '10:00-11:00' } },
      },
      policies: [
        {
          preset: 'public-office-id',
          name: 'desa',
          calendar: 'desa',
          match: { source: 'lapor' },
          extensions: 0,
        },
        'business-hours',
      ],
    });
    expect(policies[0]).toMatchObject({
      name: 'desa:light',
      match: { class: ['light'], source: ['lapor'] },
      targets: { resolution: { within: { workingDays: 2 }, calendar: 'desa' } },
      extensions: 0,
    });
    expect(policies[5]?.name).toBe('business-hours');
    // A plan's own calendar of a preset's name stands before it.
    expect(calendars['business-hours']?.openOn(dayOf('2026-03-07'))).toHaveLength(1);
    expect(calendars['business-hours']?.openOn(dayOf('2026-03-02'))).toEqual([]);
  });

  it('has presets whose office hours add up to 37.5 a week', () => {
    const { calendars } = setOf({});
    const week = [
      '2026-03-02',
      '2026-03-03',
      '2026-03-04',
      '2026-03-05',
      '2026-03-06',
      '2026-03-07',
      '2026-03-08',
    ];
    const open = (name: string) =>
      week
        .flatMap((date) => calendars[name]?.openOn(dayOf(date)) ?? [])
        .reduce((sum, [from, to]) => sum + to - from, 0);
    expect(open('public-office-id')).toBe(37.5 * HOUR);
    expect(open('business-hours')).toBe(40 * HOUR);
    expect(open('24/7')).toBe(7 * 24 * HOUR);
  });

  it('hears of each mistake with its place', () => {
    expect(
      problems({
        calendars: { office: { hours: { mon: '08:00-07:00' }, opening: 1 }, '24/7': {} },
        policies: [
          { name: 'a', targets: { first_reply: 'soon', second_reply: '1h' }, warn: ['120%'], since: 'never' },
          'weekend',
          { preset: '25h' },
          { name: 'b' },
          {
            name: 'c',
            targets: { resolution: { within: '3wd', calender: 'x' } },
            escalate: { lead: 'late' },
            quiet_hours: 'night',
          },
        ],
      }).sort(),
    ).toEqual([
      ['calendars.24/7', 'reserved_calendar', '24/7'],
      ['calendars.office', 'unknown_key', 'opening'],
      ['calendars.office.hours.mon', 'periods_not_in_order', '08:00-07:00'],
      ['policies.0.since', 'not_a_choice', 'never'],
      ['policies.0.targets', 'unknown_key', 'second_reply'],
      ['policies.0.targets.first_reply', 'bad_duration', 'soon'],
      ['policies.0.warn.0', 'bad_warning_point', '120%'],
      ['policies.1', 'wrong_shape', 'weekend'],
      ['policies.2.preset', 'not_a_choice', '25h'],
      ['policies.3.targets', 'missing', ''],
      ['policies.4.escalate.lead', 'bad_delay', 'late'],
      ['policies.4.quiet_hours', 'bad_quiet_hours', 'night'],
      ['policies.4.targets.resolution', 'unknown_key', 'calender'],
    ]);
  });

  it('hears of calendars that are nowhere, policies without a promise, and names given twice', () => {
    expect(
      problems({
        policies: [
          {
            name: 'a',
            calendar: 'nowhere',
            targets: { first_reply: { within: '1h', calendar: 'constructor' } },
          },
          { name: 'a', targets: {} },
        ],
      }),
    ).toEqual([
      ['policies.0.calendar', 'unknown_calendar', 'nowhere'],
      ['policies.0.targets.first_reply', 'unknown_calendar', 'constructor'],
      ['policies.1.targets', 'no_targets', 'a'],
      ['policies', 'name_twice', 'a'],
    ]);
  });

  it('hears of a promise that would take for ever on its calendar', () => {
    const calendars = { rare: { hours: { mon: '08:00-09:00' } } };
    const targets = { first_reply: '999999d', resolution: '300wd', next_reply: '9h' };
    expect(problems({ calendars, policies: [{ name: 'a', calendar: 'rare', targets }] })).toEqual([
      ['policies.0.targets.first_reply', 'too_long', '999999d'],
      ['policies.0.targets.resolution', 'too_long', '300wd'],
    ]);
  });

  it('hears of them in both languages, whatever is written there', () => {
    const words = fc.constantFrom(
      '24h',
      '3wd',
      'mon',
      '08:00-12:00',
      'office',
      'public-office-id',
      '',
      'x',
      '__proto__',
      7,
      null,
    );
    const keys = fc.constantFrom(
      'name',
      'preset',
      'match',
      'targets',
      'first_reply',
      'within',
      'calendar',
      'hours',
      'mon',
      'holidays',
      'days_off',
      'warn',
      'reach',
      '__proto__',
    );
    const wild = fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 4 }, words, tie('map'), tie('list')),
      map: fc.dictionary(keys, tie('value'), { maxKeys: 5 }),
      list: fc.array(tie('value'), { maxLength: 3 }),
    })).value;
    fc.assert(
      fc.property(wild, wild, (policies, calendars) => {
        const read = readPolicySet(plan({ policies, calendars }));
        for (const { code, got } of 'problems' in read ? read.problems : []) {
          expect(en.problem(code, got), code).not.toBe(en.problem('no such code', got));
          expect(id.problem(code, got), code).not.toBe(id.problem('no such code', got));
        }
      }),
      { numRuns: 2000 },
    );
  });
});
