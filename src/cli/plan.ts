// `tanggap plan`: checks a crisis plan, or shows the one in use, in words that its owner understands.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatDuration } from '../calendar/duration.ts';
import { configReport, EXIT_CONFIG, readConfig } from '../config.ts';
import { clockProblems } from '../features/complaints/policy-file.ts';
import {
  type Holder,
  holderKey,
  holdersOf,
  missingAccounts,
  type Plan,
  type PlanProblem,
  type PlanProblemParams,
  parsePlan,
  planVersion,
  roleOf,
  shortVersion,
  unknownWebhooks,
} from '../features/crisis/plan.ts';
import { excerpt, visible } from '../slack/mrkdwn.ts';
import { MAX_YAML_BYTES } from '../sources/yaml.ts';
import { plan as en } from '../texts/en/plan.ts';
import { plan as id } from '../texts/id/plan.ts';
import { commandOf, parsed, WRONG_USE } from './command.ts';
import { type Io, type Run, spoken } from './io.ts';

type Language = 'en' | 'id';
type Sentences = { [Code in keyof PlanProblemParams]: (params: PlanProblemParams[Code]) => string[] };

const texts = { en, id };

/** Exit codes: 0 the plan is good, 1 it is not or cannot be read, 64 wrong use, 78 the environment is wrong. */
export const run: Run = async (args, io) => {
  const language = spoken(io);
  const say = texts[language].command;
  let code = 0;
  const command = commandOf('plan', say.description, io);
  command
    .command('check')
    .description(say.check)
    .argument('<file>', say.file)
    .option('--lang <language>', say.language, language)
    .action(async (file: string, options: { lang: string }) => {
      code = await check(file, options.lang, io, language);
    });
  command
    .command('show')
    .description(say.show)
    .option('--lang <language>', say.language, language)
    .action(async (options: { lang: string }) => {
      code = await show(options.lang, io, language);
    });
  return (await parsed(command, args)) ?? code;
};

/** The plan that is used when none is given: the commented example in the bot's language. */
export const examplePlan = (language: Language): URL =>
  new URL(`../../manifests/plan.${language}.yaml`, import.meta.url);

async function show(lang: string, io: Io, fallback: Language): Promise<number> {
  const file = io.env.CRISIS_PLAN?.trim();
  if (file) return check(file, lang, io, fallback);
  const example = path.relative(io.cwd, fileURLToPath(examplePlan(fallback)));
  io.stdout.write(`${texts[lang === 'id' || lang === 'en' ? lang : fallback].command.example} ${example}\n`);
  return check(example, lang, io, fallback);
}

async function check(file: string, lang: string, io: Io, fallback: Language): Promise<number> {
  if (lang !== 'en' && lang !== 'id') {
    io.stderr.write(`${texts[fallback].command.badLanguage(visible(lang))}\n`);
    return WRONG_USE;
  }
  const say = texts[lang];
  const environment = readConfig(io.env);
  if ('problems' in environment) {
    io.stderr.write(configReport(environment.problems, lang));
    return EXIT_CONFIG;
  }
  const yaml = await readText(path.resolve(io.cwd, file));
  if (yaml === undefined) {
    io.stderr.write(`${say.command.unreadable(visible(file))}\n`);
    return 1;
  }
  const parsed = parsePlan(yaml, clockProblems);
  if ('problems' in parsed) {
    for (const problem of parsed.problems) io.stdout.write(problemLines(file, problem, lang));
    io.stdout.write(`\n${say.found(parsed.problems.length)}\n`);
    return 1;
  }
  // A checkout without webhooks, such as a build machine's, cannot know their names.
  const webhooks = Object.keys(environment.config.outletWebhooks);
  const unknown = webhooks.length === 0 ? [] : unknownWebhooks(parsed.plan, webhooks);
  io.stdout.write(`${summary(parsed.plan, shortVersion(planVersion(yaml)), lang)}\n`);
  for (const warning of parsed.warnings)
    io.stdout.write(`\n${problemLines(file, warning, lang, say.warning)}`);
  // A note, not a mistake: the plan may be checked on another machine than the bot's.
  const { outletEmail, outletMastodon } = environment.config;
  const accounts = missingAccounts(parsed.plan, {
    email: outletEmail !== undefined,
    mastodon: outletMastodon !== undefined,
  });
  if (accounts.length > 0) io.stdout.write(`\n${say.warning(say.command.missingAccounts(accounts))}\n`);
  if (unknown.length === 0) return 0;
  io.stdout.write(`\n${say.command.unknownWebhooks(unknown)}\n`);
  return 1;
}

