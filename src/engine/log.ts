// The log: JSON lines of ids and codes; secrets and the words of people are cut out before a line is written.
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
      redact: {
        paths: [
          'token',
          '*.token',
          'text',
          '*.text',
          'payload',
          '*.payload',
          'headers',
          '*.headers',
          'secret',
          '*.secret',
        ],
        censor: '[cut]',
      },
      serializers: { err: plainError },
    },
    to,
  );
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
