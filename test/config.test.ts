// The configuration, read from an environment.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Config, type ConfigProblem, configReport, readConfig } from '../src/config.ts';

const secret = (fill: number) => `whsec_${Buffer.alloc(32, fill).toString('base64')}`;
const bot = { SLACK_BOT_TOKEN: 'xoxb-1-2-abc' };

function good(env: Record<string, string | undefined>): Config {
  const read = readConfig(env);
  if ('problems' in read) throw new Error(configReport(read.problems, 'en'));
  return read.config;
}

function wrong(env: Record<string, string | undefined>): string[] {
  const read = readConfig(env);
  return 'problems' in read ? read.problems.map(short) : [];
}

const short = ({ variable, code, entry }: ConfigProblem) => `${variable}${entry ? `#${entry}` : ''} ${code}`;

describe('an empty environment', () => {
  it('is enough to start: a simulated workspace, the embedded database, this machine only', () => {
    expect(good({})).toEqual({
      slack: { mode: 'simulated' },
      dataFolder: '.tanggap',
      port: 3000,
      host: '127.0.0.1',
      ops: { host: '127.0.0.1', port: 3002 },
      logLevel: 'info',
      language: 'en',
      intakeSecrets: {},
      outletWebhooks: {},
    });
  });

  it('is also one with blank variables, as container files write them', () => {
    expect(good({ SLACK_BOT_TOKEN: '', PORT: ' ', TANGGAP_LANGUAGE: '\n' })).toEqual(good({}));
  });
});

it("has an address for the operator's eyes beside the public one, of this machine alone unless said", () => {
  const ops = (env: Record<string, string>) => good(env).ops;
  expect(ops({ HOST: '0.0.0.0', PORT: '8080' })).toEqual({ host: '127.0.0.1', port: 8082 });
  expect(ops({ PORT: '0' }).port).toBe(0);
  expect(ops({ PORT: '65535' }).port).toBe(65_533);
  expect(ops({ PORT: '0', OPS_PORT: '0' }).port).toBe(0);
  for (const same of [{ OPS_PORT: '3000' }, { PORT: '8080', OPS_PORT: '08080' }])
    expect(readConfig(same)).toEqual({ problems: [{ variable: 'OPS_PORT', code: 'port_taken' }] });
  expect(ops({ OPS_HOST: '10.0.0.5', OPS_PORT: '9464' })).toEqual({ host: '10.0.0.5', port: 9464 });
});

describe('the way to Slack', () => {
  it('is Socket Mode with an app token, HTTP with a signing secret', () => {
    const apiUrl = 'http://127.0.0.1:9/api/';
    expect(good({ ...bot, SLACK_APP_TOKEN: 'xapp-1-a', SLACK_API_URL: apiUrl }).slack).toEqual({
      mode: 'socket',
      botToken: 'xoxb-1-2-abc',
      appToken: 'xapp-1-a',
      apiUrl,
    });
    expect(good({ ...bot, SLACK_SIGNING_SECRET: '0123456789abcdef' }).slack).toEqual({
      mode: 'http',
      botToken: 'xoxb-1-2-abc',
      signingSecret: '0123456789abcdef',
    });
    const both = { SLACK_SIGNING_SECRET: '0123456789abcdef', SLACK_SIGNING_SECRET_OLD: 'fedcba9876543210' };
    expect(good({ ...bot, ...both }).slack).toMatchObject({
      signingSecret: '0123456789abcdef',
      oldSigningSecret: 'fedcba9876543210',
    });
  });

  it.each<[string, Record<string, string>, string[]]>([
    ['a bot token alone', bot, ['SLACK_APP_TOKEN connection_missing']],
    ['an app token alone', { SLACK_APP_TOKEN: 'xapp-1' }, ['SLACK_BOT_TOKEN bot_token_missing']],
    [
      'both ways at once',
      { ...bot, SLACK_APP_TOKEN: 'xapp-1', SLACK_SIGNING_SECRET: '0123456789abcdef' },
      ['SLACK_SIGNING_SECRET two_connections'],
    ],
    [
      'tokens in each other’s place',
      { SLACK_BOT_TOKEN: 'xapp-1', SLACK_APP_TOKEN: 'xoxb-1' },
      ['SLACK_BOT_TOKEN not_a_bot_token', 'SLACK_APP_TOKEN not_an_app_token'],
    ],
    [
      'an old signing secret without the one in use',
      { ...bot, SLACK_APP_TOKEN: 'xapp-1', SLACK_SIGNING_SECRET_OLD: '0123456789abcdef' },
      ['SLACK_SIGNING_SECRET_OLD old_secret_alone'],
    ],
    [
      'a token as the signing secret',
      { ...bot, SLACK_SIGNING_SECRET: 'xoxb-1-2-abc' },
      ['SLACK_SIGNING_SECRET not_a_signing_secret'],
    ],
    [
      'an address without tokens',
      { SLACK_API_URL: 'https://slack.example/api/' },
      ['SLACK_API_URL api_url_without_tokens'],
    ],
  ])('is refused for %s', (_, env, expected) => expect(wrong(env)).toEqual(expected));
});

