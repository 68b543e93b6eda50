// Indonesian: the crisis plan, its mistakes and its summary.
import type { plan as en } from '../en/plan.ts';
import { parted } from '../parted.ts';
import { sla } from './sla.ts';

const kinds = {
  text: 'teks',
  number: 'angka',
  boolean: 'ya atau tidak (true, false)',
  list: 'daftar (baris yang diawali “- ”)',
  map: 'bagian (baris “kunci: nilai”)',
  nothing: 'kosong',
};

const list = (names: readonly string[]) => names.join(', ');
const instead = (meant?: string) => (meant === undefined ? '' : ` Apakah maksudnya “${meant}”?`);

export const plan: typeof en = {
  yaml: {
    DUPLICATE_KEY: [
      'Kunci ini ditulis dua kali di bagian yang sama.',
      'Pertahankan salah satu, hapus yang lain.',
    ],
    TAB_AS_INDENT: ['Baris ini menjorok dengan tab.', 'Gunakan spasi: dua spasi untuk setiap tingkat.'],
    BAD_INDENT: [
      'Jorokan baris ini tidak sama dengan baris di sekitarnya.',
      'Samakan jumlah spasi di awal baris yang satu kelompok.',
    ],
    BAD_SCALAR_START: [
      'Nilai tidak boleh diawali tanda ini.',
      'Apit nilainya dengan tanda kutip, misalnya "@tim-layanan" atau "50%".',
    ],
    BLOCK_AS_IMPLICIT_KEY: [
      'Ada dua titik dua di baris ini, atau ada baris yang terlalu menjorok.',
      'Apit nilainya dengan tanda kutip kalau memuat “: ”; kalau tidak, periksa spasi di awal baris.',
    ],
    MULTILINE_IMPLICIT_KEY: [
      'Sebuah kunci memakan beberapa baris; biasanya ada titik dua yang tertinggal.',
      'Tulis “kunci: nilai” di satu baris, dengan spasi setelah titik dua.',
    ],
    MISSING_CHAR: [
      'Ada yang belum ditutup: tanda kutip, kurung, atau titik dua.',
      'Tutup dulu, dan periksa juga baris di atasnya. Kata yang diawali # perlu tanda kutip.',
    ],
    MULTIPLE_DOCS: [
      'Berkas ini memuat lebih dari satu dokumen (ada baris “---”).',
      'Sisakan satu dokumen dan hapus baris “---”.',
    ],
    TAG_RESOLVE_FAILED: [
      'Tag (kata yang diawali “!”) tidak ada artinya di rencana.',
      'Hapus tagnya, atau apit nilainya dengan tanda kutip.',
    ],
    NON_STRING_KEY: ['Kunci di sini berupa daftar atau bagian.', 'Tulis satu kata biasa sebelum titik dua.'],
    TOO_DEEP: [
      'Kurung atau daftar bersarang jauh lebih dalam daripada rencana mana pun.',
      'Biasanya berkas ini bukan rencana; bandingkan dengan contoh rencana.',
    ],
    TOO_MANY: [
      'Isinya lebih dari 5.000 butir, jauh lebih banyak daripada rencana mana pun.',
      'Biasanya berkas ini bukan rencana; bandingkan dengan contoh rencana.',
    ],
    ALIASES: [
      'Rujukan (“*nama”) tidak menunjuk ke mana-mana, atau terlalu banyak.',
      'Tulis nilainya langsung, tanpa rujukan.',
    ],
  },
  yamlOther: [
    'Ini bukan YAML yang benar.',
    'Periksa tanda kutip, titik dua, dan jorokan di sini dan di baris atasnya.',
  ],
  problems: {
    too_big: (p) => [
      `Ukuran berkas ${p.bytes} bita; rencana paling besar ${p.max} bita.`,
      'Pastikan ini memang berkas rencana, lalu ringkaskan.',
    ],
    empty_file: () => [
      'Berkasnya kosong.',
      'Mulailah dari contoh rencana, lalu ubah yang berbeda di tempat Anda.',
    ],
    unknown_key: (p) => [
      `“${p.key}” tidak dikenal di sini.${instead(p.meant)}`,
      `Perbaiki atau hapus. Yang dikenal di sini: ${list(p.known)}.`,
    ],
    bad_key: (p) => [
      `“${p.key}” tidak bisa dipakai sebagai kunci.`,
      'Pakai paling banyak 30 huruf kecil, angka, “-” atau “_”, diawali huruf.',
    ],
    missing: (p) => [`“${p.key}” belum ada.`, `Tambahkan baris “${p.key}: …” di bagian ini.`],
    empty: (p) => [
      `Belum ada isi setelah “${p.key}”.`,
      'Tulis nilainya, atau hapus barisnya. Nilai yang diawali # perlu tanda kutip; kalau tidak, dianggap komentar.',
    ],
    wrong_type: (p) => [
      `“${p.key}” harus berupa ${kinds[p.expected]}, tetapi ini ${kinds[p.got]}.`,
      p.expected === 'text'
        ? 'Tulis satu nilai di sini; kalau berupa angka atau true/false, apit dengan tanda kutip.'
        : `Tulislah ${kinds[p.expected]}.`,
    ],
    not_one_of: (p) => [
      `“${p.got}” tidak bisa dipakai untuk “${p.key}”.${instead(p.meant)}`,
      `Pilih salah satu: ${list(p.allowed)}.`,
    ],
    too_long: (p) => [`“${p.key}” terlalu panjang.`, `Paling banyak ${p.max} karakter.`],
    too_many: (p) => [`Isi “${p.key}” terlalu banyak.`, `Sisakan paling banyak ${p.max}.`],
    too_few: (p) => [`Isi “${p.key}” kurang.`, `Sebutkan paling sedikit ${p.min}, atau hapus bagiannya.`],
    too_low: (p) => [`“${p.key}” terlalu kecil.`, `Pakai ${p.min} atau lebih.`],
    too_high: (p) => [`“${p.key}” terlalu besar.`, `Pakai ${p.max} atau kurang.`],
    not_whole: (p) => [`“${p.key}” harus bilangan bulat.`, 'Tulis tanpa angka di belakang koma.'],
    several_lines: (p) => [`“${p.key}” memakan beberapa baris.`, 'Tulis di satu baris.'],
    bad_duration: (p) => [
      `“${p.got}” bukan lama waktu.`,
      'Tulis angka dan satuannya: 30s (detik), 45m (menit), 24h (jam), 3d (hari).',
    ],
    duration_range: (p) => [
      `“${p.got}” terlalu singkat atau terlalu lama untuk “${p.key}”.`,
      `Pilih lama waktu dari ${p.min} sampai ${p.max}.`,
    ],
    bad_warning_point: (p) => [
      `“${p.got}” bukan saat untuk memberi peringatan.`,
      'Tulis bagian waktu di bawah 100% (80%), atau berapa lama sebelum habis (2h).',
    ],
    bad_time: (p) => [`“${p.got}” bukan jam.`, 'Tulis seperti "09:00", dari "00:00" sampai "23:59".'],
    bad_zone: (p) => [
      `“${p.got}” bukan zona waktu yang dikenal di sini.${instead(p.meant)}`,
      'Pakai nama seperti Asia/Jakarta (WIB), Asia/Makassar (WITA), Asia/Jayapura (WIT), atau UTC.',
    ],
    bad_person: (p) => [
      `“${p.got}” tidak menunjuk orang atau grup.`,
      'Pakai alamat e-mail, ID anggota Slack (U…), ID grup pengguna (S…), atau nama grup dalam tanda kutip ("@tim-layanan").',
    ],
    bad_channel: (p) => [
      `“${p.got}” tidak menunjuk kanal.`,
      'Pakai namanya dalam tanda kutip ("#pengumuman") atau ID-nya (C…).',
    ],
    bad_emoji: (p) => [
      `“${p.got}” bukan nama emoji.`,
      'Pakai nama emoji di Slack tanpa warna kulit, misalnya white_check_mark.',
    ],
    bad_prefix: (p) => [
      `Nama kanal tidak bisa diawali “${p.got}”.`,
      'Pakai paling banyak 21 huruf kecil, angka, “-” atau “_”, diawali huruf atau angka.',
    ],
    bad_link: (p) => [
      `“${p.got}” bukan tautan yang bisa dibuka Slack.`,
      'Tulis alamat lengkapnya, diawali https://.',
    ],
    duplicate: (p) => [
      `“${p.got}” sudah ada di baris ${p.firstLine}.`,
      'Hapus salah satu, atau beri nama lain.',
    ],
    unknown_role: (p) => [
      `Peran “${p.got}” tidak ada di rencana ini.${instead(p.meant)}`,
      `Pilih salah satu: ${list(p.known)}; atau tambahkan “${p.got}” di bagian roles.`,
    ],
    unknown_level: (p) => [
      `Tingkat “${p.got}” tidak ada di rencana ini.${instead(p.meant)}`,
      `Pilih salah satu: ${list(p.known)}; atau tambahkan “${p.got}” di bagian levels.`,
    ],
    clocks: (p) => parted(sla.problem, p.kind, p.got),
    no_lead: () => [
      'Belum ada yang memimpin: peran “lead” tidak ada.',
      'Tambahkan peran “lead” dengan paling sedikit satu orang.',
    ],
    quorum_unreachable: (p) => [
      `Diminta ${p.quorum} persetujuan, padahal yang boleh menyetujui hanya ${p.people} orang.`,
      'Turunkan quorum, atau beri lebih banyak peran hak menyetujui.',
    ],
    webhook_without_name: (p) => [
      `Jawaban untuk “${p.source}” dikirim lewat webhook, tetapi nama webhook-nya belum ada.`,
      'Tambahkan “webhook: NAMA”, dengan nama yang ada di OUTLET_WEBHOOKS.',
    ],
    manual_with_webhook: (p) => [
      `Jawaban untuk “${p.source}” tidak dikirim lewat webhook, tetapi ada nama webhook.`,
      'Tulis “kind: webhook”, atau hapus baris “webhook”.',
    ],
    no_spare_approver: (p) => [
      `Yang boleh menyetujui hanya ${p.people} orang, dan perlu ${p.quorum}. Tidak ada yang boleh menyetujui tulisannya sendiri, jadi jawaban yang ditulis salah satu dari mereka tidak bisa keluar.`,
      'Tambahkan satu orang lagi yang boleh menyetujui.',
    ],
    warning_before_start: (p) => [
      `Di tingkat ${list(p.levels)}, seluruh waktu balasan pertama tidak lebih lama dari ${p.label}, jadi peringatan ini tidak akan muncul di sana.`,
      'Pilih waktu yang lebih singkat, atau bagian waktu seperti 80%.',
    ],
    no_private_channel: () => [
      'Saluran pribadi belum disebut, jadi jawaban tidak bisa mengajak orang melanjutkan secara pribadi.',
      'Tambahkan “private_channel” di bagian “answers”, misalnya "DM Instagram @namaanda".',
    ],
  },
  warning: (text) => `catatan: ${text}`,
  found: (count) => `Ada ${count} kesalahan. Rencana ini belum dipakai sampai semuanya diperbaiki.`,
  summary: {
    good: (p) => `Rencana ${p.organisation} sudah baik (versi ${p.version}).`,
    roles: 'Siapa mengerjakan apa:',
    role: (p) => `${p.title}: ${list(p.people)}`,
    levels: 'Secepat apa keluhan mendapat balasan pertama:',
    level: (p) =>
      `${p.name}: dalam ${p.within}${p.told.length === 0 ? '' : `; langsung diberi tahu: ${list(p.told)}`}`,
    warnings: (p) =>
      p.points.length === 0
        ? `Tidak ada peringatan sebelum waktunya habis. ${p.duty} diberi tahu saat waktunya habis.`
        : `${p.duty} diingatkan ${list(p.points)}.`,
    share: (label) => `setelah ${label} waktu berlalu`,
    before: (label) => `${label} sebelum waktunya habis`,
    approval: (p) =>
      `Jawaban baru keluar setelah ${p.quorum === 1 ? 'salah satu' : `${p.quorum}`} dari orang ini menyetujui dengan :${p.emoji}: (tidak pernah penulisnya sendiri): ${list(p.people)}. Setelah itu masih ditunggu ${p.hold}, dan selama itu bisa dibatalkan.`,
    standup: (p) => `Standup harian pukul ${p.time.replace(':', '.')} (${p.zone}).`,
    steps: (count) => `${count} langkah ditampilkan saat krisis dinyatakan.`,
    answers: (p) =>
      `Jawaban ditandatangani “${p.sender}”, paling panjang ${p.limit} karakter${p.privately === undefined ? '' : `, dan mengajak ke: ${p.privately}`}.`,
    manual: (source) => `${source}: jawaban yang disetujui diunggah oleh orang, lalu dikonfirmasi`,
    account: (p) => `${p.source}: dikirim ${p.kind === 'email' ? 'lewat surel' : 'dari akun Mastodon'}`,
    webhook: (p) => `${p.source}: dikirim lewat webhook “${p.name}”`,
    outlets: 'Bagaimana jawaban keluar, menurut sumbernya:',
    anySource: 'sumber lainnya',
  },
  command: {
    description: 'memeriksa atau menampilkan rencana krisis',
    check: 'memeriksa berkas rencana dan menjelaskan artinya',
    show: 'menampilkan rencana yang sedang dipakai',
    file: 'letak berkas rencana',
    language: 'bahasa pesan: en atau id',
    example: 'CRISIS_PLAN tidak menyebut berkas, jadi yang dipakai adalah contoh rencana:',
    unreadable: (file) => `${file} tidak bisa dibaca. Periksa letaknya dan izin membacanya.`,
    badLanguage: (got) => `“${got}” bukan bahasa Tanggap. Pakai en atau id.`,
    missingAccounts: (names) =>
      `Rencana ini mengirim jawaban dari akun yang belum disiapkan di lingkungan ini: ${list(names)}. Siapkan di tempat bot berjalan; tanpa itu jawabannya menunggu tangan manusia.`,
    unknownWebhooks: (names) =>
      `Rencana ini mengirim jawaban ke ${list(names)}, yang tidak ada di OUTLET_WEBHOOKS. Tambahkan di sana, atau perbaiki namanya di rencana.`,
  },
};
