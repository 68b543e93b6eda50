// The door for Slack channels that are watched: what other apps post there becomes complaints.
import type { Door } from '../slack/door.ts';
import type { Listened } from '../sources/file.ts';
import { type SlackChannelSettings, source as slackChannel } from '../sources/slack-channel.ts';
import { keepParsed } from './pushed.ts';

/** One door for each watched source. */
export function channelDoors(sources: readonly Listened[]): Extract<Door, { on: 'message' }>[] {
  return sources
    .filter(({ kind }) => kind === slackChannel.name)
    .map((listened) => {
      const { channels, people } = listened.settings as SlackChannelSettings;
      return {
        on: 'message',
        channels,
        async handle(event, hall, seenAt) {
          const context = { source: listened.name, seenAt, own: listened.own, people };
          const parsed = slackChannel.parse(event, context);
          await keepParsed(hall.engine, listened.name, parsed);
        },
      };
    });
}

/** Whether a letter of Slack's is talk in a channel that nobody watches. */
export function ignoresTalk(channels: readonly string[]): (body: Record<string, unknown>) => boolean {
  return ({ event }) => {
    const { type, channel } = (event ?? {}) as { type?: string; channel?: string };
    return type === 'message' && !channels.includes(channel ?? '');
  };
}

/** Whether a letter of Slack's says that the bot is in a watched channel from now on. */
export function letsIn(
  { event }: Record<string, unknown>,
  bot: string,
  channels: readonly string[],
): boolean {
  const { subtype = '', channel = '', user } = (event ?? {}) as Record<string, string | undefined>;
  return ['channel_join', 'group_join'].includes(subtype) && user === bot && channels.includes(channel);
}
