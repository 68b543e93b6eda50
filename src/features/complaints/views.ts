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
import { escapeMrkdwn, excerpt, quote, richText, visible } from '../../slack/mrkdwn.ts';
import type { Render } from '../../slack/view.ts';
import { span, when } from '../../slack/when.ts';
import type { Texts } from '../../texts/index.ts';
import type { Counts, Crisis } from '../crisis/crisis.ts';
import type { TargetKind } from './clock.ts';
import { type Complaint, mayBeShown, wordsFor } from './complaint.ts';
import { type ClockAct, isPaused, possibleActs } from './hold.ts';
import { standingOf } from './standing.ts';
import type { DigestContent } from './store.ts';
import type { Deadline } from './store-clocks.ts';
import type { Alike } from './store-groups.ts';
import { alikeLines, labelButtons, labelLines } from './views-labels.ts';

/** Ids of what can be pressed and sent here. */
export const ids = {
  take: 'complaints.take',
  open: 'complaints.open',
  close: 'complaints.close',
  closeForm: 'complaints.close.form',
  original: 'complaints.original',
  clock: 'complaints.clock',
  read: 'complaints.read',
  log: 'log_complaint',
  logForm: 'complaints.log',
} as const;

/** What a warning, a breach or an escalation shows. */
export type Told = CardData & { people: string[]; kind: TargetKind };

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

/** The lines about a complaint's clocks: what was answered, what is due, what stands still. */
export function clockLines({ complaint, crisis, now }: CardData, say: Texts, lang: Language): string[] {
  const t = say.complaints;
  const zone = crisis.plan.timeZone;
  const { targets, open, still, due } = standingOf(complaint, crisis, now);
  const first = targets.find((target) => target.kind === 'first_reply');
  const lines: string[] = [];
  if (complaint.answeredAt) {
    const at = when(complaint.answeredAt, zone, lang);
    const since = first?.metAt && first.since;
    lines.push(
      since ? t.answeredAfter(at, span(since.posted, lang), span(since.seen, lang)) : t.answered(at),
    );
  }
  if (complaint.state === 'closed') lines.push(t.closed);
  else if (complaint.follows !== null && complaint.state === 'open') lines.push(t.follows(complaint.follows));
  else if (still && (complaint.state === 'open' || isPaused(complaint.clock)))
    lines.push(crisis.open ? t.pausedBy(pauseReason(complaint)) : t.paused);
  else if (!crisis.open && complaint.state === 'open') lines.push(t.unwatched);
  else if (due) {
    for (const target of open.slice(0, 3)) {
      const left = target.dueAt.getTime() - now.getTime();
      const what = t.targets[target.kind];
      lines.push(
        left > 0
          ? t.due(what, when(target.dueAt, zone, lang), span(left, lang))
          : t.overdue(what, span(-left, lang)),
      );
    }
  }
  if (due && complaint.silenced) lines.push(t.silenced);
  else if (due && complaint.snoozedUntil && complaint.snoozedUntil > now)
    lines.push(t.snoozed(when(complaint.snoozedUntil, zone, lang)));
  return lines;
}

function pauseReason(complaint: Complaint): string {
  const pause = complaint.clock.findLast((event) => event.type === 'paused');
  return pause?.type === 'paused'
    ? escapeMrkdwn(visible(excerpt(pause.reason.replace(/\s+/g, ' '), 200)))
    : '';
}

export const cardView: Render<CardData> = (data, say, lang) => {
  const { complaint, crisis } = data;
  const t = say.complaints;
  const zone = crisis.plan.timeZone;
  const open = mayBeShown(complaint);
  const author = authorShown(complaint);
  const shown = open ? excerpt(complaint.text, CARD_TEXT) : t.hidden;
  const buttons = [
    ...(open ? [] : [button(ids.read, t.read, String(complaint.id))]),
    ...(complaint.state === 'open'
      ? [button(ids.take, t.take, String(complaint.id), complaint.assignee ? {} : { style: 'primary' })]
      : []),
    ...(complaint.permalink
      ? [button(ids.original, t.open, String(complaint.id), { url: complaint.permalink })]
      : []),
    ...(complaint.state === 'open' ? [button(ids.close, t.close, String(complaint.id))] : []),
    ...labelButtons(complaint, data.alike, say),
    ...(possibleActs(data, data.now).length > 0
      ? [button(ids.clock, t.clockButton, String(complaint.id))]
      : []),
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
      ...(open && complaint.text.length > CARD_TEXT ? [context(t.cut)] : []),
      ...[...labelLines(complaint, say), ...alikeLines(complaint, data.alike, say)].map((line) =>
        context(line),
      ),
      context(
        ...clockLines(data, say, lang),
        complaint.assignee ? t.assignee(complaint.assignee) : t.nobody,
        `${t.posted(when(complaint.postedAt, zone, lang))} · ${t.seen(when(complaint.seenAt, zone, lang))} · ${t.number(complaint.id)}`,
        ...(open ? [] : [t.private]),
        ...(complaint.deletedAt ? [t.removed(when(complaint.deletedAt, zone, lang))] : []),
      ),
      ...(buttons.length > 0 ? [actions(...buttons)] : []),
    ],
  };
};

