/** A small language of word patterns, and the words that their items stand for. */
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

/** An item, and how far from the one before it may stand: behind it, and before it. */
export interface Step {
  atom: number;
  ahead: number;
  back: number;
}

export interface Pattern {
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
      pattern.steps.push({ atom: vocabulary.atom(part), ahead: reach, back: both ? reach : 0 });
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
