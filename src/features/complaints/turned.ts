// The alarm about a comment that an edit made critical after it was dealt with: nobody waits for it any more, so it says itself so.
import type { Effect } from '../../effects.ts';
import { type Crisis, channelRef, holders } from '../crisis/crisis.ts';

/** Calls the lead about it in its crisis. @param number of the wording, counted from 1 */
export function turnedPost(crisis: Crisis, complaint: number, number: number): Effect {
  const lead = holders(crisis, ['lead']);
  return {
    do: 'post',
    channel: channelRef(crisis.id),
    class: 'P2',
    key: `danger:${complaint}.${number}`,
    content: {
      view: 'complaints.danger',
      data: {
        id: complaint,
        complaints: [complaint],
        call: lead.length > 0 ? lead : holders(crisis, [crisis.plan.dutyRole]),
        dealtWith: true,
      },
      lang: crisis.language,
    },
  };
}
