// Watched Slack channels, read again: what was posted there and never delivered is taken in like what was.
import type { Language } from '../effects.ts';
import type { Db } from '../engine/database.ts';
import { type Log, plainError } from '../engine/log.ts';
import type { Engine } from '../engine/perform.ts';
import { askedToWait, meaning } from '../slack/deliver.ts';
import type { Listened } from '../sources/file.ts';
import { type SlackChannelSettings, source as slackChannel } from '../sources/slack-channel.ts';
import { type Lease, plant, takeNow } from './store.ts';
import type { FailureCode } from './stream.ts';
import type { WentInput } from './verbs.ts';

/** The reading half of a Slack client, as far as channels are concerned. */
export interface HistoryReader {
  conversations: {
    history(args: Window): Promise<Page>;
    replies(args: Window & { ts: string }): Promise<Page>;
  };
}
interface Window {
  channel: string;
  oldest: string;
  latest?: string;
  inclusive?: boolean;
  limit: number;
  cursor?: string;
}
interface Page {
  messages?: Message[];
  response_metadata?: { next_cursor?: string };
}
interface Message {
  ts?: string;
  reply_count?: number;
  latest_reply?: string;
  edited?: { ts?: string };
}

interface Options {
  db: Db;
  engine: Engine;
  reader: HistoryReader;
  /** Everything that is listened to; only watched channels concern it. */
  sources: readonly Listened[];
  /** Takes an event in as if Slack had just told of it; false when it is known already. */
  found(event: Record<string, unknown>): Promise<boolean>;
  /** Who hears of a channel that cannot be read while no crisis is open. */
  tell: string | undefined;
  language: Language;
  /** Slack's clock in ms: its messages bear its time, wherever the machine's clock stands. */
  now: () => number;
  log: Log;
  /** Waits so many ms; throws when the house closes meanwhile. */
  rest: (ms: number) => Promise<void>;
}

/** How often, beside each start and reconnection, in ms. */
export const HISTORY_EVERY_MS = 5 * 60_000;
/** So much of what was read is read again each time, in ms: Slack's history lags behind, and an edit comes later. */
const OVERLAP_MS = 10 * 60_000;
/** Slack gives an app of our kind up to 999 and advises 200; one that it limits gets 15, whatever it asks for. */
const PAGE = 200;
/** So many reads at once, then one in so many ms: Tier 3 takes about fifty a minute, and reconciling reads too. */
const AT_ONCE = 10;
const GAP_MS = 2_000;
/** How often older threads are looked at, in ms, beside each start and reconnection: all their roots must be paged through. */
const THREADS_EVERY_MS = 60 * 60_000;
/** So many pages of older roots at most, the newest first: what a busy channel costs has an end. */
const ROOT_PAGES = 10;

/** What one look at a channel reads: everything since a time and, at some looks, what is newer than it under older roots. */
export interface Span {
  fromMs: number;
  /** Since when roots are looked at for newer replies; empty when this look leaves them alone. */
  rootsMs: number | null;
  /** How far it will have got. */
  cursor: { readMs: number; threadsMs: number };
}

/** Decides what to read; a look at older threads begins where the last such look ended, not where the last look did. */
export function spanOf(
  cursor: Lease['cursor'],
  { lookBackMs, heardAgain, now }: { lookBackMs: number; heardAgain: boolean; now: number },
): Span {
  // One from Slack's future was noted by a wrong clock: how far that look got is not known.
  const known = Number(cursor?.readMs) > now + OVERLAP_MS ? null : cursor;
  const readMs = Number(known?.readMs ?? now - lookBackMs + OVERLAP_MS);
  const threadsMs = Number(known?.threadsMs ?? readMs);
  const threads = heardAgain || now - threadsMs >= THREADS_EVERY_MS;
  const fromMs = (threads ? Math.min(threadsMs, readMs) : readMs) - OVERLAP_MS;
  return {
    fromMs,
    rootsMs: threads ? fromMs - lookBackMs : null,
    cursor: { readMs: now, threadsMs: threads ? now : threadsMs },
  };
}

/** The channels of a source that are read again, as the database names them; none of any other kind. */
export function historyStreams({ kind, settings }: Listened): { stream: string; everyMs: number }[] {
  if (kind !== slackChannel.name) return [];
  return (settings as SlackChannelSettings).channels.map((stream) => ({ stream, everyMs: HISTORY_EVERY_MS }));
}

export interface History {
  /** Reads every watched channel once, since where the last sweep of any process got. */
  read(): Promise<void>;
  /** Slack is heard again after it was not: the next read looks at older threads as well. */
  heardAgain(): void;
}

