// Freezing: one word of the lead's, and nothing leaves the house until the next one.
import type { Effect, ViewData } from '../../effects.ts';
import type { Decision, Refusal } from '../../engine/verb.ts';
import type { Actor } from '../../facts.ts';
import { type Crisis, channelRef, holders, LEADS, mayLead, refreshHeader, refreshTopic } from './crisis.ts';

export interface FreezeInput {
  by: Actor;
  key: string;
  why: string;
  /** With it the house itself freezes, because its records are an older copy: the time of the newest of them, ISO in UTC. */
  restored?: string | undefined;
}

function told(
  crisis: Crisis,
  input: FreezeInput,
  view: 'crisis.frozen' | 'crisis.unfrozen' | 'crisis.restored',
  data: ViewData = { by: input.by, why: input.why },
): Effect[] {
  return [
    {
      do: 'post',
      channel: channelRef(crisis.id),
      class: 'P2',
      key: `${view}:${input.key}`,
      content: { view, data, lang: crisis.language },
    },
    refreshHeader(crisis),
    refreshTopic(crisis),
  ];
}

/** The records are older than what had been written: it freezes for the house, whoever had frozen before. */
function decideRestored(
  crisis: Crisis,
  input: FreezeInput & { restored: string },
  now: Date,
): Decision<Crisis> {
  const people = holders(crisis, LEADS);
  const data = { newest: input.restored, people, zone: crisis.plan.timeZone };
  return {
    state: { ...crisis, frozenAt: now, frozenBy: input.by },
    facts: [{ fact: 'crisis_frozen', crisis: crisis.id, by: input.by, why: input.why }],
    effects: told(crisis, input, 'crisis.restored', data),
    timers: [],
  };
}

/** From the moment this commits the database lets no answer of this crisis begin to leave. */
export function decideFreeze(crisis: Crisis, input: FreezeInput, now: Date): Decision<Crisis> | Refusal {
  if (!crisis.open) return { refused: 'crisis_resolved' };
  const { restored } = input;
  if (restored !== undefined) return decideRestored(crisis, { ...input, restored }, now);
  if (!mayLead(crisis, input.by)) return { refused: 'freeze_needs_lead' };
  if (crisis.frozenAt) return { refused: 'frozen_before' };
  return {
    state: { ...crisis, frozenAt: now, frozenBy: input.by },
    facts: [{ fact: 'crisis_frozen', crisis: crisis.id, by: input.by, why: input.why }],
    effects: told(crisis, input, 'crisis.frozen'),
    timers: [],
  };
}

/** Approved answers that waited go out now, each after one more look at its approval. */
export function decideUnfreeze(crisis: Crisis, input: FreezeInput): Decision<Crisis> | Refusal {
  if (!mayLead(crisis, input.by)) return { refused: 'freeze_needs_lead' };
  if (!crisis.frozenAt) return { refused: 'not_frozen' };
  return {
    state: { ...crisis, frozenAt: null, frozenBy: null },
    facts: [{ fact: 'crisis_unfrozen', crisis: crisis.id, by: input.by, why: input.why }],
    effects: told(crisis, input, 'crisis.unfrozen'),
    timers: [],
  };
}
