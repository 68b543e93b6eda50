// What is done when an outlet does not answer, and when it does again.
import { z } from 'zod';
import { type AnyVerb, verb } from '../../engine/verb.ts';
import type { Crisis } from '../crisis/crisis.ts';
import { decideBack, decideWaits, type OutageInput } from './outage.ts';
import { crisisOfRelease, toldOfOutage } from './store-outage.ts';

const outage = { by: z.string().min(1), outlet: z.string().min(1).max(200), since: z.iso.datetime() };

export const outageVerbs: AnyVerb[] = [
  verb<OutageInput & { release: number }, Crisis>({
    name: 'outlet.waits',
    input: z.object({ ...outage, release: z.number().int().positive() }),
    load: async (tx, { release }) => (await crisisOfRelease(tx, release)) ?? { refused: 'crisis_unknown' },
    decide: decideWaits,
    save: async () => {},
  }),
  verb<OutageInput, Pick<Crisis, 'id' | 'language'>[]>({
    name: 'outlet.back',
    input: z.object(outage),
    load: toldOfOutage,
    decide: decideBack,
    save: async () => {},
  }),
];
