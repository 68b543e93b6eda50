/** A small hashed linear classifier for tone: catches what the rules do not foresee, and only where it is sure. */
import { hash, random } from '../random.ts';
import { conceptsOf } from './concepts.ts';
import type { Example } from './examples.ts';
import { type ToneFlag, toneFlags } from './grammar.ts';
import { toneWeights } from './weights.ts';

const buckets = 8192;

/** Weights of all flags: `cells` holds `buckets` signed bytes per flag, `scale` turns them back, `bias` is one per flag. */
export interface ToneModel {
  cells: Int8Array;
  scale: number;
  bias: number[];
}

/** The features of a sentence, hashed: words, word beginnings, neighbours, near neighbours, classes of words and their order. */
function featuresOf(sentence: string): number[] {
  const words = sentence.toLowerCase().match(/[\p{L}\p{N}%'’-]+|\p{Extended_Pictographic}/gu) ?? [];
  const found = new Set<number>();
  const add = (feature: string) => found.add(hash(feature) % buckets);
  for (const [at, word] of words.entries()) {
    add(word);
    if (word.length > 5) add(`${word.slice(0, 5)}-`);
    for (let gap = 1; gap <= 2; gap += 1) {
      const next = words[at + gap];
      if (next !== undefined) add(`${word} ${next}`);
    }
  }
  const concepts = conceptsOf(words);
  for (const [at, concept] of concepts.entries()) {
    add(`=${concept}`);
    for (const next of concepts.slice(at + 1, at + 4)) add(`=${concept} ${next}`);
    const [second, third] = concepts.slice(at + 1, at + 3);
    if (third !== undefined) add(`=${concept} ${second} ${third}`);
  }
  return [...found];
}

function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

/** Trains one logistic regression per flag by plain gradient steps; the same examples give the same model. */
export function trainTone(examples: readonly Example[], epochs: number, seed: number): ToneModel {
  const weights = new Float64Array(buckets * toneFlags.length);
  const bias = toneFlags.map(() => 0);
  const items = examples.map(({ text, label }) => ({ features: featuresOf(text), label }));
  const chance = random(seed);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (let step = 0; step < items.length; step += 1) {
      const item = items[Math.floor(chance() * items.length)];
      if (item === undefined) continue;
      const norm = 1 / Math.sqrt(item.features.length || 1);
      for (const [at, flag] of toneFlags.entries()) {
        const offset = at * buckets;
        let sum = bias[at] ?? 0;
        for (const feature of item.features) sum += (weights[offset + feature] ?? 0) * norm;
        const push = 0.5 * ((item.label === flag ? 1 : 0) - sigmoid(sum));
        bias[at] = (bias[at] ?? 0) + push * 0.1;
        for (const feature of item.features) {
          weights[offset + feature] = (weights[offset + feature] ?? 0) * 0.9995 + push * norm;
        }
      }
    }
  }
  const scale = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127;
  return { cells: Int8Array.from(weights, (weight) => Math.round(weight / scale)), scale, bias };
}

/** The source text of `weights.ts` for a model: what the training writes and the product reads. */
export function weightsSource(model: ToneModel): string {
  const bias = model.bias.map((value) => Number(value.toFixed(4))).join(', ');
  return `/** Weights of the tone classifier, computed from our own examples; test/wording/model.test.ts writes this file. */
export const toneWeights = {
  scale: ${Number(model.scale.toFixed(6))},
  bias: [${bias}],
  cells:
    '${Buffer.from(model.cells.buffer).toString('base64')}',
};
`;
}

/** The model the product uses. */
export const toneModel: ToneModel = {
  scale: toneWeights.scale,
  bias: toneWeights.bias,
  cells: new Int8Array(Buffer.from(toneWeights.cells, 'base64')),
};

/** How likely each flag is for one sentence, 0 to 1. */
export function toneChances(sentence: string, model: ToneModel): Record<ToneFlag, number> {
  const features = featuresOf(sentence);
  const norm = model.scale / Math.sqrt(features.length || 1);
  const chances = toneFlags.map((flag, at) => {
    let sum = 0;
    for (const feature of features) sum += model.cells[at * buckets + feature] ?? 0;
    return [flag, sigmoid(sum * norm + (model.bias[at] ?? 0))] as const;
  });
  return Object.fromEntries(chances) as Record<ToneFlag, number>;
}
