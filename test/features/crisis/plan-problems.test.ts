// The mistakes of a plan: all of them in one report, each where it stands, each with a sentence in both languages.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/plan.ts';
import {
  type PlanProblem,
  type PlanProblemCode,
  type PlanProblemParams,
  parsePlan,
} from '../../../src/features/crisis/plan.ts';
import { plan as en } from '../../../src/texts/en/plan.ts';
import { plan as id } from '../../../src/texts/id/plan.ts';

/** The compiler holds that every kind of mistake has a sentence that takes what the mistake knows. */
en.problems satisfies {
  [Code in Exclude<PlanProblemCode, 'not_yaml'>]: (params: PlanProblemParams[Code]) => string[];
};

const BROKEN = `organisation:
language: eng
time_zone: WIB
chanel_prefix: krisis
announce: ["Hello World"]
roles:
  leed: { people: [sari] }
  Comms: { people: [U0RINA] }
  care: { people: [S0CARE, S0CARE], titel: Layanan, people2: [] }
levels:
  - key: low
    name: { en: Low }
    first_reply: 24 jam
    notify: { roles: [coms] }
  - key: low
    name: 5
    first_reply: 90d
warning_points: [50%, 120%, 50%, 0.5]
duty_role: car
steps:
  - texts: x
    levels: [lw]
approval: { roles: [], quorum: 1.5, emoji: "✅", hold: 3, sign_off: [lega, care, care] }
standup: { time: "08:00" }
answers: { register: bapak, limit: 10, private_channel: , sender_name: "a\\nb" }
outlets:
  default: { kind: webhook }
  csv: { kind: manual, webhook: x }
channel_prefix: "#krisis"
standup: { time: "9:60", zone: Jakarta }
debate: { rounds: 0, round: 3 }
`;

const problemsIn = (yaml: string): PlanProblem[] => {
  const parsed = parsePlan(yaml);
  return 'problems' in parsed ? parsed.problems : [];
};

describe('a plan with many mistakes', () => {
  const problems = problemsIn(BROKEN);

  it('gets all of them in one report, in the order of its lines', () => {
    expect(problems.map(({ line, column, path: at, code }) => `${line}:${column} ${at} ${code}`)).toEqual([
      '1:1 organisation empty',
      '2:11 language not_one_of',
      '3:12 time_zone bad_zone',
      '4:1 chanel_prefix unknown_key',
      '5:12 announce[1] bad_channel',
      '6:1 roles no_lead',
      '7:20 roles.leed.people[1] bad_person',
      '8:3 roles.Comms bad_key',
      '9:28 roles.care.people[2] duplicate',
      '9:37 roles.care.titel unknown_key',
      '9:53 roles.care.people2 unknown_key',
      '13:18 levels[1].first_reply bad_duration',
      '14:23 levels[1].notify.roles[1] unknown_role',
      '15:10 levels[2].key duplicate',
      '16:11 levels[2].name wrong_type',
      '17:18 levels[2].first_reply duration_range',
      '18:23 warning_points[2] bad_warning_point',
      '18:29 warning_points[3] duplicate',
      '18:34 warning_points[4] wrong_type',
      '19:12 duty_role unknown_role',
      '21:5 steps[1].text missing',
      '21:5 steps[1].texts unknown_key',
      '22:14 steps[1].levels[1] unknown_level',
      '23:20 approval.roles too_few',
      '23:32 approval.quorum not_whole',
      '23:44 approval.emoji bad_emoji',
      '23:55 approval.hold wrong_type',
      '23:69 approval.sign_off[1] unknown_role',
      '23:81 approval.sign_off[3] duplicate',
      '25:22 answers.register not_one_of',
      '25:36 answers.limit too_low',
      '25:40 answers.private_channel empty',
      '25:72 answers.sender_name several_lines',
      '27:3 outlets.default webhook_without_name',
      '28:24 outlets.csv.webhook manual_with_webhook',
      '29:17 channel_prefix bad_prefix',
      '30:1  not_yaml',
      '30:18 standup.time bad_time',
      '30:32 standup.zone bad_zone',
      '31:19 debate.rounds too_low',
      '31:22 debate.round unknown_key',
    ]);
  });

  it('is told what was probably meant', () => {
    const meant = problems.flatMap(({ line, params }) =>
      'meant' in params ? [`${line} ${params.meant}`] : [],
    );
    expect(meant).toEqual([
      '2 en',
      '3 Asia/Jakarta',
      '4 channel_prefix',
      '9 title',
      '9 people',
      '14 Comms',
      '19 care',
      '21 text',
      '22 low',
      '25 bapak_ibu',
      '30 Asia/Jakarta',
      '31 rounds',
    ]);
  });
});

describe('a quorum', () => {
  const yaml = (quorum: number, people: string) => `organisation: Kopi
language: en
time_zone: UTC
roles: { lead: { people: [a@x.example, U0BEE] }, comms: { people: [${people}] } }
levels: [{ key: only, name: Crisis }]
approval: { roles: [lead, comms], quorum: ${quorum} }
`;
  it('has to be reachable by different people', () => {
    expect(problemsIn(yaml(3, 'A@x.example'))).toMatchObject([
      { code: 'quorum_unreachable', line: 6, params: { quorum: 3, people: 2 } },
    ]);
    expect(problemsIn(yaml(2, 'A@x.example'))).toEqual([]);
    expect(problemsIn(yaml(3, 'c@x.example'))).toEqual([]);
  });

  it('is not judged where a user group approves: who is in it is known to Slack alone', () => {
    expect(problemsIn(yaml(9, 'S0CARE'))).toEqual([]);
  });
});

