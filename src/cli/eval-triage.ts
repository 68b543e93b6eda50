// `tanggap eval-triage`: measures triage on the valid splits and says which goals are met.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { evaluate, type Figure, speed } from '../triage/training/evaluate.ts';
import { commandOf, parsed } from './command.ts';
import type { Run } from './io.ts';
import { exits, sentences } from './triage-command.ts';

/** Our own comments, where this is a checkout. */
const OURS = fileURLToPath(new URL('../../test/triage/probes', import.meta.url));

export const run: Run = async (args, io) => {
  const say = sentences(io).commands;
  const command = commandOf('eval-triage', say.evaluate, io)
    .requiredOption('--data <folder>', say.data)
    .option('--probes <folder>', say.probes);
  const end = await parsed(command, args);
  if (end !== undefined) return end;
  const { data, probes } = command.opts<{ data: string; probes?: string }>();
  const dir = path.resolve(io.cwd, data);
  if (!existsSync(path.join(dir, 'smsa', 'valid.tsv'))) {
    io.stderr.write(`${say.noData(data)}\n`);
    return exits.bad;
  }
  let missed = 0;
  const own = probes === undefined ? (existsSync(OURS) ? OURS : undefined) : path.resolve(io.cwd, probes);
  const tell = ({ measure, value, goal, atMost }: Figure) => {
    const met = goal === undefined || (atMost ? value <= goal : value >= goal);
    if (!met) missed += 1;
    const figure = Number.isInteger(value) ? String(value) : value.toFixed(2);
    const wanted = goal === undefined ? '' : `${atMost ? '<=' : '>='} ${goal}`;
    const state = goal === undefined ? '' : met ? say.met : say.missed;
    io.stdout.write(`${measure.padEnd(48)} ${figure.padStart(10)}  ${wanted.padEnd(12)} ${state}\n`);
  };
  // Speed first, as long as nothing else fills the memory.
  for (const figure of speed(dir)) tell(figure);
  for (const figure of evaluate(dir, own)) tell(figure);
  io.stdout.write(`${say.result(missed)}\n`);
  return missed === 0 ? exits.done : exits.bad;
};
