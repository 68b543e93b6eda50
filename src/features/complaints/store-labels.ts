// Where labels, corrections and calls for the lead are kept.
import type { Db, Tx } from '../../engine/database.ts';
import type { Crisis } from '../crisis/crisis.ts';
import { type AcceptState, HISTORY_MS } from './complaint.ts';
import {
  type Corrected,
  classified,
  type DangerState,
  type Label,
  type LabelState,
  PAGE_SPACING_MS,
} from './labels.ts';
import { addClock, lockAny } from './store.ts';
import { labelColumns } from './store-label-rows.ts';
import { cacheClocks } from './store-timed.ts';

/**
 * Writes what triage says of a new wording, unless somebody labels the complaint meanwhile. What a person said of an older wording
 * ends with it. One that turned grave is called about anew, unless somebody is being called in the same breath.
 */
export async function relabel(
  tx: Tx,
  id: number,
  { label, labelledBy, language, turnedGrave, callIn }: AcceptState['revised'][number] & { label: Label },
  now: Date,
): Promise<void> {
  await tx.complaint.updateMany({
    where: { id, labelledBy },
    data: { ...labelColumns(label), language, ...(turnedGrave ? { pagedAt: callIn ? now : null } : {}) },
  });
}

/** A complaint, locked, with what triage itself said of it; its crisis where it belongs to one. */
export async function lockLabelled(tx: Tx, id: number): Promise<LabelState | undefined> {
  const one = await lockAny(tx, id);
  if (!one) return undefined;
  const { label, language, text } = one.complaint;
  const firstOf = (where: object) =>
    tx.labelCorrection.findFirst({ where: { complaintId: id, ...where }, orderBy: { id: 'asc' } });
  // Triage's own label stands where nobody corrected it, or an edit ended what was said of an older wording.
  const first = label?.by === null ? null : ((await firstOf({ text })) ?? (await firstOf({})));
  const predicted = first
    ? (first.predicted as unknown as Corrected | null)
    : label && { kind: label.kind, severity: label.severity, cause: label.cause, language };
  return { ...one, predicted };
}

/** Writes a person's label, and keeps the correction for a later model. */
export async function saveLabel(tx: Tx, state: LabelState, now: Date): Promise<void> {
  const { complaint, crisis, corrected, predicted } = state;
  if (!corrected || !complaint.label) return;
  const { by, ...right } = corrected;
  await tx.complaint.update({
    where: { id: complaint.id },
    data: { ...labelColumns(complaint.label), language: complaint.language },
  });
  await tx.labelCorrection.create({
    data: {
      complaintId: complaint.id,
      text: complaint.text,
      ...(predicted ? { predicted: { ...predicted } } : {}),
      corrected: { ...right },
      by,
      at: now,
    },
  });
  if (crisis) return;
  // In a crisis its clock is told by a verb of its own; outside of one it is to begin with what a person said.
  await addClock(tx, [complaint.id], [classified(corrected, now)]);
  await cacheClocks(tx, [complaint.id], now);
}

/** A correction as it is given out: the newest of each complaint. */
export interface LabelExport {
  id: number;
  text: string;
  predicted: Corrected | null;
  corrected: Corrected;
  at: Date;
}

const PAGE = 500;

/** Every corrected complaint, oldest number first, a page at a time; what was said in drills is left out. */
export async function* exportLabels(db: Db): AsyncGenerator<LabelExport> {
  for (let after = 0; ; ) {
    const rows = await db.$queryRaw<LabelExport[]>`
      SELECT DISTINCT ON (l."complaintId") l."complaintId" AS id, l.text, l.predicted, l.corrected, l.at
      FROM "LabelCorrection" l JOIN "Complaint" c ON c.id = l."complaintId" LEFT JOIN "Crisis" k ON k.id = c."crisisId"
      WHERE l."complaintId" > ${after} AND k.drill IS NOT TRUE
      ORDER BY l."complaintId", l.id DESC LIMIT ${PAGE}`;
    yield* rows;
    after = rows.at(-1)?.id ?? after;
    if (rows.length < PAGE) return;
  }
}

/** The critical complaints of a crisis that still want a card or a call. */
export async function loadDanger(tx: Tx, crisis: Crisis, now: Date): Promise<DangerState> {
  const open = { crisisId: crisis.id, state: 'open', severity: 'critical' } as const;
  const select = { id: true } as const;
  const orderBy = { id: 'asc' } as const;
  const cardless = await tx.complaint.findMany({ where: { ...open, cardAt: null }, select, orderBy });
  const since = (ms: number) => ({ gt: new Date(now.getTime() - ms) });
  const unpaged = await tx.complaint.findMany({
    where: {
      crisisId: crisis.id,
      severity: 'critical',
      pagedAt: null,
      postedAt: since(HISTORY_MS),
      // An answer to the old words that left while the call waited is none to the new ones.
      OR: [{ state: 'open' }, { revisions: { some: { seenAt: since(2 * PAGE_SPACING_MS) } } }],
    },
    select: { id: true, state: true },
    orderBy,
  });
  const last = await tx.complaint.aggregate({ where: { crisisId: crisis.id }, _max: { pagedAt: true } });
  return {
    crisis,
    cardless: cardless.map((row) => row.id),
    unpaged: unpaged.map((row) => row.id),
    dealtWith: unpaged.filter(({ state }) => state !== 'open').map((row) => row.id),
    lastPage: last._max.pagedAt,
    paged: [],
  };
}

export async function saveDanger(tx: Tx, state: DangerState, now: Date): Promise<void> {
  await tx.complaint.updateMany({ where: { id: { in: state.paged } }, data: { pagedAt: now } });
  if (!state.crisis.open) return;
  const cardless = { id: { in: state.cardless } };
  await tx.complaint.updateMany({ where: cardless, data: { cardAt: now } });
  // One that a digest has counted stays in that digest's count.
  await tx.complaint.updateMany({ where: { ...cardless, digestId: null }, data: { shownAs: 'card' } });
}
