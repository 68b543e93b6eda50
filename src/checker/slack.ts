// What only Slack itself can tell: that every message of ours has a job and every job at most one, each at Slack's pace, and no
// stranger's words at work.
import type { Db } from '../engine/database.ts';
import { SLACK_PACE } from '../slack/pace.ts';
import { refusalOf } from '../slack/refusal.ts';
import type { Introducer } from '../slack/self.ts';
import { type InvariantId, MOST_FINDINGS } from './invariant.ts';
import { type Marked, machineNow, marksSeen } from './marks.ts';

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

export interface SlackLook {
  db: Db;
  reader: MessageReader & Introducer;
  /** Between two reads: Tier 3 takes about fifty a minute. */
  gapMs: number;
  wait(ms: number): Promise<unknown>;
}

/** What Slack did not tell: of one channel, or of all (`null`) where it would not even say who we are. */
export interface NotAsked {
  channel: string | null;
  /** Slack's own code, `ratelimited`, or `unreachable` where it did not answer. */
  why: string;
}

/** What was found, and where nobody could look to the end. Without any look there are no results. */
export interface SlackReport {
  results: { id: InvariantId; findings: string[] }[];
  notAsked: NotAsked[];
}

/** Of I7 and I8 the database tells a part as well. */
const ASKED_OF_SLACK = ['I7', 'I8', 'I9', 'I17', 'I19'] as const satisfies InvariantId[];

const PAGE = 200;

/** Reads every crisis channel from its beginning; what Slack does not let us read is told, and is no reason to stop. */
export async function checkSlack(look: SlackLook): Promise<SlackReport> {
  const { db, reader } = look;
  const asker = new Asker(look);
  const me = await asker.ask(() => reader.auth.test());
  if ('why' in me) return { results: [], notAsked: [{ channel: null, why: me.why }] };
  const bot = me.said.user_id;
  const channels = await db.place.findMany({ where: { ref: { startsWith: 'crisis:' }, ts: '' } });
  const strange = await tokensOf(db);
  const found: Record<(typeof ASKED_OF_SLACK)[number], string[]> = {
    I7: [],
    I8: [],
    I9: [],
    I17: [],
    I19: [],
  };
  const notAsked: NotAsked[] = [];
  const marks = marksSeen(db, await machineNow(db));
  for (const { channel } of channels) {
    const { messages, why } = await messagesIn(asker, reader, channel);
    if (why !== undefined) notAsked.push({ channel, why });
    const ours = messages.filter(({ user, subtype }) => user === bot && !subtype);
    found.I9.push(...(await marks.ofNoJob(ours, channel)));
    found.I17.push(...tooFast(ours, channel));
    found.I19.push(...alive(ours, channel, strange));
  }
  Object.assign(found, await marks.ofJobs());
  const results = ASKED_OF_SLACK.map((id) => ({
    id,
    findings: found[id].slice(0, MOST_FINDINGS),
  }));
  return { results, notAsked };
}

const MOST_TRIES = 5;
const LONGEST_PAUSE_S = 120;
const USUAL_PAUSE_S = 3;

/** How long to wait, in ms, before what failed `tried` times is asked again; `undefined` when that is of no use. */
export function pauseAfter(error: unknown, tried: number): number | undefined {
  if (refusalOf(error) || tried >= MOST_TRIES) return undefined;
  const { retryAfter } = error as { retryAfter?: unknown };
  const seconds = typeof retryAfter === 'number' && retryAfter > 0 ? retryAfter : USUAL_PAUSE_S;
  return seconds > LONGEST_PAUSE_S ? undefined : seconds * 1000;
}

/** Why Slack was not asked, as a code. */
export function whyNot(error: unknown): string {
  const { code, data } = error as { code?: string; data?: { error?: string } };
  const limited = code === 'slack_webapi_rate_limited_error' || data?.error === 'ratelimited';
  return refusalOf(error) ?? (limited ? 'ratelimited' : 'unreachable');
}

/** Asks at Slack's pace, and again where Slack says "not now". */
class Asker {
  readonly #look: SlackLook;
  /** Once it was of no use to wait, the next question waits for nothing: a Slack that is away would hold us for hours. */
  #patient = true;

  constructor(look: SlackLook) {
    this.#look = look;
  }

  async ask<T>(question: () => Promise<T>): Promise<{ said: T } | { why: string }> {
    for (let tried = 1; ; tried += 1) {
      await this.#look.wait(this.#look.gapMs);
      try {
        const said = await question();
        this.#patient = true;
        return { said };
      } catch (error) {
        if (!isSlacks(error)) throw error;
        const pause = this.#patient ? pauseAfter(error, tried) : undefined;
        if (pause === undefined) {
          this.#patient = refusalOf(error) !== undefined;
          return { why: whyNot(error) };
        }
        await this.#look.wait(pause);
      }
    }
  }
}

