/** The debate guard: after some public rounds with the same person, the next answer moves to a private channel. */
import { wording as en } from '../texts/en/wording.ts';
import { wording as id } from '../texts/id/wording.ts';
import type { Language } from './answer.ts';

/** `stay`: go on in public. `move`: `text` is the answer that moves, `notice` is for the crisis lead. */
export type DebateAdvice = { kind: 'stay' } | { kind: 'move'; text: string; notice: string };

/** What the guard looks at: answers already sent in public to this person, and the plan's limit (2 unless said). */
export interface DebateState {
  publicRounds: number;
  limit?: number | undefined;
  language: Language;
  /** The lead's language; the answer's own unless said. */
  noticeLanguage?: Language | undefined;
  seed: number;
}

/** Says whether the next answer should move to a private channel, and how to say so. */
export function debateGuard(state: DebateState): DebateAdvice {
  if (state.publicRounds < (state.limit ?? 2)) return { kind: 'stay' };
  const texts = { en, id };
  const moves = texts[state.language].debateMove;
  const text = moves[Math.abs(Math.trunc(state.seed)) % moves.length] ?? '';
  const notice = texts[state.noticeLanguage ?? state.language].debate(state.publicRounds);
  return { kind: 'move', text, notice };
}
