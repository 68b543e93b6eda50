// What the review shows.
import type { Fact } from '../../facts.ts';
import { context, divider, header, paragraphs, section } from '../../slack/blocks.ts';
import { changeLine } from '../../slack/fact-line.ts';
import { escapeMrkdwn } from '../../slack/mrkdwn.ts';
import type { Render } from '../../slack/view.ts';
import { span, when } from '../../slack/when.ts';
import type { Results } from './review.ts';

export interface SummaryData {
  by: string;
  why: string;
  results: Results;
  declaredAt: string;
  at: string;
  zone: string;
  timeline: { at: string; fact: Fact }[];
}

const percent = (share: number | null): string => (share === null ? '–' : `${Math.round(share * 100)} %`);

export const summaryView: Render<SummaryData> = (data, say, lang) => {
  const t = say.review;
  const r = data.results;
  const lasted = span(new Date(data.at).getTime() - new Date(data.declaredAt).getTime(), lang);
  const lines = data.timeline.flatMap(({ at, fact }) => {
    const line = changeLine(fact, say);
    return line ? [`• ${when(new Date(at), data.zone, lang)} ${line}`] : [];
  });
  const replies =
    r.medianFirstReplyMs === null || r.medianFromPostedMs === null
      ? t.none
      : t.firstReply(span(r.medianFirstReplyMs, lang), span(r.medianFromPostedMs, lang));
  return {
    text: t.title,
    blocks: [
      header(t.title),
      section(t.by(data.by, lasted, escapeMrkdwn(data.why))),
      section(
        [
          t.figures(r),
          t.answered(percent(r.answeredShare)),
          t.withinTarget(percent(r.withinTargetShare)),
          replies,
        ].join('\n'),
      ),
      divider(),
      ...paragraphs([t.timeline, ...lines.slice(-60)]),
      context(t.hint),
    ],
  };
};
