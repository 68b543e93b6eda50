// Catching up: what people did to our cards while nobody could hear it is read from the cards themselves.
import type { Ref } from '../effects.ts';
import type { Db } from '../engine/database.ts';
import type { Seen } from '../engine/last-reaction.ts';
import { type Log, plainError } from '../engine/log.ts';
import { askedToWait } from './deliver.ts';
import type { Pace } from './pace.ts';
import { placeOf } from './places.ts';

/** The reading half of a Slack client, as far as reactions are concerned. */
export interface ReactionReader {
  reactions: {
    get(args: { channel: string; timestamp: string; full: boolean }): Promise<{
      message?: { reactions?: { name?: string; users?: string[] }[] };
    }>;
  };
}

/** A message on which this emoji of a person means something. */
export interface Card {
  ref: Ref;
  emoji: string;
}

/** Does what the reaction asks for, as if Slack had just told of it. */
export type Reacted = (what: {
  ref: Ref;
  channel: string;
  person: string;
  emoji: string;
  added: boolean;
  seen: Seen;
}) => Promise<void>;

export interface CatchUp {
  /** Looks at every card; see `oneAtATime`. */
  run(): Promise<void>;
  /** Looks at one card now. */
  look(card: Card): Promise<Looked>;
}

/** What a look at a card came to: `busy` while others look first, by our own pace; `unseen` when Slack did not let us see it. */
export type Looked = 'seen' | 'busy' | 'unseen';

/** Whoever has to wait for longer than this, in ms, waits because Slack asked for it. */
const A_TURN_MS = 5_000;

interface Options {
  db: Db;
  reader: ReactionReader;
  /** The cards that are worth a look, the most urgent first. */
  cards: () => Promise<Card[]>;
  reacted: Reacted;
  /** Somebody deleted the message that stood there. */
  gone: (ref: Ref, ts: string) => Promise<void>;
  /** Our own user: its reaction is only an example. */
  self: string;
  log: Log;
  pace: Pace;
  /** Waits so many ms. */
  rest: (ms: number) => Promise<void>;
}

export function createCatchUp({
  db,
  reader,
  cards,
  reacted,
  gone: cardGone,
  self,
  log,
  pace,
  rest,
}: Options): CatchUp {
  /** Looks at one card as soon as Slack lets us. */
  async function lookInTurn(card: Card): Promise<void> {
    const turn = { ask: 'reactions', sweep: true } as const;
    for (let waitMs = await pace.waitMs(turn); waitMs > 0; waitMs = await pace.waitMs(turn))
      await rest(waitMs);
    await see(card);
  }

  async function see({ ref, emoji }: Card): Promise<boolean> {
    const place = await placeOf(db, ref);
    if (!place) return true;
    // Read before Slack is asked: what changes from here on makes our picture old, and it will count for nothing.
    const known = await db.lastReaction.findMany({ where: { ref, emoji } });
    const there = new Set<string>();
    try {
      const answer = await reader.reactions.get({ channel: place.channel, timestamp: place.ts, full: true });
      for (const { name = '', users = [] } of answer.message?.reactions ?? [])
        if (plainName(name) === emoji) for (const user of users) there.add(user);
    } catch (error) {
      // Not to be seen now, and never again: what was approved on it is taken back in a moment.
      if ((error as { data?: { error?: string } }).data?.error === 'message_not_found')
        await cardGone(ref, place.ts);
      const waitMs = askedToWait(error);
      if (waitMs !== undefined) await pace.pause({ ask: 'reactions' }, waitMs);
      log.info({ ref, err: plainError(error) }, 'a card could not be looked at');
      return false;
    }
    there.delete(self);
    const last = new Map(known.map((row) => [row.person, row]));
    const found = [...there].filter((person) => !last.get(person)?.on);
    const gone = known.filter((row) => row.on && !there.has(row.person)).map((row) => row.person);
    for (const [people, added] of [
      [gone, false],
      [found, true],
    ] as const) {
      for (const person of people) {
        log.info({ ref, added }, 'a reaction was missed and is made up for');
        const seen = { since: last.get(person)?.at ?? null };
        await reacted({ ref, channel: place.channel, person, emoji, added, seen });
      }
    }
    return true;
  }

  async function all(): Promise<void> {
    for (const card of await cards()) await lookInTurn(card);
  }

  return {
    run: oneAtATime(all),
    async look(card) {
      const waitMs = await pace.waitMs({ ask: 'reactions' });
      if (waitMs > 0) return waitMs <= A_TURN_MS ? 'busy' : 'unseen';
      return (await see(card)) ? 'seen' : 'unseen';
    },
  };
}

/** The same work, never twice at once: who asks while it is being done is served by one more time after it. */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let again: Promise<void> | undefined;
  return function run(): Promise<void> {
    if (!running) {
      running = work().finally(() => {
        running = undefined;
      });
      return running;
    }
    again ??= running
      .catch(() => {})
      .then(() => {
        again = undefined;
        return run();
      });
    return again;
  };
}

/** An emoji's name without its skin tone. */
export const plainName = (emoji: string): string => emoji.replace(/::skin-tone-\d$/, '');
