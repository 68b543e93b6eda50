// What can be done about promises, and about the news of a repair.
import { z } from 'zod';
import { nextIds } from '../../engine/database.ts';
import { type AnyVerb, type Decision, type Refusal, verb } from '../../engine/verb.ts';
import { readComplaint } from '../complaints/store.ts';
import { lockCrisis } from '../crisis/store.ts';
import type { Draft, News } from './draft.ts';
import { decideNews, MOST_AT_ONCE, type NewsState, newsRef, onePerPerson } from './news.ts';
import {
  decideChange,
  decideKept,
  decideMissed,
  decidePromises,
  decideRemind,
  type OnePromise,
  type PromiseChange,
  type PromiseState,
  promisesOf,
} from './pledge.ts';
import { insertDraft, readDraft } from './store.ts';
import { audienceOf } from './store-news.ts';
import { changePromise, lockPromise, savePromises, settlePromise, sortPromises } from './store-promises.ts';
import { followUp } from './suggest.ts';

const by = z.string().min(1);
const id = z.number().int().positive();
const words = z.string().max(3000).optional();

/** A verb about one promise. */
function about(
  name: string,
  decide: (one: OnePromise, input: { by: string; promise: number }) => Decision<OnePromise> | Refusal,
): AnyVerb {
  return verb<{ by: string; promise: number }, OnePromise>({
    name,
    input: z.object({ by, promise: id }),
    load: async (tx, input) => (await lockPromise(tx, input.promise)) ?? { refused: 'promise_unknown' },
    decide,
    save: settlePromise,
  });
}

export const promiseVerbs: AnyVerb[] = [
  verb<{ by: string; draft: number; version: number }, PromiseState>({
    name: 'drafts.promises',
    input: z.object({ by, draft: id, version: z.number().int() }),
    async load(tx, input, now) {
      const draft = await readDraft(tx, input.draft);
      if (!draft) return { refused: 'draft_unknown' };
      const made = promisesOf(draft, input.version, now);
      return { crisis: draft.crisis, ...(await sortPromises(tx, draft.crisis.id, made)) };
    },
    decide: decidePromises,
    save: savePromises,
  }),
  about('drafts.promise_remind', decideRemind),
  about('drafts.promise_due', decideMissed),
  about('drafts.promise_kept', decideKept),
  verb<PromiseChange & { promise: number }, OnePromise>({
    name: 'drafts.promise_change',
    input: z.object({
      by,
      promise: id,
      owner: z.string().min(1).max(50).optional(),
      due: z.string().max(100).optional(),
    }) as z.ZodType<PromiseChange & { promise: number }>,
    load: async (tx, input) => (await lockPromise(tx, input.promise)) ?? { refused: 'promise_unknown' },
    decide: decideChange,
    save: changePromise,
  }),
  verb<{ by: string; crisis: number; key: string; news: News }, NewsState>({
    name: 'drafts.news',
    input: z.object({
      by,
      crisis: id,
      key: z.string().min(1),
      // Optional fields of a form are absent, not undefined.
      news: z.object({ en: words, id: words }).transform(
        ({ en, id }): News => ({
          ...(en?.trim() ? { en: en.trim() } : {}),
          ...(id?.trim() ? { id: id.trim() } : {}),
        }),
      ),
    }) as z.ZodType<{ by: string; crisis: number; key: string; news: News }>,
    async load(tx, input) {
      const crisis = await lockCrisis(tx, input.crisis);
      if (!crisis) return { refused: 'crisis_unknown' };
      const { answered, told, unanswered, redacted } = await audienceOf(tx, crisis);
      const waiting = onePerPerson(answered, told);
      const chosen = waiting.slice(0, MOST_AT_ONCE);
      const ids = chosen.length > 0 ? await nextIds(tx, 'Draft', chosen.length) : [];
      const drafts: Draft[] = [];
      for (const [index, { id: number, person }] of chosen.entries()) {
        const complaint = await readComplaint(tx, number);
        if (!complaint) continue;
        const ground = {
          purpose: 'follow_up' as const,
          complaint,
          crisis,
          language: null,
          news: input.news,
          rounds: 0,
        };
        drafts.push({
          ...ground,
          id: ids[index] ?? 0,
          person,
          thread: newsRef(crisis.id, input.key),
          state: 'waiting',
          versions: [followUp(ground, number, 1)],
          approvals: [],
          releases: [],
          signOffs: [],
        });
      }
      return {
        crisis,
        drafts,
        more: waiting.length - chosen.length,
        unanswered,
        redacted,
        told: told.size > 0,
      };
    },
    decide: decideNews,
    async save(tx, state, now) {
      for (const draft of state.drafts) await insertDraft(tx, draft, now);
    },
  }),
];
