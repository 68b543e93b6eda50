/** Indonesian tone rules: words of the law. */
import { type Rule, rule } from '../../grammar.ts';

const r = String.raw;

export const liability: readonly Rule[] = [
  rule(
    'liability',
    'liability',
    r`\b(?:kelalaian|lalai|melalaikan|keteledoran|teledor|kecerobohan|kealpaan)\b(?=.{0,60}\b(?:kami|staf|petugas|perusahaan|karyawan|tim|pihak)\b)|\b(?:kami|staf|petugas|perusahaan|karyawan|tim)\b.{0,30}\b(?:lalai|teledor|melalaikan|kelalaian|keteledoran)\b`,
    { unless: r`\bbukan (?:karena )?(?:kelalaian|keteledoran)` },
  ),
  rule(
    'liability',
    'liability',
    r`\bganti (?:rugi|kerugian)\b|\bganti-rugi\b|\bsantunan\w*|\b(?:kompensasi|restitusi) (?:penuh|seluruh|kepada (?:semua|korban|keluarga))|\buang damai\b`,
  ),
  rule(
    'liability',
    'liability',
    r`\b(?:siap|bersedia|silakan|menghadapi|menerima|rela|terima)\b.{0,20}\b(?:tuntutan|dituntut|gugatan|digugat|tuntut|gugat|dipidanakan|proses hukum|sanksi hukum|konsekuensi hukum)`,
  ),
  rule(
    'liability',
    'liability',
    r`\b(?:melanggar|pelanggaran|menyalahi) (?:\w+ )?(?:hukum|undang-undang|uu|kontrak|perjanjian|hak konsumen|peraturan pemerintah)|\bsecara hukum\b|\bwanprestasi\b|\bperbuatan melawan hukum\b|\btanggung jawab hukum\b|\bcacat hukum\b`,
  ),
  rule(
    'liability',
    'liability',
    r`\b(?:menanggung|tanggung|membayar|bayar|mengganti|biayai|membiayai)\b.{0,20}\b(?:(?:semua|seluruh|segala|penuh) (?:biaya|kerugian|pengobatan|perawatan)|biaya (?:pengobatan|rumah sakit|perawatan|medis|pemakaman|operasi))`,
  ),
  rule(
    'liability',
    'liability',
    r`\b(?:pengadilan|hakim|meja hijau|delik|kuhp|pidana|perdata|di mata hukum|hukum yang berlaku|sanksi hukum|pertanggungan|uang duka|klaim asuransi|asuransi kami|ahli waris|visum|malapraktik|malpraktik|cacat produksi massal|bersalah|mengaku bersalah|kewajiban hukum|hak ganti)\b`,
    {
      unless: r`\bmerasa bersalah|tanpa denda|bebas denda|denda (?:keterlambatan )?(?:dihapus|kami hapus)|proses hukum sedang|pelaku`,
    },
  ),
  rule(
    'liability',
    'liability',
    r`\b(?:tanggung|menanggung|ditanggung|bayar|membayar|bayari|biayai|ganti|mengganti|ongkosi|lunasi|melunasi)\b.{0,30}\b(?:ongkos|biaya|tagihan|uang|kerugian|pengobatan|perawatan|operasi)\b.{0,30}\b(?:operasi|rumah sakit|sakit|dokter|medis|korban|pengobatan|perawatan|sembuh|pemulihan|pemakaman|immateriel|materiel|luka|rawat)`,
    { unless: r`\btagihan (?:air|listrik|ganda)` },
  ),
  rule(
    'liability',
    'liability',
    r`\b(?:abai|mengabaikan|diabaikan|melalaikan|luput|sembrono|ceroboh|gagal (?:menjaga|melindungi|mematuhi|memenuhi kewajiban)|tidak mematuhi|menyepelekan|lalai\w*)\b.{0,60}\b(?:keselamatan|keamanan|kebakaran|luka|cedera|korban|instalasi|kewajiban|standar|korsleting|meninggal|kecelakaan|keracunan|data pribadi|ledakan|merawat|perawatan)\b|\b(?:kebakaran|kecelakaan|keracunan|ledakan|cedera|luka|kematian|korban)\b.{0,50}\b(?:akibat|karena|disebabkan)\b.{0,20}\b(?:kami|kelalaian|abai|lalai|staf kami|perusahaan)\b`,
  ),
];
