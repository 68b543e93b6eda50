// What the complaint desk says, in English.
export const complaints = {
  from: (author: string, source: string) => `*${author || 'Somebody'}* on ${source}`,
  stars: (rating: number) => `${'★'.repeat(rating)}${'☆'.repeat(5 - rating)}`,
  posted: (at: string) => `Posted ${at}`,
  seen: (at: string) => `seen ${at}`,
  targets: {
    first_reply: 'First answer',
    next_reply: 'Next answer',
    periodic_update: 'Next update',
    resolution: 'Solution',
  },
  due: (what: string, at: string, left: string) => `⏳ ${what} due ${at} (${left} left)`,
  overdue: (what: string, late: string) => `⛔ ${what}: *Overdue* by ${late}`,
  answered: (at: string) => `✅ Answered ${at}`,
  answeredAfter: (at: string, posted: string, seen: string) =>
    `✅ Answered ${at}: ${posted} after it was posted, ${seen} after we saw it`,
  follows: (id: number) => `↪ Goes on from no. ${id}, whose clock counts this comment too`,
  pausedBy: (reason: string) => `⏸ The clock is paused${reason ? `: ${reason}` : ''}`,
  snoozed: (until: string) => `🔕 No reminders until ${until}; the clock runs on`,
  silenced: '🔕 Reminders are stopped; the clock runs on',
  closed: 'Closed without an answer',
  paused: 'The clock stands still: the crisis is resolved',
  unwatched: 'Nobody is reminded of this: the crisis was resolved before it came',
  assignee: (person: string) => `Taken by <@${person}>`,
  nobody: 'Nobody has taken it yet',
  private: '🔒 Sent privately: do not quote it in public',
  hidden: '🔒 Sent privately, so it is not shown here.',
  read: 'Read it privately',
  readTitle: (id: number) => `Complaint no. ${id}, for your eyes only`,
  removed: (at: string) => `🗑️ Taken away again by its author ${at}`,
  open: 'Open original',
  take: 'I take it',
  close: 'Needs no answer',
  number: (id: number) => `No. ${id}`,
  cut: 'The text is longer than fits here; open the original for the rest.',
  notification: (author: string, source: string) => `New complaint from ${author || 'somebody'} on ${source}`,
  warning: (duty: string, id: number, what: string, left: string, at: string) =>
    `⏳ ${duty}complaint no. ${id} has no answer yet. ${what}: ${left} left, until ${at}. Take it, or approve its draft.`,
  breach: (duty: string, id: number, what: string, at: string) =>
    `⛔ ${duty}the time to answer complaint no. ${id} ran out ${at} (${what}). Please answer now: late and honest is better than silent.`,
  escalation: (people: string, id: number, what: string, late: string) =>
    `🔺 ${people}complaint no. ${id} is still without an answer, ${late} late (${what}). Please see that somebody takes it.`,
  late: (title: string, channel: string, count: number, complaint: number) =>
    count === 1
      ? `🔺 In <#${channel}> (${title}) complaint no. ${complaint} is late and needs an answer. \`/crisis due\` there shows what is next.`
      : `🔺 In <#${channel}> (${title}) ${count} complaints are late and need an answer. \`/crisis due\` there shows what is next.`,
  changed: {
    pause: (by: string, _until: string) => `⏸ ${by} paused the clock.`,
    resume: (by: string, _until: string) => `▶️ ${by} let the clock run on. The paused time does not count.`,
    extend: (by: string, until: string) => `📅 ${by} extended the time until ${until}.`,
    snooze: (by: string, until: string) => `🔕 ${by} put reminders off until ${until}. The clock runs on.`,
    silence: (by: string, _until: string) => `🔕 ${by} stopped the reminders. The clock runs on.`,
    remind: (by: string, _until: string) => `🔔 ${by} switched the reminders on again.`,
    solve: (by: string, _until: string) => `🏁 ${by} marked this as solved.`,
    policy: (by: string, policy: string) =>
      policy
        ? `🕑 ${by} put this under the policy “${policy}”.`
        : `🕑 ${by} let the plan choose the policy again.`,
  },
  reason: (reason: string) => `Reason: ${reason}`,
  clockButton: 'Clock …',
  clockForm: {
    title: 'Clock',
    submit: 'Do it',
    close: 'Back',
    act: 'What should happen?',
    acts: {
      pause: 'Pause: we wait for somebody else',
      resume: 'Let it run on',
      extend: 'Extend the time',
      snooze: 'Remind me later',
      silence: 'Stop the reminders',
      remind: 'Remind again',
      solve: 'Solved',
      policy: 'Another policy',
    },
    reason: 'Why?',
    reasonHint: 'For the record, and for everybody in the thread.',
    reasonMissing: 'Please say why in a few words; it is kept on record.',
    length: 'How long?',
    lengthHint:
      'For extending, such as 4h, 2d or 7wd (working days). Reminding later takes an hour unless you say.',
    badLength: 'Write a length of time such as 30m, 4h, 2d or 7wd (working days).',
    policy: 'Which policy?',
    policyFirst: 'The first that matches',
  },
  dueList: {
    title: (overdue: number, open: number) => `*Due next* · ${open} waiting, ${overdue} overdue`,
    none: 'Nothing is due: no clock is running.',
    line: (id: number, author: string, due: string, since: string) =>
      `• no. ${id} *${author || '–'}* ${due}${since ? ` · ${since}` : ''}`,
    since: (posted: string, seen: string) => `posted ${posted} ago, seen ${seen} ago`,
  },
  digestTitle: (count: number) => `${count} new complaints`,
  digestSources: (parts: string) => `Where from: ${parts}`,
  digestSeverity: (parts: string) => `How serious: ${parts}`,
  digestKinds: (parts: string) => `What they are: ${parts}`,
  digestAlike: (count: number, text: string, id: number) =>
    `👯 ${count} say nearly the same: “${text}” (no. ${id})`,
  digestHint:
    'Many complaints are arriving, so I count them here instead of posting each one. Every one has its clock and none is lost. These have waited longest:',
  digestMore: (count: number) => `… and ${count} more. \`/crisis list\` shows who waits longest.`,
  show: 'Open card',
  noticeOver: '✅ Some complaints were late; all of them have their answer by now.',
  notice: (duty: string, overdue: number, soon: number) =>
    `⏳ ${duty}${[overdue > 0 ? `*${overdue}* complaints are overdue` : '', soon > 0 ? `${soon} are due soon` : ''].filter(Boolean).join(', ')}. \`/crisis due\` shows which come first.`,
  listTitle: '*Waiting longest*',
  listNone: 'No complaint is waiting. Well done.',
  listLine: (id: number, author: string, waiting: string, excerpt: string, late: boolean) =>
    `${late ? '⛔' : '•'} no. ${id} *${author || '–'}* waits ${waiting}: ${excerpt}`,
  closeForm: {
    title: 'Needs no answer',
    submit: 'Close it',
    close: 'Back',
    why: 'Why does this need no answer?',
    whyHint: 'For the record, for example: spam, already answered elsewhere, asked us not to reply.',
  },
  logForm: {
    title: 'Log as complaint',
    submit: 'Log it',
    close: 'Cancel',
    text: 'What did they write?',
    author: 'Who wrote it?',
    link: 'Link to the original',
    linkHint: 'So that the answer finds its way back. Leave empty if there is none.',
    source: 'Where was it written?',
    sources: {
      instagram: 'Instagram',
      facebook: 'Facebook',
      x: 'X (Twitter)',
      tiktok: 'TikTok',
      google: 'Google review',
      whatsapp: 'WhatsApp',
      email: 'E-mail',
      slack: 'Slack',
      other: 'Somewhere else',
    },
    textMissing: 'Please keep at least a few words of what they wrote.',
    badLink: 'This does not look like a link. It should begin with https://',
  },
  logged: (id: number, where: 'card' | 'digest' | 'resolved' | 'desk') =>
    ({
      card: `Logged as complaint no. ${id}. Its clock is running, and its card is in the crisis channel.`,
      digest: `Logged as complaint no. ${id}. Its clock is running. So many are arriving that it has no card of its own: the next count in the crisis channel includes it.`,
      resolved: `Logged as complaint no. ${id}. This crisis is resolved, so nobody is reminded of it. \`/crisis reopen why\` changes that; its clock then counts from now on.`,
      desk: `Logged as complaint no. ${id}. No crisis is open; it waits on the desk and joins the next crisis that is declared.`,
    })[where],
  loggedBefore: (id: number) =>
    `This is already here as complaint no. ${id}. Nothing was lost, nothing was doubled.`,
};
