/** Words → numbers of table rows: hashed words, word pairs and character n-grams, the same in training and in use. */
import { glossary } from './glossary.ts';
import type { Token, Words } from './token.ts';

/** Rows of the tables, powers of two; the learned judge's has as many as that of feelings, and its rows are the same. */
export const sentimentRows = 1 << 18;
export const languageRows = 1 << 15;

const negators = new Set(
  `tidak bukan belum tanpa jangan kurang ora dudu durung aja ojo gak henteu teu sanes lain tong moal acan not no never without nor neither
  hardly barely nothing none lacks lacking tidaklah bukanlah bukannya tidakkah`.split(/\s+/),
);
/** How many words after a negator are turned. */
export const negationScope = 3;

/** Whether a plain word turns the meaning of what follows. */
export const isNegator = (plain: string): boolean => negators.has(plain);

function hash(word: string): number {
  let h = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) h = Math.imul(h ^ word.charCodeAt(at), 0x01000193);
  return h;
}

function mix(h: number): number {
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** The rows of one word: itself, its turned self, and its character n-grams. */
export interface WordRows {
  hash: number;
  word: number;
  turned: number;
  chars: number[];
  /** Those of `chars` that are five letters long: the learned judge does better without the others. */
  fives: number[];
}

/**
 * Rows of one word in the sentiment table. A word the glossary knows counts as its Indonesian meaning: most training text is
 * Indonesian, and so English, Javanese and Sundanese share in it.
 */
export function sentimentRowsOf({ plain, typed }: Token): WordRows {
  const word = glossary.get(typed)?.[0] ?? plain;
  const h = hash(word);
  const fives = grams(word, 5, 5, sentimentRows - 1, 0x9e3779b9);
  return {
    hash: h,
    word: mix(h) & (sentimentRows - 1),
    turned: mix(h ^ 0x5bd1e995) & (sentimentRows - 1),
    chars: [...grams(word, 3, 4, sentimentRows - 1, 0x9e3779b9), ...fives],
    fives,
  };
}

/** Row of two neighbouring words. */
export const pairRow = (before: number, here: number): number =>
  mix(Math.imul(before, 31) ^ here ^ 0x27d4eb2f) & (sentimentRows - 1);

/** Rows of one typed word in the language table: itself, and its character n-grams. */
export function languageRowsOf(typed: string): number[] {
  return [mix(hash(typed)) & (languageRows - 1), ...grams(typed, 1, 4, languageRows - 1, 0x85ebca6b)];
}

function grams(word: string, from: number, to: number, mask: number, salt: number): number[] {
  const framed = `<${word.slice(0, 40)}>`;
  const rows: number[] = [];
  for (let size = from; size <= to; size++) {
    for (let at = 0; at + size <= framed.length; at++)
      rows.push(mix(hash(framed.slice(at, at + size)) ^ (salt + size)) & mask);
  }
  return rows;
}

/** For each word, whether it stands within three words after a negator, in the same clause. */
export function turnedWords(words: Words): Uint8Array {
  const turned = new Uint8Array(words.tokens.length);
  let left = 0;
  for (let at = 0; at < turned.length; at++) {
    if (words.gaps[at] === 2) left = 0;
    if (isNegator(words.tokens[at]?.plain ?? '')) left = negationScope;
    else if (left > 0) {
      turned[at] = 1;
      left -= 1;
    }
  }
  return turned;
}

/** All rows of a text in the sentiment table, in two groups that are scaled apart. */
export function sentimentFeatures(words: Words): { word: number[]; char: number[] } {
  const turned = turnedWords(words);
  const out = { word: [] as number[], char: [] as number[] };
  let before = 0;
  words.tokens.forEach((token, at) => {
    const rows = sentimentRowsOf(token);
    out.word.push(rows.word, pairRow(before, rows.hash));
    if (turned[at]) out.word.push(rows.turned);
    out.char.push(...rows.chars);
    before = rows.hash;
  });
  return out;
}

const laughter = /^(?:w?(?:kw)+k?|(?:h[aei])+h?|(?:xi)+x?|l+o+l+)$/;

/** Whether a typed word says anything about the language: it has letters, and is no mention, link, number, picture or laughter. */
export const speaks = (typed: string): boolean =>
  /\p{L}/u.test(typed) && typed !== '<at>' && typed !== '<link>' && !laughter.test(typed);

/** All rows of a text in the language table. */
export function languageFeatures(words: Words): number[] {
  return words.tokens
    .map((token) => token.typed)
    .filter((typed, at, all) => speaks(typed) && !(at > 0 && all[at - 1] === typed))
    .flatMap(languageRowsOf);
}
