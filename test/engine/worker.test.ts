// What the worker does with a send that never comes to an end by itself.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Effect } from '../../src/effects.ts';
import { databaseNow, moveClock } from '../../src/engine/clock.ts';
import { connect, type Db } from '../../src/engine/database.ts';
import { enqueue, type Job, wakeDependents } from '../../src/engine/jobs.ts';
import { leaseLane, releaseLane } from '../../src/engine/lanes.ts';
import { createLog } from '../../src/engine/log.ts';
import { createEngine } from '../../src/engine/perform.ts';
import {
  type Carrier,
  type Cleared,
  type Found,
  type Outcome,
  type Quiet,
  startWorker,
  type Worker,
} from '../../src/engine/worker.ts';
import { type FreshDatabase, freshDatabase } from '../support/postgres.ts';

let database: FreshDatabase;
let db: Db;
let worker: Worker | undefined;
beforeAll(async () => {
  database = await freshDatabase();
  db = connect(database.url, 6);
});
afterAll(async () => {
  await db.$disconnect();
  await database.drop();
});
beforeEach(async () => {
  await db.job.deleteMany();
  await db.timer.deleteMany();
});
afterEach(() => worker?.stop());

const content = { view: 'any', data: {}, lang: 'en' } as const;
const ROOT: Effect = {
  do: 'post',
  channel: 'slack:C1',
  ref: 'complaint:1',
  class: 'P1',
  key: 'root',
  content,
};
const ALARM: Effect = {
  do: 'post',
  channel: 'slack:C1',
  thread: 'complaint:1',
  class: 'P2',
  key: 'alarm',
  content,
};

interface World {
  send: (job: Job) => Outcome;
  found?: Found;
  /** The other side's clock. */
  there?: () => Date;
  /** Quiet times before the first look; none unless said. */
  first?: Quiet['first'];
  /** What the last look at an approval comes to. */
  cleared?: Cleared;
}

const NO_QUIET: Quiet['first'] = { P0: 0, P1: 0, P2: 0, P3: 0, P4: 0, P5: 0 };

/** A worker without quiet times, whose sends come to what the test says; answers with what it tried to send. */
function work({ send, found = { is: 'absent' }, there, first = NO_QUIET, cleared = 'clear' }: World): Job[] {
  const sent: Job[] = [];
  const carrier: Carrier = {
    knows: () => true,
    waitMs: async () => 0,
    awayMs: async () => 0,
    clear: async () => cleared,
    time: () => there?.(),
    clocksDiffer: async () => false,
    async send(job) {
      sent.push(job);
      return send(job);
    },
    find: ({ effect }) => (effect.do === 'pin' ? undefined : Promise.resolve(found)),
    tidy: async () => 0,
  };
  worker = startWorker({
    db,
    engine: createEngine(db, [], []),
    carrier,
    log: createLog('silent'),
    quiet: { first, again: 0 },
    hands: 2,
    pollMs: 20,
    now: Date.now,
  });
  return sent;
}

const ask = async (...effects: Effect[]): Promise<void> => {
  await db.$transaction(async (tx) => enqueue(tx, effects, await databaseNow(tx)));
};
const jobOf = (dedupeKey: string) => db.job.findUniqueOrThrow({ where: { dedupeKey } });
const stateOf = async (key: string) => (await jobOf(key)).state;
const tellsOf = async (key: string) =>
  db.timer.count({ where: { key: `stuck:${(await jobOf(key)).id}`, verb: 'outbox.stuck' } });

const patiently = { timeout: 20_000, interval: 50 };
const STRANGE: Outcome = { is: 'uncertain', code: 'some_new_policy', refused: true };

it.each([
  ['a message', 'root', ROOT],
  [
    'the channel of a crisis',
    'open:crisis:1',
    { do: 'open_channel', ref: 'crisis:1', name: 'a', marker: 'm' },
  ],
  ['a pin', 'pin:slack:C1', { do: 'pin', ref: 'slack:C1' }],
] as [string, string, Effect][])(
  '%s that is refused three times for a reason nobody knows waits for a person, who is told',
  async (_what, key, effect) => {
    const sent = work({ send: () => STRANGE });
    await ask(effect);
    await expect.poll(() => stateOf(key), patiently).toBe('held');
    expect(sent).toHaveLength(3);
    expect((await jobOf(key)).errorCode).toBe('some_new_policy');
    expect(await tellsOf(key)).toBe(1);
  },
);

it('what nobody answered to is tried again as often as it takes', async () => {
  let tries = 0;
  work({
    send() {
      tries += 1;
      return tries < 6 ? { is: 'uncertain', code: 'TimeoutError' } : { is: 'sent' };
    },
  });
  await ask(ROOT);
  await expect.poll(() => stateOf('root'), patiently).toBe('sent');
});

