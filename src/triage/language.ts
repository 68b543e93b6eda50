/** The language of a text: one of those the model tells apart, two of them mixed, or none that is known. */
import type { Model } from './model.ts';
import { hear, modelLanguages } from './model.ts';
import type { Token, Words } from './token.ts';
import type { TriageLanguage } from './verdict.ts';

/**
 * Chosen on the valid splits and our own comments, of which hardly one in a hundred may be told otherwise than as one language: borrowed words are
 * common, above all from English, and do not make a text mixed.
 */
const mixed = {
  /** A text of fewer words is not mixed, nor is a part of fewer a part. */
  words: 6,
  part: 2,
  /** How much better two languages must fit than one: with English, and between neighbours, which share half their words. */
  withEnglish: 1.7,
  neighbours: 2.1,
};
const unknown = {
  /** So many words of a foreign language speak for it, and so large a share of all. */
  foreign: 2,
  share: 0.15,
  /** A text that fits no language better than this, of so many words at least, is in none that is known. */
  surest: 0.5,
  fit: 0.12,
  words: 5,
};

const english = modelLanguages.indexOf('en');
const columns = modelLanguages.length;

/** The language of a text: `unknown` where nothing known is in it, `mixed` where two languages each hold a part of it. */
export function languageOf(model: Model, words: Words): TriageLanguage {
  const { chances, words: count } = hear(model, words);
  if (count === 0) return 'unknown';
  let best = 0;
  for (let at = 1; at < columns; at++) if ((chances[at] as number) > (chances[best] as number)) best = at;
  const top = chances[best] as number;
  if (count < 3 && top < 0.4) return 'unknown';
  const heard = listen(words);
  if (isForeign(heard, top)) return 'unknown';
  return count >= mixed.words && isMixed(model, words, heard)
    ? 'mixed'
    : (modelLanguages[best] as TriageLanguage);
}

/** What is counted in a text at one go: a comment has twenty words, and each look at all of them costs. */
interface Heard {
  spoken: number;
  foreign: number;
  otherScript: number;
  /** The rows of all words, and the sums of how well each fits the language that it fits best: as it is, and by its own rows. */
  rows: number;
  fit: number;
  fitByWord: number;
}

function listen({ tokens }: Words): Heard {
  let spoken = 0;
  let foreign = 0;
  let otherScript = 0;
  let rows = 0;
  let fit = 0;
  let fitByWord = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.languageRows === 0) continue;
    spoken += 1;
    if (token.strange === 'word') foreign += 1;
    else if (token.strange === 'script') otherScript += 1;
    rows += token.languageRows;
    fit += token.fit;
    fitByWord += token.fitByWord;
  }
  return { spoken, foreign, otherScript, rows, fit, fitByWord };
}

function isForeign({ spoken, foreign, otherScript, fitByWord }: Heard, top: number): boolean {
  if (spoken === 0 || otherScript * 2 > spoken) return true;
  if (foreign >= unknown.foreign && foreign >= spoken * unknown.share) return true;
  return spoken >= unknown.words && top < unknown.surest && fitByWord < unknown.fit * spoken;
}

const before = new Float64Array(columns);
const all = new Float64Array(columns);

/** Whether the text has a place before which one language fits and after which another does, far better than one fits the whole. */
function isMixed({ header }: Model, { tokens }: Words, { rows, spoken, fit }: Heard): boolean {
  const { scales } = header.language;
  all.fill(0);
  before.fill(0);
  for (let at = 0; at < tokens.length; at++) add(all, tokens[at] as Token, scales);
  let one = all[0] as number;
  for (let c = 1; c < columns; c++) if ((all[c] as number) > one) one = all[c] as number;
  const by = Math.sqrt(rows);
  // Two languages fit no better than if each word were of the one that it fits best.
  if (fit - one < (mixed.withEnglish - rounding) * by) return false;
  let place = 0;
  for (const token of tokens) {
    if (token.languageRows === 0) continue;
    add(before, token, scales);
    place += 1;
    if (place < mixed.part || spoken - place < mixed.part) continue;
    let first = 0;
    let second = 0;
    for (let c = 1; c < columns; c++) {
      if ((before[c] as number) > (before[first] as number)) first = c;
      if (after(c) > after(second)) second = c;
    }
    if (first === second) continue;
    const wanted = first === english || second === english ? mixed.withEnglish : mixed.neighbours;
    if ((before[first] as number) + after(second) - one >= wanted * by) return true;
  }
  return false;
}

/** What sums of the same numbers in another order may differ by. */
const rounding = 1e-6;

const after = (c: number): number => (all[c] as number) - (before[c] as number);

/** Adds what a word says of each language; one that is of no language says nothing. */
function add(sums: Float64Array, { id, en, jv, su }: Token, scales: readonly number[]): void {
  sums[0] = (sums[0] as number) + id * (scales[0] as number);
  sums[1] = (sums[1] as number) + en * (scales[1] as number);
  sums[2] = (sums[2] as number) + jv * (scales[2] as number);
  sums[3] = (sums[3] as number) + su * (scales[3] as number);
}
