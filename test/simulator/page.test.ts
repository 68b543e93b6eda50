/** The browser page: its reading of mrkdwn and dates in Node, and the page itself in a real browser. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connected } from './connected.ts';
import { type Fixture, type Json, startFixture } from './page-fixture.ts';

interface Node {
  type: string;
  text?: string;
  url?: string;
  children?: Node[];
  [key: string]: unknown;
}
type Zone = { tz?: string; lang: string };

// The page is plain browser JavaScript without declarations, so it is loaded by address and given its types here.
const load = (name: string) => import(new URL(`../../src/simulator/page/${name}`, import.meta.url).href);
const { parseMrkdwn, safeUrl } = (await load('mrkdwn.js')) as {
  parseMrkdwn: (text: string, options?: { verbatim?: boolean }) => Node[];
  safeUrl: (url: string) => string | undefined;
};
const { slackDate, unixOf, wallClock, dayOf } = (await load('dates.js')) as {
  slackDate: (token: { ts: number; format: string; fallback: string }, now: Date, zone: Zone) => string;
  unixOf: (wall: string, tz: string) => number;
  wallClock: (date: Date, tz: string) => string;
  dayOf: (date: Date, now: Date, zone: Zone) => string;
};
const { commandOf, askedAt } = (await load('typed.js')) as {
  commandOf: (text: string) => { command: string; text: string } | undefined;
  askedAt: (text: string, caret: number) => { kind: string; part: string; from: number } | undefined;
};
const { words } = (await load('words.js')) as { words: Record<'en' | 'id', Json> };
const { picker, emojiOf } = (await load('emoji.js')) as {
  picker: string[];
  emojiOf: (name: string) => string | undefined;
};

const text = (value: string): Node => ({ type: 'text', text: value });

/** All text that a tree of nodes shows. */
function shown(nodes: Node[]): string {
  return nodes
    .map((node) => (node.type === 'break' ? '\n' : node.children ? shown(node.children) : (node.text ?? '')))
    .join('');
}

/** Every node of a tree, children included. */
function flat(nodes: Node[]): Node[] {
  return nodes.flatMap((node) => [node, ...flat(node.children ?? [])]);
}

describe('the mrkdwn parser', () => {
  it('reads bold, italic, strike and code, and nests them', () => {
    expect(parseMrkdwn('a *b _c_* ~d~ `*e*`')).toEqual([
      text('a '),
      { type: 'bold', children: [text('b '), { type: 'italic', children: [text('c')] }] },
      text(' '),
      { type: 'strike', children: [text('d')] },
      text(' '),
      { type: 'code', text: '*e*' },
    ]);
  });

  it.each(['snake_case_name', '2*3*4', '* not bold *', '**', 'a ~ b ~ c', '`', '_', 'it_s _ fine'])(
    'leaves %s as it is',
    (raw) => {
      expect(parseMrkdwn(raw)).toEqual([text(raw)]);
    },
  );

  it('closes bold only at a word boundary and not inside a link', () => {
    expect(parseMrkdwn('*<https://a.example/*x*|go>*')).toEqual([
      { type: 'bold', children: [{ type: 'link', url: 'https://a.example/*x*', children: [text('go')] }] },
    ]);
    expect(parseMrkdwn('*a*b')).toEqual([text('*a*b')]);
  });

  it('gathers quoted lines, written raw or escaped, and quotes the rest after three marks', () => {
    expect(parseMrkdwn('said:\n&gt; one\n> *two*\nend')).toEqual([
      text('said:'),
      {
        type: 'quote',
        children: [text('one'), { type: 'break' }, { type: 'bold', children: [text('two')] }],
      },
      text('end'),
    ]);
    expect(parseMrkdwn('>>> a\nb')).toEqual([
      { type: 'quote', children: [text('a'), { type: 'break' }, text('b')] },
    ]);
  });

  it('keeps fenced text untouched', () => {
    expect(parseMrkdwn('x\n```\n*a* &lt;b&gt; <!here>\n```\ny')).toEqual([
      text('x'),
      { type: 'pre', text: '*a* <b> <!here>' },
      text('y'),
    ]);
  });

  it('reads mentions, channels, groups and calls to everyone', () => {
    expect(parseMrkdwn('<@U1> <#C1|general> <!subteam^S1|@care> <!here>')).toEqual([
      { type: 'user', id: 'U1', label: undefined },
      text(' '),
      { type: 'channel', id: 'C1', label: 'general' },
      text(' '),
      { type: 'usergroup', id: 'S1', label: '@care' },
      text(' '),
      { type: 'broadcast', range: 'here' },
    ]);
  });

  it('reads a date token with its link and fallback', () => {
    expect(parseMrkdwn('<!date^1790000000^{date} {time}^https://a.example|soon>')).toEqual([
      { type: 'date', ts: 1790000000, format: '{date} {time}', url: 'https://a.example/', fallback: 'soon' },
    ]);
  });

  it('links http and https only, and shows the words of any other link', () => {
    expect(parseMrkdwn('<https://a.example/?x=1&amp;y=2|A &amp; B>')).toEqual([
      { type: 'link', url: 'https://a.example/?x=1&y=2', children: [text('A & B')] },
    ]);
    expect(parseMrkdwn('<javascript:alert(1)|press me>')).toEqual([text('press me')]);
    expect(parseMrkdwn('<data:text/html,x>')).toEqual([text('data:text/html,x')]);
    expect(safeUrl('//a.example')).toBeUndefined();
  });

  it('links a bare address without the full stop behind it, unless the text is verbatim', () => {
    const link = { type: 'link', url: 'https://a.example/p', children: [text('https://a.example/p')] };
    expect(parseMrkdwn('see https://a.example/p.')).toEqual([text('see '), link, text('.')]);
    expect(parseMrkdwn('see https://a.example/p.', { verbatim: true })).toEqual([
      text('see https://a.example/p.'),
    ]);
  });

  it('undoes escapes once, and only the three that Slack has', () => {
    expect(parseMrkdwn('&amp;lt; &lt;@U1&gt; &quot;')).toEqual([text('&lt; <@U1> &quot;')]);
  });

  it('knows emoji by name and leaves times and unknown names alone', () => {
    expect(parseMrkdwn(':white_check_mark: 10:30:45 :no_such:')).toEqual([
      { type: 'emoji', name: 'white_check_mark' },
      text(' 10:30:45 :no_such:'),
    ]);
  });

  it('shows escaped text of anybody in full and never lets it call or mention anyone', () => {
    const marks = fc.constantFrom(
      '<',
      '>',
      '&',
      '@',
      '!',
      '#',
      '|',
      '\n',
      'U1',
      'here',
      'x',
      ' ',
      '://',
      'amp;',
    );
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 30 }), (pieces) => {
        const raw = pieces.join('');
        const escaped = raw.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
        const nodes = flat(parseMrkdwn(escaped, { verbatim: true }));
        expect(nodes.filter((node) => !['text', 'break', 'quote'].includes(node.type))).toEqual([]);
        if (!/^>/m.test(raw)) expect(shown(parseMrkdwn(escaped, { verbatim: true }))).toBe(raw);
      }),
    );
  });

  it('never fails and never links to anything but http and https, whatever it is given', () => {
    const marks = fc.constantFrom(
      ...'<>|*_~`:&\n ^@#!ab'.split(''),
      'https://a.b',
      'javascript:x',
      '!date^1^',
      '```',
    );
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 40 }), (pieces) => {
        for (const node of flat(parseMrkdwn(pieces.join('')))) {
          if (node.url) expect(node.url).toMatch(/^https?:\/\//);
        }
      }),
    );
  });
});

