// Freezing, hidden characters, who may approve, and what got stuck: the lead's and the approver's last word.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { verifyAudit } from '../../src/engine/audit.ts';
import { blocksText, draftCard, type House, openHouseWithDraft } from '../support/house.ts';

// Stories wait for a whole house; how long that takes is the machine's own affair.
vi.setConfig({ testTimeout: 240_000 });

let house: House;
let channel: string;
beforeEach(async () => {
  ({ house, channel } = await openHouseWithDraft());
});
afterEach(() => house.stop());

const job = () => house.app.db.job.findFirst({ where: { kind: 'deliver' } });
const approvals = () => house.app.db.approval.count({ where: { revokedAt: null } });

describe('/crisis freeze', () => {
  it('lets nothing leave the house until the lead lifts it, and says so where everybody looks', async () => {
    const { slack } = house;
    await slack.as('U0RINA').command('/crisis', 'freeze stop it', channel);
    expect(slack.ephemerals('U0RINA').at(-1)?.text).toContain('Only the lead or the deputy');
    await slack.as('U0SARI').command('/crisis', 'freeze the facts were wrong', channel);
    await house.idle();
    const pinned = slack.messages(channel).find((m) => blocksText(m).includes('*State:*'));
    expect(blocksText(pinned)).toContain('Frozen by <@U0SARI>');
    await slack.as('U0RINA').command('/crisis', 'status', channel);
    expect(blocksText(slack.ephemerals('U0RINA').at(-1))).toContain('nothing goes out');
    await slack.as('U0RINA').react(channel, draftCard(house, channel, 1).ts, 'white_check_mark');
    await house.pass(60_000);
    expect(await approvals()).toBe(1);
    expect(await job()).toMatchObject({ state: 'pending', errorCode: 'frozen' });
    await house.pass(10 * 60_000);
    expect(await job()).toMatchObject({ state: 'pending', errorCode: 'frozen' });
    await slack.as('U0SARI').command('/crisis', 'unfreeze', channel);
    await house.idle();
    expect(await job()).toMatchObject({ state: 'held', errorCode: 'needs_person' });
    const facts = await house.app.db.timeline.findMany({ where: { fact: { contains: 'frozen' } } });
    expect(facts.map(({ fact }) => fact)).toEqual(['crisis_frozen', 'crisis_unfrozen']);
  });

  it('holds no answer for a person because Slack stumbles meanwhile, nor because the bot was away', async () => {
    const { slack } = house;
    await slack.as('U0SARI').command('/crisis', 'freeze the facts were wrong', channel);
    await slack.as('U0RINA').react(channel, draftCard(house, channel, 1).ts, 'white_check_mark');
    await house.pass(60_000);
    slack.faults.add({ kind: 'http', method: 'reactions.get', status: 503, times: 1_000 });
    await house.pass(10 * 60_000);
    expect(await job()).toMatchObject({ state: 'pending', errorCode: 'frozen' });
    await slack.as('U0SARI').command('/crisis', 'unfreeze', channel);
    await house.pass(60_000);
    expect(await job()).toMatchObject({ state: 'pending', errorCode: 'approval_unchecked' });
    slack.faults.clear();
    await house.pass(60_000);
    expect(await job()).toMatchObject({ state: 'held', errorCode: 'needs_person' });
  });

  it('comes by itself when another organisation is let into the channel, and ends by a person when that is over', async () => {
    const { slack } = house;
    const told = (person: string) =>
      slack
        .channels()
        .filter(({ is_im, members }) => is_im && members.includes(person))
        .flatMap(({ id }) => slack.messages(id))
        .filter((m) => String(m.text).includes('Another organisation can read'));
    await slack.as('U0RINA').react(channel, draftCard(house, channel, 1).ts, 'white_check_mark');
    await house.idle();
    await slack.shareChannel(channel);
    await house.pass(60_000);
    expect(await job()).toMatchObject({ state: 'pending', errorCode: 'frozen' });
    await house.pass(10 * 60_000);
    expect(await job()).toMatchObject({ state: 'pending', errorCode: 'frozen' });
    for (const person of ['U0SARI', 'U0WAYAN']) expect(told(person)).toHaveLength(1);
    // Nobody lets anything out while strangers read along, and only who may approve it does then.
    await slack.as('U0RINA').command('/crisis', 'unfreeze', channel);
    expect(slack.ephemerals('U0RINA').at(-1)?.text).toContain('end the sharing first');
    await slack.shareChannel(channel, false);
    await house.pass(10 * 60_000);
    expect(await job()).toMatchObject({ state: 'pending', errorCode: 'frozen' });
    await slack.as('U0WAYAN').command('/crisis', 'unfreeze', channel);
    expect(slack.ephemerals('U0WAYAN').at(-1)?.text).toMatch(/may approve them says so: .*<@U0RINA>/);
    await slack.as('U0RINA').command('/crisis', 'unfreeze they have left', channel);
    await house.idle();
    expect(await job()).toMatchObject({ state: 'held', errorCode: 'needs_person' });
  });

  it('holds an answer back whose channel is shared though Slack never told', async () => {
    const { slack } = house;
    // Slack's last word on the channel is good for a minute.
    await house.restart(async () => void (await slack.shareChannel(channel)));
    expect(await house.app.db.crisis.count({ where: { frozenAt: { not: null } } })).toBe(0);
    await slack.as('U0RINA').react(channel, draftCard(house, channel, 1).ts, 'white_check_mark');
    await house.pass(60_000);
    await house.pass(60_000);
    expect(await job()).toMatchObject({ state: 'pending', errorCode: 'frozen' });
  });

  it('is kept by the database itself', async () => {
    const { db } = house.app;
    await house.slack.as('U0RINA').react(channel, draftCard(house, channel, 1).ts, 'white_check_mark');
    await house.idle();
    await db.crisis.updateMany({ data: { frozenAt: new Date(), frozenBy: 'U0BUDI' } });
    await expect(db.$executeRaw`UPDATE "Release" SET state = 'sending'`).rejects.toThrow('frozen');
  });
});

