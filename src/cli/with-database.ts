// The house's database for a sub-command: opened as the environment says, and closed whatever happens.
import path from 'node:path';
import { type Config, configReport, EXIT_CONFIG, readConfig } from '../config.ts';
import { connect, type Db } from '../engine/database.ts';
import { createLog, type Log } from '../engine/log.ts';
import { hasCluster } from '../postgres/folders.ts';
import { startEmbedded } from '../postgres/launcher.ts';
import { askForMigrations } from '../postgres/migrate.ts';
import { PostgresProblem } from '../postgres/problem.ts';
import { type Io, spoken } from './io.ts';
import { openDatabase } from './start.ts';

type Language = 'en' | 'id';
type Work = (db: Db, config: Config) => Promise<number>;

/**
 * Runs something that writes on the database that is there, brought up to date; 78 (EX_CONFIG), with the reason said, where
 * there is none.
 * @param language of what is said; the environment's unless given
 */
export const withDatabase = (io: Io, work: Work, language: Language = spoken(io)): Promise<number> =>
  runOn(
    async (config, log) => {
      await askForCluster(config);
      return openDatabase(config, log);
    },
    io,
    work,
    language,
  );

/**
 * Runs something that only reads on the database as it is; 78 (EX_CONFIG), with the reason said, where there is none, or one
 * that this version's migrations are still to come to: those are for the bot, which may be an older one and running.
 * @param language of what is said; the environment's unless given
 */
export const readDatabase = (io: Io, work: Work, language: Language = spoken(io)): Promise<number> =>
  runOn(openAsItIs, io, work, language);

interface Opened {
  url: string;
  stop(): Promise<void>;
}

async function openAsItIs(config: Config, log: Log): Promise<Opened> {
  await askForCluster(config);
  const database = config.databaseUrl
    ? { url: config.databaseUrl, stop: async () => {} }
    : await startEmbedded({ dataDir: config.dataFolder, log });
  try {
    await askForMigrations(database.url, undefined, log);
    return database;
  } catch (error) {
    await database.stop();
    throw error;
  }
}

/** An empty database of our own making would have nothing to complain of, whatever became of the real one. */
async function askForCluster({ databaseUrl, dataFolder }: Config): Promise<void> {
  if (databaseUrl !== undefined || (await hasCluster(dataFolder))) return;
  throw new PostgresProblem((say) => say.noCluster(path.resolve(dataFolder)));
}

async function runOn(
  open: (config: Config, log: Log) => Promise<Opened>,
  io: Io,
  work: Work,
  language: Language,
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
    const database = await open(config, log);
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