describe('dates on the page', () => {
  const now = new Date('2026-11-21T05:00:00Z');
  const jakarta = { tz: 'Asia/Jakarta', lang: 'en' };
  const at = Date.parse('2026-11-20T18:30:00Z') / 1000; // 01:30 on the 21st in Jakarta

  it("shows Slack's tokens in the zone of the person who looks", () => {
    const token = { ts: at, format: '{date_short_pretty} {time}', fallback: 'x' };
    expect(slackDate(token, now, jakarta).replace(/\s/g, ' ')).toBe('Today 1:30 AM');
    expect(slackDate(token, now, { tz: 'UTC', lang: 'en' }).replace(/\s/g, ' ')).toBe('Yesterday 6:30 PM');
    expect(slackDate(token, now, { tz: 'Asia/Jakarta', lang: 'id' })).toBe('Hari ini 01.30');
    expect(slackDate({ ...token, format: 'on {date_num}' }, now, jakarta)).toBe('on 2026-11-21');
    expect(slackDate({ ...token, format: '{date_long}' }, now, jakarta)).toBe(
      'Saturday, November 21st, 2026',
    );
  });

  it('falls back when the token or the instant cannot be read', () => {
    expect(slackDate({ ts: at, format: '{no_such}', fallback: 'soon' }, now, jakarta)).toBe('soon');
    expect(slackDate({ ts: Number.NaN, format: '{date}', fallback: 'soon' }, now, jakarta)).toBe('soon');
  });

  it('names the day of a divider', () => {
    expect(dayOf(new Date('2026-11-19T20:00:00Z'), now, jakarta)).toBe('Yesterday');
    expect(dayOf(new Date('2026-01-02T05:00:00Z'), now, { tz: 'UTC', lang: 'id' })).toBe(
      'Jumat, 2 Januari 2026',
    );
  });

  it('takes a wall-clock time of any zone there and back', () => {
    const zones = fc.constantFrom(
      'Asia/Jakarta',
      'Asia/Jayapura',
      'America/New_York',
      'Asia/Kathmandu',
      'UTC',
    );
    fc.assert(
      fc.property(zones, fc.integer({ min: 25_000_000, max: 33_000_000 }), (tz, minutes) => {
        const wall = wallClock(new Date(minutes * 60_000), tz);
        expect(wallClock(new Date(unixOf(wall, tz) * 1000), tz)).toBe(wall);
      }),
    );
  });
});

describe('what one types', () => {
  it('is a command only when it begins with a slash and a word', () => {
    expect(commandOf('/crisis declare  Cold coffee\nnow')).toEqual({
      command: '/crisis',
      text: 'declare  Cold coffee\nnow',
    });
    expect(commandOf('/crisis')).toEqual({ command: '/crisis', text: '' });
    expect(commandOf('either/or')).toBeUndefined();
    expect(commandOf('/ no')).toBeUndefined();
  });

  it('asks for suggestions at the word under the caret', () => {
    expect(askedAt('/cri', 4)).toMatchObject({ kind: '/', part: '/cri' });
    expect(askedAt('/crisis assign @bu', 18)).toEqual({ kind: '@', part: 'bu', from: 15 });
    expect(askedAt('mail a@bu', 9)).toBeUndefined();
    expect(askedAt('at 10:30', 8)).toBeUndefined();
  });
});

describe("the page's words", () => {
  it('say the same things in both languages', () => {
    const shape = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(shape);
      if (value && typeof value === 'object')
        return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]));
      return typeof value;
    };
    expect(shape(words.id)).toEqual(shape(words.en));
    expect((words.id.commands as string[][]).map(([name]) => name)).toEqual(
      (words.en.commands as string[][]).map(([name]) => name),
    );
  });

  it('offer two dozen emoji that all have a character', () => {
    expect(new Set(picker).size).toBe(24);
    expect(picker.filter((name) => !emojiOf(name))).toEqual([]);
  });
});

