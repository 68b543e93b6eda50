// Yang dikatakan `tanggap import`, dalam bahasa Indonesia.
import type { importing as en } from '../en/import.ts';

export const importing: typeof en = {
  description: 'Memasukkan keluhan dari berkas CSV. Mengimpor berkas yang sama lagi tidak menambah apa pun.',
  file: 'berkas CSV: baris pertama menyebut nama kolom',
  crisis: 'nomor krisis pemilik keluhan; krisis yang sedang terbuka bila tidak disebut',
  source: 'asal keluhan; bersama id tiap baris, inilah yang membuat sebuah keluhan dikenali lagi',
  map: (fields) =>
    `kolom mana yang memuat suatu ruas, bila namanya belum jelas; boleh diulang. Ruas: ${fields}`,
  zone: 'zona untuk waktu tanpa zona; menurut rencana, atau Asia/Jakarta, bila tidak disebut',
  language: 'en atau id',

  badLanguage: (given) => `Bahasa “${given}” tidak ada di sini. Pakai en atau id.`,
  badCrisis: (given) => `“${given}” bukan nomor krisis. Tulis misalnya --crisis 3.`,
  badSource: (given) =>
    `“${given}” tidak bisa menjadi nama sumber. Pakai huruf dan angka, misalnya play-store.`,
  badZone: (given) => `Zona waktu “${given}” tidak ada. Tulis misalnya Asia/Jakarta.`,
  badMap: (given, fields) =>
    `“${given}” tidak menyebut kolom mana untuk ruas mana. Tulis misalnya --map text=Ulasan. Ruas yang ada: ${fields}.`,
  missing: (file) => `Berkas ${file} tidak ada. Periksa nama dan foldernya, ya.`,
  notAllowed: (file, code) =>
    `${file} tidak bisa dibaca atau ditulis (${code}). Periksa izinnya dan sisa ruang disk. Yang sudah masuk tetap aman: impor lagi berkasnya untuk melanjutkan.`,
  noCrisis: (number, open) =>
    open.length > 0
      ? `Krisis ${number} tidak ada. Yang terbuka: ${open.join(', ')}.`
      : `Krisis ${number} tidak ada, dan belum ada yang terbuka. Lepaskan saja --crisis: keluhannya menunggu krisis berikutnya.`,

  read: (columns) => `Dibaca sebagai: ${columns.join(', ')}.`,
  counts: ({ fresh, known, revised, rejected }) =>
    `Baru: ${fresh}. Sudah dikenal: ${known}. Dikenal, dengan kalimat baru: ${revised}. Ditolak: ${rejected}.`,
  keptAs: (source, zone) => `Disimpan dengan sumber “${source}”; waktu tanpa zona dibaca sebagai ${zone}.`,
  warning: (count, line, what) => `${count} baris, yang pertama di baris ${line}: ${what}`,
  resolved: (crisis) =>
    `Krisis ${crisis} sudah selesai, jadi tidak ada yang diingatkan soal keluhan ini. \`/crisis reopen alasan\` di kanalnya mengubahnya; waktunya lalu dihitung sejak sekarang.`,
  rejects: (file) =>
    `Yang ditolak ada di ${file}, lengkap dengan baris dan alasannya. Perbaiki di sana, lalu impor berkas itu.`,
};
