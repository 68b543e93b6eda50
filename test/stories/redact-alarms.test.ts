// Words and names taken out are gone from the messages that quote many complaints at once, too.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkIn } from '../../src/checker/check.ts';
import { run } from '../../src/cli/privacy.ts';
import { moveClock } from '../../src/engine/clock.ts';
import { callCommand } from '../support/command.ts';
import { blocksText, complaint, declare, type House, openHouse } from '../support/house.ts';

// Stories wait for a whole house; how long that takes is the machine's own affair.
vi.setConfig({ testTimeout: 240_000 });

let house: House;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tanggap-redact-'));
  house = await openHouse();
});
afterEach(async () => {
  await house.stop();
  await rm(folder, { recursive: true });
});

const PHONE = '0812-9876-5432';
const dangerous = (from: number) =>
  Array.from({ length: 3 }, (_, n) =>
    complaint(from + n, {
      text: `Cup ${from + n} exploded and burned my hand, call me on ${n === 1 ? PHONE : 'the shop phone'}`,
    }),
  );
const takeOut = async (complaint: number, ...what: string[]) => {
  const { code, err } = await callCommand(run, ['redact', String(complaint), ...what, '--why', 'asked for'], {
    env: { DATABASE_URL: house.database.url, TANGGAP_DATA: folder },
  });
  expect([code, err]).toEqual([0, '']);
};
const redact = async (complaint: number, ...what: string[]) => {
  await takeOut(complaint, ...what);
  await house.pass(1_000);
};
const numberOf = async (externalId: string): Promise<number> =>
  (await house.app.db.complaint.findFirstOrThrow({ where: { externalId } })).id;
/** Every root message and reply that holds these words. */
const saying = (words: string): string[] =>
  house.slack
    .channels()
    .flatMap(({ id }) =>
      house.slack.messages(id).flatMap((root) => house.slack.thread(id, root.ts as string)),
    )
    .map((message) => JSON.stringify(message))
    .filter((message) => message.includes(words));
const findings = async () => {
  const { results } = await house.app.db.$transaction((tx) => checkIn(tx));
  return results.flatMap(({ id, findings: found }) => found.map((finding) => `${id} ${finding}`));
};

/** A crisis declared from the alarm about three complaints; answers with its channel. */
async function declareFromAlarm(): Promise<string> {
  await house.complain(dangerous(1));
  await house.pass(1_000);
  const alarm = house.slack.messages('general').find((m) => String(m.text).includes('cannot wait'));
  await house.slack.as('U0SARI').click('general', String(alarm?.ts), 'watch.declare');
  await house.slack.as('U0SARI').submit((house.slack.view('U0SARI') as { id: string }).id, {});
  await house.pass(1_000);
  return house.slack.channels().findLast((c) => c.name.startsWith('crisis-'))?.name as string;
}
const header = (channel: string): string =>
  blocksText(house.slack.messages(channel).find((m) => blocksText(m).includes('What we know so far')));

