// The policies and calendars that come with the house, by the name a plan calls them.
import type { CalendarRules, Period } from '../../calendar/calendar.ts';
import { HOUR } from '../../calendar/duration.ts';
import type { Weekday } from '../../calendar/zone.ts';
import { type Allowance, DAY_AND_NIGHT, LADDER, type Policy, QUIET, WARNINGS } from './policy.ts';

export const PRESETS = ['24h', 'business-hours', 'public-office-id'] as const;
export type Preset = (typeof PRESETS)[number];

/** Whether a text is the name of a preset. */
export function isPreset(text: string): text is Preset {
  return (PRESETS as readonly string[]).includes(text);
}

const days = (names: readonly Weekday[], open: readonly Period[]) =>
  Object.fromEntries(names.map((day) => [day, open]));

const INDONESIA = /^Asia\/(Jakarta|Pontianak|Makassar|Ujung_Pandang|Jayapura)$/;

/**
 * The calendars of the presets in a zone; a plan's own calendar of the same name stands before them.
 * `business-hours` keeps public holidays only where the zone tells the country.
 * `public-office-id` are the office hours of Presidential Regulation 21/2023: from 07:30, 37.5 hours in five days,
 * with an hour's rest and 90 minutes on Friday. Shorter hours in Ramadan, joint leave and the decreed dates of moving
 * holidays are the plan's to add.
 */
export function presetCalendars(zone: string): Record<Exclude<Preset, '24h'>, CalendarRules> {
  const indonesian = [{ country: 'ID', types: ['public'] as const }];
  return {
    'business-hours': {
      zone,
      hours: days([1, 2, 3, 4, 5], [{ from: '09:00', to: '17:00' }]),
      ...(INDONESIA.test(zone) && { holidays: indonesian }),
    },
    'public-office-id': {
      zone,
      hours: {
        ...days([1, 2, 3, 4], [period('07:30', '12:00'), period('13:00', '16:00')]),
        5: [period('07:30', '11:30'), period('13:00', '16:30')],
      },
      holidays: indonesian,
    },
  };
}

function period(from: string, to: string): Period {
  return { from, to };
}

/** The policies a preset stands for, in their order. */
export function presetPolicies(preset: Preset): Policy[] {
  if (preset === '24h') return [DAY_AND_NIGHT];
  if (preset === 'business-hours') return [BUSINESS_HOURS];
  return PUBLIC_OFFICE;
}

const open = (hours: number): Allowance => ({ within: { ms: hours * HOUR }, calendar: 'business-hours' });

/** A first answer within one day of business, everything said within five. */
const BUSINESS_HOURS: Policy = {
  name: 'business-hours',
  match: {},
  since: 'seen',
  targets: {
    first_reply: open(8),
    next_reply: open(8),
    resolution: { within: { workingDays: 5 }, calendar: 'business-hours' },
  },
  warn: WARNINGS,
  ladder: LADDER,
  quiet: QUIET,
  extensions: 1,
};

const workingDays = (count: number): Allowance => ({
  within: { workingDays: count },
  calendar: 'public-office-id',
});

/**
 * Days of the national complaint channel SP4N-LAPOR!: verified within 3, followed up within 5, and a reporter who is
 * silent for 10 is taken for content. Resolved within 10, and by class of case within 2 (light), 5 (normative),
 * 14 (no supervision needed) or 60 (needs supervision and inspection), as the service standards of offices state them.
 */
const office = (name: string, resolution: number, cls?: string): Policy => ({
  name,
  match: cls === undefined ? {} : { class: [cls] },
  since: 'seen',
  targets: {
    first_reply: workingDays(Math.min(3, resolution)),
    next_reply: workingDays(5),
    periodic_update: workingDays(5),
    resolution: workingDays(resolution),
  },
  warn: WARNINGS,
  ladder: LADDER,
  quiet: QUIET,
  extensions: 1,
  silence: workingDays(10),
});

const PUBLIC_OFFICE: Policy[] = [
  office('public-office-id:light', 2, 'light'),
  office('public-office-id:normative', 5, 'normative'),
  office('public-office-id:non_supervisory', 14, 'non_supervisory'),
  office('public-office-id:supervisory', 60, 'supervisory'),
  office('public-office-id', 10),
];
