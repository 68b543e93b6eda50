// What the running bot asks of Slack every few minutes: as much as can be afforded, and nothing that Slack keeps from us is a finding.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { modestAsker } from '../../src/checker/asker.ts';
import { createAuditor } from '../../src/checker/auditor.ts';
import { checkRecent, type MessageReader } from '../../src/checker/slack.ts';
import { createLog } from '../../src/engine/log.ts';
import { createWriter, MARK } from '../../src/slack/deliver.ts';
import type { Rendered } from '../../src/slack/view.ts';
import { complaint, declare, type House, NO_PACE, openHouse } from '../support/house.ts';

// Stories wait for a whole house; how long that takes is the machine's own affair.
vi.setConfig({ testTimeout: 240_000 });

const log = createLog('silent');
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

const writer = () => createWriter(house.slack.botToken, house.slack.apiUrl, log);
const nothing = async (): Promise<Rendered | undefined> => undefined;
const recent = (
  more: { rule?: { rate: number; burst: number }; show?: typeof nothing; ahead?: number } = {},
) =>
  checkRecent({
    db: house.app.db,
    reader: writer() as unknown as MessageReader,
    bot: house.slack.bot.userId,
    slackNow: () => Date.now() + (more.ahead ?? 0),
    wait: async () => {},
    rule: more.rule ?? NO_PACE.channelPost,
    show: more.show ?? nothing,
  });
const findings = async (...given: Parameters<typeof recent>) => {
  const { results, notAsked } = await recent(...given);
  const broken = results.filter((each) => each.findings.length > 0);
  return { broken: Object.fromEntries(broken.map((each) => [each.id, each.findings])), notAsked, results };
};
const rogue = (text: string, more: object = {}) =>
  writer().chat.postMessage({ channel: house.slack.channel(channel)?.id ?? '', text, ...more });

describe('what is asked of Slack every few minutes', () => {
  it('finds nothing where every message is the house’s own', async () => {
    const { broken, notAsked, results } = await findings();
    expect([broken, notAsked]).toEqual([{}, []]);
    expect(results.map(({ id }) => id).sort()).toEqual(['I17', 'I19', 'I7', 'I8', 'I9']);
  });

  it('asks of a channel the pace that the bot was told to keep', async () => {
    const { broken } = await findings({ rule: { rate: 0.001, burst: 1 } });
    expect(broken).toEqual({ I17: [expect.stringMatching(/^too_fast message:C\w+:/)] });
  });

  it('finds a message of no job, in the channel and under an old root, and a stranger’s link at work; not what is older', async () => {
    const card = await house.app.db.place.findFirstOrThrow({ where: { ref: 'complaint:1' } });
    const loose = await rogue('<https://evil.example|your bank> is down');
    const under = await rogue('from elsewhere', { thread_ts: card.ts });
    const { broken } = await findings();
    expect(broken).toEqual({
      I9: [loose, under].map(({ ts }) => expect.stringMatching(`^message_of_no_job message:C\\w+:${ts}$`)),
      I19: [expect.stringMatching(`^strangers_words_alive message:C\\w+:${loose.ts}$`)],
    });
    expect((await findings({ ahead: 11 * 60_000 })).broken).toEqual({});
    for (const { ts, channel: id } of [loose, under])
      await writer().chat.delete({ channel: id ?? '', ts: ts ?? '' });
    expect((await findings()).broken).toEqual({});
  });

  it('finds a card that stands there twice', async () => {
    const { id } = await house.app.db.job.findFirstOrThrow({
      where: { makes: 'complaint:1', state: 'sent' },
    });
    const copy = await rogue('once more', { metadata: { event_type: MARK, event_payload: { o: id } } });
    expect((await findings()).broken).toEqual({ I7: [`message_twice job:${id}`] });
    await writer().chat.delete({ channel: copy.channel ?? '', ts: copy.ts ?? '' });
  });

  it('asks the database what was sent: words of a stranger at work in it are found without Slack', async () => {
    house.slack.faults.rateLimit('conversations.history', 30);
    const show = async () => ({ text: 'see <https://evil.example|your bank>' });
    const { broken, notAsked, results } = await findings({ show });
    expect(Object.keys(broken)).toEqual(['I19']);
    expect(broken.I19?.[0]).toMatch(/^strangers_words_alive job:/);
    // What Slack was not asked is neither well nor broken.
    expect(results.map(({ id }) => id)).toEqual(['I19']);
    expect(notAsked).toEqual([{ channel: house.slack.channel(channel)?.id, why: 'ratelimited' }]);
  });

  it('is no finding where Slack refuses, is silent or cannot be understood: the heartbeat goes out', async () => {
    const auditor = (slack: () => ReturnType<typeof recent>) => {
      const heartbeat = vi.fn(async () => {});
      return { heartbeat, made: createAuditor({ db: house.app.db, log, slack, heartbeat }) };
    };
    for (const lay of [
      () => house.slack.faults.rateLimit('conversations.history', 30),
      () => house.slack.faults.error('conversations.history', 'not_in_channel'),
      () => house.slack.faults.dropBefore('conversations.history'),
    ]) {
      lay();
      const { heartbeat, made } = auditor(() => recent());
      await made.look();
      expect(heartbeat).toHaveBeenCalledOnce();
      expect(made.latest()?.broken).not.toHaveProperty('I9');
    }
    const { heartbeat, made } = auditor(() => Promise.reject(new Error('the house closes')));
    await made.look();
    expect(heartbeat).toHaveBeenCalledOnce();
  });

  it('is silent, and says what it is, where Slack holds what it must not', async () => {
    const heartbeat = vi.fn(async () => {});
    const loose = await rogue('from elsewhere');
    const auditor = createAuditor({ db: house.app.db, log, slack: () => recent(), heartbeat });
    await auditor.look();
    expect(heartbeat).not.toHaveBeenCalled();
    expect(auditor.latest()?.broken).toMatchObject({ I1: 0, I9: 1, I19: 0 });
    await writer().chat.delete({ channel: loose.channel ?? '', ts: loose.ts ?? '' });
  });
});

