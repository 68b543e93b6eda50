// What people can do in Slack about complaints, and the live views of them.
import type { Language } from '../../effects.ts';
import { databaseNow } from '../../engine/clock.ts';
import type { Db } from '../../engine/database.ts';
import { isRefusal } from '../../engine/verb.ts';
import type { Door } from '../../slack/door.ts';
import type { AnyView, View } from '../../slack/view.ts';
import { texts } from '../../texts/index.ts';
import { readCrisis } from '../crisis/store.ts';
import type { AcceptState } from './complaint.ts';
import { labelDoors, labelViews } from './slack-labels.ts';
import { type DigestContent, readComplaint, readDigest, waiting } from './store.ts';
import { alikeOf } from './store-groups.ts';
import type { AcceptInput } from './verbs.ts';
import {
  breachView,
  type CardData,
  cardView,
  closeForm,
  digestView,
  ids,
  logForm,
  noticeView,
  waitingText,
  warningView,
} from './views.ts';

async function card(db: Db, { id }: { id: number }): Promise<CardData | null> {
  const complaint = await readComplaint(db, id);
  const crisis = complaint?.crisis ? await readCrisis(db, complaint.crisis) : undefined;
  if (!complaint || !crisis) return null;
  const { grouping } = complaint;
  const alike = grouping ? await alikeOf(db, id, grouping.group) : null;
  return { complaint, crisis, now: await databaseNow(db), alike };
}

async function cardForDuty(
  db: Db,
  data: { id: number; duty?: unknown },
): Promise<(CardData & { duty: string[] }) | null> {
  const shown = await card(db, data);
  return shown && { ...shown, duty: data.duty as string[] };
}

export const complaintViews: AnyView[] = [
  ...labelViews,
  { name: 'complaints.card', load: card, render: cardView } satisfies View<CardData>,
  { name: 'complaints.warning', load: cardForDuty, render: warningView } satisfies View<
    CardData & { duty: string[] }
  >,
  { name: 'complaints.breach', load: cardForDuty, render: breachView } satisfies View<
    CardData & { duty: string[] }
  >,
  {
    name: 'complaints.digest',
    load: async (db, { id }) => (await readDigest(db, id)) ?? null,
    render: digestView,
  } satisfies View<DigestContent>,
  { name: 'complaints.notice', render: noticeView },
];

/** What `/crisis list` adds inside a crisis channel. */
export async function listWaiting(db: Db, crisis: number, lang: Language): Promise<string> {
  return waitingText(await waiting(db, crisis, 10), await databaseNow(db), texts(lang), lang);
}

const plainText = (text: string): string =>
  text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');

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
  press(ids.take, 'complaints.take'),
  press(ids.open, 'complaints.open'),
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
            text: plainText(text),
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
      const author = String(knock.values.author ?? '').trim();
      const input: AcceptInput = {
        by: knock.person,
        items: [
          {
            source: String(knock.values.source ?? 'slack'),
            externalId: `slack:${channel}:${ts}`,
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
      const { fresh, known, crisis } = result.done.state as AcceptState;
      const id = fresh[0]?.id;
      return {
        whisper: {
          text: id === undefined ? t.loggedBefore(known[0]?.id ?? 0) : t.logged(id, crisis !== null),
        },
      };
    },
  },
];
