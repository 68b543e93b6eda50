/** Text → words: lower case, spelling evened out, informal spellings replaced, with the marks that mattered on the way. */
import { slang } from './slang.ts';

/** What stood before a word: 0 nothing, 1 a comma or dash, 2 the end of a clause or sentence. */
export type Gap = 0 | 1 | 2;

/**
 * One word: after replacement (`plain`) and as typed, in lower case. Numbers are `0`, links `<link>`, mentions `<at>`. One
 * object per word, however often it comes. What the model and the rules work out of a word is kept with it, all in one
 * object: a comment touches twenty words, and looking into five places for each would take longer than the sums.
 */
export class Token {
  readonly plain: string;
  readonly typed: string;

  /** The model's: whose numbers these are, then what its tables say of the word (see model.ts). */
  model: unknown = undefined;
  hash = 0;
  negative = 0;
  positive = 0;
  turnedNegative = 0;
  turnedPositive = 0;
  charNegative = 0;
  charPositive = 0;
  charCount = 0;
  polarity = 0;
  negator = false;
  languageRows = 0;
  id = 0;
  en = 0;
  jv = 0;
  su = 0;

  /** The backstop's: whose numbers these are, and what its table says of the word, plain and then turned (see learned.ts). */
  learnedBy: unknown = undefined;
  learned: Float64Array | undefined = undefined;

  /** The word list's (see rules/search.ts): 0 not looked up, 1 stands for nothing and turns nothing, 2 look at `known`. */
  looked = 0;
  known: unknown = undefined;

  /** The patterns' (see rules/patterns.ts), looked up or not; what the word answers to, and the patterns that begin with it. */
  matched = false;
  atoms: readonly number[] | undefined = undefined;
  marks: readonly number[] | undefined = undefined;
  begins: readonly number[] | undefined = undefined;

  /** What it says of a wait (see rules/waits.ts). */
  wait: unknown = undefined;

  constructor(plain: string, typed: string) {
    this.plain = plain;
    this.typed = typed;
  }
}

/** A text in words. */
export interface Words {
  tokens: Token[];
  gaps: Gap[];
  /** Values of the numbers, in the order of the text (each at most 1e9). */
  numbers: number[];
  question: boolean;
  exclaims: number;
  links: number;
}

const isLetter = 1;
const isDigit = 2;
const isApostrophe = 3;
const isComma = 4;
const isStop = 5;
const isInvisible = 6;
const isTag = 7;

/** The class of every UTF-16 unit, computed once: looking it up is many times faster than a regular expression. */
const classes = (() => {
  const table = new Uint8Array(65536);
  const letter = /[\p{L}\p{M}]/u;
  const digit = /\p{Nd}/u;
  const invisible = /\p{Cf}|[\u115f\u1160\u3164]|[\ufe00-\ufe0f]/u;
  for (let unit = 0; unit < 65536; unit++) {
    if (unit >= 0xd800 && unit <= 0xdfff) continue;
    const char = String.fromCharCode(unit);
    if (invisible.test(char)) table[unit] = isInvisible;
    else if (letter.test(char)) table[unit] = isLetter;
    else if (digit.test(char)) table[unit] = isDigit;
  }
  for (const char of "'’`´") table[char.charCodeAt(0)] = isApostrophe;
  for (const char of ',:-–—()/"“”') table[char.charCodeAt(0)] = isComma;
  for (const char of '.!?;\n…') table[char.charCodeAt(0)] = isStop;
  for (const char of '@#') table[char.charCodeAt(0)] = isTag;
  return table;
})();

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

/** Lower case of the Latin letters; 0 for units that need the long way (`İ` becomes two). */
const lower = (() => {
  const table = new Uint16Array(0x180);
  for (let unit = 1; unit < table.length; unit++) {
    const small = String.fromCharCode(unit).toLowerCase();
    table[unit] = small.length === 1 ? small.charCodeAt(0) : 0;
  }
  return table;
})();

/** Whether a unit above the Latin letters stays as it is when letters of the "fancy text" kind become plain: most emoji and
 * typographic marks do, and a text with no others need not be rewritten. */
function stays(text: string, at: number, unit: number): boolean {
  if (unit === 0xd83d || unit === 0x200d || unit === 0xfe0f) return true;
  if (unit === 0xd83e) return text.charCodeAt(at + 1) < 0xdff0;
  if (unit === 0xd83c) return text.charCodeAt(at + 1) >= 0xdf00;
  if (unit >= 0xdc00 && unit <= 0xdfff) return at > 0 && (text.charCodeAt(at - 1) & 0xfffc) === 0xd83c;
  return unit === 0x2013 || unit === 0x2014 || (unit >= 0x2018 && unit <= 0x201d) || unit === 0x2026;
}

/** Puts the text into `units`, in lower case and evened out; gives the source the units stand for. */
function load(text: string): string {
  if (units.length < text.length || (units.length > keptUnits && text.length <= keptUnits))
    units = new Uint16Array(Math.max(1024, text.length));
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x180) {
      const small = lower[unit] as number;
      if (small === 0 && unit !== 0) return loadLong(text);
      units[at] = small;
    } else {
      if (!stays(text, at, unit)) return loadLong(text);
      units[at] = unit;
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

/** Keeps a word for `front`. */
function putInFront(place: number, tokens: readonly Token[], from: number, to: number) {
  if (to - from >= frontRow) return;
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
    found = slang.get(word) ?? slang.get(word.replace(/(.)\1+$/u, '$1')) ?? [word];
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
  const end = source.length;
  let at = 0;
  while (at < end) {
    const unit = units[at] as number;
    const kind = classes[unit];
    if (kind === isLetter || kind === isDigit) {
      const start = at;
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
        here = units[at] as number;
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
      const place = (hash ^ (hash >>> 15)) & (frontSize - 1);
      const plainWord = !odd && !digits;
      if (plainWord && here !== 0x3a) {
        const length = at - start;
        const row = place * frontRow;
        let same = frontUnits[row] === length;
        for (let step = 0; same && step < length; step++)
          same = frontUnits[row + 1 + step] === units[start + step];
        if (same && !(length === 1 && unit === 0x67) && !(length === 3 && unit === 0x77 && here === 0x2e)) {
          const ready = front[place] as Token | readonly Token[];
          if (ready instanceof Token) {
            tokens[count] = ready;
            gaps[count++] = gap;
            gap = 0;
          } else for (const token of ready) push(token);
          continue;
        }
      }
      let typed = source.slice(start, at).toLowerCase();
      if (odd) typed = typed.replace(/[^\p{L}\p{M}\p{Nd}.]|(?<=\D)\./gu, '');
      if (!letters) {
        out.numbers.push(Math.min(Number.parseFloat(typed) || 0, 1e9));
        push(numberToken);
        continue;
      }
      if ((typed === 'http' || typed === 'https' || typed === 'www') && (here === 0x3a || here === 0x2e)) {
        while (at < end && (units[at] as number) > 0x20) at += 1;
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
      if (plainWord && found[0]?.typed.length === at - start) putInFront(place, found, start, at);
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
      while (at < end && (units[at] === 0x5f || units[at] === 0x2e || isWord(units[at] as number))) at += 1;
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
