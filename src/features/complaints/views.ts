// What the complaint desk shows.
import type { Language } from '../../effects.ts';
import {
  actions,
  button,
  choiceField,
  context,
  form,
  header,
  type KnownBlock,
  type ModalView,
  section,
  textField,
} from '../../slack/blocks.ts';
import { escapeMrkdwn, excerpt, richText, visible } from '../../slack/mrkdwn.ts';
import type { Render } from '../../slack/view.ts';
import { span, when } from '../../slack/when.ts';
import type { Texts } from '../../texts/index.ts';
import type { Crisis } from '../crisis/crisis.ts';
import type { Complaint } from './complaint.ts';
import { deadlineOf } from './deadline.ts';
import type { DigestContent } from './store.ts';
import type { Alike } from './store-groups.ts';
import { alikeLines, labelButtons, labelLines } from './views-labels.ts';

/** Ids of what can be pressed and sent here. */
export const ids = {
  take: 'complaints.take',
  open: 'complaints.open',
  close: 'complaints.close',
  closeForm: 'complaints.close.form',
  original: 'complaints.original',
  log: 'log_complaint',
  logForm: 'complaints.log',
} as const;

/** As much of a complaint as a card shows, in characters; the whole is in the database. */
const CARD_TEXT = 2_400;

export interface CardData {
  complaint: Complaint;
  crisis: Crisis;
  now: Date;
  /** Those that say nearly the same. */
  alike?: Alike | null;
}

const mention = (duty: string[]): string =>
  duty.length > 0 ? `${duty.map((p) => `<@${p}>`).join(' ')} ` : '';

function clockLine({ complaint, crisis, now }: CardData, say: Texts, lang: Language): string {
  const t = say.complaints;
  const zone = crisis.plan.timeZone;
  if (complaint.state === 'answered')
    return t.answered(complaint.answeredAt ? when(complaint.answeredAt, zone, lang) : '');
  if (complaint.state === 'closed') return t.closed;
  const deadline = deadlineOf(complaint.clock, crisis);
  if (!deadline) return t.paused;
  const left = deadline.dueAt.getTime() - now.getTime();
  return left > 0 ? t.due(when(deadline.dueAt, zone, lang), span(left, lang)) : t.overdue(span(-left, lang));
}

export const cardView: Render<CardData> = (data, say, lang) => {
  const { complaint, crisis } = data;
  const t = say.complaints;
  const zone = crisis.plan.timeZone;
  const author = escapeMrkdwn(visible(complaint.author));
  const shown = excerpt(complaint.text, CARD_TEXT);
  const buttons = [
    ...(complaint.state === 'open'
      ? [button(ids.take, t.take, String(complaint.id), complaint.assignee ? {} : { style: 'primary' })]
      : []),
    ...(complaint.permalink
      ? [button(ids.original, t.open, String(complaint.id), { url: complaint.permalink })]
      : []),
    ...(complaint.state === 'open' ? [button(ids.close, t.close, String(complaint.id))] : []),
    ...labelButtons(complaint, data.alike, say),
  ];
  return {
    text: t.notification(author, escapeMrkdwn(complaint.source)),
    blocks: [
      section(
        [t.from(author, escapeMrkdwn(complaint.source)), complaint.rating ? t.stars(complaint.rating) : '']
          .filter(Boolean)
          .join('  '),
      ),
      richText(shown),
      ...(shown !== complaint.text && complaint.text.length > CARD_TEXT ? [context(t.cut)] : []),
      ...[...labelLines(complaint, say), ...alikeLines(complaint, data.alike, say)].map((line) =>
        context(line),
      ),
      context(
        clockLine(data, say, lang),
        complaint.assignee ? t.assignee(complaint.assignee) : t.nobody,
        `${t.posted(when(complaint.postedAt, zone, lang))} · ${t.seen(when(complaint.seenAt, zone, lang))} · ${t.number(complaint.id)}`,
        ...(complaint.visibility === 'private' ? [t.private] : []),
      ),
      ...(buttons.length > 0 ? [actions(...buttons)] : []),
    ],
  };
};

