/** A word of a text, and a text in words: what all of triage works on. */

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

  /** The learned judge's: whose numbers these are, and what its table says of the word, plain and then turned (see learned.ts). */
  learnedBy: unknown = undefined;
  learned: Float32Array | undefined = undefined;

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
