// F16–F19: what people of the workspace do to us: they take a token or a permission back, archive, share and leave channels,
// delete and change our messages.
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, it, type TestContext } from 'vitest';
import { moveClock } from '../../src/engine/clock.ts';
import {
  blocksText,
  complaint,
  draftCard,
  HOUR,
  type House,
  MINUTE,
  settleAnswer,
} from '../support/house.ts';
import { differences } from './compare.ts';
import { crisisWithShop } from './crisis.ts';
import { insist, settle, stuck, until } from './rig.ts';
import type { Shop } from './shop.ts';

interface Played {
  house: House;
  shop: Shop;
  channel: string;
  differences(taken?: string[]): Promise<string[]>;
}

/** A crisis with its facts; closed when the test ends. */
async function inCrisis(context: TestContext): Promise<Played> {
  const { house, shop, channel } = await crisisWithShop(context);
  return {
    house,
    shop,
    channel,
    differences: (taken = []) =>
      differences(house.app.db, { slack: house.slack, arrived: shop.arrived, taken }),
  };
}

const quiet = ({ house }: Played): Promise<void> => settle(house.app.db, house.slack);
const cards = ({ house, channel }: Played, n: number) =>
  house.slack.messages(channel).filter((m) => blocksText(m).includes(`coffee, number ${n}`));
const thread = ({ house, channel }: Played, n: number): string =>
  house.slack
    .thread(channel, cards({ house, channel } as Played, n)[0]?.ts as string)
    .map(blocksText)
    .join('\n');
/** What somebody was told privately. */
const toldTo = ({ house }: Played, person: string): string =>
  house.slack
    .channels()
    .filter(({ is_im, members }) => is_im && members.includes(person))
    .flatMap(({ id }) => house.slack.messages(id))
    .map(blocksText)
    .join('\n');
/** Time passes while something cannot get through: nothing would ever be idle. */
async function wait({ house }: Played, ms: number): Promise<void> {
  await moveClock(house.app.db, ms);
  await sleep(700);
}
const waiting = ({ house }: Played, errorCode: string) =>
  house.app.db.job.count({ where: { state: 'pending', errorCode } });
const approve = ({ house, channel }: Played, n: number) =>
  house.slack.as('U0RINA').react(channel, draftCard(house, channel, n).ts, 'white_check_mark');

/** A crisis whose first answer was approved and waits for the end of its hold. */
async function approvedInCrisis(context: TestContext): Promise<Played> {
  const played = await inCrisis(context);
  await played.house.complain([complaint(1)]);
  await played.house.idle();
  await approve(played, 1);
  return played;
}

describe.concurrent('a token or a permission that is taken back', () => {
  for (const code of ['token_revoked', 'missing_scope', 'invalid_auth', 'account_inactive']) {
    it(`F16 ${code} for twenty minutes in the middle of a crisis: everything waits, nothing is given up, and all of it goes on`, async (context) => {
      const played = await inCrisis(context);
      const { house } = played;
      house.slack.faults.error('*', code, 1_000_000);
      // Nor may a socket be opened again meanwhile.
      house.slack.faults.dropSockets();
      for (let n = 1; n <= 5; n += 1) {
        await house.complain([complaint(n)]);
        await wait(played, 4 * MINUTE);
      }
      await until(async () => (await waiting(played, code)) + (await stuck(played.house.app.db)).length > 0);
      context.expect(await stuck(played.house.app.db)).toEqual([]);
      context.expect(cards(played, 1)).toEqual([]);
      const asked = () => house.slack.calls.filter(({ method }) => method === 'apps.connections.open').length;
      await house.slack.waitFor(() => asked() > 2, { timeoutMs: 120_000 });
      house.slack.faults.clear();
      await house.slack.waitFor(() => house.slack.connections >= 2, { timeoutMs: 120_000 });
      await quiet(played);
      context.expect(await stuck(played.house.app.db)).toEqual([]);
      for (let n = 1; n <= 5; n += 1) context.expect(cards(played, n)).toHaveLength(1);
      context.expect(await played.differences(['c1', 'c2', 'c3', 'c4', 'c5'])).toEqual([]);
    });
  }

  it('F16 the token is revoked in the hold of an approved answer: it stays in the house, a person is asked, and it goes out once', async (context) => {
    const played = await approvedInCrisis(context);
    const { house, channel } = played;
    await house.idle();
    house.slack.faults.error('*', 'token_revoked', 1_000_000);
    await wait(played, MINUTE);
    await wait(played, 6 * MINUTE);
    await until(async () => (await house.app.db.release.count({ where: { state: 'held' } })) === 1);
    context.expect(played.shop.arrived).toEqual([]);
    house.slack.faults.clear();
    await quiet(played);
    const card = house.slack
      .thread(channel, draftCard(house, channel, 1).thread_ts)
      .find((m) => JSON.stringify(m.blocks).includes('drafts.again'));
    const asked = { channel, ts: card?.ts as string };
    await settleAnswer(house, 'U0SARI', asked, 'again');
    await settleAnswer(house, 'U0RINA', asked, 'again');
    await house.pass(MINUTE);
    context.expect(played.shop.arrived).toHaveLength(1);
    context.expect(await played.differences()).toEqual([]);
  });
});

