// Sprout Social: what came into its Smart Inbox, and the case each message belongs to, by its messages API.
import { z } from 'zod';
import { addressOf, askJson } from './asking.ts';
import { itemsOf, type Told } from './items.ts';
import { type Cursor, type Kind, type Poller, SourceProblem } from './source.ts';
import { fields, list, text } from './untrusted.ts';

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
  token_env: z.string().min(1),
  api: z.url({ protocol: /^https?$/ }).default('https://api.sproutsocial.com'),
});

const FIELDS = [
  ...['guid', 'network', 'post_type', 'post_category', 'created_time', 'customer_profile_id', 'from.guid'],
  ...['from.name', 'from.screen_name', 'text', 'title', 'perma_link', 'language_code', 'case_id'],
  ...['parent_guid', 'internal.sent_by.id'],
];
const AT_ONCE = 100;
/** What reached Sprout late is seen by asking for a little of the time before again. */
const OVERLAP_MS = 10 * 60_000;

export const source: Poller<z.infer<typeof settings>> = {
  name: 'sprout-social',
  settings,
  streams: ({ groups }) => groups,
  parse(answer, context) {
    const { data } = fields(answer);
    if (!Array.isArray(data)) throw new SourceProblem('unreadable');
    return itemsOf(data.map(toldOf), context, 'data');
  },
  async ask({ api, customer, profiles, post_types, token_env }, { stream, cursor }, asking) {
    const from = text(cursor?.from) ?? asking.since.toISOString();
    const to = text(cursor?.to) ?? asking.seenAt.toISOString();
    const seconds = (iso: string) => iso.slice(0, 19);
    const body = {
      filters: [
        `group_id.eq(${stream})`,
        `customer_profile_id.eq(${profiles.join(', ')})`,
        `created_time.in(${seconds(from)}..${seconds(to)})`,
        ...(post_types ? [`post_type.eq(${post_types.join(', ')})`] : []),
      ],
      fields: FIELDS,
      sort: ['created_time:asc'],
      limit: AT_ONCE,
      ...(text(cursor?.page_cursor) ? { page_cursor: text(cursor?.page_cursor) } : {}),
      ...(typeof cursor?.page === 'number' ? { page: cursor.page } : {}),
    };
    const answer = await askJson(asking, addressOf(api, `/v1/${customer}/messages`), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${asking.secret(token_env)}`,
      },
      body: JSON.stringify(body),
    });
    const parsed = await source.parse(answer, asking);
    const more = nextPage(answer);
    if (more) return { parsed, cursor: { from, to, ...more }, more: true };
    return { parsed, cursor: { from: new Date(Date.parse(to) - OVERLAP_MS).toISOString() } };
  },
};

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
    postedAt: text(message.created_time) ?? (message.created_time as number | undefined),
    permalink: text(message.perma_link),
    threadId: text(message.case_id),
    parentId: text(message.parent_guid),
    language: text(message.language_code),
  };
}

/** Sprout names a kind for each network (`FACEBOOK_DIRECT_MESSAGE`, `INSTAGRAM_COMMENT`, …). */
function kindOf(postType: string, category: string): Kind {
  const type = `${postType} ${category}`;
  if (/DIRECT|_DM\b|PRIVATE|\bDM\b|WHATSAPP|MESSENGER/i.test(type)) return 'dm';
  if (/REVIEW/i.test(type)) return 'review';
  return /COMMENT|REPLY/i.test(type) ? 'comment' : 'mention';
}
