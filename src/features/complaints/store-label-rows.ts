// A label as the columns of a complaint's row.
import type { Prisma } from '../../engine/database.ts';
import type { Reason } from '../../triage/triage.ts';
import type { Label } from './labels.ts';

/** The columns of a label, as a row has them. */
export interface LabelRow {
  intent: string | null;
  sentiment: string | null;
  severity: string | null;
  cause: string | null;
  reasons: unknown;
  confidence: number | null;
  labelledBy: string | null;
}

/** A row's label; `null` for rows older than triage. */
export function labelFrom(row: LabelRow): Label | null {
  if (row.intent === null) return null;
  return {
    kind: row.intent as Label['kind'],
    severity: (row.severity ?? 'none') as Label['severity'],
    cause: (row.cause ?? 'none') as Label['cause'],
    sentiment: (row.sentiment ?? 'neutral') as Label['sentiment'],
    confidence: row.confidence ?? 0,
    reasons: (row.reasons ?? []) as Reason[],
    by: row.labelledBy,
  };
}

/** A label as columns. */
export const labelColumns = (label: Label) => ({
  intent: label.kind,
  sentiment: label.sentiment,
  severity: label.severity,
  cause: label.cause,
  reasons: label.reasons as unknown as Prisma.InputJsonArray,
  confidence: label.confidence,
  labelledBy: label.by,
});
