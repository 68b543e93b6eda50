/** The rules' verdict on a comment: what is grave first, then its kind, and its feeling last. */
import type { Concept } from './rules/concepts.ts';
import { conceptNumbers } from './rules/concepts.ts';
import type { Cause, Incident } from './rules/incidents.ts';
import { graver } from './rules/incidents.ts';
import type { Found } from './rules/search.ts';
import { has, near, places, touches } from './rules/search.ts';
import { tellsOfLongWait } from './rules/waits.ts';
import {
  asksHow,
  asksOnly,
  clearlyGlad,
  denies,
  endsAsking,
  everything,
  glad,
  opensWithPraise,
  praiseRefused,
} from './signs.ts';
import type { Words } from './token.ts';
import type { Reason, ReasonCode, Sentiment, Verdict } from './verdict.ts';

const concept = conceptNumbers;

/** From this chance of a negative feeling on, a text without any other sign is taken for a complaint. */
const doubtfulFrom = 0.3;
const sentiments: Sentiment[] = ['negative', 'neutral', 'positive'];
/** Causes one may ask about before anything happened; a lawyer or a leak is not brought up that way. */
const askable = new Set<Cause>(['safety', 'labelling', 'counterfeit', 'product_quality', 'product_defect']);

/** A comment on its way through the steps. */
interface Case {
  found: Found;
  words: Words;
  /** Chances of negative, neutral and positive, and the likeliest. */
  chances: readonly [number, number, number];
  sentiment: Sentiment;
  confidence: number;
  /** All incidents, the gravest first, and the one it is about. */
  every: readonly Incident[];
  incident: Incident | undefined;
  praise: boolean;
  reasons: Reason[];
}

function wordsAt(words: Words, at: readonly number[]): string[] {
  return at.slice(0, 3).map((place) => words.tokens[place]?.typed ?? '');
}

const reasonOf = ({ found, words }: Case, code: ReasonCode, name: Concept): Reason => ({
  code,
  words: wordsAt(words, places(found, concept[name])),
});

const reasonFor = ({ words }: Case, { rule, at }: Incident): Reason => ({
  code: rule,
  words: wordsAt(words, [at]),
});

/** The end of the steps: a kind, the last reason, and what it is about. */
function ends(
  one: Case,
  kind: Verdict['kind'],
  reason: Reason | undefined,
  incident?: Verdict['incident'],
): Verdict {
  const { sentiment, confidence, reasons } = one;
  if (reason !== undefined) reasons.push(reason);
  return { kind, incident, sentiment, confidence, reasons };
}

const isGrave = (incident: Incident | undefined): boolean =>
  incident !== undefined && graver(incident.severity, 'high') >= 0;

/** Spam, unless it tells of something grave that spam does not bring up. */
function spam(one: Case): Verdict | undefined {
  const { found, words, incident } = one;
  if (!has(found, concept.spam)) return undefined;
  if (!has(found, concept.contact) && places(found, concept.spam).length < 2 && words.links === 0)
    return undefined;
  if (isGrave(incident) && (incident?.cause !== 'fraud' || incident.rule === 'money_gone')) return undefined;
  return ends(one, 'spam', reasonOf(one, 'spam', 'spam'));
}

/** Asking whether it could happen is no incident. */
function onlyAsked(one: Case): undefined {
  const { found, words, incident } = one;
  if (incident && ((askable.has(incident.cause) && asksOnly(found, words)) || asksHow(found, words))) {
    one.reasons.push({ code: 'asks_whether', words: wordsAt(words, [incident.at]) });
    one.incident = undefined;
  }
  return undefined;
}

function rumour(one: Case): Verdict | undefined {
  const { found, words } = one;
  if (!has(found, concept.rumour)) return undefined;
  const grim =
    has(found, concept.grim, concept.harm, concept.spoiled, concept.offence, concept.hazard) ||
    touches(found, concept.grim);
  if (!grim) return undefined;
  const question = words.question || has(found, concept.askStart);
  return ends(one, question ? 'question' : 'complaint', reasonOf(one, 'rumour', 'rumour'), {
    cause: 'rumor',
    severity: has(found, concept.harm, concept.fire, concept.hazard) ? 'critical' : 'high',
  });
}

function retraction(one: Case): Verdict | undefined {
  if (!has(one.found, concept.retract) || one.incident?.severity === 'critical') return undefined;
  return ends(one, 'retraction', reasonOf(one, 'retraction', 'retract'));
}

/** High and critical incidents outrank every feeling. */
function grave(one: Case): Verdict | undefined {
  const { found, words, incident, every, confidence, sentiment } = one;
  if (incident === undefined || !isGrave(incident)) return undefined;
  one.reasons.push(reasonFor(one, incident));
  for (const other of every)
    if (other !== incident && isGrave(other) && other.rule !== incident.rule)
      one.reasons.push(reasonFor(one, other));
  if (incident.severity === 'critical' && touches(found, concept.child))
    one.reasons.push(reasonOf(one, 'child', 'child'));
  one.confidence = Math.max(confidence, sentiment === 'negative' ? 0.9 : 0.7);
  return ends(
    one,
    incident.cause === 'rumor' && words.question ? 'question' : 'complaint',
    undefined,
    incident,
  );
}

/** What a span of time is told with when it was too long. */
const besides = [
  concept.late,
  concept.outage,
  concept.netDown,
  concept.defect,
  concept.ticket,
  concept.praise,
  concept.sarcasm,
];

