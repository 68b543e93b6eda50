// Rows of a file that could not be read: whoever put it there may think that all of it is in, so people hear of it.
import type { Decision } from '../engine/verb.ts';
import type { Problem } from '../sources/source.ts';
import type { Listener } from './stream.ts';

export interface UnreadState {
  listeners: Listener[];
}

export interface UnreadInput {
  by: string;
  source: string;
  file: { name: string; mark: string };
  /** The first row that could not be read; no words of the row itself. */
  first: Pick<Problem, 'code' | 'line'>;
  count: number;
}

/** Tells everybody who listens once for each turn of a file; a file that was changed is another. */
export function decideUnread(state: UnreadState, input: UnreadInput): Decision<UnreadState> {
  const { source, file, first, count } = input;
  return {
    state,
    facts: [],
    effects: state.listeners.map(({ channel, lang }) => ({
      do: 'post',
      channel,
      class: 'P2',
      key: `listening:unread:${source}:${file.name}:${file.mark}:${first.line ?? 0}:${channel}`,
      content: { view: 'listening.unread', data: { source, file: file.name, count, ...first }, lang },
    })),
    timers: [],
  };
}
