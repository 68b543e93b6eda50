// Prints what the fault suite found as a Markdown table.
import type { Reporter, TestCase, TestModule } from 'vitest/node';

declare module 'vitest' {
  interface TaskMeta {
    /** The seeds of a random test, so that each can be played again. */
    seed?: number;
    /** What was counted. */
    note?: string;
  }
}

interface Row {
  what: string;
  seeds: number[];
  passed: number;
  failed: number;
  notes: Map<string, number>;
}

/** Tests are named `F06 what happens: what must hold`; those of one number and wording are one row. */
export default class Table implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const rows = new Map<string, Row>();
    for (const test of modules.flatMap((module) => [...module.children.allTests()])) add(rows, test);
    const lines = [...rows]
      .sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
      .map(([, row]) => `| ${[row.what, seedsOf(row), noteOf(row), resultOf(row)].join(' | ')} |`);
    process.stdout.write(`\n| fault | seeds | counted | result |\n|---|---|---|---|\n${lines.join('\n')}\n`);
  }
}

function add(rows: Map<string, Row>, test: TestCase): void {
  const what = test.name.replace(/ \(seed \d+\)$/, '');
  const { state } = test.result();
  if (state !== 'passed' && state !== 'failed') return;
  const row: Row = rows.get(what) ?? { what, seeds: [], passed: 0, failed: 0, notes: new Map() };
  rows.set(what, row);
  row[state] += 1;
  const { seed, note } = test.meta();
  if (typeof seed === 'number') row.seeds.push(seed);
  for (const part of note?.split(', ') ?? []) {
    const [, count = '', name = ''] = part.match(/^(\d+) (.+)$/) ?? [];
    row.notes.set(name, (row.notes.get(name) ?? 0) + Number(count));
  }
}

const seedsOf = ({ seeds }: Row): string =>
  seeds.length === 0 ? '' : `${seeds.length} (${Math.min(...seeds)}–${Math.max(...seeds)})`;
const noteOf = ({ notes }: Row): string => [...notes].map(([name, count]) => `${count} ${name}`).join(', ');
const resultOf = ({ passed, failed }: Row): string =>
  failed === 0 ? 'passed' : `**${failed} of ${passed + failed} failed**`;
