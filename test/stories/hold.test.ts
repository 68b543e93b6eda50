// While an answer is held back: anybody stops it, and an approval counts only while its giver may approve.

import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { check } from '../../src/checker/check.ts';
import { databaseNow } from '../../src/engine/clock.ts';
import { differences } from '../faults/compare.ts';
import { blocksText, draftCard, type House, openHouseWithDraft } from '../support/house.ts';

// Stories wait for a whole house; how long that takes is the machine's own affair.
vi.setConfig({ testTimeout: 240_000 });

let house: House;
let channel: string;
beforeEach(async () => {
  ({ house, channel } = await openHouseWithDraft());
});
afterEach(() => house.stop());

const approve = async (person: string) => {
  await house.slack.as(person).react(channel, draftCard(house, channel, 1).ts, 'white_check_mark');
  await house.idle();
};
const standing = () => house.app.db.approval.count({ where: { revokedAt: null } });
const releases = async () =>
  (await house.app.db.release.findMany({ orderBy: { id: 'asc' } })).map(({ state }) => state);
const said = () =>
  house.slack
    .messages(channel)
    .flatMap((root) => house.slack.thread(channel, root.ts as string))
    .map(blocksText)
    .join('\n');

/** What `tanggap check` finds. */
const broken = async () => (await check(house.app.db)).results.flatMap(({ findings }) => findings);

/** What somebody does with buttons about the answer that was handed over. */
const perform = (verb: string, by: string, more: object = {}) =>
  house.app.engine.perform({ verb: `drafts.${verb}`, input: { by, draft: 1, ...more } });
const edit = (text: string) => perform('edit', 'U0BUDI', { base: 1, text });

describe('an answer that two people approve where one is enough', () => {
  it('goes out once, and on the word of the second when the first takes theirs back', async () => {
    await approve('U0RINA');
    await approve('U0SARI');
    expect([await standing(), await releases()]).toEqual([2, ['pending']]);
    await house.slack.as('U0RINA').unreact(channel, draftCard(house, channel, 1).ts, 'white_check_mark');
    await house.idle();
    expect([await standing(), await releases()]).toEqual([1, ['pending']]);
    await house.pass(60_000);
    expect(await releases()).toEqual(['held']);
    expect(await house.app.db.job.count({ where: { kind: 'deliver' } })).toBe(1);
    expect(await house.app.db.inbox.count({ where: { attempts: { gt: 0 } } })).toBe(0);
  });

  it('goes out when one of them may not approve any more, and the room hears why', async () => {
    await approve('U0RINA');
    await approve('U0SARI');
    await house.slack.changeUser('U0RINA', { deleted: true });
    await house.pass(60_000);
    expect([await standing(), await releases()]).toEqual([1, ['held']]);
    expect(said()).toContain('their account is closed. Enough others approved this answer');
  });
});

