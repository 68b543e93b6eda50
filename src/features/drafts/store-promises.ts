// Where promises are kept until they are.
import { type Db, nextIds, type Tx } from '../../engine/database.ts';
import { readCrisis } from '../crisis/store.ts';
import { type OnePromise, type Pledge, type PromiseState, samePromise } from './pledge.ts';

type Row = Omit<Pledge, 'crisis' | 'draft'> & { crisisId: number; draftId: number };

const pledgeFrom = ({ crisisId, draftId, ...row }: Row): Pledge => ({
  ...row,
  crisis: crisisId,
  draft: draftId,
});

/** Splits promises into new ones, which get a number, and those the ledger has. */
export async function sortPromises(
  tx: Tx,
  crisis: number,
  promises: Omit<Pledge, 'id'>[],
): Promise<Pick<PromiseState, 'fresh' | 'again'>> {
  await tx.$queryRaw`SELECT 1 FROM (SELECT pg_advisory_xact_lock(7203, ${crisis}::int)) AS locked`;
  const once = [...new Map(promises.map((p) => [p.sha256, p])).values()];
  const ledger = await tx.pledge.findMany({
    where: { crisisId: crisis, OR: [{ state: 'open' }, { sha256: { in: once.map((p) => p.sha256) } }] },
    orderBy: { id: 'asc' },
  });
  const known = once.map((p) => samePromise(p, ledger)).filter((row) => row !== undefined);
  const missing = once.filter((p) => !samePromise(p, ledger));
  const ids = missing.length > 0 ? await nextIds(tx, 'Pledge', missing.length) : [];
  return {
    fresh: missing.map((p, index) => ({ ...p, id: ids[index] ?? 0 })),
    again: known.map((row) => row.id),
  };
}

export async function savePromises(tx: Tx, { fresh, again }: PromiseState, now: Date): Promise<void> {
  await tx.pledge.createMany({
    data: fresh.map(({ crisis, draft, ...pledge }) => ({
      ...pledge,
      crisisId: crisis,
      draftId: draft,
      createdAt: now,
    })),
  });
  await tx.pledge.updateMany({ where: { id: { in: again } }, data: { answers: { increment: 1 } } });
}

/** A promise and its crisis; `undefined` when there is none of that number. */
export async function readPromise(tx: Tx | Db, id: number): Promise<OnePromise | undefined> {
  const row = await tx.pledge.findUnique({ where: { id } });
  const crisis = row && (await readCrisis(tx, row.crisisId));
  return row && crisis ? { crisis, pledge: pledgeFrom(row) } : undefined;
}

/** The same, locked: keeping and missing it wait for each other. */
export async function lockPromise(tx: Tx, id: number): Promise<OnePromise | undefined> {
  await tx.$queryRaw`SELECT 1 FROM "Pledge" WHERE id = ${id} FOR UPDATE`;
  return readPromise(tx, id);
}

export async function settlePromise(tx: Tx, { pledge }: OnePromise, now: Date): Promise<void> {
  await tx.pledge.updateMany({
    where: { id: pledge.id, state: { not: pledge.state } },
    data: { state: pledge.state, settledAt: now, settledBy: pledge.settledBy },
  });
}

/** Keeps who it is for and when, unless it was kept in the meantime. */
export async function changePromise(tx: Tx, { pledge }: OnePromise): Promise<void> {
  const { owner, dueAt, dated, state } = pledge;
  await tx.pledge.updateMany({
    where: { id: pledge.id, state: { not: 'kept' } },
    data: { owner, dueAt, dated, state, ...(state === 'open' ? { settledAt: null, settledBy: null } : {}) },
  });
}

/** The ledger of a crisis, by due time. */
export async function promisesIn(tx: Tx | Db, crisis: number): Promise<Pledge[]> {
  const rows = await tx.pledge.findMany({
    where: { crisisId: crisis },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(pledgeFrom);
}
