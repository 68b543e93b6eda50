/** A small language of word patterns: compiled once, tried only where a word of theirs stands in the text. */
import type { Token } from '../token.ts';
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

/** A rule found in a text, with the words it rests on. */
export interface Match<Head> {
  rule: Rule<Head>;
  from: number;
  to: number;
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
  private readonly spreads = new Map<number, number>();
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

  /** In how many items the commonest word of an item stands. */
  spread(atom: number): number {
    const known = this.spreads.get(atom);
    if (known !== undefined) return known;
    let most = 0;
    for (const table of [this.whole, this.starts])
      for (const atoms of table.values())
        if (atoms.length > most && atoms.includes(atom)) most = atoms.length;
    this.spreads.set(atom, most);
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

/** What the words of one text answer to: filled once, read by all rules. */
export interface Hits {
  tokens: readonly Token[];
  /** Per item, the number of the text it was last seen in; compare with `turn`. Kept for the items in `marks` alone. */
  seen: Uint32Array;
  turn: number;
  negated: (position: number) => boolean;
}

/** Rules by the item they begin with. */
export class Matcher<Head> {
  private readonly tries: { rule: Rule<Head>; pattern: Pattern }[] = [];
  private readonly byFirst: number[][] = [];
  /**
   * Per pattern one of its later items, or -1 when it has one alone. Most patterns fail on it, so it is looked at first; it is
   * the one whose words stand in the fewest items, because such words are rare in texts as well.
   */
  private readonly check: Int32Array;
  private readonly checked = new Set<number>();

  constructor(rules: readonly Rule<Head>[], vocabulary: Vocabulary) {
    const check: number[] = [];
    for (const rule of rules) {
      for (const pattern of rule.patterns) {
        const first = pattern.steps[0]?.atom ?? 0;
        this.byFirst[first] ??= [];
        this.byFirst[first]?.push(this.tries.length);
        this.tries.push({ rule, pattern });
        let rarest = -1;
        for (const { atom } of pattern.steps.slice(1))
          if (rarest < 0 || vocabulary.spread(atom) < vocabulary.spread(rarest)) rarest = atom;
        check.push(rarest);
        if (rarest >= 0) this.checked.add(rarest);
      }
    }
    this.check = Int32Array.from(check);
  }

  /** Works out what a word answers to, and keeps it with the word. */
  learn(token: Token, atoms: readonly number[]): void {
    const some = (list: number[]) => (list.length > 0 ? list : undefined);
    token.matched = true;
    token.atoms = atoms.length > 0 ? atoms : undefined;
    token.marks = some(atoms.filter((atom) => this.checked.has(atom)));
    token.begins = some(atoms.flatMap((atom) => this.byFirst[atom] ?? []));
  }

  /** Every rule that holds, in the order of the text. */
  find(hits: Hits): Match<Head>[] {
    const found: Match<Head>[] = [];
    const { check, tries } = this;
    const { tokens, seen, turn } = hits;
    for (let at = 0; at < tokens.length; at++) {
      const starts = (tokens[at] as Token).begins;
      if (starts === undefined) continue;
      for (let which = 0; which < starts.length; which++) {
        const one = starts[which] as number;
        const later = check[one] as number;
        if (later >= 0 && seen[later] !== turn) continue;
        const { rule, pattern } = tries[one] as { rule: Rule<Head>; pattern: Pattern };
        const match = tryAt(hits, rule, pattern, at);
        if (match) found.push(match);
      }
    }
    return found;
  }
}

function tryAt<Head>(hits: Hits, rule: Rule<Head>, pattern: Pattern, at: number): Match<Head> | undefined {
  const { steps, unless, fixed, plain } = pattern;
  let from = at;
  let to = at;
  let last = at;
  for (let step = 1; step < steps.length; step++) {
    const next = search(hits.tokens, steps[step] as Step, last);
    if (next < 0) return undefined;
    if (next < from) from = next;
    if (next > to) to = next;
    last = next;
  }
  if (!fixed && (hits.negated(from) || hits.negated(at) || (plain && hits.negated(last)))) return undefined;
  for (const atom of unless)
    for (const token of hits.tokens) if (token.atoms?.includes(atom)) return undefined;
  return { rule, from, to };
}

function search(tokens: readonly Token[], { atom, reach, both }: Step, from: number): number {
  for (let step = 1; step <= reach; step++) {
    if (from + step < tokens.length && tokens[from + step]?.atoms?.includes(atom)) return from + step;
    if (both && from >= step && tokens[from - step]?.atoms?.includes(atom)) return from - step;
  }
  return -1;
}
