// CSV files: exports of listening suites, stores and complaint desks, with whatever columns they have.
import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { breathing } from './breath.ts';
import { chain, decode, peek, UnreadableFile } from './bytes.ts';
import { type Columns, type CsvField, findColumns, mapColumns } from './columns.ts';
import { cutRecords, MAX_CELLS, type RawRecord } from './records.ts';
import { REJECT_COLUMNS, withoutFormulaMark } from './rejects.ts';
import { type CsvRowOptions, readRow } from './rows.ts';
import type { Incoming, Problem } from './source.ts';
import { type DateOrder, guessOrder } from './times.ts';

export interface CsvOptions {
  /** The source's name for rows that have no source column. */
  source: string;
  /** When the team sees the file; also the posting time of rows that have none. */
  seenAt: Date;
  /** IANA zone of times that name none. */
  zone: string;
  /** Field → column, where the names do not tell: a column's name, `#3`, or an empty text for "none". */
  map?: Partial<Record<CsvField, string>>;
  /** One character; found out when not given. */
  delimiter?: string;
  /** What `03/04/2024` means; found out from the first rows when not given. */
  dateOrder?: DateOrder;
}

export type CsvEvent =
  /** Comes once, first: how the file is being read. */
  | { header: string[]; columns: Columns; delimiter: string; dateOrder: DateOrder }
  | { line: number; item: Incoming; warnings: Problem[] }
  /** `cells` is the row as it stood, or the line's text as one cell where it cannot be told apart. */
  | { line: number; reject: Problem; cells: string[] };

/** How many rows are looked at to find out the order of day and month, and how many bytes of them. */
const LOOK_AHEAD_ROWS = 500;
const LOOK_AHEAD_BYTES = 4 * 1024 * 1024;
/** What a column of row numbers is called from then on, so that a file of rejects says that its numbers are no ids. */
const ROW_NUMBERS = '#';
const DELIMITERS = [',', ';', '\t', '|'];

export { UnreadableFile };

export const source = { name: 'csv', read: readCsv };

/**
 * Reads a CSV file row by row, in bounded memory. Blank rows are passed over; every other row becomes an item or a
 * reject. A file of our own rejects can be read again after it was mended.
 * @throws UnreadableFile when there is nothing to read, or no column holds the text
 */
export async function* readCsv(
  bytes: AsyncIterable<Uint8Array>,
  options: CsvOptions,
): AsyncGenerator<CsvEvent> {
  const iterator = bytes[Symbol.asyncIterator]();
  try {
    yield* readOpened(iterator, options);
  } finally {
    await iterator.return?.();
  }
}

async function* readOpened(bytes: AsyncIterator<Uint8Array>, options: CsvOptions): AsyncGenerator<CsvEvent> {
  const breath = breathing();
  const { first, rest } = await peek(bytes);
  const { delimiter, skip } = options.delimiter
    ? { delimiter: options.delimiter, skip: false }
    : sniffDelimiter(first, options.map ?? {});
  const records = cutRecords(rest, delimiter)[Symbol.asyncIterator]();
  if (skip) await records.next();
  const written = await readHeader(records, delimiter);
  const mended = REJECT_COLUMNS.every((name, index) => written[index] === name);
  const header = mended ? written.slice(REJECT_COLUMNS.length) : written;
  const mapped = mapColumns(header, options.map ?? {});
  const columnNames = header.join(', ');
  if ('unknown' in mapped)
    throw new UnreadableFile('unknown_column', { name: mapped.unknown, columns: columnNames });
  const { columns } = mapped;
  if (columns.text === undefined) throw new UnreadableFile('no_text_column', { columns: columnNames });

  const ahead = await lookAhead(records);
  const rowsAhead: string[][] = [];
  for (const { problem, bytes } of ahead) {
    await breath();
    const row = problem ? [] : cellsOf(decode(bytes).text, delimiter);
    rowsAhead.push(mended ? row.slice(REJECT_COLUMNS.length).map(withoutFormulaMark) : row);
  }
  const dateOrder = options.dateOrder ?? guessOrder(column(rowsAhead, columns.postedAt));
  // Of rejects it was found out when the file was read that they come from: few of its rows tell nothing of all of them.
  if (!mended && options.map?.id === undefined && columns.id !== undefined) {
    const whole = rowsAhead.map((row) => (row.length === header.length ? row : []));
    if (areRowNumbers(whole.map((row) => row[columns.id as number]?.trim() ?? ''))) {
      header[columns.id] = ROW_NUMBERS;
      delete columns.id;
    }
  }
  yield { header, columns, delimiter, dateOrder };

  const rowOptions: CsvRowOptions = { ...options, dateOrder };
  const occurrences = new Map<string, number>();
  /** After a stray quote, lines may be the inside of a text: only a whole row ends the doubt. */
  let doubt = false;
  for await (const record of chain(ahead, records)) {
    await breath();
    const { line } = record;
    const { text, latin1 } = decode(record.bytes);
    if (record.problem) {
      doubt ||= record.problem !== 'line_too_long' && record.problem !== 'too_many_columns';
      yield { line, reject: { line, code: record.problem }, cells: [text] };
      continue;
    }
    const row = cellsOf(text, delimiter);
    const cells = mended ? row.slice(REJECT_COLUMNS.length).map(withoutFormulaMark) : row;
    if (cells.every((cell) => cell.trim() === '')) continue;
    const params = { cells: cells.length, columns: header.length };
    if (doubt && cells.length !== header.length) {
      yield { line, reject: { line, code: 'after_bad_quote' }, cells: [text] };
      continue;
    }
    doubt = false;
    if (cells.slice(header.length).some((cell) => cell.trim() !== '')) {
      yield { line, reject: { line, code: 'too_many_cells', params }, cells };
      continue;
    }
    const read = readRow(cells, columns, rowOptions, (content) => {
      const hash = createHash('sha256').update(content).digest('base64url');
      const before = occurrences.get(hash) ?? 0;
      occurrences.set(hash, before + 1);
      return `row:${hash}${before === 0 ? '' : `:${before + 1}`}`;
    });
    if ('code' in read) yield { line, reject: { line, ...read }, cells };
    else {
      const warnings: Problem[] = read.warnings.map((warning) => ({ line, ...warning }));
      if (latin1) warnings.push({ line, code: 'read_as_latin1' });
      yield { line, item: read.item, warnings };
    }
  }
}

