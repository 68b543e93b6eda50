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
