/** The shape of a tone rule: a pattern over one sentence, what it flags, and where it does not apply. */

/** What is wrong with the tone of a reply. */
export const toneFlags = [
  'defensive',
  'blame',
  'sarcasm',
  'evasive',
  'overpromise',
  'liability',
  'unverified',
] as const;
export type ToneFlag = (typeof toneFlags)[number];

/** Which advice is shown for a hit; each has a better wording in the texts of both languages. */
export type Advice =
  | 'defensive'
  | 'others_are_happy'
  | 'legal_threat'
  | 'blame_customer'
  | 'blame_third_party'
  | 'sarcasm'
  | 'conditional_apology'
  | 'empty_apology'
  | 'nobody_did_it'
  | 'no_comment'
  | 'minimising'
  | 'boilerplate'
  | 'guarantee'
  | 'absolute_safety'
  | 'reassurance'
  | 'liability'
  | 'guess'
  | 'cause_before_it_is_known'
  | 'denial'
  | 'not_on_record';

/** One rule. `unless` looks at the sentence; `when: 'hollow'` means only where the reply explains and does nothing. */
export interface Rule {
  flag: ToneFlag;
  advice: Advice;
  pattern: RegExp;
  unless?: RegExp;
  when?: 'hollow' | 'no_evidence' | 'unknown' | 'harm' | 'thanking';
}

/** A rule over one sentence, written with slots; `i` and `u` are always on. */
export function rule(
  flag: ToneFlag,
  advice: Advice,
  pattern: string,
  more: { unless?: string; when?: Rule['when'] } = {},
): Rule {
  return {
    flag,
    advice,
    pattern: new RegExp(pattern, 'iu'),
    ...(more.unless === undefined ? {} : { unless: new RegExp(more.unless, 'iu') }),
    ...(more.when === undefined ? {} : { when: more.when }),
  };
}

/** An alternation of words as one slot. */
export function slot(...words: string[]): string {
  return `(?:${words.join('|')})`;
}