describe('an answer that was handed to a person', () => {
  beforeEach(async () => {
    await approve('U0RINA');
    await house.pass(60_000);
    expect(await releases()).toEqual(['held']);
  });

  it('keeps its text until somebody says that it is not out', async () => {
    expect(await edit('We are sorry. You get your money back by Friday.')).toEqual({ refused: 'draft_held' });
    expect(await perform('another', 'U0BUDI', { base: 1 })).toEqual({ refused: 'draft_held' });
    expect(await perform('drop', 'U0BUDI', { release: 1 })).toMatchObject({ refused: 'approve_role' });
    await perform('drop', 'U0RINA', { release: 1, why: 'not out' });
    await house.idle();
    expect(said()).toContain('This answer was given up. Please do not post it.');
    expect(said()).not.toContain('Please post this exact text yourself');
    const jobs = await house.app.db.job.findMany({ where: { kind: 'deliver' } });
    expect(jobs.map(({ state }) => state)).toEqual(['cancelled']);
    expect(await edit('We are sorry. You get your money back by Friday.')).toHaveProperty('done');
    await house.idle();
    await approve('U0RINA');
    expect([await standing(), await releases()]).toEqual([1, ['cancelled', 'pending']]);
  });

  it('is not sent again without its approval, and again with it', async () => {
    const rina = house.slack.as('U0RINA');
    await rina.unreact(channel, draftCard(house, channel, 1).ts, 'white_check_mark');
    await house.idle();
    expect([await standing(), await releases()]).toEqual([0, ['held']]);
    expect(said()).toContain('<@U0RINA> took the approval back');
    expect(await perform('again', 'U0SARI', { release: 1 })).toMatchObject({ refused: 'again_unapproved' });
    await approve('U0RINA');
    expect([await standing(), await releases()]).toEqual([1, ['held']]);
    expect(await perform('again', 'U0SARI', { release: 1, why: 'I looked' })).toHaveProperty('done');
    await house.pass(1_000);
    expect(await releases()).toEqual(['held']);
    expect(said()).toContain('This answer can be posted now');
    expect(await differences(house.app.db, { slack: house.slack })).toEqual([]);
  });

  it('is withdrawn by a reaction that was taken away while nobody could hear it', async () => {
    const { db } = house.app;
    await house.restart(async () => {
      await house.slack.as('U0RINA').unreact(channel, draftCard(house, channel, 1).ts, 'white_check_mark');
    });
    while ((await db.approval.count({ where: { revokedAt: null } })) > 0) await sleep(50);
    await house.idle();
    expect(said()).toContain('The approval of this answer does not stand any more');
  });

  it('keeps its approval when somebody deletes the card: it was given', async () => {
    await house.slack.deleteMessage(channel, draftCard(house, channel, 1).ts);
    await house.idle();
    expect(await perform('again', 'U0SARI', { release: 1, why: 'I looked' })).toHaveProperty('done');
    await house.pass(1_000);
    expect([await standing(), await releases()]).toEqual([1, ['held']]);
    expect(await house.app.db.timeline.count({ where: { fact: 'approval_revoked' } })).toBe(0);
  });

  it('may be said to be out although its approval was taken back meanwhile: it was approved when it was handed over', async () => {
    await house.slack.as('U0RINA').unreact(channel, draftCard(house, channel, 1).ts, 'white_check_mark');
    await house.idle();
    await perform('confirm', 'U0DEWI', { release: 1, link: 'https://social.example/1' });
    await house.idle();
    expect(await releases()).toEqual(['sent']);
    expect(await differences(house.app.db, { slack: house.slack })).toEqual([]);
    expect(await broken()).toEqual([]);
  });

  it('may be said to be out although its complaint was closed meanwhile', async () => {
    await house.app.engine.perform({
      verb: 'complaints.close',
      input: { by: 'U0BUDI', complaint: 1, why: 'They asked us not to reply.' },
    });
    await house.idle();
    expect([await standing(), await broken()]).toEqual([0, []]);
    await perform('confirm', 'U0DEWI', { release: 1, link: 'https://social.example/1' });
    await house.pass(60_000);
    expect([await releases(), await broken()]).toEqual([['sent'], []]);
  });
});

describe('an approval while the crisis is being resolved', () => {
  it('waits for that, and then comes too late', async () => {
    const resolving = new pg.Client({ connectionString: house.database.url });
    await resolving.connect();
    await resolving.query(`BEGIN; UPDATE "Crisis" SET state = 'resolved'`);
    const look = { standing: 'member', standingAt: await databaseNow(house.app.db) };
    const approved = perform('approve', 'U0RINA', { version: 1, event: 'event:1', ...look });
    // Long enough for it to be there first if it did not wait.
    await sleep(500);
    await resolving.query('COMMIT');
    await resolving.end();
    expect(await approved).toEqual({ refused: 'crisis_resolved' });
    expect(await releases()).toEqual([]);
  });
});

describe('an approved answer whose complaint is closed without an answer', () => {
  const close = () =>
    house.app.engine.perform({
      verb: 'complaints.close',
      input: { by: 'U0BUDI', complaint: 1, why: 'They asked us not to reply.' },
    });

  it('stays in the house, and the room hears of it', async () => {
    await approve('U0RINA');
    await close();
    await house.pass(60_000);
    expect([await standing(), await releases()]).toEqual([0, ['cancelled']]);
    expect(await house.app.db.job.count({ where: { kind: 'deliver' } })).toBe(0);
    expect(said()).toContain('This complaint was closed without an answer of ours');
  });

  it('is not to be posted by who has it in hand', async () => {
    await approve('U0RINA');
    await house.pass(60_000);
    await close();
    await house.idle();
    expect(said()).toContain('The approval of this answer does not stand any more');
    expect(said()).not.toContain('Please post this exact text yourself');
    expect(await perform('again', 'U0SARI', { release: 1 })).toEqual({ refused: 'complaint_not_open' });
    expect(
      await perform('confirm', 'U0DEWI', { release: 1, link: 'https://social.example/1' }),
    ).toHaveProperty('done');
    expect(await differences(house.app.db, { slack: house.slack })).toEqual([]);
  });
});

