// `tanggap start`: the bot, with the embedded database and the simulated workspace where nothing else is given.
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type App, type SlackEntry, startApp } from '../app.ts';
import { type Config, configReport, EXIT_CONFIG, readConfig } from '../config.ts';
import { connect } from '../engine/database.ts';
import { createLog, type Log } from '../engine/log.ts';
import { watermarkIn } from '../engine/watermark.ts';
import { clockProblems } from '../features/complaints/policy-file.ts';
import { missingAccounts, type Plan, parsePlan, unknownWebhooks } from '../features/crisis/plan.ts';
import { BadSecret, secretKey } from '../outlets/signature.ts';
import { startEmbedded } from '../postgres/launcher.ts';
import { migrate } from '../postgres/migrate.ts';
import { PostgresProblem } from '../postgres/problem.ts';
import { manifestAccess, type Simulator, startSimulator } from '../simulator/index.ts';
import { SomebodyElse } from '../slack/self.ts';
import { cli as en } from '../texts/en/cli.ts';
import { cli as id } from '../texts/id/cli.ts';
import { commandOf, parsed } from './command.ts';
import { type Io, type Run, spoken } from './io.ts';
import { run as checkPlan, examplePlan } from './plan.ts';
import { ledgerIn, reapply, UnreadableLedger } from './redaction-ledger.ts';
import { readSources } from './sources-file.ts';
import { toldToStop } from './stop.ts';

/** A mistake of a person's: told in a sentence, without a stack. */
class Told extends Error {}

/** Exit codes: 0 it was told to stop, or help was asked for; 64 wrong use; 78 the environment is wrong. */
export const run: Run = async (args, io) => {
  // A slip of the keys, or a question, is no reason to start a bot.
  const { commands } = spoken(io) === 'id' ? id : en;
  const end = await parsed(commandOf('start', commands.start, io).allowExcessArguments(false), args);
  if (end !== undefined) return end;
  const read = readConfig(io.env);
  if ('problems' in read) {
    io.stderr.write(configReport(read.problems, spoken(io)));
    return EXIT_CONFIG;
  }
  const { config } = read;
  const say = (config.language === 'id' ? id : en).start;
  try {
    return await runUntilTold(config, io, say);
  } catch (error) {
    const told =
      error instanceof PostgresProblem
        ? error.told(config.language)
        : error instanceof Told
          ? error.message
          : undefined;
    if (told === undefined) throw error;
    io.stderr.write(`${told}\n`);
    return EXIT_CONFIG;
  }
};

async function runUntilTold(config: Config, io: Io, say: typeof en.start): Promise<number> {
  const log = createLog(config.logLevel);
  const { yaml: planYaml, plan } = await readPlan(config, io, say);
  const unknown = unknownWebhooks(plan, Object.keys(config.outletWebhooks));
  if (unknown.length > 0) io.stderr.write(`${say.unknownWebhooks(unknown.join(', '))}\n`);
  const missing = missingAccounts(plan, {
    email: config.outletEmail !== undefined,
    mastodon: config.outletMastodon !== undefined,
  });
  if (missing.length > 0) io.stderr.write(`${say.missingAccounts(missing.join(', '))}\n`);
  const heard = config.sourcesFile ? await readSources(config.sourcesFile, io, config.language) : undefined;
  if (heard && 'told' in heard) throw new Told(heard.told);
  const database = await openDatabase(config, log);
  let simulator: Simulator | undefined;
  try {
    await takeOutAgain(database.url, config, io, say, log);
    if (config.slack.mode === 'simulated') simulator = await openSimulator(config, io, say);
    const slack: SlackEntry = simulator
      ? { botToken: simulator.botToken, appToken: simulator.appToken, apiUrl: simulator.apiUrl }
      : (config.slack as SlackEntry);
    // Without tokens somebody is trying it out: then the intake gets a key of its own to play with.
    const trial =
      simulator && Object.keys(config.intakeSecrets).length === 0
        ? await trialSecret(path.join(config.dataFolder, 'intake-secret'))
        : undefined;
    const app = await startApp({
      databaseUrl: database.url,
      slack,
      planYaml,
      watermark: watermarkIn(config.dataFolder),
      language: config.language,
      intakeSecrets: trial ? { web: [trial] } : config.intakeSecrets,
      outletWebhooks: config.outletWebhooks,
      ...(config.fallbackWebhook ? { fallbackWebhook: config.fallbackWebhook } : {}),
      ...(config.fallbackEmail ? { fallbackEmail: config.fallbackEmail } : {}),
      ...(config.outletEmail ? { outletEmail: config.outletEmail } : {}),
      ...(config.outletMastodon ? { outletMastodon: config.outletMastodon } : {}),
      ...(config.model ? { model: config.model } : {}),
      ...(config.auditChannel ? { auditChannel: config.auditChannel } : {}),
      ...(config.heartbeatUrl ? { heartbeatUrl: config.heartbeatUrl } : {}),
      ...(heard ? { listening: { ...heard.file, secret: (variable: string) => io.env[variable] } } : {}),
      host: config.host,
      port: config.port,
      ops: config.ops,
      log,
    });
    const trouble = app.trouble();
    if (trouble) io.stderr.write(`${say.withoutSlack(trouble)}\n`);
    if (simulator) io.stdout.write(`${say.simulated(simulator.url)}\n`);
    else if (!trouble) io.stdout.write(`${say.real('Slack')}\n`);
    io.stdout.write(`${say.web(app.url, app.opsUrl)}\n`);
    if (trial) io.stdout.write(`${say.intakeTry('web', trial)}\n`);
    else if (Object.keys(config.intakeSecrets).length === 0) io.stdout.write(`${say.intakeNone}\n`);
    const { missing: nobody, unsure } = app.people();
    if (nobody.length > 0) io.stdout.write(`${say.missing(nobody.join(', '))}\n`);
    if (unsure.length > 0) io.stdout.write(`${say.unsure(unsure.join(', '))}\n`);
    await untilTold(app, io, say);
  } catch (error) {
    throw inWords(error, config, say);
  } finally {
    try {
      await simulator?.stop();
    } finally {
      await database.stop();
    }
  }
  return 0;
}

