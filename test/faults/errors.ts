// The errors in the bots' logs: each is a failure, unless a test allows it by its name.

/** An error that a fault makes in a bot that is in order. */
export interface Expected {
  line: RegExp;
  because: string;
}

/** Everything that says so when the database, the simulator or the bot itself gets no time on the machine. */
const NO_TIME = [
  'Operation has timed out',
  'timeout exceeded when trying to connect',
  'Connection terminated due to connection timeout',
  'expired transaction',
  'Unable to start a transaction in the given time',
  'terminating connection due to idle-in-transaction timeout',
  // What was to be said on a connection that the database had given up.
  'Client has encountered a connection error',
  'EPIPE',
  'Failed to retrieve a new WSS URL',
];

/** Allowed in every test: how long a machine takes that plays several of them at once is its own affair. */
export const LATE: Expected = {
  line: new RegExp(NO_TIME.join('|')),
  because: 'somebody answers later than a bot waits for an answer, and is asked again',
};

/** By the names with which a test allows them. */
export const expected = {
  formTooLate: {
    line: /(?:expired|exchanged)_trigger_id/,
    because:
      'whoever asked for a form asked a bot that died or slept: it is open already, or cannot be opened after three seconds',
  },
  socketGone: {
    line: /client has no active connection|send_while_not_ready|client is not ready/,
    because:
      'a bot that slept or was cut off says thanks on a socket that Slack gave up meanwhile, and is told again',
  },
  databaseKilled: {
    line: /Connection terminated unexpectedly|ECONNREFUSED|ECONNRESET|Can't reach database|Server has closed the connection|the database system is|terminating connection|not yet accepting connections/,
    because: 'the database dies under the bot, or comes back',
  },
  cutOff: {
    line: /SocketTimeout|fetch failed|WebSocket error/,
    because: 'a cable to the database or a socket to Slack is cut, and what was said on it was not answered',
  },
  noRoom: { line: /No space left on device/, because: 'the disk of the database is full' },
  conflict: {
    line: /could not serialize access|deadlock detected|TransactionWriteConflict|write conflict or a deadlock/,
    because: 'one write in ten meets another',
  },
} satisfies Record<string, Expected>;

/**
 * Every line of an error or worse that nothing allows, each once: its words, and what its error says. A line that is no JSON
 * is not the log's own, as when a process breaks, and counts as one; but for what Node warns of in its own words.
 */
export function errorsIn(logged: string, allowed: readonly Expected[]): string[] {
  const found = logged
    .split('\n')
    .filter((line) => line.trim() !== '' && !WARNING.test(line))
    .flatMap(wordsOf)
    .filter((words) => !allowed.some(({ line }) => line.test(words)));
  return [...new Set(found)].map((words) => `error in the log: ${words}`);
}

const ERROR = 50;
/** So much of a line is enough to know it. */
const MOST = 300;
const WARNING = /^\((?:node:\d+\) |Use `node --trace-)/;

function wordsOf(line: string): string[] {
  try {
    const { level, msg, err, ...more } = JSON.parse(line) as {
      level: number;
      msg?: string;
      err?: { message?: string; code?: string };
      invariant?: string;
      findings?: string[];
    };
    if (level < ERROR) return [];
    const about = [err?.code, err?.message, more.invariant, more.findings?.join(', ')];
    const words = [msg, ...about.filter(Boolean)].join(': ');
    return [words.replace(/\s+/g, ' ').slice(0, MOST)];
  } catch {
    return [line];
  }
}
