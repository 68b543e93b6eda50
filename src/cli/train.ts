// `tanggap train`: builds the triage model from the public data in a folder.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { comments } from '../triage/training/comments.ts';
import { type Corrections, NotACorrection, readCorrections } from '../triage/training/corrections.ts';
import { train } from '../triage/training/train.ts';
import { commandOf, parsed } from './command.ts';
import type { Run } from './io.ts';
import { exits, sentences } from './triage-command.ts';

export const run: Run = async (args, io) => {
  const say = sentences(io).commands;
  const command = commandOf('train', say.train, io)
    .requiredOption('--data <folder>', say.data)
    .option('--labels <file>', say.labels)
    .option('--out <folder>', say.out, fileURLToPath(new URL('../../src/triage/model/', import.meta.url)));
  const end = await parsed(command, args);
  if (end !== undefined) return end;
  const { data, out, labels } = command.opts<{ data: string; out: string; labels?: string }>();
  const dir = path.resolve(io.cwd, data);
  if (!existsSync(path.join(dir, 'smsa', 'train.tsv'))) {
    io.stderr.write(`${say.noData(data)}\n`);
    return exits.bad;
  }
  let corrections: Corrections | undefined;
  if (labels !== undefined) {
    const file = path.resolve(io.cwd, labels);
    if (!existsSync(file)) {
      io.stderr.write(`${say.noLabels(labels)}\n`);
      return exits.bad;
    }
    try {
      corrections = readCorrections(readFileSync(file));
    } catch (error) {
      if (!(error instanceof NotACorrection)) throw error;
      io.stderr.write(`${say.badLabel(error.line, labels)}\n`);
      return exits.bad;
    }
  }
  const done = train(dir, path.resolve(io.cwd, out), comments(), corrections);
  io.stdout.write(`${say.trained(done.rows, done.dropped, done.bytes)}\n`);
  for (const [file, hash] of Object.entries(done.files)) io.stdout.write(`${hash}  ${file}\n`);
  return exits.done;
};
