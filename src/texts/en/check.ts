// What `tanggap check` says, in English.
export const check = {
  description: 'Check that nothing was lost, doubled, missed or sent without approval',
  slack: 'also read the crisis channels in Slack: takes a while, and reads only',
  noSlack:
    'There is no bot token, so Slack cannot be looked at. Set SLACK_BOT_TOKEN and what belongs to it, or leave --slack out.',
  json: 'print the result as JSON',
  language: 'en or id',
  badLanguage: (given: string) => `"${given}" is not a language here. Use --lang en or --lang id.`,
  head: 'One rule a line: whether it holds, its number, and what was asked.',
  holds: (id: string, what: string) => `ok   ${id.padEnd(3)}  ${what}`,
  broken: (id: string, what: string, findings: readonly string[]) =>
    `NOT  ${id.padEnd(3)}  ${what}\n${findings.map((finding) => `       ${finding}`).join('\n')}`,
  unasked: (id: string, what: string) =>
    `--   ${id.padEnd(3)}  ${what}: not asked, only Slack can tell (--slack)`,
  clean: 'All is well.',
  unclean: (count: number) =>
    `${count} ${count === 1 ? 'rule does' : 'rules do'} not hold. Nothing was changed. Look at each id above before anything is sent again.`,
  notAll: 'What could be asked holds. Slack did not let everything be asked.',
  refused: (code: string) =>
    `Slack refuses the bot token (${code}), so not all of its channels were read. Correct SLACK_BOT_TOKEN, or install the app again, and check once more.`,
  noAnswer: (why: string) =>
    `Slack was not asked (${why}), so none of its channels were read. Check once more when it answers.`,
  unreadable: (channel: string, why: string) =>
    `The channel ${channel} was not read to its end (${why}). If the bot was taken out of it, invite it again; otherwise check once more later.`,
  invariants: {
    I1: 'nothing that came in from Slack waits or fails for more than a minute, and nothing was given up in the last day',
    I2: 'every complaint is kept once, and shown once: by its own card or counted in one digest',
    I3: 'no complaint ended without a recorded reason',
    I4: 'no timer is late, none fails again and again, none fired early',
    I5: 'every running clock has its timers, and no other clock has any',
    I6: 'every open crisis had one standup on each of its days',
    I7: 'no message was made by two jobs, no job made two messages, and none was stored twice',
    I8: 'everything marked as sent has its message, and nothing that was given up has one',
    I9: 'every message of the bot in Slack was asked for by the house itself',
    I10: 'messages went out in the order they were asked for',
    I11: 'nothing left the house without enough approvals of its exact text',
    I12: 'every text still has the hash that was approved',
    I13: 'no answer was released twice',
    I14: 'every approval is a person’s, and Slack said within the minute before that they are a full member',
    I15: 'what goes out is the newest wording, of a draft that nobody withdrew',
    I16: 'nothing is stuck on its way out, and nothing waits for a person unseen',
    I17: 'no channel was written to faster than three messages at once and one a second after that',
    I18: 'everything that happened stands in the audit exactly once, with who did it, and nobody changed a line of it',
    I19: 'no mention and no link of a complaint works in a message of the bot',
    I20: 'no secret and no words of people are in the records of who did what',
    I21: 'nothing that was taken out for good is still there',
    I22: 'no two senders ever held one lane',
  },
};
