// `tanggap export labels`: what people corrected, as JSON lines, for training triage anew.
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { exportLabels } from '../features/complaints/store-labels.ts';
import { exporting as en } from '../texts/en/export.ts';
import { exporting as id } from '../texts/id/export.ts';
import { maskPersonalData } from '../wording/index.ts';
import { commandOf, parsed } from './command.ts';
import { type Io, type Run, spoken } from './io.ts';
import { LineWriter } from './json-lines.ts';
import { readDatabase } from './with-database.ts';

interface Options {
  out?: string;
  raw?: boolean;
}

/** Exit codes: 0 done, 1 the file cannot be written, 64 wrong use, 78 the environment is wrong. */
export const run: Run = async (args, io) => {
  const say = spoken(io) === 'id' ? id : en;
  let code = 0;
  const command = commandOf('export', say.description, io);
  command
    .command('labels')
    .description(say.labels)
    .option('--out <file>', say.out)
    .option('--raw', say.raw)
    .action(async (options: Options) => {
      code = await writeLabels(options, io, say);
    });
  return (await parsed(command, args)) ?? code;
};

async function writeLabels(options: Options, io: Io, say: typeof en): Promise<number> {
  // Opened before the database: a wrong path is told at once. An earlier export stays until the new one is whole.
  const target = options.out === undefined ? undefined : path.resolve(io.cwd, options.out);
  const part = `${target}.part`;
  const file = target === undefined ? undefined : await open(part, 'w').catch(() => null);
  if (file === null) {
    io.stderr.write(`${say.cannotWrite(options.out ?? '')}\n`);
    return 1;
  }
  const gathered: string[] = [];
  const out = new LineWriter(file ? { ...io, stdout: { write: (text: string) => gathered.push(text) } } : io);
  try {
    return await readDatabase(io, async (db) => {
      let count = 0;
      for await (const { id: number, text, predicted, corrected, at } of exportLabels(db)) {
        const shown = options.raw ? text : maskPersonalData(text);
        out.write({ id: number, text: shown, predicted, corrected, at: at.toISOString() });
        count += 1;
        for (const chunk of gathered.splice(0)) await file?.write(chunk);
      }
      out.flush();
      for (const chunk of gathered.splice(0)) await file?.write(chunk);
      if (target) await rename(part, target);
      if (target) io.stdout.write(`${say.written(count, options.out ?? '')}\n`);
      return 0;
    });
  } finally {
    await file?.close();
    if (target) await rm(part, { force: true });
  }
}
