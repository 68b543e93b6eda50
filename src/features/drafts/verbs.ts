// What can be done with drafts.
import { z } from 'zod';
import { nextIds, type Tx } from '../../engine/database.ts';
import { noteReaction } from '../../engine/last-reaction.ts';
import {
  type AnyVerb,
  type Decision,
  isRefusal,
  type Refusal,
  type RefusedAct,
  verb,
} from '../../engine/verb.ts';
import type { Reason } from '../../model/index.ts';
import { texts } from '../../texts/index.ts';
import { complaintRef } from '../complaints/complaint.ts';
import { readComplaint } from '../complaints/store.ts';
import { readCrisis } from '../crisis/store.ts';
import {
  decideApprove,
  decideCardGone,
  decideLapse,
  decideRevoke,
  decideSignOff,
  decideStandDown,
  decideStop,
  standingBy,
} from './approve.ts';
import { type Change, currentOf, type Draft, draftRef, type Look, refreshHandover } from './draft.ts';
import { decideAgain, decideConfirm, decideDelivered, decideDrop, decideRelease } from './release.ts';
import {
  draftOf,
  handedOf,
  holdCrisis,
  insertDraft,
  keepQuestions,
  lockDraft,
  newDeliveryId,
  nextRelease,
  readDraft,
  roundsWith,
  saveChange,
  unasked,
  waitingDrafts,
  waitingForPerson,
} from './store.ts';
import { another, type Ground, modelsVersion, personsVersion, suggest } from './suggest.ts';
import {
  decideAnother,
  decideEdit,
  decideRecompose,
  decideReword,
  decideSuggest,
  type SuggestState,
} from './word.ts';

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
    const who = await roundsWith(tx, { id: number, complaintId: complaint.id });
    const ground: Ground = {
      purpose: 'answer',
      complaint,
      crisis,
      language: null,
      news: null,
      rounds: who.rounds,
    };
    const { version, questions } = suggest(ground, 1);
    return {
      there: there !== undefined,
      questions: there === undefined ? await unasked(tx, crisis.id, questions) : [],
      draft: {
        id: number,
        ...who,
        ...ground,
        thread: complaintRef(complaint.id),
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

/** Whatever was decided: what a person was asked about the draft is shown as it is now. */
function withHandover(
  { handed = [] }: Change,
  decided: Decision<Change> | Refusal,
): Decision<Change> | Refusal {
  if (isRefusal(decided)) return decided;
  const asked = handed.map((release) => refreshHandover(decided.state.draft, release));
  return { ...decided, effects: [...decided.effects, ...asked] };
}

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
    async load(tx: Tx, given, now) {
      if (name === 'drafts.approve') await holdCrisis(tx, given.draft);
      const draft = await lockDraft(tx, given.draft);
      if (draft && !(await isNews(tx, name, given, now))) return { refused: 'reaction_stale' };
      if (!draft) return { refused: 'draft_unknown' };
      return { draft, handed: await handedOf(tx, draft), ...(await load(tx, draft, given)) };
    },
    decide: (change, given, now) => withHandover(change, decide(change, prepare(change, given), now)),
    save: saveChange,
  });
}

/** The reaction that a call rests on, when it rests on one. */
const reaction = z
  .object({
    emoji: z.string(),
    seen: z.union([z.object({ at: z.string() }), z.object({ since: z.string().nullable() })]),
  })
  .optional();

/**
 * False when a call rests on a reaction about which something newer is known. Nothing else is ever old. While Slack does not
 * say who gave a reaction it is not noted, so that it is found on the card at the next look.
 */
async function isNews(
  tx: Tx,
  name: string,
  given: { by: string; draft: number },
  now: Date,
): Promise<boolean> {
  const {
    version,
    reaction: by,
    ...look
  } = given as { version?: number; reaction?: z.infer<typeof reaction> } & Partial<Look>;
  if (!by || version === undefined) return true;
  const { standing, standingAt } = look;
  if (standing && standingAt && standingBy({ standing, standingAt }, now) === 'unknown') return true;
  const on = name === 'drafts.approve';
  return noteReaction(tx, { ref: draftRef(given.draft, version), person: given.by, on, ...by });
}

const outcome = z
  .object({ is: z.string(), code: z.string().optional(), proof: z.string().optional() })
  .loose();
const release = id;
/** Why somebody settles what is stuck. */
const why = z.string().trim().max(1000).default('');
const reason = z.enum(Object.keys(texts('en').model.reasons) as [Reason, ...Reason[]]);

/** Refused, but as good as never tried: it stands already, or it is looked at again when Slack says who they are. */
const NO_TRY = new Set(['approved_before', 'approve_unknown']);

