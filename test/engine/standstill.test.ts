// A Slack that takes nothing: whoever runs the house is told once by all bots together, and once more when it is over.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createHouse } from '../../src/app.ts';
import type { Effect } from '../../src/effects.ts';
import { databaseNow, moveClock } from '../../src/engine/clock.ts';
import { connect, type Db } from '../../src/engine/database.ts';
import { enqueue } from '../../src/engine/jobs.ts';
import { createLog } from '../../src/engine/log.ts';
import {
  decideLook,
  type Kept,
  type Refused,
  standing,
  type Watcher,
  watchStandstill,
} from '../../src/engine/standstill.ts';
import { fireOne } from '../../src/engine/timers.ts';
import { createPager } from '../../src/rounds.ts';
import { LOCKED_OUT, NOT_LET } from '../../src/slack/deliver.ts';
import { READS } from '../../src/slack/pace.ts';
import { type FreshDatabase, freshDatabase } from '../support/postgres.ts';

const log = createLog('silent');
const MINUTE = 60_000;
const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 3, minute));

describe('a refusal stands', () => {
  const refused = (kind: string, code: string, minute: number): Refused => ({ kind, code, at: at(minute) });

  it('until something goes through that it stands in the way of', () => {
    const token = [refused('post', 'token_revoked', 5)];
    expect(standing(token, [], LOCKED_OUT)).toBe('token_revoked');
    expect(standing(token, [{ kind: 'pin', at: at(4) }], LOCKED_OUT)).toBe('token_revoked');
    expect(standing(token, [{ kind: 'pin', at: at(6) }], LOCKED_OUT)).toBeUndefined();
    const scope = [refused('pin', 'missing_scope', 5)];
    expect(standing(scope, [{ kind: 'post', at: at(6) }], LOCKED_OUT)).toBe('missing_scope');
    expect(standing(scope, [{ kind: 'pin', at: at(6) }], LOCKED_OUT)).toBeUndefined();
  });

  it('with the newest of several codes', () => {
    const several = [refused('pin', 'missing_scope', 6), refused('post', 'token_revoked', 5)];
    expect(standing(several, [], LOCKED_OUT)).toBe('missing_scope');
    expect(standing([], [], LOCKED_OUT)).toBeUndefined();
  });
});

describe('a look', () => {
  const kept = (more: Partial<Kept> = {}): Kept => ({
    code: 'unreachable',
    since: at(0).toISOString(),
    lang: 'en',
    state: 'armed',
    dueAt: at(2),
    ...more,
  });
  const seen = (code: string | undefined, over = false) => ({ code, over, lang: 'en' });

  it('has it told two minutes after it was first seen, and does not put that off', () => {
    const arm = { code: 'token_revoked', since: at(1).toISOString(), lang: 'en' };
    expect(decideLook(undefined, seen('token_revoked'), at(1))).toEqual({ arm, at: at(3) });
    expect(decideLook(kept({ over: true, state: 'fired' }), seen('token_revoked'), at(1))).toEqual({
      arm,
      at: at(3),
    });
    expect(decideLook(kept(), seen('unreachable'), at(1))).toBeUndefined();
    expect(decideLook(kept(), seen('token_revoked'), at(1))).toMatchObject({
      arm: { code: 'token_revoked', since: at(0).toISOString(), told: false },
      at: at(2),
    });
    expect(decideLook(undefined, seen(undefined), at(1))).toBeUndefined();
  });

  it('says nothing of one that passed by, and that it is over of one that was told', () => {
    expect(decideLook(kept(), seen(undefined, true), at(1))).toBe('cancel');
    const over = { code: 'unreachable', since: at(0).toISOString(), lang: 'en', over: true };
    expect(decideLook(kept({ state: 'fired' }), seen(undefined, true), at(5))).toEqual({
      arm: over,
      at: at(5),
    });
    // Told under one code, and over before it was told under another.
    expect(decideLook(kept({ told: true }), seen(undefined, true), at(5))).toEqual({ arm: over, at: at(5) });
  });

  it('is not put off by a clock that was ahead', () => {
    const arm = { code: 'unreachable', since: at(0).toISOString(), lang: 'en' };
    expect(decideLook(kept({ dueAt: at(180) }), seen('unreachable'), at(1))).toEqual({ arm, at: at(3) });
  });

  it('takes nothing for its end before something went through', () => {
    expect(decideLook(kept({ state: 'fired' }), seen(undefined), at(5))).toBeUndefined();
  });
});

