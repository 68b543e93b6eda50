/** What can happen to a channel: made, joined, left, described, renamed, archived; with Slack's lines and events. */
import type { Published } from './events.ts';
import { publish, twin } from './events.ts';
import { systemLine } from './messages.ts';
import type { Json, SimChannel } from './model.ts';
import type { World } from './world.ts';

/** A channel as the app sees it. */
export function channelWire(world: World, channel: SimChannel): Json {
  const { state } = world;
  const { id, kind, created, creator, is_archived } = channel;
  const bot = state.bot.userId;
  if (kind === 'im') {
    const user = [...channel.members].find((member) => member !== bot) ?? bot;
    return { id, created, is_archived, is_im: true, is_org_shared: false, user, is_user_deleted: false };
  }
  const text = (value: string) => ({ value, creator: value ? creator : '', last_set: value ? created : 0 });
  return {
    id,
    name: channel.name,
    is_channel: kind === 'channel',
    is_group: kind === 'group',
    is_im: false,
    is_mpim: kind === 'mpim',
    is_private: kind !== 'channel',
    created,
    is_archived,
    is_general: channel.name === 'general',
    unlinked: 0,
    name_normalized: channel.name,
    is_shared: channel.is_ext_shared ?? false,
    is_org_shared: false,
    is_pending_ext_shared: false,
    pending_shared: [],
    context_team_id: state.team.id,
    updated: created * 1000,
    parent_conversation: null,
    creator,
    is_ext_shared: channel.is_ext_shared ?? false,
    shared_team_ids: [state.team.id],
    pending_connected_team_ids: [],
    is_member: channel.members.has(bot),
    topic: text(channel.topic),
    purpose: text(channel.purpose),
    previous_names: [],
  };
}

/** Slack's rules for a name; the error code, or undefined when the name is legal. */
export function nameProblem(name: string): string | undefined {
  if (!name) return 'invalid_name_required';
  if (name.length > 80) return 'invalid_name_maxlength';
  if (/[^\p{Ll}\p{Lo}\p{N}_-]/u.test(name)) return 'invalid_name_specials';
  if (/^[_-]+$/.test(name)) return 'invalid_name_punctuation';
  return undefined;
}

/** Whether a name is used already; an archived channel keeps its name. */
export function nameTaken(world: World, name: string): boolean {
  return [...world.state.channels.values()].some((channel) => channel.kind !== 'im' && channel.name === name);
}

/** Makes a channel with its creator in it. The name has to be legal and free. */
export function create(world: World, name: string, isPrivate: boolean, creator: string): SimChannel {
  const channel = world.state.addChannel({ name, kind: isPrivate ? 'group' : 'channel', creator });
  channel.members.add(creator);
  world.state.changed(null);
  if (!isPrivate) {
    const { id, created } = channel;
    const about = { id, is_channel: true, name, name_normalized: name, created, creator };
    publish(
      world,
      {
        type: 'channel_created',
        channel: { ...about, is_private: false, is_archived: false, context_team_id: world.state.team.id },
        event_ts: world.state.nextTs(),
      },
      channel,
    );
  }
  return channel;
}

/** Brings somebody in, with the line and the event. */
export function join(world: World, channel: SimChannel, user: string, inviter?: string): Published {
  channel.members.add(user);
  const extra = inviter ? { inviter } : {};
  const text = `<@${user}> has joined the channel`;
  const line = systemLine(world, channel, user, 'channel_join', text, extra);
  const event = {
    type: 'member_joined_channel',
    user,
    channel: channel.id,
    channel_type: channel.kind === 'channel' ? 'C' : 'G',
    team: world.state.team.id,
    ...extra,
    event_ts: world.state.nextTs(),
  };
  world.state.changed(null);
  return [...line, ...publish(world, event, channel)];
}

/** Takes somebody out; the app hears of it even when it was the app itself. */
export function leave(world: World, channel: SimChannel, user: string): Published {
  const line = systemLine(world, channel, user, 'channel_leave', `<@${user}> has left the channel`);
  const event = {
    type: 'member_left_channel',
    user,
    channel: channel.id,
    channel_type: channel.kind === 'channel' ? 'C' : 'G',
    team: world.state.team.id,
    event_ts: world.state.nextTs(),
  };
  const left = publish(world, event, channel);
  channel.members.delete(user);
  world.state.changed(null);
  return [...line, ...left];
}

/** Sets the topic or the purpose, with the line Slack writes about it. */
export function describe(
  world: World,
  channel: SimChannel,
  field: 'topic' | 'purpose',
  value: string,
  by: string,
): Published {
  channel[field] = value;
  const text = value ? `set the channel ${field}: ${value}` : `cleared the channel ${field}`;
  return systemLine(world, channel, by, `channel_${field}`, `<@${by}> ${text}`, { [field]: value });
}

/** Gives a channel another name. The name has to be legal and free. */
export function rename(world: World, channel: SimChannel, name: string, by: string): Published {
  const old_name = channel.name;
  channel.name = name;
  const text = `<@${by}> has renamed the channel from "${old_name}" to "${name}"`;
  const line = systemLine(world, channel, by, 'channel_name', text, { old_name, name });
  const event = {
    type: twin(channel, 'rename'),
    channel: { id: channel.id, name, name_normalized: name, created: channel.created, is_channel: true },
    event_ts: world.state.nextTs(),
  };
  world.state.changed(null);
  return [...line, ...publish(world, event, channel)];
}

/** Archives a channel or brings it back. */
export function setArchived(world: World, channel: SimChannel, archived: boolean, by: string): Published {
  const what = archived ? 'archive' : 'unarchive';
  const text = `<@${by}> ${archived ? 'archived' : 'un-archived'} the channel`;
  const line = systemLine(world, channel, by, `channel_${what}`, text);
  channel.is_archived = archived;
  const event = { type: twin(channel, what), channel: channel.id, user: by, event_ts: world.state.nextTs() };
  world.state.changed(null);
  return [...line, ...publish(world, event, channel)];
}

/** Pins or unpins a message and tells the app. */
export function setPin(world: World, channel: SimChannel, ts: string, by: string, on: boolean): Published {
  const { state } = world;
  const message = state.message(channel, ts);
  if (message) message.pinned = on;
  if (on) channel.pins.push({ ts, by, at: state.seconds() });
  else channel.pins = channel.pins.filter((pin) => pin.ts !== ts);
  state.changed(channel.id);
  const item = { type: 'message', channel: channel.id, created_by: by, created: state.seconds() };
  const event = {
    type: on ? 'pin_added' : 'pin_removed',
    user: by,
    channel_id: channel.id,
    item: { ...item, message: { type: 'message', user: message?.user, ts, text: message?.text } },
    item_user: message?.user,
    pin_count: String(channel.pins.length),
    pinned_info: { channel: channel.id, pinned_by: by, pinned_ts: state.seconds() },
    ...(on ? {} : { has_pins: channel.pins.length > 0 }),
    event_ts: state.nextTs(),
  };
  return publish(world, event, channel);
}
