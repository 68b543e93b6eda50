// Knows which replies YouTube did not tell with their comment: the threads that are still to be read, and those that were.
import type { Cursor, SourceProblemCode } from './source.ts';
import { fields, list, text } from './untrusted.ts';

/** A thread of which not all replies were told. */
export interface Owed {
  thread: string;
  video?: string;
  /** What its comment told of its replies when it was seen: another word means other replies. */
  told: string;
  /** The page to go on with. */
  page?: string;
}

/** What is owed, the first first, and what each thread told that was read whole today. */
export interface Replies {
  owed: readonly Owed[];
  read: ReadonlyMap<string, string>;
  day: string;
}

/**
 * What the cursor holds of it. A reply that came while another one went leaves their number as it was: so what was read
 * counts for a day, and then everything that is seen is read again.
 */
export function repliesIn(cursor: Cursor | undefined, now: Date): Replies {
  const day = now.toISOString().slice(0, 10);
  const owed = list(cursor?.owed).flatMap((raw): Owed[] => {
    const [thread, video, told, page] = ['thread', 'video', 'told', 'page'].map((key) =>
      text(fields(raw)[key]),
    );
    return thread && told ? [{ thread, told, ...(video && { video }), ...(page && { page }) }] : [];
  });
  const read = text(cursor?.day) === day ? Object.entries(fields(cursor?.read)) : [];
  return { owed, read: new Map(read.map(([thread, told]) => [thread, text(told) ?? ''])), day };
}

/** As the cursor keeps it. */
export function asCursor({ owed, read, day }: Replies): Cursor {
  return {
    ...(owed.length > 0 ? { owed } : {}),
    ...(read.size > 0 ? { read: Object.fromEntries(read), day } : {}),
  };
}

/** With the threads of a page that told of more replies than they brought, unless they were read as they are. */
export function owing(replies: Replies, threads: readonly unknown[]): Replies {
  const known = new Set(replies.owed.map(({ thread }) => thread));
  const more = threads.flatMap(owedOf).filter(({ thread, told }) => {
    // One that is being read is read to its end as it was: a thread that never rests would never be.
    const isNew = !known.has(thread) && replies.read.get(thread) !== told;
    known.add(thread);
    return isNew;
  });
  return { ...replies, owed: [...replies.owed, ...more] };
}

function owedOf(raw: unknown): Owed[] {
  const { id, snippet, replies } = fields(raw);
  const { totalReplyCount, videoId } = fields(snippet);
  const [thread, video, total] = [text(id), text(videoId), Number(totalReplyCount)];
  const given = list(fields(replies).comments).map((comment) => fields(fields(comment).snippet));
  if (thread === undefined || !(total > given.length)) return [];
  const last = given
    .map(({ updatedAt, publishedAt }) => text(updatedAt) ?? text(publishedAt) ?? '')
    .sort()
    .at(-1);
  return [{ thread, told: `${total} ${last ?? ''}`, ...(video && { video }) }];
}

/** After a page of the first thread: it goes on with `nextPage`, or is read. */
export function afterPage(replies: Replies, nextPage: string | undefined): Replies {
  const [first, ...rest] = replies.owed;
  if (!first) return replies;
  if (nextPage !== undefined && nextPage !== first.page)
    return { ...replies, owed: [{ ...first, page: nextPage }, ...rest] };
  return { ...replies, owed: rest, read: new Map([...replies.read, [first.thread, first.told]]) };
}

/** After the first thread could not be read: it stands behind all others; from its beginning, if its page was refused. */
export function putOff(replies: Replies, code: SourceProblemCode): Replies {
  const [first, ...rest] = replies.owed;
  if (!first) return replies;
  const { page: _, ...fromStart } = first;
  return { ...replies, owed: [...rest, code === 'refused' ? fromStart : first] };
}
