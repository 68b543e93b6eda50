// What can be done about standups.
import { z } from 'zod';
import { type AnyVerb, verb } from '../../engine/verb.ts';
import type { Crisis } from '../crisis/crisis.ts';
import { lockCrisis, readCrisis } from '../crisis/store.ts';
import { decidePost, nextStandup, type StandupState } from './standup.ts';
import { figuresOf, insertStandup, standupDays } from './store.ts';

const by = z.string().min(1);
const id = z.number().int().positive();

export const standupVerbs: AnyVerb[] = [
  verb<{ by: string; crisis: number }, Crisis>({
    name: 'standup.schedule',
    input: z.object({ by, crisis: id }),
    load: async (tx, input) => (await readCrisis(tx, input.crisis)) ?? { refused: 'crisis_unknown' },
    decide: (crisis, _input, now) =>
      crisis.open
        ? { state: crisis, facts: [], effects: [], timers: [nextStandup(crisis, now)] }
        : { refused: 'crisis_resolved' },
    save: async () => {},
  }),
  verb<{ by: string; crisis: number; asked?: string | undefined }, StandupState>({
    name: 'standup.post',
    input: z.object({ by, crisis: id, asked: z.string().optional() }),
    async load(tx, input, now) {
      const crisis = await lockCrisis(tx, input.crisis);
      if (!crisis) return { refused: 'crisis_unknown' };
      return { crisis, figures: await figuresOf(tx, crisis, now), days: await standupDays(tx, crisis.id) };
    },
    decide: decidePost,
    async save(tx, state, now) {
      if (state.day) await insertStandup(tx, state.crisis.id, state.day, state.figures, now);
    },
  }),
];
