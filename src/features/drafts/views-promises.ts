// What is shown of promises and of the news of a repair.
import type { Language } from '../../effects.ts';
import {
  actions,
  button,
  choiceField,
  context,
  cut,
  form,
  type ModalView,
  paragraphs,
  personField,
  section,
  textField,
} from '../../slack/blocks.ts';
import { quote, richText } from '../../slack/mrkdwn.ts';
import type { Render, Rendered } from '../../slack/view.ts';
import { when } from '../../slack/when.ts';
import type { Texts } from '../../texts/index.ts';
import type { Crisis } from '../crisis/crisis.ts';
import type { OnePromise, Pledge } from './pledge.ts';

/** Ids of what can be pressed and sent here. */
export const ids = {
  kept: 'drafts.promise.kept',
  change: 'drafts.promise.change',
  changeForm: 'drafts.promise.change.form',
  newsForm: 'drafts.news.form',
} as const;

const LISTED = 20;

/** A promise as its owner is reminded of it, and what became of it. */
export const promiseView: Render<OnePromise> = ({ crisis, pledge }, say, lang) => {
  const t = say.drafts.promises;
  const words = quote(pledge.text, 300);
  if (pledge.state === 'kept') {
    const text = t.done(pledge.settledBy ?? pledge.owner, words);
    return { text, blocks: [section(text)] };
  }
  const due = when(pledge.dueAt, crisis.plan.timeZone, lang);
  const text = pledge.state === 'missed' ? t.late(pledge.owner, words) : t.remind(pledge.owner, words, due);
  return {
    text,
    blocks: [
      section(text),
      ...(pledge.dated ? [] : [context(t.undated)]),
      actions(
        button(ids.kept, t.button, String(pledge.id), { style: 'primary' }),
        button(ids.change, t.change, String(pledge.id)),
      ),
    ],
  };
};

/** The ledger of a crisis in one message. */
export function promisesText(crisis: Crisis, pledges: Pledge[], say: Texts, lang: Language): string {
  const t = say.drafts.promises;
  if (pledges.length === 0) return t.none;
  const due = (p: Pledge) => when(p.dueAt, crisis.plan.timeZone, lang);
  const missed = pledges.filter((p) => p.state === 'missed');
  const kept = pledges.filter((p) => p.state === 'kept').length;
  return [
    t.title,
    ...missed.slice(0, LISTED).map((p) => t.missed(quote(p.text, 120), p.owner)),
    ...pledges
      .filter((p) => p.state === 'open')
      .slice(0, LISTED)
      .map((p) => t.open(due(p), quote(p.text, 120), p.owner, p.answers)),
    ...(kept > 0 ? [t.kept(kept)] : []),
  ].join('\n');
}

/** The ledger as one person asked for it, with the way to change what stands in it. */
export function ledger(crisis: Crisis, pledges: Pledge[], say: Texts, lang: Language): Rendered {
  const text = promisesText(crisis, pledges, say, lang);
  const due = pledges.some((p) => p.state !== 'kept');
  const change = actions(button(ids.change, say.drafts.promises.change, 'any'));
  return { text, blocks: [...paragraphs(text.split('\n')), ...(due ? [change] : [])] };
}

/** The form that gives a promise to somebody else or another time: one promise, or a choice of those not kept yet. */
export function changeForm(crisis: Crisis, pledges: Pledge[], say: Texts, lang: Language): ModalView {
  const t = say.drafts.promises.changeForm;
  const [only, ...others] = pledges;
  const one = only !== undefined && others.length === 0 ? only : undefined;
  const named = pledges.slice(0, 100).map((p) => ({ value: String(p.id), text: cut(p.text, 70) }));
  return form({
    id: ids.changeForm,
    title: t.title,
    submit: t.submit,
    close: t.close,
    carry: { ...(one ? { promise: one.id, owner: one.owner } : {}) },
    blocks: [
      ...(one
        ? [section(t.now(quote(one.text, 300), one.owner, when(one.dueAt, crisis.plan.timeZone, lang)))]
        : [choiceField('promise', t.promise, named)]),
      personField('owner', t.owner, { optional: true, ...(one ? { initial: one.owner } : {}) }),
      textField('due', t.due, { optional: true, hint: t.dueHint, max: 100 }),
    ],
  });
}

/** The message under which the drafts of the news stand. */
export const newsView: Render<{
  by: string;
  news: string;
  count: number;
  more: number;
  unanswered: number;
  /** Absent in what older versions posted. */
  redacted?: number;
}> = (data, say) => {
  const t = say.drafts;
  const text = t.newsPosted(data.by, data.count);
  return {
    text,
    blocks: [
      section(text),
      richText(data.news),
      ...(data.more > 0 ? [context(t.newsMore(data.more))] : []),
      ...(data.unanswered > 0 ? [context(t.newsOpen(data.unanswered))] : []),
      ...(data.redacted ? [context(t.newsRedacted(data.redacted))] : []),
    ],
  };
};

/** The form that asks what is repaired, in the crisis' language and perhaps in the other one. */
export function newsForm(crisis: Crisis, words: string, channel: string, say: Texts): ModalView {
  const t = say.drafts.newsForm;
  const other: Language = crisis.language === 'id' ? 'en' : 'id';
  return form({
    id: ids.newsForm,
    title: t.title,
    submit: t.submit,
    close: t.close,
    carry: { crisis: crisis.id, channel, language: crisis.language },
    blocks: [
      section(t.intro),
      textField('news', t.news, { initial: words, multiline: true, max: 1000 }),
      textField('other', t.other(other), {
        multiline: true,
        optional: true,
        hint: t.otherHint,
        max: 1000,
      }),
    ],
  });
}
