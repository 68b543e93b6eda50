/** What the rules and the learned judge say of a comment, made into one verdict. */
import type { Sensed } from './learned.ts';
import { like } from './learned.ts';
import type { Cause, Severity } from './rules/incidents.ts';
import type { Reason, ReasonCode, Verdict } from './verdict.ts';

/**
 * From this chance of something grave on, a text is critical. Chosen on comments left out of training, so that hardly a grave one
 * is missed, at the price of some harmless ones: in a long text at the least, and at more with each word that a text has fewer than
 * `fewerThan`, because few words prove little and the plain ones among them are known to the rules; what a rule calls grave needs little more than not to be denied, what is passed on
 * as heard need not be as likely as what is reported, and a part of a long text has to be grave by itself, in a text that is not
 * as good as surely harmless: of long real reviews every part that was grave in one of those was harmless too. That chance, `around`,
 * is for a text of one word, and the less for each word more, because one sentence weighs little in a long letter.
 */
const graveFrom = {
  alone: 0.25,
  fewer: 0.05,
  fewerThan: 10,
  most: 0.6,
  hearsay: 0.12,
  denied: 0.4,
  ruled: 0.1,
  part: 0.6,
  around: 0.16,
};
/** From this chance of any trouble on, it is a complaint: by itself, where the rules say so too, and where they name what and it sounds unhappy. */
const wrongFrom = { alone: 0.55, ruled: 0.35, named: 0.25 };
/** From this chance of ordinary trouble on, its cause is the learned one. */
const causeFrom = 0.3;
/** Below this share of mere talk the rules know its kind better. */
const kindFrom = 0.4;
/** From this chance of trouble in office beside it on, who takes money takes it there. */
const officeFrom = 0.02;
/** From this share of mere talk on, an unhappy text that seems to name a fault is taken for praise. */
const surelyTalk = 0.9;
/** Below what counts as sure. */
const doubted = 0.55;
/** What is learned only is never told as surer than this. */
const surest = 0.85;

/** Causes under which the rules know that somebody took money that is not theirs. */
const takenCauses = new Set<Cause>(['governance', 'fraud']);
const highCauses = new Set<Cause>(['governance', 'counterfeit', 'rumor']);
/** Reasons that speak of nothing wrong; they do not stand beside an incident. */
const mild = new Set<ReasonCode>(['denied', 'model', 'praise', 'question', 'suggestion', 'asks_whether']);

/** What else is known of the text. */
export interface Beside {
  /** Whether it is in a language that was learned; and how many words it has. */
  understood: boolean;
  words: number;
  /** Whether it says that nothing happened. */
  denied: boolean;
  /** Whether it passes on what others say. */
  passedOn: boolean;
  /** Whether its author cannot get into an account of their own, and nobody else has; asked only where it matters. */
  shutOut(): boolean;
  /** What the learned judge makes of its gravest part, where it has parts; asked only when the whole is not critical. */
  gravest(): Sensed | undefined;
  /** The words that weigh most for a grave cause or a trouble; asked only when they are told. */
  telling(cause: Cause, severe: boolean): string[];
}

/**
 * @param verdict the rules' own
 * @param sensed what the learned judge makes of it
 */
export function weigh(verdict: Verdict, sensed: Sensed, beside: Beside): Verdict {
  const { denied, telling, gravest } = beside;
  const { incident, reasons } = verdict;
  const ruled = incident?.severity === 'critical';
  // What the judge did not learn it may take back, and not find.
  if (!beside.understood && (!ruled || sensed.grave >= graveFrom.ruled))
    return { ...verdict, confidence: Math.min(verdict.confidence, doubted) };
  if (ruled && takenCauses.has(incident.cause) && wrongInOffice(sensed) >= wrongFrom.ruled)
    return { ...verdict, confidence: Math.min(Math.max(verdict.confidence, wrongInOffice(sensed)), surest) };
  // The same words tell of a stranger at the account: the learned judge hears them, and not that there is none.
  if (!ruled && sensed.danger === 'data_breach' && sensed.grave >= graveFrom.hearsay && beside.shutOut()) {
    // Another danger in one part of it is told all the same.
    const part = denied ? undefined : gravest();
    return part && part.danger !== 'data_breach' && part.grave >= graveFrom.part
      ? graver(verdict, part, learned(reasons, telling(part.danger, true)))
      : raised(complaint(verdict, sensed, telling));
  }
  if (sensed.grave >= threshold(verdict, sensed, beside)) {
    if (ruled && sensed.grave < 0.5) return { ...verdict, confidence: sensed.grave < 0.2 ? 0.55 : 0.7 };
    if (ruled && (incident.cause === sensed.danger || like[incident.cause] === sensed.danger))
      return { ...verdict, confidence: Math.max(verdict.confidence, 0.9) };
    return graver(verdict, sensed, ruled ? reasons : learned(reasons, telling(sensed.danger, true)));
  }
  // Who denies something in a long text denies it in one part of it.
  const part = denied || sensed.grave * beside.words < graveFrom.around ? undefined : gravest();
  if (part && part.grave >= graveFrom.part)
    return graver(verdict, part, learned(reasons, telling(part.danger, true)));
  const wrong = sensed.grave + sensed.ordinary;
  const mocked = reasons.some(({ code }) => code === 'sarcasm');
  if (mocked || wrong >= doubt(verdict)) return complaint(verdict, sensed, telling);
  return calmly(verdict, sensed);
}

