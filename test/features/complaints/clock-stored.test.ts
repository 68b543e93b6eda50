// Clocks from stored events: the same whatever order the events came in, and in whatever zone the servers are.
import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../src/calendar/duration.ts';
import { connect, type Db } from '../../../src/engine/database.ts';
import type { ClockEvent } from '../../../src/features/complaints/clock.ts';
import { cacheOf, standingOf } from '../../../src/features/complaints/standing.ts';
import { addClock, readComplaint } from '../../../src/features/complaints/store.ts';
import { cacheClocks } from '../../../src/features/complaints/store-timed.ts';
import { planVersion } from '../../../src/features/crisis/plan.ts';
import { readCrisis, savePlan } from '../../../src/features/crisis/store.ts';
import { type FreshDatabase, freshDatabase } from '../../support/postgres.ts';

const ZONES = ['UTC', 'America/New_York', 'Asia/Jakarta', 'Australia/Lord_Howe', 'Pacific/Kiritimati'];
const POLICIES = `
policies:
  - name: office
    match: { severity: [low] }
    targets: { first_reply: 1wd, resolution: { within: 3wd, calendar: public-office-id } }
    extensions: 2
    close_after_silence: 10wd
  - name: quick
    targets: { first_reply: 3h, next_reply: 2h, periodic_update: 30h, resolution: 60h }
`;
const BEGIN = Date.UTC(2026, 2, 13, 3);
const NOW = new Date(BEGIN + 200 * HOUR);

let database: FreshDatabase;
let db: Db;
beforeAll(async () => {
  database = await freshDatabase();
  db = connect(database.url, 2);
  const example = await readFile(new URL('../../../manifests/plan.en.yaml', import.meta.url), 'utf8');
  const yaml = `${example}${POLICIES}`;
  await savePlan(db, planVersion(yaml), yaml, [], NOW);
  await db.crisis.create({
    data: {
      claim: 'c',
      title: 't',
      level: 'high',
      language: 'en',
      known: '',
      planVersion: planVersion(yaml),
      declaredBy: 'U0SARI',
      declaredAt: NOW,
    },
  });
});
afterAll(async () => {
  await db.$disconnect();
  await database.drop();
});

let number = 0;
/** A complaint with these events, stored one after another in this order. */
async function stored(events: readonly ClockEvent[]): Promise<number> {
  number += 1;
  const { id } = await db.complaint.create({
    data: {
      crisisId: 1,
      level: 'high',
      source: 'web',
      externalId: `e${number}`,
      text: 'x',
      sha256: '',
      language: 'en',
      kind: 'comment',
      visibility: 'public',
      postedAt: new Date(BEGIN),
      seenAt: new Date(BEGIN),
    },
  });
  for (const event of events) await db.$transaction((tx) => addClock(tx, [id], [event]));
  await db.$transaction((tx) => cacheClocks(tx, [id], NOW));
  return id;
}

const kept = (id: number) =>
  db.complaint.findUniqueOrThrow({ where: { id }, select: { dueAt: true, nextAt: true } });

const instant = fc.integer({ min: 0, max: 800 }).map((quarter) => new Date(BEGIN + quarter * 15 * MINUTE));
const started = instant.map(
  (at): ClockEvent => ({ type: 'started', at, postedAt: new Date(at.getTime() - HOUR), seenAt: at }),
);
const simple = ['answered', 'commented_again', 'resumed', 'split', 'resolved', 'closed', 'reopened'] as const;
const event = fc.oneof(
  fc.tuple(instant, fc.constantFrom(...simple)).map(([at, type]): ClockEvent => ({ type, at })),
  instant.map((at): ClockEvent => ({ type: 'paused', at, reason: 'asked the author' })),
  instant.map((at): ClockEvent => ({ type: 'merged', at, into: 7 })),
  fc
    .tuple(instant, fc.constantFrom({ ms: 5 * HOUR }, { workingDays: 2 }))
    .map(([at, by]): ClockEvent => ({ type: 'extended', at, by, reason: 'more to find out' })),
  fc
    .tuple(instant, fc.constantFrom('low', 'high'))
    .map(([at, severity]): ClockEvent => ({ type: 'reclassified', at, severity })),
  fc
    .tuple(instant, fc.constantFrom('quick', 'office', null))
    .map(([at, policy]): ClockEvent => ({ type: 'policy_changed', at, policy })),
);
const someCase = fc
  .tuple(started, fc.array(event, { maxLength: 8 }))
  .map(([first, more]) => [first, ...more])
  .chain((events) =>
    fc.tuple(
      fc.constant(events),
      fc.shuffledSubarray(events, { minLength: events.length, maxLength: events.length }),
    ),
  );

describe('the clock of stored events', () => {
  it('is the same in whatever order they were stored, and what is kept of it is what the events say', async () => {
    await fc.assert(
      fc.asyncProperty(someCase, async ([events, shuffled]) => {
        const [one, other] = [await stored(events), await stored(shuffled)];
        expect(await kept(other)).toEqual(await kept(one));
        const crisis = await readCrisis(db, 1);
        const complaint = await readComplaint(db, one);
        if (!crisis || !complaint) throw new Error('nothing was stored');
        expect(cacheOf({ ...complaint, clock: events }, crisis, NOW)).toEqual(await kept(one));
        const again = await readComplaint(db, other);
        expect(again && standingOf(again, crisis, NOW)).toEqual(standingOf(complaint, crisis, NOW));
      }),
      { numRuns: 25 },
    );
  });

  it('is the same under five zones of the bot and of the database', async () => {
    const before = process.env.TZ;
    const [own] = await db.$queryRaw<{ name: string }[]>`SELECT current_database() AS name`;
    const name = own?.name ?? '';
    const cases = fc.sample(someCase, { numRuns: 8, seed: 20261121 });
    const ids: number[] = [];
    for (const [events] of cases) ids.push(await stored(events));
    const told = new Set<string>();
    try {
      for (const zone of ZONES) {
        process.env.TZ = zone;
        expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
        await db.$executeRawUnsafe(`ALTER DATABASE "${name}" SET timezone TO '${zone}'`);
        const there = connect(database.url, 1);
        const [setting] = await there.$queryRaw<{ of: string[] }[]>`
          SELECT s.setconfig AS of FROM pg_db_role_setting s JOIN pg_database d ON d.oid = s.setdatabase
          WHERE d.datname = ${name}`;
        expect(setting?.of).toEqual([`TimeZone=${zone}`]);
        await there.$executeRaw`UPDATE "Complaint" SET "dueAt" = NULL, "nextAt" = NULL`;
        await there.$transaction((tx) => cacheClocks(tx, ids, NOW));
        const crisis = await readCrisis(there, 1);
        const all = [];
        for (const id of ids) {
          const complaint = await readComplaint(there, id);
          all.push(await kept(id), complaint && crisis && standingOf(complaint, crisis, NOW));
        }
        told.add(JSON.stringify(all));
        await there.$disconnect();
      }
    } finally {
      process.env.TZ = before;
    }
    expect(told.size).toBe(1);
    expect([...told][0]).toContain('dueAt');
  });
});
