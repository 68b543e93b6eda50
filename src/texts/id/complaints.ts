// Yang dikatakan meja keluhan, dalam bahasa Indonesia.
import type { complaints as en } from '../en/complaints.ts';

export const complaints: typeof en = {
  from: (author, source) => `*${author || 'Seseorang'}* di ${source}`,
  stars: (rating) => `${'★'.repeat(rating)}${'☆'.repeat(5 - rating)}`,
  posted: (at) => `Ditulis ${at}`,
  seen: (at) => `terlihat ${at}`,
  due: (at, left) => `⏳ Jawab paling lambat ${at} (sisa ${left})`,
  overdue: (late) => `⛔ *Terlambat* ${late}`,
  answered: (at) => `✅ Dijawab ${at}`,
  closed: 'Ditutup tanpa jawaban',
  paused: 'Penghitung waktu berhenti: krisis sudah selesai',
  assignee: (person) => `Dipegang <@${person}>`,
  nobody: 'Belum ada yang memegang',
  private: '🔒 Dikirim secara pribadi: jangan dikutip di depan umum',
  open: 'Buka aslinya',
  take: 'Saya pegang',
  close: 'Tidak perlu dijawab',
  number: (id) => `No. ${id}`,
  cut: 'Teksnya lebih panjang dari yang muat di sini; buka aslinya untuk sisanya.',
  notification: (author, source) => `Keluhan baru dari ${author || 'seseorang'} di ${source}`,
  warning: (duty, left, at) =>
    `⏳ ${duty}keluhan ini belum dijawab. Sisa ${left}, sampai ${at}. Pegang, atau setujui draf di bawah.`,
  breach: (duty, at) =>
    `⛔ ${duty}waktu menjawab habis ${at}. Mohon dijawab sekarang: terlambat tetapi jujur lebih baik daripada diam.`,
  digestTitle: (count) => `${count} keluhan baru`,
  digestSources: (parts) => `Dari mana: ${parts}`,
  digestHint:
    'Keluhan sedang berdatangan, jadi saya hitung di sini dan tidak saya pasang satu per satu. Semuanya punya penghitung waktu dan tidak ada yang hilang. Yang paling lama menunggu:',
  digestMore: (count) => `… dan ${count} lagi. \`/crisis list\` menunjukkan siapa yang paling lama menunggu.`,
  show: 'Buka kartu',
  notice: (duty, overdue, soon) =>
    `⏳ ${duty}${[overdue > 0 ? `*${overdue}* keluhan tanpa kartu sudah terlambat` : '', soon > 0 ? `${soon} segera jatuh tempo` : ''].filter(Boolean).join(', ')}. Buka yang jatuh tempo berikutnya, atau lihat \`/crisis list\`.`,
  listTitle: '*Paling lama menunggu*',
  listNone: 'Tidak ada keluhan yang menunggu. Kerja bagus.',
  listLine: (id, author, waiting, excerpt, late) =>
    `${late ? '⛔' : '•'} no. ${id} *${author || '–'}* menunggu ${waiting}: ${excerpt}`,
  closeForm: {
    title: 'Tidak perlu dijawab',
    submit: 'Tutup',
    close: 'Kembali',
    why: 'Mengapa ini tidak perlu dijawab?',
    whyHint: 'Untuk catatan, misalnya: spam, sudah dijawab di tempat lain, minta tidak dibalas.',
  },
  logForm: {
    title: 'Catat sebagai keluhan',
    submit: 'Catat',
    close: 'Batal',
    text: 'Apa yang ia tulis?',
    author: 'Siapa yang menulis?',
    link: 'Tautan ke aslinya',
    linkHint: 'Supaya jawaban sampai kembali ke sana. Kosongkan kalau tidak ada.',
    source: 'Ditulis di mana?',
    sources: {
      instagram: 'Instagram',
      facebook: 'Facebook',
      x: 'X (Twitter)',
      tiktok: 'TikTok',
      google: 'Ulasan Google',
      whatsapp: 'WhatsApp',
      email: 'Surel',
      slack: 'Slack',
      other: 'Di tempat lain',
    },
    textMissing: 'Mohon sisakan setidaknya beberapa kata yang ia tulis.',
    badLink: 'Ini sepertinya bukan tautan. Seharusnya diawali https://',
  },
  logged: (id, inCrisis) =>
    inCrisis
      ? `Tercatat sebagai keluhan no. ${id}. Penghitung waktunya berjalan, kartunya ada di kanal krisis.`
      : `Tercatat sebagai keluhan no. ${id}. Tidak ada krisis yang berlangsung; keluhan ini menunggu di meja dan ikut krisis berikutnya yang dinyatakan.`,
  loggedBefore: (id) =>
    `Ini sudah ada sebagai keluhan no. ${id}. Tidak ada yang hilang, tidak ada yang ganda.`,
};
