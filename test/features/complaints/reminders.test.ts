// Looking at clocks, as pure decisions: who is told of what, at night, after downtime, and after a deadline was moved.
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../src/calendar/duration.ts';
import { clockProblems } from '../../../src/features/complaints/policy-file.ts';
import { decideDue } from '../../../src/features/complaints/reminders.ts';
import { cacheOf, isBreach, isWarning, type Timed } from '../../../src/features/complaints/standing.ts';
import type { Crisis } from '../../../src/features/crisis/crisis.ts';
import { parsePlan } from '../../../src/features/crisis/plan.ts';
import type { Plan } from '../../../src/features/crisis/plan-shape.ts';

let plan: Plan;
beforeAll(async () => {
  const yaml = await readFile(new URL('../../../manifests/plan.en.yaml', import.meta.url), 'utf8');
  const withHead = yaml.replace(/^ {2}legal:\n/m, '  head: { people: [U0HEAD] }\n  legal:\n');
  const parsed = parsePlan(withHead, clockProblems);
  if ('problems' in parsed) throw new Error('the example has mistakes');
  plan = parsed.plan;
});

const crisisOf = (level: string): Crisis => ({
  id: 1,
  claim: 'c',
  title: 'Charged twice',
  level,
  language: 'en',
  drill: false,
  known: '',
  open: true,
  declaredBy: 'U0LEAD',
  declaredAt: at('2026-11-20 20:00'),
  resolvedAt: null,
  resolvedBy: null,
  responsibility: 'unknown',
  cause: 'none',
  planVersion: 'v',
  plan,
  roles: [
    { role: 'care', person: 'U0DUTY' },
    { role: 'lead', person: 'U0LEAD' },
    { role: 'deputy', person: 'U0DEPUTY' },
    { role: 'head', person: 'U0HEAD' },
  ],
  facts: [],
  steps: [],
  burstSince: null,
  frozenAt: null,
  frozenBy: null,
});

/** An instant on the wall clock of Jakarta. */
const at = (text: string): Date => new Date(`${text.replace(' ', 'T')}+07:00`);
const later = (from: Date, ms: number): Date => new Date(from.getTime() + ms);

const complaintOf = (seenAt: Date, more: Partial<Timed> = {}): Timed => ({
  id: 5,
  source: 'web',
  language: 'en',
  level: null,
  reach: null,
  assignee: null,
  cardAt: seenAt,
  clock: [{ type: 'started', at: seenAt, postedAt: seenAt, seenAt }],
  notices: [],
  snoozedUntil: null,
  silenced: false,
  ...more,
});

/** One look at a complaint's clocks: what it led to, and the complaint as it is afterwards. */
function look(complaint: Timed, crisis: Crisis, now: Date, noticeAt: Date | null = null) {
  const decision = decideDue({ crisis, noticeAt, due: [complaint], changes: [] }, { by: 'timer' }, now);
  if ('refused' in decision) throw new Error(decision.refused);
  const [change] = decision.state.changes;
  if (!change) throw new Error('nothing was looked at');
  const keys = new Set(change.notices.map(({ key }) => key));
  return {
    complaint: {
      ...complaint,
      notices: [...complaint.notices.filter(({ key }) => !keys.has(key)), ...change.notices],
    },
    change,
    facts: decision.facts.map((fact) => [fact.fact, ...('to' in fact ? [fact.to] : [])].join(' ')),
    posts: decision.effects.flatMap((effect) =>
      effect.do === 'post' ? [{ view: effect.content.view, people: effect.content.data.people }] : [],
    ),
    told: decision.effects.flatMap((effect) => (effect.do === 'tell' ? [effect.person] : [])),
  };
}

