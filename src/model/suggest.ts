/** A suggestion from the model where it holds every check, and from the templates in all other cases. It never throws. */
import { createHash } from 'node:crypto';
import { compose, type Draft, intentOf, type Order } from '../wording/index.ts';
import { promptFor } from './prompt.ts';
import { type Reason, verify } from './verify.ts';
import type { Writer } from './writer.ts';

/**
 * A draft and who wrote it. `reason` says why the model's was not used. `trace` is for the log: no word of the comment,
 * only a hash of the prompt.
 */
export interface Suggestion {
  draft: Draft;
  by: 'template' | 'model';
  reason?: Reason;
  trace?: { provider: string; model: string; promptHash: string; score?: number };
}

function reasonOf(error: unknown): Reason {
  const { name, code } = (error ?? {}) as { name?: string; code?: string };
  if (code === 'ERR_MODULE_NOT_FOUND') return 'not_installed';
  if (name === 'TimeoutError' || name === 'AbortError') return 'timeout';
  return name === 'AI_NoObjectGeneratedError' || name === 'AI_NoOutputGeneratedError'
    ? 'no_answer'
    : 'failed';
}

/**
 * Suggests an answer. `open` gives the writer (undefined: no model is configured, then this is `compose`). The model is
 * not asked where facts are missing: the template shows the gaps. The text still waits for a person's approval.
 */
export async function suggestWith(
  order: Order,
  open: (() => Promise<Writer>) | undefined,
): Promise<Suggestion> {
  const [draft] = compose(order);
  if (draft === undefined) throw new Error('the composer wrote nothing');
  if (open === undefined) return { draft, by: 'template' };
  if (draft.placeholders.length > 0) return { draft, by: 'template', reason: 'facts_missing' };
  let trace: Suggestion['trace'];
  try {
    const writer = await open();
    const { system, prompt } = promptFor(order, order.intent ?? intentOf(order.comment));
    const promptHash = createHash('sha256').update(`${system}\n${prompt}`).digest('hex');
    trace = { provider: writer.provider, model: writer.model, promptHash };
    const verified = verify(await writer.ask(system, prompt), order);
    if ('refused' in verified) return { draft, by: 'template', reason: verified.refused, trace };
    const { text, score, parts } = verified;
    const written = { text, score, parts: parts.map(({ kind, text: words }) => ({ kind, text: words })) };
    return {
      draft: { ...written, placeholders: [], openQuestions: [] },
      by: 'model',
      trace: { ...trace, score },
    };
  } catch (error) {
    return { draft, by: 'template', reason: reasonOf(error), ...(trace && { trace }) };
  }
}