describe('an approval', () => {
  it.each([
    ['a guest', { is_restricted: true }, 'Guests'],
    ['somebody of another organisation', { is_stranger: true }, 'other organisations'],
    ['a bot', { is_bot: true }, 'people only'],
  ])('of %s does not count, and they are told why', async (_who, change, told) => {
    const { slack } = house;
    const { ts } = draftCard(house, channel, 1);
    const rina = slack.as('U0RINA');
    await slack.changeUser('U0RINA', change);
    await rina.react(channel, ts, 'white_check_mark');
    await house.idle();
    expect(await approvals()).toBe(0);
    expect(slack.ephemerals('U0RINA').at(-1)?.text).toContain(told);
  });

  it('of somebody whose account is closed while Slack is asked does not count', async () => {
    const { slack } = house;
    const { ts } = draftCard(house, channel, 1);
    slack.faults.latency('users.info', 400);
    const reacting = slack.as('U0RINA').react(channel, ts, 'white_check_mark');
    await slack.changeUser('U0RINA', { deleted: true });
    await reacting;
    await house.idle();
    expect(await approvals()).toBe(0);
    expect(await house.app.db.lastReaction.count({ where: { person: 'U0RINA', on: true } })).toBe(1);
  });

  it('of a text with hidden characters or a look-alike address needs the button that names them', async () => {
    const { slack } = house;
    await slack.as('U0SARI').click(channel, draftCard(house, channel, 1).ts, 'drafts.edit');
    const form = slack.view('U0SARI') as { id: string };
    await slack.as('U0SARI').submit(form.id, {
      text: { text: 'We are sorry.\u202e You get it back\u200b today at b\u0430nk.com.' },
    });
    await house.idle();
    const card = draftCard(house, channel, 1);
    expect(blocksText(card)).toContain('[U+202E]');
    expect(blocksText(card)).toContain('b[U+0430]nk[.]com');
    await slack.as('U0RINA').react(channel, card.ts, 'white_check_mark');
    await house.idle();
    expect(await approvals()).toBe(0);
    expect(slack.ephemerals('U0RINA').at(-1)?.text).toContain(
      'U+202E, U+200B, b[U+0430]nk[.]com = xn--bnk-6cd[.]com',
    );
    await slack.as('U0RINA').click(channel, card.ts, 'drafts.approve_hidden');
    await house.idle();
    expect(await approvals()).toBe(1);
  });
});