/** Looks whenever something is due, as the house does, up to and with an instant. */
function lookUntil(complaint: Timed, crisis: Crisis, from: Date, until: Date) {
  const looks: ReturnType<typeof look>[] = [];
  let given = complaint;
  for (let next = cacheOf(given, crisis, from).nextAt; next && next <= until; ) {
    const looked = look(given, crisis, next > from ? next : from);
    looks.push(looked);
    given = looked.complaint;
    next = looked.change.nextAt;
  }
  return {
    complaint: given,
    facts: looks.flatMap((each) => each.facts),
    posts: looks.flatMap((each) => each.posts),
    told: looks.flatMap((each) => each.told),
  };
}

const EVERYBODY = ['U0DUTY', 'U0LEAD', 'U0DEPUTY', 'U0HEAD'];

describe('several rungs of a ladder that are told at once', () => {
  // Due at 22:00, in quiet hours; the rungs come at 22:30, 00:00 and 02:00.
  const seenAt = at('2026-11-20 22:00');

  it('name everybody on them in one message after a night, each in one of their own, and all are on record', () => {
    const crisis = crisisOf('low');
    const night = lookUntil(complaintOf(seenAt), crisis, seenAt, at('2026-11-22 06:59'));
    expect(night.told).toEqual([]);
    expect(night.facts.filter((fact) => fact !== 'complaint_warned')).toEqual(['complaint_breached']);
    const morning = look(night.complaint, crisis, at('2026-11-22 07:00'));
    expect(morning.posts).toEqual([{ view: 'complaints.escalation', people: EVERYBODY }]);
    expect(morning.told).toEqual(EVERYBODY);
    expect(morning.facts).toEqual([
      'complaint_escalated lead',
      'complaint_escalated deputy',
      'complaint_escalated head',
    ]);
    const again = look(morning.complaint, crisis, at('2026-11-22 07:01'));
    expect([again.posts, again.told, again.facts]).toEqual([[], [], []]);
  });

  it('each wait for the message about all, however often they are looked at before it', () => {
    const crisis = crisisOf('low');
    const morning = at('2026-11-22 07:00');
    const first = look(complaintOf(seenAt, { cardAt: null }), crisis, morning);
    const waiting = first.change.notices.filter(({ gatherAt }) => gatherAt);
    expect([...new Set(waiting.flatMap(({ to }) => to))]).toEqual(['duty', 'lead', 'deputy', 'head']);
    expect(first.change.notices.filter(({ toldAt }) => toldAt)).toEqual([]);
    const second = look(first.complaint, crisis, later(morning, 5_000));
    expect(second.change.notices.map(({ key, to }) => [key, to])).toEqual(
      first.change.notices.map(({ key, to }) => [key, to]),
    );
    expect(second.facts).toEqual([]);
  });

  it('leave out a rung that nobody stands on, and name whoever took the complaint', () => {
    const crisis = crisisOf('low');
    const roles = crisis.roles.filter(({ role }) => role !== 'deputy');
    const taken = complaintOf(seenAt, { assignee: 'U0DEWI' });
    const morning = look(taken, { ...crisis, roles }, at('2026-11-22 07:00'));
    expect(morning.told).toEqual(['U0DEWI', 'U0LEAD', 'U0HEAD']);
    expect(morning.facts).not.toContain('complaint_escalated deputy');
  });
});

