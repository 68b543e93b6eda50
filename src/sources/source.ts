// The contract of a source: what every foreign payload is turned into, and how its faults are told.
import type { z } from 'zod';
import type { SafeFetch } from '../outlets/safe-fetch.ts';

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
  /** A file brought it: what is old in it is the past, not news that comes late. */
  fromFile?: boolean;
  /** Another text under the same key is no edit: the source words one thing differently each time it tells of it. */
  firstWordingStands?: boolean;
  /** The message of the workspace that says it, `slack:C…:ts`: one message is one complaint, whatever source it is logged under. */
  slackMessage?: string;
}

/** Something that its author, or the service, took away again. */
export interface Removal {
  source: string;
  externalId: string;
  /** The message of the workspace that is gone, where it is one: it may have been logged under another source. */
  slackMessage?: string;
  deletedAt: Date;
}

/** What a service's own work is about. */
export const NOTICE_SUBJECTS = ['post', 'comment', 'case'] as const;

/** How a service's own work stands: what a team publishes or settles there. Never a complaint. */
export const NOTICE_STATES = [
  'waits_for_approval',
  'approved',
  'rejected',
  'scheduled',
  'published',
  'failed',
  'opened',
  'closed',
] as const;
export type NoticeState = (typeof NOTICE_STATES)[number];

/** Something that a service told about its own work. */
export interface Notice {
  source: string;
  /** The service's own number of the event: the same one twice is known. */
  key: string;
  what: (typeof NOTICE_SUBJECTS)[number];
  /** The service's id of what it is about; for a case also the thread of its messages. */
  subject: string;
  state: NoticeState;
  at: Date;
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
  'too_many_columns',
  'too_many_cells',
  'file_unreadable',
  'replies_unread',
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
  /** What was there and is gone; what was never taken in does no harm here. */
  removals?: Removal[];
  /** What the service told about its own work. */
  notices?: Notice[];
}

/** What a source cannot know by itself. */
export interface SourceContext {
  /** The name under which the complaints are kept. */
  source: string;
  /** When the payload arrived. */
  seenAt: Date;
  /** Ids, handles or addresses of our own accounts: what they wrote is no complaint. */
  own?: readonly string[];
}

/** A source that comes as one parsed JSON payload, at most 20 deep (the web sees to it). Pure; throws on none. */
export interface PayloadSource {
  name: string;
  parse(payload: unknown, context: SourceContext): Parsed;
}

/** Where a source that is asked again and again has got to: JSON of the source's own making, kept in the database. */
export type Cursor = { readonly [key: string]: unknown };

/** What asking once brought: kept together with the cursor, or not at all. */
export interface Turn {
  parsed: Parsed;
  cursor: Cursor;
  /** There is more to be had at once. */
  more?: boolean;
  /** All of it arrived since it is looked for, whatever time its writers give: nothing of it is too old. */
  arrived?: boolean;
  /** The file that was read, as somebody put it there: `mark` is another once it was changed. The rejects are rows of it. */
  file?: { name: string; mark: string };
  /** Letters of a mailbox that nobody could read, or that hold no words; they stay where they are. `mark` is another once it was made anew. */
  letters?: { mailbox: string; mark: string; unread: Unread[] };
}

/** A letter that could not be read: its number in the mailbox and when it came there. Its words, the subject too, are private. */
export interface Unread {
  id: string;
  arrived?: Date;
}

/** What a source may use while it asks. */
export interface Asking extends SourceContext {
  fetch: SafeFetch;
  /** How far back the first time reaches. */
  since: Date;
  /** The value of an environment variable that the settings name. @throws SourceProblem */
  secret(variable: string): string;
  /** The operator says that this source may stand in the house's own network. */
  allowPrivate: boolean;
  /** Aborted when nobody waits for the answer any more. */
  signal: AbortSignal;
  /** Whether it has gone on for so long that what was read should come back, with `more`. */
  spent(): boolean;
}

