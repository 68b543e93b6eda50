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

/** In front of the memo: words by a hash of their letters, so that most words need not be cut out of the text first. */
const places = 1 << 14;
const front: (Token | undefined)[] = new Array(places).fill(undefined);
/** Per place the length of its word and its letters: 16 units, so that a word lies in one line of the cache. */
const rowSize = 16;
const rows = new Uint16Array(places * rowSize);

const placeOf = (hash: number): number => (hash ^ (hash >>> 15)) & (places - 1);

/** What is remembered of the word between two places of `units`. */
export function remembered(hash: number, units: Uint16Array, from: number, to: number): Token | undefined {
  const place = placeOf(hash);
  const length = to - from;
  const row = place * rowSize;
  if (rows[row] !== length) return undefined;
  for (let step = 1; step <= length; step++)
    if (rows[row + step] !== units[from + step - 1]) return undefined;
  return front[place];
}

/** Remembers a word by its letters as they stand in `units`; long ones are left to the memo. */
export function remember(hash: number, units: Uint16Array, from: number, to: number, token: Token): void {
  if (to - from >= rowSize) return;
  const place = placeOf(hash);
  front[place] = token;
  rows[place * rowSize] = to - from;
  rows.set(units.subarray(from, to), place * rowSize + 1);
}
