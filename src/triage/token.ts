/** A word of a text, and a text in words: what all of triage works on. */

/** What stood before a word: 0 nothing, 1 a comma or dash, 2 the end of a clause or sentence. */
export type Gap = 0 | 1 | 2;

const none: readonly never[] = [];

/**
 * One word: after replacement (`plain`) and as typed, in lower case. Numbers are `0`, links `<link>`, mentions `<at>`. One
 * object per word, however often it comes. What the model and the rules work out of a word is kept with it, all in one
 * object and what every text asks for first: a comment has twenty words out of many thousands, and fetching them takes longer
 * than the sums.
 */
export class Token {
  /** Its letters as numbers, when it is remembered by them (see spelling.ts). */
  last = 0;
  middle = 0;
  first = 0;
  /** The next word, where the typed one stands for several: "makasih" is "terima kasih". */
  readonly rest: Token | undefined;

  /** The model's: in which table, and where, it has its row of numbers (see reading.ts), and the hash by which it is paired. */
  readIn: Int16Array | undefined = undefined;
  row = 0;
  hash = 0;

  /**
   * The word list's (see rules/search.ts), when it was looked up: where the list of its concepts begins; which words of phrases begin after it and which it
   * can stand for, a bit for the lowest five bits of each, because what shares none of them need not be looked through; and whether
   * it turns what follows or ends what was turned.
   */
  concepts = 0;
  listed = false;
  seconds = 0;
  stands = 0;
  stops = false;
  turns = false;

  /** The patterns': in which table, and where, it has its row of items, and that in short (see rules/answers.ts); and where the list of what is asked because of it begins. */
  answersIn: Int32Array | undefined = undefined;
  answers = 0;
  sketch = 0;
  asks = 0;

  readonly plain: string;
  readonly typed: string;

  /** The phrases that begin with it, each as the number of its second word and its own, and which words of phrases it can stand for. */
  phrases: readonly number[] = none;
  continues: readonly number[] = none;
  /** Its part beside a "not" (see rules/patterns.ts; -1: not asked), and in a question (see signs.ts; -1: not asked). */
  part = -1;
  asking = -1;
  /** What it says of a wait (see rules/waits.ts; -1: not asked). */
  wait = -1;

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
