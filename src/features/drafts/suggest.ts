// Turns a complaint and what is known into a first wording.
import { createHash } from 'node:crypto';
import type { Language } from '../../effects.ts';
import { longestFor } from '../../outlets/limits.ts';
import { texts } from '../../texts/index.ts';
import {
  type Cause,
  type Draft as Composed,
  causes,
  checkReply,
  compose,
  debateGuard,
  type Fact,
  hasPlaceholder,
  type Order,
  type Reply,
} from '../../wording/index.ts';
import { SURE_FROM } from '../complaints/labels.ts';
import type { Crisis } from '../crisis/crisis.ts';
import { outletFor } from '../crisis/plan-shape.ts';
import { type Block, BOT, currentOf, type Draft, isDebate, type Version } from './draft.ts';

export const hashText = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** The language of an answer: what a person chose, else the comment's own, else the crisis'. */
export function languageOf({ complaint, crisis, language }: Ground): Language {
  if (language) return language;
  if (complaint.language === 'en') return 'en';
  // Whoever writes Javanese, Sundanese or a mixture reads Indonesian.
  return ['id', 'jv', 'su', 'mixed'].includes(complaint.language) ? 'id' : crisis.language;
}

/**
 * What is on record, for an answer in a language. Facts are recorded in the crisis' language: for another one each
 * becomes a visible gap that asks for its translation, so that no answer goes out half in one language and half in another.
 */
export function factsFor(crisis: Crisis, language: Language): Fact[] {
  const say = texts(language).drafts;
  const recorded = crisis.facts.map((fact, index) => ({
    id: `F${index + 1}`,
    part: fact.part,
    text:
      language === crisis.language
        ? fact.text
        : `{${say.translate(fact.text.replace(/[{}\n]/g, ' ').slice(0, 140))}}`,
  }));
  const contact = crisis.plan.answers.privateChannel?.[language];
  return contact && !recorded.some((fact) => fact.part === 'private_channel')
    ? [...recorded, { id: `F${recorded.length + 1}`, part: 'private_channel', text: contact }]
    : recorded;
}

/** The recorded cause in the checks' words. */
const causeOf = (crisis: Crisis): Cause | undefined =>
  crisis.cause === 'none' ? undefined : causes.find((c) => c === crisis.cause);

/** What an answer has to do: the cause and the responsibility it answers for, and what the comment is. */
export type Matter = Pick<Reply, 'cause' | 'responsibility' | 'intent'>;

/**
 * The matter of one complaint. What the crisis has recorded counts for all of them, but:
 * - praise is thanked for and spam is not argued with, whatever happened elsewhere;
 * - a question is answered; only one about the crisis' own cause takes the crisis' answer, where that does not apologise;
 * - offensive content is a matter of its own, for which nobody has said yet who is responsible;
 * - a crisis without a recorded cause takes the complaint's.
 * The label is triage's or a person's; where triage is not sure, only the crisis speaks.
 */
export function matterOf({ complaint, crisis }: Pick<Ground, 'complaint' | 'crisis'>): Matter {
  const recorded = causeOf(crisis);
  const { responsibility } = crisis;
  const { label } = complaint;
  const ours: Matter = { cause: recorded, responsibility };
  if (label === null || (label.by === null && label.confidence < SURE_FROM)) return ours;
  const { kind, cause } = label;
  if (kind === 'spam') return { cause: 'spam', responsibility: 'unknown' };
  if (kind === 'praise') return { cause: 'none', responsibility: 'unknown', intent: 'praise' };
  if (kind === 'question') {
    const apologises = responsibility === 'high' || responsibility === 'low';
    return recorded !== undefined && cause === recorded && !apologises
      ? ours
      : { cause: 'none', responsibility: 'unknown', intent: 'question' };
  }
  if (cause === 'offensive_content' && recorded !== cause) return { cause, responsibility: 'unknown' };
  return recorded === undefined && cause !== 'none' ? { ...ours, cause } : ours;
}

/** What an answer rests on: the complaint, what is on record, and the language a person chose for it. */
export type Ground = Pick<Draft, 'purpose' | 'complaint' | 'crisis' | 'language' | 'news' | 'rounds'>;

/** Under which circumstances a text is judged: what is on record now, for its complaint. */
export function around(ground: Ground): Omit<Reply, 'text'> {
  const { complaint, crisis } = ground;
  const language = languageOf(ground);
  return {
    language,
    ...matterOf(ground),
    facts: [
      ...factsFor(crisis, language),
      ...(ground.news ? [{ id: 'news', part: 'repair' as const, text: newsIn(ground, language) }] : []),
    ],
    comment: complaint.text,
    limit: limitOf(ground),
  };
}

/** The longest answer: what the plan wishes, and never more than where it goes takes. */
function limitOf({ complaint, crisis }: Ground): number {
  const { kind, limit } = outletFor(crisis.plan, complaint.source);
  return Math.min(crisis.plan.answers.limit, longestFor(kind, limit) ?? Number.POSITIVE_INFINITY);
}

/** A wording of the house, and what it lacks. */
export interface Suggestion {
  version: Version;
  /** Parts nobody recorded, or `part@language` where only the translation is missing. */
  questions: string[];
}

/** The house's wording for a complaint, as version `number`. */
export function suggest(ground: Ground, number: number): Suggestion {
  const move = isDebate(ground) ? moveAway(ground, ground.complaint.id) : undefined;
  if (move) return { version: versionOf(move, number, BOT, ground, 'move'), questions: [] };
  const [composed] = wordings(ground, 1);
  if (!composed) throw new Error('the composer wrote nothing');
  return suggestionOf(composed, ground, number);
}

