// What is known of an outlet that does not answer: whom it concerns, and how many answers wait.

import type { Db, Tx } from '../../engine/database.ts';
import { agedState } from '../../engine/outlet-breaker.ts';
import type { Crisis } from '../crisis/crisis.ts';
import { openCrises, readCrisis } from '../crisis/store.ts';
import { outageRef } from './outage.ts';

/** The crisis that a release belongs to. */
export async function crisisOfRelease(tx: Tx, release: number): Promise<Crisis | undefined> {
  const row = await tx.release.findUnique({
    where: { id: release },
    select: { of: { select: { draft: { select: { complaint: { select: { crisisId: true } } } } } } },
  });
  const id = row?.of.draft.complaint.crisisId;
  return id ? readCrisis(tx, id) : undefined;
}

/** The open crises that were told of an outage. */
export async function toldOfOutage(tx: Tx, outage: { outlet: string; since: string }): Promise<Crisis[]> {
  const open = await openCrises(tx);
  const rows = await tx.job.findMany({
    where: { dedupeKey: { in: open.map(({ id }) => outageRef(id, outage)) } },
    select: { dedupeKey: true },
  });
  const keys = new Set(rows.map(({ dedupeKey }) => dedupeKey));
  return open.filter(({ id }) => keys.has(outageRef(id, outage)));
}

/** Whether the outlet is still away in this outage, and how many approved answers of a crisis wait for it. */
export async function outageNow(
  db: Db,
  crisis: number,
  { outlet, since }: { outlet: string; since: string },
): Promise<{ away: boolean; waiting: number }> {
  const [row] = await db.$queryRaw<{ state: Parameters<typeof agedState>[0]; at: Date; now: Date }[]>`
    SELECT state, at, house_now() AS now FROM "OutletBreaker" WHERE outlet = ${outlet}`;
  const state = row && agedState(row.state, row.at.getTime(), row.now.getTime());
  const away = state?.is === 'open' && new Date(state.since).toISOString() === since;
  const waiting = await db.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM "Job" j JOIN "Release" r ON j."dedupeKey" = 'release:' || r.id
    JOIN "Draft" d ON d.id = r."draftId" JOIN "Complaint" p ON p.id = d."complaintId"
    WHERE j.state = 'pending' AND r.state IN ('pending', 'sending') AND r.outlet = ${outlet} AND p."crisisId" = ${crisis}`;
  return { away, waiting: waiting[0]?.n ?? 0 };
}
