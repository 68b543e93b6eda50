/** Looking into the workspace from a test or a story, and waiting until something is so. */
import { wire } from './messages.ts';
import type { Json, SimChannel, SimEphemeral, SimMessage } from './model.ts';
import type { State } from './state.ts';
import { viewWire } from './views.ts';

/** A channel as tests see it. */
export interface ChannelFacts {
  id: string;
  name: string;
  is_private: boolean;
  is_im: boolean;
  is_archived: boolean;
  topic: string;
  purpose: string;
  members: string[];
  pins: string[];
  bookmarks: { title: string; link: string }[];
}

function facts(channel: SimChannel): ChannelFacts {
  const { id, name, kind, is_archived, topic, purpose } = channel;
  return {
    id,
    name,
    is_private: kind !== 'channel',
    is_im: kind === 'im',
    is_archived,
    topic,
    purpose,
    members: [...channel.members],
    pins: channel.pins.map(({ ts }) => ts),
    bookmarks: channel.bookmarks.map(({ title, link }) => ({ title, link })),
  };
}

/** Everything that can be asked of the workspace without acting in it. */
export function inspector(state: State) {
  function need(ref: string): SimChannel {
    const channel = state.channel(ref);
    if (!channel) throw new Error(`no channel ${ref}`);
    return channel;
  }
  const seen = (channel: SimChannel, messages: SimMessage[]) =>
    messages.filter(({ deleted }) => !deleted).map((message) => wire(state, channel, message, true));
  return {
    channels: (): ChannelFacts[] => [...state.channels.values()].map(facts),
    /** A channel by id or name; undefined when there is none. */
    channel(ref: string): ChannelFacts | undefined {
      const channel = state.channel(ref);
      return channel && facts(channel);
    },
    /** Root messages and broadcast replies, oldest first, with metadata. */
    messages(ref: string): Json[] {
      const channel = need(ref);
      return seen(
        channel,
        channel.messages.filter(
          ({ ts, thread_ts, broadcast }) => !thread_ts || thread_ts === ts || broadcast,
        ),
      );
    },
    /** The root and its replies, oldest first. */
    thread(ref: string, ts: string): Json[] {
      const channel = need(ref);
      return seen(
        channel,
        channel.messages.filter((message) => message.ts === ts || message.thread_ts === ts),
      );
    },
    /** Every message ever accepted, deleted ones too. */
    accepted: (ref: string): SimMessage[] => structuredClone(need(ref).messages),
    ephemerals: (user: string): SimEphemeral[] =>
      structuredClone(state.ephemerals.filter((each) => each.to === user && !each.deleted)),
    /** The person's top modal, null when none is open. */
    view(user: string): Json | null {
      const view = state.topView(user);
      return view ? { ...viewWire(state, view), errors: view.errors } : null;
    },
    home(user: string): Json | null {
      const view = state.views.get(state.homes.get(user) ?? '');
      return view ? viewWire(state, view) : null;
    },
    /** What was uploaded, by file id. */
    file: (id: string) => state.files.get(id),
  };
}

/**
 * Resolves with the predicate's value as soon as it is truthy, asked again at each change. Rejects after
 * `timeoutMs` (default 10 s of real time) with `what` and the latest calls.
 */
export function waitFor<T>(
  state: State,
  predicate: () => T,
  { timeoutMs = 10_000, what = 'the awaited state' }: { timeoutMs?: number; what?: string } = {},
): Promise<NonNullable<T>> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      state.changes.off('change', look);
    };
    const look = () => {
      try {
        const value = predicate();
        if (!value) return;
        stop();
        resolve(value);
      } catch (error) {
        stop();
        reject(error);
      }
    };
    const timer = setTimeout(() => {
      stop();
      const calls = state.calls.slice(-8).map(({ method, ok, error }) => `${method} ${ok ? 'ok' : error}`);
      reject(new Error(`waited ${timeoutMs} ms for ${what}; latest calls: ${calls.join(', ') || 'none'}`));
    }, timeoutMs);
    state.changes.on('change', look);
    look();
  });
}
