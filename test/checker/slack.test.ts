// What only Slack can tell, asked of a workspace in which somebody else uses the bot's token, and of one in which nobody does.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { pauseAfter, whyNot } from '../../src/checker/asker.ts';
import { isTwice } from '../../src/checker/marks.ts';
import { run } from '../../src/cli/check.ts';
import { MARK } from '../../src/slack/deliver.ts';
import { callCommand } from '../support/command.ts';
import { complaint, declare, type House, openHouse } from '../support/house.ts';

// Stories wait for a whole house; how long that takes is the machine's own affair.
vi.setConfig({ testTimeout: 240_000 });

let house: House;
let channel: string;
beforeAll(async () => {
  house = await openHouse();
  channel = await declare(house);
  await house.complain([
    complaint(1, { text: 'Look at <https://evil.example|your bank> <!channel> <@U0BUDI>' }),
    complaint(2),
  ]);
  await house.idle();
}, 240_000);
afterAll(() => house?.stop());

const command = (env: Record<string, string> = {}, args = ['--slack', '--json']) =>
  callCommand(run, args, { env: { DATABASE_URL: house.database.url, ...env } });
const tokens = () => ({
  SLACK_BOT_TOKEN: house.slack.botToken,
  SLACK_APP_TOKEN: house.slack.appToken,
  SLACK_API_URL: house.slack.apiUrl,
});
const looked = async (more: Record<string, string> = {}) => {
  const { code, out, err } = await command({ ...tokens(), ...more });
  const { clean, invariants, notAsked } = JSON.parse(out) as {
    clean: boolean;
    invariants: { id: string; findings: string[] }[];
    notAsked: { channel: string | null; why: string }[];
  };
  const of = (id: string) => invariants.find((each) => each.id === id)?.findings;
  const ids = invariants.map(({ id }) => id);
  const [I7, I8, I9, I17, I19] = ['I7', 'I8', 'I9', 'I17', 'I19'].map(of);
  return { code, err, clean, notAsked, I7, I8, I9, I17, I19, ids };
};
/** Does something as the bot, past the house; answers the `ts` of the message it was done to. */
async function asBot(method: string, body: object): Promise<string> {
  const { slack } = house;
  const answer = await fetch(`${slack.apiUrl}${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${slack.botToken}` },
    body: JSON.stringify({ channel: slack.channels().find(({ name }) => name === channel)?.id, ...body }),
  });
  const { ok, ts } = (await answer.json()) as { ok: boolean; ts: string };
  expect(ok).toBe(true);
  return ts;
}
const rogue = (text: string, job?: string) =>
  asBot('chat.postMessage', {
    text,
    ...(job ? { metadata: { event_type: MARK, event_payload: { o: job } } } : {}),
  });

const cardJob = () =>
  house.app.db.job.findFirstOrThrow({ where: { kind: 'post', makes: 'complaint:1', state: 'sent' } });

