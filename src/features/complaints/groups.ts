// Complaints that say nearly the same: suggested by how alike their words are, merged and split by people.
import type { Effect } from '../../effects.ts';
import type { Decision, Refusal } from '../../engine/verb.ts';
import type { Actor } from '../../facts.ts';
import { alikeFrom } from '../../triage/duplicates.ts';
import { bandKeys, fingerprint, grams, likeness } from '../../triage/minhash.ts';
import { type Crisis, nothing } from '../crisis/crisis.ts';
import type { One } from './complaint.ts';
import { freshCard } from './labels.ts';
import { type Origin, sameThing, thingKeys } from './same.ts';

/** A complaint's place among those it resembles. Each keeps its own clock and gets its own answer. */
export interface Grouping {
  /** The first complaint of the group. */
  group: number;
  /** Who merged it; empty while it is only suggested. */
  by: Actor | null;
}

/** Keys of a wording, as 32-bit numbers: two texts that share one are worth comparing. */
export function bandsOf(text: string): number[] {
  const set = grams(text);
  if (set.length === 0) return [];
  return bandKeys(fingerprint(set)).map((key) => {
    let h = 0x811c9dc5;
    for (let at = 0; at < key.length; at++) h = Math.imul(h ^ key.charCodeAt(at), 0x01000193);
    return h | 0;
  });
}

export interface Comparable {
  id: number;
  text: string;
  bands: number[];
  group: number | null;
  hasCard: boolean;
  /** A person said that it belongs to its group: no other is looked for. */
  merged?: boolean;
  /** Where it came from; absent where nobody need know. */
  origin?: Omit<Origin, 'text'>;
}

export interface CompareState {
  crisis: Crisis;
  /** Complaints whose newest wording was not compared yet, in the order of their numbers; an edited one may stand in a group. */
  fresh: Comparable[];
  /** Earlier complaints that share a band with one of them. */
  earlier: Comparable[];
  /** The others of the groups in which edited ones stand by suggestion. */
  mates: Mate[];
  more: boolean;
  /** Set by the decision: complaint → group, for every one whose group is new; null for one that left its own. */
  joined: Map<number, number | null>;
}

/** Somebody of a group, as the group is known by. */
export interface Mate {
  id: number;
  group: number;
  hasCard: boolean;
}

/**
 * Finds for each new complaint the earlier one that is most like it, and suggests that they are one matter. One that was edited
 * is looked at anew: it stays with those it was suggested with only where its new words are like theirs.
 */
export function decideCompare(state: CompareState, _input: { by: Actor }, now: Date): Decision<CompareState> {
  const { crisis, fresh, earlier, mates } = state;
  if (fresh.length === 0) return nothing(state);
  const all = [...inOrder(earlier), ...inOrder(fresh)];
  const shelves = new Map<number, Comparable[]>();
  const things = new Map<string, Comparable[]>();
  const sets = new Map<number, Uint32Array>();
  const setOf = (one: Comparable): Uint32Array => {
    const set = sets.get(one.id) ?? grams(one.text);
    sets.set(one.id, set);
    return set;
  };
  const seeking = new Set(fresh.filter((one) => !one.merged).map((one) => one.id));
  const joined = leftBehind(fresh, mates);
  const group = new Map(
    all.flatMap((one) => {
      const number = joined.get(one.id) ?? (seeking.has(one.id) ? null : one.group);
      return number === null ? [] : [[one.id, number] as const];
    }),
  );
  for (const one of all) {
    if (seeking.has(one.id)) {
      const twin = toldElsewhere(one, things) ?? mostAlike(one, shelves, setOf);
      if (twin) {
        const into = group.get(twin.id) ?? Math.min(twin.id, one.id);
        if (!group.has(twin.id)) joined.set(twin.id, into);
        group.set(twin.id, into);
        group.set(one.id, into);
        joined.set(one.id, into);
      }
    }
    for (const key of keysOf(one)) things.set(key, [...(things.get(key) ?? []), one].slice(-FULL_SHELF));
    for (const band of one.bands) {
      const shelf = shelves.get(band);
      if (!shelf) shelves.set(band, [one]);
      else if (shelf.length < FULL_SHELF) shelf.push(one);
    }
  }
  const touched = new Set([...joined.keys(), ...joined.values()]);
  const shown = new Set(
    [...all.filter((one) => touched.has(one.id)), ...mates.slice(0, CARDS_AT_ONCE)]
      .filter((one) => one.hasCard)
      .map((one) => one.id),
  );
  return {
    state: { ...state, joined },
    facts: [],
    effects: [...shown].map((id) => freshCard(id, crisis)),
    timers: state.more ? [compareTimer(crisis.id, now)] : [],
  };
}

