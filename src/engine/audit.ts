// The audit: who did which verb to what. The database refuses to change or delete a line.
import { createHash } from 'node:crypto';
import type { Fact } from '../facts.ts';
import type { Tx } from './database.ts';
import type { Call } from './verb.ts';

/** Adds one line for a performed verb. It holds names of facts and a hash of the input: no words of a complaint or an answer. */
export async function appendAudit(tx: Tx, call: Call, facts: Fact[], now: Date): Promise<void> {
  const input = JSON.stringify(call.input);
  await tx.audit.create({
    data: {
      at: now,
      actor: call.input.by,
      verb: call.verb,
      subject: facts[0]?.crisis === undefined ? null : `crisis:${facts[0].crisis}`,
      data: {
        facts: facts.slice(0, 50).map((f) => f.fact),
        input: createHash('sha256').update(input).digest('hex'),
      },
    },
  });
}
