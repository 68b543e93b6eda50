// The alarm about a critical comment that no clock runs for: it was dealt with before an edit made it critical, or its crisis is over.
import type { Effect } from '../../effects.ts';
import { type Crisis, channelRef, holders } from '../crisis/crisis.ts';

/** Whoever is called about something critical. */
export function calledIn(crisis: Crisis): string[] {
  const lead = holders(crisis, ['lead']);
  return lead.length > 0 ? lead : holders(crisis, [crisis.plan.dutyRole]);
}

/** Calls the lead about it in its crisis. */
export function unclockedPost(crisis: Crisis, complaint: number, now: Date): Effect {
  return {
    do: 'post',
    channel: channelRef(crisis.id),
    class: 'P2',
    key: `danger:${complaint}:${now.getTime()}`,
    content: {
      view: 'complaints.danger',
      data: { id: complaint, complaints: [complaint], call: calledIn(crisis), unclocked: true },
      lang: crisis.language,
    },
  };
}
