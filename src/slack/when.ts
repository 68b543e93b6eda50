// Instants in messages: Slack shows each reader their own zone; whoever cannot see that reads the plan's zone, named.
import { zoneName } from '../calendar/zone.ts';
import type { Language } from '../effects.ts';

/** An instant in a zone, as words: "21 Nov 2026 14.05 WIB". */
export function inZone(at: Date, zone: string, lang: Language): string {
  const words = new Intl.DateTimeFormat(lang === 'id' ? 'id-ID' : 'en-GB', {
    timeZone: zone,
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(at);
  return `${words} ${zoneName(zone, at, lang)}`;
}

/** An instant as Slack's date token, with the zone's own words for where tokens are not shown. */
export function when(at: Date, zone: string, lang: Language): string {
  const seconds = Math.floor(at.getTime() / 1000);
  return `<!date^${seconds}^{date_short_pretty} {time}|${inZone(at, zone, lang)}>`;
}

/** A length of time in words, rounded the way people speak: "45 min", "3 h 20 min", "2 d 4 h". @param ms not negative */
export function span(ms: number, lang: Language): string {
  const units = lang === 'id' ? { d: 'hari', h: 'jam', m: 'menit' } : { d: 'd', h: 'h', m: 'min' };
  const minutes = Math.round(Math.max(0, ms) / 60_000);
  const d = Math.floor(minutes / 1440);
  const h = Math.floor((minutes % 1440) / 60);
  const m = minutes % 60;
  if (d > 0) return h > 0 ? `${d} ${units.d} ${h} ${units.h}` : `${d} ${units.d}`;
  if (h > 0) return m > 0 ? `${h} ${units.h} ${m} ${units.m}` : `${h} ${units.h}`;
  return `${m} ${units.m}`;
}
