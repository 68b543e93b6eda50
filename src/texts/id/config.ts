// Indonesian: mistakes in the environment variables. No sentence repeats a value: it may be a secret.
import type { config as en } from '../en/config.ts';

export const config: typeof en = {
  problems: {
    not_a_bot_token: [
      'bukan token bot.',
      'Salin “Bot User OAuth Token” dari halaman “OAuth & Permissions” aplikasi Anda; awalannya xoxb-.',
    ],
    not_an_app_token: [
      'bukan token tingkat aplikasi.',
      'Buat di “Basic Information” → “App-Level Tokens” dengan izin connections:write; awalannya xapp-.',
    ],
    not_a_signing_secret: [
      'bukan signing secret.',
      'Salin dari “Basic Information” → “Signing Secret” aplikasi Anda; bentuknya bukan token.',
    ],
    bot_token_missing: [
      'belum ada, padahal pengaturan Slack lainnya sudah ada.',
      'Isi dengan token yang diawali xoxb-, atau kosongkan semua pengaturan Slack untuk mencoba ruang kerja simulasi.',
    ],
    connection_missing: [
      'belum ada: token bot saja belum menjelaskan cara Slack menghubungi bot.',
      'Isi SLACK_APP_TOKEN (Socket Mode, tanpa alamat publik) atau SLACK_SIGNING_SECRET (HTTP).',
    ],
    two_connections: [
      'diisi bersama SLACK_APP_TOKEN, jadi tidak jelas cara Slack menghubungi bot.',
      'Pertahankan SLACK_APP_TOKEN untuk Socket Mode, atau SLACK_SIGNING_SECRET untuk HTTP, dan hapus yang lain.',
    ],
    old_secret_alone: [
      'berdiri sendiri: nilai ini hanya diterima bersama SLACK_SIGNING_SECRET, selama secret-nya sedang diganti.',
      'Isi SLACK_SIGNING_SECRET dengan secret yang sekarang tampil di halaman aplikasi Anda, atau hapus yang ini.',
    ],
    api_url_without_tokens: [
      'menunjuk ke sebuah server Slack, tetapi tokennya belum ada.',
      'Isi juga SLACK_BOT_TOKEN dan SLACK_APP_TOKEN, atau hapus untuk mencoba ruang kerja simulasi.',
    ],
    not_a_url: [
      'tidak memuat alamat web yang bisa dipakai.',
      'Tulis sebagai https://host/jalur, tanpa kata sandi, ? atau #.',
    ],
    not_a_database: [
      'bukan alamat basis data PostgreSQL.',
      'Tulis sebagai postgresql://pengguna:sandi@host:5432/nama, atau hapus untuk memakai basis data bawaan.',
    ],
    not_a_port: [
      'bukan nomor port.',
      'Pakai angka dari 0 sampai 65535; 0 berarti port mana saja yang bebas.',
    ],
    port_taken: [
      'sama dengan PORT.',
      'Angka-angka untuk operator butuh port sendiri: pilih yang lain, atau hapus untuk memakai PORT + 2.',
    ],
    not_a_host: [
      'bukan nama atau alamat host.',
      'Pakai 127.0.0.1 untuk komputer ini saja, atau 0.0.0.0 untuk semua jaringan.',
    ],
    not_a_channel: [
      'bukan kanal Slack.',
      'Tulis id-nya (nama kanal → Lihat detail kanal, paling bawah; diawali C) atau namanya, misalnya #audit.',
    ],
    not_a_path: ['bukan letak berkas.', 'Tulis letak sebuah berkas atau folder.'],
    not_a_level: ['bukan tingkat log.', 'Pakai salah satu: fatal, error, warn, info, debug, trace, silent.'],
    not_a_language: ['bukan bahasa Tanggap.', 'Pakai en atau id.'],
    not_an_entry: [
      'tidak bisa dibaca.',
      'Tulis nama=nilai, dipisahkan koma. Nama berisi huruf kecil, angka, “-” atau “_”, dan diawali huruf.',
    ],
    not_a_secret: [
      'tidak punya kunci rahasia yang bisa dipakai.',
      'Kunci rahasia adalah whsec_ diikuti base64 dari 24 sampai 64 bita acak. Buat satu: echo "whsec_$(openssl rand -base64 32)"',
    ],
    too_many_secrets: [
      'punya lebih dari dua kunci rahasia.',
      'Pertahankan yang lama dan yang baru; hapus sisanya.',
    ],
    name_twice: ['memakai nama yang sudah ada di sana.', 'Beri setiap webhook nama sendiri.'],
    not_https: [
      'mengirim jawaban lewat http biasa.',
      'Pakai https. Untuk penerima di jaringan sendiri, tambahkan “|private” di akhir isinya.',
    ],
    not_a_model_provider: ['bukan jenis model bahasa.', 'Pakai openai-compatible atau anthropic.'],
    not_a_model_name: ['bukan nama model.', 'Tulis seperti penyedianya menulis, tanpa spasi.'],
    not_a_model_key: ['bukan kunci.', 'Salin kuncinya dari halaman penyedia, tanpa spasi.'],
    model_provider_missing: [
      'belum ada, padahal pengaturan model bahasa lainnya sudah ada.',
      'Pakai openai-compatible atau anthropic, atau hapus pengaturan MODEL_ lainnya supaya jawaban dibuat dari templat.',
    ],
    model_name_missing: ['belum ada.', 'Isi dengan nama model, atau hapus MODEL_PROVIDER.'],
    model_url_missing: [
      'belum ada: server yang meniru OpenAI tidak punya alamat bawaan.',
      'Isi dengan alamat yang berakhir /v1; untuk Ollama http://127.0.0.1:11434/v1.',
    ],
    model_key_missing: ['belum ada.', 'Isi dengan kunci Anda di penyedia, atau hapus MODEL_PROVIDER.'],
    not_a_mail_server: [
      'tidak menyebut server surel yang bisa dipakai.',
      'Tulis smtps://user:password@host:465 atau smtp://user:password@host:587, lalu “| Nama <alamat>”. Karakter khusus dalam kata sandi ditulis seperti %40.',
    ],
    not_a_sender: [
      'tidak punya pengirim.',
      'Tulis pengirim setelah server, di belakang “|”: | Kopi Senja <halo@kopisenja.example>',
    ],
    not_a_recipient: [
      'tidak menyebut siapa yang harus diberi tahu.',
      'Tulis alamatnya setelah pengirim, dipisahkan koma: … | Nama <alamat> | piket@kopisenja.example',
    ],
    not_a_token: ['tidak punya token akses.', 'Tulis setelah alamat server: https://server | token'],
    not_a_word: [
      'punya bagian yang tidak dikenal.',
      'Satu-satunya kata yang boleh menyusul adalah “private”.',
    ],
  },
  line: (p) => `${p.variable}${p.entry === undefined ? '' : `, isi ke-${p.entry},`} ${p.what} ${p.remedy}`,
  heading: (count) => `Tanggap belum bisa dijalankan: ${count} pengaturan perlu diperbaiki.`,
};
