/** Fits the learned judge: comments of our own, and the calm and happy texts of the train splits. */
import { incidentRows } from '../features.ts';
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

/** Settings of the fit, chosen by leaving out parts of the comments; `told` and `calm` are weights of the two kinds of text. */
export const incidentSettings = { seed: 20, epochs: 5, rate: 0.15, drop: 0.3, told: 4, calm: 0.1 };

/** A real text that the rules take for critical says nothing of how a calm one sounds. */
function critical(text: string): boolean {
  const words = wordsOf(text);
  return [...incidents(search(words)), ...patternsIn(words)].some(({ severity }) => severity === 'critical');
}

/** Weights of the classes of `learned.ts`, row by row. `rows` are texts with a feeling. */
export function fitIncidents(comments: readonly LabelledComment[], rows: readonly Labelled[]): Fitted {
  const { seed, epochs, rate, drop, told, calm } = incidentSettings;
  const example = (text: string, label: number, weight: number): Example => {
    const values = incidentFeatures(wordsOf(text));
    return {
      rows: Int32Array.from(values.keys()),
      values: Float32Array.from(values.values()),
      label,
      weight,
    };
  };
  const examples = [
    ...comments.map(({ text, label }) => example(text, label, told)),
    ...rows
      .filter(({ text, label }) => label !== 'negative' && !critical(text))
      .map(({ text, label }) =>
        example(text, labelOf('none', 'none', label === 'positive' ? 'praise' : 'neutral') as number, calm),
      ),
  ];
  return fitWeights(examples, { rows: incidentRows, classes: learnedCount, epochs, rate, drop, seed });
}
