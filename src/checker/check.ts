// Checks the house: every invariant, asked of one instant of the database.
import { databaseNow } from '../engine/clock.ts';
import type { Db, Tx } from '../engine/database.ts';
import { approvalInvariants } from './approval.ts';
import { auditInvariants } from './audit.ts';
import { intakeInvariants } from './intake.ts';
import type { Invariant, InvariantId } from './invariant.ts';
import { outboxInvariants } from './outbox.ts';
import { privacyInvariants } from './privacy.ts';
import { timerInvariants } from './timers.ts';

export type { InvariantId } from './invariant.ts';

const byNumber = (a: { id: InvariantId }, b: { id: InvariantId }): number =>
  Number(a.id.slice(1)) - Number(b.id.slice(1));

/** In the order of their numbers. I9, I17 and I19, and a part of I7 and I8, ask what Slack itself holds, see `checkSlack`. */
export const invariants: Invariant[] = [
  ...intakeInvariants,
  ...timerInvariants,
  ...outboxInvariants,
  ...approvalInvariants,
  ...auditInvariants,
  ...privacyInvariants,
].sort(byNumber);

export interface CheckReport {
  /** By the house's clock. */
  at: Date;
  clean: boolean;
  /** What breaks each invariant; empty where it holds. */
  results: { id: InvariantId; findings: string[] }[];
}

/** How long the whole check may take, in ms: it reads a flood's worth of rows, beside everybody else. */
const TIMEOUT_MS = 60_000;

/** Asks everything in one read-only snapshot, so that work in hand never looks like damage. Throws when the database cannot be asked. */
export async function check(db: Db): Promise<CheckReport> {
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SET TRANSACTION READ ONLY`;
      return checkIn(tx);
    },
    { isolationLevel: 'RepeatableRead', timeout: TIMEOUT_MS, maxWait: TIMEOUT_MS },
  );
}

/** The same, as an open transaction sees the house. */
export async function checkIn(tx: Tx): Promise<CheckReport> {
  const at = await databaseNow(tx);
  const results: CheckReport['results'] = [];
  for (const { id, find } of invariants) results.push({ id, findings: await find(tx, at) });
  return { at, clean: results.every(({ findings }) => findings.length === 0), results };
}

/** The results of two looks as one, in the order of their numbers: an invariant may be asked of the database and of Slack. */
export function together(one: CheckReport['results'], other: CheckReport['results']): CheckReport['results'] {
  const ids = new Set([...one, ...other].map(({ id }) => id));
  const of = (results: CheckReport['results'], id: InvariantId) =>
    results.find((result) => result.id === id)?.findings ?? [];
  return [...ids].map((id) => ({ id, findings: [...of(one, id), ...of(other, id)] })).sort(byNumber);
}
