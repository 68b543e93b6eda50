/** Text → words: lower case, spelling evened out, informal spellings replaced, with the marks that mattered on the way. */
import {
  classes,
  isApostrophe,
  isComma,
  isDigit,
  isInvisible,
  isLetter,
  isStop,
  isTag,
  lower,
  stays,
} from './letters.ts';
import { slang } from './slang.ts';
import type { Gap, Words } from './token.ts';
import { Token } from './token.ts';

const leet: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't' };
const longest = 40;

/** Three or more of the same letter become one ("paraaah"), except that English keeps its "ee" and "oo". */
function shorten(word: string): string {
  return word.replace(/(.)\1{2,}/gu, (_all, letter: string) =>
    letter === 'e' || letter === 'o' ? letter + letter : letter,
  );
}

const memo = new Map<string, readonly Token[]>();
const memoSize = 30_000;

const numberToken = new Token('0', '0');
const linkToken = new Token('<link>', '<link>');
const mentionToken = new Token('<at>', '<at>');

/** In front of the memo: words by a hash of their letters, so that most words need not be cut out of the text first. */
const frontSize = 1 << 14;
const front: (Token | readonly Token[] | undefined)[] = new Array(frontSize).fill(undefined);
/** Per place of the front the length of its word and its letters: 16 units, so that a word lies in one line of the cache. */
const frontRow = 16;
const frontUnits = new Uint16Array(frontSize * frontRow);

/** The text being read, in lower case; grows with the longest text met, up to `keptUnits`. */
let units = new Uint16Array(1024);
const keptUnits = 1 << 16;

/** The words being read: copied once, at their full number, instead of growing word by word. */
const tokens: Token[] = [];
const gaps: Gap[] = [];

/** Puts the text into `units`, in lower case and evened out; gives the source the units stand for. */
function load(text: string): string {
  if (units.length < text.length || (units.length > keptUnits && text.length <= keptUnits))
    units = new Uint16Array(Math.max(1024, text.length));
  const into = units;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x180) {
      const small = lower[unit] as number;
      if (small === 0 && unit !== 0) return loadLong(text);
      into[at] = small;
    } else {
      if (!stays(text, at, unit)) return loadLong(text);
      into[at] = unit;
    }
  }
  return text;
}

/** Letters of the "fancy text" kind (bold, circled, full width) become plain ones. */
function loadLong(text: string): string {
  const source = text.normalize('NFKC').toLowerCase();
  if (units.length < source.length) units = new Uint16Array(source.length);
  for (let at = 0; at < source.length; at++) units[at] = source.charCodeAt(at);
  return source;
}

const placeOf = (hash: number): number => (hash ^ (hash >>> 15)) & (frontSize - 1);

/** Whether a word of letters is over at this unit: no digit, no sign that may stand inside a word, no `:` of a link. */
function endsPlain(unit: number): boolean {
  const kind = classes[unit];
  return kind !== isDigit && kind !== isInvisible && kind !== isApostrophe && unit !== 0x2a && unit !== 0x3a;
}

/** What `front` keeps for the word between two places; a lone "g" and "www." are read with care. */
function inFront(hash: number, from: number, to: number, next: number): Token | readonly Token[] | undefined {
  const place = placeOf(hash);
  const length = to - from;
  const row = place * frontRow;
  if (frontUnits[row] !== length) return undefined;
  for (let step = 0; step < length; step++)
    if (frontUnits[row + 1 + step] !== units[from + step]) return undefined;
  if (length === 1 && units[from] === 0x67) return undefined;
  if (length === 3 && units[from] === 0x77 && next === 0x2e) return undefined;
  return front[place];
}

/** Keeps a word for `front`. */
function putInFront(hash: number, tokens: readonly Token[], from: number, to: number) {
  if (to - from >= frontRow) return;
  const place = placeOf(hash);
  front[place] = tokens.length === 1 ? tokens[0] : tokens;
  frontUnits[place * frontRow] = to - from;
  frontUnits.set(units.subarray(from, to), place * frontRow + 1);
}

/** The words for a typed one; remembered, because the same words come again and again. */
function tokensOf(typed: string, mixed: boolean): readonly Token[] {
  const known = memo.get(typed);
  if (known) return known;
  let word = typed.length > longest ? typed.slice(0, longest) : typed;
  let found: readonly string[] | undefined = slang.get(word);
  if (!found) {
    word = shorten(word);
    if (mixed) {
      if (/^\p{L}+2$/u.test(word)) word = word.slice(0, -1);
      else if (/^\p{L}+2(?:nya|an|ku|mu|in)$/u.test(word)) word = word.replace('2', '');
      else word = word.replace(/[013457]/g, (digit) => leet[digit] ?? digit);
    }
    found = slang.get(word) ?? slang.get(word.replace(/(.)(?<!\1\1)\1+$/u, '$1')) ?? [word];
  }
  if (memo.size >= memoSize) memo.clear();
  const tokens = found.map((plain) => new Token(plain, typed));
  memo.set(typed, tokens);
  return tokens;
}

