/** What an app answers to a command or through a response URL: new, replaced and deleted messages. */
import { checkMessage } from '../slack/limits.ts';
import { change, post, remove, whisper } from './messages.ts';
import type { Json, SimChannel } from './model.ts';
import type { ResponseUrl } from './state.ts';
import type { World } from './world.ts';

/** A response URL takes five answers within thirty minutes of real time. */
const USES = 5;
const LIFE = 30 * 60_000;

/** Carries out one answer; the error code when Slack would not take it. */
export function answer(
  world: World,
  about: Omit<ResponseUrl, 'used' | 'at'>,
  given: Json,
): string | undefined {
  const { state } = world;
  const channel = state.channels.get(about.channel);
  if (!channel) return 'channel_not_found';
  const { text = '', blocks, attachments } = given;
  if (checkMessage({ text, blocks, attachments }).length > 0) return 'invalid_blocks';
  const original = about.message;
  if (original && given.delete_original) return deleteOriginal(world, channel, original);
  if (!text && !blocks?.length && !attachments?.length) return 'no_text';
  if (original && given.replace_original) return replaceOriginal(world, channel, original, given);
  const thread_ts = given.thread_ts ?? undefined;
  if (given.response_type === 'in_channel')
    post(world, channel, state.bot.userId, text, {
      blocks,
      attachments,
      thread_ts,
      bot_id: state.bot.botId,
    });
  else
    whisper(world, channel, about.user, text, {
      blocks,
      attachments,
      thread_ts: thread_ts ?? about.thread_ts,
    });
  return undefined;
}

type Original = NonNullable<ResponseUrl['message']>;

function deleteOriginal(world: World, channel: SimChannel, original: Original): string | undefined {
  const { state } = world;
  const whispered = state.ephemerals.find((each) => each.ts === original.ts && each.channel === channel.id);
  if (original.ephemeral && whispered) {
    whispered.deleted = true;
    state.changed(channel.id, whispered.to);
    return undefined;
  }
  const message = state.message(channel, original.ts);
  if (!message) return 'message_not_found';
  if (message.bot_id !== state.bot.botId) return 'cant_delete_message';
  remove(world, channel, message);
  return undefined;
}

function replaceOriginal(
  world: World,
  channel: SimChannel,
  original: Original,
  given: Json,
): string | undefined {
  const { state } = world;
  const { text = '', blocks, attachments } = given;
  const whispered = state.ephemerals.find((each) => each.ts === original.ts && each.channel === channel.id);
  if (original.ephemeral && whispered) {
    Object.assign(whispered, { text, blocks, attachments });
    state.changed(channel.id, whispered.to);
    return undefined;
  }
  const message = state.message(channel, original.ts);
  if (!message) return 'message_not_found';
  if (message.bot_id !== state.bot.botId) return 'cant_update_message';
  change(world, channel, message, { text, blocks, attachments }, state.bot.userId);
  return undefined;
}

/** Serves a POST to a response URL: HTTP status and body. */
export function serveResponseUrl(world: World, id: string, body: string): { status: number; body: string } {
  const url = world.state.responseUrls.get(id);
  const refuse = (error: string) => ({ status: 404, body: JSON.stringify({ ok: false, error }) });
  if (!url) return refuse('invalid_url');
  if (Date.now() - url.at > LIFE) return refuse('expired_url');
  if (url.used >= USES) return refuse('used_url');
  let given: Json;
  try {
    given = JSON.parse(body);
  } catch {
    return { status: 400, body: 'invalid_payload' };
  }
  url.used += 1;
  const error = answer(world, url, given);
  return error ? { status: 400, body: JSON.stringify({ ok: false, error }) } : { status: 200, body: 'ok' };
}
