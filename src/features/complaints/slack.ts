// What people can do in Slack about complaints, and the live views of them.

import { HOUR, readDuration } from '../../calendar/duration.ts';
import type { Language } from '../../effects.ts';
import { databaseNow } from '../../engine/clock.ts';
import type { Db } from '../../engine/database.ts';
import { isRefusal } from '../../engine/verb.ts';
import type { Door } from '../../slack/door.ts';
import { typed } from '../../slack/mrkdwn.ts';
import { placeOf } from '../../slack/places.ts';
import type { AnyView, View } from '../../slack/view.ts';
import { texts } from '../../texts/index.ts';
import { type Crisis, channelRef } from '../crisis/crisis.ts';
import { readCrisis } from '../crisis/store.ts';
import type { TargetKind } from './clock.ts';
import type { AcceptState } from './complaint.ts';
import { type ClockAct, possibleActs } from './hold.ts';
import { labelDoors, labelViews } from './slack-labels.ts';
import { policySetOf } from './standing.ts';
import { countsOf, type DigestContent, readComplaint, readDigest, waiting } from './store.ts';
import { deadlines, lateness } from './store-clocks.ts';
import { alikeOf } from './store-groups.ts';
import type { AcceptInput } from './verbs.ts';
import {
  breachView,
  type CardData,
  cardView,
  clockChangedView,
  clockForm,
  closeForm,
  digestView,
  dueText,
  escalationView,
  ids,
  type Late,
  lateView,
  logForm,
  type NoticeData,
  noticeView,
  privateView,
  type Told,
  waitingText,
  warningView,
} from './views.ts';

/** How many deadlines `/crisis due` lists. */
const MOST_LISTED = 15;

async function card(db: Db, { id }: { id: number }): Promise<CardData | null> {
  const complaint = await readComplaint(db, id);
  const crisis = complaint?.crisis ? await readCrisis(db, complaint.crisis) : undefined;
  if (!complaint || !crisis) return null;
  const { grouping } = complaint;
  const alike = grouping ? await alikeOf(db, id, grouping.group) : null;
  return { complaint, crisis, now: await databaseNow(db), alike };
}

async function told(db: Db, data: { id: number; people?: unknown; kind?: unknown }): Promise<Told | null> {
  const shown = await card(db, data);
  return shown && { ...shown, people: data.people as string[], kind: data.kind as TargetKind };
}

export const complaintViews: AnyView[] = [
  ...labelViews,
  { name: 'complaints.card', load: card, render: cardView } satisfies View<CardData>,
  { name: 'complaints.warning', load: told, render: warningView } satisfies View<Told>,
  { name: 'complaints.breach', load: told, render: breachView } satisfies View<Told>,
  { name: 'complaints.escalation', load: told, render: escalationView } satisfies View<Told>,
  {
    name: 'complaints.late',
    async load(db, { id, count, complaint }) {
      const [crisis, place] = [await readCrisis(db, id), await placeOf(db, channelRef(id))];
      return crisis && place
        ? { crisis, channel: place.channel, count: Number(count), complaint: Number(complaint) }
        : null;
    },
    render: lateView,
  } satisfies View<Late>,
  { name: 'complaints.clockChanged', render: clockChangedView },
  {
    name: 'complaints.digest',
    load: async (db, { id }) => (await readDigest(db, id)) ?? null,
    render: digestView,
  } satisfies View<DigestContent>,
  {
    name: 'complaints.notice',
    async load(db, { id, duty, first }) {
      const counts = await lateness(db, id);
      return { ...counts, duty: duty as string[], first: first as number | null };
    },
    render: noticeView,
  } satisfies View<NoticeData>,
];

/** What `/crisis list` adds inside a crisis channel. */
export async function listWaiting(db: Db, id: number, lang: Language): Promise<string> {
  const crisis = await readCrisis(db, id);
  if (!crisis) return '';
  return waitingText(await waiting(db, id, 10), crisis, await databaseNow(db), texts(lang), lang);
}

/** What is due next in the crisis of a channel. */
async function dueList(db: Db, crisis: Crisis, lang: Language): Promise<string> {
  const now = await databaseNow(db);
  const found = await deadlines(db, crisis.id, MOST_LISTED);
  return dueText(found, await countsOf(db, crisis.id, now), crisis, now, texts(lang), lang);
}

/** A button on a card: does a verb about that complaint, and says so only when it was refused. */
const press = (id: string, verb: string): Door => ({
  on: 'button',
  id,
  async handle(knock, hall) {
    const result = await hall.engine.perform({
      verb,
      input: { by: knock.person, complaint: Number(knock.value) },
    });
    return isRefusal(result) ? hall.refuse(result, knock.lang) : {};
  },
});

