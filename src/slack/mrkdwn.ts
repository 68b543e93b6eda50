// Strangers' words in Slack: shown as they are, cut without harm, and never parsed into a mention, a link or an emoji.
import type { RichTextBlock } from '@slack/types';

/** `& < >` as Slack wants them in mrkdwn, so that no `<@…>`, `<!…>` or `<http…>` of the text becomes live. */
export function escapeMrkdwn(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/**
 * What somebody typed, from Slack's encoding of it (`&lt;`, `<@U1|budi>`, `<#C1|general>`, `<https://x|x>`):
 * mentions become `@budi` where Slack tells the name, links their address.
 */
export function typed(encoded: string): string {
  return encoded
    .replace(/<([@#!])([^|>]*)\|([^>]+)>/g, (_, sign: string, _id, name: string) =>
      sign === '!' ? name : `${sign}${name}`,
    )
    .replace(/<(?:mailto:)?([^@#!][^|>]*)(?:\|[^>]*)?>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

// Characters that take no room, turn the reading direction, or that PostgreSQL and Slack do not keep.
const HIDDEN = /(?![\t\n])[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028\u2029\ufff9-\ufffb]/gu;

/** England, Scotland and Wales are black flags followed by invisible letters. */
const REGION_FLAG = /\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{3,6}\u{e007f}/gu;

/**
 * The text with hidden characters spelled out: `[U+202E]`. Line breaks and tabs stay; so do joiners where they
 * belong, in emoji and in scripts that need them (Javanese, Arabic, Devanagari), and never between Latin letters.
 */
export function visible(text: string): string {
  const lines = text.replaceAll('\r\n', '\n');
  const flags = new Set<number>();
  for (const flag of lines.matchAll(REGION_FLAG)) {
    for (let i = 0; i < flag[0].length; i++) flags.add(flag.index + i);
  }
  return spellOut(lines, flags);
}

function spellOut(text: string, flags: ReadonlySet<number>): string {
  return text.replace(HIDDEN, (hidden, at: number) => {
    if (flags.has(at)) return hidden;
    const before = charBefore(text, at);
    const after = text.slice(at + hidden.length, at + hidden.length + 2);
    if (hidden === '\u200d' && /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f/u.test(before)) {
      if (/^\p{Extended_Pictographic}/u.test(after)) return hidden;
    }
    if (hidden === '\u200d' || hidden === '\u200c') {
      // Scripts in which letters join by meaning; Latin, Cyrillic and Greek have no use for it but disguise.
      if (JOINING.test(before) && (after === '' || /^[\s\p{P}]/u.test(after) || JOINING.test(after)))
        return hidden;
    }
    if ((hidden === '\ufe0f' || hidden === '\ufe0e') && /\p{Emoji}/u.test(before)) return hidden;
    return `[U+${hidden.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}]`;
  });
}

const JOINING =
  /^[\p{Script=Arabic}\p{Script=Javanese}\p{Script=Balinese}\p{Script=Sundanese}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Oriya}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Mongolian}]/u;

function charBefore(text: string, at: number): string {
  const low = text.charCodeAt(at - 1);
  return text.slice(low >= 0xdc00 && low <= 0xdfff ? at - 2 : Math.max(0, at - 1), at);
}

/** UTF-16 units of the longest character a person would type: two people with skin tones kissing take 15. */
const LONGEST_CHARACTER = 32;

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * At most `max` characters as a reader counts them, the last one `…` when something is left out. Never cuts inside an
 * emoji or a surrogate pair. A "character" of piled-up marks that would never end counts as an end.
 */
export function excerpt(text: string, max: number): string {
  if (max < 1) return '';
  let shown = '';
  let count = 0;
  let beforeLast = '';
  for (const { segment } of characters.segment(text.slice(0, (max + 1) * LONGEST_CHARACTER))) {
    if (count === max) return `${beforeLast}…`;
    if (segment.length > LONGEST_CHARACTER) return `${shown}…`;
    beforeLast = shown;
    shown += segment;
    count += 1;
  }
  return shown;
}

/** The longest text that goes into one block; Slack takes about 13,000 characters in all blocks of a message. */
const LONGEST_BLOCK = 3000;

/**
 * A stranger's text as a quoted block of plain text elements, which Slack does not parse: no mention, link, emoji or
 * preview of it becomes live. Hidden characters are spelled out.
 */
export function richText(untrusted: string): RichTextBlock {
  const shown = cutUnits(visible(untrusted), LONGEST_BLOCK);
  // Slack refuses an empty text element.
  const text = shown.trim() === '' ? '–' : shown;
  return { type: 'rich_text', elements: [{ type: 'rich_text_quote', elements: [{ type: 'text', text }] }] };
}

/** Whole characters up to so many UTF-16 units. */
function cutUnits(text: string, max: number): string {
  if (text.length <= max) return text;
  let end = 0;
  for (const { segment, index } of characters.segment(text.slice(0, max))) {
    if (index + segment.length < max) end = index + segment.length;
  }
  return `${text.slice(0, end)}…`;
}

/** Breaks a word for Slack's parser and not for the reader. */
const WORD_JOINER = '\u2060';

/**
 * A stranger's text on one line of mrkdwn, at most `limit` characters: hidden characters spelled out, `& < >` escaped,
 * and formatting marks, emoji names, bare addresses and @words kept from working by an invisible joiner.
 */
export function quote(untrusted: string, limit: number): string {
  const line = excerpt(visible(untrusted).replace(/\s+/g, ' ').trim(), limit);
  return escapeMrkdwn(line.replace(/[*_~`@#:/]|\.(?=[\p{L}\p{N}])/gu, (mark) => mark + WORD_JOINER));
}

/**
 * A date as each reader's own clock shows it.
 * @param format Slack's date words: `{date_short_pretty} {time}`
 * @param fallback the same in the plan's zone, named (WIB, WITA, WIT), for where Slack shows no dates
 * @throws RangeError when `at` is no date
 */
export function date(at: Date, format: string, fallback: string): string {
  const seconds = Math.floor(at.getTime() / 1000);
  if (!Number.isFinite(seconds)) throw new RangeError('a date token needs a date');
  const bare = (text: string) => text.replace(/[\^|]/g, ' ');
  return `<!date^${seconds}^${escapeMrkdwn(bare(format))}|${escapeMrkdwn(bare(fallback))}>`;
}
