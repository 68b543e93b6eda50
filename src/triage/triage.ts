/** One comment understood: language, feeling, kind, cause and severity, with the reasons. Pure; the same text gives the same answer. */

import { judge } from './judge.ts';
import { languageOf } from './language.ts';
import { sense, senseGravest, tellingWords } from './learned.ts';
import type { Model } from './model.ts';
import { feel, shippedModel } from './model.ts';
import { read } from './reading.ts';
import { conceptNumbers as concept } from './rules/concepts.ts';
import { has, search } from './rules/search.ts';
import { shutOut } from './shut-out.ts';
import { denies } from './signs.ts';
import type { Triage } from './verdict.ts';
import { weigh } from './weigh.ts';
import { wordsOf } from './words.ts';

export type {
  Cause,
  Kind,
  Reason,
  ReasonCode,
  Sentiment,
  Severity,
  Triage,
  TriageLanguage,
} from './verdict.ts';

/** Below this confidence a person should look. */
export const sureFrom = 0.6;

/** Understands one comment. Any string is fine and none throws. */
export function triage(text: string, model: Model = shippedModel()): Triage {
  const words = wordsOf(text);
  const found = search(words);
  const reading = read(model, words);
  const language = languageOf(reading);
  const verdict = weigh(judge(found, words, feel(reading)), sense(reading), {
    understood: language !== 'unknown',
    words: words.tokens.length,
    denied: denies(found),
    passedOn: has(found, concept.passedOn),
    shutOut: () => shutOut(words),
    gravest: () => senseGravest(reading),
    telling: (cause, severe) => tellingWords(reading, cause, severe),
  });
  const confidence = Math.round(verdict.confidence * 1000) / 1000;
  if (confidence < sureFrom) verdict.reasons.push({ code: 'unsure', words: [] });
  return {
    language,
    sentiment: verdict.sentiment,
    confidence,
    kind: verdict.kind,
    cause: verdict.incident?.cause ?? 'none',
    severity: verdict.incident?.severity ?? 'none',
    reasons: verdict.reasons,
  };
}
