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

const data = {
  id: String.raw`(?:no(?:mor|\.)?\s?(?:hp|telepon|wa|rekening|pesanan|ktp|nik|resi|kartu)|nik|ktp|alamat|e-?mail|rekening|data diri|nama lengkap)`,
  en: `(?:phone number|number|address|e-?mail|order (?:number|id)|account|full name|card|date of birth|personal details)`,
};
/** A request for personal data to be written where everyone reads it. */
const asksHere = {
  id: new RegExp(
    String.raw`\b(?:kirim\w*|tulis\w*|minta|sebut\w*|cantumkan|balas dengan|ketik|berikan)\b[^.!?]{0,40}\b${data.id}\b[^.!?]{0,50}\b(?:di (?:sini|komentar|kolom|bawah)|balasan ini)`,
    'i',
  ),
  en: new RegExp(
    String.raw`\b(?:post|send|share|write|reply with|leave|give us|tell us|drop|comment)\b[^.!?]{0,40}\b${data.en}\b[^.!?]{0,50}\b(?:here|below|in (?:the|this|a) (?:comments?|thread|reply)|publicly)\b`,
    'i',
  ),
};

/** True where a reply asks for personal data in public instead of in private. */
export function asksInPublic(text: string, language: Language): boolean {
  const match = asksHere[language].exec(text);
  if (match === null) return false;
  return !/\b(?:jangan|tidak|bukan|don't|do not|never|not|rather than|instead of|keep)\b/i.test(match[0]);
}
