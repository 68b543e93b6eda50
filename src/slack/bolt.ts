// Bolt: who we are in the workspace, and the app that sorts what comes in.
import { App } from '@slack/bolt';
import { type Log, plainError } from '../engine/log.ts';
import { boltLogger } from './logger.ts';
import type { StoringReceiver } from './receiver.ts';

/** Who the bot is in its workspace. */
export interface Self {
  team: string;
  teamName: string;
  botId: string;
  userId: string;
}

interface Options {
  token: string;
  apiUrl: string | undefined;
  receiver: StoringReceiver;
  self: Self;
  log: Log;
}

/** Makes the Bolt app. Its client is for answers that cannot wait (modals): it never queues, so one 429 delays nothing else. */
export function createBolt({ token, apiUrl, receiver, self, log }: Options): App {
  return new App({
    receiver,
    authorize: async () => ({
      botToken: token,
      botId: self.botId,
      botUserId: self.userId,
      teamId: self.team,
    }),
    logger: boltLogger(log),
    clientOptions: {
      ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      timeout: 8_000,
    },
  });
}

/** The one call that tells who a token belongs to. */
interface Introduction {
  auth: { test(): Promise<{ team_id?: string; team?: string; bot_id?: string; user_id?: string }> };
}

const ASK_AGAIN_MS = 3_000;

/** Asks Slack who the bot is. A Slack that does not answer is asked again; one that refuses the token is an error. */
export async function whoAmI(client: Introduction, log: Log): Promise<Self> {
  for (;;) {
    try {
      const me = await client.auth.test();
      return {
        team: me.team_id ?? '',
        teamName: me.team ?? '',
        botId: me.bot_id ?? '',
        userId: me.user_id ?? '',
      };
    } catch (error) {
      if ((error as { code?: string }).code === 'slack_webapi_platform_error') throw error;
      log.warn({ err: plainError(error) }, 'Slack does not answer; asking again');
      await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
    }
  }
}
