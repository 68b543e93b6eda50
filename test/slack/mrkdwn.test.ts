// Strangers' words in Slack.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { date, escapeMrkdwn, excerpt, quote, richText, typed, visible } from '../../src/slack/mrkdwn.ts';

const bait = fc.constantFrom(
  '<!channel>',
  '<@U0SARI>',
  '<http://x.example|bank>',
  '<!date^0^x|y>',
  '&lt;!here&gt;',
  ':tada:',
  '@here',
  'http://x.example',
  '\u202e',
  '\u200b',
  '\0',
  '\ud83d',
  '👩🏽‍❤️‍💋‍👨🏿',
  '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  'e\u0301',
  '\r\n',
);
const untrusted = fc
  .array(fc.oneof(bait, fc.string({ unit: 'binary', maxLength: 8 }), fc.string({ maxLength: 8 })), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''));
const LONE_SURROGATE = /\p{Cs}/u;
const count = (text: string) => [...new Intl.Segmenter('en').segment(text)].length;

describe('escaped text', () => {
  it('holds nothing that Slack would parse as a mention, a date or a link, whatever went in', () => {
    fc.assert(
      fc.property(untrusted, fc.integer({ min: 0, max: 40 }), (text, limit) => {
        for (const out of [escapeMrkdwn(text), quote(text, limit)]) {
          expect(out).not.toMatch(/[<>]/);
          expect(out).not.toMatch(/&(?!amp;|lt;|gt;)/);
        }
      }),
    );
  });

  it('comes back unchanged when Slack reads the three entities', () => {
    fc.assert(
      fc.property(untrusted, (text) => {
        const read = escapeMrkdwn(text)
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&amp;', '&');
        expect(read).toBe(text);
      }),
    );
  });

  it('keeps no working address, emoji name, @word or formatting in a quote', () => {
    fc.assert(
      fc.property(untrusted, (text) => {
        const out = quote(text, 200);
        expect(out).not.toMatch(/:\/\/|@\w|:\w+:|[*_~`](?!\u2060)/);
        expect(out).not.toMatch(/[\n\r]/);
      }),
    );
    expect(quote('lihat http://penipu.example *sekarang*', 100).replaceAll('\u2060', '')).toBe(
      'lihat http://penipu.example *sekarang*',
    );
  });
});

describe('hidden characters', () => {
  it.each([
    ['abc\u202edcb', 'abc[U+202E]dcb'],
    ['pay\u200dpal', 'pay[U+200D]pal'],
    ['a\u200bb\ufeffc\u00add', 'a[U+200B]b[U+FEFF]c[U+00AD]d'],
    ['nol\0', 'nol[U+0000]'],
    ['separuh \ud83d', 'separuh [U+D83D]'],
    ['tag \u{e0041}', 'tag [U+E0041]'],
    ['isolat \u2066x\u2069', 'isolat [U+2066]x[U+2069]'],
  ])('are spelled out in %j', (text, shown) => expect(visible(text)).toBe(shown));

  it.each([
    'Kopi saya dingin :(\n\tsudah 2 jam',
    'Terima kasih 👩🏽‍❤️‍💋‍👨🏿 ❤️ 🏳️‍🌈 👨‍👩‍👧‍👦 1️⃣',
    '🏴󠁧󠁢󠁥󠁮󠁧󠁿 menang',
    'क्‍ष',
    'می‌خواهم',
  ])('are left alone where they belong: %j', (text) => expect(visible(text)).toBe(text));

  it('are all spelled out: what is left has a glyph, is white space, or joins emoji or letters', () => {
    fc.assert(
      fc.property(untrusted, (text) => {
        const out = visible(text);
        expect(out).not.toMatch(LONE_SURROGATE);
        expect(out).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b\u200e\u200f\ufeff\u2060]/);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
        expect(out).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f]/);
      }),
    );
  });
});

describe('an excerpt', () => {
  it('never has more characters than asked for and is the start of the text', () => {
    fc.assert(
      fc.property(untrusted, fc.integer({ min: 0, max: 30 }), (text, max) => {
        const out = excerpt(text, max);
        expect(count(out)).toBeLessThanOrEqual(max);
        expect(out === text || max === 0 || text.startsWith(out.slice(0, -1))).toBe(true);
        if (count(text) <= max) expect(out).toBe(text);
        if (!LONE_SURROGATE.test(text)) expect(out).not.toMatch(LONE_SURROGATE);
      }),
    );
  });

  it('does not cut through a family, a flag or an accent', () => {
    expect(excerpt('👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 2)).toBe('👨‍👩‍👧‍👦…');
    expect(excerpt('🇮🇩🇮🇩🇮🇩', 2)).toBe('🇮🇩…');
    expect(excerpt('e\u0301e\u0301e\u0301', 3)).toBe('e\u0301e\u0301e\u0301');
  });

  it('stays short when a thousand marks are piled on one letter', () => {
    expect(excerpt(`abc${'\u0301'.repeat(1000)}d`, 10)).toBe('ab…');
  });
});

describe('a rich text block', () => {
  it('holds the text in a plain element and nothing else, whatever the text', () => {
    fc.assert(
      fc.property(untrusted, (text) => {
        const block = richText(text);
        expect(block.elements).toEqual([
          { type: 'rich_text_quote', elements: [{ type: 'text', text: expect.stringMatching(/\S/) }] },
        ]);
      }),
    );
  });

  it('is byte-equal to ordinary text, markup included', () => {
    const text = '<@U0SARI> *kapan* dibalas? :rage: https://x.example & <!here>';
    expect(JSON.stringify(richText(text))).toContain(JSON.stringify(text));
  });

  it('is kept within a size that Slack takes', () => {
    const block = JSON.stringify(richText('👨‍👩‍👧‍👦'.repeat(2000)));
    expect(block.length).toBeLessThan(3200);
    expect(block).toContain('👨‍👩‍👧‍👦…');
  });
});

describe('a date token', () => {
  it('has whole seconds, the format and a fallback that cannot break out of it', () => {
    const at = new Date('2026-11-21T07:05:00.900Z');
    expect(date(at, '{date_short_pretty} {time}', '21 Nov 14.05 WIB')).toBe(
      '<!date^1795244700^{date_short_pretty} {time}|21 Nov 14.05 WIB>',
    );
    expect(date(at, '{time}', 'x> <!channel>|^')).toBe('<!date^1795244700^{time}|x&gt; &lt;!channel&gt;  >');
  });

  it('refuses what is no date', () => {
    expect(() => date(new Date(Number.NaN), '{time}', 'x')).toThrow(RangeError);
  });
});

describe('what somebody typed', () => {
  it('comes back from the encoding of a command or a message', () => {
    expect(typed('1 &lt; 2 &amp;&amp; 3 &gt; 2')).toBe('1 < 2 && 3 > 2');
    expect(typed('<@U0BUDI|budi> in <#C0GENERAL|general>, <!subteam^S0CARE|@care>')).toBe(
      '@budi in #general, @care',
    );
    expect(typed('<https://kopi.example/a?b=1&amp;c=2|here> <mailto:a@b.example|a@b.example>')).toBe(
      'https://kopi.example/a?b=1&c=2 a@b.example',
    );
    expect(typed('&amp;lt;')).toBe('&lt;');
  });
});
