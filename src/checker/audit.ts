// What happened and what the audit says are the same.
import { Prisma } from '../engine/database.ts';
import { asked, type Invariant } from './invariant.ts';

export const auditInvariants: Invariant[] = [
  asked(
    'I18',
    // The audit names the first fifty facts of one act.
    Prisma.sql`SELECT 'fact_without_audit fact:' || t.id AS finding FROM "Timeline" t WHERE NOT EXISTS (
      SELECT 1 FROM "Audit" a WHERE a.at = t.at
        AND (jsonb_exists(a.data -> 'facts', t.fact) OR jsonb_array_length(a.data -> 'facts') >= 50))`,
    Prisma.sql`SELECT 'audit_without_actor audit:' || id FROM "Audit" WHERE actor = ''`,
  ),
];