/** The delimiter under which the first line names most fields; Excel's own `sep=;` line decides it. */
function sniffDelimiter(
  first: Buffer,
  map: NonNullable<CsvOptions['map']>,
): { delimiter: string; skip: boolean } {
  const lines = decode(first).text.split(/\r\n|\n|\r/);
  const said = /^"?sep=([\t -~])"?$/i.exec(lines[0] ?? '')?.[1];
  if (said) return { delimiter: said, skip: true };
  const line = lines.find((candidate) => candidate.trim() !== '') ?? '';
  const scored = DELIMITERS.map((delimiter) => {
    const cells = headerCells(line, delimiter);
    const mapped = mapColumns(cells, map);
    const known = Object.keys('columns' in mapped ? mapped.columns : findColumns(cells)).length;
    return { delimiter, known: 'columns' in mapped ? known + 1 : known, cells: cells.length };
  });
  scored.sort((a, b) => b.known - a.known || b.cells - a.cells);
  return { delimiter: scored[0]?.delimiter ?? ',', skip: false };
}

/** The first line as a header; a quote that runs on to the next line must not stop the sniffing. */
function headerCells(line: string, delimiter: string): string[] {
  try {
    return cellsOf(line, delimiter).slice(0, MAX_CELLS);
  } catch {
    return line.split(delimiter, MAX_CELLS);
  }
}

async function readHeader(records: AsyncIterator<RawRecord>, delimiter: string): Promise<string[]> {
  for (let next = await records.next(); !next.done; next = await records.next()) {
    if (next.value.problem) throw new UnreadableFile('not_csv');
    const cells = cellsOf(decode(next.value.bytes).text, delimiter).map((cell) => cell.trim());
    if (cells.some((cell) => cell !== '')) return cells;
  }
  throw new UnreadableFile('empty_file');
}

async function lookAhead(records: AsyncIterator<RawRecord>): Promise<RawRecord[]> {
  const ahead: RawRecord[] = [];
  let bytes = 0;
  while (ahead.length < LOOK_AHEAD_ROWS && bytes < LOOK_AHEAD_BYTES) {
    const next = await records.next();
    if (next.done) break;
    ahead.push(next.value);
    bytes += next.value.bytes.length;
  }
  return ahead;
}

const column = (rows: string[][], index: number | undefined): string[] =>
  index === undefined ? [] : rows.map((row) => row[index]?.trim() ?? '').filter((cell) => cell !== '');

/**
 * Whether an id column only counts the rows, from 0 or 1. Such numbers begin again in the next export, so as ids they
 * would make its complaints look like ones that are known. A row that cannot be read leaves a gap, and no doubt: once it is
 * mended, all the others must be what they were.
 * @param ids of each row in its place, empty where it cannot be read
 */
function areRowNumbers(ids: string[]): boolean {
  let before: number | undefined;
  let unread = 0;
  for (const id of ids) {
    if (id === '') {
      unread += 1;
      continue;
    }
    const least = before === undefined ? 0 : before + 1;
    const most = (before ?? 0) + 1 + unread;
    const number = Number(id);
    if (id !== String(number) || number < least || number > most) return false;
    before = number;
    unread = 0;
  }
  return before !== undefined;
}

/** The cells of one record; its quotes are known to be in order. Without any, which is most of a long file, nothing is to be undone. */
function cellsOf(record: string, delimiter: string): string[] {
  if (!record.includes('"')) return record.split(delimiter);
  const rows: string[][] = parse(record, { delimiter, relax_quotes: true, relax_column_count: true });
  return rows[0] ?? [];
}
