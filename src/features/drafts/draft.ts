// A draft: an answer on its way from a suggestion to the outside, and every decision that is taken about it.
import type { Effect, Language, Ref } from '../../effects.ts';
import type { Decision, Refusal, TimerOrder } from '../../engine/verb.ts';
import type { Actor, Fact } from '../../facts.ts';
import type { Reason } from '../../model/index.ts';
import { lengthFor, longestFor } from '../../outlets/limits.ts';
import { hiddenIn } from '../../wording/hidden.ts';
import type { Complaint } from '../complaints/complaint.ts';
import { complaintRef } from '../complaints/complaint.ts';
import { type Crisis, channelRef, holders, nothing } from '../crisis/crisis.ts';
import { type OutletChoice, outletFor, outletName } from '../crisis/plan-shape.ts';

/** The author of what the house itself suggests. Nobody's reaction counts against it. */
export const BOT = 'bot';

export interface Version {
  version: number;
  text: string;
  sha256: string;
  language: Language;
  author: string;
  /** What is still missing in the text; such a text cannot be approved. */
  placeholders: string[];
  score: number;
  /** What holds the text back until it is changed or signed off. */
  blocks: Block[];
  /** What the house made it from; `null` for a person's wording. */
  origin: Origin | null;
  /** What the configured model was asked: `asking`, `used`, or why the house's text stands; `null` when it was not asked. */
  model: Asked | null;
}

/** How asking the model went; a reason is a code of the texts. */
export type Asked = 'asking' | 'used' | Reason;

/** Personal data in a public answer, or words with legal weight. */
export type Block = 'pii' | 'liability';
/** A usual answer, a move to a private channel, the news of a repair, or the words of the configured model. */
export type Origin = 'template' | 'move' | 'follow_up' | 'model';

/** The news of a repair, as a person wrote it. */
export type News = Partial<Record<Language, string>>;

/** Somebody answers for words that would hold exactly this text back. */
export interface SignOff {
  version: number;
  sha256: string;
  person: string;
  role: string;
  blocks: Block[];
}

export interface Approval {
  version: number;
  sha256: string;
  approver: string;
  event: string;
  revoked: boolean;
}

export interface Release {
  id: number;
  version: number;
  sha256: string;
  outlet: string;
  target: string;
  quorum: number;
  state: 'pending' | 'sending' | 'sent' | 'held' | 'cancelled';
  deliveryId: string;
  holdUntil: Date;
  sentAt: Date | null;
  proof: string | null;
}

export interface Draft {
  id: number;
  complaint: Complaint;
  crisis: Crisis;
  purpose: 'answer' | 'follow_up';
  /** The language a person chose for this answer; `null`: the comment's own. */
  language: Language | null;
  /** What was repaired, in the languages somebody wrote it in; only of a follow-up. */
  news: News | null;
  /** The message under which its versions stand. */
  thread: Ref;
  /** One string per author of complaints in one source; `null` where the source does not say who it was. */
  person: string | null;
  /** How many public answers this person was sent in this crisis, this draft apart. */
  rounds: number;
  state: 'waiting' | 'approved' | 'sent' | 'held' | 'withdrawn';
  /** Oldest first; the last is the one people see. */
  versions: Version[];
  approvals: Approval[];
  releases: Release[];
  signOffs: SignOff[];
}

export const draftRef = (draft: number, version: number): Ref => `draft:${draft}.${version}`;

/** The draft and version in a ref; `undefined` when it is none. */
export function parseDraftRef(ref: Ref): { draft: number; version: number } | undefined {
  const match = ref.match(/^draft:(\d+)\.(\d+)$/);
  return match ? { draft: Number(match[1]), version: Number(match[2]) } : undefined;
}

/** The version that can be approved: the newest. */
export function currentOf(draft: Pick<Draft, 'versions'>): Version {
  const version = draft.versions.at(-1);
  if (!version) throw new Error('a draft without a version');
  return version;
}

/** Who stands behind a version: each person once, what was taken back left out. */
export function approvers(draft: Draft, version: Version): string[] {
  const standing = draft.approvals.filter(
    (a) => !a.revoked && a.version === version.version && a.sha256 === version.sha256,
  );
  return [...new Set(standing.map((a) => a.approver))];
}

/** Who signed exactly this text off. */
export function signatures(draft: Draft, version: Version): string[] {
  return draft.signOffs
    .filter((s) => s.version === version.version && s.sha256 === version.sha256)
    .map((s) => s.person);
}

/** Where this answer goes; in a drill nowhere, so a person acts as if. */
export const outletOf = ({ complaint, crisis }: Pick<Draft, 'complaint' | 'crisis'>): OutletChoice =>
  crisis.drill ? { kind: 'manual' } : outletFor(crisis.plan, complaint.source);

