// Sprout Social: what came into its Smart Inbox, and the case each message belongs to, by its messages API.
import { z } from 'zod';
import { addressOf, askJson } from './asking.ts';
import { itemsOf, keyOf, type Told } from './items.ts';
import {
  type Asking,
  type Cursor,
  type Kind,
  type Notice,
  type Poller,
  type SourceContext,
  SourceProblem,
  type Turn,
} from './source.ts';
import { readTime } from './times.ts';
import { type Fields, fields, list, text } from './untrusted.ts';

const id = z.union([z.number().int().positive(), z.string().regex(/^\d{1,20}$/)]).transform(String);
const settings = z.strictObject({
  customer: id,
  /** Groups are asked one by one. */
  groups: z.array(id).min(1).max(20),
  profiles: z.array(id).min(1).max(200),
  post_types: z
    .array(z.string().regex(/^[A-Z_]{2,60}$/))
    .max(50)
    .optional(),
  /** Also how its cases stand. */
  cases: z.boolean().default(false),
  token_env: z.string().min(1),
  api: z.url({ protocol: /^https?$/ }).default('https://api.sproutsocial.com'),
});
type Settings = z.infer<typeof settings>;

const FIELDS = [
  ...['guid', 'network', 'post_type', 'post_category', 'created_time', 'customer_profile_id', 'from.guid'],
  ...['from.name', 'from.screen_name', 'text', 'title', 'perma_link', 'language_code', 'case_id'],
  ...['parent_guid', 'internal.sent_by.id'],
];
const AT_ONCE = 100;
/** What reached Sprout late is seen by asking for a little of the time before again. */
const OVERLAP_MS = 10 * 60_000;
/** One question is answered with no more results than this, whatever the pages. */
const MOST_TOLD = 10_000;
/** Cases are told for no longer a span of time at once. */
const LONGEST_WINDOW_MS = 7 * 24 * 60 * 60_000;

/** The stream of cases, beside those of the groups' messages. */
const CASES = 'cases';

export const source: Poller<Settings> = {
  name: 'sprout-social',
  settings,
  streams: ({ groups, cases }) => [...groups, ...(cases ? [CASES] : [])],
  parse(answer, context) {
    const { data } = fields(answer);
    if (!Array.isArray(data)) throw new SourceProblem('unreadable');
    // Messages have a guid, cases an id.
    const isCase = (raw: unknown) => fields(raw).guid === undefined && fields(raw).status !== undefined;
    const notices = data.filter(isCase).flatMap((raw) => caseOf(fields(raw), context) ?? []);
    const parsed = itemsOf(
      data.map((raw) => (isCase(raw) ? undefined : toldOf(raw))),
      context,
      'data',
    );
    return notices.length > 0 ? { ...parsed, notices } : parsed;
  },
  ask(given, at, asking) {
    return at.stream === CASES ? askCases(given, at.cursor, asking) : askMessages(given, at, asking);
  },
};

async function askMessages(
  given: Settings,
  { stream, cursor }: { stream: string; cursor: Cursor | undefined },
  asking: Asking,
): Promise<Turn> {
  const { profiles, post_types } = given;
  const from = text(cursor?.from) ?? asking.since.toISOString();
  const to = text(cursor?.to) ?? asking.seenAt.toISOString();
  const answer = await post(given, 'messages', asking, {
    filters: [
      `group_id.eq(${stream})`,
      `customer_profile_id.eq(${profiles.join(', ')})`,
      `created_time.in(${seconds(from)}..${seconds(to)})`,
      ...(post_types ? [`post_type.eq(${post_types.join(', ')})`] : []),
    ],
    fields: FIELDS,
    sort: ['created_time:asc'],
    limit: AT_ONCE,
    ...pageIn(cursor),
  });
  const parsed = await source.parse(answer, asking);
  const told = list(fields(answer).data);
  const seen = Number(cursor?.seen ?? 0) + told.length;
  const more = nextPage(answer);
  if (more && seen < MOST_TOLD) return { parsed, cursor: { from, to, seen, ...more }, more: true };
  // Sprout tells no more than so many of one question: what is left is asked for from where it was cut off.
  const last = seen >= MOST_TOLD ? isoOf(fields(told.at(-1)).created_time) : undefined;
  if (last !== undefined && last > from) return { parsed, cursor: { from: last, to }, more: true };
  return { parsed, cursor: { from: before(to) } };
}

