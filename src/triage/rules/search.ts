/** Finds the concepts of the word list in a text: where each stands, and whether a negator turns it. */
import { isNegator } from '../features.ts';
import type { Token, Words } from '../token.ts';
import type { Phrase } from './concepts.ts';
import { concepts, continuations, lexicon } from './concepts.ts';
import { Numbers } from './numbers.ts';
import { shapesOf } from './stems.ts';

const nothing: readonly never[] = [];
const none: Places[] = concepts.map(() => undefined);
const noNumbers: readonly number[] = [];
const everyPhrase: readonly Phrase[] = lexicon.every;
const bit = (number: number): number => 1 << (number & 31);
/** Words that turn what follows into its opposite. */
export const turners: ReadonlySet<string> = new Set([
  'tidak',
  'bukan',
  'belum',
  'tanpa',
  'no',
  'not',
  'never',
  'without',
  'nobody',
  'none',
  'ora',
  'dudu',
  'teu',
  'henteu',
  'sanes',
  'zero',
  'nothing',
  'jangan',
  'nor',
]);
const notOnly = new Set(['cuma', 'hanya', 'saja', 'only', 'just', 'sekadar']);
const reach = 3;

/** The concepts of words: a token's `concepts` is where its list begins. */
const named = new Numbers();

/** What the word list says of a word: worked out once and kept with it. */
function lookUp(token: Token): void {
  const { plain, typed } = token;
  const numbers = new Set<number>();
  const phrases = new Set<Phrase>();
  for (const word of plain === typed ? [plain] : [plain, typed]) {
    for (const shape of shapesOf(word.slice(0, 40))) {
      for (const concept of lexicon.whole.get(shape) ?? nothing) numbers.add(concept);
    }
    for (let size = Math.min(word.length, 14); size >= 3; size--) {
      for (const concept of lexicon.starts.get(word.slice(0, size)) ?? nothing) numbers.add(concept);
    }
    for (const phrase of lexicon.phrases.get(word) ?? nothing) phrases.add(phrase);
    if (/(?:nya|ku|mu)$/.test(word)) {
      for (const phrase of lexicon.phrases.get(word.replace(/(?:nya|ku|mu)$/, '')) ?? nothing)
        phrases.add(phrase);
    }
  }
  token.turns = turners.has(plain);
  token.stops = token.turns || isNegator(plain);
  token.concepts = named.keep([...numbers]);
  token.phrases = listOf([...phrases].flatMap(({ rest, number }) => [rest[0] as number, number]));
  token.continues = listOf(continuationsOf(plain, typed));
  token.seconds = [...phrases].reduce((bits, { rest }) => bits | bit(rest[0] as number), 0);
  token.stands = token.continues.reduce((bits, number) => bits | bit(number), 0);
  token.listed = true;
}

/** All empty lists are the same one: to see that it is empty it need not be fetched. */
const listOf = (numbers: Iterable<number>): readonly number[] => {
  const list = [...numbers];
  return list.length === 0 ? noNumbers : list;
};

const endings = ['nya', 'lah', 'ku', 'mu'];

/** The words of phrases that a word can stand for: itself, a last word with its ending, and a beginning. */
function continuationsOf(plain: string, typed: string): Set<number> {
  const found = new Set<number>();
  const add = (form: string) => {
    const number = continuations.get(form);
    if (number !== undefined) found.add(number);
  };
  for (const word of [plain, typed]) {
    add(word);
    add(`${word}~`);
    add(`${word}*`);
  }
  for (const ending of endings) {
    if (!plain.endsWith(ending)) continue;
    add(`${plain.slice(0, -ending.length)}~`);
    add(`${plain.slice(0, -ending.length)}*`);
  }
  for (let size = 1; size < Math.min(plain.length, 20); size++) add(`${plain.slice(0, size)}*`);
  return found;
}

function continues({ tokens, gaps }: Words, at: number, { rest }: Phrase): boolean {
  for (let step = 0; step < rest.length; step++) {
    const here = at + 1 + step;
    const token = tokens[here];
    if (token === undefined || (gaps[here] as number) > 0) return false;
    if (!token.listed) lookUp(token);
    if (!holds(token.continues, rest[step] as number)) return false;
  }
  return true;
}

function holds(numbers: readonly number[], wanted: number): boolean {
  for (let at = 0; at < numbers.length; at++) if (numbers[at] === wanted) return true;
  return false;
}

/** Positions in a text, in its order. */
export type Places = readonly number[] | undefined;

/** Where concepts stand in a text. */
export interface Found {
  words: Words;
  /** By concept number: positions where it stands and is meant. */
  at: Places[];
  /** By concept number: positions where a negator turns it. */
  turnedAt: Places[];
}

