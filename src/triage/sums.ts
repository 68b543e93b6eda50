/** What the learned judge's table says of a text, added up column by column. */
import { keptPairs, negationScope, pairRow, pairs, sentimentRows, sentimentRowsOf } from './features.ts';
import type { Model } from './model.ts';
import type { Token, Words } from './token.ts';

/** Columns added up at once. */
const block = 8;
/** Words kept at once, unless a text has more: no fewer than spelling.ts remembers, or they would be worked out again and again. */
const keptWords = 1 << 15;
/** A pair's numbers, −8 to 7, four bits each, in four numbers: a row never lies across two lines of the cache. */
const pairSize = 4;
/** So many pairs can be added up in lanes of a byte: 16 times 15 is below 256. */
const laneFull = 16;
const lanes = 0x0f0f0f0f;

/** A model's table, kept as it is read here. */
export interface Sums {
  /** Columns, and the same rounded up to whole blocks. */
  columns: number;
  width: number;
  /** Per word met lately a row of sums: what the table says of it, then of its turned self. */
  words: Float32Array;
  used: number;
  pairs: Int32Array;
}
const kept = new WeakMap<Model, Sums>();

/** The sums of a model, with room for `count` more words: begun anew when it is used up. */
function sumsOf(model: Model, count: number): Sums {
  const known = kept.get(model);
  if (known && known.used + count * known.width * 2 <= known.words.length) return known;
  const columns = model.header.incident.scales.length;
  const width = Math.ceil(columns / block) * block;
  const room = count * width * 2;
  const words = new Float32Array(Math.max(keptWords * width * 2, room));
  const sums = { columns, width, words, used: 0, pairs: known?.pairs ?? packed(model, columns) };
  kept.set(model, sums);
  return sums;
}

/** Column `c` of a row lies in number `c / 8`, in the bits from `4 · (c mod 8)` on, 8 too high. */
function packed({ incident }: Model, columns: number): Int32Array {
  if (columns > pairSize * 8) throw new Error(`${columns} columns are more than fit into a packed row`);
  const table = new Int32Array(sentimentRows * pairSize);
  for (let row = 0; row < sentimentRows; row++)
    for (let c = 0; c < columns; c++) {
      const at = row * pairSize + (c >> 3);
      table[at] = (table[at] as number) | (((incident[row * columns + c] as number) + 8) << ((c & 7) * 4));
    }
  return table;
}

/** Works out what the table says of one word, plain and turned; gives where its row begins. */
function learn(model: Model, sums: Sums, token: Token): number {
  const { word, turned, fives } = sentimentRowsOf(token);
  const { columns, width, words } = sums;
  const from = sums.used;
  const add = (row: number, by: number, to: number) => {
    const at = row * columns;
    for (let c = 0; c < columns; c++)
      words[to + c] = (words[to + c] as number) + by * (model.incident[at + c] as number);
  };
  add(word, 1, from);
  for (const row of fives) add(row, 1 / Math.sqrt(fives.length), from);
  add(turned, 1, from + width);
  sums.used += width * 2;
  token.summedIn = sums;
  token.sums = from;
  return from;
}

/** Where the rows of a text's words begin, those of turned words twice. */
let begins = new Int32Array(1024);

function addWords(
  model: Model,
  sums: Sums,
  { tokens, gaps }: Words,
  { from: start, to: end }: Part,
  into: Float64Array,
  first: number,
): void {
  if (begins.length < tokens.length * 2) begins = new Int32Array(tokens.length * 2);
  const { width, words } = sums;
  let count = 0;
  let left = 0;
  for (let at = start; at < end; at++) {
    const token = tokens[at] as Token;
    const from = token.summedIn === sums ? token.sums : learn(model, sums, token);
    begins[count++] = from;
    if (gaps[at] === 2) left = 0;
    if (token.negator) left = negationScope;
    else if (left > 0) {
      left -= 1;
      begins[count++] = from + width;
    }
  }
  const rows = begins;
  for (let c = 0; c < width; c += block) {
    // Spelled out for speed: one sum for each column of the block.
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    let s4 = 0;
    let s5 = 0;
    let s6 = 0;
    let s7 = 0;
    for (let at = 0; at < count; at++) {
      const row = (rows[at] as number) + c;
      s0 += words[row] as number;
      s1 += words[row + 1] as number;
      s2 += words[row + 2] as number;
      s3 += words[row + 3] as number;
      s4 += words[row + 4] as number;
      s5 += words[row + 5] as number;
      s6 += words[row + 6] as number;
      s7 += words[row + 7] as number;
    }
    const to = first + c;
    into[to] = s0;
    into[to + 1] = s1;
    into[to + 2] = s2;
    into[to + 3] = s3;
    into[to + 4] = s4;
    into[to + 5] = s5;
    into[to + 6] = s6;
    into[to + 7] = s7;
  }
}

/** Adds the rows of the pairs. Eight columns share a number, so they are added up at once: the even ones and the odd ones in four lanes each. */
function addPairs(
  sums: Sums,
  tokens: readonly Token[],
  { from: start, to: end }: Part,
  into: Float64Array,
  first: number,
): void {
  const { columns, pairs: table } = sums;
  for (let from = start; from < end; from += laneFull) {
    const to = Math.min(end, from + laneFull);
    for (let at = from; at < to; at++) {
      // The first word of a part is beside nothing, as that of a text is.
      const row =
        at < keptPairs && (at > start || start === 0)
          ? (pairs[at] as number)
          : pairRow(at > start ? (tokens[at - 1] as Token).hash : 0, (tokens[at] as Token).hash);
      places[at - from] = row * pairSize;
    }
    for (let part = 0; part * 8 < columns; part++) {
      let even = 0;
      let odd = 0;
      for (let at = 0; at < to - from; at++) {
        const row = table[(places[at] as number) + part] as number;
        even = (even + (row & lanes)) | 0;
        odd = (odd + ((row >>> 4) & lanes)) | 0;
      }
      const most = Math.min(columns, part * 8 + 8);
      for (let c = part * 8; c < most; c++) {
        const sum = (((c & 1) === 0 ? even : odd) >>> ((c & 6) * 4)) & 0xff;
        into[first + c] = (into[first + c] as number) + sum - 8 * (to - from);
      }
    }
  }
}
const places = new Int32Array(laneFull);

/** Some of a text's words: from the first to before the last number. */
export interface Part {
  from: number;
  to: number;
}

/**
 * Puts the sums of the words and pairs of a part of a text into `into`, from `first` on, by whole blocks (what is too much for it
 * falls away). The text must have been through `feel` with the same model.
 */
export function addUp(model: Model, words: Words, part: Part, into: Float64Array, first: number): void {
  const sums = sumsOf(model, words.tokens.length);
  addWords(model, sums, words, part, into, first);
  addPairs(sums, words.tokens, part, into, first);
}

/** What the table says of a word that was added up: its row, plain. */
export function saysOf({ summedIn, sums }: Token, column: number): number {
  return summedIn === undefined ? 0 : (summedIn.words[sums + column] as number);
}