/** Who tried to approve what, and was not let: the author, a guest, a bot. */
const auditRefusal = (
  { draft }: Change,
  { version, event }: { version: number; event: string },
  code: string,
): RefusedAct | undefined =>
  NO_TRY.has(code) ? undefined : { event, crisis: draft.crisis.id, about: { draft: draft.id, version } };

/** Each draft is worded anew in a transaction of its own. */
const recomposeAll = <S extends { drafts: number[]; crisis: number }>(
  state: S,
  _input: unknown,
  now: Date,
): Decision<S> => ({
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
});

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
    'drafts.reword',
    z.object({
      by,
      draft: id,
      base: z.number().int(),
      said: z.union([z.object({ text: z.string().min(1).max(10_000) }), z.object({ why: reason })]),
    }),
    decideReword,
    ({ draft }, { said, ...given }) => ({
      ...given,
      said: 'why' in said ? said.why : modelsVersion(said.text.trim(), currentOf(draft).version + 1, draft),
    }),
  ),
  {
    ...about(
      'drafts.approve',
      z.object({
        by,
        draft: id,
        version: z.number().int(),
        event: z.string(),
        standing: z.string(),
        standingAt: z.date(),
        confirmed: z.boolean().optional(),
        reaction,
      }),
      decideApprove,
      (_change, given) => ({ ...given, deliveryId: newDeliveryId() }),
      async (tx) => ({ nextRelease: await nextRelease(tx) }),
    ),
    auditRefusal,
  },
  about(
    'drafts.another',
    z.object({ by, draft: id, base: z.number().int() }),
    decideAnother,
    ({ draft }, given) => ({ ...given, version: another(draft) }),
  ),
  about(
    'drafts.speak',
    z.object({ by, draft: id, base: z.number().int(), language: z.enum(['en', 'id']) }),
    decideAnother,
    ({ draft }, given) => ({
      ...given,
      version: suggest({ ...draft, language: given.language }, currentOf(draft).version + 1).version,
    }),
    async (tx, draft, { language }) => ({
      questions: await unasked(tx, draft.crisis.id, suggest({ ...draft, language }, 1).questions),
    }),
  ),
  about(
    'drafts.sign_off',
    z.object({ by, draft: id, version: z.number().int(), standing: z.string() }),
    decideSignOff,
  ),
  about('drafts.revoke', z.object({ by, draft: id, version: z.number().int(), reaction }), decideRevoke),
  about(
    'drafts.lapse',
    z.object({
      by,
      draft: id,
      version: z.number().int(),
      approver: z.string().min(1),
      why: z.enum(['guest', 'outsider', 'bot', 'deactivated', 'role']),
    }),
    decideLapse,
  ),
  about('drafts.card_gone', z.object({ by, draft: id, version: z.number().int() }), decideCardGone),
  about('drafts.stop', z.object({ by, draft: id }), decideStop),
  verb<{ by: string; complaint: number }, Change>({
    name: 'drafts.stand_down',
    input: z.object({ by, complaint: id }),
    async load(tx, input) {
      const number = await draftOf(tx, input.complaint);
      const draft = number === undefined ? undefined : await lockDraft(tx, number);
      return draft ? { draft, handed: await handedOf(tx, draft) } : { refused: 'draft_unknown' };
    },
    decide: (change, input) => withHandover(change, decideStandDown(change, input)),
    save: saveChange,
  }),
  about('drafts.release', z.object({ by, draft: id, release }), decideRelease),
  about('drafts.delivered', z.object({ by, draft: id, release, outcome }), decideDelivered),
  about('drafts.again', z.object({ by, draft: id, release, why }), decideAgain),
  about('drafts.drop', z.object({ by, draft: id, release, why }), decideDrop),
  about(
    'drafts.confirm',
    z.object({ by, draft: id, release, link: z.string(), why: why.optional() }),
    decideConfirm,
  ),
  /** An answer went out: what waits for the same person may have become one too many in public. */
  verb<{ by: string; draft: number }, { drafts: number[]; crisis: number }>({
    name: 'drafts.answered',
    input: z.object({ by, draft: id }),
    async load(tx, input) {
      const draft = await readDraft(tx, input.draft);
      if (!draft) return { refused: 'draft_unknown' };
      return { drafts: await waitingForPerson(tx, draft), crisis: draft.crisis.id };
    },
    decide: recomposeAll,
    save: async () => {},
  }),
  /** New facts: every draft that waits untouched is worded anew, each in a transaction of its own. */
  verb<{ by: string; crisis: number }, { drafts: number[]; crisis: number }>({
    name: 'drafts.refresh',
    input: z.object({ by, crisis: id }),
    load: async (tx, input) => ({ drafts: await waitingDrafts(tx, input.crisis), crisis: input.crisis }),
    decide: recomposeAll,
    save: async () => {},
  }),
];
