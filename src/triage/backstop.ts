/** What the learned model adds to a verdict where no rule has spoken. */
import type { LearnedClass } from './learned.ts';
import { learnedClasses, sense } from './learned.ts';
import type { Model } from './model.ts';
import { conceptNumbers as concept } from './rules/concepts.ts';
import type { Cause, RuleCode } from './rules/incidents.ts';
import type { Found } from './rules/search.ts';
import { denies } from './signs.ts';
import type { Words } from './token.ts';
import type { Reason, Verdict } from './verdict.ts';

/** From this chance of any grave incident on, a text is taken for critical: without a rule, against an ordinary one, from a high one, of a calm question. */
const graveFrom = 0.4;
const graveAgainst = 0.65;
const graveFromHigh = 0.9;
const graveAsked = 0.95;
/** So few words tell little: they are held like a text with an ordinary rule. */
const fewWords = 4;
/** Rules whose words everyday talk borrows: fires, wounds and hospitals, but not leaks, lost money or calls to spread. */
const borrowed = new Set<RuleCode>(['fire', 'harm', 'unwell', 'hazard', 'foreign_object']);
/**
 * From this chance of nothing wrong on, a rule's grave words are not meant, unless the feeling is negative: "my mouth is on fire",
 * "the ointment healed my burn". With praise beside them less will do.
 */
const notMeant = 0.99;
const notMeantPraising = 0.8;
/** From this chance of something wrong on it is a complaint; below the lower one a doubtful complaint is none. */
const wrongFrom = 0.6;
const rightBelow = 0.15;
const causes: Record<LearnedClass, Cause> = {
  other: 'none',
  ordinary: 'service_failure',
  safety: 'safety',
  data_breach: 'data_breach',
  fraud: 'fraud',
  legal_threat: 'legal_threat',
  mobilisation: 'mobilisation',
  staff_conduct: 'staff_conduct',
};

/** The chance of a grave incident from which this verdict is overruled. */
function threshold({ incident, sentiment, reasons }: Verdict, found: Found, words: Words): number {
  const code = reasons[0]?.code;
  // A calm question is hardly ever an incident, whatever its words hint at; nor is what is denied.
  if (code === 'question' && sentiment !== 'negative') return graveAsked;
  const calm = found.turnedAt[concept.bitter] !== undefined && found.at[concept.bitter] === undefined;
  if (incident?.severity === 'high' || denies(found) || calm) return graveFromHigh;
  const ruled = incident !== undefined && incident.cause !== 'none';
  const few = words.tokens.length <= fewWords;
  return ruled || few || code === 'praise' || code === 'denied' ? graveAgainst : graveFrom;
}

/**
 * The verdict, or a graver one. The model was fitted on written sentences, so it is surer than it should be: its confidence is
 * held down to what it reaches on comments it has not met.
 */
export function backstop(verdict: Verdict, model: Model, found: Found, words: Words): Verdict {
  const { kind, incident, sentiment, reasons } = verdict;
  const code = reasons[0]?.code;
  const settled = code === 'asks_whether' || code === 'rumour';
  const apart = kind === 'spam' || kind === 'retraction' || kind === 'suggestion';
  const ruled = incident?.severity === 'critical';
  if (settled || apart || (ruled && sentiment === 'negative')) return verdict;
  const chances = sense(model, words);
  const fine = chances[0] as number;
  if (ruled) {
    const praise = found.at[concept.praise] !== undefined;
    // What a word like "not" turns is the rules' to say: the model cannot tell "not only" from "not".
    if (words.tokens.some(({ negator }) => negator)) return verdict;
    const glad = praise && sentiment === 'positive';
    if (!glad && !borrowed.has(code as RuleCode)) return verdict;
    if (fine < (praise ? notMeantPraising : notMeant)) return verdict;
    return {
      kind: sentiment === 'positive' ? 'praise' : 'neutral',
      incident: undefined,
      sentiment,
      confidence: 0.55,
      reasons: [{ code: 'denied', words: [] }],
    };
  }
  const grave = 1 - fine - (chances[1] as number);
  const reason: Reason = { code: 'learned', words: [] };
  if (grave >= threshold(verdict, found, words)) {
    let best = 2;
    for (let at = 3; at < chances.length; at++)
      if ((chances[at] as number) > (chances[best] as number)) best = at;
    return {
      kind: 'complaint',
      incident: { cause: causes[learnedClasses[best] as LearnedClass], severity: 'critical' },
      sentiment,
      confidence: Math.min(grave * 0.75, 0.7),
      reasons: [reason, ...reasons.filter((one) => one.code !== 'denied' && one.code !== 'model')],
    };
  }
  const doubtful = code === 'model';
  if (kind === 'complaint' && doubtful && 1 - fine < rightBelow) {
    return {
      kind: sentiment === 'positive' ? 'praise' : 'neutral',
      incident: undefined,
      sentiment,
      confidence: verdict.confidence,
      reasons: [reason],
    };
  }
  if (kind !== 'complaint' && !denies(found) && (doubtful || code === 'praise') && 1 - fine >= wrongFrom) {
    return {
      kind: 'complaint',
      incident: { cause: 'service_failure', severity: 'low' },
      sentiment,
      confidence: Math.min((1 - fine) * 0.75, 0.7),
      reasons: [reason],
    };
  }
  return verdict;
}
