// Whether a bot came back before the time that Slack had named: what I17 asks of the simulator, which remembers each such answer.
import type { Call } from '../../src/simulator/index.ts';

/** What was on its way when the answer was given could not know of it, in ms. */
const ON_ITS_WAY_MS = 1_000;
/** Slack names seconds; what is longer than an hour, or no number, is no time of Slack's. */
const LONGEST_S = 3_600;

/** What a limit of Slack's is about: posts in one channel, or one kind of write in the whole workspace. */
const kindOf = ({ method, args }: Call): string | undefined => {
  if (method === 'chat.postMessage') return `${method} ${args.channel}`;
  return READS.test(method) ? undefined : method;
};
const READS =
  /\.(?:history|replies|get|info|list|test|open|lookupByEmail|conversations|getUploadURLExternal)$/;

/** Every write that was tried inside the time for which Slack had said that no such write is to come. */
export function tooEarly(calls: readonly Call[]): string[] {
  return calls.flatMap((limit) => {
    const kind = kindOf(limit);
    const seconds = Number(limit.limited?.retryAfter);
    if (!limit.limited || kind === undefined || !(seconds > 0 && seconds <= LONGEST_S)) return [];
    const { at } = limit.limited;
    return calls
      .filter((call) => call !== limit && kindOf(call) === kind)
      .filter((call) => call.at > at + ON_ITS_WAY_MS && call.at < at + seconds * 1000)
      .map((call) => `I17 ${kind} again ${Math.round(call.at - at)} ms after "not before ${seconds} s"`);
  });
}
