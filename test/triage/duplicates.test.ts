import { expect, it } from 'vitest';
import { DuplicateIndex, duplicates } from '../../src/triage/duplicates.ts';

const campaign =
  'Perusahaan ini menipu pelanggan, jangan beli lagi di toko mana pun sampai mereka minta maaf';

it('groups copies that were edited for looks, and leaves others alone', () => {
  const groups = duplicates([
    { id: 'a', text: campaign },
    { id: 'b', text: 'Selamat pagi, kapan toko di Bandung buka?' },
    { id: 'c', text: `${campaign.toUpperCase()}!!! 😡` },
    { id: 'd', text: `${campaign} ya kak` },
  ]);
  expect(groups.map(({ ids }) => ids)).toEqual([['a', 'c', 'd']]);
});

it('tells one person who posts ten times from a crowd', () => {
  const by = (author: (at: number) => string) =>
    duplicates(
      Array.from({ length: 10 }, (_, at) => ({
        id: String(at),
        text: campaign,
        author: author(at),
        at: at * 1000,
      })),
    )[0];
  expect(by(() => 'ani')).toMatchObject({ authors: 1, from: 0, to: 9000 });
  expect(by((at) => `person ${at}`)).toMatchObject({ authors: 10 });
});

it('says at once which earlier comment a new one copies', () => {
  const index = new DuplicateIndex();
  expect(index.add({ id: 'a', text: campaign })).toBeUndefined();
  expect(index.add({ id: 'b', text: `min, ${campaign}` })?.id).toBe('a');
  expect(index.nearest('hello there')).toBeUndefined();
});

it('takes texts without letters as copies of nothing', () => {
  expect(
    duplicates([
      { id: 'a', text: '!!!' },
      { id: 'b', text: '!!!' },
      { id: 'c', text: '' },
    ]),
  ).toEqual([]);
});
