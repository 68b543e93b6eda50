// The crisis plan, read from YAML.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  holderKey,
  holdersOf,
  levelOf,
  outletFor,
  type Plan,
  type PlanProblem,
  parsePlan,
  planVersion,
  roleOf,
  shortVersion,
  stepsFor,
  unknownWebhooks,
} from '../../../src/features/crisis/plan.ts';
import { cast } from '../../../src/simulator/cast.ts';
import { MAX_YAML_BYTES } from '../../../src/sources/yaml.ts';

const SMALLEST = `organisation: Kopi
language: id
time_zone: Asia/Makassar
roles:
  lead: { people: [sari@kopi.example, wayan@kopi.example] }
levels:
  - { key: only, name: Krisis }
answers: { private_channel: DM Instagram }
`;

const shipped = (language: 'en' | 'id') =>
  readFileSync(new URL(`../../../manifests/plan.${language}.yaml`, import.meta.url), 'utf8');

function planFrom(yaml: string): Plan {
  const parsed = parsePlan(yaml);
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.plan;
}

const problemsIn = (yaml: string): PlanProblem[] => {
  const parsed = parsePlan(yaml);
  return 'problems' in parsed ? parsed.problems : [];
};
const short = (problem: PlanProblem) => `${problem.line}:${problem.column} ${problem.path} ${problem.code}`;
const warningsIn = (yaml: string) => {
  const parsed = parsePlan(yaml);
  return 'plan' in parsed ? parsed.warnings : [];
};

describe('the smallest plan', () => {
  it('is filled up with what most teams want', () => {
    expect(planFrom(SMALLEST)).toEqual({
      organisation: 'Kopi',
      language: 'id',
      timeZone: 'Asia/Makassar',
      bookmarks: [],
      channelPrefix: 'krisis',
      announce: [],
      watch: [],
      roles: [
        {
          key: 'lead',
          people: [
            { kind: 'email', email: 'sari@kopi.example' },
            { kind: 'email', email: 'wayan@kopi.example' },
          ],
        },
      ],
      levels: [
        {
          key: 'only',
          name: { en: 'Krisis', id: 'Krisis' },
          firstReplyMs: 24 * 3_600_000,
          notify: { roles: [], channels: [] },
        },
      ],
      warningPoints: [
        { kind: 'share', share: 0.5, label: '50%' },
        { kind: 'share', share: 0.8, label: '80%' },
        { kind: 'share', share: 0.95, label: '95%' },
      ],
      dutyRole: 'lead',
      steps: [],
      approval: {
        roles: ['lead'],
        signOff: ['lead'],
        quorum: 1,
        emoji: 'white_check_mark',
        holdMs: 30_000,
      },
      debate: { rounds: 2 },
      standup: { time: '09:00', zone: 'Asia/Makassar' },
      answers: {
        senderName: 'Kopi',
        register: 'plain',
        privateChannel: { en: 'DM Instagram', id: 'DM Instagram' },
        limit: 280,
      },
      outlets: { default: { kind: 'manual' } },
    });
    expect(warningsIn(SMALLEST)).toEqual([]);
  });

  it('survives being kept as JSON', () => {
    const plan = planFrom(SMALLEST);
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
  });
});

describe.each(['en', 'id'] as const)('the shipped example (%s)', (language) => {
  const plan = planFrom(shipped(language));

  it('has neither mistakes nor doubts', () => expect(warningsIn(shipped(language))).toEqual([]));

  it('names only people, groups and channels that the simulated workspace has', () => {
    const known = [
      ...cast.users.filter((user) => !user.deleted && !user.is_restricted).map((user) => user.email),
      ...cast.usergroups.map((group) => group.id),
    ];
    for (const holder of plan.roles.flatMap((role) => role.people))
      expect(known).toContain(holderKey(holder));
    const channels = cast.channels.map((channel) => channel.name);
    for (const channel of [...plan.announce, ...plan.levels.flatMap((level) => level.notify.channels)]) {
      expect(channels).toContain(channel.kind === 'name' ? channel.name : channel.id);
    }
  });

  it('differs from the other one in language and prefix only', () => {
    const other = planFrom(shipped(language === 'en' ? 'id' : 'en'));
    const { language: l, channelPrefix: p } = plan;
    expect({ ...other, language: l, channelPrefix: p }).toEqual(plan);
    expect(other.language).not.toBe(l);
  });

  it('answers the rooms’ questions', () => {
    expect(levelOf(plan, 'high')?.firstReplyMs).toBe(4 * 3_600_000);
    expect(levelOf(plan, 'none')).toBeUndefined();
    expect(roleOf(plan, 'care')?.people).toEqual([{ kind: 'group', id: 'S0CARE' }]);
    expect(stepsFor(plan, 'critical').length).toBe(stepsFor(plan, 'low').length + 1);
    expect(holdersOf(plan, plan.approval.roles)).toHaveLength(2);
  });
});

