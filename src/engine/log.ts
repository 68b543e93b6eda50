// The log: JSON lines of ids and codes. Only fields that are named here are written; secrets are cut out of those, too.
import pino from 'pino';

export type Log = pino.Logger;

/**
 * A logger that writes to standard error, so that standard output stays a sub-command's own.
 * @param level pino's level names; `silent` for none.
 * @param to where the lines go; standard error unless said
 */
export function createLog(
  level: string,
  to: pino.DestinationStream = pino.destination({ fd: 2, sync: true }),
): Log {
  return pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { log: (fields) => onlyNamed(fields, DEPTH) },
      // Else pino's own makes something of it once more.
      serializers: { err: plainError },
    },
    to,
  );
}

/** The fields that a line may bear: ids, codes, counts and the house's own names. What is not named here is not written. */
export const LOGGED: ReadonlySet<string> = new Set([
  ...['job', 'kind', 'class', 'code', 'timer', 'verb', 'refused', 'loop', 'copies', 'letter', 'ref', 'added'],
  ...['source', 'stream', 'missed', 'rejects', 'line', 'path', 'from', 'againInMs', 'id', 'errorId', 'route'],
  ...['draft', 'version', 'by', 'reason', 'provider', 'model', 'promptHash', 'score'],
  ...['invariant', 'count', 'findings', 'watermark', 'redacted', 'missing', 'plan', 'url', 'slack'],
  ...['outlet', 'notAsked', 'team', 'teamName', 'botId', 'userId', 'was', 'is'],
  ...['data', 'log', 'wanted', 'adopted', 'applied', 'unknown'],
]);

/** Stands where something was that no line may bear. */
const NOT_LOGGED = '[not logged]';
/** What lies deeper is nothing of ours. */
const DEPTH = 3;

function onlyNamed(fields: object, depth: number): { [field: string]: unknown } {
  return Object.fromEntries(
    Object.entries(fields)
      // A name that no programmer gave may say what it must not itself.
      .filter(([field]) => /^\w{1,40}$/.test(field))
      .map(([field, value]) => [
        field,
        field === 'err' ? plainError(value) : LOGGED.has(field) ? shown(value, depth) : NOT_LOGGED,
      ]),
  );
}

/** A value under a name that may be written, and of what it holds only what may be. */
function shown(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return cutSecrets(value);
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Error) return plainError(value);
  if (depth === 0) return NOT_LOGGED;
  return Array.isArray(value) ? value.map((each) => shown(each, depth - 1)) : onlyNamed(value, depth - 1);
}

/** An error as the log may show it: no request, no answer, no query parameters, and no token or person that slipped into words. */
export function plainError(error: unknown): { name: string; message: string; code?: string; stack?: string } {
  // What was made plain before comes by here once more when it is logged.
  const e = error instanceof Error || isPlain(error) ? error : new Error(String(error));
  const code = (e as { code?: unknown }).code;
  return {
    name: e.name,
    message: cutWords(e.message),
    ...(code === undefined ? {} : { code: String(code) }),
    ...(e.stack ? { stack: cutWords(e.stack) } : {}),
  };
}

const isPlain = (error: unknown): error is { name: string; message: string; stack?: string } =>
  typeof (error as { name?: unknown } | undefined)?.name === 'string' &&
  typeof (error as { message?: unknown }).message === 'string';

const SECRETS = /(xox[a-z]-|xapp-|whsec_)[\w+/=-]+/gi;

/** The text without anything that looks like one of our secrets. */
export function cutSecrets(text: string): string {
  return text.replace(SECRETS, '$1[cut]');
}

/** Where a database repeats the row that it refused, and Prisma the arguments that it was called with. */
const ROWS: [RegExp, string][] = [
  [/(Failing row contains )\([\s\S]*?\)(?=\.?$|\.\n|\n)/gm, '$1([cut])'],
  [/(Key \([^)]*\)=)\([\s\S]*?\)(?= (?:already|is|conflicts))/g, '$1([cut])'],
  [/(Invalid `[^`]*` invocation)[\s\S]*\n\n/, '$1: '],
  [/, "[\s\S]*"(?:\.\.\.)? is not valid JSON/, ' and what follows is not valid JSON'],
];
const MAIL = /(?<![^\s@<>"'(),:;])[^\s@<>"'(),:;]+@[\w-]+(?:\.[\w-]+)+/g;
const PHONE = /(?:\+\d|\b0?8\d)[\d ().-]{7,16}\d\b/g;

/** An error's words without our secrets and without what people wrote or are reached at. */
export function cutWords(text: string): string {
  const bare = ROWS.reduce((cut, [found, left]) => cut.replace(found, left), text);
  return cutSecrets(bare).replace(MAIL, '[mail]').replace(PHONE, '[phone]');
}