/** Why nobody may listen at an address; the last two are a name that no machine has. */
const CANNOT_LISTEN = new Set(['EACCES', 'EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN']);
const LISTENING = new Set(['listen', 'bind', 'getaddrinfo']);

/** What ends a bot, in a sentence where there is one for it. */
function inWords(error: unknown, config: Config, say: typeof en.start): unknown {
  if (error instanceof SomebodyElse) return new Told(say.somebodyElse(error.was, error.is));
  if (error instanceof UnreadableLedger)
    return new Told(say.ledgerUnreadable(ledgerIn(config.dataFolder), error.code));
  const { code, syscall, data } = error as { code?: string; syscall?: string; data?: { error?: string } };
  const where = whereOf(error, config);
  if (code === 'EADDRINUSE') return new Told(say.portTaken(where));
  if (code && syscall && LISTENING.has(syscall) && CANNOT_LISTEN.has(code))
    return new Told(say.cannotListen(where, code));
  if (data?.error) return new Told(say.slackRefused(data.error));
  return error;
}

/** Which of the two servers could not listen, and the variables that say where it should. */
function whereOf(
  error: unknown,
  { host, port, ops }: Pick<Config, 'host' | 'port' | 'ops'>,
): { host: string; port: number; hostIn: string; portIn: string } {
  const { address, hostname, ...at } = error as { address?: string; hostname?: string; port?: number };
  const isOps =
    (at.port === ops.port && ops.port !== port) || ((address ?? hostname) === ops.host && ops.host !== host);
  return isOps
    ? { ...ops, hostIn: 'OPS_HOST', portIn: 'OPS_PORT' }
    : { host, port, hostIn: 'HOST', portIn: 'PORT' };
}

/** Where a backup was restored, what had been taken out since is taken out before anybody sees it. */
async function takeOutAgain(
  url: string,
  config: Config,
  io: Io,
  say: typeof en.start,
  log: Log,
): Promise<void> {
  const db = connect(url, 2);
  try {
    const file = ledgerIn(config.dataFolder);
    const { redacted, bad } = await reapply(db, file);
    if (redacted > 0) log.warn({ redacted }, 'what a restored backup brought back was taken out again');
    if (bad.length > 0) io.stderr.write(`${say.ledgerBad(file, bad.join(', '))}\n`);
  } finally {
    await db.$disconnect();
  }
}

async function readPlan(config: Config, io: Io, say: typeof en.start): Promise<{ yaml: string; plan: Plan }> {
  const file = config.planFile
    ? path.resolve(io.cwd, config.planFile)
    : fileURLToPath(examplePlan(config.language));
  const yaml = await readFile(file, 'utf8').catch(() => {
    throw new Told(say.planMissing(file));
  });
  const parsed = parsePlan(yaml, clockProblems);
  if ('problems' in parsed) {
    await checkPlan(['check', file, '--lang', config.language], { ...io, stdout: io.stderr });
    throw new Told(say.planTitle(file));
  }
  return { yaml, plan: parsed.plan };
}

/** The configured server, or the embedded one; migrated. */
export async function openDatabase(
  config: Config,
  log: Log,
): Promise<{ url: string; stop(): Promise<void> }> {
  if (config.databaseUrl) {
    await migrate(config.databaseUrl, undefined, log);
    return { url: config.databaseUrl, stop: async () => {} };
  }
  const embedded = await startEmbedded({ dataDir: config.dataFolder, log });
  try {
    await migrate(embedded.url, undefined, log);
  } catch (error) {
    await embedded.stop();
    throw error;
  }
  return embedded;
}

/** The workspace that is kept in the data folder, on the port after the bot's. */
async function openSimulator(config: Config, io: Io, say: typeof en.start) {
  const port = config.port === 0 ? 0 : config.port + 1;
  const persistTo = path.join(config.dataFolder, 'workspace.json');
  const simulator = await startSimulator({ ...(await manifestAccess()), port, persistTo }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') throw new Told(say.portTaken({ port, portIn: 'PORT' }));
      throw error;
    },
  );
  if (simulator.setAside) io.stderr.write(`${say.workspaceBroken(simulator.setAside)}\n`);
  return simulator;
}

/** The key of the trial intake, the same at every start. */
async function trialSecret(file: string): Promise<string> {
  const kept = (await readFile(file, 'utf8').catch(() => '')).trim();
  try {
    secretKey(kept);
    return kept;
  } catch (error) {
    if (!(error instanceof BadSecret)) throw error;
  }
  const secret = `whsec_${randomBytes(24).toString('base64')}`;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `${secret}\n`, { mode: 0o600 });
  return secret;
}

async function untilTold(app: App, io: Io, say: typeof en.start): Promise<void> {
  const lost = new Promise<never>((_resolve, reject) => app.connected.catch(reject));
  await Promise.race([toldToStop(), lost]);
  io.stdout.write(`${say.stopping}\n`);
  await app.stop();
}
