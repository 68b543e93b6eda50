// People of the workspace: who somebody is now, and whom the plan's words mean.
import { askedToWait } from './deliver.ts';

/** The reading half of a Slack client, as far as people are concerned. */
export interface Directory {
  users: {
    info(args: { user: string }): Promise<{ user?: SlackUser }>;
    lookupByEmail(args: { email: string }): Promise<{ user?: SlackUser }>;
  };
  usergroups: {
    list(args?: Record<string, never>): Promise<{ usergroups?: { id?: string; handle?: string }[] }>;
    users: { list(args: { usergroup: string }): Promise<{ users?: string[] }> };
  };
}

interface SlackUser {
  id?: string;
  team_id?: string;
  deleted?: boolean;
  is_bot?: boolean;
  is_restricted?: boolean;
  is_ultra_restricted?: boolean;
  is_stranger?: boolean;
  is_workflow_bot?: boolean;
}

/** Why somebody may not approve, declare or decide; `member` may. */
export type Standing = 'member' | 'bot' | 'guest' | 'outsider' | 'deactivated' | 'unknown';

/** Who somebody is, by their account. @param team our own workspace */
export function standingOf(user: SlackUser | undefined, team: string): Standing {
  if (!user) return 'unknown';
  if (user.deleted) return 'deactivated';
  if (user.is_bot || user.is_workflow_bot || user.id === 'USLACKBOT') return 'bot';
  if (user.is_stranger || (user.team_id && user.team_id !== team)) return 'outsider';
  if (user.is_restricted || user.is_ultra_restricted) return 'guest';
  return 'member';
}

/** Asks Slack who somebody is now. Somebody Slack does not tell about is `unknown`, and may nothing. */
export async function liveStanding(directory: Directory, person: string, team: string): Promise<Standing> {
  return (await askStanding(directory, person, team)).standing;
}

/** The same, with how long Slack wants to be left alone, in ms, where it said so instead. */
async function askStanding(
  directory: Directory,
  person: string,
  team: string,
): Promise<{ standing: Standing; waitMs?: number | undefined }> {
  try {
    return { standing: standingOf((await directory.users.info({ user: person })).user, team) };
  } catch (error) {
    return { standing: 'unknown', waitMs: askedToWait(error) };
  }
}

/** So long, in ms, is waited before Slack is asked once more who somebody is; longer if it wants to, but no longer than this. */
const ASK_AGAIN_MS = { least: 1_000, most: 60_000 };

/** The same, but where Slack does not tell it is asked once more: somebody approved, and that must not be lost to a hiccup. */
export async function patientStanding(
  directory: Directory,
  person: string,
  team: string,
  rest: (ms: number) => Promise<void>,
): Promise<Standing> {
  const { standing, waitMs = 0 } = await askStanding(directory, person, team);
  if (standing !== 'unknown' || waitMs > ASK_AGAIN_MS.most) return standing;
  await rest(Math.max(waitMs, ASK_AGAIN_MS.least));
  return liveStanding(directory, person, team);
}

export interface Resolved {
  /** The plan's word → the people it means. */
  people: Record<string, string[]>;
  /** The plan's words that mean nobody. */
  missing: string[];
  /** The plan's words of which Slack did not say whom they mean. */
  unsure: string[];
  /** How long Slack wants to be left alone before it is asked again, in ms, where it said so. */
  waitMs?: number;
}

/** How Slack says that there is nobody of that name. Whatever else goes wrong says nothing about who there is. */
const NOBODY = new Set([
  'user_not_found',
  'users_not_found',
  'user_not_visible',
  'no_such_subteam',
  'subteam_not_found',
  // A workspace that has no user groups at all.
  'plan_upgrade_required',
]);

/**
 * Finds the people that a plan names: `U…` as it is, an e-mail by look-up, `S…` or `@handle` as a user group.
 * One that cannot be found makes no other fail.
 */
export async function resolvePeople(directory: Directory, words: string[], team: string): Promise<Resolved> {
  const people: Record<string, string[]> = {};
  const missing: string[] = [];
  const unsure: string[] = [];
  let groups: { id?: string; handle?: string }[] | undefined;
  /** What Slack put off, and for how long. */
  const later = new Map<Kind, number>();
  for (const word of [...new Set(words)]) {
    if (later.has(kindOf(word))) {
      unsure.push(word);
      continue;
    }
    try {
      if (word.startsWith('@')) groups ??= (await directory.usergroups.list()).usergroups ?? [];
      const found = await whoIs(word);
      if (found.length > 0) people[word] = found;
      else missing.push(word);
    } catch (error) {
      const code = (error as { data?: { error?: string } }).data?.error ?? '';
      (NOBODY.has(code) ? missing : unsure).push(word);
      const waitMs = askedToWait(error);
      if (waitMs !== undefined) later.set(kindOf(word), waitMs);
    }
  }
  return { people, missing, unsure, ...(later.size > 0 && { waitMs: Math.max(...later.values()) }) };

  async function whoIs(word: string): Promise<string[]> {
    const kind = kindOf(word);
    if (kind === 'email') {
      const user = (await directory.users.lookupByEmail({ email: word })).user;
      return user?.id && standingOf(user, team) === 'member' ? [user.id] : [];
    }
    if (kind === 'person') {
      const standing = standingOf((await directory.users.info({ user: word })).user, team);
      return standing === 'member' ? [word] : [];
    }
    const group = word.startsWith('@') ? groups?.find((g) => `@${g.handle}` === word)?.id : word;
    return group ? ((await directory.usergroups.users.list({ usergroup: group })).users ?? []) : [];
  }
}

type Kind = 'email' | 'person' | 'group';

const kindOf = (word: string): Kind => {
  if (word.includes('@') && !word.startsWith('@')) return 'email';
  return /^[UW][A-Z0-9]+$/.test(word) ? 'person' : 'group';
};
