// Yang dikatakan `tanggap demo` dalam bahasa Indonesia, dan kalimat para pelanggan rekaannya.
import type { demo as en } from '../en/demo.ts';

const complaints: typeof en.complaintParts = {
  openings: [
    'Selamat pagi, kak.',
    'Halo Kopi Senja,',
    'Ini pesan saya yang ketiga.',
    'Min, tolong dong.',
    'Saya langganan dari dulu lho.',
    'Kok bisa begini ya?',
    'Tolong ditanggapi, jangan didiamkan.',
    'Tadi mampir sebelum ke kantor.',
  ],
  troubles: [
    'Saya beli satu kopi susu, tapi kasirnya menagih dua kali.',
    'Bayar sekali, di mutasi rekening keluar dua kali.',
    'Aplikasinya memotong saldo saya dua kali untuk pesanan yang sama.',
    'Pesan dua gelas, tertagih empat gelas.',
    'Katanya pembayaran gagal, saya ulang, eh dua-duanya tertagih.',
    'Kartu saya ditagih lagi satu jam setelah saya pulang.',
    'Kasirnya bilang uangnya kembali hari itu juga, sampai sekarang belum.',
    'Struk cuma satu, tapi tagihan kartu saya dua.',
  ],
  feelings: [
    'Jujur saya kecewa.',
    'Buat saya itu uang makan sehari.',
    'Teman sekantor saya juga kena.',
    'Pegawai di kedai tidak ada yang bisa menjelaskan.',
    'Rasanya dibohongi 😡',
    'Ini akhir bulan, kak, berat.',
    'Jadi malas mampir lagi.',
  ],
  wishes: [
    'Kapan uang saya dikembalikan?',
    'Mohon dikembalikan hari ini.',
    'Tolong dicek pesanan nomor {order}.',
    'Saya mau jawaban dari orang, bukan mesin.',
    'Apa saya harus datang ke kedai?',
    'Bagaimana tindak lanjutnya?',
    'Saya tunggu kabarnya ya.',
  ],
};

export const demo: typeof en = {
  description: 'Memainkan satu krisis utuh pada rumah yang sungguhan, dengan orang rekaan, tanpa dunia luar.',
  headless: 'berhenti begitu krisis usai; tanpa ini workspace tetap terbuka untuk dilihat-lihat',
  json: 'hanya mencetak angka-angkanya sebagai JSON',
  file: 'mengambil keluhan dari berkas CSV ini, bukan yang bawaan',
  complaints: 'berapa keluhan yang diambil, paling sedikit 10',
  language: 'en atau id',
  badLanguage: (given) => `Bahasa “${given}” tidak ada di sini. Pakai en atau id.`,
  badCount: (given) => `“${given}” bukan jumlah keluhan dari 10 sampai 10000.`,
  badFile: (file) => `Berkas ${file} tidak ada. Periksa nama dan foldernya, ya.`,
  tooFew: (file, found) => `${file} memuat ${found} keluhan yang bisa dibaca; demo ini perlu sedikitnya 10.`,
  broken: (what) => `Demo tidak bisa dilanjutkan: ${what}`,

  step: {
    opening: 'Menyalakan basis data, workspace Slack tiruan, bot, dan penerima jawaban …',
    open: (url) => `Semuanya berjalan. Lihat di ${url}`,
    declared: (channel, people, calls) =>
      `Sari menyatakan krisis. #${channel} siap dengan ${people} orang dan pesan utama yang disematkan, setelah ${calls} panggilan ke Slack.`,
    singles: (n) =>
      `${n} keluhan masuk satu per satu. Masing-masing menjadi kartu dengan jam dan konsep jawaban.`,
    facts:
      'Budi mencatat apa yang terjadi dan apa yang sedang dilakukan. Semua konsep disusun ulang dari fakta itu.',
    edited: 'Budi menyusun satu konsep sendiri: pelanggannya menulis dalam bahasa lain dari faktanya.',
    approved: (n) => `Rina membaca konsepnya dan menyetujui ${n} dengan emoji.`,
    sent: (n) => `Masa tunggu selesai: ${n} jawaban bertanda tangan tiba di penerima.`,
    flood: (n, digests) =>
      `Banjir: ${n} keluhan lagi dalam hitungan detik. Semuanya dihitung dalam ${digests} ringkasan agar kanal tidak penuh.`,
    warned: (n) => `Jam demi jam berlalu. ${n} keluhan mendekati batasnya, dan petugas jaga diingatkan.`,
    breached: (n) => `Batas waktu menjawab habis: ${n} keluhan terlambat.`,
    opened:
      'Dewi membuka salah satunya dari ringkasan; Rina menyetujui konsepnya; terjawab juga, walau terlambat.',
    standup: (n) => `Esok paginya laporan harian terbit (sejauh ini ${n}).`,
    resolved: (percent) => `Sari menutup krisis. Ringkasannya: ${percent} % terjawab.`,
  },
  summary: {
    title: 'Hasilnya',
    lines: (f) => [
      `${f.complaints} keluhan: ${f.cards} sebagai kartu, ${f.digested} dihitung dalam ${f.digests} ringkasan`,
      `${f.answered} terjawab, ${f.breached} terlambat, ${f.standups} laporan harian`,
      `${f.seconds} detik`,
    ],
    good: 'Semua pemeriksaan lolos.',
    bad: (checks) => `Pemeriksaan ini tidak lolos: ${checks.join(', ')}`,
    stays: (url) => `Workspace tetap terbuka di ${url}. Ctrl-C untuk mengakhiri.`,
  },

  typed: {
    title: 'Pelanggan tertagih dua kali',
    known: 'Sejak pagi orang bilang kasir kita menagih mereka dua kali.',
    facts: {
      what_happened: 'kasir kami menagih sebagian pelanggan dua kali pada 20 November',
      step: 'memeriksa semua pembayaran hari itu',
      repair: 'Semua pembayaran kedua kami kembalikan paling lambat hari Jumat',
      prevention: 'dua orang memeriksa kasir setiap malam',
      next_update: 'besok pukul 10.00',
    },
    answer:
      'Mohon maaf, kak: kasir kami menagih kakak dua kali pada 20 November. Itu kesalahan kami. Kami memeriksa semua pembayaran hari itu, dan pembayaran kedua kami kembalikan paling lambat hari Jumat. Mulai sekarang dua orang memeriksa kasir setiap malam. Silakan DM Instagram @kopisenja, ya.',
    resolve: 'semua pelanggan sudah menerima uangnya kembali',
  },
  complaintParts: complaints,
};
