// Promises that answers made in public: who keeps each, by when, and whether it was kept.
import { createHash } from 'node:crypto';
import type { Effect } from '../../effects.ts';
import type { Decision, Refusal, TimerOrder } from '../../engine/verb.ts';
import type { Actor, Fact } from '../../facts.ts';
import { findPromises } from '../../wording/index.ts';
import { type Crisis, channelRef, holders } from '../crisis/crisis.ts';
import { approvers, type Draft } from './draft.ts';
import { dueAt } from './due.ts';

export interface Pledge {
  id: number;
  crisis: number;
  /** The first answer that made it. */
  draft: number;
  text: string;
  /** Of the text and the answer that made it first: an answer enters the ledger once. */
  sha256: string;
  /** In how many answers it stands. */
  answers: number;
  owner: string;
  dueAt: Date;
  /** The words could be read; otherwise it was given a day. */
  dated: boolean;
  state: 'open' | 'kept' | 'missed';
  settledBy: string | null;
}

/** A promise whose time nobody can read falls due after this, in ms. */
const UNREADABLE_MS = 24 * 3_600_000;
/** The same words in many answers are one promise while their times are no further apart than this, in ms. */
const SAME_TIME_MS = 3_600_000;
/** How long before its time the owner is reminded, in ms; of a shorter promise, at its half. */
const REMIND_MS = 2 * 3_600_000;

export const pledgeRef = (id: number): string => `promise:${id}`;
const remindKey = (id: number): string => `promise:${id}:remind`;
const dueKey = (id: number): string => `promise:${id}:due`;

/** The promises with a time in the text that went out, without a number yet. Whoever approved it keeps it; else the lead. */
export function promisesOf(draft: Draft, version: number, now: Date): Omit<Pledge, 'id'>[] {
  const sent = draft.versions.find((v) => v.version === version);
  if (!sent) return [];
  const { crisis } = draft;
  const owner = approvers(draft, sent)[0] ?? holders(crisis, ['lead'])[0];
  if (!owner) return [];
  return findPromises(sent.text, sent.language).flatMap((promise) => {
    if (promise.due === undefined) return [];
    const read = dueAt(promise.due, sent.language, now, crisis.plan.timeZone);
    const dated = read !== undefined && read > now;
    const due = dated ? read : new Date(now.getTime() + UNREADABLE_MS);
    return [
      {
        crisis: crisis.id,
        draft: draft.id,
        text: promise.text,
        sha256: createHash('sha256')
          .update(`${wordsOf(promise.text)}\n${draft.id}.${version}`)
          .digest('hex'),
        answers: 1,
        owner,
        dueAt: due,
        dated,
        state: 'open' as const,
        settledBy: null,
      },
    ];
  });
}

const wordsOf = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();

/**
 * The promise in the ledger that these words stand for as well. What is kept, missed or moved reminds nobody of a new one.
 * A length of time ("within two hours") ends at another second for every answer, so their times are the same to the hour;
 * times that were only given are the same to the day.
 */
export function samePromise<P extends Pick<Pledge, 'text' | 'sha256' | 'state' | 'dueAt' | 'dated'>>(
  made: Omit<Pledge, 'id'>,
  ledger: readonly P[],
): P | undefined {
  const apart = made.dated ? SAME_TIME_MS : UNREADABLE_MS;
  return ledger.find(
    (known) =>
      known.sha256 === made.sha256 ||
      (known.state === 'open' &&
        known.dated === made.dated &&
        wordsOf(known.text) === wordsOf(made.text) &&
        Math.abs(known.dueAt.getTime() - made.dueAt.getTime()) < apart),
  );
}

export interface PromiseState {
  crisis: Crisis;
  /** In the ledger from now on. */
  fresh: Pledge[];
  /** In the ledger already: one answer more. */
  again: number[];
}

/** Reminds before the time of a promise, and looks again when it is over. */
function timersOf({ id, crisis, dueAt }: Pledge, now: Date): TimerOrder[] {
  const early = Math.min(REMIND_MS, (dueAt.getTime() - now.getTime()) / 2);
  const input = { by: 'timer', promise: id };
  const at = new Date(dueAt.getTime() - early);
  return [
    { key: remindKey(id), verb: 'drafts.promise_remind', input, at, crisis },
    { key: dueKey(id), verb: 'drafts.promise_due', input, at: dueAt, crisis },
  ];
}

/** Writes the promises of an answer that went out into the ledger. */
export function decidePromises(
  state: PromiseState,
  _input: { by: Actor },
  now: Date,
): Decision<PromiseState> {
  return {
    state,
    facts: state.fresh.map(
      (p): Fact => ({
        fact: 'promise_made',
        crisis: p.crisis,
        by: p.owner,
        promise: p.id,
        text: p.text,
        owner: p.owner,
        due: p.dueAt.toISOString(),
      }),
    ),
    effects: [],
    timers: state.fresh.flatMap((p) => timersOf(p, now)),
  };
}

