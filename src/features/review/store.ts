// Where the review's figures come from.
import type { Tx } from '../../engine/database.ts';
import type { Course } from './review.ts';

/** How every complaint of a crisis went. */
export async function coursesOf(tx: Tx, crisis: number): Promise<Course[]> {
  const rows = await tx.complaint.findMany({
    where: { crisisId: crisis },
    select: { seenAt: true, postedAt: true, answeredAt: true, breachedAt: true, state: true },
  });
  return rows.map((row) => ({
    seenAt: row.seenAt,
    postedAt: row.postedAt,
    answeredAt: row.answeredAt,
    breached: row.breachedAt !== null,
    closed: row.state === 'closed',
  }));
}
