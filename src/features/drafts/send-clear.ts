// The last look before an answer leaves the house: does every approval it rests on still stand?
import type { Db } from '../../engine/database.ts';
import type { Engine } from '../../engine/perform.ts';
import { longestAway } from '../../engine/slack-outage.ts';
import type { Cleared } from '../../engine/worker.ts';
import type { Looked } from '../../slack/catch-up.ts';
import type { Standing } from '../../slack/people.ts';
import { holders } from '../crisis/crisis.ts';
import { approvers, currentOf, type Draft } from './draft.ts';
import { lastWord, readDraft } from './store.ts';
import { cardOfRelease, draftOfRelease, type OpenCard } from './store-cards.ts';

export interface ClearOptions {
  db: Db;
  engine: Engine;
  /** Looks at the reactions on a card, and takes back what was taken away. */
  look(card: OpenCard): Promise<Looked>;
  /** Whether another organisation reads along in the channel of a crisis; throws when nobody can tell. */
  readsAlong(crisis: number): Promise<boolean>;
  /** Asks Slack who somebody is now. */
  standing(person: string): Promise<Standing>;
}

/** Makes the look. What does not stand any more is taken back when it ends. */
export function createClear({
  db,
  engine,
  look,
  readsAlong,
  standing,
}: ClearOptions): (release: number) => Promise<Cleared> {
  return async (release) => {
    const card = await cardOfRelease(db, release);
    const looked = card ? await look(card) : 'seen';
    if (looked !== 'seen') return looked === 'busy' ? 'busy' : 'unknown';
    const number = await draftOfRelease(db, release);
    const draft = number === undefined ? undefined : await readDraft(db, number);
    if (!draft) return 'clear';
    // What strangers may have seen and reacted to does not leave.
    if (await readsAlong(draft.crisis.id).catch(() => true)) return 'unknown';
    const version = currentOf(draft);
    for (const approver of approvers(draft, version)) {
      const why = whyNot(draft, approver, await standing(approver));
      if (why === 'unknown') return 'unknown';
      if (why === undefined) continue;
      const input = { by: 'system', draft: draft.id, version: version.version, approver, why };
      await engine.perform({ verb: 'drafts.lapse', input });
    }
    const said = await lastWord(db, release);
    return said && isStale(await longestAway(db, said)) ? 'stale' : 'clear';
  };
}

/** So long, in ms, things may have turned while nobody could take an approval back. */
const STALE_AFTER_MS = 30 * 60_000;

/** Whether an approval has to be given anew. @param awayMs how long Slack was away since it was given, at the most */
export const isStale = (awayMs: number): boolean => awayMs >= STALE_AFTER_MS;

/** Why somebody's approval counts no more. @param standing who they are by a live look */
export function whyNot(
  draft: Pick<Draft, 'crisis'>,
  approver: string,
  standing: Standing,
): Exclude<Standing, 'member'> | 'role' | undefined {
  if (standing !== 'member') return standing;
  return holders(draft.crisis, draft.crisis.plan.approval.roles).includes(approver) ? undefined : 'role';
}
