// What the command line says, in English.
export const cli = {
  description: 'Tanggap: a Slack bot for teams that face a crisis in public.',
  commands: {
    audit: 'prove that nobody changed the record of who did what, or hand it out',
    bursts: 'find bursts in a series of counts (JSON on standard input)',
    check: 'check that nothing was lost, doubled, missed or sent without approval',
    'check-reply': 'score replies and flag their tone and personal data (JSON lines)',
    doctor: 'look at everything the bot rests on, and say what mends what is wrong',
    draft: 'write draft answers from facts (JSON lines)',
    duplicates: 'group comments that say nearly the same (JSON lines)',
    'eval-triage': 'measure triage on public data',
    sla: 'print the clock of a case',
    source: 'check the sources that are listened to, and try them',
    train: 'train the triage model on public data',
    triage: 'tell language, feeling, kind and severity of comments (JSON lines)',
    demo: 'play a whole crisis on the real house, from the declaration to the end',
    export: 'write down what people corrected, for training triage anew',
    import: 'take the complaints of a CSV file in',
    inbox: 'look after what came from Slack and could not be dealt with',
    outbox: 'look after what is on its way, and what is stuck',
    plan: 'check a crisis plan, or show the one in use',
    privacy: 'take words of a complaint, or who wrote it, out for good',
    start: 'start the bot; without Slack tokens it opens a simulated workspace to try it in',
  },
  start: {
    ledgerBad: (file: string, lines: string) =>
      `These lines of ${file} cannot be read and were left out: ${lines}. Mend them, then: npx tanggap privacy reapply`,
    ledgerUnreadable: (file: string, code: string) =>
      `The ledger of what was taken out for good, ${file}, cannot be read (${code}), so a restored backup might show it again. I did not start. Look at what stands there, make it readable for me, and start again.`,
    planTitle: (file: string) => `Please mend the crisis plan ${file} and start again.`,
    planMissing: (file: string) =>
      `There is no crisis plan at ${file}. Set CRISIS_PLAN to your plan, or copy one from manifests/.`,
    slackRefused: (code: string) =>
      `Slack refused the bot token (${code}). Install the app again from manifests/ and copy the new token into SLACK_BOT_TOKEN.`,
    somebodyElse: (was: { team: string; userId: string }, is: { team: string; userId: string }) =>
      `The bot was started as ${was.userId} of the workspace ${was.team}, and now Slack says that its token belongs to ${is.userId} of ${is.team}. It stopped. If that is as you want it, start it again; if not, correct SLACK_BOT_TOKEN.`,
    withoutSlack: (why: string) =>
      why === 'unreachable' || why === 'connecting'
        ? 'Slack does not answer. Tanggap goes on without it: complaints are taken, clocks run, and alarms go out by webhook and e-mail where these are set up. It connects by itself when Slack is back.'
        : `Slack refuses the tokens (${why}), which have worked before. Tanggap goes on without it: complaints are taken, clocks run, and alarms go out by webhook and e-mail where these are set up. Allow the app again, or install it again from manifests/ and start with the new tokens.`,
    portTaken: (p: { port: number; portIn: string }) =>
      `Port ${p.port} is in use. Stop what uses it, or choose another one with ${p.portIn}.`,
    cannotListen: (p: { host: string; port: number; hostIn: string; portIn: string }, code: string) =>
      `I cannot listen at ${p.host}, port ${p.port} (${code}). Choose an address of this machine with ${p.hostIn}, and a port above 1023 with ${p.portIn}.`,
    simulated: (url: string) =>
      [
        '',
        '  No Slack tokens were given, so here is a simulated Slack workspace. Nothing leaves this machine.',
        '',
        `  Open  ${url}`,
        '  and type  /crisis declare  in any channel.',
        '',
      ].join('\n'),
    workspaceBroken: (file: string) =>
      `The simulated workspace could not be read and begins anew. What was there is kept in ${file}.`,
    real: (team: string) => `Tanggap is connected to ${team}. Type /crisis help in Slack.`,
    web: (url: string, ops: string) =>
      `Complaints come in at ${url}/intake/<source>. For you alone: health at ${ops}/readyz, figures at ${ops}/metrics.`,
    intakeNone: 'No INTAKE_SECRETS are set, so the intake takes nothing.',
    intakeTry: (source: string, secret: string) => `To try the intake: source "${source}", secret ${secret}`,
    missing: (people: string) => `The crisis plan names people who are not in this workspace: ${people}`,
    unsure: (people: string) =>
      `Slack has not said yet whom the crisis plan means by: ${people}. It is asked again; until it answers, whom it meant before is meant.`,
    unknownWebhooks: (names: string) =>
      `The crisis plan sends answers to webhooks that OUTLET_WEBHOOKS does not name: ${names}. Such answers will wait for a person.`,
    missingAccounts: (names: string) =>
      `The crisis plan sends answers from an account that is not set up: ${names}. Such answers will wait for a person.`,
    stopping: 'Finishing what is in hand …',
  },
};
