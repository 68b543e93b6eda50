/** How a person's act went, and what the person can get at. */
import type { Published } from './events.ts';
import type { Ack, Json, SimChannel, SimMessage } from './model.ts';
import { ActError } from './model.ts';
import type { World } from './world.ts';

/**
 * How an act went. `ok` is what the person sees: false when the app did not answer a command or click in time, or
 * answered with errors. `acks` has one entry for each payload that went out; none when the app may not hear of it.
 */
export interface Outcome {
  ok: boolean;
  acked: boolean;
  acks: Ack[];
  /** The body of the acknowledgement, of commands and submissions. */
  payload?: Json | string;
  ts?: string;
  channel?: string;
  /** `dispatch_failed`, `operation_timeout`, or what was wrong with the app's answer. */
  error?: string;
  /** Messages at fields of a submitted view, by block id. */
  errors?: Record<string, string>;
}

/** The outcome of something that only causes events: it stands, whether or not the app took notice. */
export async function heard(published: Published, more: Partial<Outcome> = {}): Promise<Outcome> {
  const acks = await Promise.all(published);
  return { ok: true, acked: acks.every(({ acked }) => acked), acks, ...more };
}

/** The outcome of something the app has to answer. */
export function answered(ack: Ack, more: Partial<Outcome> = {}): Outcome {
  const { acked, payload, error } = ack;
  return { ok: acked, acked, acks: [ack], payload, error, ...more };
}

/** A channel the person may look into. Throws ActError. */
export function seenBy(world: World, user: string, ref: string): SimChannel {
  const channel = world.state.channel(ref);
  if (!channel || !world.state.canSee(channel, user)) throw new ActError('channel_not_found', ref);
  return channel;
}

/** A message that is still there. Throws ActError. */
export function messageOf(world: World, channel: SimChannel, ts: string): SimMessage {
  const message = world.state.message(channel, ts);
  if (!message) throw new ActError('message_not_found', `${channel.name} ${ts}`);
  return message;
}
