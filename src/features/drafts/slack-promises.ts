// What people can do in Slack about promises and the news of a repair, and the live views of them.
import { isRefusal } from '../../engine/verb.ts';
import type { Door } from '../../slack/door.ts';
import { typed } from '../../slack/mrkdwn.ts';
import type { AnyView } from '../../slack/view.ts';
import { texts } from '../../texts/index.ts';
import { readCrisis } from '../crisis/store.ts';
import { promisesIn, readPromise } from './store-promises.ts';
import { changeForm, ids, ledger, newsForm, newsView, promiseView } from './views-promises.ts';

export const promiseViews: AnyView[] = [
  {
    name: 'drafts.promise',
    load: async (db, { id }) => (await readPromise(db, id)) ?? null,
    render: promiseView,
  },
  { name: 'drafts.news', render: newsView },
];

export const promiseDoors: Door[] = [
  {
    on: 'command',
    names: ['promises', 'janji'],
    async handle(knock, hall) {
      const crisis = knock.crisis === undefined ? undefined : await readCrisis(hall.db, knock.crisis);
      if (!crisis) return hall.refuse({ refused: 'not_in_crisis_channel' }, knock.lang);
      const pledges = await promisesIn(hall.db, crisis.id);
      return { whisper: ledger(crisis, pledges, texts(knock.lang), knock.lang) };
    },
  },
  {
    on: 'button',
    id: ids.kept,
    async handle(knock, hall) {
      const input = { by: knock.person, promise: Number(knock.value) };
      const result = await hall.engine.perform({ verb: 'drafts.promise_kept', input });
      return isRefusal(result) ? hall.refuse(result, knock.lang) : {};
    },
  },
  {
    on: 'button',
    id: ids.change,
    async handle(knock, hall) {
      const say = texts(knock.lang);
      const one = await readPromise(hall.db, Number(knock.value) || 0);
      const crisis = one?.crisis ?? (knock.crisis && (await readCrisis(hall.db, knock.crisis)));
      if (!crisis) return hall.refuse({ refused: 'not_in_crisis_channel' }, knock.lang);
      const due = one ? [one.pledge] : await promisesIn(hall.db, crisis.id);
      const open = due.filter((pledge) => pledge.state !== 'kept');
      if (open.length === 0) return hall.refuse({ refused: 'promise_settled' }, knock.lang);
      return { form: changeForm(crisis, open, say, knock.lang) };
    },
  },
  {
    on: 'form',
    id: ids.changeForm,
    async handle(knock, hall) {
      const chosen = (field: string) => {
        const value = knock.values[field];
        return typeof value === 'string' && value.trim() !== '' ? { [field]: value.trim() } : {};
      };
      const promise = Number(knock.carry.promise ?? knock.values.promise);
      // The owner who stood in the form was not chosen, and may have been changed by somebody else since.
      const chose = knock.values.owner !== knock.carry.owner;
      const input = { by: knock.person, promise, ...(chose ? chosen('owner') : {}), ...chosen('due') };
      const result = await hall.engine.perform({ verb: 'drafts.promise_change', input });
      if (!isRefusal(result)) return {};
      return hall.refuse({ ...result, params: { ...result.params, field: 'due' } }, knock.lang);
    },
  },
  {
    on: 'command',
    names: ['fixed', 'repaired', 'beres', 'diperbaiki'],
    async handle(knock, hall) {
      const crisis = knock.crisis === undefined ? undefined : await readCrisis(hall.db, knock.crisis);
      if (!crisis) return hall.refuse({ refused: 'not_in_crisis_channel' }, knock.lang);
      return { form: newsForm(crisis, typed(knock.words), knock.channel, texts(knock.lang)) };
    },
  },
  {
    on: 'form',
    id: ids.newsForm,
    async handle(knock, hall) {
      const language = knock.carry.language === 'id' ? 'id' : 'en';
      const text = (field: string) => String(knock.values[field] ?? '');
      const news = { [language]: text('news'), [language === 'id' ? 'en' : 'id']: text('other') };
      const input = { by: knock.person, crisis: Number(knock.carry.crisis), key: knock.key, news };
      const result = await hall.engine.perform({ verb: 'drafts.news', input });
      return isRefusal(result) ? hall.refuse(result, knock.lang) : {};
    },
  },
];
