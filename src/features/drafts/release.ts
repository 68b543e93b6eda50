// Lets an approved answer out, and decides about what became of it outside.
import type { Decision, Refusal } from '../../engine/verb.ts';
import type { Actor } from '../../facts.ts';
import { holders, refreshHeader } from '../crisis/crisis.ts';
import {
  approvers,
  type Change,
  closedReason,
  currentOf,
  type Draft,
  note,
  postHandover,
  type Release,
  refresh,
} from './draft.ts';

/** The hold is over: the answer goes to its outlet, if everything still stands. */
export function decideRelease(
  change: Change,
  input: { by: Actor; release: number },
): Decision<Change> | Refusal {
  const { draft } = change;
  const release = draft.releases.find((r) => r.id === input.release);
  const version = currentOf(draft);
  if (release?.state !== 'pending' || draft.state !== 'approved') return { refused: 'release_gone' };
  const closed = closedReason(draft);
  if (closed) return closed;
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
  if (release.state === 'held') return { refused: 'release_gone' };
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
      change.handed?.includes(release.id)
        ? note(held, 'drafts.held_again', `held:${release.id}:${now.getTime()}`, { byHand })
        : postHandover(held, release.id),
      refresh(held, release.version),
      // What a person has to look at is counted there.
      ...(byHand ? [] : [refreshHeader(draft.crisis)]),
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
    effects: [
      refresh(done, release.version),
      ...(release.state === 'held' ? [refreshHeader(draft.crisis)] : []),
    ],
    timers: [],
  };
}

/** Why somebody settled it, for the record. */
const reason = ({ why }: { why?: string | undefined }) => (why ? { why } : {});

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

/** Who may approve this draft: of the plan's roles, and not among those who wrote it. */
const whoMay = ({ crisis, versions }: Draft): string[] =>
  holders(crisis, crisis.plan.approval.roles).filter((person) => versions.every((v) => v.author !== person));

/** Sends a held answer again under its own delivery id, after somebody looked that it is not there: not who approved it, where another may. */
export function decideAgain(
  change: Change,
  input: { by: Actor; release: number; why: string },
): Decision<Change> | Refusal {
  const { draft } = change;
  const release = heldRelease(draft, input);
  if ('refused' in release) return release;
  const closed = closedReason(draft);
  if (closed) return closed;
  // Whoever wrote it does not get it out alone.
  if (draft.versions.some((v) => v.author === input.by)) return { refused: 'approve_own' };
  const version = currentOf(draft);
  const approved = approvers(draft, version);
  if (release.version !== version.version) return { refused: 'release_gone' };
  if (approved.length < release.quorum)
    return { refused: 'again_unapproved', params: { emoji: draft.crisis.plan.approval.emoji } };
  // A second delivery is the word of two people, wherever there is a second one.
  const others = whoMay(draft).filter((person) => !approved.includes(person));
  if (approved.includes(input.by) && others.length > 0)
    return { refused: 'again_other', params: { people: others.map((person) => `<@${person}>`).join(', ') } };
  if (input.why === '') return { refused: 'job_needs_why' };
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
        ...reason(input),
      },
    ],
    effects: [refresh(next, release.version), refreshHeader(draft.crisis)],
    timers: [],
  };
}

/** Gives a held answer up: its approvals are taken back, and the draft waits for new ones. */
export function decideDrop(
  change: Change,
  input: { by: Actor; release: number; why: string },
): Decision<Change> | Refusal {
  const { draft } = change;
  const release = heldRelease(draft, input);
  if ('refused' in release) return release;
  if (input.why === '') return { refused: 'job_needs_why' };
  const next: Draft = {
    ...put(draft, { ...release, state: 'cancelled' }, 'waiting'),
    approvals: draft.approvals.map((a) => ({ ...a, revoked: true })),
  };
  return {
    state: { ...change, draft: next, revoke: { approver: 'all' }, settled: release.id },
    facts: [
      {
        fact: 'draft_stopped',
        crisis: draft.crisis.id,
        by: input.by,
        draft: draft.id,
        version: release.version,
        ...reason(input),
      },
    ],
    effects: [refresh(next, release.version), refreshHeader(draft.crisis)],
    timers: [],
  };
}

/** A person says that they posted the approved text, and where. */
export function decideConfirm(
  change: Change,
  input: { by: Actor; release: number; link: string; why?: string | undefined },
  now: Date,
): Decision<Change> | Refusal {
  const { draft } = change;
  const release = draft.releases.find((r) => r.id === input.release);
  if (!release || release.state === 'cancelled') return { refused: 'release_gone' };
  if (release.state === 'sent') return { refused: 'draft_sent' };
  if (release.state !== 'held') return { refused: 'not_yet_handed_over' };
  const done = sent({ ...change, settled: release.id }, release, input.link, input.by, now);
  return { ...done, facts: done.facts.map((fact) => ({ ...fact, ...reason(input) })) };
}
