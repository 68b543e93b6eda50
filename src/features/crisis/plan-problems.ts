// What can be wrong with a plan file, and where in the file it stands.
import { type Document, isAlias, isMap, isScalar, isSeq, type LineCounter, type Node } from 'yaml';

/** What a value of the file is, or should be. */
export type ValueKind = 'text' | 'number' | 'boolean' | 'list' | 'map' | 'nothing';

/** Every mistake and doubt a plan file can have, with what its sentence needs to know. */
export interface PlanProblemParams {
  too_big: { bytes: number; max: number };
  empty_file: Record<never, never>;
  /** `kind` is the YAML library's error code. */
  not_yaml: { kind: string };
  unknown_key: { key: string; known: string[]; meant?: string };
  bad_key: { key: string };
  missing: { key: string };
  /** A key with nothing after it. */
  empty: { key: string };
  wrong_type: { key: string; expected: ValueKind; got: ValueKind };
  not_one_of: { key: string; got: string; allowed: string[]; meant?: string };
  too_long: { key: string; max: number };
  too_many: { key: string; max: number };
  too_few: { key: string; min: number };
  too_low: { key: string; min: number };
  too_high: { key: string; max: number };
  not_whole: { key: string };
  several_lines: { key: string };
  bad_duration: { key: string; got: string };
  duration_range: { key: string; got: string; min: string; max: string };
  bad_warning_point: { got: string };
  bad_time: { got: string };
  bad_zone: { got: string; meant?: string };
  bad_person: { got: string };
  bad_channel: { got: string };
  bad_emoji: { got: string };
  bad_prefix: { got: string };
  bad_link: { got: string };
  duplicate: { got: string; firstLine: number };
  unknown_role: { got: string; known: string[]; meant?: string };
  unknown_level: { got: string; known: string[]; meant?: string };
  no_lead: Record<never, never>;
  /** A mistake in a section that a room above reads; `kind` is that room's code of it. */
  clocks: { kind: string; got: string };
  quorum_unreachable: { quorum: number; people: number };
  webhook_without_name: { source: string };
  manual_with_webhook: { source: string };
  /** Doubts: the plan works, and its owner should know. */
  no_spare_approver: { quorum: number; people: number };
  warning_before_start: { label: string; levels: string[] };
  no_private_channel: Record<never, never>;
}

export type PlanProblemCode = keyof PlanProblemParams;

/** One mistake: where it stands (both from 1), the place in the plan (`levels[0].first_reply`), and the facts of its sentence. */
export type PlanProblem = {
  [Code in PlanProblemCode]: {
    line: number;
    column: number;
    path: string;
    code: Code;
    params: PlanProblemParams[Code];
  };
}[PlanProblemCode];

export type Path = readonly (string | number)[];

/** Where something of a file stands, both counted from 1. */
export interface Position {
  line: number;
  column: number;
}

/** The place of a path in words of the file: `roles.care.people[1]`. */
export function pathText(path: Path): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part + 1}]` : index === 0 ? part : `.${part}`))
    .join('');
}

/**
 * Where a path stands in a parsed file: at its value, or at its key. A path that the file does not have answers
 * with the nearest part that it has.
 */
export function positionOf(doc: Document, lines: LineCounter, path: Path, at: 'value' | 'key'): Position {
  let node: unknown = doc.contents;
  let offset = 0;
  for (const [depth, part] of path.entries()) {
    if (isAlias(node)) node = node.resolve(doc);
    if (isMap(node)) {
      // Of a key that stands twice the last one counts, as in the value that is checked.
      const pair = node.items.findLast(
        (item) => isScalar(item.key) && String(item.key.value) === String(part),
      );
      if (pair === undefined) break;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
      const value = isScalar(node) && node.value === null ? undefined : startOf(node);
      if (depth === path.length - 1 && at === 'value') offset = value ?? offset;
    } else if (isSeq(node) && typeof part === 'number') {
      const item: unknown = node.items[part];
      if (item === undefined) break;
      offset = startOf(item) ?? offset;
      node = item;
    } else break;
  }
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}

/** The word among `known` that was probably meant: few letters apart, capitals and separators aside. */
export function didYouMean(word: string, known: readonly string[]): string | undefined {
  const plain = (text: string) => text.toLowerCase().replace(/[\s_.-]/g, '');
  const wanted = plain(word).slice(0, 60);
  let best: { name: string; distance: number } | undefined;
  for (const name of known) {
    const distance = editDistance(wanted, plain(name));
    if (distance <= Math.max(1, Math.floor(name.length / 3)) && distance < (best?.distance ?? Infinity)) {
      best = { name, distance };
    }
  }
  return best?.name;
}

/** Letters to insert, drop, change or swap with the next one (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row[j] = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, change);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) row[j] = Math.min(row[j] ?? 0, (before[j - 2] ?? 0) + 1);
    }
    before = above;
    above = row;
  }
  return above[b.length] ?? 0;
}
