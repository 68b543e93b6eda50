// What can be done with drafts.
import { z } from 'zod';
import { nextIds, type Tx } from '../../engine/database.ts';
import { type AnyVerb, type Decision, type Refusal, verb } from '../../engine/verb.ts';
import { readComplaint } from '../complaints/store.ts';
import { readCrisis } from '../crisis/store.ts';
import {
  type Change,
  currentOf,
  type Draft,
  decideApprove,
  decideConfirm,
  decideDelivered,
  decideEdit,
  decideRecompose,
  decideRelease,
  decideRevoke,
  decideSignOff,
  decideStop,
  decideSuggest,
  type SuggestState,
} from './draft.ts';
import {
  draftOf,
  insertDraft,
  keepQuestions,
  lockDraft,
  newDeliveryId,
  nextRelease,
  saveChange,
  unasked,
  waitingDrafts,
} from './store.ts';
import { personsVersion, suggest } from './suggest.ts';

const by = z.string().min(1);
const id = z.number().int().positive();

const suggestVerb = verb<{ by: string; complaint: number }, SuggestState>({
  name: 'drafts.suggest',
  input: z.object({ by, complaint: id }),
  async load(tx, input) {
    await tx.$queryRaw`SELECT 1 FROM "Complaint" WHERE id = ${input.complaint} FOR UPDATE`;
    const complaint = await readComplaint(tx, input.complaint);
    const crisis = complaint?.crisis ? await readCrisis(tx, complaint.crisis) : undefined;
    if (!complaint || !crisis) return { refused: 'complaint_unknown' };
    const there = await draftOf(tx, complaint.id);
    const number = there ?? (await nextIds(tx, 'Draft'))[0] ?? 0;
    const { version, questions } = suggest({ complaint, crisis, language: null }, 1);
    return {
      there: there !== undefined,
      questions: there === undefined ? await unasked(tx, crisis.id, questions) : [],
      draft: {
        id: number,
        purpose: 'answer',
        language: null,
        complaint,
        crisis,
        state: 'waiting',
        versions: [version],
        approvals: [],
        releases: [],
        signOffs: [],
      },
    };
  },
  decide: decideSuggest,
  async save(tx, state, now) {
    await insertDraft(tx, state.draft, now);
    await keepQuestions(tx, state.draft.crisis.id, state.questions, now);
  },
});

/** A verb about one draft that is there. `prepare` adds to the input what has to be computed from the draft. */
function about<I extends { by: string; draft: number }, P = I>(
  name: string,
  input: z.ZodType<I>,
  decide: (change: Change, input: P, now: Date) => Decision<Change> | Refusal,
  prepare: (change: Change, input: I) => P = (_change, given) => given as unknown as P,
  load: (tx: Tx, draft: Draft, input: I) => Promise<Partial<Change>> = async () => ({}),
): AnyVerb {
  return verb<I, Change>({
    name,
    input,
    async load(tx: Tx, given) {
      const draft = await lockDraft(tx, given.draft);
      return draft ? { draft, ...(await load(tx, draft, given)) } : { refused: 'draft_unknown' };
    },
    decide: (change, given, now) => decide(change, prepare(change, given), now),
    save: saveChange,
  });
}

const outcome = z
  .object({ is: z.string(), code: z.string().optional(), proof: z.string().optional() })
  .loose();
const release = id;

export const draftVerbs: AnyVerb[] = [
  suggestVerb,
  about(
    'drafts.edit',
    z.object({ by, draft: id, base: z.number().int(), text: z.string().max(60_000) }),
    decideEdit,
    ({ draft }, given) => ({
      by: given.by,
      base: given.base,
      version: personsVersion(given.text, currentOf(draft).version + 1, draft, given.by),
    }),
  ),
  about(
    'drafts.recompose',
    z.object({ by, draft: id }),
    decideRecompose,
    ({ draft }, given) => ({
      by: given.by,
      version: suggest(draft, currentOf(draft).version + 1).version,
    }),
    async (tx, draft) => ({
      questions: await unasked(tx, draft.crisis.id, suggest(draft, 1).questions),
    }),
  ),
  about(
    'drafts.approve',
    z.object({ by, draft: id, version: z.number().int(), event: z.string(), standing: z.string() }),
    decideApprove,
    (_change, given) => ({ ...given, deliveryId: newDeliveryId() }),
    async (tx) => ({ nextRelease: await nextRelease(tx) }),
  ),
  about(
    'drafts.sign_off',
    z.object({ by, draft: id, version: z.number().int(), standing: z.string() }),
    decideSignOff,
  ),
  about('drafts.revoke', z.object({ by, draft: id, version: z.number().int() }), decideRevoke),
  about('drafts.stop', z.object({ by, draft: id }), decideStop),
  about('drafts.release', z.object({ by, draft: id, release }), decideRelease),
  about('drafts.delivered', z.object({ by, draft: id, release, outcome }), decideDelivered),
  about('drafts.confirm', z.object({ by, draft: id, release, link: z.string() }), decideConfirm),
  /** New facts: every draft that waits untouched is worded anew, each in a transaction of its own. */
  verb<{ by: string; crisis: number }, { drafts: number[]; crisis: number }>({
    name: 'drafts.refresh',
    input: z.object({ by, crisis: id }),
    load: async (tx, input) => ({ drafts: await waitingDrafts(tx, input.crisis), crisis: input.crisis }),
    decide: (state, _input, now) => ({
      state,
      facts: [],
      effects: [],
      timers: state.drafts.map((draft) => ({
        key: `recompose:${draft}`,
        verb: 'drafts.recompose',
        input: { by: 'system', draft },
        at: now,
        crisis: state.crisis,
      })),
    }),
    save: async () => {},
  }),
];