describe('the command', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'plan-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  async function tanggap(
    args: string[],
    env: Record<string, string> = {},
    files: Record<string, string> = {},
  ) {
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
    const said = { out: '', err: '' };
    const stdout = { write: (text: string) => (said.out += text) };
    const stderr = { write: (text: string) => (said.err += text) };
    const code = await run(args, { stdin: new PassThrough(), stdout, stderr, env, cwd: folder });
    return { code, ...said };
  }
  const example = (language: string) =>
    new URL(`../../../manifests/plan.${language}.yaml`, import.meta.url).pathname;

  it.each([
    [
      'en',
      'The plan of Kopi Senja is good',
      'sari@kopisenja.example, rina@kopisenja.example',
      'Daily standup at 09:00',
    ],
    ['id', 'Rencana Kopi Senja sudah baik', 'sari@kopisenja.example, rina@kopisenja.example', 'pukul 09.00'],
  ])('says what a good plan means (%s)', async (language, ...parts) => {
    const { code, out, err } = await tanggap(['check', example(language), '--lang', language]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const part of parts) expect(out).toContain(part);
    expect(out).not.toMatch(/undefined|\[object/);
  });

  it.each([
    ['en', 'all.yaml:4:1  “chanel_prefix” is not known here. Did you mean “channel_prefix”?', '41 mistakes'],
    [
      'id',
      'all.yaml:4:1  “chanel_prefix” tidak dikenal di sini. Apakah maksudnya “channel_prefix”?',
      '41 kesalahan',
    ],
  ])('prints every mistake with its line and what to do (%s)', async (language, line, count) => {
    const { code, out } = await tanggap(
      ['check', 'all.yaml'],
      { TANGGAP_LANGUAGE: language },
      { 'all.yaml': BROKEN },
    );
    expect(code).toBe(1);
    expect(out).toContain(line);
    expect(out).toContain(count);
    expect(out.match(/^all\.yaml:\d+:\d+ {2}\S.*\n {4}\S/gm)).toHaveLength(41);
    expect(out).not.toMatch(/undefined|\[object/);
  });

  it('does not let a file write control characters to the terminal', async () => {
    const files = { 'esc.yaml': 'organisation: Kopi\n"\\e[31mred\\u202e": 1\n' };
    const { out } = await tanggap(['check', 'esc.yaml'], {}, files);
    expect(out).toContain('[U+001B][31mred[U+202E]');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    expect(out).not.toMatch(/[\u001b\u202e]/);
  });

  it('compares webhooks with the configuration, where there is one', async () => {
    const file = { 'hook.yaml': `${SHORT}outlets: { default: { kind: webhook, webhook: desk } }\n` };
    const secret = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
    const check = (name: string) =>
      tanggap(['check', 'hook.yaml'], { OUTLET_WEBHOOKS: `${name}=https://desk.example|${secret}` }, file);
    expect((await tanggap(['check', 'hook.yaml'], {}, file)).code).toBe(0);
    expect((await check('desk')).code).toBe(0);
    const other = await check('disk');
    expect(other.code).toBe(1);
    expect(other.out).toContain('OUTLET_WEBHOOKS does not define');
  });

  it('notes accounts that the plan sends from and the environment does not set up', async () => {
    const file = {
      'mail.yaml': `${SHORT}outlets: { default: { kind: email }, toots: { kind: mastodon } }\n`,
    };
    const check = (env: Record<string, string>) => tanggap(['check', 'mail.yaml'], env, file);
    const bare = await check({});
    expect(bare.code).toBe(0);
    expect(bare.out).toMatch(/note: .*OUTLET_EMAIL.*OUTLET_MASTODON/);
    const toots = await check({ OUTLET_MASTODON: 'https://social.example | abcdefghij0123456789' });
    expect(toots.out).toMatch(/note: .*OUTLET_EMAIL/);
    expect(toots.out).not.toContain('OUTLET_MASTODON');
    expect((await check({ TANGGAP_LANGUAGE: 'id' })).out).toContain('OUTLET_EMAIL');
  });

  it('shows the plan in use: the one that CRISIS_PLAN names, else the example', async () => {
    const named = await tanggap(['show'], { CRISIS_PLAN: 'short.yaml' }, { 'short.yaml': SHORT });
    expect(named.code).toBe(0);
    expect(named.out).toContain('The plan of Warung is good');
    expect(named.out).toContain('note: Only 1 person may approve');
    const none = await tanggap(['show'], { TANGGAP_LANGUAGE: 'id' });
    expect(none.code).toBe(0);
    expect(none.out).toMatch(/^CRISIS_PLAN tidak menyebut berkas.*plan\.id\.yaml\nRencana Kopi Senja/);
  });

  it('ends with a code of its own for a file that is not there, wrong use, and a wrong environment', async () => {
    expect(await tanggap(['check', 'none.yaml'])).toMatchObject({ code: 1, out: '' });
    expect(await tanggap(['check', folder])).toMatchObject({ code: 1 });
    expect(await tanggap(['check'])).toMatchObject({ code: 64 });
    expect(await tanggap(['check', 'short.yaml', '--lang', 'jv'])).toMatchObject({ code: 64 });
    expect(await tanggap(['check', 'short.yaml'], { PORT: 'x' })).toMatchObject({ code: 78 });
    expect(await tanggap(['--help'])).toMatchObject({ code: 0 });
  });
});

const SHORT = `organisation: Warung
language: en
time_zone: UTC
roles: { lead: { people: [a@x.example] } }
levels: [{ key: only, name: Crisis }]
`;

describe('the sentences', () => {
  it('exist for the same mistakes of YAML in both languages', () => {
    expect(Object.keys(id.yaml)).toEqual(Object.keys(en.yaml));
    expect(Object.keys(id.problems)).toEqual(Object.keys(en.problems));
  });
});
