// What `tanggap doctor` says, in English: how each thing is, and what mends what is wrong.

type Params = Record<string, string | number>;
type Say = (p: Params) => string;
const few = (n: string | number | undefined, one: string, more: string) => `${n} ${n === 1 ? one : more}`;

const says = {
  'config.bad': () => 'The environment has mistakes.',
  'slack.simulated': () =>
    'No Slack tokens are set: the bot opens a simulated workspace, and nobody real is reached.',
  'slack.unreachable': () => 'Slack does not answer.',
  'slack.refused': (p) => `Slack refuses the bot token (${p.error}).`,
  'slack.ok': (p) => `Slack knows the bot in ${p.team}.`,
  'slack.scopes.ok': (p) => `The bot has its ${p.count} permissions.`,
  'slack.scopes.missing': (p) => `The bot lacks permissions: ${p.scopes}.`,
  'slack.scopes.extra': (p) => `The bot has permissions that it does not need: ${p.scopes}.`,
  'slack.socket.ok': () => 'Slack opens sockets to the bot.',
  'slack.socket.refused': (p) => `Slack opens no socket to the bot (${p.error}).`,
  'slack.http': () => 'Slack reaches the bot by HTTP; that it really can, only Slack knows.',
  'slack.clock.ok': () => 'Our clock and Slack’s agree.',
  'slack.clock.off': (p) => `Our clock and Slack’s differ by ${p.seconds} seconds.`,
  'slack.history.ok': (p) => `Messages can be read back, ${p.count} at once.`,
  'slack.history.limited': () =>
    'Slack lets this app read back fifteen messages a minute: what was missed may not be found.',
  'slack.history.unmeasured': () =>
    'How far messages can be read back shows once a channel of the bot has more than fifteen.',
  'slack.watched': (p) => `The bot is not in channels that it should listen to: ${p.channels}.`,
  'slack.shared': (p) => `Channels of the bot are shared with another organisation: ${p.channels}.`,
  'database.none': (p) => `There is no database in ${p.folder} yet.`,
  'database.unreachable': (p) => `The database cannot be used. ${p.why}`,
  'database.embedded': (p) => `The embedded PostgreSQL ${p.version} is up: for one machine.`,
  'database.server': (p) => `PostgreSQL ${p.version} answers at DATABASE_URL.`,
  'database.durable': () =>
    'What it has acknowledged survives a crash and a power cut, as far as its disk keeps its word.',
  'database.unsafe': (p) => `What it has acknowledged may be lost: ${p.settings}.`,
  'database.migrations.ok': (p) => `It is up to date (${few(p.count, 'migration', 'migrations')}).`,
  'database.migrations.pending': (p) => `It lacks ${few(p.count, 'migration', 'migrations')}.`,
  'database.migrations.foreign': (p) =>
    `It was used by a newer Tanggap (${few(p.count, 'migration', 'migrations')} more).`,
  'database.disk.ok': (p) => `${p.percent} % of the disk is free.`,
  'database.disk.low': (p) => `Only ${p.percent} % of the disk is free.`,
  'database.clock.ok': () => 'Its clock and ours agree.',
  'database.clock.off': (p) => `Its clock and ours differ by ${p.seconds} seconds.`,
  'plan.ok': (p) => `The crisis plan ${p.file} is good (version ${p.version}).`,
  'plan.example': () => 'The example plan is in use: its people and words are not yours.',
  'plan.missing': (p) => `There is no crisis plan at ${p.file}.`,
  'plan.bad': (p) => `The crisis plan ${p.file} has ${few(p.count, 'mistake', 'mistakes')}.`,
  'plan.people.ok': () => 'Everybody whom the plan names is in the workspace.',
  'plan.people.missing': (p) => `The plan names people who are not in the workspace: ${p.people}.`,
  'plan.people.unsure': (p) => `Slack does not say now whom the plan means by: ${p.people}.`,
  'plan.roles.empty': (p) => `Nobody holds these roles: ${p.roles}.`,
  'plan.approvers.ok': (p) => `${p.people} people may approve an answer; ${p.quorum} must.`,
  'plan.approvers.spare': (p) =>
    `${few(p.people, 'person', 'people')} may approve, and ${p.quorum} must: an answer that one of them wrote or edited stays where it is.`,
  'plan.approvers.few': (p) =>
    `${few(p.people, 'person', 'people')} may approve, and ${p.quorum} must: no answer can ever go out.`,
  'outlets.none': () => 'No outlet is set up: people post the approved answers by hand.',
  'outlets.ok': (p) => `The outlet ${p.name} can be reached.`,
  'outlets.refused': (p) => `The outlet ${p.name} cannot be used (${p.problem}).`,
  'outlets.unknown': (p) => `The plan sends answers to what is not set up: ${p.names}.`,
  'sources.none': () => 'No sources file is set: comments come by the intake and by import.',
  'sources.bad': () => 'The sources file has mistakes.',
  'source.heard': (p) => `${p.name} was heard at ${p.last} (${p.taken} taken in so far).`,
  'source.never': (p) => `${p.name} was never heard.`,
  'source.late': (p) => `${p.name} was last heard at ${p.last}, and nobody has asked it since.`,
  'source.failing': (p) => `${p.name} cannot be heard since ${p.since} (${p.code}); last heard: ${p.last}.`,
  'source.byItself': (p) => `${p.name} sends by itself.`,
  'work.ok': () => 'Nothing is stuck and nothing is late.',
  'work.held': (p) => `${few(p.count, 'job waits', 'jobs wait')} for a person.`,
  'work.dead': (p) => `${few(p.count, 'job was', 'jobs were')} given up.`,
  'work.letters': (p) => `${few(p.count, 'letter', 'letters')} from Slack could not be dealt with.`,
  'work.overdue': (p) => `${few(p.count, 'timer is', 'timers are')} more than a minute late.`,
  'work.failing': (p) =>
    `${few(p.count, 'timer fails', 'timers fail')} each time: what was due has not happened.`,
  'audit.ok': (p) => `The record of who did what is whole (${few(p.lines, 'line', 'lines')}).`,
  'audit.broken': (p) => `The record of who did what was changed at line ${p.line} (${p.why}).`,
  'running.ok': () => 'The bot runs and is ready.',
  'running.not': () => 'The bot does not run here.',
  'running.unready': () => 'The bot runs and is not ready.',
  'check.none': () => 'The bot has not checked itself yet.',
  'check.ok': (p) => `It checked itself ${p.minutes} minutes ago and found nothing.`,
  'check.old': (p) => `It checked itself last ${p.minutes} minutes ago; it should every five.`,
  'check.broken': (p) => `Its last check found what must not be: ${p.ids}.`,
} satisfies Record<string, Say>;