const inOrder = (some: readonly Comparable[]): Comparable[] => [...some].sort((a, b) => a.id - b.id);

/** Who leaves a suggested group with an edit, and the number by which the others are known when it bore the leaver's. */
function leftBehind(fresh: readonly Comparable[], mates: readonly Mate[]): Map<number, number | null> {
  const leavers = fresh.filter((one) => one.group !== null && !one.merged);
  const joined = new Map<number, number | null>(leavers.map((one) => [one.id, null]));
  for (const leaver of leavers) {
    if (leaver.group !== leaver.id) continue;
    const others = mates.filter((mate) => mate.group === leaver.id && !joined.has(mate.id));
    const first = Math.min(...others.map((mate) => mate.id));
    for (const mate of others) joined.set(mate.id, first);
  }
  return joined;
}

/** Copies by the hundred need not all be compared with the next one: a crisis waits while they are. */
const FULL_SHELF = 8;

const originOf = ({ origin, text }: Comparable): Origin | undefined => origin && { ...origin, text };
const keysOf = (one: Comparable): string[] => thingKeys(originOf(one));

/** The earlier one by which another source told of the same thing. */
function toldElsewhere(one: Comparable, things: Map<string, Comparable[]>): Comparable | undefined {
  const origin = originOf(one);
  return keysOf(one)
    .flatMap((key) => things.get(key) ?? [])
    .find((other) => {
      const there = originOf(other);
      return origin && there && sameThing(origin, there);
    });
}

function mostAlike(
  one: Comparable,
  shelves: Map<number, Comparable[]>,
  setOf: (one: Comparable) => Uint32Array,
): Comparable | undefined {
  const candidates = new Set(one.bands.flatMap((band) => shelves.get(band) ?? []));
  let best: Comparable | undefined;
  let most = alikeFrom;
  for (const other of candidates) {
    const share = likeness(setOf(one), setOf(other));
    if (share > most || (share === most && !best)) {
      best = other;
      most = share;
    }
  }
  return best;
}

export const compareTimer = (crisis: number, at: Date) => ({
  key: `compare:${crisis}`,
  verb: 'complaints.compare',
  input: { by: 'timer', crisis },
  at,
  crisis,
});

// ── what people decide ──────────────────────────────────────────────────────

export interface GroupState extends One {
  /** Everyone of the complaint's group, itself included. */
  members: { id: number; by: Actor | null; hasCard: boolean }[];
  /** Set by the decision. */
  merged: number[];
  split: number | null;
}

/** A person says that a suggested group is one matter. */
export function decideMerge(state: GroupState, input: { by: Actor }): Decision<GroupState> | Refusal {
  const { complaint, crisis, members } = state;
  if (!complaint.grouping || members.length < 2) return { refused: 'group_gone' };
  const merged = members.filter((member) => member.by === null).map((member) => member.id);
  if (merged.length === 0) return { refused: 'merged_before' };
  return {
    state: { ...state, merged },
    facts: [
      {
        fact: 'complaints_merged',
        crisis: crisis.id,
        by: input.by,
        group: complaint.grouping.group,
        complaints: members.map((member) => member.id),
      },
    ],
    effects: cardsOf(members, crisis),
    timers: [],
  };
}

/** A person says that a complaint is about something else than the others of its group. */
export function decideSplit(state: GroupState, input: { by: Actor }): Decision<GroupState> | Refusal {
  const { complaint, crisis, members } = state;
  if (!complaint.grouping) return { refused: 'group_gone' };
  return {
    state: { ...state, split: complaint.id },
    facts: [
      {
        fact: 'complaint_split',
        crisis: crisis.id,
        by: input.by,
        group: complaint.grouping.group,
        complaint: complaint.id,
      },
    ],
    effects: cardsOf(members, crisis),
    timers: [],
  };
}

/** Cards beyond these are brought up to date when they change next. */
const CARDS_AT_ONCE = 20;
const cardsOf = (members: GroupState['members'], crisis: Crisis): Effect[] =>
  members
    .filter((member) => member.hasCard)
    .slice(0, CARDS_AT_ONCE)
    .map((member) => freshCard(member.id, crisis));
