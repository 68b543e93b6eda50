// Yang dikatakan `tanggap doctor`, dalam bahasa Indonesia.
import type { doctor as en } from '../en/doctor.ts';

export const doctor: typeof en = {
  description:
    'Memeriksa semua yang menopang bot, dan menyebutkan cara memperbaikinya. Tidak mengubah apa pun.',
  json: 'jawab dalam JSON',
  language: 'en atau id',
  badLanguage: (language) => `Tidak ada bahasa “${language}”. Pilih en atau id.`,
  marks: { ok: '✓', warn: '!', bad: '✗' },
  mend: (how) => `    → ${how}`,
  verdicts: {
    ok: 'Semuanya baik.',
    warn: 'Bot berjalan; baris bertanda “!” sebaiknya dilihat.',
    bad: 'Baris bertanda “✗” harus dibereskan sebelum ada krisis.',
  },
  says: {
    'config.bad': () => 'Ada kesalahan di variabel lingkungan.',
    'slack.simulated': () =>
      'Token Slack belum diatur: bot membuka workspace tiruan, dan tidak ada orang sungguhan di sana.',
    'slack.unreachable': () => 'Slack tidak menjawab.',
    'slack.refused': (p) => `Slack menolak token bot (${p.error}).`,
    'slack.ok': (p) => `Slack mengenal bot di ${p.team}.`,
    'slack.scopes.ok': (p) => `Bot punya ${p.count} izin yang dibutuhkan.`,
    'slack.scopes.missing': (p) => `Bot kekurangan izin: ${p.scopes}.`,
    'slack.scopes.extra': (p) => `Bot punya izin yang tidak dibutuhkan: ${p.scopes}.`,
    'slack.socket.ok': () => 'Slack membuka soket ke bot.',
    'slack.socket.refused': (p) => `Slack tidak membuka soket ke bot (${p.error}).`,
    'slack.http': () => 'Slack menghubungi bot lewat HTTP; apakah sungguh bisa, hanya Slack yang tahu.',
    'slack.clock.ok': () => 'Jam kita dan jam Slack sama.',
    'slack.clock.off': (p) => `Jam kita dan jam Slack berbeda ${p.seconds} detik.`,
    'slack.history.ok': (p) => `Pesan lama bisa dibaca, ${p.count} sekaligus.`,
    'slack.history.limited': () =>
      'Slack hanya mengizinkan aplikasi ini membaca lima belas pesan per menit: yang terlewat bisa tidak ditemukan.',
    'slack.history.unmeasured': () =>
      'Sejauh mana pesan lama bisa dibaca baru terlihat kalau satu kanal bot berisi lebih dari lima belas pesan.',
    'slack.watched': (p) => `Bot belum ada di kanal yang harus didengarkan: ${p.channels}.`,
    'slack.shared': (p) => `Kanal bot dibagikan dengan organisasi lain: ${p.channels}.`,
    'database.none': (p) => `Belum ada basis data di ${p.folder}.`,
    'database.unreachable': (p) => `Basis data tidak bisa dipakai. ${p.why}`,
    'database.embedded': (p) => `PostgreSQL bawaan ${p.version} berjalan: untuk satu mesin.`,
    'database.server': (p) => `PostgreSQL ${p.version} menjawab di DATABASE_URL.`,
    'database.durable': () =>
      'Yang sudah diterimanya selamat dari kerusakan proses dan listrik padam, sejauh disknya menepati janji.',
    'database.unsafe': (p) => `Yang sudah diterimanya bisa hilang: ${p.settings}.`,
    'database.migrations.ok': (p) => `Sudah versi terbaru (${p.count} migrasi).`,
    'database.migrations.pending': (p) => `Kurang ${p.count} migrasi.`,
    'database.migrations.foreign': (p) =>
      `Pernah dipakai Tanggap yang lebih baru (${p.count} migrasi lebih).`,
    'database.disk.ok': (p) => `${p.percent} % disk masih kosong.`,
    'database.disk.low': (p) => `Tinggal ${p.percent} % disk yang kosong.`,
    'database.clock.ok': () => 'Jamnya dan jam kita sama.',
    'database.clock.off': (p) => `Jamnya dan jam kita berbeda ${p.seconds} detik.`,
    'plan.ok': (p) => `Rencana krisis ${p.file} baik (versi ${p.version}).`,
    'plan.example': () => 'Yang dipakai rencana contoh: orang dan kata-katanya bukan milik Anda.',
    'plan.missing': (p) => `Tidak ada rencana krisis di ${p.file}.`,
    'plan.bad': (p) => `Rencana krisis ${p.file} punya ${p.count} kesalahan.`,
    'plan.people.ok': () => 'Semua orang yang disebut rencana ada di workspace.',
    'plan.people.missing': (p) => `Rencana menyebut orang yang tidak ada di workspace: ${p.people}.`,
    'plan.people.unsure': (p) =>
      `Slack sedang tidak menjawab siapa yang dimaksud rencana dengan: ${p.people}.`,
    'plan.roles.empty': (p) => `Peran ini belum dipegang siapa pun: ${p.roles}.`,
    'plan.approvers.ok': (p) => `${p.people} orang boleh menyetujui jawaban; ${p.quorum} harus.`,
    'plan.approvers.spare': (p) =>
      `${p.people} orang boleh menyetujui, dan ${p.quorum} harus: jawaban yang ditulis atau disunting salah satunya tidak bisa keluar.`,
    'plan.approvers.few': (p) =>
      `${p.people} orang boleh menyetujui, padahal ${p.quorum} harus: tidak ada jawaban yang bisa keluar.`,
    'outlets.none': () => 'Belum ada jalan keluar: jawaban yang disetujui dipasang orang dengan tangan.',
    'outlets.ok': (p) => `Jalan keluar ${p.name} bisa dihubungi.`,
    'outlets.refused': (p) => `Jalan keluar ${p.name} tidak bisa dipakai (${p.problem}).`,
    'outlets.unknown': (p) => `Rencana mengirim jawaban ke yang belum diatur: ${p.names}.`,
    'sources.none': () => 'Berkas sumber belum diatur: komentar masuk lewat intake dan impor.',
    'sources.bad': () => 'Ada kesalahan di berkas sumber.',
    'source.heard': (p) => `${p.name} terdengar pada ${p.last} (${p.taken} masuk sejauh ini).`,
    'source.never': (p) => `${p.name} belum pernah terdengar.`,
    'source.late': (p) =>
      `${p.name} terakhir terdengar pada ${p.last}, dan sejak itu tidak ada yang bertanya.`,
    'source.failing': (p) =>
      `${p.name} tidak terdengar sejak ${p.since} (${p.code}); terakhir terdengar: ${p.last}.`,
    'source.byItself': (p) => `${p.name} mengirim sendiri.`,
    'work.ok': () => 'Tidak ada yang macet dan tidak ada yang terlambat.',
    'work.held': (p) => `${p.count} pekerjaan menunggu orang.`,
    'work.dead': (p) => `${p.count} pekerjaan sudah menyerah.`,
    'work.letters': (p) => `${p.count} kiriman dari Slack tidak bisa diproses.`,
    'work.overdue': (p) => `${p.count} pengatur waktu terlambat lebih dari semenit.`,
    'work.failing': (p) =>
      `${p.count} pengatur waktu gagal setiap kali dicoba: yang seharusnya terjadi belum terjadi.`,
    'audit.ok': (p) => `Catatan siapa melakukan apa masih utuh (${p.lines} baris).`,
    'audit.broken': (p) => `Catatan siapa melakukan apa diubah pada baris ${p.line} (${p.why}).`,
    'running.ok': () => 'Bot berjalan dan siap.',
    'running.not': () => 'Bot tidak berjalan di sini.',
    'running.unready': () => 'Bot berjalan, tetapi belum siap.',
    'check.none': () => 'Bot belum memeriksa dirinya.',
    'check.ok': (p) => `Bot memeriksa dirinya ${p.minutes} menit lalu, dan semuanya beres.`,
    'check.old': (p) =>
      `Bot terakhir memeriksa dirinya ${p.minutes} menit lalu; seharusnya setiap lima menit.`,
    'check.broken': (p) => `Pemeriksaan terakhir menemukan yang tidak boleh terjadi: ${p.ids}.`,
  },
  mends: {
    'config.bad': (p) => String(p.report),
    'slack.simulated': () =>
      'Untuk workspace sungguhan: api.slack.com/apps → Create New App → From a manifest, lalu atur SLACK_BOT_TOKEN.',
    'slack.unreachable': () =>
      'curl https://slack.com/api/api.test — lalu periksa jaringan, proxy, dan status.slack.com.',
    'slack.refused': () =>
      'api.slack.com/apps → aplikasi Anda → Install App → Reinstall, lalu salin token baru ke SLACK_BOT_TOKEN.',
    'slack.scopes.missing': () =>
      'api.slack.com/apps → aplikasi Anda → App Manifest: tempel manifests/socket.json (atau http.json), lalu Reinstall.',
    'slack.scopes.extra': () => 'api.slack.com/apps → aplikasi Anda → OAuth & Permissions: hapus izin itu.',
    'slack.socket.refused': () =>
      'api.slack.com/apps → aplikasi Anda → Basic Information → App-Level Tokens: buat satu dengan connections:write, lalu atur SLACK_APP_TOKEN.',
    'slack.clock.off': () => 'timedatectl set-ntp true',
    'slack.history.limited': () =>
      'Pakai aplikasi yang Anda buat dari manifest kami di workspace sendiri, bukan yang disebarkan ke orang lain.',
    'slack.watched': () => 'Di setiap kanal itu, ketik: /invite @tanggap',
    'slack.shared': () => 'Pakai kanal sendiri: orang dari organisasi lain membaca semuanya di sana.',
    'database.none': () => 'npx tanggap start',
    'database.unreachable': () =>
      'Periksa DATABASE_URL dan apakah servernya berjalan; tanpa itu, yang bawaan dipakai.',
    'database.unsafe': () =>
      'ALTER SYSTEM SET fsync = on; ALTER SYSTEM SET full_page_writes = on; ALTER SYSTEM SET synchronous_commit = on; lalu jalankan ulang servernya.',
    'database.migrations.pending': () => 'npx tanggap start',
    'database.migrations.foreign': () => 'Jalankan versi terbaru di semua tempat.',
    'database.disk.low': () =>
      'Kosongkan sebagian, atau arahkan TANGGAP_DATA ke disk yang lebih besar dan pindahkan datanya.',
    'database.clock.off': () => 'timedatectl set-ntp true — di kedua mesin.',
    'plan.example': () =>
      'Salin manifests/plan.id.yaml, isi dengan orang Anda, lalu arahkan CRISIS_PLAN ke sana.',
    'plan.missing': () => 'Arahkan CRISIS_PLAN ke rencana Anda.',
    'plan.bad': (p) => `npx tanggap plan check ${p.file}`,
    'plan.people.missing': (p) => `Perbaiki di rencana, atau undang mereka ke Slack: ${p.people}`,
    'plan.people.unsure': () => 'Periksa lagi sebentar lagi: npx tanggap doctor',
    'plan.roles.empty': () => 'Isi setiap peran dengan orang di bagian “roles:” rencana.',
    'plan.approvers.few': (p) => `Tambah orang di ${p.roles}, atau turunkan “approval: quorum” di rencana.`,
    'plan.approvers.spare': (p) => `Tambah satu orang lagi di ${p.roles} pada rencana.`,
    'outlets.refused': () => 'Perbaiki alamat atau kata sandinya di variabel lingkungan, lalu periksa lagi.',
    'outlets.unknown': () =>
      'Atur OUTLET_WEBHOOKS, OUTLET_EMAIL, atau OUTLET_MASTODON, atau hapus dari rencana.',
    'sources.bad': (p) => `${p.problems}\nnpx tanggap source check`,
    'source.never': () =>
      'npx tanggap start — dan untuk melihat apa yang akan masuk: npx tanggap source test NAMA',
    'source.late': () => 'npx tanggap start',
    'source.failing': (p) => `${p.reason} Lalu: npx tanggap source test ${p.source}`,
    'work.held': () => 'npx tanggap outbox ls',
    'work.dead': () => 'npx tanggap outbox ls',
    'work.letters': () => 'npx tanggap inbox ls',
    'work.overdue': () => 'Jalankan ulang bot, lalu lihat /readyz dan beban mesin.',
    'work.failing': () =>
      'Cari “timer failed” di log: di situ tertulis apa yang salah. Masing-masing dicoba lagi, paling lambat tiap lima menit.',
    'audit.broken': () => 'npx tanggap audit verify — lalu pulihkan cadangan di sebelahnya dan bandingkan.',
    'running.not': () => 'npx tanggap start',
    'running.unready': () => 'Lihat /readyz dan log.',
    'check.none': () => 'Tunggu beberapa menit, lalu periksa lagi.',
    'check.old': () => 'Jalankan ulang bot.',
    'check.broken': () => 'npx tanggap check',
  },
};
