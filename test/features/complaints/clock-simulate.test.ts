// `tanggap sla simulate`: from a plan and a file of events to the clock of a case.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/sla.ts';
import { clockEventSchema } from '../../../src/features/complaints/clock.ts';
import { callCommand } from '../../support/command.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sla-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function simulate(plan: string, events: unknown, ...more: string[]) {
  await writeFile(path.join(folder, 'plan.yaml'), plan);
  await writeFile(
    path.join(folder, 'events.json'),
    typeof events === 'string' ? events : JSON.stringify(events),
  );
  return command(['simulate', 'plan.yaml', 'events.json', ...more]);
}

const command = (args: string[], stdin = '') => callCommand(run, args, { stdin, cwd: folder });

const started = { type: 'started', at: '2026-03-02T09:00:00+07:00' };
const NOW = ['--now', '2026-03-02T12:00:00+07:00'];

describe('tanggap sla simulate', () => {
  it('prints the policy and each target, and nothing else', async () => {
    const events = [
      started,
      { type: 'answered', at: '2026-03-02T10:00:00+07:00' },
      { type: 'commented_again', at: '2026-03-02T11:00:00+07:00' },
    ];
    const { code, out, err } = await simulate('organisation: Toko Kopi\n', events, ...NOW);
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toEqual({
      policy: '24h',
      targets: [
        {
          kind: 'first_reply',
          startedAt: '2026-03-02T02:00:00.000Z',
          dueAt: '2026-03-03T02:00:00.000Z',
          state: 'met',
          metAt: '2026-03-02T03:00:00.000Z',
          elapsedSeconds: 3600,
        },
        {
          kind: 'next_reply',
          startedAt: '2026-03-02T04:00:00.000Z',
          dueAt: '2026-03-03T04:00:00.000Z',
          state: 'running',
          elapsedSeconds: 3600,
        },
      ],
    });
  });

  it('uses the policies and calendars of the plan, and else its levels', async () => {
    const plan = `
time_zone: Asia/Jakarta
levels: [{ key: mild }, { key: wild, first_reply: 30m }]
calendars:
  desa: { hours: { sen-jum: 08:00-15:00 }, days_off: [2026-03-03] }
policies:
  - name: surat
    match: { source: [counter] }
    targets: { resolution: { within: 2wd, calendar: desa } }
`;
    const first = async (complaint: object) => {
      const { out } = await simulate(plan, { complaint, events: [started] }, ...NOW);
      const { policy, targets } = JSON.parse(out);
      return [policy, targets[0].kind, targets[0].dueAt, targets[0].state];
    };
    expect(await first({ source: 'counter' })).toEqual([
      'surat',
      'resolution',
      '2026-03-05T08:00:00.000Z',
      'running',
    ]);
    expect(await first({ level: 'wild' })).toEqual([
      'level:wild',
      'first_reply',
      '2026-03-02T02:30:00.000Z',
      'missed',
    ]);
    expect(await first({})).toEqual(['level:mild', 'first_reply', '2026-03-03T02:00:00.000Z', 'running']);
  });

  it('takes a preset for a plan and the events from standard input', async () => {
    const { code, out } = await command(
      ['simulate', 'business-hours', '-', ...NOW],
      JSON.stringify([started]),
    );
    expect(code).toBe(0);
    expect(JSON.parse(out).policy).toBe('business-hours');
  });

  it('looks at a case from now, or from its last event when that lies in the future', async () => {
    const state = async (events: object[]) => JSON.parse((await simulate('', events)).out).targets[0].state;
    expect(await state([{ type: 'started', at: '2001-01-01T00:00:00Z' }])).toBe('missed');
    expect(
      await state([
        { type: 'started', at: '2999-01-01T00:00:00Z' },
        { type: 'paused', at: '2999-01-01T01:00:00Z', reason: 'asked the author' },
      ]),
    ).toBe('paused');
  });

  it('says what is wrong with the events, one line each', async () => {
    const events = [
      { type: 'started', at: '2026-03-02' },
      { type: 'forgotten', at: '2026-03-02T09:00:00Z' },
      { type: 'answered' },
      { type: 'extended', at: '2026-03-02T09:00:00Z', by: '7 days', reason: 'rain' },
    ];
    const { code, out, err } = await simulate('', events);
    expect([code, out]).toEqual([1, '']);
    const lines = err.trim().split('\n');
    expect(lines.map((line) => line.slice(0, line.indexOf(':')))).toEqual([
      'events.json, events[1].at',
      'events.json, events[2].type',
      'events.json, events[3].at',
      'events.json, events[4].by',
    ]);
    for (const { shape } of clockEventSchema.options) expect(lines[1]).toContain(shape.type.value);
  });

  it('takes the other words people have for an answer and a further comment', async () => {
    const told = async (...types: string[]) => {
      const events = [started, ...types.map((type, n) => ({ type, at: `2026-03-02T1${n}:00:00+07:00` }))];
      return JSON.parse((await simulate('', events, ...NOW)).out);
    };
    expect(await told('answered_publicly', 'comment_again')).toEqual(
      await told('answered', 'commented_again'),
    );
  });

  it('puts the preset of an Indonesian office into its zone', async () => {
    const events = [{ type: 'started', at: '2026-03-02T10:00:00+07:00' }];
    await writeFile(path.join(folder, 'events.json'), JSON.stringify(events));
    const { out } = await command(['simulate', 'public-office-id', 'events.json', ...NOW]);
    expect(JSON.parse(out).targets).toMatchObject([
      // Three working days and ten, to the close of business at 16:00 in Jakarta; Nyepi and Idul Fitri come later.
      { kind: 'first_reply', dueAt: '2026-03-05T09:00:00.000Z', elapsedSeconds: 2 * 3600 },
      { kind: 'resolution', dueAt: '2026-03-16T09:00:00.000Z' },
    ]);
  });

  it('ends with 1 for files that are not good, and 64 for wrong use', async () => {
    expect((await simulate('', '{')).code).toBe(1);
    expect((await simulate('', [])).err).toContain('started');
    expect((await simulate('a: [', [started])).err).toContain('tanggap plan check');
    expect((await simulate('- a list', [started])).code).toBe(1);
    expect((await simulate('time_zone: Asia/Bandung', [started])).err).toContain('Asia/Bandung');
    expect((await simulate('levels: [{ key: a, first_reply: 3wd }]', [started])).err).toContain(
      'levels[1].first_reply',
    );
    expect((await simulate('policies: [{ name: a, targets: { first_reply: x } }]', [started])).code).toBe(1);
    const unknown = { type: 'policy_changed', at: started.at, policy: 'platinum' };
    expect((await simulate('', [started, unknown], '--lang', 'id')).err).toContain('platinum');
    expect((await simulate('', [started], '--now', 'noon')).code).toBe(1);
    expect((await command(['simulate', 'none.yaml', 'none.json'])).err).toContain('none.yaml');
    expect((await simulate('', [started], '--lang', 'fr')).code).toBe(64);
    expect((await command(['simulate'])).code).toBe(64);
    expect((await command(['--help'])).code).toBe(0);
  });

  it('shows hidden characters of a file instead of printing them', async () => {
    const { err } = await simulate('time_zone: "Asia/\\u202eatrakaJ"', [started]);
    expect(err).toContain('[U+202E]');
  });
});
