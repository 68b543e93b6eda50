// Atom and RSS feeds: one answer as entries, and asking for one only when it has changed.
import { ask, textOf } from './asking.ts';
import { type Asking, type Cursor, type Parsed, SourceProblem, type Turn } from './source.ts';
import { type Fields, fields, list, text } from './untrusted.ts';
import { readXml, textIn } from './xml.ts';

/** One entry as the feed tells it; the texts are HTML. */
export interface Entry {
  id: string | undefined;
  title: string;
  summary: string;
  link: string | undefined;
  author: string | undefined;
  published: string | undefined;
  updated: string | undefined;
}

/** The entries of an Atom or RSS 2.0 or 1.0 document. @throws SourceProblem `unreadable` */
export async function entriesOf(xml: unknown): Promise<Entry[]> {
  const root = await readXml(xml);
  if (root.feed !== undefined) return list(fields(root.feed).entry).map((entry) => atom(fields(entry)));
  const rss = fields(root.rss ?? root['rdf:RDF']);
  if (root.rss === undefined && root['rdf:RDF'] === undefined) throw new SourceProblem('unreadable');
  return list(fields(rss.channel).item ?? rss.item).map((item) => rssItem(fields(item)));
}

function atom(entry: Fields): Entry {
  const links = list(entry.link).map(fields);
  const link = links.find((one) => (one['@rel'] ?? 'alternate') === 'alternate') ?? links[0];
  return {
    id: textIn(entry.id),
    title: textIn(entry.title) ?? '',
    summary: textIn(entry.content) ?? textIn(entry.summary) ?? '',
    link: text(link?.['@href']),
    author: textIn(fields(list(entry.author)[0]).name),
    published: textIn(entry.published),
    updated: textIn(entry.updated),
  };
}

function rssItem(item: Fields): Entry {
  return {
    id: textIn(item.guid) ?? text(item['@rdf:about']),
    title: textIn(item.title) ?? '',
    summary: textIn(item['content:encoded']) ?? textIn(item.description) ?? '',
    link: textIn(item.link),
    author: textIn(item['dc:creator']) ?? textIn(item.author),
    published: textIn(item.pubDate) ?? textIn(item['dc:date']),
    updated: undefined,
  };
}

/** Asks for a feed with what the last answer said about itself, so that an unchanged one costs nothing. */
export async function askFeed(
  url: string,
  cursor: Cursor | undefined,
  asking: Asking,
  parse: (xml: string) => Parsed | Promise<Parsed>,
): Promise<Turn> {
  const headers: Record<string, string> = {
    accept: 'application/atom+xml, application/rss+xml, application/xml;q=0.9, text/xml;q=0.8',
  };
  const etag = text(cursor?.etag);
  const modified = text(cursor?.modified);
  if (etag) headers['if-none-match'] = etag;
  if (modified) headers['if-modified-since'] = modified;
  const answer = await ask(asking, url, { headers });
  if (answer.status === 304)
    return { parsed: { items: [], rejects: [], warnings: [] }, cursor: cursor ?? {} };
  const parsed = await parse(textOf(answer));
  const next: Record<string, string> = {};
  const newEtag = answer.headers.get('etag');
  const newModified = answer.headers.get('last-modified');
  if (newEtag) next.etag = newEtag;
  if (newModified) next.modified = newModified;
  return { parsed, cursor: next };
}
