// What the daily standup and the status say, in English.
export const standup = {
  title: (day: string) => `Daily standup · ${day}`,
  askedTitle: 'How we stand',
  figures: (f: { fresh: number; answered: number; closed: number; open: number; overdue: number }) =>
    `*Since yesterday:* ${f.fresh} new · ${f.answered} answered · ${f.closed} closed without an answer\n*Now:* ${f.open} waiting · ${f.overdue > 0 ? `*${f.overdue} overdue*` : 'none overdue'}`,
  oldest: (id: number, author: string, waits: string) =>
    `*Waiting longest:* no. ${id}${author ? ` from ${author}` : ''}, ${waits}`,
  noneWaiting: '*Waiting longest:* nobody. Every complaint has its answer.',
  drafts: (count: number, people: string) =>
    `*Drafts waiting for approval:* ${count}${count > 0 ? ` — ${people || 'nobody holds an approving role! Use `/crisis assign`'}` : ''}`,
  handed: (count: number) => `*Approved, not yet out:* ${count}`,
  gaps: (count: number) => `*Drafts with gaps:* ${count}. Record what is known: \`/crisis facts\``,
  promises: (late: number, today: number) =>
    `*Promises:* ${late > 0 ? `*${late} overdue*` : 'none overdue'} · ${today} more due today. All of them: \`/crisis promises\``,
  nextPromise: (at: string, text: string, owner: string) =>
    `*Next promise due:* ${at}, <@${owner}>: “${text}”`,
  nextDue: (at: string, left: string) => `*Next answer due:* ${at} (${left})`,
  nothingDue: '*Next answer due:* nothing is waiting',
  changed: '*What changed*',
  unchanged: '*What changed*\n_Nothing recorded since yesterday._',
  footer: 'Same figures any time: `/crisis status`',
  facts: {
    crisis_declared: (by: string) => `${by} declared the crisis`,
    crisis_resolved: (by: string) => `${by} resolved the crisis`,
    crisis_reopened: (by: string) => `${by} reopened the crisis`,
    crisis_frozen: (by: string) => `${by} froze everything that goes out`,
    crisis_unfrozen: (by: string) => `${by} lifted the freeze`,
    level_changed: (by: string, from: string, to: string) => `${by} changed the level from ${from} to ${to}`,
    update_posted: (by: string, text: string) => `${by}: ${text}`,
    role_assigned: (by: string, person: string, role: string) => `${by} made ${person} ${role}`,
    facts_recorded: (by: string) => `${by} recorded facts`,
    step_done: (by: string, text: string) => `${by} did: ${text}`,
    burst_started: 'Many complaints at once: digests instead of cards',
    burst_ended: 'Calm again: cards instead of digests',
    reply_held: 'An answer was held and needs a person',
    complaint_breached: (count: number) => `${count} complaints ran out of time`,
    reply_sent: (count: number) => `${count} answers went out`,
    complaint_received: (count: number) => `${count} complaints came in`,
  },
};