it.each([
  ['was given up', 'dead'],
  ['was dropped by a person', 'cancelled'],
  ['waits for a person', 'held'],
] as const)('an alarm under a card that %s goes into the channel itself', async (_what, state) => {
  await ask(ROOT);
  await db.job.updateMany({ data: { state, errorCode: 'invalid_blocks' } });
  await ask({ ...ALARM, class: 'P1', key: 'remark' }, ALARM);
  const sent = work({ send: () => ({ is: 'sent' }) });
  await expect.poll(() => stateOf('alarm'), patiently).toBe('sent');
  const { thread: _, ...inTheChannel } = ALARM;
  expect(sent.map(({ effect }) => effect)).toEqual([inTheChannel]);
  // What is no alarm hangs on its card.
  expect(await stateOf('remark')).toBe(state === 'held' ? 'pending' : 'dead');
});

it('an alarm whose channel is not there either ends with its channel', async () => {
  await ask(
    { do: 'open_channel', ref: 'crisis:1', name: 'a', marker: 'm' },
    { ...ROOT, channel: 'crisis:1' },
  );
  await db.job.updateMany({ data: { state: 'dead', errorCode: 'restricted_action' } });
  await ask({ ...ALARM, channel: 'crisis:1' });
  const sent = work({ send: () => ({ is: 'sent' }) });
  await expect.poll(() => stateOf('alarm'), patiently).toBe('dead');
  expect(sent).toEqual([]);
});

it('what tells of a stuck job waits for a shut channel as long as it takes', async () => {
  await ask({ ...ROOT, ref: 'stuck:1', class: 'P2', key: 'stuck:1' }, ROOT);
  const longAgo = new Date((await databaseNow(db)).getTime() - 25 * 60 * 60_000);
  await db.job.updateMany({ data: { createdAt: longAgo } });
  work({ send: () => ({ is: 'retry', code: 'is_archived', shut: true }) });
  await expect.poll(() => stateOf('root'), patiently).toBe('held');
  await expect.poll(async () => (await jobOf('stuck:1')).attempts, patiently).toBeGreaterThan(1);
  expect(await stateOf('stuck:1')).not.toBe('held');
});

describe('a view whose request was lost', () => {
  const shown = (n: number): Effect => ({
    do: 'update',
    ref: 'complaint:1',
    content: { ...content, data: { n } },
  });
  const views = () => db.job.findMany({ where: { kind: 'update' }, orderBy: { seq: 'asc' } });
  const numbers = (sent: Job[]) =>
    sent.map(({ effect }) => ('content' in effect ? effect.content.data.n : undefined));

  it('is shown once more when the lost one can come late no more, and then never again', async () => {
    let lost = 1;
    const sent = work({
      send: () => (lost-- > 0 ? { is: 'uncertain', code: 'TimeoutError' } : { is: 'sent' }),
    });
    await ask(shown(1));
    await expect
      .poll(async () => (await views()).map(({ state }) => state), patiently)
      .toEqual(['sent', 'pending']);
    const [first, again] = await views();
    expect((again?.notBefore.getTime() ?? 0) - (first?.uncertainSince?.getTime() ?? 0)).toBe(60_000);
    await moveClock(db, 61_000);
    await expect
      .poll(async () => (await views()).map(({ state }) => state), patiently)
      .toEqual(['sent', 'sent']);
    expect(numbers(sent)).toEqual([1, 1, 1]);
  });

  it('gives way to a newer one, which is shown once more instead', async () => {
    let lost = 1;
    const sent = work({
      send: () => (lost-- > 0 ? { is: 'uncertain', code: 'TimeoutError' } : { is: 'sent' }),
    });
    await ask(shown(1));
    await expect.poll(async () => (await views()).length, patiently).toBe(2);
    await ask(shown(2));
    await expect.poll(async () => (await views()).length, patiently).toBe(4);
    await moveClock(db, 61_000);
    await expect
      .poll(async () => (await views()).map(({ state }) => state), patiently)
      .toEqual(['sent', 'superseded', 'sent', 'sent']);
    expect(numbers(sent)).toEqual([1, 1, 2, 2]);
  });
});

it('a view that was not lost is shown once', async () => {
  const sent = work({ send: () => ({ is: 'sent' }) });
  await ask({ do: 'update', ref: 'complaint:1', content });
  await expect.poll(() => db.job.count({ where: { state: 'sent' } }), patiently).toBe(1);
  expect(await db.job.count()).toBe(1);
  expect(sent).toHaveLength(1);
});

