/** Where one is, in the page's address (`#as=U1&in=C1&thread=…`), so that a reload or a second tab keeps it; and permalinks. */

/** The Home tab of the app; every other place is `{kind: 'channel', id}`. */
export const homePlace = { kind: 'home', id: 'home' };

/** `{as, place, thread}` of the address; parts that are not there are empty. */
export function readAddress() {
  const parts = new URLSearchParams(location.hash.slice(1));
  const id = parts.get('in') ?? '';
  const place = id === 'home' ? homePlace : { kind: 'channel', id };
  return { as: parts.get('as') ?? '', place, thread: id && id !== 'home' ? (parts.get('thread') ?? '') : '' };
}

/** Writes the address without a new entry in the browser's history. */
export function writeAddress({ as, place, thread }) {
  const parts = { as, in: place.id, ...(thread ? { thread } : {}) };
  history.replaceState(null, '', `#${new URLSearchParams(parts)}`);
}

/** `{id, ts?, thread?}` of a message's or channel's permalink (`/archives/C1/p1700000000000100`), otherwise undefined. */
export function permalink(href) {
  const match = /\/archives\/([CDG][A-Z0-9]+)(?:\/p(\d{10})(\d{6}))?/.exec(href);
  if (!match) return undefined;
  const thread = new URL(href).searchParams.get('thread_ts') ?? undefined;
  return { id: match[1], ts: match[2] && `${match[2]}.${match[3]}`, thread };
}
