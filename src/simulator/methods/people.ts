/** auth.*, apps.*, team.*, bots.*, users.*, usergroups.*: who is who. */
import type { Json, SimUser } from '../model.ts';
import type { World } from '../world.ts';
import type { Method } from './arguments.ts';
import { bool, need, page, Refused, str, userArg } from './arguments.ts';

/** A person as the app sees them; the e-mail address only with its own scope. */
export function userWire(world: World, user: SimUser): Json {
  const { id, name, real_name, tz, tz_offset, email, title } = user;
  return {
    id,
    team_id: world.state.team.id,
    name,
    deleted: user.deleted ?? false,
    real_name,
    tz,
    tz_label: tz,
    tz_offset,
    profile: {
      title: title ?? '',
      real_name,
      real_name_normalized: real_name,
      display_name: name,
      display_name_normalized: name,
      team: world.state.team.id,
      ...(email && world.scopes.has('users:read.email') ? { email } : {}),
      ...(user.is_bot ? { bot_id: world.state.bot.botId, api_app_id: world.state.appId } : {}),
    },
    is_admin: user.is_admin ?? false,
    is_owner: false,
    is_restricted: user.is_restricted ?? false,
    is_ultra_restricted: user.is_ultra_restricted ?? false,
    is_stranger: user.is_stranger ?? false,
    is_bot: user.is_bot ?? false,
    is_app_user: false,
    updated: 1_700_000_000,
  };
}

const lookupByEmail: Method = (world, args) => {
  const email = need(args, 'email').toLowerCase();
  const found = [...world.state.users.values()].find(
    (user) => user.email?.toLowerCase() === email && !user.deleted,
  );
  if (!found) throw new Refused('users_not_found');
  return { user: userWire(world, found) };
};

const listUsers: Method = (world, args) => {
  const { items, next } = page(args, [...world.state.users.values()]);
  return {
    members: items.map((user) => userWire(world, user)),
    cache_ts: world.state.seconds(),
    response_metadata: { next_cursor: next },
  };
};

const groups: Method = (world, args) => {
  const withUsers = bool(args, 'include_users');
  const usergroups = world.state.usergroups.map(({ id, handle, name, users }) => ({
    id,
    team_id: world.state.team.id,
    is_usergroup: true,
    name,
    description: '',
    handle,
    is_external: false,
    date_delete: 0,
    user_count: users.length,
    ...(withUsers ? { users } : {}),
  }));
  return { usergroups };
};

const groupUsers: Method = (world, args) => {
  const id = need(args, 'usergroup');
  const group = world.state.usergroups.find((each) => each.id === id);
  if (!group) throw new Refused('no_such_subteam');
  return { users: group.users };
};

/** The methods of this file by name. */
export const people: Record<string, Method> = {
  'api.test': (_world, args) => ({ args }),
  'auth.test': ({ state }) => ({
    url: `https://${state.team.domain}.slack.com/`,
    team: state.team.name,
    user: state.bot.name,
    team_id: state.team.id,
    user_id: state.bot.userId,
    bot_id: state.bot.botId,
    is_enterprise_install: false,
  }),
  'apps.connections.open': (world) => ({ url: world.socketUrl() }),
  'team.info': ({ state }) => ({ team: { ...state.team, email_domain: '', icon: {} } }),
  'bots.info': ({ state }, args) => {
    if ((str(args, 'bot') ?? state.bot.botId) !== state.bot.botId) throw new Refused('bot_not_found');
    const { botId: id, name, userId: user_id } = state.bot;
    return { bot: { id, deleted: false, name, updated: 0, app_id: state.appId, user_id, icons: {} } };
  },
  'users.info': (world, args) => ({ user: userWire(world, userArg(world, str(args, 'user'))) }),
  'users.list': listUsers,
  'users.lookupByEmail': lookupByEmail,
  'usergroups.list': groups,
  'usergroups.users.list': groupUsers,
};
