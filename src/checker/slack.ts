// What only Slack itself can tell: that every message of ours has a job, came at Slack's pace, and lets no stranger's words work.
import type { Db } from '../engine/database.ts';
import { MARK } from '../slack/deliver.ts';
import { SLACK_PACE } from '../slack/pace.ts';
import { type InvariantId, MOST_FINDINGS } from './invariant.ts';

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
export interface Message {
  ts?: string;
  user?: string;
  subtype?: string;
  text?: string;
  blocks?: unknown;
  reply_count?: number;
  metadata?: { event_type?: string; event_payload?: { o?: string } };
}

export interface SlackLook {
  db: Db;
  reader: MessageReader;
  /** Our own user. */
  bot: string;
  /** Waits so many ms between two reads: Tier 3 takes about fifty a minute. */
  rest(): Promise<void>;
}

const PAGE = 200;

/** Reads every crisis channel from its beginning. Throws what the client throws when Slack does not let us. */
export async function checkSlack(look: SlackLook): Promise<{ id: InvariantId; findings: string[] }[]> {
  const { db, bot } = look;
  const channels = await db.place.findMany({ where: { ref: { startsWith: 'crisis:' }, ts: '' } });
  const jobs = new Set((await db.job.findMany({ select: { id: true } })).map(({ id }) => id));
  const strange = await tokensOf(db);
  const found = { I9: [] as string[], I17: [] as string[], I19: [] as string[] };
  for (const { channel } of channels) {
    const ours = (await messagesIn(look, channel)).filter(({ user, subtype }) => user === bot && !subtype);
    found.I9.push(...ours.flatMap((message) => ofNoJob(message, channel, jobs)));
    found.I17.push(...tooFast(ours, channel));
    found.I19.push(...alive(ours, channel, strange));
  }
  return (['I9', 'I17', 'I19'] as const).map((id) => ({ id, findings: found[id].slice(0, MOST_FINDINGS) }));
}

async function messagesIn({ reader, rest }: SlackLook, channel: string): Promise<Message[]> {
  const all = async (ask: (cursor: { cursor?: string }) => Promise<Page>): Promise<Message[]> => {
    const messages: Message[] = [];
    let cursor: string | undefined;
    do {
      await rest();
      const page = await ask(cursor ? { cursor } : {});
      messages.push(...(page.messages ?? []));
      cursor = page.response_metadata?.next_cursor || undefined;
    } while (cursor);
    return messages;
  };
  const window = { channel, include_all_metadata: true, limit: PAGE } as const;
  const roots = await all((more) => reader.conversations.history({ ...window, ...more }));
  const known = new Map(roots.map((root) => [root.ts, root]));
  for (const { ts, reply_count = 0 } of roots)
    if (ts && reply_count > 0)
      for (const reply of await all((more) => reader.conversations.replies({ ...window, ts, ...more })))
        known.set(reply.ts, reply);
  return [...known.values()];
}

function ofNoJob({ ts, metadata }: Message, channel: string, jobs: ReadonlySet<string>): string[] {
  const job = metadata?.event_type === MARK ? metadata.event_payload?.o : undefined;
  return job !== undefined && jobs.has(job) ? [] : [`message_of_no_job message:${channel}:${ts}`];
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
