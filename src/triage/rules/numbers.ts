/** Lists of numbers, each kept once and all in one table: many words have the same list, and what lies together is fetched together. */

/** The lists of one kind. There are no more than combinations of what the rules name, a few thousand. */
export class Numbers {
  /** Each list as its length and its numbers; the empty one begins at 0. */
  table: Int32Array = new Int32Array(1 << 12);
  private used = 1;
  private readonly known = new Map<string, number>([['', 0]]);

  /** Keeps a list; gives where it begins. */
  keep(list: readonly number[]): number {
    const name = list.join();
    const before = this.known.get(name);
    if (before !== undefined) return before;
    const from = this.used;
    const end = from + 1 + list.length;
    if (end > this.table.length) {
      const larger = new Int32Array(2 * end);
      larger.set(this.table);
      this.table = larger;
    }
    this.table[from] = list.length;
    this.table.set(list, from + 1);
    this.used = end;
    this.known.set(name, from);
    return from;
  }
}