export const complaintDoors: Door[] = [
  ...labelDoors,
  {
    on: 'command',
    names: ['due', 'tenggat'],
    async handle(knock, hall) {
      const crisis = knock.crisis === undefined ? undefined : await readCrisis(hall.db, knock.crisis);
      if (!crisis) return hall.refuse({ refused: 'not_in_crisis_channel' }, knock.lang);
      return { whisper: { text: await dueList(hall.db, crisis, knock.lang) } };
    },
  },
  {
    on: 'button',
    id: ids.clock,
    async handle(knock, hall) {
      const shown = await card(hall.db, { id: Number(knock.value) });
      if (!shown) return hall.refuse({ refused: 'complaint_unknown' }, knock.lang);
      if (possibleActs(shown, shown.now).length === 0)
        return hall.refuse({ refused: 'clock_stopped' }, knock.lang);
      const set = policySetOf(shown.crisis.plan);
      const names = [...new Set([...set.policies, ...(set.others ?? [])].map((policy) => policy.name))];
      return { form: clockForm(shown, knock.channel, names.slice(0, 90), texts(knock.lang), knock.lang) };
    },
  },
  {
    on: 'form',
    id: ids.clock,
    async handle(knock, hall) {
      const t = texts(knock.lang).complaints.clockForm;
      const act = String(knock.values.act ?? '') as ClockAct;
      const typed = String(knock.values.length ?? '').trim();
      const length = typed ? readDuration(typed) : undefined;
      const chosen = String(knock.values.policy ?? '');
      if (act === 'extend' && !length) return { errors: { length: t.badLength } };
      if (!['resume', 'remind'].includes(act) && !String(knock.values.reason ?? '').trim())
        return { errors: { reason: t.reasonMissing } };
      const snoozeMs = act === 'snooze' ? (length && 'ms' in length ? length.ms : HOUR) : undefined;
      const input = {
        by: knock.person,
        complaint: Number(knock.carry.complaint),
        act,
        reason: String(knock.values.reason ?? ''),
        key: knock.key,
        ...(act === 'extend' ? { length } : {}),
        ...(snoozeMs === undefined ? {} : { snoozeMs }),
        ...(act === 'policy' ? { policy: chosen && chosen !== '*' ? chosen : null } : {}),
      };
      const result = await hall.engine.perform({ verb: 'complaints.clock', input });
      return isRefusal(result) ? hall.refuse(result, knock.lang) : {};
    },
  },
  press(ids.take, 'complaints.take'),
  press(ids.open, 'complaints.open'),
  {
    on: 'button',
    id: ids.read,
    async handle(knock, hall) {
      const complaint = await readComplaint(hall.db, Number(knock.value));
      if (!complaint) return hall.refuse({ refused: 'complaint_unknown' }, knock.lang);
      return { whisper: privateView(complaint, texts(knock.lang), knock.lang) };
    },
  },
  { on: 'button', id: ids.original, handle: async () => ({}) },
  {
    on: 'button',
    id: ids.close,
    handle: async (knock) => ({ form: closeForm(Number(knock.value), knock.channel, texts(knock.lang)) }),
  },
  {
    on: 'form',
    id: ids.closeForm,
    async handle(knock, hall) {
      const why = String(knock.values.why ?? '');
      const input = { by: knock.person, complaint: Number(knock.carry.complaint), why };
      const result = await hall.engine.perform({ verb: 'complaints.close', input });
      return isRefusal(result) ? hall.refuse(result, knock.lang) : {};
    },
  },
  {
    on: 'shortcut',
    id: ids.log,
    async handle(knock) {
      const { text, author = '', ts } = knock.message;
      return {
        form: logForm(
          {
            text: typed(text),
            author: /^[UW][A-Z0-9]+$/.test(author) ? '' : author,
            channel: knock.channel,
            ts,
          },
          texts(knock.lang),
        ),
      };
    },
  },
  {
    on: 'form',
    id: ids.logForm,
    async handle(knock, hall) {
      const t = texts(knock.lang).complaints;
      const text = String(knock.values.text ?? '');
      const link = String(knock.values.link ?? '').trim();
      if (!text.trim()) return { errors: { text: t.logForm.textMissing } };
      if (link && !/^https?:\/\/\S+$/.test(link)) return { errors: { link: t.logForm.badLink } };
      const channel = String(knock.carry.channel);
      const ts = String(knock.carry.ts);
      const message = `slack:${channel}:${ts}`;
      const author = String(knock.values.author ?? '').trim();
      const input: AcceptInput = {
        by: knock.person,
        items: [
          {
            source: String(knock.values.source ?? 'slack'),
            externalId: message,
            slackMessage: message,
            ...(link ? { permalink: link } : {}),
            author: author ? { name: author } : {},
            text,
            kind: 'comment',
            visibility: 'public',
            postedAt: new Date(Number(ts) * 1000),
          },
        ],
        ...(knock.crisis === undefined ? {} : { crisis: knock.crisis }),
      };
      const result = await hall.engine.perform({ verb: 'complaints.accept', input });
      if (isRefusal(result)) return hall.refuse(result, knock.lang);
      const { fresh, known, crisis, shownAs } = result.done.state as AcceptState;
      const id = fresh[0]?.id;
      const where = !crisis ? 'desk' : !crisis.open ? 'resolved' : (shownAs ?? 'card');
      return {
        whisper: {
          text: id === undefined ? t.loggedBefore(known[0]?.id ?? 0) : t.logged(id, where),
        },
      };
    },
  },
];
