// YouTube: comments on a channel's videos, or on single ones, with their replies.
import { z } from 'zod';
import { addressOf, askJson } from './asking.ts';
import { itemsOf, type Told, together } from './items.ts';
import { pageOf, stepBack, timesOf } from './newest-first.ts';
import { type Asking, type Incoming, type Parsed, type Poller, SourceProblem } from './source.ts';
import { fields, list, text } from './untrusted.ts';
import { afterPage, asCursor, owing, putOff, type Replies, repliesIn } from './youtube-replies.ts';

/**
 * How many pages of replies one look asks for, and how long it waits for each: a look must end before somebody else takes
 * the stream over, and every request costs quota. What is left is asked for at the next look.
 */
const REPLY_PAGES = 10;
const REPLY_MS = 5_000;
/** How old a comment may be whose new replies are still looked for. */
const LOOKED_AFTER_MS = 30 * 24 * 60 * 60_000;

const settings = z
  .strictObject({
    channels: z
      .array(z.string().regex(/^UC[\w-]{22}$/))
      .max(20)
      .default([]),
    videos: z
      .array(z.string().regex(/^[\w-]{11}$/))
      .max(50)
      .default([]),
    key_env: z.string().min(1),
    api: z.url({ protocol: /^https?$/ }).default('https://www.googleapis.com'),
  })
  .refine(({ channels, videos }) => channels.length + videos.length > 0, { path: ['channels'] });

export const source: Poller<z.infer<typeof settings>> = {
  name: 'youtube',
  settings,
  streams: ({ channels, videos }) => [...channels, ...videos],
  parse(answer, context) {
    const { items } = fields(answer);
    if (!Array.isArray(items)) throw new SourceProblem('unreadable');
    return itemsOf(items.flatMap(threadOf), context);
  },
  async ask({ key_env, api }, { stream, cursor }, asking) {
    const get: Get = (path, parameters, timeoutMs) =>
      askJson(
        asking,
        addressOf(api, `/youtube/v3/${path}`, { ...parameters, maxResults: 100, textFormat: 'plainText' }),
        // The key goes in a header, so that no log of addresses holds it.
        { headers: { 'x-goog-api-key': asking.secret(key_env) }, ...(timeoutMs ? { timeoutMs } : {}) },
      );
    const threadsOn = async (pageToken: string | undefined): Promise<Page> => {
      const answer = await get('commentThreads', {
        part: 'snippet,replies',
        ...(stream.length === 11 ? { videoId: stream } : { allThreadsRelatedToChannelId: stream }),
        order: 'time',
        pageToken,
      });
      const parsed = await source.parse(answer, asking);
      const { items, nextPageToken } = fields(answer);
      const tops = parsed.items.filter(({ parentId }) => parentId === undefined);
      return { parsed, tops, threads: list(items), next: text(nextPageToken) };
    };
    const page = await threadsOn(pageOf(cursor));
    const times = timesOf(page.tops.map(({ editedAt: _, ...item }) => item));
    const walked = stepBack(cursor, times, page.next, asking.since);
    const seen = owing(repliesIn(cursor, asking.seenAt), page.threads);
    const older = text(cursor?.older);
    if (walked.more) return { ...walked, parsed: page.parsed, cursor: cursorOf(walked.cursor, older, seen) };
    const start = page.next !== pageOf(cursor) && isLookedAfter(page, asking) ? page.next : undefined;
    const back = await olderThreads(older ?? start, threadsOn, asking);
    const replies = await readReplies(owing(seen, back.threads), get, asking);
    return {
      parsed: together([page.parsed, ...back.parsed, ...replies.parsed]),
      cursor: cursorOf(walked.cursor, back.older, replies.left),
    };
  },
};

type Get = (
  path: string,
  parameters: Record<string, string | undefined>,
  timeoutMs?: number,
) => Promise<unknown>;

/** One page of threads. */
interface Page {
  parsed: Parsed;
  /** Its comments that are no replies. */
  tops: readonly Incoming[];
  threads: readonly unknown[];
  next: string | undefined;
}

const cursorOf = (walk: object, older: string | undefined, replies: Replies) => ({
  ...walk,
  ...(older === undefined ? {} : { older }),
  ...asCursor(replies),
});

