// Freezing: one word of the lead's, and nothing leaves the house until somebody who may approve answers lets it.
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
  /** With it the house itself freezes, because another organisation was let into the channel, or is about to be. */
  shared?: boolean | undefined;
}

export interface UnfreezeInput extends FreezeInput {
  /** Who the person is by a live look: only a full member may. */
  standing: string;
  /** Who of those that hold a role which approves cannot any more, such as a closed account, by a live look. */
  away: string[];
  /** Another organisation is in the channel, or is about to be, by a live look. */
  shared: boolean;
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

/** Strangers read along: those who lead hear it privately, because nothing is posted in the channel while they do. */
function decideShared(crisis: Crisis, input: FreezeInput, now: Date): Decision<Crisis> | Refusal {
  if (crisis.frozenAt) return { refused: 'frozen_before' };
  const leads = holders(crisis, LEADS);
  const people = leads.length > 0 ? leads : [crisis.declaredBy];
  return {
    state: { ...crisis, frozenAt: now, frozenBy: input.by },
    facts: [{ fact: 'crisis_frozen', crisis: crisis.id, by: input.by, why: input.why }],
    effects: [
      ...people.map(
        (person): Effect => ({
          do: 'tell',
          person,
          class: 'P2',
          about: channelRef(crisis.id),
          key: `crisis.shared:${crisis.id}:${input.key}:${person}`,
          content: {
            view: 'crisis.shared',
            data: { id: crisis.id, title: crisis.title },
            lang: crisis.language,
          },
        }),
      ),
      refreshHeader(crisis),
      refreshTopic(crisis),
    ],
    timers: [],
  };
}

/** From the moment this commits the database lets no answer of this crisis begin to leave. */
export function decideFreeze(crisis: Crisis, input: FreezeInput, now: Date): Decision<Crisis> | Refusal {
  const { restored, shared } = input;
  // Answers may still be on their way when a crisis is resolved.
  if (shared) return decideShared(crisis, input, now);
  if (!crisis.open) return { refused: 'crisis_resolved' };
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

/**
 * Who may let everything go out again: whoever may approve it. While nobody who holds such a role can, those who lead may:
 * nobody is locked out for ever.
 */
const mayUnfreeze = (crisis: Crisis, away: readonly string[]): string[] => {
  const able = holders(crisis, crisis.plan.approval.roles).filter((person) => !away.includes(person));
  if (able.length > 0) return able;
  const leads = holders(crisis, LEADS);
  return leads.length > 0 ? leads : [crisis.declaredBy];
};

/** Approved answers that waited go out now, each after one more look at its approval. */
export function decideUnfreeze(crisis: Crisis, input: UnfreezeInput): Decision<Crisis> | Refusal {
  if (!crisis.frozenAt) return { refused: 'not_frozen' };
  if (input.standing !== 'member')
    return { refused: `person_${input.standing}`, params: { person: `<@${input.by}>` } };
  const may = mayUnfreeze(crisis, input.away);
  if (!may.includes(input.by))
    return { refused: 'unfreeze_role', params: { people: may.map((person) => `<@${person}>`).join(', ') } };
  if (input.shared) return { refused: 'unfreeze_shared' };
  return {
    state: { ...crisis, frozenAt: null, frozenBy: null },
    facts: [{ fact: 'crisis_unfrozen', crisis: crisis.id, by: input.by, why: input.why }],
    effects: told(crisis, input, 'crisis.unfrozen'),
    timers: [],
  };
}
