/** The language of a text: one of those the model tells apart, two of them mixed, or none that is known. */
import { decay } from './decay.ts';
import { modelLanguages } from './model.ts';
import { column, fine, type Reading } from './reading.ts';
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
export function languageOf(reading: Reading): TriageLanguage {
  const heard = listen(reading);
  if (heard.words === 0) return 'unknown';
  const { best, top } = likeliest(reading, heard);
  if (heard.words < 3 && top < 0.4) return 'unknown';
  if (isForeign(reading, heard, top)) return 'unknown';
  return heard.words >= mixed.words && isMixed(reading, heard)
    ? 'mixed'
    : (modelLanguages[best] as TriageLanguage);
}

/** What is counted in a text at one go: a comment has twenty words, and each look at all of them costs. */
interface Heard {
  /** Words and their rows, a word once that is said twice in a row: what is typed once may stand for two, and people repeat themselves. */
  words: number;
  rows: number;
  /** The same of all words, and how many are common in languages that are not known, or in another script. */
  spoken: number;
  spokenRows: number;
  foreign: number;
  otherScript: number;
  /** How well each word fits the language that it fits best, added up; a little more by rounding. */
  fit: number;
}

/** What the words say of each language, without its scale: all of them, and of these what is said again at once; and those before a place. */
const all = new Float64Array(columns);
const again = new Float64Array(columns);
const before = new Float64Array(columns);

function listen({ words: { tokens }, table, rows }: Reading): Heard {
  const { languages, languageRows, strange, fit: fits } = column;
  let words = 0;
  let counted = 0;
  let spoken = 0;
  let spokenRows = 0;
  let foreign = 0;
  let otherScript = 0;
  let fit = 0;
  let allId = 0;
  let allEn = 0;
  let allJv = 0;
  let allSu = 0;
  put(again, 0, 0, 0, 0);
  let last = -1;
  let lastId = 0;
  for (let at = 0; at < tokens.length; at++) {
    const row = rows[at] as number;
    const mine = table[row + languageRows] as number;
    if (mine === 0) continue;
    const id = table[row + languages] as number;
    const en = table[row + languages + 1] as number;
    const jv = table[row + languages + 2] as number;
    const su = table[row + languages + 3] as number;
    fit += table[row + fits] as number;
    spoken += 1;
    spokenRows += mine;
    const unknown = table[row + strange] as number;
    if (unknown !== 0) {
      if (unknown === 1) foreign += 1;
      else otherScript += 1;
    }
    allId += id;
    allEn += en;
    allJv += jv;
    allSu += su;
    // The same word says the same of each language; looking at one of them first spares comparing letters.
    if (last >= 0 && id === lastId && tokens[at]?.typed === tokens[last]?.typed) {
      add(again, id, en, jv, su);
      continue;
    }
    last = at;
    lastId = id;
    words += 1;
    counted += mine;
  }
  put(all, allId, allEn, allJv, allSu);
  return { words, rows: counted, spoken, spokenRows, foreign, otherScript, fit: fit / fine };
}

function put(sums: Float64Array, id: number, en: number, jv: number, su: number): void {
  sums[0] = id;
  sums[1] = en;
  sums[2] = jv;
  sums[3] = su;
}

function add(sums: Float64Array, id: number, en: number, jv: number, su: number): void {
  sums[0] = (sums[0] as number) + id;
  sums[1] = (sums[1] as number) + en;
  sums[2] = (sums[2] as number) + jv;
  sums[3] = (sums[3] as number) + su;
}

/** The language that is likeliest by the words that are counted, and its chance. */
function likeliest({ model }: Reading, { rows }: Heard): { best: number; top: number } {
  const { bias, scales } = model.header.language;
  const by = 1 / Math.sqrt(rows || 1);
  let best = 0;
  for (let c = 0; c < columns; c++) {
    const sum = (all[c] as number) - (again[c] as number);
    scores[c] = (bias[c] as number) + (scales[c] as number) * sum * by;
    if ((scores[c] as number) > (scores[best] as number)) best = c;
  }
  const most = scores[best] as number;
  let total = 0;
  for (let c = 0; c < columns; c++) total += decay(most - (scores[c] as number));
  return { best, top: 1 / total };
}
const scores = new Float64Array(columns);

function isForeign(reading: Reading, { spoken, foreign, otherScript }: Heard, top: number): boolean {
  if (spoken === 0 || otherScript * 2 > spoken) return true;
  if (foreign >= unknown.foreign && foreign >= spoken * unknown.share) return true;
  return spoken >= unknown.words && top < unknown.surest && fitByWord(reading) < unknown.fit * spoken;
}

/** How well each word fits the language that it fits best, by its own rows, added up. */
function fitByWord({ model, words: { tokens }, table, rows }: Reading): number {
  const { languages, languageRows } = column;
  const { scales } = model.header.language;
  let sum = 0;
  for (let at = 0; at < tokens.length; at++) {
    const row = rows[at] as number;
    const mine = table[row + languageRows] as number;
    if (mine === 0) continue;
    const fits = scales.map((scale, c) => scale * (table[row + languages + c] as number));
    sum += Math.max(...fits) / Math.sqrt(mine);
  }
  return sum;
}

/** Whether the text has a place before which one language fits and after which another does, far better than one fits the whole. */
function isMixed(
  { model, words: { tokens }, table, rows }: Reading,
  { spoken, spokenRows, fit }: Heard,
): boolean {
  const { scales } = model.header.language;
  const [byId = 0, byEn = 0, byJv = 0, bySu = 0] = scales;
  let one = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < columns; c++) {
    all[c] = (all[c] as number) * (scales[c] as number);
    one = Math.max(one, all[c] as number);
  }
  const by = Math.sqrt(spokenRows);
  // Two languages fit no better than if each word were of the one that it fits best.
  if (fit - one < mixed.withEnglish * by) return false;
  const { languages, languageRows } = column;
  put(before, 0, 0, 0, 0);
  let place = 0;
  for (let at = 0; at < tokens.length; at++) {
    const row = rows[at] as number;
    if (table[row + languageRows] === 0) continue;
    const from = row + languages;
    const id = table[from] as number;
    const en = table[from + 1] as number;
    const jv = table[from + 2] as number;
    const su = table[from + 3] as number;
    add(before, byId * id, byEn * en, byJv * jv, bySu * su);
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

const after = (c: number): number => (all[c] as number) - (before[c] as number);
