/** conversations.history and conversations.replies: reading messages back, a page at a time. */
import { wire } from '../messages.ts';
import type { Json, SimChannel, SimMessage } from '../model.ts';
import { tsValue } from '../state.ts';
import type { World } from '../world.ts';
import type { Method } from './arguments.ts';
import { bool, conversation, int, need, Refused, scope, str } from './arguments.ts';

const MOST = 999;

function readable(world: World, args: Json): SimChannel {
  const channel = conversation(world, args, 'history');
  if (!channel.members.has(world.state.bot.userId)) throw new Refused('not_in_channel');
  return channel;
}

/** Whether a reader may see it by now: not deleted, and older than the lag that was laid on reading. */
function visible(world: World, message: SimMessage): boolean {
  const lag = world.faults.historyLag;
  return !message.deleted && (lag === 0 || Date.now() - message.acceptedAt >= lag);
}

function inRange(args: Json): (ts: string) => boolean {
  const oldest = tsValue(str(args, 'oldest') ?? '0');
  const latest = str(args, 'latest') ? tsValue(str(args, 'latest') ?? '') : Number.POSITIVE_INFINITY;
  if (Number.isNaN(oldest)) throw new Refused('invalid_ts_oldest');
  if (Number.isNaN(latest)) throw new Refused('invalid_ts_latest');
  const inclusive = bool(args, 'inclusive');
  return (ts) => {
    const at = tsValue(ts);
    return inclusive ? at >= oldest && at <= latest : at > oldest && at < latest;
  };
}

function cursorTs(args: Json): number | undefined {
  const cursor = str(args, 'cursor');
  if (!cursor) return undefined;
  const ts = Buffer.from(cursor, 'base64').toString().replace('next_ts:', '');
  if (!/^\d+$/.test(ts)) throw new Refused('invalid_cursor');
  return Number(ts);
}

const cursorOf = (ts: string) => Buffer.from(`next_ts:${tsValue(ts)}`).toString('base64');

/** A deleted root with replies stays as a tombstone. */
function tombstone(message: SimMessage): SimMessage {
  const { channel, ts, state, acceptedAt } = message;
  const rest = { reactions: [], pinned: false, deleted: false, state, acceptedAt };
  return {
    channel,
    ts,
    user: 'USLACKBOT',
    text: 'This message was deleted.',
    subtype: 'tombstone',
    thread_ts: ts,
    ...rest,
  };
}

function shown(world: World, channel: SimChannel, args: Json, messages: SimMessage[]): Json[] {
  const metadata = bool(args, 'include_all_metadata');
  if (metadata) scope(world, 'metadata.message:read');
  return messages.map((message) => wire(world.state, channel, message, metadata));
}

/** The channel's own messages, oldest first: roots, broadcast replies, tombstones. */
function rootMessages(world: World, channel: SimChannel): SimMessage[] {
  return channel.messages.flatMap((message) => {
    const reply = message.thread_ts && message.thread_ts !== message.ts && !message.broadcast;
    if (reply) return [];
    if (visible(world, message)) return [message];
    const orphaned = message.deleted && world.state.replies(channel, message.ts).length > 0;
    return orphaned ? [tombstone(message)] : [];
  });
}

const history: Method = (world, args) => {
  const channel = readable(world, args);
  const before = cursorTs(args);
  const within = inRange(args);
  const all = rootMessages(world, channel)
    .filter(({ ts }) => within(ts) && (before === undefined || tsValue(ts) <= before))
    .reverse();
  const limit = int(args, 'limit', 100, world.faults.historyMost ?? MOST);
  const next = all[limit];
  return {
    messages: shown(world, channel, args, all.slice(0, limit)),
    has_more: next !== undefined,
    pin_count: channel.pins.length,
    ...(next ? { response_metadata: { next_cursor: cursorOf(next.ts) } } : {}),
  };
};

const replies: Method = (world, args) => {
  const channel = readable(world, args);
  const ts = need(args, 'ts');
  const given = channel.byTs.get(ts);
  const answers = world.state.replies(channel, ts).filter((reply) => visible(world, reply));
  if (!given || (!visible(world, given) && answers.length === 0)) throw new Refused('thread_not_found');
  const root = given.deleted ? tombstone(given) : given;
  const from = cursorTs(args) ?? 0;
  const within = inRange(args);
  const all = answers.filter((reply) => within(reply.ts) && tsValue(reply.ts) >= from);
  // The root comes first on every page and counts.
  const limit = Math.max(1, int(args, 'limit', 1000, world.faults.historyMost ?? MOST) - 1);
  const next = all[limit];
  return {
    messages: shown(world, channel, args, [root, ...all.slice(0, limit)]),
    has_more: next !== undefined,
    ...(next ? { response_metadata: { next_cursor: cursorOf(next.ts) } } : {}),
  };
};

/** The methods of this file by name. */
export const histories: Record<string, Method> = {
  'conversations.history': history,
  'conversations.replies': replies,
};
