/** chat.*: posting, changing, deleting, whispering, scheduling. */
import { change, post, remove, whisper, wire } from '../messages.ts';
import type { Json, SimChannel, SimMessage } from '../model.ts';
import type { World } from '../world.ts';
import type { Method } from './arguments.ts';
import {
  bool,
  channelArg,
  content,
  json,
  messageArg,
  need,
  Refused,
  scope,
  str,
  userArg,
  workingChannel,
} from './arguments.ts';

/** chat.postMessage cuts above this; chat.update refuses above the other. */
const POST_TEXT = 40_000;
const UPDATE_TEXT = 4000;
const DAY = 86_400;

/** Where a post goes: a conversation, or a person's direct conversation with the bot. */
function target(world: World, args: Json): SimChannel {
  const { state } = world;
  const user = state.users.get(str(args, 'channel') ?? '');
  if (user && user.id !== state.bot.userId) {
    if (user.deleted) throw new Refused('user_disabled');
    return state.directMessage(user.id);
  }
  const channel = channelArg(world, args);
  if (channel.is_archived) throw new Refused('is_archived');
  if (!channel.members.has(state.bot.userId) && !world.scopes.has('chat:write.public'))
    throw new Refused('not_in_channel');
  return channel;
}

function threadArg(world: World, channel: SimChannel, args: Json): string | undefined {
  const thread = str(args, 'thread_ts');
  if (!thread) return undefined;
  const root = channel.byTs.get(thread);
  const alive = root && (!root.deleted || world.state.replies(channel, thread).length > 0);
  if (!alive) throw new Refused('thread_not_found');
  if (root.thread_ts && root.thread_ts !== root.ts) throw new Refused('cannot_reply_to_message');
  return thread;
}

function metadataArg(args: Json): Json | undefined {
  const metadata = json(args, 'metadata', 'invalid_metadata_format') as Json | undefined;
  if (!metadata) return undefined;
  if (typeof metadata.event_type !== 'string' || typeof metadata.event_payload !== 'object')
    throw new Refused('invalid_metadata_format');
  return metadata;
}

function something(given: ReturnType<typeof content>): void {
  if (!given.text && !given.blocks?.length && !given.attachments?.length) throw new Refused('no_text');
}

function own(world: World, message: SimMessage, code: string): void {
  if (message.bot_id !== world.state.bot.botId || message.subtype === 'channel_join') throw new Refused(code);
}

/** Posts as the bot; also what scheduled messages come down to. */
export function botPost(world: World, channel: SimChannel, args: Json): SimMessage {
  const { state } = world;
  const given = content(args);
  something(given);
  const client = str(args, 'client_msg_id');
  const earlier = client && channel.messages.find((message) => message.client_msg_id === client);
  if (earlier && world.honourClientMsgId) return earlier;
  const username = world.scopes.has('chat:write.customize') ? str(args, 'username') : undefined;
  return post(world, channel, state.bot.userId, (given.text ?? '').slice(0, POST_TEXT), {
    ...given,
    bot_id: state.bot.botId,
    metadata: metadataArg(args),
    thread_ts: threadArg(world, channel, args),
    broadcast: bool(args, 'reply_broadcast') && Boolean(str(args, 'thread_ts')),
    client_msg_id: client,
    ...(username ? { username, subtype: 'bot_message' } : {}),
  }).message;
}

const postMessage: Method = (world, args) => {
  const channel = target(world, args);
  const message = botPost(world, channel, args);
  const cut = (str(args, 'text')?.length ?? 0) > POST_TEXT;
  const shown = wire(world.state, channel, message, true);
  const warning = cut ? { warning: 'message_truncated' } : {};
  return { channel: channel.id, ts: message.ts, message: shown, ...warning };
};

const update: Method = (world, args) => {
  const channel = channelArg(world, args);
  if (channel.is_archived) throw new Refused('is_archived');
  const message = messageArg(world, channel, need(args, 'ts'));
  own(world, message, 'cant_update_message');
  const given = content(args);
  if (args.blocks === undefined && args.attachments === undefined) something(given);
  if ((given.text?.length ?? 0) > UPDATE_TEXT) throw new Refused('msg_too_long');
  const metadata = metadataArg(args);
  // Text without blocks takes the blocks away, as Slack does; attachments likewise.
  const changes: Partial<SimMessage> = {
    text: given.text ?? (given.blocks ? message.text : ''),
    blocks: given.blocks ?? (given.text ? undefined : message.blocks),
    attachments: given.attachments ?? (given.text || given.blocks ? undefined : message.attachments),
  };
  change(world, channel, message, metadata ? { ...changes, metadata } : changes, message.user);
  return {
    channel: channel.id,
    ts: message.ts,
    text: message.text,
    message: wire(world.state, channel, message),
  };
};

