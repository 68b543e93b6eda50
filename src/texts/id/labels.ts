// Yang dikatakan kartu tentang isi sebuah keluhan, dalam bahasa Indonesia.
import type { labels as en } from '../en/labels.ts';

const others = (ids: number[], count: number): string => {
  const more = count - ids.length;
  return `${ids.map((id) => `no. ${id}`).join(', ')}${more > 0 ? ` dan ${more} lagi` : ''}`;
};

const severities = {
  critical: 'Kritis',
  high: 'Tinggi',
  medium: 'Sedang',
  low: 'Rendah',
  none: 'Tidak tampak bahaya',
};

export const labels: typeof en = {
  kinds: {
    complaint: 'Keluhan',
    question: 'Pertanyaan',
    praise: 'Pujian',
    suggestion: 'Saran',
    neutral: 'Komentar biasa',
    spam: 'Iklan',
    retraction: 'Ditarik kembali',
  },
  severities,
  severity: (severity) =>
    severity === 'critical'
      ? '‼️ *KRITIS*'
      : severity === 'none'
        ? `*${severities.none}*`
        : `*Kegawatan: ${severities[severity].toLowerCase()}*`,
  languages: {
    id: 'Indonesia',
    en: 'Inggris',
    jv: 'Jawa',
    su: 'Sunda',
    mixed: 'Campuran',
    unknown: 'Bahasa lain',
  },
  inLanguage: {
    id: 'berbahasa Indonesia',
    en: 'berbahasa Inggris',
    jv: 'berbahasa Jawa',
    su: 'berbahasa Sunda',
    mixed: 'berbahasa campuran',
    unknown: 'berbahasa lain',
  },
  because: (reasons) => `Alasannya: ${reasons}.`,
  unsure: '*Belum yakin:* mohon dilihat, dan betulkan kalau keliru.',
  corrected: (person) => `Dibetulkan oleh <@${person}>`,
  correct: 'Betulkan label',
  alike: (ids, count, authors) =>
    `👯 Mirip ${others(ids, count)} (${authors === 1 ? 'semua dari satu orang' : `${authors} orang`}). Apakah ini perkara yang sama?`,
  merged: (ids, count, person) =>
    `👯 Satu perkara dengan ${others(ids, count)} (digabung oleh <@${person}>). Masing-masing tetap punya penghitung waktu dan mendapat jawaban sendiri.`,
  merge: 'Perkara yang sama',
  split: 'Bukan yang sama',
  splitMerged: 'Keluarkan',
  danger: (people, count) =>
    count === 1
      ? `🚨 *Keluhan kritis.* ${people} mohon segera dilihat, ini tidak bisa menunggu. Kartunya ada di kanal ini, dengan penghitung waktu sendiri.`
      : `🚨 *${count} keluhan kritis.* ${people} mohon segera dilihat, ini tidak bisa menunggu. Masing-masing punya kartu di kanal ini, dengan penghitung waktu sendiri.`,
  dangerUnclocked: (people) =>
    `🚨 *Komentar kritis tanpa penghitung waktu.* ${people} mohon segera dilihat, ini tidak bisa menunggu. Penulisnya mengubahnya setelah ditangani, atau krisisnya sudah selesai: mohon jawab penulisnya sendiri, di bawah komentarnya atau lewat pesan pribadi.`,
  dangerLine: (id, text, why) => `*No. ${id}* ${text}${why ? `\n_Alasannya: ${why}_` : ''}`,
  form: {
    title: 'Ini sebenarnya apa?',
    submit: 'Betulkan',
    close: 'Kembali',
    intro: (id) =>
      `Kamu lebih tahu daripada saya. Yang kamu pilih untuk no. ${id} berlaku mulai sekarang, dan disimpan supaya saya bisa belajar. Penghitung waktu dan kartunya tidak berubah.`,
    kind: 'Ini apa?',
    severity: 'Seberapa gawat?',
    cause: 'Tentang apa?',
    language: 'Bahasa apa?',
  },
};
