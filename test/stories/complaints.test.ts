// Complaints as they really come: in floods, with traps in their words, in two languages, to be answered over a wire.
import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { differences } from '../faults/compare.ts';
import { startTarget, type Target } from '../outlets/target-server.ts';
import {
  blocksText,
  complaint,
  declare,
  draftCard,
  examplePlan,
  HOUR,
  type House,
  MINUTE,
  openHouse,
  recordFacts,
  withShop,
} from '../support/house.ts';

let house: House;
let target: Target | undefined;
afterEach(async () => {
  await house.stop();
  await target?.close();
  target = undefined;
});

const said = (channel: string): string => house.slack.messages(channel).map(blocksText).join('\n');
/** What Slack reads for mentions, links and formats: the text of a message and its mrkdwn; rich text is shown as it is. */
function parsedBySlack(message: object): string[] {
  const found: string[] = [];
  const walk = (value: unknown): void => {
    if (!value || typeof value !== 'object') return;
    const { type, text } = value as { type?: string; text?: unknown };
    if (type === 'rich_text') return;
    if (typeof text === 'string' && type !== 'plain_text') found.push(text);
    for (const inner of Object.values(value)) walk(inner);
  };
  walk(message);
  return found;
}
const SECRET = `whsec_${Buffer.from('an outlet key for the stories').toString('base64')}`;

describe('a flood', () => {
  it('is counted in digests: cards and counts together are what was accepted, each has its clock, and calm returns', async () => {
    house = await openHouse();
    const name = await declare(house);
    const before = house.slack.messages(name).length;
    for (let batch = 0; batch < 4; batch += 1) {
      const items = Array.from({ length: 60 }, (_, n) => complaint(batch * 60 + n));
      expect((await house.complain(items)).status).toBe(202);
    }
    await house.pass(3 * MINUTE);
    const { db } = house.app;
    const digests = await db.digest.findMany();
    const counted = digests.reduce((sum, digest) => sum + digest.count, 0);
    const cards = await db.complaint.count({ where: { shownAs: 'card' } });
    expect(counted + cards).toBe(240);
    expect(counted).toBeGreaterThan(200);
    expect(house.slack.messages(name).length - before).toBeLessThan(40);

    // Somebody opens one that was only counted: it gets its card and its draft, and is counted once.
    const digest = house.slack.messages(name).findLast((m) => JSON.stringify(m).includes('complaints.open'));
    // It says how serious they are, what they are, and what many of them say.
    const shown = blocksText(digest);
    expect(shown).toMatch(/How serious: .*(?:Low|Medium|High) \d+/);
    expect(shown).toMatch(/What they are: Complaint \d+/);
    expect(shown).toMatch(/\d+ say nearly the same: “Your shop charged me twice/);
    await house.slack.as('U0BUDI').click(name, digest?.ts as string, 'complaints.open');
    await house.idle();
    expect((await db.digest.findMany()).reduce((sum, d) => sum + d.count, 0)).toBe(counted);
    expect(said(name)).toMatch(/Charged|charged me twice/);

    // A steady trickle is calm enough: after five minutes of it the next one gets a card of its own again.
    for (let minute = 0; minute < 8; minute += 1) {
      await house.complain(Array.from({ length: 3 }, (_, n) => complaint(1_000 + minute * 10 + n)));
      await house.pass(MINUTE);
    }
    await house.complain([complaint(999)]);
    await house.pass(MINUTE);
    expect((await db.complaint.findFirst({ where: { externalId: 'c999' } }))?.shownAs).toBe('card');
  });

  it('tells the role on duty once about clocks without a card, not once per complaint', async () => {
    house = await openHouse();
    const name = await declare(house);
    await house.complain(Array.from({ length: 120 }, (_, n) => complaint(n)));
    await house.pass(5 * HOUR);
    expect(await house.app.db.timeline.count({ where: { fact: 'complaint_breached' } })).toBe(120);
    const notices = house.slack.messages(name).filter((m) => /overdue/.test(String(m.text)));
    expect(notices.length).toBeGreaterThan(0);
    expect(notices.length).toBeLessThan(12);
  });
});

