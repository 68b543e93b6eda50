// A stuck job of a crisis: who may decide about it, and what follows.
import type { Effect, Language } from '../../effects.ts';
import type { Decision, Refusal } from '../../engine/verb.ts';
import type { Actor } from '../../facts.ts';
import { type Crisis, channelRef, holders, LEADS, mayLead, refreshHeader } from './crisis.ts';

/** A job that somebody has to look after, as far as the decision needs it. */
export interface StuckJob {
  id: string;
  kind: string;
  state: string;
  code: string | null;
  /** The place that it makes in Slack. */
  makes: string | null;
  effect: Effect;
}

/** Where in Slack something lives that a person shows by its link. */
interface Place {
  channel: string;
  /** Empty for a channel. */
  ts: string;
}

/** Who hears of what belongs to no crisis. */
export interface Leads {
  people: string[];
  language: Language;
}

export interface StuckState {
  job: StuckJob;
  crisis: Crisis | undefined;
  leads: Leads;
  /** What is known to live where the proof points, by our name for it. */
  known?: string | undefined;
  /** What is to become of the job; set by the decision. */
  todo?: Todo;
}

export type Todo =
  | { how: 'retry' }
  | { how: 'drop' }
  | {
      how: 'resolve';
      proof: string;
      /** Where the proof points; nothing when it is no link to what the job was to make. */
      place?: Place | undefined;
    };

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

const isChannel = (crisis: Crisis, job: StuckJob): boolean => job.makes === channelRef(crisis.id);

/** Tells the crisis channel, once, that something did not get there; when the channel itself was refused, those who wait for it. */
export function decideTell(state: StuckState, _input: { by: Actor }, now: Date): Decision<StuckState> {
  const { crisis, job } = state;
  const none = { state, facts: [], effects: [], timers: [] };
  if (!['held', 'dead'].includes(job.state)) return none;
  if (!crisis) return { ...none, effects: tellLeads(state, job.code) };
  if (isChannel(crisis, job)) return { ...none, effects: noChannel(crisis, job, now) };
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
      refreshHeader(crisis),
    ],
  };
}

/** What no channel of the workspace took goes to those who lead, with the reason: each of them hears it once. */
export function tellLeads(
  { job: { id, effect }, leads }: Pick<StuckState, 'job' | 'leads'>,
  code: string | null,
): Effect[] {
  if (effect.do !== 'post' || !effect.channel.startsWith('slack:')) return [];
  const place = effect.channel.slice('slack:'.length);
  return leads.people.flatMap((person): Effect[] => {
    const key = `${stuckRef(id)}:${person}`;
    const content = { view: 'crisis.unplaced', data: { place, code }, lang: leads.language };
    return [
      { do: 'tell', person, class: 'P2', key, content },
      { do: 'tell', person, class: 'P2', key: `${key}:itself`, content: effect.content },
    ];
  });
}

/** Nothing of the crisis can be seen: each of them hears it in a message of their own, which waits for nothing. */
function noChannel(crisis: Crisis, job: StuckJob, now: Date): Effect[] {
  const people = new Set([crisis.declaredBy, ...holders(crisis, LEADS)]);
  return [...people].map((person) => ({
    do: 'tell',
    person,
    class: 'P2',
    key: `${stuckRef(job.id)}:${person}:${now.getTime()}`,
    content: {
      view: 'crisis.noChannel',
      data: { id: crisis.id, title: crisis.title, code: job.code, job: job.id },
      lang: crisis.language,
    },
  }));
}

export interface SettleInput {
  by: Actor;
  /** Stays on the record; nobody settles without it. */
  why: string;
}

/** Tries it again, takes a person's word that it is out, or gives it up. */
export function decideSettle(
  state: StuckState,
  input: SettleInput,
  todo: Todo,
): Decision<StuckState> | Refusal {
  const { crisis, job } = state;
  if (job.kind === 'deliver') return { refused: 'job_is_answer' };
  if (!['held', 'dead'].includes(job.state)) return { refused: 'job_not_stuck' };
  const may = AT_THE_MACHINE.test(input.by) || (crisis && mayLead(crisis, input.by));
  if (!may) return { refused: 'job_needs_lead' };
  if (input.why === '') return { refused: 'job_needs_why' };
  if (todo.how === 'resolve' && job.makes) {
    if (!todo.place)
      return { refused: job.kind === 'open_channel' ? 'job_needs_channel_link' : 'job_needs_message_link' };
    // Two names for one place: whatever happened there would be taken for the other.
    if (state.known !== undefined && state.known !== job.makes) return { refused: 'job_place_known' };
  }
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
    effects: crisis && !isChannel(crisis, job) ? [refresh(crisis, job.id), refreshHeader(crisis)] : [],
    timers: [],
  };
}
