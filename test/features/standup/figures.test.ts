// The standup's figures of drafts: right, and asked for at once however many drafts wait.
import { afterEach, expect, it, vi } from 'vitest';
import { databaseNow } from '../../../src/engine/clock.ts';
import type { Db } from '../../../src/engine/database.ts';
import { readCrisis } from '../../../src/features/crisis/store.ts';
import { currentOf } from '../../../src/features/drafts/draft.ts';
import { readDraft, waitingDrafts } from '../../../src/features/drafts/store.ts';
import { figuresOf } from '../../../src/features/standup/store.ts';
import { complaint, declare, draftCard, type House, openHouse } from '../../support/house.ts';

// A bound on a hang, not on speed: a busy machine takes its time.
vi.setConfig({ testTimeout: 180_000 });

let house: House | undefined;
afterEach(() => house?.stop());

it('counts the drafts that wait and those with gaps as their cards show them, with as many statements for many as for none', async () => {
  house = await openHouse();
  const { slack, app } = house;
  const { db, engine } = app;
  const name = await declare(house);
  // Nobody recorded facts: every suggestion has gaps.
  await house.complain([1, 2, 3, 4, 5].map((n) => complaint(n)));
  await house.idle();
  const word = async (n: number, text: string) => {
    await slack.as('U0BUDI').click(name, draftCard(house as House, name, n).ts, 'drafts.edit');
    await slack.as('U0BUDI').submit((slack.view('U0BUDI') as { id: string }).id, { text: { text } });
    await house?.idle();
  };
  await word(1, 'We are sorry. You get your money back, please write to us at help@example.com.');
  await word(2, 'We are sorry. You get your money back, please write to us.');
  await word(2, 'We are sorry. You get your money back on {day}, please write to us.');
  await engine.perform({
    verb: 'complaints.close',
    input: { by: 'U0DEWI', complaint: 5, why: 'it is praise' },
  });
  await house.idle();

  let asked = 0;
  const counted = db.$extends({
    query: {
      $allOperations({ args, query }) {
        asked += 1;
        return query(args);
      },
    },
  }) as unknown as Db;
  const look = async () => {
    asked = 0;
    const crisis = await readCrisis(db, 1);
    if (!crisis) throw new Error('no crisis');
    const { drafts } = await figuresOf(counted, crisis, await databaseNow(db));
    return { waiting: drafts.waiting, withGaps: drafts.withGaps, asked };
  };
  const one = await Promise.all((await waitingDrafts(db, 1)).map((id) => readDraft(db, id)));
  const gaps = one.filter((draft) => draft && currentOf(draft).placeholders.length > 0);
  const many = await look();
  expect(many).toMatchObject({ waiting: one.length, withGaps: gaps.length });
  expect(many).toMatchObject({ waiting: 4, withGaps: 3 });
  await db.draft.updateMany({ data: { state: 'withdrawn' } });
  expect(await look()).toEqual({ waiting: 0, withGaps: 0, asked: many.asked });
});
