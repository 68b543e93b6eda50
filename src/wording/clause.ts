/** Makes what a person typed as a fact fit into a sentence: trims it, and tells what form it has. */
import type { Language } from './answer.ts';

/**
 * The form of a fact, which decides the words around it: `sentence` stands alone, `clause` has its own subject,
 * `doing` starts with a verb that wants "we" before it, `done` starts with an auxiliary, `time` is a moment, `noun` the rest.
 */
export type Form = 'sentence' | 'clause' | 'doing' | 'done' | 'time' | 'noun';

/** A fact ready for a sentence: `mid` to stand inside one, `start` to begin one; neither has a final full stop. */
export interface Clause {
  form: Form;
  mid: string;
  start: string;
}

const connectives: Record<Language, RegExp> = {
  id: /^(?:(?:karena|krn|sebab|akibat(?:nya)?|bahwa|yaitu|yakni|adalah|dikarenakan|disebabkan(?: oleh)?|penyebabnya(?: adalah)?|lantaran)\s+)+/i,
  en: /^(?:(?:because(?: of)?|due to|owing to|that|since|namely|the cause (?:is|was)|caused by)\s+)+/i,
};

const subjects: Record<Language, RegExp> = {
  id: /^(?:kami|kita|ada|terjadi)\b/i,
  en: /^(?:we|it|this|that|there|they|you|everyone|nobody)\b/i,
};

const startsDoing: Record<Language, RegExp> = {
  id: /^(?:(?:me(?:m|n|ng|ny)?[a-z]{3,}|ber[a-z]{3,})\b|(?:tukar|ganti|kirim|cek|periksa|perbaiki|hubungi|telusuri|pasang|tarik|tutup|buka|latih|tambah|ubah|ulang|pindahkan|kembalikan)\b(?! (?:baru|penuh|uang|dana|ongkir|unit|gratis|produk|barang)))/i,
  en: /^[a-z]{3,}ing\b/i,
};

const startsDone: Record<Language, RegExp> = {
  id: /^(?:sudah|telah|sedang|akan|masih|lagi|baru saja|tengah)\s/i,
  en: /^(?:have|has|are|is|will|had|were|was)\s/i,
};

const startsTime: Record<Language, RegExp> = {
  id: /^(?:pukul|jam|besok|lusa|hari|nanti|malam|sore|siang|pagi|setiap|tiap|paling|maksimal|sebelum|dalam|tanggal|pada|minggu|bulan|senin|selasa|rabu|kamis|jumat|sabtu|\d)/i,
  en: /^(?:at|by|on|in|within|before|tomorrow|today|tonight|this|every|each|no later|next|monday|tuesday|wednesday|thursday|friday|saturday|sunday|noon|\d)/i,
};

const predicates: Record<Language, RegExp> = {
  id: /\s(?:(?:me|di|ter|ber)[a-z]{4,}|salah|rusak|adalah|sudah|telah|akan|sedang|tidak|bisa|harus|gagal|mati|hilang|bocor|habis|telat|lambat|kurang|belum|masih|aman|asli|palsu|benar|libur|penuh)\b/i,
  en: /\s(?:is|are|was|were|has|have|had|will|would|can|could|cannot|did|does|do|didn't|don't|isn't|aren't|wasn't|sent|went|fell|broke|put|gave|told|left|lost|made|paid|ran|sold|took|wrote|got|came|kept|shut|cut|stopped|goes|comes|gets|[a-z]{3,}ed)\b/i,
};

/** First words that people capitalise only because they begin a sentence. */
const common: Record<Language, RegExp> = {
  id: /^(?:Kami|Kita|Tim|Sistem|Petugas|Staf|Karyawan|Admin|Pesanan|Paket|Barang|Produk|Pengiriman|Pihak|Semua|Setiap|Seluruh|Sebagian|Ada|Terjadi|Mulai|Sejak|Pada|Untuk|Supaya|Agar|Uang|Dana|Penggantian|Unit|Gudang|Kurir|Kasir|Server|Aplikasi|Layanan|Jalur|Data|Foto|Video|Unggahan|Label|Kemasan|Batch|Hentikan|Cabut|Simpan|Ganti|Jangan|Mohon|Tolong|Silakan|Harap|Segera|Besok|Hari|Pukul|Jam|Sudah|Telah|Sedang|Akan|Refund|Voucher|Lewat|Melalui|(?:Me|Di|Ter|Ber|Pe)[a-z]{4,})\b/,
  en: /^(?:We|Our|The|A|An|All|Every|Each|Some|It|This|There|From|Since|Two|Three|Everyone|Anyone|No|Please|Stop|Do|Don't|Change|Check|Unplug|Keep|Refund|Refunds|Replacement|Replacements|Orders|Order|Customers|Staff|Tomorrow|Today|Tonight|At|By|In|On|Within|Every|Next|Have|Has|Are|Is|Will|[A-Z][a-z]{2,}ing)\b/,
};

function lower(text: string, language: Language): string {
  return common[language].test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** Upper-cases the first letter, unless the text begins with an address of the web or of mail. */
export function capitalise(text: string): string {
  return /^(?:https?:|www\.|\S+@)/i.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1);
}

function formOf(text: string, language: Language): Form {
  if (/[.!?]\s+\p{Lu}/u.test(text)) return 'sentence';
  if (startsDone[language].test(text)) return 'done';
  if (startsDoing[language].test(text)) return 'doing';
  if (predicates[language].test(text) || (subjects[language].test(text) && /\s\S+\s/.test(text))) {
    return 'clause';
  }
  return startsTime[language].test(text) ? 'time' : 'noun';
}

/** Words people put before a fact to say what it is; the phrases say that already. */
const labels: Record<Language, RegExp> = {
  id: /^(?:kabar (?:berikutnya|selanjutnya|lagi|terbaru)|update (?:berikutnya|selanjutnya)|info(?:rmasi)? (?:berikutnya|selanjutnya)|update|langkah(?: kami)?|penyebab|pencegahan|solusi|bukti|sumber|jawaban|yang terjadi|kejadian(?:nya)?|petunjuk|imbauan)\s*(?::|-|\b(?=pukul|jam|besok|pada|hari|setiap|paling|\d))\s*/i,
  en: /^(?:(?:the )?next (?:public )?update(?: is| will be| comes)?|update|our next step|step|cause|prevention|repair|evidence|source|answer|what happened|instruction)\s*(?::|-|\b(?=at|by|on|in|within|tomorrow|today|tonight|every|before|\d))\s*/i,
};

/** Reads a typed fact: outer white space, quotes, a leading label or "because" and the final full stop go; the words stay. */
export function clauseOf(typed: string, language: Language): Clause {
  const bare = typed
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[-–•*]\s+/, '')
    .replace(/^["“'](.*)["”']$/, '$1')
    .replace(/(?<![\s.;,])[\s.;,]+$/, '')
    .replace(labels[language], '')
    .replace(connectives[language], '');
  const mid = lower(bare, language);
  return { form: formOf(mid, language), mid, start: capitalise(bare) };
}

/** True where a fact is a moment in time, such as "18:00", "tomorrow" or "every two hours". */
export function isMoment(text: string, language: Language): boolean {
  const rest = text.replace(/^paling lambat/i, '');
  return startsTime[language].test(text) && !predicates[language].test(rest);
}

/** Ends a text with a full stop unless it already ends a sentence. */
export function withStop(text: string): string {
  return /[.!?…]["”)]?$/.test(text) ? text : `${text}.`;
}
