// A thread in which what a stranger wrote is parsed, ended when that takes too long or too much memory.
import { Worker } from 'node:worker_threads';

/** Longer than it takes to load a parser on a machine that has much else to do, in ms. */
const START_MS = 60_000;
const LIMIT_MB = 192;
/** After its time is over a text has so long for an answer that nobody has heard yet, in ms. */
const SECOND_LOOK_MS = 500;

/** The thread itself did not come to be: that is no fault of any text. */
export class NotStarted extends Error {}

/** Parses one text. Rejects with whatever stood in its way. @param limitMs how long it may take, once the thread is ready */
export type ParseApart = (text: unknown, limitMs: number) => Promise<unknown>;

/**
 * One thread for one kind of text, opened when the first comes; one text at a time.
 * @param script plain JavaScript beside this file: a thread cannot be given TypeScript. It says `{ ready: true }` once, then answers
 *   each text with `{ parsed }` or `{ problem }`
 */
export function parsingIn(script: string): ParseApart {
  let last: Promise<unknown> = Promise.resolve();
  let thread: { worker: Worker; ready: boolean } | undefined;
  return (text, limitMs) => {
    const turn = last.then(() => parsedApart(text, limitMs));
    last = turn.catch(() => undefined);
    return turn;
  };

  function parsedApart(text: unknown, limitMs: number): Promise<unknown> {
    thread ??= { worker: open(script), ready: false };
    const mine = thread;
    const { worker } = mine;
    return new Promise((resolve, reject) => {
      let over: NodeJS.Timeout | undefined;
      const within = (ms: number) => {
        clearTimeout(over);
        // Whoever was frozen for longer than that wakes up late, and hears first what was answered meanwhile.
        over = setTimeout(() => {
          over = setTimeout(giveUp, SECOND_LOOK_MS, new Error('it takes too long'));
        }, ms);
      };
      const giveUp = (cause: unknown) => {
        clearTimeout(over);
        if (thread === mine) thread = undefined;
        void worker.terminate();
        reject(mine.ready ? cause : new NotStarted('the thread did not start', { cause }));
      };
      within(mine.ready ? limitMs : START_MS);
      worker.removeAllListeners();
      worker.once('error', giveUp);
      worker.on('message', ({ ready, parsed, problem }: Answer) => {
        if (ready) {
          mine.ready = true;
          return within(limitMs);
        }
        clearTimeout(over);
        if (problem === undefined) resolve(parsed);
        else reject(new Error(problem));
      });
      worker.postMessage(text);
    });
  }
}

interface Answer {
  ready?: true;
  parsed?: unknown;
  problem?: string;
}

function open(script: string): Worker {
  // Found from src/ and from dist/.
  const worker = new Worker(new URL(`../../src/sources/${script}`, import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: LIMIT_MB },
  });
  // Waiting for texts is no reason for a process to stay.
  worker.unref();
  return worker;
}
