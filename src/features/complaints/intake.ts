// Takes what sources bring into the house.
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

/** Takes complaints in through the house; what a source sends twice is known. */
export async function acceptInto(
  engine: Pick<Engine, 'perform'>,
  source: string,
  items: Incoming[],
  crisis?: number,
): Promise<Taken[]> {
  const accepted: Taken[] = [];
  for (let from = 0; from < items.length; from += ACCEPT_AT_ONCE) {
    const batch = items.slice(from, from + ACCEPT_AT_ONCE);
    const input = { by: `source:${source}`, items: batch, ...(crisis === undefined ? {} : { crisis }) };
    const result = await engine.perform({ verb: 'complaints.accept', input });
    if (isRefusal(result)) throw new RefusedIntake(result.refused);
    const state = result.done.state as AcceptState;
    const revised = new Set(state.revised.map((r) => r.id));
    accepted.push(
      ...state.fresh.map((a): Taken => ({ externalId: a.incoming.externalId, id: a.id, status: 'new' })),
      ...state.known.map((k): Taken => ({ ...k, status: revised.has(k.id) ? 'revised' : 'known' })),
    );
  }
  return accepted;
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
