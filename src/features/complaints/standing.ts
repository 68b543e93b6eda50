// How the clocks of a complaint stand within its crisis: what runs, what is due first, and every moment to tell somebody.
import { quietHours } from '../../calendar/quiet-hours.ts';
import { type Crisis, holders } from '../crisis/crisis.ts';
import type { Plan } from '../crisis/plan-shape.ts';
import { type ClockEvent, silentUntil, type Target, type TargetKind, targets } from './clock.ts';
import { inOrder } from './clock-events.ts';
import { missesAt, warnings } from './clock-notices.ts';
import { standstills } from './clock-running.ts';
import type { Complaint } from './complaint.ts';
import { type ComplaintFacts, DAY_AND_NIGHT, type Policy, type PolicySet, policyNamed } from './policy.ts';
import { readPolicySet } from './policy-file.ts';

/** What of a complaint decides when somebody is told of its clocks. */
export type Timed = Pick<
  Complaint,
  | 'id'
  | 'source'
  | 'language'
  | 'level'
  | 'reach'
  | 'assignee'
  | 'cardAt'
  | 'clock'
  | 'notices'
  | 'snoozedUntil'
  | 'silenced'
>;

const sets = new WeakMap<Plan, PolicySet>();

/** The policies of a plan in use. Throws when it has mistakes: a plan is checked before it is used. */
export function policySetOf(plan: Plan): PolicySet {
  const known = sets.get(plan);
  if (known) return known;
  const read = readPolicySet(plan);
  if ('problems' in read) throw new Error('a plan with mistakes in its policies is in use');
  sets.set(plan, read.set);
  return read.set;
}

/** What decides a complaint's policy before anything was reclassified. */
export function factsOf(
  complaint: Pick<Timed, 'source' | 'language' | 'level' | 'reach'>,
  crisis: Pick<Crisis, 'level'>,
): ComplaintFacts {
  return {
    source: complaint.source,
    language: complaint.language,
    level: complaint.level ?? crisis.level,
    ...(complaint.reach !== null && { reach: complaint.reach }),
  };
}

/** An instant at which somebody is told of a target, or at which a silent reporter is taken for content. */
export interface Moment {
  /** The same for the same moment, whenever it is computed: it is noticed once. */
  key: string;
  what: 'warning' | 'breach' | 'escalation' | 'silence';
  at: Date;
  kind: TargetKind;
  /** The warning's point as the plan writes it. */
  point: string;
  /** Roles that are told; `duty` is whoever took the complaint, else the role on duty. */
  to: string[];
  /** Nobody needs to hear of it any more: the answer came, late. */
  settled: boolean;
  quiet: Policy['quiet'];
}

export interface Standing {
  targets: Target[];
  /** Targets that nobody met so far, the first due first. */
  open: Target[];
  /** Paused, merged away, resolved or closed. */
  still: boolean;
  /** When the first open target is or was due; undefined while nothing runs. */
  due: Target | undefined;
  /** Soonest first. */
  moments: Moment[];
}

/** How a complaint’s clocks stand at an instant, or at its latest event if that is later. */
export function standingOf(complaint: Timed, crisis: Crisis, asked: Date): Standing {
  const set = policySetOf(crisis.plan);
  const facts = factsOf(complaint, crisis);
  // What somebody else did while this waited for its turn lies after its own instant and has happened all the same: a
  // complaint that was taken up again meanwhile would else never be looked at again.
  const now = new Date(Math.max(asked.getTime(), ...complaint.clock.map(({ at }) => at.getTime())));
  const all = targets(complaint.clock, set, facts, now);
  const open = all.filter((target) => !target.metAt).sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
  const last = standstills(inOrder(complaint.clock, now)).at(-1);
  const still = last !== undefined && last.to === undefined;
  const silence = crisis.open ? silentUntil(complaint.clock, set, facts, now) : undefined;
  const moments = all.flatMap((target) => momentsOf(target, set, still || !crisis.open));
  if (silence) moments.push(silentMoment(silence));
  return {
    targets: all,
    open,
    still,
    due: still || !crisis.open ? undefined : open[0],
    moments: moments.sort((a, b) => a.at.getTime() - b.at.getTime()),
  };
}

/** Whether a moment of that key is a breach, or a warning. Older keys of a breach do not name the time allowed. */
export const isBreach = (key: string): boolean => /^\w+(:\d+)?:breach(:\d+)?$/.test(key);
export const isWarning = (key: string): boolean => key.includes(':warn:');

