// Cuts a stream of CSV bytes into its records, in bounded memory whatever the file: quotes may run over lines, a quote
// that is never closed costs one line and not the rest of the file, and a line without an end is dropped as it passes.

/** The longest record that is kept, in bytes. */
export const MAX_RECORD = 512 * 1024;
/** The most cells of a record that is taken apart: no export has a tenth of it, and a row of delimiters alone would cost seconds. */
export const MAX_CELLS = 1000;
/** How much of a record that is longer is handed on, for a person to recognise it by. */
const GLIMPSE = 200;

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

export interface RawRecord {
  /** Line on which it begins, from 1. */
  line: number;
  /** Without the line's end. */
  bytes: Buffer;
  /** Why it cannot be read as a record. */
  problem?: 'quote_unclosed' | 'quote_misplaced' | 'line_too_long' | 'too_many_columns';
}

/** Where in a record the cutter stands. `broken`: only looks for the end of the line. `dropping`: so, and keeps nothing. */
type State = 'cell start' | 'bare' | 'quoted' | 'quote in quoted' | 'broken' | 'dropping';

/**
 * The records of a CSV file, in order. Lines end with LF, CRLF or CR. A quote opens a cell only as its first character;
 * when it is not closed before a delimiter or a line's end, the record's first line is told as a problem and cutting goes on with
 * the line below it.
 * @param delimiter one ASCII character
 */
export async function* cutRecords(
  chunks: AsyncIterable<Uint8Array>,
  delimiter: string,
): AsyncGenerator<RawRecord> {
  const cutter = createCutter(delimiter.charCodeAt(0));
  for await (const chunk of chunks) yield* cutter.take(chunk, false);
  yield* cutter.take(new Uint8Array(), true);
}

function createCutter(delimiter: number) {
  /** From the start of the record under way. */
  let buffer = Buffer.alloc(0);
  /** Where the next byte to look at stands. */
  let at = 0;
  let line = 1;
  /** Lines that the record under way has run over. */
  let within = 0;
  /** Delimiters of the record under way that stand between cells. */
  let delimiters = 0;
  let state: State = 'cell start';
  let problem: RawRecord['problem'];
  /** Up to where a quote that ran over lines was followed in vain: no line before that is looked at more than once again. */
  let tried = 0;

  function* take(chunk: Uint8Array, last: boolean): Generator<RawRecord> {
    buffer = buffer.length === 0 ? Buffer.from(chunk) : Buffer.concat([buffer, chunk]);
    for (;;) {
      while (at < buffer.length) {
        if (state === 'dropping') {
          if (!dropLine(last)) return;
          continue;
        }
        if (at >= MAX_RECORD) {
          yield within > 0 ? giveUpLine('quote_unclosed') : glimpse('line_too_long');
          continue;
        }
        if (delimiters >= MAX_CELLS) {
          yield within > 0 ? giveUpLine('too_many_columns') : glimpse('too_many_columns');
          continue;
        }
        const length = lineEnd(at, last);
        if (length === undefined) return;
        if (length > 0 && state === 'quoted' && at < tried) {
          problem = 'quote_unclosed';
          yield finish(at, at + length, 1 + within);
        } else if (length > 0 && state === 'quoted') {
          within += 1;
          at += length;
        } else if (length > 0) yield finish(at, at + length, 1 + within);
        else if (step(buffer[at] as number)) at += 1;
        else if (within > 0) yield giveUpLine('quote_misplaced');
        else {
          problem = 'quote_misplaced';
          state = 'broken';
        }
      }
      if (!last || buffer.length === 0) return;
      if (state !== 'quoted') return yield finish(buffer.length, buffer.length, 0);
      problem = 'quote_unclosed';
      yield within > 0 ? giveUpLine('quote_unclosed') : finish(buffer.length, buffer.length, 0);
    }
  }

  /** Moves the state over one byte; false when a closed quote is followed by more text. */
  function step(byte: number): boolean {
    if (state === 'broken') return true;
    if (state === 'quoted') state = byte === QUOTE ? 'quote in quoted' : 'quoted';
    else if (state === 'quote in quoted' && byte === QUOTE) state = 'quoted';
    else if (byte === delimiter) {
      state = 'cell start';
      delimiters += 1;
    } else if (state === 'quote in quoted') return false;
    else if (state === 'cell start') state = byte === QUOTE ? 'quoted' : 'bare';
    return true;
  }

  /** Length of the line's end that begins at `index`; 0 if none does; undefined if the next chunk must tell. */
  function lineEnd(index: number, last: boolean): 0 | 1 | 2 | undefined {
    if (buffer[index] === LF) return 1;
    if (buffer[index] !== CR) return 0;
    if (index + 1 < buffer.length) return buffer[index + 1] === LF ? 2 : 1;
    return last ? 1 : undefined;
  }

  /** Where the first line of the buffer ends; -1 if it does not. */
  function firstEnd(): number {
    const lf = buffer.indexOf(LF);
    const cr = (lf < 0 ? buffer : buffer.subarray(0, lf)).indexOf(CR);
    return cr < 0 ? lf : cr;
  }

  /** Ends the record at `end`; the next begins at `next`, so many lines below. */
  function finish(end: number, next: number, lines: number): RawRecord {
    const record: RawRecord = {
      line,
      bytes: Buffer.from(buffer.subarray(0, end)),
      ...(problem ? { problem } : {}),
    };
    buffer = buffer.subarray(next);
    at = 0;
    tried = Math.max(0, tried - next);
    line += lines;
    within = 0;
    delimiters = 0;
    state = 'cell start';
    problem = undefined;
    return record;
  }

  /** A record of several lines cannot be read: its first line is given up, the ones below are looked at afresh. */
  function giveUpLine(why: NonNullable<RawRecord['problem']>): RawRecord {
    problem = why;
    tried = Math.max(tried, at);
    const end = firstEnd();
    return finish(end, end + (lineEnd(end, true) as number), 1);
  }

  /** The line is too long to keep, or to take apart: hands on its beginning, the rest is dropped. */
  function glimpse(why: NonNullable<RawRecord['problem']>): RawRecord {
    const record: RawRecord = {
      line,
      bytes: Buffer.from(buffer.subarray(0, GLIMPSE)),
      problem: why,
    };
    finish(at, at, 0);
    state = 'dropping';
    return record;
  }

  /** Drops up to and with the line's end; false when the next chunk must tell where that is. */
  function dropLine(last: boolean): boolean {
    const end = firstEnd();
    const length = end < 0 ? 0 : lineEnd(end, last);
    if (length === undefined) {
      buffer = buffer.subarray(end);
      return false;
    }
    buffer = buffer.subarray(end < 0 ? buffer.length : end + length);
    if (end >= 0) {
      line += 1;
      state = 'cell start';
    }
    return true;
  }

  return { take };
}
