// Bluesky: mentions, replies and quotes of our account.
import { z } from 'zod';
import { addressOf, askJson } from './asking.ts';
import { itemsOf, type Told } from './items.ts';
import { pageOf, stepBack } from './newest-first.ts';
import { type Asking, type Poller, SourceProblem } from './source.ts';
import { fields, list, text } from './untrusted.ts';

const settings = z.strictObject({
  /** Our handle or e-mail address. */
  account: z.string().min(1),
  /** An app password, not the account's own. */
  password_env: z.string().min(1),
  server: z.url({ protocol: /^https?$/ }).default('https://bsky.social'),
});
type Settings = z.infer<typeof settings>;

const REASONS = ['mention', 'reply', 'quote'];

export const source: Poller<Settings> = {
  name: 'bluesky',
  settings,
  streams: () => [''],
  parse(answer, context) {
    const { notifications } = fields(answer);
    if (!Array.isArray(notifications)) throw new SourceProblem('unreadable');
    return itemsOf(notifications.map(toldOf), context, 'notifications');
  },
  async ask(given, { cursor }, asking) {
    // A session lives for minutes, a turn for seconds: a new one each time is never stale and never kept.
    const token = await sessionOf(given, asking);
    const url = addressOf(given.server, '/xrpc/app.bsky.notification.listNotifications', {
      limit: 100,
      cursor: pageOf(cursor),
    });
    const answer = await askJson(asking, url, { headers: { authorization: `Bearer ${token}` } });
    const parsed = await source.parse(answer, asking);
    const told = fields(answer);
    const times = list(told.notifications).flatMap((one) => isoOf(fields(one).indexedAt) ?? []);
    return { parsed, ...stepBack(cursor, times, text(told.cursor), asking.since) };
  },
};

async function sessionOf({ server, account, password_env }: Settings, asking: Asking): Promise<string> {
  const answer = await askJson(asking, addressOf(server, '/xrpc/com.atproto.server.createSession'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ identifier: account, password: asking.secret(password_env) }),
  });
  const token = text(fields(answer).accessJwt);
  if (token === undefined) throw new SourceProblem('unreadable');
  return token;
}

function toldOf(raw: unknown): Told | undefined {
  const notification = fields(raw);
  if (!REASONS.includes(text(notification.reason) ?? '')) return undefined;
  const record = fields(notification.record);
  const author = fields(notification.author);
  const reply = fields(record.reply);
  const uri = text(notification.uri);
  return {
    id: uri,
    text: text(record.text),
    author: { id: author.did, handle: author.handle, name: author.displayName },
    kind: notification.reason === 'reply' ? 'comment' : 'mention',
    postedAt: isoOf(record.createdAt) ?? isoOf(notification.indexedAt),
    permalink: pageAt(uri, text(author.handle) ?? text(author.did)),
    threadId: text(fields(reply.root).uri),
    parentId: text(fields(reply.parent).uri),
    language: text(list(record.langs)[0]),
  };
}

/** The page of a post (`at://did/app.bsky.feed.post/key`) as people open it. */
function pageAt(uri: string | undefined, who: string | undefined): string | undefined {
  const key = uri?.match(/^at:\/\/[^/]+\/app\.bsky\.feed\.post\/([\w.~:-]+)$/)?.[1];
  return key && who && /^[\w.:-]+$/.test(who) ? `https://bsky.app/profile/${who}/post/${key}` : undefined;
}

/** Clients write any form of time; in one form they can be compared. */
function isoOf(value: unknown): string | undefined {
  const at = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isFinite(at) ? new Date(at).toISOString() : undefined;
}
