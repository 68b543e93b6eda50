// What the watch shows: an alert, what led to a crisis, how it stands, and the form that asks for quiet.
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
} from '../../slack/blocks.ts';
import { quote, visible } from '../../slack/mrkdwn.ts';
import type { Render } from '../../slack/view.ts';
import { span, when } from '../../slack/when.ts';
import { whyLabelled } from '../../slack/why.ts';
import type { Texts } from '../../texts/index.ts';
import { defaults } from '../../triage/bursts.ts';
import type { Stream } from '../../triage/levels.ts';
import { type Complaint, mayBeShown, wordsFor } from '../complaints/complaint.ts';
import { CORRECT } from '../complaints/labels.ts';
import type { WatchStanding } from './store.ts';
import { type Alert, MUTE_HOURS, type Mute, YIELDS } from './watch.ts';

/** Ids of what can be pressed and sent here. */
export const ids = {
  declare: 'watch.declare',
  mute: 'watch.mute',
  muteForm: 'watch.mute.form',
  listen: 'watch.listen',
} as const;

export interface AlertData {
  alert: Alert;
  /** The complaints it names: the one that waits longest, or the dangerous ones. */
  some: Complaint[];
  /** How many more it names that nobody has looked at. */
  more: number;
  /** Told to one person: it stays as it is. */
  inPerson: boolean;
  lead: string[];
  /** The channel of the crisis it led to. */
  channel: string | null;
  zone: string;
}

/** Fewer than this in an hour are not told apart. */
const LEAST = 0.1;
const usual = ({ expected }: Alert): number => Math.max(whole(expected), LEAST);
const ratio = (alert: Alert): number => alert.count / usual(alert);
const whole = (value: number): number => Math.round(value * 10) / 10;
const oneLine = (complaint: Complaint, say: Texts): string =>
  quote(wordsFor(complaint, say.complaints.hidden), 200);

function burstLines({ alert, some, zone }: AlertData, say: Texts, lang: Language): KnownBlock[] {
  const t = say.watch;
  const { evidence } = alert;
  const terms = evidence.terms.map(({ term, count }) => t.term(quote(term, 40), count)).join(', ');
  const oldest = some[0];
  return [
    section(t.counts[alert.stream](whole(alert.count), usual(alert), whole(ratio(alert)), evidence.authors)),
    ...(terms ? [section(t.terms(terms))] : []),
    ...(oldest
      ? [
          section(
            t.oldest(evidence.unanswered, oldest.id, when(oldest.postedAt, zone, lang), oneLine(oldest, say)),
          ),
        ]
      : []),
  ];
}

function dangerLines({ alert, some, more, inPerson }: AlertData, say: Texts): KnownBlock[] {
  const t = say.labels;
  const lines = some.map((complaint) => {
    const { label, id } = complaint;
    const why = label?.by ? '' : whyLabelled(label?.reasons ?? [], mayBeShown(complaint), say);
    const corrected = label?.by ? `\n${t.severity(label.severity)} · ${t.corrected(label.by)}` : '';
    // In a crisis its card carries the button.
    const correct = alert.crisis === null ? button(CORRECT, t.correct, String(id)) : undefined;
    return section(`${t.dangerLine(id, oneLine(complaint, say), why)}${corrected}`, correct);
  });
  const { moreDanger, moreDangerInside, moreDangerInPerson } = say.watch;
  const next = (alert.crisis !== null ? moreDangerInside : inPerson ? moreDangerInPerson : moreDanger)(more);
  return more > 0 ? [...lines, context(next)] : lines;
}

export const alertView: Render<AlertData> = (data, say, lang) => {
  const { alert, lead, channel, zone } = data;
  const t = say.watch;
  const danger = alert.kind === 'danger';
  const people = lead.map((person) => `<@${person}>`).join(' ');
  const inside = alert.crisis !== null && alert.declaredBy === null;
  const title = danger ? t.dangerTitle(alert.count) : inside ? t.insideTitle : t.title;
  const value = String(alert.id);
  const buttons =
    alert.crisis === null
      ? [
          button(ids.declare, t.declare, value, { style: 'primary' }),
          ...(danger ? [] : [button(ids.mute, t.mute, value)]),
        ]
      : inside
        ? [button(ids.mute, t.mute, value)]
        : [];
  const next =
    alert.crisis === null
      ? danger
        ? t.dangerNext
        : t.next
      : inside
        ? t.insideNext
        : t.declared(alert.declaredBy ?? '', channel ?? '');
  return {
    text: `${people} ${title}`.trim(),
    blocks: [
      header(title),
      ...(danger ? dangerLines(data, say) : burstLines(data, say, lang)),
      section(`${people && alert.crisis === null ? `${people} ` : ''}${next}`),
      ...(buttons.length > 0 ? [actions(...buttons)] : []),
      context(t.seen(when(alert.at, zone, lang)), ...(alert.over ? [t.over] : [])),
    ],
  };
};

