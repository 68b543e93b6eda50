// A CSV file of any make becomes complaints and rejects, and reading it again adds nothing.
import { describe, expect, it } from 'vitest';
import { findColumns } from '../../src/sources/columns.ts';
import { type CsvEvent, type CsvOptions, readCsv } from '../../src/sources/csv.ts';
import { createRejectFile } from '../../src/sources/rejects.ts';
import type { Incoming } from '../../src/sources/source.ts';

const seenAt = new Date('2026-01-02T03:04:05Z');
const defaults: CsvOptions = { source: 'csv', seenAt, zone: 'Asia/Jakarta' };

async function read(file: string | Uint8Array, options: Partial<CsvOptions> = {}) {
  const bytes = typeof file === 'string' ? Buffer.from(file) : file;
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
  }
  const events: CsvEvent[] = [];
  for await (const event of readCsv(chunks(), { ...defaults, ...options })) events.push(event);
  const [head] = events;
  if (!head || !('header' in head)) throw new Error('the first event is not the header');
  const rows = events.filter((event) => 'item' in event);
  const rejects = events.filter((event) => 'reject' in event);
  return { head, rows, items: rows.map(({ item }) => item), rejects };
}

const keys = (items: Incoming[]) => items.map(({ source, externalId }) => `${source} ${externalId}`);

describe('the columns', () => {
  it.each([
    ['Category,Customer Rating,Customer Review,Sentiment', { text: 2, rating: 1 }],
    ['id,text,label', { id: 0, text: 1 }],
    ['Nama,Tanggal,Isi Pengaduan,Tautan', { author: 0, postedAt: 1, text: 2, permalink: 3 }],
    [
      'Conversation ID,Message ID,Medium,Channel,Created at,Contact Primary Identifier,Message',
      { thread: 0, id: 1, source: 3, postedAt: 4, author: 5, text: 6 },
    ],
    ['created_at,screenName,Komentar,URL', { postedAt: 0, handle: 1, text: 2, permalink: 3 }],
    [
      'Review Submit Date and Time,Star Rating,Review Title,Review Text,Review Link,Reviewer Language',
      { postedAt: 0, rating: 1, text: 3, permalink: 4, language: 5 },
    ],
    ['penulis,waktu,ULASAN,bintang,kanal', { author: 0, postedAt: 1, text: 2, rating: 3, source: 4 }],
  ])('of “%s” are known by their names', (header, columns) => {
    expect(findColumns(header.split(','))).toEqual(columns);
  });
});

