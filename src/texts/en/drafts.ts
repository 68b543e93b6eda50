// What is said about drafts, in English.
export const drafts = {
  translate: (text: string) => `translate: ${text}`,
  title: (version: number) => `*Suggested answer* · version ${version}`,
  byBot: 'Written from your recorded facts; nothing in it is invented.',
  byPerson: (person: string) => `Edited by <@${person}>`,
  score: (score: number) => `Score ${score}/100`,
  gaps: (gaps: string) =>
    `⚠️ Still missing: ${gaps}. Record it with \`/crisis facts\`, or press *Edit*. It cannot be approved with gaps.`,
  how: (emoji: string, roles: string, quorum: number) =>
    `To approve this exact text, react with :${emoji}: (${roles}${quorum > 1 ? `, ${quorum} people` : ''}; never who wrote it). Any edit needs a new approval.`,
  have: (people: string, have: number, of: number) => `Approved by ${people} (${have} of ${of})`,
  outAt: (at: string) => `✅ Approved. Goes out ${at}. Remove the reaction or press *Stop* to hold it back.`,
  sending: '✅ Approved. On its way out.',
  sent: (at: string) => `📨 Sent ${at}.`,
  sentLink: (url: string) => `<${url}|See it there>`,
  held: '✋ Not out yet: it waits for a person. See below.',
  old: 'Replaced by a newer version. Reactions here count for nothing.',
  edit: 'Edit',
  stop: 'Stop',
  stopConfirm: {
    title: 'Hold this answer back?',
    text: 'It will not go out. It can be approved again later.',
    yes: 'Hold it back',
    no: 'Let it go',
  },
  notification: (id: number) => `Suggested answer to complaint no. ${id}`,
  editForm: {
    title: 'Edit the answer',
    submit: 'Save as new version',
    close: 'Cancel',
    text: 'The answer, exactly as it should go out',
    hint: 'Once you edit it you cannot approve it yourself. Keep phone numbers, order numbers and names out of public answers.',
  },
  handover: 'Approved. Please post this exact text yourself, then press the button:',
  handoverDrill: 'Approved. This is a drill: do *not* post it anywhere. Press the button as if you had:',
  handoverWhere: (url: string) => `Answer here: ${url}`,
  posted: 'I have posted it',
  confirmForm: {
    title: 'Posted',
    submit: 'Stop the clock',
    close: 'Not yet',
    link: 'Link to your answer',
    hint: 'So that everyone can check it. It begins with https://',
    badLink: 'This does not look like a link. It should begin with https://',
  },
  heldNote: (code: string) =>
    `✋ This answer was approved and I could not make sure that it went out (${code}). I will not try again on my own, so that nobody gets it twice. Please look there. If it is not there, post it yourself, then press the button:`,
};
