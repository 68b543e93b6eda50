// Yang dikatakan ketika krisis berakhir, dalam bahasa Indonesia.
import type { review as en } from '../en/review.ts';

export const review: typeof en = {
  title: 'Krisis ini sudah selesai',
  by: (person, lasted, why) =>
    `Diselesaikan oleh <@${person}> setelah ${lasted}.${why ? `\n*Alasannya:* ${why}` : ''}`,
  figures: (r) =>
    `*Keluhan:* ${r.complaints} · ${r.answered} dijawab · ${r.closed} tidak perlu dijawab · ${r.open > 0 ? `*${r.open} belum dijawab*` : 'tidak ada yang tersisa'}`,
  answered: (share) => `*Terjawab:* ${share}`,
  withinTarget: (share) => `*Dalam batas waktu:* ${share}`,
  firstReply: (seen, posted) =>
    `*Median balasan pertama:* ${seen} setelah kita melihatnya, ${posted} setelah ditulis`,
  none: '*Median balasan pertama:* belum ada jawaban yang terkirim',
  timeline: '*Linimasa*',
  hint: 'Kalau mulai lagi: `/crisis reopen alasan`.',
};