/** How many other wordings are tried for one that nobody has seen yet. */
const ALTERNATIVES = 12;

/** Another wording of the house than every one this draft has had; `undefined` when it knows no more. */
export function another(draft: Draft): Version | undefined {
  const number = currentOf(draft).version + 1;
  const had = new Set(draft.versions.map((version) => version.text));
  if (draft.purpose === 'follow_up') {
    const told = Array.from({ length: ALTERNATIVES }, (_, seed) => followUp(draft, seed, number));
    return told.find(({ text }) => !had.has(text));
  }
  if (isDebate(draft)) {
    const moves = Array.from({ length: ALTERNATIVES }, (_, seed) => moveAway(draft, seed));
    const text = moves.find((move) => move !== undefined && !had.has(move));
    return text === undefined ? undefined : versionOf(text, number, BOT, draft, 'move');
  }
  const composed = wordings(draft, ALTERNATIVES).find(({ text }) => !had.has(text));
  return composed && suggestionOf(composed, draft, number).version;
}

/** The news in a language; in the other one it is a visible gap that asks for its translation. */
function newsIn({ news }: Ground, language: Language): string {
  const told = news?.[language];
  if (told) return told;
  const other = (news?.en ?? news?.id ?? '').replace(/[{}\n]/g, ' ').slice(0, 140);
  return `{${texts(language).drafts.translate(other)}}`;
}

/** The news of a repair for somebody who was answered before, as version `number`; `seed` chooses the words. */
export function followUp(ground: Ground, seed: number, number: number): Version {
  const language = languageOf(ground);
  const { register, senderName } = ground.crisis.plan.answers;
  const { openings, closings } = texts(language).drafts.news[register];
  const pick = (from: string[], at: number) => from[at % from.length] ?? '';
  const told = newsIn(ground, language).trim();
  const parts = [
    pick(openings, seed),
    /[.!?}]$/.test(told) ? told : `${told}.`,
    pick(closings, Math.floor(seed / openings.length) + seed),
    ...(senderName ? [`– ${senderName}`] : []),
  ];
  return versionOf(parts.join(' '), number, BOT, ground, 'follow_up');
}

/** The words that move a debate to a private channel, and where that is when it is on record. */
function moveAway(ground: Ground, seed: number): string | undefined {
  const { crisis, rounds } = ground;
  const language = languageOf(ground);
  const advice = debateGuard({ publicRounds: rounds, limit: crisis.plan.debate.rounds, language, seed });
  if (advice.kind === 'stay') return undefined;
  const contact = factsFor(crisis, language).find((fact) => fact.part === 'private_channel')?.text;
  const { senderName } = crisis.plan.answers;
  const where = contact ? [texts(language).drafts.reachUs(contact.replace(/\.$/, ''))] : [];
  return [advice.text, ...where, ...(senderName ? [`– ${senderName}`] : [])].join(' ');
}

/** Several wordings of the house, the best first. */
const wordings = (ground: Ground, alternatives: number): Composed[] =>
  compose({ ...orderOf(ground), alternatives });

/** What an answer is made from. */
export function orderOf(ground: Ground): Order {
  const { complaint, crisis } = ground;
  const language = languageOf(ground);
  const { answers } = crisis.plan;
  return {
    comment: complaint.text,
    language,
    ...matterOf(ground),
    facts: factsFor(crisis, language),
    register: answers.register,
    senderName: answers.senderName,
    limit: limitOf(ground),
    seed: complaint.id,
  };
}

function suggestionOf(composed: Composed, ground: Ground, number: number): Suggestion {
  const { crisis } = ground;
  const language = languageOf(ground);
  const questions = composed.parts
    .filter((part) => hasPlaceholder(part.text))
    .map(({ kind }) => (crisis.facts.some((fact) => fact.part === kind) ? `${kind}@${language}` : kind));
  return {
    version: versionOf(composed.text, number, BOT, ground, 'template'),
    questions: [...new Set(questions)],
  };
}

/** The model's wording as version `number`; it has passed the model's own checks. */
export const modelsVersion = (text: string, number: number, ground: Ground): Version =>
  versionOf(text, number, BOT, ground, 'model');

/** A person's wording as version `number`, scored by the same rubric as the house's own. */
export const personsVersion = (text: string, number: number, ground: Ground, author: string): Version =>
  versionOf(text, number, author, ground, null);

function versionOf(
  text: string,
  version: number,
  author: string,
  ground: Ground,
  origin: Version['origin'],
): Version {
  const language = languageOf(ground);
  const check = checkReply({ ...around(ground), text });
  const gaps = hasPlaceholder(text) ? [...text.matchAll(/\{([^{}\n]{1,200})\}/g)].map((m) => m[1] ?? '') : [];
  const blocks: Block[] = [];
  // In a private conversation nobody else reads along.
  if (check.pii.length > 0 && ground.complaint.visibility !== 'private') blocks.push('pii');
  if (check.flags.some((flag) => flag.flag === 'liability')) blocks.push('liability');
  return {
    version,
    text,
    sha256: hashText(text),
    language,
    author,
    placeholders: [...new Set(gaps)],
    score: Math.round(check.score),
    blocks,
    origin,
    model: null,
  };
}
