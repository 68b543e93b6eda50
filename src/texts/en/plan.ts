// English: the crisis plan, its mistakes and its summary.
import { parted } from '../parted.ts';
import { sla } from './sla.ts';

type Kind = 'text' | 'number' | 'boolean' | 'list' | 'map' | 'nothing';

const kinds: Record<Kind, string> = {
  text: 'text',
  number: 'a number',
  boolean: 'yes or no (true, false)',
  list: 'a list (lines that start with “- ”)',
  map: 'a section (lines of “key: value”)',
  nothing: 'nothing',
};

const list = (names: readonly string[]) => names.join(', ');
const instead = (meant?: string) => (meant === undefined ? '' : ` Did you mean “${meant}”?`);

const yaml: Record<string, [what: string, remedy: string]> = {
  DUPLICATE_KEY: ['This key stands twice in the same section.', 'Keep one of the two and delete the other.'],
  TAB_AS_INDENT: ['The line is indented with a tab.', 'Use spaces: two for each step inwards.'],
  BAD_INDENT: [
    'The line is not indented like its neighbours.',
    'Give lines that belong together the same number of spaces.',
  ],
  BAD_SCALAR_START: [
    'A value cannot start with this character.',
    'Put the value in quotes, for example "@care-team" or "50%".',
  ],
  BLOCK_AS_IMPLICIT_KEY: [
    'There are two colons on this line, or a line is indented too far.',
    'Put the value in quotes if it contains “: ”; otherwise check the spaces at the start of the line.',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'A key runs over several lines; most often a colon is missing.',
    'Write “key: value” on one line, with a space after the colon.',
  ],
  MISSING_CHAR: [
    'Something is not closed: a quote, a bracket, or a colon is missing.',
    'Close it, and check the line above too. A word that starts with # needs quotes.',
  ],
  MULTIPLE_DOCS: [
    'The file holds more than one document (a line “---”).',
    'Keep a single document and delete the line “---”.',
  ],
  TAG_RESOLVE_FAILED: [
    'Tags (words that start with “!”) have no meaning in a plan.',
    'Delete the tag, or put the value in quotes.',
  ],
  NON_STRING_KEY: ['A key here is a list or a section.', 'Write a plain word before the colon.'],
  TOO_DEEP: [
    'Brackets or lists stand in each other far deeper than in any plan.',
    'Most often the file is not a plan at all; compare it with an example plan.',
  ],
  TOO_MANY: [
    'There are more than 5,000 entries, far more than in any plan.',
    'Most often the file is not a plan at all; compare it with an example plan.',
  ],
  ALIASES: [
    'References (“*name”) point nowhere, or there are too many of them.',
    'Write the values out instead of referring to them.',
  ],
};

