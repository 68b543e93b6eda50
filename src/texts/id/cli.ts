// Yang dikatakan baris perintah, dalam bahasa Indonesia.
import type { cli as en } from '../en/cli.ts';

export const cli: typeof en = {
  description: 'Tanggap: bot Slack untuk tim yang menghadapi krisis di depan umum.',
  commands: {
    audit: 'membuktikan catatan siapa melakukan apa tidak diubah, atau mengekspornya',
    bursts: 'menemukan lonjakan dalam deret hitungan (JSON di masukan baku)',
    check: 'periksa bahwa tidak ada yang hilang, ganda, terlewat, atau terkirim tanpa persetujuan',
    'check-reply': 'menilai balasan, nadanya, dan data pribadinya (baris JSON)',
    doctor: 'memeriksa semua yang menopang bot, dan menyebutkan cara memperbaikinya',
    draft: 'menyusun draf jawaban dari fakta (baris JSON)',
    duplicates: 'mengelompokkan komentar yang hampir sama (baris JSON)',
    'eval-triage': 'mengukur triase dengan data publik',
    sla: 'mencetak penghitung waktu sebuah kasus',
    source: 'periksa sumber yang didengarkan, dan cobalah',
    train: 'melatih model triase dengan data publik',
    triage: 'mengenali bahasa, perasaan, jenis, dan keparahan komentar (baris JSON)',
    demo: 'memainkan satu krisis utuh pada rumah yang sungguhan, dari deklarasi sampai selesai',
    export: 'menuliskan yang dibetulkan orang, untuk melatih triase lagi',
    import: 'memasukkan keluhan dari berkas CSV',
    inbox: 'mengurus apa yang datang dari Slack dan belum bisa diproses',
    outbox: 'mengurus apa yang sedang dikirim, dan yang macet',
    plan: 'memeriksa rencana krisis, atau menampilkan yang dipakai',
    privacy: 'menghapus kata-kata sebuah keluhan, atau penulisnya, untuk selamanya',
    start: 'menjalankan bot; tanpa token Slack, membuka workspace tiruan untuk mencoba',
  },
  start: {
    ledgerBad: (file, lines) =>
      `Baris-baris ${file} ini tidak bisa dibaca dan dilewati: ${lines}. Perbaiki, lalu: npx tanggap privacy reapply`,
    ledgerUnreadable: (file, code) =>
      `Buku catatan hal yang sudah dihapus untuk selamanya, ${file}, tidak bisa dibaca (${code}), jadi cadangan yang dipulihkan bisa saja menampilkannya lagi. Bot tidak dijalankan. Periksa apa yang ada di sana, pastikan bisa dibaca, lalu jalankan lagi.`,
    planTitle: (file) => `Mohon perbaiki rencana krisis ${file}, lalu jalankan lagi.`,
    planMissing: (file) =>
      `Tidak ada rencana krisis di ${file}. Arahkan CRISIS_PLAN ke rencanamu, atau salin salah satu dari manifests/.`,
    slackRefused: (code) =>
      `Slack menolak token bot (${code}). Pasang lagi aplikasinya dari manifests/ dan salin token baru ke SLACK_BOT_TOKEN.`,
    somebodyElse: (was, is) =>
      `Bot dijalankan sebagai ${was.userId} di workspace ${was.team}, tetapi sekarang Slack berkata tokennya milik ${is.userId} di ${is.team}. Bot berhenti. Kalau memang begitu maumu, jalankan lagi; kalau tidak, betulkan SLACK_BOT_TOKEN.`,
    withoutSlack: (why) =>
      why === 'unreachable' || why === 'connecting'
        ? 'Slack tidak menjawab. Tanggap berjalan tanpanya: keluhan tetap diterima, tenggat tetap berjalan, dan alarm keluar lewat webhook dan e-mail bila sudah disiapkan. Sambungan pulih sendiri begitu Slack kembali.'
        : `Slack menolak token (${why}) yang dulu diterima. Tanggap berjalan tanpanya: keluhan tetap diterima, tenggat tetap berjalan, dan alarm keluar lewat webhook dan e-mail bila sudah disiapkan. Izinkan lagi aplikasinya, atau pasang lagi dari manifests/ dan jalankan dengan token baru.`,
    portTaken: (p) =>
      `Porta ${p.port} sedang dipakai. Hentikan pemakainya, atau pilih yang lain dengan ${p.portIn}.`,
    cannotListen: (p, code) =>
      `Saya tidak bisa menerima sambungan di ${p.host}, porta ${p.port} (${code}). Pilih alamat mesin ini dengan ${p.hostIn}, dan porta di atas 1023 dengan ${p.portIn}.`,
    simulated: (url) =>
      [
        '',
        '  Tidak ada token Slack, jadi ini workspace Slack tiruan. Tidak ada yang keluar dari mesin ini.',
        '',
        `  Buka  ${url}`,
        '  lalu ketik  /crisis declare  di kanal mana pun.',
        '',
      ].join('\n'),
    workspaceBroken: (file) =>
      `Workspace tiruan tidak bisa dibaca, jadi dimulai dari awal. Isi yang lama disimpan di ${file}.`,
    real: (team) => `Tanggap tersambung ke ${team}. Ketik /crisis help di Slack.`,
    web: (url, ops) =>
      `Keluhan masuk lewat ${url}/intake/<sumber>. Khusus untuk Anda: kesehatan di ${ops}/readyz, angka di ${ops}/metrics.`,
    intakeNone: 'INTAKE_SECRETS belum diisi, jadi pintu keluhan tidak menerima apa pun.',
    intakeTry: (source, secret) => `Untuk mencoba pintu keluhan: sumber "${source}", rahasia ${secret}`,
    missing: (people) => `Rencana krisis menyebut orang yang tidak ada di workspace ini: ${people}`,
    unsure: (people) =>
      `Slack belum menjawab siapa yang dimaksud rencana krisis dengan: ${people}. Slack akan ditanya lagi; sampai ada jawaban, yang berlaku adalah orang yang dimaksud sebelumnya.`,
    unknownWebhooks: (names) =>
      `Rencana krisis mengirim jawaban ke webhook yang tidak ada di OUTLET_WEBHOOKS: ${names}. Jawaban itu akan menunggu tangan manusia.`,
    missingAccounts: (names) =>
      `Rencana krisis mengirim jawaban dari akun yang belum disiapkan: ${names}. Jawaban itu akan menunggu tangan manusia.`,
    stopping: 'Menyelesaikan yang sedang dikerjakan …',
  },
};
