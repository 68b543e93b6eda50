// The main job as a team does it: declare, complaints, a draft, an approval, an answer, a standup, the end.

import { afterEach, describe, expect, it } from 'vitest';
import {
  blocksText,
  complaint,
  declare,
  draftCard,
  HOUR,
  type House,
  MINUTE,
  openHouse,
  recordFacts,
} from '../support/house.ts';

let house: House;
afterEach(() => house.stop());

describe('the main job', () => {
  it('goes from /crisis declare to an approved answer, a standup and a summary', async () => {
    house = await openHouse();
    const { slack } = house;
    const name = await declare(house);
    const channel = slack.channel(name);
    expect(channel?.members).toEqual(
      expect.arrayContaining(['U0SARI', 'U0BUDI', 'U0RINA', 'U0AGUS', 'U0DEWI', 'U0WAYAN']),
    );
    expect(channel?.pins).toHaveLength(1);

    expect((await house.complain([complaint(1)])).status).toBe(202);
    await house.idle();
    const card = slack.messages(name).find((m) => blocksText(m).includes('number 1'));
    expect(card).toBeDefined();

    const first = draftCard(house, name, 1);
    expect(blocksText(first)).toContain('Still missing');
    await slack.as('U0RINA').react(name, first.ts, 'white_check_mark');
    await house.idle();
    expect(slack.ephemerals('U0RINA').at(-1)?.text).toContain('still has gaps');

    await recordFacts(house, name, 'U0BUDI');
    const second = draftCard(house, name, 1);
    expect(second.ts).not.toBe(first.ts);
    expect(blocksText(second)).not.toContain('Still missing');
    expect(blocksText(second)).toContain('the till charged some customers twice');

    // Budi holds no approving role; Rina does.
    await slack.as('U0BUDI').react(name, second.ts, 'white_check_mark');
    await house.idle();
    expect(slack.ephemerals('U0BUDI').at(-1)?.text).toContain('approved by');
    await slack.as('U0RINA').react(name, second.ts, 'white_check_mark');
    await house.idle();
    expect(blocksText(draftCard(house, name, 1))).toContain('Goes out');

    // Approved and unsent: the crisis cannot be resolved.
    await slack.as('U0SARI').command('/crisis', 'resolve all is well', name);
    expect(slack.ephemerals('U0SARI').at(-1)?.text).toContain('not gone out yet');

    await house.pass(31_000);
    const handover = slack.thread(name, card?.ts as string).at(-1);
    expect(blocksText(handover)).toContain('post this exact text yourself');
    await slack.as('U0DEWI').click(name, handover?.ts as string, 'drafts.posted');
    const form = slack.view('U0DEWI') as { id: string };
    await slack.as('U0DEWI').submit(form.id, { link: { link: 'https://social.example/posts/1#answer' } });
    await house.idle();
    expect(blocksText(slack.messages(name).find((m) => m.ts === card?.ts))).toContain('Answered');
    expect(blocksText(draftCard(house, name, 1))).toContain('Sent');

    // The next morning brings one standup, and only one.
    await house.pass(23 * HOUR);
    const standups = slack.messages(name).filter((m) => blocksText(m).includes('Daily standup'));
    expect(standups).toHaveLength(1);
    expect(blocksText(standups[0])).toContain('1 answered');

    await slack.as('U0SARI').command('/crisis', 'resolve everybody has their money back', name);
    await house.idle();
    const summary = slack.messages(name).findLast((m) => blocksText(m).includes('This crisis is resolved'));
    expect(blocksText(summary)).toContain('*Answered:* 100 %');
    expect(blocksText(summary)).toContain('*Within the target:* 100 %');
    await house.pass(48 * HOUR);
    expect(slack.messages(name).filter((m) => blocksText(m).includes('Daily standup'))).toHaveLength(1);
  });

  it('warns before the time to answer runs out, marks the breach once, and survives a restart', async () => {
    house = await openHouse();
    const { slack } = house;
    const name = await declare(house);
    await house.complain([complaint(1)]);
    await house.idle();
    await house.restart();
    await house.pass(4 * HOUR - 10 * MINUTE);
    const card = slack.messages(name).find((m) => blocksText(m).includes('number 1'));
    const thread = () => slack.thread(name, card?.ts as string).map((m) => String(m.text));
    expect(thread().filter((t) => t.includes('no answer yet')).length).toBeGreaterThan(0);
    expect(thread().filter((t) => t.includes('ran out'))).toHaveLength(0);
    await house.pass(11 * MINUTE);
    await house.restart();
    await house.pass(HOUR);
    expect(thread().filter((t) => t.includes('ran out'))).toHaveLength(1);
    expect(thread().find((t) => t.includes('ran out'))).toContain('<@U0BUDI>');
    expect(blocksText(slack.messages(name).find((m) => m.ts === card?.ts))).toContain('Overdue');
  });

  it('stops an answer whose approval is taken back before the hold ends, and sends it once when it is approved again', async () => {
    house = await openHouse();
    const { slack } = house;
    const name = await declare(house);
    await recordFacts(house, name, 'U0BUDI');
    await house.complain([complaint(1)]);
    await house.idle();
    const rina = slack.as('U0RINA');
    await rina.react(name, draftCard(house, name, 1).ts, 'white_check_mark');
    await house.idle();
    await rina.unreact(name, draftCard(house, name, 1).ts, 'white_check_mark');
    await house.pass(10 * MINUTE);
    const handovers = () =>
      slack
        .thread(name, draftCard(house, name, 1).thread_ts)
        .filter((m) => blocksText(m).includes('post this exact text'));
    expect(handovers()).toHaveLength(0);
    await rina.react(name, draftCard(house, name, 1).ts, 'white_check_mark');
    await house.pass(10 * MINUTE);
    expect(handovers()).toHaveLength(1);
  });

  it('voids approvals by an edit, and never lets an editor approve', async () => {
    house = await openHouse();
    const { slack } = house;
    const name = await declare(house);
    await recordFacts(house, name, 'U0BUDI');
    await house.complain([complaint(1)]);
    await house.idle();
    const old = draftCard(house, name, 1);
    await slack.as('U0RINA').react(name, old.ts, 'white_check_mark');
    await house.idle();
    await slack.as('U0SARI').click(name, old.ts, 'drafts.edit');
    const form = slack.view('U0SARI') as { id: string };
    await slack
      .as('U0SARI')
      .submit(form.id, { text: { text: 'We are sorry: we charged you twice. You get it back today.' } });
    await house.pass(10 * MINUTE);
    const edited = draftCard(house, name, 1);
    expect(edited.ts).not.toBe(old.ts);
    await slack.as('U0SARI').react(name, edited.ts, 'white_check_mark');
    await house.idle();
    expect(slack.ephemerals('U0SARI').at(-1)?.text).toContain('somebody else has to approve');
    await house.pass(10 * MINUTE);
    expect(await house.app.db.release.count({ where: { state: { not: 'cancelled' } } })).toBe(0);
  });
});