export const warningView: Render<Told> = ({ complaint, crisis, now, people, kind }, say, lang) => {
  const dueAt = standingOf(complaint, crisis, now).open.find((target) => target.kind === kind)?.dueAt ?? now;
  const text = say.complaints.warning(
    mention(people),
    complaint.id,
    say.complaints.targets[kind],
    span(dueAt.getTime() - now.getTime(), lang),
    when(dueAt, crisis.plan.timeZone, lang),
  );
  return {
    text,
    blocks: [section(text), actions(button(ids.clock, say.complaints.clockButton, String(complaint.id)))],
  };
};

export const breachView: Render<Told> = ({ complaint, crisis, now, people, kind }, say, lang) => {
  const dueAt = standingOf(complaint, crisis, now).open.find((target) => target.kind === kind)?.dueAt ?? now;
  return {
    text: say.complaints.breach(
      mention(people),
      complaint.id,
      say.complaints.targets[kind],
      when(dueAt, crisis.plan.timeZone, lang),
    ),
  };
};

export const escalationView: Render<Told> = ({ complaint, crisis, now, people, kind }, say, lang) => {
  const dueAt = standingOf(complaint, crisis, now).open.find((target) => target.kind === kind)?.dueAt ?? now;
  return {
    text: say.complaints.escalation(
      mention(people),
      complaint.id,
      say.complaints.targets[kind],
      span(now.getTime() - dueAt.getTime(), lang),
    ),
  };
};

/** A message of their own for whoever a ladder names. */
export interface Late {
  crisis: Crisis;
  /** Slack's id of the crisis channel. */
  channel: string;
  count: number;
  complaint: number;
}

export const lateView: Render<Late> = ({ crisis, channel, count, complaint }, say) => ({
  text: say.complaints.late(escapeMrkdwn(crisis.title), channel, count, complaint),
});

export interface ClockChanged {
  act: ClockAct;
  by: string;
  reason: string;
  detail: string;
  until: string | null;
  zone: string;
}

export const clockChangedView: Render<ClockChanged> = (data, say, lang) => {
  const t = say.complaints;
  const until = data.until === null ? '' : when(new Date(data.until), data.zone, lang);
  const reason = escapeMrkdwn(visible(data.reason));
  const line = t.changed[data.act](
    `<@${data.by}>`,
    data.act === 'policy' ? escapeMrkdwn(data.detail) : until,
  );
  return { text: reason ? `${line}\n${t.reason(reason)}` : line };
};

const oneLine = (complaint: Complaint, say: Texts): string =>
  quote(wordsFor(complaint, say.complaints.hidden), 160);

/** The longest name that is shown of an author, in characters. */
const AUTHOR_SHOWN = 80;

const authorShown = (complaint: Complaint): string =>
  mayBeShown(complaint) ? quote(complaint.author, AUTHOR_SHOWN) : '';

/** How serious they are, what they are and what many of them say, each on a line; nothing of what is not known. */
function digestSums({ bySeverity, byIntent, alike }: DigestContent, say: Texts): string[] {
  const t = say.complaints;
  const { severities, kinds } = say.labels;
  const levels = Object.entries(severities).flatMap(([key, name]) => {
    const found = bySeverity.find((s) => s.severity === key);
    return found ? [`${name} ${found.count}`] : [];
  });
  const sorts = byIntent.map(
    ({ intent, count }) => `${kinds[intent as keyof typeof kinds] ?? intent} ${count}`,
  );
  return [
    ...(levels.length > 0 ? [t.digestSeverity(levels.join(' · '))] : []),
    ...(sorts.length > 0 ? [t.digestKinds(sorts.join(' · '))] : []),
    ...alike.map(({ count, first }) =>
      t.digestAlike(count, quote(wordsFor(first, say.complaints.hidden), 80), first.id),
    ),
  ];
}

