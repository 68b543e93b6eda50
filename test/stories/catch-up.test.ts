// What people did while the bot could not hear them takes effect when it hears again, once.
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { complaint, declare, draftCard, type House, openHouse, recordFacts } from '../support/house.ts';

// Stories wait for a whole house; how long that takes is the machine's own affair.
vi.setConfig({ testTimeout: 240_000 });

let house: House;
let channel: string;
beforeEach(async () => {
  house = await openHouse();
  channel = await declare(house);
  await recordFacts(house, channel, 'U0BUDI');
  await house.complain([complaint(1)]);
  await house.idle();
});
afterEach(() => house.stop());

const approvals = (revoked: boolean) =>
  house.app.db.approval.count({ where: revoked ? { revokedAt: { not: null } } : { revokedAt: null } });
const liveReleases = () => house.app.db.release.count({ where: { state: { not: 'cancelled' } } });

/** Waits until it is so: how soon a lost socket comes back is the library's own affair. */
async function until(so: () => Promise<boolean>): Promise<void> {
  while (!(await so())) await new Promise((done) => setTimeout(done, 50));
}

/** Nobody hears what is done in the meantime, and Slack does not tell it again. */
async function deaf(during: () => Promise<unknown>): Promise<void> {
  house.slack.faults.refuseSockets(2);
  house.slack.faults.dropSockets();
  await house.slack.waitFor(() => house.slack.connections === 0);
  const told = house.app.db.inbox.count();
  await during();
  expect(await house.app.db.inbox.count()).toBe(await told);
}

