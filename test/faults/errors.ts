// The errors in the bots' logs: each is a failure, unless a test allows it by its name.

/**
 * Every line of an error or worse that no pattern allows, each once: its words, and what its error says. A line that is no JSON
 * is not the log's own, as when a process breaks, and counts as one; but for what Node warns of in its own words.
 */
export function errorsIn(logged: string, allowed: readonly RegExp[]): string[] {
  const found = logged
    .split('\n')
    .filter((line) => line.trim() !== '' && !WARNING.test(line))
    .flatMap(wordsOf)
    .filter((words) => !allowed.some((pattern) => pattern.test(words)));
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
