/** Indonesian words of the answer checks: why a flag was raised, what to write instead, and the sub-commands' help. */
import type { wording as english } from '../en/wording.ts';

export const wording: typeof english = {
  flags: {
    defensive: 'membela diri',
    blame: 'menyalahkan',
    sarcasm: 'menyindir',
    evasive: 'mengelak',
    overpromise: 'janji berlebihan',
    liability: 'kata bermuatan hukum',
    unverified: 'belum dipastikan',
    pii: 'data pribadi',
  },
  parts: {
    thanks: 'terima kasih',
    empathy: 'empati',
    regret: 'permintaan maaf',
    responsibility: 'mengakui kesalahan',
    what_happened: 'apa yang terjadi',
    step: 'langkah yang sedang dijalankan',
    repair: 'yang diterima pelanggan sebagai perbaikan',
    prevention: 'cara mencegah terulang',
    private_channel: 'saluran pribadi',
    next_update: 'waktu kabar berikutnya',
    evidence: 'bukti atau sumber',
    instruction: 'yang perlu dilakukan orang sekarang',
    answer: 'jawaban',
    concede: 'bagian yang kurang jelas dari kita',
  },
  advice: {
    defensive: {
      why: 'Kalimat ini membela kita, belum menolong orangnya.',
      better: 'Kami mengerti kekecewaannya. Kami sedang memeriksa apa yang terjadi.',
    },
    others_are_happy: {
      why: 'Pelanggan lain yang puas tidak menolong orang ini.',
      better: 'Yang dialami Kakak penting bagi kami. Kami sedang memeriksanya.',
    },
    legal_threat: {
      why: 'Ancaman di depan umum membuat masalah makin besar.',
      better: 'Kami ingin menyelesaikan ini bersama. Boleh lanjut lewat DM?',
    },
    blame_customer: {
      why: 'Kalimat ini menyalahkan orang yang mengeluh.',
      better: 'Ini memang belum mudah. Yang sedang kami lakukan: {langkah}.',
    },
    blame_third_party: {
      why: 'Kalimat ini menunjuk pihak lain, padahal orang membelinya dari kita.',
      better: 'Pesanan ini dari kami, jadi kami yang mengurusnya. Kami sedang {langkah}.',
    },
    sarcasm: {
      why: 'Sindiranlah yang paling cepat disebarkan orang.',
      better: 'Kami mengerti ini mengesalkan.',
    },
    conditional_apology: {
      why: 'Maaf dengan “jika” terdengar meragukan kejadiannya.',
      better: 'Kami minta maaf.',
    },
    empty_apology: {
      why: 'Maafnya tidak menyebut apa yang salah.',
      better: 'Kami minta maaf karena {apa yang terjadi}.',
    },
    nobody_did_it: {
      why: 'Kalimat ini tidak punya pelaku. Sebutkan siapa berbuat apa.',
      better: 'Ini kesalahan kami: {apa yang terjadi}.',
    },
    no_comment: {
      why: 'Diam terbaca sebagai menutupi sesuatu.',
      better: 'Kami belum tahu. Kabar berikutnya pukul {jam}.',
    },
    minimising: {
      why: 'Kalimat ini mengecilkan masalahnya.',
      better: 'Kami tahu ini menyita waktu dan kepercayaan Kakak.',
    },
    boilerplate: {
      why: 'Kalimat baku yang tidak menjawab kasus ini.',
      better: 'Kami sedang {langkah}. Kabar berikutnya pukul {jam}.',
    },
    guarantee: {
      why: 'Janji yang tidak bisa dipegang siapa pun. Sebutkan apa yang dilakukan dan kapan.',
      better: 'Supaya tidak terulang, {perubahan}.',
    },
    absolute_safety: {
      why: 'Aman mutlak tidak bisa dijanjikan. Sebutkan hasil uji atau faktanya.',
      better: '{hasil uji}. Bisa dicek di sini: {sumber}.',
    },
    reassurance: {
      why: 'Terlalu cepat menenangkan, bahayanya belum bisa dikesampingkan.',
      better: 'Kami mengerti kekhawatirannya. Untuk sementara, mohon {yang perlu dilakukan}.',
    },
    liability: {
      why: 'Kata-kata ini punya akibat hukum dan perlu persetujuan bagian hukum.',
      better: 'Ini kesalahan kami, dan kami sedang memperbaikinya.',
    },
    guess: {
      why: 'Ini dugaan. Tulis yang sudah diketahui dan kapan kabar berikutnya.',
      better: 'Penyebabnya sedang kami periksa. Kabar berikutnya pukul {jam}.',
    },
    cause_before_it_is_known: {
      why: 'Penyebab disebut padahal tanggung jawab belum jelas.',
      better: 'Penyebabnya sedang kami periksa. Kabar berikutnya pukul {jam}.',
    },
    denial: {
      why: 'Membantah sebelum ada kepastian.',
      better: 'Kami sedang memeriksanya. Kabar berikutnya pukul {jam}.',
    },
    not_on_record: {
      why: 'Hal ini tidak ada di fakta yang dicatat.',
      better: 'Catat dulu lewat /crisis facts, atau hapus dari jawaban.',
    },
    pii: {
      why: 'Data pribadi tidak boleh ada di jawaban publik.',
      better: 'Mohon kirim lewat DM.',
    },
  },
  placeholderLeft: 'Masih ada bagian kosong dalam { }. Isi atau hapus dulu.',
  wrongLanguage: 'Bahasa jawaban tidak sama dengan bahasa komentarnya.',
  debate: (rounds) =>
    `Sudah ${rounds} kali berbalas di depan umum dengan orang ini. Sebaiknya lanjut secara pribadi.`,
  debateMove: [
    'Kami ingin menyelesaikan ini sampai tuntas, dan lebih leluasa lewat jalur pribadi. Boleh lanjut lewat DM?',
    'Ceritanya tidak cukup ditulis di sini. Boleh lanjut lewat DM supaya bisa kita bahas bersama?',
    'Terima kasih sudah bersabar dengan kami. Boleh lanjut lewat DM? Salah satu dari kami akan menemani sampai selesai.',
  ],
  cli: {
    check: {
      description: 'menilai jawaban (satu objek JSON per baris) dan menunjukkan apa yang perlu diperbaiki',
      file: 'berkas dengan satu objek JSON per baris (bawaan: masukan standar)',
    },
    draft: {
      description: 'menulis usulan jawaban untuk tiap komentar (satu objek JSON per baris)',
      file: 'berkas dengan satu objek JSON per baris (bawaan: masukan standar)',
      seed: 'angka yang menentukan pilihan kata',
      limit: 'panjang teks paling banyak dalam karakter, 0 berarti tanpa batas',
    },
    badLine: (line, problem) => `baris ${line}: ${problem}`,
    lostDigits:
      'angka dengan digit sebanyak itu, atau dengan pecahan, tidak tersimpan persis; tulis di dalam tanda kutip',
    notJson: 'bukan objek JSON',
    noFile: (file) => `berkas ${file} tidak bisa dibaca`,
  },
};
