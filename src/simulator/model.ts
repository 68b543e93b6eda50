/** What exists in the simulated workspace: people, channels, messages, views, calls. */

/** Slack's JSON, in and out. */
// biome-ignore lint/suspicious/noExplicitAny: Slack's JSON, in and out, has no closed shape here
export type Json = Record<string, any>;

/** A person of the simulated workspace. `name` is the handle; `tz` an IANA zone; `tz_offset` seconds. */
export interface SimUser {
  id: string;
  name: string;
  real_name: string;
  email?: string;
  title?: string;
  tz: string;
  tz_offset: number;
  is_bot?: boolean;
  deleted?: boolean;
  is_restricted?: boolean;
  is_ultra_restricted?: boolean;
  is_stranger?: boolean;
  is_admin?: boolean;
}

/** A user group such as @care. */
export interface SimUsergroup {
  id: string;
  handle: string;
  name: string;
  users: string[];
}

/** One emoji on a message and who put it there. */
export interface SimReaction {
  name: string;
  users: string[];
}

/** One message. `deleted` messages stay here for ever and are only hidden from readers. */
export interface SimMessage {
  channel: string;
  ts: string;
  user: string;
  text: string;
  bot_id?: string;
  username?: string;
  subtype?: string;
  thread_ts?: string;
  broadcast?: boolean;
  blocks?: Json[];
  attachments?: Json[];
  metadata?: Json;
  files?: Json[];
  edited?: { user: string; ts: string };
  client_msg_id?: string;
  /** Extra fields of a system message (topic, purpose, name, inviter). */
  extra?: Json;
  reactions: SimReaction[];
  pinned: boolean;
  deleted: boolean;
  /** What the person has typed or chosen in the message's elements, by block and action. */
  state: Json;
  /** Wall clock in ms when the simulator took it. */
  acceptedAt: number;
}

/** A message that one person sees. */
export interface SimEphemeral {
  id: string;
  channel: string;
  /** Who sees it. */
  to: string;
  ts: string;
  user: string;
  text: string;
  blocks?: Json[];
  attachments?: Json[];
  thread_ts?: string;
  deleted: boolean;
  state: Json;
}

/** A link in the bar of a channel. */
export interface SimBookmark {
  id: string;
  title: string;
  link: string;
  emoji?: string;
}

/** A conversation; `group` is a private channel. Times are seconds since 1970. */
export interface SimChannel {
  id: string;
  name: string;
  kind: 'channel' | 'group' | 'im' | 'mpim';
  creator: string;
  created: number;
  topic: string;
  purpose: string;
  is_archived: boolean;
  /** Another organisation reads along. */
  is_ext_shared?: boolean;
  members: Set<string>;
  messages: SimMessage[];
  /** The same messages by ts, and the replies by their root's ts. */
  byTs: Map<string, SimMessage>;
  threads: Map<string, SimMessage[]>;
  pins: { ts: string; by: string; at: number }[];
  bookmarks: SimBookmark[];
}

/** A modal or Home tab as the simulator keeps it; `source` is what the app gave. */
export interface SimView {
  id: string;
  user: string;
  type: 'modal' | 'home';
  source: Json;
  hash: string;
  root_view_id: string;
  previous_view_id: string | null;
  state: Json;
  errors: Record<string, string>;
  /** Where the interaction began that opened it; used by `default_to_current_conversation`. */
  channel?: string;
}

/** One Web API call, kept for ever. `status` is the HTTP status, 0 when the reply was dropped. */
export interface Call {
  method: string;
  args: Json;
  at: number;
  ok?: boolean;
  error?: string;
  status?: number;
  token: 'bot' | 'app' | 'none' | 'unknown';
  /** The fault that was laid on this call. */
  fault?: string;
  /** That it was asked too often: what the answer said about when to come again, and when it was given. */
  limited?: { retryAfter: string | undefined; at: number };
}

/** How one payload fared. `payload` is the body of the acknowledgement, where one was given. */
export interface Ack {
  acked: boolean;
  attempts: number;
  payload?: Json | string;
  error?: string;
}

/** Thrown for a person's act that Slack would not allow or that names something unknown. */
export class ActError extends Error {
  readonly code: string;
  constructor(code: string, detail = '') {
    super(detail ? `${code}: ${detail}` : code);
    this.code = code;
  }
}