/** A source that is asked again and again. Each of its streams (a feed, an app, an account) has a cursor of its own. */
export interface Poller<S> {
  name: string;
  /** Its part of the sources file. Keys that end in `_env` name environment variables that must be set. */
  settings: z.ZodType<S>;
  /** What is asked for by itself, so that one that fails stops no other. */
  streams(settings: S): string[];
  /** One answer of the service, as JSON or text. Pure; throws SourceProblem `unreadable` when it is something else. */
  parse(answer: unknown, context: SourceContext): Parsed | Promise<Parsed>;
  /** Asks once. @throws SourceProblem, FetchProblem */
  ask(settings: S, at: { stream: string; cursor: Cursor | undefined }, asking: Asking): Promise<Turn>;
  live?: Live<S>;
}

/** How a service that is asked also sends as things happen. What is missed meanwhile is asked for. */
export interface Live<S> {
  /** What is connected for by itself; none where the settings ask for nothing live. */
  streams(settings: S): string[];
  /** Where to connect, with what is kept of how far it got. @throws SourceProblem */
  line(
    settings: S,
    at: { stream: string; cursor: Cursor | undefined },
    asking: Asking,
  ): Promise<{ url: string; headers?: Record<string, string> }>;
  /** What one message brings, and how far the stream is with it; undefined when it says nothing. Pure; throws on none. */
  hear(
    message: unknown,
    settings: S,
    context: SourceContext,
  ): { parsed?: Parsed; cursor?: Cursor } | undefined;
}

// biome-ignore lint/suspicious/noExplicitAny: a list of sources of every setting has no better type
export type AnyPoller = Poller<any>;

/** What comes by a request of the service itself, as it arrived. */
export interface Pushed {
  headers: Readonly<Record<string, string | undefined>>;
  /** The bytes as they came: signatures are over these. */
  body: Uint8Array;
}

/** A source that sends by itself, signed in a way of its own. */
export interface Pusher<S> {
  name: string;
  settings: z.ZodType<S>;
  /** Whether the request comes from whoever holds the secret; in constant time. */
  authentic(settings: S, request: Pushed, secret: (variable: string) => string): boolean;
  /** What to answer when the service asks by GET whether we are who we say; undefined when the question is wrong. */
  hello?(
    settings: S,
    query: Readonly<Record<string, string | undefined>>,
    secret: (variable: string) => string,
  ): string | undefined;
  /** One request's JSON. Pure; throws on none. */
  parse(payload: unknown, context: SourceContext): Parsed;
}

// biome-ignore lint/suspicious/noExplicitAny: a list of sources of every setting has no better type
export type AnyPusher = Pusher<any>;

/** Why a source could not be asked. */
export const SOURCE_PROBLEM_CODES = [
  'secret_missing',
  'token_refused',
  'forbidden',
  'not_found',
  'not_invited',
  'limited',
  'refused',
  'server_fault',
  'unreachable',
  'unreadable',
] as const;
export type SourceProblemCode = (typeof SOURCE_PROBLEM_CODES)[number];

/** A source that could not be asked, and when it may be asked again if it said so. */
export class SourceProblem extends Error {
  readonly code: SourceProblemCode;
  readonly retryAfterMs: number | undefined;
  constructor(code: SourceProblemCode, options: { retryAfterMs?: number; cause?: unknown } = {}) {
    super(code, { cause: options.cause });
    this.name = 'SourceProblem';
    this.code = code;
    this.retryAfterMs = options.retryAfterMs;
  }
}

/** The longest ids that are kept, in characters: an index entry of PostgreSQL must hold them. */
export const MAX_ID = 512;
/** The longest names, handles and links that are kept, in characters. */
export const MAX_FIELD = 2048;
/** The largest count that is kept: a column of PostgreSQL must hold it. */
export const MAX_COUNT = 2 ** 31 - 1;
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
    .replace(/^-+|(?<!-)-+$/g, '');
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
