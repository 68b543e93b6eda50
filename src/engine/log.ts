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

/** An error as the log may show it: no request, no answer, no query parameters, and no token that slipped into words. */
export function plainError(error: unknown): { name: string; message: string; code?: string; stack?: string } {
  const e = error instanceof Error ? error : new Error(String(error));
  const code = (e as { code?: unknown }).code;
  return {
    name: e.name,
    message: cutSecrets(e.message),
    ...(code === undefined ? {} : { code: String(code) }),
    ...(e.stack ? { stack: cutSecrets(e.stack) } : {}),
  };
}

const SECRETS = /(xox[a-z]-|xapp-|whsec_)[\w+/=-]+/gi;

/** The text without anything that looks like one of our secrets. */
export function cutSecrets(text: string): string {
  return text.replace(SECRETS, '$1[cut]');
}