const at = none.slice();
const turnedAt = none.slice();
/** Concepts with an entry in one of the two tables. */
const filled: number[] = [];
let filledCount = 0;
/** A single position, as most concepts have: one list for all texts. */
const single: readonly (readonly number[])[] = Array.from({ length: 256 }, (_, here) => [here]);

/**
 * Searches a text. A negator reaches three words far and not over a comma; "not only" is no negation. What is found stands in
 * tables that are used again: read it before the next search.
 */
export function search(words: Words): Found {
  for (let which = 0; which < filledCount; which++) {
    const concept = filled[which] as number;
    at[concept] = undefined;
    turnedAt[concept] = undefined;
  }
  filledCount = 0;
  const { tokens, gaps } = words;
  let left = 0;
  for (let here = 0; here < tokens.length; here++) {
    const token = tokens[here] as Token;
    if (!token.listed) lookUp(token);
    if ((gaps[here] as number) > 0) left = 0;
    const into = left > 0 ? turnedAt : at;
    const mine = token.concepts;
    if (mine !== 0) {
      const names = named.table;
      const last = mine + (names[mine] as number);
      for (let which = mine + 1; which <= last; which++) put(into, names[which] as number, here);
    }
    if (token.seconds !== 0 && here + 1 < tokens.length) {
      const next = tokens[here + 1] as Token;
      if (!next.listed) lookUp(next);
      if ((token.seconds & next.stands) !== 0) putPhrases(words, here, into);
    }
    if (token.stops) left = token.turns ? reachAfter(tokens[here + 1]) : 0;
    else if (left > 0) left -= 1;
  }
  return { words, at, turnedAt };
}

/** Puts the phrases that begin at a position. */
function putPhrases(words: Words, here: number, into: Places[]): void {
  const { phrases } = words.tokens[here] as Token;
  const { stands } = words.tokens[here + 1] as Token;
  for (let which = 0; which < phrases.length; which += 2) {
    if ((stands & bit(phrases[which] as number)) === 0) continue;
    const phrase = everyPhrase[phrases[which + 1] as number] as Phrase;
    if (continues(words, here, phrase)) put(into, phrase.concept, here);
  }
}

/** Words after a negator with which it reaches further: "there is no … that …", "no one got …". */
const reachesOn = new Set(['ada', 'one']);

/** How far a negator reaches; "not only" not at all. */
function reachAfter(next: Token | undefined): number {
  if (next === undefined) return reach;
  return reachesOn.has(next.plain) ? reach + 2 : notOnly.has(next.plain) ? 0 : reach;
}

function put(into: Places[], concept: number, here: number) {
  const there = into[concept];
  if (there === undefined) {
    into[concept] = single[here] ?? [here];
    filled[filledCount++] = concept;
  } else if (there.length === 1) into[concept] = [there[0] as number, here];
  else (there as number[]).push(here);
}

/** Positions of a concept that is meant, not turned. */
export const places = (found: Found, name: number): readonly number[] => found.at[name] ?? nothing;

/** Whether one of these concepts is meant anywhere. Spelled out for up to five: it is asked dozens of times for each comment. */
export function has({ at }: Found, one: number, two = one, three = one, four = one, five = one): boolean {
  return (
    at[one] !== undefined ||
    (two !== one && at[two] !== undefined) ||
    (three !== one && at[three] !== undefined) ||
    (four !== one && at[four] !== undefined) ||
    (five !== one && at[five] !== undefined)
  );
}

/** Whether one of these concepts stands anywhere, turned or not. */
export function touches(found: Found, one: number, two = one, three = one, four = one, five = one): boolean {
  const { turnedAt } = found;
  return (
    has(found, one, two, three, four, five) ||
    turnedAt[one] !== undefined ||
    (two !== one && turnedAt[two] !== undefined) ||
    (three !== one && turnedAt[three] !== undefined) ||
    (four !== one && turnedAt[four] !== undefined) ||
    (five !== one && turnedAt[five] !== undefined)
  );
}

function close(there: Places, place: number, within: number): boolean {
  if (there !== undefined)
    for (const one of there) if (one !== place && Math.abs(one - place) <= within) return true;
  return false;
}

/** The first place of concept number `on` that has one of `others` at most `within` words away; both are meant, not turned. */
export function near(
  found: Found,
  on: number,
  others: readonly number[],
  within: number,
): number | undefined {
  const mine = found.at[on];
  if (mine === undefined) return undefined;
  for (const place of mine) {
    for (const other of others) {
      if (close(found.at[other], place, within)) return place;
    }
  }
  return undefined;
}