describe('secrets for complaints coming in', () => {
  it('may be two for one source, while they are being changed', () => {
    const INTAKE_SECRETS = `forum=${secret(1)}, shop=${secret(2)},forum=${secret(3)},`;
    expect(good({ INTAKE_SECRETS }).intakeSecrets).toEqual({
      forum: [secret(1), secret(3)],
      shop: [secret(2)],
    });
  });

  it('are refused by the number of their entry', () => {
    const INTAKE_SECRETS = `forum=${secret(1)},Forum=${secret(1)},x=abc,novalue,forum=${secret(2)},forum=${secret(3)}`;
    expect(wrong({ INTAKE_SECRETS })).toEqual([
      'INTAKE_SECRETS#2 not_an_entry',
      'INTAKE_SECRETS#3 not_a_secret',
      'INTAKE_SECRETS#4 not_an_entry',
      'INTAKE_SECRETS#6 too_many_secrets',
    ]);
  });
});

describe('webhooks for answers going out', () => {
  it('have an address, one or two secrets, and two words about the receiver', () => {
    const OUTLET_WEBHOOKS = `desk=https://desk.example/in?a=1|${secret(1)},own=http://10.0.0.5:8080/x|${secret(2)}|${secret(3)}|private|idempotent`;
    expect(good({ OUTLET_WEBHOOKS }).outletWebhooks).toEqual({
      desk: {
        url: 'https://desk.example/in?a=1',
        secrets: [secret(1)],
        idempotent: false,
        allowPrivate: false,
      },
      own: {
        url: 'http://10.0.0.5:8080/x',
        secrets: [secret(2), secret(3)],
        idempotent: true,
        allowPrivate: true,
      },
    });
  });

  it('are refused for each thing that is wrong with them', () => {
    const https = 'https://desk.example';
    const OUTLET_WEBHOOKS = [
      `a=${https}`,
      `b=http://desk.example|${secret(1)}`,
      `c=ftp://desk.example|${secret(1)}`,
      `d=${https}|${secret(1)}|${secret(2)}|${secret(3)}`,
      `e=${https}|${secret(1)}|privat`,
      `d=${https}|${secret(1)}`,
      `f=https://user:word@desk.example|${secret(1)}`,
    ].join(',');
    expect(wrong({ OUTLET_WEBHOOKS })).toEqual([
      'OUTLET_WEBHOOKS#1 not_a_secret',
      'OUTLET_WEBHOOKS#2 not_https',
      'OUTLET_WEBHOOKS#3 not_a_url',
      'OUTLET_WEBHOOKS#4 too_many_secrets',
      'OUTLET_WEBHOOKS#5 not_a_secret',
      'OUTLET_WEBHOOKS#6 name_twice',
      'OUTLET_WEBHOOKS#7 not_a_url',
    ]);
  });
});

