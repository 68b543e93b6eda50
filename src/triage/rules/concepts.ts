/** The concepts of the rules: their words and phrases as tables to look a word up in. */

import { slang } from '../slang.ts';
import { conceptWords } from './concept-words.ts';

export type Concept = keyof typeof conceptWords;
export const concepts = Object.keys(conceptWords) as Concept[];
/** The number under which each concept stands in the result of a search. */
export const conceptNumbers = Object.fromEntries(concepts.map((name, at) => [name, at])) as Readonly<
  Record<Concept, number>
>;

/** An entry of several words: what must follow its first word, as numbers of `continuations`. */
export interface Phrase {
  /** Its place in the list of all. */
  number: number;
  concept: number;
  rest: readonly number[];
}

const numbered = new Map<string, number>();

/** The words of phrases after the first, by number: `word` as it is, `word~` with an ending, `word*` as a beginning. */
export const continuations: ReadonlyMap<string, number> = numbered;

function continuation(form: string): number {
  const known = numbered.get(form);
  if (known !== undefined) return known;
  numbered.set(form, numbered.size);
  return numbered.size - 1;
}

/** Words, beginnings of words, and phrases by their first word and by number. */
export const lexicon = (() => {
  const every: Phrase[] = [];
  const whole = new Map<string, number[]>();
  const starts = new Map<string, number[]>();
  const phrases = new Map<string, Phrase[]>();
  const add = <T>(map: Map<string, T[]>, key: string, value: T) => {
    const there = map.get(key);
    if (there) there.push(value);
    else map.set(key, [value]);
  };
  concepts.forEach((name, concept) => {
    for (const entry of new Set(conceptWords[name].split(/\s+/).filter(Boolean))) {
      const open = entry.endsWith('*');
      const words = (open ? entry.slice(0, -1) : entry)
        .split(/[_-]/)
        .flatMap((word) => slang.get(word) ?? [word]);
      const first = words[0] as string;
      const mark = open ? '*' : '~';
      const rest = words
        .slice(1)
        .map((word, at, all) => continuation(at === all.length - 1 ? `${word}${mark}` : word));
      if (rest.length > 0) {
        const phrase = { number: every.length, concept, rest };
        every.push(phrase);
        add(phrases, first, phrase);
      } else add(open ? starts : whole, first, concept);
    }
  });
  return { whole, starts, phrases, every };
})();
