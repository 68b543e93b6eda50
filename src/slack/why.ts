// Why a comment is labelled as it is, in few words, for whoever sees it in Slack.
import type { Texts } from '../texts/index.ts';
import type { Reason } from '../triage/triage.ts';
import { quote } from './mrkdwn.ts';

const REASONS_SHOWN = 2;
const WORDS_SHOWN = 40;

/**
 * The first reasons of a label as a sentence; empty where there is none.
 * @param open whether the author's own words may be shown; they are never parsed
 */
export function whyLabelled(reasons: readonly Reason[], open: boolean, say: Texts): string {
  return reasons
    .filter(({ code }) => code !== 'unsure')
    .slice(0, REASONS_SHOWN)
    .map(({ code, words }) =>
      say.triage.reason(code, open ? words.map((word) => quote(word, WORDS_SHOWN)).filter(Boolean) : []),
    )
    .join('; ');
}
