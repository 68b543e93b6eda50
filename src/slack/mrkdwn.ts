// Strangers' words in Slack: shown as they are, cut without harm, and never parsed into a mention, a link or an emoji.
import type { RichTextBlock } from '@slack/types';
import { visible } from '../wording/hidden.ts';

export { visible };

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
    .replace(/<(?:mailto:)?([^@#!<][^|<>]*)(?:\|[^<>]*)?>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
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

/** One of our own sentences where Slack shows plain text: without the marks for bold and for commands. */
export const unmarked = (text: string): string => text.replace(/[*`]/g, '');

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
