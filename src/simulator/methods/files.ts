/** files.*: the two steps of an upload, and the sharing of what was uploaded. */
import { publish } from '../events.ts';
import { post } from '../messages.ts';
import type { Json } from '../model.ts';
import type { Method } from './arguments.ts';
import { json, need, Refused, str, workingChannel } from './arguments.ts';

const getUploadUrl: Method = (world, args) => {
  const filename = need(args, 'filename');
  const length = Number(need(args, 'length'));
  if (!Number.isInteger(length) || length <= 0) throw new Refused('invalid_arguments');
  const id = world.state.id('F');
  const alt = str(args, 'alt_text') ?? str(args, 'alt_txt');
  world.state.files.set(id, { id, filename, length, shared: false, ...(alt ? { alt } : {}) });
  return { upload_url: `${world.url}/upload/${id}`, file_id: id };
};

const complete: Method = (world, args) => {
  const { state } = world;
  const given = json(args, 'files', 'invalid_arguments') as { id: string; title?: string }[] | undefined;
  if (!Array.isArray(given) || given.length === 0) throw new Refused('invalid_arguments');
  const channelId = str(args, 'channel_id');
  const channel = channelId ? workingChannel(world, args, 'channel_id') : undefined;
  const files = given.map(({ id, title }) => {
    const file = state.files.get(id);
    if (!file?.content) throw new Refused('file_not_found');
    file.title = title ?? file.filename;
    file.shared = true;
    const { filename: name, length: size } = file;
    const url_private = `${world.url}/upload/${id}`;
    const mimetype = name.endsWith('.png') ? 'image/png' : 'application/octet-stream';
    return {
      id,
      name,
      title: file.title,
      mimetype,
      alt_txt: file.alt,
      size,
      user: state.bot.userId,
      mode: 'hosted',
      url_private,
    } as Json;
  });
  if (channel) {
    post(world, channel, state.bot.userId, str(args, 'initial_comment') ?? '', {
      bot_id: state.bot.botId,
      subtype: 'file_share',
      files,
      thread_ts: str(args, 'thread_ts'),
    });
    for (const { id } of files) {
      const about = { file_id: id, file: { id }, user_id: state.bot.userId, channel_id: channel.id };
      publish(world, { type: 'file_shared', ...about, event_ts: state.nextTs() }, channel);
    }
  }
  return { files };
};

/** The methods of this file by name. */
export const files: Record<string, Method> = {
  'files.getUploadURLExternal': getUploadUrl,
  'files.completeUploadExternal': complete,
};
