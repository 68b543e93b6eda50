/** Sentences of our own for training: customer care in English and Indonesian from a small grammar, and short talk per language. */
import { randomFrom } from './fit.ts';
import type { Labelled } from './read.ts';

const list = (text: string): string[] =>
  text
    .split('|')
    .map((part) => part.trim())
    .filter(Boolean);

interface Grammar {
  language: 'en' | 'id';
  slots: Record<string, string[]>;
  forms: Record<Labelled['label'], string[]>;
}

const english: Grammar = {
  language: 'en',
  slots: {
    thing:
      list(`order | parcel | package | phone | jacket | blender | ticket | booking | room | refund | meal | pizza | coffee | app | website | invoice |
      charger | shoes | subscription | delivery | internet | luggage | flight | washing machine | cake | account`),
    broken: list(
      `broken | damaged | missing | late | wrong | cold | dirty | cracked | useless | a joke | a mess | still not here | not working | stale | leaking`,
    ),
    fails:
      list(`stopped working | never arrived | fell apart | keeps crashing | was cancelled without notice | arrived damaged | broke after two days |
      doesn't turn on | was stolen | got lost | tastes awful | smells strange | does not load`),
    staff: list(
      `staff | driver | courier | waiter | support team | manager | technician | cashier | receptionist | seller`,
    ),
    rude: list(`rude | unhelpful | careless | ignoring me | unprofessional | useless | so slow | arrogant`),
    kind: list(`so kind | very helpful | friendly | patient | quick | professional | wonderful | polite`),
    time: list(
      `two weeks | three days | five hours | over a month | since Monday | all morning | forty minutes | ages`,
    ),
    bad: list(`disappointed | angry | fed up | frustrated | upset | done with you | appalled`),
    good: list(
      `great | lovely | perfect | excellent | amazing | fantastic | delicious | brilliant | spot on`,
    ),
    tag: list(` | please fix this | what is going on | never again | avoid | unbelievable | come on`),
    thanks: list(
      ` | thank you | thanks so much | keep it up | well done | will be back | highly recommended`,
    ),
  },
  forms: {
    negative:
      list(`my {thing} is {broken}, {tag} | the {thing} {fails} | {time} and still no {thing} | your {staff} was {rude} | I am {bad} with the {thing} |
      waiting {time} for my {thing}, {tag} | worst {thing} ever, {tag} | why is my {thing} {broken}? | nobody answers about my {thing} for {time} |
      I want my money back, the {thing} {fails} | you charged me twice for the {thing} | not happy, the {staff} was {rude} | the {thing} is not {good} at all |
      still no reply about the {thing} after {time}`),
    neutral:
      list(`what time do you deliver the {thing}? | can I change the address of my {thing}? | I ordered the {thing} on Monday | where can I find the {thing} policy |
      does the {thing} come in blue? | I have a question about the {thing} | the {thing} is scheduled for Friday | sent you a message about the {thing} |
      how much is the {thing}? | is the {thing} available in Bandung? | I will pick up the {thing} tomorrow | do I need an account for the {thing}`),
    positive:
      list(`the {thing} is {good}, {thanks} | your {staff} was {kind} | love the {thing}, {thanks} | {good} {thing}, {thanks} | the {staff} was {kind} and the {thing} arrived early |
      not disappointed at all, the {thing} is {good} | my {thing} works like a charm, {thanks} | no complaints, {good} {thing} | so happy with the {thing} | could not ask for a better {thing}`),
  },
};

const indonesian: Grammar = {
  language: 'id',
  slots: {
    thing: list(
      `paket | pesanan | barang | aplikasi | hp | baju | sepatu | makanan | tiket | kamar | refund | internet | kartu | tagihan | blender | kopi | antrean | akun | website`,
    ),
    broken: list(
      `rusak | belum sampai | salah | hilang | pecah | dingin | kotor | gak sesuai | error terus | cacat | telat | mati total | basi | bocor`,
    ),
    staff: list(`kurir | admin | kasir | cs | sopir | petugas | pelayan | teknisi | satpam | penjual`),
    rude: list(`kasar | jutek | gak ngerespon | lambat | gak sopan | judes | asal-asalan | sombong`),
    kind: list(`ramah | sabar | cepat | baik banget | sopan | membantu | profesional`),
    time: list(
      `2 minggu | 3 hari | seminggu | dari pagi | sejam lebih | sebulan | lama banget | berhari-hari`,
    ),
    good: list(`mantap | enak | bagus | keren | memuaskan | sesuai pesanan | rapi | oke banget | juara`),
    tag: list(` | gimana sih | tolong dong | parah | kapok | kecewa | min? | balikin uang saya`),
    thanks: list(` | makasih min | terima kasih | sukses terus | pasti langganan | recommended | top deh`),
  },
  forms: {
    negative:
      list(`{thing} saya {broken}, {tag} | udah {time} {thing} belum datang, {tag} | {staff}nya {rude}, {tag} | kok {thing} {broken} lagi sih | nunggu {time} tapi {thing} {broken} |
      {thing} {broken} padahal baru beli | chat gak dibales {time}, {tag} | gak {good} sama sekali {thing}nya | nyesel beli {thing} di sini | uang belum balik udah {time}, {tag}`),
    neutral:
      list(`min {thing} ready gak? | cara tukar {thing} gimana ya | berapa harga {thing} kak? | {thing} saya pesan hari senin | jam berapa {thing} dikirim? | besok saya ambil {thing} |
      apakah {thing} bisa dikirim ke bogor | mau tanya soal {thing} | sudah saya kirim data {thing} lewat dm | {thing} dijadwalkan hari jumat`),
    positive:
      list(`{thing}nya {good}, {thanks} | {staff}nya {kind}, {thanks} | {thing} sampai cepat, {thanks} | suka banget sama {thing}nya | gak nyesel beli {thing} di sini, {good} |
      {good} banget {thing}nya, {thanks} | {thing} {good} dan {staff}nya {kind} | gak ada masalah, {thing} {good}`),
  },
};

