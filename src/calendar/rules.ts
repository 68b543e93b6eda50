// A calendar as a plan writes it, read into the rules a calendar is made from.
import { z } from 'zod';
import { type CalendarRules, type Period, periodsInOrder } from './calendar.ts';
import { HOUR } from './duration.ts';
import { type HolidayRegion, isHolidayRegion } from './holidays.ts';
import { addDays, isLocalDate, isZone, type LocalDate, timeOfDay, type Weekday } from './zone.ts';

type Context = z.core.ParsePayload;

/** A mistake of our own kind: `params.code` names it, `params.got` is what was written. */
function wrong(ctx: Context, code: string, got: unknown) {
  ctx.issues.push({ code: 'custom', input: ctx.value, params: { code, got: String(got) } });
  return z.NEVER;
}

const DAY_NAMES = [
  ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
  ['sen', 'sel', 'rab', 'kam', 'jum', 'sab', 'min'],
];

/** The days of "mon", "mon-fri", "sen-kam", "fri-mon"; undefined for anything else. */
export function weekdays(text: string): Weekday[] | undefined {
  const [first, last = first, ...more] = text
    .trim()
    .toLowerCase()
    .split('-')
    .map((name) => name.trim())
    .map((name) => Math.max(...DAY_NAMES.map((names) => names.indexOf(name))));
  if (first === undefined || last === undefined || first < 0 || last < 0 || more.length > 0) return undefined;
  const count = ((last - first + 7) % 7) + 1;
  return Array.from({ length: count }, (_, index) => (((first + index) % 7) + 1) as Weekday);
}

/** The period of "08:00-12:00", also "8.00-12.00"; undefined for anything else. Which end is later is not asked. */
export function period(text: string): Period | undefined {
  const parts = /^(\d{1,2})[:.](\d{2})\s*[-–]\s*(\d{1,2})[:.](\d{2})$/.exec(text.trim());
  if (!parts) return undefined;
  const [, fromHour = '', fromMinute = '', toHour = '', toMinute = ''] = parts;
  const from = `${fromHour.padStart(2, '0')}:${fromMinute}`;
  const to = `${toHour.padStart(2, '0')}:${toMinute}`;
  const legal = (time: string) => /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(time);
  return legal(from) && legal(to) ? { from, to } : undefined;
}

const periods = z
  .union([z.string().transform((text) => text.split(',')), z.array(z.string())])
  .transform((texts, ctx) => {
    const found: Period[] = [];
    for (const text of texts) {
      const one = period(text);
      if (!one) return wrong(ctx, 'bad_period', text);
      found.push(one);
    }
    return periodsInOrder(found)
      ? found
      : wrong(ctx, 'periods_not_in_order', texts.map((text) => text.trim()).join(', '));
  });

const hours = z.record(z.string(), periods).transform((byName, ctx) => {
  const week: Partial<Record<Weekday, Period[]>> = {};
  for (const [name, open] of Object.entries(byName)) {
    const days = weekdays(name);
    if (!days) return wrong(ctx, 'bad_weekday', name);
    for (const day of days) {
      if (week[day]) return wrong(ctx, 'weekday_twice', name);
      week[day] = open;
    }
  }
  const open = Object.values(week).flat();
  const length = open.reduce((sum, { from, to }) => sum + timeOfDay(to) - timeOfDay(from), 0);
  return length >= HOUR ? week : wrong(ctx, 'never_open', '');
});

const DATES_MAX = 400;

/** "2026-12-24", or from one day to another: "2026-12-24..2026-12-26". */
const dates = z.string().transform((text, ctx): LocalDate[] => {
  const [from = '', to = from, ...more] = text.trim().split('..');
  if (!isLocalDate(from) || !isLocalDate(to) || more.length > 0 || to < from)
    return wrong(ctx, 'bad_date', text);
  const days: LocalDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (days.length === DATES_MAX) return wrong(ctx, 'too_many_days', text);
    days.push(day);
  }
  return days;
});

const dateList = z
  .array(dates)
  .max(DATES_MAX)
  .transform((lists) => lists.flat());

const region = z.union([
  z.string().transform((text, ctx): HolidayRegion => {
    const [country = '', ...state] = text.trim().toUpperCase().split('-');
    const found = { country, ...(state.length > 0 && { state: state.join('-') }) };
    if (!isHolidayRegion(found.country, found.state)) return wrong(ctx, 'bad_country', text);
    return { ...found, types: ['public'] };
  }),
  z
    .strictObject({
      country: z.string().toUpperCase(),
      state: z.string().toUpperCase().optional(),
      types: z
        .array(z.enum(['public', 'bank', 'optional', 'school', 'observance']))
        .min(1)
        .default(['public']),
    })
    .transform(({ country, state, types }, ctx): HolidayRegion => {
      if (!isHolidayRegion(country, state))
        return wrong(ctx, 'bad_country', state ? `${country}-${state}` : country);
      return { country, types, ...(state !== undefined && { state }) };
    }),
]);

/** One calendar of a plan; without `time_zone` it takes the plan's. */
export const calendarSchema = z
  .strictObject({
    time_zone: z
      .string()
      .transform((name, ctx) => (isZone(name) ? name : wrong(ctx, 'bad_zone', name)))
      .optional(),
    hours: hours.optional(),
    holidays: z.union([z.array(region).max(10), region.transform((one) => [one])]).optional(),
    days_off: dateList.optional(),
    working_days: dateList.optional(),
  })
  .transform((c): Omit<CalendarRules, 'zone'> & { zone?: string } => ({
    ...(c.time_zone !== undefined && { zone: c.time_zone }),
    ...(c.hours && { hours: c.hours }),
    ...(c.holidays && { holidays: c.holidays }),
    ...(c.days_off && { daysOff: c.days_off }),
    ...(c.working_days && { workingDays: c.working_days }),
  }));
