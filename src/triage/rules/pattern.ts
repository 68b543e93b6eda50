/** A small language of word patterns: compiled once, tried only where a word of theirs stands in the text. */
import type { Token, Words } from '../token.ts';
import { Answers } from './answers.ts';
import { unstemmed } from './stems.ts';

/**
 * One rule in the source: a head on a line of its own, `severity cause code`, and below it, indented, patterns with `;` between them.
 * A pattern is items with spaces between them (a line may also end after a `|`). An item is words joined by `|`; `word*` stands for all words that begin so,
 * `@name` for a list of words, `#` for a number. `a b` means b follows a; `a >4 b` within four words after; `a ~4 b` within
 * four words on either side. `!item` at the end: only when no such word stands anywhere in the text.
 * `^` at the start: a word like "not" before the match does not undo it.
 */
export interface Rule<Head> {
  head: Head;
  code: string;
  patterns: Pattern[];
}

interface Step {
  atom: number;
  reach: number;
  both: boolean;
}

interface Pattern {
  steps: Step[];
  unless: number[];
  /** A word like "not" does not undo it: it says so with `^`, or names such a word itself. */
  fixed: boolean;
  /** A "not" between its words undoes it as well: it names none itself. */
  plain: boolean;
}

/** The words of a list by name, for `@name`. */
export type Lists = Readonly<Record<string, string>>;

const suffixes = ['nya', 'ku', 'mu', 'lah', 'kah', 'pun', 'na', 'ne', 'mah', 's', 'in', 'kan', 'e', 'ipun'];
const numberWord = '0';

/** Every item of every pattern as a number, and for a word the items it answers to. */
export class Vocabulary {
  readonly size = { atoms: 0 };
  private readonly items = new Map<string, number>();
  private readonly whole = new Map<string, number[]>();
  private readonly starts = new Map<string, number[]>();
  private readonly lists: Lists;

  constructor(lists: Lists) {
    this.lists = lists;
  }

  /** The number of an item. Throws when it names a list that does not exist. */
  atom(item: string): number {
    const known = this.items.get(item);
    if (known !== undefined) return known;
    const atom = this.size.atoms++;
    this.items.set(item, atom);
    for (const word of this.wordsOf(item)) {
      const starts = word.endsWith('*');
      const key = starts ? word.slice(0, -1) : word;
      const table = starts ? this.starts : this.whole;
      const places = table.get(key);
      if (places) places.push(atom);
      else table.set(key, [atom]);
    }
    return atom;
  }

  /** Per item, in how many items its commonest word stands. To be asked when all items are known. */
  spreads(): Uint16Array {
    const most = new Uint16Array(this.size.atoms);
    for (const table of [this.whole, this.starts])
      for (const atoms of table.values())
        for (const atom of atoms) most[atom] = Math.max(most[atom] as number, atoms.length);
    return most;
  }

  private wordsOf(item: string): string[] {
    return item.split('|').flatMap((word) => {
      if (word === '#') return [numberWord];
      if (!word.startsWith('@')) return [word];
      const list = this.lists[word.slice(1)];
      if (list === undefined) throw new Error(`no list of words is called ${word}`);
      return list
        .split(/\s+/)
        .filter(Boolean)
        .flatMap((entry) => this.wordsOf(entry));
    });
  }

  /** The items a word answers to, as typed, as replaced, and without a common ending. */
  atomsOf(token: Token): readonly number[] {
    const found = new Set<number>();
    for (const word of new Set([token.plain, token.typed])) {
      for (const form of [word, ...stems(word)])
        for (const atom of this.whole.get(form) ?? []) found.add(atom);
      for (let size = 2; size <= word.length; size++) {
        for (const atom of this.starts.get(word.slice(0, size)) ?? []) found.add(atom);
      }
    }
    return [...found];
  }
}

function stems(word: string): string[] {
  if (unstemmed.has(word)) return [];
  return suffixes.flatMap((suffix) =>
    word.length > suffix.length + 2 && word.endsWith(suffix) ? [word.slice(0, -suffix.length)] : [],
  );
}

function patternOf(vocabulary: Vocabulary, source: string, turners: ReadonlySet<string>): Pattern {
  const pattern: Pattern = {
    steps: [],
    unless: [],
    fixed: false,
    plain: !source.split(/[\s|]+/).some((word) => turners.has(word)),
  };
  let reach = 1;
  let both = false;
  for (const part of source.split(/\s+/).filter(Boolean)) {
    const far = /^([>~])(\d+)$/.exec(part);
    if (part === '^') pattern.fixed = true;
    else if (part.startsWith('!')) pattern.unless.push(vocabulary.atom(part.slice(1)));
    else if (far) {
      reach = Number(far[2]);
      both = far[1] === '~';
    } else {
      pattern.steps.push({ atom: vocabulary.atom(part), reach, both });
      reach = 1;
      both = false;
    }
  }
  if (pattern.steps.length === 0) throw new Error(`a pattern without words: "${source}"`);
  return pattern;
}

