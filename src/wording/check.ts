/** Checks a public answer, the bot's and people's alike: parts, tone, personal data, facts on record, and a score. */
import { wording as en } from '../texts/en/wording.ts';
import { wording as id } from '../texts/id/wording.ts';
import {
  type Cause,
  type Fact,
  hasPlaceholder,
  type Language,
  type PartKind,
  type Responsibility,
} from './answer.ts';
import { partsOf } from './detect.ts';
import { asksInPublic, formPoints } from './form.ts';
import { guessLanguage, intentOf, isClearlyNot } from './language.ts';
import { findPersonalData, type PersonalSpan } from './personal/find.ts';
import { type Intent, type Strategy, strategyFor, weightOf } from './strategy.ts';
import { type Unsupported, unsupportedIn } from './support.ts';
import type { Advice, ToneFlag } from './tone/grammar.ts';
import { toneHits } from './tone/tone.ts';

const texts = { en, id };

/**
 * What is checked. `facts` undefined means that nobody said what is on record, so nothing is called unsupported.
 * `signedOff`: the legal role has approved the wording. `limit`: longest public text, 280 unless said (0 = none).
 */
export interface Reply {
  text: string;
  language?: Language | undefined;
  cause?: Cause | undefined;
  responsibility?: Responsibility | undefined;
  /** What the comment is, where somebody knows better than its words. */
  intent?: Intent | undefined;
  facts?: readonly Fact[] | undefined;
  comment?: string | undefined;
  signedOff?: boolean | undefined;
  limit?: number | undefined;
}

export const flagNames = [
  'defensive',
  'blame',
  'sarcasm',
  'evasive',
  'overpromise',
  'liability',
  'unverified',
  'pii',
] as const;
export type FlagName = (typeof flagNames)[number];

/** One flag: the words, where they stand (UTF-16 units), why (a key of the texts), and what to write instead. */
export interface Flag {
  flag: FlagName;
  advice: Advice | 'pii';
  words: string;
  start: number;
  end: number;
  better: string;
}

/**
 * The outcome. `missing` are owed parts that are not there; `unsupported` are numbers, dates, names and links that no
 * recorded fact contains. `blocking` is true for personal data, and for legal words nobody signed off; the rest is advice.
 */
export interface Check {
  score: number;
  language: Language;
  flags: Flag[];
  pii: PersonalSpan[];
  parts: PartKind[];
  missing: PartKind[];
  unsupported: Unsupported[];
  wrongLanguage: boolean;
  blocking: boolean;
}

/**
 * The flags a text must not go out with: personal data always, legal words until the legal role has `signedOff`.
 * Everything else is advice. Empty means that nothing blocks.
 */
export function blocking(flags: readonly Flag[], signedOff = false): Flag[] {
  return flags.filter(({ flag }) => flag === 'pii' || (flag === 'liability' && !signedOff));
}

/** Why a flag was raised and what to write instead, in the language of whoever reads it (`Flag.better` is in the reply's). */
export function adviceFor(advice: Flag['advice'], language: Language): { why: string; better: string } {
  return texts[language].advice[advice];
}

/** Points taken off once per flag; liability and personal data cap the score instead. */
const penalties: Record<ToneFlag, number> = {
  evasive: 15,
  defensive: 20,
  blame: 20,
  sarcasm: 25,
  overpromise: 15,
  unverified: 15,
  liability: 0,
};

/** Points taken off where a reply asks for personal data in front of everyone. */
const privateInPublic = 10;

function lackingIn(strategy: Strategy, parts: ReadonlySet<PartKind>) {
  return strategy.required.filter((need) =>
    typeof need === 'string' ? !parts.has(need) : !need.some((kind) => parts.has(kind)),
  );
}

/** The highest score a reply can have, whatever its merits. */
function cap(check: Omit<Check, 'score'>, strategy: Strategy, reply: Reply): number {
  const has = (flag: FlagName) => check.flags.some((raised) => raised.flag === flag);
  const caps = [100];
  if (!/[\p{L}\p{N}]/u.test(reply.text)) caps.push(0);
  if (check.pii.length > 0) caps.push(0);
  if (has('liability') && reply.signedOff !== true) caps.push(40);
  if (check.wrongLanguage) caps.push(30);
  if (strategy.harm && (check.missing.includes('instruction') || check.missing.includes('next_update')))
    caps.push(50);
  if (hasPlaceholder(reply.text)) caps.push(80);
  if (reply.responsibility === 'high' && check.missing.includes('responsibility')) caps.push(60);
  return Math.min(...caps);
}