describe('the words of a stranger', () => {
  it('never become a mention, a link or a format in Slack, and are kept byte for byte', async () => {
    house = await openHouse();
    const name = await declare(house);
    const text =
      '<!channel> <@U0SARI> <https://evil.example|your bank> *bold* `code` &lt;3 \u202Eabc\u202C <!subteam^S0CARE>';
    await house.complain([
      complaint(1, {
        text,
        author: { name: '<!here> *Eve* <@U0RINA>' },
        permalink: 'https://social.example/1',
      }),
    ]);
    await house.idle();
    await recordFacts(house, name, 'U0BUDI');
    await house.pass(3 * HOUR + 50 * MINUTE);
    await house.slack.as('U0SARI').command('/crisis', 'list', name);
    await house.slack.as('U0SARI').command('/crisis', 'standup', name);
    await house.idle();
    const messages = house.slack
      .messages(name)
      .flatMap((root) => house.slack.thread(name, root.ts as string));
    const everything = [...messages, ...house.slack.ephemerals('U0SARI')].flatMap(parsedBySlack).join('\n');
    expect(everything).toContain('your bank');
    expect(everything).not.toMatch(/<!channel>|<!here>|<!subteam|<https:\/\/evil|<@U0SARI> <http/);
    expect(everything).not.toContain('*Eve* <@U0RINA>');
    const row = await house.app.db.complaint.findFirstOrThrow();
    expect(row.text).toBe(text);
  });

  it('F45 may be of any length: kept whole, shown within what Slack takes; one that is too large is refused in a sentence', async () => {
    house = await openHouse();
    const name = await declare(house);
    const texts = [3_000, 3_001, 4_000, 20_000].map((length) =>
      'kata '.repeat(length / 5 + 1).slice(0, length),
    );
    texts.push('😡'.repeat(3_000), 'x', 'no\n'.repeat(100).repeat(10));
    const answer = await house.complain(texts.map((text, n) => complaint(n, { text })));
    expect(answer.status).toBe(202);
    await house.idle();
    const rows = await house.app.db.complaint.findMany({ orderBy: { id: 'asc' } });
    expect(rows.map(({ text }) => text)).toEqual(texts);
    const shown = house.slack.messages(name).filter((m) => /Customer \d/.test(blocksText(m)));
    expect(shown).toHaveLength(texts.length);
    expect(await house.app.db.job.count({ where: { state: { in: ['dead', 'held'] } } })).toBe(0);
    const huge = await house.complain([complaint(90, { text: 'a'.repeat(1_000_000) })]);
    expect(huge.status).toBe(413);
    expect(await house.app.db.complaint.count()).toBe(texts.length);
  });

  it('F46 may be in any script: kept byte for byte, hidden characters are shown, and a hash of it is the same when it is read again', async () => {
    house = await openHouse();
    const name = await declare(house);
    const texts = [
      'ꦏꦺꦴꦥꦶ basi',
      'القهوة باردة جدا',
      '\u202Eeid snrub eeffoc',
      'ko\u200Bpi\u200D ba\u2060si',
      '👨‍👩‍👧‍👦 🏳️‍🌈 sakit perut',
      `Z${'\u0301'.repeat(200)} a${'\u0489'.repeat(200)}`,
      'Kopi e\u0301 dan \u00e9',
      'a\u0000b',
    ];
    await house.complain(texts.map((text, n) => complaint(n, { text })));
    await house.idle();
    const read = async () =>
      (await house.app.db.complaint.findMany({ orderBy: { id: 'asc' } })).map(({ text }) => text);
    const kept = await read();
    // PostgreSQL takes no NUL: its number is kept behind a mark.
    expect(kept.slice(0, -1)).toEqual(texts.slice(0, -1));
    expect(kept.at(-1)).toBe('a\ufdd00000b');
    const hash = (of: string[]) => createHash('sha256').update(of.join('\n'), 'utf8').digest('hex');
    await house.restart();
    expect(hash(await read())).toBe(hash(kept));
    const shown = house.slack.messages(name).map(blocksText).join('\n');
    for (const mark of ['[U+202E]', '[U+200B]', '[U+2060]']) expect(shown).toContain(mark);
    expect(shown).not.toContain('\u202E');
    expect(house.slack.messages(name).filter((m) => /Customer \d/.test(blocksText(m)))).toHaveLength(
      texts.length,
    );
    expect(await house.app.db.job.count({ where: { state: { in: ['dead', 'held'] } } })).toBe(0);
  });
});

