/** Text → words: lower case, spelling evened out, informal spellings replaced, with the marks that mattered on the way. */
import { slang } from './slang.ts';

/** What stood before a word: 0 nothing, 1 a comma or dash, 2 the end of a clause or sentence. */
export type Gap = 0 | 1 | 2;

/** One word: after replacement and as typed, in lower case. Numbers are `0`, links `<link>`, mentions `<at>`. One object per
 * word, however often it comes, so that what is worked out for it can be kept with it. */
export interface Token {
  readonly plain: string;
  readonly typed: string;
  /** Kept by the model and by the rules; theirs alone. */
  sums?: unknown;
  speech?: unknown;
  known?: unknown;
  patterns?: unknown;
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

const is = { other: 0, letter: 1, digit: 2, apostrophe: 3, comma: 4, stop: 5, invisible: 6, tag: 7 } as const;

/** The class of every UTF-16 unit, computed once: looking it up is many times faster than a regular expression. */
const classes = (() => {
  const table = new Uint8Array(65536);
  const letter = /[\p{L}\p{M}]/u;
  const digit = /\p{Nd}/u;
  const invisible = /\p{Cf}|[\u115f\u1160\u3164]|[\ufe00-\ufe0f]/u;
  for (let unit = 0; unit < 65536; unit++) {
    if (unit >= 0xd800 && unit <= 0xdfff) continue;
    const char = String.fromCharCode(unit);
    if (invisible.test(char)) table[unit] = is.invisible;
    else if (letter.test(char)) table[unit] = is.letter;
    else if (digit.test(char)) table[unit] = is.digit;
  }
  for (const char of "'’`´") table[char.charCodeAt(0)] = is.apostrophe;
  for (const char of ',:-–—()/"“”') table[char.charCodeAt(0)] = is.comma;
  for (const char of '.!?;\n…') table[char.charCodeAt(0)] = is.stop;
  for (const char of '@#') table[char.charCodeAt(0)] = is.tag;
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

const numberToken: Token = { plain: '0', typed: '0' };
const linkToken: Token = { plain: '<link>', typed: '<link>' };
const mentionToken: Token = { plain: '<at>', typed: '<at>' };

/** In front of the memo: words by a hash of their letters, so that most words need not be cut out of the text first. */
const frontSize = 1 << 14;
const front: (readonly Token[] | undefined)[] = new Array(frontSize).fill(undefined);

/** Whether `text` has `word` at `from`. */
function stands(text: string, from: number, word: string): boolean {
  for (let at = 0; at < word.length; at++)
    if (text.charCodeAt(from + at) !== word.charCodeAt(at)) return false;
  return true;
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
  const tokens = found.map((plain) => ({
    plain,
    typed,
    sums: undefined,
    speech: undefined,
    known: undefined,
    patterns: undefined,
  }));
  memo.set(typed, tokens);
  return tokens;
}

/** Splits a text into words. Any string is fine: lone surrogates, control characters and megabytes included. */
export function wordsOf(text: string): Words {
  let foreign = false;
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) > 0x17f) {
      foreign = true;
      break;
    }
  }
  // Letters of the "fancy text" kind (bold, circled, full width) become plain ones.
  const source = (foreign ? text.normalize('NFKC') : text).toLowerCase();
  const out: Words = { tokens: [], gaps: [], numbers: [], question: false, exclaims: 0, links: 0 };
  let gap: Gap = 2 as Gap;
  const push = (token: Token) => {
    out.tokens.push(token);
    out.gaps.push(gap);
    gap = 0;
  };
  const end = source.length;
  let at = 0;
  while (at < end) {
    const unit = source.charCodeAt(at);
    const kind = classes[unit];
    if (kind === is.letter || kind === is.digit) {
      const start = at;
      let letters = false;
      let digits = false;
      let odd = false;
      let next = kind as number | undefined;
      let here = unit;
      let hash = 0x811c9dc5;
      do {
        hash = Math.imul(hash ^ here, 0x01000193);
        if (next === is.letter) letters = true;
        else if (next === is.digit) digits = true;
        else odd = true;
        at += 1;
        if (at >= end) break;
        here = source.charCodeAt(at);
        next = classes[here];
        if (
          next === is.apostrophe ||
          here === 0x2a ||
          (next === is.stop && digits && !letters && here === 0x2e)
        ) {
          // Inside a word only: "don't", "b*ikot", "1.5".
          const after = classes[source.charCodeAt(at + 1)];
          if (after !== is.letter && after !== is.digit) break;
          odd = true;
          next = is.invisible;
        }
      } while (next === is.letter || next === is.digit || next === is.invisible);
      const place = (hash ^ (hash >>> 15)) & (frontSize - 1);
      const plainWord = !odd && !digits;
      if (plainWord) {
        const ready = front[place];
        const first = ready?.[0];
        if (
          ready !== undefined &&
          first !== undefined &&
          first.typed.length === at - start &&
          stands(source, start, first.typed)
        ) {
          if (!(here === 0x3a || here === 0x2e) || !/^(?:https?|www)$/.test(first.typed)) {
            if (first.typed === 'g' && out.tokens[out.tokens.length - 1] === numberToken) {
              for (const token of tokensOf('gram', false)) push(token);
            } else if (ready.length === 1) push(first);
            else for (const token of ready) push(token);
            continue;
          }
        }
      }
      let typed = source.slice(start, at);
      if (odd) typed = typed.replace(/[^\p{L}\p{M}\p{Nd}.]|(?<=\D)\./gu, '');
      if (!letters) {
        out.numbers.push(Math.min(Number.parseFloat(typed) || 0, 1e9));
        push(numberToken);
        continue;
      }
      if ((typed === 'http' || typed === 'https' || typed === 'www') && (here === 0x3a || here === 0x2e)) {
        while (at < end && source.charCodeAt(at) > 0x20) at += 1;
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
      const before = out.tokens[out.tokens.length - 1];
      // "500 g" is a weight, "g bisa" is "can not".
      if (typed === 'g' && before === numberToken) typed = 'gram';
      const tokens = tokensOf(typed, digits);
      if (plainWord && tokens[0]?.typed.length === at - start) front[place] = tokens;
      for (const token of tokens) push(token);
      continue;
    }
    if (kind === is.stop) {
      gap = 2;
      if (unit === 0x3f) out.question = true;
      else if (unit === 0x21) out.exclaims += 1;
    } else if (kind === is.comma) {
      if (gap === 0) gap = 1;
    } else if (kind === is.tag && unit === 0x40 && classes[source.charCodeAt(at + 1)] === is.letter) {
      at += 1;
      while (
        at < end &&
        (source.charCodeAt(at) === 0x5f || source.charCodeAt(at) === 0x2e || isWord(source.charCodeAt(at)))
      )
        at += 1;
      push(mentionToken);
      continue;
    } else if (unit >= 0xd800 && unit <= 0xdbff) {
      const low = source.charCodeAt(at + 1);
      if (low >= 0xdc00 && low <= 0xdfff) {
        const picture = source.slice(at, at + 2);
        for (const token of tokensOf(picture, false)) push(token);
        at += 2;
        continue;
      }
    }
    at += 1;
  }
  return out;
}

function isWord(unit: number): boolean {
  const kind = classes[unit];
  return kind === is.letter || kind === is.digit;
}
