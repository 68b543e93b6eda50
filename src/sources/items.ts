// Puts what a service told into the one normal form, so that every source need only say what stands where.
import { createHash } from 'node:crypto';
import { canonicalUrl, webAddress } from './canonical-url.ts';
import {
  type Incoming,
  inFuture,
  type Kind,
  languageTag,
  MAX_FIELD,
  MAX_ID,
  type Parsed,
  type Problem,
  type ProblemCode,
  ratingOf,
  type SourceContext,
  type Visibility,
} from './source.ts';
import { toStorable } from './storable.ts';
import { readTime } from './times.ts';

/** What a service told about one thing that somebody wrote, as it told it. */
export interface Told {
  id: string | undefined;
  /** What makes it what it is where it has no id: then the hash of this is its key. */
  content?: readonly (string | undefined)[];
  text: string | undefined;
  author?: { id?: unknown; handle?: unknown; name?: unknown };
  kind: Kind;
  visibility?: Visibility;
  /** Any form that `readTime` reads; without a zone it is UTC. */
  postedAt: string | number | undefined;
  editedAt?: string | number | undefined;
  permalink?: string | undefined;
  threadId?: string | undefined;
  parentId?: string | undefined;
  language?: string | undefined;
  rating?: string | number | undefined;
  firstWordingStands?: boolean;
  slackMessage?: string | undefined;
}

/**
 * The items, and what could not be taken. A time that cannot be read loses no complaint: it is told as unknown.
 * @param path where the list stands in the answer, for the faults
 */
export function itemsOf(told: readonly (Told | undefined)[], context: SourceContext, path = 'items'): Parsed {
  const parsed: Parsed = { items: [], rejects: [], warnings: [] };
  for (const [index, one] of told.entries()) {
    if (!one) continue;
    const problem = (code: ProblemCode): Problem => ({ path: `${path}[${index}]`, code });
    const key = keyFor(one);
    if (!key) parsed.rejects.push(problem('id_unusable'));
    else if (one.text === undefined || one.text.trim() === '') parsed.rejects.push(problem('text_missing'));
    else
      parsed.items.push(itemOf(one, key, one.text, context, (code) => parsed.warnings.push(problem(code))));
  }
  return parsed;
}

type Key = Pick<Incoming, 'externalId' | 'weakKey'>;

function keyFor({ id, content }: Told): Key | undefined {
  if (id) return { externalId: keyOf(id) };
  return content && { externalId: `sha256:${sha256(JSON.stringify(content))}`, weakKey: true };
}

function itemOf(
  told: Told,
  key: Key,
  text: string,
  context: SourceContext,
  warn: (code: ProblemCode) => void,
): Incoming {
  const posted = instant(told.postedAt);
  const edited = instant(told.editedAt);
  if (!posted) warn('time_missing');
  else if (inFuture(posted, context.seenAt)) warn('time_in_future');
  const link = told.permalink?.slice(0, MAX_FIELD + 1);
  const permalink =
    link && link.length <= MAX_FIELD && webAddress(link) ? toStorable(link.trim()) : undefined;
  if (told.permalink && !permalink) warn('link_unusable');
  const canonical = permalink && canonicalUrl(permalink);
  const language = told.language && languageTag(told.language);
  const rating = told.rating === undefined ? undefined : ratingOf(told.rating);
  const author = authorOf(told.author ?? {}, context.own ?? []);
  return {
    source: context.source,
    ...key,
    author,
    text: toStorable(text),
    kind: told.kind,
    visibility: told.visibility ?? (told.kind === 'dm' ? 'private' : 'public'),
    postedAt: posted ?? context.seenAt,
    ...(posted ? {} : { postedAtUnknown: true }),
    ...(edited ? { editedAt: edited } : {}),
    ...(permalink ? { permalink } : {}),
    ...(canonical ? { canonicalUrl: canonical } : {}),
    ...(told.threadId ? { threadId: keyOf(told.threadId) } : {}),
    ...(told.parentId ? { parentId: keyOf(told.parentId) } : {}),
    ...(language ? { language } : {}),
    ...(rating === undefined ? {} : { rating }),
    ...(told.firstWordingStands ? { firstWordingStands: true } : {}),
    ...(told.slackMessage ? { slackMessage: told.slackMessage } : {}),
  };
}

/** An id as it is kept: one that is too long for an index by its hash. */
export function keyOf(id: string): string {
  const kept = toStorable(id);
  return kept.length <= MAX_ID ? kept : `sha256:${sha256(kept)}`;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

function authorOf(
  told: { id?: unknown; handle?: unknown; name?: unknown },
  own: readonly string[],
): Incoming['author'] {
  const author: Incoming['author'] = {};
  for (const part of ['id', 'handle', 'name'] as const) {
    const value = told[part];
    if ((typeof value === 'string' || typeof value === 'number') && `${value}`.trim() !== '')
      author[part] = toStorable(`${value}`.trim().slice(0, MAX_FIELD));
  }
  // A name is no proof of who somebody is: only ids and handles say that it is us.
  const plain = (name: string | undefined) => name?.replace(/^@/, '').toLowerCase();
  const ours = own.map(plain);
  const isOwn = [author.id, author.handle].some((name) => name !== undefined && ours.includes(plain(name)));
  return isOwn ? { ...author, isOwn } : author;
}

function instant(value: string | number | undefined): Date | undefined {
  return value === undefined ? undefined : readTime(`${value}`, { zone: 'UTC', order: 'dmy' })?.at;
}

/** Several answers' results as one. */
export function together(all: readonly Parsed[]): Parsed {
  return {
    items: all.flatMap((parsed) => parsed.items),
    rejects: all.flatMap((parsed) => parsed.rejects),
    warnings: all.flatMap((parsed) => parsed.warnings),
    removals: all.flatMap((parsed) => parsed.removals ?? []),
    notices: all.flatMap((parsed) => parsed.notices ?? []),
  };
}