describe('a message that got stuck', () => {
  /** Presses a button of the card, and says why in the form that it opens. */
  async function settle(person: string, card: string, how: 'retry' | 'drop', why: string) {
    await house.slack.as(person).click(channel, card, `crisis.stuck.${how}`);
    const form = house.slack.view(person) as { id: string };
    const answer = await house.slack.as(person).submit(form.id, { why: { why } });
    await house.idle();
    return answer;
  }
  const stuck = () =>
    house.slack.messages(channel).find((m) => blocksText(m).includes('did not get through'));

  it('is shown in the channel, where only the lead decides, and goes out when it is tried again', async () => {
    const { slack } = house;
    slack.faults.error('chat.postMessage', 'invalid_blocks');
    await slack.as('U0SARI').command('/crisis', 'update the till is repaired', channel);
    await house.idle();
    const card = stuck();
    expect(blocksText(card)).toContain('invalid_blocks');
    // The header counts what waits, the command lists it, and the health page gives the number.
    const header = () => blocksText(slack.messages(channel).find((m) => blocksText(m).includes('*State:*')));
    expect(header()).toContain('1 message waits for a person:* `/crisis stuck`');
    await slack.as('U0RINA').command('/crisis', 'stuck', channel);
    await slack.waitFor(() =>
      slack.ephemerals('U0RINA').at(-1)?.text?.includes('A message (invalid_blocks)'),
    );
    const ready = async () => (await fetch(`${house.app.opsUrl}/readyz`)).json();
    expect(await ready()).toMatchObject({ dead: 1 });
    expect(await ready()).not.toHaveProperty('held');
    const at = card?.ts as string;
    const rina = await settle('U0RINA', at, 'retry', 'the blocks are mended');
    expect(rina).toMatchObject({ errors: { why: expect.stringContaining('Only the lead or the deputy') } });
    expect(await settle('U0WAYAN', at, 'retry', ' ')).toMatchObject({
      errors: { why: expect.stringContaining('say why') },
    });
    expect(stuck()).toBeDefined();
    await settle('U0WAYAN', at, 'retry', 'the blocks are mended');
    const settled = await house.app.db.timeline.findFirstOrThrow({ where: { fact: 'job_settled' } });
    expect(settled.data).toMatchObject({ how: 'retry', why: 'the blocks are mended' });
    const said = slack.messages(channel).filter((m) => blocksText(m).includes('the till is repaired'));
    expect(said).toHaveLength(1);
    expect(stuck()).toBeUndefined();
    expect(header()).not.toContain('/crisis stuck');
    expect(await ready()).not.toHaveProperty('dead');
    expect(await verifyAudit(house.app.db)).toMatchObject({ is: 'whole' });
  });

  /** An update that Slack refused for good, and the card that tells of it. */
  async function refusedUpdate(): Promise<{ job: string; card: string }> {
    house.slack.faults.error('chat.postMessage', 'invalid_blocks');
    await house.slack.as('U0SARI').command('/crisis', 'update the till is repaired', channel);
    await house.idle();
    const dead = await house.app.db.job.findFirstOrThrow({ where: { state: 'dead' } });
    return { job: dead.id, card: stuck()?.ts as string };
  }
  const stateOf = async (id: string) => (await house.app.db.job.findUniqueOrThrow({ where: { id } })).state;
  const shown = (ts: string) => blocksText(house.slack.messages(channel).find((m) => m.ts === ts));

  it('is marked as there by the lead, with the link that shows it, and nobody else', async () => {
    const { slack } = house;
    const { job, card } = await refusedUpdate();
    const { id } = slack.channels().find((c) => c.name === channel) as { id: string };
    const there = `https://kopisenja.slack.com/archives/${id}/p1763200000000100`;
    const say = async (person: string, link: string) => {
      await slack.as(person).click(channel, card, 'crisis.stuck.resolve');
      const form = slack.view(person) as { id: string };
      const answer = await slack.as(person).submit(form.id, { link: { link }, why: { why: 'I saw it' } });
      await house.idle();
      return answer;
    };
    expect(await say('U0RINA', there)).toMatchObject({
      errors: { link: expect.stringContaining('Only the lead or the deputy') },
    });
    expect(await stateOf(job)).toBe('dead');
    await say('U0SARI', 'I saw it');
    expect(await stateOf(job)).toBe('dead');
    await say('U0SARI', there);
    expect(await stateOf(job)).toBe('sent');
    expect(shown(card)).toContain('it is there');
    expect(JSON.stringify(slack.messages(channel).find((m) => m.ts === card)?.blocks)).not.toContain(
      'crisis.stuck',
    );
  });

  it('is given up by the lead, is not sent any more, and the second press changes nothing', async () => {
    const { slack } = house;
    const { job, card } = await refusedUpdate();
    await settle('U0DEWI', card, 'drop', 'not needed');
    expect(await stateOf(job)).toBe('dead');
    await Promise.all(['U0SARI', 'U0WAYAN'].map((person) => settle(person, card, 'drop', 'said by phone')));
    expect(await stateOf(job)).toBe('cancelled');
    expect(shown(card)).toContain('given up');
    const settled = await house.app.db.timeline.findMany({ where: { fact: 'job_settled' } });
    expect(settled.map(({ data }) => (data as { how: string }).how)).toEqual(['drop']);
    await house.pass(3_600_000);
    expect(slack.messages(channel).some((m) => blocksText(m).includes('the till is repaired'))).toBe(false);
  });
});
