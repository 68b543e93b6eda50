// The app manifests: what Slack's schema takes, what Slack's own types know, and the same app in both.
import { readdirSync, readFileSync } from 'node:fs';
import type { AppsManifestCreateArguments } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { complaintDoors } from '../src/features/complaints/index.ts';
import { conversationScope, eventScope, methodScope } from '../src/simulator/scopes.ts';
import { COMMAND, type Door } from '../src/slack/door.ts';

type Manifest = AppsManifestCreateArguments['manifest'];
type Scope = NonNullable<NonNullable<NonNullable<Manifest['oauth_config']>['scopes']>['bot']>[number];
type BotEvent = NonNullable<
  NonNullable<NonNullable<Manifest['settings']>['event_subscriptions']>['bot_events']
>[number];

// Checked by the compiler against Slack's unions: the schema itself takes any word.
const SCOPES = [
  'app_mentions:read',
  'bookmarks:read',
  'bookmarks:write',
  'channels:history',
  'channels:join',
  'channels:manage',
  'channels:read',
  'chat:write',
  'chat:write.public',
  'commands',
  'files:write',
  'groups:history',
  'groups:read',
  'groups:write',
  'im:history',
  'im:write',
  'metadata.message:read',
  'pins:write',
  'reactions:read',
  'reactions:write',
  'usergroups:read',
  'users:read',
  'users:read.email',
] satisfies Scope[];
const EVENTS = [
  'app_home_opened',
  'app_mention',
  'channel_shared',
  'channel_unshared',
  'message.channels',
  'message.groups',
  'reaction_added',
  'reaction_removed',
] satisfies BotEvent[];

const text = (max: number, min = 1) => z.string().min(min).max(max);
const url = z.url({ protocol: /^https$/ });
/** The parts of manifest schema 2.0 that we use, with its limits; every object is closed, as there. */
const schema = z.strictObject({
  _metadata: z.strictObject({ major_version: z.literal(2) }),
  display_information: z.strictObject({
    name: text(35),
    description: text(140),
    long_description: text(4000, 175),
    background_color: z.string().regex(/^#([0-9a-f]{3}|[0-9a-f]{6})$/i),
  }),
  features: z.strictObject({
    app_home: z.strictObject({
      home_tab_enabled: z.boolean(),
      messages_tab_enabled: z.boolean(),
      messages_tab_read_only_enabled: z.boolean(),
    }),
    bot_user: z.strictObject({
      display_name: z.string().regex(/^[a-z0-9._-]{1,80}$/),
      always_online: z.boolean(),
    }),
    shortcuts: z
      .array(
        z.strictObject({
          type: z.enum(['global', 'message']),
          name: text(24),
          callback_id: text(255),
          description: text(150),
        }),
      )
      .max(10),
    slash_commands: z
      .array(
        z.strictObject({
          command: z.string().regex(/^\/\S{1,31}$/),
          url: url.optional(),
          description: text(2000),
          usage_hint: text(1000),
          should_escape: z.boolean(),
        }),
      )
      .max(50),
  }),
  oauth_config: z.strictObject({ scopes: z.strictObject({ bot: z.array(text(50)).max(255) }) }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({
      request_url: url.optional(),
      bot_events: z.array(text(50)).max(100),
    }),
    interactivity: z.strictObject({ is_enabled: z.boolean(), request_url: url.optional() }),
    org_deploy_enabled: z.boolean(),
    socket_mode_enabled: z.boolean(),
    token_rotation_enabled: z.boolean(),
  }),
});

const slackFolder = new URL('../src/slack/', import.meta.url);
const slackCode = readdirSync(slackFolder)
  .map((file) => readFileSync(new URL(file, slackFolder), 'utf8'))
  .join('\n');
const doors: Door[] = complaintDoors;

/** Scopes that no method asks for by itself: a command, posts into channels without joining, what is read in messages. */
const BESIDE = ['commands', 'chat:write.public', 'metadata.message:read'];

