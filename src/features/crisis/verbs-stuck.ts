// What can be done with jobs that are stuck.
import { z } from 'zod';
import { makerOf, redoMarks } from '../../engine/again.ts';
import type { Tx } from '../../engine/database.ts';
import { forgetReactions } from '../../engine/last-reaction.ts';
import {
  channelOfJob,
  dropJob,
  knownThere,
  lockJob,
  placeInLink,
  reopenJob,
  resolveJob,
} from '../../engine/stuck.ts';
import { type AnyVerb, type Decision, type Refusal, verb } from '../../engine/verb.ts';
import { lockFree, supersede } from '../../engine/waiting.ts';
import { type ClocksInput, type ClocksState, decideClocks } from './clocks.ts';
import { holders } from './crisis.ts';
import { decideFailing, type FailingInput, type FailingState } from './failing.ts';
import { againKey, decideGone, decideShut, type GoneInput, type GoneState, type ShutState } from './gone.ts';
import { decideMeanwhile, type MeanwhileState, type Waiting } from './meanwhile.ts';
import { decideStandstill, type StandstillInput } from './standstill.ts';
import { readCrisis, readLead } from './store.ts';
import { decideSettle, decideTell, type SettleInput, type StuckState } from './stuck.ts';

const by = z.string().min(1);
const job = z.uuid();
const why = z.string().trim().max(1000).default('');
const standstillInput = z.object({
  by,
  code: z.string().max(60),
  since: z.iso.datetime(),
  lang: z.enum(['en', 'id']),
  told: z.boolean().optional(),
  over: z.boolean().optional(),
});

async function load(tx: Tx, input: { job: string }): Promise<StuckState | Refusal> {
  const found = await lockJob(tx, input.job);
  if (!found) return { refused: 'job_unknown' };
  const channel = await channelOfJob(tx, found);
  const crisis = channel ? await readCrisis(tx, Number(channel.slice('crisis:'.length))) : undefined;
  const led = crisis ? undefined : await readLead(tx);
  return { job: found, crisis, leads: { people: led?.lead ?? [], language: led?.language ?? 'en' } };
}

/** The same, with what is known to live where the proof points. */
async function loadShown(tx: Tx, input: { job: string; proof: string }): Promise<StuckState | Refusal> {
  const state = await load(tx, input);
  if ('refused' in state) return state;
  const place = placeInLink(state.job.kind, input.proof);
  return place ? { ...state, known: await knownThere(tx, place) } : state;
}

async function save(tx: Tx, { job, todo }: StuckState, now: Date): Promise<void> {
  if (todo?.how === 'retry') await reopenJob(tx, job.id);
  if (todo?.how === 'drop') await dropJob(tx, job.id, now);
  if (todo?.how === 'resolve') {
    const sheet = await lockJob(tx, job.id);
    if (sheet) await resolveJob(tx, sheet, todo.proof, todo.place, now);
  }
}

function settle<I extends SettleInput & { job: string }>(
  name: string,
  input: z.ZodType<I>,
  decide: (state: StuckState, input: I) => Decision<StuckState> | Refusal,
): AnyVerb {
  return verb<I, StuckState>({ name, input, load, decide, save });
}

export const stuckVerbs: AnyVerb[] = [
  verb<{ by: string; job: string }, StuckState>({
    name: 'outbox.stuck',
    input: z.object({ by, job }),
    load,
    decide: decideTell,
    save,
  }),
  settle('outbox.retry', z.object({ by, job, why }), (state, input) =>
    decideSettle(state, input, { how: 'retry' }),
  ),
  settle('outbox.drop', z.object({ by, job, why }), (state, input) =>
    decideSettle(state, input, { how: 'drop' }),
  ),
  verb<SettleInput & { job: string; proof: string }, StuckState>({
    name: 'outbox.resolve',
    input: z.object({ by, job, why, proof: z.string().max(2000) }),
    load: loadShown,
    decide: (state, input) => {
      const { proof } = input;
      return decideSettle(state, input, { how: 'resolve', proof, place: placeInLink(state.job.kind, proof) });
    },
    save,
  }),
  verb<GoneInput, GoneState>({
    name: 'outbox.gone',
    input: z.object({
      by,
      ref: z.string().min(1),
      ts: z.string().min(1),
      awaited: z.boolean().optional(),
    }),
    async load(tx, input) {
      const maker = await makerOf(tx, input, againKey(input));
      const found = maker && (await load(tx, { job: maker.id }));
      if (!maker || !found || 'refused' in found || !found.crisis) return { refused: 'not_gone' };
      return { crisis: found.crisis, post: maker.post };
    },
    decide: decideGone,
    async save(tx, { again }) {
      if (again === undefined) return;
      await redoMarks(tx, again);
      await forgetReactions(tx, again);
    },
  }),
  verb<{ by: string; job: string; code: string }, ShutState>({
    name: 'outbox.shut',
    input: z.object({ by, job, code: z.string().max(60) }),
    load,
    decide: decideShut,
    save: async () => {},
  }),
  verb<StandstillInput, object>({
    name: 'outbox.standstill',
    input: standstillInput,
    load: async () => ({}),
    decide: decideStandstill,
    save: async () => {},
  }),
  verb<ClocksInput, ClocksState>({
    name: 'outbox.clocks',
    input: standstillInput.extend({ elsewhere: z.boolean() }),
    async load(tx, input) {
      const led = await readLead(tx);
      return { lead: led?.lead ?? [], language: led?.language ?? input.lang };
    },
    decide: decideClocks,
    save: async () => {},
  }),
  verb<FailingInput, FailingState>({
    name: 'timers.failing',
    input: z.object({
      by,
      timer: z.string().min(1),
      verb: z.string().min(1),
      due: z.iso.datetime(),
      crisis: z.number().int().positive().optional(),
    }),
    async load(tx, input) {
      const crisis = input.crisis === undefined ? undefined : await readCrisis(tx, input.crisis);
      if (crisis) {
        const { language, plan } = crisis;
        return { lead: holders(crisis, ['lead']), language, zone: plan.timeZone };
      }
      const led = await readLead(tx);
      if (!led) return { refused: 'crisis_unknown' };
      return { lead: led.lead, language: led.language, zone: led.plan.timeZone };
    },
    decide: decideFailing,
    save: async () => {},
  }),
  verb<{ by: string; crisis: number; alarms: Waiting[] }, MeanwhileState>({
    name: 'outbox.meanwhile',
    input: z.object({
      by,
      crisis: z.number().int().positive(),
      alarms: z.array(z.object({ job, line: z.string().max(4000) })).max(1000),
    }),
    async load(tx, input) {
      const crisis = await readCrisis(tx, input.crisis);
      if (!crisis) return { refused: 'crisis_unknown' };
      return {
        crisis,
        free: await lockFree(
          tx,
          input.alarms.map((alarm) => alarm.job),
        ),
      };
    },
    decide: decideMeanwhile,
    save: (tx, { merged = [] }, now) => supersede(tx, merged, now),
  }),
];
