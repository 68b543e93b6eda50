// What only Slack can tell, asked of a workspace in which somebody else uses the bot's token, and of one in which nobody does.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { tooFast } from '../../src/checker/slack.ts';
import { run } from '../../src/cli/check.ts';
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
const looked = async () => {
  const { slack } = house;
  const { code, out } = await command({
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.apiUrl,
  });
  const { clean, invariants } = JSON.parse(out) as {
    clean: boolean;
    invariants: { id: string; findings: string[] }[];
  };
  const of = (id: string) => invariants.find((each) => each.id === id)?.findings;
  return { code, clean, I9: of('I9'), I17: of('I17'), I19: of('I19'), ids: invariants.map(({ id }) => id) };
};
/** Posts as the bot, past the house. */
async function rogue(text: string): Promise<void> {
  const { slack } = house;
  const answer = await fetch(`${slack.apiUrl}chat.postMessage`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${slack.botToken}` },
    body: JSON.stringify({ channel: slack.channels().find(({ name }) => name === channel)?.id, text }),
  });
  expect(await answer.json()).toMatchObject({ ok: true });
}

describe('tanggap check --slack', () => {
  it('finds every message of the bot with its job, and no word of a stranger alive', async () => {
    const { code, clean, ids, ...found } = await looked();
    expect([found.I9, found.I19]).toEqual([[], []]);
    // A story knows no pace of Slack's; what it may come to is asked below.
    expect([code, clean]).toEqual(found.I17?.length === 0 ? [0, true] : [1, false]);
    expect(ids).toEqual([...ids].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1))));
    expect(ids).toContain('I22');
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

describe('the pace of a channel', () => {
  const at = (...seconds: number[]) => seconds.map((ts) => ({ ts: (1_763_200_000 + ts).toFixed(6) }));

  it('is kept by three at once and one a second after that', () => {
    expect(tooFast(at(0, 0.1, 0.2, 1, 2, 3, 4, 5, 6, 7, 8, 9, 9.9), 'C1')).toEqual([]);
    expect(tooFast([], 'C1')).toEqual([]);
  });

  it('is broken by more, in whatever order they are read', () => {
    const many = at(...Array.from({ length: 14 }, (_, n) => n / 2)).reverse();
    expect(tooFast(many, 'C1')).toEqual(['too_fast message:C1:1763200000.000000']);
  });
});