export const digestView: Render<DigestContent> = (content, say) => {
  const { count, bySource, some } = content;
  const t = say.complaints;
  const sources = bySource
    .slice(0, 8)
    .map((s) => `${escapeMrkdwn(s.source)} ${s.count}`)
    .join(' · ');
  const rows = some.map(
    (complaint): KnownBlock =>
      section(
        `${t.from(authorShown(complaint), escapeMrkdwn(complaint.source))}\n${oneLine(complaint, say)}`,
        button(ids.open, t.show, String(complaint.id)),
      ),
  );
  return {
    text: t.digestTitle(count),
    blocks: [
      header(t.digestTitle(count)),
      context([t.digestSources(sources), ...digestSums(content, say)].join('\n')),
      section(t.digestHint),
      ...rows,
      ...(count > some.length ? [context(t.digestMore(count - some.length))] : []),
    ],
  };
};

/** How a crisis' clocks stand, for one message about many complaints. */
export interface NoticeData {
  overdue: number;
  soon: number;
  duty: string[];
  /** A complaint without a card that is due first. */
  first: number | null;
}

export const noticeView: Render<NoticeData> = (data, say) => {
  const { overdue, soon } = data;
  // What it was about may be answered by the time it goes out.
  if (overdue + soon === 0) return { text: say.complaints.noticeOver };
  const text = say.complaints.notice(mention(data.duty), overdue, soon);
  const open =
    data.first === null
      ? []
      : [actions(button(ids.open, say.complaints.show, String(data.first), { style: 'primary' }))];
  return { text, blocks: [section(text), ...open] };
};

/** The complaints that wait longest, as lines. */
export function waitingText(
  complaints: Complaint[],
  crisis: Crisis,
  now: Date,
  say: Texts,
  lang: Language,
): string {
  if (complaints.length === 0) return say.complaints.listNone;
  const lines = complaints.map((c) =>
    say.complaints.listLine(
      c.id,
      authorShown(c),
      span(now.getTime() - c.seenAt.getTime(), lang),
      oneLine(c, say),
      standingOf(c, crisis, now).open.some(({ state }) => state === 'missed'),
    ),
  );
  return [say.complaints.listTitle, ...lines].join('\n');
}

/** What is due next in a crisis, late ones first. */
export function dueText(
  found: readonly Deadline[],
  counts: Counts,
  crisis: Crisis,
  now: Date,
  say: Texts,
  lang: Language,
): string {
  const t = say.complaints;
  if (found.length === 0) return t.dueList.none;
  const lines = found.map(({ complaint, dueAt }) => {
    const { due } = standingOf(complaint, crisis, now);
    const left = dueAt.getTime() - now.getTime();
    const what = t.targets[due?.kind ?? 'first_reply'];
    const since = due?.since;
    return t.dueList.line(
      complaint.id,
      authorShown(complaint),
      left >= 0
        ? t.due(what, when(dueAt, crisis.plan.timeZone, lang), span(left, lang))
        : t.overdue(what, span(-left, lang)),
      since ? t.dueList.since(span(since.posted, lang), span(since.seen, lang)) : '',
    );
  });
  return [t.dueList.title(counts.overdue, counts.open), ...lines].join('\n');
}

/** The form in which people pause, extend, snooze and so on; only what is possible now can be chosen. */
export function clockForm(
  data: CardData,
  channel: string,
  policies: string[],
  say: Texts,
  lang: Language,
): ModalView {
  const t = say.complaints.clockForm;
  const { complaint, now } = data;
  const acts = possibleActs(data, now);
  return form({
    id: ids.clock,
    title: t.title,
    submit: t.submit,
    close: t.close,
    carry: { complaint: complaint.id, channel },
    blocks: [
      section([say.complaints.number(complaint.id), ...clockLines(data, say, lang)].join('\n')),
      choiceField(
        'act',
        t.act,
        acts.map((act) => ({ value: act, text: t.acts[act] })),
        { initial: acts[0] ?? '', radio: true },
      ),
      textField('reason', t.reason, { hint: t.reasonHint, optional: true, max: 1000 }),
      ...(acts.includes('extend')
        ? [textField('length', t.length, { hint: t.lengthHint, optional: true, max: 20 })]
        : []),
      ...(acts.includes('policy') && policies.length > 1
        ? [
            choiceField(
              'policy',
              t.policy,
              [{ value: '*', text: t.policyFirst }, ...policies.map((name) => ({ value: name, text: name }))],
              { optional: true },
            ),
          ]
        : []),
    ],
  });
}
/** What was written privately, for the one person who asked to read it. */
export const privateView: Render<Complaint> = (complaint, say) => {
  const author = quote(complaint.author, AUTHOR_SHOWN);
  return {
    text: say.complaints.readTitle(complaint.id),
    blocks: [
      section(say.complaints.from(author, escapeMrkdwn(complaint.source))),
      richText(excerpt(complaint.text, CARD_TEXT)),
      context(say.complaints.private),
    ],
  };
};

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
