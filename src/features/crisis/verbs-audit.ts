// What is posted of the audit, hour by hour.
import { z } from 'zod';
import type { Language } from '../../effects.ts';
import { auditHead } from '../../engine/audit.ts';
import { databaseNow } from '../../engine/clock.ts';
import { type Db, despiteConflicts, type Tx } from '../../engine/database.ts';
import { orderTimers } from '../../engine/timers.ts';
import { type AnyVerb, verb } from '../../engine/verb.ts';
import {
  AUDIT_HEAD,
  type AuditHeadInput,
  type AuditHeadState,
  auditHeadTimer,
  decideAuditHead,
} from './audit-head.ts';

export const auditVerbs: AnyVerb[] = [
  verb<AuditHeadInput, AuditHeadState>({
    name: AUDIT_HEAD,
    input: z.object({
      by: z.string().min(1),
      channel: z.string().startsWith('slack:').max(100),
      lang: z.enum(['en', 'id']),
      posted: z.number().int().min(0).optional(),
    }),
    load: async (tx) => ({ head: await auditHead(tx) }),
    decide: decideAuditHead,
    save: async () => {},
  }),
];

/**
 * Has the head of the audit posted from now on, or no more. What is armed for the channel stays: it knows what was posted last.
 * @param to our name for the channel
 */
export async function postAuditHead(
  db: Db,
  to: { channel: string; lang: Language } | undefined,
): Promise<void> {
  const act = async (tx: Tx): Promise<void> => {
    const armed = await tx.timer.findFirst({ where: { key: AUDIT_HEAD, state: 'armed' } });
    const as = armed?.input as { channel?: string; lang?: string } | undefined;
    if (to && as?.channel === to.channel && as.lang === to.lang) return;
    await orderTimers(tx, [to ? auditHeadTimer(to, await databaseNow(tx)) : { cancel: AUDIT_HEAD }]);
  };
  await despiteConflicts(() => db.$transaction(act));
}