describe('an approved answer in its hold', () => {
  it('is stopped by anybody in the room with one button, and needs a new approval', async () => {
    await approve('U0RINA');
    expect([await standing(), await releases()]).toEqual([1, ['pending']]);
    expect(JSON.stringify(draftCard(house, channel, 1).blocks)).toContain('drafts.stop');
    await house.slack.as('U0BUDI').click(channel, draftCard(house, channel, 1).ts, 'drafts.stop');
    await house.pass(60_000);
    expect([await standing(), await releases()]).toEqual([0, ['cancelled']]);
    expect(await house.app.db.job.count({ where: { kind: 'deliver' } })).toBe(0);
    expect(JSON.stringify(draftCard(house, channel, 1).blocks)).not.toContain('drafts.stop');
  });

  it('is stopped no more once it has gone out', async () => {
    await approve('U0RINA');
    await house.pass(60_000);
    const stop = await house.app.engine.perform({
      verb: 'drafts.stop',
      input: { by: 'U0BUDI', draft: 1 },
    });
    expect(stop).toEqual({ refused: 'nothing_to_stop' });
    expect(await releases()).toEqual(['held']);
  });

  it.each([
    ['whose account is closed', { deleted: true }, 'their account is closed'],
    ['who became a guest', { is_restricted: true }, 'they are a guest here now'],
  ])('F62 does not go out on the word of somebody %s', async (_who, change, why) => {
    await approve('U0RINA');
    await house.slack.changeUser('U0RINA', change);
    await house.pass(60_000);
    expect([await standing(), await releases()]).toEqual([0, ['cancelled']]);
    const jobs = await house.app.db.job.findMany({ where: { kind: 'deliver' } });
    expect(jobs.map(({ state, errorCode }) => [state, errorCode])).toEqual([['dead', 'release_cancelled']]);
    expect(said()).toContain(`The approval of <@U0RINA> does not count any more: ${why}`);
    const facts = await house.app.db.timeline.findMany({ where: { fact: 'approval_revoked' } });
    expect(facts.map(({ by }) => by)).toEqual(['system']);
  });

  it('F62 does not go out on the word of somebody who lost the role, and goes out on the next one', async () => {
    await approve('U0RINA');
    await house.app.db.roleHolder.deleteMany({ where: { person: 'U0RINA' } });
    await house.pass(60_000);
    expect([await standing(), await releases()]).toEqual([0, ['cancelled']]);
    expect(said()).toContain('they have no role that approves any more');
    await house.app.db.roleHolder.create({
      data: { crisisId: 1, role: 'comms', person: 'U0DEWI', assignedBy: 'U0SARI', assignedAt: new Date(0) },
    });
    await approve('U0DEWI');
    await house.pass(60_000);
    expect([await standing(), await releases()]).toEqual([1, ['cancelled', 'held']]);
    const jobs = await house.app.db.job.findMany({ where: { kind: 'deliver' }, orderBy: { seq: 'asc' } });
    expect(jobs.at(-1)?.errorCode).toBe('needs_person');
  });

  it('stays in the house while Slack does not say who its approver is now', async () => {
    await approve('U0RINA');
    house.slack.faults.add({ kind: 'http', method: 'users.info', status: 503, times: 1_000 });
    await house.pass(60_000);
    const job = () => house.app.db.job.findFirstOrThrow({ where: { kind: 'deliver' } });
    expect(await job()).toMatchObject({ state: 'pending', errorCode: 'approval_unchecked' });
    house.slack.faults.clear();
    await house.pass(10_000);
    expect(await job()).toMatchObject({ state: 'held', errorCode: 'needs_person' });
  });
});