describe('a deadline that was moved', () => {
  const seenAt = at('2026-11-20 08:00');
  const low = () => crisisOf('low');
  const high = () => crisisOf('high');
  const moved = (complaint: Timed, when: Date, level: string): Timed => ({
    ...complaint,
    clock: [...complaint.clock, { type: 'reclassified', at: when, level }],
  });
  const [early, next] = [at('2026-11-20 18:00'), at('2026-11-21 18:00')];

  it('is missed again: on record, told, and up the ladder a second time', () => {
    const first = lookUntil(complaintOf(seenAt, { level: 'high' }), high(), seenAt, early);
    expect(first.facts.filter((fact) => fact === 'complaint_breached')).toHaveLength(1);
    expect(first.told).toEqual(EVERYBODY);
    const second = lookUntil(moved(first.complaint, early, 'low'), low(), early, next);
    expect(second.facts.filter((fact) => fact !== 'complaint_warned')).toEqual([
      'complaint_breached',
      'complaint_escalated lead',
      'complaint_escalated deputy',
      'complaint_escalated head',
    ]);
    expect(second.told).toEqual(EVERYBODY);
  });

  it('is not told again when it was moved back and had been missed before', () => {
    const first = lookUntil(complaintOf(seenAt, { level: 'low' }), low(), seenAt, next);
    expect(first.told).toEqual(EVERYBODY);
    const back = lookUntil(moved(first.complaint, next, 'high'), high(), next, later(next, 48 * HOUR));
    expect([back.facts, back.posts, back.told]).toEqual([[], [], []]);
  });

  it('is told once by what was stored under keys that did not name the time allowed', () => {
    const first = lookUntil(complaintOf(seenAt, { level: 'high' }), high(), seenAt, early).complaint;
    const old = {
      ...first,
      notices: first.notices.map((notice) => ({
        ...notice,
        key: isWarning(notice.key) ? notice.key : notice.key.replace(/:\d+$/, ''),
      })),
    };
    expect(old.notices.map(({ key }) => key)).toContain('first_reply:breach');
    expect(old.notices.filter(({ key }) => isBreach(key))).toHaveLength(1);
    expect(cacheOf(old, high(), early).nextAt).toBeNull();
    const again = look(old, high(), early);
    expect([again.facts, again.posts, again.told, again.change.notices]).toEqual([[], [], [], []]);
    expect(lookUntil(moved(old, early, 'low'), low(), early, next).told).toEqual(EVERYBODY);
  });
});

describe('a clock that somebody else has set going again since the look began', () => {
  it('is looked at again, whether the look or a change of the level reads it', () => {
    const seenAt = at('2026-11-20 08:00');
    const began = at('2026-11-20 09:00');
    const complaint = complaintOf(seenAt, {
      level: 'high',
      clock: [
        { type: 'started', at: seenAt, postedAt: seenAt, seenAt },
        { type: 'paused', at: later(seenAt, MINUTE), reason: 'waits for the bank' },
        { type: 'resumed', at: later(began, 1) },
      ],
    });
    const crisis = crisisOf('high');
    const after = cacheOf(complaint, crisis, later(began, 2));
    expect(after.dueAt).not.toBeNull();
    expect(after.nextAt).not.toBeNull();
    expect(cacheOf(complaint, crisis, began)).toEqual(after);
    expect(look(complaint, crisis, began).change.nextAt).toEqual(after.nextAt);
  });
});

describe('a message about other complaints', () => {
  const seenAt = at('2026-11-20 08:00');
  const [breach, notice] = [at('2026-11-20 12:00'), at('2026-11-20 12:20')];

  it('stands for what could have been told when it was posted', () => {
    const looked = look(
      complaintOf(seenAt, { level: 'high' }),
      crisisOf('high'),
      later(notice, MINUTE),
      notice,
    );
    expect(looked.posts).toEqual([]);
    expect(looked.change.notices.filter(({ key }) => isBreach(key))).toMatchObject([
      { toldAt: expect.any(Date) },
    ]);
  });

  it('does not stand for what was snoozed then: that is told when the snooze is over', () => {
    const until = at('2026-11-20 12:50');
    const snoozed = complaintOf(seenAt, { level: 'high', snoozedUntil: until });
    const first = look(snoozed, crisisOf('high'), later(breach, 1));
    expect(first.told).toEqual([]);
    const woken = look(first.complaint, crisisOf('high'), until, notice);
    expect(woken.posts).toMatchObject([{ people: ['U0DUTY', 'U0LEAD'] }]);
    expect(woken.told).toEqual(['U0DUTY', 'U0LEAD']);
  });

  it('does not stand at night for what is told in the morning', () => {
    const calm = complaintOf(at('2026-11-20 02:00'));
    const morning = look(calm, crisisOf('low'), at('2026-11-21 07:00'), at('2026-11-21 02:20'));
    expect(morning.told).toEqual(['U0DUTY', 'U0LEAD', 'U0DEPUTY', 'U0HEAD']);
  });
});
