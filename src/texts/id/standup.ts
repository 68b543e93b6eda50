// Yang dikatakan standup harian dan keadaan, dalam bahasa Indonesia.
import type { standup as en } from '../en/standup.ts';

export const standup: typeof en = {
  title: (day) => `Standup harian · ${day}`,
  askedTitle: 'Keadaan kita',
  figures: (f) =>
    `*Sejak kemarin:* ${f.fresh} baru · ${f.answered} dijawab · ${f.closed} ditutup tanpa jawaban\n*Sekarang:* ${f.open} menunggu · ${f.overdue > 0 ? `*${f.overdue} terlambat*` : 'tidak ada yang terlambat'}`,
  oldest: (id, author, waits) =>
    `*Paling lama menunggu:* no. ${id}${author ? ` dari ${author}` : ''}, ${waits}`,
  noneWaiting: '*Paling lama menunggu:* tidak ada. Semua keluhan sudah dijawab.',
  drafts: (count, people) =>
    `*Draf menunggu persetujuan:* ${count}${count > 0 ? ` — ${people || 'tidak ada yang memegang peran penyetuju! Pakai `/crisis assign`'}` : ''}`,
  handed: (count) => `*Disetujui, belum keluar:* ${count}`,
  gaps: (count) => `*Draf yang masih bolong:* ${count}. Catat yang diketahui: \`/crisis facts\``,
  promises: (late, today) =>
    `*Janji:* ${late > 0 ? `*${late} lewat waktu*` : 'tidak ada yang lewat waktu'} · ${today} lagi jatuh tempo hari ini. Semuanya: \`/crisis promises\``,
  nextPromise: (at, text, owner) => `*Janji berikutnya:* ${at}, <@${owner}>: “${text}”`,
  nextDue: (at, left) => `*Jawaban berikutnya paling lambat:* ${at} (${left})`,
  nothingDue: '*Jawaban berikutnya paling lambat:* tidak ada yang menunggu',
  changed: '*Yang berubah*',
  unchanged: '*Yang berubah*\n_Belum ada yang dicatat sejak kemarin._',
  footer: 'Angka yang sama kapan saja: `/crisis status`',
  facts: {
    crisis_declared: (by) => `${by} menyatakan krisis`,
    crisis_resolved: (by) => `${by} menyelesaikan krisis`,
    crisis_reopened: (by) => `${by} membuka lagi krisis`,
    crisis_frozen: (by) => `${by} membekukan semua yang keluar`,
    crisis_unfrozen: (by) => `${by} membuka pembekuan`,
    level_changed: (by, from, to) => `${by} mengubah tingkat dari ${from} menjadi ${to}`,
    update_posted: (by, text) => `${by}: ${text}`,
    role_assigned: (by, person, role) => `${by} menunjuk ${person} sebagai ${role}`,
    facts_recorded: (by) => `${by} mencatat fakta`,
    step_done: (by, text) => `${by} mengerjakan: ${text}`,
    burst_started: 'Keluhan berdatangan serentak: dihitung, tidak dipasang satu per satu',
    burst_ended: 'Tenang lagi: setiap keluhan mendapat kartu',
    reply_held: 'Satu jawaban ditahan dan perlu dilihat orang',
    complaint_breached: (count) => `${count} keluhan kehabisan waktu`,
    reply_sent: (count) => `${count} jawaban keluar`,
    complaint_received: (count) => `${count} keluhan masuk`,
  },
};
