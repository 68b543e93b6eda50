// Yang dikatakan `tanggap check`, dalam bahasa Indonesia.
import type { check as en } from '../en/check.ts';

export const check: typeof en = {
  description: 'Periksa bahwa tidak ada yang hilang, ganda, terlewat, atau terkirim tanpa persetujuan',
  slack: 'baca juga kanal krisis di Slack: agak lama, dan hanya membaca',
  noSlack:
    'Tidak ada token bot, jadi Slack tidak dapat diperiksa. Isi SLACK_BOT_TOKEN dan pasangannya, atau hilangkan --slack.',
  json: 'cetak hasilnya sebagai JSON',
  language: 'en atau id',
  badLanguage: (given) => `"${given}" bukan bahasa yang dikenal di sini. Pakai --lang en atau --lang id.`,
  head: 'Satu aturan per baris: apakah terpenuhi, nomornya, dan apa yang ditanyakan.',
  holds: (id, what) => `ok    ${id.padEnd(3)}  ${what}`,
  broken: (id, what, findings) =>
    `TIDAK ${id.padEnd(3)}  ${what}\n${findings.map((finding) => `       ${finding}`).join('\n')}`,
  unasked: (id, what) => `--    ${id.padEnd(3)}  ${what}: tidak ditanyakan, hanya Slack yang tahu (--slack)`,
  clean: 'Semuanya baik.',
  unclean: (count) =>
    `${count} aturan tidak terpenuhi. Tidak ada yang diubah. Mohon lihat tiap nomor di atas sebelum ada yang dikirim lagi.`,
  notAll: 'Yang dapat ditanyakan terpenuhi. Slack tidak mengizinkan semuanya ditanyakan.',
  refused: (code) =>
    `Slack menolak token bot (${code}), jadi tidak semua kanalnya terbaca. Betulkan SLACK_BOT_TOKEN, atau pasang lagi aplikasinya, lalu periksa sekali lagi.`,
  noAnswer: (why) =>
    `Slack tidak dapat ditanya (${why}), jadi tidak ada kanalnya yang terbaca. Periksa sekali lagi setelah Slack menjawab.`,
  unreadable: (channel, why) =>
    `Kanal ${channel} tidak terbaca sampai selesai (${why}). Kalau bot dikeluarkan dari sana, undang lagi; kalau tidak, periksa sekali lagi nanti.`,
  invariants: {
    I1: 'tidak ada kiriman dari Slack yang menunggu atau gagal lebih dari semenit, dan tidak ada yang berhenti dicoba dalam sehari terakhir',
    I2: 'setiap keluhan disimpan sekali dan tampil sekali: lewat kartunya sendiri atau terhitung dalam satu rangkuman',
    I3: 'tidak ada keluhan yang berakhir tanpa alasan tercatat',
    I4: 'tidak ada pengingat yang terlambat, gagal berulang kali, atau berbunyi terlalu awal',
    I5: 'setiap tenggat yang berjalan punya pengingatnya, dan yang lain tidak',
    I6: 'setiap krisis yang terbuka mendapat satu standup pada setiap harinya',
    I7: 'tidak ada pesan dari dua tugas, dan tidak ada tugas yang membuat dua pesan atau tersimpan dua kali',
    I8: 'semua yang ditandai terkirim memang ada pesannya, dan yang dibatalkan tidak ada pesannya',
    I9: 'setiap pesan bot di Slack memang diminta oleh bot ini sendiri',
    I10: 'pesan keluar menurut urutan permintaannya',
    I11: 'tidak ada yang keluar tanpa cukup persetujuan atas teks yang persis sama',
    I12: 'setiap teks masih sama dengan sidik yang disetujui',
    I13: 'tidak ada jawaban yang dilepas dua kali',
    I14: 'setiap persetujuan berasal dari orang, dan dalam semenit sebelumnya Slack menyatakan ia anggota penuh',
    I15: 'yang keluar adalah rumusan terbaru, dari draf yang tidak ditarik siapa pun',
    I16: 'tidak ada yang tersangkut di jalan keluar, dan tidak ada yang menunggu orang tanpa terlihat',
    I17: 'tidak ada kanal yang ditulisi lebih cepat dari tiga pesan sekaligus, lalu satu pesan per detik',
    I18: 'semua yang terjadi tercatat tepat sekali dalam catatan audit, beserta pelakunya, dan tidak ada baris yang diubah',
    I19: 'tidak ada sebutan atau tautan dari keluhan yang berfungsi di pesan bot',
    I20: 'tidak ada rahasia dan tidak ada kata-kata orang di catatan siapa melakukan apa',
    I21: 'tidak ada yang masih tersisa dari apa yang dihapus untuk selamanya',
    I22: 'tidak pernah ada dua pengirim pada satu jalur',
  },
};