describe.concurrent('a channel that is shut to us', () => {
  const ways: {
    what: string;
    code: string;
    shut: (played: Played) => Promise<unknown>;
    open: (played: Played) => Promise<unknown>;
  }[] = [
    {
      what: 'archived',
      code: 'is_archived',
      shut: ({ house, channel }) => house.slack.archiveChannel(channel),
      open: ({ house, channel }) => house.slack.archiveChannel(channel, false),
    },
    {
      what: 'made private, and the bot taken out',
      code: 'channel_not_found',
      async shut({ house, channel }) {
        await house.slack.setPrivate(channel);
        await house.slack.removeFromChannel(channel, house.slack.bot.userId);
      },
      open: ({ house, channel }) => house.slack.as('U0SARI').invite(channel),
    },
    {
      what: 'shared with another organisation',
      code: 'channel_shared',
      async shut({ house, channel }) {
        await house.slack.shareChannel(channel);
        // Slack's last word on the channel is good for a minute.
        await house.restart();
      },
      async open({ house, channel }) {
        await house.slack.shareChannel(channel, false);
        await house.restart();
      },
    },
  ];
  for (const { what, code, shut, open } of ways) {
    it(`F17 the channel is ${what}: nothing is shown there, everything waits with its reason, the lead is told privately, and it goes on when that is mended`, async (context) => {
      const played = await inCrisis(context);
      const { house, channel } = played;
      await house.complain([complaint(1)]);
      await quiet(played);
      await shut(played);
      const before = house.slack.accepted(channel).filter(({ subtype }) => !subtype).length;
      await house.complain([complaint(2), complaint(3)]);
      // Whatever came of it, be it that it was given up or sent: that it waits is asked then.
      const { db } = house.app;
      const settled = {
        makes: { in: ['complaint:2', 'complaint:3'] },
        state: { notIn: ['pending' as const, 'sending' as const] },
      };
      await until(
        async () =>
          (await waiting(played, code)) + (await stuck(db)).length > 0 ||
          (await db.job.count({ where: settled })) === 2,
      );
      context.expect(await waiting(played, code)).toBeGreaterThan(0);
      const told = () => toldTo(played, 'U0SARI');
      const shutOut = 'I cannot write into the channel';
      for (let minute = 0; minute < 30 && !told().includes(shutOut); minute += 1) await wait(played, MINUTE);
      context.expect(told()).toContain(shutOut);
      await wait(played, HOUR);
      context.expect(house.slack.accepted(channel).filter(({ subtype }) => !subtype).length).toBe(before);
      context.expect(await stuck(played.house.app.db)).toEqual([]);
      await open(played);
      await quiet(played);
      for (const n of [1, 2, 3]) context.expect(cards(played, n)).toHaveLength(1);
      context.expect(await stuck(played.house.app.db)).toEqual([]);
      context.expect(await played.differences(['c1', 'c2', 'c3'])).toEqual([]);
    });
  }

  it('F17 the channel is renamed: everything goes on in it, and commands in it are understood', async (context) => {
    const played = await inCrisis(context);
    const { house, channel } = played;
    await house.complain([complaint(1)]);
    await house.idle();
    await house.slack.renameChannel(channel, 'a-new-name');
    const renamed = { ...played, channel: 'a-new-name' };
    await house.complain([complaint(2)]);
    await quiet(played);
    context.expect([cards(renamed, 1).length, cards(renamed, 2).length]).toEqual([1, 1]);
    const said = () => house.slack.ephemerals('U0SARI').map(blocksText).join('\n');
    await insist(
      () => house.slack.as('U0SARI').command('/crisis', 'status', 'a-new-name'),
      async () => said().includes('complaint'),
    );
    context.expect(said()).toContain('2 new');
    context.expect(await played.differences(['c1', 'c2'])).toEqual([]);
  });

  it('F17 the bot is taken out of a public channel: what is posted there gets there, and the bot comes in again to hear approvals', async (context) => {
    const played = await inCrisis(context);
    const { house, channel } = played;
    await house.slack.removeFromChannel(channel, house.slack.bot.userId);
    await house.complain([complaint(1)]);
    await quiet(played);
    context.expect(cards(played, 1)).toHaveLength(1);
    context.expect(house.slack.channel(channel)?.members).toContain(house.slack.bot.userId);
    await approve(played, 1);
    await house.pass(MINUTE);
    await quiet(played);
    context.expect(played.shop.arrived).toHaveLength(1);
    context.expect(await stuck(played.house.app.db)).toEqual([]);
    context.expect(await played.differences(['c1'])).toEqual([]);
  });
});

