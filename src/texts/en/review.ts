// What is said when a crisis ends, in English.
export const review = {
  title: 'This crisis is resolved',
  by: (person: string, lasted: string, why: string) =>
    `Resolved by <@${person}> after ${lasted}.${why ? `\n*Why:* ${why}` : ''}`,
  figures: (r: { complaints: number; answered: number; closed: number; open: number }) =>
    `*Complaints:* ${r.complaints} · ${r.answered} answered · ${r.closed} needed no answer · ${r.open > 0 ? `*${r.open} still unanswered*` : 'none left unanswered'}`,
  answered: (share: string) => `*Answered:* ${share}`,
  withinTarget: (share: string) => `*Within the target:* ${share}`,
  firstReply: (seen: string, posted: string) =>
    `*Median first reply:* ${seen} after we saw it, ${posted} after it was posted`,
  none: '*Median first reply:* no answer was sent',
  timeline: '*Timeline*',
  hint: 'If it begins again: `/crisis reopen why`.',
};