describe('a language model', () => {
  it('is absent unless configured, and then known by provider, name, key and address', () => {
    expect(good({}).model).toBeUndefined();
    const MODEL_BASE_URL = 'http://127.0.0.1:11434/v1';
    const local = { MODEL_PROVIDER: 'openai-compatible', MODEL_NAME: 'qwen3:8b', MODEL_BASE_URL };
    expect(good(local).model).toEqual({
      provider: 'openai-compatible',
      name: 'qwen3:8b',
      baseUrl: MODEL_BASE_URL,
    });
  });

  it.each([
    ['a name alone', { MODEL_NAME: 'x' }, ['MODEL_PROVIDER model_provider_missing']],
    [
      'no name and no address',
      { MODEL_PROVIDER: 'openai-compatible' },
      ['MODEL_NAME model_name_missing', 'MODEL_BASE_URL model_url_missing'],
    ],
    ['no key', { MODEL_PROVIDER: 'anthropic', MODEL_NAME: 'x' }, ['MODEL_API_KEY model_key_missing']],
    [
      'another provider',
      { MODEL_PROVIDER: 'psychic', MODEL_NAME: 'x' },
      ['MODEL_PROVIDER not_a_model_provider'],
    ],
  ])('is refused for %s', (_, env, expected) => expect(wrong(env)).toEqual(expected));
});

describe('mistakes', () => {
  const all = {
    SLACK_APP_TOKEN: 'nope',
    DATABASE_URL: 'mysql://root:hunter2@db/x',
    TANGGAP_DATA: 'a\0b',
    PORT: '70000',
    HOST: 'a b',
    PUBLIC_URL: 'https://x.example/?q',
    LOG_LEVEL: 'loud',
    TANGGAP_LANGUAGE: 'jv',
  };

  it('are reported all at once, each with a remedy, in both languages', () => {
    expect(wrong(all)).toEqual([
      'SLACK_APP_TOKEN not_an_app_token',
      'DATABASE_URL not_a_database',
      'TANGGAP_DATA not_a_path',
      'PORT not_a_port',
      'HOST not_a_host',
      'PUBLIC_URL not_a_url',
      'LOG_LEVEL not_a_level',
      'TANGGAP_LANGUAGE not_a_language',
      'SLACK_BOT_TOKEN bot_token_missing',
    ]);
    const read = readConfig(all);
    const problems = 'problems' in read ? read.problems : [];
    expect(configReport(problems, 'en')).toContain('  PORT is not a port. Use a number from 0 to 65535');
    expect(configReport(problems, 'id')).toContain(
      '  PORT bukan nomor port. Pakai angka dari 0 sampai 65535',
    );
  });

  it('never repeat what a variable holds: it may be a secret, pasted into the wrong place', () => {
    const names = fc.constantFrom(
      ...Object.keys(all),
      'SLACK_BOT_TOKEN',
      'SLACK_SIGNING_SECRET',
      'SLACK_API_URL',
      'CRISIS_PLAN',
      'INTAKE_SECRETS',
      'OUTLET_WEBHOOKS',
    );
    const piece = fc.stringMatching(/^[0-9A-F]{12}$/).map((text) => `Q${text}`);
    const shape = fc.constantFrom(
      (s: string) => s,
      (s: string) => `xoxb-${s}`,
      (s: string) => `xapp-${s}`,
      (s: string) => `whsec_${s}`,
      (s: string) => `${s}=whsec_${s},a=${s}`,
      (s: string) => `a=https://${s}:${s}@x.example/${s}|whsec_${s}|${s}`,
      (s: string) => `postgres://${s}:${s}@h/${s} `,
      (s: string) => `mysql://${s}`,
    );
    const variables = fc.dictionary(names, fc.tuple(shape, piece), { maxKeys: 8 });
    let reported = 0;
    fc.assert(
      fc.property(variables, (chosen) => {
        const env = Object.fromEntries(
          Object.entries(chosen).map(([name, [form, held]]) => [name, form(held)]),
        );
        const read = readConfig(env);
        if ('config' in read) return;
        reported += read.problems.length;
        const words = `${JSON.stringify(read.problems)}${configReport(read.problems, 'en')}${configReport(read.problems, 'id')}`;
        for (const [, held] of Object.values(chosen)) expect(words).not.toContain(held);
      }),
      { numRuns: 500 },
    );
    expect(reported).toBeGreaterThan(100);
  });
});

