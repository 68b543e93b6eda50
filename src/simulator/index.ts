/** A simulated Slack workspace: Web API, Socket Mode or HTTP events, faults, people, and a page in the browser. */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import type { WorkspaceSeed } from './cast.ts';
import { cast } from './cast.ts';
import { makeDelivery } from './delivery.ts';
import { directory } from './directory.ts';
import { Faults } from './faults.ts';
import type { HttpDelivery } from './http-delivery.ts';
import { HttpTransport } from './http-delivery.ts';
import { inspector, waitFor } from './inspect.ts';
import { releaseScheduled } from './methods/chat.ts';
import type { Json, SimUser } from './model.ts';
import { actAs } from './people.ts';
import { freeze, Keeper, readSaved, type Tokens, thaw } from './persist.ts';
import { DEFAULT_SCOPES } from './scopes.ts';
import { makeServer } from './server.ts';
import { SocketMode } from './sockets.ts';
import type { Change } from './state.ts';
import { State } from './state.ts';
import type { Transport, World } from './world.ts';

export type { WorkspaceSeed } from './cast.ts';
export { cast } from './cast.ts';
export type { CallFault, DisconnectReason, Fault, PendingFault } from './faults.ts';
export type { HttpDelivery } from './http-delivery.ts';
export type { ChannelFacts } from './inspect.ts';
export type { Ack, Call, Json, SimEphemeral, SimMessage, SimUser } from './model.ts';
export { ActError } from './model.ts';
export type { Outcome } from './outcome.ts';
export { DEFAULT_SCOPES } from './scopes.ts';
export { METHOD_NAMES } from './web-api.ts';

/** How the workspace differs from Kopi Senja on a free port. */
export interface SimulatorOptions {
  /** 0 (the default) takes a free one. */
  port?: number;
  host?: '127.0.0.1';
  /** People instead of the cast's. */
  users?: SimUser[];
  /** What differs from the cast: team, bot, groups, channels. */
  workspace?: Partial<WorkspaceSeed>;
  /** Sends payloads as signed HTTP requests there instead of over sockets. */
  httpDelivery?: HttpDelivery;
  /** The bot's scopes; the default is everything an internal crisis bot asks for. */
  scopes?: readonly string[];
  /** The events the app subscribed to, as a manifest names them (`message.channels`); the default is all. */
  events?: readonly string[];
  /** The workspace's clock in ms since 1970: message ts, creation times, scheduled messages. */
  clock?: () => number;
  /** How long an acknowledgement may take, in ms of real time. Slack's figure is 3000. */
  ackTimeoutMs?: number;
  /** Before each repetition of an event, in ms. Slack waits 0, 60_000 and 300_000. */
  retryDelaysMs?: readonly number[];
  /** Treats a repeated `client_msg_id` as the same post. Off: Slack documents no such thing. */
  honourClientMsgId?: boolean;
  /** A line for the page's frame. */
  notice?: string;
  botToken?: string;
  appToken?: string;
  /** Keeps the whole workspace in this file and begins with what is in it. */
  persistTo?: string;
}

/** A running workspace. */
export type Simulator = Awaited<ReturnType<typeof startSimulator>>;
/** One person who can act in it. */
export type Person = ReturnType<Simulator['as']>;

const SHORT_RETRIES = [20, 200, 1000];
const SCHEDULE_TICK = 500;

/** Beside the sources and beside the compiled code alike. */
const MANIFEST = new URL('../../manifests/socket.json', import.meta.url);

const manifest = async (): Promise<Json> => JSON.parse(await readFile(MANIFEST, 'utf8'));

async function manifestShortcuts(): Promise<{ callback_id: string; name: string }[]> {
  const shortcuts: Json[] = (await manifest()).features?.shortcuts ?? [];
  return shortcuts
    .filter(({ type }) => type === 'message')
    .map(({ callback_id, name }) => ({ callback_id, name }));
}

/** What the app's own manifest asks for: a workspace that was given these lets the bot do and hear that and no more. */
export async function manifestAccess(): Promise<{ scopes: string[]; events: string[] }> {
  const { oauth_config, settings } = await manifest();
  return { scopes: oauth_config.scopes.bot, events: settings.event_subscriptions.bot_events };
}

const secret = () => randomBytes(12).toString('hex');

