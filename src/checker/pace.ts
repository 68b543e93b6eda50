// Whether messages went out at the pace they were to: the bucket that lets them out, filled and emptied once more.
import type { PaceRules } from '../slack/pace.ts';
import type { Message } from './slack.ts';

/** A message is dated by Slack: the first of a row may have been on its way for so much longer than the last, in seconds. */
const ON_ITS_WAY_S = 1;

/**
 * Where a channel was written to faster than the rule lets through, over any time at all: never more than `burst` at once and
 * `rate` a second after that, so with Slack's own rule at most 3 + 10 in any ten seconds and 3 + 60 in any minute. The notice
 * names the first message that should have waited.
 */
export function tooFast(
  messages: readonly Pick<Message, 'ts'>[],
  channel: string,
  { rate, burst }: PaceRules['channelPost'],
): string[] {
  const times = messages.map(({ ts }) => Number(ts)).sort((a, b) => a - b);
  const full = burst + rate * ON_ITS_WAY_S;
  let tokens = full;
  let before = Number.NEGATIVE_INFINITY;
  for (const at of times) {
    tokens = Math.min(full, tokens + (at - before) * rate) - 1;
    before = at;
    if (tokens < 0) return [`too_fast message:${channel}:${at.toFixed(6)}`];
  }
  return [];
}
