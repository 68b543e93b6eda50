// The door when Slack itself hiccups: nobody is kept out for long, and no letter is dealt with again for a hint.
import type { App } from '@slack/bolt';
import { expect, it, vi } from 'vitest';
import type { Db } from '../../src/engine/database.ts';
import { createLog } from '../../src/engine/log.ts';
import { type Door, hangDoors } from '../../src/slack/door.ts';
import type { standingOf } from '../../src/slack/people.ts';

type Listener = (args: object) => Promise<void>;

/** The listeners that the doors hang on an app, by what they listen to. */
function hang(doors: Door[]): { [on: string]: Listener } {
  const listeners: { [on: string]: Listener } = {};
  const keep = (kind: string) => (on: unknown, listener: Listener) => {
    listeners[`${kind} ${on}`] = listener;
  };
  const kinds = ['command', 'action', 'view', 'shortcut', 'event'];
  const app = Object.fromEntries(kinds.map((kind) => [kind, keep(kind)])) as unknown as App;
  hangDoors({
    app,
    doors,
    db: { place: { findUnique: async () => null } } as unknown as Db,
    engine: {} as never,
    log: createLog('silent'),
    self: { userId: 'U0BOT', team: 'T1' } as never,
    defaultLanguage: 'en',
    now: () => 0,
    languageOf: async () => undefined,
    look: async () => 'seen',
    isShared: async () => false,
    rest: async () => {},
  });
  return listeners;
}

it('who could not be asked about once is asked about again, and whoever was told of is not', async () => {
  const seen: string[] = [];
  const ask: Door = {
    on: 'command',
    names: ['ask'],
    async handle({ person }, hall) {
      seen.push(await hall.standingAtOpening(person));
      return {};
    },
  };
  const command = hang([ask])['command /crisis'];
  const info = vi
    .fn<() => Promise<{ user: Parameters<typeof standingOf>[0] }>>()
    .mockRejectedValueOnce(new Error('hiccup'))
    .mockResolvedValue({ user: { id: 'U0SARI', team_id: 'T1' } });
  const knock = { text: 'ask', user_id: 'U0SARI', channel_id: 'C1', trigger_id: 't' };
  for (let n = 0; n < 3; n += 1)
    await command?.({ ack: async () => {}, command: knock, client: { users: { info } } });
  expect(seen).toEqual(['unknown', 'member', 'member']);
  expect(info).toHaveBeenCalledTimes(2);
});

const refuses = () => Promise.reject(new Error('Slack is away'));

it('a Home tab that Slack does not take is no letter to be dealt with again', async () => {
  const home: Door = { on: 'home', handle: async () => ({ text: 'a' }) };
  const opened = hang([home])['event app_home_opened'];
  const event = { user: 'U0SARI', tab: 'home' };
  const client = { views: { publish: refuses } };
  await expect(opened?.({ event, client, body: { event_id: 'E1' } })).resolves.toBeUndefined();
});

it('nor is the answer to a mention', async () => {
  const help: Door = {
    on: 'command',
    names: ['help'],
    handle: async () => ({ whisper: { text: 'a' } }),
  };
  const mentioned = hang([help])['event app_mention'];
  const event = { user: 'U0SARI', channel: 'C1' };
  const client = { chat: { postEphemeral: refuses, postMessage: refuses } };
  await expect(mentioned?.({ event, client, body: { event_id: 'E1' } })).resolves.toBeUndefined();
});

it('who has the form in front of them already is not told that something broke', async () => {
  const declare: Door = { on: 'command', names: ['declare'], open: () => ({}) as never };
  const command = hang([declare])['command /crisis'];
  const said = async (error: string) => {
    const told: unknown[] = [];
    const open = () => Promise.reject(Object.assign(new Error(error), { data: { error } }));
    const info = async () => ({ user: { id: 'U0SARI', team_id: 'T1' } });
    const knock = { text: 'declare', user_id: 'U0SARI', channel_id: 'C1', trigger_id: 't' };
    const ack = async (words: unknown) => void told.push(words);
    await command?.({ ack, command: knock, client: { users: { info }, views: { open } } });
    return told;
  };
  expect(await said('exchanged_trigger_id')).toEqual([undefined]);
  expect(await said('fatal_error')).toEqual([
    { text: expect.any(String), response_type: 'ephemeral', replace_original: false },
  ]);
});