describe('an approved answer', () => {
  const withWebhook = async (answer: Parameters<typeof startTarget>[0]) => {
    target = await startTarget(answer);
    house = await openHouse({
      plan: { yaml: withShop(await examplePlan('en')) },
      app: {
        outletWebhooks: {
          shop: { url: target.url, secrets: [SECRET], idempotent: false, allowPrivate: true },
        },
      },
    });
    const name = await declare(house);
    await recordFacts(house, name, 'U0BUDI');
    await house.complain([complaint(1)]);
    await house.idle();
    await house.slack.as('U0RINA').react(name, draftCard(house, name, 1).ts, 'white_check_mark');
    await house.pass(31_000);
    return name;
  };

  const inThread = (name: string): string =>
    house.slack
      .thread(name, draftCard(house, name, 1).thread_ts)
      .map(blocksText)
      .join('\n');

  it('goes out by a signed webhook, once, with exactly the approved bytes, and the clock stops', async () => {
    const name = await withWebhook((response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ permalink: 'https://social.example/posts/1#us' }));
    });
    expect(target?.requests).toHaveLength(1);
    const sent = target?.requests[0];
    expect(sent?.headers['webhook-signature']).toMatch(/^v1,/);
    const version = await house.app.db.draftVersion.findFirstOrThrow({ orderBy: { version: 'desc' } });
    expect(JSON.parse(sent?.body ?? '{}')).toMatchObject({ data: { text: version.text } });
    await house.restart();
    await house.pass(HOUR);
    expect(target?.requests).toHaveLength(1);
    expect(said(name)).toContain('Answered');
    expect(said(name)).not.toContain('Overdue');
  });

  it('that may or may not have arrived is held for a person, never sent again by itself', async () => {
    const name = await withWebhook((_response, request) => {
      request.socket.destroy();
    });
    await house.restart();
    await house.pass(HOUR);
    expect(target?.requests).toHaveLength(1);
    expect(inThread(name)).toContain('I will not try again');
    const header = () =>
      blocksText(house.slack.messages(name).find((m) => blocksText(m).includes('*State:*')));
    expect(header()).toContain('1 message waits for a person');
    const ready = async () => (await fetch(`${house.app.opsUrl}/readyz`)).json();
    expect(await ready()).toMatchObject({ held: 1 });
    await house.slack.as('U0RINA').command('/crisis', 'stuck', name);
    await house.slack.waitFor(() =>
      house.slack.ephemerals('U0RINA').at(-1)?.text?.includes('The answer to complaint no. 1'),
    );
    expect(await house.app.db.release.count({ where: { state: 'sent' } })).toBe(0);
  });

  it('waits and goes out later when the other side says that it is busy', async () => {
    let calls = 0;
    await withWebhook((response) => {
      calls += 1;
      if (calls === 1) response.writeHead(429, { 'retry-after': '1' });
      response.end('{}');
    });
    await house.pass(10 * MINUTE);
    await house.slack.waitFor(() => calls === 2, { timeoutMs: 20_000 });
    await house.pass(HOUR);
    expect(calls).toBe(2);
    const ids = target?.requests.map(({ headers }) => headers['webhook-id']);
    expect(new Set(ids).size).toBe(1);
  });

  it('is not tried again when its approval is taken back between two tries, and a person is asked', async () => {
    const name = await withWebhook((response) => response.writeHead(429, { 'retry-after': '600' }).end());
    expect(target?.requests).toHaveLength(1);
    await house.slack.as('U0RINA').unreact(name, draftCard(house, name, 1).ts, 'white_check_mark');
    await house.pass(HOUR);
    expect(target?.requests).toHaveLength(1);
    expect(inThread(name)).toContain('<@U0RINA> took the approval back');
    expect(inThread(name)).toContain('The approval of this answer does not stand any more');
    const releases = await house.app.db.release.findMany();
    expect(releases.map(({ state }) => state)).toEqual(['held']);
    expect(await differences(house.app.db, { slack: house.slack })).toEqual([]);
  });
});

describe('the end of a crisis', () => {
  it('is taken back by /crisis reopen: the clocks run on, and the standup comes again', async () => {
    house = await openHouse();
    const name = await declare(house);
    await house.complain([complaint(1)]);
    await house.pass(HOUR);
    const sari = house.slack.as('U0SARI');
    await sari.command('/crisis', 'resolve false alarm', name);
    await house.pass(5 * HOUR);
    expect(said(name)).toContain('This crisis is resolved');
    expect(await house.app.db.timeline.count({ where: { fact: 'complaint_breached' } })).toBe(0);
    await sari.command('/crisis', 'update hello', name);
    expect(house.slack.ephemerals('U0SARI').at(-1)?.text).toContain('/crisis reopen');
    await sari.command('/crisis', 'reopen it goes on', name);
    await house.pass(HOUR);
    expect(await house.app.db.timeline.count({ where: { fact: 'complaint_breached' } })).toBe(0);
    await house.pass(3 * HOUR);
    expect(await house.app.db.timeline.count({ where: { fact: 'complaint_breached' } })).toBe(1);
    await house.pass(24 * HOUR);
    expect(said(name)).toContain('Daily standup');
  });
});

