// The way in from Slack: what arrives is stored under its own key, then acknowledged, then handed to Bolt.
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  type App,
  HTTPModuleFunctions,
  HTTPReceiver,
  isRawBodyError,
  isValidSlackRequest,
  LogLevel,
  type Receiver,
  type ReceiverEvent,
  SocketModeReceiver,
} from '@slack/bolt';
import type { Db } from '../engine/database.ts';
import { fail, finish, receive, takeUp } from '../engine/inbox.ts';
import { type Log, plainError } from '../engine/log.ts';
import { boltLogger } from './logger.ts';
import { GAPS, keptOpen, LEFT_TO_US, ONE_TRY } from './socket.ts';

/** The name under which Slack's two deliveries of one thing are one. */
export function keyOf(body: Record<string, unknown>): { key: string; kind: string } {
  const type = String(body.type ?? (body.command ? 'command' : 'unknown'));
  if (typeof body.event_id === 'string') return { key: `event:${body.event_id}`, kind: 'event' };
  if (typeof body.trigger_id === 'string') return { key: `${type}:${body.trigger_id}`, kind: type };
  return { key: `${type}:${createHash('sha256').update(JSON.stringify(body)).digest('hex')}`, kind: type };
}

interface Message {
  ts?: unknown;
  text?: unknown;
  attachments?: unknown;
  blocks?: unknown;
  edited?: { ts?: unknown } | null;
}

/**
 * What an event tells of, whoever tells it: a message by its channel, its ts, what it says and when it was
 * edited last (an author may come back to earlier words), anything else about a
 * message by its kind, person and time. Slack's own event id is of one delivery only, and its history has none.
 */
export function happeningOf(body: Record<string, unknown>): string | null {
  const event = (body.event ?? {}) as Record<string, unknown>;
  if (event.type === 'message') {
    if (event.subtype === 'message_deleted') return `gone:${event.channel}:${event.deleted_ts}`;
    const message = (event.subtype === 'message_changed' ? event.message : event) as Message | undefined;
    if (typeof message?.ts !== 'string') return null;
    const { text, attachments, blocks, edited } = message;
    const said = JSON.stringify([text ?? '', attachments ?? [], blocks ?? []]);
    const hash = createHash('sha256').update(said).digest('hex').slice(0, 32);
    const at = typeof edited?.ts === 'string' ? `:${edited.ts}` : '';
    return `message:${event.channel}:${message.ts}:${hash}${at}`;
  }
  const item = event.item as { channel?: unknown; ts?: unknown } | undefined;
  if (!item?.channel || !item.ts || !event.event_ts) return null;
  return [event.type, item.channel, item.ts, event.user, event.reaction ?? '', event.event_ts].join(':');
}

/** Whether somebody deleted a message of ours. */
export function takesOurs({ event }: Record<string, unknown>, self: string): boolean {
  const { subtype, previous_message } = (event ?? {}) as {
    subtype?: string;
    previous_message?: { user?: string };
  };
  return subtype === 'message_deleted' && previous_message?.user === self;
}

/** Whether Slack means the workspace that the bot was installed in: nobody else's word counts here. */
function isOurs(body: Record<string, unknown>, team: string): boolean {
  const { team_id, context_team_id, authorizations } = body;
  const named = [team_id, context_team_id, (body.team as { id?: unknown } | null | undefined)?.id];
  for (const each of Array.isArray(authorizations) ? authorizations : []) named.push(each?.team_id);
  const known = named.filter((id) => typeof id === 'string');
  return known.length === 0 || known.includes(team);
}

/** Whether Slack means another app than ours. What names none, or while ours is not known, does not. */
function isAnotherApps({ api_app_id }: Record<string, unknown>, app: string | undefined): boolean {
  return app !== undefined && typeof api_app_id === 'string' && api_app_id !== app;
}

/** An interaction older than this is not done any more: its person was told that it failed, or has walked away. */
const INTERACTION_LIFE_MS = 5 * 60_000;

export interface StoringReceiver extends Receiver {
  /** Takes up what was stored and never finished; whether a reaction was among it, after which another may never have been told of. */
  sweep(): Promise<boolean>;
  /**
   * Takes in an event that Slack's history tells of and that may never have been delivered; false when it is known.
   * Throws when the database cannot be reached.
   */
  found(event: Record<string, unknown>): Promise<boolean>;
  /** What keeps every socket from hearing now: a code with which Slack refuses them, or `connecting`; never over HTTP. */
  trouble(): string | undefined;
  /** Calls each time a socket begins to hear; never over HTTP. */
  onConnected(listener: () => void): void;
  /** Answers Slack's HTTP requests; missing in Socket Mode. */
  http?: (req: IncomingMessage, res: ServerResponse) => void;
}

