// Where words of complaints are kept, all of it; and where they are taken out.
import { Prisma, type Tx } from '../../engine/database.ts';
import { excerpt, visible } from '../../slack/mrkdwn.ts';
import { type Begun, type Copy, copyRef, type RedactState, type Wording } from './redact.ts';
import { hashOf } from './store.ts';
import { rememberTold } from './store-people.ts';

/** So much of a wording was taken over into what a crisis began with. */
const TAKEN_OVER = 300;

/** A complaint with every wording of it and every message that shows it, locked. */
export async function lockWordings(tx: Tx, id: number): Promise<RedactState | undefined> {
  const begun = await lockBegun(tx, id);
  await tx.$queryRaw`SELECT 1 FROM "Complaint" WHERE id = ${id} FOR UPDATE`;
  const row = await tx.complaint.findUnique({
    where: { id },
    include: { revisions: true, labels: true },
  });
  if (!row) return undefined;
  const wording = (of: Wording['of'], key: number, text: string): Wording => ({
    of,
    key,
    text,
    sha256: hashOf(text),
    quoted: visible(excerpt(text, TAKEN_OVER)),
  });
  return {
    complaint: id,
    crisis: row.crisisId,
    wordings: [
      wording('complaint', id, row.text),
      ...row.revisions.map(({ number, text }) => wording('revision', number, text)),
      ...row.labels.map((label) => wording('correction', label.id, label.text)),
    ],
    hasAuthor: [row.authorId, row.authorHandle, row.authorName].some((name) => name !== null),
    begun,
    copies: await copiesOf(tx, id),
  };
}

/**
 * What crises began with that were declared from an alert about it. They are locked ahead of it, and so is its own crisis:
 * news of a repair is not prepared for somebody while their name is taken out.
 */
async function lockBegun(tx: Tx, id: number): Promise<Begun[]> {
  const crises = await tx.$queryRaw<(Begun & { led: boolean })[]>`
    WITH led AS (
      SELECT "crisisId" AS id FROM "WatchAlert"
      WHERE "declaredBy" IS NOT NULL AND evidence -> 'complaints' @> ${String(id)}::jsonb)
    SELECT k.id AS crisis, k.language, k.known, k.id IN (SELECT id FROM led) AS led FROM "Crisis" k
    WHERE k.id IN (SELECT id FROM led) OR k.id = (SELECT "crisisId" FROM "Complaint" WHERE id = ${id})
    ORDER BY k.id FOR NO KEY UPDATE`;
  return crises.filter(({ led }) => led).map(({ led: _led, ...begun }) => begun);
}

/**
 * Every message in Slack that may show it: about itself, its drafts, its digest, alarms that quote it, standups that name it.
 * One that is not known to be there may be there, or be written at this moment: it is changed once it is known where.
 */
async function copiesOf(tx: Tx, id: number): Promise<Copy[]> {
  const text = String(id);
  const rows = await tx.$queryRaw<Copy[]>(Prisma.sql`
    SELECT j.id AS job, CASE WHEN j.state = 'sent' THEN p.ref ELSE j.makes END AS ref,
      j.payload -> 'content' AS content, c.view = 'standup.post' AS named
    FROM "Job" j
    LEFT JOIN "Place" p ON p.channel = j.remote ->> 'channel' AND p.ts = j.remote ->> 'ts',
    LATERAL (SELECT j.payload -> 'content' ->> 'view' AS view, j.payload -> 'content' -> 'data' AS data) c
    WHERE j.kind IN ('post', 'tell') AND (j.state IN ('pending', 'sending', 'uncertain', 'held')
      OR j.state = 'sent' AND COALESCE(j.remote ->> 'ts', '') <> '') AND (
      c.view LIKE 'complaints.%' AND (${text} IN (c.data ->> 'id', c.data ->> 'first', c.data ->> 'complaint')
        OR c.data -> 'complaints' @> ${text}::jsonb)
      OR c.view LIKE 'drafts.%' AND c.data ->> 'id' IN (SELECT d.id::text FROM "Draft" d WHERE d."complaintId" = ${id})
      OR j.makes = (SELECT 'digest:' || "digestId" FROM "Complaint" WHERE id = ${id})
      OR c.view LIKE 'watch.%' AND c.data ->> 'id' IN (
        SELECT w.id::text FROM "WatchAlert" w
        WHERE w.evidence ->> 'oldest' = ${text} OR w.evidence -> 'complaints' @> ${text}::jsonb)
      OR c.view = 'standup.post' AND c.data -> 'figures' -> 'oldest' ->> 'id' = ${text})
    ORDER BY j.seq`);
  return rows;
}

/**
 * Writes the words out of every row that holds them. The hash of each wording stays where it was, so that a source which
 * sends the old words again is answered "known". What Slack once delivered may quote any card: dealt with, it is emptied.
 */
export async function saveRedaction(
  tx: Tx,
  { complaint, copies, redacted }: RedactState,
  now: Date,
): Promise<void> {
  if (!redacted) return;
  const { by, why, author, before } = redacted;
  for (const { of, key, text } of redacted.wordings) {
    if (of === 'complaint') await tx.complaint.update({ where: { id: complaint }, data: { text } });
    else if (of === 'correction') await tx.labelCorrection.update({ where: { id: key }, data: { text } });
    else
      await tx.complaintRevision.update({
        where: { complaintId_number: { complaintId: complaint, number: key } },
        data: { text },
      });
  }
  for (const { crisis, known } of redacted.begun)
    await tx.crisis.update({ where: { id: crisis }, data: { known } });
  if (author) await rememberTold(tx, complaint);
  // What triage said rests on words of the text.
  await tx.complaint.update({
    where: { id: complaint },
    data: {
      reasons: [],
      ...(author
        ? { authorId: null, authorHandle: null, authorName: null, permalink: null, canonicalUrl: null }
        : {}),
    },
  });
  if (author) {
    await tx.$executeRaw`
      UPDATE "Standup" SET figures = jsonb_set(figures, '{oldest,author}', '""')
      WHERE figures -> 'oldest' ->> 'id' = ${String(complaint)}`;
    // What posted it holds the figures too, and one that is still to be posted would say the name.
    await tx.$executeRaw`
      UPDATE "Job" SET payload = jsonb_set(payload, '{content,data,figures,oldest,author}', '""')
      WHERE payload -> 'content' ->> 'view' = 'standup.post'
        AND payload #>> '{content,data,figures,oldest,id}' = ${String(complaint)}`;
  }
  await tx.$executeRaw`UPDATE "Inbox" SET payload = '{}' WHERE state = 'done' AND payload <> '{}'`;
  for (const { job, ref } of copies)
    if (ref === null) {
      // Where it comes to be is remembered under this name when it is known, and what changes it waits for that.
      await tx.$executeRaw`
        UPDATE "Job" SET makes = ${copyRef(job)} WHERE id = ${job}::uuid AND state <> 'sent' AND makes IS NULL`;
      await tx.$executeRaw`
        INSERT INTO "Place" (ref, channel, ts, at)
        SELECT ${copyRef(job)}, remote ->> 'channel', remote ->> 'ts', ${now} FROM "Job"
        WHERE id = ${job}::uuid AND state = 'sent' AND COALESCE(remote ->> 'ts', '') <> ''
        ON CONFLICT DO NOTHING`;
    }
  await tx.redaction.create({
    data: { complaintId: complaint, by, why, at: now, wordings: before, author },
  });
}
