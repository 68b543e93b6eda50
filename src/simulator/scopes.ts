/** Which scope each Web API method and each event needs. */
import type { SimChannel } from './model.ts';

/** What the bot may do unless the options say otherwise: everything an internal crisis bot asks for. */
export const DEFAULT_SCOPES: readonly string[] = [
  'commands',
  'app_mentions:read',
  'chat:write',
  'chat:write.public',
  'channels:manage',
  'channels:read',
  'channels:join',
  'channels:history',
  'groups:write',
  'groups:read',
  'groups:history',
  'im:write',
  'im:history',
  'reactions:read',
  'reactions:write',
  'pins:read',
  'pins:write',
  'bookmarks:read',
  'bookmarks:write',
  'users:read',
  'users:read.email',
  'usergroups:read',
  'files:write',
  'files:read',
  'metadata.message:read',
];

const METHOD_SCOPES: Record<string, string> = {
  'team.info': 'team:read',
  'bots.info': 'users:read',
  'chat.postMessage': 'chat:write',
  'chat.update': 'chat:write',
  'chat.delete': 'chat:write',
  'chat.postEphemeral': 'chat:write',
  'chat.scheduleMessage': 'chat:write',
  'chat.deleteScheduledMessage': 'chat:write',
  'conversations.join': 'channels:join',
  'users.info': 'users:read',
  'users.list': 'users:read',
  'users.lookupByEmail': 'users:read.email',
  'usergroups.list': 'usergroups:read',
  'usergroups.users.list': 'usergroups:read',
  'reactions.add': 'reactions:write',
  'reactions.remove': 'reactions:write',
  'reactions.get': 'reactions:read',
  'pins.add': 'pins:write',
  'pins.remove': 'pins:write',
  'pins.list': 'pins:read',
  'bookmarks.add': 'bookmarks:write',
  'bookmarks.edit': 'bookmarks:write',
  'bookmarks.remove': 'bookmarks:write',
  'bookmarks.list': 'bookmarks:read',
  'files.getUploadURLExternal': 'files:write',
  'files.completeUploadExternal': 'files:write',
};

const FAMILY: Record<SimChannel['kind'], string> = {
  channel: 'channels',
  group: 'groups',
  im: 'im',
  mpim: 'mpim',
};

/** The scope a method always needs, whatever its arguments. */
export function methodScope(method: string): string | undefined {
  return METHOD_SCOPES[method];
}

/** The scope for reading, writing or going through the history of this kind of conversation. */
export function conversationScope(kind: SimChannel['kind'], verb: 'read' | 'write' | 'history'): string {
  return verb === 'write' && kind === 'channel' ? 'channels:manage' : `${FAMILY[kind]}:${verb}`;
}

/** The scope an event needs; undefined when every app may have it. */
export function eventScope(type: string, kind: SimChannel['kind']): string | undefined {
  if (type === 'message') return conversationScope(kind, 'history');
  if (type === 'app_mention') return 'app_mentions:read';
  if (type.startsWith('reaction_')) return 'reactions:read';
  if (type.startsWith('pin_')) return 'pins:read';
  if (type.startsWith('member_')) return conversationScope(kind, 'read');
  if (type.startsWith('channel_')) return 'channels:read';
  if (type.startsWith('group_')) return 'groups:read';
  if (type === 'user_change' || type === 'team_join') return 'users:read';
  if (type === 'subteam_updated') return 'usergroups:read';
  if (type.startsWith('file_')) return 'files:read';
  return undefined;
}
