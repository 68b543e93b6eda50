// Listening through the whole house: real HTTP against servers of our own that answer, refuse, and fall silent.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Listened } from '../../src/sources/file.ts';
import { startTarget, type Target } from '../outlets/target-server.ts';
import { blocksText, declare, type House, openHouse } from '../support/house.ts';

const published = (minutesAgo: number) => new Date(Date.now() - minutesAgo * 60_000).toISOString();
const entry = (n: number, minutesAgo: number) =>
  `<entry><id>e${n}</id><title type="html">Tagihan ganda nomor ${n}</title><link href="https://news.example/${n}"/>` +
  `<published>${published(minutesAgo)}</published><content type="html">Isi berita</content></entry>`;
const feed = (entries: string[]) =>
  `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>t</title>${entries.join('')}</feed>`;

const listened = (name: string, feeds: string[]): Listened => ({
  name,
  kind: 'google-alerts',
  settings: { feeds },
  everyMs: 60_000,
  lookBackMs: 24 * 3_600_000,
  own: [],
  allowPrivate: true,
});

/** What people write is taken too, because only people write in the simulated workspace. */
const desk: Listened = {
  ...listened('desk', []),
  kind: 'slack-channel',
  settings: { channels: ['C0RANDOM'], people: true },
};

describe('listening', () => {
  let good: Target;
  let bad: Target;
  let house: House;
  let broken = true;
  let entries = [entry(1, 90), entry(2, 60), entry(3, 60 * 24 * 9)];

  beforeAll(async () => {
    good = await startTarget((response, request) => {
      const etag = `"v${entries.length}"`;
      if (request.headers['if-none-match'] === etag) {
        response.writeHead(304).end();
        return;
      }
      response.writeHead(200, { 'content-type': 'application/atom+xml', etag }).end(feed(entries));
    });
    bad = await startTarget((response) => {
      if (broken) response.writeHead(500).end('no');
      else response.writeHead(200).end(feed([entry(7, 5)]));
    });
    house = await openHouse({
      app: {
        listening: {
          sources: [
            listened('alerts', [`${good.url}/one`, `${good.url}/two`]),
            listened('press', [bad.url]),
            desk,
          ],
          secret: () => undefined,
          lookMs: 100,
        },
      },
    });
  });
  afterAll(async () => {
    await house?.stop();
    await good?.close();
    await bad?.close();
  });

  const complaints = () => house.app.db.complaint.findMany({ orderBy: { id: 'asc' } });
  const streams = (source: string) => house.app.db.listening.findMany({ where: { source } });
  /** A bound on how long the story may stand still, not a speed. */
  async function until(what: () => Promise<boolean>): Promise<void> {
    for (let tries = 0; tries < 4000; tries += 1) {
      if (await what()) return;
      await sleep(25);
    }
    throw new Error('it never came to that');
  }

  it('takes an article of two feeds once, and nothing that is older than it was told to look back', async () => {
    await until(async () => (await streams('alerts')).every(({ heardAt }) => heardAt !== null));
    const kept = (await complaints()).filter(({ source }) => source === 'alerts');
    expect(kept.map(({ externalId }) => externalId).sort()).toEqual([
      'https://news.example/1',
      'https://news.example/2',
    ]);
    expect(kept.every(({ kind }) => kind === 'article')).toBe(true);
  });

  it('says only once that a source fails, in the crisis, while the others go on', async () => {
    const channel = await declare(house);
    entries = [...entries, entry(4, 1)];
    await until(async () => (await streams('press')).every(({ failures }) => failures > 0));
    // Longer than it rests after so many failures, however slow this machine is.
    for (let round = 0; round < 3; round += 1) {
      const before = (await streams('press')).map(({ failures }) => failures);
      await house.pass(20 * 60_000);
      await until(async () =>
        (await streams('press')).every(({ failures }, i) => failures > (before[i] ?? 0)),
      );
    }
    await until(async () => (await streams('press')).every(({ failures }) => failures >= 3));
    await house.idle();
    const told = house.slack.messages(channel).filter((m) => blocksText(m).includes('cannot hear *press*'));
    expect(told).toHaveLength(1);
    expect((await complaints()).some(({ externalId }) => externalId === 'https://news.example/4')).toBe(true);
    for (const { code, failures } of await streams('press')) {
      expect(code).toBe('server_fault');
      expect(failures).toBeGreaterThanOrEqual(3);
    }
    const asked = good.requests.filter(({ headers }) => headers['if-none-match']);
    expect(asked.length).toBeGreaterThan(0);
  });

  it('says once that it is back, and has what came meanwhile', async () => {
    broken = false;
    await house.pass(65 * 60_000);
    await until(async () => (await streams('press')).every(({ failures }) => failures === 0));
    await house.idle();
    const channel = house.slack.channels().findLast((c) => c.name.startsWith('crisis-'))?.name ?? '';
    const back = house.slack.messages(channel).filter((m) => blocksText(m).includes('hear *press* again'));
    expect(back).toHaveLength(1);
    expect((await complaints()).filter(({ source }) => source === 'press')).toHaveLength(1);
  });

  it('makes complaints of what is posted into a channel that is watched, and of nothing said elsewhere', async () => {
    const sari = house.slack.as('U0SARI');
    await sari.invite('random');
    await sari.invite('general');
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

  it('never shows in the channel what was written privately', async () => {
    const channel = house.slack.channels().findLast((c) => c.name.startsWith('crisis-'))?.name ?? '';
    await house.complain([
      {
        id: 'dm1',
        text: 'My card number was leaked, please help',
        author: { name: 'Dewi Rahasia' },
        kind: 'dm',
        posted_at: new Date().toISOString(),
      },
    ]);
    await house.idle();
    const all = house.slack
      .messages(channel)
      .flatMap((root) => [root, ...house.slack.thread(channel, root.ts as string)]);
    const said = all.map(blocksText).join('\n');
    expect(said).toContain('Sent privately, so it is not shown here');
    expect(said).not.toContain('card number');
    expect(said).not.toContain('Dewi');
    const card = all.find((m) => blocksText(m).includes('Sent privately, so it')) as { ts: string };
    await house.slack.as('U0SARI').click(channel, card.ts, 'complaints.read');
    await house.idle();
    expect(blocksText(house.slack.ephemerals('U0SARI').at(-1))).toContain('card number');
  });

  it('marks what its author took away again, and closes nothing by itself', async () => {
    const id = 'https://news.example/4';
    await house.app.engine.perform({
      verb: 'complaints.removed',
      input: {
        by: 'source:alerts',
        removals: [
          { source: 'alerts', externalId: id, deletedAt: new Date() },
          { source: 'alerts', externalId: 'never seen', deletedAt: new Date() },
        ],
      },
    });
    await house.idle();
    const gone = (await complaints()).find(({ externalId }) => externalId === id);
    expect(gone?.deletedAt).not.toBeNull();
    expect(gone?.state).toBe('open');
  });
});
