// Any RSS or Atom feed: a forum, a news site, a complaint board.
import { z } from 'zod';
import { askFeed, type Entry, entriesOf } from './feed.ts';
import { itemsOf, type Told } from './items.ts';
import { plainText } from './plain-text.ts';
import { KINDS, type Poller } from './source.ts';

const settings = z.strictObject({
  feeds: z
    .array(z.url({ protocol: /^https?$/ }))
    .min(1)
    .max(50),
  what: z.enum(KINDS).optional(),
});

export const source: Poller<z.infer<typeof settings>> = {
  name: 'rss',
  settings,
  streams: ({ feeds }) => feeds,
  parse: async (xml, context) => itemsOf((await entriesOf(xml)).map(toldOf), context, 'entry'),
  async ask({ what }, { stream, cursor }, asking) {
    const turn = await askFeed(stream, cursor, asking, (xml) => source.parse(xml, asking));
    if (what === undefined) return turn;
    const items = turn.parsed.items.map((item) => ({ ...item, kind: what }));
    return { ...turn, parsed: { ...turn.parsed, items } };
  },
};

function toldOf(entry: Entry): Told {
  const title = plainText(entry.title);
  const body = plainText(entry.summary);
  const words = body.startsWith(title) ? body : [title, body].filter((part) => part !== '').join('\n');
  return {
    id: entry.id || entry.link,
    content: [entry.author, words, entry.published ?? entry.updated],
    text: words,
    author: { name: entry.author },
    kind: 'article',
    postedAt: entry.published ?? entry.updated,
    ...(entry.published && entry.updated && entry.published !== entry.updated
      ? { editedAt: entry.updated }
      : {}),
    permalink: entry.link,
  };
}
