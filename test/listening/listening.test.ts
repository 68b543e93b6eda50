// Listening as a team meets it, through the whole house: what fails is said once, what is back is said once, and what is
// private stays so.
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cast } from '../../src/simulator/index.ts';
import type { Listened } from '../../src/sources/file.ts';
import { startTarget, type Target } from '../outlets/target-server.ts';
import { blocksText, declare, type House, openHouse } from '../support/house.ts';

const entry = (n: number, minutesAgo: number, words = `Tagihan ganda nomor ${n}`) =>
  `<entry><id>e${n}</id><title type="html">${words}</title><link href="https://news.example/${n}"/>` +
  `<published>${new Date(Date.now() - minutesAgo * 60_000).toISOString()}</published></entry>`;
const feed = (entries: string[]) =>
  `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>t</title>${entries.join('')}</feed>`;
const listened = (name: string, kind: string, settings: object): Listened => ({
  name,
  kind,
  settings,
  everyMs: 60_000,
  lookBackMs: 24 * 3_600_000,
  own: [],
  allowPrivate: true,
});

describe('listening', () => {
  let good: Target;
  let bad: Target;
  let toots: Target;
  let house: House;
  let channel = '';
  let broken = true;
  let entries = [entry(1, 90), entry(2, 60)];

  beforeAll(async () => {
    good = await startTarget((response) => response.end(feed(entries)));
    bad = await startTarget((response) => {
      if (broken) response.writeHead(401).end('no');
      else response.end(feed([entry(7, 5)]));
    });
    const direct = {
      uri: 'https://toot.example/dm/1',
      visibility: 'direct',
      content: '<p>My card number was leaked, please help</p>',
      account: { id: '5', acct: 'dewi', display_name: 'Dewi Rahasia' },
      created_at: new Date().toISOString(),
    };
    toots = await startTarget((response) =>
      response.end(channel === '' ? '[]' : JSON.stringify([{ id: '1', type: 'mention', status: direct }])),
    );
    // The bot is in the watched channel from the beginning.
    const channels = cast.channels.map((each) =>
      each.id === 'C0RANDOM' ? { ...each, members: [...each.members, cast.bot.userId] } : each,
    );
    house = await openHouse({
      slack: { workspace: { channels } },
      app: {
        listening: {
          tell: 'general',
          sources: [
            listened('alerts', 'google-alerts', { feeds: [good.url] }),
            listened('press', 'rss', { feeds: [bad.url] }),
            listened('mastodon', 'mastodon', {
              server: `http://127.0.0.1:${toots.port}`,
              token_env: 'T',
              tags: [],
              streaming: false,
            }),
            listened('hootsuite', 'hootsuite', { secret_env: 'HOOTSUITE' }),
            // What people write is taken too, because only people write in the simulated workspace.
            listened('desk', 'slack-channel', { channels: ['C0RANDOM'], people: true }),
          ],
          secret: () => 'app secret',
          lookMs: 50,
        },
      },
    });
  });
  afterAll(async () => {
    await house?.stop();
    await good?.close();
    await bad?.close();
    await toots?.close();
  });

  const complaints = () => house.app.db.complaint.findMany({ orderBy: { id: 'asc' } });
  const press = () => house.app.db.listening.findFirstOrThrow({ where: { source: 'press' } });
  const saying = (words: string, where = channel) =>
    house.slack.messages(where).filter((m) => blocksText(m).includes(words));
  const home = async () => {
    await house.slack.as('U0DEWI').openHome();
    await house.idle();
    return blocksText(house.slack.home('U0DEWI'));
  };
  /**
   * Lets time pass until it came to that. What was just being asked when the clock was moved is due a while after: then
   * the clock is moved again, for nobody should wait for it.
   */
  async function until(what: () => Promise<boolean>, minutes = 2): Promise<void> {
    for (let moves = 0; moves < 200; moves += 1) {
      for (let tries = 0; tries < 40; tries += 1) {
        if (await what()) return;
        await sleep(20);
      }
      await house.pass(minutes * 60_000);
    }
    throw new Error('it never came to that');
  }

  it('says outside a crisis, once and in the channel of the sources file, that a source fails; the Home tab shows it', async () => {
    const sari = house.slack.as('U0SARI');
    await sari.invite('general');
    await until(async () => (await press()).toldAt !== null);
    await until(async () => (await press()).failures >= 2);
    await house.idle();
    expect(saying('cannot hear *press*', 'general')).toHaveLength(1);
    const shown = await home();
    expect(shown).toContain('Sources I cannot hear');
    expect(shown).toMatch(/\*press\* since .*Make a new one/s);
    expect(shown).not.toContain('alerts');
    // What stands beside it was heard all the same, and lies on the desk until somebody declares a crisis.
    const heard = (await complaints()).filter(({ source }) => source === 'alerts');
    expect(heard.map(({ crisisId }) => crisisId)).toEqual([null, null]);
  });

  it('gives a crisis that is declared what was heard before, and goes on hearing for it', async () => {
    channel = await declare(house);
    await house.idle();
    // Whoever works in the crisis need not have read it elsewhere.
    expect(saying('cannot hear *press*')).toHaveLength(1);
    entries = [...entries, entry(4, 1)];
    await until(async () =>
      (await complaints()).some(({ externalId }) => externalId === 'https://news.example/4'),
    );
    await until(async () => (await complaints()).every(({ crisisId }) => crisisId !== null));
  });

  it('says once in the crisis that a source is back, has what came meanwhile, and the Home tab names it no more', async () => {
    broken = false;
    await house.pass(15 * 60_000);
    await until(async () => (await press()).failures === 0, 15);
    await house.pass(2 * 60_000);
    expect(saying('hear *press* again')).toHaveLength(1);
    expect((await complaints()).filter(({ source }) => source === 'press')).toHaveLength(1);
    expect(await home()).not.toContain('*press*');
  });

  it('suggests as one what two sources tell of one page, and merges nothing by itself', async () => {
    entries = [...entries, entry(7, 4, 'Warga mengeluhkan warung kopi')];
    const page = async () =>
      (await complaints()).filter(({ canonicalUrl }) => canonicalUrl === 'https://news.example/7');
    await until(async () => {
      const found = await page();
      return found.length === 2 && found.every(({ groupId }) => groupId !== null);
    });
    const [first, second] = await page();
    expect([first?.source, second?.source].sort()).toEqual(['alerts', 'press']);
    expect(first?.groupId).toBe(second?.groupId);
    expect([first?.groupedBy, second?.groupedBy, first?.state, second?.state]).toEqual([
      null,
      null,
      'open',
      'open',
    ]);
  });

  it('makes complaints of what is posted into a channel that is watched, and of nothing said elsewhere', async () => {
    const sari = house.slack.as('U0SARI');
    await sari.invite('random');
    await sari.say('general', 'Who brings cake on Friday?');
    await sari.say('random', 'Seen on Instagram: they charged me twice');
    await house.idle();
    await until(async () => (await complaints()).some(({ source }) => source === 'desk'));
    const desk = (await complaints()).filter(({ source }) => source === 'desk');
    expect(desk.map(({ text }) => text)).toEqual(['Seen on Instagram: they charged me twice']);
    // Talk in other channels is not even stored.
    const letters = JSON.stringify((await house.app.db.inbox.findMany()).map(({ payload }) => payload));
    expect(letters).toContain('Seen on Instagram');
    expect(letters).not.toContain('cake');
  });

  it('never shows in a channel what a source brought as a direct message', async () => {
    await until(async () => (await complaints()).some(({ source }) => source === 'mastodon'));
    await house.idle();
    const everywhere = house.slack
      .channels()
      .filter(({ name }) => !name.startsWith('U'))
      .flatMap(({ name }) => house.slack.messages(name).map((root) => ({ name, root })))
      .flatMap(({ name, root }) => [root, ...house.slack.thread(name, root.ts as string)]);
    const said = everywhere.map(blocksText).join('\n');
    expect(said).toContain('Sent privately, so it is not shown here');
    expect(said).not.toContain('card number');
    expect(said).not.toContain('Dewi Rahasia');
    // An alarm or a digest says the same of it; the card is what has the button.
    const card = everywhere.find((m) => JSON.stringify(m).includes('"complaints.read"')) as { ts: string };
    expect(blocksText(card)).toContain('Sent privately, so it');
    await house.slack.as('U0SARI').click(channel, card.ts, 'complaints.read');
    await house.idle();
    expect(blocksText(house.slack.ephemerals('U0SARI').at(-1))).toContain('card number');
  });

  it('says in the crisis what Hootsuite could not publish, keeps the rest on the timeline, and counts no complaint', async () => {
    const count = (await complaints()).length;
    const fixture = readFileSync(new URL('../sources/fixtures/hootsuite.json', import.meta.url), 'utf8');
    const { now } = (await house.app.db.$queryRaw<{ now: Date }[]>`SELECT house_now() AS now`)[0] as {
      now: Date;
    };
    const body = fixture.replace(/"timestamp": "[^"]+"/g, `"timestamp": "${now.toISOString()}"`);
    const send = () =>
      fetch(`${house.app.url}/hooks/hootsuite`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-hootsuite-signature': createHmac('sha512', 'app secret').update(body).digest('hex'),
        },
        body,
      });
    expect([(await send()).status, (await send()).status]).toEqual([200, 200]);
    await house.idle();
    expect(saying('could not be published').map(blocksText)).toEqual([
      expect.stringContaining('*hootsuite*: post 6765088665 could not be published'),
    ]);
    const facts = await house.app.db.timeline.findMany({
      where: { fact: 'service_told' },
      orderBy: { id: 'asc' },
    });
    expect(facts.map(({ data }) => (data as { state: string }).state)).toEqual([
      'waits_for_approval',
      'failed',
      'published',
    ]);
    expect(facts.every(({ crisisId }) => crisisId !== null)).toBe(true);
    expect(await complaints()).toHaveLength(count);
  });
});
