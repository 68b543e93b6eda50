// Nothing is published unapproved: every release rests on a quorum for the exact text, once.
import { Prisma, type Tx } from '../engine/database.ts';
import { loadPlan } from '../features/crisis/store.ts';
import { asked, type Invariant, MOST_FINDINGS } from './invariant.ts';

/**
 * When release `r` was last begun to be sent, or else handed to a person: then its approvals had to stand. Who takes one back after
 * that stops the next try, not this one. A person who posts by hand what was handed over before that, and says so later, answers
 * for it: the bot gave out what was approved then. NULL while the release waits; its own state says so, as its job is `pending`
 * between two tries and `cancelled` once a person has said that the answer is out.
 */
const LEFT_AT = Prisma.sql`(SELECT COALESCE(j."startedAt", j."settledAt") FROM "Job" j
  WHERE j."dedupeKey" = 'release:' || r.id AND r.state IN ('sending', 'held', 'sent'))`;

interface Approved {
  release: number;
  quorum: number;
  plan: string;
  /** The roles of each person whose approval counts, as held when they approved. */
  roles: string[][] | null;
}

/** Whether as many as the crisis' plan wants approved each release, each of them with a role that may. */
async function byThePlan(tx: Tx): Promise<string[]> {
  const releases = await tx.$queryRaw<Approved[]>`
    SELECT r.id AS release, r.quorum, k."planVersion" AS plan, (
      SELECT jsonb_agg(held.roles) FROM (
        SELECT a.approver, jsonb_agg(h.role) AS roles FROM "Approval" a
        JOIN "RoleHolder" h ON h."crisisId" = k.id AND h.person = a.approver AND h."assignedAt" <= a."approvedAt"
        WHERE a."draftId" = r."draftId" AND a.version = r.version AND a.sha256 = r.sha256
          AND (a."revokedAt" IS NULL OR a."revokedAt" >= ${LEFT_AT})
        GROUP BY a.approver) AS held) AS roles
    FROM "Release" r JOIN "Draft" d ON d.id = r."draftId" JOIN "Complaint" c ON c.id = d."complaintId"
    JOIN "Crisis" k ON k.id = c."crisisId" WHERE r.state <> 'cancelled' ORDER BY r.id`;
  const found: string[] = [];
  for (const { release, quorum, plan, roles } of releases) {
    const { approval } = await loadPlan(tx, plan);
    const able = (roles ?? []).filter((held) => held.some((role) => approval.roles.includes(role)));
    if (quorum < approval.quorum) found.push(`quorum_below_plan release:${release}`);
    if (able.length < approval.quorum) found.push(`approved_without_the_role release:${release}`);
  }
  return found.slice(0, MOST_FINDINGS);
}

const exactly = asked(
  'I11',
  Prisma.sql`SELECT 'unapproved release:' || r.id AS finding FROM "Release" r
      WHERE r.state <> 'cancelled' AND r.quorum > (
        SELECT count(DISTINCT a.approver) FROM "Approval" a
        WHERE a."draftId" = r."draftId" AND a.version = r.version AND a.sha256 = r.sha256
          AND (a."revokedAt" IS NULL OR a."revokedAt" >= ${LEFT_AT})
          AND a."approvedAt" <= COALESCE(${LEFT_AT}, r."sentAt", house_now())
          AND a.approver NOT IN (SELECT author FROM "DraftVersion" v WHERE v."draftId" = r."draftId" AND v.version <= r.version))`,
  Prisma.sql`SELECT 'quorum_missing release:' || id FROM "Release" WHERE quorum < 1`,
  Prisma.sql`SELECT 'left_without_release job:' || j.id FROM "Job" j
      LEFT JOIN "Release" r ON r.id = (j.payload ->> 'release')::int
      WHERE j.kind = 'deliver' AND j.state IN ('sending', 'uncertain', 'sent') AND (r.id IS NULL OR r.state IN ('pending', 'cancelled'))`,
);

export const approvalInvariants: Invariant[] = [
  {
    id: 'I11',
    find: async (tx, now) => [...(await exactly.find(tx, now)), ...(await byThePlan(tx))],
  },
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
    // Who they were by a look at Slack that the approval keeps. Their name alone tells neither a bot nor a guest.
    Prisma.sql`SELECT 'approved_by_no_member approval:' || id FROM "Approval" WHERE standing <> 'member'`,
    Prisma.sql`SELECT 'looked_at_too_long_before approval:' || id FROM "Approval"
      WHERE "standingAt" > "approvedAt" OR "standingAt" <= "approvedAt" - interval '60 seconds'`,
    // Approvals from before this was kept, and those of an older bot that ran on beside ours while versions changed.
    Prisma.sql`SELECT 'approved_without_a_look approval:' || a.id FROM "Approval" a
      WHERE (a.standing IS NULL OR a."standingAt" IS NULL) AND a."approvedAt" > (
        SELECT max(finished_at) + interval '1 hour' FROM "_prisma_migrations" WHERE migration_name LIKE '%_approval_standing')`,
  ),
  // What is published are answers: the newest wording there was, of a draft that nobody withdrew.
  asked(
    'I15',
    Prisma.sql`SELECT 'older_wording_released release:' || r.id AS finding FROM "Release" r
      JOIN "DraftVersion" v ON v."draftId" = r."draftId" AND v.version > r.version
      WHERE r.state <> 'cancelled' AND (r."sentAt" IS NULL OR v."createdAt" < r."sentAt")`,
    Prisma.sql`SELECT 'withdrawn_and_released release:' || r.id FROM "Release" r JOIN "Draft" d ON d.id = r."draftId"
      WHERE r.state <> 'cancelled' AND d.state = 'withdrawn'`,
  ),
];
