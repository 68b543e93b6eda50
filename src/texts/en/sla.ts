// What the clocks say, in English.
const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

const problems: Record<string, (got: string) => string> = {
  bad_duration: (got) =>
    `“${got}” is not a length of time. Write it like 30m, 24h, 2d or 3wd (working days).`,
  bad_delay: (got) => `“${got}” is not a delay. Write it like 0m, 30m or 4h.`,
  bad_warning_point: (got) =>
    `“${got}” is not a warning point. Write a share of the time, 80%, or a time before the end, 30m.`,
  bad_quiet_hours: (got) => `“${got}” are not quiet hours. Write them like 21:00-07:00, or none.`,
  bad_period: (got) => `“${got}” are not opening hours. Write them like 08:00-12:00.`,
  periods_not_in_order: (got) =>
    `The hours ${got} overlap or end before they begin. Write them in order; split a night at 24:00 over two days.`,
  bad_weekday: (got) =>
    `“${got}” is not a day of the week. Write mon, tue … sun, or several, such as mon-thu.`,
  weekday_twice: (got) =>
    `“${got}” names a day whose hours are given already. Give the hours of each day once.`,
  never_open: () =>
    'A calendar needs at least an hour a week in which it is open; leave hours out for one that is open round the clock.',
  too_long: (got) => `${got} take more than five years on this calendar. Promise something sooner.`,
  extension_too_long: () => 'An extension is at most 31 days of the clock, or 366 working days.',
  bad_date: (got) =>
    `“${got}” is not a day. Write it like 2026-12-24, or several days like 2026-12-24..2026-12-26.`,
  too_many_days: (got) =>
    `“${got}” are more than 400 days. List only the days that differ from the usual week.`,
  bad_country: (got) =>
    `No holidays are known for “${got}”. Use a country code such as ID or NL, or a part of one such as DE-BY.`,
  bad_zone: (got) => `“${got}” is not a time zone. Use a name such as Asia/Jakarta.`,
  reserved_calendar: (got) =>
    `The calendar ${got} is always there and cannot be changed. Choose another name.`,
  unknown_calendar: (got) =>
    `No calendar is called “${got}”. Define it under calendars, or use 24/7, business-hours or public-office-id.`,
  unknown_rung: (got) =>
    `There is no role “${got}” in this plan, so nobody would be told. Use duty or a role of the plan, or add the role.`,
  no_targets: (got) =>
    `The policy “${got}” promises nothing. Give it at least one of first_reply, next_reply, periodic_update and resolution.`,
  name_twice: (got) => `Two policies are called “${got}”. Give each its own name.`,
  unknown_key: (got) => `The key “${got}” is not known here. Check its spelling, or take it out.`,
  not_a_choice: (got) => `“${got}” cannot be chosen here.`,
  unknown_event: (got) =>
    `“${got}” is no event of a clock. The events are started, answered, commented_again, paused, resumed, extended, reclassified, merged, split, resolved, closed, reopened, policy_changed.`,
  out_of_range: (got) => `“${got}” is too long, too short, or outside what is allowed here.`,
  wrong_shape: (got) => `“${got}” has the wrong form here. Compare it with an example.`,
  missing: () => 'Something is missing here.',
  bad_instant: (got) => `“${got}” is not an instant. Write it with its zone, like 2026-03-02T09:00:00+07:00.`,
};

export const sla = {
  duration: {
    d: (n: number) => plural(n, 'day'),
    h: (n: number) => plural(n, 'hour'),
    m: (n: number) => plural(n, 'minute'),
    s: (n: number) => plural(n, 'second'),
    wd: (n: number) => plural(n, 'working day'),
  },
  problem: (code: string, got: string): string => problems[code]?.(got) ?? `This is not understood: ${got}`,
  command: {
    description: 'work with the clocks of complaints',
    simulate:
      'show what the clocks of one case do: which targets run, are met or missed, and when they are due',
    plan: 'path of the crisis plan, or the name of a preset (24h, business-hours, public-office-id)',
    events: 'path of a JSON file with the events of the case, or - for standard input',
    now: 'the instant to look at, such as 2026-03-02T09:00:00+07:00 (default: now)',
    language: 'language of the messages: en or id',
    badLanguage: (got: string) => `“${got}” is not a language of Tanggap. Use en or id.`,
    badNow: (got: string) => `“${got}” is not an instant. Write it like 2026-03-02T09:00:00+07:00.`,
    unreadable: (file: string) => `${file} cannot be read. Check the path and that you may read the file.`,
    tooBig: (file: string) => `${file} is too big for a plan or the events of one case (1 MB).`,
    notYaml: (file: string) =>
      `${file} is not a crisis plan. Find out what is wrong with: tanggap plan check ${file}`,
    notJson: (file: string) => `${file} is not JSON. Check the commas, quotes and brackets.`,
    place: (file: string, where: string, what: string) => `${file}${where && `, ${where}`}: ${what}`,
    noStart: (file: string) =>
      `${file} has no event “started”, so no clock runs. Add {"type": "started", "at": "2026-03-02T09:00:00+07:00"}.`,
    unknownPolicy: (got: string, known: string[]) =>
      `No policy is called “${got}”. The plan and the presets have: ${known.join(', ')}.`,
  },
};
