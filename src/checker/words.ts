// Whether what strangers wrote is at work in our messages: a mention, a broadcast or a link that Slack would make of their words.
import type { Content, Effect } from '../effects.ts';
import type { Db } from '../engine/database.ts';
import type { Rendered } from '../slack/view.ts';

/** Anything that Slack would read as a mention, a broadcast or a link. */
const TOKENS = /<[!@#][^>]*>|<(?:https?|mailto|javascript):[^>]*>/gi;

/** Those that complaints hold, without the people of the crises: the house itself speaks to them. */
export async function tokensOf(db: Db): Promise<string[]> {
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

/** Whether any of these would work in a message. */
export function isAlive({ text, blocks }: { text?: string; blocks?: unknown }, strange: readonly string[]) {
  if (strange.length === 0) return false;
  const parsed = [text ?? '', ...mrkdwnIn(blocks)].join('\n');
  return strange.some((token) => parsed.includes(token));
}

/** The texts of blocks that Slack parses. */
function mrkdwnIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(mrkdwnIn);
  if (!value || typeof value !== 'object') return [];
  const object = value as Record<string, unknown>;
  if (object.type === 'mrkdwn' && typeof object.text === 'string') return [object.text];
  return Object.values(object).flatMap(mrkdwnIn);
}

/** How many jobs are shown again at most, the newest first. */
const MOST_JOBS = 200;

/**
 * The jobs of the last minutes whose message, made once more of what they hold, has words of strangers at work. It needs no
 * Slack: what is kept says what stands there. A view that cannot be shown any more is passed over.
 */
export async function aliveInJobs(
  db: Db,
  show: (content: Content) => Promise<Rendered | undefined>,
  strange: readonly string[],
  minutes: number,
): Promise<string[]> {
  if (strange.length === 0) return [];
  const jobs = await db.$queryRaw<{ id: string; effect: Effect }[]>`
    SELECT id::text AS id, payload AS effect FROM "Job"
    WHERE kind IN ('post', 'tell', 'update') AND state = 'sent' AND "startedAt" > house_now() - ${minutes} * interval '1 minute'
    ORDER BY seq DESC LIMIT ${MOST_JOBS}`;
  const found: string[] = [];
  for (const { id, effect } of jobs) {
    const shown = 'content' in effect ? await show(effect.content).catch(() => undefined) : undefined;
    if (shown && isAlive(shown, strange)) found.push(`strangers_words_alive job:${id}`);
  }
  return found;
}
