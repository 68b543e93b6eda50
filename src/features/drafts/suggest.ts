// Turns a complaint and what is known into a first wording.
import { createHash } from 'node:crypto';
import type { Language } from '../../effects.ts';
import { texts } from '../../texts/index.ts';
import { type Cause, causes, checkReply, compose, type Fact, hasPlaceholder } from '../../wording/index.ts';
import type { Complaint } from '../complaints/complaint.ts';
import type { Crisis } from '../crisis/crisis.ts';
import { BOT, type Version } from './draft.ts';

export const hashText = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

const languageOf = (complaint: Complaint, crisis: Crisis): Language =>
  complaint.language === 'en' || complaint.language === 'id' ? complaint.language : crisis.language;

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

const causeOf = (crisis: Crisis): Cause | undefined =>
  crisis.cause === 'none' ? undefined : causes.find((c) => c === crisis.cause);

/** The house's wording for a complaint, as version `number`. */
export function suggest(complaint: Complaint, crisis: Crisis, number: number): Version {
  const language = languageOf(complaint, crisis);
  const { answers } = crisis.plan;
  const [draft] = compose({
    comment: complaint.text,
    language,
    cause: causeOf(crisis),
    responsibility: crisis.responsibility,
    facts: factsFor(crisis, language),
    register: answers.register,
    senderName: answers.senderName,
    limit: answers.limit,
    seed: complaint.id,
  });
  if (!draft) throw new Error('the composer wrote nothing');
  return versionOf(draft.text, number, language, BOT, draft.score);
}

/** A person's wording as version `number`, scored by the same rubric as the house's own. */
export function personsVersion(
  text: string,
  number: number,
  complaint: Complaint,
  crisis: Crisis,
  author: string,
): Version {
  const language = languageOf(complaint, crisis);
  const check = checkReply({
    text,
    language,
    cause: causeOf(crisis),
    responsibility: crisis.responsibility,
    facts: factsFor(crisis, language),
    comment: complaint.text,
  });
  return versionOf(text, number, language, author, check.score);
}

function versionOf(
  text: string,
  version: number,
  language: Language,
  author: string,
  score: number,
): Version {
  const gaps = hasPlaceholder(text) ? [...text.matchAll(/\{([^{}\n]{1,200})\}/g)].map((m) => m[1] ?? '') : [];
  return {
    version,
    text,
    sha256: hashText(text),
    language,
    author,
    placeholders: [...new Set(gaps)],
    score: Math.round(score),
  };
}
