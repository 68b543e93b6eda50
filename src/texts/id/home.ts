// Yang dikatakan tab Beranda, dalam bahasa Indonesia.
import type { home as en } from '../en/home.ts';

export const home: typeof en = {
  title: 'Tanggap',
  intro:
    'Ketika merek, toko, atau kantormu tiba-tiba dihujani keluhan di depan umum: nyatakan krisis, dan saya menjaga gambaran, waktu, dan persetujuannya.',
  open: '*Krisis yang berlangsung*',
  none: 'Tidak ada krisis yang berlangsung.',
  line: (title, channel, figures) => `${channel ? `<#${channel}>` : ''} *${title}*\n${figures}`,
  start:
    'Ketik `/crisis declare` di kanal mana pun untuk memulai, atau `/crisis help` untuk melihat semuanya.',
};
