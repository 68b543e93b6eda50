// What the crisis room says, in English.
export const crisis = {
  form: {
    title: 'Declare a crisis',
    submit: 'Open crisis room',
    close: 'Not now',
    intro:
      'This opens a channel, brings in everyone your crisis plan names, and starts a clock on every complaint. Nothing is published without approval. You can change everything later.',
    name: 'What is happening, in a few words?',
    namePlaceholder: 'Customers were charged twice',
    level: 'How serious does it look right now?',
    known: 'What do you know so far?',
    knownHint: 'Facts only. It is fine to know little: leave it empty rather than guess.',
    language: 'Language of the crisis room',
    drill: 'Is it real, or a drill?',
    real: 'Real',
    drillChoice: 'A drill: to practise, announced nowhere',
    nameMissing: 'Please give it a short name, so that everyone knows what this is about.',
  },
  languages: { en: 'English', id: 'Bahasa Indonesia' },
  headerTitle: (title: string, drill: boolean) => `${drill ? 'DRILL · ' : ''}${title}`,
  state: { open: '🔴 Open', resolved: '✅ Resolved', frozen: '🧊 Frozen' },
  level: (name: string) => `*Level:* ${name}`,
  declared: (person: string, at: string) => `*Declared:* ${at} by <@${person}>`,
  resolved: (person: string, at: string) => `*Resolved:* ${at} by <@${person}>`,
  auditHead: (lines: number, head: string) =>
    `🔗 Record of who did what, up to line ${lines}. Nothing in it was changed later if this holds: \`npx tanggap audit verify --head ${head}\`. Nothing to do here; please just leave this message where it is.`,
  stateField: (state: string) => `*State:* ${state}`,
  role: (title: string, people: string) => `*${title}:* ${people}`,
  nobody: '_nobody yet_',
  counts: (c: { total: number; open: number; answered: number; overdue: number }) =>
    `*Complaints:* ${c.total} in all · *${c.open}* waiting · ${c.answered} answered · ${c.overdue > 0 ? `*${c.overdue} overdue*` : '0 overdue'}`,
  nextDue: (at: string) => `*Next answer due:* ${at}`,
  stuck: (count: number) =>
    `✋ *${count} ${count === 1 ? 'message waits' : 'messages wait'} for a person:* \`/crisis stuck\``,
  noneDue: '*Next answer due:* nothing is waiting',
  known: (text: string) => `*What we know so far*\n${text}`,
  knownNothing:
    '*What we know so far*\n_Nothing recorded yet. Use_ `/crisis facts` _as soon as you know something: answers are made of these facts only._',
  headerHint: 'This message is kept up to date. Type `/crisis help` to see what you can do.',
  buttons: { facts: 'Record facts', status: 'Status', done: 'Done' },
  topic: (state: string, level: string, lead: string) => `${state} · ${level} · lead: ${lead}`,
  purpose: (title: string, marker: string) => `Crisis room for “${title}”. Run by Tanggap (${marker}).`,
  steps: 'First steps from the crisis plan',
  step: (s: { number: number; text: string; role: string | null; doneBy: string | null }) =>
    s.doneBy ? `✅ ~${s.text}~ (<@${s.doneBy}>)` : `${s.number}. ${s.text}${s.role ? ` — _${s.role}_` : ''}`,
  missingPlan: (people: string) =>
    `⚠️ I could not find these people from the crisis plan: ${people}. Everyone else is here. Please invite them by hand, or give the role to somebody else with \`/crisis assign <role> @person\`.`,
  missingSlack: (people: string) =>
    `⚠️ Slack did not let me invite: ${people}. Everyone else is here. Please invite them by hand, or give the role to somebody else with \`/crisis assign <role> @person\`.`,
  welcomeMine: (channel: string) =>
    `The crisis room is open: <#${channel}>. Everyone the plan names has been invited. Start there with what you know: \`/crisis facts\`.`,
  welcomeOther: (channel: string, person: string, title: string) =>
    `<@${person}> declared “${title}” a moment ago, so I did not open a second room: you are invited to <#${channel}>. If yours is a different crisis, press the button.`,
  separate: 'Mine is a different crisis',
  announcement: (title: string, channel: string, level: string, person: string) =>
    `🔴 <@${person}> declared a crisis (${level}): *${title}*. The room is <#${channel}>. Please do not answer in public on your own; bring what you see there.`,
  call: (c: {
    title: string;
    channel: string;
    level: string;
    by: string;
    drill: boolean;
    roles: { title: string; duties: string }[];
  }) =>
    [
      c.drill
        ? `🟡 *Drill:* <@${c.by}> is practising a crisis (${c.level}): *${c.title}*. Please act as if it were real; nothing goes out.`
        : `🔴 <@${c.by}> declared a crisis (${c.level}): *${c.title}*. You are needed.`,
      `Please come to <#${c.channel}> and read the pinned message first.`,
      ...c.roles.map((r) => `Your role: *${r.title}*.${r.duties ? ` ${r.duties}` : ''}`),
    ].join('\n'),
  assigned: (person: string, role: string, by: string, duties: string) =>
    `<@${person}> is now *${role}* (assigned by <@${by}>).${duties ? `\n${duties}` : ''}`,
  update: (person: string, text: string) => `📣 *Update from <@${person}>*\n${text}`,
  frozenState: (person: string) =>
    `🧊 *Frozen by ${person === 'system' ? 'Tanggap' : `<@${person}>`}: nothing goes out.* Somebody who may approve answers lifts it with \`/crisis unfreeze\`.`,
  frozen: (person: string, why: string) =>
    `🧊 <@${person}> froze this crisis: nothing goes out until \`/crisis unfreeze\`.${why ? ` Why: ${why}` : ''} You can go on writing and approving. Please post nothing by hand either.`,
  restored: (people: string, newest: string) =>
    `🧊 ${people ? `${people}: ` : ''}I froze this crisis; nothing goes out. My records end ${newest}, and I had written more than that before: they are an older copy, such as a backup. Some answers may have gone out that I do not remember.\nPlease look at what your customers were told since then, and take the ✅ off every answer that they already have. Then somebody who may approve answers says \`/crisis unfreeze\`; approved answers that still wait go out after that.`,
  shared: (id: number, title: string) =>
    `🧊 Another organisation can read the channel of crisis ${id} (${title}), or has been invited to it. So I froze the crisis: no answer goes out, and I post nothing there. Please end the sharing. After that, somebody who may approve answers says \`/crisis unfreeze\` in the channel, and approved answers that waited go out.`,
  unfrozen: (person: string, why: string) =>
    `💧 <@${person}> lifted the freeze.${why ? ` Why: ${why}` : ''} Approved answers that waited go out now.`,
  reopened: (person: string, why: string) =>
    `🔴 <@${person}> reopened this crisis.${why ? ` Why: ${why}` : ''} Clocks of unanswered complaints run again.`,
  levelChanged: (person: string, from: string, to: string, why: string) =>
    `📶 <@${person}> changed the level from *${from}* to *${to}*.${why ? ` Why: ${why}` : ''} Every clock follows the promises of this level from now on; time that stood still stays uncounted.`,
  levelHow: (now: string, example: string) =>
    `The level is *${now}*. To change it, write a level and why, like this: \`/crisis level ${example} the press asks\`. The levels of the plan:`,
  factsForm: {
    title: 'What we know',
    submit: 'Record',
    close: 'Cancel',
    intro:
      'Drafts are made of these facts and nothing else. Write each as you would say it to a customer. What you do not know yet, leave empty: the draft will show a gap instead of a guess.',
    what_happened: 'What happened?',
    what_happenedPlaceholder: 'the till charged some customers twice on 20 November',
    responsibility: 'Whose fault is it?',
    responsibilities: {
      high: 'Ours, confirmed',
      low: 'Partly ours, or an accident',
      none: 'Not ours (misunderstanding, rumour)',
      unknown: 'We do not know yet',
    },
    cause: 'What kind of problem is it?',
    causes: {
      none: 'Not sure yet',
      service_failure: 'Poor service, late, no reply',
      human_error: 'Somebody made a mistake',
      product_defect: 'Defective product',
      product_quality: 'Poor quality',
      outage: 'System is down',
      staff_conduct: 'Behaviour of our people',
      safety: 'Safety or health',
      data_breach: 'Personal data exposed',
      fraud: 'Fraud or lost money',
      misperception: 'Misunderstanding',
      rumor: 'Rumour, not proven',
      offensive_content: 'Offensive content of ours',
      labelling: 'Label or halal claim',
      counterfeit: 'Counterfeit goods',
      governance: 'Governance, misuse of funds',
      legal_threat: 'Legal threat',
      mobilisation: 'Boycott call',
    },
    step: 'What are you doing about it right now?',
    stepPlaceholder: 'checking every transaction of that day one by one',
    repair: 'What do people get back, and when?',
    prevention: 'What keeps it from happening again?',
    next_update: 'When will you tell more?',
    private_channel: 'Where can people write to you privately?',
    concede: 'What was unclear from our side?',
    answer: 'What is the answer?',
    evidence: 'Where can people check what you say?',
    instruction: 'What should people do right now to stay safe?',
  },
  factsPosted: (person: string) => `📝 <@${person}> recorded what we know`,
  factLine: (label: string, text: string) => `*${label}* ${text}`,
  factsHint: 'Drafts that nobody has edited or approved are being rewritten with these facts.',
  list: {
    title: '*Open crises*',
    none: 'No crisis is open. Good. If one begins, type `/crisis declare`.',
    line: (title: string, channel: string | null, level: string, at: string) =>
      `• ${channel ? `<#${channel}>` : 'opening…'} *${title}* · ${level} · since ${at}`,
  },
  help: (emoji: string) =>
    [
      '*What you can do here*',
      '`/crisis declare what is happening`  open a crisis room',
      '`/crisis status`  how we stand: waiting, overdue, who has to do what',
      '`/crisis list`  open crises, and the complaints that wait longest',
      '`/crisis due`  what has to be answered next, late ones first',
      '`/crisis stuck`  what did not get through and waits for somebody',
      '`/crisis watch`  how many comments come in, and what is usual',
      '`/crisis facts`  record what we know; answers are made of it',
      '`/crisis update text`  tell the team what changed',
      '`/crisis assign role @person`  give somebody a role',
      '`/crisis level`  how serious it is; the lead changes it, and every clock follows',
      '`/crisis standup`  the daily summary, now',
      '`/crisis fixed what`  prepare the news of the repair for everyone who was answered',
      '`/crisis promises`  what we promised in public, by when, and who keeps it',
      '`/crisis resolve why`  close the crisis with a summary',
      '`/crisis reopen why`  open it again',
      '`/crisis freeze why`  stop everything that goes out; `/crisis unfreeze` lets it go again',
      '',
      `*How an answer goes out:* in a complaint's thread I suggest a draft. Press *Edit* to change it. Somebody with the right role reacts with :${emoji}: — never who wrote it. After a short pause it goes out; taking the reaction away before that stops it.`,
      "*From any channel:* open a message's menu → *Log as complaint*.",
    ].join('\n'),
  assignHow: 'Write the role and the person, like this: `/crisis assign lead @Sari`.',
};
