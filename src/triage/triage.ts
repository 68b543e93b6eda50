/** One comment understood: language, feeling, kind, cause and severity, with the reasons. Pure; the same text gives the same answer. */
import type { LearnedClass } from './learned.ts';
import { learnedClasses, sense } from './learned.ts';
import type { Model } from './model.ts';
import { feel, hear, modelLanguages, shippedModel } from './model.ts';
import type { Concept } from './rules/concepts.ts';
import { conceptNumbers as concept } from './rules/concepts.ts';
import type { Cause, Incident, RuleCode, Severity } from './rules/incidents.ts';
import { graver, incidents } from './rules/incidents.ts';
import { patternsIn } from './rules/patterns.ts';
import type { Found } from './rules/search.ts';
import { has, near, places, search, touches } from './rules/search.ts';
import { tellsOfLongWait } from './rules/waits.ts';
import type { Words } from './words.ts';
import { wordsOf } from './words.ts';

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

/** Below this confidence a person should look. */
export const sureFrom = 0.6;
/** From this chance of a negative feeling on, a text without any other sign is taken for a complaint. */
const doubtfulFrom = 0.3;
const sentiments: Sentiment[] = ['negative', 'neutral', 'positive'];

/** The language of a text: `unknown` without words to judge by, `mixed` when no language stands out in a longer text. */
export function languageOf(model: Model, words: Words): TriageLanguage {
  const { chances, words: count } = hear(model, words);
  if (count === 0) return 'unknown';
  let best = 0;
  for (let at = 1; at < 4; at++) if ((chances[at] as number) > (chances[best] as number)) best = at;
  const top = chances[best] as number;
  if (count >= 6 && top < 0.4) return 'mixed';
  if (count < 3 && top < 0.4) return 'unknown';
  return modelLanguages[best] as TriageLanguage;
}

function wordsAt(words: Words, places: readonly number[]): string[] {
  return places.slice(0, 3).map((at) => words.tokens[at]?.typed ?? '');
}

const reasonOf = (found: Found, code: ReasonCode, name: Concept): Reason => ({
  code,
  words: wordsAt(found.words, places(found, concept[name])),
});

/** Asks whether something could happen, without saying that it did. */
function asksOnly(found: Found, words: Words): boolean {
  const starts = places(found, concept.askStart)[0];
  const asks = words.question || (starts !== undefined && starts < 2);
  return asks && touches(found, concept.hypo) && !has(found, concept.event);
}

/** Causes one may ask about before anything happened; a lawyer or a leak is not brought up that way. */
const askable = new Set<Cause>(['safety', 'labelling', 'counterfeit', 'product_quality', 'product_defect']);

interface Verdict {
  kind: Kind;
  /** What it is about and how grave. */
  incident?: Pick<Incident, 'cause' | 'severity'>;
  sentiment: Sentiment;
  confidence: number;
  reasons: Reason[];
}

