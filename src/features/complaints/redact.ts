// Takes words of a complaint out for good: a phone number somebody wrote in anger, or everything, because its author asks for it.
import type { Content, Effect, Language } from '../../effects.ts';
import type { Decision, Refusal } from '../../engine/verb.ts';
import type { Actor } from '../../facts.ts';
import { visible } from '../../wording/hidden.ts';
import { refreshHeader } from '../crisis/crisis.ts';

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
  /** As a declaration from an alert took it over, in versions that did so. */
  quoted: string;
}

/** What a crisis began with, declared from an alert that named the complaint. */
export interface Begun {
  crisis: number;
  language: Language;
  known: string;
}

/** A message in Slack that shows the complaint, or may come to, and how it is made anew. */
export interface Copy {
  /** The job that posted it. */
  job: string;
  /** Its name, where it has one. */
  ref: string | null;
  content: Content;
  /** It was written once with the author's name in it and no other words of theirs: a standup. */
  named: boolean;
}

export interface RedactState {
  complaint: number;
  crisis: number | null;
  wordings: Wording[];
  hasAuthor: boolean;
  begun: Begun[];
  copies: Copy[];
  /** What is written; set by the decision. */
  redacted?: {
    wordings: Wording[];
    begun: Begun[];
    before: string[];
    author: boolean;
    by: Actor;
    why: string;
  };
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

/** What a crisis began with, without a copy of a wording that loses words, and without the words wherever they stand in it. */
function knownWithout(known: string, changed: readonly Wording[], what: RedactInput['what']): string {
  const left = changed.reduce((text, { quoted }) => text.replaceAll(`“${quoted}”`, `“${GONE}”`), known);
  return what === 'all' ? left : without(left, [...what, ...what.map(visible)]);
}

/** The name under which a message without one can be changed. */
export const copyRef = (job: string): string => `copy:${job}`;

/** A standup as it would have been without the name of whom it says waits longest. */
function nameless(content: Content): Content {
  const data = content.data as { figures: { oldest: object } };
  const oldest = { ...data.figures.oldest, author: '' };
  return { ...content, data: { ...data, figures: { ...data.figures, oldest } } };
}

export function decideRedact(state: RedactState, input: RedactInput): Decision<RedactState> | Refusal {
  const { what, author, by, why } = input;
  const changed = state.wordings
    .map((wording) => ({ ...wording, text: without(wording.text, what) }))
    .filter((wording, index) => wording.text !== state.wordings[index]?.text);
  const begun = state.begun
    .map((crisis) => ({ ...crisis, known: knownWithout(crisis.known, changed, what) }))
    .filter((crisis, index) => crisis.known !== state.begun[index]?.known);
  const count = changed.length + begun.length;
  if (what !== 'all' && what.length > 0 && count === 0) return { refused: 'redact_not_there' };
  if (count === 0 && !(author && state.hasAuthor)) return { refused: 'redact_nothing' };
  const before = state.wordings
    .filter((wording) => changed.some(({ of, key }) => of === wording.of && key === wording.key))
    .map(({ sha256 }) => sha256);
  const copies = state.copies.filter(({ named }) => author || !named);
  return {
    state: {
      ...state,
      copies,
      redacted: { wordings: changed, begun, before: [...new Set(before)], author, by, why },
    },
    facts: [
      {
        fact: 'complaint_redacted',
        ...(state.crisis === null ? {} : { crisis: state.crisis }),
        by,
        complaint: state.complaint,
        count,
        author,
        why,
      },
    ],
    effects: [
      ...copies.map(
        ({ job, ref, content, named }): Effect => ({
          do: 'update',
          ref: ref ?? copyRef(job),
          content: named ? nameless(content) : content,
        }),
      ),
      ...begun.map(({ crisis, language }) => refreshHeader({ id: crisis, language })),
    ],
    timers: [],
  };
}

/** What was taken out of one wording, without its words: which wording it was, and where in it; `all`: everything. */
export interface Cut {
  /** SHA-256 of the wording as it was before. */
  sha256: string;
  /** From and to, in UTF-16 units. */
  spans: [number, number][] | 'all';
}

/** What a redaction takes out of the wordings, as it can be kept for good. */
export function cutsOf(before: readonly Wording[], what: RedactInput['what']): Cut[] {
  const cuts = new Map<string, Cut>();
  for (const { text, sha256 } of before) {
    if (what === 'all') cuts.set(sha256, { sha256, spans: 'all' });
    else {
      const spans = what.flatMap((words) => placesOf(text, words));
      if (spans.length > 0) cuts.set(sha256, { sha256, spans });
    }
  }
  return [...cuts.values()];
}

function placesOf(text: string, words: string): [number, number][] {
  const places: [number, number][] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
    places.push([at, at + words.length]);
  return places;
}

/** What is to be taken out once more, now that wordings from before the cuts stand there again; `undefined`: nothing. */
export function againOf(
  wordings: readonly Wording[],
  hasAuthor: boolean,
  ledger: { cuts: readonly Cut[]; author: boolean },
): Pick<RedactInput, 'what' | 'author'> | undefined {
  const cuts = new Map(ledger.cuts.map((cut) => [cut.sha256, cut.spans]));
  const words = new Set<string>();
  let all = false;
  for (const { text, sha256 } of wordings) {
    const spans = text === GONE ? undefined : cuts.get(sha256);
    if (spans === 'all') all = true;
    else for (const [from, to] of spans ?? []) words.add(text.slice(from, to));
  }
  const author = ledger.author && hasAuthor;
  if (!all && words.size === 0 && !author) return undefined;
  return { what: all ? 'all' : [...words], author };
}
