// Whether two sources tell of one and the same thing: the same page, or the same words of the same person.
import { bare } from '../../triage/minhash.ts';

/** What of a complaint tells that. */
export interface Origin {
  source: string;
  kind: string;
  text: string;
  /** The permalink without what differs between two links to one page. */
  canonicalUrl: string | null;
  /** Handle or name, as the source gives it. */
  author: string | null;
}

const nameOf = (author: string | null): string =>
  bare((author ?? '').replace(/^@/, '').replace(/(?<=.)@.*$/, ''));

/** What two that are one have in common at least: their page, or their author and words. */
export function thingKeys(origin: Origin | undefined): string[] {
  if (!origin) return [];
  const [author, words] = [nameOf(origin.author), bare(origin.text)];
  return [
    ...(origin.canonicalUrl ? [`page ${origin.canonicalUrl}`] : []),
    ...(author && words ? [`words ${author} ${words}`] : []),
  ];
}

/**
 * One thing told by two sources. Within one source its own ids tell; and many comments share the address of what they
 * stand under, so that an address alone makes one only of articles.
 */
export function sameThing(a: Origin, b: Origin): boolean {
  if (a.source === b.source) return false;
  const words = [bare(a.text), bare(b.text)] as const;
  const author = nameOf(a.author) !== '' && nameOf(a.author) === nameOf(b.author);
  if (author && words[0] !== '' && words[0] === words[1]) return true;
  if (a.canonicalUrl === null || a.canonicalUrl !== b.canonicalUrl) return false;
  if (a.kind === 'article' && b.kind === 'article') return true;
  const [short, long] = words[0].length <= words[1].length ? words : [words[1], words[0]];
  return author || (short.length >= 12 && long.includes(short));
}
