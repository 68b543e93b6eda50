// Whom the words of a plan mean: what is known, and what a directory that does not always answer adds to it.

/** Each word of a plan → the people it means. */
export type People = Record<string, string[]>;

/** What Slack said of some words of a plan. */
export interface Learnt {
  people: People;
  /** Words that mean nobody. */
  missing: readonly string[];
}

/** What is known after something was learnt: a word that it says nothing of means whom it meant. */
export function withLearnt(known: People, { people, missing }: Learnt): People {
  const kept = Object.entries(known).filter(([word]) => !missing.includes(word));
  return { ...Object.fromEntries(kept), ...people };
}

/** As much of it as is about these words. */
export function onlyWords(known: People, words: readonly string[]): People {
  return Object.fromEntries(Object.entries(known).filter(([word]) => words.includes(word)));
}
