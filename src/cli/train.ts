// `tanggap train`: builds the triage model from the public data in a folder.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { train } from '../triage/training/train.ts';
import { commandOf, parsed } from './command.ts';
import type { Run } from './io.ts';
import { exits, sentences } from './triage-command.ts';

export const run: Run = async (args, io) => {
  const say = sentences(io).commands;
  const command = commandOf('train', say.train, io)
    .requiredOption('--data <folder>', say.data)
    .option('--out <folder>', say.out, fileURLToPath(new URL('../../src/triage/model/', import.meta.url)));
  const end = await parsed(command, args);
  if (end !== undefined) return end;
  const { data, out } = command.opts<{ data: string; out: string }>();
  const dir = path.resolve(io.cwd, data);
  if (!existsSync(path.join(dir, 'smsa', 'train.tsv'))) {
    io.stderr.write(`${say.noData(data)}\n`);
    return exits.bad;
  }
  const done = train(dir, path.resolve(io.cwd, out));
  io.stdout.write(`${say.trained(done.rows, done.dropped, done.bytes)}\n`);
  for (const [file, hash] of Object.entries(done.files)) io.stdout.write(`${hash}  ${file}\n`);
  return exits.done;
};
