// Approves a draft and signs words off, and takes that back.
import type { Decision, Refusal, TimerOrder } from '../../engine/verb.ts';
import type { Actor, Fact } from '../../facts.ts';
import { deceptiveIn } from '../../wording/hidden.ts';
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
  fixedReason,
  type Look,
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

/** How old a look at who somebody is may be when they approve, in ms; the database asks the same of the row. */
const LOOK_LIFE_MS = 60_000;

/** Who somebody is by a look that still counts; one that is too old, or of another clock, says nothing. */
export function standingBy({ standing, standingAt }: Look, now: Date): string {
  const age = now.getTime() - standingAt.getTime();
  return age >= 0 && age < LOOK_LIFE_MS ? standing : 'unknown';
}

export interface ApproveInput extends Look {
  by: Actor;
  version: number;
  /** The event that said so. */
  event: string;
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
  // Only a full member may approve.
  const standing = standingBy(input, now);
  if (standing !== 'member') return { refused: `approve_${standing}` };
  if (draft.versions.some((v) => v.author === input.by)) return { refused: 'approve_own' };
  if (!holders(crisis, approval.roles).includes(input.by)) {
    return { refused: 'approve_role', params: { roles: approval.roles.join(', ') } };
  }
  if (version.placeholders.length > 0)
    return { refused: 'approve_gaps', params: { gaps: version.placeholders.join(', ') } };
  const hidden = deceptiveIn(version.text);
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
  const newApproval = { ...mine, standing, standingAt: input.standingAt };
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
  // One leave to send is enough, however many approve.
  if (have < approval.quorum || liveRelease(draft)) {
    return {
      state: { ...change, draft: approved, newApproval },
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
    state: { ...change, draft: next, newApproval, newRelease: release },
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
  const closed = fixedReason(draft);
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

/**
 * What taking an approval back leads to: the answer is `stopped`; it `goes_on`, because enough others stand behind it; it is
 * `late`, because it was on its way or with a person, and may be out.
 */
export type Withdrawn = 'stopped' | 'goes_on' | 'late';

/** Takes approvals back, one person's or all. What is late is not tried again: it lacks its approvals. */
function withdraw(
  change: Change,
  fact: Fact,
  approver: string | 'all',
): { taken: Decision<Change>; outcome: Withdrawn } | Refusal {
  const { draft } = change;
  const version = currentOf(draft);
  const release = liveRelease(draft);
  if (release?.state === 'sent') return { refused: 'draft_sent' };
  const left: Draft = {
    ...draft,
    approvals: draft.approvals.map((a) =>
      approver === 'all' || a.approver === approver ? { ...a, revoked: true } : a,
    ),
  };
  const stands = release !== undefined && approvers(left, version).length >= release.quorum;
  const stopped = release?.state === 'pending' && !stands;
  const next: Draft = stopped
    ? {
        ...left,
        state: 'waiting',
        releases: draft.releases.map((r) => (r === release ? { ...r, state: 'cancelled' } : r)),
      }
    : left;
  const taken: Decision<Change> = {
    state: { ...change, draft: next, revoke: { approver } },
    facts: [fact],
    effects: [refresh(next, version.version)],
    timers: stopped ? [{ cancel: releaseKey(release.id) }] : [],
  };
  return { taken, outcome: stands ? 'goes_on' : stopped || !release ? 'stopped' : 'late' };
}

/** The same on a person's word; where that is late, the room hears of it. */
function withdrawBy(change: Change, fact: Fact, approver: string | 'all'): Decision<Change> | Refusal {
  const done = withdraw(change, fact, approver);
  if ('refused' in done) return done;
  const { draft } = change;
  const { taken, outcome } = done;
  // Each approval can be taken back once.
  const key = `late:${draft.id}:${draft.approvals.length}:${approver}`;
  const data = { by: fact.by, stopped: approver === 'all' };
  const late = outcome === 'late' ? [note(draft, 'drafts.late', key, data)] : [];
  return { ...taken, effects: [...taken.effects, ...late] };
}

const revoked = ({ draft }: Change, by: Actor, approver: string): Fact => ({
  fact: 'approval_revoked',
  crisis: draft.crisis.id,
  by,
  draft: draft.id,
  version: currentOf(draft).version,
  approver,
});

const hasApproved = ({ draft }: Change, version: number, approver: string): boolean =>
  version === currentOf(draft).version && approvers(draft, currentOf(draft)).includes(approver);

/** Removing the reaction takes the approval back. */
export function decideRevoke(
  change: Change,
  input: { by: Actor; version: number },
): Decision<Change> | Refusal {
  if (!hasApproved(change, input.version, input.by)) return { refused: 'nothing_to_revoke' };
  return withdrawBy(change, revoked(change, input.by, input.by), input.by);
}

export interface LapseInput {
  by: Actor;
  version: number;
  approver: string;
  /** Why the approval counts no more: who they are now by a live look, `role`, or `card`: what they approved on is gone. */
  why: 'guest' | 'outsider' | 'bot' | 'deactivated' | 'role' | 'card';
}

/** An approval whose giver may not approve any more is taken back, and people are told why and what that means. */
export function decideLapse(change: Change, input: LapseInput): Decision<Change> | Refusal {
  const { draft } = change;
  const { approver, why, version } = input;
  if (!hasApproved(change, version, approver)) return { refused: 'nothing_to_revoke' };
  const done = withdraw(change, revoked(change, input.by, approver), approver);
  if ('refused' in done) return done;
  const key = `lapsed:${draft.id}:${draft.approvals.length}:${approver}:${why}`;
  const told = note(draft, 'drafts.lapsed', key, { approver, why, outcome: done.outcome });
  return { ...done.taken, effects: [...done.taken.effects, told] };
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
  const [first, ...more] = people.map((approver) => revoked(change, input.by, approver));
  if (input.version !== version.version || !first) return { refused: 'nothing_to_revoke' };
  // What waits for a person waits with its approvals on record; it cannot leave without them.
  if (release && release.state !== 'pending') return { refused: 'draft_sending' };
  const done = withdraw(change, first, 'all');
  if ('refused' in done) return done;
  const notes = people.map((approver) =>
    note(draft, 'drafts.lapsed', `lapsed:${draft.id}:${draft.approvals.length}:${approver}:card`, {
      approver,
      why: 'card',
      outcome: done.outcome,
    }),
  );
  const { taken } = done;
  return { ...taken, facts: [...taken.facts, ...more], effects: [...taken.effects, ...notes] };
}

/** The complaint was closed without an answer of ours: what was approved for it stays in the house, and the room hears of it. */
export function decideStandDown(change: Change, input: { by: Actor }): Decision<Change> | Refusal {
  const { draft } = change;
  const release = liveRelease(draft);
  if (!release || draft.complaint.state !== 'closed') return { refused: 'nothing_to_stop' };
  const done = withdraw(change, stoppedBy(change, input.by), 'all');
  if ('refused' in done) return done;
  const { taken, outcome } = done;
  const told = note(draft, 'drafts.closed', `closed:${release.id}:${draft.approvals.length}`, { outcome });
  return { ...taken, effects: [...taken.effects, told] };
}

const stoppedBy = ({ draft }: Change, by: Actor): Fact => ({
  fact: 'draft_stopped',
  crisis: draft.crisis.id,
  by,
  draft: draft.id,
  version: currentOf(draft).version,
});

/** Anybody in the room may stop an answer, as long as nobody knows that it has gone out. */
export function decideStop(change: Change, input: { by: Actor }): Decision<Change> | Refusal {
  const { draft } = change;
  if (draft.state !== 'approved')
    return { refused: draft.state === 'sent' ? 'draft_sent' : 'nothing_to_stop' };
  return withdrawBy(change, stoppedBy(change, input.by), 'all');
}
