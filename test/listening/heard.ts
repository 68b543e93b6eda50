// Listening to sources in a test: everything that no test asks about is the same for all.
import { createLog } from '../../src/engine/log.ts';
import type { Engine } from '../../src/engine/perform.ts';
import { type Listening, startListening } from '../../src/listening/listen.ts';
import { safeFetch } from '../../src/outlets/safe-fetch.ts';
import type { Listened } from '../../src/sources/file.ts';

/** Starts to listen on an engine's database, without anybody to tell, and looks often. */
export const listenTo = (engine: Engine, sources: Listened[], patienceMs?: number): Promise<Listening> =>
  startListening({
    ...(patienceMs === undefined ? {} : { patienceMs }),
    db: engine.db,
    engine,
    sources,
    tell: undefined,
    language: 'en',
    fetch: safeFetch,
    secret: () => 'right',
    log: createLog('silent'),
    lookMs: 20,
  });
