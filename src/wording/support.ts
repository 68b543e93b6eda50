/** Finds what a reply states that is not on record: numbers, dates, names and links that no fact contains. */
import { sentencesOf } from './sentences.ts';

/** A statement without a fact behind it. `hard` marks numbers, dates and links; names are only reported. */
export interface Unsupported {
  words: string;
  start: number;
  end: number;
  hard: boolean;
}

const month =
  'januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|january|february|march|may(?= \\d)|(?<=\\d )may|june|july|august|october|december';
const day =
  'senin|selasa|rabu|kamis|jumat|sabtu|minggu(?= \\d)|monday|tuesday|wednesday|thursday|friday|saturday|sunday';
const hardPattern = new RegExp(
  String.raw`https?:\/\/[^\s)]*[^\s).,;:!?]|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.\w+)+|(?<![\p{L}\d])\d[\d.,:/]*(?<=\d)|\b(?:${month}|${day})\b`,
  'giu',
);
const namePattern = /(?<=[\p{Ll}\d,;:]\s)\p{Lu}[\p{L}\d-]+(?:\s\p{Lu}[\p{L}\d-]+)*/gu;
const address =
  /^(?:Kak|Kakak|Bapak|Ibu|Pak|Bu|Anda|Mas|Mbak|Kami|DM|WIB|WITA|WIT|RT|RW|OTP|PIN|NIK|KTP|SOP|OK|WA|WhatsApp|Instagram|Facebook|Twitter|TikTok|Telegram|Google|Play|Store|AM|PM|FAQ|App|Rp|USD|IDR|TV|HP|CEO|BPOM|MUI|I|I'm|I'll|We|Mr|Mrs|Ms|Mohon|Maaf|Terima|Kasih|Please|Thank|Inbox|Email|January|February|March|April|May|June|July|August|September|October|November|December|Januari|Februari|Maret|Mei|Juni|Juli|Agustus|Oktober|Desember|Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/;

/** Numbers are compared without separators, so that 1.250.000 and 1,250,000 and 18.00 and 18:00 agree. */
function bare(words: string): string {
  return /^\d/.test(words) ? words.replace(/[.,:/]/g, '') : words.toLowerCase().replace(/\/$/, '');
}

/** Everything stated in `text` that stands in none of the `sources`; names may also come from `heard` (the comment). */
export function unsupportedIn(text: string, sources: readonly string[], heard = ''): Unsupported[] {
  const known = new Set(
    sources.flatMap((source) => [...source.matchAll(hardPattern)].map((match) => bare(match[0]))),
  );
  const names = `${sources.join(' ')} ${heard}`.toLowerCase();
  const found: Unsupported[] = [];
  for (const match of text.matchAll(hardPattern)) {
    const words = match[0];
    if (known.has(bare(words))) continue;
    found.push({ words, start: match.index, end: match.index + words.length, hard: true });
  }
  for (const sentence of sentencesOf(text)) {
    for (const match of sentence.text.matchAll(namePattern)) {
      const unknown = match[0]
        .split(' ')
        .filter((word) => !address.test(word) && !names.includes(word.toLowerCase()));
      if (unknown.length === 0) continue;
      const start = sentence.start + match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      found.push({ words: match[0], start, end, hard: false });
    }
  }
  return found.toSorted((left, right) => left.start - right.start);
}
