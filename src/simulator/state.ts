/** The simulated workspace's memory: everything it ever accepted, and one signal for every change. */
import { EventEmitter } from 'node:events';
import type { WorkspaceSeed } from './cast.ts';
import type {
  Call,
  Json,
  SimChannel,
  SimEphemeral,
  SimMessage,
  SimUser,
  SimUsergroup,
  SimView,
} from './model.ts';

/** What changed, for the browser page; `waitFor` looks at everything again on each of them. */
export interface Change {
  type: 'changed' | 'modal' | 'home';
  /** The channel concerned, null when it is something wider. */
  channel: string | null;
  /** The one person who can see the change, when it is only one. */
  user?: string;
}

/** What a trigger_id stands for. */
export interface Trigger {
  user: string;
  /** Wall clock in ms: a trigger lives three real seconds, however the workspace's clock is moved. */
  at: number;
  used: boolean;
  expired: boolean;
  /** The view on whose element the person acted. */
  view?: string;
  channel?: string;
}

/** A message for later; times in seconds since 1970. */
export interface Scheduled {
  id: string;
  channel: string;
  post_at: number;
  created: number;
  args: Json;
  done: boolean;
}

/** What a response_url stands for; `at` is wall clock in ms. */
export interface ResponseUrl {
  channel: string;
  user: string;
  /** The message or ephemeral it may replace or delete. */
  message?: { ts: string; ephemeral: boolean };
  thread_ts?: string;
  used: number;
  at: number;
}

/** An upload, with its content once that has arrived. */
export interface SimFile {
  id: string;
  filename: string;
  length: number;
  content?: Buffer;
  title?: string;
  shared: boolean;
  /** What a screen reader says of it. */
  alt?: string;
}

/** The digits of a ts, comparable as a number. */
export function tsValue(ts: string): number {
  return Math.round(Number(ts) * 1e6);
}

/** The memory of one workspace. */
export class State {
  readonly team: WorkspaceSeed['team'];
  readonly bot: WorkspaceSeed['bot'];
  readonly appId = 'A0TANGGAP';
  readonly users = new Map<string, SimUser>();
  readonly usergroups: SimUsergroup[];
  readonly channels = new Map<string, SimChannel>();
  readonly views = new Map<string, SimView>();
  /** Per person the ids of the modals that lie on each other, the top one last. */
  readonly stacks = new Map<string, string[]>();
  readonly homes = new Map<string, string>();
  readonly ephemerals: SimEphemeral[] = [];
  readonly calls: Call[] = [];
  readonly triggers = new Map<string, Trigger>();
  readonly scheduled: Scheduled[] = [];
  readonly responseUrls = new Map<string, ResponseUrl>();
  readonly files = new Map<string, SimFile>();
  readonly changes = new EventEmitter<{ change: [Change] }>();
  readonly clock: () => number;
  #lastTs = 0;
  #serial = 0;

  constructor(seed: WorkspaceSeed, clock: () => number) {
    this.team = seed.team;
    this.bot = seed.bot;
    this.clock = clock;
    this.usergroups = structuredClone(seed.usergroups);
    this.changes.setMaxListeners(0);
    const { userId: id, name } = seed.bot;
    const bot: SimUser = {
      id,
      name,
      real_name: 'Tanggap',
      tz: 'Asia/Jakarta',
      tz_offset: 25_200,
      is_bot: true,
    };
    for (const user of [...seed.users, bot]) this.users.set(user.id, { ...user });
    for (const { id, name, members, topic, purpose } of seed.channels) {
      const channel = this.addChannel({ id, name, kind: 'channel', creator: members[0] ?? seed.bot.userId });
      for (const member of members) channel.members.add(member);
      channel.topic = topic ?? '';
      channel.purpose = purpose ?? '';
    }
  }

