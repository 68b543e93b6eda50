// What was posted into a watched channel and never delivered is read from the channel itself: once, however late it comes as well.
import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { spanOf } from '../../src/listening/slack-history.ts';
import { happeningOf } from '../../src/slack/receiver.ts';
import type { Listened } from '../../src/sources/file.ts';
import { source } from '../../src/sources/slack-channel.ts';
import { startTarget, type Target } from '../outlets/target-server.ts';
import { blocksText, declare, HOUR, type House, MINUTE, openHouse } from '../support/house.ts';

// Stories wait for a whole house; how long that takes is the machine's own affair.
vi.setConfig({ testTimeout: 240_000 });

const desk: Listened = {
  name: 'desk',
  kind: 'slack-channel',
  settings: { channels: ['C0RANDOM'], people: true },
  everyMs: 60_000,
  lookBackMs: 24 * 3_600_000,
  own: [],
  allowPrivate: false,
};

/** The machine's clock is three hours ahead of Slack's: that must make no difference to anything here. */
const slackNow = () => Date.now() - 3 * HOUR;

let house: House;
let deaf: Target;
beforeEach(async () => {
  // Slack's deliveries end here: every try is refused, and what was tried is kept.
  deaf = await startTarget((response) => response.writeHead(500).end());
  house = await openHouse({
    http: true,
    slack: { clock: slackNow },
    app: { listening: { sources: [desk], secret: () => undefined } },
  });
  while (!(await house.app.db.listening.findFirst({ where: { failures: 1 } })))
    await new Promise((done) => setTimeout(done, 25));
  // Being invited is enough: the channel is read at once.
  const { nextAt } = await stream();
  await house.slack.as('U0SARI').invite('random');
  await readAfter(nextAt);
  expect(await stream()).toMatchObject({ failures: 0, code: null });
});
afterEach(async () => {
  await house.stop();
  await deaf.close();
});

const texts = async () =>
  (await house.app.db.complaint.findMany({ orderBy: { id: 'asc' } })).map(({ text }) => text);
const stream = () => house.app.db.listening.findFirstOrThrow({ where: { source: 'desk' } });

/** Waits until the channel was read, or could not be, after that. */
async function readAfter(before: Date | undefined): Promise<void> {
  const looked = async () => (await house.app.db.listening.findFirst({ where: { source: 'desk' } }))?.nextAt;
  while ((await looked())?.getTime() === before?.getTime()) await new Promise((done) => setTimeout(done, 25));
  await house.idle();
}

/** Starts the bot again, which reads the channel. */
async function read(): Promise<void> {
  const { nextAt } = await stream();
  await house.restart();
  await readAfter(nextAt);
}

