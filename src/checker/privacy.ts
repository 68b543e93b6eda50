// What must not be kept is not kept: no secret and no words in the records of who did what, nothing that was taken out.
import { Prisma } from '../engine/database.ts';
import { asked, type Invariant } from './invariant.ts';

/** The beginnings of every secret that the house is given. */
const SECRET = '(xox[a-z]-|xapp-|whsec_)[A-Za-z0-9]{6}';
/** What is shorter may well be a name or a code that stands in the record for a reason of its own. */
const WORDS = 30;

/** States of a job whose message stands in Slack, or may. */
const MAYBE_THERE = Prisma.sql`('sending', 'uncertain', 'held', 'sent')`;

export const privacyInvariants: Invariant[] = [
  asked(
    'I20',
    Prisma.sql`SELECT 'secret_in_audit line:' || seq AS finding FROM "Audit" WHERE line ~ ${SECRET}`,
    Prisma.sql`SELECT 'secret_in_letter letter:' || id FROM "Inbox" WHERE error ~ ${SECRET}`,
    Prisma.sql`SELECT 'secret_in_timer timer:' || key FROM "Timer" WHERE error ~ ${SECRET}`,
    Prisma.sql`SELECT 'secret_in_job job:' || id FROM "Job" WHERE "errorCode" ~ ${SECRET}`,
    // The audit holds ids, names and hashes: whatever is long and has spaces is what somebody wrote.
    Prisma.sql`SELECT 'words_in_audit line:' || a.seq FROM "Audit" a,
      LATERAL jsonb_path_query(a.data, 'strict $.**?(@.type() == "string")') AS said
      WHERE length(said #>> '{}') > ${WORDS} AND said #>> '{}' LIKE '% %'`,
  ),
  asked(
    'I21',
    Prisma.sql`SELECT 'redacted_words_kept complaint:' || r."complaintId" AS finding FROM "Redaction" r
      WHERE EXISTS (
        SELECT 1 FROM (
          SELECT c.text FROM "Complaint" c WHERE c.id = r."complaintId"
          UNION ALL SELECT v.text FROM "ComplaintRevision" v WHERE v."complaintId" = r."complaintId"
          UNION ALL SELECT l.text FROM "LabelCorrection" l WHERE l."complaintId" = r."complaintId") AS kept
        WHERE encode(sha256(convert_to(kept.text, 'UTF8')), 'hex') = ANY(r.wordings))`,
    Prisma.sql`SELECT 'redacted_author_kept complaint:' || c.id FROM "Redaction" r JOIN "Complaint" c ON c.id = r."complaintId"
      WHERE r.author AND COALESCE(c."authorId", c."authorHandle", c."authorName") IS NOT NULL`,
    Prisma.sql`SELECT 'redacted_author_kept complaint:' || r."complaintId" FROM "Redaction" r
      JOIN "Job" j ON j.payload -> 'content' ->> 'view' = 'standup.post'
        AND j.payload #>> '{content,data,figures,oldest,id}' = r."complaintId"::text
      WHERE r.author AND j.payload #>> '{content,data,figures,oldest,author}' <> ''`,
    Prisma.sql`SELECT 'letter_keeps_words letter:' || i.id FROM "Inbox" i
      WHERE i.state = 'done' AND i.payload <> '{}' AND i."doneAt" < (SELECT max(at) FROM "Redaction")`,
    // Its card must have been asked to show what is left, if it was written before: whether it got there may be found out later.
    Prisma.sql`SELECT 'copy_not_renewed complaint:' || r."complaintId" FROM "Redaction" r
      JOIN "Job" card ON card.makes = 'complaint:' || r."complaintId" AND card.state IN ${MAYBE_THERE}
        AND card."startedAt" < r.at
      WHERE NOT EXISTS (
        SELECT 1 FROM "Job" u WHERE u.kind = 'update' AND u.payload ->> 'ref' = card.makes
          AND u."createdAt" >= r.at AND u.state <> 'cancelled')`,
    // So must an alarm that quotes it among others, and a standup that says its author's name.
    Prisma.sql`(WITH shown AS MATERIALIZED (
        SELECT j.payload -> 'content' ->> 'view' AS view, j.payload -> 'content' -> 'data' AS data, j.remote, j."startedAt",
          j.makes, w.evidence
        FROM "Job" j LEFT JOIN "WatchAlert" w ON j.payload -> 'content' ->> 'view' LIKE 'watch.%'
          AND w.id::text = j.payload -> 'content' -> 'data' ->> 'id'
        WHERE j.kind IN ('post', 'tell') AND j.state IN ${MAYBE_THERE}
          AND (j.state <> 'sent' OR COALESCE(j.remote ->> 'ts', '') <> '')
          AND j.payload -> 'content' ->> 'view' IN ('complaints.danger', 'watch.alert', 'watch.evidence', 'standup.post'))
      SELECT 'copy_not_renewed complaint:' || r."complaintId" FROM "Redaction" r
      JOIN shown s ON s."startedAt" < r.at AND (
        s.data -> 'complaints' @> to_jsonb(r."complaintId") OR s.evidence -> 'complaints' @> to_jsonb(r."complaintId")
        OR r.author AND s.data #>> '{figures,oldest,id}' = r."complaintId"::text)
      WHERE NOT EXISTS (
        SELECT 1 FROM "Job" u WHERE u.kind = 'update' AND u."createdAt" >= r.at AND u.state <> 'cancelled'
          AND u.payload ->> 'ref' IN (
            SELECT s.makes UNION ALL
            SELECT p.ref FROM "Place" p WHERE p.channel = s.remote ->> 'channel' AND p.ts = s.remote ->> 'ts')))`,
  ),
];