describe('other settings', () => {
  it('are taken as they stand', () => {
    const config = good({
      DATABASE_URL: 'postgresql://u:p@db:5432/tanggap',
      TANGGAP_DATA: '/var/lib/tanggap',
      CRISIS_PLAN: 'plan.yaml',
      PORT: '0',
      HOST: '::1',
      PUBLIC_URL: 'https://kabar.example/krisis/',
      LOG_LEVEL: 'debug',
      TANGGAP_LANGUAGE: 'id',
    });
    expect(config).toMatchObject({
      databaseUrl: 'postgresql://u:p@db:5432/tanggap',
      dataFolder: '/var/lib/tanggap',
      planFile: 'plan.yaml',
      port: 0,
      host: '::1',
      publicUrl: 'https://kabar.example/krisis',
      logLevel: 'debug',
      language: 'id',
    });
  });
});

describe('the accounts that answers leave from', () => {
  it('are read with all their parts', () => {
    const config = good({
      OUTLET_EMAIL:
        'smtps://halo%40kopi:r%40hasia@mail.kopisenja.example | Kopi Senja <halo@kopisenja.example>',
      OUTLET_MASTODON: 'https://social.example/ | abcdefghij0123456789',
    });
    expect(config.outletEmail).toEqual({
      host: 'mail.kopisenja.example',
      port: 465,
      secure: true,
      login: { user: 'halo@kopi', password: 'r@hasia' },
      from: { name: 'Kopi Senja', address: 'halo@kopisenja.example' },
      allowPrivate: false,
    });
    expect(config.outletMastodon).toEqual({
      url: 'https://social.example',
      token: 'abcdefghij0123456789',
      allowPrivate: false,
    });
    const own = good({ OUTLET_EMAIL: 'smtp://10.0.0.5:2525|<halo@kopisenja.example>|private' });
    expect(own.outletEmail).toEqual({
      host: '10.0.0.5',
      port: 2525,
      secure: false,
      from: { name: 'halo@kopisenja.example', address: 'halo@kopisenja.example' },
      allowPrivate: true,
    });
  });

  it('name who hears by e-mail of alarms that Slack does not take', () => {
    const config = good({
      FALLBACK_EMAIL:
        'smtp://10.0.0.5:2525 | Tanggap <bot@kopisenja.example> | piket@kopisenja.example, b@c.example | private',
    });
    expect(config.fallbackEmail).toMatchObject({
      host: '10.0.0.5',
      port: 2525,
      from: { name: 'Tanggap', address: 'bot@kopisenja.example' },
      to: ['piket@kopisenja.example', 'b@c.example'],
      allowPrivate: true,
    });
    expect(wrong({ FALLBACK_EMAIL: 'smtps://m.example | <a@b.example>' })).toEqual([
      'FALLBACK_EMAIL not_a_recipient',
    ]);
    expect(wrong({ FALLBACK_EMAIL: 'm.example | halo | me' })).toEqual([
      'FALLBACK_EMAIL not_a_mail_server',
      'FALLBACK_EMAIL not_a_sender',
      'FALLBACK_EMAIL not_a_recipient',
    ]);
  });

  it('are refused with every mistake at once, and no value is repeated', () => {
    const env = {
      OUTLET_EMAIL: 'mail.example:25 | halo | secretword',
      OUTLET_MASTODON: 'http://social.example/users | short',
    };
    expect(wrong(env)).toEqual([
      'OUTLET_EMAIL not_a_mail_server',
      'OUTLET_EMAIL not_a_sender',
      'OUTLET_EMAIL not_a_word',
      'OUTLET_MASTODON not_a_url',
      'OUTLET_MASTODON not_a_token',
    ]);
    expect(wrong({ OUTLET_MASTODON: 'http://social.example | abcdefghij0123456789' })).toEqual([
      'OUTLET_MASTODON not_https',
    ]);
    expect(wrong({ OUTLET_EMAIL: 'smtp://user@mail.example | <a@b.example>' })).toEqual([
      'OUTLET_EMAIL not_a_mail_server',
    ]);
    const read = readConfig(env);
    for (const language of ['en', 'id'] as const)
      expect('problems' in read && configReport(read.problems, language)).not.toMatch(/secretword|short/);
  });
});
