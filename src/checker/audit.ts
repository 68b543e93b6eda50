// What happened and what the audit says are the same, each once, and nobody changed the audit.
import { verifyAudit } from '../engine/audit.ts';
import { Prisma } from '../engine/database.ts';
import { asked, type Invariant } from './invariant.ts';

/**
 * What happened stands on the timeline, and each fact of it in exactly one line of the audit: an act writes its facts and its one
 * line at the same instant. So for every instant and kind of fact there are as many on the one as are named in the other. An act of
 * more than fifty facts names the first fifty in its line, and only there fewer may be named than happened. An act that leaves no
 * fact has a line of its own too; of that the chain itself tells, which lacks no number.
 */
const told = asked(
  'I18',
  Prisma.sql`(WITH happened AS (
      SELECT at, fact, count(*) AS times, max(id) AS id FROM "Timeline" GROUP BY at, fact),
    named AS (
      SELECT a.at, f.fact, count(*) AS times, max(a.seq) AS line
      FROM "Audit" a, LATERAL jsonb_array_elements_text(a.data -> 'facts') AS f(fact) GROUP BY a.at, f.fact),
    cut AS (
      SELECT DISTINCT at FROM "Audit" WHERE jsonb_array_length(data -> 'facts') >= 50)
    SELECT CASE WHEN h.fact IS NULL THEN 'audit_without_fact line:' || n.line
      WHEN n.times > h.times THEN 'fact_audited_twice line:' || n.line
      ELSE 'fact_without_audit fact:' || h.id END AS finding
    FROM happened h FULL JOIN named n ON n.at = h.at AND n.fact = h.fact
    WHERE COALESCE(n.times, 0) > COALESCE(h.times, 0)
      OR COALESCE(n.times, 0) < h.times AND h.at NOT IN (SELECT at FROM cut))`,
  Prisma.sql`SELECT 'audit_without_actor audit:' || id FROM "Audit" WHERE actor = ''`,
);

export const auditInvariants: Invariant[] = [
  {
    id: 'I18',
    async find(tx, now) {
      const verdict = await verifyAudit(tx);
      const broken = verdict.is === 'broken' ? [`chain_${verdict.why} line:${verdict.seq}`] : [];
      return [...broken, ...(await told.find(tx, now))];
    },
  },
];
