// `tanggap bursts`: a series of counts in, the bursts in it out, both as one JSON document.
import { z } from 'zod';
import { bursts } from '../triage/bursts.ts';
import { commandOf, parsed } from './command.ts';
import type { Run } from './io.ts';
import { exits, sentences } from './triage-command.ts';

const series = z.object({
  start: z.iso.datetime({ offset: true }),
  stepSeconds: z.number().positive().max(3600),
  values: z.array(z.number().nonnegative()),
});

export const run: Run = async (args, io) => {
  const say = sentences(io).commands;
  const end = await parsed(commandOf('bursts', say.bursts, io), args);
  if (end !== undefined) return end;
  const parts: Buffer[] = [];
  for await (const chunk of io.stdin) parts.push(Buffer.from(chunk));
  let input: unknown;
  try {
    input = JSON.parse(Buffer.concat(parts).toString('utf8'));
  } catch {
    io.stderr.write(`${say.notJson}\n`);
    return exits.bad;
  }
  const read = series.safeParse(input);
  if (!read.success) {
    io.stderr.write(`${say.badSeries(read.error.issues[0]?.path.join('.') ?? '')}\n`);
    return exits.bad;
  }
  const { start, stepSeconds, values } = read.data;
  const found = bursts({ start: Date.parse(start), stepSeconds, values });
  io.stdout.write(
    `${JSON.stringify(found.map(({ at, ...rest }) => ({ at: new Date(at).toISOString(), ...rest })))}\n`,
  );
  return exits.done;
};
