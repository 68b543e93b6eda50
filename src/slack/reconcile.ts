// Finding out what became of an uncertain send: looking for our mark where it would be.
import type { WebClient } from '@slack/web-api';
import type { Db } from '../engine/database.ts';
import { type Job, leavesMark } from '../engine/jobs.ts';
import type { Found } from '../engine/worker.ts';
import { LOCKED_OUT, MARK, meaning, type SlackEffect } from './deliver.ts';
import { placeOf } from './places.ts';
import type { SlackClock } from './slack-clock.ts';

/** How far before the send the search begins, in ms: Slack's clock is known to the second, and answers take their time. */
const SKEW_MS = 120_000;

interface Options {
  db: Db;
  client: WebClient;
  botUserId: string;
  /** Where the search begins is Slack's time, wherever the house's clock and the machine's stand. */
  clock: Pick<SlackClock, 'told' | 'now'>;
}

export interface Reconcile {
  /** Whether there is anything to find; where there is not, sending again does no harm. */
  looksFor(job: Job): boolean;
  /** @param startedAgoMs by the house's clock; asked only where Slack's own was not known when the send began */
  find(job: Job, startedAgoMs: number): Promise<Found>;
  /** A channel of that name that is certainly ours and that nothing else claims. */
  adopt(name: string, marker: string): Promise<string | undefined>;
  /** Takes late copies of a post away and leaves the one that is on record. Throws when Slack does not let us look. */
  tidy(job: Job, kept: { channel: string; ts: string }, startedAgoMs: number): Promise<number>;
}

export function createReconcile({ db, client, botUserId, clock }: Options): Reconcile {
  async function find(job: Job, startedAgoMs: number): Promise<Found> {
    const effect = job.effect as SlackEffect;
    try {
      if (effect.do === 'open_channel') {
        const ours = await adopt(effect.name, effect.marker);
        return ours ? { is: 'there', place: { channel: ours, ts: '' } } : { is: 'absent' };
      }
      const where = await lookIn(effect);
      if (!where) return { is: 'absent' };
      const [first] = await marked(job, where, startedAgoMs);
      return first ? { is: 'there', place: first } : { is: 'absent' };
    } catch (error) {
      const outcome = meaning(error);
      const code = 'code' in outcome ? outcome.code : 'unknown';
      const afterMs = outcome.is === 'retry' && outcome.afterMs ? { afterMs: outcome.afterMs } : {};
      return { is: 'unknown', code, ...afterMs, ...(LOCKED_OUT.has(code) && { away: true }) };
    }
  }

  /** Where looking for a job's mark broke off: an app that may ask once a minute would never get past the first page. */
  const brokenOff = new Map<string, { cursor: string | undefined; found: string[] }>();

  /** Every message with the job's mark, the earliest first. */
  async function marked(
    job: Job,
    where: { channel: string; thread?: string },
    startedAgoMs: number,
  ): Promise<{ channel: string; ts: string }[]> {
    // By the machine's clock the search might begin after what is searched for.
    if (!job.sentFrom && !clock.told()) await client.auth.test();
    const began = job.sentFrom?.getTime() ?? clock.now() - Math.max(0, startedAgoMs);
    const oldest = String((began - SKEW_MS) / 1000);
    const { found, cursor: from } = brokenOff.get(job.id) ?? { found: [], cursor: undefined };
    let { channel } = where;
    let joined = false;
    let cursor = from;
    do {
      brokenOff.set(job.id, { cursor, found });
      const page = await pageOf({ ...where, channel }, oldest, cursor).catch(async (error: unknown) => {
        // Posting into a public channel needs no membership, reading it does.
        const code = (error as { data?: { error?: string } }).data?.error ?? '';
        if (joined || !['not_in_channel', 'channel_not_found'].includes(code)) throw error;
        joined = true;
        if (channel.startsWith('#')) channel = await idOf(channel.slice(1));
        await client.conversations.join({ channel });
        return pageOf({ ...where, channel }, oldest, cursor);
      });
      for (const message of page.messages ?? []) {
        const mark = (message as { metadata?: { event_type?: string; event_payload?: { o?: string } } })
          .metadata;
        if (mark?.event_type === MARK && mark.event_payload?.o === job.id && message.ts)
          found.push(message.ts);
      }
      cursor = page.response_metadata?.next_cursor || undefined;
    } while (cursor);
    brokenOff.delete(job.id);
    return found.sort().map((ts) => ({ channel, ts }));
  }

  function pageOf(where: { channel: string; thread?: string }, oldest: string, cursor: string | undefined) {
    const window = { oldest, include_all_metadata: true, limit: 200, ...(cursor ? { cursor } : {}) };
    return where.thread
      ? client.conversations.replies({ channel: where.channel, ts: where.thread, ...window })
      : client.conversations.history({ channel: where.channel, ...window });
  }

  /** The id of a public channel that a plan calls by its name. Throws when there is none. */
  async function idOf(name: string): Promise<string> {
    let cursor: string | undefined;
    do {
      const page = await client.conversations.list({
        types: 'public_channel',
        exclude_archived: true,
        limit: 200,
        ...(cursor ? { cursor } : {}),
      });
      const id = page.channels?.find((channel) => channel.name === name)?.id;
      if (id) return id;
      cursor = page.response_metadata?.next_cursor || undefined;
    } while (cursor);
    throw new Error('there is no channel of that name');
  }

  async function tidy(
    job: Job,
    kept: { channel: string; ts: string },
    startedAgoMs: number,
  ): Promise<number> {
    const where = await lookIn(job.effect as SlackEffect);
    if (!where) return 0;
    const copies = (await marked(job, where, startedAgoMs)).filter(({ ts }) => ts !== kept.ts);
    for (const { channel, ts } of copies) await client.chat.delete({ channel, ts });
    return copies.length;
  }

  async function lookIn(effect: SlackEffect): Promise<{ channel: string; thread?: string } | undefined> {
    if (effect.do === 'tell') {
      const opened = await client.conversations.open({ users: effect.person });
      return opened.channel?.id ? { channel: opened.channel.id } : undefined;
    }
    if (effect.do !== 'post') return undefined;
    const place = await placeOf(db, effect.thread ?? effect.channel);
    return place && { channel: place.channel, ...(effect.thread ? { thread: place.ts } : {}) };
  }

  async function adopt(name: string, marker: string): Promise<string | undefined> {
    let cursor: string | undefined;
    do {
      const page = await client.users.conversations({
        user: botUserId,
        types: 'public_channel,private_channel',
        exclude_archived: true,
        limit: 200,
        ...(cursor ? { cursor } : {}),
      });
      const same = page.channels?.find((c) => c.name === name);
      if (same?.id) {
        const purpose = same.purpose?.value ?? '';
        const free = !(await db.place.findUnique({ where: { channel_ts: { channel: same.id, ts: '' } } }));
        return same.creator === botUserId && free && (purpose === '' || purpose.includes(marker))
          ? same.id
          : undefined;
      }
      cursor = page.response_metadata?.next_cursor || undefined;
    } while (cursor);
    return undefined;
  }

  return {
    looksFor: leavesMark,
    find,
    adopt,
    tidy,
  };
}
