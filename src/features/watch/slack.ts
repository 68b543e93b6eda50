// What people can do in Slack about alerts, and the live views of them.
import type { Language } from '../../effects.ts';
import { databaseNow } from '../../engine/clock.ts';
import type { Db } from '../../engine/database.ts';
import { isRefusal } from '../../engine/verb.ts';
import type { ModalView } from '../../slack/blocks.ts';
import type { Answer, Door, Hall, Knock } from '../../slack/door.ts';
import { placeOf } from '../../slack/places.ts';
import type { AnyView, View } from '../../slack/view.ts';
import { texts } from '../../texts/index.ts';
import { readComplaint } from '../complaints/store.ts';
import { channelRef } from '../crisis/crisis.ts';
import { readAlert, readAudience, readStanding } from './store.ts';
import {
  type AlertData,
  alertView,
  chartView,
  evidenceView,
  evidenceWords,
  ids,
  muteForm,
  standingBlocks,
} from './views.ts';

/** What the watch is told from outside. */
export interface WatchOptions {
  /** The form that declares a crisis, filled in; `led` names what led to it. */
  declareForm: (given: {
    title: string;
    known: string;
    led: string;
    from: string;
    lang: Language;
  }) => ModalView;
}

const SHOWN = 5;
/** Of more than so many the first ones are enough to begin with. */
const READ = 50;

async function alertOf(
  db: Db,
  data: { id: number; lead?: unknown; inPerson?: unknown },
): Promise<AlertData | null> {
  const alert = await readAlert(db, data.id);
  if (!alert) return null;
  const { oldest, complaints } = alert.evidence;
  const named = complaints ?? (oldest === null ? [] : [oldest]);
  const some = [];
  for (const number of named.slice(0, READ)) some.push(await readComplaint(db, number));
  const read = some.filter((complaint) => complaint !== undefined);
  // Those that somebody has looked at make room for the others.
  const waiting = read.filter(({ label }) => !label?.by);
  const corrected = read.filter(({ label }) => label?.by);
  const shown = [...waiting, ...corrected].slice(0, SHOWN);
  const place = alert.crisis === null ? undefined : await placeOf(db, channelRef(alert.crisis));
  return {
    alert,
    some: shown,
    more: named.length - corrected.length - Math.min(SHOWN, waiting.length),
    inPerson: data.inPerson === true,
    lead: Array.isArray(data.lead) ? (data.lead as string[]) : [],
    channel: place?.channel ?? null,
    zone: (await readAudience(db))?.plan.timeZone ?? 'Asia/Jakarta',
  };
}

export const watchViews: AnyView[] = [
  { name: 'watch.alert', load: alertOf, render: alertView } satisfies View<AlertData>,
  { name: 'watch.evidence', load: alertOf, render: evidenceView } satisfies View<AlertData>,
  { name: 'watch.chart', render: chartView },
];

async function mute(knock: Knock, hall: Hall, hours: number): Promise<Answer> {
  const result = await hall.engine.perform({ verb: 'watch.mute', input: { by: knock.person, hours } });
  if (isRefusal(result)) return hall.refuse(result, knock.lang);
  const t = texts(knock.lang).watch;
  return { whisper: { text: hours === 0 ? t.listens : t.muted(t.muteForm.durations[hours as 24]) } };
}

export const watchDoors = ({ declareForm }: WatchOptions): Door[] => [
  {
    on: 'command',
    names: ['watch', 'pantau'],
    async handle(knock, hall) {
      const standing = await readStanding(hall.db, await databaseNow(hall.db));
      const say = texts(knock.lang);
      return { whisper: { text: say.watch.standing, blocks: standingBlocks(standing, say, knock.lang) } };
    },
  },
  {
    on: 'button',
    id: ids.declare,
    async handle(knock, hall) {
      const shown = await alertOf(hall.db, { id: Number(knock.value) });
      if (!shown) return hall.refuse({ refused: 'alert_unknown' }, knock.lang);
      if (shown.alert.crisis !== null) return hall.refuse({ refused: 'alert_declared' }, knock.lang);
      const words = evidenceWords(shown, texts(knock.lang));
      return {
        form: declareForm({
          ...words,
          led: `alert:${shown.alert.id}`,
          from: knock.channel,
          lang: knock.lang,
        }),
      };
    },
  },
  {
    on: 'button',
    id: ids.mute,
    handle: async (knock) => ({ form: muteForm(knock.channel, texts(knock.lang)) }),
  },
  { on: 'button', id: ids.listen, handle: (knock, hall) => mute(knock, hall, 0) },
  {
    on: 'form',
    id: ids.muteForm,
    handle: (knock, hall) => mute(knock, hall, Number(knock.values.hours)),
  },
];
