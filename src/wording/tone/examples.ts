/** Our own example sentences for the tone classifier, written as templates with alternatives and drawn by a seed. */
import { answers as en, type Say } from '../../texts/answers/en.ts';
import { answers as id } from '../../texts/answers/id.ts';
import { type Language, registers } from '../answer.ts';
import { random } from '../random.ts';
import type { ToneFlag } from './grammar.ts';
import { englishTemplates } from './templates/en.ts';
import { indonesianTemplates } from './templates/id.ts';

/** One labelled sentence; `clean` has nothing wrong with it. */
export interface Example {
  language: Language;
  label: ToneFlag | 'clean';
  text: string;
}

/** The templates of one language, by what is wrong with them. */
export type Templates = Record<ToneFlag | 'clean', readonly string[]>;

/** Alternatives stand in square brackets, also inside each other's results; `#name` draws from the slots. */
const slots: Record<Language, Record<string, string>> = {
  id: {
    you: '[Kakak|Bapak|Ibu|Anda|Kak|pelanggan|pembeli]',
    thing:
      '[barang|paket|pesanan|makanan|aplikasi|layanan|obat|tagihan|jadwal|mainan|sepatu|kopi|kamar|penerbangan|internet|air|listrik]',
    we: '[kami|tim kami|petugas kami|toko kami|rumah sakit kami|sekolah kami|perusahaan|dokter kami|guru kami|staf kami]',
    third:
      '[kurir|bank|bandara|pemasok|katering lain|vendor|pihak mal|pengelola gedung|cuaca|operator|distributor|pabrik]',
    bad: '[hilang|rusak|patah|terlambat|bocor|gosong|salah kirim|kosong|tertukar|mati|keracunan|meledak|basi|robek]',
    day: '[besok|malam ini|hari ini|minggu ini|besok pagi|sore ini]',
  },
  en: {
    you: '[you|customers|the customer]',
    thing:
      '[parcel|order|food|app|service|medicine|bill|timetable|toy|pair of shoes|coffee|room|flight|internet|water|power]',
    we: '[we|our team|our staff|our shop|the hospital|our school|the company|our doctors|our teachers]',
    third:
      '[courier|bank|airport|supplier|other caterer|vendor|mall|landlord|weather|operator|distributor|factory]',
    bad: '[lost|broken|late|leaked|burnt|mixed up|empty|swapped|down|spoiled|torn|stolen]',
    day: '[tomorrow|tonight|today|this week|in the morning|this afternoon]',
  },
};

const templates: Record<Language, Templates> = { id: indonesianTemplates, en: englishTemplates };

function draw(template: string, language: Language, chance: () => number): string {
  let text = template;
  for (let pass = 0; pass < 4 && /#\w|\[/.test(text); pass += 1) {
    text = text.replace(/#(\w+)/g, (_, name: string) => slots[language][name] ?? '');
    text = text.replace(/\[([^[\]]*)\]/g, (_, options: string) => {
      const all = options.split('|');
      return all[Math.floor(chance() * all.length)] ?? '';
    });
  }
  return text;
}

const samples = {
  en: [
    'our team checked every box',
    'a free replacement on Friday',
    'checking all machines',
    'tomorrow at 10',
  ],
  id: [
    'tim kami memeriksa semua paket',
    'penggantian gratis hari Jumat',
    'memeriksa semua mesin',
    'besok pukul 10.00',
  ],
};

/** The composer's own phrases, which have nothing wrong with them, around a few sample facts. */
function ownPhrases(language: Language): string[] {
  const collect = (bank: unknown): Say[] => {
    if (Array.isArray(bank)) return bank;
    return typeof bank === 'object' && bank !== null ? Object.values(bank).flatMap(collect) : [];
  };
  const bank = { en, id }[language];
  return registers.flatMap((register) =>
    collect(bank).flatMap((phrase) =>
      samples[language].map((mid) => phrase({ register, ...bank.address[register], mid, start: mid })),
    ),
  );
}

/** `each` examples from every template, and the composer's phrases; always the same for the same seed. */
export function toneExamples(each: number, seed: number): Example[] {
  const chance = random(seed);
  const examples: Example[] = [];
  for (const [language, byLabel] of Object.entries(templates) as [Language, Templates][]) {
    for (const [label, lines] of Object.entries(byLabel) as [Example['label'], readonly string[]][]) {
      for (const line of lines) {
        for (let count = 0; count < each; count += 1)
          examples.push({ language, label, text: draw(line, language, chance) });
      }
    }
  }
  for (const language of ['en', 'id'] as const) {
    const own = [...new Set(ownPhrases(language))];
    for (let count = 0; count < 4; count += 1) {
      for (const text of own) examples.push({ language, label: 'clean', text });
    }
  }
  return examples;
}
