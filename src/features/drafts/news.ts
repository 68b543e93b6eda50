// The news of a repair: one short message for everyone who complained and was answered, each approved like every answer.
import type { Ref } from '../../effects.ts';
import type { Decision, Refusal } from '../../engine/verb.ts';
import type { Actor } from '../../facts.ts';
import { type Crisis, channelRef } from '../crisis/crisis.ts';
import { type Draft, type News, postVersion } from './draft.ts';

/** How many drafts one command prepares: as many as people can read in one go. */
export const MOST_AT_ONCE = 60;

export interface NewsState {
  crisis: Crisis;
  /** The drafts to be: one per person, each with its first version. */
  drafts: Draft[];
  /** Further people who wait for the next time. */
  more: number;
  /** Complaints that nobody answered yet. */
  unanswered: number;
  /** Answered complaints without the news whose author was taken out, so that nobody can say who has it. */
  redacted: number;
  /** Somebody was told, or has a draft. */
  told: boolean;
}

export const newsRef = (crisis: number, key: string): Ref => `news:${crisis}.${key}`;

/** Prepares the news for everyone who has none yet. */
export function decideNews(
  state: NewsState,
  input: { by: Actor; key: string; news: News },
): Decision<NewsState> | Refusal {
  const { crisis, drafts } = state;
  if (!crisis.open) return { refused: 'crisis_resolved' };
  if (!input.news[crisis.language]?.trim()) return { refused: 'news_empty' };
  if (drafts.length === 0 && state.redacted > 0) return { refused: 'news_redacted' };
  if (drafts.length === 0 && state.told) return { refused: 'news_told' };
  if (drafts.length === 0) return { refused: 'news_nobody' };
  const ref = newsRef(crisis.id, input.key);
  return {
    state,
    facts: [{ fact: 'news_prepared', crisis: crisis.id, by: input.by, count: drafts.length }],
    effects: [
      {
        do: 'post',
        channel: channelRef(crisis.id),
        ref,
        class: 'P1',
        key: ref,
        content: {
          view: 'drafts.news',
          data: {
            by: input.by,
            news: input.news[crisis.language],
            count: drafts.length,
            more: state.more,
            unanswered: state.unanswered,
            redacted: state.redacted,
          },
          lang: crisis.language,
        },
      },
      ...drafts.flatMap((draft) => postVersion(draft, 1)),
    ],
    timers: [],
  };
}

/** One of each person: of several complaints of one person the newest; whoever has no name counts alone. */
export function onePerPerson<C extends { id: number; person: string | null }>(
  answered: C[],
  told: Set<string>,
): C[] {
  const chosen = new Map<string, C>();
  for (const complaint of answered.toSorted((a, b) => b.id - a.id)) {
    const key = complaint.person ?? `complaint:${complaint.id}`;
    if (!told.has(key) && !chosen.has(key)) chosen.set(key, complaint);
  }
  return [...chosen.values()].toSorted((a, b) => a.id - b.id);
}
