// How long an answer may be where it goes, and how that place counts: so that a text too long is known before its approval.

/** Mastodon's usual limit; a server may have another, which the plan can say. */
const MASTODON_MAX = 500;
/** What Mastodon counts for every link, however long. */
const MASTODON_LINK = 23;

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });
const count = (text: string): number => [...characters.segment(text)].length;

/** The longest text an outlet of that kind takes; `undefined` where there is no limit. @param told by the plan */
export function longestFor(kind: string, told?: number): number | undefined {
  return told ?? (kind === 'mastodon' ? MASTODON_MAX : undefined);
}

/** The length of a text as an outlet of that kind counts it, in characters as a reader sees them. */
export function lengthFor(kind: string, text: string): number {
  if (kind !== 'mastodon') return count(text);
  // Links count alike, and of a remote account only the part before its server.
  const links = text.match(/https?:\/\/[^\s]+/g)?.length ?? 0;
  const rest = text.replace(/https?:\/\/[^\s]+/g, '').replace(/(@\w+)@[\w.-]+\w/g, '$1');
  return count(rest) + links * MASTODON_LINK;
}
