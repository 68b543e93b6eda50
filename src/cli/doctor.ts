// `tanggap doctor`: looks at everything the bot rests on and says, line by line, how it is and what mends it. Changes nothing.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Config, configReport, readConfig } from '../config.ts';
import { databaseNow, machineNow } from '../engine/clock.ts';
import { connect, type Db } from '../engine/database.ts';
import { createLog } from '../engine/log.ts';
import { hasCluster } from '../postgres/folders.ts';
import { startEmbedded } from '../postgres/launcher.ts';
import { PostgresProblem } from '../postgres/problem.ts';
import { manifestAccess } from '../simulator/index.ts';
import { visible } from '../slack/mrkdwn.ts';
import type { SourcesFile } from '../sources/file.ts';
import { source as slackChannel } from '../sources/slack-channel.ts';
import { doctor as en } from '../texts/en/doctor.ts';
import { listening as listeningEn } from '../texts/en/listening.ts';
import { doctor as id } from '../texts/id/doctor.ts';
import { listening as listeningId } from '../texts/id/listening.ts';
import { commandOf, parsed, WRONG_USE } from './command.ts';
import { judgeDatabase, lookAtDatabase } from './doctor/database.ts';
import { bad, type Finding, warn, worst } from './doctor/finding.ts';
import { judgeOutlets, lookAtOutlets } from './doctor/outlets.ts';
import { judgePlan, lookAtPlan } from './doctor/plan.ts';
import { judgeRunning, lookAtRunning } from './doctor/running.ts';
import { judgeSlack, lookAtSlack } from './doctor/slack.ts';
import { judgeSources, lookAtSources } from './doctor/sources.ts';
import { judgeWork, lookAtWork } from './doctor/work.ts';
import { type Io, type Run, spoken } from './io.ts';
import { examplePlan } from './plan.ts';
import { readSources } from './sources-file.ts';

type Language = 'en' | 'id';
const EXIT = { ok: 0, warn: 1, bad: 2 } as const;

/** Exit codes: 0 all is well, 1 something deserves a look, 2 something must be mended, 64 wrong use. */
export const run: Run = async (args, io) => {
  const language: Language = spoken(io);
  const say = { en, id }[language];
  let code = 0;
  const command = commandOf('doctor', say.description, io)
    .option('--json', say.json)
    .option('--lang <language>', say.language, language)
    .action(async ({ json, lang }: { json?: true; lang: string }) => {
      if (lang === 'en' || lang === 'id') {
        const findings = await examine(io, lang);
        io.stdout.write(report(findings, lang, json ?? false));
        code = EXIT[worst(findings)];
        return;
      }
      io.stderr.write(`${say.badLanguage(visible(lang))}\n`);
      code = WRONG_USE;
    });
  return (await parsed(command, args)) ?? code;
};

/** The findings as people or programs read them. */
export function report(findings: readonly Finding[], language: Language, json: boolean): string {
  const say = { en, id }[language];
  const reasons = { en: listeningEn, id: listeningId }[language].problems;
  const verdict = worst(findings);
  const lines = findings.map((finding) => {
    const { code, params } = finding;
    const reason = code === 'source.failing' ? reasons[params.code as keyof typeof reasons] : undefined;
    const given = reason === undefined ? params : { ...params, reason };
    const mend = finding.verdict === 'ok' ? undefined : say.mends[code]?.(given);
    return { ...finding, says: say.says[code](given), ...(mend === undefined ? {} : { mend }) };
  });
  if (json) return `${JSON.stringify({ verdict, findings: lines }, null, 2)}\n`;
  const told = lines.flatMap(({ verdict: mark, says, mend }) => [
    `${say.marks[mark]} ${visible(says)}`,
    ...(mend === undefined
      ? []
      : mend
          .split('\n')
          .filter(Boolean)
          .map((line) => say.mend(visible(line)))),
  ]);
  return `${[...told, '', say.verdicts[verdict]].join('\n')}\n`;
}

