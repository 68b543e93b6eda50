// Local dates and times of any IANA zone, by the runtime's own zone data; the server's zone plays no part.
import { DAY, SECOND } from './duration.ts';

/** A day on some wall calendar: YYYY-MM-DD. */
export type LocalDate = string;

/** Monday is 1, Sunday is 7 (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const formats = new Map<string, Intl.DateTimeFormat>();

function wallFormat(zone: string): Intl.DateTimeFormat {
  let found = formats.get(zone);
  if (!found) {
    found = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, found);
  }
  return found;
}

/** Whether the runtime knows this zone by an IANA name. */
export function isZone(name: string): boolean {
  // The runtime also takes bare offsets such as +07:00, which know no summer time.
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return wallFormat(name) !== undefined;
  } catch {
    return false;
  }
}

/** How far the wall clock is ahead of UTC at an instant, in ms. */
function offset(at: number, zone: string): number {
  const day = Math.floor(at / DAY);
  const known = steadyDays(zone);
  let steady = known.get(day);
  if (steady === undefined) {
    // No zone changes its clocks twice in a day, so equal ends mean that nothing happened between them.
    const begin = exactOffset(day * DAY, zone);
    steady = begin === exactOffset((day + 1) * DAY, zone) ? begin : null;
    if (known.size >= DAYS_KEPT) known.clear();
    known.set(day, steady);
  }
  return steady ?? exactOffset(at, zone);
}

const DAYS_KEPT = 40_000;
const steadyByZone = new Map<string, Map<number, number | null>>();

/** Days of UTC, counted since 1970, with the offset they have throughout; null where it changes. */
function steadyDays(zone: string): Map<number, number | null> {
  let days = steadyByZone.get(zone);
  if (!days) {
    days = new Map();
    steadyByZone.set(zone, days);
  }
  return days;
}

function exactOffset(at: number, zone: string): number {
  const part: Record<string, number> = {};
  for (const { type, value } of wallFormat(zone).formatToParts(at)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / SECOND) * SECOND;
}

/** What the wall clock shows, as if it were UTC, in ms. */
const wall = (at: number, zone: string): number => at + offset(at, zone);

/** A day of a wall calendar as a number: days since 1970-01-01. */
export type DayNumber = number;

/** The day on the wall calendar of a zone. */
export function localDay(at: Date, zone: string): DayNumber {
  return Math.floor(wall(at.getTime(), zone) / DAY);
}

/** The number of a date. */
export function dayOf(date: LocalDate): DayNumber {
  return Date.parse(`${date}T00:00:00Z`) / DAY;
}

/** The date of a day. */
export function dateOf(day: DayNumber): LocalDate {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** The date on the wall calendar of a zone. */
export function localDate(at: Date, zone: string): LocalDate {
  return dateOf(localDay(at, zone));
}

/** The time on the wall clock of a zone: HH:mm. */
export function localTime(at: Date, zone: string): string {
  return new Date(wall(at.getTime(), zone)).toISOString().slice(11, 16);
}

/** The date so many days later; days of the wall calendar, which have no length. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOf(dayOf(date) + days);
}

/** The day of the week of a date. */
export function weekday(date: LocalDate): Weekday {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() || 7) as Weekday;
}

/** Whether the text is a day that exists, written YYYY-MM-DD. */
export function isLocalDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = dayOf(text);
  return !Number.isNaN(day) && dateOf(day) === text;
}

/** Milliseconds from midnight of "HH:mm", up to 24:00; throws a RangeError for anything else. */
export function timeOfDay(time: string): number {
  const parts = /^(\d{2}):(\d{2})$/.exec(time);
  const minutes = Number(parts?.[1]) * 60 + Number(parts?.[2]);
  if (parts === null || Number(parts[2]) > 59 || minutes > 24 * 60)
    throw new RangeError(`not a time of day: ${time}`);
  return minutes * 60 * SECOND;
}

/**
 * The instant at which the wall clock of `zone` shows this date and time ("HH:mm"; 24:00 is the end of the day).
 * A time that a spring gap leaves out becomes the first instant after the gap; of a time that an autumn overlap
 * shows twice, the first.
 */
export function localDateTime(date: LocalDate, time: string, zone: string): Date {
  const shown = dayOf(date) * DAY + timeOfDay(time);
  // No zone is further than a day from UTC, so these two see the offsets before and after any change nearby.
  const before = offset(shown - DAY, zone);
  const after = offset(shown + DAY, zone);
  const first = Math.min(shown - before, shown - after);
  const last = Math.max(shown - before, shown - after);
  for (const at of [first, last]) if (at + offset(at, zone) === shown) return new Date(at);
  let [low, high] = [first, last];
  while (high - low > SECOND) {
    const middle = Math.floor((low + high) / 2 / SECOND) * SECOND;
    if (offset(middle, zone) === after) high = middle;
    else low = middle;
  }
  return new Date(high);
}

/**
 * The next instant after `now` at which the wall clock of `zone` shows `time`, on these days of the week if given:
 * one instant per local date, also over gaps and overlaps. Throws a RangeError when `days` is empty.
 */
export function nextLocalTime(now: Date, time: string, zone: string, days?: readonly Weekday[]): Date {
  if (days?.length === 0) throw new RangeError('no day of the week is given');
  for (let date = localDate(now, zone); ; date = addDays(date, 1)) {
    if (days && !days.includes(weekday(date))) continue;
    if (!dateExists(date, zone)) continue;
    const at = localDateTime(date, time, zone);
    if (at > now) return at;
  }
}

/** Whether a zone had this date at all: Samoa went from 29 to 31 December 2011. */
export function dateExists(date: LocalDate, zone: string): boolean {
  return localDate(localDateTime(date, '00:00', zone), zone) === date;
}

// What Indonesians call their zones; the runtime's own short names differ between its versions.
const INDONESIA: Record<string, string> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Ujung_Pandang': 'WITA',
  'Asia/Jayapura': 'WIT',
};

/** What people call a zone at an instant: WIB, WITA, WIT, CET, EST, or GMT+5:45 where there is no such name. */
export function zoneName(zone: string, at: Date, lang: 'en' | 'id'): string {
  const known = INDONESIA[zone];
  if (known) return known;
  if (zone === 'UTC' || zone === 'Etc/UTC') return 'UTC';
  const locales = [lang === 'id' ? 'id' : 'en-US', 'en-US', 'en-GB', 'en-AU'];
  const named = locales
    .map((locale) => shortName(locale, zone, at))
    .find((name) => /^[A-Z]{2,5}$/.test(name));
  return named ?? shortName('en-US', zone, at);
}

const nameFormats = new Map<string, Intl.DateTimeFormat>();

function shortName(locale: string, zone: string, at: Date): string {
  const key = `${locale} ${zone}`;
  const format =
    nameFormats.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'short' });
  nameFormats.set(key, format);
  return format.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value ?? zone;
}