it("what is uncertain is not looked for before its quiet time is over by the other side's clock as well", async () => {
  let there = Date.now();
  const first = { P0: 0, P1: 60_000, P2: 0, P3: 0, P4: 0, P5: 0 };
  const sent = work({
    send: () => ({ is: sent.length === 1 ? 'uncertain' : 'sent', code: 'TimeoutError' }),
    there: () => new Date(there),
    first,
  });
  const began = there;
  await ask(ROOT);
  await expect.poll(() => stateOf('root'), patiently).toBe('uncertain');
  expect((await jobOf('root')).sentFrom?.getTime()).toBe(began);
  // As a clock that is set forward does to it.
  const now = async () => {
    const at = await databaseNow(db);
    await db.job.updateMany({ data: { notBefore: at } });
    await db.lane.updateMany({ data: { nextAt: at } });
  };
  await now();
  const putOff = async () => (await jobOf('root')).notBefore.getTime() - (await databaseNow(db)).getTime();
  await expect.poll(putOff, patiently).toBeGreaterThan(1_000);
  expect(await stateOf('root')).toBe('uncertain');
  there += 60_000;
  await now();
  await expect.poll(() => stateOf('root'), patiently).toBe('sent');
  expect(sent).toHaveLength(2);
  // The first copy may still turn up: it is looked for from the first try on.
  expect((await jobOf('root')).sentFrom?.getTime()).toBe(began);
});

it('an answer whose look has to wait for those of others is given to no person, however long that is', async () => {
  const sent = work({ send: () => ({ is: 'sent' }), cleared: 'busy' });
  await ask({
    do: 'deliver',
    outlet: 'manual',
    target: 'a',
    release: 7,
    report: { verb: 'none', input: {} },
  });
  const answer = async () => {
    const { state, errorCode, attempts } = await jobOf('release:7');
    return { state, errorCode, attempts };
  };
  for (let minutes = 0; minutes < 12; minutes += 4) {
    await expect.poll(answer, patiently).toEqual({ state: 'pending', errorCode: 'looks_busy', attempts: 0 });
    await moveClock(db, 4 * 60_000);
  }
  expect(sent).toEqual([]);
});

it('a clock of the other side that stood still keeps nothing waiting for hours', async () => {
  let there = Date.now();
  const sent = work({
    send: () => ({ is: sent.length === 1 ? 'uncertain' : 'sent', code: 'TimeoutError' }),
    there: () => new Date(there),
    first: { ...NO_QUIET, P1: 2_000 },
  });
  await ask(ROOT);
  await expect.poll(() => stateOf('root'), patiently).toBe('uncertain');
  there -= 8 * 3_600_000;
  await expect.poll(() => stateOf('root'), patiently).toBe('sent');
});

it('what waits for its card is not looked at again and again: it is woken when the card is there', async () => {
  await ask(ROOT, ALARM);
  const waits = async () => {
    const [row] = await db.$queryRaw<{ ms: number }[]>`
      SELECT extract(epoch FROM "nextAt" - house_now())::float8 * 1000 AS ms FROM "Lane" WHERE name = 'alarm:complaint:1'`;
    return row?.ms ?? Number.NaN;
  };
  const lane = await leaseLane(db, 'somebody');
  // An alarm goes before a card.
  expect(lane).toMatchObject({ lane: 'alarm:complaint:1' });
  if (lane) await releaseLane(db, lane);
  expect(await waits()).toBeGreaterThan(2_000);
  const { id } = await jobOf('root');
  await db.$transaction(async (tx) => {
    await tx.job.update({ where: { id }, data: { state: 'sent' } });
    await wakeDependents(tx, id);
  });
  expect(await waits()).toBeLessThanOrEqual(0);
});

it('what keeps a distance goes at once when it was quiet, then no sooner than it may, and then the newest', async () => {
  const HOUR = 3_600_000;
  const shown = (n: number, everyMs?: number): Effect => ({
    do: 'update',
    ref: 'header:1',
    content: { ...content, data: { n } },
    ...(everyMs ? { everyMs } : {}),
  });
  const sent = work({ send: () => ({ is: 'sent' }) });
  const numbers = () => sent.map(({ effect }) => ('content' in effect ? effect.content.data.n : undefined));
  await ask(shown(1, HOUR));
  await expect.poll(numbers, patiently).toEqual([1]);
  for (const n of [2, 3, 4]) await ask(shown(n, HOUR));
  const first = await db.job.findFirstOrThrow({ where: { state: 'sent' } });
  const [next, ...others] = await db.job.findMany({ where: { state: 'pending' } });
  expect(others).toEqual([]);
  expect(next?.notBefore.getTime()).toBe((first.startedAt?.getTime() ?? 0) + HOUR);
  await moveClock(db, HOUR);
  await expect.poll(numbers, patiently).toEqual([1, 4]);
  // What keeps none waits for nothing, and stands for what waits.
  await ask(shown(5, HOUR));
  await ask(shown(6));
  await expect.poll(numbers, patiently).toEqual([1, 4, 6]);
});
