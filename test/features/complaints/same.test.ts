// What two sources tell of is one thing, or it is not.
import { describe, expect, it } from 'vitest';
import {
  bandsOf,
  type Comparable,
  type CompareState,
  decideCompare,
} from '../../../src/features/complaints/groups.ts';
import { type Origin, sameThing } from '../../../src/features/complaints/same.ts';

const PAGE = 'https://news.example/kopi';
const origin = (more: Partial<Origin> = {}): Origin => ({
  source: 'alerts',
  kind: 'article',
  text: 'Warga mengeluhkan tagihan ganda di Kopi Senja',
  canonicalUrl: PAGE,
  author: null,
  ...more,
});

describe('what two sources tell of', () => {
  it('is one when it is the same article, however each words it', () => {
    const other = origin({ source: 'forum', text: 'Kopi Senja dikeluhkan' });
    expect(sameThing(origin(), other)).toBe(true);
    expect(sameThing(other, origin())).toBe(true);
  });

  it('is not one within a source, whose own ids tell', () => {
    expect(sameThing(origin(), origin())).toBe(false);
  });

  it('is not one because two comments stand under one post', () => {
    const first = origin({ kind: 'comment', text: 'Saya ditagih dua kali', author: 'budi' });
    const second = origin({ source: 'sprout', kind: 'comment', text: 'Kopinya dingin', author: 'sari' });
    expect(sameThing(first, second)).toBe(false);
  });

  it('is one when the words of the first stand in the second, as when an app forwards a comment', () => {
    const comment = origin({ kind: 'comment', text: 'Saya ditagih dua kali!', author: 'budi' });
    const forwarded = origin({
      source: 'slack-feed',
      kind: 'mention',
      text: 'New comment on Instagram\nsaya ditagih dua kali\nSentiment: negative',
      author: 'Hootsuite',
    });
    expect(sameThing(comment, forwarded)).toBe(true);
    // A word or two says nothing: half of all comments hold them.
    expect(sameThing({ ...comment, text: 'Dua kali' }, forwarded)).toBe(false);
  });

  it('is one when the same person wrote the same words, with or without an address', () => {
    const here = origin({ kind: 'comment', canonicalUrl: null, author: '@Budi@toot.example' });
    expect(sameThing(here, { ...here, source: 'sprout', author: 'budi' })).toBe(true);
    expect(sameThing(here, { ...here, source: 'sprout', author: 'sari' })).toBe(false);
    expect(sameThing({ ...here, author: null }, { ...here, source: 'sprout', author: null })).toBe(false);
  });
});

describe('the desk', () => {
  const crisis = { id: 1, language: 'en' } as CompareState['crisis'];
  const one = (id: number, from: Origin): Comparable => {
    const { text, ...rest } = from;
    return { id, text, bands: bandsOf(text), group: null, hasCard: true, origin: rest };
  };

  it('suggests that they are one matter, and merges nothing by itself', () => {
    const fresh = [
      one(4, origin()),
      one(5, origin({ kind: 'comment', source: 'sprout', text: 'Kopinya dingin', author: 'sari' })),
      one(6, origin({ source: 'forum', text: 'Kopi Senja dikeluhkan' })),
    ];
    const decision = decideCompare(
      { crisis, fresh, earlier: [], mates: [], more: false, joined: new Map() },
      { by: 'system' },
      new Date('2026-11-21T09:00:00Z'),
    );
    expect(decision.state.joined).toEqual(
      new Map([
        [4, 4],
        [6, 4],
      ]),
    );
    expect(decision.facts).toEqual([]);
  });
});
