// One row of a CSV file as a complaint. Pure.
import { canonicalUrl, webAddress } from './canonical-url.ts';
import { type Columns, CSV_FIELDS, type CsvField } from './columns.ts';
import {
  type Incoming,
  inFuture,
  type Kind,
  languageTag,
  MAX_FIELD,
  MAX_ID,
  type Problem,
  ratingOf,
  sourceName,
  type Visibility,
} from './source.ts';
import { toStorable } from './storable.ts';
import { type DateOrder, readTime } from './times.ts';

export interface CsvRowOptions {
  source: string;
  seenAt: Date;
  zone: string;
  dateOrder: DateOrder;
}

const KIND_WORDS: Record<string, Kind> = {
  comment: 'comment',
  komentar: 'comment',
  reply: 'comment',
  balasan: 'comment',
  review: 'review',
  ulasan: 'review',
  mention: 'mention',
  sebutan: 'mention',
  article: 'article',
  artikel: 'article',
  news: 'article',
  berita: 'article',
  dm: 'dm',
  'direct message': 'dm',
  'private message': 'dm',
  'pesan langsung': 'dm',
  'pesan pribadi': 'dm',
  report: 'report',
  laporan: 'report',
  aduan: 'report',
  pengaduan: 'report',
};
const VISIBILITY_WORDS: Record<string, Visibility> = {
  public: 'public',
  publik: 'public',
  umum: 'public',
  limited: 'limited',
  unlisted: 'limited',
  terbatas: 'limited',
  private: 'private',
  direct: 'private',
  privat: 'private',
  pribadi: 'private',
  rahasia: 'private',
};

/** The fields that make a row without an id what it is, beside its source. */
const CONTENT = CSV_FIELDS.filter((field) => field !== 'id' && field !== 'source');

/**
 * Reads a row.
 * @param keyOf makes the id of a row without one from its content
 */
export function readRow(
  cells: readonly string[],
  columns: Columns,
  options: CsvRowOptions,
  keyOf: (content: string) => string,
): { item: Incoming; warnings: Problem[] } | Problem {
  const raw = (field: CsvField) => cells[columns[field] ?? -1] ?? '';
  const cell = (field: CsvField) => toStorable(raw(field).trim());
  const warnings: Problem[] = [];
  const warn = (code: Problem['code'], field: CsvField) =>
    void warnings.push({ code, params: { column: field } });
  const short = (field: CsvField) => {
    const value = cell(field);
    if (value.length <= MAX_FIELD) return value === '' ? undefined : value;
    warn('field_unusable', field);
    return undefined;
  };

  const text = raw('text');
  if (text.trim() === '') return { code: 'text_missing' };
  const id = cell('id');
  if (id.length > MAX_ID) return { code: 'id_too_long' };
  // A spreadsheet has rounded the number: two complaints may have become one id.
  if (/^\d[.,]\d+E\+\d+$/i.test(id)) return { code: 'id_lost_digits' };

  const written = raw('postedAt');
  const timeOptions = { zone: options.zone, order: options.dateOrder };
  const time =
    readTime(`${written.trim()} ${raw('clock').trim()}`, timeOptions) ?? readTime(written, timeOptions);
  if (!time && written.trim() !== '')
    return { code: 'time_unreadable', params: { value: written.trim().slice(0, 64) } };
  if (!time && columns.postedAt !== undefined) warn('time_missing', 'postedAt');
  if (time && inFuture(time.at, options.seenAt)) warn('time_in_future', 'postedAt');

  const source = (webAddress(raw('source')) ? undefined : sourceName(raw('source'))) ?? options.source;
  const content = () => JSON.stringify([source, ...CONTENT.map((field) => raw(field))]);
  const item: Incoming = {
    source,
    ...(id === '' ? { externalId: keyOf(content()), weakKey: true } : { externalId: id }),
    author: {},
    text: toStorable(text),
    kind: columns.rating === undefined ? 'comment' : 'review',
    visibility: 'public',
    postedAt: time?.at ?? options.seenAt,
    fromFile: true,
  };
  if (!time) item.postedAtUnknown = true;
  for (const [field, name] of [
    ['thread', 'threadId'],
    ['parent', 'parentId'],
  ] as const) {
    const value = cell(field);
    if (value.length > MAX_ID) warn('field_unusable', field);
    else if (value !== '') item[name] = value;
  }
  const author = { id: short('authorId'), handle: short('handle'), name: short('author') };
  if (author.id !== undefined) item.author.id = author.id;
  if (author.handle !== undefined) item.author.handle = author.handle;
  if (author.name !== undefined) item.author.name = author.name;

  const link = cell('permalink');
  if (link !== '' && link.length <= MAX_FIELD && webAddress(link)) {
    item.permalink = link;
    const canonical = canonicalUrl(link);
    if (canonical !== undefined) item.canonicalUrl = canonical;
  } else if (link !== '') warn('link_unusable', 'permalink');
  const language = languageTag(raw('language'));
  if (language !== undefined) item.language = language;
  else if (cell('language') !== '') warn('language_unusable', 'language');
  const rating = ratingOf(raw('rating'));
  if (rating !== undefined) item.rating = rating;
  else if (cell('rating') !== '') warn('rating_unusable', 'rating');

  const kind = word(KIND_WORDS, cell('kind'));
  if (kind !== undefined) item.kind = kind;
  if (item.kind === 'dm') item.visibility = 'private';
  const visibility = word(VISIBILITY_WORDS, cell('visibility'));
  if (visibility !== undefined) item.visibility = visibility;
  else if (cell('visibility') !== '') {
    // Unsure who may see it: not everyone.
    item.visibility = 'limited';
    warn('field_unusable', 'visibility');
  }
  return { item, warnings };
}

function word<T>(words: Record<string, T>, said: string): T | undefined {
  const key = said.toLowerCase();
  return Object.hasOwn(words, key) ? words[key] : undefined;
}
