// `tanggap privacy`: takes words of a complaint, or who wrote it, out for good.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { createHouse } from '../app.ts';
import { machineNow } from '../engine/clock.ts';
import { isRefusal } from '../engine/verb.ts';
import { cutsOf, type RedactState } from '../features/complaints/redact.ts';
import { texts } from '../texts/index.ts';
import { typist } from './actor.ts';
import { commandOf, parsed, WRONG_USE } from './command.ts';
import { type Run, spoken } from './io.ts';
import { ledgerIn, openLedger, reapply, UnreadableLedger } from './redaction-ledger.ts';
import { withDatabase } from './with-database.ts';

interface Options {
  span: string[];
  all?: true;
  author?: true;
  why: string;
}

/** Exit codes: 0 done, 1 not done (the reason is said), 64 wrong use, 78 the environment is wrong. */
export const run: Run = async (args, io) => {
  const say = texts(spoken(io));
  const t = say.outbox.privacy;
  let code = 0;
  const wrong = (sentence: string) => {
    io.stderr.write(`${sentence}\n`);
    code = WRONG_USE;
  };
  const command = commandOf('privacy', t.description, io);
  command
    .command('redact')
    .description(t.redact)
    .argument('<complaint>', t.complaint)
    .option('--span <words>', t.span, (words: string, before: string[]) => [...before, words], [])
    .option('--all', t.all)
    .option('--author', t.author)
    .requiredOption('--why <why>', t.why)
    .action(async (complaint: string, { span, all, author, why }: Options) => {
      if (!/^\d{1,9}$/.test(complaint)) return wrong(t.badComplaint);
      if ((span.length === 0 && !all && !author) || (span.length > 0 && all)) return wrong(t.badWhat);
      if (why.trim() === '') return wrong(t.badWhy);
      code = await withDatabase(io, async (db, config) => {
        const by = typist();
        const what = all ? 'all' : span;
        const input = { by, complaint: Number(complaint), what, author: author ?? false, why };
        // Known to be writable before anything is taken out.
        await mkdir(config.dataFolder, { recursive: true });
        const ledger = await openLedger(ledgerIn(config.dataFolder));
        try {
          const result = await createHouse(db).perform({ verb: 'complaints.redact', input });
          if (isRefusal(result)) {
            io.stderr.write(`${say.refusal(result.refused, result.params ?? {})}\n`);
            return 1;
          }
          const key = await db.complaint.findUniqueOrThrow({
            where: { id: input.complaint },
            select: { source: true, externalId: true },
          });
          const { wordings } = result.done.state as RedactState;
          await ledger.add({
            ...key,
            at: machineNow().toISOString(),
            by,
            why,
            author: input.author,
            cuts: cutsOf(wordings, what),
          });
          io.stdout.write(`${t.done(input.complaint, result.done.effects.length)}\n`);
          io.stdout.write(`${t.ledger(ledgerIn(config.dataFolder))}\n`);
          return 0;
        } finally {
          await ledger.close();
        }
      });
    });
  command
    .command('reapply')
    .description(t.reapply)
    .option('--ledger <file>', t.ledgerFile)
    .action(async ({ ledger }: { ledger?: string }) => {
      code = await withDatabase(io, async (db, config) => {
        const file = ledger ? path.resolve(io.cwd, ledger) : ledgerIn(config.dataFolder);
        const done = await reapply(db, file, ledger === undefined).catch((error: unknown) => {
          if (error instanceof UnreadableLedger) return error;
          throw error;
        });
        if (done instanceof UnreadableLedger) {
          io.stderr.write(`${t.ledgerUnreadable(file, done.code)}\n`);
          return 1;
        }
        const { redacted, bad } = done;
        io.stdout.write(`${t.reapplied(redacted)}\n`);
        if (bad.length > 0) io.stderr.write(`${t.ledgerBad(file, bad.join(', '))}\n`);
        return bad.length > 0 ? 1 : 0;
      });
    });
  return (await parsed(command, args)) ?? code;
};
