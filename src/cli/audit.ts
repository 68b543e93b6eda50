// `tanggap audit`: proves that nobody changed the record of who did what, and hands it out.
import { type AuditHead, readAudit, verifyAudit } from '../engine/audit.ts';
import type { Db } from '../engine/database.ts';
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
    .action(async () => {
      code = await readDatabase(io, (db) => exportLines(db, io));
    });
  return (await parsed(command, args)) ?? code;
};

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
async function exportLines(db: Db, io: Io): Promise<number> {
  for await (const { seq, prev, line, hash } of readAudit(db))
    io.stdout.write(`${JSON.stringify({ seq: Number(seq), prev, hash, line })}\n`);
  return 0;
}
