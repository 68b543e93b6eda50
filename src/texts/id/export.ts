// Yang dikatakan `tanggap export`, dalam bahasa Indonesia.
import type { exporting as en } from '../en/export.ts';

export const exporting: typeof en = {
  description: 'menuliskan yang sudah dipelajari',
  labels:
    'yang dibetulkan orang tentang keluhan: baris JSON {"id","text","predicted","corrected","at"}, pembetulan terbaru tiap keluhan',
  out: 'berkas tujuan; kalau tidak disebut, ke keluaran standar',
  raw: 'biarkan nomor telepon, alamat, dan data pribadi lain di dalam teks; kalau tidak disebut, semuanya disamarkan',
  cannotWrite: (file) =>
    `Saya tidak bisa menulis ke ${file}. Periksa apakah foldernya ada dan kamu boleh menulis di sana.`,
  written: (count, file) => `${count} label yang dibetulkan ada di ${file}.`,
};