/** The command or the click that mends it; for every code that may be worse than good. */
const mends = {
  'config.bad': (p) => String(p.report),
  'slack.simulated': () =>
    'For a real workspace: api.slack.com/apps → Create New App → From a manifest, then set SLACK_BOT_TOKEN.',
  'slack.unreachable': () =>
    'curl https://slack.com/api/api.test — then check the network, a proxy, and status.slack.com.',
  'slack.refused': () =>
    'api.slack.com/apps → your app → Install App → Reinstall, and copy the new token into SLACK_BOT_TOKEN.',
  'slack.scopes.missing': () =>
    'api.slack.com/apps → your app → App Manifest: paste manifests/socket.json (or http.json), then Reinstall.',
  'slack.scopes.extra': () => 'api.slack.com/apps → your app → OAuth & Permissions: remove them.',
  'slack.socket.refused': () =>
    'api.slack.com/apps → your app → Basic Information → App-Level Tokens: make one with connections:write, set SLACK_APP_TOKEN.',
  'slack.clock.off': () => 'timedatectl set-ntp true',
  'slack.history.limited': () =>
    'Use an app that you made from our manifest in your own workspace, not one that is distributed to others.',
  'slack.watched': () => 'In each of them type: /invite @tanggap',
  'slack.shared': () => 'Use a channel of your own: people of the other organisation read everything there.',
  'database.none': () => 'npx tanggap start',
  'database.unreachable': () =>
    'Check DATABASE_URL and that the server runs; without it the embedded one is used.',
  'database.unsafe': () =>
    'ALTER SYSTEM SET fsync = on; ALTER SYSTEM SET full_page_writes = on; ALTER SYSTEM SET synchronous_commit = on; then restart the server.',
  'database.migrations.pending': () => 'npx tanggap start',
  'database.migrations.foreign': () => 'Start the newest version everywhere.',
  'database.disk.low': () =>
    'Make room, or set TANGGAP_DATA to a folder on a larger disk and move the data there.',
  'database.clock.off': () => 'timedatectl set-ntp true — on both machines.',
  'plan.example': () => 'Copy manifests/plan.en.yaml, put in your people, and set CRISIS_PLAN to it.',
  'plan.missing': () => 'Set CRISIS_PLAN to your plan.',
  'plan.bad': (p) => `npx tanggap plan check ${p.file}`,
  'plan.people.missing': (p) => `Correct them in the plan, or invite them to Slack: ${p.people}`,
  'plan.people.unsure': () => 'Look again in a minute: npx tanggap doctor',
  'plan.roles.empty': () => 'Give each a person under “roles:” in the plan.',
  'plan.approvers.few': (p) => `Add people to ${p.roles}, or lower “approval: quorum” in the plan.`,
  'plan.approvers.spare': (p) => `Add one more person to ${p.roles} in the plan.`,
  'outlets.refused': () => 'Correct its address or password in the environment, and look again.',
  'outlets.unknown': () =>
    'Set OUTLET_WEBHOOKS, OUTLET_EMAIL or OUTLET_MASTODON, or take it out of the plan.',
  'sources.bad': (p) => `${p.problems}\nnpx tanggap source check`,
  'source.never': () => 'npx tanggap start — and to see what it would bring in: npx tanggap source test NAME',
  'source.late': () => 'npx tanggap start',
  'source.failing': (p) => `${p.reason} Then: npx tanggap source test ${p.source}`,
  'work.held': () => 'npx tanggap outbox ls',
  'work.dead': () => 'npx tanggap outbox ls',
  'work.letters': () => 'npx tanggap inbox ls',
  'work.overdue': () => 'Start the bot again, and look at /readyz and at the load of the machine.',
  'work.failing': () =>
    'Look for “timer failed” in the log: it says what is wrong. Each is tried again at least every five minutes.',
  'audit.broken': () => 'npx tanggap audit verify — then restore a backup beside it and compare.',
  'running.not': () => 'npx tanggap start',
  'running.unready': () => 'Look at /readyz and at the log.',
  'check.none': () => 'Wait a few minutes and look again.',
  'check.old': () => 'Start the bot again.',
  'check.broken': () => 'npx tanggap check',
} satisfies Partial<Record<keyof typeof says, Say>>;

export const doctor = {
  description: 'Look at everything the bot rests on, and say what mends what is wrong. Changes nothing.',
  json: 'answer in JSON',
  language: 'en or id',
  badLanguage: (language: string) => `There is no language “${language}”. Choose en or id.`,
  marks: { ok: '✓', warn: '!', bad: '✗' },
  mend: (how: string) => `    → ${how}`,
  verdicts: {
    ok: 'All is well.',
    warn: 'It works; the lines with “!” deserve a look.',
    bad: 'The lines with “✗” must be mended before a crisis.',
  },
  says: says as Record<keyof typeof says, Say>,
  mends: mends as Partial<Record<keyof typeof says, Say>>,
};
