// A complaint that comes in while a crisis is being declared, changed or reopened is its own and timed, whichever commits first.
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { isRefusal } from '../../../src/engine/verb.ts';
import { complaint, declare, type House, openHouse } from '../../support/house.ts';

const ITEM = {
  source: 'web',
  externalId: 'c1',
  author: { name: 'Customer 1' },
  text: 'Your shop charged me twice for one coffee',
  kind: 'review',
  visibility: 'public',
  postedAt: new Date().toISOString(),
};

/** Stores the complaint, for that crisis if one is named, while something else is done: neither waits for the other to begin. */
async function storeDuring(house: House, crisis: number | undefined, act: () => Promise<unknown>) {
  const { engine, db } = house.app;
  const waits = async (kind: string) =>
    (
      await db.$queryRaw<unknown[]>`
        SELECT 1 FROM pg_locks JOIN pg_stat_activity USING (pid)
        WHERE datname = current_database() AND locktype = ${kind} AND NOT granted`
    ).length > 0;
  // A row of the same key, not yet committed, stops the complaint between its look for a crisis and its end.
  const hand = new pg.Client({ connectionString: house.database.url });
  await hand.connect();
  onTestFinished(() => hand.end());
  await hand.query('BEGIN');
  await hand.query(
    `INSERT INTO "Complaint" (source, "externalId", text, sha256, language, kind, visibility, "postedAt", "seenAt", bands)
     VALUES ('web', 'c1', '', '', 'en', 'review', 'public', now(), now(), '{}')`,
  );
  const input = { by: 'source:web', items: [ITEM], ...(crisis === undefined ? {} : { crisis }) };
  const accepting = engine.perform({ verb: 'complaints.accept', input });
  while (!(await waits('transactionid'))) await sleep(20);
  let acted = false;
  const acting = act().then(async () => {
    // What it leads to has been done as well.
    await house.idle();
    acted = true;
  });
  while (!acted && !(await waits('advisory'))) await sleep(20);
  await hand.query('ROLLBACK');
  expect(isRefusal(await accepting)).toBe(false);
  await acting;
  await house.idle();
}

const kept = (house: House) => house.app.db.complaint.findMany({ select: { crisisId: true, dueAt: true } });

it('a complaint that is being stored while a crisis is declared becomes the crisis’ own', async () => {
  const house = await openHouse();
  onTestFinished(() => house.stop());
  await storeDuring(house, undefined, () => declare(house));
  expect(await kept(house)).toEqual([{ crisisId: 1, dueAt: expect.any(Date) }]);
}, 120_000);

it.each([
  ['without a crisis', undefined],
  ['for that crisis', 1],
])(
  'a complaint that is being stored %s while the crisis is reopened has its clock there',
  async (_how, crisis) => {
    const house = await openHouse();
    onTestFinished(() => house.stop());
    await declare(house);
    const { engine } = house.app;
    const ended = { by: 'U0SARI', crisis: 1, key: 'end', why: 'all is well' };
    await engine.perform({ verb: 'review.resolve', input: ended });
    await house.idle();
    const input = { by: 'U0SARI', crisis: 1, key: 'again', why: 'it goes on' };
    await storeDuring(house, crisis, () => engine.perform({ verb: 'crisis.reopen', input }));
    expect(await kept(house)).toEqual([{ crisisId: 1, dueAt: expect.any(Date) }]);
  },
  120_000,
);

it('a complaint that is being stored while the level changes has the clock of the new level', async () => {
  const house = await openHouse();
  onTestFinished(() => house.stop());
  await declare(house);
  const input = { by: 'U0SARI', crisis: 1, key: 'level', level: 'critical', why: 'a journalist asks' };
  await storeDuring(house, undefined, () => house.app.engine.perform({ verb: 'crisis.level', input }));
  const rows = await house.app.db.complaint.findMany({ select: { seenAt: true, dueAt: true } });
  await house.complain([complaint(2)]);
  await house.idle();
  const later = await house.app.db.complaint.findFirstOrThrow({ where: { externalId: { not: 'c1' } } });
  const promised = (row: { seenAt: Date; dueAt: Date | null }) => Number(row.dueAt) - Number(row.seenAt);
  expect(rows.map(promised)).toEqual([promised(later)]);
}, 120_000);

it('a complaint that is being stored while the crisis is resolved is not left in it with a silent clock', async () => {
  const house = await openHouse();
  onTestFinished(() => house.stop());
  await declare(house);
  const input = { by: 'U0SARI', crisis: 1, key: 'end', why: 'all is well' };
  await storeDuring(house, undefined, () => house.app.engine.perform({ verb: 'review.resolve', input }));
  const events = await house.app.db.clockEvent.findMany({ select: { type: true }, orderBy: { id: 'asc' } });
  expect(await kept(house)).toEqual([{ crisisId: 1, dueAt: null }]);
  expect(events.at(-1)?.type).toBe('resolved');
}, 120_000);

it('two crises that begin at once share what came before them, and none has the same complaint', async () => {
  const house = await openHouse();
  onTestFinished(() => house.stop());
  await declare(house);
  await house.app.db.$executeRaw`
    INSERT INTO "Complaint" (source, "externalId", text, sha256, language, kind, visibility, "postedAt", "seenAt", bands)
    VALUES ('web', 'c1', '', '', 'en', 'review', 'public', now(), now(), '{}')`;
  await house.app.engine.perform({
    verb: 'crisis.declare',
    input: {
      by: 'U0BUDI',
      claim: 'second',
      title: 'Something else',
      level: 'high',
      known: '',
      language: 'en',
      drill: false,
      plan: (await house.app.db.crisis.findFirstOrThrow()).planVersion,
      separate: true,
      from: '',
    },
  });
  const attach = (crisis: number) =>
    house.app.engine.perform({ verb: 'complaints.attach', input: { by: 'system', crisis } });
  await Promise.all([attach(1), attach(2), house.idle()]);
  await house.idle();
  expect(await house.app.db.timeline.count({ where: { fact: 'complaint_attached' } })).toBe(1);
}, 120_000);
