// One message in Slack is one complaint, whatever source it is logged under, and whoever logs it meanwhile.
import { readFile } from 'node:fs/promises';
import { expect, it, onTestFinished, vi } from 'vitest';
import { connect } from '../../../src/engine/database.ts';
import type { AcceptState } from '../../../src/features/complaints/complaint.ts';
import { keepParsed } from '../../../src/listening/pushed.ts';
import { source as slackChannel } from '../../../src/sources/slack-channel.ts';
import { blocksText, declare, type House, openHouse } from '../../support/house.ts';
import { freshDatabase } from '../../support/postgres.ts';

// A bound on a hang, not on speed: a busy machine takes its time.
vi.setConfig({ testTimeout: 180_000 });

async function openedHouse(): Promise<House> {
  const house = await openHouse();
  onTestFinished(() => house.stop());
  return house;
}

it('a message that is logged a second time under another source is known by its number', async () => {
  const house = await openedHouse();
  const channel = await declare(house);
  const dewi = house.slack.as('U0DEWI');
  const { ts } = (await dewi.say(channel, 'DM from @lia: the coffee is cold')) as never;
  const log = async (source: string, text: string) => {
    await dewi.shortcut('log_complaint', channel, ts);
    const form = (await house.slack.waitFor(() => house.slack.view('U0DEWI'))) as { id: string };
    await dewi.submit(form.id, { text: { text }, source: { source } });
    await house.idle();
    return house.slack.ephemerals('U0DEWI').at(-1)?.text;
  };
  expect(await log('instagram', 'DM from @lia: the coffee is cold')).toContain('Logged as complaint no. 1');
  expect(await log('x', 'the coffee is cold')).toContain('already here as complaint no. 1');
  expect(await house.app.db.complaint.findMany({ include: { revisions: true } })).toMatchObject([
    { source: 'instagram', text: 'DM from @lia: the coffee is cold', revisions: [] },
  ]);
});

it('a message that a watched channel took in is known when somebody logs it, and the other way round', async () => {
  const house = await openedHouse();
  const take = async (source: string, ts: string) => {
    const event = { channel: 'C0ALERTS1', ts, bot_id: 'B1', text: 'the coffee is cold' };
    const seenAt = new Date();
    const parsed = slackChannel.parse(event, { source, seenAt });
    const { done } = (await house.app.engine.perform({
      verb: 'complaints.accept',
      input: { by: `source:${source}`, items: parsed.items },
    })) as { done: { state: AcceptState } };
    return [done.state.fresh.length, done.state.known.length];
  };
  expect(await take('alerts', '1763800000.000100')).toEqual([1, 0]);
  expect(await take('instagram', '1763800000.000100')).toEqual([0, 1]);
  // Two at the same moment: the database lets one in, and the other finds it.
  const both = await Promise.all([
    take('alerts', '1763800000.000200'),
    take('instagram', '1763800000.000200'),
  ]);
  expect(both.sort()).toEqual([
    [0, 1],
    [1, 0],
  ]);
  expect(await house.app.db.complaint.count()).toBe(2);
});

it.each([
  ['slack', true],
  ['instagram', false],
])(
  'an edit that the channel tells reaches what was logged under %s; its deletion: %s',
  async (source, gone) => {
    const house = await openedHouse();
    const room = await declare(house);
    const tell = (event: object) => {
      const context = { source: 'desk', seenAt: new Date(), people: true };
      const told = { type: 'message', channel: 'C0RANDOM', ...event };
      return keepParsed(house.app.engine, 'desk', slackChannel.parse(told, context));
    };
    // Logged from a message that nobody listened to yet.
    const ts = `${Math.floor(Date.now() / 1000) - 60}.000100`;
    const message = `slack:C0RANDOM:${ts}`;
    await house.app.engine.perform({
      verb: 'complaints.accept',
      input: {
        by: 'U0DEWI',
        items: [
          {
            source,
            externalId: message,
            slackMessage: message,
            author: { name: 'Lia' },
            text: 'the coffee is cold',
            kind: 'comment',
            visibility: 'public',
            postedAt: new Date(Number(ts) * 1000),
          },
        ],
      },
    });
    await house.idle();
    const wordings = async () =>
      (await house.app.db.complaintRevision.findMany({ orderBy: { number: 'asc' } })).map(({ text }) => text);
    const at = (seconds: number) => `${Math.floor(Date.now() / 1000) + seconds}.000000`;
    const first = { ts, user: 'U0BUDI', text: 'DM from Lia: the coffee is cold' };

    await tell(first);
    // It was edited before somebody logged it: the words that were logged are of the edit.
    await tell({ ...first, edited: { user: 'U0BUDI', ts: at(-30) } });
    // A preview of a link is added: no edit.
    await tell({ subtype: 'message_changed', message: { ...first, attachments: [{ text: 'a link' }] } });
    expect(await wordings()).toEqual([]);
    const edited = {
      ...first,
      text: 'DM from Lia: the coffee made me ill',
      edited: { user: 'U0BUDI', ts: at(5) },
    };
    await tell({ subtype: 'message_changed', message: edited });
    await tell(edited);
    await house.idle();
    expect(await wordings()).toEqual(['DM from Lia: the coffee made me ill']);
    const card = () =>
      house.slack
        .messages(room)
        .map(blocksText)
        .find((text) => text.includes('Lia'));
    expect(card()).toContain('made me ill');

    await tell({ subtype: 'message_deleted', deleted_ts: ts });
    await house.idle();
    // What was written elsewhere may still stand there.
    expect((await house.app.db.complaint.findMany()).map(({ deletedAt }) => deletedAt !== null)).toEqual([
      gone,
    ]);
    expect(/taken away/i.test(card() ?? '')).toBe(gone);
  },
);

it('what an older version logged twice stays, and the first of them is found by its message', async () => {
  const { url, drop } = await freshDatabase();
  onTestFinished(drop);
  const db = connect(url, 2);
  onTestFinished(() => db.$disconnect());
  await db.$executeRaw`ALTER TABLE "Complaint" DROP COLUMN "slackMessage"`;
  const key = 'slack:C0KELUHAN:1763800000.000100';
  for (const [source, externalId] of [
    ['slack', key],
    ['instagram', key],
    ['web', 'slack:of-theirs'],
  ])
    await db.$executeRaw`
      INSERT INTO "Complaint" (source, "externalId", text, sha256, language, kind, visibility, "postedAt", "seenAt", bands)
      VALUES (${source}, ${externalId}, '', '', 'en', 'comment', 'public', now(), now(), '{}')`;
  const migration = new URL(
    '../../../prisma/migrations/20261121000133_slack_message/migration.sql',
    import.meta.url,
  );
  for (const statement of (await readFile(migration, 'utf8')).split(';\n').filter((s) => s.trim()))
    await db.$executeRawUnsafe(statement);
  const rows = await db.complaint.findMany({ orderBy: { id: 'asc' }, select: { slackMessage: true } });
  expect(rows.map(({ slackMessage }) => slackMessage)).toEqual([key, null, null]);
});
