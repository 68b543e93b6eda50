// Rows of a file and letters of a mailbox that could not be read: somebody may think that they are in, so people hear of them.
import type { Decision, TimerOrder } from '../engine/verb.ts';
import type { Fact } from '../facts.ts';
import type { Problem, Unread } from '../sources/source.ts';
import type { Listener } from './stream.ts';

export interface UnreadState {
  listeners: Listener[];
}

/** While nobody can be told, somebody may come who can: a crisis is declared. */
const AGAIN_MS = 60 * 60_000;
/** What is older than this has been looked after, or is too old to be. */
const KEPT_MS = 7 * 24 * 60 * 60_000;

export interface UnreadInput {
  by: string;
  source: string;
  file: { name: string; mark: string };
  /** The first row that could not be read, with figures but no words of it. */
  first: Pick<Problem, 'code'> & { line: number; params: Record<string, number> };
  count: number;
  /** Since when nobody could be told; that stands on the record. */
  since?: Date | undefined;
}

/**
 * Tells everybody who listens once for each turn of a file; a file that was changed is another. Where nobody does, it is kept for
 * a week, until somebody can be told.
 */
export function decideUnread(state: UnreadState, input: UnreadInput, now: Date): Decision<UnreadState> {
  const { source, file, first, count } = input;
  const nobody = state.listeners.length === 0;
  return {
    state,
    facts: nobody ? onRecord(input) : [],
    effects: state.listeners.map(({ channel, lang }) => ({
      do: 'post',
      channel,
      class: 'P2',
      key: `listening:unread:${source}:${file.name}:${file.mark}:${first.line}:${channel}`,
      content: { view: 'listening.unread', data: { source, file: file.name, count, ...first }, lang },
    })),
    timers: nobody
      ? later('listening.unread', `unread:${source}:${file.name}:${file.mark}:${first.line}`, input, now)
      : [],
  };
}

export interface UnreadLettersInput {
  by: string;
  source: string;
  mailbox: string;
  /** Another once the mailbox was made anew. */
  mark: string;
  letters: Unread[];
  since?: Date | undefined;
}

/** How many letters are named; of the others it is said how many there are. */
const NAMED = 5;

/** Tells everybody who listens, once for the letters of each look: they stay in the mailbox, and nothing behind them waits. */
export function decideUnreadLetters(
  state: UnreadState,
  input: UnreadLettersInput,
  now: Date,
): Decision<UnreadState> {
  const { source, mailbox, mark, letters } = input;
  const nobody = state.listeners.length === 0;
  return {
    state,
    facts: nobody ? onRecord(input) : [],
    effects: state.listeners.map(({ channel, lang }) => ({
      do: 'post',
      channel,
      class: 'P2',
      key: `listening:letters:${source}:${mailbox}:${mark}:${letters[0]?.id}:${channel}`,
      content: {
        view: 'listening.letters',
        data: { source, mailbox, count: letters.length, letters: letters.slice(0, NAMED) },
        lang,
      },
    })),
    timers: nobody
      ? later('listening.letters', `letters:${source}:${mailbox}:${mark}:${letters[0]?.id}`, input, now)
      : [],
  };
}

interface Kept {
  by: string;
  source: string;
  since?: Date | undefined;
}

const onRecord = ({ by, source, since }: Kept): Fact[] =>
  since ? [] : [{ fact: 'source_failed', by, source, code: 'unreadable' }];

function later(verb: string, key: string, input: Kept, now: Date): TimerOrder[] {
  const { since = now } = input;
  if (now.getTime() - since.getTime() >= KEPT_MS) return [];
  return [
    { key: `listening:${key}`, verb, input: { ...input, since }, at: new Date(now.getTime() + AGAIN_MS) },
  ];
}
