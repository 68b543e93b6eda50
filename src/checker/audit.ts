// What happened and what the audit says are the same, and nobody changed the audit.
import { verifyAudit } from '../engine/audit.ts';
import { Prisma } from '../engine/database.ts';
import { asked, type Invariant } from './invariant.ts';

const told = asked(
  'I18',
  // The audit names the first fifty facts of one act.
  Prisma.sql`SELECT 'fact_without_audit fact:' || t.id AS finding FROM "Timeline" t WHERE NOT EXISTS (
    SELECT 1 FROM "Audit" a WHERE a.at = t.at
      AND (jsonb_exists(a.data -> 'facts', t.fact) OR jsonb_array_length(a.data -> 'facts') >= 50))`,
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
