// Reads the times that exports carry, in the ways English and Indonesian tools write them.

/** Which comes first in `03/04/2024`: the day (Indonesia, Europe) or the month (United States). */
export type DateOrder = 'dmy' | 'mdy';

export interface TimeOptions {
  /** IANA zone of times that name none. */
  zone: string;
  order: DateOrder;
}

export interface ReadTime {
  at: Date;
  /** The text named its own zone or offset, or was an epoch. */
  zoned: boolean;
}

const MONTHS = [
  ['jan', 'january', 'januari'],
  ['feb', 'february', 'februari', 'peb', 'pebruari'],
  ['mar', 'march', 'maret'],
  ['apr', 'april'],
  ['may', 'mei'],
  ['jun', 'june', 'juni'],
  ['jul', 'july', 'juli'],
  ['aug', 'august', 'agu', 'agt', 'ags', 'agst', 'agustus'],
  ['sep', 'sept', 'september'],
  ['oct', 'october', 'okt', 'oktober'],
  ['nov', 'november', 'nop', 'nopember'],
  ['dec', 'december', 'des', 'desember'],
];
const MONTH_OF = new Map(MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));
const WEEKDAY =
  /^(?:mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|senin|selasa|rabu|kamis|jumat|jum['’]at|sabtu|minggu|ahad|sen|sel|rab|kam|jum|sab|min)\.?,?\s+/i;
const NAMED_OFFSETS: Record<string, number> = { Z: 0, UTC: 0, GMT: 0, WIB: 420, WITA: 480, WIT: 540 };

const CLOCK = String.raw`(?<h>\d{1,2})[:.](?<mi>\d{2})(?:[:.](?<s>\d{2})(?:[.,](?<f>\d{1,9}))?)?(?:\s*(?<half>[ap])\.?m\.?)?`;
const ZONE = String.raw`(?:\s*\(?(?<zone>Z|UTC|GMT|WIB|WITA|WIT|(?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?)\)?)?`;
const AFTER = String.raw`(?:(?:T|,?\s+(?:at|pukul|jam|pkl\.?)?\s*)${CLOCK}${ZONE})?`;
const SHAPES = [
  // 2024-01-31 13:45:00+07:00, 2024/1/31
  String.raw`(?<y>\d{4})[-/.](?<mo>\d{1,2})[-/.](?<d>\d{1,2})${AFTER}`,
  // 31/01/2024 13.45
  String.raw`(?<first>\d{1,2})[-/.](?<second>\d{1,2})[-/.](?<y>\d{4}|\d{2})${AFTER}`,
  // 31 Januari 2024 pukul 13.45 WIB, 31-Jan-24
  String.raw`(?<d>\d{1,2})[\s-]+(?<name>[a-z]{3,9})\.?,?[\s-]+(?<y>\d{4}|\d{2})${AFTER}`,
  // January 31, 2024 1:45 PM
  String.raw`(?<name>[a-z]{3,9})\.?\s+(?<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<y>\d{4})${AFTER}`,
  // Oct 10 20:19:24 +0000 2018
  String.raw`(?<name>[a-z]{3})\s+(?<d>\d{1,2})\s+${CLOCK}${ZONE}\s+(?<y>\d{4})`,
].map((shape) => new RegExp(`^${shape}$`, 'i'));

/** No time is longer; also what keeps the expressions above cheap. */
const LONGEST = 64;

/**
 * Reads a time: ISO 8601, `dd/mm/yyyy hh:mm`, `yyyy-mm-dd hh:mm:ss`, month names in English or Indonesian, RFC 2822,
 * seconds or milliseconds since 1970. A date without a clock time is the start of that day in the zone.
 * @returns undefined when it is no time that exists, or one before 1990 or after 2100.
 */
export function readTime(value: string, { zone, order }: TimeOptions): ReadTime | undefined {
  const text = value.trim();
  if (text === '' || text.length > LONGEST) return undefined;
  if (/^\d{9,10}(\.\d+)?$/.test(text)) return plausible(new Date(Number(text) * 1000), true);
  if (/^\d{12,13}$/.test(text)) return plausible(new Date(Number(text)), true);
  const match = firstMatch(text.replace(WEEKDAY, ''));
  if (!match) return undefined;
  const parts = calendarParts(match, order);
  if (!parts) return undefined;
  const wall = wallClock(parts, match);
  if (wall === undefined) return undefined;
  const offset = match.zone === undefined ? undefined : offsetMinutes(match.zone);
  if (offset !== undefined) return plausible(new Date(wall - offset * 60_000), true);
  return match.zone === undefined ? plausible(instantIn(zone, wall), false) : undefined;
}

/**
 * What most likely comes first in a column of dates such as `03/04/2024`: the month, only if some date can be read no
 * other way and none speaks against it.
 */
export function guessOrder(values: Iterable<string>): DateOrder {
  let monthFirst = false;
  for (const value of values) {
    const [, first, second] = /^\s*(\d{1,2})[-/.](\d{1,2})[-/.]\d{2,4}/.exec(value.slice(0, LONGEST)) ?? [];
    if (Number(first) > 12) return 'dmy';
    if (Number(second) > 12) monthFirst = true;
  }
  return monthFirst ? 'mdy' : 'dmy';
}

type Groups = Record<string, string | undefined>;

function firstMatch(text: string): Groups | undefined {
  for (const shape of SHAPES) {
    const groups = shape.exec(text)?.groups;
    if (groups) return groups;
  }
  return undefined;
}

interface CalendarDay {
  year: number;
  month: number;
  day: number;
}

function calendarParts(g: Groups, order: DateOrder): CalendarDay | undefined {
  const year = Number(g.y) + (g.y?.length === 2 ? 2000 : 0);
  if (g.name !== undefined) {
    const month = MONTH_OF.get(g.name.toLowerCase());
    return month === undefined ? undefined : { year, month, day: Number(g.d) };
  }
  if (g.first === undefined) return { year, month: Number(g.mo), day: Number(g.d) };
  const [day, month] = order === 'dmy' ? [g.first, g.second] : [g.second, g.first];
  return { year, month: Number(month), day: Number(day) };
}

/** The wall clock's reading as if it were UTC, in milliseconds; undefined for 31 February or 25:00. */
function wallClock({ year, month, day }: CalendarDay, g: Groups): number | undefined {
  let hour = Number(g.h ?? 0);
  if (g.half !== undefined) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (g.half.toLowerCase() === 'p' ? 12 : 0);
  }
  const minute = Number(g.mi ?? 0);
  const second = Number(g.s ?? 0);
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const ms = Number((g.f ?? '').padEnd(3, '0').slice(0, 3));
  const wall = Date.UTC(year, month - 1, day, hour, minute, second, ms);
  const back = new Date(wall);
  return back.getUTCMonth() === month - 1 && back.getUTCDate() === day ? wall : undefined;
}

function offsetMinutes(zone: string): number | undefined {
  const upper = zone.toUpperCase();
  const named = NAMED_OFFSETS[upper];
  if (named !== undefined) return named;
  const [, sign, hours, minutes] = /([+-])(\d{1,2}):?(\d{2})?$/.exec(upper) ?? [];
  const total = Number(hours) * 60 + Number(minutes ?? 0);
  return total > 14 * 60 || Number(minutes ?? 0) > 59 ? undefined : sign === '-' ? -total : total;
}

/** The instant at which clocks in the zone show this reading; in the hour that is skipped or doubled, the earlier offset. */
function instantIn(zone: string, wall: number): Date {
  const before = offsetAt(zone, wall - 86_400_000);
  const after = offsetAt(zone, wall + 86_400_000);
  const early = wall - before;
  if (offsetAt(zone, early) === before) return new Date(early);
  const late = wall - after;
  return new Date(offsetAt(zone, late) === after ? late : early);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** How far the zone is ahead of UTC at an instant, in milliseconds. */
function offsetAt(zone: string, instant: number): number {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
  }
  const part = Object.fromEntries(
    format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
  );
  const shown = Date.UTC(
    part.year ?? 0,
    (part.month ?? 1) - 1,
    part.day,
    part.hour,
    part.minute,
    part.second,
  );
  return shown - Math.floor(instant / 1000) * 1000;
}

function plausible(at: Date, zoned: boolean): ReadTime | undefined {
  const year = at.getUTCFullYear();
  return year >= 1990 && year <= 2100 ? { at, zoned } : undefined;
}

/** Longer than a letter is usually under way. */
const UNDER_WAY_MS = 36 * 60 * 60_000;

/**
 * When something was written that arrived then: as its sender says, unless the sender's clock must be wrong.
 * @param told the sender's own word, which may be any
 */
export function writtenAt(told: Date | undefined, arrived: Date): Date {
  const underWay = told === undefined ? Number.NaN : arrived.getTime() - told.getTime();
  return told !== undefined && underWay >= 0 && underWay <= UNDER_WAY_MS ? told : arrived;
}
