// What the optional language model was asked about, and what still waits to be.
import { databaseNow } from '../../engine/clock.ts';
import type { Db } from '../../engine/database.ts';
import { currentOf, type Draft } from './draft.ts';
import { readDraft } from './store.ts';

type Which = { draft: number; version: number };

/** The newest versions that the house worded, that wait untouched, and that the model was not asked about; newest facts first. */
export function toBeAsked(db: Db): Promise<Which[]> {
  return db.$queryRaw<Which[]>`
    SELECT d.id AS draft, v.version
    FROM "Draft" d
    JOIN "DraftVersion" v ON v."draftId" = d.id AND v.version = (SELECT max(version) FROM "DraftVersion" WHERE "draftId" = d.id)
    JOIN "Complaint" p ON p.id = d."complaintId" AND p.state = 'open'
    JOIN "Crisis" c ON c.id = p."crisisId" AND c.state = 'open'
    WHERE d.state = 'waiting' AND d.purpose = 'answer' AND v.origin = 'template'
      AND NOT EXISTS (SELECT 1 FROM "ModelAsk" a WHERE a."draftId" = d.id AND a.version = v.version)
      AND NOT EXISTS (SELECT 1 FROM "Approval" a WHERE a."draftId" = d.id AND a.version = v.version AND a."revokedAt" IS NULL)
    ORDER BY d.id LIMIT 50`;
}

/** The draft, for the one process that may ask about this version; `undefined` for every other, and when it has moved on. */
export async function claimVersion(db: Db, draft: number, version: number): Promise<Draft | undefined> {
  const askedAt = await databaseNow(db);
  const { count } = await db.modelAsk.createMany({
    data: [{ draftId: draft, version, askedAt }],
    skipDuplicates: true,
  });
  if (count === 0) return undefined;
  const found = await readDraft(db, draft);
  return found && currentOf(found).version === version ? found : undefined;
}

/** Newest versions that were claimed before `before` and never got an outcome. Each is told once: it is marked here. */
export async function forgotten(db: Db, before: Date): Promise<Which[]> {
  const rows = await db.modelAsk.updateManyAndReturn({
    where: { outcome: null, askedAt: { lt: before } },
    data: { outcome: 'failed' },
  });
  return rows.map(({ draftId, version }) => ({ draft: draftId, version }));
}
