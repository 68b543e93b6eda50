/** Changes to people and groups, made by nobody in particular: what an administrator would do. */
import type { Published } from './events.ts';
import { publish } from './events.ts';
import { userWire } from './methods/people.ts';
import type { Json, SimUser } from './model.ts';
import { ActError } from './model.ts';
import type { Outcome } from './outcome.ts';
import { heard } from './outcome.ts';
import type { World } from './world.ts';

/** The administrator's acts. */
export function directory(world: World) {
  const { state } = world;

  function tell(type: string, more: Json): Published {
    state.changed(null);
    return publish(world, { type, ...more, event_ts: state.nextTs() });
  }

  return {
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
