/** Indonesian phrasing for public answers: variants of each part, the words around a recorded fact, and names of gaps. */
import type { answers as english, Say } from './en.ts';

/** Only for the shop register; the composer skips an empty variant. */
const kakOnly =
  (text: string): Say =>
  (w) =>
    w.register === 'kak' ? text : '';

export const answers: typeof english = {
  address: {
    kak: { call: ', Kak', you: 'Kakak' },
    bapak_ibu: { call: ', Bapak/Ibu', you: 'Bapak/Ibu' },
    plain: { call: '', you: 'Anda' },
  },
  thanks: {
    complaint: [
      (w) => `Terima kasih sudah memberi tahu kami${w.call}.`,
      (w) => `Terima kasih sudah menanyakan ini${w.call}.`,
      (w) => `Terima kasih sudah menyampaikannya${w.call}.`,
      (w) => `Terima kasih atas masukannya${w.call}.`,
      (w) => `Terima kasih sudah meluangkan waktu untuk bertanya${w.call}.`,
      kakOnly('Makasih sudah bilang ke kami ya, Kak.'),
    ],
    praise: [
      (w) => `Terima kasih banyak${w.call}! Cerita ${w.you} jadi penyemangat kami.`,
      (w) => `Senang sekali membacanya${w.call}. Terima kasih!`,
      (w) => `Terima kasih sudah berbagi cerita baiknya${w.call}. Sampai jumpa lagi!`,
      (w) => `Terima kasih banyak${w.call}! Tim kami ikut senang membacanya.`,
      (w) => `Terima kasih atas kata-kata hangatnya${w.call}. Ini penyemangat untuk tim kami.`,
      kakOnly('Makasih banyak ya, Kak! Kabar begini bikin kami makin semangat.'),
      kakOnly('Aduh, senangnya! Makasih ya, Kak. Sehat selalu.'),
    ],
    question: [
      (w) => `Terima kasih sudah bertanya${w.call}.`,
      (w) => `Terima kasih pertanyaannya${w.call}.`,
      (w) => `Halo${w.call}, terima kasih sudah menghubungi kami.`,
      kakOnly('Halo Kak, makasih sudah tanya ke kami.'),
    ],
  },
  empathy: {
    harm: [
      (w) => `Semoga ${w.you} dan keluarga baik-baik saja.`,
      (w) => `Kami ikut khawatir membacanya${w.call}.`,
      (w) => `Kami mengerti ini menakutkan${w.call}.`,
      (w) => `Keselamatan ${w.you} yang paling penting bagi kami.`,
      (w) => `Kami paham ${w.you} khawatir.`,
    ],
    privacy: [
      (w) => `Kami paham ini membuat ${w.you} cemas.`,
      (w) => `Kami mengerti ${w.you} khawatir soal datanya.`,
      (w) => `Wajar kalau ${w.you} merasa tidak tenang.`,
      (w) => `Kami mengerti ini meresahkan${w.call}.`,
    ],
    money: [
      (w) => `Kami paham ${w.you} khawatir soal uangnya.`,
      (w) => `Urusan uang memang bikin cemas, kami mengerti${w.call}.`,
      (w) => `Kami mengerti kekhawatiran ${w.you}.`,
      (w) => `Kami paham ini meresahkan${w.call}.`,
    ],
    hurt: [
      (w) => `Kami mengerti ${w.you} kecewa.`,
      (w) => `Wajar kalau ${w.you} marah.`,
      (w) => `Kami paham ini menyakitkan${w.call}.`,
      (w) => `Kekecewaan ${w.you} kami mengerti.`,
    ],
    disruption: [
      (w) => `Kami mengerti ini merepotkan${w.call}.`,
      (w) => `Kami paham ${w.you} kecewa.`,
      (w) => `Kami tahu ini menyita waktu ${w.you}.`,
      (w) => `Wajar kalau ${w.you} kesal.`,
      (w) => `Kami paham rasanya menunggu tanpa kepastian${w.call}.`,
      kakOnly('Pasti kesal ya, Kak, kami mengerti.'),
    ],
    product: [
      (w) => `Kami mengerti ${w.you} kecewa.`,
      (w) => `Kami paham ini mengecewakan${w.call}.`,
      (w) => `Wajar kalau ${w.you} kesal.`,
      (w) => `Ini pasti mengecewakan${w.call}.`,
    ],
    worry: [
      (w) => `Kami paham kabar ini membuat ${w.you} cemas.`,
      (w) => `Kami mengerti kalau ${w.you} khawatir.`,
      (w) => `Wajar kalau kabar ini bikin ragu${w.call}.`,
      (w) => `Kami mengerti kabar ini meresahkan${w.call}.`,
    ],
    confusion: [
      (w) => `Kami paham ini membingungkan${w.call}.`,
      () => 'Kami mengerti kalau ini menimbulkan tanda tanya.',
      (w) => `Wajar kalau ${w.you} bertanya-tanya.`,
      (w) => `Kami mengerti kebingungan ${w.you}.`,
    ],
  },
  regret: {
    own: [
      (w) => `Kami minta maaf${w.call}.`,
      (w) => `Mohon maaf${w.call}.`,
      (w) => `Kami benar-benar minta maaf${w.call}.`,
      (w) => `Kami mohon maaf sebesar-besarnya${w.call}.`,
      (w) => `Maafkan kami${w.call}.`,
      kakOnly('Maaf banget ya, Kak.'),
      kakOnly('Maaf ya, Kak.'),
    ],
    sorry: [
      (w) => `Kami menyesal ${w.you} mengalami ini.`,
      (w) => `Kami minta maaf ${w.you} harus mengalami ini.`,
      (w) => `Mohon maaf ${w.you} jadi terdampak.`,
      (w) => `Kami ikut menyesal atas kejadian ini${w.call}.`,
      kakOnly('Maaf ya, Kak, jadi repot begini.'),
    ],
  },
  responsibility: {
    alone: [
      () => 'Ini kesalahan kami.',
      () => 'Ini murni kesalahan kami.',
      () => 'Kesalahannya ada pada kami.',
      () => 'Kami yang salah.',
      () => 'Ini tanggung jawab kami.',
    ],
    leading: [() => 'Ini kesalahan kami:', () => 'Ini murni kesalahan kami:'],
    recorded: {
      clause: [(w) => `${w.start}. Itu kesalahan kami.`, (w) => `${w.start}, dan itu kesalahan kami.`],
      noun: [(w) => `Ini kesalahan kami: ${w.mid}.`, (w) => `Ini murni kesalahan kami: ${w.mid}.`],
    },
  },
  what_happened: {
    clause: [
      (w) => `${w.start}.`,
      (w) => `Yang terjadi: ${w.mid}.`,
      (w) => `Kejadiannya begini: ${w.mid}.`,
      (w) => `Duduk perkaranya: ${w.mid}.`,
    ],
    doing: [(w) => `Kami ${w.mid}.`, (w) => `Yang terjadi: kami ${w.mid}.`],
    noun: [(w) => `Yang terjadi: ${w.mid}.`, (w) => `Kejadiannya: ${w.mid}.`],
    known: [
      (w) => `Yang kami ketahui sejauh ini: ${w.mid}.`,
      (w) => `Sejauh ini yang kami tahu: ${w.mid}.`,
      (w) => `Sementara ini yang kami ketahui: ${w.mid}.`,
    ],
    clarified: [
      (w) => `${w.start}.`,
      (w) => `Kami luruskan: ${w.mid}.`,
      (w) => `Penjelasannya: ${w.mid}.`,
      (w) => `Jadi begini: ${w.mid}.`,
    ],
  },
  step: {
    clause: [(w) => `${w.start}.`, (w) => `Sekarang ${w.mid}.`, (w) => `Langkah kami: ${w.mid}.`],
    doing: [
      (w) => `Kami sedang ${w.mid}.`,
      (w) => `Sekarang kami ${w.mid}.`,
      (w) => `Tim kami sedang ${w.mid}.`,
      (w) => `Saat ini kami ${w.mid}.`,
    ],
    done: [(w) => `Kami ${w.mid}.`, (w) => `Tim kami ${w.mid}.`],
    passive: [(w) => `Saat ini ${w.mid}.`, (w) => `Sekarang ${w.mid}.`],
    noun: [(w) => `Langkah kami sekarang: ${w.mid}.`, (w) => `Yang sedang kami kerjakan: ${w.mid}.`],
  },
  repair: {
    clause: [(w) => `${w.start}.`, (w) => `Untuk ${w.you}: ${w.mid}.`],
    doing: [(w) => `Kami akan ${w.mid}.`, (w) => `Untuk itu kami ${w.mid}.`, (w) => `Kami ${w.mid}.`],
    done: [(w) => `Kami ${w.mid}.`],
    noun: [
      (w) => `Untuk ${w.you}: ${w.mid}.`,
      (w) => `Yang kami siapkan: ${w.mid}.`,
      (w) => `Sebagai perbaikan: ${w.mid}.`,
      (w) => `Penyelesaiannya: ${w.mid}.`,
    ],
  },
  prevention: {
    clause: [
      (w) => `Supaya tidak terulang, ${w.mid}.`,
      (w) => `Agar tidak terulang, ${w.mid}.`,
      (w) => `Ke depannya, ${w.mid}.`,
    ],
    doing: [
      (w) => `Supaya tidak terulang, kami ${w.mid}.`,
      (w) => `Agar tidak terulang, kami ${w.mid}.`,
      (w) => `Ke depannya kami ${w.mid}.`,
    ],
    done: [(w) => `Supaya tidak terulang, kami ${w.mid}.`, (w) => `Agar tidak terulang, kami ${w.mid}.`],
    noun: [(w) => `Supaya tidak terulang: ${w.mid}.`, (w) => `Langkah pencegahannya: ${w.mid}.`],
  },
  private_channel: {
    generic: [
      () => 'Boleh lanjut lewat DM? Mohon jangan tulis data pesanan di sini.',
      () => 'Boleh kami bantu lewat DM? Datanya jangan ditulis di sini ya.',
      (w) => `Boleh ${w.you} DM kami? Detailnya cukup di sana saja.`,
      () => 'Silakan DM kami, biar data pribadinya aman.',
      () => 'Detailnya lewat DM ya.',
      () => 'Kami bantu lewat DM ya.',
    ],
    word: [
      (w) => `Boleh lanjut lewat ${w.mid}? Datanya jangan ditulis di sini ya.`,
      (w) => `Kami bantu lewat ${w.mid}.`,
      (w) => `Detailnya lewat ${w.mid} ya.`,
      (w) => `Silakan lanjut lewat ${w.mid}, jangan tulis data pribadi di sini.`,
    ],
    address: [
      (w) => `Kami bantu lewat ${w.mid}.`,
      (w) => `Detailnya bisa lewat ${w.mid}.`,
      (w) => `Silakan lanjut lewat ${w.mid}, jangan tulis data pribadi di sini.`,
    ],
  },
  next_update: {
    time: [
      (w) => `Kami kabari lagi ${w.mid}.`,
      (w) => `Kabar berikutnya ${w.mid}.`,
      (w) => `Kami kabari lagi ${w.mid}, ada atau belum ada perkembangan.`,
      (w) => `Perkembangannya kami kabarkan ${w.mid}.`,
    ],
    clause: [(w) => `${w.start}.`],
    noun: [(w) => `Kabar berikutnya: ${w.mid}.`],
    clock: (time) => `pukul ${time}`,
  },
  evidence: {
    clause: [(w) => `${w.start}.`, (w) => `Yang bisa dicek: ${w.mid}.`],
    noun: [
      (w) => `Bisa dicek di sini: ${w.mid}.`,
      (w) => `Rujukannya: ${w.mid}.`,
      (w) => `Dasarnya: ${w.mid}.`,
    ],
  },
  instruction: {
    imperative: [
      (w) => `${w.start}.`,
      (w) => `Demi keamanan, ${w.mid}.`,
      (w) => `Yang utama: ${w.mid}.`,
      (w) => `Pertama, ${w.mid}.`,
      (w) => `Penting: ${w.mid}.`,
      (w) => `Untuk sementara, ${w.mid}.`,
    ],
    doing: [
      (w) => `Mohon ${w.mid}.`,
      (w) => `Demi keamanan, mohon ${w.mid}.`,
      (w) => `Tolong ${w.mid} dulu.`,
    ],
    clause: [
      (w) => `Yang utama: ${w.mid}.`,
      (w) => `Penting: ${w.mid}.`,
      (w) => `Pertama: ${w.mid}.`,
      (w) => `Untuk sementara: ${w.mid}.`,
    ],
  },
  answer: { clause: [(w) => `${w.start}.`], noun: [(w) => `Jawabannya: ${w.mid}.`] },
  concede: {
    clause: [(w) => `Kami akui ${w.mid}.`, (w) => `Memang, ${w.mid}.`, (w) => `Masukan ini benar: ${w.mid}.`],
    noun: [
      (w) => `Yang memang kurang jelas dari kami: ${w.mid}.`,
      (w) => `Kami akui yang kurang jelas: ${w.mid}.`,
    ],
  },
  gaps: {
    what_happened: 'apa yang terjadi',
    responsibility: 'kesalahan siapa',
    step: 'langkah yang sedang dijalankan',
    repair: 'bentuk penggantian atau perbaikan',
    prevention: 'cara mencegah terulang',
    private_channel: 'saluran pribadi',
    next_update: 'waktu kabar berikutnya',
    evidence: 'bukti atau sumber',
    instruction: 'petunjuk keselamatan',
    answer: 'jawaban',
    concede: 'bagian yang kurang jelas dari kami',
  },
  general: { thanks: 'ucapan terima kasih', empathy: 'empati', regret: 'permintaan maaf' },
  translate: (fact) => `terjemahkan: ${fact}`,
  questions: {
    what_happened: 'Apa yang sebenarnya terjadi, dan kapan?',
    responsibility: 'Apakah sudah pasti ini kesalahan kita?',
    step: 'Langkah apa yang sedang dijalankan sekarang?',
    repair: 'Apa yang diterima pelanggan sebagai perbaikan, dan kapan?',
    prevention: 'Apa yang berubah supaya tidak terulang, dan mulai kapan?',
    private_channel: 'Lewat saluran pribadi mana orang bisa dibantu?',
    next_update: 'Kapan kabar berikutnya keluar?',
    evidence: 'Bukti atau sumber apa yang bisa dicek orang?',
    instruction: 'Apa yang harus dilakukan orang sekarang supaya aman?',
    answer: 'Apa jawaban atas pertanyaan ini?',
    concede: 'Bagian mana dari pesan kita yang kurang jelas?',
  },
  translateQuestion: (fact) => `Fakta ini belum dalam bahasa Indonesia: “${fact}”. Siapa yang menerjemahkan?`,
  leftOut: (parts, limit) =>
    `Supaya muat ${limit} karakter, bagian ini dilewatkan: ${parts.join(', ')}. Persingkat faktanya bila perlu ikut.`,
  tooLong: (length, limit) =>
    `Panjangnya ${length} karakter, batasnya ${limit}. Fakta mana yang bisa dipersingkat?`,
  noDebate:
    'Lebih baik disembunyikan atau dilaporkan daripada dijawab. Apakah komentar ini memang perlu jawaban?',
};
