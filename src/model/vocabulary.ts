/** The words a model's answer may use besides those of the facts it cites: our own phrasing's, and plain words without weight. */
import { answers as en } from '../texts/answers/en.ts';
import { answers as id } from '../texts/answers/id.ts';
import { type Language, registers } from '../wording/index.ts';

const plain: Record<Language, string> = {
  en: `a an the and or but so to of in on at for with from by about as is are was were be been am it its this that these those we us our
    ours you your yours i my here there now still also again very really truly how what when where who why which do does did have has had
    can could will would may please thank thanks sorry understand know hear see feel tell told let us more soon right away team today's
    it's we're we've we'll that's you're i'm matter matters hard upsetting frustrating worrying serious care help happened working`,
  id: `yang dan atau tetapi tapi jadi di ke dari pada untuk dengan oleh tentang ini itu adalah ada kami kita anda kakak kak bapak ibu nya
    sedang sudah telah akan masih juga lagi sangat sekali benar memang bisa boleh mohon tolong terima kasih maaf mengerti paham tahu rasa
    merasa bagaimana apa kapan mana mengapa karena agar supaya saat sekarang segera tim ya dulu sini sana lebih semua para tersebut
    khawatir kecewa kesal cemas sabar membantu bantu terjadi bekerja kejadian`,
};

/** Quantities and days weigh: they must come from a fact even where our own phrases use them. */
const weighty =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|hundreds?|thousands?|millions?|billions?|half|double|twice|dozen|percent|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|puluh|ratus|ribu|juta|miliar|persen|setengah|senin|selasa|rabu|kamis|jumat|sabtu|minggu|\w+day|today|tomorrow|tonight|besok|lusa|nanti|free|gratis|refunds?|always|never|selalu|pernah)$/;

/** The words of a text, lower case, accents and hidden differences folded away. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu) ?? []
  );
}

/** A rough stem, so that "checking" and "checked", "paketnya" and "paket" are one word. */
export function stemOf(word: string): string {
  return word.length < 6 ? word : word.replace(/(?:ing|ed|es|s|nya|lah|kah)$/, '');
}

function sayings(bank: unknown): string[] {
  if (typeof bank === 'string') return [bank];
  if (Array.isArray(bank)) {
    return bank.flatMap((phrase) =>
      registers.map((register) => String(phrase({ register, call: '', you: '', mid: '', start: '' }))),
    );
  }
  return typeof bank === 'object' && bank !== null ? Object.values(bank).flatMap(sayings) : [];
}

function collect(language: Language): Set<string> {
  const { gaps, questions, general, ...spoken } = { en, id }[language];
  const words = [...sayings(spoken), plain[language]].flatMap(wordsOf).filter((word) => !weighty.test(word));
  return new Set(words.map(stemOf));
}

const known = { en: collect('en'), id: collect('id') };

/** The words of `text` that neither our phrasing nor `facts` hold. */
export function strangeWords(text: string, language: Language, facts: readonly string[]): string[] {
  const told = new Set(facts.flatMap(wordsOf).map(stemOf));
  return wordsOf(text).filter((word) => !known[language].has(stemOf(word)) && !told.has(stemOf(word)));
}

const negations =
  /\b(?:not|no|never|none|nothing|nobody|without|cannot|\w+n['’]t|tidak|tak|bukan|belum|jangan|tanpa|nggak|gak|ga)\b/giu;

/** How often a text says no: a fact whose "not" was dropped or added is another fact. */
export function negationsIn(text: string): number {
  return (text.normalize('NFKC').match(negations) ?? []).length;
}
