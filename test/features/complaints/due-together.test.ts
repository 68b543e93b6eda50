// Many clocks that are due at once, and several processes that look at them: each is noticed once, and told in one message.
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHouse } from '../../../src/app.ts';
import { HOUR } from '../../../src/calendar/duration.ts';
import { databaseNow, moveClock } from '../../../src/engine/clock.ts';
import { connect, type Db } from '../../../src/engine/database.ts';
import { lookAtClocks, tellGathered } from '../../../src/features/complaints/index.ts';
import { CLOCKS_AT_ONCE, lockGathered, saveGathered } from '../../../src/features/complaints/store-clocks.ts';
import { planVersion } from '../../../src/features/crisis/plan.ts';
import { savePeople, savePlan } from '../../../src/features/crisis/store.ts';
import { type FreshDatabase, freshDatabase } from '../../support/postgres.ts';

let database: FreshDatabase;
let db: Db;
const PEOPLE = { 'wayan@kopisenja.example': ['U0WAYAN'], S0CARE: ['U0BUDI'] };

beforeAll(async () => {
  database = await freshDatabase();
  db = connect(database.url, 8);
  const yaml = await readFile(new URL('../../../manifests/plan.en.yaml', import.meta.url), 'utf8');
  await savePlan(db, planVersion(yaml), yaml, [], await databaseNow(db));
  await savePeople(db, planVersion(yaml), { people: PEOPLE, missing: [] });
  const { perform } = createHouse(db);
  for (const n of [1, 2]) {
    const given = { by: 'U0SARI', claim: `c${n}`, title: `Crisis ${n}`, level: 'high', known: '' };
    const more = { language: 'en', drill: false, plan: planVersion(yaml), separate: true, from: '' };
    await perform({ verb: 'crisis.declare', input: { ...given, ...more } });
  }
});
afterAll(async () => {
  await db.$disconnect();
  await database.drop();
});

/** Complaints whose four hours were over so long ago, in ms; `take` of them belong to Dewi. */
async function overdue(crisis: number, count: number, agoMs: number, take = 0): Promise<number[]> {
  const rows = await db.$queryRaw<{ id: number }[]>`
    INSERT INTO "Complaint" ("crisisId", level, source, "externalId", text, sha256, language, kind, visibility,
      "postedAt", "seenAt", "dueAt", "nextAt", assignee)
    SELECT ${crisis}, 'high', 'web', gen_random_uuid()::text, 'x', '', 'en', 'comment', 'public', seen, seen,
      seen + interval '4 hours', seen + interval '4 hours 1 millisecond', CASE WHEN n <= ${take}::int THEN 'U0DEWI' END
    FROM (SELECT n, house_now() - interval '4 hours' - ${agoMs} * interval '1 millisecond' AS seen
      FROM generate_series(1, ${count}::int) AS n) AS clocks RETURNING id`;
  await db.$executeRaw`
    INSERT INTO "ClockEvent" ("complaintId", type, at, data)
    SELECT id, 'started', "seenAt", '{}' FROM "Complaint" c
    WHERE NOT EXISTS (SELECT 1 FROM "ClockEvent" e WHERE e."complaintId" = c.id)`;
  return rows.map(({ id }) => id);
}

/** So many processes do it again and again until nothing is left. */
const together = (hands: number, work: (engine: ReturnType<typeof createHouse>) => Promise<boolean>) =>
  Promise.all(
    Array.from({ length: hands }, async () => {
      const engine = createHouse(db);
      while (await work(engine));
    }),
  );

const jobs = async (kind: 'post' | 'tell', view: string) =>
  (await db.job.findMany({ where: { kind }, orderBy: { seq: 'asc' } }))
    .map(
      ({ payload }) =>
        payload as { channel?: string; person?: string; content: { view: string; data: never } },
    )
    .filter(({ content }) => content.view === view);

