/** Finds comments that are copies of one another, edited or not, as they come in or all at once. */
import { bandKeys, fingerprint, grams, likeness } from './minhash.ts';

/** A comment to compare. `author` and `at` (milliseconds) tell a crowd from one person who posts ten times. */
export interface Comment {
  id: string;
  text: string;
  author?: string;
  at?: number;
}

/** Comments that say the same in nearly the same words, in the order they came. */
export interface Group {
  ids: string[];
  /** How many different people wrote them; comments without an author count as one person each. */
  authors: number;
  /** Time of the first and the last, in milliseconds; absent when no comment has a time. */
  from?: number;
  to?: number;
}

/** An earlier comment that a text resembles; `likeness` is the share of 4-grams in common. */
export interface Twin {
  id: string;
  likeness: number;
}

/** From this share of common 4-grams on, two comments are copies. */
export const alikeFrom = 0.5;
const fullest = 200;

interface Entry {
  comment: Omit<Comment, 'text'>;
  grams: Uint32Array;
  parent: number;
}

/** Comments seen so far. Adding costs about the same however many there are. */
export class DuplicateIndex {
  private readonly entries: Entry[] = [];
  private readonly shelves = new Map<string, number[]>();
  private readonly from: number;

  /** `from`: the share of common 4-grams that makes a copy. */
  constructor(from = alikeFrom) {
    this.from = from;
  }

  /** The most similar comment already in the index, or undefined when none is alike enough. */
  nearest(text: string): Twin | undefined {
    const set = grams(text);
    const best = this.alike(set, bandKeys(fingerprint(set)))[0];
    return best && { id: this.entry(best.entry).comment.id, likeness: best.likeness };
  }

  /** Adds a comment and says which earlier one it copies, if any. A text without letters or digits copies nothing. */
  add({ text, ...comment }: Comment): Twin | undefined {
    const set = grams(text);
    const self = this.entries.length;
    this.entries.push({ comment, grams: set, parent: self });
    if (set.length === 0) return undefined;
    const keys = bandKeys(fingerprint(set));
    const alike = this.alike(set, keys);
    for (const { entry } of alike) this.join(self, entry);
    for (const key of keys) {
      const shelf = this.shelves.get(key);
      if (!shelf) this.shelves.set(key, [self]);
      // Identical copies by the thousand need not all be compared with the next one.
      else if (shelf.length < fullest) shelf.push(self);
    }
    const best = alike[0];
    return best && { id: this.entry(best.entry).comment.id, likeness: best.likeness };
  }

  /** Groups of two or more, the first comment of each first. */
  groups(): Group[] {
    const members = new Map<number, Entry[]>();
    this.entries.forEach((entry, at) => {
      const root = this.root(at);
      const there = members.get(root);
      if (there) there.push(entry);
      else members.set(root, [entry]);
    });
    return [...members.values()].filter((group) => group.length > 1).map(groupOf);
  }

  private entry(at: number): Entry {
    return this.entries[at] as Entry;
  }

  private alike(set: Uint32Array, keys: readonly string[]): { entry: number; likeness: number }[] {
    const candidates = new Set<number>();
    for (const key of keys) for (const at of this.shelves.get(key) ?? []) candidates.add(at);
    const out: { entry: number; likeness: number }[] = [];
    for (const entry of candidates) {
      const share = likeness(set, this.entry(entry).grams);
      if (share >= this.from) out.push({ entry, likeness: share });
    }
    return out.sort((a, b) => b.likeness - a.likeness || a.entry - b.entry);
  }

  private root(at: number): number {
    let here = at;
    while (this.entry(here).parent !== here) {
      const entry = this.entry(here);
      entry.parent = this.entry(entry.parent).parent;
      here = entry.parent;
    }
    return here;
  }

  private join(a: number, b: number) {
    const first = this.root(a);
    const second = this.root(b);
    // The earlier comment leads, so that groups are told in the order they came.
    if (first !== second) this.entry(Math.max(first, second)).parent = Math.min(first, second);
  }
}

function groupOf(entries: readonly Entry[]): Group {
  const named = new Set<string>();
  let nameless = 0;
  let from: number | undefined;
  let to: number | undefined;
  for (const { comment } of entries) {
    if (comment.author === undefined) nameless += 1;
    else named.add(comment.author);
    if (comment.at === undefined) continue;
    if (from === undefined || comment.at < from) from = comment.at;
    if (to === undefined || comment.at > to) to = comment.at;
  }
  const ids = entries.map((entry) => entry.comment.id);
  return { ids, authors: named.size + nameless, ...(from !== undefined && to !== undefined && { from, to }) };
}

/** Groups of copies in a list of comments. */
export function duplicates(comments: Iterable<Comment>, from = alikeFrom): Group[] {
  const index = new DuplicateIndex(from);
  for (const comment of comments) index.add(comment);
  return index.groups();
}