export const plan = {
  yaml,
  yamlOther: [
    'This is not valid YAML.',
    'Check quotes, colons and indentation here and on the line above.',
  ] as [what: string, remedy: string],
  /** Each mistake: what is wrong, and what to do about it. */
  problems: {
    too_big: (p: { bytes: number; max: number }) => [
      `The file is ${p.bytes} bytes long; a plan may have ${p.max}.`,
      'Check that this is the plan file, and shorten it.',
    ],
    empty_file: () => ['The file is empty.', 'Start from the example plan and change what differs for you.'],
    unknown_key: (p: { key: string; known: string[]; meant?: string }) => [
      `“${p.key}” is not known here.${instead(p.meant)}`,
      `Correct or delete it. Known here: ${list(p.known)}.`,
    ],
    bad_key: (p: { key: string }) => [
      `“${p.key}” cannot be used as a key.`,
      'Use up to 30 small letters, digits, “-” or “_”, starting with a letter.',
    ],
    missing: (p: { key: string }) => [`“${p.key}” is missing.`, `Add a line “${p.key}: …” to this section.`],
    empty: (p: { key: string }) => [
      `There is nothing after “${p.key}”.`,
      'Write a value, or delete the line. A value that starts with # needs quotes, or it is read as a comment.',
    ],
    wrong_type: (p: { key: string; expected: Kind; got: Kind }) => [
      `“${p.key}” has to be ${kinds[p.expected]}, but this is ${kinds[p.got]}.`,
      p.expected === 'text'
        ? 'Write one value here; if it is a number or true/false, put it in quotes.'
        : `Write ${kinds[p.expected]}.`,
    ],
    not_one_of: (p: { key: string; got: string; allowed: string[]; meant?: string }) => [
      `“${p.got}” is not possible for “${p.key}”.${instead(p.meant)}`,
      `Choose one of: ${list(p.allowed)}.`,
    ],
    too_long: (p: { key: string; max: number }) => [
      `“${p.key}” is too long.`,
      `Use at most ${p.max} characters.`,
    ],
    too_many: (p: { key: string; max: number }) => [
      `“${p.key}” has too many entries.`,
      `Keep at most ${p.max}.`,
    ],
    too_few: (p: { key: string; min: number }) => [
      `“${p.key}” has too few entries.`,
      `Name at least ${p.min}, or delete the section.`,
    ],
    too_low: (p: { key: string; min: number }) => [`“${p.key}” is too small.`, `Use ${p.min} or more.`],
    too_high: (p: { key: string; max: number }) => [`“${p.key}” is too big.`, `Use ${p.max} or less.`],
    not_whole: (p: { key: string }) => [
      `“${p.key}” has to be a whole number.`,
      'Write it without a decimal point.',
    ],
    several_lines: (p: { key: string }) => [`“${p.key}” runs over several lines.`, 'Write it on one line.'],
    bad_duration: (p: { got: string }) => [
      `“${p.got}” is not a length of time.`,
      'Write a number and a unit: 30s, 45m, 24h, 3d.',
    ],
    duration_range: (p: { key: string; got: string; min: string; max: string }) => [
      `“${p.got}” is too short or too long for “${p.key}”.`,
      `Choose a length of time from ${p.min} to ${p.max}.`,
    ],
    bad_warning_point: (p: { got: string }) => [
      `“${p.got}” is not a moment to warn at.`,
      'Write a share of the time below 100% (80%), or how long before the end (2h).',
    ],
    bad_time: (p: { got: string }) => [
      `“${p.got}” is not a time of day.`,
      'Write it as "09:00", from "00:00" to "23:59".',
    ],
    bad_zone: (p: { got: string; meant?: string }) => [
      `“${p.got}” is not a time zone that is known here.${instead(p.meant)}`,
      'Use a name such as Asia/Jakarta, Asia/Makassar, Asia/Jayapura or UTC.',
    ],
    bad_person: (p: { got: string }) => [
      `“${p.got}” does not name a person or a group.`,
      'Use an e-mail address, a Slack member ID (U…), a user group ID (S…), or a group’s handle in quotes ("@care-team").',
    ],
    bad_channel: (p: { got: string }) => [
      `“${p.got}” does not name a channel.`,
      'Use its name in quotes ("#announcements") or its ID (C…).',
    ],
    bad_emoji: (p: { got: string }) => [
      `“${p.got}” is not the name of an emoji.`,
      'Use Slack’s name for it without skin tone, for example white_check_mark.',
    ],
    bad_prefix: (p: { got: string }) => [
      `Channel names cannot start with “${p.got}”.`,
      'Use up to 21 small letters, digits, “-” or “_”, starting with a letter or digit.',
    ],
    bad_link: (p: { got: string }) => [
      `“${p.got}” is not a link that Slack can open.`,
      'Write the whole address, beginning with https://.',
    ],
    duplicate: (p: { got: string; firstLine: number }) => [
      `“${p.got}” already stands on line ${p.firstLine}.`,
      'Delete one of the two, or give it another name.',
    ],
    unknown_role: (p: { got: string; known: string[]; meant?: string }) => [
      `There is no role “${p.got}” in this plan.${instead(p.meant)}`,
      `Choose one of: ${list(p.known)}; or add “${p.got}” to the roles.`,
    ],
    unknown_level: (p: { got: string; known: string[]; meant?: string }) => [
      `There is no level “${p.got}” in this plan.${instead(p.meant)}`,
      `Choose one of: ${list(p.known)}; or add “${p.got}” to the levels.`,
    ],
    clocks: (p: { kind: string; got: string }) => parted(sla.problem, p.kind, p.got),
    no_lead: () => [
      'Nobody leads: the role “lead” is missing.',
      'Add a role “lead” with at least one person.',
    ],
    quorum_unreachable: (p: { quorum: number; people: number }) => [
      `${p.quorum} approvals are asked for, but only ${p.people === 1 ? '1 person' : `${p.people} people`} may approve.`,
      'Lower the quorum, or let more roles approve.',
    ],
    webhook_without_name: (p: { source: string }) => [
      `Answers to “${p.source}” go to a webhook, but no webhook is named.`,
      'Add “webhook: NAME”, with a name that is set in OUTLET_WEBHOOKS.',
    ],
    manual_with_webhook: (p: { source: string }) => [
      `Answers to “${p.source}” are not sent by a webhook, yet one is named.`,
      'Write “kind: webhook”, or delete the line “webhook”.',
    ],
    no_spare_approver: (p: { quorum: number; people: number }) => [
      `${p.people === 1 ? 'Only 1 person' : `Only ${p.people} people`} may approve, and ${p.quorum} must. Nobody approves what they wrote themselves, so an answer that an approver writes cannot go out.`,
      'Let one more person approve.',
    ],
    warning_before_start: (p: { label: string; levels: string[] }) => [
      `At the level ${list(p.levels)} the whole time for a first reply is not longer than ${p.label}, so this warning never comes there.`,
      'Choose a shorter time, or a share such as 80%.',
    ],
    no_private_channel: () => [
      'No private channel is named, so answers cannot invite people to continue in private.',
      'Add “private_channel” under “answers”, for example "Instagram DM @yourname".',
    ],
  } satisfies Record<string, (p: never) => [what: string, remedy: string]>,
  warning: (text: string) => `note: ${text}`,
  found: (count: number) =>
    `${count === 1 ? '1 mistake' : `${count} mistakes`}. The plan is not in use until this is mended.`,
  summary: {
    good: (p: { organisation: string; version: string }) =>
      `The plan of ${p.organisation} is good (version ${p.version}).`,
    roles: 'Who does what:',
    role: (p: { title: string; people: string[] }) => `${p.title}: ${list(p.people)}`,
    levels: 'How fast a complaint gets its first reply:',
    level: (p: { name: string; within: string; told: string[] }) =>
      `${p.name}: within ${p.within}${p.told.length === 0 ? '' : `; told at once: ${list(p.told)}`}`,
    warnings: (p: { points: string[]; duty: string }) =>
      p.points.length === 0
        ? `No warning before the time is up. ${p.duty} is told when it is.`
        : `${p.duty} is warned ${list(p.points)}.`,
    share: (label: string) => `after ${label} of the time`,
    before: (label: string) => `${label} before the end`,
    approval: (p: { people: string[]; quorum: number; emoji: string; hold: string }) =>
      `An answer goes out after ${p.quorum === 1 ? 'one of these approves it' : `${p.quorum} of these approve it`} with :${p.emoji}: (never somebody who wrote it): ${list(p.people)}. It then waits ${p.hold}, in which it can be stopped.`,
    standup: (p: { time: string; zone: string }) => `Daily standup at ${p.time} (${p.zone}).`,
    steps: (count: number) =>
      count === 1
        ? '1 step is listed when a crisis is declared.'
        : `${count} steps are listed when a crisis is declared.`,
    answers: (p: { sender: string; limit: number; privately?: string }) =>
      `Answers are signed “${p.sender}”, have at most ${p.limit} characters${p.privately === undefined ? '' : `, and lead to: ${p.privately}`}.`,
    manual: (source: string) => `${source}: a person posts the approved answer and confirms it`,
    account: (p: { source: string; kind: 'email' | 'mastodon' }) =>
      `${p.source}: sent ${p.kind === 'email' ? 'by e-mail' : 'from the Mastodon account'}`,
    webhook: (p: { source: string; name: string }) => `${p.source}: sent through the webhook “${p.name}”`,
    outlets: 'How answers go out, by source:',
    anySource: 'every other source',
  },
  command: {
    description: 'check or show the crisis plan',
    check: 'check a plan file and say in plain words what it means',
    show: 'show the plan that is in use',
    file: 'path of the plan file',
    language: 'language of the messages: en or id',
    example: 'CRISIS_PLAN names no file, so the example plan is in use:',
    unreadable: (file: string) => `${file} cannot be read. Check the path and that you may read the file.`,
    badLanguage: (got: string) => `“${got}” is not a language of Tanggap. Use en or id.`,
    missingAccounts: (names: string[]) =>
      `The plan sends answers from an account that this environment does not set up: ${list(names)}. Where the bot runs, set it; without it such answers wait for a person.`,
    unknownWebhooks: (names: string[]) =>
      `The plan sends answers to ${list(names)}, which OUTLET_WEBHOOKS does not define. Add it there, or correct the name in the plan.`,
  },
};
