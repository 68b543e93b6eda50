// A draft: an answer on its way from a suggestion to the outside, its versions and what stands behind them.
import type { Effect, Language, Ref } from '../../effects.ts';
import type { Refusal } from '../../engine/verb.ts';
import type { Reason } from '../../model/index.ts';
import { lengthFor, longestFor } from '../../outlets/limits.ts';
import type { Complaint } from '../complaints/complaint.ts';
import { type Crisis, channelRef, holders } from '../crisis/crisis.ts';
import { type OutletChoice, outletFor } from '../crisis/plan-shape.ts';

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

/** A look at who somebody is, as an approval keeps it. */
export interface Look {
  /** Who the person is, as Slack says. */
  standing: string;
  /** When Slack was asked, by the house's clock. */
  standingAt: Date;
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
export function tellDebate(draft: Draft): Effect[] {
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

/** Shows a version's card as things are now. */
export const refresh = (draft: Draft, version: number): Effect => ({
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

/** Says something in the thread of a draft. */
export const note = (
  draft: Draft,
  view: string,
  key: string,
  data: { [key: string]: unknown } = {},
): Effect => ({
  do: 'post',
  channel: channelRef(draft.crisis.id),
  thread: draft.thread,
  class: 'P1',
  key,
  content: { view, data: { id: draft.id, ...data }, lang: draft.crisis.language },
});

const handover = (draft: Draft, release: number) => ({
  ref: `handover:${release}`,
  content: { view: 'drafts.handover', data: { id: draft.id, release }, lang: draft.crisis.language },
});

/** Asks a person to post an answer, or to find out whether it is out. */
export const postHandover = (draft: Draft, release: number): Effect => ({
  do: 'post',
  channel: channelRef(draft.crisis.id),
  thread: draft.thread,
  class: 'P1',
  key: handover(draft, release).ref,
  ...handover(draft, release),
});

/** Shows the same as things are now: what was asked may be settled. */
export const refreshHandover = (draft: Draft, release: number): Effect => ({
  do: 'update',
  ...handover(draft, release),
});

/** What a decision changes about a draft, for `save`. */
export interface Change {
  draft: Draft;
  /** The releases about which a person was asked. */
  handed?: number[];
  /** The release whose job needs nobody any more: a person said what became of it. */
  settled?: number;
  newVersion?: Version;
  newApproval?: Approval & Look;
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

/** Why nothing can be done with a draft any more; `undefined` while it can. */
export function closedReason(draft: Draft): Refusal | undefined {
  if (draft.state === 'sent' || liveRelease(draft)?.state === 'sent') return { refused: 'draft_sent' };
  if (draft.state === 'withdrawn') return { refused: 'draft_closed' };
  if (!draft.crisis.open) return { refused: 'crisis_resolved' };
  // The news of a repair goes to people who were answered.
  if (draft.purpose === 'answer' && draft.complaint.state !== 'open')
    return { refused: 'complaint_not_open' };
  return undefined;
}

/** Why a draft's text cannot change any more, or not now: while it may be out there, another one must not go after it. */
export function fixedReason(draft: Draft): Refusal | undefined {
  const release = liveRelease(draft);
  if (release?.state === 'sending') return { refused: 'draft_sending' };
  if (release?.state === 'held') return { refused: 'draft_held' };
  return closedReason(draft);
}

/** The timer that ends the hold of a release. */
export const releaseKey = (release: number): string => `release:${release}`;
