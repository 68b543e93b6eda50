// The configuration: what the environment says, checked as a whole. No message about it ever repeats a value.
import { z } from 'zod';
import {
  type FallbackEmail,
  fallbackEmail,
  type OutletEmail,
  type OutletMastodon,
  outletEmail,
  outletMastodon,
} from './config-outlets.ts';
import { intakeSecrets, type OutletWebhook, outletWebhooks, urlOf } from './config-webhooks.ts';
import { config as en } from './texts/en/config.ts';
import { config as id } from './texts/id/config.ts';

export type { FallbackEmail, OutletEmail, OutletMastodon, OutletWebhook };

/** How the bot meets Slack. `simulated`: there are no tokens, so a workspace of its own is opened. */
export type SlackAccess =
  | { mode: 'socket'; botToken: string; appToken: string; apiUrl?: string }
  | { mode: 'http'; botToken: string; signingSecret: string; oldSigningSecret?: string; apiUrl?: string }
  | { mode: 'simulated' };

export interface Config {
  slack: SlackAccess;
  /** Absent: the embedded server. */
  databaseUrl?: string;
  dataFolder: string;
  planFile?: string;
  /** The file that names what is listened to. */
  sourcesFile?: string;
  port: number;
  host: string;
  /** Where health in full and figures are shown: not for the public. */
  ops: { host: string; port: number };
  /** Without a slash at its end. */
  publicUrl?: string;
  logLevel: string;
  language: 'en' | 'id';
  intakeSecrets: Record<string, string[]>;
  outletWebhooks: Record<string, OutletWebhook>;
  /** Where alarms go that Slack does not take. */
  fallbackWebhook?: OutletWebhook;
  fallbackEmail?: FallbackEmail;
  outletEmail?: OutletEmail;
  outletMastodon?: OutletMastodon;
  /** Called after each check of the house that found nothing. */
  heartbeatUrl?: string;
  /** The id or the #name of the channel in which the head of the audit is posted. */
  auditChannel?: string;
  /** Absent: answers are suggested from templates alone. */
  model?: { provider: 'openai-compatible' | 'anthropic'; name: string; apiKey?: string; baseUrl?: string };
}

/** What can be wrong with the environment: every mistake has its sentence. */
export type ConfigProblemCode = keyof typeof en.problems;

/** One mistake. `entry` counts the entries of a list from 1. */
export interface ConfigProblem {
  variable: string;
  code: ConfigProblemCode;
  entry?: number;
}

