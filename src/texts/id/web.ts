// Bahasa Indonesia: jawaban server web kepada orang yang memasang pengirim.
import type { web as english } from '../en/web.ts';

export const web: typeof english = {
  language: 'id',
  problems: {
    unknown_source:
      'Tidak ada pintu masuk dengan nama ini. Periksa alamatnya, dan pastikan rahasia untuk sumber ini sudah dipasang.',
    signature_missing:
      'Permintaan ini belum ditandatangani. Sertakan header webhook-id, webhook-timestamp, dan webhook-signature (Standard Webhooks).',
    signature_stale:
      'Tanda tangan sudah kedaluwarsa atau berasal dari masa depan. Periksa jam pengirim: selisihnya paling banyak lima menit.',
    signature_wrong:
      'Tanda tangan tidak cocok. Periksa rahasianya, dan pastikan isi yang ditandatangani persis sama dengan yang dikirim.',
    wrong_content_type: 'Kirim isinya sebagai application/json dalam UTF-8.',
    too_large: 'Isi permintaan lebih dari 256 kB. Kirim keluhan lebih sedikit sekali jalan.',
    too_fast:
      'Permintaan terlalu banyak. Tunggu selama yang tertulis di header Retry-After, lalu kirim ulang yang ini.',
    not_utf8: 'Isinya bukan UTF-8. Tidak ada yang disimpan.',
    bad_json: 'Isinya bukan JSON. Tidak ada yang disimpan.',
    too_deep: 'JSON bersarang lebih dari 20 tingkat. Tidak ada yang disimpan.',
    nothing_usable: 'Tidak satu pun keluhan dapat diterima. Alasannya tertulis di masing-masing.',
    come_again: 'Keluhan belum dapat disimpan saat ini. Kirim ulang permintaan yang sama sebentar lagi, ya.',
    our_fault:
      'Ada yang salah di pihak kami, dan belum tentu ada yang tersimpan. Kirim ulang permintaan yang sama.',
    bad_request: 'Permintaan ini tidak dapat dipahami.',
    not_found: 'Tidak ada apa-apa di alamat ini.',
  },
};
