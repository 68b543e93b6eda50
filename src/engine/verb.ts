// A verb: something a person or a timer can do, in four parts that the engine puts together.
import type { z } from 'zod';
import type { Effect } from '../effects.ts';
import type { Actor, Fact } from '../facts.ts';
import type { Tx } from './database.ts';

/** A verb to be done later. A timer armed again under the same key replaces the earlier one. */
export type TimerOrder =
  | { key: string; verb: string; input: unknown; at: Date; crisis?: number }
  | { cancel: string }
  /** Arms only when no timer is armed under the key. */
  | { key: string; verb: string; input: unknown; at: Date; crisis?: number; keep: true };

/** What a decision returns when it says yes. */
export interface Decision<S> {
  state: S;
  facts: Fact[];
  effects: Effect[];
  timers: TimerOrder[];
}

/** What a decision returns when it says no: a code that `texts` has a sentence for in every language. */
export interface Refusal {
  refused: string;
  params?: Record<string, string | number>;
}

/** What the audit keeps of an act that was refused. */
export interface RefusedAct {
  /** What asked for it: dealt with once more, it leaves no second line. */
  event: string;
  crisis: number;
  /** Numbers of what it was about; no words of people. */
  about: { [key: string]: number };
}

export interface Verb<I, S> {
  name: string;
  input: z.ZodType<I>;
  /** Reads, and locks, what the decision needs. May answer with a refusal when the thing is not there. */
  load(tx: Tx, input: I, now: Date): Promise<S | Refusal>;
  /** Pure. */
  decide(state: S, input: I, now: Date): Decision<S> | Refusal;
  save(tx: Tx, state: S, now: Date): Promise<void>;
  /** What is written down when the decision refuses; nothing unless said. */
  auditRefusal?(state: S, input: I, code: string): RefusedAct | undefined;
}

// The engine keeps verbs of every shape in one list; each is type-checked where it is written.
// biome-ignore lint/suspicious/noExplicitAny: a heterogeneous list has no better type
export type AnyVerb = Verb<any, any>;

/** A call of a verb by its name; `input.by` says who. */
export interface Call {
  verb: string;
  input: { by: Actor; [key: string]: unknown };
  /** As a reaction: calls of one name that wait are one call, made this long after the first fact that asked for it, in ms. */
  once?: { name: string; afterMs: number };
}

/** What fact leads to which verbs. */
export type Reaction = (fact: Fact, now: Date) => Call[];

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value;
}

/** Defines a verb; only for its types. */
export function verb<I, S>(definition: Verb<I, S>): Verb<I, S> {
  return definition;
}
