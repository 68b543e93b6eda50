// Whether strangers read along: a crisis channel that another organisation was let into is not posted to.
import type { Db } from '../engine/database.ts';
import { refAt } from './places.ts';
import { refusalOf } from './refusal.ts';

/** How long Slack's last word on a channel is good for, in ms: conversations.info takes about fifty a minute. */
const GOOD_FOR_MS = 60_000;

/** The reading half of a Slack client, as far as it tells of a channel. */
export interface ChannelReader {
  conversations: {
    info(args: { channel: string }): Promise<{
      channel?: { is_ext_shared?: boolean; is_pending_ext_shared?: boolean };
    }>;
  };
}

interface Options {
  db: Db;
  client: ChannelReader;
  /** The machine's clock in ms. */
  now: () => number;
}

export interface ReadingAlong {
  /** Whether a channel is a crisis' own and shared with another organisation, or about to be. Throws where nobody has ever told. */
  isShared(channel: string): Promise<boolean>;
  /** We have just made it: nobody else is in it yet. */
  made(channel: string): void;
}

export function createReadingAlong({ db, client, now }: Options): ReadingAlong {
  const known = new Map<string, { shared: boolean; at: number }>();
  async function isShared(channel: string): Promise<boolean> {
    const before = known.get(channel);
    if (before && now() - before.at < GOOD_FOR_MS) return before.shared;
    if (!(await refAt(db, channel))?.startsWith('crisis:')) return false;
    let shared = before?.shared ?? false;
    try {
      const { channel: told } = await client.conversations.info({ channel });
      shared = Boolean(told?.is_ext_shared || told?.is_pending_ext_shared);
    } catch (error) {
      // Its last word stands; without any, what cannot be asked is not written either. Where we may not ask, we never could.
      if (!before && refusalOf(error) === undefined) throw error;
    }
    known.set(channel, { shared, at: now() });
    return shared;
  }
  return { isShared, made: (channel) => void known.set(channel, { shared: false, at: now() }) };
}
