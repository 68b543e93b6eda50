// The auditor of the running bot and the command: both say what is broken, and the heartbeat is silent then.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createAuditor } from '../../src/checker/auditor.ts';
import { run } from '../../src/cli/check.ts';
import { connect } from '../../src/engine/database.ts';
import { createLog } from '../../src/engine/log.ts';
import { startTarget } from '../outlets/target-server.ts';
import { callCommand } from '../support/command.ts';
import { openHouse } from '../support/house.ts';
import { type Played, playCrisis } from './played.ts';

let played: Played;
beforeAll(async () => {
  played = await playCrisis();
  // A whole crisis, on a machine that may be busy.
}, 300_000);
afterAll(() => played.drop());

const command = (...args: string[]) => callCommand(run, args, { env: { DATABASE_URL: played.url } });

it('says so and calls the heartbeat when all is well, and stays silent from the moment something is not', async () => {
  let beats = 0;
  const errors: unknown[] = [];
  const log = Object.assign(createLog('silent'), {
    error: (fields: unknown) => {
      errors.push(fields);
    },
  });
  const heartbeat = async () => {
    beats += 1;
  };
  const auditor = createAuditor({ db: played.db, log, heartbeat });
  expect(auditor.latest()).toBeUndefined();
  await auditor.look();
  expect(beats).toBe(1);
  expect(auditor.latest()?.broken).toMatchObject({ I1: 0, I11: 0 });
  expect(await command()).toMatchObject({ code: 0, out: expect.stringContaining('All is well') });
  // One line for each rule, those too that only Slack can tell of.
  const lines = (await command()).out.split('\n').filter((line) => /^(ok|NOT|--) /.test(line));
  expect(lines.map((line) => /I\d+/.exec(line)?.[0])).toEqual(
    Array.from({ length: 22 }, (_, n) => `I${n + 1}`),
  );
  expect(lines.filter((line) => line.startsWith('--')).map((line) => /I\d+/.exec(line)?.[0])).toEqual([
    'I9',
    'I17',
    'I19',
  ]);
  expect((await command('--lang', 'id')).out).toContain('--    I9   setiap pesan bot');
  const good = await command('--json');
  expect(good.code).toBe(0);
  expect(JSON.parse(good.out)).toMatchObject({ clean: true });

  await played.harm('DELETE FROM "Approval"');
  await auditor.look();
  expect(beats).toBe(1);
  expect(auditor.latest()?.broken).toMatchObject({ I1: 0, I11: 2 });
  const findings = ['unapproved release:1', 'approved_without_the_role release:1'];
  expect(errors).toEqual([{ invariant: 'I11', count: 2, findings }]);
  const bad = await command('--lang', 'id');
  expect(bad.code).toBe(1);
  expect(bad.out).toContain('TIDAK I11');
  expect(bad.out).toContain('unapproved release:1');
  const found = await command('--json');
  expect(found.code).toBe(1);
  expect(JSON.parse(found.out)).toMatchObject({
    clean: false,
    invariants: expect.arrayContaining([{ id: 'I11', findings }]),
  });

  // A database that cannot be asked is no reason for a heartbeat either.
  const gone = connect('postgresql://nobody@127.0.0.1:1/none', 1);
  await createAuditor({ db: gone, log, heartbeat }).look();
  expect(beats).toBe(1);
  await gone.$disconnect();
});

it('refuses a language it does not speak', async () => {
  expect(await command('--lang', 'xx')).toMatchObject({ code: 64, err: expect.stringContaining('xx') });
});

it('is looked at by the running bot, which shows it beside its health and in its figures', async () => {
  const watcher = await startTarget((response) => response.writeHead(200).end());
  const house = await openHouse({ app: { heartbeatUrl: watcher.url, checkEveryMs: 100 } });
  try {
    while (watcher.requests.length === 0) await new Promise((done) => setTimeout(done, 20));
    const ready = await (await fetch(`${house.app.opsUrl}/readyz`)).json();
    expect(ready).toMatchObject({ ok: true, check: { broken: { I1: 0 } } });
    expect(await (await fetch(`${house.app.opsUrl}/metrics`)).text()).toContain(
      'crisis_invariant_violations{id="I11"} 0',
    );
  } finally {
    await house.stop();
    await watcher.close();
  }
});
