/** A text as the model reads it: what its tables say of each word and of each two neighbours, added up. */
import {
  isNegator,
  languageRowsOf,
  negationScope,
  pairRow,
  sentimentRows,
  sentimentRowsOf,
  speaks,
} from './features.ts';
import { strangeness } from './foreign.ts';
import type { Model } from './model.ts';
import { polarityOf } from './polarity.ts';
import type { Token, Words } from './token.ts';

/** Columns of the learned judge: as many as fit into a row of a word, and of a pair. */
const judged = 24;

/**
 * Where in a word's row a number stands. All that the model knows of a word lies in 64 numbers of two bytes, side by side: a comment
 * has twenty words out of many thousands, and fetching each from one place instead of ten is what makes the judge fast.
 */
export const column = {
  /** The learned judge's sums, in steps, and those of the word after a negator: two in a number, see `halves`. */
  judged: 0,
  turned: judged,
  /** What it says of a negative feeling, with a positive one beside it: by itself, after a negator, and by its letters; of these how many rows. */
  negative: 48,
  turnedNegative: 50,
  charNegative: 52,
  charCount: 54,
  /** Its weight in the word list. */
  polarity: 55,
  /** The languages, in the order of the model's. */
  languages: 56,
  /** How many rows the four rest on; 0 where the word is of no language. */
  languageRows: 60,
  /** 1 for a word that speaks for a language that is not known, 2 for one in another script (see foreign.ts). */
  strange: 61,
  negator: 62,
  /** How well it fits the language that it fits best, in steps, rounded up. */
  fit: 63,
} as const;
const rowSize = 64;
/** Steps to a whole: the judge's sums are counted in steps. */
export const fine = 64;
/** So many words can be added up in halves of a number. */
const halfFull = 16;
const mostJudged = Math.floor(0x7fff / halfFull);
const most = 0x7fff;

/** Words kept at once, unless a text has more: no fewer than spelling.ts remembers, or they would be worked out again and again. */
const keptWords = 1 << 15;
/** A pair's numbers, −8 to 7, four bits each, in four numbers: a row never lies across two lines of the cache. */
const pairSize = 4;
/** In the last of the four: what the pair says of the feeling. */
const pairFeeling = 3;
/** So many pairs can be added up in lanes of a byte: 16 times 15 is below 256. */
const laneFull = 16;
const lanes = 0x0f0f0f0f;

/** A model's tables, kept as they are read here. */
interface Tables {
  model: Model;
  words: Int16Array;
  /** The same memory, two columns to a number. */
  twos: Int32Array;
  used: number;
  pairs: Int32Array;
}
const kept = new WeakMap<Model, Tables>();
let lately: Tables | undefined;

/** The tables of a model, with room for `count` more words: those of the words are begun anew when they are used up. */
function tablesOf(model: Model, count: number): Tables {
  const known = lately?.model === model ? lately : kept.get(model);
  const room = count * rowSize;
  const usual = keptWords * rowSize;
  // What was made for a longer text than usual is not kept.
  const fits = known && (known.words.length <= usual || room > usual);
  if (fits && known.used + room <= known.words.length) {
    lately = known;
    return known;
  }
  const words = new Int16Array(Math.max(usual, room));
  lately = {
    model,
    words,
    twos: new Int32Array(words.buffer),
    used: 0,
    pairs: known?.pairs ?? packedPairs(model),
  };
  kept.set(model, lately);
  return lately;
}

/** Column `c` of the judge lies in number `c / 8` of a row, in the bits from `4 · (c mod 8)` on, 8 too high. */
function packedPairs({ header, incident, sentiment }: Model): Int32Array {
  if (header.incident.scales.length !== judged)
    throw new Error(`the learned judge has ${header.incident.scales.length} columns instead of ${judged}`);
  const table = new Int32Array(sentimentRows * pairSize);
  const put = (at: number, place: number, value: number) => {
    table[at] = (table[at] as number) | ((value + 8) << (place * 4));
  };
  for (let row = 0; row < sentimentRows; row++) {
    const from = row * pairSize;
    for (let c = 0; c < judged; c++) put(from + (c >> 3), c & 7, incident[row * judged + c] as number);
    for (let c = 0; c < 2; c++) put(from + pairFeeling, c, sentiment[row * 2 + c] as number);
  }
  return table;
}

const within = (limit: number, value: number): number => Math.max(-limit, Math.min(limit, Math.round(value)));

/**
 * Two columns in one number. They are added up at once: a sum of such numbers is the number of the two sums, as long as the lower
 * one fits into its half.
 */
const halves = (lower: number, upper: number): number =>
  within(mostJudged, upper) * 0x10000 + within(mostJudged, lower);
const lowerOf = (two: number): number => (two << 16) >> 16;
const upperOf = (two: number): number => (two - lowerOf(two)) >> 16;