/** A process that cannot start for its configuration ends with this code (EX_CONFIG of sysexits.h). */
export const EXIT_CONFIG = 78;

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const SIGNING_SECRET = /^(?!xox|xapp)\S{8,}$/;
const PORT = /^\d{1,5}$/;
/** A channel's id, or its name. */
const CHANNEL = /^(?:[CG][A-Z0-9]{6,20}|#[^\s#A-Z]{1,80})$/;

function note(ctx: z.core.ParsePayload, code: ConfigProblemCode, entry?: number): void {
  // The value stays out of the issue: an issue may be logged.
  ctx.issues.push({
    code: 'custom',
    input: undefined,
    params: { code, ...(entry !== undefined && { entry }) },
  });
}

function wrong(ctx: z.core.ParsePayload, code: ConfigProblemCode) {
  note(ctx, code);
  return z.NEVER;
}

/** A variable that is set and not blank, read by `read`. */
const set = <T>(read: (value: string, ctx: z.core.ParsePayload) => T) =>
  z
    .string()
    .transform((value, ctx) => read(value, ctx))
    .optional();

const matching = (good: (value: string) => boolean, code: ConfigProblemCode) =>
  set((value, ctx) => (good(value) ? value : wrong(ctx, code)));

const isWebUrl = (value: string) => urlOf(value, ['http:', 'https:']) !== undefined;

const aPort = set((value, ctx) =>
  PORT.test(value) && Number(value) <= 65_535 ? Number(value) : wrong(ctx, 'not_a_port'),
);
const aHost = matching((value) => /^[\w.:-]{1,253}$/.test(value), 'not_a_host');

const environment = z.object({
  SLACK_BOT_TOKEN: matching((value) => /^xoxb-\S+$/.test(value), 'not_a_bot_token'),
  SLACK_APP_TOKEN: matching((value) => /^xapp-\S+$/.test(value), 'not_an_app_token'),
  SLACK_SIGNING_SECRET: matching((value) => SIGNING_SECRET.test(value), 'not_a_signing_secret'),
  SLACK_SIGNING_SECRET_OLD: matching((value) => SIGNING_SECRET.test(value), 'not_a_signing_secret'),
  SLACK_API_URL: matching(isWebUrl, 'not_a_url'),
  DATABASE_URL: matching(
    (value) => urlOf(value, ['postgres:', 'postgresql:']) !== undefined,
    'not_a_database',
  ),
  TANGGAP_DATA: matching((value) => !value.includes('\0'), 'not_a_path'),
  CRISIS_PLAN: matching((value) => !value.includes('\0'), 'not_a_path'),
  SOURCES: matching((value) => !value.includes('\0'), 'not_a_path'),
  PORT: aPort,
  HOST: aHost,
  OPS_PORT: aPort,
  OPS_HOST: aHost,
  PUBLIC_URL: set((value, ctx) => {
    const url = urlOf(value, ['http:', 'https:']);
    if (url === undefined || url.search !== '' || url.hash !== '' || url.username !== '')
      return wrong(ctx, 'not_a_url');
    return url.href.replace(/(?<!\/)\/+$/, '');
  }),
  LOG_LEVEL: matching((value) => (LOG_LEVELS as readonly string[]).includes(value), 'not_a_level'),
  TANGGAP_LANGUAGE: set((value, ctx) =>
    value === 'en' || value === 'id' ? value : wrong(ctx, 'not_a_language'),
  ),
  INTAKE_SECRETS: set((value, ctx) => intakeSecrets(value, (code, entry) => note(ctx, code, entry))),
  MODEL_PROVIDER: set((value, ctx) =>
    value === 'openai-compatible' || value === 'anthropic' ? value : wrong(ctx, 'not_a_model_provider'),
  ),
  MODEL_NAME: matching((value) => /^[\w./:@-]{1,200}$/.test(value), 'not_a_model_name'),
  MODEL_API_KEY: matching((value) => /^\S{1,1000}$/.test(value), 'not_a_model_key'),
  MODEL_BASE_URL: matching(isWebUrl, 'not_a_url'),
  OUTLET_WEBHOOKS: set((value, ctx) => outletWebhooks(value, (code, entry) => note(ctx, code, entry))),
  FALLBACK_WEBHOOK: set(
    (value, ctx) => outletWebhooks(`alarms=${value}`, (code, entry) => note(ctx, code, entry)).alarms,
  ),
  FALLBACK_EMAIL: set((value, ctx) => fallbackEmail(value, (code) => note(ctx, code))),
  OUTLET_EMAIL: set((value, ctx) => outletEmail(value, (code) => note(ctx, code))),
  OUTLET_MASTODON: set((value, ctx) => outletMastodon(value, (code) => note(ctx, code))),
  HEARTBEAT_URL: matching(isWebUrl, 'not_a_url'),
  AUDIT_CHANNEL: matching((value) => CHANNEL.test(value), 'not_a_channel'),
});

/**
 * Reads the environment: a configuration, or every mistake in it at once, in the order of the variables. A blank
 * variable counts as absent.
 */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
): { config: Config } | { problems: ConfigProblem[] } {
  const given: Record<string, string> = {};
  for (const name of Object.keys(environment.shape)) {
    const value = env[name]?.trim();
    if (value) given[name] = value;
  }
  const read = environment.safeParse(given);
  const problems = [
    ...(read.success ? [] : read.error.issues.map(problemOf)),
    ...portProblems(given),
    ...slackProblems((name) => given[name] !== undefined),
    ...modelProblems(given),
  ];
  if (!read.success || problems.length > 0) return { problems };

  const vars = read.data;
  return {
    config: {
      slack: slackAccess(vars),
      ...(vars.DATABASE_URL && { databaseUrl: vars.DATABASE_URL }),
      dataFolder: vars.TANGGAP_DATA ?? '.tanggap',
      ...(vars.CRISIS_PLAN && { planFile: vars.CRISIS_PLAN }),
      ...(vars.SOURCES && { sourcesFile: vars.SOURCES }),
      port: vars.PORT ?? 3000,
      host: vars.HOST ?? '127.0.0.1',
      ops: { host: vars.OPS_HOST ?? '127.0.0.1', port: vars.OPS_PORT ?? opsPortBeside(vars.PORT ?? 3000) },
      ...(vars.PUBLIC_URL && { publicUrl: vars.PUBLIC_URL }),
      logLevel: vars.LOG_LEVEL ?? 'info',
      language: vars.TANGGAP_LANGUAGE ?? 'en',
      intakeSecrets: vars.INTAKE_SECRETS ?? {},
      outletWebhooks: vars.OUTLET_WEBHOOKS ?? {},
      ...(vars.MODEL_PROVIDER &&
        vars.MODEL_NAME && {
          model: {
            provider: vars.MODEL_PROVIDER,
            name: vars.MODEL_NAME,
            ...(vars.MODEL_API_KEY && { apiKey: vars.MODEL_API_KEY }),
            ...(vars.MODEL_BASE_URL && { baseUrl: vars.MODEL_BASE_URL }),
          },
        }),
      ...(vars.FALLBACK_WEBHOOK && { fallbackWebhook: vars.FALLBACK_WEBHOOK }),
      ...(vars.FALLBACK_EMAIL && { fallbackEmail: vars.FALLBACK_EMAIL }),
      ...(vars.OUTLET_EMAIL && { outletEmail: vars.OUTLET_EMAIL }),
      ...(vars.OUTLET_MASTODON && { outletMastodon: vars.OUTLET_MASTODON }),
      ...(vars.HEARTBEAT_URL && { heartbeatUrl: vars.HEARTBEAT_URL }),
      ...(vars.AUDIT_CHANNEL && { auditChannel: vars.AUDIT_CHANNEL }),
    },
  };
}