/** Makes the sweep; its first read takes it that nothing was heard before. */
export function createHistory(options: Options): History {
  const { db, engine, reader, sources, found, now, log, rest } = options;
  const streams = sources
    .filter(({ kind }) => kind === slackChannel.name)
    .flatMap(({ name, kind, settings, lookBackMs }) =>
      (settings as SlackChannelSettings).channels.map((stream) => ({
        source: name,
        stream,
        kind,
        lookBackMs,
      })),
    );

  /** The channels in which something may have gone unheard since older threads were looked at. */
  let deaf = new Set(streams);

  /** One read; a Slack that wants us to wait is waited for, as long as it says. */
  async function read(state: { reads: number }, ask: () => Promise<Page>): Promise<Page> {
    for (;;) {
      state.reads += 1;
      if (state.reads > AT_ONCE) await rest(GAP_MS);
      try {
        return await ask();
      } catch (error) {
        const waitMs = askedToWait(error);
        if (waitMs === undefined) throw error;
        await rest(waitMs);
      }
    }
  }

  async function allPages(
    state: { reads: number },
    ask: (cursor: { cursor?: string }) => Promise<Page>,
    most = Number.POSITIVE_INFINITY,
  ): Promise<Message[]> {
    const messages: Message[] = [];
    let cursor: string | undefined;
    let pages = 0;
    do {
      pages += 1;
      const page = await read(state, () => ask(cursor ? { cursor } : {}));
      messages.push(...(page.messages ?? []));
      cursor = page.response_metadata?.next_cursor || undefined;
    } while (cursor && pages < most);
    return messages;
  }

  /** Every message since then, the earliest first, and what is as new under and in the older roots that are looked at. */
  async function within(
    state: { reads: number },
    channel: string,
    { fromMs, rootsMs }: Span,
  ): Promise<Message[]> {
    const oldest = tsOf(fromMs);
    const isNew = (ts: string | undefined) => Number(ts) > fromMs / 1000;
    const roots = await allPages(state, (more) =>
      reader.conversations.history({ channel, oldest, limit: PAGE, ...more }),
    );
    // `latest` has Slack begin with the newest of them, which are all that a busy channel gets looked at.
    const older = { channel, oldest: tsOf(rootsMs ?? fromMs), latest: oldest, inclusive: true, limit: PAGE };
    if (rootsMs !== null)
      roots.push(
        ...(await allPages(state, (more) => reader.conversations.history({ ...older, ...more }), ROOT_PAGES)),
      );
    const messages = new Map<string | undefined, Message>();
    for (const root of roots) if (isNew(root.ts) || isNew(root.edited?.ts)) messages.set(root.ts, root);
    for (const { ts, reply_count = 0, latest_reply } of roots) {
      if (!ts || reply_count === 0 || (latest_reply !== undefined && !isNew(latest_reply))) continue;
      const thread = await allPages(state, (more) =>
        reader.conversations.replies({ channel, ts, oldest, limit: PAGE, ...more }),
      );
      // Slack gives the root along, however old it is.
      for (const reply of thread) if (isNew(reply.ts)) messages.set(reply.ts, reply);
    }
    return [...messages.values()].sort((a, b) => Number(a.ts) - Number(b.ts));
  }

  async function sweep(state: { reads: number }, channel: (typeof streams)[number]): Promise<void> {
    const { source, stream, lookBackMs } = channel;
    const taken = await takeNow(db, source, stream);
    if (!taken) return;
    // Taken out before it reads: what goes unheard meanwhile is looked for once more.
    const heardAgain = deaf.delete(channel);
    const span = spanOf(taken.cursor, { lookBackMs, heardAgain, now: now() });
    const noted = (went: WentInput['went'], cursor?: WentInput['cursor']) =>
      engine.perform({
        verb: 'listening.went',
        input: {
          by: `source:${source}`,
          source,
          stream,
          gen: taken.gen,
          went,
          ...(cursor ? { cursor } : {}),
          ...(options.tell === undefined ? {} : { tell: options.tell }),
          lang: options.language,
        } satisfies WentInput,
      });
    let messages: Message[];
    try {
      messages = await within(state, stream, span);
    } catch (error) {
      if ((error as Error).name === 'AbortError') throw error;
      if (heardAgain) deaf.add(channel);
      const code = codeOf(error);
      log.info({ source, stream, code, err: plainError(error) }, 'a watched channel could not be read');
      await noted({ is: 'failed', code, everyMs: HISTORY_EVERY_MS });
      return;
    }
    let missed = 0;
    for (const message of messages) {
      const event = { ...message, type: 'message', channel: stream, event_ts: message.ts };
      if (await found(event)) missed += 1;
    }
    if (missed > 0) log.info({ source, stream, missed }, 'posts that were not delivered are made up for');
    await noted({ is: 'heard', taken: missed, more: false, everyMs: HISTORY_EVERY_MS }, { ...span.cursor });
  }

  return {
    async read() {
      await plant(db, streams);
      const state = { reads: 0 };
      for (const stream of streams) await sweep(state, stream);
    },
    heardAgain() {
      deaf = new Set(streams);
    },
  };
}

const tsOf = (ms: number): string => (ms / 1000).toFixed(6);

/** What to tell people about a channel that Slack does not let us read. */
function codeOf(error: unknown): FailureCode {
  const told = meaning(error);
  const code = 'code' in told ? told.code : '';
  if (['not_in_channel', 'channel_not_found', 'is_archived'].includes(code)) return 'not_invited';
  if (code === 'missing_scope') return 'forbidden';
  if (['invalid_auth', 'not_authed', 'token_revoked', 'token_expired', 'account_inactive'].includes(code))
    return 'token_refused';
  return code.startsWith('http_') ? 'server_fault' : 'unreachable';
}
