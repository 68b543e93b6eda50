// What the watch says, in English.
const times = (ratio: number): string => `, ${ratio} times as many`;
const people = (authors: number): string => (authors > 0 ? `, from ${authors} people` : '');

export const watch = {
  title: 'Far more comments than usual',
  insideTitle: 'The wave is growing again',
  dangerTitle: (count: number) =>
    count === 1 ? 'A comment that cannot wait' : `${count} comments that cannot wait`,
  moreDanger: (count: number) =>
    count === 1
      ? 'There is one more. It comes up here when you have corrected one of these, and in full when a crisis is declared.'
      : `There are ${count} more. They come up here as you correct these, and all of them when a crisis is declared.`,
  moreDangerInPerson: (count: number) =>
    count === 1
      ? 'There is one more. It is shown when a crisis is declared.'
      : `There are ${count} more. They are shown when a crisis is declared.`,
  moreDangerInside: (count: number) =>
    count === 1
      ? 'There is one more, with its own card.'
      : `There are ${count} more, each with its own card.`,
  counts: {
    negative: (count: number, expected: number, ratio: number, authors: number) =>
      `*${count} complaints* within one hour where ${expected} are usual at this time${times(ratio)}${people(authors)}.`,
    all: (count: number, expected: number, ratio: number, authors: number) =>
      `*${count} comments* within one hour where ${expected} are usual at this time${times(ratio)}${people(authors)}.`,
  },
  term: (term: string, count: number) => `*${term}* (${count})`,
  terms: (terms: string) => `They speak of: ${terms}`,
  oldest: (unanswered: number, id: number, at: string, text: string) =>
    `${unanswered} of them have no answer yet. Waiting longest, no. ${id} since ${at}:\n>${text}`,
  dangerNext:
    'Please look at this now. If it is true, declare a crisis: what you see here goes with it. If I took a harmless comment for a grave one, correct its label: that is kept, and I can be taught better with it.',
  next: 'Please look at them. If this is more than a bad hour, declare a crisis: what you see here goes with it. If it is nothing, mute me.',
  insideNext:
    'They are in this crisis, each with its clock. Does the team need more hands, or a new word to the public?',
  declared: (person: string, channel: string) =>
    `<@${person}> declared a crisis from this${channel ? `: <#${channel}>` : ''}. Please bring what you know there.`,
  declare: 'Declare a crisis',
  mute: 'Mute',
  seen: (at: string) => `Seen ${at}`,
  over: 'It has calmed down since.',
  evidence: 'What led to this crisis',
  chart: (hours: number, count: number, usual: number) =>
    `Comments per hour over the last ${hours} hours: ${count} in the last one, ${usual} are usual`,
  formTitle: (words: string) => (words ? `Many complaints: ${words}` : 'Many complaints at once'),
  known: (count: number, expected: number, authors: number, words: string) =>
    `${count} comments in one hour where ${expected} are usual, from ${authors} people.${words ? ` They speak of: ${words}.` : ''}`,
  knownDanger: (count: number, numbers: number[]) =>
    `${count === 1 ? 'One comment' : `${count} comments`} that cannot wait: ${numbers.map((n) => `no. ${n}`).join(', ')}${count > numbers.length ? ', …' : ''}.`,
  standing: 'How the watch stands',
  deaf: 'No comment has come in yet, so there is nothing to compare. Connect a source, or import past comments; then I begin to learn.',
  learning: (known: string) =>
    `I am still learning what is usual: I have listened for ${known}, and need seven days before I say anything. Importing past comments makes it quicker.`,
  listening: (since: string) =>
    `I have been listening since ${since}, and tell you when far more comes in than usual.`,
  level: {
    negative: (count: number, expected: number, high: boolean) =>
      `Complaints in the last hour: *${count}*, usual at this time: ${expected}. ${high ? '*Far more than usual.*' : 'Nothing unusual.'}`,
    all: (count: number, expected: number, high: boolean) =>
      `All comments in the last hour: *${count}*, usual at this time: ${expected}. ${high ? '*Far more than usual.*' : 'Nothing unusual.'}`,
  },
  levelYoung: {
    negative: (count: number) => `Complaints in the last hour: *${count}*`,
    all: (count: number) => `All comments in the last hour: *${count}*`,
  },
  lastAlert: (at: string, over: boolean) =>
    over
      ? `The last alert was ${at}; it has calmed down since.`
      : `The last alert was ${at}; I am quiet about the same burst unless it grows by half.`,
  mutedUntil: (person: string, until: string, above: number, negative: number) =>
    `Muted by <@${person}> until ${until}. I speak all the same when more than ${above} comments come in an hour, or more than ${negative} complaints.`,
  listen: 'Listen again',
  listens: 'I am listening again.',
  muted: (duration: string) =>
    `I keep quiet for ${duration}. If half as many again come in as now, I tell you all the same.`,
  muteForm: {
    title: 'Mute the watch',
    submit: 'Mute',
    close: 'Back',
    intro:
      'Comments are still counted, and each keeps its clock. I speak up all the same when it grows by half, and about every critical comment.',
    hours: 'For how long?',
    durations: { 24: 'one day', 72: 'three days', 168: 'one week' },
  },
};
