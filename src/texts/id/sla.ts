// Yang dikatakan jam, dalam bahasa Indonesia.
import type { sla as english } from '../en/sla.ts';

const problems: Record<string, (got: string) => string> = {
  bad_duration: (got) => `“${got}” bukan lama waktu. Tulis seperti 30m, 24h, 2d, atau 3wd (hari kerja).`,
  bad_delay: (got) => `“${got}” bukan jeda. Tulis seperti 0m, 30m, atau 4h.`,
  bad_warning_point: (got) =>
    `“${got}” bukan titik peringatan. Tulis bagian dari waktunya, 80%, atau waktu sebelum tenggat, 30m.`,
  bad_quiet_hours: (got) => `“${got}” bukan jam tenang. Tulis seperti 21:00-07:00, atau none.`,
  bad_period: (got) => `“${got}” bukan jam buka. Tulis seperti 08:00-12:00.`,
  periods_not_in_order: (got) =>
    `Jam ${got} bertumpuk atau berakhir sebelum mulai. Tulis berurutan; jam malam dipisah pada 24:00 menjadi dua hari.`,
  bad_weekday: (got) =>
    `“${got}” bukan nama hari. Tulis sen, sel … min, atau beberapa sekaligus, misalnya sen-kam.`,
  weekday_twice: (got) =>
    `“${got}” menyebut hari yang jamnya sudah ada. Tulis jam setiap hari satu kali saja.`,
  never_open: () => 'Kalender perlu buka sedikitnya satu jam seminggu; hapus hours bila selalu buka.',
  too_long: (got) => `${got} memakan lebih dari lima tahun pada kalender ini. Janjikan yang lebih cepat.`,
  extension_too_long: () => 'Perpanjangan paling lama 31 hari jam berjalan, atau 366 hari kerja.',
  bad_date: (got) =>
    `“${got}” bukan tanggal. Tulis seperti 2026-12-24, atau beberapa hari seperti 2026-12-24..2026-12-26.`,
  too_many_days: (got) => `“${got}” lebih dari 400 hari. Cukup tulis hari yang berbeda dari minggu biasa.`,
  bad_country: (got) =>
    `Hari libur untuk “${got}” tidak dikenal. Gunakan kode negara seperti ID atau NL, atau bagiannya seperti DE-BY.`,
  bad_zone: (got) => `“${got}” bukan zona waktu. Gunakan nama seperti Asia/Jakarta.`,
  reserved_calendar: (got) => `Kalender ${got} selalu ada dan tidak dapat diubah. Pilih nama lain.`,
  unknown_calendar: (got) =>
    `Tidak ada kalender bernama “${got}”. Tambahkan di bagian calendars, atau gunakan 24/7, business-hours, atau public-office-id.`,
  unknown_rung: (got) =>
    `Tidak ada peran “${got}” dalam rencana ini, jadi tidak ada yang diberi tahu. Pakai duty atau peran dalam rencana, atau tambahkan perannya.`,
  no_targets: (got) =>
    `Kebijakan “${got}” tidak menjanjikan apa pun. Isi sedikitnya satu dari first_reply, next_reply, periodic_update, dan resolution.`,
  name_twice: (got) => `Ada dua kebijakan bernama “${got}”. Beri nama yang berbeda.`,
  unknown_key: (got) => `Kunci “${got}” tidak dikenal di sini. Periksa ejaannya, atau hapus.`,
  not_a_choice: (got) => `“${got}” tidak dapat dipilih di sini.`,
  unknown_event: (got) =>
    `“${got}” bukan kejadian yang dikenal. Kejadiannya: started, answered, commented_again, paused, resumed, extended, reclassified, merged, split, resolved, closed, reopened, policy_changed.`,
  out_of_range: (got) => `“${got}” terlalu panjang, terlalu pendek, atau di luar batas yang boleh di sini.`,
  wrong_shape: (got) => `Bentuk “${got}” tidak sesuai di sini. Bandingkan dengan contohnya.`,
  missing: () => 'Ada yang belum diisi di sini.',
  bad_instant: (got) =>
    `“${got}” bukan penanda waktu. Tulis dengan zonanya, seperti 2026-03-02T09:00:00+07:00.`,
};

export const sla: typeof english = {
  duration: {
    d: (n) => `${n} hari`,
    h: (n) => `${n} jam`,
    m: (n) => `${n} menit`,
    s: (n) => `${n} detik`,
    wd: (n) => `${n} hari kerja`,
  },
  problem: (code, got) => problems[code]?.(got) ?? `Bagian ini tidak dapat dipahami: ${got}`,
  command: {
    description: 'bekerja dengan jam keluhan',
    simulate:
      'menunjukkan jam satu kasus: target mana yang berjalan, tepat waktu, atau terlewat, dan kapan tenggatnya',
    plan: 'letak berkas rencana krisis, atau nama paket bawaan (24h, business-hours, public-office-id)',
    events: 'letak berkas JSON berisi kejadian kasus itu, atau - untuk masukan standar',
    now: 'saat yang ingin dilihat, misalnya 2026-03-02T09:00:00+07:00 (bawaan: sekarang)',
    language: 'bahasa pesan: en atau id',
    badLanguage: (got) => `“${got}” bukan bahasa Tanggap. Gunakan en atau id.`,
    badNow: (got) => `“${got}” bukan penanda waktu. Tulis seperti 2026-03-02T09:00:00+07:00.`,
    unreadable: (file) => `${file} tidak dapat dibaca. Periksa letaknya dan izin Anda untuk membacanya.`,
    tooBig: (file) => `${file} terlalu besar untuk rencana atau kejadian satu kasus (1 MB).`,
    notYaml: (file) =>
      `${file} bukan rencana krisis. Cari tahu apa yang salah dengan: tanggap plan check ${file}`,
    notJson: (file) => `${file} bukan JSON. Periksa koma, tanda kutip, dan kurungnya.`,
    place: (file, where, what) => `${file}${where && `, ${where}`}: ${what}`,
    noStart: (file) =>
      `${file} tidak memuat kejadian “started”, jadi tidak ada jam yang berjalan. Tambahkan {"type": "started", "at": "2026-03-02T09:00:00+07:00"}.`,
    unknownPolicy: (got, known) =>
      `Tidak ada kebijakan bernama “${got}”. Rencana ini dan paket bawaan memiliki: ${known.join(', ')}.`,
  },
};
