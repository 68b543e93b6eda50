// When the clocks of a complaint ran and when they stood still, and time counted accordingly.
import type { Calendar } from '../../calendar/calendar.ts';
import { addWorkingTime, workingTimeBetween } from '../../calendar/working-time.ts';
import type { ClockEvent, ClockEventType } from './clock-events.ts';
import type { PolicySet } from './policy.ts';

/** A stretch in which no clock of the complaint ran; without `to` it stands still now. */
export interface Standstill {
  from: Date;
  to?: Date;
}

/** The events that stop clocks or let them run on. */
export const HOLDS: ReadonlySet<ClockEventType> = new Set([
  'paused',
  'resumed',
  'merged',
  'split',
  'resolved',
  'closed',
  'reopened',
]);

/** When the clocks stood still, in order and apart, from events in order: paused, merged away, or resolved or closed. */
export function standstills(events: readonly ClockEvent[]): Standstill[] {
  const stills: Standstill[] = [];
  const holds = new Set<'paused' | 'merged' | 'ended'>();
  for (const event of events) {
    if (event.type === 'paused') holds.add('paused');
    if (event.type === 'merged') holds.add('merged');
    if (event.type === 'resolved' || event.type === 'closed') holds.add('ended');
    if (event.type === 'resumed') holds.delete('paused');
    if (event.type === 'split') holds.delete('merged');
    // Whoever reopens a complaint wants it worked on: a pause from before does not outlive that.
    if (event.type === 'reopened') {
      holds.delete('ended');
      holds.delete('paused');
    }
    const open = stills.at(-1);
    const still = open !== undefined && open.to === undefined;
    if (holds.size > 0 && !still) stills.push({ from: event.at });
    if (holds.size === 0 && still) open.to = event.at;
  }
  return stills;
}

/** The instant at which the calendar has run for `ms` since `start`, standstills left out. */
export function runOn(calendar: Calendar, start: Date, ms: number, stills: readonly Standstill[]): Date {
  let from = start;
  let rest = ms;
  for (const still of stills) {
    const to = still.to ?? still.from;
    if (to <= from) continue;
    const at = addWorkingTime(calendar, from, { ms: rest });
    if (at <= still.from) return at;
    rest -= workingTimeBetween(calendar, from, still.from);
    from = to;
  }
  return addWorkingTime(calendar, from, { ms: rest });
}

/** The calendar's time from `start` to `end` in ms, standstills left out. */
export function timeRun(calendar: Calendar, start: Date, end: Date, stills: readonly Standstill[]): number {
  const stood = stills.map(({ from, to = end }) =>
    workingTimeBetween(calendar, from > start ? from : start, to < end ? to : end),
  );
  return stood.reduce((ran, ms) => ran - ms, workingTimeBetween(calendar, start, end));
}

/** The calendar that a policy names. A set is checked when it is read, so a missing one is a mistake of ours. */
export function calendarOf(set: PolicySet, name: string): Calendar {
  const calendar = set.calendars[name];
  if (!calendar) throw new Error(`policy names an unknown calendar: ${name}`);
  return calendar;
}
