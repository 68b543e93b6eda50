// What people of the workspace put in our way: a message that we need was deleted, or we were taken out of a channel.
import type { Effect, Ref } from '../effects.ts';
import type { Db } from '../engine/database.ts';
import type { Outcome } from '../engine/worker.ts';
import { placeOf, refAt } from './places.ts';

/** What Slack says when the message that is meant was deleted. */
const GONE = new Set(['message_not_found', 'thread_not_found', 'cannot_reply_to_message']);
/** What it says when we are no member, and it matters. A private channel does not exist for those who are not in it. */
const LEFT = new Set(['not_in_channel', 'channel_not_found']);

interface Options {
  db: Db;
  /** Goes into a channel; rejects where nobody may come in unasked. */
  join(channel: string): Promise<unknown>;
}

/** Makes the look at a refusal: what is to be done about an effect that people hindered; `undefined` when they did not. */
export function createHindrance({
  db,
  join,
}: Options): (effect: Effect, code: string) => Promise<Outcome | undefined> {
  /** The channel of a crisis that an effect is meant for. */
  async function ourChannel(effect: Effect): Promise<string | undefined> {
    const ref = 'channel' in effect ? effect.channel : 'ref' in effect ? effect.ref : undefined;
    const channel = ref === undefined ? undefined : (await placeOf(db, ref))?.channel;
    return channel !== undefined && (await refAt(db, channel))?.startsWith('crisis:') ? channel : undefined;
  }

  return async (effect, code) => {
    const ref = GONE.has(code) ? neededBy(effect) : undefined;
    const place = ref ? await placeOf(db, ref) : undefined;
    if (ref && place?.ts) return { is: 'retry', code, limited: true, gone: { ref, ts: place.ts } };
    const channel = LEFT.has(code) ? await ourChannel(effect) : undefined;
    if (channel === undefined) return undefined;
    // Where anybody may come in we come in again: what people do in a channel is told to its members only.
    return join(channel).then(
      () => ({ is: 'retry', code, limited: true }),
      () => ({ is: 'retry', code, shut: true }),
    );
  };
}

/** The message that an effect changes, or under which it stands. */
function neededBy(effect: Effect): Ref | undefined {
  if (effect.do === 'post') return effect.thread;
  return effect.do === 'update' || effect.do === 'pin' || effect.do === 'react' ? effect.ref : undefined;
}
