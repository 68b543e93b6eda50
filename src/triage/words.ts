/** Text → words: lower case, spelling evened out, informal spellings replaced, with the marks that mattered on the way. */
import { allPlain, letters } from './letters.ts';
import { longestShort, remember, remembered, tokenOf } from './spelling.ts';
import type { Gap, Words } from './token.ts';
import { Token } from './token.ts';

const { isLetter, isDigit, isApostrophe, isComma, isStop, isInvisible, isHigh } = letters;
const { classes, letterNumbers, ends } = letters;

const numberToken = new Token('0', '0');
const linkToken = new Token('<link>', '<link>');
const mentionToken = new Token('<at>', '<at>');

/** The text being read and two zeros after it; grows with the longest text met, up to `keptUnits`. */
let units = new Uint16Array(1024);
/** The same memory by the byte, and by two units at once. */
let bytes = Buffer.from(units.buffer);
let twos = new Int32Array(units.buffer);
const keptUnits = 1 << 16;

/** The words being read: copied once, at their full number, instead of growing word by word. */
const tokens: Token[] = [];
const gaps: Gap[] = [];

/** Copies a text into `units`. */
function fill(text: string): void {
  const { length } = text;
  if (units.length < length + 2 || (units.length > keptUnits && length < keptUnits - 2)) {
    units = new Uint16Array(Math.max(1024, length + 2 + (length & 1)));
    bytes = Buffer.from(units.buffer);
    twos = new Int32Array(units.buffer);
  }
  bytes.write(text, 'utf16le');
  units[length] = 0;
  units[length + 1] = 0;
}

/** Puts the text into `units`; letters of the "fancy text" kind (bold, circled, full width) become plain ones. Gives what the units stand for. */
function load(text: string): string {
  fill(text);
  let all = 0;
  for (let at = 0; at < text.length; at += 2) all |= twos[at >> 1] as number;
  // Nothing above the first 256 units, as in most texts, or nothing that wants rewriting.
  if ((all & 0xff00ff00) === 0 || allPlain(units, text.length)) return text;
  const source = text.normalize('NFKC').toLowerCase();
  fill(source);
  return source;
}

/** The end of a word that has more to it than letters: "don't", "b*ikot" and "1.5" are one. */
function endOf(start: number): number {
  let letters = false;
  let at = start;
  for (;;) {
    const unit = units[at] as number;
    const kind = classes[unit];
    if (kind === isLetter) letters = true;
    else if (kind !== isDigit && kind !== isInvisible) {
      const joins =
        kind === isApostrophe ||
        unit === 0x2a ||
        (unit === 0x2e && !letters && holds(kindsIn(start, at), isDigit));
      const after = classes[units[at + 1] as number];
      if (!joins || (after !== isLetter && after !== isDigit)) return at;
    }
    at += 1;
  }
}

/** The end of a number of at most nine digits and nothing else; 0 when there is more to it. */
function endOfNumber(start: number): number {
  let at = start;
  while ((units[at] as number) >= 0x30 && (units[at] as number) <= 0x39) at += 1;
  const next = units[at] as number;
  const over = ends[next] === 1 && (next !== 0x2e || ends[units[at + 1] as number] === 1);
  return over && at - start <= 9 ? at : 0;
}

function valueBetween(from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) value = value * 10 + (units[at] as number) - 0x30;
  return value;
}

/** The classes of the units between two places, a bit for each. */
function kindsIn(from: number, to: number): number {
  let kinds = 0;
  for (let at = from; at < to; at++) kinds |= 1 << (classes[units[at] as number] as number);
  return kinds;
}
const holds = (kinds: number, kind: number): boolean => (kinds & (1 << kind)) !== 0;

/** What a word with signs or digits in it stands for, or one not met before; its number goes to `numbers`. */
function tokenBetween(
  source: string,
  start: number,
  end: number,
  numbers: number[],
  before: Token | undefined,
): Token {
  const kinds = kindsIn(start, end);
  let typed = source.slice(start, end).toLowerCase();
  if ((kinds & ~((1 << isLetter) | (1 << isDigit))) !== 0)
    typed = typed.replace(/[^\p{L}\p{M}\p{Nd}.]|(?<=\D)\./gu, '');
  const counted = (value: string) => numbers.push(Math.min(Number.parseFloat(value) || 0, 1e9));
  if (!holds(kinds, isLetter)) {
    counted(typed);
    return numberToken;
  }
  const next = units[end];
  if (opensLink.has(typed) && (next === 0x3a || next === 0x2e)) return linkToken;
  let mixed = holds(kinds, isDigit);
  let afterNumber = before === numberToken;
  const split = mixed ? /^(\d+(?:\.\d+)?)(\p{L}+)$/u.exec(typed) : null;
  if (split) {
    counted(split[1] as string);
    typed = split[2] as string;
    mixed = false;
    afterNumber = true;
  }
  // "500 g" is a weight, "g bisa" is "can not".
  return tokenOf(typed === 'g' && afterNumber ? 'gram' : typed, mixed);
}

