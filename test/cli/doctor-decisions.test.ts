// What doctor makes of what it saw: every line's verdict, and that every line has its words and its cure.
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { type DatabaseSeen, judgeDatabase } from '../../src/cli/doctor/database.ts';
import { bad, type Finding, type FindingCode, ok, warn, worst } from '../../src/cli/doctor/finding.ts';
import { judgeOutlets } from '../../src/cli/doctor/outlets.ts';
import { judgePlan, type PlanSeen } from '../../src/cli/doctor/plan.ts';
import { judgeRunning } from '../../src/cli/doctor/running.ts';
import { judgeSlack, type SlackSeen } from '../../src/cli/doctor/slack.ts';
import { judgeSources, type SourceSeen } from '../../src/cli/doctor/sources.ts';
import { judgeWork, type WorkSeen } from '../../src/cli/doctor/work.ts';
import { report } from '../../src/cli/doctor.ts';
import { parsePlan } from '../../src/features/crisis/plan.ts';
import { doctor as en } from '../../src/texts/en/doctor.ts';
import { doctor as id } from '../../src/texts/id/doctor.ts';

const now = new Date('2026-11-21T09:00:00Z');
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const told = (findings: Finding[]) => findings.map(({ code, verdict }) => `${verdict} ${code}`);

describe('doctor on Slack', () => {
  const seen: SlackSeen = {
    mode: 'socket',
    me: { team: 'T1', teamName: 'Kopi Senja' },
    scopes: ['chat:write', 'pins:write'],
    connection: 'open',
    aheadMs: 400,
    history: { most: 40, cut: false, ratelimited: false },
    channels: [{ id: 'C1', name: 'crisis-1', shared: false }],
  };
  const judge = (more: Partial<SlackSeen>, watched: string[] = []) =>
    told(judgeSlack({ ...seen, ...more }, ['chat:write', 'pins:write'], watched));

  it('is content with what the manifest asks for', () => {
    expect(judge({})).toEqual([
      'ok slack.ok',
      'ok slack.scopes.ok',
      'ok slack.socket.ok',
      'ok slack.clock.ok',
      'ok slack.history.ok',
    ]);
    expect(told(judgeSlack('simulated', [], []))).toEqual(['warn slack.simulated']);
  });

  it('stops at a token that is refused, and tells it from a Slack that is away', () => {
    expect(judge({ me: { error: 'invalid_auth' } })).toEqual(['bad slack.refused']);
    expect(judge({ me: { error: 'unreachable' } })).toEqual(['bad slack.unreachable']);
  });

  it('names permissions that are missing and those that are too many', () => {
    const findings = judgeSlack(
      { ...seen, scopes: ['pins:write', 'files:read'] },
      ['chat:write', 'pins:write'],
      [],
    );
    expect(findings.slice(1, 3)).toEqual([
      bad('slack.scopes.missing', { scopes: 'chat:write' }),
      warn('slack.scopes.extra', { scopes: 'files:read' }),
    ]);
  });

  it('minds the socket, the clock, the channels to listen to, and those that others read', () => {
    expect(judge({ connection: { error: 'not_allowed_token_type' } })).toContain('bad slack.socket.refused');
    expect(judge({ mode: 'http' })).toContain('ok slack.http');
    expect(judge({ aheadMs: -31_000 })).toContain('bad slack.clock.off');
    expect(judge({}, ['C1', 'C9'])).toContain('bad slack.watched');
    expect(judge({}, ['C1'])).not.toContain('bad slack.watched');
    expect(judge({ channels: [{ id: 'C1', name: 'x', shared: true }] })).toContain('warn slack.shared');
  });

  it('F14 finds out an app that may read back little, and does not guess where there is little to read', () => {
    const history = (most: number, cut: boolean, ratelimited = false) =>
      judge({ history: { most, cut, ratelimited } })[4];
    expect(history(15, true)).toBe('bad slack.history.limited');
    expect(history(15, false, true)).toBe('bad slack.history.limited');
    expect(history(15, false)).toBe('ok slack.history.unmeasured');
    expect(history(100, true)).toBe('ok slack.history.ok');
  });
});

