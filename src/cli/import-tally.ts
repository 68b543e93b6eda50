// What an import came to: counts, warnings by kind, and the reject file, which is only made when it is needed.
import { closeSync, openSync, writeSync } from 'node:fs';
import type { Taken } from '../features/complaints/intake.ts';
import type { CsvEvent } from '../sources/csv.ts';
import { createRejectFile } from '../sources/rejects.ts';
import type { Problem, ProblemCode } from '../sources/source.ts';

export interface Tally {
  fresh: number;
  /** Known before, and rows that stand twice in the file. */
  known: number;
  /** Known with another text: the new wording is kept beside the old. */
  revised: number;
  rejected: number;
  /** Field → the name of its column. */
  columns: Record<string, string>;
  /** How often each warning was due, and the first line it was about. */
  warnings: Map<ProblemCode, { count: number; line: number }>;
  /** Where the rejected rows stand, once there are any. */
  rejectFile: string | undefined;
  seen(event: CsvEvent): void;
  /** Counts what became of a batch of `sent` rows. */
  taken(sent: number, taken: Taken[]): void;
  close(): void;
}

/** @param say a problem as a sentence, for the reject file */
export function createTally(file: string, say: (problem: Problem) => string): Tally {
  let out: number | undefined;
  let rejects: ReturnType<typeof createRejectFile> | undefined;
  const tally: Tally = {
    fresh: 0,
    known: 0,
    revised: 0,
    rejected: 0,
    columns: {},
    warnings: new Map(),
    rejectFile: undefined,
    seen(event) {
      if ('header' in event) {
        for (const [field, index] of Object.entries(event.columns))
          tally.columns[field] = event.header[index] ?? '';
        rejects = createRejectFile(event.header, write, say);
      } else if ('reject' in event) {
        tally.rejected += 1;
        rejects?.add(event.reject, event.cells);
      } else for (const { code } of event.warnings) warn(code, event.line);
    },
    taken(sent, taken) {
      // What stands twice in one batch comes back once.
      tally.known += sent - taken.length;
      for (const { status } of taken) tally[status === 'new' ? 'fresh' : status] += 1;
    },
    close() {
      if (out !== undefined) closeSync(out);
    },
  };

  function warn(code: ProblemCode, line: number): void {
    const before = tally.warnings.get(code);
    tally.warnings.set(code, { count: (before?.count ?? 0) + 1, line: before?.line ?? line });
  }

  function write(piece: string): void {
    if (out === undefined) {
      const made = openRejectFile(file);
      tally.rejectFile = made.name;
      out = made.out;
    }
    writeSync(out, piece);
  }

  return tally;
}

/** `x.csv` → `x.rejected.csv`; where that is there already, somebody may be mending it, so the next number is taken. */
function openRejectFile(file: string): { name: string; out: number } {
  const base = file.replace(/\.csv$/i, '').replace(/\.rejected(-\d+)?$/, '');
  for (let number = 1; ; number += 1) {
    const name = `${base}.rejected${number === 1 ? '' : `-${number}`}.csv`;
    try {
      return { name, out: openSync(name, 'wx') };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
