// What a person did to our messages and channels in Slack: a deleted message is made again, and of a shut channel the lead is told.
import type { Effect } from '../../effects.ts';
import type { Decision, Refusal } from '../../engine/verb.ts';
import type { Actor } from '../../facts.ts';
import { type Crisis, channelRef, holders, LEADS } from './crisis.ts';
import { type StuckState, tellLeads } from './stuck.ts';

export type Post = Extract<Effect, { do: 'post' }>;

/** The key under which a message that stood at `ts` is made again. */
export const againKey = ({ ref, ts }: Pick<GoneInput, 'ref' | 'ts'>): string => `again:${ref}:${ts}`;

export interface GoneState {
  crisis: Crisis;
  /** The post that made what is gone. */
  post: Post;
  /** Set by the decision: the marks on the message are made again as well. */
  again?: string;
}

export interface GoneInput {
  by: Actor;
  ref: string;
  /** Where it stood. */
  ts: string;
  /** Something waits for it. */
  awaited?: boolean | undefined;
}

/** The message is made again, with a note; in a crisis that is over only when something waits for it. */
export function decideGone(state: GoneState, input: GoneInput): Decision<GoneState> | Refusal {
  const { crisis, post } = state;
  const { ref, by } = input;
  if (!crisis.open && !input.awaited) return { refused: 'crisis_resolved' };
  const key = againKey(input);
  return {
    state: { ...state, again: ref },
    facts: [{ fact: 'message_gone', crisis: crisis.id, by, ref }],
    effects: [
      { ...post, key },
      {
        do: 'post',
        channel: post.channel,
        // Threads do not nest: what stood in one is spoken of beside it.
        thread: post.thread ?? ref,
        class: 'P1',
        key: `note:${key}`,
        content: { view: 'crisis.again', data: {}, lang: post.content.lang },
      },
    ],
    timers: [],
  };
}

export type ShutState = Pick<StuckState, 'crisis' | 'job' | 'leads'>;

const HOUR_MS = 3_600_000;

/** Tells the lead and the deputy privately, at most once an hour, why nothing gets into the channel; of no crisis, what does not. */
export function decideShut(
  state: ShutState,
  input: { by: Actor; code: string },
  now: Date,
): Decision<ShutState> {
  const { crisis, job } = state;
  const none = { state, facts: [], effects: [], timers: [] };
  if (!crisis) return { ...none, effects: job.state === 'sent' ? [] : tellLeads(state, input.code) };
  const hour = Math.floor(now.getTime() / HOUR_MS);
  return {
    ...none,
    effects: holders(crisis, LEADS).map((person) => ({
      do: 'tell',
      person,
      class: 'P2',
      about: channelRef(crisis.id),
      key: `shut:${crisis.id}:${input.code}:${person}:${hour}`,
      content: {
        view: 'crisis.shut',
        data: { id: crisis.id, title: crisis.title, code: input.code },
        lang: crisis.language,
      },
    })),
  };
}