/** Works out what the tables say of one word, and keeps it; gives where its row begins. */
function learn(tables: Tables, token: Token): number {
  const { model, words, twos } = tables;
  const { incident, sentiment, language } = model;
  const from = tables.used;
  const { hash, word, turned, chars, fives } = sentimentRowsOf(token);
  const put = (at: number, value: number) => {
    words[from + at] = within(most, value);
  };
  const sum = (rows: readonly number[], table: Int8Array, width: number, c: number) =>
    rows.reduce((all, row) => all + (table[row * width + c] as number), 0);
  const byFives = fives.length === 0 ? 0 : 1 / Math.sqrt(fives.length);
  const plain = (c: number) =>
    fine * ((incident[word * judged + c] as number) + byFives * sum(fives, incident, judged, c));
  const afterNegator = (c: number) => fine * (incident[turned * judged + c] as number);
  for (let c = 0; c < judged; c += 2) {
    twos[(from + column.judged + c) >> 1] = halves(plain(c), plain(c + 1));
    twos[(from + column.turned + c) >> 1] = halves(afterNegator(c), afterNegator(c + 1));
  }
  for (let c = 0; c < 2; c++) {
    put(column.negative + c, sentiment[word * 2 + c] as number);
    put(column.turnedNegative + c, sentiment[turned * 2 + c] as number);
    put(column.charNegative + c, sum(chars, sentiment, 2, c));
  }
  put(column.charCount, chars.length);
  const negator = isNegator(token.plain);
  put(column.negator, negator ? 1 : 0);
  put(column.polarity, negator ? 0 : polarityOf(token.typed));
  const heard = speaks(token.typed) ? languageRowsOf(token.typed) : [];
  const speech = [0, 1, 2, 3].map((c) => sum(heard, language, 4, c));
  for (let c = 0; c < 4; c++) put(column.languages + c, speech[c] as number);
  const { scales } = model.header.language;
  put(column.fit, Math.ceil(fine * Math.max(...speech.map((one, c) => one * (scales[c] as number)))));
  put(column.languageRows, heard.length);
  const strange = strangeness(token.typed);
  put(column.strange, strange === undefined ? 0 : strange === 'word' ? 1 : 2);
  tables.used += rowSize;
  token.hash = hash;
  token.readIn = words;
  token.row = from;
  return from;
}

/** What is known of a text that was read. It lies in tables that are used again: it is good until the next text is read. */
export interface Reading {
  model: Model;
  words: Words;
  /** The rows of words met lately, and where those of this text's words begin: see `column`. */
  table: Int16Array;
  twos: Int32Array;
  rows: Int32Array;
  /** What the model says of pairs, and which those of this text are, each of a word and the one before it. */
  pairTable: Int32Array;
  pairs: Int32Array;
}

let rows = new Int32Array(1024);
let pairs = new Int32Array(1024);

/** Reads a text. */
export function read(model: Model, words: Words): Reading {
  const { tokens } = words;
  const tables = tablesOf(model, tokens.length);
  const table = tables.words;
  if (rows.length < tokens.length) {
    rows = new Int32Array(tokens.length);
    pairs = new Int32Array(tokens.length);
  }
  let before = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    rows[at] = token.readIn === table ? token.row : learn(tables, token);
    pairs[at] = pairRow(before, token.hash);
    before = token.hash;
  }
  return { model, words, table, twos: tables.twos, rows, pairTable: tables.pairs, pairs };
}

/** What a text says of its feeling: whole numbers, still without their scales. */
export interface Felt {
  wordNegative: number;
  wordPositive: number;
  wordCount: number;
  charNegative: number;
  charPositive: number;
  charCount: number;
  /** Of the word list: words as they are, and words after a negator. */
  polarity: number;
  turnedPolarity: number;
}

/** Adds up what the words and pairs of a text say of its feeling. */
export function addFeelings({ words, table, rows, pairTable, pairs }: Reading): Felt {
  const { negative, turnedNegative, charNegative, charCount, polarity, negator } = column;
  const { gaps } = words;
  const { length } = words.tokens;
  let wordNegative = -8 * length;
  let wordPositive = -8 * length;
  // The pairs in a loop of their own: so short a one that the processor fetches several at a time.
  for (let at = 0; at < length; at++) {
    const pair = pairTable[(pairs[at] as number) * pairSize + pairFeeling] as number;
    wordNegative += pair & 15;
    wordPositive += pair >> 4;
  }
  let chars = 0;
  let charsNegative = 0;
  let charsPositive = 0;
  let polarities = 0;
  let turnedPolarity = 0;
  let turned = 0;
  let left = 0;
  for (let at = 0; at < length; at++) {
    const row = rows[at] as number;
    wordNegative += table[row + negative] as number;
    wordPositive += table[row + negative + 1] as number;
    charsNegative += table[row + charNegative] as number;
    charsPositive += table[row + charNegative + 1] as number;
    chars += table[row + charCount] as number;
    // The same scope as `turnedWords` in features.ts, worked out on the way.
    if (gaps[at] === 2) left = 0;
    if (table[row + negator] === 1) left = negationScope;
    else if (left > 0) {
      left -= 1;
      turned += 1;
      wordNegative += table[row + turnedNegative] as number;
      wordPositive += table[row + turnedNegative + 1] as number;
      turnedPolarity += table[row + polarity] as number;
    } else polarities += table[row + polarity] as number;
  }
  return {
    wordNegative,
    wordPositive,
    wordCount: length * 2 + turned,
    charNegative: charsNegative,
    charPositive: charsPositive,
    charCount: chars,
    polarity: polarities,
    turnedPolarity,
  };
}

