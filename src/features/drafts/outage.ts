// An outlet does not answer, or it does again: the crises whose answers wait for it hear of both, once.
import type { Effect, Ref } from '../../effects.ts';
import type { Decision } from '../../engine/verb.ts';
import type { Actor } from '../../facts.ts';
import { type Crisis, channelRef } from '../crisis/crisis.ts';

export interface OutageInput {
  by: Actor;
  /** As a release has it, such as `webhook:shop`. */
  outlet: string;
  /** Since when it does not answer; ISO 8601. */
  since: string;
}

type Told = Pick<Crisis, 'id' | 'language'>;

/** Our name for the message that tells one crisis of one outage. */
export const outageRef = (crisis: number, { outlet, since }: Pick<OutageInput, 'outlet' | 'since'>): Ref =>
  `outage:${crisis}:${outlet}:${since}`;

const content = (crisis: Told, { outlet, since }: OutageInput) => ({
  view: 'drafts.outage',
  data: { id: crisis.id, outlet, since },
  lang: crisis.language,
});

/** It counts the answers that wait, so each one that begins to wait brings it up to date. */
const refresh = (crisis: Told, input: OutageInput): Effect => ({
  do: 'update',
  ref: outageRef(crisis.id, input),
  content: content(crisis, input),
});

/** An answer of this crisis begins to wait. */
export function decideWaits(crisis: Crisis, input: OutageInput): Decision<Crisis> {
  const ref = outageRef(crisis.id, input);
  return {
    state: crisis,
    facts: [],
    effects: [
      {
        do: 'post',
        channel: channelRef(crisis.id),
        ref,
        class: 'P2',
        key: ref,
        content: content(crisis, input),
      },
      refresh(crisis, input),
    ],
    timers: [],
  };
}

/** The outlet answers again. @param told the crises that heard of the outage */
export function decideBack(told: Told[], input: OutageInput): Decision<Told[]> {
  return {
    state: told,
    facts: [],
    effects: told.flatMap((crisis): Effect[] => [
      {
        do: 'post',
        channel: channelRef(crisis.id),
        class: 'P1',
        key: `${outageRef(crisis.id, input)}:back`,
        content: { view: 'drafts.outageOver', data: { outlet: input.outlet }, lang: crisis.language },
      },
      refresh(crisis, input),
    ]),
    timers: [],
  };
}
