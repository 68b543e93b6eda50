// `tanggap privacy`: takes words of a complaint, or who wrote it, out for good.
import { userInfo } from 'node:os';
import { createHouse } from '../app.ts';
import { isRefusal } from '../engine/verb.ts';
import { texts } from '../texts/index.ts';
import { commandOf, parsed, WRONG_USE } from './command.ts';
import type { Run } from './io.ts';
import { withDatabase } from './with-database.ts';

interface Options {
  span: string[];
  all?: true;
  author?: true;
  why: string;
}

/** Exit codes: 0 done, 1 not done (the reason is said), 64 wrong use, 78 the environment is wrong. */
export const run: Run = async (args, io) => {
  const say = texts(io.env.TANGGAP_LANGUAGE?.trim() === 'id' ? 'id' : 'en');
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
      code = await withDatabase(io, async (db) => {
        const by = `cli:${userInfo().username}`;
        const what = all ? 'all' : span;
        const input = { by, complaint: Number(complaint), what, author: author ?? false, why };
        const result = await createHouse(db).perform({ verb: 'complaints.redact', input });
        if (isRefusal(result)) {
          io.stderr.write(`${say.refusal(result.refused, result.params ?? {})}\n`);
          return 1;
        }
        io.stdout.write(`${t.done(Number(complaint), result.done.effects.length)}\n`);
        return 0;
      });
    });
  return (await parsed(command, args)) ?? code;
};
