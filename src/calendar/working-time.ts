// Time counted on a calendar: forward from an instant, and between two instants.
import type { Calendar } from './calendar.ts';
import type { Duration } from './duration.ts';
import { localDay } from './zone.ts';

// Some 160 years: further than any promise with all its extensions, and near enough to be found out in a second.
const DAYS_MAX = 60_000;

/**
 * The instant at which so much of the calendar's time has passed since `start`. Of time in ms the earliest such
 * instant: eight hours from Monday's opening end at Monday's closing. Of working days the close of business of the
 * n-th working day after the local date of `start`, whatever the hour of `start`; on a calendar round the clock that
 * is midnight. Throws a RangeError when the calendar is not open for so long in 60,000 days.
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
  const first = localDay(start, calendar.zone);
  for (let day = first; day < first + DAYS_MAX; day++) {
    for (const [from, to] of calendar.openOn(day)) {
      const open = Math.max(from, begin);
      if (open >= to) continue;
      if (rest <= to - open) return new Date(open + rest);
      rest -= to - open;
    }
  }
  throw tooFar(calendar);
}

function addWorkingDays(calendar: Calendar, start: Date, count: number): Date {
  if (count <= 0) return new Date(start);
  let left = count;
  const received = localDay(start, calendar.zone);
  for (let day = received + 1; day < received + DAYS_MAX; day++) {
    const close = calendar.openOn(day).at(-1)?.[1];
    if (close === undefined) continue;
    left--;
    if (left === 0) return new Date(close);
  }
  throw tooFar(calendar);
}

const tooFar = (calendar: Calendar) =>
  new RangeError(`a calendar of ${calendar.zone} is not open for so long in ${DAYS_MAX} days`);

/** The calendar's time from `a` to `b` in ms; 0 when `b` is not after `a`. */
export function workingTimeBetween(calendar: Calendar, a: Date, b: Date): number {
  const [begin, end] = [a.getTime(), b.getTime()];
  if (end <= begin) return 0;
  if (calendar.always) return end - begin;
  let sum = 0;
  const last = localDay(b, calendar.zone);
  for (let day = localDay(a, calendar.zone); day <= last; day++) {
    for (const [from, to] of calendar.openOn(day))
      sum += Math.max(0, Math.min(to, end) - Math.max(from, begin));
  }
  return sum;
}
