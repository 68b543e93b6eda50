// What people can do in Slack about a complaint's label and its group, and the alarm about critical ones.
import type { Db } from '../../engine/database.ts';
import { isRefusal } from '../../engine/verb.ts';
import type { Door } from '../../slack/door.ts';
import type { AnyView, View } from '../../slack/view.ts';
import { texts } from '../../texts/index.ts';
import { readComplaint } from './store.ts';
import { correctForm, type DangerData, dangerView, ids } from './views-labels.ts';

const SHOWN = 5;

async function danger(db: Db, data: { id: number; [key: string]: unknown }): Promise<DangerData> {
  const numbers = data.complaints as number[];
  const some = [];
  for (const number of numbers.slice(0, SHOWN)) some.push(await readComplaint(db, number));
  return {
    call: data.call as string[],
    some: some.filter((complaint) => complaint !== undefined),
    count: numbers.length,
    unclocked: data.unclocked === true,
  };
}

export const labelViews: AnyView[] = [
  { name: 'complaints.danger', load: danger, render: dangerView } satisfies View<DangerData>,
];

const grouping = (id: string, verb: string): Door => ({
  on: 'button',
  id,
  async handle(knock, hall) {
    const input = { by: knock.person, complaint: Number(knock.value) };
    const result = await hall.engine.perform({ verb, input });
    return isRefusal(result) ? hall.refuse(result, knock.lang) : {};
  },
});

export const labelDoors: Door[] = [
  {
    on: 'button',
    id: ids.correct,
    async handle(knock, hall) {
      const complaint = await readComplaint(hall.db, Number(knock.value));
      if (!complaint) return hall.refuse({ refused: 'complaint_unknown' }, knock.lang);
      return { form: correctForm(complaint, knock.channel, texts(knock.lang)) };
    },
  },
  {
    on: 'form',
    id: ids.correctForm,
    async handle(knock, hall) {
      const { kind, severity, cause, language } = knock.values;
      const input = {
        by: knock.person,
        complaint: Number(knock.carry.complaint),
        kind,
        severity,
        cause,
        language,
        ...(knock.carry.opened ? { opened: knock.carry.opened } : {}),
      };
      const result = await hall.engine.perform({ verb: 'complaints.label', input });
      return isRefusal(result) ? hall.refuse(result, knock.lang) : {};
    },
  },
  grouping(ids.merge, 'complaints.merge'),
  grouping(ids.split, 'complaints.split'),
];
