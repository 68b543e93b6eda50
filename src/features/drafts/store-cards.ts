// The cards of drafts on which a reaction still counts.
import type { Db } from '../../engine/database.ts';
import { readCrisis } from '../crisis/store.ts';
import { draftRef } from './draft.ts';

/** A card and the emoji that approves on it. */
export interface OpenCard {
  ref: string;
  emoji: string;
}

/** The newest version of every draft that is not closed: the approved ones first, then the newest. */
export async function openCards(db: Db): Promise<OpenCard[]> {
  const rows = await db.$queryRaw<{ id: number; version: number; crisis: number }[]>`
    SELECT d.id, (SELECT max(version) FROM "DraftVersion" v WHERE v."draftId" = d.id) AS version, c.id AS crisis
    FROM "Draft" d JOIN "Complaint" p ON p.id = d."complaintId" JOIN "Crisis" c ON c.id = p."crisisId"
    WHERE d.state IN ('waiting', 'approved', 'held') AND (p.state = 'open' OR d.purpose = 'follow_up') AND c.state = 'open'
    ORDER BY d.state = 'approved' DESC, d.id DESC`;
  return cardsOf(db, rows);
}

/** The card on which a release was approved. */
export async function cardOfRelease(db: Db, release: number): Promise<OpenCard | undefined> {
  const rows = await db.$queryRaw<{ id: number; version: number; crisis: number }[]>`
    SELECT d.id, r.version, p."crisisId" AS crisis
    FROM "Release" r JOIN "Draft" d ON d.id = r."draftId" JOIN "Complaint" p ON p.id = d."complaintId"
    WHERE r.id = ${release} AND p."crisisId" IS NOT NULL`;
  return (await cardsOf(db, rows))[0];
}

/** The draft that a release is of. */
export async function draftOfRelease(db: Db, release: number): Promise<number | undefined> {
  const row = await db.release.findUnique({ where: { id: release }, select: { draftId: true } });
  return row?.draftId;
}

async function cardsOf(db: Db, rows: { id: number; version: number; crisis: number }[]): Promise<OpenCard[]> {
  const emojis = new Map<number, string | undefined>();
  for (const { crisis } of rows)
    if (!emojis.has(crisis)) emojis.set(crisis, (await readCrisis(db, crisis))?.plan.approval.emoji);
  return rows.flatMap(({ id, version, crisis }) => {
    const emoji = emojis.get(crisis);
    return emoji ? [{ ref: draftRef(id, version), emoji }] : [];
  });
}
