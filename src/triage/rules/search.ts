/** Finds the concepts of the word list in a text: where each stands, and whether a negator turns it. */
import { isNegator } from '../features.ts';
import type { Token, Words } from '../token.ts';
import type { Phrase } from './concepts.ts';
import { concepts, continuations, lexicon } from './concepts.ts';
import { shapesOf } from './stems.ts';

/** What the word list says of a word. */
interface Known {
  concepts: readonly number[];
  /** Phrases that begin with it. */
  phrases: readonly Phrase[];
  /** Which words of phrases it can stand for (numbers of `continuations`). */
  continues: readonly number[];
  turns: boolean;
  stops: boolean;
}

const nothing: readonly never[] = [];
const none: (number[] | undefined)[] = concepts.map(() => undefined);
const turners = new Set([
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
  const turns = turners.has(plain);
  const stops = turns || isNegator(plain);
  const continues = continuationsOf(plain, typed);
  const found: Known = { concepts: [...numbers], phrases: [...phrases], continues, turns, stops };
  token.known = found;
  token.looked = numbers.size === 0 && phrases.size === 0 && continues.length === 0 && !stops ? 1 : 2;
}

const endings = ['nya', 'lah', 'ku', 'mu'];

/** The words of phrases that a word can stand for: itself, a last word with its ending, and a beginning. */
function continuationsOf(plain: string, typed: string): number[] {
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
  return [...found];
}

function continues({ tokens, gaps }: Words, at: number, { rest }: Phrase): boolean {
  for (let step = 0; step < rest.length; step++) {
    const here = at + 1 + step;
    const token = tokens[here];
    if (token === undefined || (gaps[here] as number) > 0) return false;
    if (token.looked === 0) lookUp(token);
    if (token.looked === 1 || !(token.known as Known).continues.includes(rest[step] as number)) return false;
  }
  return true;
}

/** Where concepts stand in a text. */
export interface Found {
  words: Words;
  /** By concept number: positions where it stands and is meant. */
  at: (number[] | undefined)[];
  /** By concept number: positions where a negator turns it. */
  turnedAt: (number[] | undefined)[];
}

const at = none.slice();
const turnedAt = none.slice();
const filled: number[] = [];

/**
 * Searches a text. A negator reaches three words far and not over a comma; "not only" is no negation. What is found stands in
 * tables that are used again: read it before the next search.
 */
export function search(words: Words): Found {
  for (const concept of filled) {
    at[concept] = undefined;
    turnedAt[concept] = undefined;
  }
  filled.length = 0;
  const { tokens, gaps } = words;
  let left = 0;
  for (let here = 0; here < tokens.length; here++) {
    const token = tokens[here] as Token;
    if ((gaps[here] as number) > 0) left = 0;
    if (token.looked === 0) lookUp(token);
    if (token.looked === 1) {
      if (left > 0) left -= 1;
      continue;
    }
    const { concepts: mine, phrases, stops, turns } = token.known as Known;
    const into = left > 0 ? turnedAt : at;
    for (let which = 0; which < mine.length; which++) put(into, mine[which] as number, here);
    if (phrases.length > 0 && goesOn(tokens[here + 1])) {
      for (let which = 0; which < phrases.length; which++) {
        const phrase = phrases[which] as Phrase;
        if (continues(words, here, phrase)) put(into, phrase.concept, here);
      }
    }
    if (stops) left = turns ? reachAfter(tokens[here + 1]) : 0;
    else if (left > 0) left -= 1;
  }
  return { words, at, turnedAt };
}

/** How far a negator reaches: "there is no … that …" further, "not only" not at all. */
function reachAfter(next: Token | undefined): number {
  if (next === undefined) return reach;
  return next.plain === 'ada' ? reach + 2 : notOnly.has(next.plain) ? 0 : reach;
}

/** Whether a word stands in the middle or at the end of any phrase; most do not. */
function goesOn(token: Token | undefined): boolean {
  if (token === undefined) return false;
  if (token.looked === 0) lookUp(token);
  return token.looked === 2 && (token.known as Known).continues.length > 0;
}

function put(into: (number[] | undefined)[], concept: number, here: number) {
  const there = into[concept];
  if (there) there.push(here);
  else {
    into[concept] = [here];
    filled.push(concept);
  }
}

/** Positions of a concept that is meant, not turned. */
export const places = (found: Found, name: number): readonly number[] => found.at[name] ?? nothing;

/** Whether one of these concepts is meant anywhere. */
export function has(found: Found, ...names: number[]): boolean {
  for (let which = 0; which < names.length; which++)
    if (found.at[names[which] as number] !== undefined) return true;
  return false;
}

/** Whether one of these concepts stands anywhere, turned or not. */
export function touches(found: Found, ...names: number[]): boolean {
  for (let which = 0; which < names.length; which++) {
    const number = names[which] as number;
    if (found.at[number] !== undefined || found.turnedAt[number] !== undefined) return true;
  }
  return false;
}

function close(there: readonly number[] | undefined, place: number, within: number): boolean {
  if (there !== undefined)
    for (const one of there) if (one !== place && Math.abs(one - place) <= within) return true;
  return false;
}

/** The first place of concept number `on` that has one of `others` (turned or not) at most `within` words away. */
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
      if (close(found.at[other], place, within) || close(found.turnedAt[other], place, within)) return place;
    }
  }
  return undefined;
}
