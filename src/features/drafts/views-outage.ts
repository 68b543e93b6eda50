// What is shown of an outlet that does not answer.
import { section } from '../../slack/blocks.ts';
import { escapeMrkdwn } from '../../slack/mrkdwn.ts';
import type { Render } from '../../slack/view.ts';
import { when } from '../../slack/when.ts';
import type { Texts } from '../../texts/index.ts';

export interface OutageData {
  outlet: string;
  since: Date;
  zone: string;
  away: boolean;
  /** Approved answers of the crisis that wait for it. */
  waiting: number;
}

/** What people call an outlet: the name that the plan gave a webhook, or what it is. */
const nameOf = (outlet: string, { outage: { names } }: Texts['drafts']): string =>
  names[outlet as keyof typeof names] ?? `*${escapeMrkdwn(outlet.replace(/^webhook:/, ''))}*`;

export const outageView: Render<OutageData> = ({ outlet, since, zone, away, waiting }, say, lang) => {
  const t = say.drafts.outage;
  const name = nameOf(outlet, say.drafts);
  const text = away ? t.away(name, when(since, zone, lang), waiting) : t.over(name);
  return { text, blocks: [section(text)] };
};

export const outageOverView: Render<{ outlet: string }> = ({ outlet }, say) => {
  const text = say.drafts.outage.back(nameOf(outlet, say.drafts));
  return { text, blocks: [section(text)] };
};