async function askCases(given: Settings, cursor: Cursor | undefined, asking: Asking): Promise<Turn> {
  const from = text(cursor?.from) ?? asking.since.toISOString();
  const latest = new Date(Math.min(asking.seenAt.getTime(), Date.parse(from) + LONGEST_WINDOW_MS));
  const to = text(cursor?.to) ?? latest.toISOString();
  const answer = await post(given, 'cases/filter', asking, {
    filters: [`updated_time.in(${seconds(from)}..${seconds(to)})`],
    limit: AT_ONCE,
    ...pageIn(cursor),
  });
  const parsed = await source.parse(
    {
      ...fields(answer),
      data: ofGroups(fields(answer).data, given.groups),
    },
    asking,
  );
  const more = nextPage(answer);
  if (more) return { parsed, cursor: { from, to, ...more }, more: true };
  const whole = Date.parse(to) >= asking.seenAt.getTime();
  return { parsed, cursor: { from: whole ? before(to) : to }, more: !whole };
}

/** The cases of our groups; one that names no group is ours, too. */
function ofGroups(data: unknown, groups: readonly string[]): unknown {
  if (!Array.isArray(data)) return data;
  return data.filter((raw) => {
    const group = text(fields(raw).group_id);
    return group === undefined || groups.includes(group);
  });
}

function post(
  { api, customer, token_env }: Settings,
  path: string,
  asking: Asking,
  body: object,
): Promise<unknown> {
  return askJson(asking, addressOf(api, `/v1/${customer}/${path}`), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${asking.secret(token_env)}` },
    body: JSON.stringify(body),
  });
}

const seconds = (iso: string) => iso.slice(0, 19);
const before = (iso: string) => new Date(Date.parse(iso) - OVERLAP_MS).toISOString();

function isoOf(value: unknown): string | undefined {
  const at = readTime(text(value) ?? '', { zone: 'UTC', order: 'dmy' })?.at;
  return at?.toISOString();
}

/** The part of a question that names its page, by whichever way the last answer did. */
function pageIn(cursor: Cursor | undefined): { page_cursor?: string; page?: number } {
  const next = text(cursor?.page_cursor);
  return {
    ...(next ? { page_cursor: next } : {}),
    ...(typeof cursor?.page === 'number' ? { page: cursor.page } : {}),
  };
}

/** Both ways in which Sprout says that there is more: a cursor, or numbered pages. */
function nextPage(answer: unknown): Cursor | undefined {
  const paging = fields(fields(answer).paging);
  const next = text(paging.next_cursor);
  if (next) return { page_cursor: next };
  const [current, total] = [Number(paging.current_page), Number(paging.total_pages)];
  return current >= 1 && current < total ? { page: current + 1 } : undefined;
}

function toldOf(raw: unknown): Told | undefined {
  const message = fields(raw);
  const internal = fields(message.internal);
  // What the team itself sent through Sprout.
  if (internal.sent_by !== undefined && internal.sent_by !== null) return undefined;
  const from = fields(list(message.from)[0]);
  const kind = kindOf(text(message.post_type) ?? '', text(message.post_category) ?? '');
  return {
    id: text(message.guid),
    text: text(message.text)?.trim() ? text(message.text) : text(message.title),
    author: { id: from.guid, handle: from.screen_name, name: from.name },
    kind,
    postedAt: text(message.created_time),
    permalink: text(message.perma_link),
    threadId: text(message.case_id),
    parentId: text(message.parent_guid),
    language: text(message.language_code),
  };
}

/** A case carries no words of its own: that it was opened or closed is all it tells, and its messages name it. */
function caseOf(raw: Fields, context: SourceContext): Notice | undefined {
  const id = text(raw.id);
  if (!id) return undefined;
  const closed = raw.closed_time ?? (/CLOSED|RESOLVED|COMPLETE/i.test(text(raw.status) ?? '') || undefined);
  const told = isoOf(closed === undefined ? raw.created_time : (raw.closed_time ?? raw.updated_time));
  const at = told === undefined ? context.seenAt : new Date(told);
  const state = closed === undefined ? 'opened' : 'closed';
  const key = keyOf(`case:${id}:${state}${state === 'closed' && told ? `:${told}` : ''}`);
  return { source: context.source, key, what: 'case', subject: keyOf(id), state, at };
}

/** Sprout names a kind for each network (`FACEBOOK_DIRECT_MESSAGE`, `INSTAGRAM_COMMENT`, …). */
function kindOf(postType: string, category: string): Kind {
  const type = `${postType} ${category}`;
  if (/DIRECT|_DM\b|PRIVATE|\bDM\b|WHATSAPP|MESSENGER/i.test(type)) return 'dm';
  if (/REVIEW/i.test(type)) return 'review';
  return /COMMENT|REPLY/i.test(type) ? 'comment' : 'mention';
}
