// A stuck job of a crisis: who may decide about it, and what follows.
import type { Effect } from '../../effects.ts';
import type { Decision, Refusal } from '../../engine/verb.ts';
import type { Actor } from '../../facts.ts';
import { type Crisis, channelRef, holders } from './crisis.ts';

/** A job that somebody has to look after, as far as the decision needs it. */
export interface StuckJob {
  id: string;
  kind: string;
  state: string;
  /** The place that it makes in Slack. */
  makes: string | null;
}

export interface StuckState {
  job: StuckJob;
  crisis: Crisis | undefined;
  /** What is to become of the job; set by the decision. */
  todo?: { how: 'retry' } | { how: 'drop' } | { how: 'resolve'; proof: string };
}

export const stuckRef = (job: string): string => `stuck:${job}`;

/** Somebody at the machine, who has the database anyway. */
const AT_THE_MACHINE = /^cli:/;

const card = (crisis: Crisis, job: string) => ({
  view: 'crisis.stuck',
  data: { id: crisis.id, job },
  lang: crisis.language,
});

const refresh = (crisis: Crisis, job: string): Effect => ({
  do: 'update',
  ref: stuckRef(job),
  content: card(crisis, job),
});

/** Tells the crisis channel, once, that something did not get there. */
export function decideTell(state: StuckState): Decision<StuckState> {
  const { crisis, job } = state;
  const none = { state, facts: [], effects: [], timers: [] };
  if (!crisis || !['held', 'dead'].includes(job.state)) return none;
  return {
    ...none,
    effects: [
      {
        do: 'post',
        channel: channelRef(crisis.id),
        ref: stuckRef(job.id),
        class: 'P2',
        key: stuckRef(job.id),
        content: card(crisis, job.id),
      },
      refresh(crisis, job.id),
    ],
  };
}

export interface SettleInput {
  by: Actor;
  why: string;
}

/** Tries it again, takes a person's word that it is out, or gives it up. */
export function decideSettle(
  state: StuckState,
  input: SettleInput,
  todo: NonNullable<StuckState['todo']>,
  linksToMessage: boolean,
): Decision<StuckState> | Refusal {
  const { crisis, job } = state;
  if (job.kind === 'deliver') return { refused: 'job_is_answer' };
  if (!['held', 'dead'].includes(job.state)) return { refused: 'job_not_stuck' };
  const may =
    AT_THE_MACHINE.test(input.by) || (crisis && holders(crisis, ['lead', 'deputy']).includes(input.by));
  if (!may) return { refused: 'job_needs_lead' };
  if (todo.how === 'resolve' && job.makes && !linksToMessage) return { refused: 'job_needs_message_link' };
  return {
    state: { ...state, todo },
    facts: [
      {
        fact: 'job_settled',
        ...(crisis ? { crisis: crisis.id } : {}),
        by: input.by,
        job: job.id,
        how: todo.how,
        why: input.why,
      },
    ],
    effects: crisis ? [refresh(crisis, job.id)] : [],
    timers: [],
  };
}
