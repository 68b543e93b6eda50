/** Multinomial logistic regression over sparse rows by AdaGrad: the same numbers from the same seed. */

/** One example: rows with their values, a class, and how much it counts. */
export interface Example {
  rows: Int32Array;
  values: Float32Array;
  label: number;
  weight: number;
  /** Added to the class scores before the softmax and not learned. */
  offset?: readonly number[];
}

/** Learned weights, row by row (`row * classes + class`), and the bias of each class. */
export interface Fitted {
  weights: Float32Array;
  bias: Float64Array;
}

/** A small generator of numbers in [0, 1) from a seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Fits the examples; `drop` is the share of
 * rows left out of an example at random each time it is seen, so that no single word is relied on. The weights are averaged over the second half. */
export function fitWeights(
  examples: readonly Example[],
  options: { rows: number; classes: number; epochs: number; rate: number; drop: number; seed: number },
): Fitted {
  const { rows, classes, epochs, rate, drop, seed } = options;
  const random = randomFrom(seed);
  const weights = new Float32Array(rows * classes);
  const squares = new Float32Array(rows * classes).fill(1e-4);
  const sum = new Float32Array(rows * classes);
  const bias = new Float64Array(classes);
  const biasSquares = new Float64Array(classes).fill(1e-2);
  const order = examples.map((_, at) => at);
  const scores = new Float64Array(classes);
  let summed = 0;
  const kept = new Uint8Array(examples.reduce((most, one) => Math.max(most, one.rows.length), 0));
  const louder = 1 / (1 - drop);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1));
      const held = order[at] as number;
      order[at] = order[other] as number;
      order[other] = held;
    }
    for (const which of order) {
      const example = examples[which] as Example;
      const n = example.rows.length;
      for (let at = 0; at < n; at++) kept[at] = drop > 0 && random() < drop ? 0 : 1;
      for (let c = 0; c < classes; c++) scores[c] = (bias[c] as number) + (example.offset?.[c] ?? 0);
      for (let at = 0; at < n; at++) {
        if (kept[at] === 0) continue;
        const base = (example.rows[at] as number) * classes;
        const value = (example.values[at] as number) * louder;
        for (let c = 0; c < classes; c++)
          scores[c] = (scores[c] as number) + value * (weights[base + c] as number);
      }
      softmax(scores);
      for (let c = 0; c < classes; c++) {
        const error = ((scores[c] as number) - (c === example.label ? 1 : 0)) * example.weight;
        if (Math.abs(error) < 1e-4) continue;
        biasSquares[c] = (biasSquares[c] as number) + error * error;
        bias[c] = (bias[c] as number) - (0.1 * error) / Math.sqrt(biasSquares[c] as number);
        for (let at = 0; at < n; at++) {
          if (kept[at] === 0) continue;
          const place = (example.rows[at] as number) * classes + c;
          const old = weights[place] as number;
          const step = error * (example.values[at] as number) * louder;
          const square = (squares[place] as number) + step * step;
          squares[place] = square;
          weights[place] = old - (rate * step) / Math.sqrt(square);
        }
      }
    }
    if (epoch >= epochs / 2) {
      for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] as number) + (weights[at] as number);
      summed += 1;
    }
  }
  if (summed > 0) for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] as number) / summed;
  return { weights: summed > 0 ? sum : weights, bias };
}

/** Class scores → probabilities, in place. */
export function softmax(scores: Float64Array): Float64Array {
  let top = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > top) top = score;
  let total = 0;
  for (let c = 0; c < scores.length; c++) {
    scores[c] = Math.exp((scores[c] as number) - top);
    total += scores[c] as number;
  }
  for (let c = 0; c < scores.length; c++) scores[c] = (scores[c] as number) / total;
  return scores;
}
