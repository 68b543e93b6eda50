// Bahasa Indonesia: mengapa sebuah keluhan tidak dapat diterima apa adanya, dan mengapa sebuah berkas tidak terbaca.
import type { sources as english } from '../en/sources.ts';

export const sources: typeof english = {
  problems: {
    not_an_object: () => 'Ini bukan keluhan: perlu sebuah objek yang setidaknya berisi “text”.',
    text_missing: () => 'Teksnya tidak ada.',
    id_unusable: () => 'ID-nya bukan teks dan bukan bilangan bulat.',
    id_lost_digits: () =>
      'Sebagian angka ID hilang di jalan karena sebuah program menganggapnya bilangan. Kirim atau ekspor sebagai teks.',
    id_too_long: () => 'ID-nya lebih dari 512 karakter.',
    time_unreadable: ({ value }) =>
      `${value === undefined ? 'Waktunya' : `“${value}”`} tidak terbaca sebagai waktu. Tulis seperti 2026-01-31 13:45, atau dengan zona seperti 2026-01-31T13:45:00+07:00.`,
    quote_unclosed: () => 'Ada tanda kutip yang dibuka di sini dan tidak pernah ditutup.',
    quote_misplaced: () =>
      'Ada teks tepat setelah tanda kutip penutup. Di dalam teks berkutip, setiap tanda kutip ditulis dua kali.',
    after_bad_quote: () => 'Baris ini berada setelah tanda kutip yang tersesat dan bukan baris yang utuh.',
    line_too_long: () => 'Barisnya lebih dari 512 kB.',
    too_many_columns: () => 'Barisnya lebih dari 1.000 kolom.',
    too_many_cells: ({ cells, columns }) =>
      `Baris ini punya ${cells} sel, padahal kolomnya hanya ${columns}. Apit teks yang memuat tanda pemisah dengan tanda kutip.`,
    time_missing: () => 'Waktu unggahnya tidak disebut: yang dipakai adalah waktu diterima.',
    time_without_zone: () => 'Waktunya tidak menyebut zona: dianggap UTC.',
    time_in_future: () => 'Waktunya ada di masa depan. Periksa zonanya.',
    link_unusable: () => 'Tautannya bukan alamat web (https://…): tidak disertakan.',
    rating_unusable: () => 'Nilainya bukan bilangan bulat 1 sampai 5: tidak disertakan.',
    language_unusable: () => 'Bahasanya bukan kode bahasa seperti “id” atau “en”: tidak disertakan.',
    field_unusable: ({ column }) =>
      `${column === undefined ? 'Isian ini' : `“${column}”`} tidak berisi yang semestinya: tidak disertakan.`,
    field_unknown: () => 'Tidak ada isian dengan nama ini: tidak disertakan.',
    file_unreadable: () =>
      'Berkas ini sama sekali tidak bisa dibaca: kosong, bukan CSV, tidak punya kolom komentar, atau tidak boleh saya buka. Simpan sebagai “CSV UTF-8”, atau sebutkan nama kolomnya di berkas sumber. Berkas lain tetap dibaca.',
    replies_unread: () =>
      'Layanan tidak memberikan balasan-balasan ini: diminta lagi pada pemeriksaan berikutnya.',
    read_as_latin1: () =>
      'Baris ini bukan UTF-8 dan dibaca sebagai Eropa Barat (Windows-1252). Periksa huruf-huruf khususnya.',
  },
  unreadable: {
    empty_file: () => 'Berkasnya kosong.',
    not_csv: () => 'Ini bukan berkas CSV. Di aplikasi lembar kerja, pilih “Simpan sebagai” lalu “CSV UTF-8”.',
    no_text_column: ({ columns }) =>
      `Tidak ada kolom yang dikenali sebagai teks keluhan. Sebutkan yang mana. Kolom yang ada: ${columns}.`,
    unknown_column: ({ name, columns }) => `Tidak ada kolom “${name}”. Kolom yang ada: ${columns}.`,
  },
};
