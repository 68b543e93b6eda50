// `tanggap duplicates`: groups of comments that are copies of one another, one JSON array of ids per line.
import { alikeFrom, DuplicateIndex } from '../triage/duplicates.ts';
import { commandOf, parsed } from './command.ts';
import type { Run } from './io.ts';
import { commentOf, LineWriter, linesOf } from './json-lines.ts';
import { exits, sentences } from './triage-command.ts';

export const run: Run = async (args, io) => {
  const say = sentences(io).commands;
  const command = commandOf('duplicates', say.duplicates, io).option(
    '--from <share>',
    say.from,
    String(alikeFrom),
  );
  const end = await parsed(command, args);
  if (end !== undefined) return end;
  const from = Number(command.opts<{ from: string }>().from);
  if (!(from > 0 && from <= 1)) {
    io.stderr.write(`${say.badShare}\n`);
    return exits.usage;
  }
  const index = new DuplicateIndex(from);
  const ids: (string | number)[] = [];
  let code: number = exits.done;
  for await (const { line, number } of linesOf(io.stdin)) {
    const comment = commentOf(line);
    if (!comment) {
      io.stderr.write(`${say.badLine(number)}\n`);
      code = exits.bad;
      continue;
    }
    index.add({ ...comment, id: String(ids.length) });
    ids.push(comment.id);
  }
  const out = new LineWriter(io);
  for (const group of index.groups()) out.write(group.ids.map((place) => ids[Number(place)]));
  out.flush();
  return code;
};
