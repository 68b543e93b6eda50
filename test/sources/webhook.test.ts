// The generic webhook takes what it can and says why it does not take the rest.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromStorable } from '../../src/sources/storable.ts';
import { source } from '../../src/sources/webhook.ts';

const seenAt = new Date('2026-01-02T03:04:05Z');
const parse = (payload: unknown) => source.parse(payload, { source: 'web', seenAt });
const codes = (problems: { path?: string; code: string }[]) => problems.map(({ path, code }) => [path, code]);

describe('the generic webhook', () => {
  it('takes one complaint with every field', () => {
    const { items, rejects, warnings } = parse({
      externalId: 'c-1',
      threadId: 't-1',
      parentId: 7,
      permalink: 'https://example.com/p/1?utm_source=x',
      author: { id: 42, handle: '@budi', name: 'Budi', reach: 120, isOwn: false },
      text: ' Air mati sejak pagi!\n',
      language: 'id-ID',
      rating: '2',
      kind: 'dm',
      postedAt: '2026-01-02T08:00:00+07:00',
      editedAt: 1767315900,
    });
    expect({ rejects, warnings }).toEqual({ rejects: [], warnings: [] });
    expect(items).toEqual([
      {
        source: 'web',
        externalId: 'c-1',
        threadId: 't-1',
        parentId: '7',
        permalink: 'https://example.com/p/1?utm_source=x',
        canonicalUrl: 'https://example.com/p/1',
        author: { id: '42', handle: '@budi', name: 'Budi', reach: 120, isOwn: false },
        text: ' Air mati sejak pagi!\n',
        language: 'id',
        rating: 2,
        kind: 'dm',
        visibility: 'private',
        postedAt: new Date('2026-01-02T01:00:00Z'),
        editedAt: new Date('2026-01-02T01:05:00Z'),
      },
    ]);
  });

  it('takes the good ones of a list and tells path and reason of the others', () => {
    const { items, rejects } = parse({
      items: [
        { id: 'a', text: 'baik' },
        'not a complaint',
        { id: 'b', text: '  \n' },
        { id: 'c' },
        { id: 'd', text: 'lama', posted_at: 'kemarin' },
        { id: { $ne: 1 }, text: 'x' },
        { id: 'x'.repeat(600), text: 'x' },
        { id: 2 ** 60, text: 'x' },
        { id: 'e', text: 'juga baik', posted_at: '2026-01-01T00:00:00Z' },
      ],
    });
    expect(items.map(({ externalId }) => externalId)).toEqual(['a', 'e']);
    expect(codes(rejects)).toEqual([
      ['items[1]', 'not_an_object'],
      ['items[2].text', 'text_missing'],
      ['items[3].text', 'text_missing'],
      ['items[4].postedAt', 'time_unreadable'],
      ['items[5].externalId', 'id_unusable'],
      ['items[6].externalId', 'id_too_long'],
      ['items[7].externalId', 'id_lost_digits'],
    ]);
  });

  it('leaves out a field that holds something else, and says so, but never the complaint', () => {
    const { items, warnings } = parse({
      id: 'a',
      text: 'x',
      permalink: 'javascript:alert(1)',
      rating: 9,
      language: '??',
      kind: 'shout',
      visibility: 'friends',
      author: 5,
      colour: 'red',
      posted_at: '2026-01-02 03:00',
    });
    expect(items).toEqual([
      {
        source: 'web',
        externalId: 'a',
        author: {},
        text: 'x',
        kind: 'comment',
        visibility: 'limited',
        postedAt: new Date('2026-01-02T03:00:00Z'),
      },
    ]);
    expect(codes(warnings).sort()).toEqual([
      ['author', 'field_unusable'],
      ['colour', 'field_unknown'],
      ['kind', 'field_unusable'],
      ['language', 'language_unusable'],
      ['permalink', 'link_unusable'],
      ['postedAt', 'time_without_zone'],
      ['rating', 'rating_unusable'],
      ['visibility', 'field_unusable'],
    ]);
  });

  it('keeps of an author what can be kept: a reach that no column holds loses no name, and no complaint', () => {
    const { items, warnings } = parse({
      id: 'a',
      text: 'x',
      author: { id: '', handle: '@budi', name: 'Budi', reach: 3_000_000_000, is_own: 'no' },
    });
    expect(items[0]?.author).toEqual({ handle: '@budi', name: 'Budi' });
    expect(codes(warnings)).toEqual([
      ['author.id', 'field_unusable'],
      ['author.reach', 'field_unusable'],
      ['author.isOwn', 'field_unusable'],
      ['postedAt', 'time_missing'],
    ]);
    expect(parse({ text: 'x', author: { reach: 2_147_483_647 } }).items[0]?.author.reach).toBe(2_147_483_647);
  });

  it('takes no id that is longer than an index holds once it is written as it is stored', () => {
    expect(codes(parse({ id: '\0'.repeat(500), text: 'x' }).rejects)).toEqual([
      ['externalId', 'id_too_long'],
    ]);
  });

  it('gives a complaint without an id one of its content: the same however it is written, and one more for its equal beside it', () => {
    const ids = (payload: unknown) =>
      parse(payload).items.map(({ externalId, weakKey }) => [externalId, weakKey]);
    const [[first, weak]] = ids({ text: 'x', author: 'y' }) as [[string, boolean]];
    expect(weak).toBe(true);
    expect(ids({ author: 'y', text: 'x' })).toEqual([[first, true]]);
    const both = ids({
      items: [
        { text: 'x', author: 'y' },
        { author: 'y', text: 'x' },
      ],
    });
    expect(both[0]).toEqual([first, true]);
    expect(both[1]?.[0]).not.toBe(first);
    expect(ids({ text: 'x ', author: 'y' })).not.toEqual([[first, true]]);
  });

  it('keeps a text with U+0000 and half a pair so that it can be got back', () => {
    const text = 'a\0b\ud800c 👍';
    expect(fromStorable(parse({ text }).items[0]?.text ?? '')).toBe(text);
  });

  it('says when a time is not told or lies ahead', () => {
    const [unknown] = parse({ text: 'x' }).items;
    expect(unknown).toMatchObject({ postedAt: seenAt, postedAtUnknown: true });
    expect(codes(parse({ text: 'x', postedAt: '2026-01-02T09:00:00Z' }).warnings)).toEqual([
      ['postedAt', 'time_in_future'],
    ]);
  });

  it('is not led astray by __proto__ and constructor', () => {
    const payload = JSON.parse(
      '{"id":"a","text":"x","__proto__":{"kind":"dm"},"constructor":{"prototype":{"p":1}}}',
    );
    const [item] = parse(payload).items;
    expect(item?.kind).toBe('comment');
    expect(({} as Record<string, unknown>).p).toBeUndefined();
  });

  it('throws at no JSON, and every element of a list is either taken or rejected', () => {
    const field = fc.constantFrom(
      'text',
      'id',
      'externalId',
      'author',
      'postedAt',
      'rating',
      'permalink',
      'kind',
      'x_y',
    );
    const item = fc.oneof(fc.jsonValue(), fc.dictionary(field, fc.jsonValue()));
    fc.assert(
      fc.property(fc.array(item), (list) => {
        const { items, rejects } = parse({ items: list });
        expect(items.length + rejects.length).toBe(list.length);
      }),
    );
    fc.assert(fc.property(fc.jsonValue(), (value) => void parse(value)));
  });
});
