// The review room: resolving a crisis, and what it came to.
import { z } from 'zod';
import { readTimeline } from '../../engine/timeline.ts';
import { type AnyVerb, isRefusal, verb } from '../../engine/verb.ts';
import type { Door } from '../../slack/door.ts';
import { typed } from '../../slack/mrkdwn.ts';
import type { AnyView } from '../../slack/view.ts';
import { lockCrisis, updateCrisis } from '../crisis/store.ts';
import { approvedUnsent } from '../drafts/store.ts';
import { decideResolve, type ResolveState, results } from './review.ts';
import { coursesOf } from './store.ts';
import { summaryView } from './views.ts';

const id = z.number().int().positive();

export const reviewVerbs: AnyVerb[] = [
  verb<{ by: string; crisis: number; key: string; why: string }, ResolveState & { by: string }>({
    name: 'review.resolve',
    input: z.object({ by: z.string().min(1), crisis: id, key: z.string(), why: z.string().max(12_000) }),
    async load(tx, input, now) {
      const crisis = await lockCrisis(tx, input.crisis);
      if (!crisis) return { refused: 'crisis_unknown' };
      return {
        crisis,
        by: input.by,
        approvedUnsent: await approvedUnsent(tx, crisis.id),
        results: results(await coursesOf(tx, crisis, now)),
        timeline: await readTimeline(tx, crisis.id),
      };
    },
    decide: (state, input, now) => {
      const decision = decideResolve(state, input, now);
      return isRefusal(decision) ? decision : { ...decision, state: { ...decision.state, by: input.by } };
    },
    save: (tx, state, now) => updateCrisis(tx, state.crisis, state.by, now),
  }),
];

export const reviewViews: AnyView[] = [{ name: 'review.summary', render: summaryView }];

export const reviewDoors: Door[] = [
  {
    on: 'command',
    names: ['resolve', 'close', 'selesai'],
    async handle(knock, hall) {
      if (knock.crisis === undefined) return hall.refuse({ refused: 'not_in_crisis_channel' }, knock.lang);
      const input = { by: knock.person, crisis: knock.crisis, key: knock.key, why: typed(knock.words) };
      const result = await hall.engine.perform({ verb: 'review.resolve', input });
      return isRefusal(result) ? hall.refuse(result, knock.lang) : {};
    },
  },
];
