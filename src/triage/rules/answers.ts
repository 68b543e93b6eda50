/** What words answer to in the patterns, a bit for each item, in one table for all words met lately. */
import type { Token } from '../token.ts';
import { Numbers } from './numbers.ts';

/** Words kept at once, unless a text has more: no fewer than spelling.ts remembers, or they would be worked out again and again. */
const keptWords = 1 << 15;

/** The items of the words of one text at a time; filled again by every text. */
export class Answers {
  private readonly atomsOf: (token: Token) => readonly number[];
  private readonly asksOf: (atoms: readonly number[]) => readonly number[];
  /** Numbers to a row, 32 items in each. */
  private readonly width: number;
  private table: Int32Array;
  private used = 0;
  /** Where the rows of the text's words begin. */
  private rows = new Int32Array(1024);
  /** All numbers of each row in one: an item that is not in it need not be looked for in the row. */
  private sketches = new Int32Array(1024);

  /** What is asked because of a word: a token's `asks` is where its list begins. */
  readonly asked: Numbers = new Numbers();

  /** `items`: how many there are. `atomsOf` tells those of a word, `asksOf` what is asked because of them. */
  constructor(
    items: number,
    atomsOf: (token: Token) => readonly number[],
    asksOf: (atoms: readonly number[]) => readonly number[],
  ) {
    this.width = (items + 31) >>> 5;
    this.table = new Int32Array(keptWords * this.width);
    this.atomsOf = atomsOf;
    this.asksOf = asksOf;
  }

  /** Takes the words of a text. */
  take(tokens: readonly Token[]): void {
    if (tokens.length > this.rows.length) {
      this.rows = new Int32Array(tokens.length);
      this.sketches = new Int32Array(tokens.length);
    }
    const room = tokens.length * this.width;
    const usual = keptWords * this.width;
    // Begun anew when it is used up, or when it was made for a longer text than usual.
    if (this.used + room > this.table.length || (this.table.length > usual && room <= usual)) {
      this.table = new Int32Array(Math.max(usual, room));
      this.used = 0;
    }
    const { table, rows, sketches } = this;
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at] as Token;
      if (token.answersIn !== table) this.learn(token);
      rows[at] = token.answers;
      sketches[at] = token.sketch;
    }
  }

  /** Whether the word at a position of the text answers to an item. */
  has(at: number, atom: number): boolean {
    return (
      (((this.sketches[at] as number) >>> (atom & 31)) & 1) === 1 &&
      (((this.table[(this.rows[at] as number) + (atom >> 5)] as number) >>> (atom & 31)) & 1) === 1
    );
  }

  /** Whether a word does at one of the positions `from` to `to`, other than `but`. */
  hasAnywhere(from: number, to: number, but: number, atom: number): boolean {
    for (let at = from; at <= to; at++) if (at !== but && this.has(at, atom)) return true;
    return false;
  }

  private learn(token: Token): void {
    const atoms = this.atomsOf(token);
    const from = this.used;
    let sketch = 0;
    for (const atom of atoms) {
      const at = from + (atom >> 5);
      this.table[at] = (this.table[at] as number) | (1 << (atom & 31));
      sketch |= 1 << (atom & 31);
    }
    token.sketch = sketch;
    this.used += this.width;
    token.answersIn = this.table;
    token.answers = from;
    token.asks = this.asked.keep(this.asksOf(atoms));
  }
}
