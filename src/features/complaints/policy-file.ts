// The sections `policies` and `calendars` of a plan, read into a policy set, or all their mistakes with their places.
import { type Calendar, type CalendarRules, makeCalendar, roundTheClock } from '../../calendar/calendar.ts';
import { type Duration, formatDuration, HOUR } from '../../calendar/duration.ts';
import { addWorkingTime, workingTimeBetween } from '../../calendar/working-time.ts';
import type { PlanFile } from '../crisis/plan-sections.ts';
import type { WarningPoint } from '../crisis/plan-shape.ts';
import { TARGET_KINDS } from './clock-events.ts';
import {
  type Allowance,
  DAY_AND_NIGHT,
  LADDER,
  type Policy,
  type PolicySet,
  QUIET,
  ROUND_THE_CLOCK,
} from './policy.ts';
import { type PolicyProblem, problemsOf } from './policy-problems.ts';
import { type Entry, type OwnEntry, sections } from './policy-schema.ts';
import { PRESETS, presetCalendars, presetPolicies } from './presets.ts';

/** What of a plan decides its clocks. */
export interface ClockPlan {
  timeZone: string;
  levels: readonly { key: string; firstReplyMs: number }[];
  warningPoints: readonly WarningPoint[];
  policies?: unknown;
  calendars?: unknown;
  /** The plan's roles, as keys or as they stand in a plan, where the ladder is to be checked against them. */
  roles?: readonly { key: string }[];
}

/**
 * The policies of a plan: its own in their order, after them one for each level's first reply, and at last `24h`;
 * the presets can be named in any plan.
 * Never throws: whatever is wrong with the two sections comes back as problems.
 */
export function readPolicySet(plan: ClockPlan): { set: PolicySet } | { problems: PolicyProblem[] } {
  const read = sections.safeParse(
    { policies: plan.policies, calendars: plan.calendars },
    { reportInput: true },
  );
  if (!read.success) return { problems: read.error.issues.flatMap((issue) => problemsOf(issue, [])) };
  const rules: Record<string, CalendarRules> = presetCalendars(plan.timeZone);
  for (const [name, own] of Object.entries(read.data.calendars))
    rules[name] = { zone: plan.timeZone, ...own };
  const calendars: Record<string, Calendar> = { [ROUND_THE_CLOCK]: roundTheClock(plan.timeZone) };
  for (const [name, own] of Object.entries(rules)) calendars[name] = makeCalendar(own);

  const own = read.data.policies.map((entry) => policiesOf(entry, plan.warningPoints));
  const problems = [
    ...crossCheck(read.data.policies, own, calendars),
    ...(plan.roles ? unknownRungs(read.data.policies, plan.roles) : []),
  ];
  if (problems.length > 0) return { problems };
  const levels = plan.levels.map((level) => levelPolicy(level, plan.warningPoints));
  const others = PRESETS.flatMap(presetPolicies);
  return { set: { policies: [...own.flat(), ...levels, DAY_AND_NIGHT], others, calendars } };
}

/** Whoever a ladder names has to be in the plan, or nobody would hear. */
function unknownRungs(entries: readonly Entry[], roles: readonly { key: string }[]): PolicyProblem[] {
  const known = new Set(['duty', ...roles.map((role) => role.key)]);
  return entries.flatMap((entry, index) =>
    Object.keys(entry.escalate ?? {})
      .filter((to) => !known.has(to))
      .map((to) => ({ path: ['policies', index, 'escalate', to], code: 'unknown_rung', got: to })),
  );
}

/** What is wrong with the two sections of a plan file, as far as the rest of it can be read. */
export function clockProblems(file: Partial<PlanFile>): PolicyProblem[] {
  const read = readPolicySet({
    timeZone: file.time_zone ?? 'UTC',
    levels: file.levels ?? [],
    warningPoints: file.warning_points ?? [],
    policies: file.policies,
    calendars: file.calendars,
    ...(file.roles && { roles: Object.keys(file.roles).map((key) => ({ key })) }),
  });
  return 'problems' in read ? read.problems : [];
}

/** As long as the usual quiet hours last, in ms. */
const NIGHT = 10 * HOUR;

/**
 * The promise of a level: its first reply, and each further reply within the same time, day and night. A promise
 * shorter than a night cannot be kept by whoever sleeps through it, so only longer ones have quiet hours.
 */
function levelPolicy(level: ClockPlan['levels'][number], warn: readonly WarningPoint[]): Policy {
  const allowance = { within: { ms: level.firstReplyMs }, calendar: ROUND_THE_CLOCK };
  const { quiet, ...rest } = DAY_AND_NIGHT;
  return {
    ...rest,
    ...(level.firstReplyMs > NIGHT && quiet && { quiet }),
    name: `level:${level.key}`,
    match: { level: [level.key] },
    targets: { first_reply: allowance, next_reply: allowance },
    warn,
  };
}

