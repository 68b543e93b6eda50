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
  /** Which timer it is. */
  timer: string;
  /** What should have been done. */
  verb: string;
  /** When it should have been done. */
  due: string;
  crisis?: number | undefined;
}

const HOUR_MS = 3_600_000;
/** What is about one answer or promise: that another one's was told of says nothing about it. */
const EACH = new Set(['drafts.release', 'drafts.stand_down', 'drafts.promise_remind', 'drafts.promise_due']);

/** Tells each who leads privately; of most kinds of work at most once an hour, so that no real alarm waits behind it. */
export function decideFailing(state: FailingState, input: FailingInput, now: Date): Decision<FailingState> {
  const { timer, verb, due, crisis } = input;
  const { lead, language, zone } = state;
  const once = EACH.has(verb) ? timer : `${verb}:${crisis ?? ''}:${Math.floor(now.getTime() / HOUR_MS)}`;
  return {
    state,
    facts: [],
    effects: lead.map((person) => ({
      do: 'tell',
      person,
      class: 'P2',
      ...(crisis === undefined ? {} : { about: channelRef(crisis) }),
      key: `timer:${once}:${person}`,
      content: { view: 'crisis.failing', data: { verb, due, zone, crisis }, lang: language },
    })),
    timers: [],
  };
}
