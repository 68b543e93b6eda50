/** Checks a model's answer as if an attacker had written it: only cited facts, only known words, nothing hidden. */
import type { model as texts } from '../texts/en/model.ts';
import { checkReply, type Fact, hasPlaceholder, type Order, unsupportedIn } from '../wording/index.ts';
import { answerShape, type ModelAnswer, unseen } from './prompt.ts';
import { negationsIn, stemOf, strangeWords, wordsOf } from './vocabulary.ts';

/** Why a model's answer was not used; each has a sentence in the texts. */
export type Reason = keyof typeof texts.reasons;

/** Below this the template is used. */
export const LEAST_SCORE = 60;

const markup = /[<>`[\]{}|\\*#@~^$=]|_{2}|\p{Extended_Pictographic}/gu;
const addressed = { kak: /\bkak(?:ak)?\b/i, bapak_ibu: /\b(?:bapak|ibu|pak|bu)\b/i, plain: /\banda\b/i };

/** The first thing wrong with one part, given the facts it cites. */
function problemOf({ text, facts: ids }: ModelAnswer['parts'][number], order: Order): Reason | undefined {
  const cited: Fact[] = [];
  for (const id of ids) {
    const fact = order.facts.find((other) => other.id === id);
    if (fact === undefined) return 'unknown_fact';
    cited.push(fact);
  }
  const sources = cited.map((fact) => fact.text);
  const recorded = sources.join(' ');
  if (text.normalize('NFKC') !== text || text.search(unseen) >= 0 || hasPlaceholder(text)) return 'markup';
  if ((text.match(markup) ?? []).some((sign) => !recorded.includes(sign))) return 'markup';
  if (strangeWords(text, order.language, sources).length > 0) return 'not_on_record';
  if (unsupportedIn(text, sources).length > 0) return 'not_on_record';
  // Part of a fact, or a fact turned round, is another fact.
  if (negationsIn(text) !== negationsIn(recorded)) return 'not_on_record';
  const said = new Set(wordsOf(text).map(stemOf));
  for (const source of sources) {
    const words = wordsOf(source).filter((word) => word.length > 3);
    if (words.filter((word) => said.has(stemOf(word))).length * 2 < words.length) return 'not_on_record';
    for (const number of source.match(/\d[\d.,:]*/g) ?? [])
      if (!text.includes(number)) return 'not_on_record';
  }
  return undefined;
}

/** The verified answer with its score, or the reason why it is not used. Pure. */
export function verify(
  given: unknown,
  order: Order,
): { parts: ModelAnswer['parts']; text: string; score: number } | { refused: Reason } {
  const read = answerShape.safeParse(given);
  if (!read.success) return { refused: 'no_answer' };
  const { parts, language } = read.data;
  if (language !== order.language || parts.every((part) => part.text.trim() === ''))
    return { refused: 'no_answer' };
  for (const part of parts) {
    const refused = problemOf(part, order);
    if (refused !== undefined) return { refused };
  }
  const body = parts.map((part) => part.text.trim()).join(' ');
  const text = order.senderName ? `${body} – ${order.senderName}` : body;
  const limit = order.limit === 0 ? 1_000 : (order.limit ?? 280);
  if (text.length > limit) return { refused: 'too_long' };
  const foreign = Object.entries(addressed).filter(([register]) => register !== (order.register ?? 'kak'));
  if (order.language === 'id' && foreign.some(([, address]) => address.test(body)))
    return { refused: 'register' };
  const check = checkReply({ ...order, text });
  if (check.blocking || check.flags.length > 0 || check.wrongLanguage) return { refused: 'tone' };
  if (check.unsupported.some(({ words }) => !order.senderName?.includes(words)))
    return { refused: 'not_on_record' };
  return check.score < LEAST_SCORE ? { refused: 'score' } : { parts, text, score: check.score };
}
