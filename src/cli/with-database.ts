// The house's database for a sub-command: opened as the environment says, and closed whatever happens.
import { configReport, EXIT_CONFIG, readConfig } from '../config.ts';
import { createLog } from '../engine/log.ts';
import { PostgresProblem } from '../postgres/problem.ts';
import type { Io } from './io.ts';
import { openDatabase } from './start.ts';

/** Runs something on the database; 78 (EX_CONFIG), with the reason said, where there is none to be had. */
export async function withDatabase(io: Io, work: (url: string) => Promise<number>): Promise<number> {
  const language = io.env.TANGGAP_LANGUAGE?.trim() === 'id' ? 'id' : 'en';
  const read = readConfig(io.env);
  if ('problems' in read) {
    io.stderr.write(configReport(read.problems, language));
    return EXIT_CONFIG;
  }
  const { config } = read;
  // The log's usual chatter is not what a person waits for here.
  const log = createLog(io.env.LOG_LEVEL?.trim() ? config.logLevel : 'warn');
  try {
    const database = await openDatabase(config, log);
    try {
      return await work(database.url);
    } finally {
      await database.stop();
    }
  } catch (error) {
    if (!(error instanceof PostgresProblem)) throw error;
    io.stderr.write(`${error.told(language)}\n`);
    return EXIT_CONFIG;
  }
}
