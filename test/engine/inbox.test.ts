// What came in and could not be dealt with is not gone: it is listed, and taken up again when a person says so.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/inbox.ts';
import { moveClock } from '../../src/engine/clock.ts';
import { connect, type Db } from '../../src/engine/database.ts';
import { fail, finish, receive, takeUp } from '../../src/engine/inbox.ts';
import { metricsOf } from '../../src/web/health.ts';
import { callCommand } from '../support/command.ts';
import { type FreshDatabase, freshDatabase } from '../support/postgres.ts';

let database: FreshDatabase;
let db: Db;

beforeEach(async () => {
  database = await freshDatabase();
  db = connect(database.url);
});
afterEach(async () => {
  await db.$disconnect();
  await database.drop();
});

const inbox = (...args: string[]) => callCommand(run, args, { env: { DATABASE_URL: database.url } });

async function giveUp(key: string): Promise<bigint> {
  const id = (await receive(db, { key, happening: null }, 'event', { text: 'the words of a person' })) ?? 0n;
  for (let n = 0; n < 8; n += 1) await fail(db, id, new Error('no such thing'));
  return id;
}

describe('a letter that was given up', () => {
  it('is listed with its reason and without its words, and dealt with when a person asks', async () => {
    const id = await giveUp('a');
    await moveClock(db, 3_600_000);
    expect(await takeUp(db)).toEqual([]);
    const listed = await inbox('ls');
    expect(listed).toMatchObject({ code: 0 });
    expect(listed.out).toContain('no such thing');
    expect(listed.out).not.toContain('the words');
    expect(JSON.parse((await inbox('ls', '--json')).out)).toMatchObject([
      { id: id.toString(), kind: 'event', key: 'a', attempts: 8, error: 'no such thing' },
    ]);
    expect((await inbox('retry', id.toString())).code).toBe(0);
    expect((await takeUp(db)).map((letter) => letter.id)).toEqual([id]);
    await finish(db, id);
    expect((await inbox('ls')).out).toBe('Nothing was given up. Good.\n');
  });

  it('is listed before it is given up, too, and counted in the figures', async () => {
    const id = (await receive(db, { key: 'a', happening: null }, 'event', {})) ?? 0n;
    await receive(db, { key: 'b', happening: null }, 'event', {});
    const figures = () =>
      metricsOf({
        db,
        checked: () => undefined,
        skew: () => undefined,
        slackSilent: () => false,
      }).getSingleMetricAsString('crisis_letters_failing');
    expect(await figures()).toContain('crisis_letters_failing 0');
    await fail(db, id, new Error('no such thing'));
    expect(await figures()).toContain('crisis_letters_failing 1');
    expect((await inbox('ls')).out).toMatch(/1 +is tried again .*no such thing/);
    expect(JSON.parse((await inbox('ls', '--json')).out)).toMatchObject([{ attempts: 1, givenUp: false }]);
    await finish(db, id);
    expect((await inbox('ls')).out).toBe('Nothing was given up. Good.\n');
    await giveUp('c');
    expect((await inbox('ls')).out).toMatch(/8 +given up .*no such thing/);
  });

  it('is taken up with all others when all are asked for, and nothing else is', async () => {
    const ids = [await giveUp('a'), await giveUp('b')];
    const done = (await receive(db, { key: 'c', happening: null }, 'event', {})) ?? 0n;
    await finish(db, done);
    expect((await inbox('retry', 'all')).out).toContain('2');
    expect((await takeUp(db)).map((letter) => letter.id).sort()).toEqual(ids);
  });

  it('must be named rightly', async () => {
    expect(await inbox('retry', 'x')).toMatchObject({ code: 64 });
    expect(await inbox('retry', '7')).toMatchObject({ code: 1, out: '' });
  });
});