/** Whether what stands behind a page may be young enough. One that tells no time (all of it is hidden) says nothing. */
function isLookedAfter({ tops }: Page, { seenAt }: Asking): boolean {
  const oldest = Math.min(...tops.map(({ postedAt }) => postedAt.getTime()));
  return oldest >= seenAt.getTime() - LOOKED_AFTER_MS;
}

/**
 * A page of older threads, another one at every look and then from the start again: the walk to what is new ends before
 * them, and a new reply brings no old comment to the front.
 */
async function olderThreads(
  from: string | undefined,
  threadsOn: (page: string) => Promise<Page>,
  asking: Asking,
): Promise<{ parsed: Parsed[]; threads: readonly unknown[]; older?: string }> {
  if (from === undefined) return { parsed: [], threads: [] };
  try {
    const page = await threadsOn(from);
    const older = page.next !== from && isLookedAfter(page, asking) ? page.next : undefined;
    return { parsed: [page.parsed], threads: page.threads, ...(older === undefined ? {} : { older }) };
  } catch (error) {
    if (!(error instanceof SourceProblem)) throw error;
    // What is new has come and must be kept. A name of a page that is no good any more is forgotten.
    const passes = error.code === 'limited' || error.code === 'unreachable' || error.code === 'server_fault';
    const reject = { path: 'older comments', code: 'replies_unread' } as const;
    return {
      parsed: [{ items: [], warnings: [], rejects: [reject] }],
      threads: [],
      ...(passes ? { older: from } : {}),
    };
  }
}

/** Reads what is owed, as far as one look goes. What cannot be read stays owed, and holds nothing else up. */
async function readReplies(
  replies: Replies,
  get: Get,
  asking: Asking,
): Promise<{ parsed: Parsed[]; left: Replies }> {
  const parsed: Parsed[] = [];
  const refused = new Set<string>();
  let left = replies;
  for (let asked = 0; asked < REPLY_PAGES; asked += 1) {
    const [first] = left.owed;
    if (!first || refused.has(first.thread) || asking.spent()) break;
    const { thread, video, page } = first;
    try {
      const answer = fields(
        await get('comments', { part: 'snippet', parentId: thread, pageToken: page }, REPLY_MS),
      );
      if (!Array.isArray(answer.items)) throw new SourceProblem('unreadable');
      const told = answer.items.map((comment) => commentOf(comment, video, thread));
      parsed.push(itemsOf(told, asking, `replies of ${thread}`));
      left = afterPage(left, told.length > 0 ? text(answer.nextPageToken) : undefined);
    } catch (error) {
      if (!(error instanceof SourceProblem)) throw error;
      // Somebody took the thread away.
      if (error.code === 'not_found') left = afterPage(left, undefined);
      else {
        const path = `replies of ${thread}`;
        parsed.push({ items: [], warnings: [], rejects: [{ path, code: 'replies_unread' }] });
        left = putOff(left, error.code);
        refused.add(thread);
        // Anything else is the trouble of the whole service, which the next look meets and tells.
        if (error.code !== 'refused' && error.code !== 'forbidden') break;
      }
    }
  }
  return { parsed, left };
}

function threadOf(raw: unknown): (Told | undefined)[] {
  const thread = fields(raw);
  const { topLevelComment, videoId } = fields(thread.snippet);
  const replies = list(fields(thread.replies).comments);
  return [topLevelComment, ...replies].map((comment) => commentOf(comment, text(videoId), text(thread.id)));
}

function commentOf(raw: unknown, video: string | undefined, thread: string | undefined): Told | undefined {
  const comment = fields(raw);
  const snippet = fields(comment.snippet);
  const id = text(comment.id);
  // What the channel has not let through, nobody sees.
  if (id === undefined || ['rejected', 'heldForReview'].includes(text(snippet.moderationStatus) ?? ''))
    return undefined;
  const published = text(snippet.publishedAt);
  const updated = text(snippet.updatedAt);
  const videoId = video ?? text(snippet.videoId);
  return {
    id,
    text: text(snippet.textOriginal) ?? text(snippet.textDisplay),
    author: { id: fields(snippet.authorChannelId).value, name: snippet.authorDisplayName },
    kind: 'comment',
    postedAt: published,
    ...(updated && updated !== published ? { editedAt: updated } : {}),
    ...(videoId
      ? {
          permalink: `https://www.youtube.com/watch?${new URLSearchParams({ v: videoId, lc: id })}`,
        }
      : {}),
    threadId: thread,
    parentId: text(snippet.parentId),
  };
}
