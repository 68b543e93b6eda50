// `tanggap doctor` on a running house: it finds what is broken, says what mends it, and changes nothing.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/doctor.ts';
import { run as start } from '../../src/cli/start.ts';
import { createDatabaseFrom } from '../../src/postgres/databases.ts';
import { deadPort, startTarget, type Target } from '../outlets/target-server.ts';
import { callCommand } from '../support/command.ts';
import { type House, openHouse } from '../support/house.ts';

describe('tanggap doctor', () => {
  let house: House;
  let folder: string;
  let mastodon: Target;
  let knows = true;
  let maySearch = true;
  beforeAll(async () => {
    house = await openHouse();
    folder = await mkdtemp(path.join(tmpdir(), 'tanggap-doctor-'));
    mastodon = await startTarget((response, { url }) => {
      const status = !knows ? 401 : url?.startsWith('/api/v2/search') && !maySearch ? 403 : 200;
      response.writeHead(status).end('{}');
    });
    await writeFile(
      path.join(folder, 'plan.yaml'),
      await readFile(new URL('../../manifests/plan.en.yaml', import.meta.url)),
    );
    await writeFile(
      path.join(folder, 'sources.yaml'),
      'sources:\n  forum: { kind: rss, feeds: [https://forum.example/a] }\n' +
        '  feed: { kind: slack-channel, channels: [C0NOTHERE] }\n',
    );
  });
  afterAll(async () => {
    await house?.stop();
    await mastodon?.close();
    await rm(folder, { recursive: true });
  });

  async function doctor(env: Record<string, string> = {}, args: string[] = ['--json']) {
    const { code, out, err } = await callCommand(run, args, {
      env: {
        SLACK_BOT_TOKEN: house.slack.botToken,
        SLACK_APP_TOKEN: house.slack.appToken,
        SLACK_API_URL: house.slack.apiUrl,
        DATABASE_URL: house.database.url,
        CRISIS_PLAN: 'plan.yaml',
        OPS_PORT: new URL(house.app.opsUrl).port,
        OUTLET_MASTODON: `http://127.0.0.1:${mastodon.port} | a-long-enough-access-token | private`,
        ...env,
      },
      cwd: folder,
    });
    const json = args.includes('--json')
      ? (JSON.parse(out) as { verdict: string; findings: Told[] })
      : undefined;
    const lines = json?.findings.map((finding) => `${finding.verdict} ${finding.code}`) ?? [];
    return { code, out, err, lines, findings: json?.findings ?? [] };
  }
  interface Told {
    code: string;
    verdict: string;
    says: string;
    mend?: string;
  }
  const rows = async () => [
    await house.app.db.audit.count(),
    await house.app.db.job.count(),
    await house.app.db.timeline.count(),
    await house.app.db.inbox.count(),
    house.slack.channels().map(({ name }) => house.slack.messages(name).length),
  ];

  it('looks at Slack, the plan, the outlets, the database, the work and the running bot, and changes nothing', async () => {
    const before = await rows();
    const { lines, err } = await doctor();
    expect(err).toBe('');
    expect(lines).toEqual([
      'ok slack.ok',
      'ok slack.scopes.ok',
      'ok slack.socket.ok',
      'ok slack.clock.ok',
      'ok slack.history.unmeasured',
      'ok plan.ok',
      'ok plan.people.ok',
      'ok plan.approvers.ok',
      'ok outlets.ok',
      'ok database.server',
      // The server of the tests waits for no disk, and doctor sees it.
      'bad database.unsafe',
      'ok database.migrations.ok',
      'ok database.clock.ok',
      'ok sources.none',
      'ok work.ok',
      'ok audit.ok',
      'ok running.ok',
      expect.stringMatching(/^(ok check.ok|warn check.none)$/),
    ]);
    expect(mastodon.requests.every(({ method }) => method === 'GET')).toBe(true);
    expect(await rows()).toEqual(before);
  });

  it('ends with 2 where something must be mended, and says by what', async () => {
    knows = false;
    const { code, lines, findings } = await doctor({
      SLACK_APP_TOKEN: 'xapp-wrong',
      SOURCES: 'sources.yaml',
      OPS_PORT: String(await deadPort()),
    });
    knows = true;
    expect(code).toBe(2);
    expect(lines).toEqual(
      expect.arrayContaining([
        'bad slack.socket.refused',
        'bad slack.watched',
        'warn outlets.refused',
        'warn source.never',
        'warn source.never',
        'warn running.not',
      ]),
    );
    for (const finding of findings) expect(finding.mend === undefined).toBe(finding.verdict === 'ok');
    expect(JSON.stringify(findings)).not.toContain('xapp-wrong');
  });

  it('sees a Mastodon account whose token may not look up what is answered', async () => {
    maySearch = false;
    const { findings } = await doctor();
    maySearch = true;
    expect(findings.find(({ code }) => code === 'outlets.refused')?.says).toMatch(/mastodon.*http_403/);
  });

  it('sees jobs that are stuck and a source that fails', async () => {
    const { db } = house.app;
    const at = new Date('2026-11-20T00:00:00Z');
    await db.listening.create({
      data: {
        ...{ source: 'forum', stream: 'https://forum.example/a', kind: 'rss', nextAt: at },
        ...{ failures: 5, code: 'token_refused', failingSince: at, toldAt: at },
      },
    });
    const { findings } = await doctor({ SOURCES: 'sources.yaml' });
    await db.listening.deleteMany();
    const failing = findings.find(({ code }) => code === 'source.failing');
    expect(failing?.says).toContain('2026-11-20T00:00:00.000Z');
    expect(failing?.mend).toContain('npx tanggap source test forum');
  });

  it('F34 tells a database that is not there, one that is behind, and one that nobody made yet', async () => {
    const away = await doctor({ DATABASE_URL: `postgresql://u:secret@127.0.0.1:${await deadPort()}/x` });
    expect([away.code, away.lines.at(-1)]).toEqual([2, 'bad database.unreachable']);
    expect(away.out).not.toContain('secret');
    const url = await createDatabaseFrom(house.database.url, `behind_${Date.now()}`);
    expect((await doctor({ DATABASE_URL: url })).lines).toContain('bad database.migrations.pending');
    const fresh = await doctor({ DATABASE_URL: '', TANGGAP_DATA: path.join(folder, 'nothing') });
    expect([fresh.code, fresh.lines.at(-1)]).toEqual([1, 'warn database.none']);
  });

  it('tells a token that Slack refuses, a plan with mistakes, and every mistake of the environment', async () => {
    const refused = await doctor({ SLACK_BOT_TOKEN: 'xoxb-wrong' });
    expect(refused.lines.slice(0, 2)).toEqual(['bad slack.refused', 'ok plan.ok']);
    await writeFile(path.join(folder, 'bad.yaml'), 'organisation: 5\n');
    expect((await doctor({ CRISIS_PLAN: 'bad.yaml' })).lines).toContain('bad plan.bad');
    const env = await doctor({ PORT: 'x', LOG_LEVEL: 'loud' });
    expect([env.code, env.lines]).toEqual([2, ['bad config.bad']]);
    expect(env.findings[0]?.mend).toMatch(/PORT[\s\S]*LOG_LEVEL|LOG_LEVEL[\s\S]*PORT/);
  });

  it('F69 twelve mistakes at once: `start` tells each with its remedy in one report and ends with 78; doctor names them too', async () => {
    const env = {
      SLACK_APP_TOKEN: 'hunter2',
      DATABASE_URL: 'mysql://root:hunter2@db/x',
      TANGGAP_DATA: 'a\0b',
      PORT: '70000',
      HOST: 'a b',
      PUBLIC_URL: 'https://x.example/?q',
      LOG_LEVEL: 'loud',
      TANGGAP_LANGUAGE: 'jv',
      INTAKE_SECRETS: 'web=hunter2',
      OUTLET_WEBHOOKS: 'shop=nowhere',
      MODEL_NAME: 'a-model-of-nobody',
    };
    const wrong = [
      ...Object.keys(env).filter((name) => name !== 'MODEL_NAME'),
      'MODEL_PROVIDER',
      'SLACK_BOT_TOKEN',
    ];
    expect(wrong).toHaveLength(12);
    for (const language of ['en', 'id']) {
      const given = language === 'id' ? { ...env, TANGGAP_LANGUAGE: 'id' } : env;
      const { code, err: told } = await callCommand(start, [], { env: given, cwd: folder });
      expect(code).toBe(78);
      for (const name of wrong.filter((name) => language === 'en' || name !== 'TANGGAP_LANGUAGE')) {
        // What is wrong, and after it what to do.
        const [line = ''] = told.split('\n').filter((each) => each.split('. ')[0]?.includes(name));
        expect(line.split('. ').slice(1).join('. '), name).toMatch(/\w/);
      }
      expect(told).not.toContain('hunter2');
    }
    const { findings } = await doctor(env, ['--json']);
    // The house of this test has a bot token.
    for (const name of wrong.filter((each) => each !== 'SLACK_BOT_TOKEN'))
      expect(JSON.stringify(findings), name).toContain(name);
    const plan = await readFile(path.join(folder, 'plan.yaml'), 'utf8');
    await writeFile(path.join(folder, 'zone.yaml'), plan.replace('Asia/Jakarta', 'Asia/Jakartaa'));
    expect((await doctor({ CRISIS_PLAN: 'zone.yaml' })).lines).toContain('bad plan.bad');
    await writeFile(
      path.join(folder, 'nobody.yaml'),
      plan.replace(/(roles:[\s\S]*?people: \[)/, '$1U0NOBODY, '),
    );
    const nobody = await doctor({ CRISIS_PLAN: 'nobody.yaml' });
    expect(JSON.stringify(nobody.findings)).toContain('U0NOBODY');
  });

  it('speaks both languages to a person', async () => {
    const english = await doctor({}, []);
    expect(english.out).toMatch(
      /✓ Slack knows the bot in .*\n[\s\S]*✗ What it has acknowledged may be lost.*\n {4}→ ALTER SYSTEM/,
    );
    const indonesian = await doctor({}, ['--lang', 'id']);
    expect(indonesian.out).toContain('✓ Bot berjalan dan siap.');
    expect((await doctor({}, ['--lang', 'fr'])).code).toBe(64);
  });
});
