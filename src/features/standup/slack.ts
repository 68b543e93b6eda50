// What people can do in Slack to see how a crisis stands.
import { databaseNow } from '../../engine/clock.ts';
import { isRefusal } from '../../engine/verb.ts';
import { section } from '../../slack/blocks.ts';
import type { Door } from '../../slack/door.ts';
import { placeOf } from '../../slack/places.ts';
import type { AnyView } from '../../slack/view.ts';
import { texts } from '../../texts/index.ts';
import { channelRef } from '../crisis/crisis.ts';
import { openCrises, readCrisis } from '../crisis/store.ts';
import { figuresOf } from './store.ts';
import { homeView, standupView } from './views.ts';

export const standupViews: AnyView[] = [{ name: 'standup.post', render: standupView }];

export const standupDoors: Door[] = [
  {
    on: 'command',
    names: ['standup'],
    async handle(knock, hall) {
      if (knock.crisis === undefined) return hall.refuse({ refused: 'not_in_crisis_channel' }, knock.lang);
      const input = { by: knock.person, crisis: knock.crisis, asked: knock.key };
      const result = await hall.engine.perform({ verb: 'standup.post', input });
      return isRefusal(result) ? hall.refuse(result, knock.lang) : {};
    },
  },
  {
    on: 'command',
    names: ['status', 'keadaan'],
    async handle(knock, hall) {
      const crisis = knock.crisis === undefined ? undefined : await readCrisis(hall.db, knock.crisis);
      if (!crisis) return hall.refuse({ refused: 'not_in_crisis_channel' }, knock.lang);
      const now = await databaseNow(hall.db);
      const figures = await figuresOf(hall.db, crisis, now);
      const data = { figures, at: now.toISOString(), day: null, zone: crisis.plan.timeZone };
      const say = texts(knock.lang);
      const shown = standupView(data, say, knock.lang);
      if (!crisis.frozenBy) return { whisper: shown };
      const line = say.crisis.frozenState(crisis.frozenBy);
      return {
        whisper: { text: `${line}\n${shown.text}`, blocks: [section(line), ...(shown.blocks ?? [])] },
      };
    },
  },
  {
    on: 'home',
    async handle(knock, hall) {
      const now = await databaseNow(hall.db);
      const open = await openCrises(hall.db);
      const shown = await Promise.all(
        open.slice(0, 10).map(async (crisis) => ({
          title: crisis.title,
          channel: (await placeOf(hall.db, channelRef(crisis.id)))?.channel ?? null,
          data: {
            figures: await figuresOf(hall.db, crisis, now),
            at: now.toISOString(),
            day: null,
            zone: crisis.plan.timeZone,
          },
        })),
      );
      return homeView(shown, texts(knock.lang), knock.lang);
    },
  },
];
