// The first-reply deadline of a complaint, computed from what moved its clock. Nothing else is the truth about it.
import type { Crisis } from '../crisis/crisis.ts';

/** What moved a complaint's clock. */
export interface ClockFact {
  type: 'started' | 'answered' | 'closed' | 'resolved' | 'reopened';
  at: Date;
}

export interface Deadline {
  startedAt: Date;
  dueAt: Date;
  /** Instants at which somebody is warned, soonest first. */
  warnings: { at: Date; label: string }[];
}

/** The deadline of a complaint in a crisis; `undefined` when its clock never began or stands still now. The target counts from when the team saw it. */
export function deadlineOf(clock: ClockFact[], crisis: Pick<Crisis, 'plan' | 'level'>): Deadline | undefined {
  const events = [...clock].sort((a, b) => a.at.getTime() - b.at.getTime());
  const started = events.find((e) => e.type === 'started');
  if (!started) return undefined;
  let stoodStill = 0;
  let stoppedAt: Date | undefined;
  for (const event of events) {
    if (event.type === 'answered' || event.type === 'closed') return undefined;
    if (event.type === 'resolved') stoppedAt ??= event.at;
    if (event.type === 'reopened' && stoppedAt) {
      stoodStill += event.at.getTime() - stoppedAt.getTime();
      stoppedAt = undefined;
    }
  }
  if (stoppedAt) return undefined;
  const target =
    crisis.plan.levels.find((level) => level.key === crisis.level)?.firstReplyMs ?? 24 * 60 * 60_000;
  const dueAt = new Date(started.at.getTime() + target + stoodStill);
  const warnings = crisis.plan.warningPoints
    .map((point) => ({
      at: new Date(dueAt.getTime() - (point.kind === 'before' ? point.ms : target * (1 - point.share))),
      label: point.label,
    }))
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  return { startedAt: started.at, dueAt, warnings };
}
