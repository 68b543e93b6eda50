// Yang dikatakan tentang draf, dalam bahasa Indonesia.
import type { drafts as en } from '../en/drafts.ts';

export const drafts: typeof en = {
  translate: (text) => `terjemahkan: ${text}`,
  title: (version) => `*Saran jawaban* · versi ${version}`,
  byModel: 'Ditulis model bahasa dari fakta yang kalian catat, dan sudah diperiksa.',
  byBot: 'Disusun dari fakta yang kalian catat; tidak ada yang dikarang.',
  byPerson: (person) => `Disunting oleh <@${person}>`,
  score: (score) => `Nilai ${score}/100`,
  scoreChange: (before, after) => `Nilai ${before} → ${after}`,
  gained: (parts) => `➕ ${parts}`,
  lost: (parts) => `➖ hilang: ${parts}`,
  flags: '*Mohon lihat lagi kata-kata ini:*',
  flag: (name, words, better, blocking) => `${blocking ? '⛔' : '•'} *${name}*: “${words}” → _${better}_`,
  moreFlags: (count) => `… dan ${count} lagi.`,
  wrongLanguage: '⚠️ Ini tidak dalam bahasa komentarnya.',
  missing: (parts) => `Jawaban untuk keluhan seperti ini juga memuat: ${parts}.`,
  blocked: (what, people) =>
    `⛔ Ditahan karena: ${what}. Ubah kata-katanya dengan *Sunting*. Kalau memang harus tetap begitu, ${people || 'pemegang peran untuk itu'} bisa menekan *Tanda tangani* untuk teks persis ini; sesudahnya baru bisa disetujui.`,
  signOff: 'Tanda tangani',
  signOffConfirm: {
    title: 'Bertanggung jawab?',
    text: 'Kamu menyatakan teks persis ini boleh tampil terbuka. Nama dan waktunya disimpan. Masih perlu seseorang yang menyetujui.',
    yes: 'Tanda tangani',
    no: 'Batal',
  },
  signed: (person, what) => `✍️ Ditandatangani <@${person}> (${what})`,
  questions: (people) =>
    `❓ ${people} Jawaban memerlukan sesuatu yang hanya bisa kamu cari tahu. Catat sekali, semua draf langsung disusun ulang:`,
  inLanguage: (part, language) => `${part} (dalam ${language})`,
  record: 'Catat fakta',
  gaps: (gaps) =>
    `⚠️ Masih kurang: ${gaps}. Catat dengan \`/crisis facts\`, atau tekan *Sunting*. Selama masih ada yang kosong, tidak bisa disetujui.`,
  how: (emoji, roles, quorum) =>
    `Untuk menyetujui teks ini persis seperti adanya, beri reaksi :${emoji}: (${roles}${quorum > 1 ? `, ${quorum} orang` : ''}; tidak pernah penulisnya sendiri). Setiap perubahan perlu persetujuan baru.`,
  have: (people, have, of) => `Disetujui ${people} (${have} dari ${of})`,
  outAt: (at) => `✅ Disetujui. Keluar ${at}. Tarik reaksi atau tekan *Hentikan* untuk menahannya.`,
  sending: '✅ Disetujui. Sedang dikirim.',
  sent: (at) => `📨 Terkirim ${at}.`,
  sentLink: (url) => `<${url}|Lihat di sana>`,
  held: '✋ Belum keluar: menunggu seseorang. Lihat di bawah.',
  old: 'Sudah diganti versi yang lebih baru. Reaksi di sini tidak dihitung.',
  mailSubject: (sender) => `Pesan Anda kepada ${sender}`,
  tooLong: (length: number, max: number) =>
    `✂️ Teks ini ${length} karakter, padahal di tujuannya hanya muat ${max}. Mohon pendekkan dengan *Sunting*; sesudahnya bisa disetujui.`,
  reachUs: (contact) => `Kami bisa dihubungi di sini: ${contact}.`,
  another: 'Susunan lain',
  speak: (language) => (language === 'id' ? 'Dalam bahasa Indonesia' : 'Dalam bahasa Inggris'),
  debate: (rounds) =>
    `🗣️ Orang ini sudah ${rounds} kali dijawab di tempat terbuka. Lebih baik dilanjutkan secara pribadi.`,
  lapsed: (person, why) => `🛑 Persetujuan ${person} tidak berlaku lagi: ${why}.`,
  lapsedThen: {
    stopped: 'Jawaban ini belum keluar. Orang lain boleh menyetujuinya.',
    goes_on: 'Yang lain yang menyetujui sudah cukup, jadi jawaban ini tetap keluar.',
    late: 'Jawaban ini mungkin sudah keluar. Saya tidak mengirimnya lagi; mohon lihat ke sana.',
  },
  lapsedWhy: {
    guest: 'sekarang ia tamu di sini',
    outsider: 'sekarang ia bagian dari organisasi lain',
    bot: 'hanya orang yang menyetujui',
    deactivated: 'akunnya sudah ditutup',
    role: 'ia tidak lagi memegang peran yang boleh menyetujui',
    card: 'kartunya dihapus orang; kartu baru sudah ada di sini',
  },
  closed: '🛑 Keluhan ini ditutup tanpa jawaban dari kita.',
  closedThen: {
    stopped: 'Jawaban yang sudah disetujui tidak dikirim.',
    late: 'Jawaban yang disetujui sedang dikirim atau sudah di tangan orang, jadi mungkin sudah keluar. Saya tidak mengirimnya lagi, dan mohon jangan dipasang.',
  },
  late: (person, stopped) =>
    `🛑 ${person} ${stopped ? 'menghentikan jawaban ini' : 'menarik persetujuannya'}. Saat itu jawaban ini sedang dikirim atau sudah di tangan orang, jadi mungkin sudah keluar. Saya tidak mengirimnya lagi, dan mohon jangan dipasang. Kalau saya menanyakannya di sini: tekan *Sudah saya pasang* kalau sudah ada di sana, dan *Batalkan* kalau belum.`,
  debateNote: (people, rounds) =>
    `🗣️ ${people} Orang ini sudah ${rounds} kali dijawab di tempat terbuka dan masih berlanjut. Supaya tidak menjadi debat, draf berikutnya mengajak lanjut secara pribadi. Mohon tentukan siapa yang meneruskan percakapannya.`,
  news: {
    kak: {
      openings: [
        'Kak, ada kabar soal keluhan yang disampaikan:',
        'Halo Kak, kami janji membereskannya, ini kabarnya:',
        'Melanjutkan pesan Kakak:',
        'Ada kabar untuk Kakak:',
      ],
      closings: [
        'Terima kasih sudah memberi tahu kami.',
        'Terima kasih atas kesabarannya.',
        'Kalau masih ada yang belum beres, kabari kami ya.',
      ],
    },
    bapak_ibu: {
      openings: [
        'Bapak/Ibu, ada kabar mengenai keluhan yang disampaikan:',
        'Bapak/Ibu, kami berjanji membereskannya, berikut kabarnya:',
        'Melanjutkan pesan Bapak/Ibu:',
        'Ada kabar untuk Bapak/Ibu:',
      ],
      closings: [
        'Terima kasih sudah memberi tahu kami.',
        'Terima kasih atas kesabarannya.',
        'Bila masih ada yang belum beres, mohon kabari kami.',
      ],
    },
    plain: {
      openings: [
        'Ada kabar mengenai keluhan Anda:',
        'Kami berjanji membereskannya, berikut kabarnya:',
        'Melanjutkan pesan Anda:',
        'Ada kabar untuk Anda:',
      ],
      closings: [
        'Terima kasih sudah memberi tahu kami.',
        'Terima kasih atas kesabaran Anda.',
        'Bila masih ada yang belum beres, mohon kabari kami.',
      ],
    },
  },
  newsTitle: (version) => `*Kabar perbaikan* · versi ${version}`,
  newsTo: (author, words) => `Kepada *${author || 'seseorang'}*, yang menulis: “${words}”`,
  newsForm: {
    title: 'Sudah diperbaiki',
    submit: 'Siapkan kabarnya',
    close: 'Batal',
    intro:
      'Saya siapkan satu pesan singkat untuk setiap orang yang mengeluh dan sudah dijawab: satu orang satu kali. Tidak ada yang keluar sebelum disetujui seperti jawaban lain.',
    news: 'Apa yang sudah diperbaiki? Tulis seperti kamu menyampaikannya kepada pelanggan.',
    other: (language) =>
      language === 'id' ? 'Hal yang sama dalam bahasa Indonesia' : 'Hal yang sama dalam bahasa Inggris',
    otherHint: 'Untuk mereka yang menulis dalam bahasa itu. Tanpa ini draf mereka masih bolong.',
  },
  newsPosted: (person, count) =>
    `🔧 Kata <@${person}> sudah diperbaiki. Di utas pesan ini ada ${count} draf: kabar untuk setiap orang yang sudah dijawab, satu orang satu kali. Mohon baca dan setujui satu per satu dengan reaksi.`,
  newsMore: (count) =>
    `Masih ada ${count} lagi. Setelah yang ini keluar, pakai \`/crisis fixed\` sekali lagi; tidak ada yang menerimanya dua kali.`,
  newsOpen: (count) =>
    `${count} keluhan belum dijawab dan tidak termasuk. Catat perbaikannya dengan \`/crisis facts\` supaya jawaban pertamanya memuatnya; nanti pakai \`/crisis fixed\` lagi untuk yang terlanjur dijawab tanpa kabar itu.`,
  newsRedacted: (count) =>
    `${count} keluhan yang sudah dijawab tidak termasuk: penulisnya sudah dihapus dari basis data, jadi tidak ada yang tahu apakah orang itu sudah menerima kabar ini. Yang yakin boleh menyampaikannya sendiri.`,
  promises: {
    title: '🤝 *Janji yang dibuat di depan umum*',
    none: 'Belum ada janji dalam jawaban.',
    open: (due, text, owner, answers) =>
      `• ${due}: “${text}” (<@${owner}>${answers > 1 ? `, dalam ${answers} jawaban` : ''})`,
    kept: (count) => `✅ ${count} ditepati`,
    missed: (text, owner) => `‼️ Tidak ditepati pada waktunya: “${text}” (<@${owner}>)`,
    undated: 'harinya tidak terbaca, jadi saya beri satu hari',
    remind: (owner, text, due) =>
      `⏰ <@${owner}> kita berjanji di depan umum: “${text}” Jatuh tempo ${due}. Kalau sudah, tekan tombolnya; kalau tidak bisa ditepati, katakan terbuka sebelum orang bertanya.`,
    late: (owner, text) =>
      `‼️ <@${owner}> waktu janji ini sudah lewat dan belum ada yang menyatakan sudah ditepati: “${text}” Kalau sudah, tekan tombolnya. Kalau belum, sampaikan kepada orang-orang sebabnya dan kapan.`,
    button: 'Sudah ditepati',
    change: 'Ubah penanggung jawab atau waktu',
    changeForm: {
      title: 'Ubah janji',
      submit: 'Simpan',
      close: 'Batal',
      promise: 'Janji yang mana?',
      now: (text, owner, due) => `“${text}”\nSekarang dipegang <@${owner}>, jatuh tempo ${due}.`,
      owner: 'Siapa yang menepati?',
      due: 'Waktu baru',
      dueHint: 'Misalnya: Jumat 10.00, atau besok. Kosong: waktunya tetap.',
    },
    done: (person, text) => `✅ Ditepati, kata <@${person}>: “${text}”`,
  },
  outage: {
    names: { email: 'Server surel' },
    away: (outlet, since, count) =>
      `🔌 ${outlet} tidak menjawab sejak ${since}. ${count === 0 ? 'Tidak ada jawaban yang menunggunya' : `${count} jawaban yang sudah disetujui menunggunya`}. Tidak ada yang perlu dilakukan: saya melihatnya paling lambat setiap menit, dan yang menunggu keluar sendiri begitu ia menjawab. Mohon jangan dipasang sendiri, supaya tidak muncul dua kali. Kalau sebuah jawaban tidak boleh keluar lagi, tekan *Hentikan* di kartunya. Yang masih menunggu setelah sehari saya kembalikan kepada kalian.`,
    over: (outlet) => `✅ ${outlet} sempat tidak menjawab, dan sekarang menjawab lagi.`,
    back: (outlet) =>
      `✅ ${outlet} menjawab lagi. Jawaban disetujui yang menunggu keluar sekarang, masing-masing setelah persetujuannya dilihat sekali lagi.`,
  },
  edit: 'Sunting',
  hidden: (marks) =>
    `⚠️ Mohon perhatikan: *${marks}*. Karakter seperti ini tidak terlihat, membalik arah baca, atau mirip huruf lain, sehingga arti teks atau alamatnya bisa berubah. Sebaiknya tekan *Sunting* dan ketik ulang bagian itu. Kalau memang disengaja, setujui lewat tombol; reaksi tidak dihitung di sini.`,
  approveHidden: 'Setujui apa adanya',
  approveHiddenConfirm: {
    title: 'Karakter ini disengaja?',
    text: 'Teks keluar bersama karakter itu, persis seperti yang disebut di atas.',
    yes: 'Ya, setujui',
    no: 'Lihat lagi',
  },
  stop: 'Hentikan',
  stopConfirm: {
    title: 'Tahan jawaban ini?',
    text: 'Jawaban tidak akan keluar. Nanti masih bisa disetujui lagi.',
    yes: 'Tahan',
    no: 'Biarkan keluar',
  },
  notification: (id) => `Saran jawaban untuk keluhan no. ${id}`,
  editForm: {
    title: 'Sunting jawaban',
    submit: 'Simpan versi baru',
    close: 'Batal',
    text: 'Jawaban, persis seperti yang akan keluar',
    more: 'Lanjutan jawaban',
    hint: 'Setelah menyunting, kamu tidak bisa menyetujuinya sendiri. Jangan tulis nomor telepon, nomor pesanan, atau nama orang di jawaban terbuka.',
  },
  handover:
    'Disetujui. Mohon pasang sendiri teks ini persis seperti adanya, lalu tekan *Sudah saya pasang*. Kalau ingin mengubahnya, tekan *Batalkan* dulu.',
  handoverDrill:
    'Disetujui. Ini latihan: *jangan* dipasang di mana pun. Tekan *Sudah saya pasang* seolah-olah sudah:',
  lookWhere: (url) => `Lihat di sini: ${url}`,
  handoverWhere: (url) => `Jawab di sini: ${url}`,
  again: 'Belum ada: kirim lagi',
  againForm: {
    title: 'Kirim lagi?',
    text: 'Hanya kalau Anda sudah memeriksa dan belum ada. Kalau tidak, jawaban muncul dua kali di depan publik.',
    submit: 'Kirim lagi',
    close: 'Periksa dulu',
  },
  drop: 'Batalkan',
  dropForm: {
    title: 'Batalkan jawaban ini?',
    text: 'Hanya kalau belum keluar dan tidak akan dipasang siapa pun. Drafnya tetap ada, bisa diubah dan disetujui lagi.',
    submit: 'Batalkan',
    close: 'Jangan',
  },
  posted: 'Sudah saya pasang',
  confirmForm: {
    title: 'Sudah dipasang',
    submit: 'Hentikan waktu',
    close: 'Belum',
    link: 'Tautan ke jawabanmu',
    hint: 'Supaya semua orang bisa memeriksanya. Diawali https://',
    badLink: 'Ini sepertinya bukan tautan. Seharusnya diawali https://',
  },
  heldBecause: {
    unknown: (code) =>
      `✋ Jawaban ini sudah disetujui, tetapi saya tidak bisa memastikan apakah sudah keluar (${code}). Saya tidak akan mencoba lagi sendiri, supaya tidak ada yang menerimanya dua kali. Mohon lihat ke sana. Kalau belum ada, pasang sendiri, lalu tekan tombolnya:`,
    unchecked: () =>
      '✋ Slack tidak memberi tahu saya apakah persetujuan jawaban ini masih berlaku, jadi tidak saya kirim. Mohon jangan dipasang sendiri juga. Lihat dulu apakah kiriman sebelumnya sudah ada di sana; kalau belum, biarkan saya mengirimnya lagi setelah Slack pulih:',
    stale: () =>
      '✋ Jawaban ini disetujui sebelum Slack tidak bisa dihubungi lebih dari setengah jam, dan selama itu tidak ada yang bisa menarik persetujuannya. Jadi belum saya kirim. Mohon baca sekali lagi: apakah masih cocok? Kalau masih, dan belum ada di sana, biarkan saya mengirimnya. Kalau tidak, tekan *Batalkan*; setelah itu jawabannya bisa diubah dan disetujui lagi:',
    unapproved: () =>
      '✋ Persetujuan jawaban ini sudah tidak berlaku, jadi tidak saya kirim lagi. Mungkin sebelumnya sudah keluar: mohon lihat ke sana. Kalau sudah ada, tekan *Sudah saya pasang*. Kalau belum, jangan dipasang, dan tekan *Batalkan*: setelah itu jawabannya bisa diubah dan disetujui lagi.',
    changed: () =>
      '✋ Teks yang akan keluar bukan teks yang disetujui, jadi tidak saya kirim. Mohon jangan dipasang. Tekan *Batalkan*, lalu jawabannya bisa disetujui lagi, dan beri tahu yang menjalankan saya: ini seharusnya tidak pernah terjadi.',
    noOutlet: () =>
      '✋ Di tempat saya berjalan, jalan keluar untuk jawaban ini belum disiapkan, jadi tidak ada yang saya kirim. Mohon minta yang menjalankan saya menyiapkannya seperti yang disebut di rencana, lalu biarkan saya mengirimnya lagi. Atau pasang sendiri, lalu tekan tombolnya:',
    outletGone: (code) =>
      `✋ Tempat tujuan jawaban ini mengatakan tidak menerima jawaban lagi untuk seterusnya (${code}), jadi tidak saya kirim. Mohon tanyakan alamat barunya kepada yang menjalankan saya, lalu biarkan saya mengirimnya lagi. Atau pasang sendiri, lalu tekan tombolnya:`,
    tooLate: () =>
      '✋ Selama sehari penuh jawaban ini tidak bisa keluar. Kiriman sebelumnya mungkin sudah ada: mohon lihat ke sana. Lalu baca sekali lagi: apakah masih cocok? Kalau masih, biarkan saya mengirimnya lagi, atau pasang sendiri lalu tekan tombolnya. Kalau tidak, tekan *Batalkan*:',
    refusedKey: (code) =>
      `✋ Tempat tujuan jawaban ini tidak mengizinkan saya masuk (${code}), jadi jawabannya belum keluar. Mohon minta yang menjalankan saya memeriksa kunci atau kata sandinya, lalu biarkan saya mengirimnya lagi. Atau pasang sendiri, lalu tekan tombolnya:`,
    refusedAddress: (code) =>
      `✋ Saya tidak boleh mengirim ke alamat jalan keluar ini (${code}), jadi jawabannya belum keluar. Mohon minta yang menjalankan saya memeriksa alamatnya, lalu biarkan saya mengirimnya lagi. Atau pasang sendiri, lalu tekan tombolnya:`,
    refusedTarget: (code) =>
      `✋ Di tempat tujuan, komentar atau penulisnya tidak ditemukan (${code}), jadi jawabannya belum keluar. Mohon lihat apakah komentarnya masih ada. Kalau masih, pasang sendiri jawabannya, lalu tekan tombolnya; kalau tidak, tekan *Batalkan*:`,
    refusedText: (code) =>
      `✋ Tempat tujuan tidak menerima teks ini (${code}); mungkin terlalu panjang di sana. Jawabannya belum keluar. Tekan *Batalkan*, lalu jawabannya bisa diubah dan disetujui lagi. Atau pasang sendiri, lalu tekan tombolnya:`,
    refused: (code) =>
      `✋ Tempat tujuan menolak jawaban ini (${code}), jadi belum keluar. Mohon minta yang menjalankan saya mencari tahu sebabnya, lalu biarkan saya mengirimnya lagi. Atau pasang sendiri, lalu tekan tombolnya:`,
  },
  heldAgain: '✋ Kali ini pun jawabannya belum bisa dipastikan sampai. Isinya dan tombolnya ada di atas.',
  handedAgain: '✋ Jawaban ini sekarang bisa dipasang: teks dan tombolnya ada di atas.',
  handoverDone: '📨 Jawaban ini sudah keluar. Tidak ada lagi yang perlu dilakukan di sini.',
  handoverGivenUp: '🛑 Jawaban ini dibatalkan. Mohon jangan dipasang.',
  handoverAgain: '⏳ Jawaban ini sedang dikirim lagi. Mohon jangan dipasang sendiri.',
};
