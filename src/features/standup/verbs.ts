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
  verb<{ by: string; crisis: number; since?: string | undefined }, Crisis>({
    name: 'standup.schedule',
    // Since when the crisis is open; a timer of an older version does not say.
    input: z.object({ by, crisis: id, since: z.iso.datetime().optional() }),
    load: async (tx, input) => (await readCrisis(tx, input.crisis)) ?? { refused: 'crisis_unknown' },
    decide(crisis, { since }, now) {
      if (!crisis.open) return { refused: 'crisis_resolved' };
      const timers = [nextStandup(crisis, since ? new Date(since) : now)];
      return { state: crisis, facts: [], effects: [], timers };
    },
    save: async () => {},
  }),
  verb<{ by: string; crisis: number; asked?: string | undefined; day?: string | undefined }, StandupState>({
    name: 'standup.post',
    // A timer of an older version does not say for which day it is.
    input: z.object({ by, crisis: id, asked: z.string().optional(), day: z.iso.date().optional() }),
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