interface Options {
  db: Db;
  log: Log;
  apiUrl: string | undefined;
  /** Our own workspace. */
  team: string;
  /** Our own app's id; `undefined` while it is not known. */
  appId: () => string | undefined;
  /** The machine's clock in ms: Bolt holds signatures against it too. */
  now: () => number;
  /** Slack's clock in ms: what it sends bears its time. */
  slackNow: () => number;
  /** What need not be kept, such as talk in channels that nobody watches: it is acknowledged and forgotten. */
  ignores?: (body: Record<string, unknown>) => boolean;
  /** The tokens have worked before: that Slack refuses them now is waited out, as it is later. */
  trusted: boolean;
  /** The first of the signing secrets is the one in use; an older one may stand beside it while it is exchanged. */
  mode: { kind: 'socket'; appToken: string } | { kind: 'http'; signingSecrets: [string, ...string[]] };
}

/** Wraps Bolt's receivers: two sockets, because a socket that Slack refreshes is deaf for five seconds, or one HTTP listener. */
export function createReceiver({
  db,
  log,
  apiUrl,
  team,
  appId,
  now,
  slackNow,
  ignores,
  trusted,
  mode,
}: Options): StoringReceiver {
  let app: App | undefined;

  async function handle(id: bigint, event: ReceiverEvent): Promise<void> {
    try {
      await app?.processEvent(event);
      await finish(db, id);
    } catch (error) {
      if (event.customProperties?.replay && tooLate(error)) {
        // The person was told that it failed when nobody opened the form in time; asking again would fail each time.
        log.info({ letter: id.toString() }, 'a letter asked for a form that nobody waits for any more');
        await finish(db, id);
        return;
      }
      log.error({ letter: id.toString(), err: plainError(error) }, 'a letter could not be dealt with yet');
      await fail(db, id, error);
    }
  }

  /** Stands where Bolt's receivers expect the app. Throwing here means: not acknowledged, Slack will ask again. */
  const gate = {
    async processEvent(event: ReceiverEvent): Promise<void> {
      const { token: _verification, ...body } = event.body as Record<string, unknown>;
      if (body.type === 'url_verification' || body.ssl_check) {
        await app?.processEvent(event);
        return;
      }
      if (ignores?.(body)) {
        await event.ack();
        return;
      }
      if (!isOurs(body, team)) {
        log.warn('something of another workspace was not taken in');
        await event.ack();
        return;
      }
      if (isAnotherApps(body, appId())) {
        // Refused with an error, Slack would only send it again.
        log.warn('something of another app was not taken in');
        await event.ack();
        return;
      }
      const { key, kind } = keyOf(body);
      const id = await receive(db, { key, happening: happeningOf(body) }, kind, body);
      if (id === undefined) {
        await event.ack();
        return;
      }
      await handle(id, event);
    },
  } as App;

  const receivers = mode.kind === 'socket' ? [socket(mode.appToken), socket(mode.appToken)] : [];
  const sockets = receivers.map((receiver) =>
    keptOpen(receiver, log, GAPS, trusted ? () => true : undefined),
  );
  const listeners =
    mode.kind === 'http' ? mode.signingSecrets.map((secret) => ({ secret, receiver: http(secret) })) : [];

  function socket(appToken: string): SocketModeReceiver {
    return new SocketModeReceiver({
      appToken,
      logger: boltLogger(log),
      logLevel: LogLevel.WARN,
      ...LEFT_TO_US,
      installerOptions: { clientOptions: { ...ONE_TRY, ...(apiUrl ? { slackApiUrl: apiUrl } : {}) } },
      processEventErrorHandler: async ({ error }) => {
        log.error({ err: plainError(error) }, 'not stored, so not acknowledged');
        return false;
      },
    });
  }

  function http(signingSecret: string): HTTPReceiver {
    return new HTTPReceiver({
      signingSecret,
      endpoints: ['/slack/events'],
      logger: boltLogger(log),
      logLevel: LogLevel.WARN,
      bodyLimit: BODY_LIMIT,
      processEventErrorHandler: async ({ error, response }) => {
        log.error({ err: plainError(error) }, 'not stored, so not acknowledged');
        response.writeHead(503, { 'Retry-After': '5' });
        response.end();
        return true;
      },
    });
  }

  /** Lets whoever knows the secret by which it was signed deal with it, and the first one refuse it where nobody does. */
  async function hear(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const [first] = listeners;
    if (!first) return;
    if (listeners.length === 1) return first.receiver.requestListener(req, res);
    try {
      const { rawBody } = await HTTPModuleFunctions.bufferIncomingMessage(req, BODY_LIMIT);
      const signed = listeners.find(({ secret }) => isSigned(req, rawBody.toString(), secret));
      (signed ?? first).receiver.requestListener(req, res);
    } catch (error) {
      res.writeHead(isRawBodyError(error) ? error.statusCode : 400).end();
    }
  }

  return {
    init(theApp) {
      app = theApp;
      for (const receiver of [...receivers, ...listeners.map((each) => each.receiver)]) receiver.init(gate);
    },
    async start() {
      await Promise.all(sockets.map((each) => each.start()));
    },
    async stop() {
      await Promise.all(sockets.map((each) => each.stop()));
    },
    trouble() {
      const troubles = sockets.map((each) => each.trouble());
      return troubles.includes(undefined) ? undefined : troubles[0];
    },
    onConnected(listener) {
      for (const { client } of receivers) client.on('connected', listener);
    },
    async found(event) {
      const happening = happeningOf({ event });
      if (happening === null) return false;
      const body = { type: 'event_callback', team_id: team, event_id: `found:${happening}`, event };
      const { key, kind } = keyOf(body);
      const id = await receive(db, { key, happening }, kind, body);
      if (id !== undefined)
        await handle(id, { body, ack: async () => {}, customProperties: { replay: true } });
      return id !== undefined;
    },
    async sweep() {
      const letters = await takeUp(db);
      for (const letter of letters) {
        const body = letter.payload as Record<string, unknown>;
        const event: ReceiverEvent = { body, ack: async () => {}, customProperties: { replay: true } };
        if (letter.kind !== 'event' && slackNow() - sentAt(body, slackNow()) > INTERACTION_LIFE_MS)
          await finish(db, letter.id);
        else await handle(letter.id, event);
      }
      return letters.some(({ payload }) => isReaction(payload));
    },
    ...(mode.kind === 'http'
      ? {
          http: (req, res) => {
            if (!isFromTheFuture(req, now())) void hear(req, res);
            else res.writeHead(401).end();
          },
        }
      : {}),
  };
}

