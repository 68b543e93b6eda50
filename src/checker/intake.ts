// Nothing is lost on the way in: every letter dealt with, every complaint kept once, shown once and ended for a reason.
import { Prisma } from '../engine/database.ts';
import { asked, type Invariant } from './invariant.ts';

export const intakeInvariants: Invariant[] = [
  asked(
    'I1',
    Prisma.sql`SELECT 'letter_waits letter:' || id AS finding FROM "Inbox"
      WHERE state = 'new' AND "receivedAt" < house_now() - interval '60 seconds' AND "nextTryAt" < house_now() - interval '30 seconds'`,
    // It is tried again and again for minutes, and shows before it is given up.
    Prisma.sql`SELECT 'letter_fails letter:' || id FROM "Inbox"
      WHERE state = 'new' AND attempts > 0 AND "receivedAt" < house_now() - interval '60 seconds'`,
    // A day is long enough to be seen.
    Prisma.sql`SELECT 'letter_failed letter:' || id FROM "Inbox"
      WHERE state = 'failed' AND "receivedAt" > house_now() - interval '24 hours'`,
  ),
  asked(
    'I2',
    Prisma.sql`SELECT 'complaint_twice complaint:' || max(id) AS finding FROM "Complaint"
      GROUP BY source, "externalId" HAVING count(*) > 1`,
    Prisma.sql`SELECT 'complaint_not_shown complaint:' || c.id FROM "Complaint" c
      WHERE c."crisisId" IS NOT NULL AND (c."shownAs" IS NULL
        OR c."shownAs" = 'card' AND (c."cardAt" IS NULL OR NOT EXISTS (
          SELECT 1 FROM "Job" j WHERE j.makes = 'complaint:' || c.id AND j.state NOT IN ('dead', 'cancelled', 'superseded'))))`,
    // The digest's own timer is what will count it.
    Prisma.sql`SELECT 'complaint_not_counted complaint:' || c.id FROM "Complaint" c
      WHERE c."shownAs" = 'digest' AND c."digestId" IS NULL AND NOT EXISTS (
        SELECT 1 FROM "Timer" t WHERE t."crisisId" = c."crisisId" AND t.verb = 'complaints.digest' AND t.state = 'armed'
          AND t."dueAt" > house_now() - interval '60 seconds')`,
    Prisma.sql`SELECT 'complaint_counted_and_carded complaint:' || id FROM "Complaint"
      WHERE "shownAs" = 'card' AND "digestId" IS NOT NULL`,
    Prisma.sql`SELECT 'digest_miscounted digest:' || d.id FROM "Digest" d
      WHERE d.count <> (SELECT count(*) FROM "Complaint" c WHERE c."digestId" = d.id)`,
    Prisma.sql`SELECT 'digest_not_shown digest:' || d.id FROM "Digest" d
      WHERE NOT EXISTS (SELECT 1 FROM "Job" j WHERE j.makes = 'digest:' || d.id AND j.state NOT IN ('dead', 'cancelled'))`,
    Prisma.sql`SELECT 'complaint_of_no_crisis complaint:' || c.id FROM "Complaint" c
      WHERE c."crisisId" IS NULL AND c.state = 'open' AND c."seenAt" < house_now() - interval '60 seconds'
        AND EXISTS (SELECT 1 FROM "Crisis" k WHERE k.state = 'open' AND NOT k.drill AND k."declaredAt" < house_now() - interval '60 seconds')
        AND NOT EXISTS (SELECT 1 FROM "Timer" t WHERE t.verb = 'complaints.attach' AND t.state = 'armed')`,
  ),
  asked(
    'I3',
    Prisma.sql`SELECT 'ended_without_a_reason complaint:' || c.id AS finding FROM "Complaint" c
      WHERE c.state IN ('answered', 'closed') AND NOT EXISTS (
        SELECT 1 FROM "Timeline" t JOIN "Audit" a ON a.at = t.at AND jsonb_exists(a.data -> 'facts', t.fact)
        WHERE t.fact = 'complaint_' || c.state AND (t.data ->> 'complaint')::int = c.id)`,
  ),
];