/**
 * Checks a reply and scores it 0-100: 70 for the owed parts by weight, 15 for form, 15 for facts on record, minus tone
 * penalties, under caps. Only owed parts count, so a longer text earns nothing by its length.
 */
export function checkReply(reply: Reply): Check {
  const { text } = reply;
  const language = reply.language ?? guessLanguage(text) ?? guessLanguage(reply.comment ?? '') ?? 'en';
  const parts = partsOf(text, language, reply.facts);
  // Where nobody said whose fault it is, a reply that owns it is judged as one that must.
  const responsibility =
    reply.responsibility ?? (reply.cause !== undefined && parts.has('responsibility') ? 'high' : undefined);
  const intent = reply.intent ?? (reply.comment === undefined ? undefined : intentOf(reply.comment));
  const strategy = strategyFor(reply.cause, responsibility, intent ?? 'other');
  const lacking = lackingIn(strategy, parts);
  const missing = lacking.map((need) => (typeof need === 'string' ? need : (need[0] as PartKind)));

  const own = (reply.facts ?? []).filter(
    (fact) => fact.part === 'private_channel' || fact.part === 'instruction',
  );
  const pii = findPersonalData(
    text,
    own.map((fact) => fact.text),
  );
  const recorded = (reply.facts ?? []).map((fact) => fact.text);
  const personal = (place: Unsupported) =>
    pii.some((span) => place.start < span.end && span.start < place.end);
  const unsupported =
    reply.facts === undefined
      ? []
      : unsupportedIn(text, recorded, reply.comment).filter((place) => !personal(place));
  const hits = toneHits(text, language, {
    hollow: !parts.has('what_happened') && !parts.has('responsibility') && !parts.has('step'),
    evidence: parts.has('evidence'),
    unknown: reply.responsibility === 'unknown' && strategy.required.length > 2,
    harm: strategy.harm,
    recorded,
    thanking: intent !== undefined && strategy.forbidden.includes('boilerplate') && !strategy.harm,
  }).filter(
    (hit) =>
      !recorded.some((fact) => fact.toLowerCase().includes(hit.words.toLowerCase())) ||
      hit.flag === 'liability',
  );

  const better = texts[language].advice;
  const flags: Flag[] = hits.map((hit) => ({ ...hit, better: better[hit.advice].better }));
  for (const span of pii) {
    const { start, end, value } = span;
    flags.push({ flag: 'pii', advice: 'pii', words: value, start, end, better: better.pii.better });
  }
  if (recorded.length > 0) {
    const heard = unsupportedIn(text, [...recorded, reply.comment ?? '']);
    for (const { words, start, end, hard } of heard) {
      if (!hard || personal({ words, start, end, hard })) continue;
      const advice = 'not_on_record';
      flags.push({ flag: 'unverified', advice, words, start, end, better: better[advice].better });
    }
  }
  flags.sort((left, right) => left.start - right.start);

  const wrongLanguage =
    isClearlyNot(language, text) ||
    (reply.comment !== undefined && reply.language === undefined && speaksOther(text, reply.comment));
  const raised = new Set(flags.map((flag) => flag.flag));
  const check = {
    language,
    flags,
    pii,
    parts: [...parts],
    missing,
    unsupported,
    wrongLanguage,
    blocking: blocking(flags, reply.signedOff).length > 0,
  };

  const weight = (needs: Strategy['required']) => needs.reduce((sum, need) => sum + weightOf(need), 0);
  const coverage = 70 * (1 - weight(lacking) / weight(strategy.required));
  const form = formPoints(text, language, {
    wrongLanguage,
    passive: flags.some((flag) => flag.advice === 'nobody_did_it'),
    mocking: raised.has('sarcasm'),
    limit: reply.limit === 0 ? Number.POSITIVE_INFINITY : (reply.limit ?? 280),
  });
  const stated = unsupported.length === 0 ? 1 : statedOnRecord(text, unsupported.length);
  const toned = [...raised].reduce((sum, flag) => sum + (flag === 'pii' ? 0 : penalties[flag]), 0);
  const penalty = toned + (asksInPublic(text, language) ? privateInPublic : 0);
  const score = Math.max(0, Math.min(cap(check, strategy, reply), coverage + form + 15 * stated - penalty));
  return { score: Math.round(score), ...check };
}

/** True where comment and reply clearly are in different languages. */
function speaksOther(text: string, comment: string): boolean {
  const language = guessLanguage(comment);
  return language !== undefined && isClearlyNot(language, text);
}

/** The share of the stated numbers, dates, names and links that is on record. */
function statedOnRecord(text: string, unsupported: number): number {
  const stated = unsupportedIn(text, []).length;
  return stated === 0 ? 1 : Math.max(0, 1 - unsupported / stated);
}
