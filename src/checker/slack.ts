// What only Slack itself can tell: that every message of ours has a job and every job at most one, each at Slack's pace, and no
// stranger's words at work.
import type { Content } from '../effects.ts';
import type { Db } from '../engine/database.ts';
import { type PaceRules, SLACK_PACE } from '../slack/pace.ts';
import type { Introducer } from '../slack/self.ts';
import type { Rendered } from '../slack/view.ts';
import { type Ask, modestAsker, patientAsker } from './asker.ts';
import { type InvariantId, MOST_FINDINGS } from './invariant.ts';
import { type Marked, machineNow, marksSeen } from './marks.ts';
import { tooFast } from './pace.ts';
import { aliveInJobs, isAlive, tokensOf } from './words.ts';

/** The reading half of a Slack client, as far as messages are concerned. */
export interface MessageReader {
  conversations: {
    history(args: Asked): Promise<Page>;
    replies(args: Asked & { ts: string }): Promise<Page>;
  };
}
interface Asked {
  channel: string;
  oldest?: string;
  include_all_metadata: true;
  limit: number;
  cursor?: string;
}
interface Page {
  messages?: Message[];
  response_metadata?: { next_cursor?: string };
}

/** A message as Slack's history gives it, as far as it is looked at. */
export interface Message extends Marked {
  user?: string;
  subtype?: string;
  text?: string;
  blocks?: unknown;
  reply_count?: number;
}

/** What Slack did not tell: of one channel, or of all (`null`) where it would not even say who we are. */
export interface NotAsked {
  channel: string | null;
  /** Slack's own code, `ratelimited`, `unreachable` where it did not answer, or `enough_asked` where the rest has to wait. */
  why: string;
}

/** What was found, and where nobody could look to the end. Without any look there are no results. */
export interface SlackReport {
  results: { id: InvariantId; findings: string[] }[];
  notAsked: NotAsked[];
}

/** Of I7 and I8 the database tells a part as well. */
const ASKED_OF_SLACK = ['I7', 'I8', 'I9', 'I17', 'I19'] as const satisfies InvariantId[];

export interface SlackLook {
  db: Db;
  reader: MessageReader & Introducer;
  /** Between two reads: Tier 3 takes about fifty a minute. */
  gapMs: number;
  wait(ms: number): Promise<unknown>;
}

/** Reads every crisis channel from its beginning; what Slack does not let us read is told, and is no reason to stop. */
export async function checkSlack(look: SlackLook): Promise<SlackReport> {
  const { db, reader } = look;
  const ask = patientAsker(look);
  const me = await ask(() => reader.auth.test());
  if ('why' in me) return { results: [], notAsked: [{ channel: null, why: me.why }] };
  const places = await db.place.findMany({ where: { ref: { startsWith: 'crisis:' }, ts: '' } });
  const read = (channel: string) => messagesIn(ask, reader, channel);
  const channels = places.map(({ channel }) => channel);
  const bot = me.said.user_id ?? '';
  return lookInto({ db, bot, channels, read, strange: await tokensOf(db), rule: SLACK_PACE.channelPost });
}

export interface RecentLook {
  db: Db;
  reader: MessageReader;
  /** Our own user in Slack. */
  bot: string;
  /** Slack's clock in ms. */
  slackNow(): number;
  wait(ms: number): Promise<unknown>;
  /** The pace that the bot was told to keep. */
  rule: PaceRules['channelPost'];
  /** Makes the message of a job. */
  show(content: Content): Promise<Rendered | undefined>;
}

/** How far back a look goes that is made every few minutes. */
const RECENT_MINUTES = 10;
/** So many reads in one look, and the time between them, in ms: the catch-up and the search for lost messages read too. */
const MOST_READS = 20;
const READ_GAP_MS = 3_000;

/**
 * The same of the last ten minutes, in the channels of open crises and the threads in which anything was written: as much as can
 * be asked every few minutes. What words were sent is asked of the database too, so that I19 needs no Slack.
 */
export async function checkRecent(look: RecentLook): Promise<SlackReport> {
  const { db, bot, rule, reader, show } = look;
  const strange = await tokensOf(db);
  const oldest = look.slackNow() / 1000 - RECENT_MINUTES * 60;
  const ask = modestAsker({ gapMs: READ_GAP_MS, wait: look.wait, most: MOST_READS });
  const channels = await openChannels(db);
  const threads = await threadsWrittenTo(db);
  const read = (channel: string) => {
    const of = threads.flatMap((thread) => (thread.channel === channel ? [thread.ts] : []));
    return messagesIn(ask, reader, channel, { oldest, threads: of });
  };
  const { results, notAsked } = await lookInto({ db, bot, channels, read, strange, rule });
  const kept = await aliveInJobs(db, show, strange, RECENT_MINUTES);
  // Where Slack told of no channel at all, it was not asked.
  const asked = channels.length === 0 || notAsked.length < channels.length ? results : [];
  const seen = asked.find(({ id }) => id === 'I19')?.findings ?? [];
  const words = { id: 'I19' as const, findings: [...kept, ...seen].slice(0, MOST_FINDINGS) };
  return { results: [...asked.filter(({ id }) => id !== 'I19'), words], notAsked };
}