/** The same delivery again, signed now, as Slack's delayed events come. */
async function deliver(body: string): Promise<number> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const hmac = createHmac('sha256', house.slack.signingSecret).update(`v0:${timestamp}:${body}`);
  const answer = await fetch(`${house.app.url}/slack/events`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${hmac.digest('hex')}`,
    },
    body,
  });
  return answer.status;
}

describe('posts in a watched channel that were never delivered', () => {
  it('are there once after the sweep, replies too, and still once when they are delivered after all', async () => {
    const sari = house.slack.as('U0SARI');
    const { ts } = (await sari.say('random', 'Heard: they charged me twice')) as { ts: string };
    await house.idle();
    expect(await texts()).toEqual(['Heard: they charged me twice']);
    house.slack.deliverTo(deaf.url);
    await sari.say('random', 'Lost: the till took my money');
    await sari.say('random', 'Lost reply: mine as well', { thread_ts: ts });
    expect(await texts()).toHaveLength(1);
    const lost = [...new Set(deaf.requests.map(({ body }) => body))];
    expect(lost).toHaveLength(2);
    await read();
    const all = ['Heard: they charged me twice', 'Lost: the till took my money', 'Lost reply: mine as well'];
    expect(await texts()).toEqual(all);
    const letters = await house.app.db.inbox.count();
    for (const body of lost) expect(await deliver(body)).toBe(200);
    await read();
    expect(await texts()).toEqual(all);
    expect(await house.app.db.inbox.count()).toBe(letters);
    expect(await house.app.db.complaintRevision.count()).toBe(0);
  });

  it('may come with a file, or be a reply that is shown to everybody', async () => {
    const said = { type: 'message', channel: 'C0RANDOM', user: 'U0SARI', ts: '1763800000.000100' };
    const parse = (more: object) =>
      source.parse(
        { ...said, text: 'They charged me twice', ...more },
        { source: 'desk', seenAt: new Date(), people: true },
      ).items.length;
    const kinds = [undefined, 'file_share', 'thread_broadcast', 'me_message', 'channel_join', 'pinned_item'];
    expect(kinds.map((subtype) => parse({ subtype }))).toEqual([1, 1, 1, 1, 0, 0]);
    expect(
      parse({ subtype: 'message_changed', message: { ...said, subtype: 'file_share', text: 'b' } }),
    ).toBe(1);
  });

  it('are found under a root that was read long ago', async () => {
    const sari = house.slack.as('U0SARI');
    const quiet = (await sari.say('random', 'Heard: nobody answers this')) as { ts: string };
    const { ts } = (await sari.say('random', 'Heard: the till is slow')) as { ts: string };
    await sari.say('random', 'Heard reply: here as well', { thread_ts: ts });
    await house.idle();
    expect(await texts()).toHaveLength(3);
    // As if all of it were older than what a sweep reads again. Slack tells when an edit was made by the second.
    const readMs = slackNow() + 10 * MINUTE;
    await house.app.db.listening.updateMany({ data: { cursor: { readMs, threadsMs: readMs } } });
    await new Promise((done) => setTimeout(done, 1_100));
    house.slack.deliverTo(deaf.url);
    await sari.say('random', 'Lost reply: it took my money', { thread_ts: ts });
    await sari.edit('random', quiet.ts, 'Lost edit: nobody answers me');
    const letters = await house.app.db.inbox.count();
    await read();
    expect((await texts()).slice(3)).toEqual(['Lost reply: it took my money']);
    const wordings = await house.app.db.complaintRevision.findMany();
    expect(wordings.map(({ text }) => text)).toEqual(['Lost edit: nobody answers me']);
    expect(await house.app.db.inbox.count()).toBe(letters + 2);
  });

  it('come with the wording they were given meanwhile, as an edit that is heard does', async () => {
    const sari = house.slack.as('U0SARI');
    const { ts } = (await sari.say('random', 'They charged me')) as { ts: string };
    await house.idle();
    house.slack.deliverTo(deaf.url);
    await sari.edit('random', ts, 'They charged me twice');
    await read();
    expect(await texts()).toEqual(['They charged me']);
    const wordings = await house.app.db.complaintRevision.findMany({ orderBy: { number: 'asc' } });
    expect(wordings.map(({ text }) => text)).toEqual(['They charged me twice']);
  });

  it('are read to the end past many pages and a Slack that wants us to wait', async () => {
    house.slack.deliverTo(deaf.url);
    house.slack.faults.rateLimit('conversations.history', 1, 2);
    const sari = house.slack.as('U0SARI');
    const said = Array.from({ length: 205 }, (_, n) => `Lost number ${n}`);
    await Promise.all(said.map((text) => sari.say('random', text)));
    await read();
    expect(await texts()).toEqual(said);
  });
});

describe('a watched channel that the bot is not in', () => {
  it('is told once where somebody can mend it, and that it is heard again', async () => {
    const channel = await declare(house);
    house.slack.faults.error('conversations.history', 'not_in_channel', 3);
    await read();
    await read();
    expect(await stream()).toMatchObject({ code: 'not_invited' });
    const told = () => house.slack.messages(channel).filter((m) => blocksText(m).includes('Invite me there'));
    expect(told()).toHaveLength(1);
    house.slack.faults.clear();
    await read();
    expect(await stream()).toMatchObject({ code: null, failures: 0 });
    expect(house.slack.messages(channel).some((m) => blocksText(m).includes('hear *desk* again'))).toBe(true);
  });
});

describe('what a look at a channel reads', () => {
  const day = 24 * HOUR;
  const at = (now: number, cursor?: object, heardAgain = false) =>
    spanOf(cursor as never, { lookBackMs: day, heardAgain, now });

  it('is what came since the last one, with older threads once an hour and when Slack is heard again', () => {
    const first = at(2 * day, undefined, true);
    expect(first).toEqual({
      fromMs: day,
      rootsMs: 0,
      cursor: { readMs: 2 * day, threadsMs: 2 * day },
    });
    const later = at(2 * day + 30 * MINUTE, first.cursor);
    expect(later).toMatchObject({ fromMs: 2 * day - 10 * MINUTE, rootsMs: null });
    // The look at threads begins where the last one of its kind ended.
    const hourly = at(2 * day + HOUR, later.cursor);
    expect(hourly).toMatchObject({ fromMs: 2 * day - 10 * MINUTE, rootsMs: day - 10 * MINUTE });
    const again = at(2 * day + HOUR + MINUTE, hourly.cursor, true);
    expect(again).toMatchObject({ fromMs: 2 * day + 50 * MINUTE, rootsMs: day + 50 * MINUTE });
  });

  it('begins anew where a wrong clock noted that it had got into the future', () => {
    const anew = at(3 * day);
    expect(at(3 * day, { readMs: 3 * day + 3 * HOUR, threadsMs: 2 * day })).toEqual(anew);
    expect(at(3 * day, { readMs: 3 * day + MINUTE })).toMatchObject({ fromMs: 3 * day - 9 * MINUTE });
  });

  it('goes on from where a version got that knew of no threads', () => {
    expect(at(3 * day, { readMs: 2 * day })).toMatchObject({ fromMs: 2 * day - 10 * MINUTE });
  });
});

describe('what happened', () => {
  const event = (more: object) => ({ event: { type: 'message', channel: 'C1', ts: '1.000001', ...more } });

  it('is the same for a delivery and for the history, and another for another wording', () => {
    const plain = happeningOf(
      event({ text: 'a', user: 'U1', event_ts: '1.000001', channel_type: 'channel' }),
    );
    expect(happeningOf(event({ text: 'a', reply_count: 3, reactions: [{}] }))).toBe(plain);
    expect(happeningOf(event({ text: 'b' }))).not.toBe(plain);
    const changed = { subtype: 'message_changed', ts: '2.000001', message: { ts: '1.000001', text: 'b' } };
    expect(happeningOf(event(changed))).toBe(happeningOf(event({ text: 'b' })));
  });

  it('is another when an edit brings the first wording back, and the same for all who tell of that edit', () => {
    const back = { text: 'a', edited: { user: 'U1', ts: '3.000000' } };
    expect(happeningOf(event(back))).not.toBe(happeningOf(event({ text: 'a' })));
    const changed = { subtype: 'message_changed', ts: '3.000002', message: { ts: '1.000001', ...back } };
    expect(happeningOf(event(changed))).toBe(happeningOf(event({ ...back, reply_count: 1 })));
  });

  it('tells a reaction by message, person, emoji and time, and is nothing for what has no message', () => {
    const item = { type: 'message', channel: 'C1', ts: '1.1' };
    const reaction = { type: 'reaction_added', user: 'U1', reaction: 'x', item, event_ts: '2.1' };
    expect(happeningOf({ event: reaction })).toBe('reaction_added:C1:1.1:U1:x:2.1');
    expect(happeningOf({ event: { ...reaction, event_ts: '2.2' } })).not.toBe(
      happeningOf({ event: reaction }),
    );
    expect(happeningOf({ event: { type: 'app_home_opened', user: 'U1', event_ts: '2.1' } })).toBeNull();
    expect(happeningOf({ type: 'block_actions' })).toBeNull();
  });
});
