// Whether strangers read along: a crisis channel that another organisation was let into is not posted to.
import type { Db } from '../engine/database.ts';
import { numberIn, refAt } from './places.ts';
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
  /** Done when Slack first says that the channel of a crisis is shared, or about to be; again later when it throws. */
  shared: (crisis: number) => Promise<void>;
}

export interface ReadingAlong {
  /** Whether a channel is a crisis' own and shared with another organisation, or about to be. Throws where nobody has ever told. */
  isShared(channel: string): Promise<boolean>;
  /** The same, but what Slack said a moment ago will not do. */
  askAgain(channel: string): Promise<boolean>;
  /** We have just made it: nobody else is in it yet. */
  made(channel: string): void;
}

export function createReadingAlong({ db, client, now, shared: tell }: Options): ReadingAlong {
  const known = new Map<string, { shared: boolean; at: number }>();
  async function isShared(channel: string): Promise<boolean> {
    const before = known.get(channel);
    return before && now() - before.at < GOOD_FOR_MS ? before.shared : askAgain(channel);
  }
  async function askAgain(channel: string): Promise<boolean> {
    const before = known.get(channel);
    const crisis = numberIn('crisis', await refAt(db, channel));
    if (crisis === undefined) return false;
    let shared = before?.shared ?? false;
    try {
      const { channel: told } = await client.conversations.info({ channel });
      shared = Boolean(told?.is_ext_shared || told?.is_pending_ext_shared);
    } catch (error) {
      // Its last word stands; without any, what cannot be asked is not written either. Where we may not ask, we never could.
      if (!before && refusalOf(error) === undefined) throw error;
    }
    if (shared && !before?.shared) await tell(crisis);
    known.set(channel, { shared, at: now() });
    return shared;
  }
  return { isShared, askAgain, made: (channel) => void known.set(channel, { shared: false, at: now() }) };
}
