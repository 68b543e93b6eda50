// What people can do in Slack about drafts, and the live views of them.
import { databaseNow } from '../../engine/clock.ts';
import type { Db } from '../../engine/database.ts';
import type { Performed } from '../../engine/perform.ts';
import { isRefusal } from '../../engine/verb.ts';
import type { Answer, Door, Hall, Knock } from '../../slack/door.ts';
import type { AnyView, View } from '../../slack/view.ts';
import { texts } from '../../texts/index.ts';
import { currentOf, type Look, parseDraftRef } from './draft.ts';
import { answerJob, readDraft } from './store.ts';
import {
  cardView,
  closedView,
  type DraftCard,
  debateView,
  editForm,
  type HandoverData,
  handoverView,
  heldAgainView,
  ids,
  lapsedView,
  lateView,
  otherLanguage,
  postedForm,
  questionsView,
  settleForm,
  textOfForm,
} from './views.ts';

const handed = async (db: Db, data: { id: number; release?: unknown }): Promise<HandoverData | null> => {
  const draft = await readDraft(db, data.id);
  const release = Number(data.release);
  const job = await answerJob(db, release);
  return draft ? { draft, release, code: job?.errorCode ?? '?', repeated: (job?.attempts ?? 2) > 1 } : null;
};

export const draftViews: AnyView[] = [
  {
    name: 'drafts.card',
    load: async (db, data) => {
      const draft = await readDraft(db, data.id);
      return draft ? { draft, version: Number(data.version) } : null;
    },
    render: cardView,
  } satisfies View<DraftCard>,
  { name: 'drafts.handover', load: handed, render: handoverView } satisfies View<HandoverData>,
  // What an older version asked to be said.
  { name: 'drafts.held', load: handed, render: handoverView } satisfies View<HandoverData>,
  { name: 'drafts.debate', render: debateView },
  { name: 'drafts.lapsed', render: lapsedView },
  { name: 'drafts.late', render: lateView },
  { name: 'drafts.closed', render: closedView },
  { name: 'drafts.held_again', render: heldAgainView },
  { name: 'drafts.questions', render: questionsView },
];

async function perform(
  hall: Hall,
  knock: Knock,
  verb: string,
  input: { [key: string]: unknown },
  quiet: string[] = [],
): Promise<Answer> {
  const result = await hall.engine.perform({ verb, input: { by: knock.person, ...input } });
  return answerTo(result, hall, knock, quiet);
}

const answerTo = (result: Performed, hall: Hall, { lang }: Knock, quiet: string[]): Answer =>
  isRefusal(result) && !quiet.includes(result.refused) ? hall.refuse(result, lang) : {};

/** So often Slack is asked anew who somebody is, where the answer was a minute old before it could be used. */
const MOST_LOOKS = 3;

/** Approves for somebody who is looked at now. A process that slept between the look and the approval looks again. */
async function approve(
  hall: Hall,
  knock: Knock,
  input: { [key: string]: unknown },
  quiet: string[] = [],
): Promise<Answer> {
  for (let looks = 1; ; looks += 1) {
    const look = await lookAt(hall, knock.person);
    const result = await hall.engine.perform({
      verb: 'drafts.approve',
      input: { by: knock.person, ...input, ...look },
    });
    const isStale = isRefusal(result) && result.refused === 'approve_unknown' && look.standing !== 'unknown';
    if (!isStale || looks === MOST_LOOKS) return answerTo(result, hall, knock, quiet);
  }
}

/** Who somebody is now. The time is that before Slack was asked: the look is that old at most. */
async function lookAt(hall: Hall, person: string): Promise<Look> {
  const standingAt = await databaseNow(hall.db);
  return { standing: await hall.standing(person), standingAt };
}

const seamsOf = (carried: unknown): string[] => (Array.isArray(carried) ? carried.map(String) : []);

const pair = (value: string): [number, number] => {
  const [a = 0, b = 0] = value.split(':').map(Number);
  return [a, b];
};

