// Yang dikatakan pemantau, dalam bahasa Indonesia.
import type { watch as en } from '../en/watch.ts';

const times = (ratio: number): string => `, ${ratio} kali lipat`;
const people = (authors: number): string => (authors > 0 ? `, dari ${authors} orang` : '');

export const watch: typeof en = {
  title: 'Komentar jauh lebih banyak dari biasanya',
  insideTitle: 'Gelombangnya membesar lagi',
  dangerTitle: (count) =>
    count === 1 ? 'Satu komentar yang tidak bisa menunggu' : `${count} komentar yang tidak bisa menunggu`,
  moreDanger: (count) =>
    `Masih ada ${count} lagi. Sisanya muncul di sini setiap kali satu dari yang di atas dibetulkan, dan semuanya muncul kalau krisis dinyatakan.`,
  moreDangerInPerson: (count) => `Masih ada ${count} lagi. Semuanya muncul kalau krisis dinyatakan.`,
  moreDangerInside: (count) => `Masih ada ${count} lagi, dengan kartunya sendiri.`,
  counts: {
    negative: (count, expected, ratio, authors) =>
      `*${count} keluhan* dalam satu jam; biasanya ${expected} pada jam ini${times(ratio)}${people(authors)}.`,
    all: (count, expected, ratio, authors) =>
      `*${count} komentar* dalam satu jam; biasanya ${expected} pada jam ini${times(ratio)}${people(authors)}.`,
  },
  term: (term, count) => `*${term}* (${count})`,
  terms: (terms) => `Yang dibicarakan: ${terms}`,
  oldest: (unanswered, id, at, text) =>
    `${unanswered} di antaranya belum dijawab. Yang paling lama menunggu, no. ${id} sejak ${at}:\n>${text}`,
  dangerNext:
    'Mohon dilihat sekarang. Kalau benar, nyatakan krisis: yang terlihat di sini ikut terbawa. Kalau saya keliru menganggap gawat komentar yang biasa saja, betulkan labelnya: pembetulan itu disimpan, dan saya bisa diajari dengannya.',
  next: 'Mohon dilihat. Kalau ini lebih dari sekadar jam yang buruk, nyatakan krisis: yang terlihat di sini ikut terbawa. Kalau bukan apa-apa, senyapkan saya.',
  insideNext:
    'Semuanya sudah masuk krisis ini, masing-masing dengan penghitung waktunya. Apakah tim perlu tambahan orang, atau kabar baru untuk publik?',
  declared: (person, channel) =>
    `<@${person}> menyatakan krisis dari peringatan ini${channel ? `: <#${channel}>` : ''}. Mohon bawa yang kalian ketahui ke sana.`,
  declare: 'Nyatakan krisis',
  mute: 'Senyapkan',
  seen: (at) => `Terlihat ${at}`,
  over: 'Sejak itu sudah mereda.',
  evidence: 'Yang mendahului krisis ini',
  chart: (hours, count, usual) =>
    `Komentar per jam selama ${hours} jam terakhir: ${count} pada jam terakhir, biasanya ${usual}`,
  formTitle: (words) => (words ? `Banyak keluhan: ${words}` : 'Banyak keluhan sekaligus'),
  known: (count, expected, authors, words) =>
    `${count} komentar dalam satu jam, biasanya ${expected}, dari ${authors} orang.${words ? ` Yang dibicarakan: ${words}.` : ''}`,
  knownDanger: (count, numbers) =>
    `${count === 1 ? 'Satu komentar' : `${count} komentar`} yang tidak bisa menunggu: ${numbers.map((n) => `no. ${n}`).join(', ')}${count > numbers.length ? ', …' : ''}.`,
  standing: 'Keadaan pemantau',
  deaf: 'Belum ada komentar yang masuk, jadi belum ada yang bisa dibandingkan. Sambungkan sebuah sumber, atau impor komentar lama; lalu saya mulai belajar.',
  learning: (known) =>
    `Saya masih belajar mana yang biasa: saya sudah memantau selama ${known}, dan perlu tujuh hari sebelum bisa memberi peringatan. Mengimpor komentar lama membuatnya lebih cepat.`,
  listening: (since) =>
    `Saya memantau sejak ${since}, dan memberi tahu kalau yang masuk jauh lebih banyak dari biasanya.`,
  level: {
    negative: (count, expected, high) =>
      `Keluhan satu jam terakhir: *${count}*, biasanya pada jam ini: ${expected}. ${high ? '*Jauh lebih banyak dari biasanya.*' : 'Tidak ada yang luar biasa.'}`,
    all: (count, expected, high) =>
      `Semua komentar satu jam terakhir: *${count}*, biasanya pada jam ini: ${expected}. ${high ? '*Jauh lebih banyak dari biasanya.*' : 'Tidak ada yang luar biasa.'}`,
  },
  levelYoung: {
    negative: (count) => `Keluhan satu jam terakhir: *${count}*`,
    all: (count) => `Semua komentar satu jam terakhir: *${count}*`,
  },
  lastAlert: (at, over) =>
    over
      ? `Peringatan terakhir ${at}; sejak itu sudah mereda.`
      : `Peringatan terakhir ${at}; saya diam tentang gelombang yang sama kecuali bertambah setengahnya.`,
  mutedUntil: (person, until, above, negative) =>
    `Disenyapkan <@${person}> sampai ${until}. Saya tetap bicara kalau yang masuk lebih dari ${above} komentar per jam, atau lebih dari ${negative} keluhan.`,
  listen: 'Pantau lagi',
  listens: 'Saya memantau lagi.',
  muted: (duration) =>
    `Saya diam selama ${duration}. Kalau yang masuk bertambah setengah dari sekarang, saya tetap memberi tahu.`,
  muteForm: {
    title: 'Senyapkan pemantau',
    submit: 'Senyapkan',
    close: 'Kembali',
    intro:
      'Komentar tetap dihitung, dan masing-masing tetap punya penghitung waktu. Saya tetap bicara kalau bertambah setengahnya, dan tentang setiap komentar kritis.',
    hours: 'Berapa lama?',
    durations: { 24: 'satu hari', 72: 'tiga hari', 168: 'satu minggu' },
  },
};
