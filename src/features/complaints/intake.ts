// Takes what sources bring into the house.
import { isUnavailable } from '../../engine/database.ts';
import type { Engine } from '../../engine/perform.ts';
import { isRefusal } from '../../engine/verb.ts';
import type { Incoming } from '../../sources/source.ts';
import type { AcceptState } from './complaint.ts';

/** What became of one complaint; `revised` is one that was known with another text. */
export interface Taken {
  externalId: string;
  id: number;
  status: 'new' | 'known' | 'revised';
}

const ACCEPT_AT_ONCE = 500;

/** Takes complaints in through the house, in order; what a source sends twice is known, and another wording a revision. */
export async function acceptInto(
  engine: Pick<Engine, 'perform'>,
  source: string,
  items: Incoming[],
  crisis?: number,
): Promise<Taken[]> {
  const accepted: Taken[] = [];
  const by = `source:${source}`;
  for (const batch of batchesOf(items)) {
    const input = { by, items: batch, ...(crisis === undefined ? {} : { crisis }) };
    const result = await engine.perform({ verb: 'complaints.accept', input });
    if (isRefusal(result)) throw new RefusedIntake(result.refused);
    const state = result.done.state as AcceptState;
    const revised = new Set(state.revised.map((r) => r.id));
    accepted.push(
      ...state.fresh.map((a): Taken => ({ externalId: a.incoming.externalId, id: a.id, status: 'new' })),
      ...state.known.map((k): Taken => ({ ...k, status: revised.has(k.id) ? 'revised' : 'known' })),
    );
    const removals = batch.flatMap(({ source, externalId, deletedAt }) =>
      deletedAt ? [{ source, externalId, deletedAt }] : [],
    );
    if (removals.length > 0) await engine.perform({ verb: 'complaints.removed', input: { by, removals } });
  }
  return accepted;
}

/** So many at a time, and never two wordings under one key together: only one of them would be kept. */
function* batchesOf(items: readonly Incoming[]): Generator<Incoming[]> {
  let batch = new Map<string, Incoming>();
  for (const item of items) {
    const key = JSON.stringify([item.source, item.externalId]);
    const before = batch.get(key);
    if (batch.size >= ACCEPT_AT_ONCE || (before && before.text !== item.text)) {
      yield [...batch.values()];
      batch = new Map();
    }
    batch.set(key, { ...before, ...item });
  }
  if (batch.size > 0) yield [...batch.values()];
}

interface Request {
  items: Incoming[];
  resolve(taken: Taken[]): void;
  reject(error: unknown): void;
}

/**
 * Takes requests in, one transaction of a source at a time: what comes meanwhile is stored together in the next one, so
 * that a flood costs fewer of them. Each request is answered when its own complaints are kept.
 */
export function createIntake(
  engine: Pick<Engine, 'perform'>,
): (source: string, items: Incoming[]) => Promise<Taken[]> {
  const waiting = new Map<string, Request[]>();

  async function work(source: string, queue: Request[]): Promise<void> {
    while (queue.length > 0) await store(source, takeTogether(queue));
    waiting.delete(source);
  }

  async function store(source: string, requests: Request[]): Promise<void> {
    try {
      const items = requests.flatMap((request) => request.items);
      const taken = await acceptInto(engine, source, items);
      for (const request of requests) request.resolve(ownOf(request, taken));
    } catch (error) {
      if (requests.length === 1 || isUnavailable(error))
        for (const request of requests) request.reject(error);
      // One of them may be at fault: the others must not fail with it.
      else for (const request of requests) await store(source, [request]);
    }
  }

  return (source, items) =>
    new Promise((resolve, reject) => {
      const queue = waiting.get(source);
      const request = { items, resolve, reject };
      if (queue) {
        queue.push(request);
        return;
      }
      const started = [request];
      waiting.set(source, started);
      void work(source, started);
    });
}

/** The first of the queue and what fits beside it. Two wordings under one key are never stored together: one would be lost. */
function takeTogether(queue: Request[]): Request[] {
  const keys = new Set<string>();
  let count = 0;
  for (const { items } of queue) {
    const own = items.map(({ externalId }) => externalId);
    if (count > 0 && (keys.size + own.length > ACCEPT_AT_ONCE || own.some((key) => keys.has(key)))) break;
    for (const key of own) keys.add(key);
    count += 1;
  }
  return queue.splice(0, count);
}

function ownOf({ items }: Request, taken: readonly Taken[]): Taken[] {
  const own = new Set(items.map(({ externalId }) => externalId));
  return taken.filter(({ externalId }) => own.has(externalId));
}

/** The house would not take complaints in; `code` says why. */
export class RefusedIntake extends Error {
  override name = 'RefusedIntake';
  readonly code: string;
  constructor(code: string) {
    super(`complaints were refused: ${code}`);
    this.code = code;
  }
}
