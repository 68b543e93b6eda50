// The reject file: every row that was not taken, with its line and the reason, to be mended and read again.
import type { Problem } from './source.ts';

/** The columns before the original ones. */
export const REJECT_COLUMNS = ['line', 'reason'] as const;

/** What a spreadsheet would take for a formula, also behind spaces; the full-width forms too. */
const FORMULA = /^[\s\0]*[=+\-@＝＋－＠]|^[\t\r\0]/;

/**
 * One cell as CSV that a spreadsheet opens as text: `'` goes before what it would take for a formula. What already begins
 * with `'` and a formula gets one more, so that `withoutFormulaMark` undoes exactly what was done.
 */
export function csvCell(value: string): string {
  const safe = FORMULA.test(value.replace(/^'+/, '')) ? `'${value}` : value;
  return /[",;\t\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A cell as it was before `csvCell` marked it. */
export function withoutFormulaMark(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.replace(/^'+/, '')) ? cell.slice(1) : cell;
}

/**
 * Writes a reject file: a first line with `line`, `reason` and the original columns, then a line per reject.
 * @param write takes the next piece of the file
 * @param say the problem as a sentence
 */
export function createRejectFile(
  header: readonly string[],
  write: (piece: string) => void,
  say: (problem: Problem) => string,
): { add(reject: Problem, cells: readonly string[]): void; count(): number } {
  const row = (cells: readonly string[]) => write(`${cells.map(csvCell).join(',')}\n`);
  let count = 0;
  return {
    add(reject, cells) {
      // The mark tells spreadsheets that this is UTF-8.
      if (count === 0) {
        write('\uFEFF');
        row([...REJECT_COLUMNS, ...header]);
      }
      count += 1;
      row([String(reject.line ?? ''), say(reject), ...cells]);
    },
    count: () => count,
  };
}
