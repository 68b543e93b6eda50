/** A typed word → the words it stands for: informal spellings replaced, and every answer remembered. */
import { slang } from './slang.ts';
import { Token } from './token.ts';

const leet: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't' };
const longest = 40;

/** Three or more of the same letter become one ("paraaah"), except that English keeps its "ee" and "oo". */
function shorten(word: string): string {
  return word.replace(/(.)\1{2,}/gu, (_all, letter: string) =>
    letter === 'e' || letter === 'o' ? letter + letter : letter,
  );
}

const memo = new Map<string, Token>();
const memoSize = 30_000;

/** The first of the words for a typed one, in lower case; `mixed` when digits stand among its letters. */
export function tokenOf(typed: string, mixed: boolean): Token {
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
  const first = found.reduceRight<Token | undefined>(
    (rest, plain) => new Token(plain, typed, rest),
    undefined,
  );
  memo.set(typed, first as Token);
  return first as Token;
}

/** Letters in a word that can be remembered by them: five bits for a letter, six letters in a number, three numbers. */
export const longestShort = 18;
/** In front of the memo: words by their letters as numbers, so that most need not be cut out of the text first. */
const places = 1 << 16;
const front: (Token | undefined)[] = new Array(places).fill(undefined);

/** The upper bits of such a product depend on all letters; the lower ones only on the last. */
const placeOf = (last: number, middle: number, first: number): number =>
  (Math.imul(last, 0x9e3779b1) + Math.imul(middle, 0x85ebca77) + Math.imul(first, 0xc2b2ae3d)) >>> 16;

/** What is remembered of a word with these letters. */
export function remembered(last: number, middle: number, first: number): Token | undefined {
  const token = front[placeOf(last, middle, first)];
  return token !== undefined && token.last === last && token.middle === middle && token.first === first
    ? token
    : undefined;
}

/** Remembers a word by its letters. */
export function remember(last: number, middle: number, first: number, token: Token): void {
  token.last = last;
  token.middle = middle;
  token.first = first;
  front[placeOf(last, middle, first)] = token;
}
