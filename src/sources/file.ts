// The sources file: which sources are listened to and how, checked as a whole, every mistake with its line.
import { isMap, isScalar, type LineCounter, type Node } from 'yaml';
import { z } from 'zod';
import { parseDuration } from '../calendar/duration.ts';
import { pollers, pushers, watchers } from './index.ts';
import { sourceName } from './source.ts';
import { openYaml, unfolded } from './yaml.ts';

/** What can be wrong with the file; every code has a sentence in both languages. */
export const FILE_PROBLEM_CODES = [
  'not_yaml',
  'not_a_map',
  'no_sources',
  'bad_name',
  'kind_missing',
  'kind_unknown',
  'key_unknown',
  'key_missing',
  'value_wrong',
  'bad_duration',
  'secret_missing',
] as const;
export type FileProblemCode = (typeof FILE_PROBLEM_CODES)[number];

export interface FileProblem {
  code: FileProblemCode;
  /** From 1. */
  line: number;
  /** Such as `sources.alerts.feeds[2]`. */
  path: string;
  /** The key, name or variable that is meant; never a value, which may be a secret. */
  what: string;
}

/** One source that is listened to. */
export interface Listened {
  /** The name under which its complaints are kept, and by which people speak of it. */
  name: string;
  kind: string;
  /** As the kind's own schema leaves them. */
  settings: unknown;
  everyMs: number;
  /** How far back the first time reaches. */
  lookBackMs: number;
  own: string[];
  allowPrivate: boolean;
}

export interface SourcesFile {
  /** The channel that hears of failing sources while no crisis is open: `C…`, or a name without `#`. */
  tell?: string;
  sources: Listened[];
}

const EVERY_MS = 5 * 60_000;
const LOOK_BACK_MS = 24 * 60 * 60_000;

const duration = z.string().transform((value, ctx) => {
  const ms = parseDuration(value);
  if (ms !== undefined && ms >= 1000) return ms;
  ctx.issues.push({ code: 'custom', input: undefined, message: 'bad_duration' });
  return z.NEVER;
});
const general = {
  kind: z.string(),
  every: duration.optional(),
  look_back: duration.optional(),
  own: z.array(z.string().min(1)).max(50).optional(),
  private: z.boolean().optional(),
};
const GENERAL = new Set(Object.keys(general));

/**
 * Reads the file.
 * @param has whether an environment variable is set
 */
export function readSourcesFile(
  yaml: string,
  has: (variable: string) => boolean,
): { file: SourcesFile } | { problems: FileProblem[] } {
  const opened = openYaml(yaml);
  if ('refused' in opened)
    return { problems: [{ code: 'not_yaml', line: 1, path: '', what: opened.refused.code.toUpperCase() }] };
  const { doc, lines } = opened;
  const problems: FileProblem[] = [];
  const note = (code: FileProblemCode, path: readonly PropertyKey[], what = String(path.at(-1) ?? '')) => {
    problems.push({ code, line: lineOf(doc.contents, path, lines), path: pathText(path), what });
  };
  for (const error of doc.errors) {
    const { line } = lines.linePos(error.pos[0]);
    problems.push({ code: 'not_yaml', line, path: '', what: error.code });
  }
  if (problems.length > 0) return { problems };
  const said = unfolded(doc, 50);
  if (!said) return { problems: [{ code: 'not_yaml', line: 1, path: '', what: 'ALIASES' }] };
  const root = said.value;
  if (!isObject(root)) return { problems: [{ code: 'not_a_map', line: 1, path: '', what: '' }] };
  for (const key of Object.keys(root)) if (key !== 'sources' && key !== 'tell') note('key_unknown', [key]);
  const tell = z
    .string()
    .regex(/^#?[\p{L}\p{N}_-]{1,80}$/u)
    .optional()
    .safeParse(root.tell);
  if (!tell.success) note('value_wrong', ['tell']);
  if (!isObject(root.sources) || Object.keys(root.sources).length === 0) note('no_sources', ['sources']);
  const sources = Object.entries(isObject(root.sources) ? root.sources : {}).flatMap(([name, entry]) => {
    const found = readSource(name, entry, has, (code, path, what) =>
      note(code, ['sources', name, ...path], what),
    );
    return found ? [found] : [];
  });
  if (problems.length > 0) return { problems: problems.sort((a, b) => a.line - b.line) };
  return { file: { ...(tell.data && { tell: tell.data.replace(/^#/, '') }), sources } };
}

type Note = (code: FileProblemCode, path: readonly PropertyKey[], what?: string) => void;

function readSource(
  name: string,
  entry: unknown,
  has: (variable: string) => boolean,
  note: Note,
): Listened | undefined {
  if (sourceName(name) !== name) note('bad_name', [], name);
  if (!isObject(entry)) return void note('not_a_map', []);
  if (typeof entry.kind !== 'string') return void note('kind_missing', []);
  const kind = [...pollers, ...pushers, ...watchers].find((one) => one.name === entry.kind);
  if (!kind) return void note('kind_unknown', ['kind'], entry.kind.slice(0, 64));
  const split = (own: boolean) =>
    Object.fromEntries(Object.entries(entry).filter(([key]) => GENERAL.has(key) === own));
  const common = z.strictObject(general).safeParse(split(true));
  const settings = (kind.settings as z.ZodType).safeParse(split(false));
  for (const issue of [...(common.error?.issues ?? []), ...(settings.error?.issues ?? [])]) {
    if (issue.code === 'unrecognized_keys') for (const key of issue.keys) note('key_unknown', [key]);
    else if (issue.code === 'custom' && issue.message === 'bad_duration') note('bad_duration', issue.path);
    else note(reaches(entry, issue.path) ? 'value_wrong' : 'key_missing', issue.path);
  }
  if (!common.success || !settings.success) return undefined;
  for (const [key, variable] of Object.entries(entry))
    if (key.endsWith('_env') && typeof variable === 'string' && !has(variable))
      note('secret_missing', [key], variable);
  const { every, look_back, own = [], private: allowPrivate = false } = common.data;
  return {
    name,
    kind: kind.name,
    settings: settings.data,
    everyMs: every ?? EVERY_MS,
    lookBackMs: look_back ?? LOOK_BACK_MS,
    own,
    allowPrivate,
  };
}

/** Whether the file has something at this path, so that it is wrong and not missing. */
function reaches(value: unknown, path: readonly PropertyKey[]): boolean {
  let at = value;
  for (const part of path) {
    if (typeof at !== 'object' || at === null) return false;
    at = (at as Record<PropertyKey, unknown>)[part];
  }
  return at !== undefined;
}

function lineOf(root: Node | null, path: readonly PropertyKey[], lines: LineCounter): number {
  let node: unknown = root;
  let offset = 0;
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part));
      if (!pair) break;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value;
    } else {
      const items = (node as { items?: Node[] } | null)?.items;
      const item = items?.[Number(part)];
      if (!item) break;
      offset = item.range?.[0] ?? offset;
      node = item;
    }
  }
  return lines.linePos(offset).line;
}

function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) =>
      typeof part === 'number' ? `[${part + 1}]` : `${index === 0 ? '' : '.'}${String(part)}`,
    )
    .join('');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