/** By how much a text is too long for where it goes; `undefined` where it fits. */
export function tooLong(
  draft: Pick<Draft, 'complaint' | 'crisis'>,
  version: Pick<Version, 'text'>,
): { length: number; max: number } | undefined {
  const { kind, limit } = outletFor(draft.crisis.plan, draft.complaint.source);
  const max = longestFor(kind, limit);
  const length = lengthFor(kind, version.text);
  return max !== undefined && length > max ? { length, max } : undefined;
}

/** What still holds a text back. */
export const unsigned = (draft: Draft, version: Version): Block[] =>
  signatures(draft, version).length > 0 ? [] : version.blocks;

/** A conversation in public that goes nowhere: from here on it is better held in private. */
export const isDebate = ({
  purpose,
  complaint,
  crisis,
  rounds,
}: Pick<Draft, 'purpose' | 'complaint' | 'crisis' | 'rounds'>): boolean =>
  purpose === 'answer' && complaint.visibility !== 'private' && rounds >= crisis.plan.debate.rounds;

/** Tells the lead, once per person, that the next answer moves to a private channel. */
function tellDebate(draft: Draft): Effect[] {
  if (draft.person === null || currentOf(draft).origin !== 'move') return [];
  return [
    note(draft, 'drafts.debate', `debate:${draft.crisis.id}:${draft.person}`, {
      rounds: draft.rounds,
      leads: holders(draft.crisis, ['lead']),
    }),
  ];
}

/** The release that is on its way or done; at most one. */
export const liveRelease = (draft: Draft): Release | undefined =>
  draft.releases.find((r) => r.state !== 'cancelled');

const card = (
  draft: Draft,
  version: number,
): { view: string; data: { id: number; version: number }; lang: Language } => ({
  view: 'drafts.card',
  data: { id: draft.id, version },
  lang: draft.crisis.language,
});

const refresh = (draft: Draft, version: number): Effect => ({
  do: 'update',
  ref: draftRef(draft.id, version),
  content: card(draft, version),
});

/** A new version is a new message: a reaction on the old one must never count for the new text. */
export const postVersion = (draft: Draft, version: number): Effect[] => [
  {
    do: 'post',
    channel: channelRef(draft.crisis.id),
    thread: draft.thread,
    ref: draftRef(draft.id, version),
    class: 'P1',
    key: draftRef(draft.id, version),
    content: card(draft, version),
  },
  { do: 'react', ref: draftRef(draft.id, version), emoji: draft.crisis.plan.approval.emoji },
];

const note = (draft: Draft, view: string, key: string, data: { [key: string]: unknown } = {}): Effect => ({
  do: 'post',
  channel: channelRef(draft.crisis.id),
  thread: draft.thread,
  class: 'P1',
  key,
  content: { view, data: { id: draft.id, ...data }, lang: draft.crisis.language },
});

// ── suggesting and editing ──────────────────────────────────────────────────

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

/** What a decision changes about a draft, for `save`. */
export interface Change {
  draft: Draft;
  newVersion?: Version;
  newApproval?: Approval;
  newSignOff?: SignOff;
  /** See `SuggestState`. */
  questions?: string[];
  /** How asking the model about a version went. */
  asked?: { version: number; outcome: Asked };
  /** The approvals of this version, or of all, are taken back. */
  revoke?: { approver: string | 'all' };
  newRelease?: Release;
  /** The release whose job is to be sent again. */
  again?: number;
  /** The next free number of a release, should one be needed. */
  nextRelease?: number;
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
  const closed = closedReason(draft);
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
  if (closedReason(draft) || draft.state !== 'waiting' || draft.purpose !== 'answer')
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
  if (closedReason(draft) || draft.state !== 'waiting') return { refused: 'draft_closed' };
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
  const closed = closedReason(draft);
  if (closed) return closed;
  if (input.base !== currentOf(draft).version) return { refused: 'button_old' };
  if (!input.version) return { refused: 'no_other_wording' };
  const language = input.language ?? draft.language;
  return withVersion({ ...change, draft: { ...draft, language } }, input.version, input.by);
}

function closedReason(draft: Draft): Refusal | undefined {
  const release = liveRelease(draft);
  if (draft.state === 'sent' || release?.state === 'sent') return { refused: 'draft_sent' };
  if (release?.state === 'sending') return { refused: 'draft_sending' };
  if (draft.state === 'withdrawn') return { refused: 'draft_closed' };
  if (!draft.crisis.open) return { refused: 'crisis_resolved' };
  // The news of a repair goes to people who were answered.
  if (draft.purpose === 'answer' && draft.complaint.state !== 'open')
    return { refused: 'complaint_not_open' };
  return undefined;
}

