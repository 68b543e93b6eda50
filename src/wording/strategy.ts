/** Which parts an answer owes, by cause and responsibility, and what it must not do: the strategy table as data. */
import type { Cause, PartKind, Responsibility } from './answer.ts';

/** A part that is owed, or several of which one is enough. */
export type Need = PartKind | readonly PartKind[];

/** What an answer of this kind must not do. */
export type Forbidden =
  | 'excuse'
  | 'conditional_apology'
  | 'stating_a_cause'
  | 'denial'
  | 'reassurance'
  | 'blaming_a_third_party'
  | 'irony'
  | 'motive'
  | 'out_of_context'
  | 'boilerplate'
  | 'arguing';

/** One line of the table. `harm` marks cases where body, data or money may be hurt: instruction or next update come first. */
export interface Strategy {
  name: string;
  required: readonly Need[];
  forbidden: readonly Forbidden[];
  harm: boolean;
}

interface Row extends Strategy {
  causes: readonly Cause[];
  responsibility: readonly Responsibility[];
}

const harmful: readonly Cause[] = ['safety', 'data_breach', 'fraud'];
const everyday: readonly Cause[] = [
  'human_error',
  'product_defect',
  'product_quality',
  'service_failure',
  'outage',
  'staff_conduct',
  'labelling',
];
const public_quarrel: readonly Cause[] = ['legal_threat', 'mobilisation', 'governance'];
const excuses = ['excuse', 'conditional_apology'] as const;

/**
 * The table; the first line that fits wins. Order of parts = order in the text.
 * Sources: Coombs' situational crisis communication guidelines (instructing information first, then rebuild, diminish or
 * deny by responsibility), Benoit's image repair, and Lewicki, Polin & Lount 2016 (owning the fault weighs most, then repair).
 */
const table: readonly Row[] = [
  {
    name: 'instruct_and_rebuild',
    causes: ['safety'],
    responsibility: ['high'],
    required: [
      'instruction',
      'empathy',
      'regret',
      'responsibility',
      'what_happened',
      'step',
      'prevention',
      'private_channel',
      'next_update',
    ],
    forbidden: [...excuses, 'reassurance'],
    harm: true,
  },
  {
    name: 'instruct_and_rebuild',
    causes: ['data_breach'],
    responsibility: ['high'],
    required: [
      'instruction',
      'regret',
      'responsibility',
      'what_happened',
      'step',
      'prevention',
      'next_update',
    ],
    forbidden: [...excuses, 'reassurance', 'boilerplate'],
    harm: true,
  },
  {
    name: 'instruct_and_rebuild',
    causes: ['fraud'],
    responsibility: ['high'],
    required: [
      'instruction',
      'regret',
      'responsibility',
      'what_happened',
      'step',
      'repair',
      'private_channel',
      'next_update',
    ],
    forbidden: [...excuses, 'reassurance'],
    harm: true,
  },
  {
    name: 'instruct_and_explain',
    causes: harmful,
    responsibility: ['low'],
    required: ['instruction', 'empathy', 'what_happened', 'step', 'private_channel', 'next_update'],
    forbidden: [...excuses, 'blaming_a_third_party', 'reassurance'],
    harm: true,
  },
  {
    name: 'instruct_and_clarify',
    causes: harmful,
    responsibility: ['none'],
    required: ['instruction', 'empathy', 'evidence', 'step', 'private_channel'],
    forbidden: ['motive', 'blaming_a_third_party', 'arguing'],
    harm: true,
  },
  {
    name: 'holding_line',
    causes: harmful,
    responsibility: ['unknown'],
    required: ['instruction', 'empathy', 'step', 'private_channel', 'next_update'],
    forbidden: ['stating_a_cause', 'blaming_a_third_party', 'denial', 'reassurance'],
    harm: true,
  },
  {
    name: 'own_the_act',
    causes: ['offensive_content'],
    responsibility: ['high', 'low'],
    required: ['regret', 'responsibility', 'step', 'prevention'],
    forbidden: [...excuses, 'out_of_context'],
    harm: false,
  },
  {
    name: 'deny_with_evidence',
    causes: ['rumor'],
    responsibility: ['none', 'low'],
    required: ['empathy', 'evidence', 'step', 'private_channel'],
    forbidden: ['motive', 'arguing', 'irony'],
    harm: false,
  },
  {
    name: 'clarify',
    causes: ['misperception'],
    responsibility: ['none', 'low', 'unknown', 'high'],
    required: ['thanks', 'empathy', 'what_happened', 'evidence', 'concede', 'private_channel'],
    forbidden: ['irony', 'arguing'],
    harm: false,
  },
  {
    name: 'rebuild',
    causes: ['human_error'],
    responsibility: ['high'],
    required: [
      'regret',
      'responsibility',
      'what_happened',
      'step',
      'repair',
      'prevention',
      'private_channel',
    ],
    forbidden: [...excuses],
    harm: false,
  },
  {
    name: 'rebuild_in_public',
    causes: public_quarrel,
    responsibility: ['high'],
    required: [
      'regret',
      'responsibility',
      'what_happened',
      'step',
      'prevention',
      ['private_channel', 'next_update'],
    ],
    forbidden: [...excuses, 'arguing'],
    harm: false,
  },
  {
    name: 'rebuild_light',
    causes: [...everyday, 'rumor', 'counterfeit'],
    responsibility: ['high'],
    required: [
      'regret',
      'responsibility',
      'what_happened',
      'step',
      ['repair', 'next_update'],
      'private_channel',
    ],
    forbidden: [...excuses],
    harm: false,
  },
  {
    name: 'explain_without_excuse',
    causes: [...everyday, ...public_quarrel, 'counterfeit'],
    responsibility: ['low'],
    required: ['empathy', 'regret', 'what_happened', 'step', ['next_update', 'repair']],
    forbidden: [...excuses, 'blaming_a_third_party'],
    harm: false,
  },
  {
    name: 'explain_with_evidence',
    causes: [...everyday, ...public_quarrel, 'counterfeit', 'offensive_content'],
    responsibility: ['none'],
    required: ['thanks', 'empathy', ['what_happened', 'evidence'], 'private_channel'],
    forbidden: ['motive', 'irony', 'arguing', 'blaming_a_third_party'],
    harm: false,
  },
  {
    name: 'holding_line',
    causes: [...everyday, ...public_quarrel, 'counterfeit', 'offensive_content', 'rumor'],
    responsibility: ['unknown'],
    required: ['empathy', 'step', 'next_update', 'private_channel'],
    forbidden: ['stating_a_cause', 'blaming_a_third_party', 'denial'],
    harm: false,
  },
  {
    name: 'rebuild_light',
    causes: ['none'],
    responsibility: ['high'],
    required: ['regret', 'responsibility', 'step', ['repair', 'next_update']],
    forbidden: [...excuses],
    harm: false,
  },
  {
    name: 'explain_without_excuse',
    causes: ['none'],
    responsibility: ['low'],
    required: ['regret', 'step', ['next_update', 'repair']],
    forbidden: [...excuses, 'blaming_a_third_party'],
    harm: false,
  },
];