/** What a crisis begins with when it was declared from an alert. */
export const evidenceView: Render<AlertData> = (data, say, lang) => {
  const t = say.watch;
  const { alert, zone } = data;
  return {
    text: t.evidence,
    blocks: [
      header(t.evidence),
      ...(alert.kind === 'danger' ? dangerLines(data, say) : burstLines(data, say, lang)),
      context(t.seen(when(alert.at, zone, lang))),
    ],
  };
};

/** The words that go with the chart: its name, which a screen reader says too. */
export const chartView: Render<{ hours: number[]; usual: number[] }> = ({ hours, usual }, say) => ({
  text: say.watch.chart(hours.length, whole(hours.at(-1) ?? 0), whole(usual.at(-1) ?? 0)),
});

/** What a declaration from an alert begins with: a name for it, and what is known. */
export function evidenceWords(data: AlertData, say: Texts): { title: string; known: string } {
  const { alert, some } = data;
  const t = say.watch;
  const words = alert.evidence.terms.slice(0, 3).map(({ term }) => visible(term));
  if (alert.kind === 'danger') {
    return {
      title: t.dangerTitle(alert.count),
      // Numbers alone: what stands here is the team's from now on, and nobody's words could be taken out of it.
      known: t.knownDanger(
        alert.count,
        some.map(({ id }) => id),
      ),
    };
  }
  return {
    title: t.formTitle(words.join(', ')),
    known: t.known(whole(alert.count), usual(alert), alert.evidence.authors, words.join(', ')),
  };
}

/** More than so many an hour of a stream are told in spite of the quiet: fewer than a burst needs never are. */
const yieldsAbove = ({ above }: Mute, stream: Stream): number =>
  whole(Math.max(above[stream] * YIELDS, defaults.fewest - 1));

/** How the watch stands, in words. */
export function standingBlocks(standing: WatchStanding, say: Texts, lang: Language): KnownBlock[] {
  const t = say.watch;
  const { levels, last, mute, now, since, zone } = standing;
  const muted = mute !== null && mute.until > now ? mute : null;
  const learning = levels.filter((level) => level.learning);
  const lines = levels.flatMap(({ stream, hours, learning: young }) => {
    const hour = hours.at(-1);
    if (!hour) return [];
    const count = whole(hour.count);
    if (young) return [t.levelYoung[stream](count)];
    return [t.level[stream](count, whole(hour.expected), hour.high)];
  });
  return [
    section(
      since === null
        ? t.deaf
        : learning.length === levels.length
          ? t.learning(span(now.getTime() - since.getTime(), lang))
          : t.listening(when(since, zone, lang)),
    ),
    ...(lines.length > 0 ? [section(lines.join('\n'))] : []),
    ...(last ? [context(t.lastAlert(when(last.at, zone, lang), last.over))] : []),
    ...(muted
      ? [
          context(
            t.mutedUntil(
              muted.by,
              when(muted.until, zone, lang),
              yieldsAbove(muted, 'all'),
              yieldsAbove(muted, 'negative'),
            ),
          ),
        ]
      : []),
    actions(muted ? button(ids.listen, t.listen, '0') : button(ids.mute, t.mute, '0')),
  ];
}

/** The form that asks for how long the watch should keep quiet. */
export function muteForm(channel: string, say: Texts): ModalView {
  const t = say.watch.muteForm;
  return form({
    id: ids.muteForm,
    title: t.title,
    submit: t.submit,
    close: t.close,
    carry: { channel },
    blocks: [
      section(t.intro),
      choiceField(
        'hours',
        t.hours,
        MUTE_HOURS.map((hours) => ({ value: String(hours), text: t.durations[hours] })),
        { initial: String(MUTE_HOURS[0]) },
      ),
    ],
  });
}