// ── approving ───────────────────────────────────────────────────────────────

export interface ApproveInput {
  by: Actor;
  version: number;
  /** The event that said so. */
  event: string;
  /** Who the person is by a live look: only a full member may approve. */
  standing: string;
  deliveryId: string;
  /** The person was shown the hidden characters of the text and said that they are meant. */
  confirmed?: boolean | undefined;
}

export const releaseKey = (release: number): string => `release:${release}`;

/** Approves the exact text of the current version, or says why not. */
export function decideApprove(change: Change, input: ApproveInput, now: Date): Decision<Change> | Refusal {
  const { draft } = change;
  const { crisis } = draft;
  const version = currentOf(draft);
  const { approval } = crisis.plan;
  const closed = closedReason(draft);
  if (closed) return closed;
  if (input.version !== version.version) return { refused: 'approve_old' };
  if (input.standing !== 'member') return { refused: `approve_${input.standing}` };
  if (draft.versions.some((v) => v.author === input.by)) return { refused: 'approve_own' };
  if (!holders(crisis, approval.roles).includes(input.by)) {
    return { refused: 'approve_role', params: { roles: approval.roles.join(', ') } };
  }
  if (version.placeholders.length > 0)
    return { refused: 'approve_gaps', params: { gaps: version.placeholders.join(', ') } };
  const hidden = hiddenIn(version.text);
  if (hidden.length > 0 && !input.confirmed)
    return { refused: 'approve_hidden', params: { hidden: hidden.join(', ') } };
  const long = tooLong(draft, version);
  if (long) return { refused: 'approve_too_long', params: long };
  const [held] = unsigned(draft, version);
  if (held)
    return { refused: 'approve_unsigned', params: { what: held, roles: approval.signOff.join(', ') } };
  if (approvers(draft, version).includes(input.by)) return { refused: 'approved_before' };
  const mine: Approval = {
    version: version.version,
    sha256: version.sha256,
    approver: input.by,
    event: input.event,
    revoked: false,
  };
  const approved: Draft = { ...draft, approvals: [...draft.approvals, mine] };
  const have = approvers(approved, version).length;
  const facts: Fact[] = [
    {
      fact: 'draft_approved',
      crisis: crisis.id,
      by: input.by,
      draft: draft.id,
      version: version.version,
      approver: input.by,
      have,
      of: approval.quorum,
    },
  ];
  if (have < approval.quorum) {
    return {
      state: { ...change, draft: approved, newApproval: mine },
      facts,
      effects: [refresh(approved, version.version)],
      timers: [],
    };
  }
  const outlet = outletOf(draft);
  const release: Release = {
    id: change.nextRelease ?? 0,
    version: version.version,
    sha256: version.sha256,
    outlet: outletName(outlet),
    target: complaintRef(draft.complaint.id),
    quorum: approval.quorum,
    state: 'pending',
    deliveryId: input.deliveryId,
    holdUntil: new Date(now.getTime() + approval.holdMs),
    sentAt: null,
    proof: null,
  };
  const next: Draft = { ...approved, state: 'approved', releases: [...approved.releases, release] };
  const timer: TimerOrder = {
    key: releaseKey(release.id),
    verb: 'drafts.release',
    input: { by: 'timer', draft: draft.id, release: release.id },
    at: release.holdUntil,
    crisis: crisis.id,
  };
  return {
    state: { ...change, draft: next, newApproval: mine, newRelease: release },
    facts,
    effects: [refresh(next, version.version)],
    timers: [timer],
  };
}

export interface SignOffInput {
  by: Actor;
  version: number;
  /** Who the person is by a live look. */
  standing: string;
}

/** Answers for the words that hold the current text back; approving it is another matter. */
export function decideSignOff(change: Change, input: SignOffInput): Decision<Change> | Refusal {
  const { draft } = change;
  const { crisis } = draft;
  const version = currentOf(draft);
  const closed = closedReason(draft);
  if (closed) return closed;
  if (input.version !== version.version) return { refused: 'approve_old' };
  if (input.standing !== 'member') return { refused: `approve_${input.standing}` };
  if (version.blocks.length === 0) return { refused: 'nothing_to_sign' };
  if (draft.versions.some((v) => v.author === input.by)) return { refused: 'sign_own' };
  const role = crisis.plan.approval.signOff.find((key) => holders(crisis, [key]).includes(input.by));
  if (!role) return { refused: 'sign_role', params: { roles: crisis.plan.approval.signOff.join(', ') } };
  if (signatures(draft, version).includes(input.by)) return { refused: 'signed_before' };
  const { sha256, blocks } = version;
  const newSignOff: SignOff = { version: version.version, sha256, person: input.by, role, blocks };
  const next: Draft = { ...draft, signOffs: [...draft.signOffs, newSignOff] };
  return {
    state: { ...change, draft: next, newSignOff },
    facts: [
      {
        fact: 'draft_signed_off',
        crisis: crisis.id,
        by: input.by,
        draft: draft.id,
        version: version.version,
        blocks,
      },
    ],
    effects: [refresh(next, version.version)],
    timers: [],
  };
}