/** What one word of a text, plain, says of a column of the learned judge, in steps. */
export function saysOf({ twos, rows }: Reading, at: number, c: number): number {
  const two = twos[((rows[at] as number) + column.judged + c) >> 1] as number;
  return (c & 1) === 0 ? lowerOf(two) : upperOf(two);
}

/** Some of a text's words: from the first to before the last number. */
export interface Part {
  from: number;
  to: number;
}

/** The sums of the part that was added up last: used again by the next. */
const sums = new Int32Array(judged);

/** What the words and pairs of a part of a text say of each column of the learned judge, in steps. Read it before the next. */
export function addJudged(reading: Reading, part: Part): Int32Array {
  for (let c = 0; c < judged; c++) sums[c] = -8 * fine * (part.to - part.from);
  addWords(reading, part);
  addPairs(reading, part);
  return sums;
}

/** Where the numbers of a text's words begin, by twos, those of turned words twice. */
let begins = new Int32Array(2048);

/** Adds the rows of the words, two columns at once. */
function addWords({ words, table, twos, rows }: Reading, { from: start, to: end }: Part): void {
  const { negator, turned } = column;
  const { gaps } = words;
  if (begins.length < rows.length * 2) begins = new Int32Array(rows.length * 2);
  let count = 0;
  let left = 0;
  for (let at = start; at < end; at++) {
    const row = rows[at] as number;
    begins[count++] = row >> 1;
    if (gaps[at] === 2) left = 0;
    if (table[row + negator] === 1) left = negationScope;
    else if (left > 0) {
      left -= 1;
      begins[count++] = (row + turned) >> 1;
    }
  }
  for (let from = 0; from < count; from += halfFull) addHalves(twos, from, Math.min(count, from + halfFull));
}

function addHalves(twos: Int32Array, from: number, to: number): void {
  const rows = begins;
  for (let c = 0; c < judged; c += 8) {
    // Spelled out for speed: one sum for each number of four.
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    for (let at = from; at < to; at++) {
      const row = (rows[at] as number) + (c >> 1);
      s0 = (s0 + (twos[row] as number)) | 0;
      s1 = (s1 + (twos[row + 1] as number)) | 0;
      s2 = (s2 + (twos[row + 2] as number)) | 0;
      s3 = (s3 + (twos[row + 3] as number)) | 0;
    }
    putHalves(s0, c);
    putHalves(s1, c + 2);
    putHalves(s2, c + 4);
    putHalves(s3, c + 6);
  }
}

function putHalves(sum: number, c: number): void {
  sums[c] = (sums[c] as number) + lowerOf(sum);
  sums[c + 1] = (sums[c + 1] as number) + upperOf(sum);
}

/** Adds the rows of the pairs. Eight columns share a number, so they are added up at once: the even ones and the odd ones in four lanes each. */
function addPairs({ words, pairTable, pairs }: Reading, { from: start, to: end }: Part): void {
  for (let from = start; from < end; from += laneFull) {
    const to = Math.min(end, from + laneFull);
    for (let at = from; at < to; at++) {
      // The first word of a part is beside nothing, as that of a text is.
      const row =
        at > start || start === 0 ? (pairs[at] as number) : pairRow(0, (words.tokens[at] as Token).hash);
      places[at - from] = row * pairSize;
    }
    for (let c = 0; c < judged; c += 8) {
      let even = 0;
      let odd = 0;
      for (let at = 0; at < to - from; at++) {
        const row = pairTable[(places[at] as number) + (c >> 3)] as number;
        even = (even + (row & lanes)) | 0;
        odd = (odd + ((row >>> 4) & lanes)) | 0;
      }
      putLanes(even, c);
      putLanes(odd, c + 1);
    }
  }
}
const places = new Int32Array(laneFull);

function putLanes(sum: number, c: number): void {
  sums[c] = (sums[c] as number) + fine * (sum & 0xff);
  sums[c + 2] = (sums[c + 2] as number) + fine * ((sum >>> 8) & 0xff);
  sums[c + 4] = (sums[c + 4] as number) + fine * ((sum >>> 16) & 0xff);
  sums[c + 6] = (sums[c + 6] as number) + fine * (sum >>> 24);
}
