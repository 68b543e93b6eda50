/** A small language of word patterns: compiled once, tried only where a word of theirs stands in the text. */
import type { Token, Words } from '../token.ts';
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

/** A rule found in a text, with the first of the words it rests on. */
export interface Match<Head> {
  rule: Rule<Head>;
  from: number;
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

/** What a word answers to. */
export interface Answers {
  /** Its items, and the lowest five bits of each: what is in none of them need not be looked for. */
  atoms: readonly number[];
  bits: number;
  /** Those of its items that patterns are checked by. */
  marks: readonly number[];
  /** The patterns that begin with it, each with the item it is checked by (-1: it has no other), two numbers apiece. */
  begins: readonly number[];
}

/** Rules by the item they begin with. */
export class Matcher<Head> {
  private readonly tries: { rule: Rule<Head>; pattern: Pattern }[] = [];
  private readonly byFirst: number[][] = [];
  private readonly checked = new Set<number>();
  private readonly vocabulary: Vocabulary;
  private readonly negated: Negated;
  /** Per item, the number of the text it was last seen in; kept for those in `checked` alone. */
  private readonly seen: Uint32Array;
  private turn = 0;

  /**
   * Most patterns fail on one of their later items, so one is looked at first; it is the one whose words stand in the fewest
   * items, because such words are rare in texts as well.
   */
  constructor(rules: readonly Rule<Head>[], vocabulary: Vocabulary, negated: Negated) {
    const spreads = vocabulary.spreads();
    for (const rule of rules) {
      for (const pattern of rule.patterns) {
        let rarest = -1;
        for (const { atom } of pattern.steps.slice(1))
          if (rarest < 0 || (spreads[atom] as number) < (spreads[rarest] as number)) rarest = atom;
        if (rarest >= 0) this.checked.add(rarest);
        const first = pattern.steps[0]?.atom ?? 0;
        this.byFirst[first] ??= [];
        this.byFirst[first]?.push(this.tries.length, rarest);
        this.tries.push({ rule, pattern });
      }
    }
    this.vocabulary = vocabulary;
    this.negated = negated;
    this.seen = new Uint32Array(vocabulary.size.atoms);
  }

  /** Works out what a word answers to, and keeps it with the word. */
  private learn(token: Token): Answers {
    const atoms = this.vocabulary.atomsOf(token);
    const marks = atoms.filter((atom) => this.checked.has(atom));
    const begins = atoms.flatMap((atom) => this.byFirst[atom] ?? []);
    const bits = atoms.reduce((all, atom) => all | bit(atom), 0);
    token.answers = atoms.length === 0 ? silent : { atoms, bits, marks, begins };
    return token.answers;
  }

  /** Every rule that holds, in the order of the text. */
  find(words: Words): readonly Match<Head>[] {
    const { tokens } = words;
    const { seen } = this;
    this.turn = this.turn === 0xffffffff ? 1 : this.turn + 1;
    const { turn } = this;
    let some = false;
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at] as Token;
      const { marks, begins } = token.answers ?? this.learn(token);
      for (let which = 0; which < marks.length; which++) seen[marks[which] as number] = turn;
      if (begins.length > 0) some = true;
    }
    if (!some) return none;
    let found: Match<Head>[] | undefined;
    for (let at = 0; at < tokens.length; at++) {
      const { begins } = (tokens[at] as Token).answers as Answers;
      for (let which = 0; which < begins.length; which += 2) {
        const check = begins[which + 1] as number;
        if (check >= 0 && seen[check] !== turn) continue;
        const { rule, pattern } = this.tries[begins[which] as number] as (typeof this.tries)[number];
        const from = this.tryAt(words, pattern, at);
        if (from < 0) continue;
        found ??= [];
        found.push({ rule, from });
      }
    }
    return found ?? none;
  }

  /** Where the pattern that begins at a position has its first word, or -1 when it does not hold. */
  private tryAt(words: Words, { steps, unless, fixed, plain }: Pattern, at: number): number {
    const { tokens } = words;
    let from = at;
    let last = at;
    for (let step = 1; step < steps.length; step++) {
      last = search(tokens, steps[step] as Step, last);
      if (last < 0) return -1;
      if (last < from) from = last;
    }
    if (!fixed) {
      const { negated } = this;
      if (negated(words, from) || (at !== from && negated(words, at))) return -1;
      if (plain && last !== from && last !== at && negated(words, last)) return -1;
    }
    for (let which = 0; which < unless.length; which++)
      for (let here = 0; here < tokens.length; here++)
        if (answers(tokens[here] as Token, unless[which] as number)) return -1;
    return from;
  }
}

const none: readonly never[] = [];
/** Of a word that no pattern names. */
const silent: Answers = { atoms: none, bits: 0, marks: none, begins: none };
const bit = (atom: number): number => 1 << (atom & 31);

/** Whether a word of the text being searched answers to an item. */
function answers(token: Token, atom: number): boolean {
  const { atoms, bits } = token.answers as Answers;
  if ((bits & bit(atom)) === 0) return false;
  for (let at = 0; at < atoms.length; at++) if (atoms[at] === atom) return true;
  return false;
}

function search(tokens: readonly Token[], { atom, reach, both }: Step, from: number): number {
  for (let step = 1; step <= reach; step++) {
    if (from + step < tokens.length && answers(tokens[from + step] as Token, atom)) return from + step;
    if (both && from >= step && answers(tokens[from - step] as Token, atom)) return from - step;
  }
  return -1;
}