const isReaction = (payload: unknown): boolean =>
  /^reaction_/.test((payload as { event?: { type?: string } }).event?.type ?? '');

const SPENT = new Set(['expired_trigger_id', 'exchanged_trigger_id']);

/** A form can be opened for three seconds after the click or the command that asks for it. Bolt wraps what a listener throws. */
function tooLate(error: unknown): boolean {
  const { data, original } = (error ?? {}) as { data?: { error?: string }; original?: unknown };
  return SPENT.has(data?.error ?? '') || (original !== undefined && tooLate(original));
}

/** The longest body that is read, in bytes. */
const BODY_LIMIT = 1_000_000;

/** Whether this secret signed it, in constant time. */
const isSigned = ({ headers }: IncomingMessage, body: string, signingSecret: string): boolean =>
  isValidSlackRequest({
    signingSecret,
    body,
    headers: {
      'x-slack-signature': String(headers['x-slack-signature']),
      'x-slack-request-timestamp': Number(headers['x-slack-request-timestamp']),
    },
  });

const FUTURE_S = 300;

/** Bolt refuses what is old. What claims to be from later would be good for replaying until then. */
function isFromTheFuture(req: IncomingMessage, now: number): boolean {
  return Number(req.headers['x-slack-request-timestamp']) > now / 1000 + FUTURE_S;
}

/** When an interaction was made: its trigger begins with Slack's own time only by habit, so the action's own is used. */
function sentAt(body: Record<string, unknown>, fallback: number): number {
  const actions = body.actions as { action_ts?: string }[] | undefined;
  const ts = actions?.[0]?.action_ts ?? (body.action_ts as string | undefined);
  return ts ? Number(ts) * 1000 : fallback;
}
