// When a promise falls due: the words of an answer ("by Friday at 10.00") read as an instant in the plan's zone.
import {
  addDays,
  type LocalDate,
  localDate,
  localDateTime,
  nextLocalTime,
  weekday,
} from '../../calendar/zone.ts';
import type { Language } from '../../effects.ts';

/** The end of a working day, where the words name a day and no time. */
const END_OF_DAY = '17:00';
/** The end of today, where the working day, or the part of the day that is named, is over. */
const LAST_MINUTE = '23:59';

const MONTHS = [
  /^(?:jan)/,
  /^(?:feb)/,
  /^(?:mar)/,
  /^(?:apr)/,
  /^(?:may|mei)/,
  /^(?:jun)/,
  /^(?:jul)/,
  /^(?:aug|agu)/,
  /^(?:sep)/,
  /^(?:o[ck]t)/,
  /^(?:nov)/,
  /^(?:de[cs])/,
];
const WEEKDAYS = [
  /\b(?:monday|senin)\b/,
  /\b(?:tuesday|selasa)\b/,
  /\b(?:wednesday|rabu)\b/,
  /\b(?:thursday|kamis)\b/,
  /\b(?:friday|jumat)\b/,
  /\b(?:saturday|sabtu)\b/,
  /\b(?:sunday|minggu)\b/,
];
const NUMBERS: Record<string, number> = { a: 1, an: 1, one: 1, two: 2, three: 3 };
const UNITS: [RegExp, number][] = [
  [/^(?:minute|menit)/, 60_000],
  [/^(?:hour|jam)/, 3_600_000],
];

/**
 * The instant that the words name, seen from `now`; `undefined` where they cannot be read.
 * A day without a time means its end, 17:00; when that is over today, the last minute of today. A time without a day
 * means the next one.
 */
export function dueAt(words: string, language: Language, now: Date, zone: string): Date | undefined {
  const said = words.toLowerCase();
  const length = lengthIn(said);
  if (length) {
    if (length.ms !== undefined) return new Date(now.getTime() + length.ms);
    return localDateTime(addDays(localDate(now, zone), length.days), timeIn(said) ?? END_OF_DAY, zone);
  }
  const time = timeIn(said);
  const date = dateIn(said, language, now, zone);
  if (date !== undefined) {
    const due = localDateTime(date, time ?? END_OF_DAY, zone);
    const over = due <= now && date === localDate(now, zone) && clockIn(said) === undefined;
    return over ? localDateTime(date, LAST_MINUTE, zone) : due;
  }
  return time === undefined ? undefined : nextLocalTime(now, time, zone);
}

/** "within 2 hours", "dalam 3 hari": milliseconds for clocks, days for calendars. */
function lengthIn(said: string): { ms: number; days?: never } | { ms?: never; days: number } | undefined {
  const match =
    /\b(\d+|an?|one|two|three)(?:[x-]\d+)?\s+(?:(?:working|business)\s+)?(minutes?|menit|hours?|jam|days?|hari|weeks?|minggu)\b/.exec(
      said,
    );
  if (!match || /\bjam \d/.test(said.slice(Math.max(0, match.index - 4), match.index + 3))) return undefined;
  const count = NUMBERS[match[1] ?? ''] ?? Number(match[1]);
  const unit = UNITS.find(([name]) => name.test(match[2] ?? ''));
  if (unit) return { ms: count * unit[1] };
  return { days: /^(?:week|minggu)/.test(match[2] ?? '') ? count * 7 : count };
}

/** HH:mm, if a time of day or a part of the day is named. */
function timeIn(said: string): string | undefined {
  const clock = clockIn(said);
  if (clock) return clock;
  if (/\bsiang\b/.test(said)) return '12:00';
  if (/\bmorning\b|\bpagi\b/.test(said)) return '10:00';
  if (/\btonight\b|\bevening\b|\bnight\b|\bmalam\b/.test(said)) return '20:00';
  return undefined;
}

/**
 * Hours that people say on the clock of twelve and mean after noon: "jam 2 siang" is 14:00 and "tonight at 8:00" is 20:00,
 * while "jam 11 siang" is 11:00 and "jam 1 malam" is 01:00.
 */
const AFTER_NOON: Record<string, [from: number, to: number]> = {
  siang: [1, 6],
  sore: [1, 11],
  malam: [5, 11],
  afternoon: [1, 6],
  evening: [4, 11],
  tonight: [5, 11],
};