describe('a plan', () => {
  it('takes people as e-mail, member, group or handle, and lists each holder once', () => {
    const yaml = SMALLEST.replace(
      'levels:',
      '  care: { people: ["@care", S0CARE, U0SARI, Sari@Kopi.example] }\nlevels:',
    );
    expect(holdersOf(planFrom(yaml), ['care', 'lead']).map(holderKey)).toEqual([
      'sari@kopi.example',
      'wayan@kopi.example',
      '@care',
      'S0CARE',
      'U0SARI',
    ]);
  });

  it('sends each source where it says, and every other to the default', () => {
    const plan = planFrom(`${SMALLEST}outlets: { shop: { kind: webhook, webhook: desk } }\n`);
    expect(outletFor(plan, 'shop')).toEqual({ kind: 'webhook', webhook: 'desk' });
    expect(outletFor(plan, 'forum')).toEqual({ kind: 'manual' });
    expect(outletFor(plan, 'constructor')).toEqual({ kind: 'manual' });
    expect(unknownWebhooks(plan, ['other'])).toEqual(['desk']);
    expect(unknownWebhooks(plan, ['desk'])).toEqual([]);
  });

  it('reads times, durations, warning points and emoji as people write them', () => {
    const plan = planFrom(`${SMALLEST}standup: { time: "8.30", zone: Asia/Jayapura }
warning_points: [12.5%, 2h, 1h30m]
approval: { emoji: ":heavy_check_mark:", hold: 0s, quorum: 1 }
policies: { anything: [goes] }
`);
    expect(plan.standup).toEqual({ time: '08:30', zone: 'Asia/Jayapura' });
    expect(plan.warningPoints).toEqual([
      { kind: 'share', share: 0.125, label: '12.5%' },
      { kind: 'before', ms: 7_200_000, label: '2h' },
      { kind: 'before', ms: 5_400_000, label: '1h30m' },
    ]);
    expect(plan.approval).toMatchObject({ emoji: 'heavy_check_mark', holdMs: 0 });
    expect(plan.policies).toEqual({ anything: ['goes'] });
  });

  it('has a version that changes with every byte', () => {
    expect(planVersion('a')).toBe('ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb');
    expect(shortVersion(planVersion('a'))).toBe('ca978112ca1b');
    expect(planVersion('a ')).not.toBe(planVersion('a'));
  });
});

describe('doubts about a plan', () => {
  it('are told when nobody is left to approve what an approver wrote', () => {
    const alone = SMALLEST.replace(', wayan@kopi.example', '');
    expect(warningsIn(`${alone}approval:\n  roles: [lead]\n`)).toMatchObject([
      { code: 'no_spare_approver', line: 9, params: { quorum: 1, people: 1 } },
    ]);
    expect(warningsIn(alone.replace('sari@kopi.example', 'S0CARE'))).toEqual([]);
  });

  it('are told when a warning lies before the complaint, and when there is no private channel', () => {
    const yaml = SMALLEST.replace('DM Instagram', '{ en: DM }').replace(
      'answers',
      'warning_points: [24h]\nanswers',
    );
    expect(warningsIn(yaml).map(short)).toEqual(['8:18 warning_points[1] warning_before_start']);
    expect(warningsIn(SMALLEST.replace(/answers.*\n/, '')).map(({ code }) => code)).toEqual([
      'no_private_channel',
    ]);
  });
});

describe('a file that is no plan', () => {
  it.each<[string, string, string[]]>([
    ['empty', '', ['1:1  empty_file']],
    ['only comments', '# soon\n', ['1:1  empty_file']],
    ['a list', '- a', ['1:1  wrong_type']],
    ['two documents', `${SMALLEST}---\n${SMALLEST}`, ['9:1  not_yaml']],
    ['a tab', 'organisation: x\nroles:\n\tlead: 1\n', ['3:1  not_yaml']],
    ['a handle without quotes', 'organisation: @kopi\n', ['1:15  not_yaml']],
    ['a list as a key', '? [a]\n: b\n', ['1:3  not_yaml']],
    ['a reference to nothing', 'organisation: *who\n', ['1:1  not_yaml']],
  ])('says so: %s', (_, yaml, expected) => expect(problemsIn(yaml).map(short)).toEqual(expected));

  it('F48 is refused by size before it is parsed, and with bombs of references before they unfold', () => {
    expect(problemsIn('#'.repeat(MAX_YAML_BYTES + 1))).toMatchObject([{ code: 'too_big' }]);
    const deep = { code: 'not_yaml', params: { kind: 'TOO_DEEP' } };
    expect(problemsIn(`a: ${'['.repeat(100)}`)).toMatchObject([deep]);
    const many = { code: 'not_yaml', params: { kind: 'TOO_MANY' } };
    expect(problemsIn('- x\n'.repeat(6000))).toMatchObject([many]);
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (let i = 1; i < 9; i++)
      bomb.push(`${'abcdefghi'[i]}: &${'abcdefghi'[i]} [${Array(9).fill(`*${'abcdefghi'[i - 1]}`)}]`);
    expect(problemsIn(bomb.join('\n'))).toMatchObject([{ code: 'not_yaml', params: { kind: 'ALIASES' } }]);
  });

  it('F48 never makes the reader throw, whatever it holds', () => {
    const line = fc.constantFrom(
      ...SMALLEST.split('\n'),
      ...shipped('en').split('\n'),
      '- x',
      'a: *a',
      '? [1]',
      '!!x y',
      '<<: *b',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc
        .array(fc.oneof(line, fc.string({ maxLength: 12 })), { maxLength: 30 })
        .map((lines) => lines.join('\n')),
      fc.tuple(fc.nat(), fc.string({ maxLength: 6 })).map(([at, extra]) => {
        const cut = at % SMALLEST.length;
        return SMALLEST.slice(0, cut) + extra + SMALLEST.slice(cut + extra.length);
      }),
    );
    fc.assert(
      fc.property(text, (yaml) => {
        const parsed = parsePlan(yaml);
        if ('plan' in parsed) return;
        expect(parsed.problems.length).toBeGreaterThan(0);
        const lines = yaml.split(/\r\n|\r|\n/).length;
        for (const problem of parsed.problems) {
          expect(problem.line).toBeGreaterThanOrEqual(1);
          expect(problem.line).toBeLessThanOrEqual(lines);
          expect(problem.column).toBeGreaterThanOrEqual(1);
        }
      }),
      { numRuns: 600 },
    );
  });
});
