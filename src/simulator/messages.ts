/** Posting, changing and deleting messages, and how a message looks to the app. */
import type { Published } from './events.ts';
import { publish } from './events.ts';
import type { Json, SimChannel, SimMessage } from './model.ts';
import type { State } from './state.ts';
import type { World } from './world.ts';

const CHANNEL_TYPES = { channel: 'channel', group: 'group', im: 'im', mpim: 'mpim' } as const;

const PLAIN = ['mrkdwn', 'plain_text', 'image'];

/** Gives every block and element without an id one, as Slack does when it takes a payload. */
export function withIds(state: State, blocks: Json[]): Json[] {
  const element = (each: Json): Json =>
    each.type && !PLAIN.includes(each.type) ? { ...each, action_id: each.action_id ?? state.id('a') } : each;
  return blocks.map((block) => {
    const named: Json = { ...block, block_id: block.block_id ?? state.id('b') };
    if (block.accessory) named.accessory = element(block.accessory);
    if (block.element) named.element = element(block.element);
    if (block.actions) named.actions = block.actions.map(element);
    if (block.child_blocks) named.child_blocks = withIds(state, block.child_blocks);
    if (block.type === 'carousel') named.elements = withIds(state, block.elements);
    if (['actions', 'context_actions'].includes(block.type)) named.elements = block.elements.map(element);
    return named;
  });
}

/** A message as the app sees it. */
export function wire(state: State, channel: SimChannel, message: SimMessage, metadata = false): Json {
  const { subtype, bot_id, username, thread_ts, blocks, attachments, files, edited, client_msg_id } = message;
  const out: Json = { type: 'message', user: message.user, ts: message.ts, text: message.text };
  Object.assign(out, message.extra);
  for (const [name, value] of Object.entries({ subtype, username, thread_ts, edited, client_msg_id, files }))
    if (value !== undefined) out[name] = value;
  if (blocks?.length) out.blocks = blocks;
  if (attachments?.length) out.attachments = attachments.map((each, index) => ({ id: index + 1, ...each }));
  if (bot_id) {
    const { appId: app_id, team } = state;
    Object.assign(out, { bot_id, app_id, team: team.id });
    out.bot_profile = { id: bot_id, app_id, name: state.bot.name, deleted: false, team_id: team.id };
  } else out.team = state.team.id;
  const replies = thread_ts === message.ts ? state.replies(channel, message.ts) : [];
  if (replies.length > 0) {
    out.reply_count = replies.length;
    out.reply_users = [...new Set(replies.map((reply) => reply.user))];
    out.reply_users_count = out.reply_users.length;
    out.latest_reply = replies.at(-1)?.ts;
  }
  if (thread_ts && thread_ts !== message.ts) out.parent_user_id = channel.byTs.get(thread_ts)?.user;
  if (message.reactions.length > 0)
    out.reactions = message.reactions.map((each) => ({
      ...each,
      users: [...each.users],
      count: each.users.length,
    }));
  if (message.pinned) out.pinned_to = [channel.id];
  if (metadata && message.metadata) out.metadata = message.metadata;
  return out;
}

/** What a new message may carry besides its author and text. */
export type Draft = Partial<
  Pick<
    SimMessage,
    | 'blocks'
    | 'attachments'
    | 'metadata'
    | 'thread_ts'
    | 'broadcast'
    | 'subtype'
    | 'username'
    | 'files'
    | 'client_msg_id'
    | 'extra'
    | 'bot_id'
  >
>;

/** Puts a message into a channel and tells the app. */
export function post(
  world: World,
  channel: SimChannel,
  user: string,
  text: string,
  draft: Draft = {},
): { message: SimMessage; published: Published } {
  const { state } = world;
  const message: SimMessage = {
    channel: channel.id,
    ts: state.nextTs(),
    user,
    text,
    ...draft,
    blocks: draft.blocks && withIds(state, draft.blocks),
    attachments: draft.attachments?.map((each) =>
      each.blocks ? { ...each, blocks: withIds(state, each.blocks) } : each,
    ),
    reactions: [],
    pinned: false,
    deleted: false,
    state: {},
    acceptedAt: Date.now(),
  };
  const root = message.thread_ts ? state.message(channel, message.thread_ts) : undefined;
  if (root) root.thread_ts = root.ts;
  if (draft.broadcast) message.subtype = 'thread_broadcast';
  state.keep(channel, message);
  const event = {
    ...wire(state, channel, message, true),
    ...(draft.broadcast && root ? { root: wire(state, channel, root) } : {}),
    channel: channel.id,
    channel_type: CHANNEL_TYPES[channel.kind],
    event_ts: message.ts,
  };
  const published = publish(world, event, channel);
  if (text.includes(`<@${state.bot.userId}>`) && channel.kind !== 'im' && !message.bot_id)
    published.push(...publish(world, { ...event, type: 'app_mention', channel_type: undefined }, channel));
  state.changed(channel.id);
  return { message, published };
}