const thank: Strategy = { name: 'thank', required: ['thanks'], forbidden: ['boilerplate'], harm: false };
const thankAndAnswer: Strategy = { ...thank, name: 'thank_and_answer', required: ['thanks', 'answer'] };
/** Abuse and spam: no debate, whoever is right. One calm line where an answer is wanted at all. */
const noDebate: Strategy = {
  name: 'no_debate',
  required: ['private_channel'],
  forbidden: ['arguing', 'irony', 'motive'],
  harm: false,
};
const complaint: Strategy = {
  name: 'complaint',
  required: ['empathy', 'regret', 'what_happened', 'step', ['next_update', 'repair', 'private_channel']],
  forbidden: [...excuses],
  harm: false,
};

/** Weight of a part in the coverage: owning the fault and instructing weigh three, steps and repair two, the rest one. */
export function weightOf(need: Need): number {
  const kind = typeof need === 'string' ? need : need[0];
  if (kind === 'responsibility' || kind === 'instruction') return 3;
  if (kind === 'step' || kind === 'repair') return 2;
  return 1;
}

/** What the comment is when no cause speaks: praise, a question, or anything else. */
export type Intent = 'praise' | 'question' | 'other';

/**
 * The strategy of an answer. Without a cause it is a plain complaint, unless the comment is praise or a question.
 * Total: every combination has a line.
 */
export function strategyFor(
  cause: Cause | undefined,
  responsibility: Responsibility | undefined,
  intent: Intent = 'other',
): Strategy {
  const bolster = intent === 'question' ? thankAndAnswer : thank;
  if (cause === undefined && (responsibility === undefined || responsibility === 'none')) {
    return intent === 'other' ? complaint : bolster;
  }
  if (cause === 'abuse' || cause === 'spam') return noDebate;
  if (cause === 'none' && responsibility !== 'high' && responsibility !== 'low') return bolster;
  const asked = cause ?? 'service_failure';
  const row = table.find(
    (line) => line.causes.includes(asked) && line.responsibility.includes(responsibility ?? 'unknown'),
  );
  return row ?? complaint;
}