/** Takes a release back while nothing has left the house. */
function withdraw(
  change: Change,
  fact: Fact,
  revoke: { approver: string | 'all' },
): Decision<Change> | Refusal {
  const { draft } = change;
  const version = currentOf(draft);
  const release = liveRelease(draft);
  if (release && release.state !== 'pending')
    return { refused: release.state === 'sending' ? 'draft_sending' : 'draft_sent' };
  const next: Draft = {
    ...draft,
    approvals: draft.approvals.map((a) =>
      revoke.approver === 'all' || a.approver === revoke.approver ? { ...a, revoked: true } : a,
    ),
    releases: draft.releases.map((r) => (r === release ? { ...r, state: 'cancelled' } : r)),
    state: draft.state === 'approved' ? 'waiting' : draft.state,
  };
  // Somebody else's approval still stands, and may be enough without this one: then it begins again with its reaction.
  return {
    state: { ...change, draft: next, revoke },
    facts: [fact],
    effects: [refresh(next, version.version)],
    timers: release ? [{ cancel: releaseKey(release.id) }] : [],
  };
}

/** Removing the reaction takes the approval back; before the hold ends that stops the answer. */
export function decideRevoke(
  change: Change,
  input: { by: Actor; version: number },
): Decision<Change> | Refusal {
  const { draft } = change;
  const version = currentOf(draft);
  if (input.version !== version.version || !approvers(draft, version).includes(input.by))
    return { refused: 'nothing_to_revoke' };
  return withdraw(
    change,
    {
      fact: 'approval_revoked',
      crisis: draft.crisis.id,
      by: input.by,
      draft: draft.id,
      version: version.version,
      approver: input.by,
    },
    { approver: input.by },
  );
}

/** Anybody in the room may stop an answer that has not gone out. */
export function decideStop(change: Change, input: { by: Actor }): Decision<Change> | Refusal {
  const { draft } = change;
  if (draft.state !== 'approved')
    return { refused: draft.state === 'sent' ? 'draft_sent' : 'nothing_to_stop' };
  return withdraw(
    change,
    {
      fact: 'draft_stopped',
      crisis: draft.crisis.id,
      by: input.by,
      draft: draft.id,
      version: currentOf(draft).version,
    },
    { approver: 'all' },
  );
}

// ── sending ─────────────────────────────────────────────────────────────────

/** The hold is over: the answer goes to its outlet, if everything still stands. */
export function decideRelease(
  change: Change,
  input: { by: Actor; release: number },
): Decision<Change> | Refusal {
  const { draft } = change;
  const release = draft.releases.find((r) => r.id === input.release);
  const version = currentOf(draft);
  if (release?.state !== 'pending' || draft.state !== 'approved') return { refused: 'release_gone' };
  if (release.version !== version.version || approvers(draft, version).length < release.quorum)
    return { refused: 'release_gone' };
  return {
    state: change,
    facts: [
      {
        fact: 'draft_released',
        crisis: draft.crisis.id,
        by: 'timer',
        draft: draft.id,
        version: version.version,
        release: release.id,
      },
    ],
    effects: [
      {
        do: 'deliver',
        outlet: release.outlet,
        target: release.target,
        release: release.id,
        report: { verb: 'drafts.delivered', input: { draft: draft.id, release: release.id } },
      },
      refresh(draft, version.version),
    ],
    timers: [],
  };
}

export interface DeliveredInput {
  by: Actor;
  release: number;
  outcome: { is: string; code?: string | undefined; proof?: string | undefined };
}