function judge(found: Found, words: Words, chances: [number, number, number]): Verdict {
  let best = 0;
  if (chances[1] > chances[best as 0]) best = 1;
  if (chances[2] > (chances[best] as number)) best = 2;
  let sentiment = sentiments[best] as Sentiment;
  let confidence = chances[best] as number;
  const reasons: Reason[] = [];
  const negative = sentiment === 'negative';
  const every = everything(found, words);
  let incident = every[0];
  const praise = has(found, concept.praise);
  const spam =
    has(found, concept.spam) &&
    (has(found, concept.contact) || places(found, concept.spam).length > 1 || words.links > 0);
  const grave = incident !== undefined && graver(incident.severity, 'high') >= 0;

  if (spam && !(grave && (incident?.cause !== 'fraud' || incident.rule === 'money_gone'))) {
    return { kind: 'spam', sentiment, confidence, reasons: [reasonOf(found, 'spam', 'spam')] };
  }
  if (incident && askable.has(incident.cause) && asksOnly(found, words)) {
    reasons.push({ code: 'asks_whether', words: wordsAt(words, [incident.at]) });
    incident = undefined;
  }
  const rumour =
    has(found, concept.rumour) &&
    (has(found, concept.grim, concept.harm, concept.spoiled, concept.offence, concept.hazard) ||
      touches(found, concept.grim));
  if (rumour) {
    const question = words.question || has(found, concept.askStart);
    reasons.push(reasonOf(found, 'rumour', 'rumour'));
    return {
      kind: question ? 'question' : 'complaint',
      incident: {
        cause: 'rumor',
        severity: has(found, concept.harm, concept.fire, concept.hazard) ? 'critical' : 'high',
      },
      sentiment,
      confidence,
      reasons,
    };
  }
  if (has(found, concept.retract) && !(incident && incident.severity === 'critical')) {
    return { kind: 'retraction', sentiment, confidence, reasons: [reasonOf(found, 'retraction', 'retract')] };
  }
  if (incident && grave) {
    reasons.push({ code: incident.rule, words: wordsAt(words, [incident.at]) });
    for (const other of every.slice(1)) {
      if (graver(other.severity, 'high') >= 0 && other.rule !== incident.rule)
        reasons.push({ code: other.rule, words: wordsAt(words, [other.at]) });
    }
    if (incident.severity === 'critical' && touches(found, concept.child))
      reasons.push(reasonOf(found, 'child', 'child'));
    return {
      kind: incident.cause === 'rumor' && words.question ? 'question' : 'complaint',
      incident,
      sentiment,
      confidence: Math.max(confidence, negative ? 0.9 : 0.7),
      reasons,
    };
  }
  // Praise that tells of a wait, a number of days or a fault is mocking, or at least unfinished business.
  const span =
    near(
      found,
      concept.span,
      [
        concept.late,
        concept.outage,
        concept.netDown,
        concept.defect,
        concept.ticket,
        concept.praise,
        concept.sarcasm,
      ],
      10,
    ) !== undefined;
  const waited = (praise || has(found, concept.sarcasm)) && tellsOfLongWait(words);
  const sarcastic =
    waited ||
    ((praise || has(found, concept.sarcasm)) &&
      (has(found, concept.sarcasm)
        ? incident !== undefined || span || has(found, concept.ticket, concept.bitter)
        : incident !== undefined &&
          !clearlyGlad(found) &&
          (span || (sentiment !== 'positive' && opensWithPraise(found, words)))));
  if (sarcastic) {
    reasons.push({
      code: 'sarcasm',
      words: wordsAt(words, [...places(found, concept.sarcasm), ...places(found, concept.praise)]),
    });
    if (incident) reasons.push({ code: incident.rule, words: wordsAt(words, [incident.at]) });
    if (sentiment === 'positive') {
      sentiment = 'negative';
      confidence = Math.min(confidence, 0.55);
    }
    return {
      kind: 'complaint',
      incident: incident ?? { cause: 'service_failure', severity: 'medium' },
      sentiment,
      confidence,
      reasons,
    };
  }
  if (has(found, concept.suggest) && !(negative && incident)) {
    return { kind: 'suggestion', sentiment, confidence, reasons: [reasonOf(found, 'suggestion', 'suggest')] };
  }
  const starts = places(found, concept.askStart)[0];
  const asking =
    words.question ||
    (starts !== undefined && starts < 2) ||
    (has(found, concept.ask) && sentiment === 'neutral') ||
    endsAsking(words);
  if (has(found, concept.content) && !(incident && chances[0] >= 0.8)) {
    return { kind: 'praise', sentiment, confidence, reasons: [reasonOf(found, 'denied', 'content')] };
  }
  if (
    incident &&
    (negative || (sentiment === 'neutral' && !(asking && chances[0] < 0.3)) || (!praise && chances[2] < 0.75))
  ) {
    reasons.push({ code: incident.rule, words: wordsAt(words, [incident.at]) });
    if (negative) confidence = Math.max(confidence, 0.75);
    return { kind: 'complaint', incident, sentiment, confidence, reasons };
  }
  if (has(found, concept.bitter) && sentiment !== 'positive') {
    reasons.push(reasonOf(found, 'bitter', 'bitter'));
    return {
      kind: 'complaint',
      incident: { cause: 'service_failure', severity: 'medium' },
      sentiment,
      confidence,
      reasons,
    };
  }
  if (asking && !(sentiment === 'positive' && praise && !words.question)) {
    reasons.push({ code: 'question', words: wordsAt(words, places(found, concept.ask)) });
    return { kind: 'question', sentiment, confidence, reasons };
  }
  if (!incident && glad(found)) {
    return { kind: 'praise', sentiment, confidence, reasons: [{ code: 'denied', words: [] }] };
  }
  if (
    sentiment === 'positive' ||
    (praise &&
      (!negative || has(found, concept.unharmed) || (chances[0] < 0.7 && !has(found, concept.bitter))))
  ) {
    return {
      kind: 'praise',
      sentiment,
      confidence,
      reasons: [praise ? reasonOf(found, 'praise', 'praise') : { code: 'model', words: [] }],
    };
  }
  // A complaint that is missed costs more than one that a person sets right: when in doubt it is shown, and marked unsure.
  if (chances[0] >= doubtfulFrom && words.tokens.length >= 3 && !denies(found)) {
    const clear = negative && chances[0] >= 0.5;
    return {
      kind: 'complaint',
      incident: { cause: 'none', severity: 'low' },
      sentiment,
      confidence: clear ? confidence : Math.min(confidence, 0.55),
      reasons: [{ code: 'model', words: [] }],
    };
  }
  return { kind: 'neutral', sentiment, confidence, reasons: [{ code: 'model', words: [] }] };
}

/** What the concepts find, and what only the patterns find; the gravest first. */
function everything(found: Found, words: Words): Incident[] {
  const known = incidents(found);
  const more = patternsIn(words).filter(
    (one) => !known.some((other) => other.cause === one.cause && graver(other.severity, one.severity) >= 0),
  );
  return more.length === 0 ? known : [...known, ...more].sort((a, b) => graver(b.severity, a.severity));
}

const particles = new Set(
  'ya yah kak admin gan sis bang mas pak mbak bro kakak dong sih nih tuh ka gais kang teh mang bos'.split(
    ' ',
  ),
);

