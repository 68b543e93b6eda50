// What is said about the sources that are listened to, in Indonesian.
import type { listening as en } from '../en/listening.ts';

export const listening: typeof en = {
  failed: (source, reason) =>
    `🔇 Saat ini saya tidak bisa mendengar *${source}*. ${reason} Sementara itu, mohon dipantau langsung di sana. Yang lain tetap berjalan, dan saya terus mencoba.`,
  recovered: (source) =>
    `🔊 *${source}* sudah terdengar lagi. Saya sedang mengejar yang masuk selama terputus.`,
  unread: ({ source, file, count, line, why }) =>
    `📄 Ada ${count} baris di “${file}” (*${source}*) yang tidak bisa saya baca. ${count === 1 ? 'Mulainya' : 'Yang pertama mulai'} di baris ${line}: ${why} Bisa jadi ada keluhan di dalamnya, jadi mohon dilihat. Betulkan berkasnya lalu simpan, dan saya membacanya lagi.`,
  unreadFile: ({ source, file, why }) =>
    `📄 “${file}” (*${source}*) tidak bisa saya baca. ${why} Bisa jadi ada keluhan di dalamnya, jadi mohon dilihat.`,
  letters: ({ source, mailbox, count, lines }) =>
    [
      `📧 Ada ${count} surel di kotak surat “${mailbox}” (*${source}*) yang tidak bisa saya baca. Bisa jadi ada keluhan di dalamnya. Surel itu masih ada di kotak surat: mohon dibuka di sana dan ditangani langsung. Surel-surel sesudahnya saya baca seperti biasa.`,
      ...lines,
      ...(count > lines.length ? [`• dan ${count - lines.length} lagi sesudahnya`] : []),
    ].join('\n'),
  letter: (id, arrived) => (arrived === undefined ? `• nomor ${id}` : `• nomor ${id}, masuk ${arrived}`),
  problems: {
    secret_missing: 'Variabel lingkungan berisi tokennya belum diatur. Aturlah, lalu jalankan saya lagi.',
    token_refused: 'Tokennya ditolak atau sudah kedaluwarsa. Buat yang baru, atur, lalu jalankan saya lagi.',
    forbidden: 'Tokennya tidak boleh membaca ini. Beri izin seperti tertulis di README.',
    not_found: 'Tidak ada apa-apa di alamatnya. Periksa alamat itu di berkas sumber.',
    not_invited: 'Saya belum ada di kanalnya. Undang saya ke sana.',
    limited: 'Layanan itu sedang membatasi seberapa sering saya boleh bertanya, jadi saya harus menunggu.',
    refused: 'Ia tidak memahami permintaan saya. Periksa bagiannya di berkas sumber.',
    server_fault: 'Servernya sedang bermasalah.',
    unreachable: 'Ia tidak bisa dihubungi.',
    unreadable: 'Jawabannya tidak bisa saya baca.',
    fault: 'Ada yang salah pada saya sendiri; catatan log menyebutkannya.',
  },
  notices: {
    what: { post: 'unggahan', comment: 'komentar', case: 'kasus' },
    states: {
      waits_for_approval: 'menunggu persetujuan',
      approved: 'disetujui',
      rejected: 'ditolak',
      scheduled: 'dijadwalkan',
      published: 'sudah terbit',
      failed: 'gagal terbit',
      opened: 'dibuka',
      closed: 'ditutup',
    },
    line: (source, what, subject, state, complaint) =>
      `*${source}*: ${what} ${subject} ${state}${complaint === undefined ? '' : ` (keluhan no. ${complaint})`}`,
  },
  notice: (line) => `⚠️ ${line}. Kalau Anda mengandalkannya, mohon dilihat di sana: publik tidak melihatnya.`,
  homeTitle: '*Sumber yang tidak terdengar*',
  homeLine: (source, since, reason) => `🔇 *${source}* sejak ${since}. ${reason}`,
  file: {
    good: (count) => `Berkas sumber sudah baik: ${count} sumber.`,
    bad: (file, count) => `${file} punya ${count} kesalahan:`,
    missing: (file) => `Tidak ada berkas sumber di ${file}. Arahkan SOURCES ke berkas Anda.`,
    none: 'Belum ada berkas sumber. Arahkan SOURCES ke satu berkas; README menunjukkan bentuknya.',
    line: (line, path, what) => `  baris ${line}${path ? `, ${path}` : ''}: ${what}`,
    problems: {
      not_yaml: (what) => `Ini bukan YAML (${what}). Periksa indentasi, titik dua, dan tanda kutip.`,
      not_a_map: () => 'Di sini seharusnya ada nama-nama beserta isinya.',
      no_sources: () => 'Harus ada “sources:” dengan sedikitnya satu sumber di bawahnya.',
      bad_name: (what) =>
        `“${what}” tidak bisa menjadi nama. Pakai huruf kecil, angka, “-”, “_”, dan “.”, paling banyak 64.`,
      kind_missing: () => 'Sebutkan jenis sumber ini, misalnya “kind: rss”.',
      kind_unknown: (what) => `Tidak ada jenis “${what}”. \`tanggap source kinds\` menampilkan semua jenis.`,
      key_unknown: (what) => `“${what}” tidak berarti apa-apa di sini. Periksa ejaannya.`,
      key_missing: (what) => `“${what}” belum ada.`,
      value_wrong: (what) => `Isi “${what}” tidak sesuai.`,
      bad_duration: (what) => `“${what}” bukan lama waktu. Tulis misalnya 5m, 1h, atau 2d.`,
      secret_missing: (what) => `Variabel lingkungan ${what} belum diatur.`,
    },
  },
  command: {
    description: 'Periksa sumber yang didengarkan, dan cobalah.',
    check: 'periksa berkas sumber; yang di SOURCES kalau tidak disebut',
    fileArgument: 'berkas sumber',
    list: 'tampilkan sumber dan keadaannya',
    kinds: 'tampilkan jenis-jenis sumber',
    test: 'tanyai satu sumber sekarang dan tampilkan apa yang akan masuk; tidak ada yang disimpan',
    name: 'nama sumber di berkas sumber',
    json: 'jawab dalam JSON',
    unknown: (name, known) => `Tidak ada sumber “${name}”. Yang ada: ${known}.`,
    comesByItself: (name) =>
      `“${name}” mengirim sendiri, jadi tidak bisa ditanyai. Kirimannya diterima di /hooks/${name}.`,
    would: (source, count) => `${source} akan membawa ${count} butir. Tidak ada yang disimpan.`,
    item: (at, kind, author, text) => `  ${at}  ${kind}  ${author || '–'}: ${text}`,
    private: '(pribadi: tidak ditampilkan di sini)',
    more: (count) => `  … dan ${count} lagi`,
    rejects: (count) => `${count} tidak bisa diterima:`,
    failed: (source, reason) => `${source} tidak bisa ditanyai. ${reason}`,
    row: (name, kind, how) => `${name}  ${kind}  ${how}`,
    neverHeard: 'belum pernah terdengar',
    heard: (at, taken) => `terdengar ${at}, ${taken} sudah masuk`,
    failing: (since, reason) => `tidak terdengar sejak ${since}. ${reason}`,
    byItself: 'mengirim sendiri',
  },
};