function momentsOf(target: Target, set: PolicySet, still: boolean): Moment[] {
  const policy = policyNamed(set, target.policy) ?? DAY_AND_NIGHT;
  const { kind } = target;
  const once = kind === 'first_reply' || kind === 'resolution';
  const base = once ? kind : `${kind}:${target.startedAt.getTime()}`;
  const common = { kind, point: '', to: ['duty'], settled: false, quiet: policy.quiet };
  const missed = missesAt(target);
  const breach = (settled: boolean): Moment => ({
    ...common,
    // A deadline that was moved can be missed again.
    key: `${base}:breach:${target.allowed}`,
    what: 'breach',
    at: missed,
    to: policy.ladder.filter((rung) => rung.afterMs === 0).map((rung) => rung.to),
    settled,
  });
  if (target.metAt) return target.state === 'missed' ? [breach(true)] : [];
  if (still) return target.state === 'missed' ? [breach(true)] : [];
  return [
    ...warnings(target, policy.warn, set).map(
      ({ at, point }): Moment => ({
        ...common,
        // A deadline that was moved is warned of again; one that stood still for a while is not.
        key: `${base}:warn:${point.label}:${target.allowed}`,
        what: 'warning',
        at,
        point: point.label,
      }),
    ),
    breach(false),
    ...policy.ladder
      .filter((rung) => rung.afterMs > 0)
      .map(
        ({ to, afterMs }): Moment => ({
          ...common,
          key: `${base}:to:${to}:${target.allowed}`,
          what: 'escalation',
          at: new Date(missed.getTime() + afterMs),
          to: [to],
        }),
      ),
  ];
}

function silentMoment(at: Date): Moment {
  return {
    key: `silence:${at.getTime()}`,
    what: 'silence',
    at,
    kind: 'resolution',
    point: '',
    to: [],
    settled: true,
    quiet: undefined,
  };
}

/** Whether a complaint is worth waking somebody for: it is critical itself, or the crisis is at its plan's most serious level. */
export function isCritical(complaint: Pick<Timed, 'clock'>, crisis: Crisis): boolean {
  const severity = complaint.clock.reduce<string | undefined>(
    (known, event) => (event.type === 'reclassified' ? (event.severity ?? known) : known),
    undefined,
  );
  const { levels } = crisis.plan;
  return severity === 'critical' || (levels.length > 1 && levels.at(-1)?.key === crisis.level);
}

/** When a moment may be told: not while it is snoozed, and not in quiet hours unless it is critical. */
export function tellAt(moment: Moment, complaint: Timed, crisis: Crisis, now: Date): Date {
  const at = new Date(Math.max(moment.at.getTime(), now.getTime(), complaint.snoozedUntil?.getTime() ?? 0));
  const quiet = moment.quiet && { ...moment.quiet, zone: crisis.plan.timeZone };
  return quietHours(at, quiet, isCritical(complaint, crisis));
}

/** The people behind the words of a ladder, each once. */
export function peopleOf(
  to: readonly string[],
  complaint: Pick<Timed, 'assignee'>,
  crisis: Crisis,
): string[] {
  const people = to.flatMap((word) => {
    if (word !== 'duty') return holders(crisis, [word]);
    return complaint.assignee ? [complaint.assignee] : holders(crisis, [crisis.plan.dutyRole]);
  });
  return [...new Set(people)];
}

/** The moments that nobody has noticed yet. */
export function unnoticed(complaint: Pick<Timed, 'notices'>, moments: readonly Moment[]): Moment[] {
  return moments.filter((moment) => !noticeOf(moment, complaint));
}

/**
 * What was noticed of a moment: itself, or the same breach or rung under another deadline at a time when this one had
 * passed as well. So a deadline that was moved ahead can be missed again, and one that was moved back is not told twice.
 */
export function noticeOf(
  { key, what, at }: Moment,
  { notices }: Pick<Timed, 'notices'>,
): Timed['notices'][number] | undefined {
  const own = notices.find((notice) => notice.key === key);
  if (own || (what !== 'breach' && what !== 'escalation')) return own;
  return notices.find((notice) => withoutTime(notice.key) === withoutTime(key) && notice.at >= at);
}

/** A key without the time allowed at its end; older keys have none. */
const withoutTime = (key: string): string => key.replace(/:\d+$/, '');

/** What the database keeps of a standing, to find what is due: computed here alone, at every change. */
export interface ClockCache {
  dueAt: Date | null;
  nextAt: Date | null;
}

/** The cache of a complaint at `now`. What was noticed and waits to be told is looked at again at once. */
export function cacheOf(complaint: Timed, crisis: Crisis | undefined, now: Date): ClockCache {
  if (!crisis) return { dueAt: null, nextAt: null };
  const { due, moments } = standingOf(complaint, crisis, now);
  const waiting = complaint.notices.some((notice) => notice.toldAt === null) && !complaint.silenced;
  const first = unnoticed(complaint, moments)[0]?.at;
  return {
    dueAt: due?.dueAt ?? null,
    nextAt: waiting && due ? now : (first ?? null),
  };
}

/** The events of a complaint with some that are about to be added. */
export function withEvents<T extends Timed>(complaint: T, added: readonly ClockEvent[]): T {
  return { ...complaint, clock: [...complaint.clock, ...added] };
}