/** What became of the answer outside. */
export function decideDelivered(
  change: Change,
  input: DeliveredInput,
  now: Date,
): Decision<Change> | Refusal {
  const { draft } = change;
  const release = draft.releases.find((r) => r.id === input.release);
  if (!release || release.state === 'sent' || release.state === 'cancelled')
    return { refused: 'release_gone' };
  if (input.outcome.is === 'sent') return sent(change, release, input.outcome.proof ?? null, input.by, now);
  const code = input.outcome.code ?? 'unknown';
  const held = put(draft, { ...release, state: 'held' }, 'held');
  const byHand = code === 'needs_person';
  return {
    state: { ...change, draft: held },
    facts: byHand
      ? []
      : [
          {
            fact: 'reply_held',
            crisis: draft.crisis.id,
            by: 'system',
            draft: draft.id,
            version: release.version,
            code,
          },
        ],
    effects: [
      note(held, byHand ? 'drafts.handover' : 'drafts.held', `handover:${release.id}`, {
        release: release.id,
        code,
      }),
      refresh(held, release.version),
    ],
    timers: [],
  };
}

const put = (draft: Draft, release: Release, state: Draft['state']): Draft => ({
  ...draft,
  state,
  releases: draft.releases.map((r) => (r.id === release.id ? release : r)),
});

function sent(
  change: Change,
  release: Release,
  proof: string | null,
  by: Actor,
  now: Date,
): Decision<Change> {
  const { draft } = change;
  const done = put(draft, { ...release, state: 'sent', sentAt: now, proof }, 'sent');
  return {
    state: { ...change, draft: done },
    facts: [
      {
        fact: draft.purpose === 'answer' ? 'reply_sent' : 'follow_up_sent',
        crisis: draft.crisis.id,
        by,
        draft: draft.id,
        version: release.version,
        complaint: draft.complaint.id,
        proof,
      },
    ],
    effects: [refresh(done, release.version)],
    timers: [],
  };
}

/** Somebody at the machine, who has the database anyway. */
const AT_THE_MACHINE = /^cli:/;

function heldRelease(draft: Draft, input: { by: Actor; release: number }): Release | Refusal {
  const release = draft.releases.find((r) => r.id === input.release);
  if (!release || release.state === 'cancelled') return { refused: 'release_gone' };
  if (release.state === 'sent') return { refused: 'draft_sent' };
  if (release.state !== 'held') return { refused: 'not_yet_handed_over' };
  const { roles } = draft.crisis.plan.approval;
  if (!AT_THE_MACHINE.test(input.by) && !holders(draft.crisis, roles).includes(input.by))
    return { refused: 'approve_role', params: { roles: roles.join(', ') } };
  return release;
}

/** Sends a held answer again under its own delivery id, after somebody looked that it is not there. */
export function decideAgain(
  change: Change,
  input: { by: Actor; release: number },
): Decision<Change> | Refusal {
  const { draft } = change;
  const release = heldRelease(draft, input);
  if ('refused' in release) return release;
  // Whoever wrote it does not get it out alone.
  if (draft.versions.some((v) => v.author === input.by)) return { refused: 'approve_own' };
  const version = currentOf(draft);
  if (release.version !== version.version || approvers(draft, version).length < release.quorum)
    return { refused: 'release_gone' };
  const next = put(draft, { ...release, state: 'pending' }, 'approved');
  return {
    state: { ...change, draft: next, again: release.id },
    facts: [
      {
        fact: 'draft_released',
        crisis: draft.crisis.id,
        by: input.by,
        draft: draft.id,
        version: release.version,
        release: release.id,
      },
    ],
    effects: [refresh(next, release.version)],
    timers: [],
  };
}

/** Gives a held answer up: its approvals are taken back, and the draft waits for new ones. */
export function decideDrop(
  change: Change,
  input: { by: Actor; release: number },
): Decision<Change> | Refusal {
  const { draft } = change;
  const release = heldRelease(draft, input);
  if ('refused' in release) return release;
  const next: Draft = {
    ...put(draft, { ...release, state: 'cancelled' }, 'waiting'),
    approvals: draft.approvals.map((a) => ({ ...a, revoked: true })),
  };
  return {
    state: { ...change, draft: next, revoke: { approver: 'all' } },
    facts: [
      {
        fact: 'draft_stopped',
        crisis: draft.crisis.id,
        by: input.by,
        draft: draft.id,
        version: release.version,
      },
    ],
    effects: [refresh(next, release.version)],
    timers: [],
  };
}

/** A person says that they posted the approved text, and where. */
export function decideConfirm(
  change: Change,
  input: { by: Actor; release: number; link: string },
  now: Date,
): Decision<Change> | Refusal {
  const { draft } = change;
  const release = draft.releases.find((r) => r.id === input.release);
  if (!release || release.state === 'cancelled') return { refused: 'release_gone' };
  if (release.state === 'sent') return { refused: 'draft_sent' };
  if (release.state !== 'held') return { refused: 'not_yet_handed_over' };
  return sent(change, release, input.link, input.by, now);
}