/** The port after the next, which a simulated workspace takes; a free one beside a free one. */
const opsPortBeside = (port: number): number => (port === 0 ? 0 : port > 65_533 ? port - 2 : port + 2);

function problemOf(issue: z.core.$ZodIssue): ConfigProblem {
  if (issue.code !== 'custom') throw new Error(`no sentence for a mistake of the kind ${issue.code}`);
  return { variable: String(issue.path[0]), ...(issue.params as Omit<ConfigProblem, 'variable'>) };
}

/** One port serves the public or the operators, not both. */
function portProblems({
  PORT: port = '3000',
  OPS_PORT: ops,
}: Readonly<Record<string, string>>): ConfigProblem[] {
  const taken = ops !== undefined && Number(ops) === Number(port) && Number(port) !== 0;
  return taken ? [{ variable: 'OPS_PORT', code: 'port_taken' }] : [];
}

/** Which of Slack's variables do not go together. */
function slackProblems(has: (name: string) => boolean): ConfigProblem[] {
  const [bot, app, signing] = ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET'].map(has);
  const problems: ConfigProblem[] = [];
  if (!bot && (app || signing)) problems.push({ variable: 'SLACK_BOT_TOKEN', code: 'bot_token_missing' });
  if (bot && !app && !signing) problems.push({ variable: 'SLACK_APP_TOKEN', code: 'connection_missing' });
  if (app && signing) problems.push({ variable: 'SLACK_SIGNING_SECRET', code: 'two_connections' });
  if (has('SLACK_SIGNING_SECRET_OLD') && !signing)
    problems.push({ variable: 'SLACK_SIGNING_SECRET_OLD', code: 'old_secret_alone' });
  if (has('SLACK_API_URL') && !bot && !app && !signing) {
    problems.push({ variable: 'SLACK_API_URL', code: 'api_url_without_tokens' });
  }
  return problems;
}

/** What a language model needs besides: a name, and an address or a key by its provider. */
function modelProblems(given: Readonly<Record<string, string>>): ConfigProblem[] {
  const { MODEL_PROVIDER: provider, MODEL_NAME: name, MODEL_API_KEY: key, MODEL_BASE_URL: url } = given;
  const problems: ConfigProblem[] = [];
  if (!provider && (name || key || url)) {
    problems.push({ variable: 'MODEL_PROVIDER', code: 'model_provider_missing' });
  }
  if (provider && !name) problems.push({ variable: 'MODEL_NAME', code: 'model_name_missing' });
  if (provider === 'openai-compatible' && !url) {
    problems.push({ variable: 'MODEL_BASE_URL', code: 'model_url_missing' });
  }
  if (provider === 'anthropic' && !key)
    problems.push({ variable: 'MODEL_API_KEY', code: 'model_key_missing' });
  return problems;
}

function slackAccess(vars: z.output<typeof environment>): SlackAccess {
  const botToken = vars.SLACK_BOT_TOKEN;
  const apiUrl = vars.SLACK_API_URL && { apiUrl: vars.SLACK_API_URL };
  if (botToken && vars.SLACK_APP_TOKEN)
    return { mode: 'socket', botToken, appToken: vars.SLACK_APP_TOKEN, ...apiUrl };
  if (botToken && vars.SLACK_SIGNING_SECRET) {
    const old = vars.SLACK_SIGNING_SECRET_OLD && { oldSigningSecret: vars.SLACK_SIGNING_SECRET_OLD };
    return { mode: 'http', botToken, signingSecret: vars.SLACK_SIGNING_SECRET, ...old, ...apiUrl };
  }
  return { mode: 'simulated' };
}

/** The mistakes as a person reads them, one a line with its remedy. Never holds a value of the environment. */
export function configReport(problems: readonly ConfigProblem[], language: 'en' | 'id'): string {
  const say = { en, id }[language];
  const lines = problems.map(({ variable, entry, code }) => {
    const [what = '', remedy = ''] = say.problems[code];
    return `  ${say.line({ variable, entry, what, remedy })}\n`;
  });
  return `${say.heading(problems.length)}\n${lines.join('')}`;
}