/** Reads rules from their source; `headOf` turns what stands before the code into the rule's head; `turners` are words like "not". */
export function rulesOf<Head>(
  vocabulary: Vocabulary,
  source: string,
  headOf: (words: string[]) => Head,
  turners: ReadonlySet<string>,
): Rule<Head>[] {
  return source
    .split(/\n(?=\S)/)
    .map((rule) => rule.trim())
    .filter((rule) => rule !== '')
    .map((rule) => {
      const end = rule.indexOf('\n');
      const head = rule.slice(0, end).trim().split(/\s+/);
      return {
        head: headOf(head.slice(0, -1)),
        code: head[head.length - 1] ?? '',
        patterns: rule
          .slice(end)
          .replace(/\|\s+/g, '|')
          .split(';')
          .map((pattern) => patternOf(vocabulary, pattern, turners)),
      };
    });
}

/** Whether a word like "not" undoes what stands at a position. */
export type Negated = (words: Words, position: number) => boolean;

/** A rule found in a text, with the first of the words it rests on. */
export interface Match<Head> {
  rule: Rule<Head>;
  from: number;
  /** Where its pattern begins, and which it is. */
  at: number;
  pattern: number;
}

/** Rules by the rarest item of each of their patterns. */
export class Matcher<Head> {
  private readonly tries: { rule: Rule<Head>; pattern: Pattern }[] = [];
  /**
   * Per item the patterns of which it is the rarest, four numbers apiece: which pattern, the item next to that one (-1: it has
   * no other), and how far that may stand before and behind.
   */
  private readonly asks: number[][] = [];
  private readonly answers: Answers;
  private readonly negated: Negated;
  /** Per pattern, the number of the text it was last tried on. */
  private readonly tried: Uint32Array;
  private turn = 0;

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
        this.asks[atom]?.push(this.tries.length, ...beside(steps, rarest));
        this.tries.push({ rule, pattern });
      }
    }
    this.negated = negated;
    this.tried = new Uint32Array(this.tries.length);
    this.answers = new Answers(
      vocabulary.size.atoms,
      (token) => vocabulary.atomsOf(token),
      (atoms) => atoms.flatMap((atom) => this.asks[atom] ?? []),
    );
  }

  /** Every rule that holds, in the order of the text; those that begin with the same word in the order of the rules. */
  find(words: Words): readonly Match<Head>[] {
    const { tokens } = words;
    const { answers, tried } = this;
    answers.take(tokens);
    this.turn = this.turn === 0xffffffff ? 1 : this.turn + 1;
    let found: Match<Head>[] | undefined;
    for (let at = 0; at < tokens.length; at++) {
      const { asks } = tokens[at] as Token;
      for (let which = 0; which < asks.length; which += 4) {
        const next = asks[which + 1] as number;
        if (next >= 0) {
          const from = Math.max(0, at - (asks[which + 2] as number));
          const to = Math.min(tokens.length - 1, at + (asks[which + 3] as number));
          if (!answers.hasAnywhere(from, to, at, next)) continue;
        }
        const pattern = asks[which] as number;
        if (tried[pattern] === this.turn) continue;
        tried[pattern] = this.turn;
        found ??= [];
        this.tryAll(words, pattern, found);
      }
    }
    return found ?? none;
  }

  /** Tries a pattern wherever its first word stands. */
  private tryAll(words: Words, number: number, found: Match<Head>[]): void {
    const { rule, pattern } = this.tries[number] as (typeof this.tries)[number];
    const { atom } = pattern.steps[0] as Step;
    for (let at = 0; at < words.tokens.length; at++) {
      if (!this.answers.has(at, atom)) continue;
      const from = this.tryAt(words, pattern, at);
      if (from >= 0) insert(found, { rule, from, at, pattern: number });
    }
  }

  /** Where the pattern that begins at a position has its first word, or -1 when it does not hold. */
  private tryAt(words: Words, { steps, unless, fixed, plain }: Pattern, at: number): number {
    const end = words.tokens.length;
    let from = at;
    let last = at;
    for (let step = 1; step < steps.length; step++) {
      last = this.step(steps[step] as Step, last, end);
      if (last < 0) return -1;
      if (last < from) from = last;
    }
    if (!fixed) {
      const { negated } = this;
      if (negated(words, from) || (at !== from && negated(words, at))) return -1;
      if (plain && last !== from && last !== at && negated(words, last)) return -1;
    }
    for (let which = 0; which < unless.length; which++)
      if (this.answers.hasAnywhere(0, end - 1, -1, unless[which] as number)) return -1;
    return from;
  }

  /** Where the nearest word stands that answers to a step, or -1. */
  private step({ atom, reach, both }: Step, from: number, end: number): number {
    const { answers } = this;
    for (let away = 1; away <= reach; away++) {
      if (from + away < end && answers.has(from + away, atom)) return from + away;
      if (both && from >= away && answers.has(from - away, atom)) return from - away;
    }
    return -1;
  }
}

const none: readonly never[] = [];

/** The item before one of the steps, or behind it when it is the first, and how far that may stand before and behind. */
function beside(steps: readonly Step[], step: number): [atom: number, before: number, behind: number] {
  if (steps.length === 1) return [-1, 0, 0];
  const { atom, reach, both } = steps[Math.max(step, 1)] as Step;
  if (step === 0) return [atom, both ? reach : 0, reach];
  return [(steps[step - 1] as Step).atom, reach, both ? reach : 0];
}

/** Puts a match behind those that come before it in the text, or in the rules. */
function insert<Head>(found: Match<Head>[], one: Match<Head>): void {
  let place = found.length;
  for (; place > 0; place--) {
    const before = found[place - 1] as Match<Head>;
    if (before.at < one.at || (before.at === one.at && before.pattern < one.pattern)) break;
    found[place] = before;
  }
  found[place] = one;
}
