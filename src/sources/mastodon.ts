// Mastodon, and what speaks like it: whoever mentions our account, answers to what it wrote, and words after a #. Asked for,
// and heard at once where the server streams.
import { z } from 'zod';
import { addressOf, askJson } from './asking.ts';
import { itemsOf, type Told } from './items.ts';
import { plainText } from './plain-text.ts';
import { type Asking, type Poller, SourceProblem, type Visibility } from './source.ts';
import { fields, text } from './untrusted.ts';

const settings = z.strictObject({
  server: z.url({ protocol: /^https?$/ }),
  token_env: z.string().min(1),
  /** Words after a #, without it. */
  tags: z
    .array(z.string().regex(/^[\p{L}\p{N}_]{1,100}$/u))
    .max(10)
    .default([]),
  /** False where the server streams nothing. */
  streaming: z.boolean().default(true),
});
type Settings = z.infer<typeof settings>;

/** Who may see it: `private` is for followers, `direct` for those it names. */
const SEEN_BY = new Map<string, Visibility>([
  ['public', 'public'],
  ['unlisted', 'public'],
  ['private', 'limited'],
  ['direct', 'private'],
]);
const AT_ONCE = 40;

export const source: Poller<Settings> = {
  name: 'mastodon',
  settings,
  streams: streamsOf,
  parse(answer, context) {
    if (!Array.isArray(answer)) throw new SourceProblem('unreadable');
    return itemsOf(answer.map(toldOf), context, '');
  },
  async ask({ server, token_env }, { stream, cursor }, asking) {
    const walk = { last: text(cursor?.last), back: text(cursor?.back) };
    const goesBack = walk.last === undefined || walk.back !== undefined;
    // With min_id the pages go forward from what is known; the first time they go back, as far as is looked.
    const from = { limit: AT_ONCE, ...(goesBack ? { max_id: walk.back } : { min_id: walk.last }) };
    const url =
      stream === ''
        ? addressOf(server, '/api/v1/notifications', { 'types[]': 'mention', ...from })
        : addressOf(server, `/api/v1/timelines/tag/${encodeURIComponent(stream.slice(1))}`, from);
    const answer = await askJson(asking, url, {
      headers: { authorization: `Bearer ${asking.secret(token_env)}` },
    });
    const parsed = await source.parse(answer, asking);
    const told = (answer as unknown[]).map(fields);
    const ids = told.flatMap(({ id }) => text(id) ?? []).sort((a, b) => (isLater(a, b) ? 1 : -1));
    // Nothing yet is a place to go forward from, too: before all that will be.
    const known = walk.last ?? ids.at(-1) ?? '0';
    if (!goesBack)
      // Servers elsewhere give whatever time they have.
      return { parsed, cursor: { last: ids.at(-1) ?? known }, more: ids.length >= AT_ONCE, arrived: true };
    // Servers leave out of a page what is hidden from us: only an empty one, or an old one, is the end.
    const young = told.some(({ created_at }) => Date.parse(text(created_at) ?? '') >= asking.since.getTime());
    const [oldest] = ids;
    return young && oldest !== undefined && oldest !== walk.back
      ? { parsed, cursor: { last: known, back: oldest }, more: true }
      : { parsed, cursor: { last: known } };
  },
  live: {
    streams: (given) => (given.streaming ? streamsOf(given) : []),
    async line({ server, token_env }, { stream }, asking) {
      const wanted =
        stream === '' ? { stream: 'user:notification' } : { stream: 'hashtag', tag: stream.slice(1) };
      const headers = { authorization: `Bearer ${asking.secret(token_env)}` };
      const url = addressOf(await streamerOf(server, asking), '/api/v1/streaming', wanted);
      return { url: url.replace(/^http/, 'ws'), headers };
    },
    hear(message, _settings, context) {
      const { event, payload } = fields(message);
      if (!['notification', 'update', 'status.update'].includes(text(event) ?? '')) return undefined;
      return { parsed: itemsOf([toldOf(inside(payload))], context, text(event)) };
    },
  },
};

/** Where the server streams: often on a host of its own, which it names; else, as of old, where it answers. */
async function streamerOf(server: string, asking: Asking): Promise<string> {
  const told = await askJson(asking, addressOf(server, '/api/v2/instance')).catch((error: unknown) => {
    if (error instanceof SourceProblem && (error.code === 'not_found' || error.code === 'unreadable'))
      return {};
    throw error;
  });
  const named = text(fields(fields(fields(told).configuration).urls).streaming);
  return named !== undefined && /^wss?:\/\//.test(named) && URL.canParse(named) ? named : server;
}

/** The account's notifications, and one for each tag. */
function streamsOf({ tags }: Settings): string[] {
  return ['', ...tags.map((tag) => `#${tag}`)];
}

/** What a message holds, which is JSON in JSON. */
function inside(payload: unknown): unknown {
  try {
    return typeof payload === 'string' ? JSON.parse(payload) : payload;
  } catch {
    return undefined;
  }
}

/** A notification, or a status by itself. */
function toldOf(told: unknown): Told | undefined {
  const { status: within, type } = fields(told);
  if (within !== undefined && type !== 'mention' && type !== 'status' && type !== 'update') return undefined;
  const status = fields(within ?? told);
  // What is passed on is the words of somebody else, who is told of by themselves.
  if (status.reblog !== undefined && status.reblog !== null) return undefined;
  if (status.content === undefined) return undefined;
  const account = fields(status.account);
  const warning = plainText(text(status.spoiler_text) ?? '');
  const body = plainText(text(status.content) ?? '');
  const visibility = SEEN_BY.get(text(status.visibility) ?? '') ?? 'limited';
  return {
    id: text(status.uri) ?? text(status.id),
    text: [warning, body].filter((part) => part !== '').join('\n'),
    author: { id: account.id, handle: account.acct, name: account.display_name },
    kind: visibility === 'private' ? 'dm' : 'mention',
    visibility,
    postedAt: text(status.created_at),
    editedAt: text(status.edited_at),
    permalink: text(status.url) ?? text(status.uri),
    parentId: text(status.in_reply_to_id),
    language: text(status.language),
  };
}

/** Ids are numbers too large for a number: the longer one is the later. */
function isLater(a: string, b: string): boolean {
  return a.length === b.length ? a > b : a.length > b.length;
}
