/** The nouns of an answer: its language and register, the causes it replies to, its parts, and a fact on record. */

/** The languages answers are written in. */
export const languages = ['en', 'id'] as const;
export type Language = (typeof languages)[number];

/** How far the fault is known to be our own. */
export const responsibilities = ['high', 'low', 'none', 'unknown'] as const;
export type Responsibility = (typeof responsibilities)[number];

/**
 * What a complaint is about: triage's list, and `abuse` and `spam`, which are hidden or handed on rather than argued with.
 * `none` is praise, a question, or nothing to answer for.
 */
export const causes = [
  'safety',
  'data_breach',
  'legal_threat',
  'mobilisation',
  'fraud',
  'offensive_content',
  'rumor',
  'misperception',
  'human_error',
  'product_defect',
  'product_quality',
  'service_failure',
  'outage',
  'staff_conduct',
  'governance',
  'labelling',
  'counterfeit',
  'abuse',
  'spam',
  'none',
] as const;
export type Cause = (typeof causes)[number];

/** The parts of an answer that rest on something people recorded on the crisis. */
export const factParts = [
  'what_happened',
  'responsibility',
  'step',
  'repair',
  'prevention',
  'private_channel',
  'next_update',
  'evidence',
  'instruction',
  'answer',
  'concede',
] as const;
export type FactPart = (typeof factParts)[number];

/** Every part an answer can have; the first three rest on no fact. */
export const partKinds = ['thanks', 'empathy', 'regret', ...factParts] as const;
export type PartKind = (typeof partKinds)[number];

/** One thing people recorded on the crisis, in the crisis' language, as they typed it. */
export interface Fact {
  id: string;
  part: FactPart;
  text: string;
}

/** How Indonesian addresses the reader: shop ("Kak"), village or office ("Bapak/Ibu"), or neutral ("Anda"). */
export const registers = ['kak', 'bapak_ibu', 'plain'] as const;
export type Register = (typeof registers)[number];

/** True where the text still holds a visible gap such as `{what happened}`; such a text must not be sent. */
export function hasPlaceholder(text: string): boolean {
  return /\{[^{}\n]{1,200}\}/.test(text);
}
