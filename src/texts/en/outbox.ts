// What is said about the way out of the house and about the audit, in English.
export const outbox = {
  /** Of a mail that tells of an alarm, because Slack did not take it. */
  alarmSubject: '🚨 Tanggap: Slack does not take this alarm',
  card: {
    stuck: (what: string, code: string, id: string) =>
      `✋ ${what} did not get through (${code}, job ${id}). I will not try again on my own. Please look whether it is there, then choose:`,
    settled: (what: string, state: string, id: string) => `${what} (job ${id}): ${state}.`,
    what: {
      post: 'A message',
      tell: 'A private message',
      open_channel: 'The crisis channel',
      invite: 'An invitation',
      pin: 'Pinning a message',
      bookmark: 'A link at the top of the channel',
    },
    states: {
      pending: 'on its way again',
      sending: 'on its way again',
      uncertain: 'being looked for',
      sent: 'it is there',
      cancelled: 'given up',
      superseded: 'replaced by something newer',
    },
    retry: 'Try again',
    resolve: 'It is there',
    drop: 'Give it up',
    why: 'Why?',
    whyHint: 'One sentence is enough. It stays on the record.',
    forms: {
      retry: {
        title: 'Try it again?',
        text: 'Only if you looked, and it is not there.',
        submit: 'Try again',
        close: 'Back',
      },
      drop: {
        title: 'Give it up?',
        text: 'It will not be sent any more, and neither will what hangs on it.',
        submit: 'Give it up',
        close: 'Keep it',
      },
    },
    form: {
      title: 'It is there',
      submit: 'Done',
      close: 'Back',
      link: 'Link to the message',
      hint: 'In Slack: the menu of the message, then “Copy link”.',
      badLink: 'This does not look like a link. It should begin with https://',
    },
  },
  waits: {
    none: 'Nothing waits for a person here. Good.',
    title: (count: number) =>
      `✋ *${count} ${count === 1 ? 'message waits' : 'messages wait'} for a person:*`,
    answer: (complaint: number) => `The answer to complaint no. ${complaint}`,
    line: (what: string, code: string, since: string) => `• ${what} (${code}), since ${since}`,
    more: (count: number) => `… and ${count} more.`,
    how: 'About each message I asked in this channel, and about each answer in the thread of its complaint: please look there and press a button. Whoever runs me sees all of it with `npx tanggap outbox ls`.',
  },
  meanwhile: {
    title: (from: string, until: string, count: number) =>
      `⏱️ Slack did not take my messages from ${from} to ${until}. Meanwhile, ${count} alarms:`,
    more: (count: number) => `… and ${count} more. /crisis status shows how things are now.`,
  },
  again:
    '♻️ Somebody deleted this message. Work still hangs on it, so I put it here again. Reactions and replies on the old one count for nothing.',
  noChannel: (id: number, title: string, code: string, job: string) =>
    `🚧 The channel of crisis ${id} (${title}) could not be made; Slack says: ${code}. Nothing is lost, but nobody can see the crisis yet. Please ask an admin of the workspace whether this app may create channels. Then the lead or the deputy (while there is neither, whoever declared the crisis) presses the button here, or somebody runs \`npx tanggap outbox retry ${job} --why REASON\` where I run, and everything goes on.`,
  unplaced: {
    text: (channel: string, why: string) =>
      `🚧 I could not post the next message in ${channel}, so you get it here: ${why}`,
    why: {
      channel_not_found:
        'there is no such channel, or it is private and I am not in it. Please invite me, or correct its name in the plan.',
      not_in_channel: 'I am not in it. Please invite me.',
      restricted_action:
        'I may not post there. Please allow me to in the settings of the channel, or name another one in the plan.',
    },
  },
  failing: {
    text: (what: string, at: string, crisis: number | undefined, instead: string) =>
      `⚠️ Something that should have happened ${at}${crisis === undefined ? '' : ` in crisis ${crisis}`} has not: ${what}. It failed each time I tried. I keep trying, at least every five minutes. ${instead} Please ask whoever runs me to look for “timer failed” in my log.`,
    byHand: 'Until it works, please do it by hand where you can.',
    notByHand:
      'Please do not post an answer by hand instead: it could appear twice. If an approved answer should not go out, press *Stop* on its card.',
    other: (verb: string) => `a piece of my own work (${verb})`,
    what: {
      'standup.post': 'the standup',
      'standup.schedule': 'setting the time of the next standup',
      'drafts.release': 'sending an approved answer at the end of its hold',
      'drafts.delivered': 'writing down what became of an answer outside',
      'drafts.stand_down': 'holding an approved answer back because its complaint was closed',
      'drafts.card_gone': 'taking approvals back because their card was deleted',
      'drafts.suggest': 'suggesting an answer to a complaint',
      'drafts.promise_remind': 'the reminder of a promise that is due soon',
      'drafts.promise_due': 'the alarm about a promise that is due',
      'complaints.attach': 'taking complaints into the crisis',
      'complaints.clocks': 'setting the clocks of the complaints',
      'complaints.answered': 'marking a complaint as answered',
      'complaints.digest': 'the digest of complaints',
      'complaints.danger': 'the alarm about a critical complaint',
      'watch.danger': 'the alarm about a critical complaint',
      'watch.look': 'looking whether far more comments come in than usual',
      'listening.brief': 'telling the crisis which sources cannot be heard',
      'outbox.stuck': 'telling you that a message did not get through',
      'outbox.shut': 'telling you that a message did not get through',
    },
  },
  shut: {
    text: (id: number, title: string, why: string) =>
      `🚧 I cannot write into the channel of crisis ${id} (${title}): ${why} Nothing is lost: everything waits, and goes on by itself when that is done.`,
    why: {
      is_archived: 'it is archived. Please un-archive it.',
      not_in_channel: 'I was taken out of it. Please invite me again.',
      channel_not_found: 'I was taken out of it, or it was deleted. Please invite me again.',
      channel_shared:
        'people of another organisation can read it, and I do not show them what customers wrote. Please end the sharing.',
      restricted_action_read_only_channel:
        'only some people may post there. Please allow me to post in the settings of the channel.',
      restricted_action_thread_only_channel:
        'only replies are allowed there. Please allow me to post in the settings of the channel.',
      restricted_action_non_threadable_channel:
        'replies are not allowed there. Please allow them in the settings of the channel.',
      restricted_action_thread_locked: 'a thread there is locked. Please unlock it.',
    },
  },
  standstill: {
    subject: 'Tanggap: whether my messages get into Slack',
    text: (why: string) =>
      `⚠️ For more than two minutes, messages of mine have been waiting that do not get into Slack: ${why} Nothing is lost: everything waits, and goes out by itself when that is mended. Meanwhile complaints are taken, clocks run, and alarms come to you this way.`,
    why: {
      unreachable:
        'Slack does not answer. Please look at status.slack.com, and whether the machine that I run on reaches the internet.',
      ratelimited:
        'Slack wants me to wait before I write again (ratelimited). I try again by myself, within an hour at the latest. Please look at status.slack.com, and whether another program writes with the same token. Until then, please pass the alarms that come to you on to the team.',
      missing_scope:
        'the app lacks a permission (missing_scope). Please compare its permissions with the manifest in manifests/, add what is missing, and install it again. If Slack gives it another token, put that into SLACK_BOT_TOKEN and start me again.',
    },
    refused: (code: string) =>
      `Slack refuses me (${code}). Please ask an admin of the workspace to allow the app again, or install it again from manifests/, put the new token into SLACK_BOT_TOKEN and start me again.`,
    over: '✅ My messages get into Slack again. What waited is going out now.',
  },
  clocks: {
    subject: 'Tanggap: the clocks do not agree',
    text: '🕰️ For more than two minutes, the clock of my database and Slack’s have differed by more than 30 seconds. I cannot tell whether a hold is really over, so no approved answer goes out. Nothing is lost: the answers wait, and go out by themselves when the clocks agree again. Please do not post them by hand meanwhile, or they could appear twice. Please ask whoever runs me to set the clock of the machine that my database runs on: `timedatectl set-ntp true`',
    over: '✅ The clock of my database and Slack’s agree again. Approved answers that waited are going out now.',
  },
  commands: {
    description: 'Look after what is on its way to Slack and to the outside',
    ls: 'list jobs: those that need a person, unless --state says otherwise',
    show: 'everything about one job',
    retry: 'try a stuck job again',
    resolve: 'say that a stuck job is out, with the link that shows it',
    drop: 'give a stuck job up',
    state: 'states to list, separated by commas',
    json: 'as JSON',
    job: 'the job, by its id or the beginning of it',
    proof: 'the link that shows it; for the channel of a crisis, that of the channel',
    why: 'why, for the record; nothing is settled without it',
    badWhy: 'Please say why: --why REASON. It stays on the record.',
    none: 'Nothing is stuck. Good.',
    head: ['JOB', 'CLASS', 'KIND', 'STATE', 'TRIES', 'WHY', 'SINCE', 'LANE'],
    more: (count: number) =>
      `Only the ${count} oldest are listed, and there are more. Ask for one state with --state, or settle these first.`,
    unknown: 'There is no such job, or several begin so. `tanggap outbox ls` lists those that need a person.',
    badState: (states: string) => `A state is one of: ${states}.`,
    badProof: 'The proof is a link that begins with http:// or https://.',
    done: (how: string, id: string) => `${how}: job ${id}.`,
    how: { retry: 'To be tried again', resolve: 'Marked as out', drop: 'Given up' },
    refused: (sentence: string) => `Not done: ${sentence}`,
  },
  inbox: {
    description: 'Look after what came from Slack and could not be dealt with',
    ls: 'list the letters that could not be dealt with: given up after eight tries, or still being tried',
    retry: 'deal with a letter that was given up once more',
    json: 'as JSON',
    letter: 'the number of the letter, or `all`',
    none: 'Nothing was given up. Good.',
    head: ['LETTER', 'KIND', 'TRIES', 'STATE', 'SINCE', 'WHY'],
    state: { givenUp: 'given up', tried: 'is tried again' },
    more: (count: number) =>
      `Only the ${count} oldest are listed, and there are more. \`tanggap inbox retry all\` takes every one of them.`,
    badLetter: 'A letter is a number, as `tanggap inbox ls` prints it, or `all`.',
    unknown: 'No letter of that number was given up. `tanggap inbox ls` lists those that were.',
    done: (count: number) =>
      `To be dealt with again: ${count}. The running bot takes them up within a minute; look at \`tanggap inbox ls\` afterwards.`,
  },
  privacy: {
    description: 'Take what must not be kept out for good',
    redact:
      'take words of a complaint out: from the database, and from every message in Slack that shows them',
    complaint: 'the number of the complaint',
    span: 'words to take out, exactly as they stand there; may be given several times',
    all: 'take out every word',
    author: 'take out who wrote it, and the link to it',
    why: 'why, for the record; do not repeat the words here',
    badComplaint: 'A complaint is a number, as its card shows it.',
    badWhat:
      'Say what to take out: --span WORDS (once or several times), --all, or --author. --span and --all do not go together.',
    badWhy: 'Say why: --why REASON. It stays on the record, so do not repeat the words there.',
    done: (complaint: number, messages: number) =>
      `Taken out of complaint ${complaint}. ${messages} ${messages === 1 ? 'message' : 'messages'} in Slack will be changed as soon as the bot runs. Answers that were sent, files that were exported and backups are not changed; neither is what Slack itself keeps.`,
    ledger: (file: string) =>
      `It is written down in ${file}, without the words: after a restore it is taken out again. Keep that file apart from the backups.`,
    reapply: 'take out once more what a restored backup brought back; `tanggap start` does it by itself',
    ledgerFile: 'the ledger; the one in the data folder unless said',
    reapplied: (count: number) =>
      count === 0
        ? 'Nothing had come back.'
        : `Taken out again of ${count} ${count === 1 ? 'complaint' : 'complaints'}.`,
    ledgerUnreadable: (file: string, code: string) =>
      `The ledger ${file} ${code === 'ENOENT' ? 'is not there' : `cannot be read (${code})`}, so nothing was taken out again. Name the right file with --ledger.`,
    ledgerBad: (file: string, lines: string) =>
      `These lines of ${file} cannot be read and were left out: ${lines}. Mend them, then: npx tanggap privacy reapply`,
  },
  audit: {
    description: 'Prove that nobody changed the record of who did what',
    verify: 'follow the chain of hashes; ends with 1 at the first line that was changed',
    export: 'every line, as JSON lines',
    from: 'only what was written since: a day in UTC (2026-11-20), or a time with its zone (2026-11-20T08:00+07:00)',
    to: 'only what was written before this time, or until the end of this day',
    csv: 'as CSV for a spreadsheet',
    badWhen: 'A time is a day such as 2026-11-20 (in UTC), or 2026-11-20T08:00+07:00.',
    head: 'an end of the chain that was written down earlier: it must still be there',
    json: 'as JSON',
    badHead: 'A head is a number, a colon and 64 hexadecimal digits, as `tanggap audit verify` prints it.',
    whole: (lines: number, head: string) => `The audit is whole: ${lines} lines. Head: ${head}`,
    broken: (seq: string, why: string) => `The audit is broken at line ${seq}: ${why}`,
    why: {
      missing: 'it is missing, or a line stands in its place.',
      out_of_chain: 'it does not follow the line before it.',
      wrong_hash: 'its hash is not the hash of its words.',
      changed: 'what it shows is not what was written.',
      head_missing: 'the end that was written down earlier is not there any more.',
    },
  },
};
