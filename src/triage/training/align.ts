/** Learns from parallel sentences which words of one language stand for which of another, and retells sentences with them. */
import { wordsOf } from '../words.ts';

/** Per word the words it becomes, with their chances. */
export type Lexicon = ReadonlyMap<string, readonly (readonly [word: string, chance: number])[]>;

const rounds = 8;
/** Words seen less often, and translations less likely, are left out. */
const seenAtLeast = 2;
const likelyFrom = 0.25;

const spokenWords = (text: string): string[] =>
  wordsOf(text)
    .tokens.map((token) => token.typed)
    .filter((typed) => typed >= 'a');

/**
 * Learns a lexicon from pairs of sentences that say the same (IBM model 1: Brown et al., "The Mathematics of Statistical
 * Machine Translation", 1993), by expectation and maximisation.
 */
export function learnLexicon(pairs: readonly (readonly [from: string, to: string])[]): Lexicon {
  const sentences = pairs.map(([from, to]) => [['', ...spokenWords(from)], spokenWords(to)] as const);
  const seen = new Map<string, number>();
  for (const [from] of sentences) for (const word of from) seen.set(word, (seen.get(word) ?? 0) + 1);
  let chances = new Map<string, Map<string, number>>();
  for (let round = 0; round < rounds; round++) {
    const counts = new Map<string, Map<string, number>>();
    const totals = new Map<string, number>();
    for (const [from, to] of sentences) {
      for (const target of to) {
        const each = from.map((word) => (round === 0 ? 1 : (chances.get(word)?.get(target) ?? 1e-9)));
        const all = each.reduce((sum, one) => sum + one, 0);
        from.forEach((word, at) => {
          const share = (each[at] as number) / all;
          const row = counts.get(word) ?? new Map<string, number>();
          row.set(target, (row.get(target) ?? 0) + share);
          counts.set(word, row);
          totals.set(word, (totals.get(word) ?? 0) + share);
        });
      }
    }
    chances = counts;
    for (const [word, row] of chances)
      for (const [target, count] of row) row.set(target, count / (totals.get(word) as number));
  }
  const lexicon = new Map<string, [string, number][]>();
  for (const [word, row] of chances) {
    if (word === '' || (seen.get(word) ?? 0) < seenAtLeast) continue;
    const likely = [...row].filter(([, chance]) => chance >= likelyFrom);
    if (likely.length > 0) lexicon.set(word, likely);
  }
  return lexicon;
}

/** The text with every known word in the other language; unknown words stay. */
export function retell(text: string, lexicon: Lexicon, random: () => number): string {
  return text
    .split(/(\s+)/)
    .map((word) => {
      const choices = lexicon.get(word.toLowerCase());
      if (!choices) return word;
      let left = random() * choices.reduce((sum, [, chance]) => sum + chance, 0);
      for (const [choice, chance] of choices) {
        left -= chance;
        if (left <= 0) return choice;
      }
      return choices[0]?.[0] ?? word;
    })
    .join('');
}
