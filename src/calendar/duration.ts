// How long: durations as a plan writes them ("24h", "1h30m", "3wd"), read, written back and said in words.
import { z } from 'zod';
import { sla as en } from '../texts/en/sla.ts';
import { sla as id } from '../texts/id/sla.ts';

/** So much time of a clock in milliseconds, or so many working days of a calendar. */
export type Duration = { ms: number } | { workingDays: number };

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const UNITS = [
  ['d', DAY],
  ['h', HOUR],
  ['m', MINUTE],
  ['s', SECOND],
] as const;

/**
 * Milliseconds of "90s", "30m", "24h", "2d" (48 hours) or parts together, the largest first: "1d 12h", "1h30m".
 * Undefined for anything else; working days ("3wd") are no length of time: `readDuration` reads those too.
 */
export function parseDuration(text: string): number | undefined {
  const parts = /^(?:(\d{1,6})d)?\s*(?:(\d{1,6})h)?\s*(?:(\d{1,6})m)?\s*(?:(\d{1,6})s)?$/i.exec(text.trim());
  if (parts === null || parts[0] === '') return undefined;
  return UNITS.reduce((ms, [, length], index) => ms + Number(parts[index + 1] ?? 0) * length, 0);
}

/** A duration of either kind: what `parseDuration` takes, or working days, "3wd". Undefined for anything else. */
export function readDuration(text: string): Duration | undefined {
  const days = /^(\d{1,4})\s?wd$/i.exec(text.trim());
  if (days !== null) return { workingDays: Number(days[1]) };
  const ms = parseDuration(text);
  return ms === undefined ? undefined : { ms };
}

/**
 * As a plan writes it, or in words when a language is given. Whole seconds come back from `readDuration` unchanged;
 * a part of a second is dropped. Below two days time is told in hours: "24h" is the promise people know.
 */
export function formatDuration(duration: Duration | number, lang?: 'en' | 'id'): string {
  const words = lang === undefined ? undefined : { en, id }[lang].duration;
  const length = typeof duration === 'number' ? { ms: duration } : duration;
  if ('workingDays' in length) return words?.wd(length.workingDays) ?? `${length.workingDays}wd`;
  let rest = Math.max(0, length.ms);
  const parts: string[] = [];
  for (const [unit, ms] of UNITS) {
    if (unit === 'd' && rest < 2 * DAY) continue;
    const count = Math.floor(rest / ms);
    rest -= count * ms;
    if (count > 0) parts.push(words?.[unit](count) ?? `${count}${unit}`);
  }
  if (parts.length === 0) return words?.s(0) ?? '0s';
  return parts.join(words === undefined ? '' : ' ');
}

/** A duration in a plan: text in, `Duration` out; it must be longer than nothing. */
export const durationSchema = z.string().transform((text, ctx): Duration => {
  const duration = readDuration(text);
  if (duration !== undefined && ('ms' in duration ? duration.ms : duration.workingDays) > 0) return duration;
  ctx.issues.push({ code: 'custom', input: text, params: { code: 'bad_duration', got: text } });
  return z.NEVER;
});
