// Other wordings of a draft, another language, and the move away from a debate, through the whole house.
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  blocksText,
  complaint,
  declare,
  draftCard,
  HOUR,
  type House,
  openHouse,
  patientPlan,
  recordFacts,
} from '../../support/house.ts';

// A bound on a hang, not on speed: a busy machine takes its time.
vi.setConfig({ testTimeout: 180_000 });

let house: House;
afterEach(() => house.stop());

const APPROVE = 'white_check_mark';
const yaml = await patientPlan('en');
/** The newest version of the answer to the n-th complaint. */
const newest = (n = 1) =>
  house.app.db.draftVersion.findFirstOrThrow({
    where: { draft: { complaintId: n } },
    orderBy: { version: 'desc' },
  });

/** Approves, waits for the hold, and says that the answer is posted. */
async function answer(name: string, n: number): Promise<void> {
  const { slack } = house;
  await slack.as('U0RINA').react(name, draftCard(house, name, n).ts, APPROVE);
  await house.pass(HOUR);
  const handover = slack
    .thread(name, draftCard(house, name, n).thread_ts)
    .findLast((m) => blocksText(m).includes('post this exact text'));
  await slack.as('U0DEWI').click(name, handover?.ts as string, 'drafts.posted');
  await slack.as('U0DEWI').submit((slack.view('U0DEWI') as { id: string }).id, {
    link: { link: `https://social.example/posts/${n}#answer` },
  });
  await house.idle();
}

describe('another wording', () => {
  it('comes at a press, never twice the same, and voids what was approved', async () => {
    house = await openHouse({ plan: { yaml } });
    const { slack } = house;
    const name = await declare(house);
    await recordFacts(house, name, 'U0BUDI');
    await house.complain([complaint(1)]);
    await house.idle();
    await slack.as('U0RINA').react(name, draftCard(house, name, 1).ts, APPROVE);
    await house.idle();
    expect(await house.app.db.release.count({ where: { state: 'pending' } })).toBe(1);
    const seen = [(await newest()).text];
    for (let press = 0; press < 3; press += 1) {
      await slack.as('U0RINA').click(name, draftCard(house, name, 1).ts, 'drafts.another');
      await house.idle();
      seen.push((await newest()).text);
    }
    expect(new Set(seen).size).toBe(4);
    expect(await house.app.db.release.count({ where: { state: { not: 'cancelled' } } })).toBe(0);
    await house.pass(HOUR);
    expect(blocksText(draftCard(house, name, 1))).toContain('version 4');
    // Who asked for it did not write it, and may approve it.
    await slack.as('U0RINA').react(name, draftCard(house, name, 1).ts, APPROVE);
    await house.idle();
    expect(await house.app.db.release.count({ where: { state: 'pending', version: 4 } })).toBe(1);
  });

  it('comes in the other language for one answer alone, and asks the lead for the translation once', async () => {
    house = await openHouse({ plan: { yaml } });
    const { slack } = house;
    const name = await declare(house);
    await recordFacts(house, name, 'U0BUDI');
    await house.complain([complaint(1), complaint(2)]);
    await house.idle();
    await slack.as('U0BUDI').click(name, draftCard(house, name, 1).ts, 'drafts.speak');
    await house.idle();
    const spoken = await newest();
    expect(spoken).toMatchObject({ version: 2, language: 'id', author: 'bot' });
    expect(spoken.placeholders).not.toEqual([]);
    expect((await newest(2)).language).toBe('en');
    const asked = () => slack.messages(name).filter((m) => blocksText(m).includes('(in Bahasa Indonesia)'));
    expect(asked()).toHaveLength(1);
    await slack.as('U0BUDI').click(name, draftCard(house, name, 2).ts, 'drafts.speak');
    await house.idle();
    expect((await newest(2)).language).toBe('id');
    expect(asked()).toHaveLength(1);
    // What a person writes from here on is judged in that language.
    await slack.as('U0BUDI').click(name, draftCard(house, name, 1).ts, 'drafts.edit');
    await slack.as('U0BUDI').submit((slack.view('U0BUDI') as { id: string }).id, {
      text: { text: 'Maaf ya Kak, itu kesalahan kami: kasir menagih dua kali. Uangnya kembali hari Jumat.' },
    });
    await house.idle();
    expect(await newest()).toMatchObject({ version: 3, language: 'id', author: 'U0BUDI' });
    expect(blocksText(draftCard(house, name, 1))).not.toContain('not in the language');
    await slack.as('U0BUDI').click(name, draftCard(house, name, 1).ts, 'drafts.speak');
    await house.idle();
    expect(await newest()).toMatchObject({ version: 4, language: 'en' });
  });
});

describe('a debate', () => {
  const from = (n: number, more = {}) => complaint(n, { author: { id: 'a77', name: 'Anton' }, ...more });

  it('moves to a private channel after two public answers to one person, and the lead hears of it once', async () => {
    house = await openHouse({ plan: { yaml } });
    const { slack } = house;
    const name = await declare(house);
    await recordFacts(house, name, 'U0BUDI');
    // The third one waits while the first two are answered; somebody else complains too.
    await house.complain([from(1), from(2), from(3), complaint(4)]);
    await house.idle();
    await answer(name, 1);
    expect((await newest(3)).origin).toBe('template');
    await answer(name, 2);
    const moved = await newest(3);
    expect(moved.origin).toBe('move');
    expect(moved.text).toContain('DM');
    expect(moved.text).toContain('Instagram DM @kopisenja');
    expect((await newest(4)).origin).toBe('template');
    const told = () =>
      slack
        .messages(name)
        .flatMap((root) => slack.thread(name, root.ts as string))
        .filter((m) => String(m.text).includes('does not become a debate'));
    expect(told()).toHaveLength(1);
    expect(String(told()[0]?.text)).toContain('<@U0SARI>');
    expect(blocksText(draftCard(house, name, 3))).toContain('answered in public 2 times');
    await house.complain([from(5)]);
    await house.idle();
    expect((await newest(5)).origin).toBe('move');
    expect(told()).toHaveLength(1);
    // It can be approved like every answer, and worded in another way.
    const first = (await newest(5)).text;
    await slack.as('U0RINA').click(name, draftCard(house, name, 5).ts, 'drafts.another');
    await house.idle();
    expect(await newest(5)).toMatchObject({
      version: 2,
      origin: 'move',
      text: expect.not.stringContaining(first),
    });
    await slack.as('U0RINA').react(name, draftCard(house, name, 3).ts, APPROVE);
    await house.idle();
    expect(await house.app.db.release.count({ where: { target: 'complaint:3', state: 'pending' } })).toBe(1);
  });

  it('does not count private conversations, nor what was never sent', async () => {
    house = await openHouse({ plan: { yaml } });
    const name = await declare(house);
    await recordFacts(house, name, 'U0BUDI');
    await house.complain([from(1, { visibility: 'private' }), from(2, { visibility: 'private' }), from(3)]);
    await house.idle();
    await answer(name, 1);
    await answer(name, 2);
    await house.complain([from(4)]);
    await house.idle();
    expect((await newest(3)).origin).toBe('template');
    expect((await newest(4)).origin).toBe('template');
  });
});
