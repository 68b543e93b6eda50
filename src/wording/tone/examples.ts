/** Our own example sentences for the tone classifier, written as templates with alternatives and drawn by a seed. */
import type { Language } from '../answer.ts';
import { random } from '../random.ts';
import type { ToneFlag } from './grammar.ts';

/** One labelled sentence; `clean` has nothing wrong with it. */
export interface Example {
  language: Language;
  label: ToneFlag | 'clean';
  text: string;
}

type Templates = Record<ToneFlag | 'clean', readonly string[]>;

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

const templates: Record<Language, Templates> = {
  id: {
    defensive: [
      'Kami rasa #thing kami sudah sangat [sepadan|layak|bagus|sesuai] dengan [harganya|kualitasnya|aturannya].',
      '#we sudah [bekerja|bertindak|menangani|melayani] sesuai [standar|SOP|aturan|prosedur], jadi [tidak ada yang perlu dipermasalahkan|tidak ada yang salah|keluhan ini aneh].',
      '#we [terakreditasi|bersertifikat|berpengalaman|punya nama baik] dan tidak mungkin [berbuat|melakukan|bersikap] [begitu|seperti itu].',
      '[Jutaan|Ribuan|Banyak] orang memakai #thing kami dan [tidak ada keluhan|semua puas|baik-baik saja].',
      '[Mohon|Tolong] [tidak|jangan] [menggiring opini|memutarbalikkan fakta|melebih-lebihkan|menyerang kami|memojokkan kami].',
      'Kami punya [bukti|rekaman|catatan] [percakapannya|bahwa kami benar|semuanya].',
      'Kami [sudah berusaha maksimal|tidak merasa bersalah|tidak setuju dengan penilaian ini|keberatan disebut lambat].',
      'Bagi kami pelayanan [itu|siang itu|petugas] sudah [benar|pantas|baik|ramah].',
      '[Semua|Selama ini semua] berjalan [baik|normal|lancar] dan hanya #you yang [protes|mengeluh|merasa begitu].',
    ],
    blame: [
      '#thing #bad karena #you [membagikan kode|tidak hati-hati|salah pakai|tidak membaca aturan|terlambat datang|lupa mencabut].',
      '[Mestinya|Seharusnya|Harusnya] #you [datang lebih awal|bertanya dulu|cek dulu|simpan baik-baik|lapor lebih cepat].',
      'Anaknya [saja|memang] yang terlalu [aktif|kasar|rewel], jadi wajar kalau #bad.',
      '#you salah [membaca|menghitung|mengerti|memilih|menyimpan], bukan kami yang salah.',
      '[Keterlambatan|Kerusakan|Masalah|Kesalahan] ini [murni|sepenuhnya] [kesalahan|salah|ulah|urusan] [pihak |]#third.',
      'Kalau #you [sabar|teliti|membaca|bertanya] dari awal, #thing tidak akan #bad.',
      '[#third yang salah|Salahkan saja #third|Silakan protes ke #third], bukan ke kami.',
      'Itu [pilihan|keputusan|kemauan|kesalahan] #you sendiri.',
      'Lain kali [lebih teliti|dibaca dulu|jangan asal|cek dulu] ya.',
    ],
    sarcasm: [
      'Wah, [pakar|ahli|juri|kritikus|profesor] [kuliner|internet|bisnis|logistik] rupanya.',
      'Kapan [buka|bikin|dirikan] [restoran|toko|maskapai|rumah sakit] sendiri?',
      'Hebat ya, [pesan satu porsi|beli satu|bayar sedikit], protesnya [sepuluh paragraf|panjang sekali|se-Indonesia].',
      'Makasih lho sudah [capek-capek|repot-repot] [bikin utas|menulis novel|marah-marah|ceramah], semoga [dapat banyak like|viral|bahagia].',
      'Oke siap, [Bos Besar|Yang Mulia|Tuan Raja|Paduka], ada [titah|perintah|permintaan] lain?',
      'Kalau mau [kilat|cepat|sempurna|mewah], coba [tinggal di sebelah tower|pindah ke bulan|sewa pelayan|masak sendiri].',
      'Aduh kasihan, [telat lima menit|kurang sambal|antre sebentar] saja [langsung kiamat|dunia runtuh|trauma].',
      '[Selamat|Luar biasa|Keren], #you [juara|pemenang] [protes|komplain] hari ini.',
    ],
    evasive: [
      'Kami memohon maaf [bila|jika|apabila|kalau] #thing [dirasa|dianggap|terasa] kurang [ramah|nyaman|berkenan|memuaskan].',
      '[Terkait|Mengenai|Perihal] [hal tersebut|kejadian itu|masalah ini] [sedang|sudah|telah] ditangani [secara internal|oleh bagian terkait|pihak berwenang].',
      'Terjadi [ketidaksesuaian|kesalahan|kendala|kekeliruan] [data|sistem|teknis] dan telah dilakukan [perbaikan|penyesuaian|penanganan].',
      'Kami turut prihatin jika ada [penumpang|pasien|pelanggan|warga] yang merasa [kurang nyaman|dirugikan|tersinggung].',
      'Terima kasih atas perhatiannya, [kritik|saran|masukan] [sangat kami hargai|sangat berarti|akan kami tampung] demi [kemajuan bersama|pelayanan yang lebih baik].',
      '[Mohon maklum|Harap maklum|Mohon pengertiannya], hal seperti ini [biasa|wajar|lumrah|sering] terjadi.',
      'Kami [belum bisa|tidak dapat|enggan] [berkomentar|memberi keterangan|menjelaskan].',
      '[Ada|Terdapat] [sedikit|beberapa] [kendala|dinamika|penyesuaian] di lapangan.',
    ],
    overpromise: [
      '[Dijamin|Pasti|Kami jamin] #thing [kembali|selesai|beres|sampai|normal] #day [tanpa potongan|tanpa kecuali|juga].',
      'Kami [pastikan|janji|berjanji] [tidak akan ada lagi|tidak ada satu pun] #thing yang #bad.',
      '[Tenang|Percaya deh|Jangan takut], #thing ini [aman seratus persen|100% aman|pasti aman] untuk [semua umur|siapa pun].',
      '[Mulai hari ini|Selamanya|Seterusnya] [tidak akan pernah|tidak bakal] #bad lagi.',
      'Apa pun [yang terjadi|permintaannya|masalahnya] pasti [kami ganti|beres|kami penuhi].',
    ],
    liability: [
      '#we [mengakui|akui] kelalaian [medis|kerja|kami] dan siap [memberi kompensasi penuh|dituntut|digugat|membayar ganti rugi].',
      'Seluruh kerugian [materiil|korban|pasien] akan [kami ganti|kami tanggung].',
      'Ini pelanggaran [UU|undang-undang|hukum|kontrak] dari pihak kami.',
      'Kami bertanggung jawab secara hukum atas [jatuhnya|meninggalnya|cedera|luka] [anak|suami|ibu] [Bapak|Ibu|Anda].',
      'Karena [keteledoran|kelalaian|kecerobohan] [teknisi|sopir|dokter|staf] kami, [rumah|anak|mobil] #you [terbakar|celaka|terluka].',
      'Kami tanggung [biaya|ongkos] [operasi|rumah sakit|pemakaman|pengobatan] [sampai sembuh|seluruhnya].',
    ],
    unverified: [
      '[Kemungkinan|Sepertinya|Tampaknya|Kayaknya] ada [pegawai|orang dalam|oknum|peretas] yang [membocorkan|mencuri|menukar|merusak] [data|isi paket|kabel|barang].',
      '[Mungkin|Bisa jadi|Barangkali] #thing #bad karena [cuaca panas|#third|tegangan|hama|gempa].',
      '[Diduga|Kuat dugaan|Katanya|Kabarnya] [karena ulah|akibat|perbuatan] [pesaing|warga|mantan karyawan|#third].',
      '[Sepertinya|Kayaknya|Rasanya] #thing #bad di [gudang transit|jalan|pabrik|bandara].',
      'Belum [kami cek|pasti], tapi [kayaknya|rasanya|mungkin] [salah #third|ulah orang luar|servernya diretas].',
    ],
    clean: [
      '[Kami minta maaf|Maaf ya, Kak|Mohon maaf, Bapak/Ibu], [itu|ini] kesalahan kami.',
      '#thing [Kakak|Bapak|Ibu] #bad [saat kami kemas|di gudang kami|karena mesin kami mati|karena pipa kami pecah].',
      'Kami sedang [memeriksa|memperbaiki|mengganti|menelusuri|mengirim] #thing [itu|yang #bad].',
      'Kabar berikutnya [pukul 18.00|besok pagi|hari Rabu|sore ini].',
      'Kami [belum tahu|sedang mencari] penyebabnya.',
      '[Boleh|Bisa] lanjut lewat DM? [Nomor|Data] jangan ditulis di sini.',
      'Kami [mengerti|paham] #you [kecewa|marah|khawatir|cemas|kesal].',
      'Supaya tidak terulang, kami [menambah|mengubah|memeriksa] [jadwal|pemeriksaan|setiap #thing].',
      '[Terima kasih|Makasih] sudah [memberi tahu|menunggu|bertanya|bersabar|berbagi cerita].',
      '[Toko|Kantor|Puskesmas|Sekolah|Konter] buka [pukul 08.00|setiap hari|mulai Senin].',
      'Mohon [hentikan pemakaian|ganti kata sandi|jangan diminum|simpan struknya|jangan bagikan kode OTP] dulu.',
      'Dana [kami kembalikan|kembali] [#day|paling lambat 22 November].',
      '#we salah [menempel|mencetak|menghitung|mengirim] [label|harga|tagihan|alamat].',
      'Keterangan [di poster|di label|di situs] kami [kurang jelas|salah|belum diperbarui].',
      'Hasil [uji|pemeriksaan] [bisa dibaca|ada] di situs kami.',
      'Kalau [ada luka|masih mual|belum masuk], [segera ke dokter|kabari kami lewat DM].',
      'Petugas kami [berkata kasar|terlambat|membentak], dan [ia tidak bertugas hari ini|kami sudah berbicara dengannya].',
      'Senang [mendengarnya|sekali], [sampai jumpa|sehat selalu|selamat menikmati].',
      'Penerbangan [batal|tertunda] karena [landasan tergenang|mesin kami rusak].',
      '#thing [pengganti|yang baru] kami kirim #day tanpa biaya.',
    ],
  },
  en: {
    defensive: [
      'We feel our #thing is [more than fair|well worth the price|perfectly fine|good value].',
      '#we acted [according to standards|in accordance with procedure|as the rules say], so there is nothing to complain about.',
      '#we [is|are] [accredited|certified|experienced|well known] and would never [do such a thing|act like that].',
      '[Millions|Thousands] of people use our #thing and [have no complaints|are happy|never had trouble].',
      'Please stop [twisting the story|exaggerating|attacking us|spreading this].',
      'We have [proof|the chat on record|it on camera] [that we were right|of everything|].',
      'We [did our best|do not feel guilty|disagree with this assessment|object to being called slow].',
      'In our view the service [that day|you got] was [right|decent|good|friendly].',
      'Everything was [fine|normal] and only you [complained|felt that way].',
    ],
    blame: [
      'Your #thing is #bad because you [shared your code|were not careful|used it wrong|did not read the rules|came late].',
      'You should have [come earlier|asked first|checked first|stored it properly|reported it sooner].',
      'Your child is [simply|just] too [rough|wild|fussy], so of course it broke.',
      'You [misread|miscounted|misunderstood|mixed up] the #thing; we did nothing of the kind.',
      "The [delay|damage|problem|mistake] is [entirely|purely] the #third's [fault|doing|business].",
      'If you had [waited|read|asked], the #thing would not be #bad.',
      '[Blame the #third|The #third did it|Complain to the #third], not to us.',
      'That was your own [choice|decision|wish|mistake].',
      'Next time [be more careful|read first|check first], please.',
    ],
    sarcasm: [
      'Ah, a [food|flight|business|network] [critic|expert|judge|professor].',
      'When are you opening your own [restaurant|shop|airline|hospital]?',
      'Impressive, [one burger|one order|three dollars] and [ten paragraphs|a whole essay|a novel] of complaints.',
      'Thanks for [writing such a long thread|the lecture|the novel|shouting], hope you get [lots of likes|a medal|famous].',
      'Right away, [boss|your majesty|chief|my lord], any other [royal orders|commands|wishes]?',
      'If you want [lightning fast|perfect|luxury], try [moving into our tower|the moon|hiring a butler|cooking yourself].',
      'Oh dear, [five minutes late|not enough sauce|a short queue], [the world ended|how tragic|what a trauma].',
      '[Congratulations|Bravo|Well done], you are [champion|winner] of [complaining|whining] today.',
    ],
    evasive: [
      'We apologise if our #thing [came across as|felt|seemed] [unfriendly|uncomfortable|unsatisfying].',
      'The [matter|issue|case] [is being|has been] [dealt with internally|handled by the department|forwarded].',
      'A [data|system|technical] [discrepancy|error|issue] occurred and a [fix|correction|measure] has been applied.',
      'We are sorry if any [passengers|patients|customers|guests] felt [uncomfortable|offended|disappointed].',
      'Thank you for your input, [criticism|suggestions|feedback] are [highly appreciated|valuable] as we [grow together|improve].',
      'Please understand, things like this [happen|are normal|are common].',
      'We [cannot|are not able to|would rather not] [comment|give details|explain].',
      'There [was|were] some [adjustments|circumstances|dynamics] on site.',
    ],
    overpromise: [
      'Your #thing is [guaranteed|certain] to be [back|done|fixed|normal] #day [in full|without exception|].',
      'We promise there will be no more #bad #thing.',
      '[Relax|Believe us|Do not worry], this #thing is [one hundred percent|completely|totally] safe for [all ages|everyone].',
      'Not a single #thing will ever be #bad again.',
      'Whatever happens, it will [definitely|certainly] be [replaced|sorted|done].',
    ],
    liability: [
      '#we admits [medical|gross|our] negligence and will pay [full compensation|damages].',
      "We will make good all [material|your|the victims'] losses.",
      'This was a [violation|breach] of [data protection law|the law|our contract] on our part.',
      "We are legally responsible for your [child|husband|mother]'s [fall|death|injury].",
      "Your [house|child|car] [burned|was hurt|crashed] because of our [technician|driver|doctor]'s [carelessness|negligence].",
      'We will pay for the [surgery|hospital|funeral|treatment] [in full|until recovery].',
    ],
    unverified: [
      '[An employee|An insider|A hacker|Somebody] [probably|apparently|most likely] [leaked|stole|swapped|cut] the [data|parcel|cable].',
      '[Maybe|Perhaps|Possibly] the #thing was #bad because of [the heat|the #third|voltage|rats].',
      'We [strongly suspect|assume|think] a [rival|neighbour|former employee|#third] is behind this.',
      'The #thing seems to have been #bad in the [warehouse|factory|airport].',
      'It looks as though the #thing was #bad by the #third.',
    ],
    clean: [
      '[We are sorry|We apologise|Sorry], [this|that] was our mistake.',
      'Your #thing was #bad because [we packed it badly|our machine broke|our pipe burst|our system failed].',
      'We are [checking|repairing|replacing|tracing|sending] the #thing now.',
      'Next update [at 6 pm|tomorrow|on Wednesday|this afternoon].',
      'We [do not know the cause yet|are looking into the cause].',
      'Could you send us a DM? Please keep your [number|details] out of this thread.',
      'We understand [your disappointment|your worry|why you are angry|how frustrating this is].',
      'So that it does not happen again, we [added|changed|check] [a check|the schedule|every #thing].',
      'Thank you for [telling us|waiting|asking|your patience|sharing this].',
      'The [shop|office|clinic|counter] is open [from 8 am|every day|from Monday].',
      'Please [stop using it|change your password|do not drink it|keep the receipt|never share your code] for now.',
      'The money is back [#day|by 22 November].',
      '#we [printed|sent|charged|counted] the wrong [label|price|bill|address].',
      'Our [poster|label|site] was [unclear|wrong|out of date].',
      'The [test|inspection] report is on our website.',
      'If [you are hurt|you still feel sick|it is not there], [see a doctor|send us a DM].',
      'Our driver was [rude|late], and [he is off duty today|we spoke with him].',
      'So glad [to hear it|you liked it], see you [soon|next time].',
      'The flight is [cancelled|delayed] because [the runway is flooded|our engine failed].',
      'A new #thing goes out #day, free of charge.',
    ],
  },
};

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

/** `each` examples from every template, always the same for the same seed. */
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
  return examples;
}
