// `tanggap audit`: proves that nobody changed the record of who did what, and hands it out.
import { DAY } from '../calendar/duration.ts';
import { type AuditHead, type AuditLine, type AuditSpan, readAudit, verifyAudit } from '../engine/audit.ts';
import type { Db } from '../engine/database.ts';
import { csvCell } from '../sources/rejects.ts';
import { outbox as en } from '../texts/en/outbox.ts';
import { outbox as id } from '../texts/id/outbox.ts';
import { commandOf, parsed, WRONG_USE } from './command.ts';
import { type Io, type Run, spoken } from './io.ts';
import { readDatabase } from './with-database.ts';

/** Exit codes: 0 the chain is whole, 1 it is broken, 64 wrong use, 78 the environment is wrong. */
export const run: Run = async (args, io) => {
  const say = (spoken(io) === 'id' ? id : en).audit;
  let code = 0;
  const command = commandOf('audit', say.description, io);
  command
    .command('verify')
    .description(say.verify)
    .option('--head <seq:hash>', say.head)
    .option('--json', say.json)
    .action(async (options: { head?: string; json?: boolean }) => {
      const head = options.head === undefined ? undefined : headIn(options.head);
      if (options.head !== undefined && !head) {
        io.stderr.write(`${say.badHead}\n`);
        code = WRONG_USE;
        return;
      }
      code = await readDatabase(io, (db) => verify(db, head, options.json === true, io, say));
    });
  command
    .command('export')
    .description(say.export)
    .option('--from <when>', say.from)
    .option('--to <when>', say.to)
    .option('--csv', say.csv)
    .action(async (options: { from?: string; to?: string; csv?: boolean }) => {
      const from = options.from === undefined ? undefined : instantIn(options.from, 0);
      // A day is meant whole.
      const to = options.to === undefined ? undefined : instantIn(options.to, DAY);
      if (from === null || to === null) {
        io.stderr.write(`${say.badWhen}\n`);
        code = WRONG_USE;
        return;
      }
      const write = options.csv ? csvLines : jsonLines;
      code = await readDatabase(io, (db) => write(db, { from, to }, io));
    });
  return (await parsed(command, args)) ?? code;
};

const DAY_ONLY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:[.]\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** A day in UTC, moved by so many ms, or an instant with its zone; `null` when it is neither. */
function instantIn(text: string, later: number): Date | null {
  const isDay = DAY_ONLY.test(text);
  const ms = isDay || INSTANT.test(text) ? Date.parse(text) : Number.NaN;
  // The 31st of November is no day, whatever a parser makes of it.
  const day = Date.parse(text.slice(0, 10));
  if (Number.isNaN(ms) || new Date(day).toISOString().slice(0, 10) !== text.slice(0, 10)) return null;
  return new Date(ms + (isDay ? later : 0));
}

function headIn(text: string): AuditHead | undefined {
  const match = text.match(/^(\d{1,18}):([0-9a-f]{64})$/);
  return match ? { seq: BigInt(match[1] ?? 0), hash: match[2] ?? '' } : undefined;
}

async function verify(
  db: Db,
  head: AuditHead | undefined,
  json: boolean,
  io: Io,
  say: typeof en.audit,
): Promise<number> {
  const verdict = await verifyAudit(db, head);
  if (json) {
    const shown =
      verdict.is === 'whole'
        ? { whole: true, lines: verdict.lines, head: `${verdict.head.seq}:${verdict.head.hash}` }
        : { whole: false, lines: verdict.lines, seq: Number(verdict.seq), why: verdict.why };
    io.stdout.write(`${JSON.stringify(shown)}\n`);
  } else if (verdict.is === 'whole') {
    io.stdout.write(`${say.whole(verdict.lines, `${verdict.head.seq}:${verdict.head.hash}`)}\n`);
  } else {
    io.stdout.write(`${say.broken(String(verdict.seq), say.why[verdict.why])}\n`);
  }
  return verdict.is === 'whole' ? 0 : 1;
}

/** One JSON object a line: the line that was hashed, and its hash. `sha256sum` of each `line` is its `hash`. */
async function jsonLines(db: Db, span: AuditSpan, io: Io): Promise<number> {
  for await (const { seq, prev, line, hash } of readAudit(db, span))
    io.stdout.write(`${JSON.stringify({ seq: Number(seq), prev, hash, line })}\n`);
  return 0;
}

const COLUMNS = ['seq', 'at', 'actor', 'verb', 'subject', 'data', 'prev', 'hash'] as const;

/** For a spreadsheet: a line with the columns, then one for each; nothing in it is taken for a formula. */
async function csvLines(db: Db, span: AuditSpan, io: Io): Promise<number> {
  io.stdout.write(`${COLUMNS.join(',')}\n`);
  for await (const line of readAudit(db, span)) io.stdout.write(`${cellsOf(line).map(csvCell).join(',')}\n`);
  return 0;
}

const cellsOf = ({ seq, at, actor, verb, subject, data, prev, hash }: AuditLine): string[] => [
  String(seq),
  at.toISOString(),
  actor,
  verb,
  subject ?? '',
  JSON.stringify(data),
  prev,
  hash,
];
