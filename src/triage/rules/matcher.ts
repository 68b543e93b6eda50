/** Finds patterns in a text: each is tried only where its rarest word stands. */
import type { Token, Words } from '../token.ts';
import { Answers } from './answers.ts';
import type { Pattern, Rule, Step, Vocabulary } from './pattern.ts';

/** Whether a word like "not" undoes what stands at a position. */
export type Negated = (words: Words, position: number) => boolean;

/** A rule found in a text, with the rarest of the words it rests on, which tells most. */
export interface Match<Head> {
  rule: Rule<Head>;
  rarest: number;
  /** Where its pattern begins, and which it is. */
  at: number;
  pattern: number;
}

/** Rules by the rarest item of each of their patterns. */
export class Matcher<Head> {
  private readonly tries: { rule: Rule<Head>; pattern: Pattern }[] = [];
  /** Per item what is asked when a word of the text answers to it: see `askFor`. */
  private readonly asks: number[][] = [];
  private readonly answers: Answers;
  private readonly negated: Negated;

  /**
   * Most patterns fail, and those that begin with a common word fail again and again; so each waits for its rarest item, and
   * for the one next to it. The rarest is the one whose words stand in the fewest items: such words are rare in texts as well.
   */
  constructor(rules: readonly Rule<Head>[], vocabulary: Vocabulary, negated: Negated) {
    const spreads = vocabulary.spreads();
    for (const rule of rules) {
      for (const pattern of rule.patterns) {
        const { steps } = pattern;
        let rarest = 0;
        steps.forEach(({ atom }, step) => {
          if ((spreads[atom] as number) < (spreads[steps[rarest]?.atom ?? 0] as number)) rarest = step;
        });
        const { atom } = steps[rarest] as Step;
        this.asks[atom] ??= [];
        this.asks[atom]?.push(this.tries.length, ...askFor(steps, rarest));
        this.tries.push({ rule, pattern });
      }
    }
    this.negated = negated;
    this.answers = new Answers(
      vocabulary.size.atoms,
      (token) => vocabulary.atomsOf(token),
      (atoms) => atoms.flatMap((atom) => this.asks[atom] ?? []),
    );
  }

  /** Every rule that holds, in the order of the text; those that begin with the same word in the order of the rules. */
  find(words: Words): readonly Match<Head>[] {
    const { tokens } = words;
    const { answers } = this;
    answers.take(tokens);
    let found: Match<Head>[] | undefined;
    const end = tokens.length - 1;
    const asks = answers.asked.table;
    for (let at = 0; at < tokens.length; at++) {
      const from = (tokens[at] as Token).asks;
      if (from === 0) continue;
      const over = from + 1 + (asks[from] as number);
      for (let which = from + 1; which < over; which += askSize) {
        const next = asks[which + 1] as number;
        if (next >= 0) {
          const from = Math.max(0, at - (asks[which + 2] as number));
          const to = Math.min(end, at + (asks[which + 3] as number));
          if (!answers.hasAnywhere(from, to, at, next)) continue;
        }
        found ??= [];
        const first = Math.max(0, at - (asks[which + 4] as number));
        const last = Math.min(end, at + (asks[which + 5] as number));
        this.tryBetween(words, asks[which] as number, at, first, last, found);
      }
    }
    return found ?? none;
  }

  /** Tries a pattern, whose rarest word stands at `rarest`, wherever its first word stands between two positions. */
  private tryBetween(
    words: Words,
    number: number,
    rarest: number,
    first: number,
    last: number,
    found: Match<Head>[],
  ): void {
    const { rule, pattern } = this.tries[number] as (typeof this.tries)[number];
    const { atom } = pattern.steps[0] as Step;
    for (let at = first; at <= last; at++) {
      if (!this.answers.has(at, atom)) continue;
      if (this.holdsAt(words, pattern, at)) insert(found, { rule, rarest, at, pattern: number });
    }
  }

  /** Whether a pattern that begins at a position holds. */
  private holdsAt(words: Words, { steps, unless, fixed, plain }: Pattern, at: number): boolean {
    const end = words.tokens.length;
    let from = at;
    let last = at;
    for (let step = 1; step < steps.length; step++) {
      last = this.step(steps[step] as Step, last, end);
      if (last < 0) return false;
      if (last < from) from = last;
    }
    if (!fixed) {
      const { negated } = this;
      if (negated(words, from) || (at !== from && negated(words, at))) return false;
      if (plain && last !== from && last !== at && negated(words, last)) return false;
    }
    for (let which = 0; which < unless.length; which++)
      if (this.answers.hasAnywhere(0, end - 1, -1, unless[which] as number)) return false;
    return true;
  }

  /** Where the nearest word stands that answers to a step, or -1. */
  private step({ atom, ahead, back }: Step, from: number, end: number): number {
    const { answers } = this;
    for (let away = 1; away <= ahead; away++) {
      if (from + away < end && answers.has(from + away, atom)) return from + away;
      if (away <= back && from >= away && answers.has(from - away, atom)) return from - away;
    }
    return -1;
  }
}

const none: readonly never[] = [];

/**
 * What is asked of the words around the one at step `step`: for the item beside it (-1: there is none), and how far that may
 * stand before and behind; and how far before and behind the pattern may begin.
 */
function askFor(steps: readonly Step[], step: number): number[] {
  if (steps.length === 1) return [-1, 0, 0, 0, 0];
  const { atom, ahead, back } = steps[Math.max(step, 1)] as Step;
  if (step === 0) return [atom, back, ahead, 0, 0];
  const between = steps.slice(1, step + 1);
  const sum = (part: 'ahead' | 'back') => between.reduce((all, one) => all + one[part], 0);
  return [(steps[step - 1] as Step).atom, ahead, back, sum('ahead'), sum('back')];
}
/** Numbers to an ask: the pattern, and those of `askFor`. */
const askSize = 6;

/** Puts a match, unless it is there already, behind those that come before it in the text or in the rules. */
function insert<Head>(found: Match<Head>[], one: Match<Head>): void {
  let place = found.length;
  while (place > 0 && compared(found[place - 1] as Match<Head>, one) > 0) place -= 1;
  if (place > 0 && compared(found[place - 1] as Match<Head>, one) === 0) return;
  for (let to = found.length; to > place; to--) found[to] = found[to - 1] as Match<Head>;
  found[place] = one;
}

const compared = (a: Match<unknown>, b: Match<unknown>): number => a.at - b.at || a.pattern - b.pattern;
