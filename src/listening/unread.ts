// Rows of a file and letters of a mailbox that could not be read: somebody may think that they are in, so people hear of them.
import type { Decision } from '../engine/verb.ts';
import type { Problem, Unread } from '../sources/source.ts';
import type { Listener } from './stream.ts';

export interface UnreadState {
  listeners: Listener[];
}

export interface UnreadInput {
  by: string;
  source: string;
  file: { name: string; mark: string };
  /** The first row that could not be read, with figures but no words of it. */
  first: Pick<Problem, 'code'> & { line: number; params: Record<string, number> };
  count: number;
}

/** Tells everybody who listens once for each turn of a file; a file that was changed is another. */
export function decideUnread(state: UnreadState, input: UnreadInput): Decision<UnreadState> {
  const { source, file, first, count } = input;
  const nobody = state.listeners.length === 0;
  return {
    state,
    // What nobody can be told now stands on the record.
    facts: nobody ? [{ fact: 'source_failed', by: input.by, source, code: 'unreadable' }] : [],
    effects: state.listeners.map(({ channel, lang }) => ({
      do: 'post',
      channel,
      class: 'P2',
      key: `listening:unread:${source}:${file.name}:${file.mark}:${first.line}:${channel}`,
      content: { view: 'listening.unread', data: { source, file: file.name, count, ...first }, lang },
    })),
    timers: [],
  };
}

export interface UnreadLettersInput {
  by: string;
  source: string;
  mailbox: string;
  /** Another once the mailbox was made anew. */
  mark: string;
  letters: Unread[];
}

/** How many letters are named; of the others it is said how many there are. */
const NAMED = 5;

/** Tells everybody who listens, once for the letters of each look: they stay in the mailbox, and nothing behind them waits. */
export function decideUnreadLetters(
  state: UnreadState,
  { by, source, mailbox, mark, letters }: UnreadLettersInput,
): Decision<UnreadState> {
  const nobody = state.listeners.length === 0;
  return {
    state,
    facts: nobody ? [{ fact: 'source_failed', by, source, code: 'unreadable' }] : [],
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
    timers: [],
  };
}
