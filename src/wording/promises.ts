/** Finds promises in an answer ("we will … by …"), so that each gets an owner and a date in the ledger. */
import type { Language } from './answer.ts';
import { guessLanguage } from './language.ts';
import { sentencesOf } from './sentences.ts';

/** A promise: the sentence, where it stands, and the words that say when, as written (no date is worked out here). */
export interface PromiseMade {
  text: string;
  due?: string;
  start: number;
  end: number;
}

const months = {
  id: 'januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember',
  en: 'january|february|march|april|may|june|july|august|september|october|november|december',
};
const days = {
  id: 'senin|selasa|rabu|kamis|jumat|sabtu|minggu',
  en: 'monday|tuesday|wednesday|thursday|friday|saturday|sunday',
};

const moments: Record<Language, string> = {
  id: String.raw`(?:(?:pukul|jam) \d{1,2}(?:[.:]\d{2})?(?: (?:wib|wita|wit))?|\d{1,2}[.:]\d{2}(?: (?:wib|wita|wit))?|besok|lusa|hari ini|nanti (?:pagi|siang|sore|malam)|(?:pagi|siang|sore|malam|minggu|bulan|pekan)(?: ini| depan)?|(?:hari )?(?:${days.id})(?: (?:pagi|siang|sore|malam|depan))?|(?:tanggal )?\d{1,2} (?:${months.id})(?: \d{4})?|(?:dalam )?\d+(?:[x-]\d+)? (?:menit|jam|hari(?: kerja)?|minggu|bulan)|akhir (?:minggu|bulan|pekan)(?: ini)?)`,
  en: String.raw`(?:\d{1,2}(?:[.:]\d{2})? ?(?:am|pm|a\.m\.|p\.m\.|o'clock)|\d{1,2}[.:]\d{2}(?: (?:wib|wita|wit|utc|gmt))?|noon|midnight|tomorrow|today|tonight|this (?:morning|afternoon|evening|week|month)|next (?:week|month|(?:${days.en}))|(?:${days.en})(?: (?:morning|afternoon|evening|night))?|\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${months.en})(?: \d{4})?|(?:${months.en}) \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?|\d+ (?:minutes?|hours?|(?:working |business )?days?|weeks?)|(?:the )?end of (?:the )?(?:day|week|month)|(?:one|two|three|a few|an?) (?:hours?|days?|weeks?))`,
};
const links: Record<Language, string> = {
  id: `(?:paling lambat|selambat-lambatnya|selambatnya|maksimal|sebelum|pada|mulai|setiap|tiap|dalam(?: waktu)?|hingga)`,
  en: `(?:by|before|at|on|in|within|no later than|from|every|until)`,
};
const due: Record<Language, RegExp> = {
  id: new RegExp(String.raw`\b(?:${links.id} )?${moments.id}(?:,? (?:${links.id} )?${moments.id})*`, 'i'),
  en: new RegExp(
    String.raw`\b(?:${links.en} (?:the next |around |about )?)?${moments.en}(?:,? (?:${links.en} )?${moments.en})*`,
    'i',
  ),
};

/** Words that bind us to something still to come, with or without a time. */
const binds: Record<Language, RegExp> = {
  id: /\b(?:kami|tim(?: \w+)? kami|petugas kami|teknisi kami)\b[^.]{0,20}\b(?:akan|segera|janji|berjanji)\b|\bakan kami\b|\bakan di\w{4,}/i,
  en: /\b(?:we|our \w+|i|it|they|you)(?:'ll| will| are going to| is going to| shall| promise)\b(?! (?:understand|know|see why))/i,
};
/** Words that bind us only beside a time: "the replacement goes out tomorrow". */
const bindsWhen: Record<Language, RegExp> = {
  id: /\b(?:kabar\w*|kabari|mengabari|umumkan|kirim|dikirim|mengirim|kembali|kembalikan|dikembalikan|masuk|ganti|diganti|hubungi|menghubungi|selesai|normal|buka|tersedia|antar|diantar|jemput|perbaiki|diperbaiki|berangkat|tiba|sampai|laporkan|sampaikan|siap|balas|datang|mulai)\b/i,
  en: /\b(?:next update|goes out|go out|ships?|leaves?|arrives?|is back|are back|be back|returns?|ready|open|opens|post again|publish|starts?|from)\b/i,
};
const past: Record<Language, RegExp> = {
  id: /\b(?:sudah|telah|tadi|kemarin|sejak)\b/i,
  en: /\b(?:was|were|has been|have been|left|yesterday|since|already|sent|went)\b/i,
};

/** The promises in a text, in reading order. Questions and things already done are none. */
export function findPromises(text: string, language?: Language): PromiseMade[] {
  const spoken = language ?? guessLanguage(text) ?? 'en';
  return sentencesOf(text).flatMap((sentence) => {
    if (sentence.text.endsWith('?')) return [];
    const moment = due[spoken].exec(sentence.text)?.[0];
    const bound = binds[spoken].test(sentence.text);
    const timed =
      moment !== undefined && bindsWhen[spoken].test(sentence.text) && !past[spoken].test(sentence.text);
    if (!bound && !timed) return [];
    const place = { start: sentence.start, end: sentence.start + sentence.text.length };
    return [{ text: sentence.text, ...(moment === undefined ? {} : { due: moment }), ...place }];
  });
}