/** The chance of something wrong in office: who is made to pay there is told of as a fraud, or as how the office is led. */
const wrongInOffice = ({ grave, danger, ordinary, trouble }: Sensed): number =>
  trouble === 'governance' ? ordinary + (danger === like.governance ? grave : 0) : 0;

function threshold(
  { incident }: Verdict,
  { ordinary, trouble }: Sensed,
  { denied, passedOn, words }: Beside,
): number {
  if (incident?.severity === 'critical') return graveFrom.ruled;
  if (denied) return graveFrom.denied;
  const hearsay = passedOn || (trouble === 'rumor' && ordinary >= causeFrom);
  const fewer = graveFrom.fewer * Math.max(0, graveFrom.fewerThan - words);
  return Math.min(graveFrom.most, (hearsay ? graveFrom.hearsay : graveFrom.alone) + fewer);
}

function doubt({ kind, incident, sentiment }: Verdict): number {
  if (kind !== 'complaint') return wrongFrom.alone;
  const named = incident !== undefined && incident.cause !== 'none';
  return named && sentiment === 'negative' ? wrongFrom.named : wrongFrom.ruled;
}

const learned = (reasons: readonly Reason[], words: string[]): Reason[] => [
  { code: 'learned', words },
  ...reasons.filter(({ code }) => !mild.has(code)),
];

/** Critical, and of the cause that was learned. Hearsay may be asked. */
function graver(verdict: Verdict, sensed: Sensed, reasons: Reason[]): Verdict {
  const { grave, danger, ordinary, trouble } = sensed;
  const asked = danger === 'rumor' && verdict.kind === 'question';
  // Who takes money in office is learned with those who take it elsewhere.
  const inOffice = danger === like.governance && trouble === 'governance' && ordinary >= officeFrom;
  return {
    kind: asked ? 'question' : 'complaint',
    incident: { cause: inOffice ? trouble : danger, severity: 'critical' },
    sentiment: verdict.sentiment,
    confidence: Math.min(grave, surest),
    reasons,
  };
}

/** A complaint that does not call the lead; what a rule says of it stays unless the learned judge knows the cause better. */
function complaint(
  verdict: Verdict,
  { ordinary, grave, trouble }: Sensed,
  telling: Beside['telling'],
): Verdict {
  const { incident, reasons, sentiment } = verdict;
  const told = incident?.severity === 'critical' ? undefined : incident;
  const cause = told !== undefined && told.cause !== 'none' && ordinary < causeFrom ? told.cause : trouble;
  const named = verdict.kind === 'complaint' && told !== undefined && told.cause === cause;
  const asked = cause === 'rumor' && verdict.kind !== 'complaint';
  return {
    kind: asked ? 'question' : 'complaint',
    incident: { cause, severity: named ? told.severity : severityOf(cause, told?.severity) },
    sentiment,
    confidence: named ? verdict.confidence : Math.min(ordinary + grave, surest),
    reasons: named ? reasons : learned(told === undefined ? [] : reasons, telling(cause, false)),
  };
}

/** A complaint that should be looked at soon. */
const raised = (verdict: Verdict): Verdict =>
  verdict.incident ? { ...verdict, incident: { ...verdict.incident, severity: 'high' } } : verdict;

const severityOf = (cause: Cause, told: Severity | undefined): Severity =>
  highCauses.has(cause) ? 'high' : told === undefined || told === 'none' ? 'medium' : told;

/** Nothing is wrong: its kind is the learned one where that is clear. */
function calmly(verdict: Verdict, sensed: Sensed): Verdict {
  const { kind, incident, sentiment, reasons } = verdict;
  const best = sensed.chance >= kindFrom || kind === 'complaint' ? sensed.kind : kind;
  if (best === kind) return { ...verdict, incident: undefined };
  const grim = incident !== undefined && incident.cause !== 'none';
  const unhappy = sentiment === 'negative';
  // An unhappy text that names a fault is a complaint unless it is surely not, and praise of that kind is never sure: a person should look.
  const grumbles =
    reasons[0]?.code === 'bitter' || (grim && kind === 'complaint' && sensed.talk < surelyTalk);
  if (best === 'praise' && unhappy && grumbles)
    return { ...verdict, confidence: Math.min(verdict.confidence, doubted) };
  return {
    kind: best,
    incident: undefined,
    sentiment,
    confidence: Math.min(sensed.talk, best === 'praise' && (grim || unhappy) ? doubted : surest),
    reasons: grim ? [{ code: 'not_meant', words: reasons[0]?.words ?? [] }] : [{ code: 'model', words: [] }],
  };
}