describe('a CSV file', () => {
  it('F47 with semicolons, a mark, CRLF and quotes over lines is read byte by byte', async () => {
    const text = ' "Kecewa" sekali;\r\nair mati 👎 ';
    const { head, rows } = await read(
      `\uFEFFID;Nama;Tanggal;Komentar;Tautan\r\nk1;Siti;31/01/2025 13:45;"${text.replaceAll('"', '""')}";https://example.com/1?fbclid=2\r\n`,
    );
    expect(head).toMatchObject({ delimiter: ';', dateOrder: 'dmy' });
    expect(rows).toEqual([
      {
        line: 2,
        warnings: [],
        item: {
          source: 'csv',
          externalId: 'k1',
          author: { name: 'Siti' },
          text,
          kind: 'comment',
          visibility: 'public',
          postedAt: new Date('2025-01-31T06:45:00Z'),
          fromFile: true,
          permalink: 'https://example.com/1?fbclid=2',
          canonicalUrl: 'https://example.com/1',
        },
      },
    ]);
  });

  it.each([
    ['tabs', 'id\ttext\nk1\thalo, dunia; ya\n', '\t'],
    ['bars', 'id|text\nk1|halo, dunia\n', '|'],
    ['a line of its own that says so', 'sep=;\nid;text\nk1;halo, dunia\n', ';'],
  ])('with %s finds its delimiter', async (_, file, delimiter) => {
    const { head, items } = await read(file);
    expect(head.delimiter).toBe(delimiter);
    expect(items[0]?.text).toMatch(/^halo, dunia/);
  });

  it('F47 in UTF-16 or an old code page is read all the same', async () => {
    const wide = Buffer.from('\uFEFFid\ttext\nk1\tkopi é 👍\n', 'utf16le');
    expect((await read(wide)).items[0]?.text).toBe('kopi é 👍');
    const old = Buffer.concat([
      Buffer.from('id,text\nk1,caf'),
      Buffer.from([0xe9]),
      Buffer.from('\nk2,café\n'),
    ]);
    const { rows } = await read(old);
    expect(rows.map(({ item, warnings }) => [item.text, warnings.map(({ code }) => code)])).toEqual([
      ['café', ['read_as_latin1']],
      ['café', []],
    ]);
  });

  it('finds out the order of day and month from the column as a whole', async () => {
    const { items, head } = await read('id,text,date\na,x,03/04/2025\nb,y,05/25/2025\n', { zone: 'UTC' });
    expect(head.dateOrder).toBe('mdy');
    expect(items.map(({ postedAt }) => postedAt.toISOString().slice(0, 10))).toEqual([
      '2025-03-04',
      '2025-05-25',
    ]);
  });

  it('puts a date and a time of day together from two columns', async () => {
    const { items } = await read('id,isi,tanggal,jam\na,x,31/01/2025,13:45\nb,y,31/01/2025,\n');
    expect(items.map(({ postedAt }) => postedAt.toISOString())).toEqual([
      '2025-01-31T06:45:00.000Z',
      '2025-01-30T17:00:00.000Z',
    ]);
  });

  it('without times takes the moment it is seen, and flags it', async () => {
    const { items } = await read('id,text\nk,x\n');
    expect(items[0]).toMatchObject({ postedAt: seenAt, postedAtUnknown: true });
  });

  it('without ids has the same keys when it is read again, longer and in another order, and counts equal rows', async () => {
    const rows = ['Siti,air mati', 'Budi,air mati', 'Siti,air mati', 'Siti,listrik mati'];
    const first = keys((await read(`nama,komentar\n${rows.join('\n')}\n`)).items);
    expect(new Set(first).size).toBe(4);
    const again = await read(
      `komentar;nama\nbaru;Ani\n${rows
        .map((row) => row.split(',').reverse().join(';'))
        .reverse()
        .join('\n')}`,
    );
    const second = keys(again.items);
    expect(second.filter((key) => !first.includes(key))).toEqual([second[0]]);
    expect(first.filter((key) => !second.includes(key))).toEqual([]);
    expect(again.items.every(({ weakKey }) => weakKey)).toBe(true);
  });

  it('whose ids only count the rows has ids of its content: the next export counts from 1 too', async () => {
    const one = await read('id,text\n1,air mati\n2,jalan rusak\n');
    const two = await read('id,text\n1,sampah\n2,banjir\n');
    expect(new Set(keys([...one.items, ...two.items])).size).toBe(4);
    const told = await read('id,text\n1,air mati\n', { map: { id: 'id' } });
    expect(told.items[0]?.externalId).toBe('1');
  });

  it('whose ids only count the rows has the same keys when a broken row was mended, in the file or among its rejects', async () => {
    const rows = ['1,air mati', '2,"jalan" rusak', '3,sampah', '4,"banjir', 'di jalan', '5,gelap'];
    const broken = `id,text\n${rows.join('\n')}\n`;
    const whole = broken.replace('"jalan" rusak', 'jalan rusak').replace('di jalan', 'di jalan"');
    const first = await read(broken);
    expect([first.items.length, first.rejects.length]).toEqual([3, 3]);
    const again = keys((await read(whole)).items);
    expect(again.filter((key) => !keys(first.items).includes(key))).toHaveLength(2);
    expect(again).toEqual(expect.arrayContaining(keys(first.items)));
    const rejects = `line,reason,${first.head.header.join(',')}\n3,quote,2,jalan rusak\n`;
    expect(again).toEqual(expect.arrayContaining(keys((await read(rejects)).items)));
    const real = await read('line,reason,id,text\n2,quote,1,jalan rusak\n');
    expect(real.items[0]?.externalId).toBe('1');
  });

  it('finds out the order of day and month of rejects from their own column', async () => {
    const { head } = await read('line,reason,tanggal,id,text\n2,r,02/13/2025,a,x\n');
    expect(head.dateOrder).toBe('mdy');
  });

  it('tells each bad row with its line and reason, and takes the others', async () => {
    const { items, rejects } = await read(
      [
        'id,text,date,url',
        'a,baik,2025-01-01,',
        'b,  ,2025-01-01,',
        'c,lama,kemarin,',
        'd,koma, lagi koma,2025-01-01,https://example.com',
        '1.23457E+17,x,2025-01-01,',
        ',,,',
        'e,"ia bilang "tidak"",2025-01-01,',
        'f,juga baik,2025-01-01,bukan tautan',
      ].join('\n'),
    );
    expect(items.map(({ externalId }) => externalId)).toEqual(['a', 'f']);
    expect(rejects.map(({ line, reject }) => [line, reject.code])).toEqual([
      [3, 'text_missing'],
      [4, 'time_unreadable'],
      [5, 'too_many_cells'],
      [6, 'id_lost_digits'],
      [8, 'quote_misplaced'],
    ]);
  });

  it('does not take the inside of a broken text for rows', async () => {
    const { items, rejects } = await read('id,text\na,"Halo "min",\nair mati\nsejak pagi\nb,"baik"\nc\n');
    expect(items.map(({ text }) => text)).toEqual(['baik']);
    expect(rejects.map(({ line, reject }) => [line, reject.code])).toEqual([
      [2, 'quote_misplaced'],
      [3, 'after_bad_quote'],
      [4, 'after_bad_quote'],
      [6, 'text_missing'],
    ]);
  });

  it('keeps what is private private', async () => {
    const { items } = await read('id,pesan,jenis,visibilitas\na,x,DM,\nb,x,komentar,publik\nc,x,,teman\n');
    expect(items.map(({ kind, visibility }) => [kind, visibility])).toEqual([
      ['dm', 'private'],
      ['comment', 'public'],
      ['comment', 'limited'],
    ]);
  });

  it('names the source by the row, where the row does', async () => {
    const { items } = await read('id,text,channel\na,x,Google Play\nb,x,\nc,x,https://example.com\n');
    expect(items.map(({ source }) => source)).toEqual(['google-play', 'csv', 'csv']);
  });

  it('can be told which column is which', async () => {
    const file = 'aneh,lain,text\nk1,halo,bukan\n';
    const { items } = await read(file, { map: { text: 'lain', id: '#1' } });
    expect(items[0]).toMatchObject({ externalId: 'k1', text: 'halo' });
    await expect(read(file, { map: { text: 'tiada' } })).rejects.toMatchObject({
      code: 'unknown_column',
      params: { name: 'tiada', columns: 'aneh, lain, text' },
    });
  });

  it.each([
    ['empty_file', ''],
    ['empty_file', '\n\n'],
    ['no_text_column', 'satu,dua\n1,2\n'],
    ['not_csv', 'PK\x03\x04rest of a spreadsheet'],
    ['not_csv', 'abc\0def'],
  ])('that cannot be read is refused as %s', async (code, file) => {
    await expect(read(file)).rejects.toMatchObject({ name: 'UnreadableFile', code });
  });

  it('F47 of 10,000 rows with 300 bad ones gives 9,700 and 300, and the same again', async () => {
    const bad = ['"open', 'x,,', 'x,"a"b,', 'x,y,z,too,many', 'x,y,kemarin'];
    const lines = Array.from({ length: 10_000 }, (_, row) =>
      row % 100 < 3
        ? (bad[row % bad.length] as string)
        : `k${row},"keluhan ${row}\nbaris dua",2025-01-01 10:00`,
    );
    const file = `id,text,date\r\n${lines.join('\r\n')}\r\n`;
    const once = await read(file);
    expect([once.items.length, once.rejects.length]).toEqual([9700, 300]);
    expect(new Set(keys(once.items)).size).toBe(9700);
    expect(keys((await read(file)).items)).toEqual(keys(once.items));
  });
});

