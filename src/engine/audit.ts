// The audit: who did which verb to what, or was refused it, as a chain of hashes. The database links its lines, and refuses to change or
// delete one.
import { createHash } from 'node:crypto';
import type { Fact } from '../facts.ts';
import type { Db, Tx } from './database.ts';
import type { Call, RefusedAct } from './verb.ts';

/** What of a fact may stand in the audit: numbers, people and the plan's own words; never what anybody wrote. */
const KEPT = [
  'complaint',
  'draft',
  'version',
  'release',
  'digest',
  'revision',
  'number',
  'have',
  'of',
  'count',
  'approver',
  'person',
  'role',
  'from',
  'to',
  'job',
  'code',
  'day',
] as const;

function idsOf(fact: Fact): { [key: string]: string | number } {
  const given = fact as unknown as { [key: string]: unknown };
  return Object.fromEntries(
    KEPT.flatMap((key) => {
      const value = given[key];
      return typeof value === 'number' || (typeof value === 'string' && value.length <= 80)
        ? [[key, value]]
        : [];
    }),
  );
}

/**
 * Adds one line for a performed verb. It holds names and numbers of facts and a hash of the input: no words of a complaint
 * or an answer. The chain is locked from here to the end of the transaction, so this comes last in it.
 */
export async function appendAudit(tx: Tx, call: Call, facts: Fact[], now: Date): Promise<void> {
  const input = JSON.stringify(call.input);
  const told = facts.slice(0, 50);
  await tx.audit.create({
    data: {
      at: now,
      actor: call.input.by,
      verb: call.verb,
      subject: facts[0]?.crisis === undefined ? null : `crisis:${facts[0].crisis}`,
      data: {
        facts: told.map((f) => f.fact),
        about: told.map(idsOf),
        input: createHash('sha256').update(input).digest('hex'),
      },
    },
    select: { id: true },
  });
}

/** Adds one line for a verb that was refused: who tried it on what, and the code that says why not. Once for each event. */
export async function appendRefusal(
  tx: Tx,
  call: Call,
  code: string,
  { event, crisis, about }: RefusedAct,
  now: Date,
): Promise<void> {
  const known = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Audit" WHERE verb = ${call.verb} AND data ->> 'event' = ${event} AND data ? 'refused' LIMIT 1`;
  if (known.length > 0) return;
  await tx.audit.create({
    data: {
      at: now,
      actor: call.input.by,
      verb: call.verb,
      subject: `crisis:${crisis}`,
      data: { facts: [], about: [about], refused: code, event },
    },
    select: { id: true },
  });
}

/** A line of the audit as it is kept. */
export interface AuditLine {
  seq: bigint;
  prev: string;
  line: string;
  hash: string;
  at: Date;
  actor: string;
  verb: string;
  subject: string | null;
  data: unknown;
}

/** The end of the chain: what somebody who wrote it down elsewhere can ask for again. */
export interface AuditHead {
  seq: bigint;
  hash: string;
}

/** What is wrong with a line. */
export type AuditBreak = 'missing' | 'out_of_chain' | 'wrong_hash' | 'changed';

export const FIRST_PREV = '0'.repeat(64);

/** What is wrong with a line that should follow `before`; `undefined` when it does. */
export function breakOf(line: AuditLine, before: AuditHead): AuditBreak | undefined {
  if (line.seq !== before.seq + 1n) return 'missing';
  if (line.prev !== before.hash) return 'out_of_chain';
  if (createHash('sha256').update(line.line, 'utf8').digest('hex') !== line.hash) return 'wrong_hash';
  const { actor, verb, subject, data } = line;
  const shown = {
    seq: Number(line.seq),
    prev: line.prev,
    at: line.at.toISOString(),
    actor,
    verb,
    subject,
    data,
  };
  return canonical(shown) === canonical(JSON.parse(line.line)) ? undefined : 'changed';
}

/** JSON in which every object has its keys in order, so that two that say the same look the same. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value && typeof value === 'object') {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

const AT_ONCE = 1_000;

/** Which lines of the audit: those from `from` on and before `to`, by when they were written. */
export interface AuditSpan {
  from?: Date | undefined;
  to?: Date | undefined;
}

/** Every line of a span in the order of the chain, a thousand at a time in memory. */
export async function* readAudit(db: Db | Tx, { from, to }: AuditSpan = {}): AsyncGenerator<AuditLine> {
  const at = { ...(from ? { gte: from } : {}), ...(to ? { lt: to } : {}) };
  let after = -1n;
  for (;;) {
    const rows = await db.audit.findMany({
      where: { seq: { gt: after }, at },
      orderBy: { seq: 'asc' },
      take: AT_ONCE,
    });
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < AT_ONCE) return;
    after = last.seq;
  }
}

/** The end of the chain as it stands; `undefined` while nothing was ever done. */
export async function auditHead(tx: Db | Tx): Promise<AuditHead | undefined> {
  const last = await tx.audit.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true, hash: true } });
  return last ?? undefined;
}

export type AuditVerdict =
  | { is: 'whole'; lines: number; head: AuditHead }
  | { is: 'broken'; lines: number; seq: bigint; why: AuditBreak | 'head_missing' };

/**
 * Follows the chain from its beginning to its end, or to the first line that is not as it was written.
 * @param expected an end that was written down earlier: it must still be there, or lines at the end were cut off
 */
export async function verifyAudit(db: Db | Tx, expected?: AuditHead): Promise<AuditVerdict> {
  let head: AuditHead = { seq: 0n, hash: FIRST_PREV };
  let lines = 0;
  let met = expected === undefined;
  for await (const line of readAudit(db)) {
    const why = breakOf(line, head);
    if (why) return { is: 'broken', lines, seq: why === 'missing' ? head.seq + 1n : line.seq, why };
    head = { seq: line.seq, hash: line.hash };
    lines += 1;
    if (expected && line.seq === expected.seq) {
      if (line.hash !== expected.hash) return { is: 'broken', lines, seq: line.seq, why: 'head_missing' };
      met = true;
    }
  }
  if (!met && expected) return { is: 'broken', lines, seq: expected.seq, why: 'head_missing' };
  return { is: 'whole', lines, head };
}
