// Yang dikatakan meja keluhan, dalam bahasa Indonesia.
import type { complaints as en } from '../en/complaints.ts';

export const complaints: typeof en = {
  from: (author, source) => `*${author || 'Seseorang'}* di ${source}`,
  stars: (rating) => `${'★'.repeat(rating)}${'☆'.repeat(5 - rating)}`,
  posted: (at) => `Ditulis ${at}`,
  seen: (at) => `terlihat ${at}`,
  targets: {
    first_reply: 'Jawaban pertama',
    next_reply: 'Jawaban berikutnya',
    periodic_update: 'Kabar berikutnya',
    resolution: 'Penyelesaian',
  },
  due: (what, at, left) => `⏳ ${what} paling lambat ${at} (sisa ${left})`,
  overdue: (what, late) => `⛔ ${what}: *Terlambat* ${late}`,
  answered: (at) => `✅ Dijawab ${at}`,
  answeredAfter: (at, posted, seen) =>
    `✅ Dijawab ${at}: ${posted} setelah ditulis, ${seen} setelah kita lihat`,
  follows: (id) => `↪ Lanjutan dari no. ${id}; penghitung waktunya ikut menghitung komentar ini`,
  pausedBy: (reason) => `⏸ Penghitung waktu dijeda${reason ? `: ${reason}` : ''}`,
  snoozed: (until) => `🔕 Tanpa pengingat sampai ${until}; penghitung waktu tetap berjalan`,
  silenced: '🔕 Pengingat dihentikan; penghitung waktu tetap berjalan',
  closed: 'Ditutup tanpa jawaban',
  paused: 'Penghitung waktu berhenti: krisis sudah selesai',
  unwatched: 'Tidak ada yang diingatkan soal ini: krisisnya sudah selesai sebelum keluhan ini masuk',
  assignee: (person) => `Dipegang <@${person}>`,
  nobody: 'Belum ada yang memegang',
  private: '🔒 Dikirim secara pribadi: jangan dikutip di depan umum',
  hidden: '🔒 Dikirim secara pribadi, jadi tidak ditampilkan di sini.',
  read: 'Baca secara pribadi',
  readTitle: (id: number) => `Keluhan no. ${id}, hanya untuk Anda`,
  removed: (at: string) => `🗑️ Dihapus lagi oleh penulisnya ${at}`,
  open: 'Buka aslinya',
  take: 'Saya pegang',
  close: 'Tidak perlu dijawab',
  number: (id) => `No. ${id}`,
  cut: 'Teksnya lebih panjang dari yang muat di sini; buka aslinya untuk sisanya.',
  notification: (author, source) => `Keluhan baru dari ${author || 'seseorang'} di ${source}`,
  warning: (duty, id, what, left, at) =>
    `⏳ ${duty}keluhan no. ${id} belum dijawab. ${what}: sisa ${left}, sampai ${at}. Pegang, atau setujui drafnya.`,
  breach: (duty, id, what, at) =>
    `⛔ ${duty}waktu menjawab keluhan no. ${id} habis ${at} (${what}). Mohon dijawab sekarang: terlambat tetapi jujur lebih baik daripada diam.`,
  escalation: (people, id, what, late) =>
    `🔺 ${people}keluhan no. ${id} masih belum dijawab, terlambat ${late} (${what}). Mohon pastikan ada yang memegangnya.`,
  late: (title, channel, count, complaint) =>
    count === 1
      ? `🔺 Di <#${channel}> (${title}) keluhan no. ${complaint} terlambat dan perlu dijawab. \`/crisis due\` di sana menunjukkan yang berikutnya.`
      : `🔺 Di <#${channel}> (${title}) ${count} keluhan terlambat dan perlu dijawab. \`/crisis due\` di sana menunjukkan yang berikutnya.`,
  changed: {
    pause: (by) => `⏸ ${by} menjeda penghitung waktu.`,
    resume: (by) => `▶️ ${by} menjalankan lagi penghitung waktu. Waktu jeda tidak dihitung.`,
    extend: (by, until) => `📅 ${by} memperpanjang waktu sampai ${until}.`,
    snooze: (by, until) => `🔕 ${by} menunda pengingat sampai ${until}. Penghitung waktu tetap berjalan.`,
    silence: (by) => `🔕 ${by} menghentikan pengingat. Penghitung waktu tetap berjalan.`,
    remind: (by) => `🔔 ${by} menyalakan lagi pengingat.`,
    solve: (by) => `🏁 ${by} menandai ini sudah selesai.`,
    policy: (by, policy) =>
      policy
        ? `🕑 ${by} menaruh ini di bawah kebijakan “${policy}”.`
        : `🕑 ${by} mengembalikan pilihan kebijakan kepada rencana.`,
  },
  reason: (reason) => `Alasan: ${reason}`,
  clockButton: 'Waktu …',
  clockForm: {
    title: 'Penghitung waktu',
    submit: 'Lakukan',
    close: 'Kembali',
    act: 'Apa yang dilakukan?',
    acts: {
      pause: 'Jeda: kita menunggu pihak lain',
      resume: 'Jalankan lagi',
      extend: 'Perpanjang waktu',
      snooze: 'Ingatkan nanti',
      silence: 'Hentikan pengingat',
      remind: 'Ingatkan lagi',
      solve: 'Sudah selesai',
      policy: 'Kebijakan lain',
    },
    reason: 'Mengapa?',
    reasonHint: 'Untuk catatan, dan untuk semua orang di utas ini.',
    reasonMissing: 'Mohon sebutkan alasannya dengan beberapa kata; alasan ini disimpan.',
    length: 'Berapa lama?',
    lengthHint:
      'Untuk perpanjangan, misalnya 4h (jam), 2d (hari) atau 7wd (hari kerja). Ingatkan nanti berarti satu jam bila tidak diisi.',
    badLength: 'Tulis lama waktu seperti 30m, 4h, 2d atau 7wd (hari kerja).',
    policy: 'Kebijakan yang mana?',
    policyFirst: 'Yang pertama cocok',
  },
  dueList: {
    title: (overdue, open) => `*Tenggat berikutnya* · ${open} menunggu, ${overdue} terlambat`,
    none: 'Tidak ada tenggat: tidak ada penghitung waktu yang berjalan.',
    line: (id, author, due, since) => `• no. ${id} *${author || '–'}* ${due}${since ? ` · ${since}` : ''}`,
    since: (posted, seen) => `ditulis ${posted} lalu, terlihat ${seen} lalu`,
  },
  digestTitle: (count) => `${count} keluhan baru`,
  digestSources: (parts) => `Dari mana: ${parts}`,
  digestSeverity: (parts) => `Seberapa parah: ${parts}`,
  digestKinds: (parts) => `Jenisnya: ${parts}`,
  digestAlike: (count, text, id) => `👯 ${count} isinya hampir sama: “${text}” (no. ${id})`,
  digestHint:
    'Keluhan sedang berdatangan, jadi saya hitung di sini dan tidak saya pasang satu per satu. Semuanya punya penghitung waktu dan tidak ada yang hilang. Yang paling lama menunggu:',
  digestMore: (count) => `… dan ${count} lagi. \`/crisis list\` menunjukkan siapa yang paling lama menunggu.`,
  show: 'Buka kartu',
  noticeOver: '✅ Beberapa keluhan sempat terlambat; sekarang semuanya sudah dijawab.',
  notice: (duty, overdue, soon) =>
    `⏳ ${duty}${[overdue > 0 ? `*${overdue}* keluhan sudah terlambat` : '', soon > 0 ? `${soon} segera jatuh tempo` : ''].filter(Boolean).join(', ')}. \`/crisis due\` menunjukkan mana yang lebih dulu.`,
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
  logged: (id, where) =>
    ({
      card: `Tercatat sebagai keluhan no. ${id}. Penghitung waktunya berjalan, kartunya ada di kanal krisis.`,
      digest: `Tercatat sebagai keluhan no. ${id}. Penghitung waktunya berjalan. Keluhan sedang berdatangan, jadi tidak ada kartu sendiri: keluhan ini ikut hitungan berikutnya di kanal krisis.`,
      resolved: `Tercatat sebagai keluhan no. ${id}. Krisis ini sudah selesai, jadi tidak ada yang diingatkan. \`/crisis reopen alasan\` mengubahnya; waktunya lalu dihitung sejak sekarang.`,
      desk: `Tercatat sebagai keluhan no. ${id}. Tidak ada krisis yang berlangsung; keluhan ini menunggu di meja dan ikut krisis berikutnya yang dinyatakan.`,
    })[where],
  loggedBefore: (id) =>
    `Ini sudah ada sebagai keluhan no. ${id}. Tidak ada yang hilang, tidak ada yang ganda.`,
};
