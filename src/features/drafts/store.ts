// Where drafts are kept. A version's row never changes; the database itself guards what may be released.
import { randomUUID } from 'node:crypto';
import type { Language } from '../../effects.ts';
import { type Db, nextIds, Prisma, type Tx } from '../../engine/database.ts';
import { answerKey } from '../../engine/jobs.ts';
import { reopenJob } from '../../engine/stuck.ts';
import { complaintRef } from '../complaints/complaint.ts';
import { readComplaint } from '../complaints/store.ts';
import { personOf } from '../complaints/store-people.ts';
import { readCrisis } from '../crisis/store.ts';
import type { Asked, Block, Change, Draft, News, Origin, Release, Version } from './draft.ts';

const INCLUDE = {
  versions: {
    orderBy: { version: 'asc' },
    include: {
      approvals: { orderBy: { id: 'asc' } },
      releases: { orderBy: { id: 'asc' } },
      signOffs: { orderBy: { id: 'asc' } },
      asked: true,
    },
  },
} as const;

/** A draft with all its versions, approvals and releases; `undefined` when there is none of that number. */
export async function readDraft(tx: Tx | Db, id: number): Promise<Draft | undefined> {
  const row = await tx.draft.findUnique({ where: { id }, include: INCLUDE });
  const complaint = row && (await readComplaint(tx, row.complaintId));
  const crisis = complaint?.crisis ? await readCrisis(tx, complaint.crisis) : undefined;
  if (!row || !complaint || !crisis) return undefined;
  return {
    id: row.id,
    ...(await roundsWith(tx, row)),
    complaint,
    crisis,
    purpose: row.purpose,
    language: row.language as Language | null,
    news: row.news as News | null,
    thread: row.thread ?? complaintRef(complaint.id),
    state: row.state,
    versions: row.versions.map((v) => ({
      version: v.version,
      text: v.text,
      sha256: v.sha256,
      language: v.language as Language,
      author: v.author,
      placeholders: v.placeholders as string[],
      score: v.score,
      blocks: v.blocks as Block[],
      origin: v.origin as Origin | null,
      model: v.asked ? ((v.asked.outcome ?? 'asking') as Asked) : null,
    })),
    approvals: row.versions.flatMap((v) =>
      v.approvals.map(({ version, sha256, approver, event, revokedAt }) => ({
        version,
        sha256,
        approver,
        event,
        revoked: revokedAt !== null,
      })),
    ),
    signOffs: row.versions.flatMap((v) =>
      v.signOffs.map(({ version, sha256, person, role, blocks }) => ({
        version,
        sha256,
        person,
        role,
        blocks: blocks as Block[],
      })),
    ),
    releases: row.versions.flatMap((v) =>
      v.releases.map(
        ({ id, version, sha256, outlet, target, quorum, state, deliveryId, holdUntil, sentAt, proof }) => ({
          id,
          version,
          sha256,
          outlet,
          target,
          quorum,
          state,
          deliveryId,
          holdUntil,
          sentAt,
          proof,
        }),
      ),
    ),
  };
}

/** Who wrote the complaint of a draft, and how many public answers that person was sent in the same crisis. */
export async function roundsWith(
  tx: Tx | Db,
  draft: { id: number; complaintId: number },
): Promise<{ person: string | null; rounds: number }> {
  const by = await tx.complaint.findUniqueOrThrow({
    where: { id: draft.complaintId },
    select: { crisisId: true, source: true, authorId: true, authorHandle: true },
  });
  const { crisisId, source, authorId, authorHandle } = by;
  const person = personOf(by);
  if (!person) return { person, rounds: 0 };
  const author = authorId ? { authorId } : { authorHandle };
  const rounds = await tx.release.count({
    where: {
      state: 'sent',
      draftId: { not: draft.id },
      of: {
        draft: { purpose: 'answer', complaint: { crisisId, source, visibility: 'public', ...author } },
      },
    },
  });
  return { person, rounds };
}

