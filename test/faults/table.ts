// Prints what the fault suite found as a Markdown table, and writes it to the file that FAULTS_TABLE names.
import { writeFileSync } from 'node:fs';
import type { Reporter, TestCase, TestModule, TestSuite } from 'vitest/node';
import { ALL, NOT_RUN } from './catalogue.ts';

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
  /** Seeds that failed. */
  bad: number[];
  notes: Map<string, number>;
}

const NUMBERS = /^(?:F\d\d )+/;

/**
 * A test is named `F06 what happens: what must hold`, or stands in a group that is; one that holds several numbers has
 * them in a row. Those of one number and wording are one row. The file is written anew after each test: a run of hours
 * that is cut short has told what it had found.
 */
export default class Table implements Reporter {
  private readonly rows = new Map<string, Row>();

  onTestCaseResult(test: TestCase): void {
    add(this.rows, test);
    const { state, errors = [] } = test.result();
    // vitest tells of failures when the whole file has ended, which may be hours later, and not at all when it is cut short.
    const told = errors.flatMap(({ stack, message, diff }) => [stack ?? message, diff ?? '']);
    if (state === 'failed') process.stderr.write(`${test.name}\n${told.join('\n')}\n`);
    this.keep([...this.lines(), ['…', '', '', 'the run has not ended']]);
  }

  onTestRunEnd(_modules: readonly TestModule[], _errors: unknown, reason: string): void {
    const { FAULTS, FAULTS_WHOLE } = process.env;
    const whole = FAULTS === 'nightly' && FAULTS_WHOLE !== undefined && reason !== 'interrupted';
    const held = new Set(
      [...this.rows.keys()].flatMap((what) => (NUMBERS.exec(what)?.[0] ?? '').trim().split(' ')),
    );
    const missing = (whole ? ALL.filter((number) => !held.has(number)) : []).map((number) => [
      number,
      '',
      '',
      `not run: ${NOT_RUN[number] ?? '**nothing here plays it**'}`,
    ]);
    const table = this.keep([...this.lines(), ...missing].sort(byNumber));
    process.stdout.write(`\n${table}\n`);
  }

  private lines(): string[][] {
    return [...this.rows.values()]
      .map((row) => [row.what, seedsOf(row), noteOf(row), resultOf(row)])
      .sort(byNumber);
  }

  private keep(lines: readonly string[][]): string {
    const table = [
      '| fault | seeds | counted | result |',
      '|---|---|---|---|',
      ...lines.map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`),
    ].join('\n');
    if (process.env.FAULTS_TABLE) writeFileSync(process.env.FAULTS_TABLE, `${table}\n`);
    return table;
  }
}

const byNumber = ([a = '']: readonly string[], [b = '']: readonly string[]): number =>
  a.localeCompare(b, 'en', { numeric: true });

/** The name that holds the number: the test's own, else that of the nearest group around it. */
function numbered(test: TestCase): string | undefined {
  for (let at: TestCase | TestSuite | TestModule = test; at.type !== 'module'; at = at.parent)
    if (NUMBERS.test(at.name)) return at.name.replace(/ \(seed \d+\)$/, '');
  return undefined;
}

function add(rows: Map<string, Row>, test: TestCase): void {
  const what = numbered(test);
  const { state } = test.result();
  if (!what || (state !== 'passed' && state !== 'failed')) return;
  const row: Row = rows.get(what) ?? { what, seeds: [], passed: 0, failed: 0, bad: [], notes: new Map() };
  rows.set(what, row);
  row[state] += 1;
  const { seed, note } = test.meta();
  if (typeof seed === 'number') row.seeds.push(seed);
  if (typeof seed === 'number' && state === 'failed') row.bad.push(seed);
  for (const part of note?.split(', ') ?? []) {
    const [, count = '', name = ''] = part.match(/^(\d+) (.+)$/) ?? [];
    row.notes.set(name, (row.notes.get(name) ?? 0) + Number(count));
  }
}

const seedsOf = ({ seeds }: Row): string =>
  seeds.length === 0 ? '' : `${seeds.length} (${Math.min(...seeds)}–${Math.max(...seeds)})`;
const noteOf = ({ notes }: Row): string => [...notes].map(([name, count]) => `${count} ${name}`).join(', ');
const resultOf = ({ passed, failed, bad }: Row): string =>
  failed > 0
    ? `**${failed} of ${passed + failed} failed**${bad.length > 0 ? ` (seed ${bad.join(', ')})` : ''}`
    : passed > 1
      ? `passed (${passed})`
      : 'passed';
