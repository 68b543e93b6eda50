// Yang dikatakan ruang krisis, dalam bahasa Indonesia.
import type { crisis as en } from '../en/crisis.ts';

export const crisis: typeof en = {
  form: {
    title: 'Nyatakan krisis',
    submit: 'Buka ruang krisis',
    close: 'Nanti dulu',
    intro:
      'Ini membuka kanal, mengundang semua orang yang disebut di rencana krisis, dan menjalankan penghitung waktu untuk setiap keluhan. Tidak ada yang terbit tanpa persetujuan. Semua masih bisa diubah nanti.',
    name: 'Apa yang sedang terjadi, singkatnya?',
    namePlaceholder: 'Pelanggan tertagih dua kali',
    level: 'Seberapa serius kelihatannya saat ini?',
    known: 'Apa yang sudah diketahui?',
    knownHint: 'Fakta saja. Tidak apa-apa kalau masih sedikit: kosongkan daripada menebak.',
    language: 'Bahasa ruang krisis',
    drill: 'Sungguhan atau latihan?',
    real: 'Sungguhan',
    drillChoice: 'Latihan: untuk belajar, tidak diumumkan',
    nameMissing: 'Mohon beri nama singkat, supaya semua orang tahu ini tentang apa.',
  },
  languages: { en: 'English', id: 'Bahasa Indonesia' },
  headerTitle: (title, drill) => `${drill ? 'LATIHAN · ' : ''}${title}`,
  state: { open: '🔴 Berlangsung', resolved: '✅ Selesai', frozen: '🧊 Dibekukan' },
  level: (name) => `*Tingkat:* ${name}`,
  declared: (person, at) => `*Dinyatakan:* ${at} oleh <@${person}>`,
  resolved: (person, at) => `*Selesai:* ${at} oleh <@${person}>`,
  auditHead: (lines, head) =>
    `🔗 Catatan siapa melakukan apa, sampai baris ${lines}. Tidak ada isinya yang diubah kemudian kalau ini cocok: \`npx tanggap audit verify --head ${head}\`. Tidak ada yang perlu dilakukan; biarkan saja pesan ini di tempatnya.`,
  stateField: (state) => `*Keadaan:* ${state}`,
  role: (title, people) => `*${title}:* ${people}`,
  nobody: '_belum ada_',
  counts: (c) =>
    `*Keluhan:* ${c.total} seluruhnya · *${c.open}* menunggu · ${c.answered} terjawab · ${c.overdue > 0 ? `*${c.overdue} terlambat*` : '0 terlambat'}`,
  nextDue: (at) => `*Jawaban berikutnya paling lambat:* ${at}`,
  stuck: (count) => `✋ *${count} pesan menunggu seseorang:* \`/crisis macet\``,
  noneDue: '*Jawaban berikutnya paling lambat:* tidak ada yang menunggu',
  known: (text) => `*Yang sudah kita ketahui*\n${text}`,
  knownNothing:
    '*Yang sudah kita ketahui*\n_Belum ada yang dicatat. Pakai_ `/crisis facts` _begitu ada yang diketahui: jawaban hanya disusun dari fakta ini._',
  headerHint: 'Pesan ini selalu diperbarui. Ketik `/crisis help` untuk melihat apa saja yang bisa dilakukan.',
  buttons: { facts: 'Catat fakta', status: 'Keadaan', done: 'Selesai' },
  topic: (state, level, lead) => `${state} · ${level} · pemimpin: ${lead}`,
  purpose: (title, marker) => `Ruang krisis untuk “${title}”. Dijalankan oleh Tanggap (${marker}).`,
  steps: 'Langkah pertama dari rencana krisis',
  step: (s) =>
    s.doneBy ? `✅ ~${s.text}~ (<@${s.doneBy}>)` : `${s.number}. ${s.text}${s.role ? ` — _${s.role}_` : ''}`,
  missingPlan: (people) =>
    `⚠️ Orang-orang ini dari rencana krisis tidak saya temukan: ${people}. Yang lain sudah di sini. Mohon undang sendiri, atau serahkan perannya kepada orang lain dengan \`/crisis assign <peran> @orang\`.`,
  missingSlack: (people) =>
    `⚠️ Slack tidak mengizinkan saya mengundang: ${people}. Yang lain sudah di sini. Mohon undang sendiri, atau serahkan perannya kepada orang lain dengan \`/crisis assign <peran> @orang\`.`,
  welcomeMine: (channel) =>
    `Ruang krisis sudah dibuka: <#${channel}>. Semua orang di rencana sudah diundang. Mulailah di sana dengan apa yang diketahui: \`/crisis facts\`.`,
  welcomeOther: (channel, person, title) =>
    `<@${person}> baru saja menyatakan “${title}”, jadi saya tidak membuka ruang kedua: kamu diundang ke <#${channel}>. Kalau krisismu berbeda, tekan tombolnya.`,
  separate: 'Krisis saya berbeda',
  announcement: (title, channel, level, person) =>
    `🔴 <@${person}> menyatakan krisis (${level}): *${title}*. Ruangnya <#${channel}>. Mohon jangan menjawab sendiri di depan umum; bawa yang kamu lihat ke sana.`,
  call: (c) =>
    [
      c.drill
        ? `🟡 *Latihan:* <@${c.by}> mengadakan latihan krisis (${c.level}): *${c.title}*. Mohon bertindak seolah-olah sungguhan; tidak ada yang dikirim keluar.`
        : `🔴 <@${c.by}> menyatakan krisis (${c.level}): *${c.title}*. Bantuanmu diperlukan.`,
      `Silakan datang ke <#${c.channel}> dan baca dulu pesan yang disematkan.`,
      ...c.roles.map((r) => `Peranmu: *${r.title}*.${r.duties ? ` ${r.duties}` : ''}`),
    ].join('\n'),
  assigned: (person, role, by, duties) =>
    `<@${person}> sekarang menjadi *${role}* (ditunjuk oleh <@${by}>).${duties ? `\n${duties}` : ''}`,
  update: (person, text) => `📣 *Kabar dari <@${person}>*\n${text}`,
  frozenState: (person) =>
    `🧊 *Dibekukan oleh ${person === 'system' ? 'Tanggap' : `<@${person}>`}: tidak ada yang keluar.* Orang yang berhak menyetujui jawaban membukanya dengan \`/crisis unfreeze\`.`,
  frozen: (person, why) =>
    `🧊 <@${person}> membekukan krisis ini: tidak ada yang keluar sampai \`/crisis unfreeze\`.${why ? ` Alasan: ${why}` : ''} Anda tetap bisa menulis dan menyetujui. Mohon jangan mengunggah jawaban secara manual juga.`,
  restored: (people, newest) =>
    `🧊 ${people ? `${people}: ` : ''}krisis ini saya bekukan; tidak ada yang keluar. Catatan saya berakhir ${newest}, padahal sebelumnya saya sudah mencatat lebih banyak: ini salinan yang lebih lama, misalnya dari cadangan. Mungkin ada jawaban yang sudah keluar tetapi tidak saya ingat.\nMohon periksa apa saja yang sudah disampaikan kepada pelanggan sejak saat itu, lalu cabut ✅ dari setiap jawaban yang sudah mereka terima. Setelah itu, orang yang berhak menyetujui jawaban mengetik \`/crisis unfreeze\`; jawaban yang sudah disetujui dan masih menunggu akan keluar.`,
  shared: (id, title) =>
    `🧊 Organisasi lain bisa membaca kanal krisis ${id} (${title}), atau sudah diundang ke sana. Karena itu krisis ini saya bekukan: tidak ada jawaban yang keluar, dan saya tidak menulis apa pun di sana. Mohon hentikan berbagi kanalnya. Setelah itu, orang yang berhak menyetujui jawaban mengetik \`/crisis unfreeze\` di kanal itu, dan jawaban yang sudah disetujui dan menunggu akan keluar.`,
  unfrozen: (person, why) =>
    `💧 <@${person}> membuka pembekuan.${why ? ` Alasan: ${why}` : ''} Jawaban yang sudah disetujui dan menunggu kini keluar.`,
  reopened: (person, why) =>
    `🔴 <@${person}> membuka lagi krisis ini.${why ? ` Alasannya: ${why}` : ''} Penghitung waktu keluhan yang belum terjawab berjalan lagi.`,
  levelChanged: (person, from, to, why) =>
    `📶 <@${person}> mengubah tingkat krisis dari *${from}* menjadi *${to}*.${why ? ` Alasannya: ${why}` : ''} Mulai sekarang semua tenggat mengikuti janji tingkat ini; waktu jeda tetap tidak dihitung.`,
  levelHow: (now, example) =>
    `Tingkatnya sekarang *${now}*. Untuk mengubahnya, tulis tingkat dan alasannya, seperti ini: \`/crisis tingkat ${example} media bertanya\`. Tingkat dalam rencana krisis:`,
  factsForm: {
    title: 'Yang kita ketahui',
    submit: 'Catat',
    close: 'Batal',
    intro:
      'Draf hanya disusun dari fakta-fakta ini. Tulis seperti kamu mengatakannya kepada pelanggan. Yang belum diketahui, kosongkan: draf akan menampilkan tempat kosong, bukan tebakan.',
    what_happened: 'Apa yang terjadi?',
    what_happenedPlaceholder: 'mesin kasir menagih sebagian pelanggan dua kali pada 20 November',
    responsibility: 'Kesalahan siapa?',
    responsibilities: {
      high: 'Kesalahan kita, sudah pasti',
      low: 'Sebagian dari kita, atau kecelakaan',
      none: 'Bukan kita (salah paham, kabar tidak benar)',
      unknown: 'Belum tahu',
    },
    cause: 'Ini masalah apa?',
    causes: {
      none: 'Belum jelas',
      service_failure: 'Layanan buruk, terlambat, tidak dijawab',
      human_error: 'Ada yang keliru mengerjakan',
      product_defect: 'Produk cacat',
      product_quality: 'Mutu kurang',
      outage: 'Sistem mati',
      staff_conduct: 'Perilaku petugas kita',
      safety: 'Keselamatan atau kesehatan',
      data_breach: 'Data pribadi bocor',
      fraud: 'Penipuan atau uang hilang',
      misperception: 'Salah paham',
      rumor: 'Kabar yang belum terbukti',
      offensive_content: 'Konten kita menyinggung',
      labelling: 'Label atau klaim halal',
      counterfeit: 'Barang palsu',
      governance: 'Tata kelola, salah guna dana',
      legal_threat: 'Ancaman hukum',
      mobilisation: 'Ajakan boikot',
    },
    step: 'Apa yang sedang dikerjakan sekarang?',
    stepPlaceholder: 'memeriksa satu per satu transaksi hari itu',
    repair: 'Apa yang diterima kembali oleh pelanggan, dan kapan?',
    prevention: 'Apa yang mencegahnya terulang?',
    next_update: 'Kapan ada kabar berikutnya?',
    private_channel: 'Ke mana orang bisa menulis secara pribadi?',
    concede: 'Apa yang kurang jelas dari pihak kita?',
    answer: 'Apa jawabannya?',
    evidence: 'Di mana orang bisa memeriksa kebenarannya?',
    instruction: 'Apa yang harus dilakukan orang sekarang supaya aman?',
  },
  factsPosted: (person) => `📝 <@${person}> mencatat yang kita ketahui`,
  factLine: (label, text) => `*${label}* ${text}`,
  factsHint: 'Draf yang belum disunting atau disetujui sedang disusun ulang dengan fakta ini.',
  list: {
    title: '*Krisis yang berlangsung*',
    none: 'Tidak ada krisis yang berlangsung. Syukurlah. Kalau ada yang mulai, ketik `/crisis declare`.',
    line: (title, channel, level, at) =>
      `• ${channel ? `<#${channel}>` : 'sedang dibuka…'} *${title}* · ${level} · sejak ${at}`,
  },
  help: (emoji) =>
    [
      '*Yang bisa dilakukan di sini*',
      '`/crisis declare apa yang terjadi`  membuka ruang krisis',
      '`/crisis status`  keadaan kita: yang menunggu, terlambat, siapa harus apa',
      '`/crisis list`  krisis yang berlangsung, dan keluhan yang paling lama menunggu',
      '`/crisis due`  yang harus dijawab berikutnya, yang terlambat lebih dulu',
      '`/crisis macet`  apa yang tidak sampai dan menunggu seseorang',
      '`/crisis watch`  berapa banyak komentar yang masuk, dan berapa biasanya',
      '`/crisis facts`  mencatat yang diketahui; jawaban disusun dari sini',
      '`/crisis update teks`  memberi tahu tim apa yang berubah',
      '`/crisis assign peran @orang`  memberi peran kepada seseorang',
      '`/crisis tingkat`  seberapa serius; pemimpin krisis mengubahnya, dan semua tenggat mengikuti',
      '`/crisis standup`  ringkasan harian, sekarang juga',
      '`/crisis fixed apa`  menyiapkan kabar perbaikan untuk semua yang sudah dijawab',
      '`/crisis promises`  janji kita di depan umum, kapan, dan siapa yang menepatinya',
      '`/crisis resolve alasan`  menutup krisis dengan ringkasan',
      '`/crisis reopen alasan`  membukanya lagi',
      '`/crisis freeze alasan`  hentikan semua yang keluar; `/crisis unfreeze` membukanya lagi',
      '',
      `*Begini sebuah jawaban keluar:* di utas keluhan saya menyarankan draf. Tekan *Sunting* untuk mengubahnya. Orang dengan peran yang tepat memberi reaksi :${emoji}: — tidak pernah penulisnya sendiri. Setelah jeda singkat jawaban keluar; menarik reaksi sebelum itu menghentikannya.`,
      '*Dari kanal mana pun:* buka menu sebuah pesan → *Log as complaint*.',
    ].join('\n'),
  assignHow: 'Tulis peran dan orangnya, seperti ini: `/crisis assign lead @Sari`.',
};