describe('clocks that are due together', () => {
  it('F38 are each noticed once by four processes, and told once in each crisis, however many looks that took', async () => {
    const ids = [...(await overdue(1, 1_200, 10 * 60_000, 7)), ...(await overdue(2, 300, 10 * 60_000))];
    await together(4, lookAtClocks);
    const facts = await db.timeline.findMany({ where: { fact: 'complaint_breached' } });
    const noticed = facts.map(({ data }) => (data as { complaint: number }).complaint);
    expect(noticed.sort((a, b) => a - b)).toEqual(ids.sort((a, b) => a - b));
    expect(await db.clockNotice.count({ where: { key: `first_reply:breach:${4 * HOUR}` } })).toBe(1_500);
    expect(await jobs('post', 'complaints.notice')).toEqual([]);

    // One was answered before anybody was told.
    const input = { by: 'U0DEWI', complaint: ids[0] as number, proof: null };
    await createHouse(db).perform({ verb: 'complaints.answered', input });
    await together(4, tellGathered);
    const notices = await jobs('post', 'complaints.notice');
    expect(notices.map(({ channel }) => channel).sort()).toEqual(['crisis:1', 'crisis:2']);
    const told = (await jobs('tell', 'complaints.late')).map(({ person, content }) => {
      const { id, count } = content.data as { id: number; count: number };
      return `${person} ${id} ${count}`;
    });
    // Who took some hears of theirs, the role on duty of the others.
    expect(told.sort()).toEqual(['U0BUDI 1 1193', 'U0BUDI 2 300', 'U0DEWI 1 6']);
    expect(await db.clockNotice.count({ where: { gatherAt: { not: null } } })).toBe(0);
  });

  it('are told again only after a minute, all that came meanwhile in one message', async () => {
    const before = (await jobs('post', 'complaints.notice')).length;
    await moveClock(db, 20_000);
    await overdue(1, 3, 1_000);
    await together(2, lookAtClocks);
    await together(2, tellGathered);
    expect((await jobs('post', 'complaints.notice')).length).toBe(before);
    await moveClock(db, 30_000);
    await overdue(1, 2, 1_000);
    await together(2, lookAtClocks);
    await moveClock(db, 15_000);
    await together(2, tellGathered);
    const after = await jobs('post', 'complaints.notice');
    expect(after.length).toBe(before + 1);
    const last = (await jobs('tell', 'complaints.late')).at(-1);
    expect(last).toMatchObject({ person: 'U0BUDI', content: { data: { id: 1, count: 5 } } });
    expect(
      await db.clockNotice.count({ where: { key: `first_reply:breach:${4 * HOUR}`, toldAt: null } }),
    ).toBe(1);
  });

  it('wait for one another: nothing is told while older ones are not looked at', async () => {
    await moveClock(db, 5 * 60_000);
    await overdue(2, 4, 60_000);
    const before = (await jobs('post', 'complaints.notice')).length;
    await together(1, lookAtClocks);
    await overdue(2, 1, 50_000);
    expect(await tellGathered(createHouse(db))).toBe(false);
    await together(1, lookAtClocks);
    expect(await tellGathered(createHouse(db))).toBe(true);
    expect((await jobs('post', 'complaints.notice')).length).toBe(before + 1);
    expect((await jobs('tell', 'complaints.late')).at(-1)).toMatchObject({ content: { data: { count: 5 } } });
  });

  it('go on waiting when they are noticed while the message about the others is being written', async () => {
    await moveClock(db, 5 * 60_000);
    const first = await overdue(2, 2, 60_000);
    await together(1, lookAtClocks);
    const other = connect(database.url, 1);
    const now = await databaseNow(db);
    const during = await other.$transaction(
      async (tx) => {
        const gathered = await lockGathered(tx, 2, now);
        if (!gathered) throw new Error('nothing waits');
        expect(gathered.waiting.flatMap(({ complaints }) => complaints)).toEqual(
          expect.arrayContaining(first),
        );
        const meanwhile = await overdue(2, 3, 30_000);
        await together(1, lookAtClocks);
        await saveGathered(tx, gathered, now);
        return meanwhile;
      },
      { timeout: 60_000 },
    );
    await other.$disconnect();
    const waits = await db.clockNotice.groupBy({
      by: ['complaintId'],
      where: { gatherAt: { not: null } },
      orderBy: { complaintId: 'asc' },
    });
    expect(waits.map(({ complaintId }) => complaintId)).toEqual(during);
    await moveClock(db, 2 * 60_000);
    await together(1, tellGathered);
    expect((await jobs('tell', 'complaints.late')).at(-1)).toMatchObject({ content: { data: { count: 3 } } });
  });

  it('are not told of any more when their crisis is over', async () => {
    await moveClock(db, 5 * 60_000);
    const ids = await overdue(2, 2, 60_000);
    await together(1, lookAtClocks);
    await db.crisis.update({ where: { id: 2 }, data: { state: 'resolved' } });
    const before = (await jobs('post', 'complaints.notice')).length;
    expect(await tellGathered(createHouse(db))).toBe(true);
    expect(await tellGathered(createHouse(db))).toBe(false);
    expect((await jobs('post', 'complaints.notice')).length).toBe(before);
    const kept = await db.clockNotice.findMany({
      where: { complaintId: { in: ids }, key: { contains: ':breach:' } },
    });
    expect(kept.map(({ toldAt, gatherAt }) => [toldAt, gatherAt])).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it('follow another level in steps when there are more than one step takes', async () => {
    const engine = createHouse(db);
    await overdue(1, CLOCKS_AT_ONCE, -60_000);
    const running = await db.complaint.count({ where: { crisisId: 1, state: { not: 'closed' } } });
    await db.crisis.update({ where: { id: 1 }, data: { level: 'low' } });
    await engine.perform({ verb: 'complaints.level', input: { by: 'system', crisis: 1 } });
    const moved = () =>
      db.clockEvent.count({
        where: { type: 'reclassified', data: { equals: { level: 'low' } }, complaint: { crisisId: 1 } },
      });
    expect(await moved()).toBe(CLOCKS_AT_ONCE);
    const timer = await db.timer.findUniqueOrThrow({ where: { key: 'complaints.level:1' } });
    const input = timer.input as { by: string; crisis: number; after: number };
    await engine.perform({ verb: timer.verb, input });
    expect(await moved()).toBe(running);
    expect(await db.complaint.count({ where: { crisisId: 1, dueAt: { lt: await databaseNow(db) } } })).toBe(
      0,
    );
  });
});