describe('a reaction that nobody could hear', () => {
  it('approves once when the connection is back, however often the card is looked at', async () => {
    const rina = house.slack.as('U0RINA');
    void deaf(() => rina.react(channel, draftCard(house, channel, 1).ts, 'white_check_mark'));
    await until(async () => (await approvals(false)) === 1);
    await house.restart();
    await house.restart();
    await house.pass(0);
    expect([await approvals(false), await approvals(true), await liveReleases()]).toEqual([1, 0, 1]);
    await house.pass(60_000);
    const handed = await house.app.db.job.findMany({ where: { kind: 'deliver' } });
    expect(handed.map(({ errorCode }) => errorCode)).toEqual(['needs_person']);
  });

  it('takes an approval back when it was removed in the meantime, and nothing goes out', async () => {
    const rina = house.slack.as('U0RINA');
    const { ts } = draftCard(house, channel, 1);
    await rina.react(channel, ts, 'white_check_mark');
    await house.idle();
    expect([await approvals(false), await liveReleases()]).toEqual([1, 1]);
    void deaf(() => rina.unreact(channel, ts, 'white_check_mark'));
    await until(async () => (await approvals(false)) === 0);
    await house.pass(60_000);
    expect(await liveReleases()).toBe(0);
    expect(await house.app.db.job.count({ where: { kind: 'deliver' } })).toBe(0);
  });

  it('stands although that it was given anew was never told, and that it was taken away before came late', async () => {
    const rina = house.slack.as('U0RINA');
    const { ts } = draftCard(house, channel, 1);
    await rina.react(channel, ts, 'white_check_mark');
    await house.idle();
    const { db } = house.app;
    const removals = () =>
      db.inbox.count({ where: { payload: { path: ['event', 'type'], equals: 'reaction_removed' } } });
    // Whoever deals with the draft waits meanwhile.
    const elsewhere = new pg.Client({ connectionString: house.database.url });
    await elsewhere.connect();
    await elsewhere.query('BEGIN; SELECT 1 FROM "Draft" FOR UPDATE');
    const removed = rina.unreact(channel, ts, 'white_check_mark');
    await until(async () => (await removals()) === 1);
    await db.$executeRaw`CREATE RULE forget AS ON INSERT TO "Inbox" DO INSTEAD NOTHING`;
    const given = rina.react(channel, ts, 'white_check_mark');
    await elsewhere.query('COMMIT');
    await elsewhere.end();
    await house.idle();
    const letters = await db.inbox.findMany({ where: { attempts: { gt: 0 } } });
    expect(letters).toEqual([]);
    expect([await approvals(false), await approvals(true), await liveReleases()]).toEqual([1, 1, 1]);
    await Promise.all([removed, given]);
  });

  it('counts once although it is dealt with again after somebody stopped the answer', async () => {
    const { db, engine } = house.app;
    await house.slack.as('U0RINA').react(channel, draftCard(house, channel, 1).ts, 'white_check_mark');
    await house.idle();
    await engine.perform({ verb: 'drafts.stop', input: { by: 'U0BUDI', draft: 1 } });
    // As after a crash between the approval and the note that it was dealt with.
    await db.$executeRaw`UPDATE "Inbox" SET state = 'new', "nextTryAt" = house_now()`;
    await house.idle();
    expect([await approvals(false), await approvals(true), await liveReleases()]).toEqual([0, 1, 0]);
    expect(await db.inbox.count({ where: { attempts: { gt: 0 } } })).toBe(0);
  });

  it('counts when Slack says only at the second time who gave it', async () => {
    house.slack.faults.add({ kind: 'http', method: 'users.info', status: 503, times: 1 });
    await house.slack.as('U0RINA').react(channel, draftCard(house, channel, 1).ts, 'white_check_mark');
    await house.idle();
    expect([await approvals(false), await liveReleases()]).toEqual([1, 1]);
    expect(house.slack.ephemerals('U0RINA')).toEqual([]);
  });

  it('counts as soon as Slack says again who gave it', async () => {
    const rina = house.slack.as('U0RINA');
    const { ts } = draftCard(house, channel, 1);
    house.slack.faults.add({ kind: 'http', method: 'users.info', status: 503, times: 1_000 });
    await rina.react(channel, ts, 'white_check_mark');
    await house.idle();
    await house.restart();
    await house.idle();
    expect([await approvals(false), await liveReleases()]).toEqual([0, 0]);
    expect(house.slack.ephemerals('U0RINA').map(({ text }) => text)).toEqual([
      expect.stringContaining('look at again by myself'),
    ]);
    house.slack.faults.clear();
    await house.restart();
    await until(async () => (await approvals(false)) === 1);
    expect(await liveReleases()).toBe(1);
  });

  it('is looked for once more before an answer leaves the house', async () => {
    const rina = house.slack.as('U0RINA');
    const { ts } = draftCard(house, channel, 1);
    await rina.react(channel, ts, 'white_check_mark');
    await house.idle();
    // Slack knows that it was taken back; that it told us is lost.
    const { db } = house.app;
    await db.$executeRaw`CREATE RULE forget AS ON INSERT TO "Inbox" DO INSTEAD NOTHING`;
    await rina.unreact(channel, ts, 'white_check_mark');
    await house.pass(60_000);
    expect(await approvals(false)).toBe(0);
    const jobs = await db.job.findMany({ where: { kind: 'deliver' } });
    expect(jobs.map(({ state, errorCode }) => [state, errorCode])).toEqual([['dead', 'release_cancelled']]);
  });

  it('keeps an answer in the house while Slack cannot say whether the approval still stands, and asks a person after five minutes', async () => {
    const rina = house.slack.as('U0RINA');
    await rina.react(channel, draftCard(house, channel, 1).ts, 'white_check_mark');
    await house.idle();
    house.slack.faults.add({ kind: 'http', method: 'reactions.get', status: 503, times: 1_000 });
    await house.pass(60_000);
    const job = () => house.app.db.job.findFirstOrThrow({ where: { kind: 'deliver' } });
    expect(await job()).toMatchObject({ state: 'pending', errorCode: 'approval_unchecked', attempts: 0 });
    await house.pass(6 * 60_000);
    expect(await job()).toMatchObject({ state: 'held', errorCode: 'approval_unchecked' });
  });
});
