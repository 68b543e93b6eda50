// Alarms that waited while Slack was away: when it is back they come as one message, not one by one.
import type { Decision, Refusal } from '../../engine/verb.ts';
import type { Actor } from '../../facts.ts';
import { type Crisis, channelRef } from './crisis.ts';

/** An alarm that waits, and what it would have said, in one line of mrkdwn. */
export interface Waiting {
  job: string;
  line: string;
}

export interface MeanwhileState {
  crisis: Crisis;
  /** Which of the jobs nobody is sending yet, with when each was asked for. */
  free: { job: string; at: Date }[];
  /** What the one message stands for; set by the decision. */
  merged?: string[];
}

/** Fewer than this many are told one by one. */
export const MERGED_FROM = 3;

/** One message for all that wait. */
export function decideMeanwhile(
  state: MeanwhileState,
  input: { by: Actor; alarms: Waiting[] },
  now: Date,
): Decision<MeanwhileState> | Refusal {
  const { crisis, free } = state;
  const waiting = input.alarms.flatMap((alarm) => {
    const since = free.find(({ job }) => job === alarm.job)?.at;
    return since ? [{ ...alarm, since }] : [];
  });
  const [first] = [...waiting].sort((a, b) => a.since.getTime() - b.since.getTime());
  if (!first || waiting.length < MERGED_FROM) return { refused: 'nothing_to_merge' };
  return {
    state: { ...state, merged: waiting.map(({ job }) => job) },
    facts: [{ fact: 'alarms_merged', crisis: crisis.id, by: input.by, count: waiting.length }],
    effects: [
      {
        do: 'post',
        channel: channelRef(crisis.id),
        class: 'P2',
        key: `meanwhile:${crisis.id}:${first.job}`,
        content: {
          view: 'crisis.meanwhile',
          data: {
            from: first.since.toISOString(),
            until: now.toISOString(),
            zone: crisis.plan.timeZone,
            lines: waiting.map(({ line }) => line),
          },
          lang: crisis.language,
        },
      },
    ],
    timers: [],
  };
}