/** Starts a workspace on this machine's loopback address. Rejects when the port is taken or `persistTo` cannot be used. */
export async function startSimulator(options: SimulatorOptions = {}) {
  const clock = options.clock ?? Date.now;
  const seed = { ...cast, ...options.workspace, ...(options.users ? { users: options.users } : {}) };
  const state = new State(seed, clock);
  const { saved, setAside } = options.persistTo ? await readSaved(options.persistTo) : {};
  if (saved) thaw(state, saved);
  const faults = new Faults();
  const tokens: Tokens = {
    bot: options.botToken ?? saved?.tokens.bot ?? `xoxb-${secret()}`,
    app: options.appToken ?? saved?.tokens.app ?? `xapp-1-${secret()}`,
    verification: saved?.tokens.verification ?? secret(),
    signing: options.httpDelivery?.signingSecret ?? saved?.tokens.signing ?? secret(),
  };
  const signingSecret = tokens.signing;
  const ackTimeoutMs = options.ackTimeoutMs ?? 3000;
  const changed = () => state.changed(null);
  const sockets = new SocketMode({ appId: state.appId, ackTimeoutMs, faults, changed });
  let http = options.httpDelivery ? new HttpTransport(options.httpDelivery, ackTimeoutMs) : undefined;
  const transport: Transport = { attempt: (...given) => (http ?? sockets).attempt(...given) };
  const carry = makeDelivery(transport, faults, options.retryDelaysMs ?? SHORT_RETRIES);

  /** Events on their way, by id. */
  const unheard = new Map<string, Json>((saved?.unheard ?? []).map((each) => [each.event_id, each]));
  const keeper = options.persistTo
    ? new Keeper(options.persistTo, () => freeze(state, tokens, unheard.values()))
    : undefined;
  if (keeper) state.changes.on('change', () => keeper.touch());

  const world: World = {
    state,
    faults,
    url: '',
    scopes: new Set(options.scopes ?? DEFAULT_SCOPES),
    subscriptions: options.events && new Set(options.events),
    honourClientMsgId: options.honourClientMsgId ?? false,
    deliver: async (kind, payload) => {
      if (kind === 'events_api') unheard.set(payload.event_id, payload);
      const ack = await carry(kind, payload);
      unheard.delete(payload.event_id);
      changed();
      return ack;
    },
    shortcuts: await manifestShortcuts(),
    saved: async () => keeper?.saved(),
    tokens,
    socketUrl: () => `${world.url.replace('http:', 'ws:')}${sockets.ticket()}`,
  };
  faults.connect({
    disconnect: (reason, which) => sockets.disconnect(reason, which),
    dropSockets: () => sockets.dropSockets(),
    muteSockets: () => sockets.muteSockets(),
    expireTriggers: () => {
      for (const trigger of state.triggers.values()) trigger.expired = true;
    },
    changed,
  });

  const server = makeServer(() => world, options.notice ?? '');
  server.on('upgrade', (request, socket, head) => sockets.upgrade(request, socket, head));
  server.listen(options.port ?? 0, options.host ?? '127.0.0.1');
  await once(server, 'listening');
  world.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  if (saved) {
    // What was on its way when the process ended goes out again, as soon as there is somebody to hear it.
    const again = () => {
      if (!http && sockets.count === 0) return;
      state.changes.off('change', again);
      for (const payload of saved.unheard) void world.deliver('events_api', payload);
    };
    state.changes.on('change', again);
    again();
  }
  changed();
  await keeper?.saved();
  const schedule = setInterval(() => releaseScheduled(world), SCHEDULE_TICK);
  schedule.unref();

  return {
    url: world.url,
    apiUrl: `${world.url}/api/`,
    botToken: tokens.bot,
    appToken: tokens.app,
    signingSecret,
    team: state.team,
    /** Where a file was put that could not be read as a workspace. */
    setAside,
    bot: { userId: state.bot.userId, botId: state.bot.botId },
    faults,
    /** Every Web API call, in order of arrival. */
    calls: state.calls,
    ...inspector(state),
    ...directory(world),
    /** How many sockets the app has open. */
    get connections() {
      return sockets.count;
    },
    /** Acts as a person. Throws ActError for somebody unknown or deactivated. */
    as: (user: string) => actAs(world, user),
    waitFor: <T>(predicate: () => T, more: { timeoutMs?: number; what?: string } = {}) =>
      waitFor(state, predicate, more),
    on: (_event: 'change', listener: (change: Change) => void) => {
      state.changes.on('change', listener);
    },
    off: (_event: 'change', listener: (change: Change) => void) => {
      state.changes.off('change', listener);
    },
    /** Changes to HTTP delivery, for an app that had to know the simulator's URL before it could listen. */
    deliverTo(url: string): void {
      http = new HttpTransport({ url, signingSecret }, ackTimeoutMs);
    },
    /** Posts scheduled messages that are due now, without waiting for the next look at the clock. */
    tick: () => releaseScheduled(world),
    async stop(): Promise<void> {
      clearInterval(schedule);
      await keeper?.close();
      await sockets.stop();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      state.changes.removeAllListeners();
    },
  };
}
