// Alarms that wait: which nobody is sending yet, and that something else stands for them now.
import { type Db, Prisma, type Tx } from './database.ts';
import type { Job } from './jobs.ts';

/** Posted alarms that nobody is sending, on which nothing hangs and of which nobody is told, the oldest first. */
export async function waitingAlarms(db: Db, limit: number): Promise<Pick<Job, 'id' | 'effect'>[]> {
  const rows = await db.$queryRaw<{ id: string; payload: Job['effect'] }[]>(Prisma.sql`
    SELECT id, payload FROM "Job" j
    WHERE class = 'P2' AND kind = 'post' AND state = 'pending' AND makes IS NULL AND report IS NULL
      AND NOT EXISTS (SELECT 1 FROM "Job" d WHERE d."dependsOn" = j.id)
    ORDER BY seq LIMIT ${limit}`);
  return rows.map(({ id, payload }) => ({ id, effect: payload }));
}

/** Which of these are still waiting, locked: whoever begins to send one waits for us, and then finds it gone. */
export async function lockFree(tx: Tx, ids: string[]): Promise<{ job: string; at: Date }[]> {
  if (ids.length === 0) return [];
  return tx.$queryRaw<{ job: string; at: Date }[]>(Prisma.sql`
    SELECT id AS job, "createdAt" AS at FROM "Job"
    WHERE id::text IN (${Prisma.join(ids)}) AND state = 'pending' ORDER BY seq FOR UPDATE`);
}

/** They are not sent any more: something newer says it. */
export async function supersede(tx: Tx, ids: string[], at: Date): Promise<void> {
  await tx.job.updateMany({
    where: { id: { in: ids }, state: 'pending' },
    data: { state: 'superseded', settledAt: at },
  });
}
