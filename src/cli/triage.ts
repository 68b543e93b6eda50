// `tanggap triage`: understands comments, JSON lines in and out; `--bench` measures how many a second.
import { bench } from '../triage/training/bench.ts';
import { triage } from '../triage/triage.ts';
import { commandOf, parsed } from './command.ts';
import type { Run } from './io.ts';
import { commentOf, LineWriter, linesOf } from './json-lines.ts';
import { exits, sentences } from './triage-command.ts';

export const run: Run = async (args, io) => {
  const say = sentences(io).commands;
  const command = commandOf('triage', say.triage, io).option('--bench', say.bench);
  const end = await parsed(command, args);
  if (end !== undefined) return end;
  if (command.opts<{ bench?: boolean }>().bench) {
    const { perSecond, texts, characters } = bench();
    io.stdout.write(`${say.benched(perSecond, texts, characters)}\n`);
    return exits.done;
  }
  const out = new LineWriter(io);
  let code: number = exits.done;
  for await (const { line, number } of linesOf(io.stdin)) {
    const comment = commentOf(line);
    if (!comment) {
      io.stderr.write(`${say.badLine(number)}\n`);
      code = exits.bad;
      continue;
    }
    const { reasons, ...rest } = triage(comment.text);
    const told = reasons.map(({ code, words }) => (words.length > 0 ? `${code}: ${words.join(', ')}` : code));
    out.write({ id: comment.id, ...rest, reasons: told });
  }
  out.flush();
  return code;
};
