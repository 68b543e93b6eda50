/** reactions.*, pins.*, bookmarks.*: what is put on messages and channels. */
import { setPin } from '../channels.ts';
import { setReaction, wire } from '../messages.ts';
import type { Json, SimBookmark } from '../model.ts';
import type { World } from '../world.ts';
import type { Method } from './arguments.ts';
import { messageArg, need, Refused, str, workingChannel } from './arguments.ts';

/** Slack documents no figure for pins and bookmarks; these caps only make the errors reachable. */
const PINS = 100;
const BOOKMARKS = 100;
/** At most this many different emoji on one message. Source: reactions.add, `too_many_emoji`. */
const EMOJI = 50;

const react =
  (on: boolean): Method =>
  (world, args) => {
    const name = need(args, 'name');
    if (!/^[\p{Ll}\p{Lo}\p{N}_+'-]+(::skin-tone-[2-6])?$/u.test(name)) throw new Refused('invalid_name');
    if (!str(args, 'channel') || !str(args, 'timestamp')) throw new Refused('no_item_specified');
    const channel = workingChannel(world, args);
    const message = messageArg(world, channel, str(args, 'timestamp'));
    const isNew = !message.reactions.some((each) => each.name === name);
    if (on && isNew && message.reactions.length >= EMOJI) throw new Refused('too_many_emoji');
    const published = setReaction(world, channel, message, world.state.bot.userId, name, on);
    if (!published) throw new Refused(on ? 'already_reacted' : 'no_reaction');
    return {};
  };

const getReactions: Method = (world, args) => {
  const channel = workingChannel(world, args);
  const message = messageArg(world, channel, need(args, 'timestamp'));
  return { type: 'message', channel: channel.id, message: wire(world.state, channel, message) };
};

const addPin: Method = (world, args) => {
  const channel = workingChannel(world, args);
  const { ts } = messageArg(world, channel, str(args, 'timestamp'));
  if (channel.pins.some((pin) => pin.ts === ts)) throw new Refused('already_pinned');
  if (channel.pins.length >= PINS) throw new Refused('too_many_pins');
  setPin(world, channel, ts, world.state.bot.userId, true);
  return {};
};

const removePin: Method = (world, args) => {
  const channel = workingChannel(world, args);
  const { ts } = messageArg(world, channel, str(args, 'timestamp'));
  if (!channel.pins.some((pin) => pin.ts === ts)) throw new Refused('no_pin');
  setPin(world, channel, ts, world.state.bot.userId, false);
  return {};
};

const listPins: Method = (world, args) => {
  const channel = workingChannel(world, args);
  const items = channel.pins.flatMap(({ ts, by, at }) => {
    const message = world.state.message(channel, ts);
    if (!message) return [];
    const shown = wire(world.state, channel, message);
    return [{ type: 'message', channel: channel.id, created: at, created_by: by, message: shown }];
  });
  return { items };
};

function bookmarkWire(channel: string, bookmark: SimBookmark): Json {
  return { ...bookmark, channel_id: channel, type: 'link', rank: '' };
}

function linkArg(args: Json): string | undefined {
  const link = str(args, 'link');
  if (link && !/^https?:\/\/\S+$/.test(link)) throw new Refused('invalid_link');
  return link;
}

const addBookmark: Method = (world, args) => {
  const channel = workingChannel(world, args, 'channel_id');
  if (need(args, 'type') !== 'link') throw new Refused('invalid_bookmark_type');
  const title = need(args, 'title');
  const link = linkArg(args);
  if (!link) throw new Refused('link_required');
  if (channel.bookmarks.length >= BOOKMARKS) throw new Refused('too_many_bookmarks');
  const bookmark = { id: world.state.id('Bk'), title, link, emoji: str(args, 'emoji') };
  channel.bookmarks.push(bookmark);
  world.state.changed(channel.id);
  return { bookmark: bookmarkWire(channel.id, bookmark) };
};

function bookmarkArg(world: World, args: Json) {
  const channel = workingChannel(world, args, 'channel_id');
  const bookmark = channel.bookmarks.find(({ id }) => id === str(args, 'bookmark_id'));
  if (!bookmark) throw new Refused('not_found');
  return { channel, bookmark };
}

const editBookmark: Method = (world, args) => {
  const { channel, bookmark } = bookmarkArg(world, args);
  bookmark.title = str(args, 'title') ?? bookmark.title;
  bookmark.link = linkArg(args) ?? bookmark.link;
  world.state.changed(channel.id);
  return { bookmark: bookmarkWire(channel.id, bookmark) };
};

const removeBookmark: Method = (world, args) => {
  const { channel, bookmark } = bookmarkArg(world, args);
  channel.bookmarks = channel.bookmarks.filter((each) => each !== bookmark);
  world.state.changed(channel.id);
  return {};
};

const listBookmarks: Method = (world, args) => {
  const channel = workingChannel(world, args, 'channel_id');
  return { bookmarks: channel.bookmarks.map((each) => bookmarkWire(channel.id, each)) };
};

/** The methods of this file by name. */
export const marks: Record<string, Method> = {
  'reactions.add': react(true),
  'reactions.remove': react(false),
  'reactions.get': getReactions,
  'pins.add': addPin,
  'pins.remove': removePin,
  'pins.list': listPins,
  'bookmarks.add': addBookmark,
  'bookmarks.edit': editBookmark,
  'bookmarks.remove': removeBookmark,
  'bookmarks.list': listBookmarks,
};
