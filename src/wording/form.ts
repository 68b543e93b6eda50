/** The form of a reply, 15 points: right language, one register, short with one ask, a named doer, no shouting. */
import type { Language } from './answer.ts';

/** The ways Indonesian addresses the reader; more than one in a reply reads as copied together. */
const addresses = [
  /\bkak(?:ak)?\b/i,
  /\b(?:bapak|ibu|pak|bu)\b/i,
  /\banda\b/i,
  /\b(?:kamu|kau|elu|lu|lo|situ)\b/i,
];

/** True where a reply addresses the reader in two registers. */
export function mixesRegisters(text: string, language: Language): boolean {
  return language === 'id' && addresses.filter((address) => address.test(text)).length > 1;
}

const doer = {
  id: /\b(?:kami|saya|tim|petugas|teknisi|admin|kita)\b|\bterima ?kasih|\bmakasih/i,
  en: /\b(?:we|our|us|i|my|team)\b|\bthank(?:s| you)\b/i,
};

function shouts(text: string): boolean {
  return /!{2,}|\?{2,}|(?:\b\p{Lu}{4,}\b\W+){2}\p{Lu}{3,}/u.test(text);
}

/** Points for the form, 0-15. `limit` in characters; `passive` says that a sentence hides who did it. */
export function formPoints(
  text: string,
  language: Language,
  signs: { wrongLanguage: boolean; passive: boolean; mocking: boolean; limit: number },
): number {
  const asks = (text.match(/\?/g) ?? []).length;
  return (
    (signs.wrongLanguage ? 0 : 4) +
    (mixesRegisters(text, language) ? 0 : 2) +
    (text.length <= signs.limit && asks <= 1 ? 3 : 0) +
    (doer[language].test(text) && !signs.passive ? 3 : 0) +
    (shouts(text) || signs.mocking ? 0 : 3)
  );
}
