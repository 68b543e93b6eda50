// What the app does again and again beside the worker, and whom it tells outside of Slack.
import { machineNow } from './engine/clock.ts';
import type { TellElsewhere } from './engine/fallback.ts';
import { type Log, plainError } from './engine/log.ts';
import { sendAlarm } from './outlets/alarm.ts';
import { safeFetch } from './outlets/safe-fetch.ts';
import type { createShow } from './slack/view.ts';

/** Does something again and again; the function it returns stops that and waits for the last time to end. */
export function repeat(ms: number, what: () => Promise<unknown>, log: Log): () => Promise<void> {
  let last: Promise<unknown> = Promise.resolve();
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    last = what()
      .catch((error: unknown) => log.warn({ err: plainError(error) }, 'a sweep stumbled'))
      .finally(() => {
        busy = false;
      });
  }, ms);
  return async () => {
    clearInterval(timer);
    await last;
  };
}

/** The operator chose the address: it may well be inside the house. */
export async function callHeartbeat(url: string): Promise<void> {
  const { status } = await safeFetch(url, { allowPrivate: true });
  if (status >= 300) throw new Error(`the heartbeat was answered with ${status}`);
}

/** Tells an alarm to the operator's own address, in the words that Slack would have shown. */
export const tellElsewhere =
  (webhook: Parameters<typeof sendAlarm>[0], show: ReturnType<typeof createShow>): TellElsewhere =>
  async ({ id, effect, waitsSince }) => {
    const message = 'content' in effect ? await show(effect.content) : undefined;
    if (!message) return true;
    const alarm = { id, since: waitsSince, text: message.text };
    return sendAlarm(webhook, alarm, { fetch: safeFetch, now: machineNow });
  };
