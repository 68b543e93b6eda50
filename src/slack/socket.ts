// A socket to Slack that is opened again for as long as it takes, whatever Slack answers meanwhile.
import { setTimeout as sleep } from 'node:timers/promises';
import type { SocketModeReceiver } from '@slack/bolt';
import { type Log, plainError } from '../engine/log.ts';
import { refusalOf } from './refusal.ts';

/** How long it rests between two tries, in ms: longer and longer, and never long, because nothing is heard meanwhile. */
export const GAPS = { first: 1_000, last: 30_000 };

/** What the receiver has to be made with, so that opening it again is not done twice. */
export const LEFT_TO_US = { autoReconnectEnabled: false } as const;
export const ONE_TRY = { retryConfig: { retries: 0 }, timeout: 10_000 } as const;

export interface Socket {
  /** Opens it for the first time. Throws what it does not bear, such as a wrong token; waits where Slack cannot be reached. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** What keeps it from hearing now: the code with which Slack refuses it, `connecting`, or nothing. */
  trouble(): string | undefined;
}

/**
 * Keeps Bolt's socket open. The client's own way of opening it again throws where nobody can catch it, which ends the process,
 * once a token counts no more for a while, or Slack was away for half an hour (socket-mode 3, `delayReconnectAttempt`).
 * @param bears what is waited out when it is opened for the first time: whatever is no refusal, unless said
 */
export function keptOpen(
  { client }: { client: Pick<SocketModeReceiver['client'], 'start' | 'disconnect' | 'on'> },
  log: Log,
  gaps = GAPS,
  bears: (error: unknown) => boolean = (error) => refusalOf(error) === undefined,
): Socket {
  const over = new AbortController();
  let opening = false;
  let trouble: string | undefined = 'connecting';

  async function open(bears: (error: unknown) => boolean): Promise<void> {
    opening = true;
    trouble = 'connecting';
    try {
      for (let gapMs = gaps.first; !over.signal.aborted; gapMs = Math.min(gaps.last, gapMs * 2)) {
        const opened = await client.start().then(
          () => true,
          (error: unknown) => {
            trouble = refusalOf(error) ?? 'connecting';
            if (!bears(error)) throw error;
            log.warn({ err: plainError(error), againInMs: gapMs }, 'a socket to Slack could not be opened');
            return false;
          },
        );
        // It may have come too late.
        if (opened && over.signal.aborted) void client.disconnect();
        if (opened) {
          trouble = undefined;
          return;
        }
        await sleep(gapMs, undefined, { signal: over.signal }).catch(() => {});
      }
    } finally {
      opening = false;
    }
  }

  client.on('disconnected', () => {
    if (!opening && !over.signal.aborted) void open(() => true);
  });
  return {
    start: () => open(bears),
    trouble: () => trouble,
    async stop() {
      over.abort();
      // As Bolt does: whoever stops does not wait for Slack to say good-bye.
      void client.disconnect();
    },
  };
}
