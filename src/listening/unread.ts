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
