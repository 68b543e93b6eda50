/** What the page knows of the workspace at the moment, and the names, words and zone that follow from it. */
import { words } from './words.js';

/** Lookups over the last `/ui/state`; one instance lives as long as the page. */
export class Workspace {
  as = '';
  lang = 'en';
  data = { team: { id: '', name: '' }, users: [], channels: [], bot: {} };
  #users = new Map();
  #channels = new Map();

  /** Takes a fresh `/ui/state`. */
  take(data) {
    this.data = data;
    this.#users = new Map(data.users.map((user) => [user.id, user]));
    this.#channels = new Map(data.channels.map((channel) => [channel.id, channel]));
  }

  get words() {
    return words[this.lang];
  }

  get me() {
    return this.#users.get(this.as);
  }

  /** Language and time zone of what the acting person sees. */
  get zone() {
    return { tz: this.me?.tz, lang: this.lang };
  }

  get now() {
    return new Date();
  }

  get people() {
    return this.data.users.filter((user) => !user.is_bot && !user.deleted && user.id !== 'USLACKBOT');
  }

  get botId() {
    return this.data.bot?.userId;
  }

  get shortcuts() {
    const known = this.data.shortcuts;
    return known?.length ? known : [{ callback_id: 'log_complaint', name: this.words.shortcutFallback }];
  }

  user(id) {
    return this.#users.get(id);
  }

  /** The name people read: real name, else handle, else the id. */
  userName(id) {
    const user = this.#users.get(id);
    if (id === 'USLACKBOT') return 'Slackbot';
    if (!user) return id === this.botId ? (this.data.bot.name ?? id) : (id ?? this.words.someone);
    return user.real_name || user.name || id;
  }

  isBot(id) {
    return id === this.botId || this.#users.get(id)?.is_bot === true;
  }

  channel(id) {
    return this.#channels.get(id);
  }

  /** `#name` of a channel, the other person's name of a direct message. */
  placeName(id) {
    const channel = this.#channels.get(id);
    if (!channel) return id ?? '';
    return channel.is_im ? this.userName(channel.user) : `#${channel.name}`;
  }

  isMember(channel) {
    return channel.is_im || channel.members?.includes(this.as);
  }
}
