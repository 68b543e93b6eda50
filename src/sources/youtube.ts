// YouTube: comments on a channel's videos, or on single ones, with their replies.
import { z } from 'zod';
import { addressOf, askJson } from './asking.ts';
import { itemsOf, type Told } from './items.ts';
import { pageOf, stepBack, timesOf } from './newest-first.ts';
import { type Poller, SourceProblem } from './source.ts';
import { fields, list, text } from './untrusted.ts';

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
    const url = addressOf(api, '/youtube/v3/commentThreads', {
      part: 'snippet,replies',
      ...(stream.length === 11 ? { videoId: stream } : { allThreadsRelatedToChannelId: stream }),
      order: 'time',
      maxResults: 100,
      textFormat: 'plainText',
      pageToken: pageOf(cursor),
    });
    // The key goes in a header, so that no log of addresses holds it.
    const answer = await askJson(asking, url, { headers: { 'x-goog-api-key': asking.secret(key_env) } });
    const parsed = await source.parse(answer, asking);
    const tops = parsed.items.filter(({ parentId }) => parentId === undefined);
    const walked = stepBack(
      cursor,
      timesOf(tops.map(({ editedAt: _, ...item }) => item)),
      text(fields(answer).nextPageToken),
      asking.since,
    );
    return { parsed, ...walked };
  },
};

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