describe('asking modestly', () => {
  const limited = { code: 'slack_webapi_rate_limited_error', retryAfter: 30 };
  const refused = { code: 'slack_webapi_platform_error', data: { error: 'not_in_channel' } };

  it('asks so often and not more, with a pause between two questions', async () => {
    const waits: number[] = [];
    const wait = async (ms: number) => waits.push(ms);
    const ask = modestAsker({ gapMs: 3_000, most: 2, wait });
    const question = vi.fn(async () => 'yes');
    expect([await ask(question), await ask(question), await ask(question)]).toEqual([
      { said: 'yes' },
      { said: 'yes' },
      { why: 'enough_asked' },
    ]);
    expect([waits, question.mock.calls.length]).toEqual([[3_000], 2]);
  });

  it('asks nothing more of a Slack that wants us to wait, and goes on where one channel is closed to us', async () => {
    const ask = modestAsker({ gapMs: 0, most: 9, wait: async () => {} });
    const answers = [refused, 'yes', limited, 'yes'];
    const question = vi.fn(async () => {
      const answer = answers.shift();
      if (typeof answer === 'string') return answer;
      throw answer;
    });
    const said = [];
    for (let n = 0; n < 4; n += 1) said.push(await ask(question));
    expect(said).toEqual([
      { why: 'not_in_channel' },
      { said: 'yes' },
      { why: 'ratelimited' },
      { why: 'ratelimited' },
    ]);
    expect(question).toHaveBeenCalledTimes(3);
  });

  it('does not take a mistake of ours for an answer of Slack’s', async () => {
    const ask = modestAsker({ gapMs: 0, most: 9, wait: async () => {} });
    await expect(ask(() => Promise.reject(new TypeError('ours')))).rejects.toThrow('ours');
  });
});

it('is asked by the running bot', async () => {
  const other = await openHouse({ app: { checkEveryMs: 200 } });
  try {
    const name = await declare(other);
    const client = createWriter(other.slack.botToken, other.slack.apiUrl, log);
    await client.chat.postMessage({ channel: other.slack.channel(name)?.id ?? '', text: 'from elsewhere' });
    const figures = async () => (await fetch(`${other.app.opsUrl}/metrics`)).text();
    await expect.poll(figures, { timeout: 120_000 }).toContain('crisis_invariant_violations{id="I9"} 1');
  } finally {
    await other.stop();
  }
});
