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
  rule(
    'liability',
    'liability',
    r`\b(?:biaya|ongkos|tagihan) (?:\w+ )?(?:operasi|rumah sakit|pengobatan|perawatan|rawat|terapi|pemakaman|dokter|medis|bersalin|rehabilitasi)\w*\b.{0,40}\b(?:kami|perusahaan|beban|tanggungan)\b|\b(?:semua|seluruh|segala|setiap) (?:kerugian|korban|klaim|tuntutan)\w*\b.{0,30}\b(?:ganti|bayar|tanggung|kompensasi|santuni|terima)\w*|\b(?:ganti|bayar|tanggung)\b.{0,15}\b(?:semua|seluruh|segala) (?:kerugian|korban|klaim|tuntutan)`,
    { unless: r`\b(?:belum|tidak) (?:bisa|dapat)` },
  ),
  rule(
    'liability',
    'liability',
    r`\b(?:kehilangan|patah|retak|luka|terluka|cacat|lumpuh|buta|tewas|meninggal|celaka|terbakar|keracunan|tenggelam|gugur|cedera|putus|koma)\b.{0,60}\b(?:akibat|karena|sebab|gara-gara|oleh) (?:\w+ ){0,2}(?:kesalahan|kecerobohan|keteledoran|kelalaian|ulah) (?:\w+ )?kami\b|\b(?:akibat|karena) (?:kesalahan|kecerobohan|kelalaian|keteledoran) (?:\w+ )?kami\b.{0,60}\b(?:kehilangan|patah|retak|luka|terluka|cacat|lumpuh|buta|tewas|meninggal|celaka|keracunan|cedera|jari|tulang|nyawa|tangan|kaki)\b|\b(?:ceroboh|lalai|teledor|sembrono)\b.{0,40}\b(?:sehingga|sampai|hingga|akibatnya|jadi)\b.{0,40}\b(?:patah|retak|luka|cedera|meninggal|terbakar|sakit|korban|jatuh|tewas)\b|\bmenyalahgunakan\b|\bmenggelapkan\b|\bpenggelapan\b|\bkorupsi\b|\bmemalsukan\b|\b(?:boleh|berhak|silakan|dapat|bisa) (?:\w+ )?(?:menggugat|menuntut|gugat|tuntut|mempidanakan|memidanakan|somasi)\b|\bsecara hukum\b|\bposisi hukum\b|\buu (?:pdp|ite|perlindungan|ketenagakerjaan|konsumen|no)\b|\bmelanggar (?:hukum|uu|undang\w*)\b`,
    {
      unless: r`\b(?:pelaku|penipu|oknum di luar|bukan|tidak) (?:\w+ )?(?:menyalahgunakan|memalsukan|korupsi)|pencemaran|laporkan`,
    },
  ),
];
