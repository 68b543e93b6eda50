// `tanggap export labels`: what people corrected, as JSON lines, for training triage anew.
import { open, rename } from 'node:fs/promises';
import path from 'node:path';
import { Command, CommanderError } from 'commander';
import { configReport, EXIT_CONFIG, readConfig } from '../config.ts';
import { connect } from '../engine/database.ts';
import { createLog } from '../engine/log.ts';
import { exportLabels } from '../features/complaints/store-labels.ts';
import { PostgresProblem } from '../postgres/problem.ts';
import { exporting as en } from '../texts/en/export.ts';
import { exporting as id } from '../texts/id/export.ts';
import { maskPersonalData } from '../wording/index.ts';
import type { Io, Run } from './io.ts';
import { LineWriter } from './json-lines.ts';
import { openDatabase } from './start.ts';

const WRONG_USE = 64;

interface Options {
  out?: string;
  raw?: boolean;
}

/** Exit codes: 0 done, 1 the file cannot be written, 64 wrong use, 78 the environment is wrong. */
export const run: Run = async (args, io) => {
  const say = io.env.TANGGAP_LANGUAGE?.trim() === 'id' ? id : en;
  let code = 0;
  const configured = (command: Command) =>
    command.exitOverride().configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
    });
  const command = configured(new Command('export')).description(say.description);
  configured(command.command('labels'))
    .description(say.labels)
    .option('--out <file>', say.out)
    .option('--raw', say.raw)
    .action(async (options: Options) => {
      code = await writeLabels(options, io, say);
    });
  try {
    await command.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : WRONG_USE;
  }
  return code;
};

async function writeLabels(options: Options, io: Io, say: typeof en): Promise<number> {
  const read = readConfig(io.env);
  if ('problems' in read) {
    io.stderr.write(configReport(read.problems, say === id ? 'id' : 'en'));
    return EXIT_CONFIG;
  }
  const { config } = read;
  const log = createLog(io.env.LOG_LEVEL?.trim() ? config.logLevel : 'warn');
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
    const database = await openDatabase(config, log);
    const db = connect(database.url);
    let count = 0;
    try {
      for await (const { id: number, text, predicted, corrected, at } of exportLabels(db)) {
        const shown = options.raw ? text : maskPersonalData(text);
        out.write({ id: number, text: shown, predicted, corrected, at: at.toISOString() });
        count += 1;
        for (const chunk of gathered.splice(0)) await file?.write(chunk);
      }
      out.flush();
      for (const chunk of gathered.splice(0)) await file?.write(chunk);
    } finally {
      await db.$disconnect();
      await database.stop();
    }
    if (target) await rename(part, target);
    if (target) io.stdout.write(`${say.written(count, options.out ?? '')}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof PostgresProblem)) throw error;
    io.stderr.write(`${error.told(say === id ? 'id' : 'en')}\n`);
    return EXIT_CONFIG;
  } finally {
    await file?.close();
  }
}
