// Yang dikatakan tentang basis data tertanam, dalam bahasa Indonesia.
import type { postgres as en } from '../en/postgres.ts';

export const postgres: typeof en = {
  unsupported: (platform) =>
    `Tidak ada PostgreSQL tertanam untuk ${platform}. Mohon pasang PostgreSQL 15 atau lebih baru dan isi DATABASE_URL, misalnya postgresql://tanggap:rahasia@localhost/tanggap.`,
  notInstalled: (name) =>
    `Paket ${name} berisi PostgreSQL tertanam belum terpasang. Jalankan "npm ci" tanpa menghilangkan paket opsional, atau isi DATABASE_URL dengan server PostgreSQL sendiri.`,
  noAccess: (folder) =>
    `PostgreSQL tertanam tidak boleh berjalan sebagai root dan tidak bisa memakai ${folder}. Arahkan TANGGAP_DATA ke folder yang boleh dimasuki semua pengguna (misalnya /var/lib/tanggap), atau isi DATABASE_URL.`,
  foreignSocket: (folder) =>
    `Folder ${folder} milik orang lain, jadi basis data tidak dijalankan di sana. Mohon hapus, atau arahkan TMPDIR ke foldermu sendiri.`,
  initFailed: (words) => `PostgreSQL tertanam gagal membuat folder datanya:\n${words}`,
  startFailed: (log, words) =>
    `PostgreSQL tertanam tidak mau berjalan. Catatannya di ${log}; baris terakhirnya:\n${words}`,
  moved: (folder, data) =>
    `${folder} adalah folder pribadi root, tempat PostgreSQL tidak boleh berjalan; datanya ada di ${data}.`,
  edited: (name) =>
    `Migrasi ${name} diubah setelah diterapkan pada basis data ini. Mohon kembalikan berkas aslinya.`,
  unfinished: (name) =>
    `Migrasi ${name} pernah dimulai pada basis data ini dan tidak selesai. Mohon lihat tabel _prisma_migrations, perbaiki basis datanya, lalu jalankan lagi.`,
};
