// Meta: comments on a Facebook page and an Instagram account, as Meta's webhooks send them.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { itemsOf, keyOf, type Told, together } from './items.ts';
import type { Parsed, Pusher, Removal, SourceContext } from './source.ts';
import { type Fields, fields, list, text } from './untrusted.ts';

const settings = z.strictObject({
  /** The app secret, with which Meta signs. */
  secret_env: z.string().min(1),
  /** A word of our own choice, which Meta repeats when it verifies the address. */
  verify_env: z.string().min(1),
});

export const source: Pusher<z.infer<typeof settings>> = {
  name: 'meta',
  settings,
  authentic({ secret_env }, { headers, body }, secret) {
    const given = Buffer.from(headers['x-hub-signature-256'] ?? '');
    const ours = `sha256=${createHmac('sha256', secret(secret_env)).update(body).digest('hex')}`;
    const expected = Buffer.from(ours);
    return given.length === expected.length && timingSafeEqual(given, expected);
  },
  hello({ verify_env }, query, secret) {
    const given = Buffer.from(query['hub.verify_token'] ?? '');
    const expected = Buffer.from(secret(verify_env));
    const same = given.length === expected.length && timingSafeEqual(given, expected);
    return same && query['hub.mode'] === 'subscribe' ? query['hub.challenge'] : undefined;
  },
  parse(payload, context) {
    const { object, entry } = fields(payload);
    return together(
      list(entry).map((raw) => {
        const page = fields(raw);
        const ours = { ...context, own: [...(context.own ?? []), ...list(text(page.id)).map(String)] };
        // One kind of login puts field and value on the entry itself.
        const changes = page.changes === undefined && page.field !== undefined ? [page] : list(page.changes);
        return entryOf(changes.map(fields), text(object), page, ours);
      }),
    );
  },
};

function entryOf(
  changes: Fields[],
  object: string | undefined,
  page: Fields,
  context: SourceContext,
): Parsed {
  const told: (Told | undefined)[] = [];
  const removals: Removal[] = [];
  for (const { field, value: raw } of changes) {
    const value = fields(raw);
    const at = text(value.created_time) ?? text(page.time);
    if (object === 'instagram' && (field === 'comments' || field === 'live_comments'))
      told.push(instagram(value, at));
    if (object !== 'page' || field !== 'feed' || value.item !== 'comment') continue;
    const id = text(value.comment_id);
    if (value.verb === 'remove' && id !== undefined)
      removals.push({ source: context.source, externalId: keyOf(id), deletedAt: context.seenAt });
    else if (value.verb === 'add' || value.verb === 'edited') told.push(facebook(value, at));
  }
  return { ...itemsOf(told, context, 'entry'), removals };
}

function facebook(value: Fields, at: string | undefined): Told {
  const from = fields(value.from);
  const post = text(value.post_id);
  const parent = text(value.parent_id);
  return {
    id: text(value.comment_id),
    // A picture without words is a comment too: somebody has to look at it.
    text: text(value.message) ?? text(value.photo) ?? text(value.video),
    author: { id: from.id, name: from.name },
    kind: 'comment',
    postedAt: at,
    permalink: text(fields(value.post).permalink_url) ?? linkTo(text(value.comment_id)),
    threadId: post,
    ...(parent && parent !== post ? { parentId: parent } : {}),
  };
}

function instagram(value: Fields, at: string | undefined): Told {
  const from = fields(value.from);
  return {
    id: text(value.id) ?? text(value.comment_id),
    text: text(value.text),
    author: { id: from.id, handle: from.username },
    kind: 'comment',
    postedAt: at,
    threadId: text(fields(value.media).id),
    parentId: text(value.parent_id),
  };
}

const linkTo = (comment: string | undefined): string | undefined =>
  comment && /^\d+(_\d+)?$/.test(comment) ? `https://www.facebook.com/${comment}` : undefined;
