// Mengapa sesuatu tidak dilakukan, dan apa gantinya, dalam bahasa Indonesia. Hanya dibaca satu orang.
import type { refusals as en } from '../en/refusals.ts';

export const refusals: typeof en = {
  lease_lost: () => 'Sementara itu sumber ini sudah ditanyai yang lain; hasil mereka yang berlaku.',
  not_in_crisis_channel: () =>
    'Ini berlaku di dalam kanal krisis. `/crisis list` menunjukkan yang berlangsung; `/crisis declare` membuka yang baru.',
  crisis_unknown: () => 'Krisis ini tidak saya kenal. `/crisis list` menunjukkan yang berlangsung.',
  crisis_resolved: () =>
    'Krisis ini sudah selesai, jadi tidak ada lagi yang diubah di sini. Kalau berlanjut: `/crisis reopen alasan`.',
  crisis_resolved_before: () => 'Krisis ini sudah selesai. Kalau mulai lagi: `/crisis reopen alasan`.',
  crisis_open: () => 'Krisis ini masih berlangsung; tidak perlu dibuka lagi.',
  level_unknown: (p) => `Rencana krisis tidak punya tingkat “${p.level}”. Mohon pilih dari daftar.`,
  role_unknown: (p) => `Rencana krisis tidak punya peran “${p.role}”. Perannya: ${p.roles}.`,
  role_held: (p) => `Orang ini sudah memegang peran “${p.role}”.`,
  role_approves_self: (p) =>
    `“${p.role}” menentukan apa yang keluar, dan hak itu tidak bisa diberikan kepada diri sendiri. Minta pemimpin krisis menunjukmu.`,
  role_needs_lead: (p) =>
    `“${p.role}” menentukan apa yang keluar, jadi hanya pemimpin krisis atau wakilnya yang bisa menunjuk; selama keduanya tidak ada, orang yang mendeklarasikan krisis. Mohon minta salah satu dari mereka.`,
  person_bot: (p) => `${p.person} adalah bot, sedangkan ini untuk orang. Mohon pilih yang lain.`,
  person_guest: (p) =>
    `${p.person} tamu di workspace ini, sedangkan ini untuk anggota penuh. Mohon pilih, atau minta, anggota penuh.`,
  person_outsider: (p) => `${p.person} dari organisasi lain. Mohon pilih, atau minta, orang kita sendiri.`,
  person_deactivated: (p) => `Akun ${p.person} sudah dinonaktifkan. Mohon pilih yang lain.`,
  person_unknown: (p) =>
    `Slack sedang tidak memberi tahu saya siapa ${p.person}. Mohon coba lagi sebentar lagi.`,
  changed_meanwhile: () =>
    'Bagian ini berubah saat formulirmu terbuka, jadi isianmu belum dicatat. Salin yang kamu perlukan, tutup formulir ini, lalu buka lagi: keadaan terbarunya akan terlihat.',
  facts_unchanged: () => 'Tidak ada yang berubah, jadi tidak ada yang dicatat.',
  update_empty: () =>
    'Tulis apa yang berubah setelah perintahnya, seperti ini: `/crisis update mesin kasir sudah diperbaiki`.',
  step_unknown: () => 'Langkah ini sudah tidak ada di rencana.',
  step_done: (p) => `<@${p.person}> sudah mengerjakan langkah ini.`,
  complaint_unknown: () => 'Keluhan ini tidak saya kenal.',
  complaint_not_open: () => 'Keluhan ini sudah dijawab atau ditutup. Tidak ada yang diubah.',
  taken_by_you: () => 'Keluhan ini sudah kamu pegang.',
  card_there: () => 'Keluhan ini sudah punya kartu; lihat sedikit ke atas di kanal ini.',
  why_missing: () => 'Mohon tulis singkat mengapa tidak perlu dijawab.',
  clock_stopped: () => 'Penghitung waktunya berhenti.',
  clock_paused: () => 'Penghitung waktunya sudah dijeda. Jalankan dulu.',
  clock_not_paused: () => 'Penghitung waktunya tidak dijeda; sudah berjalan.',
  nothing_due: () => 'Tidak ada yang jatuh tempo.',
  reason_missing: () => 'Mohon sebutkan alasannya dengan beberapa kata; alasan ini disimpan.',
  extend_length: () => 'Mohon sebutkan berapa lama, misalnya 4h (jam), 2d (hari) atau 7wd (hari kerja).',
  extended_before: () =>
    'Waktunya sudah pernah diperpanjang, dan rencana tidak mengizinkan lagi. Jawab dengan yang sudah diketahui, dan sebutkan kapan ada kabar lagi.',
  extend_late: () =>
    'Sudah terlambat untuk memperpanjang, atau tidak ada yang bisa diperpanjang. Jawab sekarang: terlambat tetapi jujur lebih baik daripada diam.',
  snooze_length: () =>
    'Pengingat bisa ditunda paling lama tiga hari. Mohon pilih lebih singkat, misalnya 1h atau 1d.',
  silenced_before: () => 'Pengingatnya sudah dihentikan.',
  not_silenced: () => 'Pengingatnya sudah menyala.',
  not_answered: () => 'Ini belum dijawab. Jawab dulu, lalu tandai selesai.',
  policy_unknown: (p) => `Rencana krisis tidak punya kebijakan “${p.policy}”. Mohon pilih dari daftar.`,
  answered_before: () => 'Keluhan ini sudah dijawab.',
  label_unchanged: () => 'Labelnya memang sudah begitu, jadi tidak ada yang diubah.',
  group_gone: () => 'Keluhan ini sekarang berdiri sendiri; tidak ada yang digabung atau dikeluarkan.',
  merged_before: () => 'Keluhan-keluhan ini sudah digabung.',
  watch_quiet: () => 'Komentar masuk seperti biasanya.',
  alert_unknown: () =>
    'Peringatan ini sudah tidak saya kenal. Ketik `/crisis declare` untuk membuka ruang krisis.',
  alert_declared: () => 'Dari peringatan ini sudah dinyatakan krisis; `/crisis list` menunjukkan tempatnya.',
  not_muted: () => 'Saya memang sedang memantau.',
  draft_unknown: () => 'Draf ini tidak saya kenal.',
  draft_there: () => 'Keluhan ini sudah punya draf.',
  draft_closed: () => 'Draf ini sudah ditutup.',
  draft_in_hands: () => 'Ada yang sedang mengerjakan draf ini, jadi saya biarkan.',
  draft_changed: (p) =>
    `Ada yang menyimpan versi ${p.version} saat kamu menulis. Teksmu tidak disimpan, supaya tulisan mereka tidak hilang. Mohon salin teksmu, buka versi terbaru, lalu sunting yang itu.`,
  button_old: () => 'Ini versi lama; mohon pakai tombol pada versi terbaru.',
  no_other_wording: () =>
    'Saya tidak punya susunan lain dari fakta ini. Mohon tekan *Sunting*, atau catat lebih banyak dengan `/crisis facts`.',
  promise_unchanged: () => 'Belum ada yang diubah. Pilih orang lain atau tulis waktu baru.',
  promise_due_unclear: (p) =>
    `Saya tidak bisa membaca “${p.said}” sebagai waktu. Tulis misalnya: Jumat 10.00, besok, atau 1 Desember.`,
  promise_due_past: (p) => `“${p.said}” sudah lewat. Tulis waktu yang masih akan datang.`,
  promise_settled: () => 'Janji ini sudah dicatat selesai.',
  promise_unknown: () => 'Saya tidak mengenal janji ini.',
  news_empty: () => 'Mohon tulis apa yang sudah diperbaiki, seperti kamu menyampaikannya kepada pelanggan.',
  news_nobody: () =>
    'Di sini belum ada yang dijawab, jadi belum ada yang perlu dikabari. Jawaban pertama memuat perbaikannya begitu kamu mencatatnya dengan `/crisis facts`.',
  news_told: () => 'Semua yang sudah dijawab sudah mendapat kabar ini, atau drafnya.',
  news_redacted: () =>
    'Dari yang sudah dijawab, yang tersisa hanya mereka yang namanya sudah dihapus dari basis data. Tidak ada yang tahu apakah mereka sudah menerima kabar ini, jadi saya tidak menyiapkan apa pun. Yang yakin boleh menyampaikannya sendiri.',
  draft_empty: () => 'Jawabannya kosong. Mohon tulis sesuatu, atau batalkan.',
  draft_unchanged: () => 'Tidak ada yang berubah, jadi tidak ada versi baru.',
  draft_too_long: (p) =>
    `Panjangnya ${p.length} karakter; yang bisa saya tampilkan dan kirim paling banyak ${p.max}. Mohon dipendekkan. Tulisanmu masih ada di formulir.`,
  draft_sent: () =>
    'Jawaban ini sudah keluar dan tidak bisa ditarik. Kalau keliru, akui terbuka: jawab sekali lagi.',
  draft_sending: () =>
    'Jawaban ini sedang dikirim, jadi teksnya belum bisa diubah. *Hentikan* membuat saya tidak mencoba lagi kalau ternyata belum sampai.',
  draft_held: () =>
    'Jawaban ini menunggu orang dan mungkin sudah keluar, jadi teksnya belum bisa diubah. Saya menanyakannya di bawah: kalau sudah keluar, tekan *Sudah saya pasang*; kalau belum, tekan *Batalkan*, lalu ubah.',
  approve_old: () => 'Itu versi lama. Mohon lihat versi terbaru di bawahnya dan beri reaksi di sana.',
  approve_own: () =>
    'Kamu menulis atau menyunting teks ini, jadi harus orang lain yang menyetujui. Empat mata lebih teliti daripada dua.',
  approve_role: (p) =>
    `Yang menyetujui jawaban: ${p.roles}. Reaksimu terlihat, tetapi tidak dihitung. Pemimpin krisis bisa memberimu peran dengan \`/crisis assign\`.`,
  approve_gaps: (p) =>
    `Teks ini masih bolong: ${p.gaps}. Catat yang diketahui dengan \`/crisis facts\`, atau tekan *Sunting*; lalu setujui versi barunya.`,
  approve_too_long: (p) =>
    `Teks ini ${p.length} karakter, padahal di tujuannya hanya muat ${p.max}. Mohon pendekkan dengan *Sunting*; lalu setujui versi barunya.`,
  approve_unsigned: (p) =>
    p.what === 'pii'
      ? `Teks ini memuat data pribadi di tempat terbuka. Mohon hapus lewat *Sunting*, atau minta tanda tangan (${p.roles}) dengan tombolnya; lalu setujui.`
      : `Teks ini memuat kata-kata yang berbobot hukum. Mohon ubah lewat *Sunting*, atau minta tanda tangan (${p.roles}) dengan tombolnya; lalu setujui.`,
  nothing_to_sign: () => 'Tidak ada yang perlu ditandatangani di teks ini. Bisa langsung disetujui.',
  sign_own: () => 'Kamu menulis atau menyunting teks ini, jadi harus orang lain yang menandatanganinya.',
  sign_role: (p) => `Kata-kata seperti ini ditandatangani oleh: ${p.roles}. Mohon minta salah satunya.`,
  signed_before: () => 'Kamu sudah menandatangani teks ini.',
  approve_bot: () => 'Persetujuan hanya dari orang.',
  approve_guest: () =>
    'Tamu workspace tidak bisa menyetujui. Mohon minta anggota penuh dengan peran yang tepat.',
  approve_outsider: () =>
    'Orang dari organisasi lain tidak bisa menyetujui. Mohon minta anggota dengan peran yang tepat.',
  approve_deactivated: () => 'Akun ini dinonaktifkan dan tidak bisa menyetujui.',
  approve_unknown: () =>
    'Slack sedang tidak memberi tahu saya siapa kamu, jadi ini belum dihitung. Reaksi saya lihat lagi sendiri dalam lima menit; kalau mau lebih cepat, tarik lalu beri lagi. Kalau kamu menekan tombol, mohon tekan lagi sebentar lagi.',
  approved_before: () => 'Kamu sudah menyetujui teks ini.',
  approve_hidden: (p) =>
    `Teks ini memuat karakter yang bisa menyesatkan (${p.hidden}), jadi reaksi Anda belum dihitung. Mohon baca lagi; kalau memang disengaja, tekan *Setujui apa adanya* pada draf.`,
  freeze_needs_lead: () =>
    'Hanya pemimpin krisis atau wakilnya yang bisa membekukan jawaban keluar. Mohon minta salah satu dari mereka.',
  unfreeze_role: (p) =>
    `Jawaban baru keluar lagi setelah dibuka oleh orang yang berhak menyetujuinya: ${p.people}. Mohon minta salah satu dari mereka. Kalau tidak ada yang bisa dihubungi, pemimpin krisis bisa memberi peran itu kepada orang lain dengan \`/crisis assign\`.`,
  unfreeze_shared: () =>
    'Organisasi lain masih bisa membaca kanal ini, atau diundang ke sini. Mohon hentikan berbagi kanalnya dulu; setelah itu ketik `/crisis unfreeze` lagi.',
  level_needs_lead: () =>
    'Hanya pemimpin krisis atau wakilnya yang bisa mengubah tingkat. Mohon minta salah satu dari mereka.',
  level_same: () => 'Krisis ini sudah di tingkat itu. Tidak ada yang diubah.',
  nothing_to_stop: () =>
    'Jawaban ini tidak sedang menuju keluar, jadi tidak ada yang dihentikan. Keadaannya terlihat di kartunya.',
  frozen_before: () => 'Semua yang keluar sudah dibekukan. `/crisis unfreeze` membukanya lagi.',
  not_frozen: () => 'Tidak ada yang dibekukan di sini.',
  redact_not_there: () =>
    'Kata-kata itu tidak ada di keluhan ini. Tulis persis seperti di sana; belum ada yang diubah.',
  redact_nothing: () => 'Tidak ada lagi yang dapat dihapus dari keluhan ini.',
  nothing_to_merge: () => 'Peringatan yang menunggu belum cukup banyak untuk dijadikan satu pesan.',
  not_gone: () => 'Pesan ini ada, atau sedang ditaruh lagi.',
  job_unknown: () => 'Saya tidak mengenal tugas ini.',
  job_not_stuck: () => 'Yang ini sudah tidak macet lagi.',
  job_needs_lead: () =>
    'Hanya pemimpin krisis atau wakilnya yang memutuskan soal ini; selama keduanya tidak ada, orang yang mendeklarasikan krisis. Mohon minta salah satu dari mereka.',
  job_needs_why: () => 'Mohon sebutkan alasannya; satu kalimat cukup. Alasan ini tetap tercatat.',
  job_needs_message_link: () =>
    'Ada pesan lain yang bergantung pada pesan ini, jadi saya perlu tautan pesan Slack itu sendiri: menu pesan, lalu “Salin tautan”.',
  job_needs_channel_link: () =>
    'Seluruh krisis berlangsung di kanal ini, jadi saya perlu tautan kanal itu sendiri: menu kanal, lalu “Salin tautan”. Tautan salah satu pesan di dalamnya juga bisa.',
  job_place_known: () =>
    'Yang dituju tautan ini sudah saya kenal sebagai hal lain. Mohon pakai tautan ke hal yang seharusnya dibuat tugas ini.',
  job_is_answer: () => 'Ini jawaban untuk publik. Mohon urus pada drafnya, di tempat persetujuannya berada.',
  reaction_stale: () => 'Reaksi ini lebih lama daripada yang sudah saya ketahui.',
  nothing_to_revoke: () => 'Tidak ada persetujuanmu yang bisa ditarik.',
  release_gone: () => 'Persetujuan ini sudah tidak berlaku. Mohon lihat versi terbaru.',
  again_other: (p) =>
    `Kamu yang menyetujui jawaban ini. Sebelum dikirim lagi, orang lain perlu memeriksa apakah jawabannya sudah ada di sana: ${p.people}. Kalau kamu melihatnya, tekan *Sudah saya pasang* dan tempel tautannya.`,
  again_unapproved: (p) =>
    `Persetujuan jawaban ini sudah ditarik, jadi tidak saya kirim lagi. Kartunya bisa disetujui lagi dengan :${p.emoji}:; atau tekan *Batalkan*.`,
  not_yet_handed_over: () => 'Jawaban ini masih saya kirim. Mohon tunggu pesan saya di sini.',
  resolve_needs_lead: () =>
    'Hanya pemimpin krisis atau wakilnya yang menutup dan membuka lagi krisis; selama keduanya tidak ada, orang yang mendeklarasikannya. Mohon minta salah satu dari mereka.',
  resolve_unsent: (p) =>
    `${p.count} jawaban yang disetujui belum keluar. Tunggu, konfirmasikan yang kalian pasang sendiri, tekan *Batalkan* atau *Hentikan*; lalu selesaikan.`,
};
