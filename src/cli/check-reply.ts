/** `tanggap check-reply`: scores replies given as JSON lines and lists flags, personal data, missing parts and unsupported facts. */
import { z } from 'zod';
import { checkReply } from '../wording/index.ts';
import { commandOf, parsed } from './command.ts';
import type { Run } from './io.ts';
import { answerLines, causeOf, factsOf, Shared, saying } from './reply-lines.ts';

const Line = Shared.extend({ text: z.string(), comment: z.string().nullish() });

function check(line: z.infer<typeof Line>) {
  const found = checkReply({
    text: line.text,
    language: line.lang ?? undefined,
    cause: causeOf(line.cause, line.comment),
    responsibility: line.responsibility ?? undefined,
    comment: line.comment ?? undefined,
    facts: line.facts == null ? undefined : factsOf(line.facts, line.lang ?? undefined),
  });
  return {
    id: line.id,
    score: found.score,
    flags: [...new Set(found.flags.map((flag) => flag.flag))],
    pii: found.pii,
    missing: found.missing,
    unsupported: found.unsupported.map((statement) => statement.words),
  };
}

/** Exit codes: 0 all lines answered, 1 a bad line or an unreadable file, 64 wrong use. */
export const run: Run = async (args, io) => {
  const say = saying(io);
  let code = 0;
  const command = commandOf('check-reply', say.check.description, io)
    .argument('[file]', say.check.file)
    .action(async (file: string | undefined) => {
      code = await answerLines(file, io, Line, check);
    });
  return (await parsed(command, args)) ?? code;
};
