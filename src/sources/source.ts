// The contract of a source: what every foreign payload is turned into, and how its faults are told.

/** What a complaint looks like, wherever it came from. All instants are UTC. */
export interface Incoming {
  /** Where it came from: `[a-z0-9._-]`, at most 64 characters. With `externalId` the key of the complaint. */
  source: string;
  /** The source's own id, or a hash of the content when it has none (then `weakKey` is set). */
  externalId: string;
  threadId?: string;
  parentId?: string;
  /** http(s) only, as it was given. */
  permalink?: string;
  /** The permalink without what differs between two links to one page. */
  canonicalUrl?: string;
  author: { id?: string; handle?: string; name?: string; reach?: number; isOwn?: boolean };
  /** Exactly as the author wrote it: never trimmed. Storable in PostgreSQL, see `storable.ts`. */
  text: string;
  /** Primary language tag in lower case, such as `id`. */
  language?: string;
  /** 1 to 5. */
  rating?: number;
  kind: Kind;
  visibility: Visibility;
  postedAt: Date;
  /** The source told no time: `postedAt` is the moment the team saw it. */
  postedAtUnknown?: boolean;
  editedAt?: Date;
  deletedAt?: Date;
  /** `externalId` is a hash of the content: an edit of the original arrives as a new complaint. */
  weakKey?: boolean;
}

export const KINDS = ['comment', 'review', 'mention', 'article', 'dm', 'report'] as const;
export type Kind = (typeof KINDS)[number];

export const VISIBILITIES = ['public', 'limited', 'private'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** Why something was not taken (a reject) or was taken without one of its fields (a warning). */
export const PROBLEM_CODES = [
  'not_an_object',
  'text_missing',
  'id_unusable',
  'id_lost_digits',
  'id_too_long',
  'time_unreadable',
  'quote_unclosed',
  'quote_misplaced',
  'after_bad_quote',
  'line_too_long',
  'too_many_cells',
  // Only ever warnings:
  'time_missing',
  'time_without_zone',
  'time_in_future',
  'link_unusable',
  'rating_unusable',
  'language_unusable',
  'field_unusable',
  'field_unknown',
  'read_as_latin1',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

export interface Problem {
  code: ProblemCode;
  /** Line of the file on which the record begins, from 1. */
  line?: number;
  /** Where in a JSON payload, such as `items[3].text`. */
  path?: string;
  params?: Record<string, string | number>;
}

/** What became of one payload. */
export interface Parsed {
  items: Incoming[];
  rejects: Problem[];
  warnings: Problem[];
}

/** What a source cannot know by itself. */
export interface SourceContext {
  /** The name under which the complaints are kept. */
  source: string;
  /** When the payload arrived. */
  seenAt: Date;
}

/** A source that comes as one parsed JSON payload, at most 20 deep (the web sees to it). Pure; throws on none. */
export interface PayloadSource {
  name: string;
  parse(payload: unknown, context: SourceContext): Parsed;
}

/** The longest ids that are kept, in characters: an index entry of PostgreSQL must hold them. */
export const MAX_ID = 512;
/** The longest names, handles and links that are kept, in characters. */
export const MAX_FIELD = 2048;
/** How far ahead of our clock a source's clock may be before a warning is due. */
const AHEAD_MS = 10 * 60_000;

/** Whether a posting time lies so far ahead that the source's clock or zone must be wrong. */
export function inFuture(postedAt: Date, seenAt: Date): boolean {
  return postedAt.getTime() > seenAt.getTime() + AHEAD_MS;
}

/** A legal source name from a free one (`Google Play` → `google-play`), or undefined if nothing is left. */
export function sourceName(free: string): string | undefined {
  const name = free
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .slice(0, 64)
    .replace(/^-+|-+$/g, '');
  return name === '' ? undefined : name;
}

/** The primary tag of a language (`id-ID` → `id`; Java's old `in` → `id`), or undefined if it is none. */
export function languageTag(value: string): string | undefined {
  const tag = /^([a-z]{2,3})([-_][a-z0-9]{2,8})*$/i.exec(value.trim())?.[1]?.toLowerCase();
  return tag === 'in' ? 'id' : tag;
}

/** A rating from 1 to 5 (`4`, `"4.0"`), or undefined if it is none. */
export function ratingOf(value: string | number): number | undefined {
  const rating =
    typeof value === 'number'
      ? value
      : /^\s*[1-5](?:[.,]0+)?\s*$/.test(value)
        ? Number.parseInt(value, 10)
        : Number.NaN;
  return Number.isInteger(rating) && rating >= 1 && rating <= 5 ? rating : undefined;
}
