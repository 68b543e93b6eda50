/** Fits the learned backstop: sentences of the grammars, and the unhappy and happy texts of the train splits. */
import type { LearnedClass } from '../learned.ts';
import { incidentColumns, incidentFeatures, incidentRows, learnedClasses } from '../learned.ts';
import { incidents } from '../rules/incidents.ts';
import { patternsIn } from '../rules/patterns.ts';
import { search } from '../rules/search.ts';
import { wordsOf } from '../words.ts';
import type { Example, Fitted } from './fit.ts';
import { fitWeights } from './fit.ts';
import { incidentSentences } from './incident-sentences.ts';
import type { Labelled } from './read.ts';

/** Settings of the fit; the weights of real texts are against 1 for a written one. */
export const incidentSettings = {
  seed: 20,
  epochs: 5,
  rate: 0.15,
  drop: 0.3,
  unhappy: 0.5,
  happy: 0.5,
  care: 0.3,
};

/** A real text that the rules take for critical says nothing of how an ordinary one sounds. */
function critical(text: string): boolean {
  const words = wordsOf(text);
  return [...incidents(search(words)), ...patternsIn(words)].some(({ severity }) => severity === 'critical');
}

/**
 * Weights of the classes of `learnedClasses`, row by row. `rows` are texts with a feeling; `talk` are texts without one from
 * everyday customer care, nearly all of which tell of something ordinary.
 */
export function fitIncidents(rows: readonly Labelled[], talk: readonly string[]): Fitted {
  const { seed, epochs, rate, drop, unhappy, happy, care } = incidentSettings;
  const example = (text: string, label: LearnedClass, weight: number): Example => {
    const values = incidentFeatures(wordsOf(text));
    return {
      rows: Int32Array.from(values.keys()),
      values: Float32Array.from(values.values()),
      label: learnedClasses.indexOf(label),
      weight,
    };
  };
  const examples = [
    ...incidentSentences(seed).map(({ text, label }) => example(text, label, 1)),
    ...rows
      .filter(({ text }) => !critical(text))
      .map(({ text, label }) =>
        label === 'negative' ? example(text, 'ordinary', unhappy) : example(text, 'other', happy),
      ),
    ...talk.filter((text) => !critical(text)).map((text) => example(text, 'ordinary', care)),
  ];
  return fitWeights(examples, {
    rows: incidentRows,
    classes: incidentColumns + 1,
    epochs,
    rate,
    drop,
    seed,
  });
}
