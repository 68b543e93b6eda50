// Pace: what a message takes, who leaves what to whom, and what a pause is about.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Effect } from '../../src/effects.ts';
import { moveClock } from '../../src/engine/clock.ts';
import { connect, type Db } from '../../src/engine/database.ts';
import { type Job, route } from '../../src/engine/jobs.ts';
import { createLog } from '../../src/engine/log.ts';
import { createPace, type PaceRules, SLACK_PACE, tokensOf } from '../../src/slack/pace.ts';
import { type FreshDatabase, freshDatabase } from '../support/postgres.ts';

const content = { view: 'any', data: {}, lang: 'en' } as const;
const jobOf = (effect: Effect): Job => {
  const { lane, class: kind } = route(effect, 'id');
  return { id: 'id', lane, class: kind, effect, attempts: 0, absentReads: 0 };
};
const post = (more: Partial<Extract<Effect, { do: 'post' }>>): Job =>
  jobOf({ do: 'post', channel: 'crisis:1', class: 'P1', key: 'k', content, ...more });

const alarm = post({ class: 'P2' });
const alarmInThread = post({ class: 'P2', thread: 'complaint:1' });
const draft = post({ thread: 'complaint:1' });
const card = post({ ref: 'complaint:1' });
const urgentCard = post({ ref: 'complaint:1', ahead: true });
const digest = post({ class: 'P5' });
const told = (kind: 'P1' | 'P2') => jobOf({ do: 'tell', person: 'U1', class: kind, key: 'k', content });
const update = jobOf({ do: 'update', ref: 'complaint:1', content });
const whisper = jobOf({ do: 'whisper', person: 'U1', channel: 'crisis:1', key: 'k', content });
const page = jobOf({ do: 'page', class: 'P2', key: 'k', since: '2026-11-23T03:00:00Z', content });

/** The rules so slowly that nothing comes back while a test runs. */
const slowly = Object.fromEntries(
  Object.entries(SLACK_PACE).map(([name, { rate, burst }]) => [name, { rate: rate / 3600, burst }]),
) as unknown as PaceRules;

describe('what something takes', () => {
  const names = (what: Job) => tokensOf(what, SLACK_PACE).map(({ name }) => name);

  it('is counted for the channel and the workspace, and for the feed where it is a card or a digest', () => {
    for (const job of [alarm, alarmInThread, draft, urgentCard])
      expect(names(job)).toEqual(['post:crisis:1', 'post']);
    for (const job of [card, digest]) expect(names(job)).toEqual(['post:crisis:1', 'post', 'feed:crisis:1']);
    expect(names(told('P1'))).toEqual(['post:U1', 'post']);
    expect(names(update)).toEqual(['update']);
    expect(names(whisper)).toEqual(['whisper']);
  });

  it('is nothing where Slack has no part in it', () => expect(names(page)).toEqual([]));

  it('can be taken at all, whatever the rules', () => {
    const one = { rate: 1, burst: 1 };
    const rules = Object.fromEntries(Object.keys(SLACK_PACE).map((name) => [name, one])) as never;
    for (const job of [alarm, card, draft, told('P1')])
      for (const { burst, leave = 0 } of tokensOf(job, rules)) expect(burst - leave).toBeGreaterThan(0);
  });
});

it('cards and digests have at most 40 in 100 of a channel, and as many as come before a burst are out in a minute', () => {
  const { channelPost, feedPost } = SLACK_PACE;
  expect(feedPost.rate).toBeLessThanOrEqual(0.4 * channelPost.rate);
  expect(feedPost.burst + 60 * feedPost.rate).toBeGreaterThanOrEqual(30);
});

describe('the pace of two bots', () => {
  let database: FreshDatabase;
  let dbs: Db[];
  const log = createLog('silent');
  const bots = (rules: PaceRules) => dbs.map((db) => createPace(db, rules, log));
  beforeAll(async () => {
    database = await freshDatabase();
    dbs = [connect(database.url, 4), connect(database.url, 4)];
  });
  afterAll(async () => {
    for (const db of dbs) await db.$disconnect();
    await database.drop();
  });
  beforeEach(async () => {
    await dbs[0]?.pace.deleteMany();
  });

  it('is one pace', async () => {
    const [one, other] = bots(slowly);
    const waits = await Promise.all(
      Array.from({ length: 8 }, (_, n) => (n % 2 ? one : other)?.waitMs(alarm)),
    );
    expect(waits.filter((ms) => ms === 0)).toHaveLength(SLACK_PACE.channelPost.burst);
  });

  it('lets an alarm through at once, however much else is being said', async () => {
    const [one, other] = bots(slowly);
    for (const job of [draft, card, digest, draft, card, draft]) await one?.waitMs(job);
    expect(await one?.waitMs(draft)).toBeGreaterThan(0);
    expect(await other?.waitMs(alarm)).toBe(0);
  });

  it('lets an alarm to a person through at once, however much is said to others', async () => {
    const [one, other] = bots(slowly);
    const { burst } = SLACK_PACE.workspacePost;
    for (let n = 0; n < 2 * burst; n += 1) await one?.waitMs(post({ channel: `crisis:${n}` }));
    expect(await one?.waitMs(told('P1'))).toBeGreaterThan(0);
    expect(await other?.waitMs(told('P2'))).toBe(0);
  });

  it('leaves a look at reactions to an answer that waits for it', async () => {
    const [one, other] = bots(slowly);
    const sweep = { ask: 'reactions', sweep: true } as const;
    for (let n = 0; n < SLACK_PACE.tier3.burst; n += 1) await one?.waitMs(sweep);
    expect(await one?.waitMs(sweep)).toBeGreaterThan(0);
    expect(await other?.waitMs({ ask: 'reactions' })).toBe(0);
  });

  it('is paused for both by what one of them was told, and only where it was told', async () => {
    const [one, other] = bots(SLACK_PACE);
    await one?.pause(card, 60_000);
    for (const job of [card, draft, alarm]) expect(await other?.waitMs(job)).toBeGreaterThan(0);
    expect(await other?.waitMs(post({ channel: 'crisis:2' }))).toBe(0);
    expect(await other?.waitMs(update)).toBe(0);
    await moveClock(dbs[0] as Db, 60_000);
    expect(await other?.waitMs(alarm)).toBe(0);
  });

  it('goes on where the pause cannot be kept: what was refused waits by itself', async () => {
    const gone = connect('postgresql://nobody@127.0.0.1:1/none', 1);
    await createPace(gone, SLACK_PACE, log).pause(alarm, 1_000);
    await gone.$disconnect();
  });
});
