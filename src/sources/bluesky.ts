// Bluesky: mentions, replies and quotes of our account, asked for; and whatever holds one of our words, heard at once from
// Jetstream, which tells of every post there is.
import { z } from 'zod';
import { addressOf, askJson } from './asking.ts';
import { itemsOf, keyOf, type Told } from './items.ts';
import { pageOf, stepBack } from './newest-first.ts';
import {
  type Asking,
  type Cursor,
  type Parsed,
  type Poller,
  type SourceContext,
  SourceProblem,
} from './source.ts';
import { writtenAt } from './times.ts';
import { type Fields, fields, list, text } from './untrusted.ts';

const settings = z.strictObject({
  /** Our handle or e-mail address. */
  account: z.string().min(1),
  /** An app password, not the account's own. */
  password_env: z.string().min(1),
  server: z.url({ protocol: /^https?$/ }).default('https://bsky.social'),
  /** Words of ours: every post that holds one is heard. */
  words: z.array(z.string().trim().min(3).max(100)).max(20).default([]),
  /** Our account's own name for machines: with it, posts that mention or answer us are heard at once. */
  did: z
    .string()
    .regex(/^did:[a-z]+:[\w.:%-]{1,200}$/)
    .optional(),
  jetstream: z.url({ protocol: /^wss?$/ }).default('wss://jetstream2.us-east.bsky.network'),
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
  live: {
    streams: ({ words, did }) => (words.length > 0 || did ? ['jetstream'] : []),
    async line({ jetstream }, { cursor }, { seenAt }) {
      const url = new URL('/subscribe', jetstream);
      url.searchParams.set('wantedCollections', POSTS);
      const last = typeof cursor?.time_us === 'number' ? cursor.time_us : undefined;
      // A little is heard twice, so that nothing is passed over; further back than a day it does not keep anything.
      const oldest = (seenAt.getTime() - KEPT_MS) * 1000;
      if (last !== undefined) url.searchParams.set('cursor', String(Math.max(oldest, last - OVERLAP_US)));
      return { url: url.href };
    },
    hear: (message, given, context) => heard(fields(message), given, context),
  },
};

const POSTS = 'app.bsky.feed.post';
const OVERLAP_US = 5_000_000;
const KEPT_MS = 24 * 60 * 60_000;

/** One event of Jetstream: a post that concerns us, one that was taken away, or only how late it is. */
function heard(
  event: Fields,
  given: Settings,
  context: SourceContext,
): { parsed?: Parsed; cursor?: Cursor } | undefined {
  const time = event.time_us;
  const cursor =
    typeof time === 'number' && Number.isSafeInteger(time) && time > 0 ? { time_us: time } : undefined;
  const far = cursor ? { cursor } : {};
  const commit = fields(event.commit);
  const [did, key] = [text(event.did), text(commit.rkey)];
  if (event.kind !== 'commit' || commit.collection !== POSTS || !did || !key) return cursor && far;
  const uri = `at://${did}/${POSTS}/${key}`;
  if (commit.operation === 'delete') {
    const removals = [{ source: context.source, externalId: keyOf(uri), deletedAt: context.seenAt }];
    return { parsed: { items: [], rejects: [], warnings: [], removals }, ...far };
  }
  const record = fields(commit.record);
  const reason = did === given.did ? undefined : reasonOf(record, given);
  if (!reason || !text(record.text)?.trim()) return cursor && far;
  const told = toldOf({ uri, reason, record, author: { did }, indexedAt: record.createdAt });
  return { parsed: itemsOf([told], context, 'commit'), ...far };
}

/** Why a post concerns us: it answers, quotes or mentions us, or holds one of our words. */
function reasonOf(record: Fields, { did, words }: Settings): string | undefined {
  if (did !== undefined) {
    const ours = (uri: unknown) => text(uri)?.startsWith(`at://${did}/`) === true;
    if (ours(fields(fields(record.reply).parent).uri)) return 'reply';
    const embed = fields(record.embed);
    if (ours(fields(embed.record).uri) || ours(fields(fields(embed.record).record).uri)) return 'quote';
    const features = list(record.facets).flatMap((facet) => list(fields(facet).features));
    if (features.some((feature) => fields(feature).did === did)) return 'mention';
  }
  const plain = (text(record.text) ?? '').normalize('NFKC').toLowerCase();
  return words.some((word) => plain.includes(word.normalize('NFKC').toLowerCase())) ? 'mention' : undefined;
}

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
    postedAt: postedAt(isoOf(record.createdAt), isoOf(notification.indexedAt)),
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

/** Clients give whatever time they have; the service knows when it came. */
function postedAt(told: string | undefined, indexed: string | undefined): string | undefined {
  if (indexed === undefined) return told;
  return writtenAt(told === undefined ? undefined : new Date(told), new Date(indexed)).toISOString();
}

/** Clients write any form of time; in one form they can be compared. */
function isoOf(value: unknown): string | undefined {
  const at = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isFinite(at) ? new Date(at).toISOString() : undefined;
}
