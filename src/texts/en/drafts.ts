// What is said about drafts, in English.
const news = {
  openings: [
    'An update on what you told us:',
    'We promised to put this right, and here is the news:',
    'Following up on your message:',
    'There is news for you:',
  ],
  closings: [
    'Thank you for telling us.',
    'Thank you for your patience with us.',
    'If anything is still wrong, please tell us.',
  ],
};

export const drafts = {
  translate: (text: string) => `translate: ${text}`,
  title: (version: number) => `*Suggested answer* · version ${version}`,
  byModel: 'Written by the language model from your recorded facts, and checked.',
  byBot: 'Written from your recorded facts; nothing in it is invented.',
  byPerson: (person: string) => `Edited by <@${person}>`,
  score: (score: number) => `Score ${score}/100`,
  scoreChange: (before: number, after: number) => `Score ${before} → ${after}`,
  gained: (parts: string) => `➕ ${parts}`,
  lost: (parts: string) => `➖ lost: ${parts}`,
  flags: '*Please look at these words once more:*',
  flag: (name: string, words: string, better: string, blocking: boolean) =>
    `${blocking ? '⛔' : '•'} *${name}*: “${words}” → _${better}_`,
  moreFlags: (count: number) => `… and ${count} more.`,
  wrongLanguage: '⚠️ This is not in the language of the comment.',
  missing: (parts: string) => `An answer to this kind of complaint also has: ${parts}.`,
  blocked: (what: string, people: string) =>
    `⛔ Held back for: ${what}. Change the words with *Edit*. If they must stay, ${people || 'somebody with the role for it'} can press *Sign off* for exactly this text; then it can be approved.`,
  signOff: 'Sign off',
  signOffConfirm: {
    title: 'Answer for these words?',
    text: 'You say that exactly this text may stand in public. It is kept with your name and the time. Somebody still has to approve it.',
    yes: 'Sign off',
    no: 'Cancel',
  },
  signed: (person: string, what: string) => `✍️ Signed off by <@${person}> (${what})`,
  questions: (people: string) =>
    `❓ ${people} The answers need something that only you can find out. Record it once, and every draft is written anew:`,
  inLanguage: (part: string, language: string) => `${part} (in ${language})`,
  record: 'Record facts',
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
  mailSubject: (sender: string) => `Your message to ${sender}`,
  tooLong: (length: number, max: number) =>
    `✂️ This text has ${length} characters, and where it goes only ${max} fit. Please shorten it with *Edit*; then it can be approved.`,
  reachUs: (contact: string) => `You reach us here: ${contact}.`,
  another: 'Another wording',
  speak: (language: 'en' | 'id'): string => (language === 'id' ? 'In Indonesian' : 'In English'),
  debate: (rounds: number) =>
    `🗣️ This person was answered in public ${rounds} times already. It is better to go on in private.`,
  lapsed: (person: string, why: string) => `🛑 The approval of ${person} does not count any more: ${why}.`,
  lapsedThen: {
    stopped: 'The answer did not go out. Somebody else may approve it.',
    goes_on: 'Enough others approved this answer, so it still goes out.',
    late: 'The answer may be out already. I do not send it again; please look there.',
  },
  lapsedWhy: {
    guest: 'they are a guest here now',
    outsider: 'they belong to another organisation now',
    bot: 'only people approve',
    deactivated: 'their account is closed',
    role: 'they have no role that approves any more',
    card: 'somebody deleted the card it stood on; a new one is here',
  },
  closed: '🛑 This complaint was closed without an answer of ours.',
  closedThen: {
    stopped: 'The approved answer stays in the house.',
    late: 'The approved answer was on its way or in somebody’s hands, so it may be out already. I do not send it again, and please do not post it.',
  },
  late: (person: string, stopped: boolean) =>
    `🛑 ${person} ${stopped ? 'stopped this answer' : 'took the approval back'}. By then this answer was on its way or in somebody’s hands, so it may be out already. I do not send it again, and please do not post it. Where I ask about it here, press *I have posted it* if it is there, and *Give it up* if it is not.`,
  debateNote: (people: string, rounds: number) =>
    `🗣️ ${people} This person was answered in public ${rounds} times and goes on. So that it does not become a debate, the next draft offers to go on in private. Please decide who takes the conversation over.`,
  /** The words around the news of a repair; English has one way to say "you". */
  news: {
    kak: news,
    bapak_ibu: news,
    plain: news,
  },
  newsTitle: (version: number) => `*News of the repair* · version ${version}`,
  newsTo: (author: string, words: string) => `To *${author || 'somebody'}*, who wrote: “${words}”`,
  newsForm: {
    title: 'It is repaired',
    submit: 'Prepare the news',
    close: 'Cancel',
    intro:
      'I prepare one short message for everyone who complained and was answered: each person once. Nothing goes out before it is approved like every answer.',
    news: 'What is repaired? Write it as you would say it to a customer.',
    other: (language: 'en' | 'id'): string =>
      language === 'id' ? 'The same in Indonesian' : 'The same in English',
    otherHint: 'For those who wrote in that language. Without it their drafts show a gap.',
  },
  newsPosted: (person: string, count: number) =>
    `🔧 <@${person}> says that it is repaired. In the thread of this message ${count === 1 ? 'is one draft' : `are ${count} drafts`}: the news for everyone who was answered, each person once. Please read and approve each one with the reaction.`,
  newsMore: (count: number) =>
    `${count} more are waiting. When these have gone out, use \`/crisis fixed\` again; nobody gets it twice.`,
  newsOpen: (count: number) =>
    `${count === 1 ? 'One complaint has' : `${count} complaints have`} no answer yet and ${count === 1 ? 'is' : 'are'} not among them. Record the repair with \`/crisis facts\`, so that the first answers tell it; use \`/crisis fixed\` again later for whoever was answered without it.`,
  newsRedacted: (count: number) =>
    `${count === 1 ? 'One answered complaint is' : `${count} answered complaints are`} left out: who wrote ${count === 1 ? 'it was' : 'them was'} taken out of the database, so nobody can say whether that person has the news already. Whoever is sure may tell it by hand.`,
  promises: {
    title: '🤝 *Promises made in public*',
    none: 'No promise was made in an answer yet.',
    open: (due: string, text: string, owner: string, answers: number) =>
      `• ${due}: “${text}” (<@${owner}>${answers > 1 ? `, in ${answers} answers` : ''})`,
    kept: (count: number) => `✅ ${count} kept`,
    missed: (text: string, owner: string) => `‼️ Not kept in time: “${text}” (<@${owner}>)`,
    undated: 'no day was readable, so I took one day',
    remind: (owner: string, text: string, due: string) =>
      `⏰ <@${owner}> we promised in public: “${text}” Due ${due}. When it is done, press the button; if it cannot be kept, say so openly before people ask.`,
    late: (owner: string, text: string) =>
      `‼️ <@${owner}> the time of this promise is over and nobody said that it was kept: “${text}” If it is done, press the button. If not, tell people why and when.`,
    button: 'It is kept',
    change: 'Change owner or time',
    changeForm: {
      title: 'Change a promise',
      submit: 'Save',
      close: 'Cancel',
      promise: 'Which promise?',
      now: (text: string, owner: string, due: string) => `“${text}”\nNow with <@${owner}>, due ${due}.`,
      owner: 'Who keeps it?',
      due: 'New time',
      dueHint: 'For example: Friday 10:00, or tomorrow. Empty: the time stays.',
    },
    done: (person: string, text: string) => `✅ Kept, says <@${person}>: “${text}”`,
  },
  outage: {
    names: { email: 'The mail server' },
    away: (outlet: string, since: string, count: number) =>
      `🔌 ${outlet} has not answered since ${since}. ${count === 0 ? 'No approved answer waits' : count === 1 ? 'One approved answer waits' : `${count} approved answers wait`} for it. You need not do anything: I look at least once a minute, and what waits goes out by itself as soon as it answers. Please do not post it by hand, or it appears twice. If an answer should not go out any more, press *Stop* on its card. What still waits after a day comes back to you.`,
    over: (outlet: string) => `✅ ${outlet} did not answer for a while, and does again.`,
    back: (outlet: string) =>
      `✅ ${outlet} answers again. The approved answers that waited go out now, each after one more look at its approval.`,
  },
  edit: 'Edit',
  hidden: (marks: string) =>
    `⚠️ Please look closely: *${marks}*. Such characters take no room, turn the reading direction or look like other letters, and a text or an address can then mean something else. Best press *Edit* and type the place anew. If they are meant, approve with the button; the reaction does not count here.`,
  approveHidden: 'Approve as it stands',
  approveHiddenConfirm: {
    title: 'Are these characters meant?',
    text: 'The text goes out with them, exactly as they are named above.',
    yes: 'Yes, approve',
    no: 'Look again',
  },
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
    more: 'The answer, continued',
    hint: 'Once you edit it you cannot approve it yourself. Keep phone numbers, order numbers and names out of public answers.',
  },
  handover:
    'Approved. Please post this exact text yourself, then press *I have posted it*. To change it instead, press *Give it up* first.',
  handoverDrill:
    'Approved. This is a drill: do *not* post it anywhere. Press *I have posted it* as if you had:',
  lookWhere: (url: string) => `Look here: ${url}`,
  handoverWhere: (url: string) => `Answer here: ${url}`,
  again: 'It is not there: send again',
  againForm: {
    title: 'Send it again?',
    text: 'Only if you looked, and it is not there. Otherwise it appears twice in public.',
    submit: 'Send again',
    close: 'Look first',
  },
  drop: 'Give it up',
  dropForm: {
    title: 'Give this answer up?',
    text: 'Only if it is not out, and nobody will post it any more. The draft stays, and can be changed and approved again.',
    submit: 'Give it up',
    close: 'Keep it',
  },
  posted: 'I have posted it',
  confirmForm: {
    title: 'Posted',
    submit: 'Stop the clock',
    close: 'Not yet',
    link: 'Link to your answer',
    hint: 'So that everyone can check it. It begins with https://',
    badLink: 'This does not look like a link. It should begin with https://',
  },
  /** Why an approved answer is held, and what to do. */
  heldBecause: {
    unknown: (code: string) =>
      `✋ This answer was approved and I could not make sure that it went out (${code}). I will not try again on my own, so that nobody gets it twice. Please look there. If it is not there, post it yourself, then press the button:`,
    unchecked: (_code: string) =>
      '✋ Slack does not tell me whether the approval of this answer still stands, so I did not send it. Please do not post it yourself either. Look whether an earlier try is there; if not, let me send it again once Slack works:',
    stale: (_code: string) =>
      '✋ This answer was approved before Slack was away for more than half an hour, when nobody could take the approval back. So I did not send it. Please read it once more: does it still fit? If so, and if it is not there yet, let me send it. If not, press *Give it up*; then it can be changed and approved anew:',
    unapproved: (_code: string) =>
      '✋ The approval of this answer does not stand any more, so I do not send it again. It may have gone out before: please look there. If it is there, press *I have posted it*. If it is not, do not post it, and press *Give it up*: then it can be changed and approved anew.',
    changed: (_code: string) =>
      '✋ The text that was to go out is not the text that was approved, so I did not send it. Please do not post it. Press *Give it up*, then it can be approved anew, and tell whoever runs me: this should never happen.',
    noOutlet: (_code: string) =>
      '✋ Where I run, nobody has set up the way by which this answer should go out, so I sent nothing. Please ask whoever runs me to set it up as the plan names it, then let me send it again. Or post it yourself, and press the button:',
    outletGone: (code: string) =>
      `✋ The place where this answer should go says that it takes no more answers for good (${code}), so I did not send it. Please ask whoever runs me for the new address, then let me send it again. Or post it yourself, and press the button:`,
    tooLate: (_code: string) =>
      '✋ For a whole day this answer could not go out. An earlier try may be there: please look. Then read it once more: does it still fit? If so, let me send it again, or post it yourself and press the button. If not, press *Give it up*:',
    refusedKey: (code: string) =>
      `✋ The place where this answer should go does not let me in (${code}), so it is not out. Please ask whoever runs me to check the key or password, then let me send it again. Or post it yourself, and press the button:`,
    refusedAddress: (code: string) =>
      `✋ I may not send to the address that this way out has (${code}), so this answer is not out. Please ask whoever runs me to check the address, then let me send it again. Or post it yourself, and press the button:`,
    refusedTarget: (code: string) =>
      `✋ Where this answer should go, the comment or its writer was not found (${code}), so it is not out. Please look whether the comment is still there. If it is, post the answer yourself, and press the button; if not, press *Give it up*:`,
    refusedText: (code: string) =>
      `✋ The place where this answer should go does not take this text (${code}); it may be too long there. It is not out. Press *Give it up*, then it can be changed and approved anew. Or post it yourself, and press the button:`,
    refused: (code: string) =>
      `✋ The place where this answer should go refused it (${code}), so it is not out. Please ask whoever runs me to find out why, then let me send it again. Or post it yourself, and press the button:`,
  },
  heldAgain:
    '✋ This answer did not get through this time either. What it is about stands above, with its buttons.',
  handedAgain: '✋ This answer can be posted now: its text stands above, with its buttons.',
  handoverDone: '📨 This answer is out. Nothing is left to do here.',
  handoverGivenUp: '🛑 This answer was given up. Please do not post it.',
  handoverAgain: '⏳ This answer is being sent again. Please do not post it yourself.',
};