async function readText(file: string): Promise<string | undefined> {
  try {
    const bytes = await readFile(file);
    // A larger file is refused by its size; a character cut in half does not matter there.
    return bytes.subarray(0, MAX_YAML_BYTES + 1).toString('utf8');
  } catch (error) {
    if (typeof (error as NodeJS.ErrnoException).code === 'string') return undefined;
    throw error;
  }
}

/** A mistake repeats what stands in the file, and that may be long. */
const LONGEST_SENTENCE = 500;

/** `FILE:line:column  what is wrong`, and below it what to do. */
function problemLines(
  file: string,
  problem: PlanProblem,
  lang: Language,
  wrap = (text: string) => text,
): string {
  const [what = '', remedy = ''] = sentence(problem, lang).map((text) => {
    return excerpt(visible(text).replace(/\s+/g, ' '), LONGEST_SENTENCE);
  });
  return `${visible(file)}:${problem.line}:${problem.column}  ${wrap(what)}\n    ${remedy}\n`;
}

function sentence({ code, params }: PlanProblem, lang: Language): readonly string[] {
  const say = texts[lang];
  if (code === 'not_yaml') return say.yaml[params.kind] ?? say.yamlOther;
  const { problems }: { problems: Omit<Sentences, 'not_yaml'> } = say;
  return (problems[code] as (params: unknown) => string[])(params);
}

function summary(plan: Plan, version: string, lang: Language): string {
  const say = texts[lang].summary;
  const span = (ms: number) => formatDuration(ms, lang);
  const titleOf = (key: string) => roleOf(plan, key)?.title?.[lang] ?? key;
  const names = (holders: readonly Holder[]) => holders.map((holder) => holderKey(holder));
  const items = (lines: string[]) => lines.map((line) => `  - ${line}`);

  const levels = plan.levels.map((level) => {
    const channels = level.notify.channels.map((channel) =>
      channel.kind === 'name' ? `#${channel.name}` : channel.id,
    );
    const told = [...level.notify.roles.map(titleOf), ...channels];
    return say.level({ name: level.name[lang], within: span(level.firstReplyMs), told });
  });
  const points = plan.warningPoints.map((point) => {
    return point.kind === 'share' ? say.share(point.label) : say.before(span(point.ms));
  });
  const { default: other, ...bySource } = plan.outlets;
  const outlets = [...Object.entries(bySource), [say.anySource, other] as const].map(([source, outlet]) => {
    if (outlet.kind === 'webhook') return say.webhook({ source, name: outlet.webhook });
    return outlet.kind === 'manual' ? say.manual(source) : say.account({ source, kind: outlet.kind });
  });
  const { approval, answers, standup } = plan;
  return [
    say.good({ organisation: plan.organisation, version }),
    '',
    say.roles,
    ...items(plan.roles.map((role) => say.role({ title: titleOf(role.key), people: names(role.people) }))),
    say.levels,
    ...items(levels),
    say.warnings({ points, duty: titleOf(plan.dutyRole) }),
    say.approval({
      people: names(holdersOf(plan, approval.roles)),
      quorum: approval.quorum,
      emoji: approval.emoji,
      hold: span(approval.holdMs),
    }),
    say.standup(standup),
    say.steps(plan.steps.length),
    say.answers({
      sender: answers.senderName,
      limit: answers.limit,
      ...(answers.privateChannel && { privately: answers.privateChannel[lang] }),
    }),
    say.outlets,
    ...items(outlets),
  ].join('\n');
}