describe('a complaint seen in Slack', () => {
  it('is logged from the menu of its message, once, with the words of the message', async () => {
    house = await openHouse();
    const name = await declare(house);
    const dewi = house.slack.as('U0DEWI');
    const { ts } = (await dewi.say('keluhan-pelanggan', 'DM from @lia: “kopinya basi & dingin <3”')) as never;
    for (const turn of [1, 2]) {
      await dewi.shortcut('log_complaint', 'keluhan-pelanggan', ts);
      const form = (await house.slack.waitFor(() => house.slack.view('U0DEWI'))) as { id: string };
      await dewi.submit(form.id, {
        text: { text: 'DM from @lia: “kopinya basi & dingin <3”' },
        author: { author: 'lia' },
        source: { source: 'instagram' },
      });
      await house.idle();
      expect(await house.app.db.complaint.count(), `turn ${turn}`).toBe(1);
    }
    const row = await house.app.db.complaint.findFirstOrThrow();
    expect(row.text).toBe('DM from @lia: “kopinya basi & dingin <3”');
    expect(row.source).toBe('instagram');
    expect(said(name)).toContain('kopinya basi');
  });
});

describe('the Home tab', () => {
  it('shows every open crisis with what is due next, in the language of the bot', async () => {
    house = await openHouse();
    await declare(house, { title: 'Charged twice' });
    await house.complain([complaint(1)]);
    await house.idle();
    await house.slack.as('U0DEWI').openHome();
    await house.idle();
    const home = blocksText(house.slack.home('U0DEWI'));
    expect(home).toContain('Charged twice');
    expect(home).toMatch(/waiting/);
  });
});

describe('in Indonesian', () => {
  it('the whole way speaks Indonesian, and answers Indonesian complaints in it', async () => {
    house = await openHouse({ plan: 'id', app: { language: 'id' } });
    const name = await declare(house, {
      title: 'Pelanggan tertagih dua kali',
      values: { language: { language: 'id' } },
    }).catch(() => house.slack.channels().find((c) => c.name.startsWith('krisis-'))?.name ?? '');
    await recordFacts(house, name, 'U0BUDI', {
      what_happened: { what_happened: 'kasir kami menagih sebagian pembayaran dua kali pada 20 November' },
      step: { step: 'memeriksa semua pembayaran hari itu' },
      repair: { repair: 'uang dikembalikan paling lambat Jumat' },
      prevention: { prevention: 'dua orang memeriksa kasir setiap malam' },
      next_update: { next_update: 'besok pukul 10.00' },
    });
    await house.complain([
      complaint(1, { text: 'kok saya kena tagih dua kali sih min, gimana ini uangnya gak balik-balik' }),
    ]);
    await house.idle();
    const draft = house.slack
      .messages(name)
      .flatMap((root) => house.slack.thread(name, root.ts as string))
      .findLast((m) => String(m.text).startsWith('Saran jawaban'));
    const text = blocksText(draft);
    expect(text).toContain('kasir kami menagih');
    expect(text).toMatch(/maaf/i);
    await house.slack.as('U0RINA').react(name, draft?.ts as string, 'white_check_mark');
    await house.pass(31_000);
    await house.slack.as('U0SARI').command('/crisis', 'standup', name);
    await house.slack.as('U0SARI').command('/crisis', 'help', name);
    await house.idle();
    const messages = house.slack
      .messages(name)
      .flatMap((root) => house.slack.thread(name, root.ts as string))
      // Slack's own lines are in Slack's language.
      .filter((m) => m.subtype === undefined)
      .map(blocksText)
      .join('\n');
    expect(messages).not.toMatch(/\b(the|complaint|approved|answer|waiting|please)\b/i);
    const whispered = house.slack.ephemerals('U0SARI').map(blocksText).join('\n');
    // The shortcut has one name in every language: the manifest's.
    expect(whispered.replaceAll('*Log as complaint*', '')).not.toMatch(
      /\b(complaint|approved|waiting|please)\b/i,
    );
  });
});

describe('a webhook', () => {
  it('keeps both wordings of one id that come in one request, and answers for each', async () => {
    house = await openHouse();
    const name = await declare(house);
    const wordings = ['Kopi saya dingin sekali', 'Sudah dua jam tidak dijawab'];
    const { status, body } = await house.complain(wordings.map((text) => complaint(1, { text })));
    const { accepted } = body as { accepted: { status: string }[] };
    expect([status, accepted.map((one) => one.status)]).toEqual([202, ['new', 'revised']]);
    await house.idle();
    const [revision] = await house.app.db.complaintRevision.findMany();
    expect(revision?.text).toBe(wordings[1]);
    expect(said(name)).toContain(wordings[1]);
  });

  it('that tells of a removal has it said on the card, and closes nothing', async () => {
    house = await openHouse();
    const name = await declare(house);
    await house.complain([complaint(1)]);
    await house.idle();
    expect(said(name)).not.toContain('Taken away again');
    const deletedAt = new Date().toISOString();
    expect((await house.complain([complaint(1, { deletedAt })])).status).toBe(200);
    await house.idle();
    expect(said(name)).toContain('Taken away again by its author');
    const kept = await house.app.db.complaint.findFirstOrThrow();
    expect([kept.state, kept.deletedAt?.toISOString()]).toEqual(['open', deletedAt]);
  });
});
