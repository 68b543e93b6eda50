// The generic webhook: one complaint as a JSON object, or many under `items`, from whatever tool can send JSON.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonicalUrl, webAddress } from './canonical-url.ts';
import {
  type Incoming,
  inFuture,
  KINDS,
  languageTag,
  MAX_COUNT,
  MAX_FIELD,
  MAX_ID,
  type Parsed,
  type PayloadSource,
  type Problem,
  type ProblemCode,
  ratingOf,
  type SourceContext,
  VISIBILITIES,
} from './source.ts';
import { toStorable } from './storable.ts';
import { readTime } from './times.ts';

const id = z.union([
  z.string().trim().min(1, 'id_unusable').transform(toStorable).pipe(z.string().max(MAX_ID, 'id_too_long')),
  z
    .number('id_unusable')
    .refine(Number.isInteger, { error: 'id_unusable', abort: true })
    .refine(Number.isSafeInteger, 'id_lost_digits')
    .transform(String),
]);
const short = z.string().max(MAX_FIELD).transform(toStorable);
const time = z.union([z.string(), z.number().transform(String)]);
type Optional = Record<string, { schema: z.ZodType; problem: ProblemCode }>;

/** What the webhook takes. Field names may also be written with underscores, and `externalId` as `id`. */
const optionalFields = {
  threadId: { schema: id, problem: 'field_unusable' },
  parentId: { schema: id, problem: 'field_unusable' },
  permalink: { schema: short.refine((link) => webAddress(link) !== undefined), problem: 'link_unusable' },
  author: {
    schema: z.union([short.transform((name) => ({ name })), z.record(z.string(), z.unknown())]),
    problem: 'field_unusable',
  },
  language: {
    schema: z.string().refine((tag) => languageTag(tag) !== undefined),
    problem: 'language_unusable',
  },
  rating: {
    schema: z.union([z.string(), z.number()]).refine((rating) => ratingOf(rating) !== undefined),
    problem: 'rating_unusable',
  },
  kind: { schema: z.enum(KINDS), problem: 'field_unusable' },
  visibility: { schema: z.enum(VISIBILITIES), problem: 'field_unusable' },
} as const satisfies Optional;
/** The parts of an author, each by itself: one that is no use loses none of the others. */
const authorFields = {
  id: { schema: id, problem: 'field_unusable' },
  handle: { schema: short, problem: 'field_unusable' },
  name: { schema: short, problem: 'field_unusable' },
  reach: { schema: z.number().int().nonnegative().max(MAX_COUNT), problem: 'field_unusable' },
  isOwn: { schema: z.boolean(), problem: 'field_unusable' },
} as const satisfies Optional;
type Read<S extends Optional> = { [K in keyof S]?: z.output<S[K]['schema']> };

const TIMES = ['postedAt', 'editedAt', 'deletedAt'] as const;
const KNOWN = new Set([...Object.keys(optionalFields), ...TIMES, 'externalId', 'text']);

type Fields = Map<string, unknown>;

/** The source whose payload is our own normal form. Also what an intake without a source of its own name is read by. */
export const source: PayloadSource = {
  name: 'webhook',
  parse(payload, context) {
    const parsed: Parsed = { items: [], rejects: [], warnings: [] };
    const list: unknown = isObject(payload) ? payload.items : undefined;
    const seen = new Map<string, number>();
    for (const [index, raw] of (Array.isArray(list) ? list : [payload]).entries()) {
      const read = readItem(raw, Array.isArray(list) ? `items[${index}]` : '', context, seen);
      if ('code' in read) parsed.rejects.push(read);
      else {
        parsed.items.push(read.item);
        parsed.warnings.push(...read.warnings);
      }
    }
    return parsed;
  },
};

