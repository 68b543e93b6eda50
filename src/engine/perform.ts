// Performs a verb: parse, load, decide, save, and everything that follows from it, in one transaction.
import { appendAudit, appendRefusal } from './audit.ts';
import { databaseNow } from './clock.ts';
import { type Db, despiteConflicts, type Tx } from './database.ts';
import { enqueue } from './jobs.ts';
import { writeTimeline } from './timeline.ts';
import { orderTimers } from './timers.ts';
import {
  type AnyVerb,
  type Call,
  type Decision,
  isRefusal,
  type Reaction,
  type Refusal,
  type TimerOrder,
} from './verb.ts';

export type Performed = { done: Decision<unknown> } | Refusal;

export interface Engine {
  db: Db;
  /** The names of the verbs there are: what else is ordered is for a newer version, which may run beside this one. */
  verbs: string[];
  /** Does a verb now; a write conflict is retried a few times. Throws what only a machine can cause. */
  perform(call: Call): Promise<Performed>;
  /** Does a verb inside a transaction that is already open. */
  performIn(tx: Tx, call: Call): Promise<Performed>;
  /** Called after each commit that left work for the workers. */
  onWork(listener: () => void): void;
}

/**
 * Puts the verbs of all rooms together.
 * @param reactions whenever a fact, do verbs: they become timers due at once, so that they commit with the fact and survive a crash.
 */
export function createEngine(db: Db, verbs: AnyVerb[], reactions: Reaction[]): Engine {
  const byName = new Map(verbs.map((v) => [v.name, v]));
  if (byName.size !== verbs.length) throw new Error('two verbs have one name');
  const listeners: (() => void)[] = [];

  async function performIn(tx: Tx, call: Call): Promise<Performed> {
    const verb = byName.get(call.verb);
    if (!verb) throw new Error(`no verb is called ${call.verb}`);
    const input = verb.input.parse(call.input);
    const now = await databaseNow(tx);
    const loaded = await verb.load(tx, input, now);
    if (isRefusal(loaded)) return loaded;
    const decision = verb.decide(loaded, input, now);
    if (isRefusal(decision)) {
      const act = verb.auditRefusal?.(loaded, input, decision.refused);
      if (act) await appendRefusal(tx, call, decision.refused, act, now);
      return decision;
    }
    await verb.save(tx, decision.state, now);
    await writeTimeline(tx, decision.facts, now);
    await enqueue(tx, decision.effects, now);
    await orderTimers(tx, [...decision.timers, ...follow(decision, now)]);
    await appendAudit(tx, call, decision.facts, now);
    return { done: decision };
  }

  function follow(decision: Decision<unknown>, now: Date): TimerOrder[] {
    return decision.facts.flatMap((fact) =>
      reactions
        .flatMap((react) => react(fact, now))
        .map(
          ({ verb, input, once }): TimerOrder => ({
            key: once ? `once:${once.name}` : `react:${crypto.randomUUID()}`,
            verb,
            input,
            at: new Date(now.getTime() + (once?.afterMs ?? 0)),
            ...(once ? { keep: true } : {}),
            ...(fact.crisis === undefined ? {} : { crisis: fact.crisis }),
          }),
        ),
    );
  }

  async function perform(call: Call): Promise<Performed> {
    const result = await despiteConflicts(() => db.$transaction((tx) => performIn(tx, call)));
    if ('done' in result) for (const listener of listeners) listener();
    return result;
  }

  return {
    db,
    verbs: [...byName.keys()],
    perform,
    performIn,
    onWork: (listener) => listeners.push(listener),
  };
}
