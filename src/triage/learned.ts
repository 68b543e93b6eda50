/** The learned judge beside the rules: how likely a text is mere talk, ordinary trouble, or something grave, and of which cause. */
import { incidentRow, isNegator, negationScope, pairRow, sentimentRowsOf } from './features.ts';
import type { Model } from './model.ts';
import type { Cause } from './rules/incidents.ts';
import { addUp, saysOf } from './sums.ts';
import type { Words } from './token.ts';
import type { Kind } from './verdict.ts';

/** Comments in which nothing is wrong, by kind. */
export const talk = [
  'neutral',
  'praise',
  'question',
  'suggestion',
  'spam',
  'retraction',
] as const satisfies Kind[];
/** Trouble that does not call the lead, by cause. */
export const ordinary = [
  'service_failure',
  'outage',
  'product_defect',
  'product_quality',
  'human_error',
  'misperception',
  'staff_conduct',
  'governance',
  'labelling',
  'counterfeit',
  'rumor',
] as const satisfies Cause[];
/** What calls the lead, by cause. */
export const grave = [
  'safety',
  'data_breach',
  'fraud',
  'legal_threat',
  'mobilisation',
  'offensive_content',
  'staff_conduct',
  'rumor',
] as const satisfies Cause[];

/** All that is told apart: the first, neutral talk, is what the others are measured against and has no column. */
export const learnedCount = talk.length + ordinary.length + grave.length;

/** Columns of its table: an even number, two to a byte in the package. */
export const incidentColumns = learnedCount - 1;

/** Rows of a text with their values, as used in training; `sense` adds up the same in another order. */
export function incidentFeatures(words: Words): Map<number, number> {
  const values = new Map<number, number>();
  const count = (row: number, value: number) => {
    const place = incidentRow(row);
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

/** What the learned judge makes of a text: three chances that add up to 1, and the likeliest of each group. */
export interface Sensed {
  talk: number;
  ordinary: number;
  grave: number;
  kind: (typeof talk)[number];
  /** The chance of that kind. */
  chance: number;
  trouble: (typeof ordinary)[number];
  danger: (typeof grave)[number];
}

const sums = new Float64Array(learnedCount);

/** Chances of all that is told apart, in the order of the lists; overwritten by the next call. */
export function chancesOf(model: Model, words: Words): Float64Array {
  sums[0] = 0;
  addUp(model, words, sums, 1);
  const { scales, bias } = model.header.incident;
  const by = 1 / Math.sqrt(words.tokens.length || 1);
  let top = 0;
  for (let c = 1; c < learnedCount; c++) {
    const score = (bias[c - 1] as number) + (scales[c - 1] as number) * (sums[c] as number) * by;
    sums[c] = score;
    if (score > top) top = score;
  }
  let all = 0;
  for (let c = 0; c < learnedCount; c++) {
    const weight = Math.exp((sums[c] as number) - top);
    sums[c] = weight;
    all += weight;
  }
  for (let c = 0; c < learnedCount; c++) sums[c] = (sums[c] as number) / all;
  return sums;
}

/** The words must have been through `feel` with the same model, which hashes them and their pairs. */
export function sense(model: Model, words: Words): Sensed {
  return gather(chancesOf(model, words));
}

/** Chances in the order of the lists → the three groups. */
export function gather(chances: ArrayLike<number>): Sensed {
  let at = 0;
  const group = (size: number): [sum: number, best: number] => {
    let sum = 0;
    let best = at;
    const from = at;
    for (; at < from + size; at++) {
      sum += chances[at] as number;
      if ((chances[at] as number) > (chances[best] as number)) best = at;
    }
    return [sum, best - from];
  };
  const [calm, kind] = group(talk.length);
  const [common, trouble] = group(ordinary.length);
  const [serious, danger] = group(grave.length);
  return {
    talk: calm,
    ordinary: common,
    grave: serious,
    kind: talk[kind] as Sensed['kind'],
    chance: chances[kind] as number,
    trouble: ordinary[trouble] as Sensed['trouble'],
    danger: grave[danger] as Sensed['danger'],
  };
}

/** The typed words that weigh most for one cause, at most three, in the order of the text; they must have been through `sense`. */
export function tellingWords({ tokens }: Words, cause: Cause, severe: boolean): string[] {
  const list: readonly Cause[] = severe ? grave : ordinary;
  const column = talk.length + (severe ? ordinary.length : 0) + list.indexOf(cause) - 1;
  return tokens
    .map((token, at) => ({ at, typed: token.typed, weight: saysOf(token, column) }))
    .filter(({ typed, weight }, at, all) => weight > 0 && all.findIndex((one) => one.typed === typed) === at)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 3)
    .sort((a, b) => a.at - b.at)
    .map(({ typed }) => typed);
}
