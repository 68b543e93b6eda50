// Google Alerts, delivered as feeds: news and pages that mention a word. The page itself is never fetched.
import { z } from 'zod';
import { canonicalUrl } from './canonical-url.ts';
import { askFeed, type Entry, entriesOf } from './feed.ts';
import { itemsOf, type Told } from './items.ts';
import { plainText } from './plain-text.ts';
import type { Poller } from './source.ts';

const settings = z.strictObject({
  feeds: z
    .array(z.url({ protocol: /^https?$/ }))
    .min(1)
    .max(50),
});

export const source: Poller<z.infer<typeof settings>> = {
  name: 'google-alerts',
  settings,
  streams: ({ feeds }) => feeds,
  parse: async (xml, context) => itemsOf((await entriesOf(xml)).map(toldOf), context, 'entry'),
  ask: (_settings, { stream, cursor }, asking) =>
    askFeed(stream, cursor, asking, (xml) => source.parse(xml, asking)),
};

function toldOf(entry: Entry): Told {
  const link = entry.link === undefined ? undefined : unwrapped(entry.link);
  const [title, snippet] = [plainText(entry.title), plainText(entry.summary)];
  const words = [title, snippet].filter((part) => part !== '').join('\n');
  return {
    // Two alerts that find one page give it two ids; the page has one address.
    id: (link && canonicalUrl(link)) || entry.id,
    content: [entry.author, words, entry.published ?? entry.updated],
    text: words,
    author: { name: entry.author },
    kind: 'article',
    postedAt: entry.published ?? entry.updated,
    permalink: link,
    // Every alert cuts its own snippet out of the page.
    firstWordingStands: true,
  };
}

/** The page behind Google's own redirect (`https://www.google.com/url?…&url=…`); any other address as it is. */
export function unwrapped(link: string): string {
  if (!URL.canParse(link)) return link;
  const url = new URL(link);
  const google = /^www\.google\.[a-z]{2,3}(\.[a-z]{2})?$/.test(url.hostname) && url.pathname === '/url';
  const target = google ? (url.searchParams.get('url') ?? url.searchParams.get('q')) : null;
  return target && /^https?:\/\//i.test(target) ? target : link;
}
