// The timeline: every fact, in order.
import type { Fact } from '../facts.ts';
import type { Tx } from './database.ts';
import { insertRows } from './insert.ts';

export interface TimelineEntry {
  at: Date;
  fact: Fact;
}

/** Writes facts on the timeline. */
export async function writeTimeline(tx: Tx, facts: Fact[], now: Date): Promise<void> {
  if (facts.length === 0) return;
  await insertRows(
    tx,
    'Timeline',
    { crisisId: 'int', at: 'timestamptz', fact: 'text', by: 'text', data: 'jsonb' },
    facts.map((fact) => ({
      crisisId: fact.crisis ?? null,
      at: now,
      fact: fact.fact,
      by: fact.by,
      data: fact,
    })),
  );
}

/** Reads a crisis' timeline, oldest first; `since` leaves out what is older. */
export async function readTimeline(tx: Tx, crisis: number, since?: Date): Promise<TimelineEntry[]> {
  const rows = await tx.timeline.findMany({
    where: { crisisId: crisis, ...(since ? { at: { gte: since } } : {}) },
    orderBy: { id: 'asc' },
  });
  return rows.map((row) => ({ at: row.at, fact: row.data as unknown as Fact }));
}