describe('tanggap check --slack', () => {
  it('finds every message of the bot with its job, and no word of a stranger alive', async () => {
    const { code, clean, ids, ...found } = await looked();
    expect([found.I9, found.I19]).toEqual([[], []]);
    // A story knows no pace of Slack's; what it may come to is asked below.
    expect([code, clean]).toEqual(found.I17?.length === 0 ? [0, true] : [1, false]);
    expect(ids).toEqual([...ids].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1))));
    expect(ids).toContain('I22');
  });

  it('takes no message of the running bot for one without a job, however long the reading takes', async () => {
    const { faults } = house.slack;
    faults.add({ kind: 'latency', method: 'conversations.history', ms: 4_000, when: 'before' });
    const looking = looked();
    await vi.waitFor(() => expect(faults.list()).toEqual([]), { timeout: 60_000, interval: 20 });
    const before = house.slack.messages(channel).length;
    await house.slack.as('U0SARI').command('/crisis', 'update the kitchen is closed', channel);
    await house.idle();
    expect(house.slack.messages(channel).length).toBeGreaterThan(before);
    expect((await looking).I9).toEqual([]);
  });

  it('waits where Slack says that it was asked too often, and asks again', async () => {
    house.slack.faults.add({ kind: 'ratelimited', method: 'conversations.history', retryAfter: 1 });
    const { notAsked, I9 } = await looked();
    expect([notAsked, I9]).toEqual([[], []]);
    expect(house.slack.faults.list()).toEqual([]);
  });

  it('tells the channel that it could not read, and everything else as well', async () => {
    house.slack.faults.error('conversations.history', 'channel_not_found');
    const { code, err, clean, notAsked, ids, I17 } = await looked();
    expect(notAsked).toEqual([{ channel: expect.stringMatching(/^C/), why: 'channel_not_found' }]);
    expect(ids).toEqual(expect.arrayContaining(['I1', 'I9', 'I22']));
    expect([code, clean, I17]).toEqual([69, false, []]);
    expect(err).toContain(`${notAsked[0]?.channel} was not read to its end (channel_not_found)`);
    house.slack.faults.error('conversations.history', 'channel_not_found');
    const read = await command({ ...tokens(), TANGGAP_LANGUAGE: 'id' }, ['--slack']);
    expect(read).toMatchObject({ code: 69, err: expect.stringContaining('tidak terbaca sampai selesai') });
    expect(read.out).toContain('Yang dapat ditanyakan terpenuhi.');
  });

  it('finds a message that stands there twice, until one of them is deleted', async () => {
    const { id } = await cardJob();
    const ts = await rogue('the card once more', id);
    const { code, I7, I8, I9, ids } = await looked();
    expect([code, I7, I8, I9]).toEqual([1, [`message_twice job:${id}`], [], []]);
    expect(ids).toEqual([...new Set(ids)]);
    await asBot('chat.delete', { ts });
    expect((await looked()).I7).toEqual([]);
  });

  it('lets an alarm stand there twice for as long as it may take to sweep it', async () => {
    const { id, class: usual } = await cardJob();
    const { job } = house.app.db;
    const ts = await rogue('the alarm once more', id);
    await job.update({ where: { id }, data: { class: 'P2' } });
    expect((await looked()).I7).toEqual([]);
    await job.update({ where: { id }, data: { class: usual } });
    await asBot('chat.delete', { ts });
  });

  it.each(['dead', 'cancelled', 'superseded'] as const)(
    'finds a message whose job is %s, beside what the database tells of the same rule',
    async (state) => {
      const { id } = await cardJob();
      const { job } = house.app.db;
      const other = await job.findFirstOrThrow({ where: { kind: 'post', state: 'sent', id: { not: id } } });
      await job.update({ where: { id }, data: { state } });
      await job.update({ where: { id: other.id }, data: { remote: {} } });
      const { code, I7, I8, ids } = await looked();
      expect([code, I7]).toEqual([1, []]);
      expect(I8).toEqual([`sent_without_a_message job:${other.id}`, `there_though_dead job:${id}`]);
      expect(ids).toEqual([...new Set(ids)]);
      await job.update({ where: { id }, data: { state: 'sent' } });
      await job.update({ where: { id: other.id }, data: { remote: other.remote ?? {} } });
    },
  );

  it('says what the database told where Slack refuses the token', async () => {
    const { code, err, notAsked, ids } = await looked({ SLACK_BOT_TOKEN: 'xoxb-wrong' });
    expect(notAsked).toEqual([{ channel: null, why: 'invalid_auth' }]);
    expect([code, err]).toEqual([69, expect.stringContaining('Correct SLACK_BOT_TOKEN')]);
    expect(ids).toContain('I1');
    expect(ids).not.toContain('I9');
  });

  it('finds a message that somebody else wrote with its token, and a mention of a complaint that works', async () => {
    await rogue('hello from elsewhere');
    await rogue('<!channel> look here');
    const { code, I9, I19 } = await looked();
    expect(code).toBe(1);
    expect(I9).toHaveLength(2);
    expect(I9?.[0]).toMatch(/^message_of_no_job message:C\w+:\d+\.\d+$/);
    expect(I19).toEqual([expect.stringMatching(/^strangers_words_alive message:/)]);
  });

  it('says that it cannot look without a token, in either language', async () => {
    expect(await command()).toMatchObject({ code: 78, err: expect.stringContaining('SLACK_BOT_TOKEN') });
    expect(await command({ TANGGAP_LANGUAGE: 'id' })).toMatchObject({
      code: 78,
      err: expect.stringContaining('Tidak ada token'),
    });
  });
});

describe('what Slack does not answer', () => {
  const limited = (retryAfter?: number) => ({ code: 'slack_webapi_rate_limited_error', retryAfter });
  const refused = (error: string) => ({ code: 'slack_webapi_platform_error', data: { error } });
  const away = { code: 'slack_webapi_request_error' };

  it.each([
    [limited(30), 1, 30_000],
    [limited(), 1, 3_000],
    [away, 4, 3_000],
    [refused('ratelimited'), 1, 3_000],
    // Nobody waits for ever, or for what waiting does not mend.
    [limited(30), 5, undefined],
    [limited(3_600), 1, undefined],
    [refused('channel_not_found'), 1, undefined],
  ])('%j, the time number %d, is asked again after %s ms', (error, tried, ms) => {
    expect(pauseAfter(error, tried)).toBe(ms);
  });

  it('has a code for each', () => {
    expect([limited(1), refused('ratelimited'), refused('is_gone'), away].map(whyNot)).toEqual([
      'ratelimited',
      'ratelimited',
      'is_gone',
      'unreachable',
    ]);
  });
});

describe('a message that stands there twice', () => {
  it.each([
    ['P1', [100], false],
    ['P1', [100, 999], true],
    // Two minutes pass before an alarm's second copy is looked for.
    ['P2', [100, 701], false],
    ['P2', [701, 100], false],
    ['P2', [100, 700], true],
    // It came while the channels were read.
    ['P2', [100, 1_001], false],
  ])('of class %s, written at %j, is too much at 1000: %s', (kind, written, twice) => {
    expect(isTwice({ class: kind }, written, 1_000)).toBe(twice);
  });
});
