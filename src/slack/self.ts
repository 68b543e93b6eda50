// Who we are in the workspace: asked of Slack, remembered once it worked, so that a start need not wait for Slack.
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Db } from '../engine/database.ts';
import { type Log, plainError } from '../engine/log.ts';
import { refusalOf } from './refusal.ts';

/** Who the bot is in its workspace. */
export interface Self {
  team: string;
  teamName: string;
  botId: string;
  userId: string;
}

/** The one call that tells who a token belongs to. */
export interface Introducer {
  auth: { test(): Promise<{ team_id?: string; team?: string; bot_id?: string; user_id?: string }> };
}

const ASK_AGAIN_MS = 3_000;

interface Asking {
  /** Ends the asking. */
  signal?: AbortSignal;
  /** Told of each try that failed, and the code when Slack refused it. Throwing here ends the asking too. */
  failed?: (error: unknown, refused: string | undefined) => void;
}

/** Asks Slack who the bot is. A Slack that does not answer is asked again; one that refuses the token is an error unless `failed` bears it. */
export async function whoAmI(client: Introducer, log: Log, asking: Asking = {}): Promise<Self> {
  const failed =
    asking.failed ??
    ((error: unknown, refused: string | undefined) => {
      if (refused) throw error;
      log.warn({ err: plainError(error) }, 'Slack does not answer; asking again');
    });
  for (;;) {
    try {
      const me = await client.auth.test();
      asking.signal?.throwIfAborted();
      return {
        team: me.team_id ?? '',
        teamName: me.team ?? '',
        botId: me.bot_id ?? '',
        userId: me.user_id ?? '',
      };
    } catch (error) {
      asking.signal?.throwIfAborted();
      failed(error, refusalOf(error));
      await sleep(ASK_AGAIN_MS, undefined, { signal: asking.signal });
    }
  }
}

/** The one call that tells which app a bot is of. */
export interface AppTeller {
  bots: { info(about: { bot: string }): Promise<{ bot?: { app_id?: string } }> };
}

/** The id of our app: it stands in an app-level token, else Slack is asked. `undefined` where it does not say. */
export async function learnApp(
  client: AppTeller,
  { botId, appToken }: { botId: string; appToken: string | undefined },
  log: Log,
): Promise<string | undefined> {
  const told = /^xapp-\d+-(A[A-Z0-9]{5,})-/.exec(appToken ?? '')?.[1];
  if (told) return told;
  try {
    return (await client.bots.info({ bot: botId })).bot?.app_id;
  } catch (error) {
    log.warn(
      { err: plainError(error) },
      'Slack does not say which app this is; its requests are told apart by their signature alone',
    );
    return undefined;
  }
}

/** The name under which tokens are remembered: others have to be introduced anew. Nobody can read the tokens from it. */
export const nameOfTokens = (tokens: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(tokens)).digest('hex');

/** Who we were when these tokens last worked; `undefined` when they never did. */
export async function recallSelf(db: Db, tokens: string): Promise<Self | undefined> {
  const row = await db.introduction.findUnique({ where: { tokens } });
  return row ? { team: row.team, teamName: row.teamName, botId: row.botId, userId: row.userId } : undefined;
}

/** Keeps who we are: these tokens have worked. */
export async function rememberSelf(db: Db, tokens: string, self: Self, at: Date): Promise<void> {
  await db.introduction.upsert({
    where: { tokens },
    create: { tokens, ...self, at },
    update: { ...self, at },
  });
}

const isSame = (one: Self, other: Self): boolean => one.team === other.team && one.userId === other.userId;

/** Slack says that these tokens belong to another bot or workspace than the one we were started as. */
export class SomebodyElse extends Error {
  readonly was: Self;
  readonly is: Self;
  constructor(was: Self, is: Self) {
    super(`Slack says that we are ${is.userId} of ${is.team}, and not ${was.userId} of ${was.team}`);
    this.was = was;
    this.is = is;
  }
}

export interface Introduced {
  self: Self;
  /** Slack has said so itself, and not only our memory. */
  byItself: boolean;
  /** Why Slack has not said so yet: `unreachable`, or the code with which it refuses us. */
  trouble(): string | undefined;
  /** Slack's own word that this is who we are. Rejects with `SomebodyElse` when it is not. */
  confirmed: Promise<void>;
}

interface Options {
  client: Introducer;
  /** Who we are as far as we remember. */
  known: Self | undefined;
  /** How long Slack may take to say it, in ms, where we know. */
  patienceMs: number;
  log: Log;
  signal: AbortSignal;
}

/**
 * Finds out who we are. Where we remember it, a Slack that does not answer in time, or refuses tokens that have worked, is asked
 * behind the caller's back for as long as it takes. Where we do not, there is nothing to begin with: it waits, and throws what
 * Slack refuses the token for.
 */
export async function introduce({ client, known, patienceMs, log, signal }: Options): Promise<Introduced> {
  let trouble: string | undefined = 'unreachable';
  let stopWaiting = () => {};
  const refused = new Promise<void>((resolve) => {
    stopWaiting = resolve;
  });
  const asked = whoAmI(client, log, {
    signal,
    failed(error, code) {
      if (code && !known) throw error;
      const again = code !== undefined && code === trouble;
      trouble = code ?? 'unreachable';
      const told = { err: plainError(error) };
      if (code) {
        if (!again) log.error(told, 'Slack refuses tokens that have worked before: everything else goes on');
        stopWaiting();
      } else if (known) log.warn(told, 'Slack does not answer; asking again');
      else
        log.warn(
          told,
          'Slack does not answer, and with these tokens it has never told who we are: nothing can be started before it does; asking again',
        );
    },
  });
  const start = async (self: Self, byItself: boolean): Promise<Introduced> => ({
    self,
    byItself,
    trouble: () => trouble,
    confirmed: asked.then((is) => {
      if (!isSame(is, self)) throw new SomebodyElse(self, is);
      trouble = undefined;
    }),
  });
  if (!known) return start(await asked, true);
  const enough = Promise.race([refused, sleep(patienceMs)]).then(() => undefined);
  const told = await Promise.race([asked, enough]);
  if (told && !isSame(told, known))
    log.warn({ was: known, is: told }, 'these tokens were somebody else before');
  return start(told ?? known, told !== undefined);
}
