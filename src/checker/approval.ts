// Nothing is published unapproved: every release rests on a quorum for the exact text, once.
import { Prisma } from '../engine/database.ts';
import { asked, type Invariant } from './invariant.ts';

export const approvalInvariants: Invariant[] = [
  asked(
    'I11',
    Prisma.sql`SELECT 'unapproved release:' || r.id AS finding FROM "Release" r
      WHERE r.state <> 'cancelled' AND r.quorum > (
        SELECT count(DISTINCT a.approver) FROM "Approval" a
        WHERE a."draftId" = r."draftId" AND a.version = r.version AND a.sha256 = r.sha256
          AND (a."revokedAt" IS NULL OR a."revokedAt" >= r."sentAt")
          AND a."approvedAt" <= COALESCE(r."sentAt", house_now())
          AND a.approver NOT IN (SELECT author FROM "DraftVersion" v WHERE v."draftId" = r."draftId" AND v.version <= r.version))`,
    Prisma.sql`SELECT 'quorum_missing release:' || id FROM "Release" WHERE quorum < 1`,
    Prisma.sql`SELECT 'left_without_release job:' || j.id FROM "Job" j
      LEFT JOIN "Release" r ON r.id = (j.payload ->> 'release')::int
      WHERE j.kind = 'deliver' AND j.state IN ('sending', 'uncertain', 'sent') AND (r.id IS NULL OR r.state IN ('pending', 'cancelled'))`,
  ),
  asked(
    'I12',
    Prisma.sql`SELECT 'text_and_hash_differ draft:' || "draftId" || '.' || version AS finding FROM "DraftVersion"
      WHERE sha256 <> encode(sha256(convert_to(text, 'UTF8')), 'hex')`,
    Prisma.sql`SELECT 'another_text_released release:' || r.id FROM "Release" r
      LEFT JOIN "DraftVersion" v ON v."draftId" = r."draftId" AND v.version = r.version
      WHERE r.sha256 IS DISTINCT FROM v.sha256`,
  ),
  asked(
    'I13',
    Prisma.sql`SELECT 'released_twice release:' || max(id) AS finding FROM "Release" WHERE state <> 'cancelled'
      GROUP BY "draftId", version, outlet, target HAVING count(*) > 1`,
    Prisma.sql`SELECT 'answered_twice draft:' || "draftId" FROM "Release" WHERE state = 'sent'
      GROUP BY "draftId", target HAVING count(*) > 1`,
    Prisma.sql`SELECT 'delivered_by_two_jobs release:' || (payload ->> 'release') FROM "Job" WHERE kind = 'deliver'
      GROUP BY payload ->> 'release' HAVING count(*) > 1`,
  ),
  asked(
    'I14',
    Prisma.sql`SELECT 'approved_by_no_person approval:' || id AS finding FROM "Approval"
      WHERE approver IN ('bot', 'system', 'timer', '') OR approver LIKE 'source:%'`,
  ),
];