function policiesOf(entry: Entry, warningPoints: readonly WarningPoint[]): Policy[] {
  const bases = 'preset' in entry ? presetPolicies(entry.preset) : [ownBase(entry, warningPoints)];
  return bases.map((base) => {
    const calendar = (old: Allowance): Allowance => ({ ...old, calendar: entry.calendar ?? old.calendar });
    const preset = 'preset' in entry;
    const silent = entry.close_after_silence;
    const silence = silent
      ? { within: silent, calendar: entry.calendar ?? base.silence?.calendar ?? usualCalendar(silent) }
      : base.silence && calendar(base.silence);
    const quietHours = entry.quiet_hours === null ? undefined : (entry.quiet_hours ?? base.quiet);
    const { silence: _silence, quiet: _quiet, ...rest } = base;
    return {
      ...rest,
      name: preset && entry.name !== undefined ? base.name.replace(entry.preset, entry.name) : base.name,
      match: { ...base.match, ...entry.match },
      since: entry.since ?? base.since,
      targets: preset ? mapTargets(base.targets, calendar) : base.targets,
      warn: entry.warn ?? base.warn,
      ladder: entry.escalate ? ladder(entry.escalate) : base.ladder,
      ...(quietHours && { quiet: quietHours }),
      extensions: entry.extensions ?? base.extensions,
      ...(silence && { silence }),
    };
  });
}

function ownBase(entry: OwnEntry, warn: readonly WarningPoint[]): Policy {
  const targets: Policy['targets'] = {};
  for (const kind of TARGET_KINDS) {
    const given = entry.targets[kind];
    if (!given) continue;
    const own = 'calendar' in given ? given.calendar : undefined;
    targets[kind] = { within: given.within, calendar: own ?? entry.calendar ?? usualCalendar(given.within) };
  }
  return {
    name: entry.name,
    match: {},
    since: 'seen',
    targets,
    warn,
    ladder: LADDER,
    quiet: QUIET,
    extensions: 1,
  };
}

/** Who counts working days without naming a calendar does not mean Sundays. */
function usualCalendar(within: Duration): string {
  return 'workingDays' in within ? 'business-hours' : ROUND_THE_CLOCK;
}

function mapTargets(all: Policy['targets'], change: (old: Allowance) => Allowance): Policy['targets'] {
  return Object.fromEntries(Object.entries(all).map(([kind, old]) => [kind, change(old)]));
}

function ladder(delays: Record<string, number>): Policy['ladder'] {
  return Object.entries(delays)
    .map(([to, afterMs]) => ({ to, afterMs }))
    .sort((a, b) => a.afterMs - b.afterMs);
}

const SOME_DAY = new Date('2026-01-01T00:00:00Z');
const FIVE_YEARS_ON = new Date('2031-01-01T00:00:00Z');

function fitsInFiveYears(within: Duration, calendar: Calendar): boolean {
  if ('ms' in within) return within.ms <= workingTimeBetween(calendar, SOME_DAY, FIVE_YEARS_ON);
  return within.workingDays <= 5 * 366 && addWorkingTime(calendar, SOME_DAY, within) < FIVE_YEARS_ON;
}

function crossCheck(
  entries: readonly Entry[],
  own: readonly Policy[][],
  calendars: Record<string, Calendar>,
): PolicyProblem[] {
  const problems: PolicyProblem[] = [];
  entries.forEach((entry, index) => {
    const named = [
      { path: ['calendar'], calendar: entry.calendar },
      ...TARGET_KINDS.map((kind) => {
        const given = entry.targets?.[kind];
        return {
          path: ['targets', kind],
          calendar: given && 'calendar' in given ? given.calendar : undefined,
        };
      }),
    ];
    for (const { path, calendar } of named) {
      if (calendar === undefined || Object.hasOwn(calendars, calendar)) continue;
      problems.push({ path: ['policies', index, ...path], code: 'unknown_calendar', got: calendar });
    }
    for (const { targets, silence } of own[index] ?? []) {
      for (const [kind, allowance] of Object.entries({ ...targets, silence })) {
        const calendar =
          allowance && Object.hasOwn(calendars, allowance.calendar) && calendars[allowance.calendar];
        if (!calendar || fitsInFiveYears(allowance.within, calendar)) continue;
        const path =
          kind === 'silence' ? ['close_after_silence'] : ['preset' in entry ? 'calendar' : 'targets', kind];
        problems.push({
          path: ['policies', index, ...path],
          code: 'too_long',
          got: formatDuration(allowance.within),
        });
      }
    }
    if (!('preset' in entry) && Object.keys(entry.targets).length === 0) {
      problems.push({ path: ['policies', index, 'targets'], code: 'no_targets', got: entry.name });
    }
  });
  const names = own.flat().map((one) => one.name);
  for (const twice of new Set(names.filter((one, index) => names.indexOf(one) !== index))) {
    problems.push({ path: ['policies'], code: 'name_twice', got: twice });
  }
  return problems;
}