/** Answers that wait for an approval and go to the same person as this draft. */
export async function waitingForPerson(tx: Tx, draft: Draft): Promise<number[]> {
  const row = await tx.complaint.findUniqueOrThrow({
    where: { id: draft.complaint.id },
    select: { source: true, authorId: true, authorHandle: true },
  });
  const { source, authorId, authorHandle } = row;
  if (!authorId && !authorHandle) return [];
  const author = authorId ? { authorId } : { authorHandle };
  const rows = await tx.draft.findMany({
    where: {
      state: 'waiting',
      purpose: 'answer',
      complaint: { crisisId: draft.crisis.id, state: 'open', source, ...author },
    },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** The same, locked: an edit, an approval and a release of one draft wait for each other. */
export async function lockDraft(tx: Tx, id: number): Promise<Draft | undefined> {
  await tx.$queryRaw`SELECT 1 FROM "Draft" WHERE id = ${id} FOR UPDATE`;
  return readDraft(tx, id);
}

/** Lets nobody resolve a draft's crisis until this transaction ends: what was approved a moment before would never be sent. */
export async function holdCrisis(tx: Tx, draft: number): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM "Crisis" WHERE id = (
      SELECT p."crisisId" FROM "Draft" d JOIN "Complaint" p ON p.id = d."complaintId" WHERE d.id = ${draft}) FOR SHARE`;
}

/** About which releases of a draft a person was asked. */
export async function handedOf(tx: Tx, { releases }: Draft): Promise<number[]> {
  const asked = await tx.job.findMany({
    where: { makes: { in: releases.map(({ id }) => `handover:${id}`) } },
    select: { makes: true },
  });
  return releases.map(({ id }) => id).filter((id) => asked.some(({ makes }) => makes === `handover:${id}`));
}

/** The job that sends the answer of a release: what the last try came to, and how many there were; null before it is asked for. */
export const answerJob = (db: Tx | Db, release: number) =>
  db.job.findUnique({
    where: { dedupeKey: answerKey(release) },
    select: { id: true, errorCode: true, attempts: true },
  });

/** When somebody last said that the answer of a release may go out: by the oldest approval that stands, or by having it sent again. */
export async function lastWord(db: Db, release: number): Promise<Date | undefined> {
  const [row] = await db.$queryRaw<{ at: Date | null }[]>`
    SELECT GREATEST(
      (SELECT min(a."approvedAt") FROM "Approval" a
       WHERE a."draftId" = r."draftId" AND a.version = r.version AND a."revokedAt" IS NULL),
      (SELECT max(t.at) FROM "Timeline" t JOIN "Draft" d ON d.id = r."draftId" JOIN "Complaint" p ON p.id = d."complaintId"
       WHERE t."crisisId" = p."crisisId" AND t.fact = 'draft_released' AND t.by <> 'timer' AND (t.data ->> 'release')::int = r.id)) AS at
    FROM "Release" r WHERE r.id = ${release}`;
  return row?.at ?? undefined;
}

/** The answer to a complaint that is not withdrawn. */
export async function draftOf(tx: Tx | Db, complaint: number): Promise<number | undefined> {
  const row = await tx.draft.findFirst({
    where: { complaintId: complaint, purpose: 'answer', state: { not: 'withdrawn' } },
    select: { id: true },
  });
  return row?.id;
}

export async function insertDraft(tx: Tx, draft: Draft, now: Date): Promise<void> {
  const { id, purpose, language, complaint, thread } = draft;
  const news = draft.news ? { news: draft.news } : {};
  await tx.draft.create({
    data: { id, purpose, language, ...news, thread, complaintId: complaint.id, createdAt: now },
  });
  for (const version of draft.versions) await insertVersion(tx, draft.id, version, now);
}

const insertVersion = (tx: Tx, draftId: number, { model: _asked, ...version }: Version, now: Date) =>
  tx.draftVersion.create({ data: { draftId, ...version, createdAt: now } });

/** Writes what a decision changed. Order matters: approvals before the release that rests on them. */
export async function saveChange(tx: Tx, change: Change, now: Date): Promise<void> {
  const { draft, newVersion, newApproval, newSignOff, newRelease, revoke } = change;
  for (const release of draft.releases) if (release !== newRelease) await saveRelease(tx, release);
  if (revoke) {
    const whose = revoke.approver === 'all' ? Prisma.empty : Prisma.sql`AND approver = ${revoke.approver}`;
    // The instant of this statement: it may have waited for a send that was begun after the transaction.
    await tx.$executeRaw`
      UPDATE "Approval" SET "revokedAt" = house_now() WHERE "draftId" = ${draft.id} AND "revokedAt" IS NULL ${whose}`;
  }
  if (newVersion) await insertVersion(tx, draft.id, newVersion, now);
  if (change.asked) {
    const { version, outcome } = change.asked;
    await tx.modelAsk.updateMany({ where: { draftId: draft.id, version }, data: { outcome } });
  }
  if (newApproval) {
    const { revoked: _revoked, ...approval } = newApproval;
    await tx.approval.create({
      data: { ...approval, draftId: draft.id, planVersion: draft.crisis.planVersion, approvedAt: now },
    });
  }
  if (newSignOff) {
    await tx.signOff.create({
      data: { ...newSignOff, draftId: draft.id, planVersion: draft.crisis.planVersion, at: now },
    });
  }
  await keepQuestions(tx, draft.crisis.id, change.questions ?? [], now);
  if (newRelease) await tx.release.create({ data: { ...newRelease, draftId: draft.id } });
  if (change.again !== undefined) {
    const job = await answerJob(tx, change.again);
    if (job) await reopenJob(tx, job.id);
  }
  if (change.settled !== undefined)
    await tx.job.updateMany({
      where: { dedupeKey: answerKey(change.settled), state: 'held' },
      data: { state: 'cancelled' },
    });
  await tx.draft.update({
    where: { id: draft.id },
    data: { state: draft.state, language: draft.language },
  });
}

async function saveRelease(tx: Tx, release: Release): Promise<void> {
  await tx.release.updateMany({
    where: { id: release.id, state: { not: release.state } },
    data: { state: release.state, sentAt: release.sentAt, proof: release.proof },
  });
}

/** Which of these questions nobody asked yet. Suggestions of one crisis wait for each other here, so that none asks twice. */
export async function unasked(tx: Tx, crisis: number, questions: string[]): Promise<string[]> {
  if (questions.length === 0) return [];
  await tx.$queryRaw`SELECT 1 FROM (SELECT pg_advisory_xact_lock(7202, ${crisis}::int)) AS locked`;
  const asked = await tx.question.findMany({ where: { crisisId: crisis, part: { in: questions } } });
  return questions.filter((part) => !asked.some((row) => row.part === part));
}

/** Remembers what was asked. */
export async function keepQuestions(tx: Tx, crisis: number, questions: string[], now: Date): Promise<void> {
  if (questions.length === 0) return;
  await tx.question.createMany({ data: questions.map((part) => ({ crisisId: crisis, part, askedAt: now })) });
}

/** A free number for a release that may be made. */
export async function nextRelease(tx: Tx): Promise<number> {
  return (await nextIds(tx, 'Release'))[0] ?? 0;
}

export const newDeliveryId = (): string => randomUUID();

/** Drafts of a crisis that wait for an approval. */
export async function waitingDrafts(tx: Tx | Db, crisis: number): Promise<number[]> {
  const rows = await tx.draft.findMany({
    where: { state: 'waiting', purpose: 'answer', complaint: { crisisId: crisis, state: 'open' } },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  return rows.map((row) => row.id);
}

/** How many answers of a crisis are approved and have not gone out. */
export async function approvedUnsent(tx: Tx | Db, crisis: number): Promise<number> {
  return tx.release.count({
    where: {
      state: { in: ['pending', 'sending', 'held'] },
      of: { draft: { complaint: { crisisId: crisis } } },
    },
  });
}
