// People of the workspace: who somebody is now, and whom the plan's words mean.

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
  try {
    return standingOf((await directory.users.info({ user: person })).user, team);
  } catch {
    return 'unknown';
  }
}

/** So long, in ms, is waited before Slack is asked once more who somebody is. */
const ASK_AGAIN_MS = 1_000;

/** The same, but where Slack does not tell it is asked once more: somebody approved, and that must not be lost to a hiccup. */
export async function patientStanding(
  directory: Directory,
  person: string,
  team: string,
  rest: (ms: number) => Promise<void>,
): Promise<Standing> {
  const standing = await liveStanding(directory, person, team);
  if (standing !== 'unknown') return standing;
  await rest(ASK_AGAIN_MS);
  return liveStanding(directory, person, team);
}

export interface Resolved {
  /** The plan's word → the people it means. */
  people: Record<string, string[]>;
  /** The plan's words that mean nobody. */
  missing: string[];
  /** The plan's words of which Slack did not say whom they mean. */
  unsure: string[];
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
  for (const word of [...new Set(words)]) {
    try {
      if (word.startsWith('@')) groups ??= (await directory.usergroups.list()).usergroups ?? [];
      const found = await whoIs(word);
      if (found.length > 0) people[word] = found;
      else missing.push(word);
    } catch (error) {
      const code = (error as { data?: { error?: string } }).data?.error ?? '';
      (NOBODY.has(code) ? missing : unsure).push(word);
    }
  }
  return { people, missing, unsure };

  async function whoIs(word: string): Promise<string[]> {
    if (word.includes('@') && !word.startsWith('@')) {
      const user = (await directory.users.lookupByEmail({ email: word })).user;
      return user?.id && standingOf(user, team) === 'member' ? [user.id] : [];
    }
    if (/^[UW][A-Z0-9]+$/.test(word)) {
      const standing = standingOf((await directory.users.info({ user: word })).user, team);
      return standing === 'member' ? [word] : [];
    }
    const group = word.startsWith('@') ? groups?.find((g) => `@${g.handle}` === word)?.id : word;
    return group ? ((await directory.usergroups.users.list({ usergroup: group })).users ?? []) : [];
  }
}
