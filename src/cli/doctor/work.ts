// What doctor asks about the work in hand: what is stuck, what is late, and whether the record of who did what is whole.
import { type AuditVerdict, verifyAudit } from '../../engine/audit.ts';
import type { Db } from '../../engine/database.ts';
import { FAILS_AFTER } from '../../engine/timers.ts';
import { bad, type Finding, ok, warn } from './finding.ts';

export interface WorkSeen {
  held: number;
  dead: number;
  /** Letters of Slack's that were given up. */
  letters: number;
  /** Timers and clocks that are due for more than a minute. */
  overdue: number;
  /** Timers that failed again and again. */
  failing: number;
  audit: AuditVerdict;
}

export function judgeWork({ held, dead, letters, overdue, failing, audit }: WorkSeen): Finding[] {
  const findings: Finding[] = [];
  if (held > 0) findings.push(warn('work.held', { count: held }));
  if (dead > 0) findings.push(bad('work.dead', { count: dead }));
  if (letters > 0) findings.push(warn('work.letters', { count: letters }));
  if (overdue > 0) findings.push(warn('work.overdue', { count: overdue }));
  if (failing > 0) findings.push(bad('work.failing', { count: failing }));
  if (findings.length === 0) findings.push(ok('work.ok'));
  findings.push(
    audit.is === 'whole'
      ? ok('audit.ok', { lines: audit.lines })
      : bad('audit.broken', { line: String(audit.seq), why: audit.why }),
  );
  return findings;
}

export async function lookAtWork(db: Db): Promise<WorkSeen> {
  const rows = await db.$queryRaw<Omit<WorkSeen, 'audit'>[]>`
    SELECT (SELECT count(*) FROM "Job" WHERE state = 'held')::int AS held,
           (SELECT count(*) FROM "Job" WHERE state = 'dead')::int AS dead,
           (SELECT count(*) FROM "Inbox" WHERE state = 'failed')::int AS letters,
           ((SELECT count(*) FROM "Timer" WHERE state = 'armed' AND "dueAt" < house_now() - interval '1 minute')
          + (SELECT count(*) FROM "Complaint"
             WHERE "nextAt" < house_now() - interval '1 minute' AND "crisisId" IS NOT NULL))::int AS overdue,
           (SELECT count(*) FROM "Timer" WHERE state = 'armed' AND attempts >= ${FAILS_AFTER})::int AS failing`;
  const counts = rows[0] ?? { held: 0, dead: 0, letters: 0, overdue: 0, failing: 0 };
  return { ...counts, audit: await verifyAudit(db) };
}
