// How serious a crisis is: the lead raises or lowers its level, and every promise follows.
import type { Effect } from '../../effects.ts';
import type { Decision, Refusal } from '../../engine/verb.ts';
import type { Actor } from '../../facts.ts';
import {
  announceChannels,
  type Crisis,
  callsOf,
  channelRef,
  mayLead,
  refreshHeader,
  refreshTopic,
  stepsPost,
  stepsRef,
} from './crisis.ts';
import { type Plan, stepsFor } from './plan-shape.ts';

export interface LevelInput {
  by: Actor;
  key: string;
  /** The level as the plan's key has it. */
  level: string;
  why: string;
}

/**
 * What somebody typed after `/crisis level`: a level by its key, its name in any language or its place in the plan
 * (1 is the first), and then the reason. Undefined when it begins with no level.
 */
export function readLevel(
  plan: Pick<Plan, 'levels'>,
  words: string,
): { level: string; why: string } | undefined {
  const said = words.trim();
  const names = plan.levels
    .flatMap(({ key, name }, index) =>
      [key, name.en, name.id, String(index + 1)].map((text) => ({ key, text })),
    )
    // "Very high" before "Very".
    .sort((a, b) => b.text.length - a.text.length);
  for (const { key, text } of names) {
    const begins = said.slice(0, text.length).toLowerCase() === text.toLowerCase();
    const rest = said.slice(text.length);
    if (begins && /^($|[\s:,.;–—-])/.test(rest))
      return { level: key, why: rest.replace(/^[\s:,.;–—-]+/, '') };
  }
  return undefined;
}

/** Another level promises other times, calls other people and may ask for further steps; nothing of before is undone. */
export function decideLevel(crisis: Crisis, input: LevelInput): Decision<Crisis> | Refusal {
  const { plan, level: from } = crisis;
  if (!crisis.open) return { refused: 'crisis_resolved' };
  if (!mayLead(crisis, input.by)) return { refused: 'level_needs_lead' };
  const rank = (key: string) => plan.levels.findIndex((level) => level.key === key);
  if (rank(input.level) < 0) return { refused: 'level_unknown', params: { level: input.level } };
  if (input.level === from) return { refused: 'level_same' };
  const listed = new Set(crisis.steps.map((step) => step.text));
  const further = stepsFor(plan, input.level)
    .map((step) => ({ text: step.text[crisis.language], role: step.role ?? null, doneBy: null }))
    .filter((step) => !listed.has(step.text))
    .map((step, index) => ({ ...step, number: crisis.steps.length + index + 1 }));
  const changed: Crisis = { ...crisis, level: input.level, steps: [...crisis.steps, ...further] };
  const raised = rank(input.level) > rank(from);
  return {
    state: changed,
    facts: [
      { fact: 'level_changed', crisis: crisis.id, by: input.by, from, to: input.level, why: input.why },
    ],
    effects: [
      {
        do: 'post',
        channel: channelRef(crisis.id),
        class: 'P1',
        key: `level:${input.key}`,
        content: {
          view: 'crisis.level',
          data: { id: crisis.id, by: input.by, from, to: input.level, why: input.why },
          lang: crisis.language,
        },
      },
      refreshHeader(changed),
      refreshTopic(changed),
      ...steps(crisis, changed),
      ...(raised ? [...callsOf(changed, input.by), ...announced(crisis, changed)] : []),
    ],
    timers: [],
  };
}

function steps(before: Crisis, changed: Crisis): Effect[] {
  if (changed.steps.length === before.steps.length) return [];
  if (before.steps.length === 0) return [stepsPost(changed)];
  const content = { view: 'crisis.steps', data: { id: changed.id }, lang: changed.language };
  return [{ do: 'update', ref: stepsRef(changed.id), content }];
}

/** Channels that hear of this level and did not of the one before. */
function announced(before: Crisis, changed: Crisis): Effect[] {
  const told = new Set(announceChannels(before));
  return announceChannels(changed)
    .filter((channel) => !told.has(channel))
    .map((channel) => ({
      do: 'post',
      channel,
      after: channelRef(changed.id),
      class: 'P1',
      key: `announce:${changed.id}:${channel}`,
      content: { view: 'crisis.announcement', data: { id: changed.id }, lang: changed.language },
    }));
}
