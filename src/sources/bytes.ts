// The bytes of a file as text, whatever program wrote them.

export type UnreadableCode = 'empty_file' | 'not_csv' | 'no_text_column' | 'unknown_column';

/** The file as a whole cannot be read. */
export class UnreadableFile extends Error {
  readonly code: UnreadableCode;
  readonly params: Record<string, string>;
  constructor(code: UnreadableCode, params: Record<string, string> = {}) {
    super(code);
    this.name = 'UnreadableFile';
    this.code = code;
    this.params = params;
  }
}

/** The start of the file, up to 64 kB, and the whole of it as UTF-8 (or what an old program wrote instead) without its mark. */
export async function peek(
  iterator: AsyncIterator<Uint8Array>,
): Promise<{ first: Buffer; rest: AsyncIterable<Uint8Array> }> {
  let start = Buffer.alloc(0);
  while (start.length < 64 * 1024) {
    const next = await iterator.next();
    if (next.done) break;
    start = Buffer.concat([start, next.value]);
  }
  if (start.length === 0) throw new UnreadableFile('empty_file');
  const utf16 =
    start[0] === 0xff && start[1] === 0xfe
      ? 'utf-16le'
      : start[0] === 0xfe && start[1] === 0xff
        ? 'utf-16be'
        : undefined;
  if (utf16) {
    const first = Buffer.from(new TextDecoder(utf16).decode(start));
    return { first, rest: transcode(chain([start], iterator), utf16) };
  }
  // A spreadsheet, picture or archive: text has no zero bytes, and a zip file says so at once.
  if (start.subarray(0, 4).equals(Buffer.from('PK\x03\x04')) || start.subarray(0, 1024).includes(0))
    throw new UnreadableFile('not_csv');
  const mark = start.subarray(0, 3).equals(Buffer.from('\uFEFF')) ? 3 : 0;
  return { first: start.subarray(mark), rest: chain([start.subarray(mark)], iterator) };
}

export async function* chain<T>(first: Iterable<T>, then: AsyncIterator<T>): AsyncGenerator<T> {
  yield* first;
  for (let next = await then.next(); !next.done; next = await then.next()) yield next.value;
}

async function* transcode(bytes: AsyncIterable<Uint8Array>, from: string): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(from);
  for await (const chunk of bytes) yield Buffer.from(decoder.decode(chunk, { stream: true }));
  yield Buffer.from(decoder.decode());
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const latin1 = new TextDecoder('windows-1252');

/** UTF-8, or where it is not, the Western European code page that old spreadsheets write. */
export function decode(bytes: Uint8Array): { text: string; latin1: boolean } {
  try {
    return { text: utf8.decode(bytes), latin1: false };
  } catch {
    return { text: latin1.decode(bytes), latin1: true };
  }
}
