// Which promise a complaint gets: ordered policies, of which the first that matches holds.
import { type Calendar, roundTheClock } from '../../calendar/calendar.ts';
import type { Duration } from '../../calendar/duration.ts';
import type { WarningPoint } from '../crisis/plan-shape.ts';
import type { TargetKind } from './clock-events.ts';

/** What is known of a complaint when its policy is chosen. */
export interface ComplaintFacts {
  source?: string;
  severity?: string;
  cause?: string;
  level?: string;
  /** A class of cases of the plan's own, such as those a public office files by. */
  class?: string;
  /** BCP 47, the first part of it. */
  language?: string;
  /** How many people the author reaches. */
  reach?: number;
}

/** What a policy is for: every list that is given must hold the complaint's value, and the reach lie within. */
export interface Match {
  source?: readonly string[];
  severity?: readonly string[];
  cause?: readonly string[];
  level?: readonly string[];
  class?: readonly string[];
  language?: readonly string[];
  reach?: { atLeast?: number; below?: number };
}

/** How long a target may take on which calendar. */
export interface Allowance {
  within: Duration;
  calendar: string;
}

/** Somebody who is told of a breach, so long after it: a role of the plan, or `duty`. */
export interface Rung {
  to: string;
  afterMs: number;
}

export interface Policy {
  name: string;
  match: Match;
  /** Which clock the first reply and the resolution count from: the public's or the team's. */
  since: 'posted' | 'seen';
  targets: Partial<Record<TargetKind, Allowance>>;
  warn: readonly WarningPoint[];
  /** Soonest first. */
  ladder: readonly Rung[];
  /** HH:mm on the plan's wall clock: no notice between these that is not critical. */
  quiet?: { from: string; to: string };
  /** How often a target may be extended. */
  extensions: number;
  /** A reporter who says nothing for so long after an answer is taken for content. */
  silence?: Allowance;
}

/** The policies of a plan in their order, with the calendars they name. */
export interface PolicySet {
  policies: readonly Policy[];
  /** Policies that match nothing by themselves: a complaint is moved to them by name. */
  others?: readonly Policy[];
  calendars: Readonly<Record<string, Calendar>>;
}

/** The name of the calendar that is always there. */
export const ROUND_THE_CLOCK = '24/7';

/** The policy of that name, if the set has it. */
export function policyNamed(set: PolicySet, name: string): Policy | undefined {
  return [...set.policies, ...(set.others ?? [])].find((policy) => policy.name === name);
}

/** The first policy that matches; without one, the answer within 24 hours that the public expects. */
export function selectPolicy(set: PolicySet, facts: ComplaintFacts): Policy {
  return set.policies.find((policy) => matches(policy.match, facts)) ?? DAY_AND_NIGHT;
}

function matches(match: Match, facts: ComplaintFacts): boolean {
  for (const key of ['source', 'severity', 'cause', 'level', 'class', 'language'] as const) {
    const wanted = match[key];
    const value = facts[key];
    if (wanted && (value === undefined || !wanted.includes(value))) return false;
  }
  if (!match.reach) return true;
  const { atLeast = 0, below = Number.POSITIVE_INFINITY } = match.reach;
  return facts.reach !== undefined && facts.reach >= atLeast && facts.reach < below;
}

const share = (percent: number): WarningPoint => ({
  kind: 'share',
  share: percent / 100,
  label: `${percent}%`,
});

/** Half gone, four fifths gone, nearly gone. */
export const WARNINGS: readonly WarningPoint[] = [share(50), share(80), share(95)];

const HOUR = 3_600_000;

/** On duty at once, the lead after half an hour, the deputy after two hours, the head after four. */
export const LADDER: readonly Rung[] = [
  { to: 'duty', afterMs: 0 },
  { to: 'lead', afterMs: HOUR / 2 },
  { to: 'deputy', afterMs: 2 * HOUR },
  { to: 'head', afterMs: 4 * HOUR },
];

export const QUIET = { from: '21:00', to: '07:00' };

const day = { within: { ms: 24 * HOUR }, calendar: ROUND_THE_CLOCK };

/** The preset `24h`: every comment is answered within 24 hours, whatever the day. */
export const DAY_AND_NIGHT: Policy = {
  name: '24h',
  match: {},
  since: 'seen',
  targets: { first_reply: day, next_reply: day },
  warn: WARNINGS,
  ladder: LADDER,
  quiet: QUIET,
  extensions: 1,
};

/** The set of a plan that says nothing of policies. */
export function defaultPolicies(zone: string): PolicySet {
  return { policies: [DAY_AND_NIGHT], calendars: { [ROUND_THE_CLOCK]: roundTheClock(zone) } };
}

/** Who is told of a breach and when, soonest first; the ladder's length is the upper bound of notices. */
export function escalations(policy: Policy, missedAt: Date): { to: string; at: Date }[] {
  return policy.ladder.map(({ to, afterMs }) => ({ to, at: new Date(missedAt.getTime() + afterMs) }));
}
