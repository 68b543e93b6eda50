// Yang dikatakan tentang jalan keluar dan tentang audit, dalam bahasa Indonesia.
import type { outbox as en } from '../en/outbox.ts';

export const outbox: typeof en = {
  alarmSubject: '🚨 Tanggap: Slack tidak menerima peringatan ini',
  card: {
    stuck: (what, code, id) =>
      `✋ ${what} belum sampai (${code}, tugas ${id}). Saya tidak akan mencoba lagi sendiri. Mohon periksa apakah sudah ada, lalu pilih:`,
    settled: (what, state, id) => `${what} (tugas ${id}): ${state}.`,
    what: {
      post: 'Sebuah pesan',
      tell: 'Sebuah pesan pribadi',
      open_channel: 'Kanal krisis',
      invite: 'Sebuah undangan',
      pin: 'Penyematan sebuah pesan',
      bookmark: 'Sebuah tautan di bagian atas kanal',
    },
    states: {
      pending: 'sedang dikirim lagi',
      sending: 'sedang dikirim lagi',
      uncertain: 'sedang dicari',
      sent: 'sudah ada',
      cancelled: 'dibatalkan',
      superseded: 'diganti yang lebih baru',
    },
    retry: 'Coba lagi',
    resolve: 'Sudah ada',
    drop: 'Batalkan',
    why: 'Alasannya?',
    whyHint: 'Satu kalimat cukup. Alasan ini tetap tercatat.',
    forms: {
      retry: {
        title: 'Coba lagi?',
        text: 'Hanya kalau Anda sudah memeriksa dan belum ada.',
        submit: 'Coba lagi',
        close: 'Kembali',
      },
      drop: {
        title: 'Batalkan?',
        text: 'Ini tidak akan dikirim lagi, begitu pula yang bergantung padanya.',
        submit: 'Batalkan',
        close: 'Jangan',
      },
    },
    form: {
      title: 'Sudah ada',
      submit: 'Selesai',
      close: 'Kembali',
      link: 'Tautan ke pesan itu',
      hint: 'Di Slack: menu pesan, lalu “Salin tautan”.',
      badLink: 'Ini sepertinya bukan tautan. Tautan diawali https://',
    },
  },
  waits: {
    none: 'Tidak ada yang menunggu orang di sini. Bagus.',
    title: (count) => `✋ *${count} pesan menunggu seseorang:*`,
    answer: (complaint) => `Jawaban untuk keluhan no. ${complaint}`,
    line: (what, code, since) => `• ${what} (${code}), sejak ${since}`,
    more: (count) => `… dan ${count} lagi.`,
    how: 'Tentang setiap pesan saya bertanya di kanal ini, dan tentang setiap jawaban di utas keluhannya: mohon lihat di sana lalu tekan salah satu tombol. Yang menjalankan saya melihat semuanya dengan `npx tanggap outbox ls`.',
  },
  meanwhile: {
    title: (from, until, count) =>
      `⏱️ Slack tidak menerima pesan saya dari ${from} sampai ${until}. Selama itu ada ${count} peringatan:`,
    more: (count) => `… dan ${count} lagi. /crisis status menunjukkan keadaan sekarang.`,
  },
  again:
    '♻️ Ada yang menghapus pesan ini. Masih ada pekerjaan yang bergantung padanya, jadi saya taruh lagi di sini. Reaksi dan balasan pada pesan lama tidak dihitung.',
  noChannel: (id, title, code, job) =>
    `🚧 Kanal krisis ${id} (${title}) belum bisa dibuat; kata Slack: ${code}. Tidak ada yang hilang, tetapi belum ada yang bisa melihat krisis ini. Mohon tanyakan kepada admin workspace apakah aplikasi ini boleh membuat kanal. Setelah itu pemimpin krisis atau wakilnya (selama keduanya tidak ada, orang yang mendeklarasikan krisis) menekan tombol di sini, atau seseorang menjalankan \`npx tanggap outbox retry ${job} --why ALASAN\` di tempat saya berjalan, dan semuanya berlanjut.`,
  unplaced: {
    text: (channel, why) =>
      `🚧 Saya tidak bisa mengirim pesan berikut ke ${channel}, jadi Anda menerimanya di sini: ${why}`,
    why: {
      channel_not_found:
        'kanal itu tidak ada, atau kanalnya privat dan saya bukan anggotanya. Mohon undang saya, atau perbaiki namanya di rencana krisis.',
      not_in_channel: 'saya bukan anggotanya. Mohon undang saya.',
      restricted_action:
        'saya tidak boleh menulis di sana. Mohon izinkan saya di pengaturan kanal, atau sebutkan kanal lain di rencana krisis.',
    },
  },
  failing: {
    text: (what, at, crisis, instead) =>
      `⚠️ Ada yang seharusnya terjadi ${at}${crisis === undefined ? '' : ` di krisis ${crisis}`}, tetapi belum: ${what}. Setiap kali saya coba, gagal. Saya terus mencoba, paling lambat tiap lima menit. ${instead} Mohon minta orang yang menjalankan saya mencari “timer failed” di log saya.`,
    byHand: 'Sementara itu, mohon lakukan sendiri kalau bisa.',
    notByHand:
      'Mohon jangan memasang jawaban sendiri sebagai gantinya: bisa muncul dua kali. Kalau sebuah jawaban yang disetujui tidak boleh keluar, tekan *Hentikan* di kartunya.',
    other: (verb) => `salah satu pekerjaan saya (${verb})`,
    what: {
      'standup.post': 'standup',
      'standup.schedule': 'menentukan waktu standup berikutnya',
      'drafts.release': 'mengirim jawaban yang sudah disetujui setelah masa tahannya habis',
      'drafts.delivered': 'mencatat bagaimana nasib sebuah jawaban di luar',
      'drafts.stand_down': 'menahan jawaban yang sudah disetujui karena keluhannya ditutup',
      'drafts.card_gone': 'menarik persetujuan karena kartunya dihapus',
      'drafts.suggest': 'mengusulkan jawaban untuk sebuah keluhan',
      'drafts.promise_remind': 'pengingat janji yang segera jatuh tempo',
      'drafts.promise_due': 'peringatan tentang janji yang jatuh tempo',
      'complaints.attach': 'memasukkan keluhan ke dalam krisis',
      'complaints.clocks': 'mengatur jam tenggat keluhan',
      'complaints.answered': 'menandai keluhan sebagai terjawab',
      'complaints.digest': 'ringkasan keluhan',
      'complaints.danger': 'peringatan tentang keluhan kritis',
      'watch.danger': 'peringatan tentang keluhan kritis',
      'watch.look': 'memeriksa apakah komentar jauh lebih banyak dari biasanya',
      'listening.brief': 'memberi tahu krisis sumber mana yang tidak terdengar',
      'outbox.stuck': 'memberi tahu Anda bahwa sebuah pesan tidak sampai',
      'outbox.shut': 'memberi tahu Anda bahwa sebuah pesan tidak sampai',
    },
  },
  shut: {
    text: (id, title, why) =>
      `🚧 Saya tidak bisa menulis ke kanal krisis ${id} (${title}): ${why} Tidak ada yang hilang: semuanya menunggu, dan lanjut sendiri setelah itu beres.`,
    why: {
      is_archived: 'kanalnya diarsipkan. Mohon aktifkan lagi kanalnya.',
      not_in_channel: 'saya dikeluarkan dari sana. Mohon undang saya lagi.',
      channel_not_found: 'saya dikeluarkan dari sana, atau kanalnya dihapus. Mohon undang saya lagi.',
      channel_shared:
        'orang dari organisasi lain bisa membacanya, dan tulisan pelanggan tidak saya tunjukkan kepada mereka. Mohon hentikan berbagi kanalnya.',
      restricted_action_read_only_channel:
        'hanya orang tertentu boleh menulis di sana. Mohon izinkan saya menulis di pengaturan kanal.',
      restricted_action_thread_only_channel:
        'hanya balasan yang diizinkan di sana. Mohon izinkan saya menulis di pengaturan kanal.',
      restricted_action_non_threadable_channel:
        'balasan tidak diizinkan di sana. Mohon izinkan balasan di pengaturan kanal.',
      restricted_action_thread_locked: 'sebuah utas di sana dikunci. Mohon buka kuncinya.',
    },
  },
  standstill: {
    subject: 'Tanggap: apakah pesan saya masuk ke Slack',
    text: (why) =>
      `⚠️ Sudah lebih dari dua menit ada pesan saya yang menunggu dan tidak masuk ke Slack: ${why} Tidak ada yang hilang: semuanya menunggu, dan keluar sendiri begitu itu beres. Sementara itu keluhan tetap diterima, tenggat tetap berjalan, dan peringatan datang kepada Anda lewat jalan ini.`,
    why: {
      unreachable:
        'Slack tidak menjawab. Mohon periksa status.slack.com, dan apakah mesin tempat saya berjalan terhubung ke internet.',
      ratelimited:
        'Slack meminta saya menunggu sebelum menulis lagi (ratelimited). Saya coba lagi sendiri, paling lambat dalam satu jam. Mohon periksa status.slack.com, dan apakah ada program lain yang menulis dengan token yang sama. Sementara itu, mohon teruskan kepada tim peringatan yang datang kepada Anda.',
      missing_scope:
        'aplikasinya kurang satu izin (missing_scope). Mohon bandingkan izinnya dengan manifes di manifests/, tambahkan yang kurang, lalu pasang lagi. Kalau Slack memberi token lain, taruh di SLACK_BOT_TOKEN dan jalankan saya lagi.',
    },
    refused: (code) =>
      `Slack menolak saya (${code}). Mohon minta admin workspace mengizinkan lagi aplikasinya, atau pasang lagi dari manifests/, taruh token barunya di SLACK_BOT_TOKEN, dan jalankan saya lagi.`,
    over: '✅ Pesan saya masuk lagi ke Slack. Yang tadi menunggu sedang dikirim sekarang.',
  },
  clocks: {
    subject: 'Tanggap: jamnya tidak cocok',
    text: '🕰️ Sudah lebih dari dua menit jam database saya dan jam Slack berselisih lebih dari 30 detik. Saya tidak bisa memastikan apakah masa tunggu sebuah jawaban benar-benar sudah lewat, jadi tidak ada jawaban yang keluar, juga yang sudah disetujui. Tidak ada yang hilang: jawabannya menunggu, dan keluar sendiri begitu kedua jam cocok lagi. Mohon jangan mengirimnya dengan tangan, supaya tidak muncul dua kali. Mohon minta orang yang menjalankan saya menyetel jam mesin tempat database saya berjalan: `timedatectl set-ntp true`',
    over: '✅ Jam database saya dan jam Slack sudah cocok lagi. Jawaban yang sudah disetujui dan tadi menunggu sedang dikirim sekarang.',
  },
  commands: {
    description: 'Mengurus apa yang sedang menuju Slack dan ke luar',
    ls: 'daftar tugas: yang perlu ditangani orang, kecuali --state meminta lain',
    show: 'semua tentang satu tugas',
    retry: 'mencoba lagi tugas yang macet',
    resolve: 'menyatakan tugas yang macet sudah keluar, dengan tautan buktinya',
    drop: 'membatalkan tugas yang macet',
    state: 'status yang didaftar, dipisah koma',
    json: 'sebagai JSON',
    job: 'tugas, dengan id atau awal id-nya',
    proof: 'tautan yang membuktikannya; untuk kanal krisis, tautan kanalnya',
    why: 'alasannya, untuk catatan; tanpa itu tidak ada yang diputuskan',
    badWhy: 'Mohon sebutkan alasannya: --why ALASAN. Alasan ini tetap tercatat.',
    none: 'Tidak ada yang macet. Bagus.',
    head: ['TUGAS', 'KELAS', 'JENIS', 'STATUS', 'COBA', 'SEBAB', 'SEJAK', 'JALUR'],
    more: (count) =>
      `Hanya ${count} yang tertua yang didaftar, dan masih ada lagi. Minta satu status dengan --state, atau selesaikan yang ini dulu.`,
    unknown:
      'Tidak ada tugas itu, atau ada beberapa yang berawalan sama. `tanggap outbox ls` menampilkan yang perlu ditangani.',
    badState: (states) => `Status adalah salah satu dari: ${states}.`,
    badProof: 'Bukti berupa tautan yang diawali http:// atau https://.',
    done: (how, id) => `${how}: tugas ${id}.`,
    how: { retry: 'Akan dicoba lagi', resolve: 'Ditandai sudah keluar', drop: 'Dibatalkan' },
    refused: (sentence) => `Tidak dilakukan: ${sentence}`,
  },
  inbox: {
    description: 'Mengurus apa yang datang dari Slack dan belum bisa diproses',
    ls: 'daftar surat yang belum bisa diproses: berhenti setelah delapan kali dicoba, atau masih dicoba lagi',
    retry: 'memproses sekali lagi surat yang sudah berhenti dicoba',
    json: 'sebagai JSON',
    letter: 'nomor surat, atau `all` untuk semuanya',
    none: 'Tidak ada yang tertinggal. Bagus.',
    head: ['SURAT', 'JENIS', 'COBA', 'KEADAAN', 'SEJAK', 'SEBAB'],
    state: { givenUp: 'berhenti', tried: 'dicoba lagi' },
    more: (count) =>
      `Hanya ${count} yang tertua yang didaftar, dan masih ada lagi. \`tanggap inbox retry all\` memproses semuanya.`,
    badLetter: 'Surat berupa nomor, seperti yang dicetak `tanggap inbox ls`, atau `all`.',
    unknown: 'Tidak ada surat tertinggal dengan nomor itu. `tanggap inbox ls` menampilkan daftarnya.',
    done: (count) =>
      `Akan diproses lagi: ${count}. Bot yang berjalan mengambilnya dalam satu menit; setelah itu lihat \`tanggap inbox ls\`.`,
  },
  privacy: {
    description: 'Hapus untuk selamanya apa yang tidak boleh disimpan',
    redact:
      'hapus kata-kata dari sebuah keluhan: dari basis data dan dari setiap pesan di Slack yang menampilkannya',
    complaint: 'nomor keluhan',
    span: 'kata-kata yang dihapus, persis seperti tertulis; boleh diberikan beberapa kali',
    all: 'hapus semua katanya',
    author: 'hapus juga siapa penulisnya dan tautannya',
    why: 'alasannya, untuk catatan; jangan ulangi kata-katanya di sini',
    badComplaint: 'Keluhan disebut dengan nomor, seperti di kartunya.',
    badWhat:
      'Sebutkan apa yang dihapus: --span KATA (sekali atau beberapa kali), --all, atau --author. --span dan --all tidak dapat dipakai bersama.',
    badWhy: 'Sebutkan alasannya: --why ALASAN. Alasan ini tetap tercatat, jadi jangan ulangi kata-katanya.',
    done: (complaint, messages) =>
      `Sudah dihapus dari keluhan ${complaint}. ${messages} pesan di Slack akan diubah begitu bot berjalan. Jawaban yang sudah terkirim, berkas ekspor, dan cadangan tidak berubah; begitu pula yang disimpan Slack sendiri.`,
    ledger: (file: string) =>
      `Tercatat di ${file}, tanpa kata-katanya: setelah pemulihan cadangan, itu dihapus lagi. Simpan berkas itu terpisah dari cadangan.`,
    reapply:
      'hapus lagi apa yang kembali dari cadangan yang dipulihkan; `tanggap start` melakukannya sendiri',
    ledgerFile: 'catatannya; yang ada di folder data kalau tidak disebut',
    reapplied: (count: number) =>
      count === 0 ? 'Tidak ada yang kembali.' : `Dihapus lagi dari ${count} keluhan.`,
    ledgerUnreadable: (file, code) =>
      `Catatan ${file} ${code === 'ENOENT' ? 'tidak ada' : `tidak bisa dibaca (${code})`}, jadi tidak ada yang dihapus lagi. Sebutkan berkas yang benar dengan --ledger.`,
    ledgerBad: (file: string, lines: string) =>
      `Baris-baris ${file} ini tidak bisa dibaca dan dilewati: ${lines}. Perbaiki, lalu: npx tanggap privacy reapply`,
  },
  audit: {
    description: 'Membuktikan bahwa catatan siapa melakukan apa tidak diubah siapa pun',
    verify: 'menelusuri rantai hash; berakhir dengan 1 pada baris pertama yang diubah',
    export: 'setiap baris, sebagai JSON lines',
    from: 'hanya yang ditulis sejak: hari dalam UTC (2026-11-20), atau waktu dengan zonanya (2026-11-20T08:00+07:00)',
    to: 'hanya yang ditulis sebelum waktu ini, atau sampai akhir hari ini',
    csv: 'sebagai CSV untuk lembar kerja',
    badWhen: 'Waktu berupa hari seperti 2026-11-20 (dalam UTC), atau 2026-11-20T08:00+07:00.',
    head: 'ujung rantai yang pernah dicatat: harus masih ada',
    json: 'sebagai JSON',
    badHead:
      'Ujung rantai berupa angka, titik dua, dan 64 digit heksadesimal, seperti yang dicetak `tanggap audit verify`.',
    whole: (lines, head) => `Audit utuh: ${lines} baris. Ujung: ${head}`,
    broken: (seq, why) => `Audit rusak di baris ${seq}: ${why}`,
    why: {
      missing: 'baris itu hilang, atau ada baris lain di tempatnya.',
      out_of_chain: 'baris itu tidak menyambung baris sebelumnya.',
      wrong_hash: 'hash-nya bukan hash dari isinya.',
      changed: 'yang ditampilkan bukan yang dulu ditulis.',
      head_missing: 'ujung yang pernah dicatat sudah tidak ada.',
    },
  },
};