describe('several bots on one database', () => {
  let database: FreshDatabase;
  let db: Db;
  beforeAll(async () => {
    database = await freshDatabase();
    db = connect(database.url, 4);
  });
  afterAll(async () => {
    await db.$disconnect();
    await database.drop();
  });
  beforeEach(async () => {
    await db.job.deleteMany();
    await db.timer.deleteMany();
  });

  const post = (key: string): Effect => ({
    do: 'post',
    channel: `slack:${key}`,
    class: 'P1',
    key,
    content: { view: 'any', data: {}, lang: 'en' },
  });
  const ask = (key: string) => db.$transaction(async (tx) => enqueue(tx, [post(key)], await databaseNow(tx)));
  const refuse = async (errorCode: string) => {
    const startedAt = await databaseNow(db);
    await db.job.updateMany({ where: { kind: 'post' }, data: { errorCode, startedAt } });
  };
  const sendAll = async () => {
    const settledAt = await databaseNow(db);
    await db.job.updateMany({
      where: { kind: 'post' },
      data: { state: 'sent', errorCode: null, settledAt },
    });
  };
  const bot = (isSilent = { yes: false }, lang: string | undefined = 'en') =>
    watchStandstill({
      db,
      codes: NOT_LET,
      everything: LOCKED_OUT,
      reads: READS,
      silent: () => isSilent.yes,
      lang,
    });
  const pages = async () => {
    const engine = createHouse(db);
    while ((await fireOne(db, engine, log)) === 'fired');
    const jobs = await db.job.findMany({ where: { kind: 'page' }, orderBy: { seq: 'asc' } });
    return jobs.map(({ payload }) => (payload as unknown as { content: { data: object } }).content.data);
  };
  const lookAll = (...bots: Watcher[]) => Promise.all(bots.map((one) => one.look()));

  it('tell a token that is refused for two minutes once, and its end once', async () => {
    const [one, two] = [bot(), bot()];
    await ask('a');
    await refuse('token_revoked');
    await lookAll(one, two);
    expect([one.code(), two.code()]).toEqual(['token_revoked', 'token_revoked']);
    await moveClock(db, MINUTE);
    await lookAll(one, two);
    expect(await pages()).toEqual([]);
    await moveClock(db, MINUTE);
    await lookAll(one, two);
    const told = [{ code: 'token_revoked', over: false }];
    expect(await pages()).toEqual(told);
    await moveClock(db, 10 * MINUTE);
    await lookAll(one, two);
    expect(await pages()).toEqual(told);
    await sendAll();
    await lookAll(one, two);
    await lookAll(one, two);
    expect(await pages()).toEqual([...told, { code: 'token_revoked', over: true }]);
    expect(one.code()).toBeUndefined();
  });

  it('tell of a Slack that does not answer one of them, and do not take a fresh start for its end', async () => {
    const silent = { yes: true };
    const one = bot(silent);
    await one.look();
    // Nothing waits for it.
    expect(one.code()).toBeUndefined();
    await ask('a');
    await one.look();
    expect(one.code()).toBe('unreachable');
    const fresh = bot();
    await fresh.look();
    await moveClock(db, 3 * MINUTE);
    await lookAll(one, fresh);
    expect(await pages()).toEqual([{ code: 'unreachable', over: false }]);
    silent.yes = false;
    await lookAll(one, fresh);
    expect(await pages()).toHaveLength(1);
    await sendAll();
    await lookAll(one, fresh);
    expect(await pages()).toHaveLength(2);
  });

  it('note that Slack is away though it refused something long before', async () => {
    await ask('a');
    await refuse('missing_scope');
    const one = bot({ yes: true });
    await one.look();
    expect(one.code()).toBe('missing_scope');
    expect(await db.slackOutage.count({ where: { until: null } })).toBe(1);
  });

  it('say nothing of what passes within two minutes, nor where there is nobody to tell', async () => {
    const one = bot();
    const mute = watchStandstill({
      db,
      codes: NOT_LET,
      everything: LOCKED_OUT,
      reads: READS,
      silent: () => false,
      lang: undefined,
    });
    await ask('a');
    await refuse('missing_scope');
    await mute.look();
    expect(mute.code()).toBe('missing_scope');
    expect(await db.timer.count()).toBe(0);
    await one.look();
    await moveClock(db, MINUTE);
    await sendAll();
    await one.look();
    await moveClock(db, 5 * MINUTE);
    expect(await pages()).toEqual([]);
  });
});

describe('a page', () => {
  const job = {} as never;

  it('is tried again when it surely did not arrive, and not when nobody knows', async () => {
    expect(await createPager(async () => true, log)(job, at(0))).toEqual({ is: 'sent' });
    expect(await createPager(async () => false, log)(job, at(0))).toEqual({ is: 'retry', code: 'not_taken' });
    const cut = () => Promise.reject(new Error('cut off'));
    expect(await createPager(cut, log)(job, at(0))).toMatchObject({ is: 'sent' });
    expect(await createPager(undefined, log)(job, at(0))).toMatchObject({ is: 'dead' });
  });
});