const browserPath = '/usr/bin/chromium';

describe.skipIf(!existsSync(browserPath))(`the page in a browser (needs ${browserPath})`, () => {
  let browser: BrowserContext;
  let profile: string;
  let fixture: Fixture;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    profile = mkdtempSync(path.join(tmpdir(), 'page-'));
    browser = await chromium.launchPersistentContext(profile, {
      executablePath: browserPath,
      headless: true,
      viewport: { width: 1280, height: 800 },
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(profile, { recursive: true, force: true });
  });

  beforeEach(async () => {
    fixture = await startFixture();
    page = await browser.newPage();
    page.setDefaultTimeout(15_000);
    complaints = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
    page.on('request', (request) => {
      if (!request.url().startsWith(fixture.url)) complaints.push(`asked ${request.url()}`);
    });
  });

  afterEach(async () => {
    await page.close();
    await fixture.close();
    expect(complaints).toEqual([]);
  });

  let lastTs = Date.parse('2026-11-20T03:00:00Z') / 1000;
  /** A message a second after the one before. */
  const message = (body: Json): Json => {
    lastTs += 1;
    return { ts: `${lastTs}.000001`, user: 'UBUDI', is_bot: false, text: '', ...body };
  };
  const fromBot = (blocks: Json[], more: Json = {}) =>
    message({ user: 'UBOT', is_bot: true, blocks, ...more });
  const plain = (value: string) => ({ type: 'plain_text', text: value });
  const option = (value: string) => ({ text: plain(`Option ${value}`), value });
  const visit = async (hash = '#as=USARI&in=CGENERAL') => {
    await page.goto(`${fixture.url}${hash}`);
    await page.locator('.place.here').waitFor({ state: 'attached' });
  };
  const box = () => page.getByRole('combobox', { name: 'Message #general' });
  const rows = () => page.locator('#messages .message');

  it('says at once that it is a simulation, in the language one chooses', async () => {
    await visit();
    expect(await page.locator('.banner-text').textContent()).toBe(
      'Simulated Slack workspace — nothing here leaves this machine',
    );
    await page.locator('[data-lang=id]').click();
    expect(await page.locator('.banner-text').textContent()).toBe(
      'Simulasi ruang kerja Slack — tidak ada yang keluar dari komputer ini',
    );
    await page.getByRole('combobox', { name: 'Kirim pesan ke #general' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Kanal', exact: true }).waitFor();
  });

  it('sends a command as a command, a message as a message, and keeps Shift+Enter in the text', async () => {
    await visit();
    await box().pressSequentially('/cri');
    const offers = page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option');
    expect(await offers.first().textContent()).toContain('/crisis declare');
    await page.keyboard.press('Tab');
    expect(await box().inputValue()).toBe('/crisis declare ');
    await page.keyboard.type('Cold coffee @bud');
    await page.getByRole('option', { name: 'Budi Santoso' }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await box().fill('one');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('two <3');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => fixture.acts)
      .toEqual([
        {
          as: 'USARI',
          do: 'command',
          command: '/crisis',
          text: 'declare Cold coffee @Budi Santoso',
          channel: 'CGENERAL',
        },
        { as: 'USARI', do: 'say', text: 'one\ntwo <3', channel: 'CGENERAL' },
      ]);
    expect(await box().inputValue()).toBe('');
  });

  it('puts the text back and says why when the server refuses it', async () => {
    fixture.answer = () => ({ ok: false, error: 'is_archived' });
    await visit();
    await box().fill('hello');
    await page.keyboard.press('Enter');
    await page.getByText('This channel is archived.', { exact: true }).waitFor();
    expect(await box().inputValue()).toBe('hello');
  });

  it('keeps the draft, the focus and the place while messages arrive, and follows them at the bottom', async () => {
    fixture.messages.CGENERAL = Array.from({ length: 60 }, (_, n) =>
      message({ text: `line ${n}`, user: n % 2 ? 'UBUDI' : 'UDEWI' }),
    );
    await visit();
    const scroller = page.locator('#scroller');
    const fromBottom = () =>
      scroller.evaluate((node) => node.scrollHeight - node.scrollTop - node.clientHeight);
    await expect.poll(fromBottom).toBeLessThan(2);
    await box().pressSequentially('half a sen');
    fixture.messages.CGENERAL.push(message({ text: 'newest' }));
    fixture.changed();
    await page.getByText('newest').waitFor();
    await expect.poll(fromBottom).toBeLessThan(2);
    expect(await box().inputValue()).toBe('half a sen');
    expect(await box().evaluate((node) => node === node.ownerDocument.activeElement)).toBe(true);

    await scroller.evaluate((node) => {
      node.scrollTop = 300;
    });
    await expect.poll(fromBottom).toBeGreaterThan(100);
    fixture.messages.CGENERAL.push(message({ text: 'even newer' }));
    fixture.changed();
    await page.getByRole('button', { name: 'New messages' }).click();
    await expect.poll(fromBottom).toBeLessThan(2);
  });

  it('keeps a draft for each channel', async () => {
    await visit();
    await box().fill('for general');
    await page.locator('[data-channel=CCRISIS]').click();
    const other = page.getByRole('combobox', { name: 'Message #crisis-cold-coffee' });
    await expect.poll(() => other.inputValue()).toBe('');
    await page.locator('[data-channel=CGENERAL]').click();
    await expect.poll(() => box().inputValue()).toBe('for general');
  });

  it('shows who reacted, and clicking toggles the own reaction', async () => {
    const reactions = [
      { name: 'eyes', users: ['UDEWI', 'USARI'] },
      { name: '+1', users: ['UDEWI'] },
    ];
    const one = message({ text: 'look', reactions });
    fixture.messages.CGENERAL = [one];
    await visit();
    const mine = page.getByRole('button', { name: 'you and Dewi Lestari reacted with :eyes:' });
    expect(await mine.getAttribute('aria-pressed')).toBe('true');
    await mine.click();
    await page.getByRole('button', { name: 'Dewi Lestari reacted with :+1:' }).click();
    await rows().first().hover();
    await page.locator('.toolbar').getByRole('button', { name: 'Add reaction' }).click();
    await page
      .getByRole('dialog', { name: 'Pick an emoji' })
      .getByRole('button', { name: 'React with :warning:' })
      .click();
    const act = { as: 'USARI', channel: 'CGENERAL', ts: one.ts };
    await expect
      .poll(() => fixture.acts)
      .toEqual([
        { ...act, do: 'unreact', name: 'eyes' },
        { ...act, do: 'react', name: '+1' },
        { ...act, do: 'react', name: 'warning' },
      ]);
  });

  it('opens a thread, shows its replies, and answers in it', async () => {
    const root = message({ text: 'root', reply_count: 2 });
    fixture.messages.CGENERAL = [root];
    fixture.replies[root.ts as string] = [message({ text: 'first' }), message({ text: 'second' })];
    await visit();
    await page.getByRole('button', { name: '2 replies' }).click();
    await expect
      .poll(() => page.locator('#thread .message .text').allTextContents())
      .toEqual(['root', 'first', 'second']);
    const reply = page.getByRole('combobox', { name: 'Reply …' });
    await reply.fill('/crisis list');
    await reply.press('Enter');
    await page.getByText('does not take slash commands in threads').waitFor();
    await reply.fill('third');
    await reply.press('Enter');
    const said = { as: 'USARI', do: 'say', text: 'third', channel: 'CGENERAL', thread_ts: root.ts };
    await expect.poll(() => fixture.acts).toEqual([said]);
    await reply.press('Escape');
    expect(await page.locator('#thread').isVisible()).toBe(false);
  });

  it("offers the app's shortcuts on a message, by keyboard too", async () => {
    const one = message({ text: 'my coffee was cold' });
    fixture.messages.CGENERAL = [one];
    await visit();
    await rows().first().focus();
    await page.locator('.toolbar').getByRole('button', { name: 'More actions' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Log as complaint' }).press('Enter');
    await expect
      .poll(() => fixture.acts)
      .toEqual([
        { as: 'USARI', do: 'shortcut', callback_id: 'log_complaint', channel: 'CGENERAL', ts: one.ts },
      ]);
    fixture.state.shortcuts = [{ callback_id: 'report_it', name: 'Report it' }];
    fixture.changed();
    await rows().first().hover();
    await expect
      .poll(async () => {
        await page.locator('.toolbar').getByRole('button', { name: 'More actions' }).click();
        return page.getByRole('menuitem').allTextContents();
      })
      .toEqual(['Report it', 'Copy text']);
  });

  it('marks edited, pinned, ephemeral, system and bot messages', async () => {
    fixture.messages.CGENERAL = [
      message({ subtype: 'channel_join', text: '<@UBUDI> has joined the channel' }),
      message({ text: 'was wrong', edited: { user: 'UBUDI' } }),
      message({ user: 'UBOT', is_bot: true, text: 'header', pinned: true }),
      message({ user: 'UBOT', is_bot: true, text: 'psst', ephemeral: true }),
    ];
    await visit();
    await expect.poll(() => rows().nth(1).textContent()).toContain('(edited)');
    expect(await rows().nth(2).locator('.flag').textContent()).toBe('Pinned');
    expect(await rows().nth(3).locator('.flag').textContent()).toBe('Only visible to you');
    expect(await rows().nth(3).locator('.badge').textContent()).toBe('APP');
    await page.getByRole('button', { name: '1 pinned' }).click();
    await page.getByRole('dialog', { name: 'Pinned' }).getByRole('button').click();
    await expect.poll(() => rows().nth(2).getAttribute('class')).toContain('revealed');
  });

  it('shows blocks as text, never as HTML, and says what it cannot show', async () => {
    const nasty = '<img src=x onerror=alert(1)> &lt;b&gt;bold&lt;/b&gt;';
    fixture.messages.CGENERAL = [
      fromBot([
        { type: 'header', text: plain('Title :fire:') },
        {
          type: 'section',
          text: { type: 'mrkdwn', text: nasty },
          fields: [plain('left'), { type: 'mrkdwn', text: '*right*' }],
        },
        { type: 'divider' },
        { type: 'context', elements: [{ type: 'mrkdwn', text: 'small <!here>' }] },
        { type: 'image', image_url: 'https://pictures.example/cup.png', alt_text: 'a cup' },
        {
          type: 'rich_text',
          elements: [
            {
              type: 'rich_text_section',
              elements: [
                { type: 'text', text: 'rich', style: { bold: true } },
                { type: 'user', user_id: 'USARI' },
                { type: 'link', url: 'javascript:alert(1)', text: 'no link' },
              ],
            },
            {
              type: 'rich_text_list',
              style: 'ordered',
              elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'step' }] }],
            },
            { type: 'rich_text_quote', elements: [{ type: 'text', text: 'quoted' }] },
            { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'a = 1' }] },
          ],
        },
        { type: 'table', rows: [[{ type: 'raw_text', text: 'Head' }], [{ type: 'raw_text', text: 'Cell' }]] },
        { type: 'markdown', text: '## Big\n- **item**\n\n| A | B |\n|---|---|\n| 1 | 2 |' },
        { type: 'hologram' },
        { type: 'actions', elements: [{ type: 'file_input', action_id: 'f' }] },
      ]),
      message({
        text: '',
        attachments: [{ color: '#e01e5a', blocks: [{ type: 'section', text: plain('inside') }] }],
      }),
    ];
    await visit();
    const first = rows().first();
    await expect.poll(() => first.locator('h3').first().textContent()).toBe('Title 🔥');
    expect(await first.locator('.section-text').textContent()).toBe(
      '<img src=x onerror=alert(1)> <b>bold</b>',
    );
    expect(await first.locator('.fields strong').textContent()).toBe('right');
    expect(await first.locator('.mention.live').textContent()).toBe('@here');
    expect(await first.locator('img').count()).toBe(0);
    expect(await first.getByRole('img', { name: 'a cup' }).count()).toBe(1);
    expect(await first.locator('.rich-text').textContent()).toBe('rich@Sari Wulandarino linkstepquoteda = 1');
    expect(await first.locator('a').count()).toBe(0);
    expect(await first.locator('.block-table td').allTextContents()).toEqual(['Cell', '1', '2']);
    expect(await first.locator('.warning-box').allTextContents()).toEqual([
      'This page cannot show a block of type “hologram”.',
      'This page cannot show an element of type “file_input”.',
    ]);
    const bar = rows().nth(1).locator('.attachment-bar');
    expect(
      await bar.evaluate((node) => node.ownerDocument.defaultView.getComputedStyle(node).backgroundColor),
    ).toBe('rgb(224, 30, 90)');
  });

  it('clicks and chooses in messages, and asks first where a confirm says so', async () => {
    const confirm = {
      title: plain('Sure?'),
      text: plain('No way back.'),
      confirm: plain('Do it'),
      deny: plain('No'),
    };
    const one = fromBot([
      {
        type: 'actions',
        block_id: 'b1',
        elements: [
          { type: 'button', action_id: 'go', text: plain('Go'), value: 'v1', style: 'primary' },
          { type: 'button', action_id: 'drop', text: plain('Drop'), value: 'v2', style: 'danger', confirm },
          {
            type: 'static_select',
            action_id: 'level',
            placeholder: plain('Level'),
            options: [option('1'), option('2')],
          },
          { type: 'users_select', action_id: 'who', placeholder: plain('Who') },
          { type: 'datepicker', action_id: 'day' },
          { type: 'overflow', action_id: 'rest', options: [option('x'), option('y')] },
        ],
      },
      {
        type: 'section',
        block_id: 'b2',
        text: plain('Tick'),
        accessory: { type: 'checkboxes', action_id: 'ticks', options: [option('a'), option('b')] },
      },
    ]);
    fixture.messages.CGENERAL = [one];
    await visit();
    await page.getByRole('button', { name: 'Go', exact: true }).click();
    await page.getByRole('button', { name: 'Drop' }).click();
    await page.getByRole('dialog', { name: 'Sure?' }).getByRole('button', { name: 'No' }).click();
    await page.getByRole('button', { name: 'Drop' }).click();
    await page.getByRole('dialog', { name: 'Sure?' }).getByRole('button', { name: 'Do it' }).click();
    await page.getByLabel('Level').selectOption('2');
    await page.getByLabel('Who').selectOption('UDEWI');
    await page.locator('[data-action-id=day]').fill('2026-12-01');
    await page.locator('[data-action-id=rest]').click();
    await page.getByRole('menuitem', { name: 'Option y' }).click();
    await page.getByLabel('Option b').check();
    const at = { as: 'USARI', channel: 'CGENERAL', ts: one.ts, block_id: 'b1' };
    await expect
      .poll(() => fixture.acts)
      .toEqual([
        { ...at, do: 'click', action_id: 'go', value: 'v1' },
        { ...at, do: 'click', action_id: 'drop', value: 'v2' },
        { ...at, do: 'choose', action_id: 'level', value: '2' },
        { ...at, do: 'choose', action_id: 'who', value: 'UDEWI' },
        { ...at, do: 'choose', action_id: 'day', value: '2026-12-01' },
        { ...at, do: 'choose', action_id: 'rest', value: 'y' },
        { ...at, do: 'choose', block_id: 'b2', action_id: 'ticks', value: ['b'] },
      ]);
  });

  const input = (block_id: string, label: string, element: Json, more: Json = {}) => ({
    type: 'input',
    block_id,
    label: plain(label),
    element: { action_id: 'a', ...element },
    ...more,
  });
  const view = (blocks: Json[], more: Json = {}): Json => ({
    id: 'V1',
    hash: 'h1',
    type: 'modal',
    title: plain('Declare'),
    submit: plain('Open the room'),
    close: plain('Not now'),
    blocks,
    ...more,
  });
  const open = async (next: Json) => {
    fixture.modal = next;
    fixture.changed({ type: 'modal' });
    await page.locator('#modal[open]').waitFor();
  };
  const submit = () => page.getByRole('button', { name: 'Open the room' }).click();

  it('submits a value of every kind of field', async () => {
    await visit();
    const options = [option('1'), option('2'), option('3')];
    await open(
      view([
        input('title', 'Title', { type: 'plain_text_input' }),
        input('more', 'More', { type: 'plain_text_input', multiline: true, initial_value: 'was here' }),
        input('level', 'Level', { type: 'static_select', options, initial_option: options[1] }),
        input('lead', 'Lead', { type: 'users_select' }),
        input('team', 'Team', { type: 'multi_users_select', initial_users: ['UBUDI'] }),
        input('room', 'Room', { type: 'conversations_select', filter: { include: ['public'] } }),
        input('kind', 'Kind', { type: 'radio_buttons', options }),
        input('ticks', 'Ticks', { type: 'checkboxes', options, initial_options: [options[0]] }),
        input('day', 'Day', { type: 'datepicker' }),
        input('hour', 'Hour', { type: 'timepicker' }),
        input('since', 'Since', { type: 'datetimepicker' }),
        input('count', 'Count', { type: 'number_input', is_decimal_allowed: false }),
        input('mail', 'Mail', { type: 'email_text_input' }),
        input('link', 'Link', { type: 'url_text_input' }),
        input('note', 'Note', { type: 'plain_text_input' }, { optional: true }),
      ]),
    );
    const modal = page.locator('#modal');
    expect(
      await modal.getByLabel('Title').evaluate((node) => node === node.ownerDocument.activeElement),
    ).toBe(true);
    await modal.getByLabel('Title').fill('Cold coffee');
    await modal.getByLabel('Lead').selectOption('USARI');
    await modal.getByLabel('Dewi Lestari').check();
    expect(await modal.getByLabel('Room').locator('option').allTextContents()).toEqual([
      'Choose an option',
      '#general',
      '#crisis-cold-coffee',
      '#random',
    ]);
    await modal.getByLabel('Room').selectOption('CGENERAL');
    await modal.getByRole('radiogroup', { name: 'Kind' }).getByLabel('Option 3').check();
    await modal.getByRole('group', { name: 'Ticks' }).getByLabel('Option 2').check();
    await modal.getByLabel('Day').fill('2026-11-21');
    await modal.getByLabel('Hour').fill('09:30');
    await modal.getByLabel('Since').fill('2026-11-21T09:30');
    await modal.getByLabel('Count').fill('42');
    await modal.getByLabel('Mail').fill('a@b.example');
    await modal.getByLabel('Link').fill('https://b.example');
    await submit();
    const values = {
      title: { a: 'Cold coffee' },
      more: { a: 'was here' },
      level: { a: '2' },
      lead: { a: 'USARI' },
      team: { a: ['UBUDI', 'UDEWI'] },
      room: { a: 'CGENERAL' },
      kind: { a: '3' },
      ticks: { a: ['1', '2'] },
      day: { a: '2026-11-21' },
      hour: { a: '09:30' },
      since: { a: Date.parse('2026-11-21T02:30:00Z') / 1000 },
      count: { a: '42' },
      mail: { a: 'a@b.example' },
      link: { a: 'https://b.example' },
      note: { a: null },
    };
    await expect.poll(() => fixture.acts).toEqual([{ as: 'USARI', do: 'submit', view_id: 'V1', values }]);
  });

  it('refuses empty and ill-formed fields itself, and shows the errors of the app under their fields', async () => {
    await visit();
    await open(
      view([
        input('title', 'Title', { type: 'plain_text_input', min_length: 3 }),
        input('mail', 'Mail', { type: 'email_text_input' }, { optional: true }),
      ]),
    );
    await submit();
    expect(await page.locator('.field-error').allTextContents()).toEqual([
      'Please complete this required field.',
      '',
    ]);
    await page.getByLabel('Title').fill('ab');
    await page.getByLabel('Mail').fill('nobody');
    await submit();
    expect(await page.locator('.field-error').allTextContents()).toEqual([
      'Write at least 3 characters.',
      'This does not look right. Please check it.',
    ]);
    expect(fixture.acts).toEqual([]);
    fixture.answer = () => ({ ok: false, error: 'errors', errors: { title: 'Taken already.' } });
    await page.getByLabel('Title').fill('abc');
    await page.getByLabel('Mail').fill('');
    await submit();
    await expect.poll(() => page.locator('.field-error').allTextContents()).toEqual(['Taken already.', '']);
    expect(await page.getByLabel('Title').getAttribute('aria-invalid')).toBe('true');
    fixture.answer = () => ({ ok: false, error: 'operation_timeout' });
    await submit();
    await page.locator('.modal-error', { hasText: 'did not answer within three seconds' }).waitFor();
    expect(await page.getByLabel('Title').inputValue()).toBe('abc');
  });

  it('keeps what is typed when the view is updated, shows the next view of the stack, and closes', async () => {
    await visit();
    const title = input('title', 'Title', { type: 'plain_text_input' });
    await open(view([title]));
    await page.getByLabel('Title').fill('half');
    fixture.changed({ type: 'modal' });
    await open(view([title, input('level', 'Level', { type: 'plain_text_input' })], { hash: 'h2' }));
    await page.getByLabel('Level').waitFor();
    expect(await page.getByLabel('Title').inputValue()).toBe('half');
    await open(
      view([{ type: 'section', text: plain('Second page') }], {
        id: 'V2',
        title: plain('Next'),
        submit: undefined,
      }),
    );
    await page.getByText('Second page').waitFor();
    expect(await page.getByRole('button', { name: 'Open the room' }).count()).toBe(0);
    fixture.answer = (act) => {
      if (act.do === 'close') fixture.modal = null;
      return undefined;
    };
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('#modal[open]').count()).toBe(0);
    expect(fixture.acts).toEqual([{ as: 'USARI', do: 'close', view_id: 'V2' }]);
  });

  it("sends the form's values along when something is clicked inside a view", async () => {
    await visit();
    await open(
      view([
        input('title', 'Title', { type: 'plain_text_input' }),
        input('level', 'Level', { type: 'static_select', options: [option('1')] }, { dispatch_action: true }),
        {
          type: 'actions',
          block_id: 'b',
          elements: [{ type: 'button', action_id: 'more', text: plain('More'), value: 'm' }],
        },
      ]),
    );
    await page.getByLabel('Title').fill('typed');
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByLabel('Level').selectOption('1');
    const at = { as: 'USARI', do: 'clickInView', view_id: 'V1' };
    await expect
      .poll(() => fixture.acts)
      .toEqual([
        {
          ...at,
          block_id: 'b',
          action_id: 'more',
          value: 'm',
          values: { title: { a: 'typed' }, level: { a: null } },
        },
        {
          ...at,
          block_id: 'level',
          action_id: 'a',
          value: '1',
          values: { title: { a: 'typed' }, level: { a: '1' } },
        },
      ]);
  });

  it('redraws nothing under the finger: a click lands although the message changes meanwhile', async () => {
    const button = { type: 'button', action_id: 'go', text: plain('Go') };
    const card = (count: number) => [
      { type: 'section', text: plain(`${count} waiting`) },
      { type: 'actions', block_id: 'b', elements: [button] },
    ];
    const one = fromBot(card(1));
    fixture.messages.CGENERAL = [one];
    await visit();
    await page.getByRole('button', { name: 'Go', exact: true }).hover();
    await page.mouse.down();
    const told = page.waitForResponse(/ui\/channel/);
    one.blocks = card(2);
    fixture.changed();
    await (await told).finished();
    await page.mouse.up();
    await expect.poll(() => fixture.acts.map((act) => act.action_id)).toEqual(['go']);
    await page.getByText('2 waiting').waitFor();
  });

  it('says so when the simulator is gone', async () => {
    await visit();
    await page.locator('#lost').waitFor({ state: 'hidden' });
    await fixture.close();
    await page.getByText('Connection to the simulator lost').waitFor();
    await box().fill('anyone?');
    await box().press('Enter');
    await page.getByText('The simulator does not answer.').waitFor();
    expect(await box().inputValue()).toBe('anyone?');
    complaints = complaints.filter((line) => !line.includes('net::ERR_'));
  });

  it('acts as someone else, with their own view of things', async () => {
    fixture.messages.CGENERAL = [message({ text: 'over to <@UBUDI>' })];
    await visit();
    expect(await page.locator('.mention.me').count()).toBe(0);
    await page.getByRole('button', { name: 'You act as Sari Wulandari' }).click();
    await page.getByRole('menuitemradio', { name: /Budi Santoso.*Customer care lead/ }).click();
    await page.getByRole('button', { name: 'You act as Budi Santoso' }).waitFor();
    await expect.poll(() => page.locator('.mention.me').textContent()).toBe('@Budi Santoso');
    await box().fill('on it');
    await box().press('Enter');
    await expect.poll(() => fixture.acts.at(-1)).toMatchObject({ as: 'UBUDI', do: 'say', text: 'on it' });
    await page.reload();
    await page.getByRole('button', { name: 'You act as Budi Santoso' }).waitFor();
  });

  it("opens the app's Home tab and clicks in it", async () => {
    fixture.home = {
      id: 'VH',
      type: 'home',
      blocks: [
        {
          type: 'section',
          block_id: 's',
          text: plain('Two crises open'),
          accessory: { type: 'button', action_id: 'declare', text: plain('Declare') },
        },
      ],
    };
    await visit();
    await page.getByRole('button', { name: 'Tanggap', exact: true }).click();
    await page.getByRole('button', { name: 'Declare', exact: true }).click();
    await expect
      .poll(() => fixture.acts)
      .toEqual([
        { as: 'USARI', do: 'home' },
        { as: 'USARI', do: 'clickInView', view_id: 'VH', block_id: 's', action_id: 'declare' },
      ]);
    fixture.home = { ...fixture.home, blocks: [{ type: 'section', text: plain('All quiet') }] };
    fixture.changed({ type: 'home' });
    await page.getByText('All quiet').waitFor();
  });

  it('asks to join where one is no member, and lets nobody write into an archive', async () => {
    await visit('#as=USARI&in=CHIDDEN');
    await page.getByRole('button', { name: 'Join channel' }).click();
    await expect.poll(() => fixture.acts).toEqual([{ as: 'USARI', do: 'join', channel: 'CHIDDEN' }]);
    expect(await page.locator('#foot textarea').isVisible()).toBe(false);
    const hidden = fixture.state.channels.find((one) => one.id === 'CHIDDEN');
    Object.assign(hidden ?? {}, { is_archived: true, members: ['USARI'] });
    fixture.changed();
    await page.getByText('You can read it, but not write in it').waitFor();
    expect(await page.locator('#foot textarea').isVisible()).toBe(false);
  });

  it('marks a channel unread when something new is said in it', async () => {
    await visit();
    const crisis = page.locator('[data-channel=CCRISIS]');
    expect(await crisis.locator('.unread-dot').count()).toBe(0);
    const channel = fixture.state.channels.find((one) => one.id === 'CCRISIS');
    Object.assign(channel ?? {}, { lastTs: `${Date.now() / 1000 + 5}` });
    fixture.changed({ type: 'changed', channel: 'CCRISIS' });
    await crisis.locator('.unread-dot').waitFor();
    await crisis.click();
    await page.locator('[data-channel=CGENERAL]').click();
    await expect.poll(() => crisis.locator('.unread-dot').count()).toBe(0);
  });

  it('shows a newcomer what to try, ticks it off, and stays away once closed', async () => {
    await visit();
    await page.getByRole('button', { name: 'Type it for me' }).click();
    expect(await box().inputValue()).toBe('/crisis declare ');
    await box().press('Enter');
    await expect.poll(() => page.locator('.coach li.done').count()).toBe(1);
    await page.getByRole('button', { name: 'Close these hints' }).click();
    await page.reload();
    await box().waitFor();
    expect(await page.locator('#coach').isVisible()).toBe(false);
  });

  it('arms faults from the folded panel', async () => {
    await visit();
    expect(await page.getByRole('button', { name: 'Server error 500' }).isVisible()).toBe(false);
    await page.locator('#faults summary').click();
    await page.getByRole('button', { name: 'Disconnect the socket' }).click();
    await page.getByLabel('Web API method').selectOption('chat.postMessage');
    await page.getByLabel('Times').fill('3');
    await page.getByRole('button', { name: 'Server error 500' }).click();
    await expect
      .poll(() => fixture.faults)
      .toEqual([{ kind: 'disconnect' }, { kind: 'http_500', method: 'chat.postMessage', times: 3 }]);
  });

  it('fits a phone: the sidebar is a drawer, nothing is wider than the screen', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    const long = 'https://a.example/'.padEnd(300, 'x');
    fixture.messages.CGENERAL = [message({ text: `see ${long}`, reply_count: 1 })];
    await visit();
    expect(await page.locator('html').evaluate((node) => node.scrollWidth)).toBe(390);
    expect(await page.locator('[data-channel=CCRISIS]').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Show channels and people' }).click();
    await page.locator('[data-channel=CCRISIS]').click();
    await page.getByRole('heading', { name: 'crisis-cold-coffee' }).waitFor();
    await expect.poll(() => page.locator('[data-channel=CGENERAL]').isVisible()).toBe(false);
  });

  it('moves between messages with the arrow keys', async () => {
    fixture.messages.CGENERAL = ['one', 'two', 'three'].map((word) => message({ text: word }));
    await visit();
    await rows().last().focus();
    await page.keyboard.press('ArrowUp');
    const focused = page.locator(':focus');
    expect(await focused.locator('.text').textContent()).toBe('two');
    await page.keyboard.press('Tab');
    expect(await focused.getAttribute('aria-label')).toBe('React with :white_check_mark:');
  });

  it('plays a story with a real bot on the real simulator: command, form, channel, button, shortcut, Home tab', async () => {
    const heard: string[] = [];
    const field = input('title', 'Title', { type: 'plain_text_input' });
    const card = (count: number) => [
      { type: 'section', text: plain(`${count} taken`) },
      {
        type: 'actions',
        block_id: 'card',
        elements: [{ type: 'button', action_id: 'take', text: plain('I take this'), value: 'v' }],
      },
    ];
    const { slack } = await connected((app) => {
      app.command('/crisis', async ({ ack, client, body, command }) => {
        await ack();
        heard.push(`${command.command} ${command.text}`);
        const form = view([field], { callback_id: 'declare', id: undefined, hash: undefined }) as never;
        await client.views.open({ trigger_id: body.trigger_id, view: form });
      });
      app.view('declare', async ({ ack, client, body, view: sent }) => {
        const title = sent.state.values.title?.a?.value ?? '';
        if (title === 'Taken') {
          await ack({ response_action: 'errors', errors: { title: 'There is one already.' } });
          return;
        }
        await ack();
        const made = await client.conversations.create({ name: 'crisis-cold-coffee' });
        const channel = made.channel?.id ?? '';
        await client.conversations.invite({ channel, users: body.user.id });
        const posted = await client.chat.postMessage({
          channel,
          text: `*${title}*`,
          blocks: card(0) as never,
        });
        await client.pins.add({ channel, timestamp: posted.ts ?? '' });
      });
      app.action('take', async ({ ack, client, body }) => {
        await ack();
        const from = body as unknown as {
          channel: { id: string };
          message: { ts: string };
          user: { id: string };
        };
        const { id: channel } = from.channel;
        await client.chat.update({ channel, ts: from.message.ts, text: 'taken', blocks: card(1) as never });
        await client.chat.postEphemeral({ channel, user: from.user.id, text: 'It is yours.' });
      });
      app.shortcut('log_complaint', async ({ ack, shortcut }) => {
        await ack();
        heard.push(`logged ${(shortcut as unknown as { message: { text: string } }).message.text}`);
      });
      app.event('app_home_opened', async ({ event, client }) => {
        const home = { type: 'home', blocks: [{ type: 'header', text: plain('Good morning') }] } as never;
        await client.views.publish({ user_id: event.user, view: home });
      });
      app.event('reaction_added', async ({ event }) => {
        heard.push(`${event.user} ${event.reaction}`);
      });
    });
    page.removeAllListeners('request');
    page.on('request', (request) => {
      if (!request.url().startsWith(slack.url)) complaints.push(`asked ${request.url()}`);
    });

    await page.goto(slack.url);
    await page.getByRole('button', { name: /^You act as Sari/ }).waitFor();
    await box().fill('/crisis declare Cold coffee');
    await box().press('Enter');
    await page.locator('#modal').getByLabel('Title').fill('Taken');
    await submit();
    await page.getByText('There is one already.').waitFor();
    await page.locator('#modal').getByLabel('Title').fill('Cold coffee');
    await submit();
    await page.locator('#modal[open]').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^crisis-cold-coffee/ }).click();
    await page.locator('.message.is-pinned').getByRole('button', { name: 'I take this' }).click();
    await page.getByText('1 taken').waitFor();
    await page.locator('.message.ephemeral').getByText('It is yours.').waitFor();
    const here = page.getByRole('combobox', { name: 'Message #crisis-cold-coffee' });
    await here.fill('My latte was cold & I am *not* amused, @Budi :rage:');
    await here.press('Enter');
    const said = page.locator('.message', {
      hasText: 'My latte was cold & I am not amused, @Budi Santoso 😡',
    });
    await said.hover();
    await page.locator('.toolbar').getByRole('button', { name: 'React with :white_check_mark:' }).click();
    await said.getByRole('button', { name: 'you reacted with :white_check_mark:' }).waitFor();
    await said.hover();
    await page.locator('.toolbar').getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Log as complaint' }).click();
    await page.getByRole('button', { name: 'Tanggap', exact: true }).click();
    await page.getByRole('heading', { name: 'Good morning' }).waitFor();
    await expect
      .poll(() => heard)
      .toEqual([
        '/crisis declare Cold coffee',
        'U0SARI white_check_mark',
        'logged My latte was cold &amp; I am *not* amused, <@U0BUDI> :rage:',
      ]);
  });
});
