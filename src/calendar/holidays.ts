// Public holidays of a country, as dates of its own wall calendar.
import Holidays from 'date-holidays';
import { DAY, HOUR } from './duration.ts';
import { addDays, type LocalDate } from './zone.ts';

export type HolidayType = 'public' | 'bank' | 'optional' | 'school' | 'observance';

export interface HolidayRegion {
  /** ISO 3166-1 code, e.g. ID. */
  country: string;
  /** ISO 3166-2 part of the country, as date-holidays names it, e.g. the BY of DE-BY. */
  state?: string;
  types: readonly HolidayType[];
}

const found = new Map<string, ReadonlySet<LocalDate>>();

/** Whether holidays of this country are known, and of this part of it, when one is given. */
export function isHolidayRegion(country: string, state?: string): boolean {
  const all = new Holidays();
  if (!Object.hasOwn(all.getCountries(), country)) return false;
  return state === undefined || Object.hasOwn(all.getStates(country) ?? {}, state);
}

/**
 * The days off of a year, by the rules of the package date-holidays. Days that follow the moon (Idul Fitri, Nyepi)
 * are computed there and can differ by a day from a government's decree: a calendar's own `days_off` and
 * `working_days` correct them.
 */
export function holidaysOf(region: HolidayRegion, year: number): ReadonlySet<LocalDate> {
  const key = `${region.country} ${region.state ?? ''} ${region.types.join()} ${year}`;
  let days = found.get(key);
  if (!days) {
    const rules = new Holidays();
    if (region.state === undefined) rules.init(region.country, { types: [...region.types] });
    else rules.init(region.country, region.state, { types: [...region.types] });
    // A feast of several days may begin in December.
    const all = [year - 1, year].flatMap((of) => rules.getHolidays(of));
    const dates = all.filter((day) => region.types.includes(day.type)).flatMap(datesOf);
    days = new Set(dates.filter((date) => date.startsWith(`${year}-`)));
    found.set(key, days);
  }
  return days;
}

function datesOf({ date, start, end }: { date: string; start: Date; end: Date }): LocalDate[] {
  // The package's instants depend on a zone and begin at sunset for some days; the date it writes is the civil one.
  // Half a day off, such as an eve from noon on, is still a working day. A day may be an hour short in spring.
  const days = Math.floor((end.getTime() - start.getTime() + 1.5 * HOUR) / DAY);
  return Array.from({ length: days }, (_, index) => addDays(date.slice(0, 10), index));
}
