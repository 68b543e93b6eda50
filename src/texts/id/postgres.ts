// Yang dikatakan tentang basis data, dalam bahasa Indonesia.
import type { postgres as en } from '../en/postgres.ts';

export const postgres: typeof en = {
  unsupported: (platform) =>
    `Tidak ada PostgreSQL tertanam untuk ${platform}. Mohon pasang PostgreSQL 15 atau lebih baru, lalu isi DATABASE_URL, misalnya postgresql://tanggap:rahasia@localhost/tanggap.`,
  notInstalled: (name) =>
    `Paket ${name} berisi PostgreSQL tertanam belum terpasang. Jalankan "npm ci" tanpa menghilangkan paket opsional, atau isi DATABASE_URL dengan server PostgreSQL sendiri.`,
  cannotRun: (folder, reason) =>
    `PostgreSQL tertanam di ${folder} tidak bisa dijalankan di sini: ${reason}\nArahkan TANGGAP_DATA ke folder tempat program boleh dijalankan, atau isi DATABASE_URL dengan server PostgreSQL sendiri.`,
  noAccess: (folder) =>
    `PostgreSQL tertanam tidak boleh berjalan sebagai root, sedangkan pengguna lain tidak bisa masuk ke ${folder}. Buka folder-folder menuju ke sana dengan "chmod o+x", atau arahkan TANGGAP_DATA ke folder yang boleh dimasuki semua orang (misalnya /var/lib/tanggap), atau isi DATABASE_URL.`,
  cannotWrite: (folder, code) =>
    `Folder ${folder} tidak bisa ditulisi (${code}). Mohon arahkan TANGGAP_DATA ke folder milikmu sendiri, atau isi DATABASE_URL.`,
  movedAway: (folder, file) =>
    `Basis data ditaruh di ${folder}, tetapi folder itu sudah tidak ada. Mohon kembalikan. Kalau datanya memang tidak diperlukan lagi, hapus berkas ${file} lalu mulai lagi dengan basis data kosong.`,
  otherOwner: (folder, uid) =>
    `Basis data di ${folder} milik pengguna bernomor ${uid}. Mohon jalankan Tanggap sebagai pengguna yang menjalankannya dulu (atau sebagai root), atau arahkan TANGGAP_DATA ke folder lain.`,
  foreignSocket: (folder) =>
    `Folder ${folder} milik orang lain, jadi basis data tidak dijalankan di sana. Mohon hapus, atau arahkan TMPDIR ke foldermu sendiri.`,
  diskFull: (folder) =>
    `Ruang di cakram tempat ${folder} tidak cukup untuk basis data: paling sedikit perlu 200 MB. Mohon kosongkan sebagian, atau arahkan TANGGAP_DATA ke folder di cakram lain.`,
  locked: (file, pid) =>
    `Proses lain${pid === undefined ? '' : ` (nomor ${pid})`} sudah beberapa menit menyalakan basis data dan memegang ${file}. Mohon periksa apa yang sedang dikerjakannya, hentikan kalau macet, lalu mulai lagi.`,
  initFailed: (words) => `PostgreSQL tertanam gagal membuat folder datanya:\n${words}`,
  startFailed: (log, words) =>
    `PostgreSQL tertanam tidak mau berjalan. Catatannya di ${log}; baris terakhirnya:\n${words}`,
  unreachable: (pid, folder) =>
    `Ada server PostgreSQL (proses ${pid}) yang berjalan di ${folder}, tetapi soketnya sudah hilang. Mohon hentikan dengan "kill -INT ${pid}" lalu mulai lagi; tidak ada data yang hilang karenanya.`,
  didNotStop: (pid) =>
    `PostgreSQL tertanam (proses ${pid}) belum selesai berhenti setelah satu menit. Datanya aman; permulaan berikutnya akan menunggunya.`,
  cannotConnect: (where, reason) =>
    `Basis data di ${where} tidak bisa dihubungi: ${reason}. Mohon periksa DATABASE_URL dan pastikan servernya berjalan.`,
  noDatabase: (name, where) =>
    `Tidak ada basis data "${name}" pada server di ${where}. Mohon buat dulu (createdb ${name}), lalu mulai lagi.`,
  noCluster: (folder) =>
    `Tidak ada basis data di ${folder}, dan tidak ada yang dibuat. Isi DATABASE_URL atau TANGGAP_DATA sama seperti pada bot; tanpa keduanya, yang dilihat adalah folder .tanggap di folder tempatmu berada. Basis data pertama dibuat oleh "npx tanggap start".`,
  behind: (where, count) =>
    `Basis data di ${where} masih kurang ${count} migrasi versi ini, jadi tidak diperiksa, dan tidak ada yang diubah. Pakai versi Tanggap yang berjalan di sana, atau jalankan versi ini: "npx tanggap start" memutakhirkan basis datanya.`,
  tooOld: (version, oldest) =>
    `Server basis datanya PostgreSQL ${version}; Tanggap perlu versi ${oldest} atau lebih baru. Mohon perbarui, atau kosongkan DATABASE_URL untuk memakai yang tertanam.`,
  edited: (name) =>
    `Migrasi ${name} diubah setelah diterapkan pada basis data ini. Mohon kembalikan berkas aslinya.`,
  unfinished: (name) =>
    `Migrasi ${name} pernah dimulai pada basis data ini dan tidak selesai. Mohon lihat tabel _prisma_migrations, perbaiki basis datanya, beri tahu Prisma dengan "npx prisma migrate resolve", lalu jalankan lagi.`,
  failed: (name, reason) =>
    `Migrasi ${name} tidak bisa diterapkan, dan tidak ada bagiannya yang tersimpan: ${reason}`,
};
