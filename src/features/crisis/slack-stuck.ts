// What people can do in Slack about jobs that are stuck.
import type { Db } from '../../engine/database.ts';
import { findJob, stuckIn } from '../../engine/stuck.ts';
import { isRefusal } from '../../engine/verb.ts';
import type { Answer, Door, FormKnock, Hall, Knock } from '../../slack/door.ts';
import type { AnyView, View } from '../../slack/view.ts';
import { texts } from '../../texts/index.ts';
import { readCrisis } from './store.ts';
import {
  againView,
  clocksView,
  failingView,
  type MeanwhileData,
  meanwhileView,
  noChannelView,
  resolveForm,
  type StuckData,
  settleForm,
  shutView,
  standstillView,
  stuckIds,
  stuckList,
  stuckView,
  unplacedView,
} from './views-stuck.ts';

export const stuckViews: AnyView[] = [
  {
    name: 'crisis.stuck',
    async load(db: Db, data) {
      const job = await findJob(db, String(data.job));
      const view = job && 'content' in job.effect ? job.effect.content.view : null;
      return job ? { job: { id: job.id, kind: job.kind, state: job.state, code: job.code, view } } : null;
    },
    render: stuckView,
  } satisfies View<StuckData>,
  { name: 'crisis.meanwhile', render: meanwhileView } satisfies View<MeanwhileData>,
  { name: 'crisis.again', render: againView },
  { name: 'crisis.shut', render: shutView },
  { name: 'crisis.unplaced', render: unplacedView },
  { name: 'crisis.standstill', render: standstillView },
  { name: 'crisis.clocks', render: clocksView },
  { name: 'crisis.failing', render: failingView },
  { name: 'crisis.noChannel', render: noChannelView },
];

async function settle(
  hall: Hall,
  knock: Knock,
  verb: string,
  input: { [key: string]: unknown },
): Promise<Answer> {
  const result = await hall.engine.perform({ verb, input: { by: knock.person, ...input } });
  return isRefusal(result) ? hall.refuse(result, knock.lang) : {};
}

/** What a form says of a job: which, and why. */
const given = ({ carry, values }: FormKnock) => ({
  job: String(carry.job),
  why: String(values.why ?? ''),
});

export const stuckDoors: Door[] = [
  {
    on: 'command',
    names: ['stuck', 'macet'],
    async handle(knock, hall) {
      const crisis = knock.crisis === undefined ? undefined : await readCrisis(hall.db, knock.crisis);
      if (!crisis) return hall.refuse({ refused: 'not_in_crisis_channel' }, knock.lang);
      const waits = await stuckIn(hall.db, crisis.id);
      return { whisper: { text: stuckList(waits, crisis.plan.timeZone, texts(knock.lang), knock.lang) } };
    },
  },
  ...(
    [
      ['retry', stuckIds.retry, stuckIds.retryForm],
      ['drop', stuckIds.drop, stuckIds.dropForm],
    ] as const
  ).flatMap(([how, button, form]): Door[] => [
    {
      on: 'button',
      id: button,
      handle: async (knock) => ({ form: settleForm(how, knock.value, knock.channel, texts(knock.lang)) }),
    },
    {
      on: 'form',
      id: form,
      handle: (knock, hall) => settle(hall, knock, `outbox.${how}`, given(knock)),
    },
  ]),
  {
    on: 'button',
    id: stuckIds.resolve,
    handle: async (knock) => ({ form: resolveForm(knock.value, knock.channel, texts(knock.lang)) }),
  },
  {
    on: 'form',
    id: stuckIds.resolveForm,
    async handle(knock, hall) {
      const proof = String(knock.values.link ?? '').trim();
      if (!/^https?:\/\/\S+$/.test(proof))
        return { errors: { link: texts(knock.lang).outbox.card.form.badLink } };
      return settle(hall, knock, 'outbox.resolve', { ...given(knock), proof });
    },
  },
];