/** A line that Slack itself writes into a channel, such as "has joined the channel". */
export function systemLine(
  world: World,
  channel: SimChannel,
  user: string,
  subtype: string,
  text: string,
  extra: Json = {},
): Published {
  return post(world, channel, user, text, { subtype, extra }).published;
}

/** Changes a message in place; what `changes` leaves undefined on purpose is taken away. */
export function change(
  world: World,
  channel: SimChannel,
  message: SimMessage,
  changes: Partial<SimMessage>,
  by: string,
): Published {
  const { state } = world;
  const previous_message = wire(state, channel, message, true);
  Object.assign(message, changes);
  if (changes.blocks) message.blocks = withIds(state, changes.blocks);
  const event_ts = state.nextTs();
  message.edited = { user: by, ts: `${event_ts.slice(0, -6)}000000` };
  state.changed(channel.id);
  return publish(
    world,
    {
      type: 'message',
      subtype: 'message_changed',
      hidden: true,
      message: wire(state, channel, message, true),
      previous_message,
      channel: channel.id,
      channel_type: CHANNEL_TYPES[channel.kind],
      ts: event_ts,
      event_ts,
    },
    channel,
  );
}

/** Hides a message from every reader and tells the app. */
export function remove(world: World, channel: SimChannel, message: SimMessage): Published {
  const { state } = world;
  const previous_message = wire(state, channel, message);
  message.deleted = true;
  channel.pins = channel.pins.filter((pin) => pin.ts !== message.ts);
  const event_ts = state.nextTs();
  state.changed(channel.id);
  return publish(
    world,
    {
      type: 'message',
      subtype: 'message_deleted',
      hidden: true,
      deleted_ts: message.ts,
      previous_message,
      channel: channel.id,
      channel_type: CHANNEL_TYPES[channel.kind],
      ts: event_ts,
      event_ts,
    },
    channel,
  );
}

/** Shows a message to one person only. Nobody is told: the app gets no event of it. */
export function whisper(
  world: World,
  channel: SimChannel,
  to: string,
  text: string,
  more: { user?: string; blocks?: Json[]; attachments?: Json[]; thread_ts?: string } = {},
): string {
  const { state } = world;
  const ts = state.nextTs();
  state.ephemerals.push({
    id: state.id('E'),
    channel: channel.id,
    to,
    ts,
    text,
    user: more.user ?? state.bot.userId,
    blocks: more.blocks && withIds(state, more.blocks),
    attachments: more.attachments,
    thread_ts: more.thread_ts,
    deleted: false,
    state: {},
  });
  state.changed(channel.id, to);
  return ts;
}

/** Adds or takes a reaction; false when there was nothing to do. */
export function setReaction(
  world: World,
  channel: SimChannel,
  message: SimMessage,
  user: string,
  name: string,
  on: boolean,
): Published | false {
  const reaction = message.reactions.find((each) => each.name === name);
  if (Boolean(reaction?.users.includes(user)) === on) return false;
  if (!on && reaction) {
    reaction.users = reaction.users.filter((each) => each !== user);
    message.reactions = message.reactions.filter((each) => each.users.length > 0);
  } else if (reaction) reaction.users.push(user);
  else message.reactions.push({ name, users: [user] });
  world.state.changed(channel.id);
  const event = {
    type: on ? 'reaction_added' : 'reaction_removed',
    user,
    reaction: name,
    item_user: message.user,
    item: { type: 'message', channel: channel.id, ts: message.ts },
    event_ts: world.state.nextTs(),
  };
  return publish(world, event, channel);
}
