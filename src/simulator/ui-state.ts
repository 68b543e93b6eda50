/** The workspace as one person sees it, for the browser page. */
import { wire } from './messages.ts';
import type { Json, SimChannel, SimEphemeral, SimMessage } from './model.ts';
import { ActError } from './model.ts';
import { seenBy } from './outcome.ts';
import { tsValue } from './state.ts';
import { viewWire } from './views.ts';
import type { World } from './world.ts';

/** People, channels and the person's own id; the page's whole frame. */
export function frame(world: World, as: string, notice: string): Json {
  const { state } = world;
  const channels = [...state.channels.values()].filter((channel) => state.canSee(channel, as));
  return {
    team: { id: state.team.id, name: state.team.name },
    me: state.users.has(as) ? as : ([...state.users.keys()][0] ?? ''),
    bot: { userId: state.bot.userId, name: state.bot.name },
    users: [...state.users.values()].map((user) => ({
      id: user.id,
      name: user.name,
      real_name: user.real_name,
      tz: user.tz,
      is_restricted: Boolean(user.is_restricted || user.is_ultra_restricted),
      deleted: user.deleted ?? false,
      is_bot: user.is_bot ?? false,
      title: user.title ?? '',
    })),
    channels: channels.map((channel) => ({
      id: channel.id,
      name: channel.name,
      is_private: channel.kind !== 'channel',
      is_im: channel.kind === 'im',
      ...(channel.kind === 'im' ? { user: [...channel.members].find((member) => member !== as) ?? as } : {}),
      is_archived: channel.is_archived,
      topic: channel.topic,
      purpose: channel.purpose,
      members: [...channel.members],
      lastTs: channel.messages.findLast(({ deleted }) => !deleted)?.ts ?? '',
    })),
    usergroups: state.usergroups.map(({ id, handle }) => ({ id, handle })),
    shortcuts: world.shortcuts,
    notice,
  };
}

function shown(world: World, channel: SimChannel, message: SimMessage): Json {
  if (message.deleted)
    return {
      ts: message.ts,
      user: 'USLACKBOT',
      text: '',
      subtype: 'tombstone',
      is_bot: false,
      reactions: [],
    };
  const { reactions, bot_id, pinned } = message;
  return {
    ...wire(world.state, channel, message, true),
    is_bot: bot_id !== undefined,
    reactions: reactions.map(({ name, users }) => ({ name, users })),
    pinned,
  };
}

function whispered(message: SimEphemeral): Json {
  const { ts, user, text, blocks, attachments, thread_ts } = message;
  return { ts, user, text, blocks, attachments, thread_ts, is_bot: true, reactions: [], ephemeral: true };
}

function inOrder(messages: Json[]): Json[] {
  return messages.sort((a, b) => tsValue(a.ts) - tsValue(b.ts));
}

/** A channel's root messages with what only this person sees, oldest first. */
export function channelPage(world: World, as: string, id: string): Json {
  const { state } = world;
  const channel = seenBy(world, as, id);
  const roots = channel.messages.filter(
    ({ ts, thread_ts, broadcast, deleted }) =>
      (!thread_ts || thread_ts === ts || broadcast) && (!deleted || state.replies(channel, ts).length > 0),
  );
  const mine = state.ephemerals.filter(
    (each) => each.to === as && each.channel === channel.id && !each.thread_ts && !each.deleted,
  );
  return {
    messages: inOrder([...roots.map((each) => shown(world, channel, each)), ...mine.map(whispered)]),
    bookmarks: channel.bookmarks.map(({ title, link }) => ({ title, link })),
    pins: channel.pins.map(({ ts }) => ts),
  };
}

/** A thread, root first. */
export function threadPage(world: World, as: string, id: string, ts: string): Json {
  const { state } = world;
  const channel = seenBy(world, as, id);
  const root = channel.byTs.get(ts);
  if (!root) throw new ActError('message_not_found', ts);
  const mine = state.ephemerals.filter(
    (each) => each.to === as && each.channel === channel.id && each.thread_ts === ts && !each.deleted,
  );
  const replies = state.replies(channel, ts).map((each) => shown(world, channel, each));
  return { messages: [shown(world, channel, root), ...inOrder([...replies, ...mine.map(whispered)])] };
}

/** The top modal with the messages at its fields, or null. */
export function modalPage(world: World, as: string): Json {
  const view = world.state.topView(as);
  return { view: view ? { ...viewWire(world.state, view), errors: view.errors } : null };
}

/** The Home tab, or null. */
export function homePage(world: World, as: string): Json {
  const view = world.state.views.get(world.state.homes.get(as) ?? '');
  return { view: view ? viewWire(world.state, view) : null };
}
