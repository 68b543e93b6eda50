// A CSV file is cut into the same records whatever the pieces it arrives in, and one bad line costs one line.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutRecords, MAX_CELLS, MAX_RECORD, type RawRecord } from '../../src/sources/records.ts';

async function* pieces(bytes: Uint8Array, sizes: number[]): AsyncGenerator<Uint8Array> {
  let at = 0;
  for (let turn = 0; at < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? bytes.length;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

async function cut(
  text: string,
  sizes: number[] = [1 << 16],
): Promise<[number, string, RawRecord['problem']?][]> {
  const records: [number, string, RawRecord['problem']?][] = [];
  for await (const { line, bytes, problem } of cutRecords(pieces(Buffer.from(text), sizes), ',')) {
    records.push(problem ? [line, bytes.toString(), problem] : [line, bytes.toString()]);
  }
  return records;
}

describe('records', () => {
  it('end with LF, CRLF or CR, and quotes run over lines', async () => {
    expect(await cut('a,b\r\n"x\r\ny",2\n\n"he said ""no""",3\r5" wide,4')).toEqual([
      [1, 'a,b'],
      [2, '"x\r\ny",2'],
      [4, ''],
      [5, '"he said ""no""",3'],
      [6, '5" wide,4'],
    ]);
  });

  it('below a quote that is never closed are cut afresh', async () => {
    expect(await cut('a\n1,"open\n2,b\n3,c\n')).toEqual([
      [1, 'a'],
      [2, '1,"open', 'quote_unclosed'],
      [3, '2,b'],
      [4, '3,c'],
    ]);
  });

  it('below a quote that is closed on the wrong line are cut afresh', async () => {
    expect(await cut('a\n1,"open\n2,"whole"\n3,c')).toEqual([
      [1, 'a'],
      [2, '1,"open', 'quote_misplaced'],
      [3, '2,"whole"'],
      [4, '3,c'],
    ]);
  });

  it('with text behind a closing quote cost only themselves', async () => {
    expect(await cut('"he said "no"",1\n2,b\n')).toEqual([
      [1, '"he said "no"",1', 'quote_misplaced'],
      [2, '2,b'],
    ]);
  });

  it('F47 that are too long are dropped as they pass, and the ones below are read', async () => {
    const long = 'z'.repeat(3 * MAX_RECORD);
    const records = await cut(`a\n${long}\nb\n"${long}\nc\n`);
    expect(records.map(([line, , problem]) => [line, problem])).toEqual([
      [1, undefined],
      [2, 'line_too_long'],
      [3, undefined],
      [4, 'line_too_long'],
      [5, undefined],
    ]);
    expect(records[1]?.[1].length).toBeLessThan(1000);
  });

  it('F47 that have too many columns are dropped as they pass, unless the delimiters stand within quotes', async () => {
    const commas = ','.repeat(MAX_CELLS);
    const records = await cut(
      `a\n${commas}${commas}\nb\n"${commas}"${commas.slice(1)}\n"\n${commas}\n",${commas}\nc\n`,
    );
    expect(records.map(([line, , problem]) => [line, problem])).toEqual([
      [1, undefined],
      [2, 'too_many_columns'],
      [3, undefined],
      [4, undefined],
      [5, 'too_many_columns'],
      [6, 'too_many_columns'],
      [7, 'quote_unclosed'],
      [8, undefined],
    ]);
  });

  it('with a quote open over too many lines give up their first line only', async () => {
    const lines = 'short line\n'.repeat(Math.ceil(MAX_RECORD / 11) + 10);
    const records = await cut(`a\n"open\n${lines}`);
    expect(records[1]).toEqual([2, '"open', 'quote_unclosed']);
    expect(records).toHaveLength(2 + lines.length / 11);
    expect(records.at(-1)).toEqual([2 + lines.length / 11, 'short line']);
  });

  it('are the same whatever the pieces the file comes in', async () => {
    const file = fc
      .array(fc.constantFrom('"', ',', '\n', '\r', '\r\n', 'a', 'é', '""'))
      .map((all) => all.join(''));
    await fc.assert(
      fc.asyncProperty(
        file,
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 }),
        async (text, sizes) => {
          expect(await cut(text, sizes)).toEqual(await cut(text));
        },
      ),
    );
  });

  it('lose no byte of the file but the ends of lines', async () => {
    const file = fc
      .array(fc.constantFrom('"', ',', '\n', '\r\n', 'a', '""', 'bc'))
      .map((all) => all.join(''));
    await fc.assert(
      fc.asyncProperty(file, async (text) => {
        const records = await cut(text);
        const plain = (whole: string) => whole.replace(/[\r\n]/g, '');
        expect(plain(records.map(([, bytes]) => bytes).join(''))).toBe(plain(text));
        for (const [line, bytes] of records) {
          expect(text.split(/\r\n|\n|\r/)[line - 1]).toBe(bytes.split(/\r\n|\n|\r/)[0]);
        }
      }),
    );
  });

  it('F47 with quotes that open anew on every line are followed over many lines once, not from each of them', async () => {
    // Each line closes the quote of the one before and opens the next, until there are too many columns to go on.
    const records = await cut(`${'x'.repeat(500)}","\n`.repeat(3 * MAX_CELLS));
    expect(records).toHaveLength(3 * MAX_CELLS);
    expect(records.filter(([, , problem]) => problem === 'too_many_columns').length).toBeLessThan(5);
  });
});
