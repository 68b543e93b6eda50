// What can be taken out of a complaint for good.
import { z } from 'zod';
import { type AnyVerb, verb } from '../../engine/verb.ts';
import { decideRedact, type RedactInput, type RedactState } from './redact.ts';
import { lockWordings, saveRedaction } from './store-redact.ts';

export const redactVerbs: AnyVerb[] = [
  verb<RedactInput & { complaint: number }, RedactState>({
    name: 'complaints.redact',
    input: z.object({
      by: z.string().min(1),
      complaint: z.number().int().positive(),
      what: z.union([z.array(z.string().min(1).max(10_000)).max(100), z.literal('all')]),
      author: z.boolean(),
      why: z.string().trim().min(1).max(1000),
    }),
    load: async (tx, input) => (await lockWordings(tx, input.complaint)) ?? { refused: 'complaint_unknown' },
    decide: decideRedact,
    save: saveRedaction,
  }),
];