/** What a method of the Web API needs, for public and private channels alike. */
function scopesOf(method: string): string[] {
  const own = methodScope(method);
  if (own) return [own];
  if (method === 'conversations.open') return ['im:write'];
  if (method === 'conversations.history' || method === 'conversations.replies')
    return (['channel', 'group', 'im'] as const).map((kind) => conversationScope(kind, 'history'));
  if (/^conversations\.(create|invite|setTopic|setPurpose)$/.test(method))
    return [conversationScope('channel', 'write'), conversationScope('group', 'write')];
  if (/^(conversations|users\.conversations)/.test(method))
    return [conversationScope('channel', 'read'), conversationScope('group', 'read')];
  return [];
}

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../manifests/${name}.json`, import.meta.url), 'utf8'));

describe.each(['socket', 'http'])('the manifest for %s', (name) => {
  const raw = read(name);
  const manifest = schema.parse(raw);

  it('keeps every limit and every closed object of the schema, and would be refused with a misspelt key', () => {
    expect(schema.safeParse(raw).error).toBeUndefined();
    expect(schema.safeParse({ ...raw, settings: { ...raw.settings, socket_mode: true } }).success).toBe(
      false,
    );
  });

  it('asks for scopes and events that Slack knows, each once', () => {
    expect(manifest.oauth_config.scopes.bot).toEqual(SCOPES);
    expect(manifest.settings.event_subscriptions.bot_events).toEqual(EVENTS);
  });

  it('asks for the scope of every event it subscribes to', () => {
    for (const event of EVENTS) {
      const [type = '', kind] = event.split('.');
      const scope = eventScope(type, kind === 'groups' || type.startsWith('group_') ? 'group' : 'channel');
      if (scope !== undefined) expect(SCOPES, event).toContain(scope);
    }
  });

  it('offers the one command, with mentions as ids, and every shortcut a room answers', () => {
    expect(manifest.features.slash_commands).toMatchObject([{ command: COMMAND, should_escape: true }]);
    const answered = doors.flatMap((door) => (door.on === 'shortcut' ? [door.id] : []));
    expect(answered.length).toBeGreaterThan(0);
    expect(manifest.features.shortcuts.map((shortcut) => shortcut.callback_id)).toEqual(answered);
  });

  it('hears exactly the events that the door listens to', () => {
    const heard = [...slackCode.matchAll(/app\.event\('(\w+)'/g)].map((match) => match[1]);
    expect([...new Set(EVENTS.map((event) => event.split('.')[0]))].sort()).toEqual(
      [...new Set(heard)].sort(),
    );
  });

  it('asks for the scope of every method that is called, and for no other', () => {
    const called = [...slackCode.matchAll(/\b(?:client|directory)\s*\.(\w+)(?:\.(\w+))+\(/g)].map((match) =>
      match[0].replace(/\s|\(|^(client|directory)\./g, ''),
    );
    expect(called.length).toBeGreaterThan(15);
    const needed = new Set([...called.flatMap(scopesOf), ...BESIDE]);
    for (const event of EVENTS) needed.add(eventScope(event, 'channel') ?? 'commands');
    expect([...SCOPES].sort()).toEqual([...needed].sort());
  });
});

describe('the two manifests', () => {
  it('are one app: they differ in how Slack reaches it, and in nothing else', () => {
    const { socket, http } = { socket: read('socket'), http: read('http') };
    const address = http.settings.event_subscriptions.request_url;
    expect(http.settings.interactivity.request_url).toBe(address);
    expect(http.features.slash_commands[0].url).toBe(address);
    expect([socket.settings.socket_mode_enabled, http.settings.socket_mode_enabled]).toEqual([true, false]);
    delete http.settings.event_subscriptions.request_url;
    delete http.settings.interactivity.request_url;
    delete http.features.slash_commands[0].url;
    http.settings.socket_mode_enabled = true;
    expect(http).toEqual(socket);
  });
});
