/** Interactions as Slack sends them: commands, clicks, submissions, shortcuts. */
import { stateValues } from './block-state.ts';
import { wire } from './messages.ts';
import type { Json, SimChannel, SimEphemeral, SimMessage, SimView } from './model.ts';
import { viewWire } from './views.ts';
import type { World } from './world.ts';

/** What every interaction says about team, app and person. */
export function interaction(world: World, type: string, userId: string): Json {
  const { state } = world;
  const { id, domain } = state.team;
  const name = state.users.get(userId)?.name ?? '';
  return {
    type,
    team: { id, domain },
    user: { id: userId, username: name, name, team_id: id },
    api_app_id: state.appId,
    token: world.tokens.verification,
    enterprise: null,
    is_enterprise_install: false,
  };
}

/** Interactions call private channels and direct messages by these names. */
export function channelName(channel: SimChannel): string {
  if (channel.kind === 'im') return 'directmessage';
  return channel.kind === 'channel' ? channel.name : 'privategroup';
}

/** The form fields of a slash command. */
export function commandPayload(
  world: World,
  userId: string,
  command: string,
  text: string,
  channel: SimChannel,
): Json {
  const { state, tokens, url } = world;
  return {
    token: tokens.verification,
    team_id: state.team.id,
    team_domain: state.team.domain,
    channel_id: channel.id,
    channel_name: channelName(channel),
    user_id: userId,
    user_name: state.users.get(userId)?.name ?? '',
    command,
    text,
    api_app_id: state.appId,
    is_enterprise_install: 'false',
    response_url: state.responseUrl(url, { channel: channel.id, user: userId }),
    trigger_id: state.trigger(userId, { channel: channel.id }),
  };
}

/** A click in a message. An ephemeral message is not repeated in the payload: Slack does not keep it. */
export function messageActions(
  world: World,
  userId: string,
  channel: SimChannel,
  target: SimMessage | SimEphemeral,
  actions: Json[],
): Json {
  const { state, url } = world;
  const ephemeral = 'to' in target;
  const { ts, thread_ts } = target;
  const about = { channel: channel.id, user: userId, thread_ts, message: { ts, ephemeral } };
  const container = { type: 'message', message_ts: ts, channel_id: channel.id, is_ephemeral: ephemeral };
  return {
    ...interaction(world, 'block_actions', userId),
    container: thread_ts ? { ...container, thread_ts } : container,
    trigger_id: state.trigger(userId, { channel: channel.id }),
    channel: { id: channel.id, name: channelName(channel) },
    ...(ephemeral ? {} : { message: wire(state, channel, target) }),
    state: { values: stateValues(target.blocks ?? [], target.state, { channel: channel.id }) },
    response_url: state.responseUrl(url, about),
    actions,
  };
}

/** A click in a modal or on the Home tab. */
export function viewActions(world: World, view: SimView, actions: Json[]): Json {
  return {
    ...interaction(world, 'block_actions', view.user),
    container: { type: 'view', view_id: view.id },
    trigger_id: world.state.trigger(view.user, { view: view.id }),
    view: viewWire(world.state, view),
    actions,
  };
}

/** What was typed into a select whose options the app knows. */
export function suggestion(world: World, view: SimView, typed: Json): Json {
  return {
    ...interaction(world, 'block_suggestion', view.user),
    container: { type: 'view', view_id: view.id },
    view: viewWire(world.state, view),
    ...typed,
  };
}

/** The submit button. Inputs with `response_url_enabled` bring a response URL for the chosen channel. */
export function submission(world: World, view: SimView): Json {
  const { state, url } = world;
  const shown = viewWire(state, view);
  const response_urls = (view.source.blocks as Json[]).flatMap((block) => {
    if (block.type !== 'input' || !block.element.response_url_enabled) return [];
    const { action_id } = block.element;
    const chosen = shown.state.values[block.block_id]?.[action_id] ?? {};
    const channel_id = chosen.selected_conversation ?? chosen.selected_channel;
    if (!channel_id) return [];
    const response_url = state.responseUrl(url, { channel: channel_id, user: view.user });
    return [{ block_id: block.block_id, action_id, channel_id, response_url }];
  });
  return {
    ...interaction(world, 'view_submission', view.user),
    trigger_id: state.trigger(view.user, { view: view.id, channel: view.channel }),
    view: shown,
    response_urls,
  };
}

/** A modal was closed; `all` when every view below went with it. */
export function closed(world: World, view: SimView, all: boolean): Json {
  return {
    ...interaction(world, 'view_closed', view.user),
    view: viewWire(world.state, view),
    is_cleared: all,
  };
}

/** A shortcut on a message. */
export function messageShortcut(
  world: World,
  userId: string,
  callbackId: string,
  channel: SimChannel,
  message: SimMessage,
): Json {
  const { state, url } = world;
  const about = { channel: channel.id, user: userId, message: { ts: message.ts, ephemeral: false } };
  return {
    ...interaction(world, 'message_action', userId),
    callback_id: callbackId,
    trigger_id: state.trigger(userId, { channel: channel.id }),
    action_ts: state.nextTs(),
    message_ts: message.ts,
    response_url: state.responseUrl(url, about),
    channel: { id: channel.id, name: channelName(channel) },
    message: wire(state, channel, message),
  };
}

/** A shortcut from the compose box or the search. */
export function globalShortcut(world: World, userId: string, callbackId: string): Json {
  return {
    ...interaction(world, 'shortcut', userId),
    callback_id: callbackId,
    trigger_id: world.state.trigger(userId),
    action_ts: world.state.nextTs(),
  };
}
