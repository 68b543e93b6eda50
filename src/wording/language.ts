/** A small guess whether a text is English or Indonesian, and what kind of comment it is; triage knows more. Javanese and Sundanese count as Indonesian. */
import type { Language } from './answer.ts';
import type { Intent } from './strategy.ts';

const indonesian = new Set(
  `yang dan di ke dari ini itu tidak nggak gak ga tak bukan sudah udah udh belum belom akan sedang lagi bisa harus mau kami kita saya aku
  kamu anda kak kakak bapak ibu pak bu min mimin admin gan sis dengan untuk pada karena krn karna agar supaya jika kalau kalo apakah apa
  kenapa knp gimana bagaimana kapan dimana mana siapa berapa terima kasih makasih mksh maaf mohon tolong ya yah dong deh sih kok nih tuh
  aja saja juga jg tapi tp atau ada adalah oleh seperti kayak banget bgt sekali sangat lebih telah masih setiap semua pesanan barang
  uang toko kurir pelanggan hari jam pukul besok kemarin tanggal kesalahan penjelasan harap silakan segera lewat tim bantu sama buat`
    .split(/\s+/)
    .filter(Boolean),
);
/** Javanese and Sundanese function words: such comments are answered in Indonesian. */
const regional = new Set(
  `kulo kula sampeyan panjenengan iki iku kuwi niki niku ora mboten opo apa piye pripun wis sampun durung dereng nanging karo lan sing
  ingkang wong kok nopo ngopo yo nggih matur suwun nuwun isih kabeh banget tenan mangkat tuku barange duite dalem
  abdi kuring anjeun teh teu henteu geus tos parantos acan naon kumaha jeung sareng nu ieu eta éta mah atuh oge keur kanggo ka ti
  hatur nuhun punten pisan kunaon iraha dimana barangna duitna bade urang teuing wae waé`
    .split(/\s+/)
    .filter(Boolean),
);
const english = new Set(
  `the a an and of to in on is are was were be been it its this that these those we our us you your i my me they their he she not no
  don't doesn't didn't can't won't isn't what when where why how who which with for from by at as but or if so have has had will would
  can could should do does did there here your please thank thanks sorry again about all any just still get got been out up now today
  tomorrow order team customer apologize apologise`
    .split(/\s+/)
    .filter(Boolean),
);

/** How many function words of each language the text holds. */
function counts(text: string): Record<Language, number> {
  const found = { en: 0, id: 0 };
  for (const word of text.toLowerCase().match(/\p{L}+(?:['’]\p{L}+)?/gu) ?? []) {
    const plain = word.replace('’', "'");
    if (english.has(plain)) found.en += 1;
    if (indonesian.has(plain) || regional.has(plain)) found.id += 1;
    else if (/^(?:meng|mem|men|meny|peng|pem|ber|ter)\p{L}{4,}$|^\p{L}{3,}(?:nya|kan)$/u.test(plain)) {
      found.id += 0.5;
    }
  }
  return found;
}

/** The likelier language, or undefined where the text gives no sign. */
export function guessLanguage(text: string): Language | undefined {
  const { en, id } = counts(text);
  if (en === id) return undefined;
  return en > id ? 'en' : 'id';
}

/** True only where the text clearly is not in `language`: function words of the other, hardly any of this one. */
export function isClearlyNot(language: Language, text: string): boolean {
  const found = counts(text);
  const other = language === 'en' ? found.id : found.en;
  return other >= 2 && found[language] * 3 < other;
}

const asks =
  /\?|^(?:\W*)(?:apakah|apa|kapan|berapa|gimana|bagaimana|kenapa|di ?mana|bisa(?:kah)?|boleh|ada|what|when|where|how|which|who|does|do|is|are|can|could|will)\b/iu;
const complains =
  /\b(?:tapi|kecewa|rusak|lambat|lama|telat|salah|hilang|belum|tidak|nggak|gak|jelek|buruk|parah|komplain|refund|tipu|penipu\w*|bohong|kapok|but|disappoint\w*|broken|late|wrong|missing|never|not|bad|worst|awful|terrible|scam|refund|complain\w*)\b/iu;
const praises =
  /\b(?:terima ?kasih|makasih|mantap|keren|puas|suka|bagus|ramah|cepat|hebat|top|recommended|rekomen\w*|enak|terbaik|sukses|love|loved|great|thank(?:s| you)|awesome|amazing|excellent|happy|best|good|kind|friendly|helpful|delicious|perfect)\b/iu;

/** Whether a comment with no cause is praise or a question; anything that complains is neither. */
export function intentOf(comment: string): Intent {
  if (asks.test(comment)) return 'question';
  return praises.test(comment) && !complains.test(comment) ? 'praise' : 'other';
}
