// What the watch does, and what people can ask of it.
import { z } from 'zod';
import type { Language } from '../../effects.ts';
import { type AnyVerb, verb } from '../../engine/verb.ts';
import { readCrisis } from '../crisis/store.ts';
import {
  loadAlarmAbout,
  loadAlert,
  loadDanger,
  loadLook,
  loadMute,
  saveAlert,
  saveDanger,
  saveLook,
  saveMute,
} from './store.ts';
import {
  type AlertState,
  type DangerState,
  decideCorrected,
  decideDanger,
  decideDeclared,
  decideLook,
  decideMute,
  type LookState,
  MUTE_HOURS,
  type MuteState,
} from './watch.ts';

const by = z.string().min(1);
const id = z.number().int().positive();

export const watchVerbs: AnyVerb[] = [
  verb<{ by: string }, LookState>({
    name: 'watch.look',
    input: z.object({ by }),
    load: async (tx, _input, now) => (await loadLook(tx, now)) ?? { refused: 'watch_quiet' },
    decide: decideLook,
    save: saveLook,
  }),
  verb<{ by: string }, DangerState>({
    name: 'watch.danger',
    input: z.object({ by }),
    load: async (tx, _input, now) => (await loadDanger(tx, now)) ?? { refused: 'watch_quiet' },
    decide: decideDanger,
    save: saveDanger,
  }),
  verb<{ by: string; alert: number; crisis: number }, AlertState & { language: Language }>({
    name: 'watch.declared',
    input: z.object({ by, alert: id, crisis: id }),
    async load(tx, input) {
      const [state, crisis] = [await loadAlert(tx, input.alert), await readCrisis(tx, input.crisis)];
      if (!state) return { refused: 'alert_unknown' };
      return crisis ? { ...state, language: crisis.language } : { refused: 'crisis_unknown' };
    },
    decide(state, input) {
      const decision = decideDeclared(state, { ...input, language: state.language });
      return 'refused' in decision
        ? decision
        : { ...decision, state: { ...decision.state, language: state.language } };
    },
    save: saveAlert,
  }),
  verb<{ by: string; complaint: number }, AlertState>({
    name: 'watch.corrected',
    input: z.object({ by, complaint: id }),
    load: async (tx, input) => (await loadAlarmAbout(tx, input.complaint)) ?? { refused: 'watch_quiet' },
    decide: decideCorrected,
    save: saveAlert,
  }),
  verb<{ by: string; hours: number }, MuteState>({
    name: 'watch.mute',
    input: z.object({ by, hours: z.union([z.literal(0), ...MUTE_HOURS.map((hours) => z.literal(hours))]) }),
    load: (tx, _input, now) => loadMute(tx, now),
    decide: decideMute,
    save: saveMute,
  }),
];
