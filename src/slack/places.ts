// Places: our names for things, and the channel and ts under which Slack knows them.
import type { Ref } from '../effects.ts';
import type { Db } from '../engine/database.ts';

export interface Place {
  channel: string;
  /** Empty for a channel. */
  ts: string;
}

/** Where a thing lives; a ref `slack:C…` names a channel of the workspace itself. */
export async function placeOf(db: Db, ref: Ref): Promise<Place | undefined> {
  if (ref.startsWith('slack:')) return { channel: ref.slice('slack:'.length), ts: '' };
  const place = await db.place.findUnique({ where: { ref } });
  return place ? { channel: place.channel, ts: place.ts } : undefined;
}

/** Our name for what lives there. */
export async function refAt(db: Db, channel: string, ts = ''): Promise<Ref | undefined> {
  const place = await db.place.findUnique({ where: { channel_ts: { channel, ts } } });
  return place?.ref;
}

/** The number in a ref such as `crisis:3`, when it is of that kind. */
export function numberIn(kind: string, ref: Ref | undefined): number | undefined {
  const match = ref?.match(/^([a-z]+):(\d+)$/);
  return match && match[1] === kind ? Number(match[2]) : undefined;
}
