/** Compares two versions of a reply, so that an editor sees what the edit gained and lost. */
import type { PartKind } from './answer.ts';
import { checkReply, type FlagName, type Reply } from './check.ts';

/** What an edit changed: parts and flags gained and lost, the scores, and how many characters differ. */
export interface Comparison {
  before: number;
  after: number;
  change: number;
  gained: PartKind[];
  lost: PartKind[];
  flagsGained: FlagName[];
  flagsLost: FlagName[];
  editDistance: number;
}

/** The Levenshtein distance in code points; O(n·m) time, O(m) memory. */
export function editDistance(from: string, to: string): number {
  const source = [...from];
  const target = [...to];
  let previous = target.map((_, at) => at + 1);
  for (const [row, letter] of source.entries()) {
    let diagonal = row;
    let left = row + 1;
    previous = target.map((other, column) => {
      const above = previous[column] ?? 0;
      const cost = Math.min(above + 1, left + 1, diagonal + (letter === other ? 0 : 1));
      diagonal = above;
      left = cost;
      return cost;
    });
  }
  return target.length === 0 ? source.length : (previous.at(-1) ?? 0);
}

/** What an edit changed, under the same circumstances (cause, responsibility, facts, comment, language) for both texts. */
export function diff(old: string, edited: string, around: Omit<Reply, 'text'> = {}): Comparison {
  const before = checkReply({ ...around, text: old });
  const after = checkReply({ ...around, text: edited });
  const flags = (check: typeof before) => [...new Set(check.flags.map((flag) => flag.flag))];
  return {
    before: before.score,
    after: after.score,
    change: after.score - before.score,
    gained: after.parts.filter((part) => !before.parts.includes(part)),
    lost: before.parts.filter((part) => !after.parts.includes(part)),
    flagsGained: flags(after).filter((flag) => !flags(before).includes(flag)),
    flagsLost: flags(before).filter((flag) => !flags(after).includes(flag)),
    editDistance: editDistance(old, edited),
  };
}
