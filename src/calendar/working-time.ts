// Time counted on a calendar: forward from an instant, and between two instants.
import { type Calendar, endOfDay } from './calendar.ts';
import type { Duration } from './duration.ts';
import { addDays, localDate } from './zone.ts';

const IDLE_DAYS = 3700;

/**
 * The instant at which so much of the calendar's time has passed since `start`. Of time in ms the earliest such
 * instant: eight hours from Monday's opening end at Monday's closing. Of working days the close of business of the
 * n-th working day after the local date of `start`, whatever the hour of `start`; on a calendar round the clock that
 * is midnight. Throws a RangeError when the calendar does not open for ten years.
 */
export function addWorkingTime(calendar: Calendar, start: Date, duration: Duration): Date {
  return 'ms' in duration
    ? addOpenTime(calendar, start, duration.ms)
    : addWorkingDays(calendar, start, duration.workingDays);
}

function addOpenTime(calendar: Calendar, start: Date, ms: number): Date {
  const begin = start.getTime();
  if (ms <= 0) return new Date(begin);
  if (calendar.always) return new Date(begin + ms);
  let rest = ms;
  let idle = 0;
  for (let date = localDate(start, calendar.zone); idle < IDLE_DAYS; date = addDays(date, 1)) {
    idle++;
    for (const [from, to] of calendar.openOn(date)) {
      const open = Math.max(from, begin);
      if (open >= to) continue;
      if (rest <= to - open) return new Date(open + rest);
      rest -= to - open;
      idle = 0;
    }
  }
  throw neverOpens(calendar);
}

function addWorkingDays(calendar: Calendar, start: Date, count: number): Date {
  if (count <= 0) return new Date(start);
  let date = localDate(start, calendar.zone);
  let idle = 0;
  for (let left = count; idle < IDLE_DAYS; idle++) {
    date = addDays(date, 1);
    const close = calendar.openOn(date).at(-1)?.[1];
    if (close === undefined) continue;
    idle = 0;
    left--;
    if (left === 0) return new Date(calendar.always ? endOfDay(date, calendar.zone) : close);
  }
  throw neverOpens(calendar);
}

const neverOpens = (calendar: Calendar) =>
  new RangeError(`a calendar of ${calendar.zone} does not open for ten years`);

/** The calendar's time from `a` to `b` in ms; 0 when `b` is not after `a`. */
export function workingTimeBetween(calendar: Calendar, a: Date, b: Date): number {
  const [begin, end] = [a.getTime(), b.getTime()];
  if (end <= begin) return 0;
  if (calendar.always) return end - begin;
  let sum = 0;
  const last = localDate(b, calendar.zone);
  for (let date = localDate(a, calendar.zone); date <= last; date = addDays(date, 1)) {
    for (const [from, to] of calendar.openOn(date))
      sum += Math.max(0, Math.min(to, end) - Math.max(from, begin));
  }
  return sum;
}
