// The App Store: reviews of an app, country by country, from Apple's public feed. It needs no key.
import { z } from 'zod';
import { addressOf, askJson } from './asking.ts';
import { itemsOf, type Told } from './items.ts';
import { pageOf, stepBack, timesOf } from './newest-first.ts';
import { type Poller, SourceProblem } from './source.ts';
import { fields, list, text } from './untrusted.ts';

const settings = z.strictObject({
  app: z.union([z.number().int().positive(), z.string().regex(/^\d{6,12}$/)]).transform(String),
  countries: z
    .array(z.string().regex(/^[a-z]{2}$/))
    .min(1)
    .max(30)
    .default(['id']),
  api: z.url({ protocol: /^https?$/ }).default('https://itunes.apple.com'),
});

/** Apple tells no more than ten pages. */
const LAST_PAGE = 10;

export const source: Poller<z.infer<typeof settings>> = {
  name: 'app-store',
  settings,
  streams: ({ countries }) => countries,
  parse(answer, context) {
    const { feed } = fields(answer);
    if (feed === undefined) throw new SourceProblem('unreadable');
    return itemsOf(list(fields(feed).entry).map(reviewOf), context, 'feed.entry');
  },
  async ask({ app, api }, { stream, cursor }, asking) {
    const page = Math.min(Number(pageOf(cursor) ?? 1), LAST_PAGE);
    const path = `/${stream}/rss/customerreviews/page=${page}/id=${app}/sortby=mostrecent/json`;
    const answer = await askJson(asking, addressOf(api, path));
    const parsed = await source.parse(answer, asking);
    const told = list(fields(fields(answer).feed).entry);
    const next = page < LAST_PAGE && told.length > 0 ? String(page + 1) : undefined;
    return { parsed, ...stepBack(cursor, timesOf(parsed.items), next, asking.since) };
  },
};

function reviewOf(raw: unknown): Told | undefined {
  const entry = fields(raw);
  const label = (name: string) => text(fields(entry[name]).label);
  // The first entry may be the app itself.
  const rating = label('im:rating');
  if (rating === undefined) return undefined;
  const author = fields(entry.author);
  return {
    id: label('id'),
    text: [label('title'), label('content')].filter((part) => part?.trim()).join('\n'),
    author: { handle: fields(author.uri).label, name: fields(author.name).label },
    kind: 'review',
    postedAt: label('updated'),
    rating,
  };
}