describe('what is taken out', () => {
  it.each([
    ['before a crisis', async () => undefined, 'cannot wait'],
    ['in a crisis', () => declare(house), '3 critical complaints'],
  ])('F67 is taken out of an alarm about several complaints %s', async (_when, begin, title) => {
    await begin();
    await house.complain(dangerous(1));
    await house.pass(1_000);
    const alarms = () => saying(title).filter((message) => message.includes('exploded'));
    expect(alarms().length).toBeGreaterThan(0);
    for (const alarm of alarms()) expect(alarm).toContain(PHONE);
    await redact(await numberOf('c2'), '--span', PHONE);
    for (const alarm of alarms()) expect(alarm).toContain('█████');
    expect(saying(PHONE)).toEqual([]);
    expect(await findings()).toEqual([]);
  });

  it('F67 is not in what a crisis begins with that is declared from such an alarm: that names the complaint alone', async () => {
    const channel = await declareFromAlarm();
    const { known } = await house.app.db.crisis.findFirstOrThrow();
    expect(known).toBe(`3 comments that cannot wait: no. ${await numberOf('c1')}, no. 2, no. 3.`);
    expect(header(channel)).toContain(known);
    expect(header(channel)).not.toContain('exploded');
  });

  it.each([
    ['as it was taken over', ['--span', PHONE], (words: string) => words],
    [
      'where a person changed the words around it',
      ['--span', PHONE],
      (words: string) => words.replace('Cup', 'The cup'),
    ],
    ['with all the rest', ['--all'], (words: string) => words],
  ])('F67 is taken out of what a crisis of an older version began with, %s', async (_how, what, edit) => {
    const channel = await declareFromAlarm();
    const { db } = house.app;
    const words = (id: number) => `Cup ${id} exploded and burned my hand, call me on`;
    const quotes = edit(`Comment no. 1: “${words(1)} the shop phone”\nComment no. 2: “${words(2)} ${PHONE}”`);
    await db.crisis.updateMany({ data: { known: quotes } });
    await house.slack.as('U0SARI').command('/crisis', 'level critical it grows', channel);
    await house.pass(1_000);
    expect(header(channel)).toContain(PHONE);
    await redact(2, ...what);
    const { known } = await db.crisis.findFirstOrThrow();
    expect(known).not.toContain(PHONE);
    expect(known).toContain(edit(`Comment no. 1: “${words(1)} the shop phone”`));
    expect(known).toContain('█████');
    expect(header(channel)).toContain('█████');
    expect(saying(PHONE)).toEqual([]);
    expect(await findings()).toEqual([]);
  });

  /** Slack takes everything that is posted, and each answer is lost, until nobody knows what became of this one. */
  async function lostAnswers(items: object[], where: object) {
    house.slack.faults.acceptThenDrop('chat.postMessage', 100);
    await house.complain(items);
    let lost = null;
    while (!lost) {
      await new Promise((done) => setTimeout(done, 50));
      lost = await house.app.db.job.findFirst({ where: { state: 'uncertain', ...where } });
    }
    house.slack.faults.clear();
    return lost;
  }
  /** Time passes, and what is not known is looked for. What waits behind it would let nobody be idle before. */
  async function found(): Promise<void> {
    const { db } = house.app;
    await moveClock(db, 61_000);
    while (await db.job.count({ where: { state: 'uncertain' } }))
      await new Promise((done) => setTimeout(done, 50));
    await house.idle();
  }

  it('F67 is taken out of a card of which nobody knows yet that it got there', async () => {
    await declare(house);
    await lostAnswers([complaint(1, { text: `You charged me twice, call ${PHONE}` })], {
      makes: 'complaint:1',
    });
    expect(saying(PHONE)).toHaveLength(1);
    await takeOut(1, '--span', PHONE);
    expect(await findings()).toEqual([]);
    await found();
    expect(saying(PHONE)).toEqual([]);
    expect(await findings()).toEqual([]);
  });

  it.each(['is found there', 'is shown to be there by a person'])(
    'F67 is taken out of an alarm without a name when it %s',
    async (how) => {
      await declare(house);
      const { db, engine } = house.app;
      const alarm = await lostAnswers(dangerous(1), { dedupeKey: { startsWith: 'danger:' } });
      const inSlack = () =>
        house.slack
          .channels()
          .flatMap(({ id }) => house.slack.messages(id).map((message) => ({ id, message })))
          .find(({ message }) => String(message.text).includes('3 critical complaints'));
      expect(JSON.stringify(inSlack())).toContain(PHONE);
      if (how !== 'is found there') {
        const told = new Date();
        await db.job.update({ where: { id: alarm.id }, data: { state: 'held', settledAt: alarm.startedAt } });
        // As the worker does: whoever leads was told of it.
        await db.timer.create({
          data: {
            key: `stuck:${alarm.id}`,
            verb: 'outbox.stuck',
            input: {},
            dueAt: told,
            state: 'fired',
            firedAt: told,
          },
        });
      }
      await takeOut(await numberOf('c2'), '--span', PHONE);
      expect(await findings()).toEqual([]);
      if (how !== 'is found there') {
        const at = inSlack();
        const proof = `https://kopisenja.slack.com/archives/${at?.id}/p${String(at?.message.ts).replace('.', '')}`;
        const input = { by: 'cli:ops', job: alarm.id, why: 'it is there', proof };
        expect(await engine.perform({ verb: 'outbox.resolve', input })).toHaveProperty('done');
      }
      await found();
      expect((await db.job.findUniqueOrThrow({ where: { id: alarm.id } })).state).toBe('sent');
      expect(JSON.stringify(inSlack())).toContain('█████');
      expect(saying(PHONE)).toEqual([]);
      expect(await findings()).toEqual([]);
      // Deleted, it is gone: its name was only for changing it.
      const place = await db.place.findUniqueOrThrow({ where: { ref: `copy:${alarm.id}` } });
      const gone = { by: 'system', ref: place.ref, ts: place.ts };
      expect(await engine.perform({ verb: 'outbox.gone', input: gone })).toEqual({ refused: 'not_gone' });
    },
  );

  it('F67 as a name is taken out of the standup that says who waits longest, posted and kept', async () => {
    const channel = await declare(house);
    await house.complain([complaint(1, { author: { name: 'Dewi Ayu' } })]);
    await house.idle();
    await house.slack.as('U0SARI').command('/crisis', 'standup', channel);
    await house.idle();
    const standups = () => saying('Dewi Ayu').filter((message) => !message.includes('complaints.take'));
    expect(standups()).toHaveLength(1);
    await redact(1, '--author');
    expect(saying('Dewi Ayu')).toEqual([]);
    const { db } = house.app;
    const kept = await db.$queryRaw<object[]>`
      SELECT 1 FROM "Job" WHERE payload::text LIKE '%Dewi Ayu%' UNION ALL
      SELECT 1 FROM "Standup" WHERE figures::text LIKE '%Dewi Ayu%'`;
    expect(kept).toEqual([]);
    expect(await findings()).toEqual([]);
  });
});
