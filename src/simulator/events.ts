/** Events as Slack sends them to an app: who may hear of them, and the envelope around them. */
import type { Ack, Json, SimChannel } from './model.ts';
import { eventScope } from './scopes.ts';
import type { World } from './world.ts';

/** The acknowledgement of an event that went out, or nothing where the app may not hear of it. */
export type Published = Promise<Ack>[];

/** Events of the whole workspace; all others need the bot in the conversation. */
const WORKSPACE_WIDE = [
  'channel_created',
  'channel_rename',
  'channel_archive',
  'channel_unarchive',
  'channel_deleted',
  'app_home_opened',
];

const MESSAGES = {
  channel: 'message.channels',
  group: 'message.groups',
  im: 'message.im',
  mpim: 'message.mpim',
};
const subscriptionTo = (type: string, channel: SimChannel | undefined): string =>
  type === 'message' ? MESSAGES[channel?.kind ?? 'channel'] : type;

function mayHear(world: World, type: string, channel: SimChannel | undefined): boolean {
  if (world.subscriptions && !world.subscriptions.has(subscriptionTo(type, channel))) return false;
  const scope = eventScope(type, channel?.kind ?? 'channel');
  if (scope && !world.scopes.has(scope)) return false;
  if (!channel || channel.members.has(world.state.bot.userId)) return true;
  return channel.kind === 'channel' && WORKSPACE_WIDE.includes(type);
}

/** Sends one event to the app, if the app may have it. */
export function publish(world: World, event: Json, channel?: SimChannel): Published {
  if (!mayHear(world, event.type, channel)) return [];
  const { state } = world;
  const payload = {
    token: world.tokens.verification,
    team_id: state.team.id,
    context_team_id: state.team.id,
    context_enterprise_id: null,
    api_app_id: state.appId,
    event,
    type: 'event_callback',
    event_id: state.id('Ev'),
    event_time: state.seconds(),
    authorizations: [
      {
        enterprise_id: null,
        team_id: state.team.id,
        user_id: state.bot.userId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
    event_context: `4-${state.id('')}`,
  };
  // A copy of this moment: what happens later must not change an event on its way.
  return [world.deliver('events_api', structuredClone(payload))];
}

/** The name an event has for this kind of conversation: channel_archive or group_archive. */
export function twin(channel: SimChannel, what: string): string {
  return `${channel.kind === 'channel' ? 'channel' : 'group'}_${what}`;
}
