// The house's database for a sub-command: opened as the environment says, and closed whatever happens.
import { type Config, configReport, EXIT_CONFIG, readConfig } from '../config.ts';
import { connect, type Db } from '../engine/database.ts';
import { createLog } from '../engine/log.ts';
import { PostgresProblem } from '../postgres/problem.ts';
import type { Io } from './io.ts';
import { openDatabase } from './start.ts';

/**
 * Runs something on the database; 78 (EX_CONFIG), with the reason said, where there is none to be had.
 * @param language of what is said; the environment's unless given
 */
export async function withDatabase(
  io: Io,
  work: (db: Db, config: Config) => Promise<number>,
  language: 'en' | 'id' = io.env.TANGGAP_LANGUAGE?.trim() === 'id' ? 'id' : 'en',
): Promise<number> {
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
    const db = connect(database.url, 2);
    try {
      return await work(db, config);
    } finally {
      await db.$disconnect();
      await database.stop();
    }
  } catch (error) {
    if (!(error instanceof PostgresProblem)) throw error;
    io.stderr.write(`${error.told(language)}\n`);
    return EXIT_CONFIG;
  }
}
