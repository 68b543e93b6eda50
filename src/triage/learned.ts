/** The learned judge beside the rules: how likely a text is mere talk, ordinary trouble, or something grave, and of which cause. */

import { decay } from './decay.ts';
import { isNegator, negationScope, pairRow, sentimentRowsOf } from './features.ts';
import { addJudged, fine, type Part, type Reading, saysOf } from './reading.ts';
import type { Cause } from './rules/incidents.ts';
import type { Token, Words } from './token.ts';
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

/**
 * Grave causes that only the rules know, and the like of each, with which it is learned: an allergen that is not on the label is a
 * danger to somebody first, and who takes a bribe takes money.
 */
export const like: Partial<Record<Cause, Cause>> = { labelling: 'safety', governance: 'fraud' };

/** All that is told apart: the first, neutral talk, is what the others are measured against and has no column. */
export const learnedCount = talk.length + ordinary.length + grave.length;

/** Columns of its table: an even number, two to a byte in the package. */
export const incidentColumns = learnedCount - 1;

/** Rows of a text with their values, as used in training; `sense` adds up the same in another order. */
export function incidentFeatures(words: Words): Map<number, number> {
  const values = new Map<number, number>();
  const count = (row: number, value: number) => values.set(row, (values.get(row) ?? 0) + value);
  const by = 1 / Math.sqrt(words.tokens.length || 1);
  let before = 0;
  let left = 0;
  words.tokens.forEach((token, at) => {
    const rows = sentimentRowsOf(token);
    count(rows.word, by);
    count(pairRow(before, rows.hash), by);
    for (const row of rows.fives) count(row, by / Math.sqrt(rows.fives.length));
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

const weights = new Float64Array(learnedCount);

/** How the chances of all that is told apart relate, in the order of the lists; gives their sum. */
function weighAll(reading: Reading, part: Part): number {
  const sums = addJudged(reading, part);
  const { scales, bias } = reading.model.header.incident;
  const by = 1 / (fine * Math.sqrt(part.to - part.from || 1));
  let top = 0;
  weights[0] = 0;
  for (let c = 1; c < weights.length; c++) {
    const score = (bias[c - 1] as number) + (scales[c - 1] as number) * (sums[c - 1] as number) * by;
    weights[c] = score;
    if (score > top) top = score;
  }
  let all = 0;
  for (let c = 0; c < weights.length; c++) {
    const weight = decay(top - (weights[c] as number));
    weights[c] = weight;
    all += weight;
  }
  return all;
}

/** Chances of all that is told apart, in the order of the lists. */
export function chancesOf(reading: Reading): Float64Array {
  const all = weighAll(reading, whole(reading));
  return weights.map((weight) => weight / all);
}

const whole = ({ words }: Reading): Part => ({ from: 0, to: words.tokens.length });

/** Where the second and the third group begin among all. */
const toTrouble = talk.length;
const toDanger = toTrouble + ordinary.length;

/** What is made of a whole text. */
export const sense = (reading: Reading): Sensed => sensePart(reading, whole(reading));

/** A text of fewer words has no parts; and a part has no fewer than these, unless it is the last. */
const longFrom = 24;
const partFrom = 8;

/**
 * What is made of the gravest part of a long text, cut at its commas and full stops: a rat in the third of five friendly lines
 * weighs little among all words. Undefined where there is only one part.
 */
export function senseGravest(reading: Reading): Sensed | undefined {
  const { tokens, gaps } = reading.words;
  if (tokens.length < longFrom) return undefined;
  let gravest: Sensed | undefined;
  let from = 0;
  for (let at = partFrom; at <= tokens.length; at++) {
    const ends = at === tokens.length ? from > 0 : (gaps[at] as number) > 0 && at - from >= partFrom;
    if (!ends) continue;
    const sensed = sensePart(reading, { from, to: at });
    if (gravest === undefined || sensed.grave > gravest.grave) gravest = sensed;
    from = at;
  }
  return gravest;
}

function sensePart(reading: Reading, part: Part): Sensed {
  const all = weighAll(reading, part);
  const kind = heaviest(0, toTrouble);
  return {
    talk: total(0, toTrouble) / all,
    ordinary: total(toTrouble, toDanger) / all,
    grave: total(toDanger, weights.length) / all,
    kind: talk[kind] as Sensed['kind'],
    chance: (weights[kind] as number) / all,
    trouble: ordinary[heaviest(toTrouble, toDanger) - toTrouble] as Sensed['trouble'],
    danger: grave[heaviest(toDanger, weights.length) - toDanger] as Sensed['danger'],
  };
}

function total(from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum += weights[at] as number;
  return sum;
}

function heaviest(from: number, to: number): number {
  let best = from;
  for (let at = from + 1; at < to; at++) if ((weights[at] as number) > (weights[best] as number)) best = at;
  return best;
}

/** The typed words that weigh most for one cause, at most three, in the order of the text. */
export function tellingWords(reading: Reading, cause: Cause, severe: boolean): string[] {
  const { tokens } = reading.words;
  const list: readonly Cause[] = severe ? grave : ordinary;
  const column = (severe ? toDanger : toTrouble) + list.indexOf(cause) - 1;
  // The places of the three heaviest, the heaviest first; of equally heavy ones the first in the text.
  let first = -1;
  let second = -1;
  let third = -1;
  let most = 0;
  let more = 0;
  let much = 0;
  for (let at = 0; at < tokens.length; at++) {
    const weight = saysOf(reading, at, column);
    if (weight <= much || stoodBefore(tokens, at)) continue;
    if (weight <= more) {
      third = at;
      much = weight;
      continue;
    }
    third = second;
    much = more;
    if (weight <= most) {
      second = at;
      more = weight;
      continue;
    }
    second = first;
    more = most;
    first = at;
    most = weight;
  }
  const found: string[] = [];
  for (let at = 0; at < tokens.length; at++)
    if (at === first || at === second || at === third) found.push((tokens[at] as Token).typed);
  return found;
}

/** Whether a word was typed earlier in the text. */
function stoodBefore(tokens: readonly Token[], at: number): boolean {
  const { typed } = tokens[at] as Token;
  for (let earlier = 0; earlier < at; earlier++) if ((tokens[earlier] as Token).typed === typed) return true;
  return false;
}
