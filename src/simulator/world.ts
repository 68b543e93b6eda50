/** What the simulator's parts share: the memory, the faults, the way to the app. */
import type { Faults } from './faults.ts';
import type { Ack, Json } from './model.ts';
import type { State } from './state.ts';

/** How a payload is labelled on its way to the app. */
export type EnvelopeKind = 'events_api' | 'slash_commands' | 'interactive';

/** One try at handing a payload to the app. */
export interface Attempt {
  acked: boolean;
  payload?: Json | string;
  /** Why it was not acknowledged, in Slack's words for retries. */
  failure?: 'timeout' | 'connection_failed' | 'http_timeout' | 'http_error';
  noRetry?: boolean;
}

/** Sockets or HTTP: carries one payload once. */
export interface Transport {
  attempt(kind: EnvelopeKind, payload: Json, attempt: number, reason: string): Promise<Attempt>;
}

/** One running workspace, as its parts see it. */
export interface World {
  state: State;
  faults: Faults;
  /** Where the simulator listens, without a trailing slash. */
  url: string;
  scopes: ReadonlySet<string>;
  /** The event types the app subscribed to; undefined is all. */
  subscriptions?: ReadonlySet<string>;
  /** Whether a repeated `client_msg_id` is treated as the same post. Slack documents no such thing. */
  honourClientMsgId: boolean;
  deliver(kind: EnvelopeKind, payload: Json): Promise<Ack>;
  tokens: { bot: string; app: string; verification: string };
  socketUrl(): string;
  /** The message shortcuts that the app's manifest offers. */
  shortcuts: readonly { callback_id: string; name: string }[];
  /** Resolves when everything up to now would survive the process; rejects when it cannot be kept. */
  saved(): Promise<void>;
}