/** Room for six letters, five bits each. */
const sixLetters = (1 << 30) - 1;
/** Stands where a word has its first letters: no word begins so. */
const isPicture = -1;

const opensLink = new Set(['http', 'https', 'www']);
/** Whether a typed word stands for the same wherever it stands. */
const alwaysSame = (typed: string): boolean => typed !== 'g' && typed !== 'gram' && !opensLink.has(typed);

/** Splits a text into words. Any string is fine: lone surrogates, control characters and megabytes included. */
export function wordsOf(text: string): Words {
  const source = load(text);
  const end = source.length;
  const read = units;
  const numbers: number[] = [];
  let question = false;
  let exclaims = 0;
  let links = 0;
  let gap: Gap = 2 as Gap;
  let count = 0;
  let at = 0;
  while (at < end) {
    const unit = read[at] as number;
    const kind = classes[unit];
    let found: Token | undefined;
    if (kind === isLetter || kind === isDigit) {
      const start = at;
      // The short way: letters only, and met before.
      let last = 0;
      let middle = 0;
      let first = 0;
      let letter = letterNumbers[unit] as number;
      while (letter !== 0) {
        first = (first << 5) | (middle >>> 25);
        middle = ((middle << 5) & sixLetters) | (last >>> 25);
        last = ((last << 5) & sixLetters) | letter;
        at += 1;
        const next = read[at] as number;
        letter = letterNumbers[next] as number;
        if (letter === 0 && classes[next] === isApostrophe) {
          letter = letterNumbers[read[at + 1] as number] as number;
          if (letter !== 0) at += 1;
        }
      }
      const short = at > start && at - start <= longestShort && ends[read[at] as number] === 1 ? at : 0;
      if (short > 0) found = remembered(last, middle, first);
      else if (kind === isDigit) {
        at = endOfNumber(start);
        if (at > 0) {
          numbers.push(valueBetween(start, at));
          found = numberToken;
        }
      }
      if (found === undefined) {
        at = endOf(start);
        const counted = numbers.length;
        found = tokenBetween(source, start, at, numbers, tokens[count - 1]);
        if (found === linkToken) {
          while (at < end && (read[at] as number) > 0x20) at += 1;
          links += 1;
        } else if (found !== numberToken && numbers.length > counted) {
          tokens[count] = numberToken;
          gaps[count++] = gap;
          gap = 0;
        } else if (short === at && alwaysSame(found.typed)) remember(last, middle, first, found);
      }
    } else if (kind === isHigh) {
      const low = read[at + 1] as number;
      if (low >= 0xdc00 && low <= 0xdfff) {
        found = remembered(low, unit, isPicture);
        if (found === undefined) {
          found = tokenOf(source.slice(at, at + 2), false);
          remember(low, unit, isPicture, found);
        }
        at += 1;
      }
      at += 1;
    } else {
      at += 1;
      if (kind === isStop) {
        gap = 2;
        if (unit === 0x3f) question = true;
        else if (unit === 0x21) exclaims += 1;
      } else if (kind === isComma) {
        if (gap === 0) gap = 1;
      } else if (unit === 0x40 && classes[read[at] as number] === isLetter) {
        while (isName(read[at] as number)) at += 1;
        found = mentionToken;
      }
    }
    for (; found !== undefined; found = found.rest) {
      tokens[count] = found;
      gaps[count++] = gap;
      gap = 0;
    }
  }
  return { tokens: tokens.slice(0, count), gaps: gaps.slice(0, count), numbers, question, exclaims, links };
}

/** Whether a unit may stand in the name of an account. */
function isName(unit: number): boolean {
  const kind = classes[unit];
  return kind === isLetter || kind === isDigit || unit === 0x5f || unit === 0x2e;
}
