// A folder into which CSV exports are dropped, by hand or by SFTP: Hootsuite's Inbox, Sprout Social, any other desk.
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { z } from 'zod';
import { isZone } from '../calendar/zone.ts';
import { CSV_FIELDS, type CsvField } from './columns.ts';
import { readCsv, UnreadableFile } from './csv.ts';
import {
  type Asking,
  type Cursor,
  type Parsed,
  type Poller,
  type SourceContext,
  SourceProblem,
} from './source.ts';
import { type Fields, fields } from './untrusted.ts';

const settings = z.strictObject({
  path: z.string().min(1),
  zone: z.string().refine(isZone).default('Asia/Jakarta'),
  /** Field → column, where the names of the columns do not tell. */
  columns: z.partialRecord(z.enum(CSV_FIELDS), z.string()).default({}),
});
type Settings = z.infer<typeof settings>;

/** A file that is still being written is left for the next time. */
const SETTLED_MS = 5_000;
/** Rows of one turn: the rest of a longer file comes at the next. */
const AT_ONCE = 20_000;
/** Words of one turn, in characters: they are all in memory at once. */
const MAX_WORDS = 16 * 1024 * 1024;

export const source: Poller<Settings> = {
  name: 'folder',
  settings,
  streams: (given) => [given.path],
  parse: (csv, context) => {
    const bytes = typeof csv === 'string' ? Readable.from([Buffer.from(csv)]) : Readable.from([]);
    return rowsOf(bytes, { zone: 'Asia/Jakarta', columns: {} }, context).then(({ parsed }) => parsed);
  },
  async ask(given, { stream, cursor }, asking) {
    const read = fields(cursor?.read);
    const found = await filesIn(stream, asking);
    const stillThere = (marks: Fields): Fields =>
      Object.fromEntries(found.filter(({ name }) => name in marks).map(({ name }) => [name, marks[name]]));
    const still = stillThere(read);
    const told = stillThere(fields(cursor?.told));
    const begun = fields(cursor?.begun);
    for (const next of found.filter(({ name, mark }) => read[name] !== mark)) {
      // A file that was changed meanwhile is read from its start: its old rows are known.
      const from = begun.name === next.name && begun.mark === next.mark ? Number(begun.rows) : 0;
      const bytes = createReadStream(path.join(stream, next.name));
      const turn = await rowsOf(bytes, given, asking, from).catch(unlessUnreadable);
      if (turn) {
        const { parsed, rows, whole } = turn;
        const got: Cursor = whole
          ? { read: { ...still, [next.name]: next.mark }, told }
          : { read: still, told, begun: { ...next, rows } };
        return { parsed, cursor: got, more: true, file: next };
      }
      // The files behind it must not wait for it. It is tried again at each look, because the settings may be what is wrong with it.
      if (told[next.name] === next.mark) continue;
      const cursorNow = { read: still, told: { ...told, [next.name]: next.mark }, begun };
      return { parsed: unread(), cursor: cursorNow, more: true, file: next };
    }
    return { parsed: { items: [], rejects: [], warnings: [] }, cursor: { read: still, told } };
  },
};

const unread = (): Parsed => ({ items: [], rejects: [{ code: 'file_unreadable', line: 1 }], warnings: [] });

/** What a file may be that was just listed: not ours to read, or gone. */
const NOT_OURS = new Set(['EACCES', 'EPERM', 'ENOENT', 'EISDIR']);

function unlessUnreadable(error: unknown): undefined {
  const broken = error instanceof SourceProblem && error.code === 'unreadable';
  if (!broken && !NOT_OURS.has(String((error as { code?: unknown }).code))) throw error;
}

async function filesIn(folder: string, { seenAt }: Asking): Promise<{ name: string; mark: string }[]> {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw new SourceProblem('not_found', { cause });
  });
  const found: { name: string; mark: string }[] = [];
  for (const name of names.filter((one) => /\.(csv|tsv|txt)$/i.test(one)).sort()) {
    const file = await stat(path.join(folder, name)).catch(() => undefined);
    if (file?.isFile() && seenAt.getTime() - file.mtimeMs >= SETTLED_MS)
      found.push({ name, mark: `${file.size}:${Math.floor(file.mtimeMs)}` });
  }
  return found;
}

/** A turn's rows of a file, after those that were read before; `rows` is how far it got, `whole` whether that is all. */
async function rowsOf(
  bytes: AsyncIterable<Uint8Array>,
  given: { zone: string; columns: Partial<Record<CsvField, string>> },
  context: SourceContext,
  from = 0,
): Promise<{ parsed: Parsed; rows: number; whole: boolean }> {
  const parsed: Parsed = { items: [], rejects: [], warnings: [] };
  const { source: name, seenAt } = context;
  let rows = 0;
  let words = 0;
  try {
    for await (const event of readCsv(bytes, {
      source: name,
      seenAt,
      zone: given.zone,
      map: given.columns,
    })) {
      if ('header' in event) continue;
      if (rows >= from + AT_ONCE || words >= MAX_WORDS) return { parsed, rows, whole: false };
      rows += 1;
      // Rows from before are read again, not passed over as lines: how often one stood there makes the key of its equal.
      if (rows <= from) continue;
      if ('reject' in event) parsed.rejects.push(event.reject);
      else {
        // Whatever a column says about where it came from, the folder's name is what people know it by.
        parsed.items.push({ ...event.item, source: name });
        words += event.item.text.length;
        parsed.warnings.push(...event.warnings);
      }
    }
  } catch (cause) {
    if (cause instanceof UnreadableFile) throw new SourceProblem('unreadable', { cause });
    throw cause;
  }
  return { parsed, rows, whole: true };
}
