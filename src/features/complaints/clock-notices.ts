// When to tell of a complaint's targets: warnings before, the breach, and what is due first.
import type { WarningPoint } from '../crisis/plan-shape.ts';
import type { Target } from './clock.ts';
import { calendarOf, runOn } from './clock-running.ts';
import type { PolicySet } from './policy.ts';

/** When to warn of a target, soonest first: nothing of one that does not run. Points before its start are left out. */
export function warnings(
  target: Target,
  points: readonly WarningPoint[],
  set: PolicySet,
): { at: Date; point: WarningPoint }[] {
  if (target.state !== 'running') return [];
  const calendar = calendarOf(set, target.calendar);
  return points
    .map((point) => ({
      point,
      after: point.kind === 'share' ? target.allowed * point.share : target.allowed - point.ms,
    }))
    .filter(({ after }) => after > 0 && after < target.allowed)
    .map(({ point, after }) => ({
      at: runOn(calendar, target.startedAt, Math.round(after), target.standstills),
      point,
    }))
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** The running target that is due first. */
export function nextDeadline(all: readonly Target[]): Target | undefined {
  const running = all.filter((target) => target.state === 'running');
  return running.reduce<Target | undefined>(
    (first, t) => (first && first.dueAt <= t.dueAt ? first : t),
    undefined,
  );
}

/** The first instant at which a target that nobody meets is missed: for the timer that tells of it. */
export function missesAt(target: Target): Date {
  return new Date(target.dueAt.getTime() + 1);
}
