/** The learned backstop of the rules: how likely a text tells of which kind of incident. */
import { isNegator, keptPairs, negationScope, pairRow, pairs, sentimentRowsOf } from './features.ts';
import type { Model } from './model.ts';
import type { Token, Words } from './token.ts';

/** What the backstop tells apart, in the order of its table; the first is "nothing wrong" and has no column. */
export const learnedClasses = [
  'other',
  'ordinary',
  'safety',
  'data_breach',
  'fraud',
  'legal_threat',
  'mobilisation',
  'staff_conduct',
] as const;
export type LearnedClass = (typeof learnedClasses)[number];

/** Rows of its table, as many as the package has room for, and its columns. */
export const incidentRows = 13 << 12;
export const incidentColumns = learnedClasses.length - 1;

/** A row of the sentiment table → one of this smaller table: 13 for every 64. */
const placeOf = (row: number): number => (row * 13) >>> 6;

/** Rows of a text with their values, as used in training; `sense` adds up the same in another order. */
export function incidentFeatures(words: Words): Map<number, number> {
  const values = new Map<number, number>();
  const count = (row: number, value: number) => {
    const place = placeOf(row);
    values.set(place, (values.get(place) ?? 0) + value);
  };
  const by = 1 / Math.sqrt(words.tokens.length || 1);
  let before = 0;
  let left = 0;
  words.tokens.forEach((token, at) => {
    const rows = sentimentRowsOf(token);
    count(rows.word, by);
    count(pairRow(before, rows.hash), by);
    for (const row of rows.chars) count(row, by / Math.sqrt(rows.chars.length));
    before = rows.hash;
    if (words.gaps[at] === 2) left = 0;
    if (isNegator(token.plain)) left = negationScope;
    else if (left > 0) {
      left -= 1;
      count(rows.turned, by);
    }
  });
  return values;
}

/** Works out what the table says of one word, plain and turned, and keeps it with the word. */
function addUp(model: Model, token: Token): Float32Array {
  const rows = sentimentRowsOf(token);
  const sums = new Float32Array(incidentColumns * 2);
  const add = (row: number, by: number, to: number) => {
    for (let c = 0; c < incidentColumns; c++)
      sums[to + c] =
        (sums[to + c] as number) + by * (model.incident[placeOf(row) * incidentColumns + c] as number);
  };
  add(rows.word, 1, 0);
  for (const row of rows.chars) add(row, 1 / Math.sqrt(rows.chars.length), 0);
  add(rows.turned, 1, incidentColumns);
  token.learnedBy = model;
  token.learned = sums;
  return sums;
}

/** Probabilities of `learnedClasses`. The words must have been through `feel` with the same model, which hashes them and their pairs. */
export function sense(model: Model, words: Words): Float64Array {
  const { tokens, gaps } = words;
  const table = model.incident;
  // Spelled out for speed: one sum for each column.
  let [s0, s1, s2, s3, s4, s5, s6] = [0, 0, 0, 0, 0, 0, 0];
  let before = 0;
  let left = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const mine = token.learnedBy === model ? (token.learned as Float32Array) : addUp(model, token);
    const pair =
      placeOf(at < keptPairs ? (pairs[at] as number) : pairRow(before, token.hash)) * incidentColumns;
    before = token.hash;
    s0 += (mine[0] as number) + (table[pair] as number);
    s1 += (mine[1] as number) + (table[pair + 1] as number);
    s2 += (mine[2] as number) + (table[pair + 2] as number);
    s3 += (mine[3] as number) + (table[pair + 3] as number);
    s4 += (mine[4] as number) + (table[pair + 4] as number);
    s5 += (mine[5] as number) + (table[pair + 5] as number);
    s6 += (mine[6] as number) + (table[pair + 6] as number);
    if (gaps[at] === 2) left = 0;
    if (token.negator) left = negationScope;
    else if (left > 0) {
      left -= 1;
      s0 += mine[7] as number;
      s1 += mine[8] as number;
      s2 += mine[9] as number;
      s3 += mine[10] as number;
      s4 += mine[11] as number;
      s5 += mine[12] as number;
      s6 += mine[13] as number;
    }
  }
  const sums = [s0, s1, s2, s3, s4, s5, s6];
  const { scales, bias } = model.header.incident;
  const by = 1 / Math.sqrt(tokens.length || 1);
  const chances = new Float64Array(incidentColumns + 1);
  let top = 0;
  for (let c = 0; c < incidentColumns; c++) {
    const score = (bias[c] as number) + (scales[c] as number) * (sums[c] as number) * by;
    chances[c + 1] = score;
    if (score > top) top = score;
  }
  let all = 0;
  for (let c = 0; c <= incidentColumns; c++) {
    chances[c] = Math.exp((chances[c] as number) - top);
    all += chances[c] as number;
  }
  for (let c = 0; c <= incidentColumns; c++) chances[c] = (chances[c] as number) / all;
  return chances;
}
