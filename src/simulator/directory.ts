/** Changes to people, groups and channels, made by nobody in particular: what an administrator would do. */
import { leave, rename, setArchived } from './channels.ts';
import type { Published } from './events.ts';
import { publish } from './events.ts';
import { change, remove } from './messages.ts';
import { userWire } from './methods/people.ts';
import type { Json, SimChannel, SimUser } from './model.ts';
import { ActError } from './model.ts';
import type { Outcome } from './outcome.ts';
import { heard, messageOf } from './outcome.ts';
import type { World } from './world.ts';

/** The administrator's acts. */
export function directory(world: World) {
  const { state } = world;

  function tell(type: string, more: Json): Published {
    state.changed(null);
    return publish(world, { type, ...more, event_ts: state.nextTs() });
  }

  function channelOf(ref: string): SimChannel {
    const channel = state.channel(ref);
    if (!channel) throw new ActError('channel_not_found', ref);
    return channel;
  }
  const [first] = state.users.keys();
  const admin = first ?? '';

  return {
    /** Archives a channel, or brings it back. */
    archiveChannel: async (ref: string, on = true): Promise<Outcome> =>
      heard(setArchived(world, channelOf(ref), on, admin)),
    renameChannel: async (ref: string, name: string): Promise<Outcome> =>
      heard(rename(world, channelOf(ref), name, admin)),
    /** Takes somebody, such as the bot, out of a channel. */
    removeFromChannel: async (ref: string, user: string): Promise<Outcome> =>
      heard(leave(world, channelOf(ref), user)),
    /** From now on a channel is private, or public again. */
    async setPrivate(ref: string, on = true): Promise<Outcome> {
      channelOf(ref).kind = on ? 'group' : 'channel';
      state.changed(null);
      return heard([]);
    },
    /** Lets another organisation read along in a channel, or no longer. */
    async shareChannel(ref: string, on = true): Promise<Outcome> {
      const channel = channelOf(ref);
      channel.is_ext_shared = on;
      return heard(
        publish(
          world,
          { type: on ? 'channel_shared' : 'channel_unshared', channel: channel.id, event_ts: state.nextTs() },
          channel,
        ),
      );
    },
    /** Deletes anybody's message. */
    async deleteMessage(ref: string, ts: string): Promise<Outcome> {
      const channel = channelOf(ref);
      return heard(remove(world, channel, messageOf(world, channel, ts)));
    },
    /** Changes anybody's message, as only the token of its own app could. */
    async changeMessage(ref: string, ts: string, text: string): Promise<Outcome> {
      const channel = channelOf(ref);
      return heard(change(world, channel, messageOf(world, channel, ts), { text, blocks: [] }, admin));
    },
    /** A new colleague. */
    async addUser(user: SimUser): Promise<Outcome> {
      state.users.set(user.id, { ...user });
      return heard(tell('team_join', { user: userWire(world, user) }));
    },
    /** Changes a person, e.g. `{ deleted: true }` for one who has left; they leave their channels then. */
    async changeUser(id: string, changes: Partial<Omit<SimUser, 'id'>>): Promise<Outcome> {
      const user = state.users.get(id);
      if (!user) throw new ActError('user_not_found', id);
      Object.assign(user, changes);
      if (changes.deleted) for (const channel of state.channels.values()) channel.members.delete(id);
      return heard(tell('user_change', { user: userWire(world, user), cache_ts: state.seconds() }));
    },
    /** Sets who is in a user group. */
    async setUsergroup(id: string, users: string[]): Promise<Outcome> {
      const group = state.usergroups.find((each) => each.id === id);
      if (!group) throw new ActError('no_such_subteam', id);
      group.users = [...users];
      const { handle, name } = group;
      return heard(
        tell('subteam_updated', { subteam: { id, handle, name, users, user_count: users.length } }),
      );
    },
    /** Any other event, such as app_uninstalled, tokens_revoked or app_rate_limited. */
    async sendEvent(event: Json & { type: string }): Promise<Outcome> {
      return heard(tell(event.type, event));
    },
  };
}
