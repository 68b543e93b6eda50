// Yang dikatakan kalau ada yang rusak, dalam bahasa Indonesia.
import type { door as en } from '../en/door.ts';

export const door: typeof en = {
  broke: (id) =>
    `Ada yang rusak di pihak saya (nomor ${id}). Yang kamu lihat masih ada; mohon coba lagi. Kalau terulang, berikan nomor itu kepada yang mengelola saya.`,
  unexplained: (code) => `Ini belum bisa dilakukan sekarang (${code}).`,
};