  /** What makes ids and times unique, for a workspace that goes on after a restart. */
  get counters(): { lastTs: number; serial: number } {
    return { lastTs: this.#lastTs, serial: this.#serial };
  }

  set counters({ lastTs, serial }: { lastTs: number; serial: number }) {
    this.#lastTs = lastTs;
    this.#serial = serial;
  }

  /** Says that something changed. */
  changed(channel: string | null, user?: string): void {
    this.changes.emit('change', { type: 'changed', channel, user });
  }

  /** Seconds since 1970 by the workspace's clock. */
  seconds(): number {
    return Math.floor(this.clock() / 1000);
  }

  /** The next message ts: the clock's time, but always later than the last one. */
  nextTs(): string {
    this.#lastTs = Math.max(this.#lastTs + 1, this.clock() * 1000);
    const micros = Math.round(this.#lastTs);
    this.#lastTs = micros;
    return `${Math.floor(micros / 1e6)}.${String(micros % 1e6).padStart(6, '0')}`;
  }

  /** A new id such as C0000000A, never given twice. */
  id(prefix: string): string {
    this.#serial += 1;
    return `${prefix}0${(this.#serial + 36 ** 5).toString(36).toUpperCase()}`;
  }

  addChannel(given: { id?: string; name: string; kind: SimChannel['kind']; creator: string }): SimChannel {
    const prefix = given.kind === 'im' ? 'D' : given.kind === 'mpim' ? 'G' : 'C';
    const channel: SimChannel = {
      ...given,
      id: given.id ?? this.id(prefix),
      created: this.seconds(),
      topic: '',
      purpose: '',
      is_archived: false,
      members: new Set(),
      messages: [],
      byTs: new Map(),
      threads: new Map(),
      pins: [],
      bookmarks: [],
    };
    this.channels.set(channel.id, channel);
    return channel;
  }

  /** A channel by id, or by name with or without the #. */
  channel(ref: string): SimChannel | undefined {
    const byId = this.channels.get(ref);
    if (byId) return byId;
    const name = ref.replace(/^#/, '');
    for (const channel of this.channels.values())
      if (channel.name === name && channel.kind !== 'im') return channel;
    return undefined;
  }

  /** The direct conversation of a person with the bot (or with somebody else), made when there is none. */
  directMessage(user: string, other = this.bot.userId): SimChannel {
    for (const channel of this.channels.values())
      if (channel.kind === 'im' && channel.members.has(user) && channel.members.has(other)) return channel;
    const channel = this.addChannel({ name: user, kind: 'im', creator: other });
    channel.members.add(user).add(other);
    return channel;
  }

  /** Keeps a new message. */
  keep(channel: SimChannel, message: SimMessage): void {
    const { ts, thread_ts } = message;
    channel.messages.push(message);
    channel.byTs.set(ts, message);
    if (!thread_ts || thread_ts === ts) return;
    const replies = channel.threads.get(thread_ts);
    if (replies) replies.push(message);
    else channel.threads.set(thread_ts, [message]);
  }

  /** A message that is still there. */
  message(channel: SimChannel, ts: string): SimMessage | undefined {
    const message = channel.byTs.get(ts);
    return message?.deleted ? undefined : message;
  }

  /** Replies that are still there, oldest first. */
  replies(channel: SimChannel, ts: string): SimMessage[] {
    return (channel.threads.get(ts) ?? []).filter((reply) => !reply.deleted);
  }

  /** Whether a person may look into a channel: members, and anyone but guests where it is public. */
  canSee(channel: SimChannel, user: string): boolean {
    if (channel.members.has(user)) return true;
    const person = this.users.get(user);
    const guest = person?.is_restricted || person?.is_ultra_restricted;
    return channel.kind === 'channel' && !guest;
  }

  trigger(user: string, more: { view?: string; channel?: string } = {}): string {
    const id = `${this.id('')}.${this.id('')}.${Math.random().toString(16).slice(2, 18)}`;
    this.triggers.set(id, { user, at: Date.now(), used: false, expired: false, ...more });
    return id;
  }

  responseUrl(base: string, about: Omit<ResponseUrl, 'used' | 'at'>): string {
    const id = `${this.id('R')}${Math.random().toString(36).slice(2, 14)}`;
    this.responseUrls.set(id, { ...about, used: 0, at: Date.now() });
    return `${base}/response/${id}`;
  }

  /** The person's top modal. */
  topView(user: string): SimView | undefined {
    return this.views.get(this.stacks.get(user)?.at(-1) ?? '');
  }
}
