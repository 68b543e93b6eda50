/** Finds and masks personal data in a text, whoever wrote it. */
import { digitsOf } from './digits.ts';
import { type PersonalType, personalPatterns } from './patterns.ts';

/** One piece of personal data: `value` stands at `start` (inclusive) to `end` (exclusive), in UTF-16 units. */
export interface PersonalSpan {
  type: PersonalType;
  value: string;
  start: number;
  end: number;
}

const titled =
  /(?<![\p{L}\p{N}])(?:(?:bapak|pak|ibu|bu|kak|mas|mbak|sdr|saudara|saudari|miss|saya|aku|i am|i['’]m|this is|customer|pelanggan|nasabah|pasien|warga|atas nama|nama(?: saya)?|name(?: is)?|a\/n)\s*[:=]?\s+|(?:mr|mrs|ms|dr|sdr|a\.?n|yth)\.?\s+|(?:name|nama|a\.n\.|atas nama)\s*:?\s*)((?:\p{Lu}[\p{Ll}'’]+|\p{Lu}\.)(?:\s+(?:\p{Lu}[\p{Ll}'’]+|\p{Lu}\.|bin|binti|van|de)){0,3})/giu;

const titles = /^(?:(?:Bapak|Pak|Ibu|Bu|Kak|Mas|Mbak|Mr|Mrs|Ms|Dr)\.?\s+)+/;

/** Capitalised words that follow "Kak" or "Bapak" without being a name. */
const notNames =
  /^(?:Bapak|Ibu|Kak|Kakak|Anda|Kami|Mohon|Maaf|Terima|Silakan|Boleh|Nomor|Order|Pesanan|Data|Halo|Hai|NIK|Rekening|Please|We|The|Your|Service|Support|Care)\b/;

/** How far before a value the words stand that say what it is, in UTF-16 units. */
const BEFORE = 160;

function names(text: string): PersonalSpan[] {
  return [...text.matchAll(titled)].flatMap((match) => {
    // The flag "i" makes \p{Lu} match any letter, so the capitals are asked for here; a title is no part of the name.
    const given = (match[1] ?? '').replace(titles, '');
    const value = /^(?:\p{Lu}(?:[\p{Ll}'’]+|\.)(?:\s+(?=\p{Lu}))?)+/u.exec(given)?.[0].trimEnd() ?? '';
    if (value.length < 3 || notNames.test(value)) return [];
    const start = match.index + match[0].lastIndexOf(given);
    return [{ type: 'name' as const, value, start, end: start + value.length }];
  });
}

const beforeIdentifier =
  /(?<![\p{L}\p{N}])(\p{Lu}[\p{Ll}'’]+(?:\s\p{Lu}[\p{Ll}'’]+){1,3})\s*[,:;(–-]*\s*(?:[\p{L}.]{1,12}[\s.:]+){0,3}$/u;

/** Two to four capitalised words right before an identifier: "Budi Santoso, HP 0812…". */
function nameBefore(text: string, at: number): PersonalSpan[] {
  const before = text.slice(Math.max(0, at - 80), at);
  const value = beforeIdentifier.exec(before)?.[1];
  if (value === undefined || notNames.test(value)) return [];
  const start = at - before.length + before.lastIndexOf(value);
  return [{ type: 'name', value, start, end: start + value.length }];
}

/** A value without the brackets around all of it: they are the sentence's. */
function unwrapped(value: string): string {
  return /^\([^()]*\)$/.test(value) ? value.slice(1, -1) : value;
}

/**
 * Personal data in a text, in reading order, never overlapping. A name counts only beside another identifier.
 * `own` holds texts with the organisation's own contact data (recorded by people), which is not personal.
 */
export function findPersonalData(text: string, own: readonly string[] = []): PersonalSpan[] {
  const found: PersonalSpan[] = [];
  const ours = own.join('\n').toLowerCase();
  const ourDigits = digitsOf(ours);
  for (const { type, pattern, accepts } of personalPatterns) {
    for (const match of text.matchAll(pattern)) {
      const group = match[1] ?? match[2] ?? '';
      const value = unwrapped(group.trimEnd());
      const start = match.index + match[0].lastIndexOf(group) + group.indexOf(value);
      const end = start + value.length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      if (accepts !== undefined && !accepts(value, text.slice(Math.max(0, start - BEFORE), start))) continue;
      const digits = digitsOf(value);
      if (ours.includes(value.toLowerCase()) || (digits.length > 5 && ourDigits.includes(digits))) continue;
      found.push({ type, value, start, end });
    }
  }
  if (found.length > 0) {
    for (const name of [...names(text), ...found.flatMap((span) => nameBefore(text, span.start))]) {
      if (!found.some((other) => name.start < other.end && other.start < name.end)) found.push(name);
    }
  }
  return found.toSorted((left, right) => left.start - right.start);
}

/** The text with each piece of personal data replaced by its kind in square brackets, such as `[phone]`. */
export function maskPersonalData(text: string, own: readonly string[] = []): string {
  let masked = text;
  for (const span of findPersonalData(text, own).toReversed()) {
    masked = `${masked.slice(0, span.start)}[${span.type}]${masked.slice(span.end)}`;
  }
  return masked;
}
