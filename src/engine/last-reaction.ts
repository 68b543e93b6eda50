// The last word of each person's reaction: an older one that arrives later counts for nothing.
import type { Tx } from './database.ts';

/**
 * How a reaction was learnt. `at`: Slack told it as it happened, at that time of Slack's. `since`: it was found when we
 * looked, and the last word we knew until then was of that time (`null`: there was none).
 */
export type Seen = { at: string } | { since: string | null };

export interface PersonsReaction {
  ref: string;
  person: string;
  emoji: string;
  on: boolean;
  seen: Seen;
}

/** A message was made again: nobody's reaction is on it. */
export async function forgetReactions(tx: Tx, ref: string): Promise<void> {
  await tx.lastReaction.updateMany({ where: { ref }, data: { on: false } });
}

/**
 * Takes a reaction down; false when this or something newer is known already. Whoever deals with the same person's reaction at the
 * same time waits until this transaction ends. What was only found keeps the time of the last word, so that whatever Slack
 * still tells of after that counts.
 */
export async function noteReaction(
  tx: Tx,
  { ref, person, emoji, on, seen }: PersonsReaction,
): Promise<boolean> {
  const changed =
    'at' in seen
      ? await tx.$executeRaw`
          INSERT INTO "LastReaction" AS known (ref, person, emoji, "on", at) VALUES (${ref}, ${person}, ${emoji}, ${on}, ${seen.at})
          ON CONFLICT (ref, person, emoji) DO UPDATE SET "on" = excluded."on", at = excluded.at
            WHERE known.at::numeric < excluded.at::numeric`
      : await tx.$executeRaw`
          INSERT INTO "LastReaction" AS known (ref, person, emoji, "on", at) VALUES (${ref}, ${person}, ${emoji}, ${on}, '0')
          ON CONFLICT (ref, person, emoji) DO UPDATE SET "on" = excluded."on"
            WHERE known.at = ${seen.since ?? ''} AND known."on" <> excluded."on"`;
  return changed === 1;
}
