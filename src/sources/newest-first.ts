// Walks through a service that tells the newest first, page by page, until it meets what is known.
import type { Cursor, Incoming } from './source.ts';
import { text } from './untrusted.ts';

/** Where a walk stands: `mark` is the newest that is known; `page` and `top` stand while one is under way. */
interface Walk {
  mark?: string;
  page?: string;
  top?: string;
}

/** The page to ask for; undefined is the first. */
export function pageOf(cursor: Cursor | undefined): string | undefined {
  return text(cursor?.page);
}

/**
 * What to ask for after a page. A walk that is cut short goes on where it stood; the mark moves only at its end, so
 * that nothing between is passed over. The first page is read whole every time: edits of what is newest are seen.
 * @param times when each thing on the page was written or changed, ISO 8601 in UTC
 * @param nextPage the service's own name for the page after this one
 */
export function stepBack(
  cursor: Cursor | undefined,
  times: readonly string[],
  nextPage: string | undefined,
  since: Date,
): { cursor: Cursor; more: boolean } {
  const { mark, page, top } = walkOf(cursor);
  const sorted = [...times].sort();
  const newest = page === undefined ? (sorted.at(-1) ?? mark) : top;
  const oldest = sorted[0];
  const known = mark ?? since.toISOString();
  // A page of which no time can be told (all of it is hidden, say) is no sign that what is behind it is known.
  const end = nextPage === undefined || nextPage === page || (oldest !== undefined && oldest <= known);
  if (!end)
    return {
      cursor: { ...(mark ? { mark } : {}), page: nextPage, ...(newest ? { top: newest } : {}) },
      more: true,
    };
  const next = [mark, newest]
    .filter((one) => one !== undefined)
    .sort()
    .at(-1);
  return { cursor: next === undefined ? {} : { mark: next }, more: false };
}

/** When each item was written or changed, for `stepBack`. */
export function timesOf(items: readonly Incoming[]): string[] {
  return items
    .filter(({ postedAtUnknown }) => !postedAtUnknown)
    .map(({ postedAt, editedAt }) => (editedAt ?? postedAt).toISOString());
}

/**
 * Where to begin when the service refuses: it may not know the page any more that a walk had come to, and would refuse it for
 * ever. The walk begins anew, and the mark stays, so that nothing is passed over. Undefined when none was under way.
 */
export function walkAnew(cursor: Cursor | undefined): Cursor | undefined {
  if (cursor?.page === undefined && cursor?.page_cursor === undefined) return undefined;
  const { page: _page, page_cursor: _cursor, top: _top, to: _to, seen: _seen, ...kept } = cursor;
  return kept;
}

function walkOf(cursor: Cursor | undefined): Walk {
  const [mark, page, top] = [text(cursor?.mark), text(cursor?.page), text(cursor?.top)];
  return { ...(mark ? { mark } : {}), ...(page ? { page } : {}), ...(top ? { top } : {}) };
}