/** Splits a text into words. Any string is fine: lone surrogates, control characters and megabytes included. */
export function wordsOf(text: string): Words {
  const source = load(text);
  const out: Words = { tokens: [], gaps: [], numbers: [], question: false, exclaims: 0, links: 0 };
  let gap: Gap = 2 as Gap;
  let count = 0;
  const push = (token: Token) => {
    tokens[count] = token;
    gaps[count++] = gap;
    gap = 0;
  };
  const read = units;
  const end = source.length;
  let at = 0;
  while (at < end) {
    const unit = read[at] as number;
    const kind = classes[unit];
    if (kind === isLetter || kind === isDigit) {
      const start = at;
      if (kind === isLetter) {
        // The short way: letters only, and met before.
        let hash = 0x811c9dc5;
        let here = unit;
        do {
          hash = Math.imul(hash ^ here, 0x01000193);
          at += 1;
          here = at < end ? (read[at] as number) : 0;
        } while (classes[here] === isLetter);
        const ready = endsPlain(here) ? inFront(hash, start, at, here) : undefined;
        if (ready instanceof Token) {
          tokens[count] = ready;
          gaps[count++] = gap;
          gap = 0;
          continue;
        }
        if (ready !== undefined) {
          for (const token of ready) push(token);
          continue;
        }
        at = start;
      }
      let letters = false;
      let digits = false;
      let odd = false;
      let next = kind as number | undefined;
      let here = unit;
      let hash = 0x811c9dc5;
      do {
        hash = Math.imul(hash ^ here, 0x01000193);
        if (next === isLetter) letters = true;
        else if (next === isDigit) digits = true;
        else odd = true;
        at += 1;
        if (at >= end) break;
        here = read[at] as number;
        next = classes[here];
        if (
          next === isApostrophe ||
          here === 0x2a ||
          (next === isStop && digits && !letters && here === 0x2e)
        ) {
          // Inside a word only: "don't", "b*ikot", "1.5".
          const after = classes[unitAt(at + 1, end)];
          if (after !== isLetter && after !== isDigit) break;
          odd = true;
          next = isInvisible;
        }
      } while (next === isLetter || next === isDigit || next === isInvisible);
      const plainWord = !odd && !digits;
      let typed = source.slice(start, at).toLowerCase();
      if (odd) typed = typed.replace(/[^\p{L}\p{M}\p{Nd}.]|(?<=\D)\./gu, '');
      if (!letters) {
        out.numbers.push(Math.min(Number.parseFloat(typed) || 0, 1e9));
        push(numberToken);
        continue;
      }
      if ((typed === 'http' || typed === 'https' || typed === 'www') && (here === 0x3a || here === 0x2e)) {
        while (at < end && (read[at] as number) > 0x20) at += 1;
        out.links += 1;
        push(linkToken);
        continue;
      }
      if (digits) {
        const split = /^(\d+(?:\.\d+)?)(\p{L}+)$/u.exec(typed);
        if (split) {
          out.numbers.push(Math.min(Number.parseFloat(split[1] ?? '0') || 0, 1e9));
          push(numberToken);
          typed = split[2] ?? typed;
          digits = false;
        }
      }
      const before = tokens[count - 1];
      // "500 g" is a weight, "g bisa" is "can not".
      if (typed === 'g' && before === numberToken) typed = 'gram';
      const found = tokensOf(typed, digits);
      if (plainWord && found[0]?.typed.length === at - start) putInFront(hash, found, start, at);
      for (const token of found) push(token);
      continue;
    }
    if (kind === isStop) {
      gap = 2;
      if (unit === 0x3f) out.question = true;
      else if (unit === 0x21) out.exclaims += 1;
    } else if (kind === isComma) {
      if (gap === 0) gap = 1;
    } else if (kind === isTag && unit === 0x40 && classes[unitAt(at + 1, end)] === isLetter) {
      at += 1;
      while (at < end && (read[at] === 0x5f || read[at] === 0x2e || isWord(read[at] as number))) at += 1;
      push(mentionToken);
      continue;
    } else if (unit >= 0xd800 && unit <= 0xdbff) {
      const low = unitAt(at + 1, end);
      if (low >= 0xdc00 && low <= 0xdfff) {
        const picture = source.slice(at, at + 2);
        for (const token of tokensOf(picture, false)) push(token);
        at += 2;
        continue;
      }
    }
    at += 1;
  }
  out.tokens = tokens.slice(0, count);
  out.gaps = gaps.slice(0, count);
  return out;
}

/** The unit at a place, 0 past the end: what a longer text left behind there does not count. */
const unitAt = (at: number, end: number): number => (at < end ? (units[at] as number) : 0);

function isWord(unit: number): boolean {
  const kind = classes[unit];
  return kind === isLetter || kind === isDigit;
}
