// A word to one person: in the channel where they are, or, where the bot is no member, in a message of their own.
import type { Rendered } from './view.ts';

/** The two ways of telling somebody something. */
export interface Whisperer {
  chat: {
    postEphemeral(args: { channel: string; user: string } & Rendered): Promise<unknown>;
    postMessage(args: { channel: string } & Rendered): Promise<unknown>;
  };
  conversations: { open(args: { users: string }): Promise<{ channel?: { id?: string } }> };
}

/** Says something to one person. Throws what Slack throws when neither way is open. */
export async function whisper(
  client: Whisperer,
  channel: string,
  person: string,
  message: Rendered,
): Promise<void> {
  try {
    if (channel) {
      await client.chat.postEphemeral({ channel, user: person, ...message });
      return;
    }
  } catch (error) {
    const code = (error as { data?: { error?: string } }).data?.error ?? '';
    if (!['not_in_channel', 'channel_not_found', 'user_not_in_channel', 'is_archived'].includes(code))
      throw error;
  }
  const opened = await client.conversations.open({ users: person });
  await client.chat.postMessage({ channel: opened.channel?.id ?? '', ...message });
}
