/** `tanggap draft`: writes a draft for each comment given as JSON lines, from the facts given with it. */
import { InvalidArgumentError } from 'commander';
import { z } from 'zod';
import { compose, guessLanguage, type Language } from '../wording/index.ts';
import { commandOf, parsed } from './command.ts';
import { type Run, spoken } from './io.ts';
import { answerLines, causeOf, factsOf, Shared, saying, spokenIn } from './reply-lines.ts';

const Line = Shared.extend({ comment: z.string() });

/** A comment is answered in its own language; where it gives no sign, in that of the facts. */
function languageOf(line: z.infer<typeof Line>, fallback: Language): Language {
  const facts = (line.facts ?? []).map((fact) => fact.text).join(' ');
  return (
    line.lang ?? guessLanguage(line.comment) ?? guessLanguage(facts) ?? spokenIn(line.comment) ?? fallback
  );
}

function whole(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('0, 1, 2, …');
  return Number(text);
}

/** Exit codes: 0 all lines answered, 1 a bad line or an unreadable file, 64 wrong use. */
export const run: Run = async (args, io) => {
  const say = saying(io);
  let code = 0;
  const command = commandOf('draft', say.draft.description, io)
    .argument('[file]', say.draft.file)
    .option('--seed <number>', say.draft.seed, whole, 1)
    .option('--limit <number>', say.draft.limit, whole, 280)
    .action(async (file: string | undefined, options: { seed: number; limit: number }) => {
      code = await answerLines(file, io, Line, (line) => {
        const language = languageOf(line, spoken(io));
        const facts = factsOf(line.facts, language);
        const owned = facts.some((fact) => fact.part === 'responsibility');
        const [draft] = compose({
          comment: line.comment,
          language,
          cause: causeOf(line.cause, line.comment),
          responsibility: line.responsibility ?? (owned ? 'high' : undefined),
          facts,
          limit: options.limit,
          seed: options.seed,
        });
        return { id: line.id, text: draft?.text, score: draft?.score, placeholders: draft?.placeholders };
      });
    });
  return (await parsed(command, args)) ?? code;
};
