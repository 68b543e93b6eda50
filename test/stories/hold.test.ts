// While an answer is held back: anybody stops it, and an approval counts only while its giver may approve.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
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