describe('doctor on the database', () => {
  const seen: DatabaseSeen = {
    mode: 'server',
    version: '18.4',
    settings: { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' },
    known: ['1_init', '2_more'],
    applied: ['1_init', '2_more'],
    aheadMs: 20,
  };
  const judge = (more: Partial<DatabaseSeen>) => told(judgeDatabase({ ...seen, ...more }));

  it('is content with one that keeps what it took and is up to date', () => {
    expect(judge({})).toEqual([
      'ok database.server',
      'ok database.durable',
      'ok database.migrations.ok',
      'ok database.clock.ok',
    ]);
    expect(judge({ mode: 'embedded', free: 0.5 })).toContain('ok database.disk.ok');
  });

  it('minds durability, migrations, room and time', () => {
    expect(judge({ settings: { ...seen.settings, synchronous_commit: 'off' } })).toContain(
      'bad database.unsafe',
    );
    expect(judge({ settings: {} })).toContain('bad database.unsafe');
    expect(judge({ applied: ['1_init'] })).toContain('bad database.migrations.pending');
    expect(judge({ applied: [...seen.known, '3_later'] })).toContain('warn database.migrations.foreign');
    expect(judge({ free: 0.09 })).toContain('warn database.disk.low');
    expect(judge({ free: 0.02 })).toContain('bad database.disk.low');
    expect(judge({ aheadMs: 6_000 })).toContain('warn database.clock.off');
  });
});

describe('doctor on the plan', async () => {
  const parsed = parsePlan(await readFile(new URL('../../manifests/plan.en.yaml', import.meta.url), 'utf8'));
  if (!('plan' in parsed)) throw new Error('the example plan is broken');
  const { plan } = parsed;
  const quorum = (n: number) => ({ ...plan, approval: { ...plan.approval, roles: ['lead'], quorum: n } });
  const lead = {
    ...plan,
    roles: [{ key: 'lead', people: [{ kind: 'handle', handle: 'leads' }] }],
  } as typeof plan;
  const judge = (of: Partial<PlanSeen>, people?: string[], missing: string[] = [], unsure: string[] = []) =>
    told(
      judgePlan({
        file: 'plan.yaml',
        example: false,
        read: { plan: lead, version: 'abc' },
        ...(people ? { people: { people: { '@leads': people }, missing, unsure } } : {}),
        ...of,
      }),
    );
  const needing = (n: number) => ({
    read: { plan: { ...lead, approval: quorum(n).approval }, version: 'abc' },
  });

  it('says whether it can be read, and whether it is ours', () => {
    expect(judge({})).toEqual(['ok plan.ok']);
    expect(judge({ example: true })).toEqual(['warn plan.example']);
    expect(judge({ read: 'missing' })).toEqual(['bad plan.missing']);
    expect(judge({ read: { problems: 3 } })).toEqual(['bad plan.bad']);
  });

  it('counts who may approve beside the author: too few is bad, nobody to spare deserves a look', () => {
    expect(judge(needing(1), ['U1', 'U2'])).toContain('ok plan.approvers.ok');
    expect(judge(needing(2), ['U1', 'U2'])).toContain('warn plan.approvers.spare');
    expect(judge(needing(2), ['U1', 'U1'])).toContain('bad plan.approvers.few');
    expect(judge(needing(1), [], ['@leads'])).toEqual([
      'ok plan.ok',
      'warn plan.people.missing',
      'bad plan.approvers.few',
      'warn plan.roles.empty',
    ]);
  });

  it('gives no verdict on people of whom Slack says nothing now', () => {
    expect(judge(needing(1), [], [], ['@leads'])).toEqual(['ok plan.ok', 'warn plan.people.unsure']);
  });
});

describe('doctor on outlets, sources, work and the running bot', () => {
  it('names the outlets that cannot be used and those that nobody set up', () => {
    expect(told(judgeOutlets({ unknown: [], tried: [] }))).toEqual(['ok outlets.none']);
    expect(
      told(
        judgeOutlets({
          unknown: ['desk'],
          tried: [{ name: 'email' }, { name: 'mastodon', problem: 'http_401' }],
        }),
      ),
    ).toEqual(['bad outlets.unknown', 'ok outlets.ok', 'warn outlets.refused']);
  });

  it('tells of each source when it was last heard, and since when and why it fails', () => {
    const source: SourceSeen = {
      name: 'news',
      stream: 'f',
      everyMs: 300_000,
      taken: 4,
      failures: 0,
      heardAt: ago(4),
    };
    const judge = (more: Partial<SourceSeen>, without?: keyof SourceSeen) => {
      const { ...given } = { ...source, ...more };
      if (without) delete given[without];
      return judgeSources({ file: { sources: [given], byThemselves: [] } }, now)[0];
    };
    expect(judge({})).toEqual(ok('source.heard', { name: 'news (f)', last: ago(4).toISOString(), taken: 4 }));
    expect(judge({ heardAt: ago(21) })?.code).toBe('source.late');
    expect(judge({ stream: '' }, 'heardAt')).toEqual(warn('source.never', { name: 'news' }));
    const failing = { code: 'token_refused', failingSince: ago(50) };
    expect(judge({ ...failing, failures: 1 })?.verdict).toBe('warn');
    expect(judge({ ...failing, failures: 3 })).toMatchObject({
      verdict: 'bad',
      code: 'source.failing',
      params: { since: ago(50).toISOString(), last: ago(4).toISOString(), code: 'token_refused' },
    });
    expect(told(judgeSources({ file: 'none' }, now))).toEqual(['ok sources.none']);
    expect(told(judgeSources({ file: { problems: 'x' } }, now))).toEqual(['bad sources.bad']);
    expect(told(judgeSources({ file: { sources: [], byThemselves: ['meta'] } }, now))).toEqual([
      'ok source.byItself',
    ]);
  });

  it('minds what is stuck, late or changed', () => {
    const audit = { is: 'whole', lines: 3, head: { seq: 3n, hash: 'x' } } as const;
    const judge = (more: Partial<WorkSeen>) =>
      told(judgeWork({ held: 0, dead: 0, letters: 0, overdue: 0, failing: 0, audit, ...more }));
    expect(judge({})).toEqual(['ok work.ok', 'ok audit.ok']);
    expect(judge({ held: 1, dead: 1, letters: 1, overdue: 1, failing: 1 })).toEqual([
      'warn work.held',
      'bad work.dead',
      'warn work.letters',
      'warn work.overdue',
      'bad work.failing',
      'ok audit.ok',
    ]);
    expect(judge({ audit: { is: 'broken', lines: 1, seq: 2n, why: 'changed' } })).toContain(
      'bad audit.broken',
    );
  });

  it('minds whether the bot runs, is ready, and checked itself lately', () => {
    const checked = (minutes: number, broken = {}) =>
      told(judgeRunning({ ready: true, check: { at: ago(minutes).toISOString(), broken } }, now));
    expect(told(judgeRunning(undefined, now))).toEqual(['warn running.not']);
    expect(told(judgeRunning({ ready: false }, now))).toEqual(['bad running.unready', 'warn check.none']);
    expect(checked(4, { I1: 0 })).toEqual(['ok running.ok', 'ok check.ok']);
    expect(checked(16)).toEqual(['ok running.ok', 'bad check.old']);
    expect(checked(1, { I1: 0, I4: 2 })).toEqual(['ok running.ok', 'bad check.broken']);
  });
});

describe('the report', () => {
  const codes = Object.keys(en.says) as FindingCode[];
  const params = new Proxy({}, { get: () => 'x', ownKeys: () => [] });

  it('has a sentence in both languages for every code, and a cure for every one that is not good', () => {
    expect(Object.keys(id.says).sort()).toEqual([...codes].sort());
    expect(Object.keys(id.mends).sort()).toEqual(Object.keys(en.mends).sort());
    for (const code of codes) {
      expect(en.says[code](params)).not.toBe('');
      expect(id.says[code](params)).not.toBe(en.says[code](params));
    }
    const good = /\.(ok|none|http|unmeasured|heard|byItself|embedded|server|durable)$/;
    const curable = codes.filter(
      (code) => !good.test(code) || ['database.none', 'check.none'].includes(code),
    );
    expect(curable.filter((code) => en.mends[code] === undefined)).toEqual([]);
  });

  it('is as bad as its worst line, and reads as a list', () => {
    const findings = [ok('running.ok'), warn('work.held', { count: 1 })];
    expect(worst(findings)).toBe('warn');
    expect(report(findings, 'en', false)).toBe(
      '✓ The bot runs and is ready.\n! 1 job waits for a person.\n    → npx tanggap outbox ls\n\nIt works; the lines with “!” deserve a look.\n',
    );
    expect(JSON.parse(report(findings, 'id', true))).toEqual({
      verdict: 'warn',
      findings: [
        { code: 'running.ok', verdict: 'ok', params: {}, says: 'Bot berjalan dan siap.' },
        {
          code: 'work.held',
          verdict: 'warn',
          params: { count: 1 },
          says: '1 pekerjaan menunggu orang.',
          mend: 'npx tanggap outbox ls',
        },
      ],
    });
  });

  it('says of a failing source what the channel was told, and how to try it', () => {
    const failing = bad('source.failing', {
      name: 'x',
      source: 'x',
      since: 's',
      last: 'l',
      code: 'token_refused',
    });
    expect(report([failing], 'en', false)).toContain('→ Its token was refused or has run out.');
    expect(report([failing], 'en', false)).toContain('npx tanggap source test x');
  });
});