/** Praise that tells of a wait, a number of days, a fault or an outage day after day is mocking, or at least unfinished business. */
function sarcasm(one: Case): Verdict | undefined {
  const { found, words, incident, praise, sentiment } = one;
  const mocking = has(found, concept.sarcasm);
  const scorn = has(found, concept.scorn);
  if (!praise && !mocking && !scorn) return undefined;
  const span = near(found, concept.span, besides, 10) !== undefined;
  const meant =
    scorn ||
    (incident?.cause === 'outage' && has(found, concept.recurs)) ||
    tellsOfLongWait(words, has(found, concept.late)) ||
    (mocking
      ? incident !== undefined || span || has(found, concept.ticket, concept.bitter)
      : incident !== undefined &&
        !clearlyGlad(found) &&
        (span || (sentiment !== 'positive' && opensWithPraise(found, words))));
  if (!meant) return undefined;
  one.reasons.push({
    code: 'sarcasm',
    words: wordsAt(words, [
      ...new Set([concept.scorn, concept.sarcasm, concept.praise].flatMap((each) => places(found, each))),
    ]),
  });
  if (incident) one.reasons.push(reasonFor(one, incident));
  turn(one);
  return ends(one, 'complaint', undefined, incident ?? { cause: 'service_failure', severity: 'medium' });
}

/** A feeling that the words contradict is taken for negative, and not for sure. */
function turn(one: Case): void {
  if (one.sentiment !== 'positive') return;
  one.sentiment = 'negative';
  one.confidence = Math.min(one.confidence, 0.55);
}

function suggestion(one: Case): Verdict | undefined {
  if (!has(one.found, concept.suggest) || (one.sentiment === 'negative' && one.incident)) return undefined;
  return ends(one, 'suggestion', reasonOf(one, 'suggestion', 'suggest'));
}

/** Small incidents, bitterness, questions and praise, in the order in which they outrank each other. */
function everyday(one: Case): Verdict | undefined {
  const { found, words, incident, chances, sentiment, praise } = one;
  const negative = sentiment === 'negative';
  const starts = places(found, concept.askStart)[0];
  const asking =
    words.question ||
    (starts !== undefined && starts < 2) ||
    (has(found, concept.ask) && sentiment === 'neutral') ||
    endsAsking(words);
  if (has(found, concept.content) && !(incident && chances[0] >= 0.8))
    return ends(one, 'praise', reasonOf(one, 'denied', 'content'));
  const meant =
    negative || (sentiment === 'neutral' && !(asking && chances[0] < 0.3)) || (!praise && chances[2] < 0.75);
  if (incident && meant) {
    if (negative) one.confidence = Math.max(one.confidence, 0.75);
    return ends(one, 'complaint', reasonFor(one, incident), incident);
  }
  if (has(found, concept.bitter) && sentiment !== 'positive')
    return ends(one, 'complaint', reasonOf(one, 'bitter', 'bitter'), {
      cause: 'service_failure',
      severity: 'medium',
    });
  if (praiseRefused(found, words) && chances[2] < 0.75) {
    turn(one);
    const reason: Reason = { code: 'bitter', words: wordsAt(words, found.turnedAt[concept.praise] ?? []) };
    return ends(one, 'complaint', reason, { cause: 'none', severity: 'low' });
  }
  if (asking && !(sentiment === 'positive' && praise && !words.question))
    return ends(one, 'question', reasonOf(one, 'question', 'ask'));
  if (!incident && glad(found)) return ends(one, 'praise', { code: 'denied', words: [] });
  const kind =
    praise &&
    (!negative || has(found, concept.unharmed) || (chances[0] < 0.7 && !has(found, concept.bitter)));
  if (sentiment === 'positive' || kind)
    return ends(one, 'praise', praise ? reasonOf(one, 'praise', 'praise') : { code: 'model', words: [] });
  return undefined;
}

/** A complaint that is missed costs more than one that a person sets right: when in doubt it is shown, and marked unsure. */
function doubtful(one: Case): Verdict {
  const { found, words, chances, sentiment } = one;
  one.reasons.length = 0;
  const reason: Reason = { code: 'model', words: [] };
  if (chances[0] < doubtfulFrom || words.tokens.length < 3 || denies(found))
    return ends(one, 'neutral', reason);
  const clear = sentiment === 'negative' && chances[0] >= 0.5;
  if (!clear) one.confidence = Math.min(one.confidence, 0.55);
  return ends(one, 'complaint', reason, { cause: 'none', severity: 'low' });
}

/** What the rules say of a text, given its concepts, its words and the chances of each feeling. */
export function judge(found: Found, words: Words, chances: [number, number, number]): Verdict {
  let best = 0;
  if (chances[1] > chances[0]) best = 1;
  if (chances[2] > (chances[best] as number)) best = 2;
  const every = everything(found, words);
  const one: Case = {
    found,
    words,
    chances,
    sentiment: sentiments[best] as Sentiment,
    confidence: chances[best] as number,
    every,
    incident: every[0],
    praise: has(found, concept.praise),
    reasons: [],
  };
  return (
    spam(one) ??
    onlyAsked(one) ??
    rumour(one) ??
    retraction(one) ??
    grave(one) ??
    sarcasm(one) ??
    suggestion(one) ??
    everyday(one) ??
    doubtful(one)
  );
}
