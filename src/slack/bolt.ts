// Bolt: the app that sorts what comes in.
import { App } from '@slack/bolt';
import type { Log } from '../engine/log.ts';
import { boltLogger } from './logger.ts';
import type { StoringReceiver } from './receiver.ts';
import type { Self } from './self.ts';

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