const deleteMessage: Method = (world, args) => {
  const channel = channelArg(world, args);
  const message = messageArg(world, channel, need(args, 'ts'));
  own(world, message, 'cant_delete_message');
  remove(world, channel, message);
  return { channel: channel.id, ts: message.ts };
};

const postEphemeral: Method = (world, args) => {
  const channel = workingChannel(world, args);
  const user = userArg(world, need(args, 'user'));
  if (!channel.members.has(user.id)) throw new Refused('user_not_in_channel');
  const given = content(args);
  something(given);
  const thread_ts = threadArg(world, channel, args);
  return { message_ts: whisper(world, channel, user.id, given.text ?? '', { ...given, thread_ts }) };
};

const scheduleMessage: Method = (world, args) => {
  const { state } = world;
  const channel = target(world, args);
  const post_at = Number(need(args, 'post_at'));
  if (!Number.isInteger(post_at)) throw new Refused('invalid_time');
  if (post_at <= state.seconds()) throw new Refused('time_in_past');
  if (post_at > state.seconds() + 120 * DAY) throw new Refused('time_too_far');
  const near = state.scheduled.filter(
    (each) => !each.done && each.channel === channel.id && Math.abs(each.post_at - post_at) < 300,
  );
  if (near.length >= 30) throw new Refused('restricted_too_many');
  something(content(args));
  const id = state.id('Q');
  state.scheduled.push({ id, channel: channel.id, post_at, created: state.seconds(), args, done: false });
  return { channel: channel.id, scheduled_message_id: id, post_at: String(post_at) };
};

const deleteScheduledMessage: Method = (world, args) => {
  const id = need(args, 'scheduled_message_id');
  const found = world.state.scheduled.find((each) => each.id === id && !each.done);
  if (!found) throw new Refused('invalid_scheduled_message_id');
  found.done = true;
  return {};
};

const listScheduled: Method = (world, args) => {
  const channel = str(args, 'channel');
  const scheduled_messages = world.state.scheduled
    .filter((each) => !each.done && (!channel || each.channel === channel))
    .map(({ id, channel, post_at, created, args: { text } }) => ({
      id,
      channel_id: channel,
      post_at,
      date_created: created,
      text: text ?? '',
    }));
  return { scheduled_messages, response_metadata: { next_cursor: '' } };
};

/** Posts what is due by the workspace's clock. With metadata Slack does not post at all (its own bug note). */
export function releaseScheduled(world: World): void {
  for (const each of world.state.scheduled) {
    if (each.done || each.post_at > world.state.seconds()) continue;
    each.done = true;
    const channel = world.state.channels.get(each.channel);
    if (channel && !channel.is_archived && !each.args.metadata) botPost(world, channel, each.args);
  }
}

const getPermalink: Method = (world, args) => {
  const channel = channelArg(world, args);
  const message = messageArg(world, channel, need(args, 'message_ts'));
  const thread =
    message.thread_ts && message.thread_ts !== message.ts
      ? `?thread_ts=${message.thread_ts}&cid=${channel.id}`
      : '';
  const host = `https://${world.state.team.domain}.slack.com`;
  const permalink = `${host}/archives/${channel.id}/p${message.ts.replace('.', '')}${thread}`;
  return { channel: channel.id, permalink };
};

/** The methods of this file by name. */
export const chat: Record<string, Method> = {
  'chat.postMessage': postMessage,
  'chat.update': update,
  'chat.delete': deleteMessage,
  'chat.postEphemeral': postEphemeral,
  'chat.scheduleMessage': scheduleMessage,
  'chat.deleteScheduledMessage': deleteScheduledMessage,
  'chat.scheduledMessages.list': (world, args) => {
    scope(world, 'chat:write');
    return listScheduled(world, args);
  },
  'chat.getPermalink': getPermalink,
};
