/** Reading a method's arguments, form-encoded or JSON, and refusing the way Slack refuses. */
import type { Problem } from '../../slack/limits.ts';
import { checkMessage } from '../../slack/limits.ts';
import type { Json, SimChannel, SimMessage, SimUser } from '../model.ts';
import { conversationScope } from '../scopes.ts';
import type { World } from '../world.ts';

/** A call that Slack answers with `ok: false`. */
export class Refused extends Error {
  readonly code: string;
  readonly extra: Json;
  constructor(code: string, extra: Json = {}) {
    super(code);
    this.code = code;
    this.extra = extra;
  }
}

/** One method: takes the arguments, answers what goes beside `ok: true`. */
export type Method = (world: World, args: Json) => Json | undefined;

/** The problems of a payload as Slack words them in `response_metadata.messages`. */
export function complaints(problems: Problem[]): Json {
  const messages = problems.map(({ message, pointer }) => `[ERROR] ${message} [json-pointer:${pointer}]`);
  return { errors: messages, response_metadata: { messages } };
}

/** A string argument; numbers of JSON bodies are taken as strings. Undefined when missing or empty. */
export function str(args: Json, name: string): string | undefined {
  const value = args[name];
  if (value === undefined || value === null || value === '') return undefined;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** A string argument that has to be there. Throws `invalid_arguments`. */
export function need(args: Json, name: string): string {
  const value = str(args, name);
  if (value === undefined)
    throw new Refused('invalid_arguments', {
      response_metadata: { messages: [`[ERROR] missing required field: ${name}`] },
    });
  return value;
}

/** A boolean argument; missing is false. */
export function bool(args: Json, name: string): boolean {
  return ['true', '1', true].includes(args[name]);
}

/** A whole number, cut to `max`. Throws `invalid_arguments`. */
export function int(args: Json, name: string, fallback: number, max: number): number {
  const value = Number(str(args, name) ?? fallback);
  if (!Number.isInteger(value) || value < 0) throw new Refused('invalid_arguments');
  return Math.min(value || fallback, max);
}

/** A JSON argument, which in form bodies arrives as a string. */
export function json(args: Json, name: string, code: string): unknown {
  const value = args[name];
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    throw new Refused(code);
  }
}

/** A conversation the bot may know of. Private ones it is not in do not exist for it. */
export function channelArg(world: World, args: Json, name = 'channel'): SimChannel {
  const ref = str(args, name);
  const channel = ref ? world.state.channel(ref) : undefined;
  if (!channel || (channel.kind !== 'channel' && !channel.members.has(world.state.bot.userId)))
    throw new Refused('channel_not_found');
  return channel;
}

/** Throws `missing_scope` when the bot lacks it. */
export function scope(world: World, needed: string): void {
  if (!world.scopes.has(needed))
    throw new Refused('missing_scope', { needed, provided: [...world.scopes].join(',') });
}

/** A conversation the bot knows, where its scopes allow the verb. */
export function conversation(world: World, args: Json, verb: 'read' | 'write' | 'history'): SimChannel {
  const channel = channelArg(world, args);
  scope(world, conversationScope(channel.kind, verb));
  return channel;
}

/** A conversation the bot is in and that is not archived. */
export function workingChannel(world: World, args: Json, name = 'channel'): SimChannel {
  const channel = channelArg(world, args, name);
  if (channel.is_archived) throw new Refused('is_archived');
  if (!channel.members.has(world.state.bot.userId)) throw new Refused('not_in_channel');
  return channel;
}

/** A message that is still there. Throws `message_not_found`. */
export function messageArg(world: World, channel: SimChannel, ts: string | undefined): SimMessage {
  const message = ts ? world.state.message(channel, ts) : undefined;
  if (!message) throw new Refused('message_not_found');
  return message;
}

/** A person, deactivated ones too. Throws `user_not_found`. */
export function userArg(world: World, id: string | undefined): SimUser {
  const user = id ? world.state.users.get(id) : undefined;
  if (!user) throw new Refused('user_not_found');
  return user;
}

/** Text, blocks and attachments of a post, checked. Throws `invalid_blocks` with what is wrong. */
export function content(args: Json): { text?: string; blocks?: Json[]; attachments?: Json[] } {
  const blocks = json(args, 'blocks', 'invalid_blocks_format');
  const attachments = json(args, 'attachments', 'invalid_attachments');
  const problems = checkMessage({ blocks, attachments });
  if (problems.length > 0) {
    const inBlocks = problems.some(({ pointer }) => pointer.startsWith('/blocks'));
    throw new Refused(inBlocks ? 'invalid_blocks' : 'invalid_attachments', complaints(problems));
  }
  return { text: str(args, 'text'), blocks: blocks as Json[], attachments: attachments as Json[] };
}

/** A page of a list, with Slack's cursors. */
export function page<T>(args: Json, all: T[], fallback = 100, max = 1000): { items: T[]; next: string } {
  const limit = int(args, 'limit', fallback, max);
  const cursor = str(args, 'cursor');
  const from = cursor ? Number(Buffer.from(cursor, 'base64url').toString().replace('at:', '')) : 0;
  if (!Number.isInteger(from) || from < 0 || (cursor && from === 0)) throw new Refused('invalid_cursor');
  const end = from + limit;
  const next = end < all.length ? Buffer.from(`at:${end}`).toString('base64url') : '';
  return { items: all.slice(from, end), next };
}
