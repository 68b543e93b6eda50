// `tanggap check`: asks the database whether every promise was kept, and changes nothing.
import { check } from '../checker/check.ts';
import type { Db } from '../engine/database.ts';
import { visible } from '../slack/mrkdwn.ts';
import { check as en } from '../texts/en/check.ts';
import { check as id } from '../texts/id/check.ts';
import { commandOf, parsed, WRONG_USE } from './command.ts';
import type { Io, Run } from './io.ts';
import { withDatabase } from './with-database.ts';

const texts = { en, id };

/** Exit codes: 0 every invariant holds, 1 one does not, 64 wrong use, 78 the environment is wrong. */
export const run: Run = async (args, io) => {
  const language = io.env.TANGGAP_LANGUAGE?.trim() === 'id' ? 'id' : 'en';
  const say = texts[language];
  let code = 0;
  const command = commandOf('check', say.description, io)
    .option('--json', say.json)
    .option('--lang <language>', say.language, language)
    .action(async (options: { json?: true; lang: string }) => {
      const { lang } = options;
      if (lang === 'en' || lang === 'id') {
        code = await withDatabase(io, (db) => report(db, lang, options.json ?? false, io), lang);
        return;
      }
      io.stderr.write(`${say.badLanguage(visible(lang))}\n`);
      code = WRONG_USE;
    });
  return (await parsed(command, args)) ?? code;
};

async function report(db: Db, lang: 'en' | 'id', json: boolean, io: Io): Promise<number> {
  const say = texts[lang];
  const { at, clean, results } = await check(db);
  if (json) {
    io.stdout.write(`${JSON.stringify({ at, clean, invariants: results }, null, 2)}\n`);
    return clean ? 0 : 1;
  }
  const lines = results.map(({ id, findings }) =>
    findings.length === 0
      ? say.holds(id, say.invariants[id])
      : say.broken(id, say.invariants[id], findings.map(visible)),
  );
  const broken = results.filter(({ findings }) => findings.length > 0).length;
  io.stdout.write(`${[...lines, broken === 0 ? say.clean : say.unclean(broken)].join('\n')}\n`);
  return clean ? 0 : 1;
}