/** Labelled sentences from the grammars: the same for the same seed. */
export function written(seed: number): Labelled[] {
  const random = randomFrom(seed);
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? '';
  const out: Labelled[] = [];
  for (const { language, slots, forms } of [english, indonesian]) {
    for (const [label, patterns] of Object.entries(forms) as [Labelled['label'], string[]][]) {
      const seen = new Set<string>();
      for (let turn = 0; turn < 400; turn++) {
        const text = pick(patterns).replace(/\{(\w+)\}/g, (_all, slot: string) => pick(slots[slot] ?? []));
        if (seen.has(text)) continue;
        seen.add(text);
        out.push({ text, label, language, group: `own-${language}-${label}-${turn}` });
      }
    }
  }
  return out;
}

const talk: Record<'id' | 'en' | 'jv' | 'su', string> = {
  id: `mantap min | makasih kak | ok siap | gimana ini min | belum sampai juga | paket saya mana | tolong dibantu dong | cek dm ya kak | harganya berapa | masih ada stok gak |
    kok lama banget sih | sudah saya transfer | kecewa banget sumpah | aplikasinya error terus | terima kasih banyak | jam berapa bukanya | bisa cod gak kak | barangnya bagus |
    pelayanan buruk | uang saya balikin | kapan dikirim | thank you kak | best seller banget nih | sorry min baru bales | please dong min | gak bisa login | udah update tetep lemot |
    nyesel beli di sini | recommended seller | fast respon adminnya | lokasinya di mana ya | saya mau komplain | ini gimana caranya | semoga sukses selalu | enak banget makanannya |
    jangan beli di sini | ada yang tau gak | nomor resi saya belum ada | kurirnya gak sopan | order saya dicancel sepihak | packing aman good job seller | up min | pinjam dulu seratus`,
  en: `thank you | thanks a lot | where is my order | any update | still waiting | it does not work | my app keeps crashing | can you help me | what time do you open | love it |
    great service | so disappointed | never again | please check your inbox | no reply yet | refund please | how much is it | is anyone there | good job team | worst experience ever |
    the screen is broken | I need my money back | nice place | sent you a dm | fix your website | it was delicious | you guys rock | wrong item again | why is it so slow | ok got it |
    do you ship abroad | all good now | cheers mate | I can't log in | my parcel never came | hello there | lol ok | u guys are the best | pls fix asap | what happened`,
  jv: `matur nuwun mas | suwun yo | piye iki | regane piro | durung teko | suwe banget | enak tenan | apik banget barange | aku gela | kok ora dibales | wis tak transfer | nang endi panggonane |
    ojo tuku nang kene | larang temen | aku ora iso mlebu | barange rusak kabeh | mugo laris terus | sing dodol ramah | kapan dikirim mas | iki kok ngene | pelayanane elek | jan nggilani |
    ora ono sing njawab | aku wis ngenteni suwe | panganane ora enak | iso bayar nganggo opo | bocahku seneng banget | ayo mrene kabeh | sopo sing tanggung jawab | pancen oye | bukane jam piro |
    kulo dereng nampi paketipun | pripun niki | monggo pinarak | mboten wonten`,
  su: `hatur nuhun | nuhun kang | kumaha ieu | sabaraha hargana | can datang wae | lila pisan | ngeunah pisan | alus barangna | kuciwa abdi mah | naha teu dibales | geus ditransfer |
    di mana tempatna | ulah meuli di dieu | mahal teuing | teu bisa asup | barangna ruksak | mugia laris | anu dagangna someah | iraha dikirim | ieu kunaon nya | palayananana goreng |
    euweuh nu ngajawab | abdi tos lami ngantosan | kadaharanana teu ngeunah | tiasa mayar ku naon | budak abdi resepeun | hayu ka dieu | saha nu tanggung jawab | mantap euy | tabuh sabaraha buka |
    teu acan dugi pakétna | kumaha damang | mangga calik | punten bade tumaros | aya warna bodas teu`,
};

/** Short talk in each language, for telling languages apart. */
export const spoken = (Object.entries(talk) as [keyof typeof talk, string][]).flatMap(([language, lines]) =>
  list(lines).map((text) => ({ text, language })),
);
