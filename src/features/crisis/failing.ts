// A timer that fails each time: something that people count on has not happened, and whoever leads hears of it.
import type { Language } from '../../effects.ts';
import type { Decision } from '../../engine/verb.ts';
import type { Actor } from '../../facts.ts';
import { channelRef } from './crisis.ts';

export interface FailingState {
  lead: string[];
  language: Language;
  zone: string;
}

export interface FailingInput {
  by: Actor;
  /** What should have been done. */
  verb: string;
  /** When it should have been done. */
  due: string;
  crisis?: number | undefined;
}

const HOUR_MS = 3_600_000;

/** Tells each who leads privately; of the same kind of work at most once an hour, so that no real alarm waits behind it. */
export function decideFailing(state: FailingState, input: FailingInput, now: Date): Decision<FailingState> {
  const { verb, due, crisis } = input;
  const { lead, language, zone } = state;
  const hour = Math.floor(now.getTime() / HOUR_MS);
  return {
    state,
    facts: [],
    effects: lead.map((person) => ({
      do: 'tell',
      person,
      class: 'P2',
      ...(crisis === undefined ? {} : { about: channelRef(crisis) }),
      key: `timer:${verb}:${crisis ?? ''}:${person}:${hour}`,
      content: { view: 'crisis.failing', data: { verb, due, zone, crisis }, lang: language },
    })),
    timers: [],
  };
}