describe('a CSV file that is meant to cost us dearly', () => {
  const tiny = Array.from({ length: 40_000 }, (_, row) => row.toString(36)).join('\n');
  it.each([
    ['of tiny rows', `text\n${tiny}`, 40_000],
    ['of nothing but ends of lines', `text\n${'\n'.repeat(1_000_000)}x`, 1],
    [
      'of rows that are all delimiters',
      `text${',b'.repeat(900)}\n${`a${',b'.repeat(900)}\n`.repeat(3_000)}`,
      3_000,
    ],
  ])('F47 %s lets the house go on meanwhile', async (_what, file, taken) => {
    let turns = 0;
    let others = setImmediate(function next() {
      turns += 1;
      others = setImmediate(next);
    });
    // In one piece: nothing but the reader itself lets anybody else have a turn.
    async function* bytes() {
      yield Buffer.from(file);
    }
    let items = 0;
    for await (const event of readCsv(bytes(), defaults)) if ('item' in event) items += 1;
    clearImmediate(others);
    expect(items).toBe(taken);
    expect(turns).toBeGreaterThan(2);
  });
});

describe('the reject file', () => {
  const file =
    'id,text,tanggal\n=1+1,"-2, ""kurang""",kemarin\nb,\'=x,lusa\nd,e,f,g\nc,"a,besok\nok,ya,2025-01-01\n';

  async function rejected(source: string): Promise<string> {
    const { head, rejects } = await read(source);
    const out: string[] = [];
    const reject = createRejectFile(
      head.header,
      (piece) => out.push(piece),
      ({ code }) => `reason: ${code}`,
    );
    for (const { reject: problem, cells } of rejects) reject.add(problem, cells);
    expect(reject.count()).toBe(rejects.length);
    return out.join('');
  }

  it('F47 has line, reason and the row as it stood, and nothing a spreadsheet would run', async () => {
    expect(await rejected(file)).toBe(
      '\uFEFFline,reason,id,text,tanggal\n' +
        `2,reason: time_unreadable,'=1+1,"'-2, ""kurang""",kemarin\n` +
        `3,reason: time_unreadable,b,''=x,lusa\n` +
        '4,reason: too_many_cells,d,e,f,g\n' +
        '5,reason: quote_unclosed,"c,""a,besok"\n',
    );
  });

  it('F52 can be mended and read again, the texts as they were', async () => {
    const mended = (await rejected(file)).replace('kemarin', '2025-01-01').replace('lusa', '2025-01-02');
    const { head, items, rejects } = await read(mended);
    expect(head.header).toEqual(['id', 'text', 'tanggal']);
    expect(items.map(({ externalId, text }) => [externalId, text])).toEqual([
      ['=1+1', '-2, "kurang"'],
      ['b', "'=x"],
    ]);
    expect(rejects).toHaveLength(2);
  });

  it.each(['=cmd', '+1', '-1', '@x', '\tx', '\rx', '\0=x', '  =x', '＝x'])('F52 marks %j', async (cell) => {
    const out: string[] = [];
    createRejectFile(
      ['text'],
      (piece) => out.push(piece),
      () => 'r',
    ).add({ code: 'text_missing', line: 1 }, [cell]);
    expect(out.join('')).toContain(`'${cell}`);
  });
});