describe.concurrent('messages of ours that somebody deletes or changes', () => {
  it('F18 the card of a complaint is deleted while replies to it wait: it is put there again once, with a note, and they stand under it', async (context) => {
    const played = await inCrisis(context);
    const { house, channel } = played;
    // Nobody hears that it was deleted: the replies find it out.
    await house.complain([complaint(1)]);
    // A card that the bot does not know of yet is no card of its.
    await until(async () => (await house.app.db.place.count({ where: { ref: 'complaint:1' } })) === 1);
    const { ts } = cards(played, 1)[0] as { ts: string };
    for (const reply of house.slack.thread(channel, ts).slice(1))
      await house.slack.deleteMessage(channel, reply.ts as string);
    house.slack.faults.dropSockets();
    house.slack.faults.refuseSockets(3);
    void house.slack.deleteMessage(channel, ts);
    // The clock of the complaint has something to say in its thread.
    await wait(played, 2 * HOUR);
    await quiet(played);
    await wait(played, 2 * HOUR + MINUTE);
    await quiet(played);
    context.expect(cards(played, 1)).toHaveLength(1);
    context.expect(cards(played, 1)[0]?.ts).not.toBe(ts);
    const replies = house.slack.thread(channel, cards(played, 1)[0]?.ts as string);
    const again = await house.app.db.job.findMany({ where: { dedupeKey: { startsWith: 'again:' } } });
    context.expect(again.filter(({ makes }) => makes === 'complaint:1')).toHaveLength(1);
    // One for each that was made again: a draft that stood in the thread may be among them.
    context
      .expect(replies.filter((m) => blocksText(m).includes('Somebody deleted this message')))
      .toHaveLength(again.length);
    context.expect(await stuck(played.house.app.db)).toEqual([]);
    context.expect(await house.app.db.timeline.count({ where: { fact: 'complaint_breached' } })).toBe(1);
    context.expect(await played.differences(['c1'])).toEqual([]);
  });

  it('F19 the card of an approved draft is deleted in the hold: the approval is void, a new card is there, nothing goes out until it is approved again', async (context) => {
    const played = await approvedInCrisis(context);
    const { house, channel } = played;
    await house.idle();
    await house.slack.deleteMessage(channel, draftCard(house, channel, 1).ts);
    await house.idle();
    await house.pass(MINUTE);
    await quiet(played);
    context.expect(played.shop.arrived).toEqual([]);
    context.expect(await house.app.db.approval.count({ where: { revokedAt: null } })).toBe(0);
    context.expect(thread(played, 1)).toContain('somebody deleted the card it stood on');
    await approve(played, 1);
    await house.pass(MINUTE);
    await quiet(played);
    context.expect(played.shop.arrived).toHaveLength(1);
    context.expect(await played.differences(['c1'])).toEqual([]);
  });

  it('F19 nobody hears that the card of an approved draft was deleted: it is found out before the answer leaves, and the approval is void', async (context) => {
    const played = await approvedInCrisis(context);
    const { house, channel } = played;
    await house.idle();
    await house.app.db.$executeRaw`CREATE RULE forget AS ON INSERT TO "Inbox" DO INSTEAD NOTHING`;
    await house.slack.deleteMessage(channel, draftCard(house, channel, 1).ts);
    await house.pass(MINUTE);
    await house.pass(MINUTE);
    await quiet(played);
    context.expect(played.shop.arrived).toEqual([]);
    context.expect(await house.app.db.approval.count({ where: { revokedAt: null } })).toBe(0);
    context.expect(draftCard(house, channel, 1)).toBeDefined();
    context.expect(await played.differences(['c1'])).toEqual([]);
  });

  it('F19 the pinned header is deleted, or somebody writes another text over it: it is there again, pinned, and says how things are', async (context) => {
    const played = await inCrisis(context);
    const { house, channel } = played;
    const header = async () => {
      const place = await house.app.db.place.findUniqueOrThrow({ where: { ref: 'header:1' } });
      return house.slack.messages(channel).find(({ ts }) => ts === place.ts);
    };
    const first = await header();
    await house.slack.deleteMessage(channel, first?.ts as string);
    await quiet(played);
    const second = await header();
    context.expect(second?.ts).not.toBe(first?.ts);
    context.expect(blocksText(second)).toContain('Customers charged twice');
    context.expect(house.slack.channel(channel)?.pins).toContain(second?.ts);
    await house.slack.changeMessage(channel, second?.ts as string, 'All is well, go home');
    await house.complain([complaint(1)]);
    await quiet(played);
    await house.pass(MINUTE);
    context.expect(blocksText(await header())).toContain('Customers charged twice');
    context.expect(blocksText(await header())).not.toContain('go home');
    context.expect(await stuck(played.house.app.db)).toEqual([]);
    context.expect(await played.differences(['c1'])).toEqual([]);
  });
});
