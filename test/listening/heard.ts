// Listening to sources in a test: everything that no test asks about is the same for all.
import { createLog } from '../../src/engine/log.ts';
import type { Engine } from '../../src/engine/perform.ts';
import { type Listening, startListening } from '../../src/listening/listen.ts';
import { safeFetch } from '../../src/outlets/safe-fetch.ts';
import type { Listened } from '../../src/sources/file.ts';

/**
 * Starts to listen on an engine's database, and looks often.
 * @param tell the channel that hears of faults while no crisis is open; nobody unless given
 */
export const listenTo = (
  engine: Engine,
  sources: Listened[],
  patienceMs?: number,
  tell?: string,
): Promise<Listening> =>
  startListening({
    ...(patienceMs === undefined ? {} : { patienceMs }),
    db: engine.db,
    engine,
    sources,
    tell,
    language: 'en',
    fetch: safeFetch,
    secret: () => 'right',
    log: createLog('silent'),
    lookMs: 20,
  });
