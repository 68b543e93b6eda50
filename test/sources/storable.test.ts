// Any text can be stored, and comes back as it was; two links to one page are one address.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalUrl } from '../../src/sources/canonical-url.ts';
import { fromStorable, toStorable } from '../../src/sources/storable.ts';

/** Any sequence of UTF-16 units, the impossible ones often. */
const anyUnits = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.constantFrom(0, 0xd800, 0xdc00, 0xfdd0, 0x41)))
  .map((units) => String.fromCharCode(...units));

describe('storable text', () => {
  it('comes back unit by unit, whatever it was', () => {
    fc.assert(fc.property(anyUnits, (text) => fromStorable(toStorable(text)) === text));
  });

  it('holds neither U+0000 nor half a surrogate pair', () => {
    fc.assert(
      fc.property(anyUnits, (text) => {
        const stored = toStorable(text);
        return !stored.includes('\0') && Buffer.from(stored, 'utf8').toString('utf8') === stored;
      }),
    );
  });

  it('is the same text when nothing stands in the way: joined emoji, right-to-left marks, combining marks, Javanese, Arabic', () => {
    const text = ' 👩‍👩‍👧‍👦 \u202Eabc\u202C e\u0301\u0301 \u200B ꦲꦏ꧀ꦱꦫ العربية\r\n\t';
    expect(toStorable(text)).toBe(text);
  });
});

describe('the canonical address', () => {
  it.each([
    ['https://Example.com/a/?utm_source=x&b=2&a=1&fbclid=z#top', 'https://example.com/a?a=1&b=2'],
    ['https://example.com:443/', 'https://example.com'],
    ['https://example.com/news/banjir/amp/?gclid=1', 'https://example.com/news/banjir'],
    [
      'https://m.facebook.com/story.php?story_fbid=1&id=2',
      'https://m.facebook.com/story.php?id=2&story_fbid=1',
    ],
    [' http://example.com/x ', 'http://example.com/x'],
  ])('of %s is %s', (given, canonical) => {
    expect(canonicalUrl(given)).toBe(canonical);
  });

  it('is one that does not change when taken again', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (url) => {
        const once = canonicalUrl(url) as string;
        expect(canonicalUrl(once)).toBe(once);
      }),
    );
  });

  it.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'https://user:pass@example.com/',
    'example.com/x',
    'n/a',
    '',
  ])('does not exist for %s', (given) => {
    expect(canonicalUrl(given)).toBeUndefined();
  });
});
