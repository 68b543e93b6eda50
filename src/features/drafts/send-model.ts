// Asks the optional language model about the house's own wordings, one request per version, beside everything else.
import { databaseNow } from '../../engine/clock.ts';
import type { Db } from '../../engine/database.ts';
import { type Log, plainError } from '../../engine/log.ts';
import type { Engine } from '../../engine/perform.ts';
import { suggestWith, type Writer } from '../../model/index.ts';
import { claimVersion, forgotten, toBeAsked } from './store-model.ts';
import { orderOf } from './suggest.ts';

export interface AskOptions {
  db: Db;
  engine: Engine;
  /** Opens the way to the model. */
  open: () => Promise<Writer>;
  log: Log;
}

export interface Asker {
  /** Asks about what nobody asked about yet; ends when every answer is kept or given up. */
  look(): Promise<void>;
  /** Keeps no more answers: what is being asked is lost, and its template stands. */
  stop(): Promise<void>;
}

/** How many requests at a time. */
const HANDS = 4;
/** After this long without an outcome whoever asked is gone, in ms; longer than a request may take. */
export const FORGOTTEN_MS = 60_000;

/**
 * A version is claimed before the model is asked and never claimed again, so a crash costs the model's wording and nothing
 * else. A claim without an outcome is told as a failure after a minute.
 */
export function createAsker({ db, engine, open, log }: AskOptions): Asker {
  let stopped = false;
  const keeping = new Set<Promise<unknown>>();
  const keep = async <T>(work: Promise<T>): Promise<T> => {
    keeping.add(work);
    try {
      return await work;
    } finally {
      keeping.delete(work);
    }
  };
  const reword = (draft: number, base: number, said: { text: string } | { why: string }) =>
    keep(engine.perform({ verb: 'drafts.reword', input: { by: 'system', draft, base, said } }));

  async function askAbout({ draft, version }: { draft: number; version: number }): Promise<void> {
    const mine = await keep(claimVersion(db, draft, version));
    if (!mine || stopped) return;
    const made = await suggestWith(orderOf(mine), open);
    log.info({ draft, version, by: made.by, reason: made.reason, ...made.trace }, 'the model was asked');
    if (stopped) return;
    await reword(
      draft,
      version,
      made.by === 'model' ? { text: made.draft.text } : { why: made.reason ?? 'failed' },
    );
  }

  async function hand(queue: { draft: number; version: number }[]): Promise<void> {
    for (let next = queue.shift(); next && !stopped; next = queue.shift()) {
      await askAbout(next).catch((error: unknown) =>
        log.warn({ err: plainError(error), draft: next?.draft }, 'asking the model stumbled'),
      );
    }
  }

  return {
    async look() {
      const now = await keep(databaseNow(db));
      const lost = await keep(forgotten(db, new Date(now.getTime() - FORGOTTEN_MS)));
      for (const { draft, version } of lost) if (!stopped) await reword(draft, version, { why: 'failed' });
      const queue = stopped ? [] : await keep(toBeAsked(db));
      await Promise.all(Array.from({ length: HANDS }, () => hand(queue)));
    },
    async stop() {
      stopped = true;
      await Promise.allSettled([...keeping]);
    },
  };
}
