// Nothing gets into Slack, or it does again: whoever runs the house is told outside of it.
import type { Effect, Language } from '../../effects.ts';
import type { Decision } from '../../engine/verb.ts';
import type { Actor } from '../../facts.ts';

export interface StandstillInput {
  by: Actor;
  code: string;
  /** ISO 8601. */
  since: string;
  lang: Language;
  told?: boolean | undefined;
  over?: boolean | undefined;
}

/** One page for each reason, and one when it is over. */
export function decideStandstill(_state: object, input: StandstillInput, now: Date): Decision<object> {
  const { code, since, lang, over = false } = input;
  const page: Effect = {
    do: 'page',
    class: 'P2',
    key: `standstill:${since}:${over ? 'over' : code}`,
    since: over ? now.toISOString() : since,
    content: { view: 'crisis.standstill', data: { code, over }, lang },
  };
  return { state: {}, facts: [], effects: [page], timers: [] };
}
