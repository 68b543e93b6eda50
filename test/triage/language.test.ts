// Which language a comment is in: one of four, two of them mixed, or none that is known. Borrowed words do not make it mixed.
import { describe, expect, it } from 'vitest';
import { triage } from '../../src/triage/triage.ts';

const probes = {
  id: [
    'kopinya dingin dan tidak ada yang minta maaf',
    'thank you min, barangnya sudah sampai',
    'best seller banget nih kak',
    'udah update aplikasinya tetep error gak bisa login',
    'fast respon adminnya, recommended seller',
    'please dong min dibales dm nya',
    'paket saya nyasar ke alamat lain, tolong dicek dulu resinya',
    'refund voucher saya kok belum masuk ke saldo ya kak',
    'slow respon banget cs nya, udah chat dari kemarin sore',
    'kasirnya salah hitung kembalian, untung saya cek struknya',
    'sorry ya min baru kasih review sekarang, bajunya pas di badan',
    'harga segitu tapi kualitas sprei nya tipis sekali',
  ],
  en: [
    'the coffee was cold and nobody said sorry',
    'I have been waiting for my refund since last Thursday',
    'best nasi goreng I ever had outside of my mum’s kitchen',
    'your courier left the parcel in the rain again',
    'does this jacket come in a bigger size?',
    'the lady at the counter in Bandung was so patient with my dad',
    'worst update ever, it logs me out every five minutes',
    'pls fix ur checkout page asap',
    'two of the six plates arrived broken',
    'could you open a little earlier on Sundays',
  ],
  jv: [
    'pelayanane elek, aku ora bakal mrene maneh',
    'barange wis teko mau esuk, apik tenan',
    'kok suwe banget to mas, wis telung dina ora ana kabare',
    'panganane wis adhem, sing ngeterake yo ora njaluk ngapura',
    'iki regane piro yo, kok ora ditulis',
    'aku kapok tuku nang kono, sing dodol nesu terus',
    'mbok yo diwales to pesene, ojo meneng wae',
    'matur nuwun nggih, sampun kula tampi pesenanipun',
    'anakku seneng banget dolan mrene, sesuk mesti bali maneh',
    'listrike mati wiwit wingi, kapan uripe',
  ],
  su: [
    'palayananana goreng pisan, moal deui ka dieu',
    'barangna tos dugi tadi enjing, sae pisan nuhun',
    'naha lila pisan kang, geus tilu poé can aya béja',
    'kadaharanana geus tiis, nu nganteurna ogé teu ménta hampura',
    'ieu sabaraha hargana, teu ditulis di dinya',
    'abdi kapok meuli di dinya, nu dagangna ambek waé',
    'punten atuh dibales, tong cicing waé',
    'hatur nuhun, pesenan abdi tos katampi',
    'budak kuring resep pisan ulin ka dieu, isuk rék balik deui',
    'listrikna pareum ti kamari, iraha hurungna',
  ],
  mixed: [
    'pelayanan nya so bad, never again deh',
    'barangnya bagus but the delivery was terrible and so late',
    'I already paid tapi kok belum dikirim juga ya',
    'makanannya enak but you should really fix the parking situation',
    'the staff was rude banget, gak bakal balik lagi ke sini',
    'ordered last week, sampai sekarang belum datang juga',
    'wis tak enteni seminggu tapi barangnya belum sampai juga min',
    'regane larang temen, tapi pelayanannya sangat mengecewakan sekali',
    'barangna alus pisan but the courier was so rude to my mother',
    'the app is nice, ning kok ora iso mlebu terus',
    'kamarnya bersih dan wangi, although the walls were really thin',
    'why is nobody answering, padahal sudah saya kirim semua buktinya',
    'aku ora ngerti maneh, this is the third time it happened to me',
    'nuhun pisan ka sadayana, your team was very helpful and kind',
  ],
  unknown: [
    'Das Essen war kalt und der Kellner unfreundlich',
    'Ich warte seit zwei Wochen auf meine Bestellung',
    'Le service était vraiment mauvais et le café froid',
    'Vous êtes fermés le dimanche, ce n’est pas très clair sur votre site',
    'La comida llegó fría y nadie me contesta el teléfono',
    'Sobrang bagal ng delivery, wala pa rin hanggang ngayon',
    'Ang bagal ng serbisyo nyo, hindi na ako babalik',
    'Dịch vụ quá tệ, tôi sẽ không quay lại',
    'Het eten was koud en niemand zei sorry',
    'الخدمة سيئة جدا ولن أعود',
    'サービスが悪い',
    'Обслуживание ужасное, никто не отвечает',
    '배송이 너무 늦어요',
    '😡😡😡',
    '???',
    '12345',
  ],
} as const;

describe.each(Object.entries(probes))('a comment in %s', (language, texts) => {
  it('is told so', () => {
    const wrong = texts.flatMap((text) => {
      const told = triage(text).language;
      return told === language ? [] : [`${told}: ${text}`];
    });
    // One of ten may be told otherwise: half of the words of Javanese and Sundanese are Indonesian too.
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(Math.floor(texts.length / 10));
  });
});