async function openChannels(db: Db): Promise<string[]> {
  const rows = await db.$queryRaw<{ channel: string }[]>`
    SELECT p.channel FROM "Crisis" c JOIN "Place" p ON p.ref = 'crisis:' || c.id AND p.ts = ''
    WHERE c.state = 'open' ORDER BY c.id DESC`;
  return rows.map(({ channel }) => channel);
}

/** Threads in which a job's message was written, the latest first: an older root does not stand in the recent history. */
const threadsWrittenTo = (db: Db): Promise<{ channel: string; ts: string }[]> => db.$queryRaw`
  SELECT p.channel, p.ts FROM "Job" j JOIN "Place" p ON p.ref = j.payload ->> 'thread'
  WHERE j.kind = 'post' AND j.state = 'sent' AND j."settledAt" > house_now() - ${RECENT_MINUTES} * interval '1 minute'
  GROUP BY p.channel, p.ts ORDER BY max(j."settledAt") DESC LIMIT ${MOST_READS}`;

interface Channels {
  db: Db;
  bot: string;
  channels: readonly string[];
  read(channel: string): Promise<{ messages: Message[]; why?: string }>;
  /** Mentions and links of complaints. */
  strange: readonly string[];
  rule: PaceRules['channelPost'];
}

async function lookInto({ db, bot, channels, read, strange, rule }: Channels): Promise<SlackReport> {
  const found: Record<(typeof ASKED_OF_SLACK)[number], string[]> = {
    I7: [],
    I8: [],
    I9: [],
    I17: [],
    I19: [],
  };
  const notAsked: NotAsked[] = [];
  const marks = marksSeen(db, await machineNow(db));
  for (const channel of channels) {
    const { messages, why } = await read(channel);
    if (why !== undefined) notAsked.push({ channel, why });
    const ours = messages.filter(({ user, subtype }) => user === bot && !subtype);
    found.I9.push(...(await marks.ofNoJob(ours, channel)));
    found.I17.push(...tooFast(ours, channel, rule));
    for (const message of ours)
      if (isAlive(message, strange)) found.I19.push(`strangers_words_alive message:${channel}:${message.ts}`);
  }
  Object.assign(found, await marks.ofJobs());
  const results = ASKED_OF_SLACK.map((id) => ({ id, findings: found[id].slice(0, MOST_FINDINGS) }));
  return { results, notAsked };
}

const PAGE = 200;

/**
 * Whatever could be read, and why that is not all.
 * @param since only what was written after `oldest` (seconds), and the threads under older roots that are worth a look
 */
async function messagesIn(
  ask: Ask,
  reader: MessageReader,
  channel: string,
  since?: { oldest: number; threads: readonly string[] },
): Promise<{ messages: Message[]; why?: string }> {
  const all = async (page: (cursor: { cursor?: string }) => Promise<Page>) => {
    const messages: Message[] = [];
    let cursor: string | undefined;
    do {
      const next = cursor ? { cursor } : {};
      const given = await ask(() => page(next));
      if ('why' in given) return { messages, why: given.why };
      messages.push(...(given.said.messages ?? []));
      cursor = given.said.response_metadata?.next_cursor || undefined;
    } while (cursor);
    return { messages };
  };
  const window = {
    channel,
    include_all_metadata: true,
    limit: PAGE,
    ...(since ? { oldest: since.oldest.toFixed(6) } : {}),
  } as const;
  const roots: { messages: Message[]; why?: string } = await all((more) =>
    reader.conversations.history({ ...window, ...more }),
  );
  const known = new Map(roots.messages.map((root) => [root.ts, root]));
  const rest = () => ({ messages: [...known.values()] });
  if (roots.why !== undefined) return { ...rest(), why: roots.why };
  const answered = roots.messages.flatMap(({ ts, reply_count = 0 }) => (ts && reply_count > 0 ? [ts] : []));
  for (const ts of new Set([...answered, ...(since?.threads ?? [])])) {
    const replies: { messages: Message[]; why?: string } = await all((more) =>
      reader.conversations.replies({ ...window, ts, ...more }),
    );
    // Slack gives the root with its replies, however old it is.
    for (const reply of replies.messages)
      if (!since || Number(reply.ts) >= since.oldest) known.set(reply.ts, reply);
    // Deleted since we saw it: there is nothing left to ask.
    if (replies.why !== undefined && replies.why !== 'thread_not_found')
      return { ...rest(), why: replies.why };
  }
  return rest();
}
