// The database's clock and Slack's differ: no answer leaves meanwhile, and who leads and who runs the house are told, at its end too.
import type { Effect, Language } from '../../effects.ts';
import type { Decision } from '../../engine/verb.ts';
import type { StandstillInput } from './standstill.ts';

export interface ClocksState {
  lead: string[];
  language: Language;
}

export interface ClocksInput extends StandstillInput {
  /** There is somebody to tell outside of Slack. */
  elsewhere: boolean;
}

/** One message to each who leads and one page, and the same when it is over. */
export function decideClocks(
  { lead, language }: ClocksState,
  input: ClocksInput,
  now: Date,
): Decision<ClocksState> {
  const { since, lang, elsewhere, over = false } = input;
  const key = `clocks:${since}:${over ? 'over' : 'differ'}`;
  const content = { view: 'crisis.clocks', data: { over } };
  const page: Effect = {
    do: 'page',
    class: 'P2',
    key,
    since: over ? now.toISOString() : since,
    content: { ...content, lang },
  };
  const tells = lead.map(
    (person): Effect => ({
      do: 'tell',
      person,
      class: 'P2',
      key: `${key}:${person}`,
      content: { ...content, lang: language },
    }),
  );
  return {
    state: { lead, language },
    facts: [],
    effects: [...tells, ...(elsewhere ? [page] : [])],
    timers: [],
  };
}
