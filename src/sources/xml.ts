// Reads XML of a stranger: no document types, so no entities of its own, and in a thread whose time and memory end.
import { Worker } from 'node:worker_threads';
import { SourceProblem } from './source.ts';
import { type Fields, fields } from './untrusted.ts';

/** Longer than any feed that is worth reading, in characters. */
const MAX_XML = 2 * 1024 * 1024;
/** Numeric references cost more than they are long. */
const MAX_REFERENCES = 100_000;
/** Longer than any feed takes that is meant to be read, in ms. */
const LIMIT_MS = 5_000;
const LIMIT_MB = 192;

/**
 * The document as nested objects: attributes as `@name`, text beside them as `#text`.
 * @param limitMs how long it may take @throws SourceProblem `unreadable`
 */
export async function readXml(xml: unknown, limitMs = LIMIT_MS): Promise<Fields> {
  if (typeof xml !== 'string' || xml.length > MAX_XML || /<!(DOCTYPE|ENTITY)/i.test(xml))
    throw new SourceProblem('unreadable');
  if ((xml.match(/&#/g)?.length ?? 0) > MAX_REFERENCES) throw new SourceProblem('unreadable');
  const turn = last.then(() => parsedApart(xml, limitMs));
  last = turn.catch(() => undefined);
  return fields(await turn);
}

/** One document at a time. */
let last: Promise<unknown> = Promise.resolve();
let thread: Worker | undefined;

function parsedApart(xml: string, limitMs: number): Promise<unknown> {
  thread ??= open();
  const mine = thread;
  return new Promise((resolve, reject) => {
    const giveUp = (cause: unknown) => {
      if (thread === mine) thread = undefined;
      void mine.terminate();
      reject(new SourceProblem('unreadable', { cause }));
    };
    const over = setTimeout(giveUp, limitMs, new Error('it takes too long'));
    mine.removeAllListeners();
    mine.once('error', giveUp);
    mine.once('message', ({ parsed, problem }: { parsed?: unknown; problem?: string }) => {
      clearTimeout(over);
      if (problem === undefined) resolve(parsed);
      else reject(new SourceProblem('unreadable', { cause: new Error(problem) }));
    });
    mine.postMessage(xml);
  });
}

function open(): Worker {
  // Plain JavaScript, found from src/ and from dist/: a thread cannot be given TypeScript.
  const worker = new Worker(new URL('../../src/sources/xml-worker.mjs', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: LIMIT_MB },
  });
  // Waiting for documents is no reason for a process to stay.
  worker.unref();
  return worker;
}

/** The text of an element, whether or not it has attributes. */
export function textIn(element: unknown): string | undefined {
  const value = Array.isArray(element) ? element[0] : element;
  if (typeof value === 'string') return value;
  const inner = fields(value)['#text'];
  return typeof inner === 'string' ? inner : undefined;
}
