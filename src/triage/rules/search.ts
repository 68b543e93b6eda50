/** Finds the concepts of the word list in a text: where each stands, and whether a negator turns it. */
import { isNegator } from '../features.ts';
import type { Token, Words } from '../words.ts';
import type { Concept, Phrase } from './concepts.ts';
import { conceptNumber, concepts, lexicon } from './concepts.ts';
import { shapesOf } from './stems.ts';

interface Known {
  concepts: readonly number[];
  phrases: readonly Phrase[];
  /** Whether it stands for nothing at all and turns nothing, as most words do. */
  plain: boolean;
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
function known(token: Token): Known {
  if (token.known === undefined) token.known = lookUp(token);
  return token.known as Known;
}

function lookUp({ plain, typed }: Token): Known {
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
  return {
    concepts: [...numbers],
    phrases: [...phrases],
    plain: numbers.size === 0 && phrases.size === 0 && !stops,
    turns,
    stops,
  };
}

function continues(words: Words, at: number, phrase: Phrase): boolean {
  for (let step = 0; step < phrase.rest.length; step++) {
    const here = at + 1 + step;
    const wanted = phrase.rest[step] as string;
    const token = words.tokens[here];
    if (token === undefined || words.gaps[here] === 2) return false;
    const { plain, typed } = token;
    if (plain === wanted || typed === wanted) continue;
    const last = step === phrase.rest.length - 1;
    if (
      last &&
      plain.startsWith(wanted) &&
      (phrase.open || /^(?:nya|lah|ku|mu)$/.test(plain.slice(wanted.length)))
    )
      continue;
    return false;
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

/** Searches a text. A negator reaches three words far and not over a comma; "not only" is no negation. */
export function search(words: Words): Found {
  const at = none.slice();
  const turnedAt = none.slice();
  let left = 0;
  for (let here = 0; here < words.tokens.length; here++) {
    const token = words.tokens[here] as Token;
    if ((words.gaps[here] as number) > 0) left = 0;
    const entry = (token.known as Known | undefined) ?? known(token);
    if (entry.plain) {
      if (left > 0) left -= 1;
      continue;
    }
    const into = left > 0 ? turnedAt : at;
    for (const concept of entry.concepts) put(into, concept, here);
    for (const phrase of entry.phrases) if (continues(words, here, phrase)) put(into, phrase.concept, here);
    if (entry.stops) left = entry.turns && !notOnly.has(words.tokens[here + 1]?.plain ?? '') ? reach : 0;
    else if (left > 0) left -= 1;
  }
  return { words, at, turnedAt };
}

function put(into: (number[] | undefined)[], concept: number, here: number) {
  const there = into[concept];
  if (there) there.push(here);
  else into[concept] = [here];
}

/** Positions of a concept that is meant, not turned. */
export const places = (found: Found, name: Concept): readonly number[] =>
  found.at[conceptNumber(name)] ?? nothing;

/** Whether a concept is meant anywhere. */
export const has = (found: Found, ...names: Concept[]): boolean =>
  names.some((name) => found.at[conceptNumber(name)] !== undefined);

/** Whether a concept stands anywhere, turned or not. */
export const touches = (found: Found, ...names: Concept[]): boolean =>
  names.some(
    (name) =>
      found.at[conceptNumber(name)] !== undefined || found.turnedAt[conceptNumber(name)] !== undefined,
  );

function close(there: readonly number[] | undefined, place: number, within: number): boolean {
  if (there !== undefined)
    for (const one of there) if (one !== place && Math.abs(one - place) <= within) return true;
  return false;
}

/** The first place of concept number `on` that has one of `others` (turned or not) at most `within` words away. */
export function nearNumber(
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

/** The same by name. */
export const near = (
  found: Found,
  name: Concept,
  others: readonly Concept[],
  within: number,
): number | undefined => nearNumber(found, conceptNumber(name), others.map(conceptNumber), within);
