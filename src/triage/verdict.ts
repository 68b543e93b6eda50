/** What triage can say of a comment, and the reasons it can give. */
import type { Cause, Incident, RuleCode, Severity } from './rules/incidents.ts';

export type { Cause, Severity } from './rules/incidents.ts';
export type TriageLanguage = 'id' | 'en' | 'jv' | 'su' | 'mixed' | 'unknown';
export type Sentiment = 'negative' | 'neutral' | 'positive';
export type Kind = 'complaint' | 'question' | 'praise' | 'suggestion' | 'neutral' | 'spam' | 'retraction';

/** Stable codes of reasons: those of the rules, and those of the decisions after them. */
export type ReasonCode =
  | RuleCode
  | 'rumour'
  | 'bitter'
  | 'model'
  | 'learned'
  | 'not_meant'
  | 'spam'
  | 'asks_whether'
  | 'retraction'
  | 'child'
  | 'sarcasm'
  | 'suggestion'
  | 'question'
  | 'praise'
  | 'denied'
  | 'unsure';

/** Why: a stable code, and the words of the text it rests on (none for the model's own opinion). */
export interface Reason {
  code: ReasonCode;
  words: string[];
}

/** What triage says of a comment. `confidence` is 0 to 1; below 0.6 the reason `unsure` is given. */
export interface Triage {
  language: TriageLanguage;
  sentiment: Sentiment;
  confidence: number;
  kind: Kind;
  cause: Cause;
  severity: Severity;
  reasons: Reason[];
}

/** What is decided of a comment before it is told: `incident` is what it is about and how grave. */
export interface Verdict {
  kind: Kind;
  incident: Pick<Incident, 'cause' | 'severity'> | undefined;
  sentiment: Sentiment;
  confidence: number;
  reasons: Reason[];
}