function readItem(
  raw: unknown,
  path: string,
  context: SourceContext,
  seen: Map<string, number>,
): { item: Incoming; warnings: Problem[] } | Problem {
  const problem = (field: string, code: ProblemCode): Problem => ({
    path: [path, field].filter((part) => part !== '').join('.'),
    code,
  });
  const warnings: Problem[] = [];
  const warn = (field: string, code: ProblemCode) => {
    warnings.push(problem(field, code));
  };

  if (!isObject(raw)) return problem('', 'not_an_object');
  const fields = fieldsOf(raw);
  const text = fields.get('text');
  if (typeof text !== 'string' || text.trim() === '') return problem('text', 'text_missing');

  const key = keyOf(fields.get('externalId'), raw, seen);
  if ('code' in key) return problem('externalId', key.code);

  const optional = readEach(optionalFields, (name) => fields.get(name), warn);
  const said = new Map(Object.entries(optional.author ?? {}));
  const author = readEach(
    authorFields,
    (name) => said.get(name),
    (name, code) => warn(`author.${name}`, code),
  );

  const times: { [K in (typeof TIMES)[number]]?: Date } = {};
  for (const name of TIMES) {
    const value = fields.get(name);
    if (value === undefined || value === null) continue;
    const written = time.safeParse(value);
    const when = written.success ? readTime(written.data, { zone: 'UTC', order: 'dmy' }) : undefined;
    if (!when) return problem(name, 'time_unreadable');
    times[name] = when.at;
    if (!when.zoned) warn(name, 'time_without_zone');
  }
  if (!times.postedAt) warn('postedAt', 'time_missing');
  else if (inFuture(times.postedAt, context.seenAt)) warn('postedAt', 'time_in_future');
  for (const name of fields.keys())
    if (!KNOWN.has(name)) warn(toStorable(name.slice(0, 64)), 'field_unknown');

  const { language, rating, permalink, author: _said, kind = 'comment', ...ids } = optional;
  // A visibility that cannot be read: not everyone may see it.
  const unsaid = fields.get('visibility') != null ? 'limited' : kind === 'dm' ? 'private' : 'public';
  const canonical = permalink === undefined ? undefined : canonicalUrl(permalink);
  const item: Incoming = {
    ...ids,
    ...times,
    ...key,
    source: context.source,
    author,
    text: toStorable(text),
    kind,
    visibility: optional.visibility ?? unsaid,
    postedAt: times.postedAt ?? context.seenAt,
    ...(times.postedAt ? {} : { postedAtUnknown: true }),
    ...(permalink === undefined ? {} : { permalink }),
    ...(canonical === undefined ? {} : { canonicalUrl: canonical }),
    ...(language === undefined ? {} : { language: languageTag(language) as string }),
    ...(rating === undefined ? {} : { rating: ratingOf(rating) as number }),
  };
  return { item, warnings };
}

/** What of the fields is there and can be used; of what is there and cannot, `warn` hears. */
function readEach<S extends Optional>(
  schemas: S,
  given: (name: string) => unknown,
  warn: (name: string, problem: ProblemCode) => void,
): Read<S> {
  const read: Record<string, unknown> = {};
  for (const [name, { schema, problem }] of Object.entries(schemas)) {
    const value = given(name);
    if (value === undefined || value === null) continue;
    const result = schema.safeParse(value);
    if (result.success) read[name] = result.data;
    else warn(name, problem);
  }
  return read as Read<S>;
}

type Key = { externalId: string; weakKey?: true } | { code: ProblemCode };

/** The id as given, else the hash of the content and of how many equal ones came before it in this payload. */
function keyOf(given: unknown, raw: object, seen: Map<string, number>): Key {
  if (given !== undefined && given !== null) {
    const result = id.safeParse(given);
    if (result.success) return { externalId: result.data };
    const code = codeIn(result.error.issues);
    return { code: code ?? 'id_unusable' };
  }
  const content = canonicalJson(raw);
  const occurrence = seen.get(content) ?? 0;
  seen.set(content, occurrence + 1);
  const hash = createHash('sha256').update(`${content}\n${occurrence}`).digest('hex');
  return { externalId: `sha256:${hash}`, weakKey: true };
}

/** zod buries the message of a union's branch one level deeper. */
function codeIn(issues: readonly z.core.$ZodIssue[]): ProblemCode | undefined {
  for (const issue of issues) {
    if (issue.message.startsWith('id_')) return issue.message as ProblemCode;
    const deeper = issue.code === 'invalid_union' ? codeIn(issue.errors.flat()) : undefined;
    if (deeper) return deeper;
  }
  return undefined;
}

/** The object's own fields under our names: `posted_at` is `postedAt`. */
function fieldsOf(raw: Record<string, unknown>): Fields {
  const fields: Fields = new Map();
  for (const [name, value] of Object.entries(raw))
    fields.set(ours(name), isObject(value) ? renamed(value) : value);
  if (!fields.has('externalId') && fields.has('id')) fields.set('externalId', fields.get('id'));
  fields.delete('id');
  return fields;
}

const ours = (name: string) =>
  name.replace(/(?<=[a-z])_([a-z])/g, (_, letter: string) => letter.toUpperCase());

function renamed(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [ours(name), inner]));
}

/** The value as JSON with every object's names in order: the same for every way of writing the same thing. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonicalJson(value[name])}`).join(',')}}`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
