/** Keeps rows out of training that are edited copies of rows a model is measured on. */

const pairs = (text: string): Set<string> => {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{Nd}]+/gu) ?? [];
  const found = new Set<string>();
  for (let at = 1; at < words.length; at++) found.add(`${words[at - 1]} ${words[at]}`);
  return found;
};

/**
 * The rows of `train` that do not overlap any text of `measured`: two texts overlap when they share 0.4 of all their word
 * pairs (Jaccard) or when 0.6 of the pairs of one stand in the other (containment). Needed because NusaX was made from SmSA.
 */
export function withoutCopies<T extends { text: string }>(
  train: readonly T[],
  measured: readonly string[],
): T[] {
  const index = new Map<string, number[]>();
  const sets = measured.map(pairs);
  sets.forEach((set, which) => {
    for (const pair of set) {
      const places = index.get(pair);
      if (places) places.push(which);
      else index.set(pair, [which]);
    }
  });
  return train.filter(({ text }) => {
    const mine = pairs(text);
    const hits = new Map<number, number>();
    for (const pair of mine)
      for (const which of index.get(pair) ?? []) hits.set(which, (hits.get(which) ?? 0) + 1);
    for (const [which, both] of hits) {
      const theirs = sets[which]?.size ?? 0;
      const smaller = Math.min(mine.size, theirs);
      if (both / (mine.size + theirs - both) >= 0.4 || (smaller >= 4 && both / smaller >= 0.6)) return false;
    }
    return true;
  });
}
