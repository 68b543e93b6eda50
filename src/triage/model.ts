/** The trained model: reads its two tables beside the code and adds them up for a text. */
import { readFileSync } from 'node:fs';
import {
  isNegator,
  languageRows,
  languageRowsOf,
  negationScope,
  pairRow,
  sentimentRows,
  sentimentRowsOf,
  speaks,
} from './features.ts';
import { polarityOf, squash, turnedWeight } from './polarity.ts';
import type { Token, Words } from './words.ts';

/** Languages the model tells apart, in the order of its table. */
export const modelLanguages = ['id', 'en', 'jv', 'su'] as const;
export type ModelLanguage = (typeof modelLanguages)[number];

/** What the manifest says of the tables; the rest of it is provenance. */
export interface Header {
  sentiment: { scales: [number, number]; bias: [number, number]; lexicon: number };
  language: { scales: number[]; bias: number[] };
}

/** Weights as int8. Sentiment rows hold two numbers (negative and positive, each against neutral), language rows four. */
export interface Model {
  header: Header;
  sentiment: Int8Array;
  language: Int8Array;
}

const folder = new URL('../../src/triage/model/', import.meta.url);
let shipped: Model | undefined;

/** The model in the package, read on first use. Throws when its files are missing or have the wrong size. */
export function shippedModel(): Model {
  if (!shipped) {
    const table = (name: string, size: number) => {
      const bytes = readFileSync(new URL(name, folder));
      if (bytes.length !== size)
        throw new Error(`src/triage/model/${name} has ${bytes.length} bytes instead of ${size}`);
      return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
    };
    shipped = {
      header: JSON.parse(readFileSync(new URL('manifest.json', folder), 'utf8')).model as Header,
      sentiment: table('sentiment.bin', sentimentRows * 2),
      language: table('language.bin', languageRows * 4),
    };
  }
  return shipped;
}

/** Everything the tables say of one word, added up once and kept with it. */
interface Sums {
  readonly model: Model;
  readonly hash: number;
  readonly negator: boolean;
  readonly negative: number;
  readonly positive: number;
  readonly turnedNegative: number;
  readonly turnedPositive: number;
  readonly charNegative: number;
  readonly charPositive: number;
  readonly charCount: number;
  readonly polarity: number;
}

interface LanguageSums {
  readonly model: Model;
  readonly rows: number;
  readonly each: readonly [number, number, number, number];
}

function sumsOf(model: Model, token: Token): Sums {
  const rows = sentimentRowsOf(token);
  const table = model.sentiment;
  const negator = isNegator(token.plain);
  return {
    model,
    hash: rows.hash,
    negator,
    negative: table[rows.word * 2] as number,
    positive: table[rows.word * 2 + 1] as number,
    turnedNegative: table[rows.turned * 2] as number,
    turnedPositive: table[rows.turned * 2 + 1] as number,
    charNegative: rows.chars.reduce((sum, row) => sum + (table[row * 2] as number), 0),
    charPositive: rows.chars.reduce((sum, row) => sum + (table[row * 2 + 1] as number), 0),
    charCount: rows.chars.length,
    polarity: negator ? 0 : polarityOf(token.typed),
  };
}

/** Probabilities of negative, neutral and positive. */
export function feel(model: Model, words: Words): [number, number, number] {
  const table = model.sentiment;
  const { tokens, gaps } = words;
  let wordNegative = 0;
  let wordPositive = 0;
  let charNegative = 0;
  let charPositive = 0;
  let wordCount = 0;
  let charCount = 0;
  let polarity = 0;
  let before = 0;
  // The same scope as `turnedWords` in features.ts, worked out on the way.
  let left = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    let sums = token.sums as Sums | undefined;
    if (sums === undefined || sums.model !== model) {
      sums = sumsOf(model, token);
      token.sums = sums;
    }
    const pair = pairRow(before, sums.hash) * 2;
    before = sums.hash;
    wordNegative += sums.negative + (table[pair] as number);
    wordPositive += sums.positive + (table[pair + 1] as number);
    wordCount += 2;
    if (gaps[at] === 2) left = 0;
    if (sums.negator) left = negationScope;
    else if (left > 0) {
      left -= 1;
      wordNegative += sums.turnedNegative;
      wordPositive += sums.turnedPositive;
      wordCount += 1;
      polarity += turnedWeight(sums.polarity);
    } else polarity += sums.polarity;
    charNegative += sums.charNegative;
    charPositive += sums.charPositive;
    charCount += sums.charCount;
  }
  const { scales, bias, lexicon } = model.header.sentiment;
  const byWord = 1 / Math.sqrt(wordCount || 1);
  const byChar = 1 / Math.sqrt(charCount || 1);
  const lean = lexicon * squash(polarity);
  const negative = Math.exp(bias[0] + scales[0] * (wordNegative * byWord + charNegative * byChar) - lean);
  const positive = Math.exp(bias[1] + scales[1] * (wordPositive * byWord + charPositive * byChar) + lean);
  const all = 1 + negative + positive;
  return [negative / all, 1 / all, positive / all];
}

/** Probabilities of the languages in the order of `modelLanguages`, and on how many words they rest. */
export function hear(
  model: Model,
  words: Words,
): { chances: [number, number, number, number]; words: number } {
  let id = 0;
  let en = 0;
  let jv = 0;
  let su = 0;
  let rows = 0;
  let count = 0;
  let before: Token | undefined;
  for (const token of words.tokens) {
    if (token.typed === before?.typed) continue;
    let mine = token.speech as LanguageSums | undefined;
    if (mine === undefined || mine.model !== model) {
      mine = speechOf(model, token.typed);
      token.speech = mine;
    }
    if (mine.rows === 0) continue;
    before = token;
    rows += mine.rows;
    count += 1;
    const { each } = mine;
    id += each[0];
    en += each[1];
    jv += each[2];
    su += each[3];
  }
  const sums: [number, number, number, number] = [id, en, jv, su];
  const { scales, bias } = model.header.language;
  const by = 1 / Math.sqrt(rows || 1);
  let total = 0;
  let top = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < 4; c++) {
    sums[c as 0] = (bias[c] as number) + (scales[c] as number) * sums[c as 0] * by;
    if (sums[c as 0] > top) top = sums[c as 0];
  }
  for (let c = 0; c < 4; c++) {
    sums[c as 0] = Math.exp(sums[c as 0] - top);
    total += sums[c as 0];
  }
  for (let c = 0; c < 4; c++) sums[c as 0] /= total;
  return { chances: sums, words: count };
}

function speechOf(model: Model, typed: string): LanguageSums {
  const each: [number, number, number, number] = [0, 0, 0, 0];
  const rows = speaks(typed) ? languageRowsOf(typed) : [];
  for (const row of rows) for (let c = 0; c < 4; c++) each[c as 0] += model.language[row * 4 + c] as number;
  return { model, rows: rows.length, each };
}
