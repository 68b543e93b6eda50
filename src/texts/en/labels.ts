// What cards say about what a complaint is, in English.
const others = (ids: number[], count: number): string => {
  const more = count - ids.length;
  return `${ids.map((id) => `no. ${id}`).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
};

const severities = { critical: 'Critical', high: 'High', medium: 'Medium', low: 'Low', none: 'No harm seen' };

export const labels = {
  kinds: {
    complaint: 'Complaint',
    question: 'Question',
    praise: 'Praise',
    suggestion: 'Suggestion',
    neutral: 'Remark',
    spam: 'Advertisement',
    retraction: 'Taken back',
  },
  severities,
  severity: (severity: keyof typeof severities) =>
    severity === 'critical'
      ? '‼️ *CRITICAL*'
      : severity === 'none'
        ? `*${severities.none}*`
        : `*Severity: ${severities[severity].toLowerCase()}*`,
  languages: {
    id: 'Indonesian',
    en: 'English',
    jv: 'Javanese',
    su: 'Sundanese',
    mixed: 'Mixed',
    unknown: 'Another one',
  },
  inLanguage: {
    id: 'in Indonesian',
    en: 'in English',
    jv: 'in Javanese',
    su: 'in Sundanese',
    mixed: 'in several languages',
    unknown: 'in another language',
  },
  because: (reasons: string) => `Why: ${reasons}.`,
  unsure: '*Not sure:* please look, and correct it if it is wrong.',
  corrected: (person: string) => `Corrected by <@${person}>`,
  correct: 'Correct label',
  alike: (ids: number[], count: number, authors: number) =>
    `👯 Looks like ${others(ids, count)} (${authors === 1 ? 'all from one person' : `${authors} people`}). Is it the same matter?`,
  merged: (ids: number[], count: number, person: string) =>
    `👯 One matter with ${others(ids, count)} (merged by <@${person}>). Each keeps its own clock and gets its own answer.`,
  merge: 'Same matter',
  split: 'Not the same',
  splitMerged: 'Take it out',
  danger: (people: string, count: number) =>
    count === 1
      ? `🚨 *Critical complaint.* ${people} please look now, this cannot wait. Its card is in this channel, with its own clock.`
      : `🚨 *${count} critical complaints.* ${people} please look now, these cannot wait. Each has its own card in this channel, with its own clock.`,
  dangerUnclocked: (people: string) =>
    `🚨 *A critical comment that no clock runs for.* ${people} please look now, this cannot wait. Its author edited it after it was dealt with, or its crisis is over: please answer its author by hand, under the comment or in private.`,
  dangerLine: (id: number, text: string, why: string) => `*No. ${id}* ${text}${why ? `\n_Why: ${why}_` : ''}`,
  form: {
    title: 'What is it really?',
    submit: 'Correct',
    close: 'Back',
    intro: (id: number) =>
      `You know better than I do. What you say about no. ${id} counts from now on, and is kept so that I can learn from it. Its clock and its card stay as they are.`,
    kind: 'What is it?',
    severity: 'How serious is it?',
    cause: 'What is it about?',
    language: 'Which language is it in?',
  },
};