/** What the client throws about Slack and the way to it; anything else is a mistake of ours. */
const isSlacks = (error: unknown): boolean =>
  String((error as { code?: unknown } | undefined)?.code ?? '').startsWith('slack_webapi_');

/** Whatever could be read, and why that is not all. */
async function messagesIn(
  asker: Asker,
  reader: MessageReader,
  channel: string,
): Promise<{ messages: Message[]; why?: string }> {
  const all = async (ask: (cursor: { cursor?: string }) => Promise<Page>) => {
    const messages: Message[] = [];
    let cursor: string | undefined;
    do {
      const next = cursor ? { cursor } : {};
      const page = await asker.ask(() => ask(next));
      if ('why' in page) return { messages, why: page.why };
      messages.push(...(page.said.messages ?? []));
      cursor = page.said.response_metadata?.next_cursor || undefined;
    } while (cursor);
    return { messages };
  };
  const window = { channel, include_all_metadata: true, limit: PAGE } as const;
  const roots: { messages: Message[]; why?: string } = await all((more) =>
    reader.conversations.history({ ...window, ...more }),
  );
  const known = new Map(roots.messages.map((root) => [root.ts, root]));
  const rest = () => ({ messages: [...known.values()] });
  if (roots.why !== undefined) return { ...rest(), why: roots.why };
  for (const { ts, reply_count = 0 } of roots.messages) {
    if (!ts || reply_count === 0) continue;
    const replies: { messages: Message[]; why?: string } = await all((more) =>
      reader.conversations.replies({ ...window, ts, ...more }),
    );
    for (const reply of replies.messages) known.set(reply.ts, reply);
    // Deleted since we saw it: there is nothing left to ask.
    if (replies.why !== undefined && replies.why !== 'thread_not_found')
      return { ...rest(), why: replies.why };
  }
  return rest();
}

const WINDOW_S = 10;

/** More in any ten seconds than our own pace lets through. */
export function tooFast(messages: readonly Pick<Message, 'ts'>[], channel: string): string[] {
  const { rate, burst } = SLACK_PACE.channelPost;
  const most = rate * WINDOW_S + burst;
  const times = messages.map(({ ts }) => Number(ts)).sort((a, b) => a - b);
  const first = times.findIndex(
    (at, index) => (times[index + most] ?? Number.POSITIVE_INFINITY) - at < WINDOW_S,
  );
  return first < 0 ? [] : [`too_fast message:${channel}:${times[first]?.toFixed(6)}`];
}

/** Anything that Slack would read as a mention, a broadcast or a link. */
const TOKENS = /<[!@#][^>]*>|<(?:https?|mailto|javascript):[^>]*>/gi;

/** Those that complaints hold, without the people of the crises: the house itself speaks to them. */
async function tokensOf(db: Db): Promise<string[]> {
  const rows = await db.$queryRaw<{ said: string }[]>`
    SELECT c.text || ' ' || COALESCE(c."authorName", '') AS said FROM "Complaint" c
    WHERE c.text LIKE '%<%' OR c."authorName" LIKE '%<%'
    UNION ALL SELECT r.text FROM "ComplaintRevision" r WHERE r.text LIKE '%<%'`;
  const holders = await db.roleHolder.findMany({ select: { person: true }, distinct: ['person'] });
  const ours = new Set(holders.map(({ person }) => `<@${person}>`));
  return [...new Set(rows.flatMap(({ said }) => said.match(TOKENS) ?? []))].filter(
    (token) => !ours.has(token),
  );
}

function alive(messages: readonly Message[], channel: string, strange: readonly string[]): string[] {
  if (strange.length === 0) return [];
  return messages.flatMap(({ ts, text = '', blocks }) => {
    const parsed = [text, ...mrkdwnIn(blocks)].join('\n');
    return strange.some((token) => parsed.includes(token))
      ? [`strangers_words_alive message:${channel}:${ts}`]
      : [];
  });
}

/** The texts of blocks that Slack parses. */
function mrkdwnIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(mrkdwnIn);
  if (!value || typeof value !== 'object') return [];
  const object = value as Record<string, unknown>;
  if (object.type === 'mrkdwn' && typeof object.text === 'string') return [object.text];
  return Object.values(object).flatMap(mrkdwnIn);
}
