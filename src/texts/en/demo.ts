// What `tanggap demo` says in English, and the sentences its invented customers write.

/** Every customer sentence is one of each list, in this order; the shop and its customers do not exist. */
const complaints = {
  openings: [
    'Good morning.',
    'Hello Kopi Senja,',
    'Third message today.',
    'I have been coming to you for years.',
    'Seriously?',
    'Can somebody please look at this.',
    'Not what I expected from you.',
    'My wife and I stopped by on our way to work.',
  ],
  troubles: [
    'Your till charged me twice for one latte.',
    'I paid once and my bank shows two payments.',
    'The app took the money twice and gave me one order number.',
    'Two cappuccinos, four payments on my card.',
    'The same order was charged again an hour later.',
    'I was charged for a large coffee and then for a second one that I never had.',
    'The payment failed, I tried again, and now both are gone from my account.',
    'Your cashier said it would come back within an hour, and nothing came back.',
  ],
  feelings: [
    'That is a lot of money for me.',
    'I am quite disappointed.',
    'It ruined my morning.',
    'Nobody in the shop could explain it.',
    'I feel cheated 😡',
    'My friends had the very same thing.',
    'It is the end of the month, and I feel it.',
  ],
  wishes: [
    'When do I get my money back?',
    'Please refund me today.',
    'What are you doing about it?',
    'I want an answer from a human being.',
    'Please check order number {order}.',
    'Do I have to come to the shop for this?',
    'I will not come back before this is settled.',
  ],
};

export const demo = {
  description: 'Play a whole crisis on the real house, with invented people and no outside world.',
  headless: 'end when the crisis is over; without it the workspace stays open to look around in',
  json: 'print the figures as JSON and nothing else',
  file: 'take the complaints from this CSV file instead of the built-in ones',
  complaints: 'how many complaints to take, at least 10',
  language: 'en or id',
  badLanguage: (given: string) => `There is no language “${given}” here. Use en or id.`,
  badCount: (given: string) => `“${given}” is no number of complaints from 10 to 10000.`,
  badFile: (file: string) => `There is no file ${file}. Check the name and the folder.`,
  tooFew: (file: string, found: number) =>
    `${file} holds ${found} complaints that can be read; the demo needs at least 10.`,
  broken: (what: string) => `The demo could not go on: ${what}`,

  step: {
    opening: 'Starting a database, a simulated Slack workspace, the bot, and a receiver for answers …',
    open: (url: string) => `Everything runs. Watch it at ${url}`,
    declared: (channel: string, people: number, calls: number) =>
      `Sari declares a crisis. #${channel} is there with ${people} people and a pinned header, after ${calls} calls to Slack.`,
    singles: (n: number) =>
      `${n} complaints come in one by one. Each becomes a card with a clock and a draft.`,
    facts: 'Budi records what happened and what is being done. Every draft is worded anew from these facts.',
    edited: 'Budi words one draft by hand: its customer writes in another language than the facts.',
    approved: (n: number) => `Rina reads the drafts and approves ${n} of them with an emoji.`,
    sent: (n: number) => `The hold is over: ${n} signed answers arrive at the receiver.`,
    flood: (n: number, digests: number) =>
      `A flood: ${n} more complaints within seconds. They are counted in ${digests} digests instead of filling the channel.`,
    warned: (n: number) =>
      `Hours pass. ${n} complaints are close to their limit, and the people on duty are warned.`,
    breached: (n: number) => `The time to answer runs out: ${n} complaints are overdue.`,
    opened:
      'Dewi opens one of them from a digest; Rina approves its draft; it is answered, late but answered.',
    standup: (n: number) => `The next morning brings the daily standup (${n} so far).`,
    resolved: (percent: number) => `Sari resolves the crisis. The summary says: ${percent} % answered.`,
  },
  summary: {
    title: 'What it came to',
    lines: (f: {
      complaints: number;
      cards: number;
      digested: number;
      digests: number;
      answered: number;
      breached: number;
      standups: number;
      seconds: number;
    }) => [
      `${f.complaints} complaints: ${f.cards} as cards, ${f.digested} counted in ${f.digests} digests`,
      `${f.answered} answered, ${f.breached} overdue, ${f.standups} ${f.standups === 1 ? 'standup' : 'standups'}`,
      `${f.seconds} seconds`,
    ],
    good: 'Every check holds.',
    bad: (checks: string[]) => `These checks do not hold: ${checks.join(', ')}`,
    stays: (url: string) => `The workspace stays open at ${url}. Ctrl-C ends it.`,
  },

  /** What the team of the demo types. */
  typed: {
    title: 'Customers charged twice',
    known: 'Since this morning people say that our till charged them twice.',
    facts: {
      what_happened: 'the till charged some customers twice on 20 November',
      step: 'checking every payment of that day',
      repair: 'Everybody gets the second payment back by Friday',
      prevention: 'two people check the till every evening',
      next_update: 'tomorrow at 10.00',
    },
    answer:
      'We are sorry: our till charged you twice on 20 November. That was our mistake. We are checking every payment of that day, and you get the second payment back by Friday. From now on two people check the till every evening. Please write to us at DM Instagram @kopisenja.',
    resolve: 'everybody has their money back',
  },
  complaintParts: complaints,
};
