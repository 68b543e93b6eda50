// What the standup and the status show.
import type { Language } from '../../effects.ts';
import { context, divider, header, paragraphs, section } from '../../slack/blocks.ts';
import { changeLine } from '../../slack/fact-line.ts';
import { escapeMrkdwn, quote } from '../../slack/mrkdwn.ts';
import type { Render } from '../../slack/view.ts';
import { span, when } from '../../slack/when.ts';
import type { Texts } from '../../texts/index.ts';
import type { Figures } from './standup.ts';

export interface StandupData {
  figures: Figures;
  at: string;
  /** The local day; `null` when a person asked. */
  day: string | null;
  zone: string;
}

function changes(figures: Figures, zone: string, say: Texts, lang: Language): string {
  const t = say.standup;
  const listed = figures.changes.flatMap(({ at, fact }) => {
    const line = changeLine(fact, say);
    return line ? [`• ${when(new Date(at), zone, lang)} ${line}`] : [];
  });
  const counted = Object.entries(figures.counted).map(
    ([name, count]) => `• ${t.facts[name as keyof Figures['counted']](count)}`,
  );
  const lines = [...counted, ...listed];
  return lines.length > 0 ? [t.changed, ...lines].join('\n') : t.unchanged;
}

/** Promises that want keeping; nothing where there are none. A standup of an older day has no figures of them. */
function promiseLines({ promises }: Figures, zone: string, say: Texts, lang: Language): string[] {
  if (!promises || (promises.late === 0 && !promises.next)) return [];
  const { late, today, next } = promises;
  const t = say.standup;
  return [
    t.promises(late, today),
    ...(next ? [t.nextPromise(when(new Date(next.due), zone, lang), quote(next.text, 200), next.owner)] : []),
  ];
}

/** The lines both the standup and `/crisis status` are made of. */
export function figureLines({ figures, at, zone }: StandupData, say: Texts, lang: Language): string[] {
  const t = say.standup;
  const now = new Date(at);
  const { oldest, drafts } = figures;
  return [
    t.figures(figures),
    oldest
      ? t.oldest(
          oldest.id,
          quote(oldest.author, 80),
          span(now.getTime() - new Date(oldest.seenAt).getTime(), lang),
        )
      : t.noneWaiting,
    figures.nextDue
      ? t.nextDue(
          when(new Date(figures.nextDue), zone, lang),
          span(new Date(figures.nextDue).getTime() - now.getTime(), lang),
        )
      : t.nothingDue,
    t.drafts(drafts.waiting, drafts.approvers.map((p) => `<@${p}>`).join(', ')),
    ...(drafts.withGaps > 0 ? [t.gaps(drafts.withGaps)] : []),
    ...(drafts.approvedUnsent > 0 ? [t.handed(drafts.approvedUnsent)] : []),
    ...promiseLines(figures, zone, say, lang),
  ];
}

export const standupView: Render<StandupData> = (data, say, lang) => {
  const title = data.day ? say.standup.title(data.day) : say.standup.askedTitle;
  return {
    text: `${title}. ${say.standup.figures(data.figures).replace(/[*\n]/g, ' ')}`,
    blocks: [
      header(title),
      ...paragraphs(figureLines(data, say, lang)),
      divider(),
      ...paragraphs(changes(data.figures, data.zone, say, lang).split('\n')),
      context(say.standup.footer),
    ],
  };
};

/** The Home tab: every open crisis and how it stands. */
export const homeView: Render<{ title: string; channel: string | null; data: StandupData }[]> = (
  crises,
  say,
  lang,
) => {
  const t = say.home;
  return {
    text: t.title,
    blocks: [
      header(t.title),
      section(t.intro),
      divider(),
      section(crises.length > 0 ? t.open : t.none),
      ...crises.map((c) =>
        section(t.line(escapeMrkdwn(c.title), c.channel, figureLines(c.data, say, lang).join('\n'))),
      ),
      context(t.start),
    ],
  };
};
