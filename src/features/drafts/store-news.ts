// Who was answered in a crisis, and who was told of its repair.
import type { Tx } from '../../engine/database.ts';

export interface Answered {
  id: number;
  /** One string per author in a source; `null` where the source does not say who it was. */
  person: string | null;
}

/** Answered complaints of a crisis, the people who have the news or a draft of it, and how many are unanswered. */
export async function audienceOf(
  tx: Tx,
  crisis: number,
): Promise<{ answered: Answered[]; told: Set<string>; unanswered: number }> {
  const rows = await tx.complaint.findMany({
    where: { crisisId: crisis, state: 'answered' },
    select: {
      id: true,
      source: true,
      authorId: true,
      authorHandle: true,
      drafts: { where: { purpose: 'follow_up', state: { not: 'withdrawn' } }, select: { id: true } },
    },
  });
  const answered = rows.map(({ id, source, authorId, authorHandle, drafts }) => ({
    id,
    person: authorId || authorHandle ? `${source}:${authorId ?? authorHandle}` : null,
    told: drafts.length > 0,
  }));
  const told = answered.filter((c) => c.told).map((c) => c.person ?? `complaint:${c.id}`);
  const unanswered = await tx.complaint.count({ where: { crisisId: crisis, state: 'open' } });
  return { answered, told: new Set(told), unanswered };
}