const asksWith = new Set('masih bisa boleh ada jual terima ready'.split(' '));

/** "bisa bayar di tempat ga kak": a negator at the very end asks. */
function endsAsking({ tokens }: Words): boolean {
  let last = tokens.length - 1;
  while (last > 1 && particles.has(tokens[last]?.plain ?? '')) last -= 1;
  if (last >= 2 && tokens[last]?.plain === 'tidak') return true;
  // "masih buka ga hari minggu": the same in the middle, after a word that opens such questions.
  for (let at = 0; at <= 2; at++) {
    if (!asksWith.has(tokens[at]?.plain ?? '')) continue;
    for (let on = at + 2; on <= at + 3; on++)
      if (tokens[on]?.plain === 'tidak' && tokens[on]?.typed !== 'tidak' && tokens[on - 1]?.plain !== 'yang')
        return true;
  }
  return false;
}

/** "Great, another week": praise that opens the text and is set apart from what follows. */
function opensWithPraise(found: Found, words: Words): boolean {
  const first = places(found, concept.praise)[0];
  if (first === undefined || first > 2) return false;
  for (let at = first + 1; at <= first + 3; at++) if ((words.gaps[at] ?? 0) > 0) return true;
  return false;
}

const clearlyGlad = (found: Found): boolean =>
  places(found, concept.praise).length >= 2 && !has(found, concept.bitter);

/** Says that nothing was wrong: "no regrets, nothing broke". */
function glad(found: Found): boolean {
  return (
    !has(found, concept.bitter) &&
    touches(found, concept.bitter, concept.defect, concept.mistake, concept.scam, concept.harm) &&
    touches(found, concept.staff, concept.praise, concept.bitter, concept.food)
  );
}

/** Says that something grave did not happen. */
function denies(found: Found): boolean {
  return [concept.harm, concept.fire, concept.scam, concept.boycott, concept.hacked].some(
    (name) => !has(found, name) && touches(found, name),
  );
}

/** From this chance of any grave incident on, a text is taken for critical: without a rule, against an ordinary one, from a high one, of a calm question. */
const graveFrom = 0.4;
const graveAgainst = 0.65;
const graveFromHigh = 0.85;
const graveAsked = 0.95;
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

/**
 * What the learned model adds where no rule has spoken. It was fitted on written sentences, so it is surer than it should be:
 * its confidence is held down to what it reaches on comments it has not met.
 */
function backstop(verdict: Verdict, model: Model, words: Words): Verdict {
  const { kind, incident, sentiment, reasons } = verdict;
  const [first] = reasons;
  const settled = first?.code === 'asks_whether' || first?.code === 'rumour';
  if (
    incident?.severity === 'critical' ||
    settled ||
    kind === 'spam' ||
    kind === 'retraction' ||
    kind === 'suggestion'
  )
    return verdict;
  const chances = sense(model, words);
  const fine = chances[0] as number;
  const grave = 1 - fine - (chances[1] as number);
  const reason: Reason = { code: 'learned', words: [] };
  const high = incident?.severity === 'high';
  const ruled = incident !== undefined && incident.cause !== 'none';
  const praised = first?.code === 'praise' || first?.code === 'denied';
  // A calm question is hardly ever an incident, whatever its words hint at.
  const asked = first?.code === 'question' && sentiment !== 'negative';
  const from = asked ? graveAsked : high ? graveFromHigh : ruled || praised ? graveAgainst : graveFrom;
  if (grave >= from) {
    let best = 2;
    for (let at = 3; at < chances.length; at++)
      if ((chances[at] as number) > (chances[best] as number)) best = at;
    return {
      kind: 'complaint',
      incident: { cause: causes[learnedClasses[best] as LearnedClass], severity: 'critical' },
      sentiment,
      confidence: Math.min(grave * 0.75, 0.7),
      reasons: [reason, ...reasons.filter(({ code }) => code !== 'denied' && code !== 'model')],
    };
  }
  const doubtful = first?.code === 'model';
  if (kind === 'complaint' && doubtful && 1 - fine < rightBelow) {
    return {
      kind: sentiment === 'positive' ? 'praise' : 'neutral',
      sentiment,
      confidence: verdict.confidence,
      reasons: [reason],
    };
  }
  if (kind !== 'complaint' && (doubtful || first?.code === 'praise') && 1 - fine >= wrongFrom) {
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

/** Understands one comment. Any string is fine and none throws. */
export function triage(text: string, model: Model = shippedModel()): Triage {
  const words = wordsOf(text);
  const found = search(words);
  const verdict = backstop(judge(found, words, feel(model, words)), model, words);
  const confidence = Math.round(verdict.confidence * 1000) / 1000;
  if (confidence < sureFrom) verdict.reasons.push({ code: 'unsure', words: [] });
  return {
    language: languageOf(model, words),
    sentiment: verdict.sentiment,
    confidence,
    kind: verdict.kind,
    cause: verdict.incident?.cause ?? 'none',
    severity: verdict.incident?.severity ?? 'none',
    reasons: verdict.reasons,
  };
}
