/** Fits the learned judge: comments of our own, the calm and happy texts of the train splits, and what unhappy buyers wrote. */
import { sentimentRows } from '../features.ts';
import { incidentFeatures, learnedCount } from '../learned.ts';
import { incidents } from '../rules/incidents.ts';
import { patternsIn } from '../rules/patterns.ts';
import { search } from '../rules/search.ts';
import { wordsOf } from '../words.ts';
import type { LabelledComment } from './comments.ts';
import { labelOf } from './comments.ts';
import type { Example, Fitted } from './fit.ts';
import { fitWeights } from './fit.ts';
import type { Labelled } from './read.ts';

/** Settings of the fit, chosen by leaving out parts of the comments; `told`, `corrected`, `calm`, `unhappy` and `care` are weights of the kinds of text. */
export const incidentSettings = {
  seed: 20,
  /** Fits from so many seeds are averaged: one alone leans on the order in which it met the comments. */
  fits: 5,
  epochs: 12,
  rate: 0.15,
  drop: 0.3,
  told: 4,
  /** What people set right counts twice: it is a real comment, of this very team. */
  corrected: 8,
  calm: 1,
  unhappy: 0.3,
  care: 3,
  /** Rows that fewer comments have stay nought: they tell of those comments alone, and the table is the smaller. */
  seldom: 6,
};

/** A real text that the rules take for critical says nothing of how a harmless one sounds. */
function critical(text: string): boolean {
  const words = wordsOf(text);
  return [...incidents(search(words)), ...patternsIn(words)].some(({ severity }) => severity === 'critical');
}

const labels = {
  positive: labelOf('none', 'none', 'praise') as number,
  neutral: labelOf('none', 'none', 'neutral') as number,
  /** Who writes to customer care asks for something, or was not served. */
  asked: labelOf('none', 'none', 'question') as number,
  unserved: labelOf('low', 'service_failure', 'complaint') as number,
  /** What an unhappy buyer writes of is mostly the goods. */
  unhappy: labelOf('low', 'product_quality', 'complaint') as number,
};

/**
 * Weights of the classes of `learned.ts`, row by row. `comments` are ours, `corrected` those whose labels people set right. `rows` are texts with a feeling, of which the negative ones are left out:
 * they may be grave. `reviews` are shop reviews, whose negative ones are ordinary trouble, all but a few, and `care` what customers
 * wrote to customer care, which hardly ever is grave; what the rules call critical is left out.
 */
export function fitIncidents(
  { comments, corrected }: Record<'comments' | 'corrected', readonly LabelledComment[]>,
  rows: readonly Labelled[],
  reviews: readonly Labelled[],
  care: readonly string[],
): Fitted {
  const { seed, fits, epochs, rate, drop, told, calm, unhappy, seldom } = incidentSettings;
  const labelled = [
    ...comments.map((one) => ({ ...one, weight: told })),
    ...corrected.map((one) => ({ ...one, weight: incidentSettings.corrected })),
  ];
  const spoken = labelled.map(({ text }) => incidentFeatures(wordsOf(text)));
  const met = new Uint32Array(sentimentRows);
  for (const values of spoken) for (const row of values.keys()) met[row] = (met[row] as number) + 1;
  const example = (values: ReadonlyMap<number, number>, label: number, weight: number): Example => {
    const kept = [...values].filter(([row]) => (met[row] as number) >= seldom);
    return {
      rows: Int32Array.from(kept, ([row]) => row),
      values: Float32Array.from(kept, ([, value]) => value),
      label,
      weight,
    };
  };
  const real = (text: string, label: number, weight: number) =>
    critical(text) ? [] : [example(incidentFeatures(wordsOf(text)), label, weight)];
  const examples = [
    ...labelled.map(({ label, weight }, at) => example(spoken[at] as Map<number, number>, label, weight)),
    ...[...rows, ...reviews].flatMap(({ text, label }) =>
      label === 'negative' ? [] : real(text, labels[label], calm),
    ),
    ...reviews.flatMap(({ text, label }) =>
      label === 'negative' ? real(text, labels.unhappy, unhappy) : [],
    ),
    ...care.flatMap((text) =>
      real(text, text.includes('?') ? labels.asked : labels.unserved, incidentSettings.care),
    ),
  ];
  const options = { rows: sentimentRows, classes: learnedCount, epochs, rate, drop };
  const [first, ...others] = Array.from({ length: fits }, (_, at) =>
    fitWeights(examples, { ...options, seed: seed + at }),
  ) as [Fitted, ...Fitted[]];
  for (const { weights, bias } of others) {
    weights.forEach((weight, at) => {
      first.weights[at] = (first.weights[at] as number) + weight;
    });
    bias.forEach((weight, at) => {
      first.bias[at] = (first.bias[at] as number) + weight;
    });
  }
  return { weights: first.weights.map((sum) => sum / fits), bias: first.bias.map((sum) => sum / fits) };
}
