// When a clock runs: opening hours of the week, holidays and own days, in one zone.
import { type HolidayRegion, holidaysOf } from './holidays.ts';
import {
  type DayNumber,
  dateOf,
  type LocalDate,
  localDateTime,
  timeOfDay,
  type Weekday,
  weekday,
} from './zone.ts';

/** An open stretch of a day on the wall clock: HH:mm to HH:mm, the end up to 24:00. */
export interface Period {
  from: string;
  to: string;
}

/** What a calendar is made from. Without `hours` it is open round the clock. */
export interface CalendarRules {
  zone: string;
  hours?: Partial<Record<Weekday, readonly Period[]>>;
  holidays?: readonly HolidayRegion[];
  /** Closed although a weekday says open: joint leave, a flood, the owner's wedding. */
  daysOff?: readonly LocalDate[];
  /** Not off although the holidays or `daysOff` say so. */
  workingDays?: readonly LocalDate[];
}

/** An open stretch as instants in ms since 1970, from the first on, up to and without the second. */
export type Stretch = readonly [from: number, to: number];

export interface Calendar {
  zone: string;
  /** Never closed, so that time is just time. */
  always: boolean;
  /** The open stretches of a day of its zone, in order, none empty; none at all on a day off. */
  openOn(day: DayNumber): readonly Stretch[];
}

const WHOLE_DAY: readonly Period[] = [{ from: '00:00', to: '24:00' }];
const DAYS_KEPT = 40_000;

/** The calendar without nights and Sundays: 24 hours, 7 days. */
export function roundTheClock(zone: string): Calendar {
  return makeCalendar({ zone });
}

/** Makes a calendar of its rules. The periods of a day must be in order and apart: `periodsInOrder`. */
export function makeCalendar(rules: CalendarRules): Calendar {
  const { zone, hours, holidays = [] } = rules;
  const daysOff = new Set(rules.daysOff);
  const workingDays = new Set(rules.workingDays);
  const days = new Map<DayNumber, readonly Stretch[]>();

  const isOff = (date: LocalDate) => {
    if (workingDays.has(date)) return false;
    return (
      daysOff.has(date) || holidays.some((region) => holidaysOf(region, Number(date.slice(0, 4))).has(date))
    );
  };
  const stretches = (date: LocalDate): readonly Stretch[] => {
    if (isOff(date)) return [];
    const periods = hours === undefined ? WHOLE_DAY : (hours[weekday(date)] ?? []);
    return periods
      .map(({ from, to }): Stretch => [instant(date, from, zone), instant(date, to, zone)])
      .filter(([from, to]) => from < to);
  };
  return {
    zone,
    always: hours === undefined && holidays.length === 0 && daysOff.size === 0,
    openOn(day) {
      let open = days.get(day);
      if (!open) {
        open = stretches(dateOf(day));
        if (days.size >= DAYS_KEPT) days.clear();
        days.set(day, open);
      }
      return open;
    },
  };
}

const instant = (date: LocalDate, time: string, zone: string): number =>
  localDateTime(date, time, zone).getTime();

/** Whether each period ends after it begins and before the next begins. */
export function periodsInOrder(periods: readonly Period[]): boolean {
  let end = 0;
  return periods.every(({ from, to }) => {
    const begin = timeOfDay(from);
    if (begin < end || timeOfDay(to) <= begin) return false;
    end = timeOfDay(to);
    return true;
  });
}
