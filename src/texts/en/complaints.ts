// What the complaint desk says, in English.
export const complaints = {
  from: (author: string, source: string) => `*${author || 'Somebody'}* on ${source}`,
  stars: (rating: number) => `${'★'.repeat(rating)}${'☆'.repeat(5 - rating)}`,
  posted: (at: string) => `Posted ${at}`,
  seen: (at: string) => `seen ${at}`,
  due: (at: string, left: string) => `⏳ Answer by ${at} (${left} left)`,
  overdue: (late: string) => `⛔ *Overdue* by ${late}`,
  answered: (at: string) => `✅ Answered ${at}`,
  closed: 'Closed without an answer',
  paused: 'The clock stands still: the crisis is resolved',
  assignee: (person: string) => `Taken by <@${person}>`,
  nobody: 'Nobody has taken it yet',
  private: '🔒 Sent privately: do not quote it in public',
  open: 'Open original',
  take: 'I take it',
  close: 'Needs no answer',
  number: (id: number) => `No. ${id}`,
  cut: 'The text is longer than fits here; open the original for the rest.',
  notification: (author: string, source: string) => `New complaint from ${author || 'somebody'} on ${source}`,
  warning: (duty: string, left: string, at: string) =>
    `⏳ ${duty}this complaint has no answer yet. ${left} left, until ${at}. Take it, or approve the draft below.`,
  breach: (duty: string, at: string) =>
    `⛔ ${duty}the time to answer ran out ${at}. Please answer now: late and honest is better than silent.`,
  digestTitle: (count: number) => `${count} new complaints`,
  digestSources: (parts: string) => `Where from: ${parts}`,
  digestHint:
    'Many complaints are arriving, so I count them here instead of posting each one. Every one has its clock and none is lost. These have waited longest:',
  digestMore: (count: number) => `… and ${count} more. \`/crisis list\` shows who waits longest.`,
  show: 'Open card',
  notice: (duty: string, overdue: number, soon: number) =>
    `⏳ ${duty}${[overdue > 0 ? `*${overdue}* complaints without a card are overdue` : '', soon > 0 ? `${soon} are due soon` : ''].filter(Boolean).join(', ')}. Open the one that is due next, or see \`/crisis list\`.`,
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
  logged: (id: number, inCrisis: boolean) =>
    inCrisis
      ? `Logged as complaint no. ${id}. Its clock is running, and its card is in the crisis channel.`
      : `Logged as complaint no. ${id}. No crisis is open; it waits on the desk and joins the next crisis that is declared.`,
  loggedBefore: (id: number) =>
    `This is already here as complaint no. ${id}. Nothing was lost, nothing was doubled.`,
};
