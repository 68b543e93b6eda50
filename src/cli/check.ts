// `tanggap check`: asks the database whether every promise was kept, and changes nothing.
import { setTimeout as sleep } from 'node:timers/promises';
import { check, type InvariantId, together } from '../checker/check.ts';
import { checkSlack, type MessageReader, type NotAsked, type SlackReport } from '../checker/slack.ts';
import { EXIT_CONFIG, readConfig } from '../config.ts';
import type { Db } from '../engine/database.ts';
import { createLog } from '../engine/log.ts';
import { createWriter, LOCKED_OUT } from '../slack/deliver.ts';
import { visible } from '../slack/mrkdwn.ts';
import type { Introducer } from '../slack/self.ts';
import { check as en } from '../texts/en/check.ts';
import { check as id } from '../texts/id/check.ts';
import { commandOf, parsed, WRONG_USE } from './command.ts';
import { type Io, type Run, spoken } from './io.ts';
import { readDatabase } from './with-database.ts';

const texts = { en, id };

/** Every rule there is, in the order of their numbers, whoever can tell of it. */
const INVARIANTS = Object.keys(en.invariants) as InvariantId[];

/** EX_UNAVAILABLE of sysexits.h: what was asked holds, and not everything could be asked. */
const NOT_ALL_ASKED = 69;

/**
 * Exit codes: 0 every invariant holds, 1 one does not, 64 wrong use, 69 those that could be asked hold and Slack did not let
 * all be asked, 78 the environment is wrong.
 */
export const run: Run = async (args, io) => {
  const language = spoken(io);
  const say = texts[language];
  let code = 0;
  const command = commandOf('check', say.description, io)
    .option('--json', say.json)
    .option('--slack', say.slack)
    .option('--lang <language>', say.language, language)
    .action(async (options: { json?: true; slack?: true; lang: string }) => {
      const { lang } = options;
      if (lang === 'en' || lang === 'id') {
        const slack = options.slack ? slackOf(io) : undefined;
        if (slack === 'none') {
          io.stderr.write(`${say.noSlack}\n`);
          code = EXIT_CONFIG;
          return;
        }
        code = await readDatabase(io, (db) => report(db, lang, options.json ?? false, io, slack), lang);
        return;
      }
      io.stderr.write(`${say.badLanguage(visible(lang))}\n`);
      code = WRONG_USE;
    });
  return (await parsed(command, args)) ?? code;
};

/** Slack's own limit for reading, with room for the running bot beside us. */
const GAP_MS = 1_500;

type Slack = { botToken: string; apiUrl?: string };

/** How Slack is reached; `none` where the environment names no bot token. A wrong environment is told by the database. */
function slackOf(io: Io): Slack | 'none' | undefined {
  const read = readConfig(io.env);
  if ('problems' in read) return undefined;
  const { slack } = read.config;
  return slack.mode === 'simulated' ? 'none' : slack;
}

async function lookAtSlack(db: Db, { botToken, apiUrl }: Slack): Promise<SlackReport> {
  const reader = createWriter(botToken, apiUrl, createLog('silent')) as MessageReader & Introducer;
  return checkSlack({ db, reader, gapMs: apiUrl ? 0 : GAP_MS, wait: (ms) => sleep(ms) });
}

async function report(
  db: Db,
  lang: 'en' | 'id',
  json: boolean,
  io: Io,
  slack: Slack | undefined,
): Promise<number> {
  const say = texts[lang];
  const { at, results: kept } = await check(db);
  const looked = slack ? await lookAtSlack(db, slack) : { results: [], notAsked: [] };
  const { notAsked } = looked;
  const results = together(kept, looked.results);
  const broken = results.filter(({ findings }) => findings.length > 0).length;
  const code = broken > 0 ? 1 : notAsked.length > 0 ? NOT_ALL_ASKED : 0;
  if (json) {
    io.stdout.write(`${JSON.stringify({ at, clean: code === 0, invariants: results, notAsked }, null, 2)}\n`);
  } else {
    const lines = INVARIANTS.map((id) => {
      const findings = results.find((result) => result.id === id)?.findings;
      const what = say.invariants[id];
      if (!findings) return say.unasked(id, what);
      return findings.length === 0 ? say.holds(id, what) : say.broken(id, what, findings.map(visible));
    });
    const end = broken > 0 ? say.unclean(broken) : notAsked.length > 0 ? say.notAll : say.clean;
    io.stdout.write(`${[say.head, ...lines, end].join('\n')}\n`);
  }
  for (const line of new Set(notAsked.map((where) => told(where, say)))) io.stderr.write(`${line}\n`);
  return code;
}

function told({ channel, why }: NotAsked, say: typeof en): string {
  if (LOCKED_OUT.has(why)) return say.refused(why);
  return channel === null ? say.noAnswer(why) : say.unreadable(channel, why);
}
