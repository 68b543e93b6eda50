/** A word of a text, and a text in words: what all of triage works on. */

import type { Strange } from './foreign.ts';
import type { Sums } from './sums.ts';

/** What stood before a word: 0 nothing, 1 a comma or dash, 2 the end of a clause or sentence. */
export type Gap = 0 | 1 | 2;

const none: readonly never[] = [];

/**
 * One word: after replacement (`plain`) and as typed, in lower case. Numbers are `0`, links `<link>`, mentions `<at>`. One
 * object per word, however often it comes. What the model and the rules work out of a word is kept with it, all in one
 * object: a comment touches twenty words, and looking into five places for each would take longer than the sums.
 */
export class Token {
  readonly plain: string;
  readonly typed: string;
  /** The next word, where the typed one stands for several: "makasih" is "terima kasih". */
  readonly rest: Token | undefined;

  /** Its letters as numbers, when it is remembered by them (see spelling.ts). */
  last = 0;
  middle = 0;
  first = 0;

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
  /** How well it fits the language that it fits best, and the same by its own rows (see language.ts). */
  fit = 0;
  fitByWord = 0;
  /** Whether it speaks for a language that is not known (see foreign.ts). */
  strange: Strange = undefined;

  /** The learned judge's: in which sums, and where, it has its row (see sums.ts). */
  summedIn: Sums | undefined = undefined;
  sums = 0;

  /**
   * The word list's (see rules/search.ts), when it was looked up: its concepts; the phrases that begin with it, each as the number
   * of its second word and its own; which words of phrases it can stand for; and of these second words and words the lowest five
   * bits, because what shares none of them need not be looked through.
   */
  listed = false;
  turns = false;
  stops = false;
  seconds = 0;
  stands = 0;
  concepts: readonly number[] = none;
  phrases: readonly number[] = none;
  continues: readonly number[] = none;

  /**
   * The patterns': in which table, and where, it has its row of items (see rules/answers.ts); what is asked because of it (see
   * rules/matcher.ts); and its part beside a "not" (see rules/patterns.ts; -1: not asked).
   */
  answersIn: Int32Array | undefined = undefined;
  answers = 0;
  asks: readonly number[] = none;
  part = -1;

  /** Its part in a question (see signs.ts; -1: not asked). */
  asking = -1;

  /** What it says of a wait (see rules/waits.ts). */
  wait: unknown = undefined;

  constructor(plain: string, typed: string, rest?: Token) {
    this.plain = plain;
    this.typed = typed;
    this.rest = rest;
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