export const draftDoors: Door[] = [
  {
    on: 'reaction',
    kind: 'draft',
    async handle(knock, hall) {
      const of = parseDraftRef(knock.ref);
      const draft = of && (await readDraft(hall.db, of.draft));
      if (!of || !draft || knock.emoji !== draft.crisis.plan.approval.emoji) return {};
      // A reaction that counts for nothing is worth no words when it goes away again.
      const { ref, emoji, seen } = knock;
      const told = 'at' in seen;
      const input = { ...of, reaction: { emoji, seen } };
      const quiet = ['approved_before', 'nothing_to_revoke', 'reaction_stale'];
      // They were told when they reacted; each look at the card would tell them again.
      if (!told) quiet.push('approve_unknown');
      if (knock.added) return approve(hall, knock, { ...input, event: knock.key }, quiet);
      const answer = await perform(hall, knock, 'drafts.revoke', input, quiet);
      // It may be old news, and that the reaction is back may never be told: the card has the last word. Where Slack does
      // not show it now, the next look at all cards does.
      if (told) await hall.look({ ref, emoji });
      return answer;
    },
  },
  {
    on: 'button',
    id: ids.edit,
    async handle(knock, hall) {
      const draft = await readDraft(hall.db, pair(knock.value)[0]);
      return draft
        ? { form: editForm(draft, knock.channel, texts(knock.lang)) }
        : hall.refuse({ refused: 'draft_unknown' }, knock.lang);
    },
  },
  {
    on: 'form',
    id: ids.editForm,
    async handle(knock, hall) {
      const result = await hall.engine.perform({
        verb: 'drafts.edit',
        input: {
          by: knock.person,
          draft: Number(knock.carry.draft),
          base: Number(knock.carry.base),
          text: textOfForm(knock.values, seamsOf(knock.carry.seams)),
        },
      });
      return isRefusal(result) ? hall.refuse(result, knock.lang) : {};
    },
  },
  {
    on: 'button',
    id: ids.another,
    handle(knock, hall) {
      const [draft, base] = pair(knock.value);
      return perform(hall, knock, 'drafts.another', { draft, base });
    },
  },
  {
    on: 'button',
    id: ids.speak,
    async handle(knock, hall) {
      const [id, base] = pair(knock.value);
      const draft = await readDraft(hall.db, id);
      if (!draft) return hall.refuse({ refused: 'draft_unknown' }, knock.lang);
      const language = otherLanguage(currentOf(draft));
      return perform(hall, knock, 'drafts.speak', { draft: id, base, language });
    },
  },
  {
    on: 'button',
    id: ids.signOff,
    async handle(knock, hall) {
      const [draft, version] = pair(knock.value);
      const standing = await hall.standing(knock.person);
      return perform(hall, knock, 'drafts.sign_off', { draft, version, standing });
    },
  },
  {
    on: 'button',
    id: ids.confirmHidden,
    async handle(knock, hall) {
      const [draft, version] = pair(knock.value);
      const event = `button:${knock.key}`;
      return approve(hall, knock, { draft, version, event, confirmed: true });
    },
  },
  {
    on: 'button',
    id: ids.stop,
    handle: (knock, hall) => perform(hall, knock, 'drafts.stop', { draft: Number(knock.value) }),
  },
  ...(
    [
      ['again', ids.again, ids.againForm],
      ['drop', ids.drop, ids.dropForm],
    ] as const
  ).flatMap(([how, pressed, sent]): Door[] => [
    {
      on: 'button',
      id: pressed,
      handle: async ({ value, channel, lang }) => {
        const [draft, release] = pair(value);
        return { form: settleForm(how, { draft, release }, channel, texts(lang)) };
      },
    },
    {
      on: 'form',
      id: sent,
      handle: (knock, hall) =>
        perform(hall, knock, `drafts.${how}`, {
          draft: Number(knock.carry.draft),
          release: Number(knock.carry.release),
          why: String(knock.values.why ?? ''),
        }),
    },
  ]),
  {
    on: 'button',
    id: ids.posted,
    handle: async (knock) => {
      const [draft, release] = pair(knock.value);
      return { form: postedForm(draft, release, knock.channel, texts(knock.lang)) };
    },
  },
  {
    on: 'form',
    id: ids.postedForm,
    async handle(knock, hall) {
      const link = String(knock.values.link ?? '').trim();
      if (!/^https?:\/\/\S+$/.test(link))
        return { errors: { link: texts(knock.lang).drafts.confirmForm.badLink } };
      return perform(hall, knock, 'drafts.confirm', {
        draft: Number(knock.carry.draft),
        release: Number(knock.carry.release),
        link,
      });
    },
  },
];
