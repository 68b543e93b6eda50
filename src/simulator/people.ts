/** What people do in the simulated workspace. Each act resolves when the app has acknowledged it, or has not. */
import { create, join, leave, nameProblem, nameTaken } from './channels.ts';
import { compose, richText } from './compose.ts';
import { publish } from './events.ts';
import { change, post, remove, setReaction, whisper } from './messages.ts';
import type { SimChannel, SimMessage } from './model.ts';
import { ActError } from './model.ts';
import type { Outcome } from './outcome.ts';
import { answered, heard, messageOf, seenBy } from './outcome.ts';
import { commandPayload, globalShortcut, messageShortcut } from './payloads.ts';
import { answer } from './response-url.ts';
import { messageTouches } from './touch.ts';
import { viewActs } from './view-acts.ts';
import { viewWire } from './views.ts';
import type { World } from './world.ts';

/** The acts of one person. Throws ActError for a person who does not exist or has left. */
export function actAs(world: World, user: string) {
  const { state } = world;
  const person = state.users.get(user);
  if (!person) throw new ActError('user_not_found', user);
  if (person.deleted) throw new ActError('account_inactive', user);

  function writable(ref: string): SimChannel {
    const channel = seenBy(world, user, ref);
    if (channel.is_archived) throw new ActError('is_archived', channel.name);
    if (!channel.members.has(user)) throw new ActError('not_in_channel', channel.name);
    return channel;
  }

  function own(channel: SimChannel, ts: string): SimMessage {
    const message = messageOf(world, channel, ts);
    if (message.user !== user) throw new ActError('not_your_message', ts);
    return message;
  }

  async function react(ref: string, ts: string, name: string, on: boolean): Promise<Outcome> {
    const channel = writable(ref);
    const message = messageOf(world, channel, ts);
    const published = setReaction(world, channel, message, user, name, on);
    if (!published) throw new ActError(on ? 'already_reacted' : 'no_reaction', name);
    return heard(published);
  }

  async function command(name: string, text = '', ref = 'general'): Promise<Outcome> {
    const channel = seenBy(world, user, ref);
    const payload = commandPayload(world, user, name, compose(state, text, true), channel);
    const ack = await world.deliver('slash_commands', payload);
    if (!ack.acked) {
      const said = `${name} failed with the error "${ack.error}"`;
      whisper(world, channel, user, said, { user: 'USLACKBOT' });
      return answered(ack);
    }
    if (!ack.payload) return answered(ack);
    const reply = typeof ack.payload === 'string' ? { text: ack.payload } : ack.payload;
    const error = answer(world, { channel: channel.id, user }, reply);
    return error ? answered(ack, { ok: false, error }) : answered(ack);
  }

  async function say(
    ref: string,
    text: string,
    { thread_ts }: { thread_ts?: string } = {},
  ): Promise<Outcome> {
    const channel = writable(ref);
    const root = thread_ts ? messageOf(world, channel, thread_ts) : undefined;
    const written = compose(state, text);
    const { message, published } = post(world, channel, user, written, {
      blocks: [richText(written)],
      client_msg_id: crypto.randomUUID(),
      thread_ts: root ? (root.thread_ts ?? root.ts) : undefined,
    });
    return heard(published, { ts: message.ts, channel: channel.id });
  }

  return {
    userId: user,
    command,
    say,
    /** Opens the direct conversation with the bot (or somebody else) and says something, where text is given. */
    async dm(text?: string, other?: string): Promise<Outcome> {
      const channel = state.directMessage(user, other);
      state.changed(null);
      return text ? say(channel.id, text) : heard([], { channel: channel.id });
    },
    async edit(ref: string, ts: string, text: string): Promise<Outcome> {
      const channel = writable(ref);
      const written = compose(state, text);
      const changes = { text: written, blocks: [richText(written)] };
      return heard(change(world, channel, own(channel, ts), changes, user));
    },
    async remove(ref: string, ts: string): Promise<Outcome> {
      const channel = writable(ref);
      return heard(remove(world, channel, own(channel, ts)));
    },
    react: (ref: string, ts: string, name: string) => react(ref, ts, name, true),
    unreact: (ref: string, ts: string, name: string) => react(ref, ts, name, false),
    async join(ref: string): Promise<Outcome> {
      const channel = seenBy(world, user, ref);
      if (channel.is_archived) throw new ActError('is_archived', channel.name);
      return channel.members.has(user) ? heard([]) : heard(join(world, channel, user));
    },
    async leave(ref: string): Promise<Outcome> {
      return heard(leave(world, writable(ref), user));
    },
    /** Brings somebody, such as the bot, into a channel. */
    async invite(ref: string, other: string = state.bot.userId): Promise<Outcome> {
      const channel = writable(ref);
      if (!state.users.has(other)) throw new ActError('user_not_found', other);
      return channel.members.has(other) ? heard([]) : heard(join(world, channel, other, user));
    },
    async createChannel(name: string, isPrivate = false): Promise<Outcome> {
      const problem = nameProblem(name) ?? (nameTaken(world, name) ? 'name_taken' : undefined);
      if (problem) throw new ActError(problem, name);
      return heard([], { channel: create(world, name, isPrivate, user).id });
    },
    async shortcut(callbackId: string, ref: string, ts: string): Promise<Outcome> {
      const channel = seenBy(world, user, ref);
      const message = messageOf(world, channel, ts);
      const payload = messageShortcut(world, user, callbackId, channel, message);
      return answered(await world.deliver('interactive', payload));
    },
    async globalShortcut(callbackId: string): Promise<Outcome> {
      return answered(await world.deliver('interactive', globalShortcut(world, user, callbackId)));
    },
    /** Looks at the app's Home tab. */
    async openHome(): Promise<Outcome> {
      const view = state.views.get(state.homes.get(user) ?? '');
      const channel = state.directMessage(user);
      const shown = view ? { view: viewWire(state, view) } : {};
      const event = { type: 'app_home_opened', user, channel: channel.id, tab: 'home', ...shown };
      return heard(publish(world, { ...event, event_ts: state.nextTs() }, channel));
    },
    ...messageTouches(world, user),
    ...viewActs(world, user),
  };
}
