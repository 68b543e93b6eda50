// `tanggap bursts`: a series of counts in, the bursts in it out, both as one JSON document.
import { z } from 'zod';
import { bursts } from '../triage/bursts.ts';
import { commandOf, parsed } from './command.ts';
import type { Run } from './io.ts';
import { exits, sentences } from './triage-command.ts';

/** An instant as ISO 8601 writes it: a date, with a time or without, in UTC where it names no zone. */
const INSTANT = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d(?::?\d\d)?)?)?$/i;

function instantOf(text: string): number {
  const [, day = '', time = '00:00', zone = 'Z'] = INSTANT.exec(text) ?? [];
  const [, sign = '', hours = '', minutes = '00'] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? [];
  return Date.parse(`${day}T${time}${sign ? `${sign}${hours}:${minutes}` : 'Z'}`);
}

const series = z.object({
  start: z.string().transform(instantOf).pipe(z.number()),
  stepSeconds: z.number().positive().max(86_400),
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
  const found = bursts({ start, stepSeconds, values });
  io.stdout.write(
    `${JSON.stringify(found.map(({ at, ...rest }) => ({ at: new Date(at).toISOString(), ...rest })))}\n`,
  );
  return exits.done;
};
