// What a crisis plan holds, and the questions the rooms ask of it.

/** A sentence of the plan's owner. Written once in the file, it stands in both languages. */
export interface PlanText {
  en: string;
  id: string;
}

/** Somebody as the plan names them: a Slack member or user-group id, an e-mail address, or a user-group handle without its @. */
export type Holder =
  | { kind: 'user'; id: string }
  | { kind: 'email'; email: string }
  | { kind: 'group'; id: string }
  | { kind: 'handle'; handle: string };

/** A channel as the plan names it: by id, or by name without its #. */
export type PlanChannel = { kind: 'id'; id: string } | { kind: 'name'; name: string };

export interface Role {
  key: string;
  title?: PlanText;
  duties?: PlanText;
  people: Holder[];
}

/** How serious a crisis is. Levels stand in the plan from the mildest to the most serious. */
export interface Level {
  key: string;
  name: PlanText;
  description?: PlanText;
  /** How long the team has for its first reply to a complaint. */
  firstReplyMs: number;
  notify: { roles: string[]; channels: PlanChannel[] };
}

/** When to warn that a first reply is due: after a share of the time (0 < share < 1), or this long before the end. */
export type WarningPoint =
  | { kind: 'share'; share: number; label: string }
  | { kind: 'before'; ms: number; label: string };

export interface Step {
  text: PlanText;
  role?: string;
  /** Keys of the levels at which the step is listed; every level when absent. */
  levels?: string[];
}

/**
 * Where an approved answer goes: a person posts it, the configured webhook of that name, mail server or Mastodon account
 * does. `limit` is the longest text that place takes, in characters.
 */
export type OutletChoice = { limit?: number } & (
  | { kind: 'manual' | 'email' | 'mastodon' }
  | { kind: 'webhook'; webhook: string }
);

export interface Plan {
  organisation: string;
  language: 'en' | 'id';
  /** IANA name, e.g. Asia/Jakarta. */
  timeZone: string;
  channelPrefix: string;
  announce: PlanChannel[];
  /** Where the watch tells of bursts while no crisis is open; when empty, where crises are announced. */
  watch: PlanChannel[];
  /** Links that stand at the top of every crisis channel. */
  bookmarks: { title: PlanText; url: string }[];
  /** In the order of the file; `lead` is always among them. */
  roles: Role[];
  levels: Level[];
  warningPoints: WarningPoint[];
  /** The role that is reminded when a reply is due. */
  dutyRole: string;
  steps: Step[];
  /** `emoji` is Slack's name of it, without colons. */
  approval: {
    roles: string[];
    /** Who may answer for personal data or legal words that would hold a text back. */
    signOff: string[];
    quorum: number;
    emoji: string;
    holdMs: number;
  };
  /** After so many public answers to one person the next one moves to a private channel. */
  debate: { rounds: number };
  /** `time` is HH:MM on the clock of `zone`. */
  standup: { time: string; zone: string };
  answers: {
    senderName: string;
    /** How Indonesian answers address the reader. */
    register: 'kak' | 'bapak_ibu' | 'plain';
    privateChannel?: PlanText;
    /** Of an answer by e-mail; without it the subject names the sender. */
    mailSubject?: PlanText;
    /** Longest answer, in characters as a reader counts them. */
    limit: number;
  };
  /** By source name; `default` is always there. */
  outlets: Record<string, OutletChoice> & { default: OutletChoice };
  /** Sections that the complaints room reads and checks. */
  policies?: unknown;
  calendars?: unknown;
}

/** The role of that key, if the plan has it. */
export function roleOf(plan: Plan, key: string): Role | undefined {
  return plan.roles.find((role) => role.key === key);
}

/** The level of that key, if the plan has it. */
export function levelOf(plan: Plan, key: string): Level | undefined {
  return plan.levels.find((level) => level.key === key);
}

/** The steps listed when a crisis of this level is declared. */
export function stepsFor(plan: Plan, level: string): Step[] {
  return plan.steps.filter((step) => step.levels === undefined || step.levels.includes(level));
}

/** Everybody who holds one of these roles, each once, in the order of the plan. */
export function holdersOf(plan: Pick<Plan, 'roles'>, roles: readonly string[]): Holder[] {
  const seen = new Map<string, Holder>();
  for (const role of plan.roles) {
    if (!roles.includes(role.key)) continue;
    for (const holder of role.people) seen.set(holderKey(holder), seen.get(holderKey(holder)) ?? holder);
  }
  return [...seen.values()];
}

/** One string per holder: equal for equal holders. */
export function holderKey(holder: Holder): string {
  switch (holder.kind) {
    case 'user':
    case 'group':
      return holder.id;
    case 'email':
      return holder.email;
    case 'handle':
      return `@${holder.handle}`;
  }
}

/** Where approved answers to complaints of this source go. */
export function outletFor(plan: Plan, source: string): OutletChoice {
  return (Object.hasOwn(plan.outlets, source) ? plan.outlets[source] : undefined) ?? plan.outlets.default;
}

/** Accounts the plan sends answers from (`OUTLET_EMAIL`, `OUTLET_MASTODON`) and the configuration does not have. */
export function missingAccounts(plan: Plan, configured: { email: boolean; mastodon: boolean }): string[] {
  const wanted = new Set(Object.values(plan.outlets).map((choice) => choice.kind));
  return (['email', 'mastodon'] as const)
    .filter((kind) => wanted.has(kind) && !configured[kind])
    .map((kind) => `OUTLET_${kind.toUpperCase()}`);
}

/** The name under which a choice's outlet is set up, and a release keeps it: `manual`, `webhook:desk`, `email`, `mastodon`. */
export const outletName = (choice: OutletChoice): string =>
  choice.kind === 'webhook' ? `webhook:${choice.webhook}` : choice.kind;

/** Names of webhooks the plan sends answers to and the configuration does not know. */
export function unknownWebhooks(plan: Plan, configured: readonly string[]): string[] {
  const wanted = Object.values(plan.outlets).flatMap((choice) =>
    choice.kind === 'webhook' ? [choice.webhook] : [],
  );
  return [...new Set(wanted)].filter((name) => !configured.includes(name));
}
