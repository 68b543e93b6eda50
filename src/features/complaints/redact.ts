// Takes words of a complaint out for good: a phone number somebody wrote in anger, or everything, because its author asks for it.
import type { Content, Effect } from '../../effects.ts';
import type { Decision, Refusal } from '../../engine/verb.ts';
import type { Actor } from '../../facts.ts';

/** What stands where words were. It says nothing of how many. */
export const GONE = '█████';

/** A wording of a complaint, wherever one is kept. */
export interface Wording {
  /** Which row: the complaint itself, one of its revisions, or a correction of its label. */
  of: 'complaint' | 'revision' | 'correction';
  key: number;
  text: string;
  /** SHA-256 of the text as it is. */
  sha256: string;
}

/** A message in Slack that shows the complaint, and how it is made anew. */
export interface Copy {
  /** The job that posted it. */
  job: string;
  /** Its name, where it has one. */
  ref: string | null;
  content: Content;
}

export interface RedactState {
  complaint: number;
  crisis: number | null;
  wordings: Wording[];
  hasAuthor: boolean;
  copies: Copy[];
  /** What is written; set by the decision. */
  redacted?: { wordings: Wording[]; before: string[]; author: boolean; by: Actor; why: string };
}

export interface RedactInput {
  by: Actor;
  /** The words to take out, exactly as they stand there; `all`: every word. */
  what: string[] | 'all';
  /** Take out who wrote it, too. */
  author: boolean;
  why: string;
}

/** The text without those words. Longer ones first, so that one that holds another leaves nothing of it. */
export function without(text: string, what: RedactInput['what']): string {
  if (what === 'all') return GONE;
  return [...what]
    .sort((a, b) => b.length - a.length)
    .reduce((left, words) => left.replaceAll(words, GONE), text);
}

/** The name under which a message without one can be changed. */
export const copyRef = (job: string): string => `copy:${job}`;

export function decideRedact(state: RedactState, input: RedactInput): Decision<RedactState> | Refusal {
  const { what, author, by, why } = input;
  const changed = state.wordings
    .map((wording) => ({ ...wording, text: without(wording.text, what) }))
    .filter((wording, index) => wording.text !== state.wordings[index]?.text);
  if (what !== 'all' && what.length > 0 && changed.length === 0) return { refused: 'redact_not_there' };
  if (changed.length === 0 && !(author && state.hasAuthor)) return { refused: 'redact_nothing' };
  const before = state.wordings
    .filter((wording) => changed.some(({ of, key }) => of === wording.of && key === wording.key))
    .map(({ sha256 }) => sha256);
  return {
    state: {
      ...state,
      redacted: { wordings: changed, before: [...new Set(before)], author, by, why },
    },
    facts: [
      {
        fact: 'complaint_redacted',
        ...(state.crisis === null ? {} : { crisis: state.crisis }),
        by,
        complaint: state.complaint,
        count: changed.length,
        author,
        why,
      },
    ],
    effects: state.copies.map(
      ({ job, ref, content }): Effect => ({ do: 'update', ref: ref ?? copyRef(job), content }),
    ),
    timers: [],
  };
}
