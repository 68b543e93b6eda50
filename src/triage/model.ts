/** The trained model: reads its three tables beside the code and adds them up for a text. */
import { readFileSync } from 'node:fs';
import { decay } from './decay.ts';
import {
  isNegator,
  keptPairs,
  languageRows,
  languageRowsOf,
  negationScope,
  pairRow,
  pairs,
  sentimentRows,
  sentimentRowsOf,
  speaks,
} from './features.ts';
import { strangeness } from './foreign.ts';
import { incidentColumns } from './learned.ts';
import { unpacked, unsqueezed } from './nibbles.ts';
import { polarityOf, squash, turnedWeight } from './polarity.ts';
import type { Token, Words } from './token.ts';

/** Languages the model tells apart, in the order of its table. */
export const modelLanguages = ['id', 'en', 'jv', 'su'] as const;
export type ModelLanguage = (typeof modelLanguages)[number];

/** What the manifest says of the tables; the rest of it is provenance. */
export interface Header {
  sentiment: { scales: [number, number]; bias: [number, number]; lexicon: number };
  language: { scales: number[]; bias: number[] };
  incident: { scales: number[]; bias: number[] };
}

/** Weights as small whole numbers. Sentiment rows hold two (negative and positive, each against neutral), language rows four, incident rows those of learned.ts. */
export interface Model {
  header: Header;
  sentiment: Int8Array;
  language: Int8Array;
  incident: Int8Array;
}

const folder = new URL('../../src/triage/model/', import.meta.url);
let shipped: Model | undefined;

/** The model in the package, read on first use. Throws when its files are missing or have the wrong size. */
export function shippedModel(): Model {
  if (!shipped) {
    const bytes = (name: string) => new Int8Array(readFileSync(new URL(name, folder)));
    const table = (name: string, numbers: Int8Array, size: number) => {
      if (numbers.length !== size)
        throw new Error(`src/triage/model/${name} has ${numbers.length} numbers instead of ${size}`);
      return numbers;
    };
    const [feelings, speech, grave] = ['sentiment.bin', 'language.bin', 'incident.bin'] as const;
    shipped = {
      header: JSON.parse(readFileSync(new URL('manifest.json', folder), 'utf8')).model as Header,
      sentiment: table(feelings, unpacked(unsqueezed(bytes(feelings))), sentimentRows * 2),
      language: table(speech, unsqueezed(bytes(speech)), languageRows * 4),
      incident: table(grave, unpacked(unsqueezed(bytes(grave))), sentimentRows * incidentColumns),
    };
  }
  return shipped;
}

/** Works out what the tables say of one word, and keeps it with the word. */
function addUp(model: Model, token: Token): void {
  const rows = sentimentRowsOf(token);
  const table = model.sentiment;
  token.model = model;
  token.hash = rows.hash;
  token.negator = isNegator(token.plain);
  token.negative = table[rows.word * 2] as number;
  token.positive = table[rows.word * 2 + 1] as number;
  token.turnedNegative = table[rows.turned * 2] as number;
  token.turnedPositive = table[rows.turned * 2 + 1] as number;
  token.charNegative = rows.chars.reduce((sum, row) => sum + (table[row * 2] as number), 0);
  token.charPositive = rows.chars.reduce((sum, row) => sum + (table[row * 2 + 1] as number), 0);
  token.charCount = rows.chars.length;
  token.polarity = token.negator ? 0 : polarityOf(token.typed);
  const heard = speaks(token.typed) ? languageRowsOf(token.typed) : [];
  const column = (c: number) => heard.reduce((sum, row) => sum + (model.language[row * 4 + c] as number), 0);
  token.languageRows = heard.length;
  token.strange = strangeness(token.typed);
  token.id = column(0);
  token.en = column(1);
  token.jv = column(2);
  token.su = column(3);
  const [id = 0, en = 0, jv = 0, su = 0] = model.header.language.scales;
  token.fit = Math.max(token.id * id, token.en * en, token.jv * jv, token.su * su);
  token.fitByWord = token.fit / Math.sqrt(heard.length || 1);
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
  // The pairs in a loop of their own: so short a one that the processor fetches several at a time.
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.model !== model) addUp(model, token);
    const row = pairRow(before, token.hash);
    before = token.hash;
    if (at < keptPairs) pairs[at] = row;
    wordNegative += table[row * 2] as number;
    wordPositive += table[row * 2 + 1] as number;
  }
  // The same scope as `turnedWords` in features.ts, worked out on the way.
  let left = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    wordNegative += token.negative;
    wordPositive += token.positive;
    wordCount += 2;
    if (gaps[at] === 2) left = 0;
    if (token.negator) left = negationScope;
    else if (left > 0) {
      left -= 1;
      wordNegative += token.turnedNegative;
      wordPositive += token.turnedPositive;
      wordCount += 1;
      polarity += turnedWeight(token.polarity);
    } else polarity += token.polarity;
    charNegative += token.charNegative;
    charPositive += token.charPositive;
    charCount += token.charCount;
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
  const { tokens } = words;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.model !== model) addUp(model, token);
    if (token.languageRows === 0 || token === before) continue;
    // The same word has the same sums; looking at one of them first spares comparing letters.
    if (token.id === before?.id && token.typed === before.typed) continue;
    before = token;
    rows += token.languageRows;
    count += 1;
    id += token.id;
    en += token.en;
    jv += token.jv;
    su += token.su;
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
    sums[c as 0] = decay(top - sums[c as 0]);
    total += sums[c as 0];
  }
  for (let c = 0; c < 4; c++) sums[c as 0] /= total;
  return { chances: sums, words: count };
}
