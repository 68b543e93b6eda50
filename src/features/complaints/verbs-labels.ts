// What can be done with labels and groups of complaints.
import { z } from 'zod';
import { type AnyVerb, verb } from '../../engine/verb.ts';
import { lockCrisis } from '../crisis/store.ts';
import { type CompareState, decideCompare, decideMerge, decideSplit, type GroupState } from './groups.ts';
import {
  type Correction,
  type DangerState,
  decideDanger,
  decideLabel,
  LABEL_CAUSES,
  LABEL_KINDS,
  LABEL_LANGUAGES,
  LABEL_SEVERITIES,
  type LabelState,
} from './labels.ts';
import { loadCompare, lockGroup, saveCompare, saveMerge, saveSplit } from './store-groups.ts';
import { loadDanger, lockLabelled, saveDanger, saveLabel } from './store-labels.ts';

const by = z.string().min(1);
const id = z.number().int().positive();
const aboutCrisis = z.object({ by, crisis: id });
const aboutComplaint = z.object({ by, complaint: id });

/** A group's state, and whoever decides about it. */
type Grouped = GroupState & { person: string };

export const labelVerbs: AnyVerb[] = [
  verb<Correction & { complaint: number }, LabelState>({
    name: 'complaints.label',
    input: z.object({
      by,
      complaint: id,
      kind: z.enum(LABEL_KINDS),
      severity: z.enum(LABEL_SEVERITIES),
      cause: z.enum(LABEL_CAUSES),
      language: z.enum(LABEL_LANGUAGES),
      opened: z
        .object({ kind: z.string(), severity: z.string(), cause: z.string(), language: z.string() })
        .optional(),
    }) as z.ZodType<Correction & { complaint: number }>,
    load: async (tx, input) => (await lockLabelled(tx, input.complaint)) ?? { refused: 'complaint_unknown' },
    decide: decideLabel,
    save: saveLabel,
  }),
  verb<{ by: string; crisis: number }, DangerState>({
    name: 'complaints.danger',
    input: aboutCrisis,
    async load(tx, input, now) {
      const crisis = await lockCrisis(tx, input.crisis);
      return crisis ? loadDanger(tx, crisis, now) : { refused: 'crisis_unknown' };
    },
    decide: decideDanger,
    save: saveDanger,
  }),
  verb<{ by: string; crisis: number }, CompareState>({
    name: 'complaints.compare',
    input: aboutCrisis,
    async load(tx, input) {
      const crisis = await lockCrisis(tx, input.crisis);
      return crisis ? loadCompare(tx, crisis) : { refused: 'crisis_unknown' };
    },
    decide: decideCompare,
    save: saveCompare,
  }),
  grouping('complaints.merge', decideMerge, saveMerge),
  grouping('complaints.split', decideSplit, saveSplit),
];

function grouping(name: string, decide: typeof decideMerge, save: typeof saveMerge): AnyVerb {
  return verb<{ by: string; complaint: number }, Grouped>({
    name,
    input: aboutComplaint,
    async load(tx, input) {
      const state = await lockGroup(tx, input.complaint);
      return state ? { ...state, person: input.by } : { refused: 'complaint_unknown' };
    },
    decide(state, input) {
      const decision = decide(state, input);
      return 'refused' in decision
        ? decision
        : { ...decision, state: { ...decision.state, person: input.by } };
    },
    save: (tx, state) => save(tx, state, state.person),
  });
}
