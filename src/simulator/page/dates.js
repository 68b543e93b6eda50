/** Times as the acting person sees them: message times, day dividers, Slack's date tokens, and the way back. */

const locales = { en: 'en-US', id: 'id-ID' };

/** Formatter options → text, in a zone and language; an unknown zone falls back to the browser's. */
function show(date, options, { tz, lang }) {
  const locale = locales[lang] ?? locales.en;
  try {
    return new Intl.DateTimeFormat(locale, { ...options, timeZone: tz || undefined }).format(date);
  } catch {
    return new Intl.DateTimeFormat(locale, options).format(date);
  }
}

function parts(date, tz) {
  const options = { hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit' };
  const clock = { hour: '2-digit', minute: '2-digit', second: '2-digit' };
  let format;
  try {
    format = new Intl.DateTimeFormat('en-CA', { ...options, ...clock, timeZone: tz || undefined });
  } catch {
    format = new Intl.DateTimeFormat('en-CA', { ...options, ...clock });
  }
  return Object.fromEntries(format.formatToParts(date).map((part) => [part.type, part.value]));
}

/** The calendar day of an instant in a zone, `2026-11-21`. */
export function dayKey(date, tz) {
  const p = parts(date, tz);
  return `${p.year}-${p.month}-${p.day}`;
}

/** The wall-clock text a `datetime-local` input takes, `2026-11-21T14:05`. */
export function wallClock(date, tz) {
  const p = parts(date, tz);
  return `${p.year}-${p.month}-${p.day}T${p.hour}:${p.minute}`;
}

/** Unix seconds of a wall-clock text in a zone; a time that the zone skips lands after the gap. NaN when unreadable. */
export function unixOf(wall, tz) {
  const asUtc = Date.parse(`${wall}:00Z`);
  if (Number.isNaN(asUtc)) return Number.NaN;
  const offsetAt = (ms) => {
    const p = parts(new Date(ms), tz);
    return (
      Date.UTC(+p.year, +p.month - 1, +p.day, +p.hour, +p.minute, +p.second) - Math.floor(ms / 1000) * 1000
    );
  };
  const first = asUtc - offsetAt(asUtc);
  return (asUtc - offsetAt(first)) / 1000;
}

/** `-1` yesterday, `0` today, `1` tomorrow, otherwise undefined. */
function nearDay(date, now, tz) {
  const days = (Date.parse(dayKey(date, tz)) - Date.parse(dayKey(now, tz))) / 86_400_000;
  return Math.abs(days) <= 1 ? days : undefined;
}

const near = {
  en: { '-1': 'Yesterday', 0: 'Today', 1: 'Tomorrow' },
  id: { '-1': 'Kemarin', 0: 'Hari ini', 1: 'Besok' },
};

const hourStyle = (zone) => (zone.lang === 'id' ? '2-digit' : 'numeric');

/** The clock time of a message. */
export function timeOf(date, zone) {
  return show(date, { hour: hourStyle(zone), minute: '2-digit' }, zone);
}

/** Day divider: today, yesterday, or the full date. */
export function dayOf(date, now, zone) {
  const days = nearDay(date, now, zone.tz);
  if (days !== undefined) return near[zone.lang]?.[days] ?? near.en[days];
  return show(date, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }, zone);
}

/** Date and time in full, for tooltips. */
export function fullOf(date, zone) {
  return show(date, { dateStyle: 'full', timeStyle: 'long' }, zone);
}

function ordinal(text) {
  return text.replace(/\b(\d{1,2})(?=,)/, (day) => {
    const n = Number(day);
    const suffix = n % 100 >= 11 && n % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
    return `${day}${suffix}`;
  });
}

function ago(date, now, lang) {
  const seconds = Math.round((date - now) / 1000);
  const format = new Intl.RelativeTimeFormat(locales[lang] ?? locales.en, { numeric: 'auto' });
  const steps = [
    ['day', 86_400],
    ['hour', 3600],
    ['minute', 60],
  ];
  for (const [unit, size] of steps)
    if (Math.abs(seconds) >= size) return format.format(Math.trunc(seconds / size), unit);
  return format.format(seconds, 'second');
}

/**
 * Slack's `<!date^ts^format|fallback>` in the viewer's zone. Unreadable instants and unknown tokens give the fallback.
 * Tokens from Slack's "Date formatting" reference.
 */
export function slackDate({ ts, format, fallback }, now, zone) {
  const date = new Date(ts * 1000);
  if (!Number.isFinite(ts) || Number.isNaN(date.getTime()) || !format) return fallback;
  const long = { day: 'numeric', month: 'long', year: 'numeric' };
  const short = { ...long, month: 'short' };
  const dated = (options) =>
    zone.lang === 'en' ? ordinal(show(date, options, zone)) : show(date, options, zone);
  const pretty = (plain, atStart) => {
    const days = nearDay(date, now, zone.tz);
    if (days === undefined) return plain;
    const word = near[zone.lang]?.[days] ?? near.en[days];
    return atStart ? word : word.toLowerCase();
  };
  const plain = {
    date: () => dated(long),
    date_num: () => dayKey(date, zone.tz),
    date_slash: () => dayKey(date, zone.tz).replaceAll('-', '/'),
    date_short: () => show(date, short, zone),
    date_long: () => dated({ ...long, weekday: 'long' }),
    time: () => timeOf(date, zone),
    time_secs: () => show(date, { hour: hourStyle(zone), minute: '2-digit', second: '2-digit' }, zone),
    ago: () => ago(date, now, zone.lang),
  };
  let unknown = false;
  const text = format.replace(/\{([a-z_]+)\}/g, (_, token, offset) => {
    const base = token.replace(/_pretty$/, '');
    const value = (token === base || base.startsWith('date')) && plain[base]?.();
    if (value) return token === base ? value : pretty(value, offset === 0);
    unknown = true;
    return '';
  });
  return unknown ? fallback : text;
}
