// The end of a crisis: when it may be resolved, and what it came to in figures.
import type { Decision, Refusal } from '../../engine/verb.ts';
import type { Actor, Fact } from '../../facts.ts';
import type { Target } from '../complaints/clock.ts';
import type { Complaint } from '../complaints/complaint.ts';
import { type Crisis, channelRef, mayLead, refreshHeader, refreshTopic } from '../crisis/crisis.ts';

/** How one complaint went. */
export interface Course {
  seenAt: Date;
  postedAt: Date;
  answeredAt: Date | null;
  /** The time to answer ran out: that of the first reply, or where none was promised, any. */
  missed: boolean;
  closed: boolean;
}

/** The course of a complaint by its targets. */
export function courseOf(
  { seenAt, postedAt, answeredAt, state }: Pick<Complaint, 'seenAt' | 'postedAt' | 'answeredAt' | 'state'>,
  targets: readonly Pick<Target, 'kind' | 'state'>[],
): Course {
  const first = targets.filter(({ kind }) => kind === 'first_reply');
  const missed = (first.length > 0 ? first : targets).some((target) => target.state === 'missed');
  return { seenAt, postedAt, answeredAt, missed, closed: state === 'closed' };
}

/** What a crisis came to. Shares are between 0 and 1, times in ms; `null` where nothing was answered. */
export interface Results {
  complaints: number;
  answered: number;
  closed: number;
  open: number;
  answeredShare: number | null;
  /** Of all complaints: answered before the time to answer ran out. */
  withinTargetShare: number | null;
  medianFirstReplyMs: number | null;
  /** The same, counted from when the public posted. */
  medianFromPostedMs: number | null;
}

/** The figures of a crisis, computed from the course of every complaint. */
export function results(courses: Course[]): Results {
  const answered = courses.filter((c) => c.answeredAt);
  const counted = courses.filter((c) => !c.closed);
  const share = (part: number) => (counted.length > 0 ? part / counted.length : null);
  return {
    complaints: courses.length,
    answered: answered.length,
    closed: courses.filter((c) => c.closed).length,
    open: courses.filter((c) => !c.answeredAt && !c.closed).length,
    answeredShare: share(answered.length),
    withinTargetShare: share(answered.filter((c) => !c.missed).length),
    medianFirstReplyMs: median(answered.map((c) => (c.answeredAt?.getTime() ?? 0) - c.seenAt.getTime())),
    medianFromPostedMs: median(answered.map((c) => (c.answeredAt?.getTime() ?? 0) - c.postedAt.getTime())),
  };
}

/** The middle of a list of numbers; of an even count the mean of the two in the middle; `null` of none. */
export function median(values: number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const high = sorted[middle];
  if (high === undefined) return null;
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? high) + high) / 2;
}

export interface ResolveState {
  crisis: Crisis;
  approvedUnsent: number;
  results: Results;
  timeline: { at: Date; fact: Fact }[];
}

/** Closes the crisis with a summary; not while an answer is approved and has not gone out. */
export function decideResolve(
  state: ResolveState,
  input: { by: Actor; key: string; why: string },
  now: Date,
): Decision<ResolveState> | Refusal {
  const { crisis } = state;
  if (!crisis.open) return { refused: 'crisis_resolved_before' };
  if (!mayLead(crisis, input.by)) return { refused: 'resolve_needs_lead' };
  if (state.approvedUnsent > 0) return { refused: 'resolve_unsent', params: { count: state.approvedUnsent } };
  const resolved: Crisis = { ...crisis, open: false, resolvedAt: now, resolvedBy: input.by };
  return {
    state: { ...state, crisis: resolved },
    facts: [{ fact: 'crisis_resolved', crisis: crisis.id, by: input.by, why: input.why }],
    effects: [
      {
        do: 'post',
        channel: channelRef(crisis.id),
        class: 'P1',
        key: `resolved:${input.key}`,
        content: {
          view: 'review.summary',
          data: {
            by: input.by,
            why: input.why,
            results: state.results,
            declaredAt: crisis.declaredAt.toISOString(),
            at: now.toISOString(),
            zone: crisis.plan.timeZone,
            timeline: state.timeline.slice(-40).map((e) => ({ at: e.at.toISOString(), fact: e.fact })),
          },
          lang: crisis.language,
        },
      },
      refreshHeader(resolved),
      refreshTopic(resolved),
    ],
    // What was not counted in a digest yet still is, in a last one.
    timers: [{ cancel: `standup:${crisis.id}` }],
  };
}
