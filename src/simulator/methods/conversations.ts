/** conversations.*: everything but reading messages. */
import {
  channelWire,
  create,
  describe,
  join,
  leave,
  nameProblem,
  nameTaken,
  rename,
  setArchived,
} from '../channels.ts';
import type { Json, SimChannel } from '../model.ts';
import { conversationScope } from '../scopes.ts';
import type { World } from '../world.ts';
import type { Method } from './arguments.ts';
import { bool, conversation, need, page, Refused, scope, str, userArg } from './arguments.ts';

const INVITES = 100;
const DESCRIPTION = 250;

/** A conversation the bot may change: a member, not archived, and a channel. */
function changeable(world: World, args: Json, archivedCode = 'is_archived'): SimChannel {
  const channel = conversation(world, args, 'write');
  if (channel.kind === 'im' || channel.kind === 'mpim')
    throw new Refused('method_not_supported_for_channel_type');
  if (channel.is_archived) throw new Refused(archivedCode);
  if (!channel.members.has(world.state.bot.userId)) throw new Refused('not_in_channel');
  return channel;
}

const createChannel: Method = (world, args) => {
  const isPrivate = bool(args, 'is_private');
  scope(world, conversationScope(isPrivate ? 'group' : 'channel', 'write'));
  const name = str(args, 'name') ?? '';
  const problem = nameProblem(name);
  if (problem) throw new Refused(problem);
  if (nameTaken(world, name)) throw new Refused('name_taken');
  const channel = create(world, name, isPrivate, world.state.bot.userId);
  return { channel: channelWire(world, channel) };
};

const info: Method = (world, args) => {
  const channel = conversation(world, args, 'read');
  const members = bool(args, 'include_num_members') ? { num_members: channel.members.size } : {};
  return { channel: { ...channelWire(world, channel), ...members } };
};

function listed(world: World, args: Json): SimChannel[] {
  const kinds = { public_channel: 'channel', private_channel: 'group', im: 'im', mpim: 'mpim' } as const;
  const wanted = (str(args, 'types') ?? 'public_channel').split(',').map((type) => {
    const kind = kinds[type.trim() as keyof typeof kinds];
    if (!kind) throw new Refused('invalid_types');
    scope(world, conversationScope(kind, 'read'));
    return kind;
  });
  return [...world.state.channels.values()].filter(
    (channel) =>
      wanted.includes(channel.kind) &&
      (channel.kind === 'channel' || channel.members.has(world.state.bot.userId)) &&
      !(bool(args, 'exclude_archived') && channel.is_archived),
  );
}

const list: Method = (world, args) => {
  const { items, next } = page(args, listed(world, args));
  const channels = items.map((each) => ({ ...channelWire(world, each), num_members: each.members.size }));
  return { channels, response_metadata: { next_cursor: next } };
};

const userConversations: Method = (world, args) => {
  const user = userArg(world, str(args, 'user') ?? world.state.bot.userId);
  const { items, next } = page(
    args,
    listed(world, args).filter((channel) => channel.members.has(user.id)),
  );
  return {
    channels: items.map((each) => channelWire(world, each)),
    response_metadata: { next_cursor: next },
  };
};

const members: Method = (world, args) => {
  const channel = conversation(world, args, 'read');
  const { items, next } = page(args, [...channel.members]);
  return { members: items, response_metadata: { next_cursor: next } };
};

/** Why this person cannot be invited, if so. */
function inviteProblem(world: World, channel: SimChannel, id: string): string | undefined {
  const { state } = world;
  const user = state.users.get(id);
  if (id === state.bot.userId) return 'cant_invite_self';
  if (!user || user.deleted || user.is_stranger) return 'user_not_found';
  if (channel.members.has(id)) return 'already_in_channel';
  if (!user.is_ultra_restricted) return undefined;
  const elsewhere = [...state.channels.values()].some((each) => each.kind !== 'im' && each.members.has(id));
  return elsewhere ? 'ura_max_channels' : undefined;
}

/**
 * Without `force` one bad user stops all, but for removed people, who fail while the others are invited
 * (https://docs.slack.dev/reference/methods/conversations.invite); `errors` names each.
 */
const invite: Method = (world, args) => {
  const channel = changeable(world, args);
  const ids = [...new Set((str(args, 'users') ?? '').split(',').map((id) => id.trim()))].filter(Boolean);
  if (ids.length === 0) throw new Refused('no_user');
  if (ids.length > INVITES) throw new Refused('too_many_users');
  const errors = ids.flatMap((user) => {
    const error = inviteProblem(world, channel, user);
    return error ? [{ user, ok: false, error }] : [];
  });
  const bad = new Set(errors.map(({ user }) => user));
  const stops = errors.some(({ user }) => !world.state.users.get(user)?.deleted);
  const good = bool(args, 'force') || !stops ? ids.filter((id) => !bad.has(id)) : [];
  for (const id of good) join(world, channel, id, world.state.bot.userId);
  const first = errors[0]?.error;
  if (first && (good.length === 0 || !bool(args, 'force'))) throw new Refused(first, { errors });
  return { channel: channelWire(world, channel), ...(errors.length > 0 ? { errors } : {}) };
};

