// Approves a draft and signs words off, and takes that back while nothing has left the house.
import type { Decision, Refusal, TimerOrder } from '../../engine/verb.ts';
import type { Actor, Fact } from '../../facts.ts';
import { hiddenIn } from '../../wording/hidden.ts';
import { complaintRef } from '../complaints/complaint.ts';
import { holders } from '../crisis/crisis.ts';
import { outletName } from '../crisis/plan-shape.ts';
import {
  type Approval,
  approvers,
  type Change,
  closedReason,
  currentOf,
  type Draft,
  liveRelease,
  note,
  outletOf,
  type Release,
  refresh,
  releaseKey,
  type SignOff,
  signatures,
  tooLong,
  unsigned,
} from './draft.ts';

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

export interface LapseInput {
  by: Actor;
  version: number;
  approver: string;
  /** Why the approval counts no more: who they are now by a live look, `role`, or `card`: what they approved on is gone. */
  why: 'guest' | 'outsider' | 'bot' | 'deactivated' | 'role' | 'card';
}

/** An approval whose giver may not approve any more is taken back, and people are told why nothing went out. */
export function decideLapse(change: Change, input: LapseInput): Decision<Change> | Refusal {
  const { draft } = change;
  const { approver, why, version } = input;
  const taken = decideRevoke(change, { by: approver, version });
  if ('refused' in taken) return taken;
  return {
    ...taken,
    facts: taken.facts.map((fact) => ({ ...fact, by: input.by })),
    effects: [
      ...taken.effects,
      note(draft, 'drafts.lapsed', `lapsed:${draft.id}.${version}:${approver}:${why}`, { approver, why }),
    ],
  };
}

/** Somebody deleted the card: nobody can see any more who approved what, so every approval on it is taken back. */
export function decideCardGone(
  change: Change,
  input: { by: Actor; version: number },
): Decision<Change> | Refusal {
  const { draft } = change;
  const version = currentOf(draft);
  const people = approvers(draft, version);
  const release = liveRelease(draft);
  if (input.version !== version.version || people.length === 0) return { refused: 'nothing_to_revoke' };
  // What waits for a person waits with its approvals on record; it cannot leave without them.
  if (release && release.state !== 'pending') return { refused: 'draft_sending' };
  const facts = people.map(
    (approver): Fact => ({
      fact: 'approval_revoked',
      crisis: draft.crisis.id,
      by: input.by,
      draft: draft.id,
      version: version.version,
      approver,
    }),
  );
  const [first, ...more] = facts;
  if (!first) return { refused: 'nothing_to_revoke' };
  const taken = withdraw(change, first, { approver: 'all' });
  if ('refused' in taken) return taken;
  const notes = people.map((approver) =>
    note(draft, 'drafts.lapsed', `lapsed:${draft.id}.${version.version}:${approver}:card`, {
      approver,
      why: 'card',
    }),
  );
  return { ...taken, facts: [...taken.facts, ...more], effects: [...taken.effects, ...notes] };
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
