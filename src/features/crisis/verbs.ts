// What can be done with a crisis.
import { z } from 'zod';
import { nextIds, type Tx } from '../../engine/database.ts';
import { type AnyVerb, type Decision, type Refusal, verb } from '../../engine/verb.ts';
import {
  type Crisis,
  type DeclareState,
  decideAssign,
  decideDeclare,
  decideFacts,
  decideInvited,
  decideReopen,
  decideStep,
  decideUpdate,
  PARTS,
  RESPONSIBILITIES,
  SAME_CRISIS_MS,
} from './crisis.ts';
import { decideFreeze, decideUnfreeze } from './freeze.ts';
import { decideLevel } from './level.ts';
import {
  findByClaim,
  findDeclaredSince,
  insertCrisis,
  loadPlan,
  lockCrisis,
  lockDeclaring,
  planPeople,
  updateCrisis,
} from './store.ts';

const by = z.string().min(1);
const crisisId = z.number().int().positive();

export const declare = verb<z.infer<typeof declareInput>, DeclareState>({
  name: 'crisis.declare',
  get input() {
    return declareInput;
  },
  async load(tx, input, now) {
    await lockDeclaring(tx);
    const same = await findByClaim(tx, input.claim);
    const recent =
      same || input.separate
        ? undefined
        : await findDeclaredSince(tx, new Date(now.getTime() - SAME_CRISIS_MS), input.drill);
    const existing = same ? { crisis: same, same: true } : recent ? { crisis: recent, same: false } : null;
    const id = existing?.crisis.id ?? (await nextIds(tx, 'Crisis'))[0] ?? 0;
    return { id, plan: await loadPlan(tx, input.plan), people: await planPeople(tx, input.plan), existing };
  },
  decide: decideDeclare,
  async save(tx, state, now) {
    if (state.created) await insertCrisis(tx, state.created, now);
  },
});
const declareInput = z.object({
  by,
  claim: z.string().min(1),
  title: z.string().trim().min(1).max(150),
  level: z.string(),
  known: z.string().max(3000),
  language: z.enum(['en', 'id']),
  drill: z.boolean(),
  plan: z.string(),
  separate: z.boolean(),
  from: z.string(),
  led: z.string().max(100).optional(),
});

/**
 * A verb about one crisis that is there: load locks it, save writes what changed.
 * @param before what is locked ahead of the crisis
 */
function about<I extends { by: string; crisis: number }>(
  name: string,
  input: z.ZodType<I>,
  decide: (crisis: Crisis, input: I, now: Date) => Decision<Crisis> | Refusal,
  before: (tx: Tx) => Promise<void> = async () => {},
): AnyVerb {
  return verb<I, Crisis & { changedBy: string }>({
    name,
    input,
    async load(tx: Tx, given) {
      await before(tx);
      const crisis = await lockCrisis(tx, given.crisis);
      return crisis ? { ...crisis, changedBy: given.by } : { refused: 'crisis_unknown' };
    },
    decide: (crisis, given, now) => {
      const decision = decide(crisis, given, now);
      return 'refused' in decision
        ? decision
        : { ...decision, state: { ...decision.state, changedBy: given.by } };
    },
    save: (tx, crisis, now) => updateCrisis(tx, crisis, crisis.changedBy, now),
  });
}

const outcome = z.object({ is: z.string(), missing: z.array(z.string()).optional() }).loose();

const freezing = z.object({ by, crisis: crisisId, key: z.string(), why: z.string().max(3000) });

export const verbs: AnyVerb[] = [
  declare,
  about('crisis.invited', z.object({ by, crisis: crisisId, outcome }), decideInvited),
  about(
    'crisis.assign',
    z.object({ by, crisis: crisisId, role: z.string(), person: z.string() }),
    decideAssign,
  ),
  about(
    'crisis.facts',
    z.object({
      by,
      crisis: crisisId,
      key: z.string(),
      responsibility: z.enum(RESPONSIBILITIES),
      cause: z.string(),
      parts: z.partialRecord(z.enum(PARTS), z.string().max(1000)),
      opened: z
        .object({
          parts: z.partialRecord(z.enum(PARTS), z.string()),
          responsibility: z.string(),
          cause: z.string(),
        })
        .optional(),
    }),
    decideFacts,
  ),
  about(
    'crisis.update',
    z.object({ by, crisis: crisisId, key: z.string(), text: z.string().max(12_000) }),
    decideUpdate,
  ),
  about('crisis.step', z.object({ by, crisis: crisisId, number: z.number().int() }), decideStep),
  about(
    'crisis.level',
    z.object({ by, crisis: crisisId, key: z.string(), level: z.string(), why: z.string().max(3000) }),
    decideLevel,
  ),
  about(
    'crisis.freeze',
    freezing.extend({ restored: z.iso.datetime().optional(), shared: z.boolean().optional() }),
    decideFreeze,
  ),
  about(
    'crisis.unfreeze',
    freezing.extend({ standing: z.string(), away: z.array(z.string()), shared: z.boolean() }),
    decideUnfreeze,
  ),
  about(
    'crisis.reopen',
    z.object({ by, crisis: crisisId, key: z.string(), why: z.string().max(12_000) }),
    decideReopen,
    // A crisis that is opened again gathers what came meanwhile, as one that is declared does.
    lockDeclaring,
  ),
];