const kick: Method = (world, args) => {
  const channel = changeable(world, args);
  const user = userArg(world, need(args, 'user'));
  if (user.id === world.state.bot.userId) throw new Refused('cant_kick_self');
  if (channel.name === 'general') throw new Refused('cant_kick_from_general');
  if (!channel.members.has(user.id)) throw new Refused('not_in_channel');
  leave(world, channel, user.id);
  return { errors: {} };
};

const joinChannel: Method = (world, args) => {
  const channel = conversation(world, args, 'read');
  if (channel.kind !== 'channel') throw new Refused('method_not_supported_for_channel_type');
  if (channel.is_archived) throw new Refused('is_archived');
  const bot = world.state.bot.userId;
  const already = channel.members.has(bot);
  if (!already) join(world, channel, bot);
  return { channel: channelWire(world, channel), ...(already ? { warning: 'already_in_channel' } : {}) };
};

const leaveChannel: Method = (world, args) => {
  const channel = conversation(world, args, 'write');
  if (!channel.members.has(world.state.bot.userId)) return { not_in_channel: true };
  leave(world, channel, world.state.bot.userId);
  return {};
};

const open: Method = (world, args) => {
  const { state } = world;
  const ids = (str(args, 'users') ?? '').split(',').filter(Boolean);
  const existing = str(args, 'channel');
  if (existing) return { channel: channelWire(world, conversation(world, args, 'read')) };
  if (ids.length === 0) throw new Refused('users_list_not_supplied');
  scope(world, ids.length > 1 ? 'mpim:write' : 'im:write');
  const unknown = ids.filter((id) => !state.users.has(id));
  if (unknown.length > 0) throw new Refused(ids.length > 1 ? 'users_not_found' : 'user_not_found');
  if (ids.some((id) => state.users.get(id)?.deleted)) throw new Refused('user_disabled');
  if (ids.includes(state.bot.userId)) throw new Refused('cannot_dm_bot');
  const channel = ids.length === 1 ? state.directMessage(ids[0] ?? '') : groupMessage(world, ids);
  const full = bool(args, 'return_im');
  return { channel: full ? channelWire(world, channel) : { id: channel.id } };
};

function groupMessage(world: World, ids: string[]): SimChannel {
  const { state } = world;
  const name = `mpdm-${[...ids].sort().join('--').toLowerCase()}-1`;
  const found = state.channel(name);
  if (found) return found;
  const channel = state.addChannel({ name, kind: 'mpim', creator: state.bot.userId });
  for (const id of [...ids, state.bot.userId]) channel.members.add(id);
  return channel;
}

const described =
  (field: 'topic' | 'purpose'): Method =>
  (world, args) => {
    const channel = changeable(world, args);
    const value = str(args, field) ?? '';
    if (value.length > DESCRIPTION) throw new Refused('too_long');
    if (channel[field] !== value) describe(world, channel, field, value, world.state.bot.userId);
    return { [field]: value, channel: channelWire(world, channel) };
  };

const renameChannel: Method = (world, args) => {
  const channel = changeable(world, args);
  const name = str(args, 'name') ?? '';
  const problem = nameProblem(name);
  if (problem) throw new Refused(problem);
  if (name !== channel.name) {
    if (nameTaken(world, name)) throw new Refused('name_taken');
    rename(world, channel, name, world.state.bot.userId);
  }
  return { channel: channelWire(world, channel) };
};

const archive: Method = (world, args) => {
  const channel = changeable(world, args, 'already_archived');
  if (channel.name === 'general') throw new Refused('cant_archive_general');
  setArchived(world, channel, true, world.state.bot.userId);
  return {};
};

const unarchive: Method = (world, args) => {
  const channel = conversation(world, args, 'write');
  if (!channel.is_archived) throw new Refused('not_archived');
  setArchived(world, channel, false, world.state.bot.userId);
  return {};
};

/** The methods of this file by name. */
export const conversations: Record<string, Method> = {
  'conversations.create': createChannel,
  'conversations.info': info,
  'conversations.list': list,
  'conversations.members': members,
  'conversations.invite': invite,
  'conversations.kick': kick,
  'conversations.join': joinChannel,
  'conversations.leave': leaveChannel,
  'conversations.open': open,
  'conversations.setTopic': described('topic'),
  'conversations.setPurpose': described('purpose'),
  'conversations.rename': renameChannel,
  'conversations.archive': archive,
  'conversations.unarchive': unarchive,
  'users.conversations': userConversations,
};