export interface OnePromise {
  crisis: Crisis;
  pledge: Pledge;
}

const say = (one: OnePromise, view: string, key: string): Effect => ({
  do: 'post',
  channel: channelRef(one.crisis.id),
  ref: key,
  class: 'P1',
  key,
  content: { view, data: { id: one.pledge.id }, lang: one.crisis.language },
});
const refresh = (one: OnePromise, view: string, key: string): Effect => ({
  do: 'update',
  ref: key,
  content: { view, data: { id: one.pledge.id }, lang: one.crisis.language },
});
/** Of the time as well: a promise that was moved is reminded of anew. */
const moment = ({ id, dueAt }: Pledge): string => `${pledgeRef(id)}.${dueAt.getTime() / 1000}`;
const reminder = (pledge: Pledge): string => `${moment(pledge)}.remind`;
const overdue = (pledge: Pledge): string => `${moment(pledge)}.late`;

/** Reminds the owner before the time is over. */
export function decideRemind(one: OnePromise): Decision<OnePromise> | Refusal {
  if (one.pledge.state !== 'open') return { refused: 'promise_settled' };
  const effects = [say(one, 'drafts.promise', reminder(one.pledge))];
  return { state: one, facts: [], effects, timers: [] };
}

/** The time is over and nobody said that it was kept. */
export function decideMissed(one: OnePromise): Decision<OnePromise> | Refusal {
  if (one.pledge.state !== 'open') return { refused: 'promise_settled' };
  const missed: OnePromise = { ...one, pledge: { ...one.pledge, state: 'missed' } };
  return {
    state: missed,
    facts: [{ fact: 'promise_missed', crisis: one.crisis.id, by: 'timer', promise: one.pledge.id }],
    effects: [say(missed, 'drafts.promise', overdue(one.pledge))],
    timers: [],
  };
}

/** Somebody says that it is kept; late is better than never. */
export function decideKept(one: OnePromise, input: { by: Actor }): Decision<OnePromise> | Refusal {
  if (one.pledge.state === 'kept') return { refused: 'promise_settled' };
  const late = one.pledge.state === 'missed';
  const kept: OnePromise = { ...one, pledge: { ...one.pledge, state: 'kept', settledBy: input.by } };
  return {
    state: kept,
    facts: [{ fact: 'promise_kept', crisis: one.crisis.id, by: input.by, promise: one.pledge.id }],
    effects: [
      refresh(kept, 'drafts.promise', reminder(one.pledge)),
      ...(late ? [refresh(kept, 'drafts.promise', overdue(one.pledge))] : []),
    ],
    timers: [{ cancel: remindKey(one.pledge.id) }, { cancel: dueKey(one.pledge.id) }],
  };
}

/** What is changed of a promise; what is absent stays. `due` in people's words, read in the zone of the plan. */
export interface PromiseChange {
  by: Actor;
  owner?: string;
  due?: string;
}

/** Gives a promise to somebody else or another time. One that was missed is open again with a new time. */
export function decideChange(
  one: OnePromise,
  input: PromiseChange,
  now: Date,
): Decision<OnePromise> | Refusal {
  const { crisis, pledge } = one;
  if (pledge.state === 'kept') return { refused: 'promise_settled' };
  const { timeZone } = crisis.plan;
  const said = input.due?.trim() ?? '';
  const read =
    said === '' ? pledge.dueAt : (dueAt(said, 'en', now, timeZone) ?? dueAt(said, 'id', now, timeZone));
  if (read === undefined) return { refused: 'promise_due_unclear', params: { said } };
  const owner = input.owner ?? pledge.owner;
  const moved = read.getTime() !== pledge.dueAt.getTime();
  if (!moved && owner === pledge.owner) return { refused: 'promise_unchanged' };
  if (moved && read <= now) return { refused: 'promise_due_past', params: { said } };
  const changed: Pledge = {
    ...pledge,
    owner,
    dueAt: read,
    dated: pledge.dated || moved,
    state: moved ? 'open' : pledge.state,
  };
  const next: OnePromise = { crisis, pledge: changed };
  const refs = pledge.state === 'missed' ? [reminder(pledge), overdue(pledge)] : [reminder(pledge)];
  return {
    state: next,
    facts: [
      {
        fact: 'promise_changed',
        crisis: crisis.id,
        by: input.by,
        promise: pledge.id,
        owner,
        due: read.toISOString(),
      },
    ],
    effects: refs.map((ref) => refresh(next, 'drafts.promise', ref)),
    timers: moved ? timersOf(changed, now) : [],
  };
}