async function examine(io: Io, language: Language): Promise<Finding[]> {
  const environment = readConfig(io.env);
  if ('problems' in environment)
    return [bad('config.bad', { report: configReport(environment.problems, language) })];
  const { config } = environment;
  const heard = config.sourcesFile ? await readSources(config.sourcesFile, io, language) : undefined;
  const sources = heard && 'file' in heard ? heard.file : undefined;
  const watched = (sources?.sources ?? []).flatMap(({ kind, settings }) =>
    kind === slackChannel.name ? (settings as { channels: string[] }).channels : [],
  );
  const slack = await lookAtSlack(config.slack);
  const { scopes = [] } = await manifestAccess();
  const team = slack !== 'simulated' && 'team' in slack.me ? slack.me.team : undefined;
  const plan = await lookAtPlan(config.planFile, fileURLToPath(examplePlan(config.language)), io.cwd, {
    access: config.slack,
    team,
  });
  return [
    ...judgeSlack(slack, scopes, watched),
    ...judgePlan(plan),
    ...judgeOutlets(
      await lookAtOutlets(
        config,
        typeof plan.read === 'object' && 'plan' in plan.read ? plan.read.plan : undefined,
      ),
    ),
    ...(heard && 'told' in heard ? judgeSources({ file: { problems: heard.told } }, machineNow()) : []),
    ...(await inDatabase(config, language, (db) => house(db, config, sources, heard === undefined))),
  ];
}

async function house(
  db: Db,
  config: Config,
  sources: SourcesFile | undefined,
  unset: boolean,
): Promise<Finding[]> {
  const database = judgeDatabase(await lookAtDatabase(db, config));
  // Tables that are not there yet cannot be asked.
  if (database.some(({ code }) => code === 'database.migrations.pending')) return database;
  const now = await databaseNow(db);
  return [
    ...database,
    ...(unset ? judgeSources({ file: 'none' }, now) : []),
    ...(sources ? judgeSources(await lookAtSources(db, sources.sources), now) : []),
    ...judgeWork(await lookAtWork(db)),
    ...judgeRunning(await lookAtRunning(config.ops.host, config.ops.port), now),
  ];
}

/** Opens the database as it is, without bringing it up to date; a folder that nobody used is left alone. */
async function inDatabase(
  config: Config,
  language: Language,
  ask: (db: Db) => Promise<Finding[]>,
): Promise<Finding[]> {
  if (config.databaseUrl === undefined && !(await hasCluster(config.dataFolder)))
    return [warn('database.none', { folder: path.resolve(config.dataFolder) })];
  const opened = await openAsItIs(config, language);
  if ('why' in opened) return [bad('database.unreachable', { why: opened.why })];
  try {
    return await ask(opened.db);
  } finally {
    await opened.close();
  }
}

async function openAsItIs(
  config: Config,
  language: Language,
): Promise<{ db: Db; close(): Promise<void> } | { why: string }> {
  let embedded: Awaited<ReturnType<typeof startEmbedded>> | undefined;
  let db: Db | undefined;
  const close = async () => {
    await db?.$disconnect();
    await embedded?.stop();
  };
  try {
    if (config.databaseUrl === undefined)
      embedded = await startEmbedded({ dataDir: config.dataFolder, log: createLog('silent') });
    db = connect(config.databaseUrl ?? embedded?.url ?? '', 2);
    await db.$queryRaw`SELECT 1`;
    return { db, close };
  } catch (error) {
    await close();
    return { why: whyNot(error, language) };
  }
}

/** In a sentence where we have one; else the last line of what the driver says, which holds no password. */
function whyNot(error: unknown, language: Language): string {
  if (error instanceof PostgresProblem) return error.told(language);
  const { message } = error as Error;
  return message.trim().split('\n').at(-1) ?? '';
}