export const warningView: Render<CardData & { duty: string[] }> = (
  { complaint, crisis, now, duty },
  say,
  lang,
) => {
  const dueAt = deadlineOf(complaint.clock, crisis)?.dueAt ?? now;
  return {
    text: say.complaints.warning(
      mention(duty),
      span(dueAt.getTime() - now.getTime(), lang),
      when(dueAt, crisis.plan.timeZone, lang),
    ),
  };
};

export const breachView: Render<CardData & { duty: string[] }> = (
  { complaint, crisis, now, duty },
  say,
  lang,
) => {
  const dueAt = deadlineOf(complaint.clock, crisis)?.dueAt ?? now;
  return { text: say.complaints.breach(mention(duty), when(dueAt, crisis.plan.timeZone, lang)) };
};

const oneLine = (complaint: Complaint): string =>
  escapeMrkdwn(visible(excerpt(complaint.text.replace(/\s+/g, ' '), 160)));

export const digestView: Render<DigestContent> = ({ count, bySource, some }, say) => {
  const t = say.complaints;
  const sources = bySource
    .slice(0, 8)
    .map((s) => `${escapeMrkdwn(s.source)} ${s.count}`)
    .join(' · ');
  const rows = some.map(
    (complaint): KnownBlock =>
      section(
        `${t.from(escapeMrkdwn(visible(complaint.author)), escapeMrkdwn(complaint.source))}\n${oneLine(complaint)}`,
        button(ids.open, t.show, String(complaint.id)),
      ),
  );
  return {
    text: t.digestTitle(count),
    blocks: [
      header(t.digestTitle(count)),
      context(t.digestSources(sources)),
      section(t.digestHint),
      ...rows,
      ...(count > some.length ? [context(t.digestMore(count - some.length))] : []),
    ],
  };
};

export const noticeView: Render<{ overdue: number; soon: number; duty: string[]; first: number | null }> = (
  data,
  say,
) => {
  const text = say.complaints.notice(mention(data.duty), data.overdue, data.soon);
  const open =
    data.first === null
      ? []
      : [actions(button(ids.open, say.complaints.show, String(data.first), { style: 'primary' }))];
  return { text, blocks: [section(text), ...open] };
};

/** The complaints that wait longest, as lines. */
export function waitingText(complaints: Complaint[], now: Date, say: Texts, lang: Language): string {
  if (complaints.length === 0) return say.complaints.listNone;
  const lines = complaints.map((c) =>
    say.complaints.listLine(
      c.id,
      escapeMrkdwn(visible(c.author)),
      span(now.getTime() - c.seenAt.getTime(), lang),
      oneLine(c),
      c.breachedAt !== null,
    ),
  );
  return [say.complaints.listTitle, ...lines].join('\n');
}

export function closeForm(complaint: number, channel: string, say: Texts): ModalView {
  const t = say.complaints.closeForm;
  return form({
    id: ids.closeForm,
    title: t.title,
    submit: t.submit,
    close: t.close,
    carry: { complaint, channel },
    blocks: [textField('why', t.why, { hint: t.whyHint, max: 1000 })],
  });
}

/** What a Slack message tells about a complaint somebody wants to log. */
export interface Logged {
  text: string;
  author: string;
  channel: string;
  ts: string;
}

export function logForm(message: Logged, say: Texts): ModalView {
  const t = say.complaints.logForm;
  return form({
    id: ids.logForm,
    title: t.title,
    submit: t.submit,
    close: t.close,
    carry: { channel: message.channel, ts: message.ts },
    blocks: [
      textField('text', t.text, { initial: message.text, multiline: true }),
      textField('author', t.author, { initial: message.author, optional: true, max: 200 }),
      choiceField(
        'source',
        t.source,
        Object.entries(t.sources).map(([value, text]) => ({ value, text })),
        { initial: 'slack' },
      ),
      textField('link', t.link, { hint: t.linkHint, optional: true, max: 2000 }),
    ],
  });
}