/** The hour of 24 that is meant. @param half am or pm @param part the part of the day */
function hourOfDay(hour: number, half: string | undefined, part: string | undefined): number {
  if (half?.startsWith('p')) return hour < 12 ? hour + 12 : hour;
  if (half?.startsWith('a')) return hour === 12 ? 0 : hour;
  const [from, to] = AFTER_NOON[part ?? ''] ?? [24, 24];
  return hour >= from && hour <= to ? hour + 12 : hour;
}

/** HH:mm, if a time of day is named exactly. */
function clockIn(said: string): string | undefined {
  const clock = /\b(\d{1,2})[.:](\d{2})\b\s*(am|pm|a\.m\.|p\.m\.)?/.exec(said);
  const hour = /\b(\d{1,2})\s*(am|pm|a\.m\.|p\.m\.|o'clock)|\b(?:pukul|jam)\s+(\d{1,2})\b/.exec(said);
  const found = clock
    ? { hour: Number(clock[1]), minute: Number(clock[2]), half: clock[3] }
    : hour && { hour: Number(hour[1] ?? hour[3]), minute: 0, half: hour[2] };
  if (found) {
    const part = /\b(?:pagi|siang|sore|malam|afternoon|evening|tonight)\b/.exec(said)?.[0];
    if ((part === 'malam' || part === 'tonight') && found.hour === 12 && !found.half) return LAST_MINUTE;
    const at = hourOfDay(found.hour, found.half, part);
    if (at > 23 || found.minute > 59) return undefined;
    return `${String(at).padStart(2, '0')}:${String(found.minute).padStart(2, '0')}`;
  }
  if (/\bnoon\b/.test(said)) return '12:00';
  return /\bmidnight\b/.test(said) ? LAST_MINUTE : undefined;
}

/** The day that is named. */
function dateIn(said: string, language: Language, now: Date, zone: string): LocalDate | undefined {
  const today = localDate(now, zone);
  if (/\btomorrow\b|\bbesok\b/.test(said)) return addDays(today, 1);
  if (/\blusa\b/.test(said)) return addDays(today, 2);
  if (
    /\btoday\b|\btonight\b|\bthis (?:morning|afternoon|evening)\b|\bhari ini\b|\bnanti\b|\bend of (?:the )?day\b/.test(
      said,
    )
  )
    return today;
  const calendar = calendarDay(said, today);
  if (calendar) return calendar;
  if (/\bmonth\b|\bbulan\b/.test(said))
    return lastOfMonth(/\bnext\b|\bdepan\b/.test(said) ? nextMonth(today) : today);
  if (/\bweek\b|\b(?:minggu|pekan) (?:ini|depan)\b|\bakhir (?:minggu|pekan)\b/.test(said)) {
    const friday = addDays(today, (5 - weekday(today) + 7) % 7);
    return /\bnext\b|\bdepan\b/.test(said) ? addDays(friday, 7) : friday;
  }
  const day = WEEKDAYS.findIndex((name) => name.test(said));
  if (day < 0 || (language === 'en' && /\bminggu\b/.test(said))) return undefined;
  const ahead = (day + 1 - weekday(today) + 7) % 7;
  const next = localDateTime(addDays(today, ahead), timeIn(said) ?? END_OF_DAY, zone);
  return addDays(today, ahead === 0 && next <= now ? 7 : ahead);
}

/** "20 November", "November 20th, 2026", "tanggal 3 Mei"; without a year the next one that is to come. */
function calendarDay(said: string, today: LocalDate): LocalDate | undefined {
  const match =
    /\b(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?([a-z]{3,9})(?:,?\s+(\d{4}))?\b/.exec(said) ??
    /\b([a-z]{3,9})\s+(\d{1,2})(?:st|nd|rd|th)?\b(?:,?\s+(\d{4})\b)?/.exec(said);
  if (!match) return undefined;
  const [day, name] = /^\d/.test(match[1] ?? '') ? [match[1], match[2]] : [match[2], match[1]];
  const month = MONTHS.findIndex((known) => known.test(name ?? ''));
  if (month < 0) return undefined;
  const on = (year: number) =>
    `${year}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const year = Number(today.slice(0, 4));
  const date = on(match[3] ? Number(match[3]) : on(year) < today ? year + 1 : year);
  const real = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(real.getTime()) && real.toISOString().slice(0, 10) === date ? date : undefined;
}

const nextMonth = (date: LocalDate): LocalDate => addDays(lastOfMonth(date), 1);

function lastOfMonth(date: LocalDate): LocalDate {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
