// Mail over a real socket: what is new since the last time, the mailbox left as it was, and a password that is refused.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askOnce } from '../../src/listening/listen.ts';
import { failureOf } from '../../src/listening/went.ts';
import { safeFetch } from '../../src/outlets/safe-fetch.ts';
import { source } from '../../src/sources/email.ts';
import type { Listened } from '../../src/sources/file.ts';
import type { Asking, Cursor } from '../../src/sources/source.ts';
import { type ImapDouble, startImap } from './imap-server.ts';

const now = new Date('2026-11-21T12:00:00Z');
const letter = (uid: number, text: string, headers = '') => ({
  uid,
  at: new Date('2026-11-21T08:00:00Z'),
  source:
    `Message-ID: <m${uid}@mail.example>\r\nFrom: Budi <budi@mail.example>\r\nSubject: Dobel ${uid}\r\n` +
    `Date: Sat, 21 Nov 2026 15:00:00 +0700\r\n${headers}Content-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n`,
});

describe('a mailbox', () => {
  let imap: ImapDouble;
  beforeEach(async () => {
    imap = await startImap();
  });
  afterEach(() => imap.close());

  const listened = (mailbox = 'INBOX'): Listened => ({
    name: 'mail',
    kind: 'email',
    settings: {
      host: '127.0.0.1',
      port: imap.port,
      plain: true,
      user: 'halo',
      password_env: 'MAIL',
      mailboxes: [mailbox],
    },
    everyMs: 60_000,
    lookBackMs: 24 * 3_600_000,
    own: [],
    allowPrivate: true,
  });
  const ask = (cursor?: Cursor, mailbox = 'INBOX') =>
    askOnce(listened(mailbox), mailbox, cursor, { fetch: safeFetch, secret: () => 'right', now });
  const idsOf = async (cursor?: Cursor) => {
    const turn = await ask(cursor);
    return { ids: turn.parsed.items.map(({ externalId }) => externalId), cursor: turn.cursor };
  };

  it('is read from where it was left, and only read', async () => {
    imap.letters.push(letter(4, 'Saya ditagih dua kali'), letter(7, 'Kopi saya dingin — sekali'));
    const first = await ask();
    expect(first.parsed.items).toMatchObject([
      {
        externalId: '<m4@mail.example>',
        kind: 'dm',
        visibility: 'private',
        text: 'Dobel 4\nSaya ditagih dua kali',
      },
      { externalId: '<m7@mail.example>', text: 'Dobel 7\nKopi saya dingin — sekali' },
    ]);
    expect(first.cursor).toEqual({ validity: '1', uid: 7 });
    expect(await idsOf(first.cursor)).toEqual({ ids: [], cursor: first.cursor });
    imap.letters.push(letter(9, 'Masih belum dibalas'));
    expect(await idsOf(first.cursor)).toEqual({
      ids: ['<m9@mail.example>'],
      cursor: { validity: '1', uid: 9 },
    });
    expect(imap.commands.some((command) => /^(SELECT|UID STORE|STORE|UID MOVE|EXPUNGE)/i.test(command))).toBe(
      false,
    );
    expect(imap.commands.filter((command) => /FETCH/i.test(command)).every((one) => /PEEK/i.test(one))).toBe(
      true,
    );
  });

  it('that was made anew is read from its start', async () => {
    imap.letters.push(letter(2, 'Lagi'));
    imap.uidValidity = 5;
    expect(await idsOf({ validity: '1', uid: 900 })).toEqual({
      ids: ['<m2@mail.example>'],
      cursor: { validity: '5', uid: 2 },
    });
  });

  it.each(['', 'Message-ID: <>\r\n'])(
    'brings a letter without an id (%j) under the hash of its content, the same each time, and another under its own',
    async (header) => {
      const plain = (uid: number, text: string) => ({
        ...letter(uid, text),
        source: letter(uid, text)
          .source.replace(/^Message-ID: .*\r\n/, header)
          .replace(/^Subject: .*$/m, 'Subject: Dobel')
          .replace(/^Date: .*$/m, 'Date: entah kapan'),
      });
      imap.letters.push(plain(4, 'Saya ditagih dua kali'), plain(5, 'Kopi saya dingin'));
      const { parsed } = await ask();
      expect([parsed.items.map(({ text }) => text), parsed.rejects]).toEqual([
        ['Dobel\nSaya ditagih dua kali', 'Dobel\nKopi saya dingin'],
        [],
      ]);
      expect(parsed.items.every(({ weakKey }) => weakKey)).toBe(true);
      const [first, second] = parsed.items.map(({ externalId }) => externalId);
      expect(first).toMatch(/^sha256:[0-9a-f]{64}$/);
      expect(second).not.toBe(first);
      await new Promise((resolve) => setTimeout(resolve, 1_100));
      expect((await idsOf()).ids).toEqual([first, second]);
    },
  );

  it.each([
    ['Thu, 01 Jan 1970 00:00:00 +0000', '2026-11-21T08:00:00Z'],
    ['Sat, 22 Nov 2025 15:00:00 +0700', '2026-11-21T08:00:00Z'],
    ['Wed, 21 Nov 2029 15:00:00 +0700', '2026-11-21T08:00:00Z'],
    // Seven hours under way.
    ['Sat, 21 Nov 2026 08:00:00 +0700', '2026-11-21T01:00:00Z'],
  ])('brings a letter whose sender’s clock says %s as one of %s', async (date, postedAt) => {
    const wrong = (uid: number) => ({
      ...letter(uid, 'Saya ditagih dua kali'),
      source: letter(uid, 'Saya ditagih dua kali').source.replace(/^Date: .*$/m, `Date: ${date}`),
    });
    imap.letters.push(wrong(4));
    const since = new Date('2026-11-21T06:00:00Z');
    const how = { fetch: safeFetch, secret: () => 'right', now, since };
    const first = await askOnce(listened(), 'INBOX', undefined, how);
    imap.letters.push(wrong(5), { ...wrong(6), at: new Date('2026-11-20T08:00:00Z') });
    const second = await askOnce(listened(), 'INBOX', first.cursor, how);
    // The third is an old letter that somebody moved here.
    expect(
      [first, second].map(({ parsed }) => parsed.items.map((item) => [item.externalId, item.postedAt])),
    ).toEqual([[['<m4@mail.example>', new Date(postedAt)]], [['<m5@mail.example>', new Date(postedAt)]]]);
  });

  it('that is slow is read a letter at a time, each of them once, until there is no more', async () => {
    imap.letters.push(letter(4, 'Satu'), letter(7, 'Dua'), letter(9, 'Tiga'));
    const asking: Asking = {
      source: 'mail',
      seenAt: now,
      since: new Date('2026-11-20T12:00:00Z'),
      fetch: safeFetch,
      secret: () => 'right',
      allowPrivate: true,
      signal: new AbortController().signal,
      spent: () => true,
    };
    const turns: [string[], boolean | undefined][] = [];
    let cursor: Cursor | undefined;
    for (let more = true; more; ) {
      const turn = await source.ask(listened().settings as never, { stream: 'INBOX', cursor }, asking);
      turns.push([turn.parsed.items.map(({ externalId }) => externalId), turn.more]);
      cursor = turn.cursor;
      more = turn.more === true;
    }
    expect(turns).toEqual([
      [['<m4@mail.example>'], true],
      [['<m7@mail.example>'], true],
      [['<m9@mail.example>'], false],
    ]);
  });

  it('that does not answer in time is left, and that is told', async () => {
    imap.silent = true;
    const how = { fetch: safeFetch, secret: () => 'right', now, patienceMs: 300 };
    const asked = askOnce(listened(), 'INBOX', undefined, how);
    expect(failureOf(await asked.catch((error: unknown) => error))).toEqual({ code: 'unreachable' });
    await expect.poll(() => imap.connected).toBe(0);
    // The client's own patience with a line that says nothing is longer than this.
  }, 15_000);

  it('with a broken letter between two good ones brings both, names the broken one, and goes on behind it', async () => {
    // More parts within it than any program takes apart.
    const parts = '--x\r\nContent-Type: text/plain\r\n\r\na\r\n'.repeat(1_100);
    const broken = {
      ...letter(6, `${parts}--x--`),
      source: `Subject: Dobel lagi\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n${parts}--x--\r\n`,
    };
    const empty = { ...letter(7, ''), source: 'Message-ID: <m7@mail.example>\r\n\r\n' };
    imap.letters.push(letter(5, 'Tagihan dobel'), broken, empty, letter(8, 'Antre lama'));
    const turn = await ask();
    expect(turn.parsed.items.map(({ externalId }) => externalId)).toEqual([
      '<m5@mail.example>',
      '<m8@mail.example>',
    ]);
    expect(turn.letters).toEqual({
      mailbox: 'INBOX',
      mark: '1',
      unread: [
        { id: '6', arrived: broken.at },
        { id: '7', arrived: empty.at },
      ],
    });
    expect(turn.cursor).toEqual({ validity: '1', uid: 8 });
    expect((await ask(turn.cursor)).letters).toBeUndefined();
  }, 60_000);

  it('F49 with a letter of boxes within boxes lets the house go on meanwhile', async () => {
    const bomb = letter(5, '<div>'.repeat(60_000));
    const html = bomb.source.replace('text/plain', 'text/html');
    imap.letters.push({ ...bomb, source: html }, letter(6, 'Antre lama'));
    let turns = 0;
    const clock = setInterval(() => {
      turns += 1;
    }, 5);
    const turn = await ask();
    clearInterval(clock);
    expect(turn.parsed.items.at(-1)?.externalId).toBe('<m6@mail.example>');
    expect(turn.letters?.unread.map(({ id }) => id)).toEqual(['5']);
    expect(turns).toBeGreaterThan(10);
  }, 60_000);

  it('brings no answers of robots', async () => {
    imap.letters.push(letter(3, 'Saya sedang cuti', 'Auto-Submitted: auto-replied\r\n'));
    expect(await idsOf()).toEqual({ ids: [], cursor: { validity: '1', uid: 3 } });
  });

  it('says what is wrong: the password, the mailbox, or the server', async () => {
    imap.password = 'changed';
    const failed = (promise: Promise<unknown>) =>
      promise.then(
        () => 'none',
        (error) => failureOf(error).code,
      );
    expect(await failed(ask())).toBe('token_refused');
    imap.password = 'right';
    expect(await failed(ask(undefined, 'Keluhan'))).toBe('not_found');
    await imap.close();
    expect(await failed(ask())).toBe('unreachable');
  });
});
