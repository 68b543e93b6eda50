// Words a draft: the suggestion, its rewordings by the house and the model, and a person's own text.
import type { Effect, Language } from '../../effects.ts';
import type { Decision, Refusal } from '../../engine/verb.ts';
import type { Actor } from '../../facts.ts';
import type { Reason } from '../../model/index.ts';
import { type Crisis, channelRef, holders, nothing } from '../crisis/crisis.ts';
import {
  approvers,
  BOT,
  type Change,
  currentOf,
  type Draft,
  fixedReason,
  liveRelease,
  postVersion,
  refresh,
  releaseKey,
  tellDebate,
  type Version,
} from './draft.ts';

export interface SuggestState {
  /** The draft to be; its versions hold the one suggestion. */
  draft: Draft;
  /** There is one already. */
  there: boolean;
  /** What the text lacks and the lead was not asked for yet: parts, or `part@language` for a translation. */
  questions: string[];
}

/** Asks the lead for what answers lack. Each question comes once in a crisis, however many drafts wait for it. */
export function ask(crisis: Crisis, questions: string[]): Effect[] {
  if (questions.length === 0) return [];
  return [
    {
      do: 'post',
      channel: channelRef(crisis.id),
      class: 'P1',
      key: `questions:${crisis.id}:${questions.join(',')}`,
      content: {
        view: 'drafts.questions',
        data: { crisis: crisis.id, questions, leads: holders(crisis, ['lead']) },
        lang: crisis.language,
      },
    },
  ];
}

export function decideSuggest(state: SuggestState, _input: { by: Actor }): Decision<SuggestState> | Refusal {
  const { draft } = state;
  if (state.there) return { refused: 'draft_there' };
  if (draft.complaint.state !== 'open' || !draft.crisis.open) return { refused: 'complaint_not_open' };
  return {
    state,
    facts: [
      {
        fact: 'draft_suggested',
        crisis: draft.crisis.id,
        by: 'system',
        draft: draft.id,
        complaint: draft.complaint.id,
      },
    ],
    effects: [...postVersion(draft, 1), ...tellDebate(draft), ...ask(draft.crisis, state.questions)],
    timers: [],
  };
}

function withVersion(change: Change, version: Version, by: Actor): Decision<Change> {
  const { draft } = change;
  const old = currentOf(draft);
  const release = liveRelease(draft);
  const next: Draft = {
    ...draft,
    state: 'waiting',
    versions: [...draft.versions, version],
    approvals: draft.approvals.map((a) => ({ ...a, revoked: true })),
    releases: draft.releases.map((r) => (r === release ? { ...r, state: 'cancelled' } : r)),
  };
  return {
    state: { ...change, draft: next, newVersion: version, revoke: { approver: 'all' } },
    facts: [{ fact: 'draft_edited', crisis: draft.crisis.id, by, draft: draft.id, version: version.version }],
    effects: [
      refresh(next, old.version),
      ...postVersion(next, version.version),
      ...tellDebate(next),
      ...ask(draft.crisis, change.questions ?? []),
    ],
    timers: release ? [{ cancel: releaseKey(release.id) }] : [],
  };
}

/** UTF-16 units of the longest answer: what one Slack message can show whole. */
export const LONGEST = 10_000;

export interface EditInput {
  by: Actor;
  /** The version the person had before their eyes. */
  base: number;
  version: Version;
}

/** A person's own wording. It voids every approval: those were for another text. */
export function decideEdit(change: Change, input: EditInput): Decision<Change> | Refusal {
  const { draft } = change;
  const old = currentOf(draft);
  const closed = fixedReason(draft);
  if (closed) return closed;
  if (input.base !== old.version) return { refused: 'draft_changed', params: { version: old.version } };
  if (!input.version.text.trim()) return { refused: 'draft_empty' };
  if (input.version.text.length > LONGEST)
    return { refused: 'draft_too_long', params: { length: input.version.text.length, max: LONGEST } };
  if (input.version.text === old.text) return { refused: 'draft_unchanged' };
  return withVersion(change, input.version, input.by);
}

/** The house's own new wording after new facts: only where no person has edited or approved. */
export function decideRecompose(
  change: Change,
  input: { by: Actor; version: Version },
): Decision<Change> | Refusal {
  const { draft } = change;
  const old = currentOf(draft);
  if (fixedReason(draft) || draft.state !== 'waiting' || draft.purpose !== 'answer')
    return { refused: 'draft_closed' };
  if (old.author !== BOT || approvers(draft, old).length > 0) return { refused: 'draft_in_hands' };
  // The model's words came from the wording before them: where that still holds, so do they.
  const made = old.origin === 'model' ? draft.versions.at(-2) : old;
  if (input.version.text === made?.text) return nothing({ ...change, questions: [] });
  return withVersion(change, input.version, BOT);
}

export interface RewordInput {
  by: Actor;
  /** The version that the model was asked about. */
  base: number;
  /** The model's wording, or why there is none. */
  said: Version | Reason;
}

/** The answer of the model: a new version, only while nobody has edited or approved; else the card says why there is none. */
export function decideReword(change: Change, input: RewordInput): Decision<Change> | Refusal {
  const { draft } = change;
  const old = currentOf(draft);
  if (fixedReason(draft) || draft.state !== 'waiting') return { refused: 'draft_closed' };
  if (old.version !== input.base || old.origin !== 'template' || approvers(draft, old).length > 0)
    return { refused: 'draft_in_hands' };
  const { said } = input;
  const reason = typeof said === 'string' ? said : problemOf(said);
  if (typeof said === 'string' || reason) {
    return {
      state: { ...change, asked: { version: old.version, outcome: reason ?? 'no_answer' } },
      facts: [],
      effects: [refresh(draft, old.version)],
      timers: [],
    };
  }
  return withVersion({ ...change, asked: { version: old.version, outcome: 'used' } }, said, BOT);
}

/** A last look with the room's own eyes, which know where the answer goes. */
const problemOf = (said: Version): Reason | undefined =>
  said.placeholders.length > 0 || said.blocks.length > 0 ? 'tone' : undefined;

export interface AnotherInput {
  by: Actor;
  base: number;
  /** `undefined` when the house has no other wording. */
  version: Version | undefined;
  /** The language the answer is to be in from now on. */
  language?: Language | undefined;
}

/** Another wording of the house, perhaps in another language, because a person asked for it. */
export function decideAnother(change: Change, input: AnotherInput): Decision<Change> | Refusal {
  const { draft } = change;
  const closed = fixedReason(draft);
  if (closed) return closed;
  if (input.base !== currentOf(draft).version) return { refused: 'button_old' };
  if (!input.version) return { refused: 'no_other_wording' };
  const language = input.language ?? draft.language;
  return withVersion({ ...change, draft: { ...draft, language } }, input.version, input.by);
}
