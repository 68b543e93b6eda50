// Who wrote a complaint, as far as two can be known for one person's, and who had the news when their name was taken out.
import type { Tx } from '../../engine/database.ts';
import { hashOf } from './store.ts';

/** One string per author in a source; `null` where the source does not say who it was. */
export const personOf = ({
  source,
  authorId,
  authorHandle,
}: {
  source: string;
  authorId: string | null;
  authorHandle: string | null;
}): string | null => (authorId || authorHandle ? `${source}:${authorId ?? authorHandle}` : null);

/** Another one in each crisis, so that who was told in two of them cannot be joined. */
const keyOf = (claim: string, person: string): string => hashOf(JSON.stringify([claim, person]));

/** Remembers that the author of a complaint has the news of a repair, or a draft of it. To be called before the author is taken out. */
export async function rememberTold(tx: Tx, complaint: number): Promise<void> {
  const row = await tx.complaint.findUniqueOrThrow({
    where: { id: complaint },
    select: {
      source: true,
      authorId: true,
      authorHandle: true,
      crisis: { select: { id: true, claim: true } },
      drafts: { where: { purpose: 'follow_up', state: { not: 'withdrawn' } }, select: { id: true } },
    },
  });
  const person = personOf(row);
  if (!row.crisis || !person || row.drafts.length === 0) return;
  await tx.toldOfRepair.createMany({
    data: [{ crisisId: row.crisis.id, person: keyOf(row.crisis.claim, person) }],
    skipDuplicates: true,
  });
}

/** Which of these people had the news when their name was taken out of a complaint. */
export async function toldBefore(
  tx: Tx,
  crisis: { id: number; claim: string },
  people: Iterable<string>,
): Promise<string[]> {
  const rows = await tx.toldOfRepair.findMany({ where: { crisisId: crisis.id }, select: { person: true } });
  const told = new Set(rows.map(({ person }) => person));
  return [...new Set(people)].filter((person) => told.has(keyOf(crisis.claim, person)));
}
