// Who was answered in a crisis, and who was told of its repair.
import type { Tx } from '../../engine/database.ts';
import { personOf, toldBefore } from '../complaints/store-people.ts';
import type { Crisis } from '../crisis/crisis.ts';

export interface Answered {
  id: number;
  /** As `personOf` says it. */
  person: string | null;
}

/**
 * Answered complaints of a crisis, the people who have the news or a draft of it, and how many are unanswered. A complaint
 * whose author was taken out is nobody's: its author may have the news under another one. Those without it are in `redacted`.
 */
export async function audienceOf(
  tx: Tx,
  crisis: Pick<Crisis, 'id' | 'claim'>,
): Promise<{ answered: Answered[]; told: Set<string>; unanswered: number; redacted: number }> {
  const rows = await tx.complaint.findMany({
    where: { crisisId: crisis.id, state: 'answered' },
    select: {
      id: true,
      source: true,
      authorId: true,
      authorHandle: true,
      drafts: { where: { purpose: 'follow_up', state: { not: 'withdrawn' } }, select: { id: true } },
      redactions: { where: { author: true }, select: { id: true } },
    },
  });
  const all = rows.map(({ drafts, redactions, ...row }) => ({
    id: row.id,
    person: personOf(row),
    told: drafts.length > 0,
    redacted: redactions.length > 0,
  }));
  const told = all.filter((c) => c.told).map((c) => c.person ?? `complaint:${c.id}`);
  const before = await toldBefore(
    tx,
    crisis,
    all.flatMap(({ person }) => person ?? []),
  );
  const unanswered = await tx.complaint.count({ where: { crisisId: crisis.id, state: 'open' } });
  return {
    answered: all.filter((c) => !c.redacted),
    told: new Set([...told, ...before]),
    unanswered,
    redacted: all.filter((c) => c.redacted && !c.told).length,
  };
}
