/** Indonesian tone rules: putting the fault on the customer or on others. */
import { type Rule, rule } from '../../grammar.ts';
import { bad, duty, slip, thing, third, you } from './slots.ts';

const r = String.raw;

export const blame: readonly Rule[] = [
  rule(
    'blame',
    'blame_customer',
    r`(?<!kami |jika |kalau |bila |apabila |apakah )${you}(?:,)? (?:(?:kan|yang|memang|mungkin|sendiri|juga|pasti|tampaknya|sepertinya|saja|sih|ini|itu|nya|sudah|terlalu|jelas) ){0,3}${slip}`,
  ),
  rule(
    'blame',
    'blame_customer',
    r`(?<!jika |kalau |bila |apabila |apakah |untuk |bagi )${you}(?:,)? (?:(?:kan|yang|memang|mungkin|sendiri|juga|tampaknya|sepertinya|sih|sudah|nya) ){0,3}(?:tidak|nggak|gak|ga|belum|tak|kurang) (?:pernah |mau |sempat |sabar )?${duty}\b`,
    { unless: r`\btidak perlu|\?|jangan sampai` },
  ),
  rule(
    'blame',
    'blame_customer',
    r`\b(?:se)?(?:harus|mesti)nya\b(?! kami| tim| sudah kami| tidak terjadi)(?=.{0,60}(?:${you}|\b${duty}\b))`,
    { unless: r`\bkami (?:yang )?(?:se)?(?:harus|mesti)nya\b|\bdari yang seharusnya` },
  ),
  rule('blame', 'blame_customer', r`${you} (?:\w+ )?(?:se)?(?:harus|mesti)nya\b`),
  rule('blame', 'blame_customer', r`\bmakanya\b|\bmangkanya\b`),
  rule(
    'blame',
    'blame_customer',
    r`\b(?:lain kali|lain waktu|besok-besok|ke depannya)\b.{0,25}\b(?:${duty}|lebih (?:teliti|hati-hati|cermat|sabar|jeli)|jangan (?:asal|telat|lupa|sembarangan))`,
    { unless: r`\bkami\b|\bsetiap\b|\bkasir\b|\btim\b|\bpetugas\b` },
  ),
  rule(
    'blame',
    'blame_customer',
    r`\b(?:karena|sebab|akibat|gara-gara|soalnya|lantaran)\b(?: itu)? (?:\w+ )?${you}\b.{0,12}(?:\b(?:tidak|nggak|gak|salah|kurang|lupa|telat|terlalu|sendiri|asal|membuka|membuang|menjatuhkan|memaksa|ceroboh|lalai|mem\w+|men\w+)\b)`,
    {
      unless: r`\bkami (?:tidak|salah|lupa|kurang|terlambat)|\btidak (?:menerima|mendapat|kebagian|terlayani|dilayani)`,
    },
  ),
  rule('blame', 'blame_customer', r`\b${thing}(?: di)?(?: rumah| akun| milik)? ${you}.{0,30}\b${bad}\b`, {
    unless: r`\bkami (?:salah|keliru)|\bterbuka|\bbocor`,
  }),
  rule(
    'blame',
    'blame_customer',
    r`${you} sendiri(?:lah)? (?:yang|sudah|tidak)\b|\bsalah(?:nya)? (?:ada (?:di|pada) )?${you}|\bkesalahan(?:nya)? (?:ada |berasal )?(?:di|pada|dari)? ?(?:pihak |sisi )?(?<!kami )${you}`,
  ),
  rule(
    'blame',
    'blame_customer',
    r`\b(?:kalau|andai|seandainya|jika|coba)(?: saja)? (?:dari awal |tadi |dulu )?${you}.{0,60}\b(?:pasti|tentu|tidak akan|nggak bakal|gak bakal|mungkin) (?:\w+ )?(?:tidak|nggak|begini|terjadi|akan|jadi|sampai|kejadian|gak)`,
  ),
  rule(
    'blame',
    'blame_customer',
    r`\b(?:pembeli|pelanggan|konsumen|customer|orang)(?:nya)? (?:saja )?yang (?:tidak|kurang|nggak|gak|salah|terlalu|malas)\b`,
    { unless: r`\b(?:untuk|bagi|kepada) (?:pembeli|pelanggan|konsumen)` },
  ),
  rule(
    'blame',
    'blame_third_party',
    r`\b(?:gara-gara|ulah|salah|kesalahan|kelalaian|keteledoran|perbuatan|kecerobohan)(?:nya)? (?:ada )?(?:(?:di|pada|dari|si|pihak|sang|para) )*(?:${third}|oknum)`,
  ),
  rule(
    'blame',
    'blame_third_party',
    r`(?:${third})(?: \w+)?(?:nya|lah| itu| kami)? (?:memang |itu )?yang (?:salah|ceroboh|lalai|teledor|bermasalah|bertanggung|harus|merusak|menukar|lambat|telat|tidak|nakal|curang)`,
  ),
  rule(
    'blame',
    'blame_third_party',
    r`\byang (?:salah|keliru|harus disalahkan|bertanggung jawab|bermasalah)(?: itu| adalah|,)? (?:\w+ )?(?:${third}|pihak)`,
    { unless: r`\bpihak kami|kami yang` },
  ),
  rule(
    'blame',
    'blame_third_party',
    r`(?:${third})(?:lah|nya| kami)*\b.{0,15}\b(?:ceroboh|lalai|teledor|sembrono|nakal|curang|tidak becus|asal-asalan)`,
  ),
  rule(
    'blame',
    'blame_third_party',
    r`\bbukan (?:dari )?(?:kami|toko kami|pihak kami|perusahaan|restoran kami|penjual)(?=[,.!]|$)`,
  ),
  rule(
    'blame',
    'blame_third_party',
    r`\b(?:silakan|tolong|langsung)? ?(?:komplain|protes|tanya\w*|salahkan|marah)(?: saja| aja| langsung)? (?:ke|kepada|sama) (?:pihak )?(?:${third})`,
  ),
  rule(
    'blame',
    'blame_customer',
    r`${you}(?:,)? (?:\w+ )?(?:sendiri|kan)(?:lah)? (?:yang |sudah |tadi |waktu itu |dulu )?(?:bilang|pilih|memilih|setuju|minta|meminta|menyetujui|pesan|mau|menulis|ketik|klik|konfirmasi|tanda tangan|bikin|buat|cari)|${you}.{0,10}\b(?:sudah|telah) (?:setuju|menyetujui|menandatangani|konfirmasi sendiri)`,
  ),
  rule(
    'blame',
    'blame_customer',
    r`${you}(?: \w+)? (?:tidak|nggak|gak|ga|sulit|susah) (?:ada di|di rumah|di tempat|mengangkat|angkat|bisa dihubungi|dihubungi|merespons?|respon|membalas|balas|menjawab|jawab|hadir|muncul|bawa|membawa|punya|memenuhi|kooperatif|jujur|mau|pandai|bisa (?:baca|menunggu|sabar|pakai))\b`,
    { unless: r`\b(?:jika|kalau|bila|apabila)\b|\?` },
  ),
  rule(
    'blame',
    'blame_customer',
    r`\b(?:harap|mohon|tolong|sebaiknya|hendaknya|baiknya|ada baiknya)\b.{0,20}\b(?:lebih )?(?:cermat|teliti|hati-hati|bijak|sabar|baca|dibaca|membaca|pelajari|dipelajari|pahami|dipahami|simak|disimak|perhatikan|diperhatikan)\b.{0,40}\b(?:dulu|dahulu|sebelum|lagi|kembali|baik-baik|ketentuan|syarat|deskripsi|keterangan|petunjuk|aturan|panduan)`,
    {
      unless: r`\b(?:pakai|gunakan|konsumsi|minum|makan|obat|label keselamatan|keamanan|otp|tautan|penipuan)\b`,
    },
  ),
  rule(
    'blame',
    'blame_customer',
    r`\b(?:andai|seandainya|andaikan|kalau saja|coba kalau|jika saja)\b.{0,12}${you}|\bbisa dihindari (?:kalau|jika|bila|andai)|\b(?:kalau|jika|bila|andai|seandainya)\b.{0,60}\b(?:tidak akan|nggak akan|gak bakal|tidak bakal) (?:begini|panjang|terjadi|jadi begini|kejadian|sampai begini|rumit|berlarut)\b(?! lagi)`,
    { unless: r`\bkami (?:lebih|sudah|segera|tidak)|seandainya kami|kalau saja kami` },
  ),
  rule(
    'blame',
    'blame_customer',
    r`\b(?:kesalahan|human error|kelalaian|kekeliruan|masalahnya|salahnya|kendalanya|gangguannya)\b.{0,20}\b(?:pengguna|pembeli|pelanggan|konsumen|pemakai\w*|penumpang|pihak (?:kakak|anda|bapak|ibu|pembeli|pelanggan|pengguna)|sisi (?:kakak|anda|bapak|ibu|pengguna)|dari (?:kakak|anda|bapak|ibu)|di (?:kakak|anda|hp|perangkat))\b|\b(?:pemakaian|penggunaan|penyimpanan|perawatan)\b.{0,15}\b(?:salah|tidak (?:wajar|sesuai|benar|tepat)|keliru|sembarangan|asal)|\bpenyalahgunaan\b|\bsalah (?:pakai|penggunaan|pemakaian|penyimpanan)\b`,
  ),
  rule(
    'blame',
    'blame_customer',
    r`\b(?:tanggung jawab|kewajiban|urusan|risiko) (?:\w+ )?(?:kakak|anda|bapak|ibu|pembeli|pelanggan|pengguna|masing-masing|konsumen)\b|${you} (?:\w+ )?(?:telat|terlambat|kelamaan) (?:lapor|melapor|klaim|menghubungi|bayar|konfirmasi|komplain|datang|mengajukan)`,
  ),
  rule(
    'blame',
    'blame_third_party',
    r`\b(?:tanyakan|tanya|protes|komplain|keluhkan|adukan|urus|hubungi|salahkan|tuntut)\b.{0,15}\b(?:pihak|ke|pada|kepada) (?:\w+ ){0,3}?[\p{L}-]+,? (?:karena )?(?:merekalah|mereka (?:yang|lah))|\bmerekalah yang\b|\bmereka yang (?:salah|bertanggung|mengatur|harus|lalai|membuat|menyebabkan)\b|\bdari pihak (?:ekspedisi|kurir|bank|pemasok|vendor|sana|mereka)\b.{0,20}\b(?:salah|lambat|kendala|masalah|keterlambatan|kelalaian)|\b(?:keterlambatan|kerusakan|kesalahan|kendala|masalah)\w*\b.{0,15}\b(?:dari|di|pada|oleh) (?:pihak )?${third}`,
    { unless: r`\bkami (?:yang|tetap) bertanggung` },
  ),
  rule(
    'blame',
    'blame_customer',
    r`\b(?:karena|krn|sebab|akibat|gara-gara|gara2|soalnya|lantaran|berhubung|padahal|mengingat)\b[^.,]{0,40}\b(?:kakak|kak|bapak|pak|ibu|bu|anda|kamu|adik|dik|mas|mbak|situ|agan|anaknya|anak (?:ibu|bapak|kakak|anda)|pelanggan|pembeli|penumpang|pasien|warga|orang tua|tamu\w*|pengguna|konsumen|nasabah|pengunjung|penonton|siswa|peserta\w*)\b(?! (?:kami|yang kami|sudah (?:menunggu|bayar|membayar|lama|memberi))) ?(?:sendiri |yang |sering |suka |terlalu |malah |jarang |selalu |sudah |telah )*(?:nge\w+|me\w+|ber\w+|ter\w+|di\w*|lari\w*|taruh|simpan|bersihkan|buka|bawa|pakai|ambil|isi|pilih|klik|ketik|tekan|cuci|makan|minum|buang|parkir|lewat|bolos|salah|lupa|telat|tidak|nggak|gak|belum|kurang|ngotot|main|hilang\w*|jatuh\w*|ngebut|ceroboh|asal)\b`,
    {
      unless: r`\bkami (?:tidak|salah|lupa|kurang|terlambat|keliru|belum|gagal)|\b(?:menunggu|merasa|kecewa|khawatir|menerima|mendapat|kebagian|terlayani|dilayani|terdampak|berhak|butuh|terluka|dirawat|sakit|tergelincir)\b`,
    },
  ),
  rule(
    'blame',
    'blame_customer',
    r`\b(?:karena|sebab|akibat|gara-gara|lantaran)\b[^.]{0,60}\btidak (?:\w+ )?(?:kakak|kak|bapak|pak|ibu|bu|anda|kamu|adik|dik|mas|mbak|situ|agan|anaknya|anak (?:ibu|bapak|kakak|anda)|pelanggan|pembeli|penumpang|pasien|warga|orang tua|tamu\w*|pengguna|konsumen|nasabah|pengunjung|penonton|siswa|peserta\w*) (?:\w+)`,
  ),
  rule(
    'blame',
    'blame_customer',
    r`\b(?:kok|kenapa|mengapa|ngapain) (?:malah |baru |tidak |nggak |gak )?(?:\w+ )?(?:kakak|kak|bapak|pak|ibu|bu|anda|kamu|adik|dik|mas|mbak|situ|agan|anaknya|anak (?:ibu|bapak|kakak|anda)|pelanggan|pembeli|penumpang|pasien|warga|orang tua|tamu\w*|pengguna|konsumen|nasabah|pengunjung|penonton|siswa|peserta\w*)\b(?:nya)? (?:datang\w*|baru|malah|tidak|nggak|beli|pesan|pakai|taruh|simpan|bayar|buka)\b|\bsudah ada (?:tulisan|tanda|pengumuman|larangan|peringatan|batas\w*|petunjuk|aturan\w*)\b|\bdi \w+ sudah ada (?:batas|petunjuk|aturan)\w*|\b(?:tanggal|jam|jadwal|alamat|syarat|aturan|harga|batas|larangan)\w*\b.{0,25}\b(?:kan|sudah|udah) (?:sangat |ter|cukup )?(?:jelas|tertulis|tertera|dicantumkan|ada)\b`,
    {
      unless: r`\bkami (?:salah|keliru|lupa|tulis|perbaiki|ganti)|\bbelum\b|kurang jelas|tidak jelas|\bmaaf\b`,
    },
  ),
  rule(
    'blame',
    'blame_customer',
    r`\b(?:kakak|kak|bapak|pak|ibu|bu|anda|kamu|adik|dik|mas|mbak|situ|agan|anaknya|anak (?:ibu|bapak|kakak|anda)|pelanggan|pembeli|penumpang|pasien|warga|orang tua|tamu\w*|pengguna|konsumen|nasabah|pengunjung|penonton|siswa|peserta\w*)(?:nya)?\b(?:,)? (?:\w+ )?(?:saja|aja|doang|sih|kan|sendiri|lah)? ?(?:yang|lah yang|nya yang) (?:tidak|nggak|gak|kurang|terlalu|salah|keliru|lupa|telat|datang melebihi|ngotot|ketik|menjatuhkan|merusak|memaksa|malas|ribut|minta begitu|buang|parkir|bolos)\b|\bnomor\w* yang (?:kakak|kak|bapak|pak|ibu|bu|anda|kamu|adik|dik|mas|mbak|situ|agan|anaknya|anak (?:ibu|bapak|kakak|anda)|pelanggan|pembeli|penumpang|pasien|warga|orang tua|tamu\w*|pengguna|konsumen|nasabah|pengunjung|penonton|siswa|peserta\w*) (?:ketik|isi|tulis|masukkan|berikan|kirim)\b|\b(?:lari-lari|ngebut|main-main|berdesakan|dorong-dorongan|menerobos|menyerobot)\b.{0,25}\b(?:padahal|sudah|walau|meski)\b|\b(?:rusak|sobek|hilang|patah|pecah|robek) (?:\w+ )?(?:di|saat di|waktu di|ketika di) (?:tangan|rumah|tempat) (?:kakak|kak|bapak|pak|ibu|bu|anda|kamu|adik|dik|mas|mbak|situ|agan|anaknya|anak (?:ibu|bapak|kakak|anda)|pelanggan|pembeli|penumpang|pasien|warga|orang tua|tamu\w*|pengguna|konsumen|nasabah|pengunjung|penonton|siswa|peserta\w*)\b`,
    {
      unless: r`\buntuk (?:kakak|kak|bapak|pak|ibu|bu|anda|kamu|adik|dik|mas|mbak|situ|agan|anaknya|anak (?:ibu|bapak|kakak|anda)|pelanggan|pembeli|penumpang|pasien|warga|orang tua|tamu\w*|pengguna|konsumen|nasabah|pengunjung|penonton|siswa|peserta\w*) yang|bagi (?:kakak|kak|bapak|pak|ibu|bu|anda|kamu|adik|dik|mas|mbak|situ|agan|anaknya|anak (?:ibu|bapak|kakak|anda)|pelanggan|pembeli|penumpang|pasien|warga|orang tua|tamu\w*|pengguna|konsumen|nasabah|pengunjung|penonton|siswa|peserta\w*) yang|\bkami (?:salah|keliru)|mohon (?:lapor|kabari)`,
    },
  ),
  rule(
    'blame',
    'blame_third_party',
    r`\b(?:marah|protes|komplain|ngamuk|tanya|nuntut|kesal|lapor)\w*(?:nya)? (?:\w+ )?(?:ke|sama|kepada|pada) (?:mereka|dia|sana|orangnya|pihak (?:sana|itu)|yang bersangkutan)\b|\bpihak (?!kami|yang berwenang|terkait|berwajib|sekolah kami)(?:[a-z]+ ){1,3}(?:yang|lah yang) (?:telat|terlambat|salah|lambat|lupa|mengatur|bikin|membuat|bertanggung|ceroboh|lalai)\b`,
  ),
  rule(
    'blame',
    'blame_customer',
    r`\b(?:lain (?:kali|waktu)|lain-lain kali|besok-besok|ke depan(?:nya)?|selanjutnya|kedepannya)\b.{0,50}\b(?:di\w+|mohon|tolong|harap|jangan|lebih|baca|cek|tulis|isi|pastikan|simpan|datang|bawa)\b`,
    {
      unless: r`\b(?:kami (?:akan|sudah|cek|periksa|tambah|kirim|buat)|tim kami|setiap|semua paket|ditunggu|mampir|datang lagi|diperiksa)\b`,
    },
  ),
  rule(
    'blame',
    'blame_customer',
    r`\b(?:kakak|kak|bapak|ibu|anda|kamu|pelanggan|pembeli|pasien|penumpang|nasabah|peserta|warga|pemohon)\b,? (?:\w+ )?(?:tidak|nggak|gak|ga|belum|lupa|kurang|telat|terlambat)\b.{1,50}\b(?:wajar|makanya|jadi|otomatis|sehingga|akibatnya|maka|ya (?:wajar|jelas|memang|batal|hangus))\b`,
    { unless: r`\bkami (?:yang )?(?:salah|lupa|keliru)|maaf` },
  ),
  rule(
    'blame',
    'blame_customer',
    r`\bjangan (?:langsung|buru-buru|asal|main|dulu|sembarangan) (?:\w+ )?(?:menyalahkan|salahkan|nyalahin|menuduh|tuduh|marah\w*|protes|komplain|viralkan|kasih bintang)\b|\b(?:tidak|nggak|gak) (?:bisa|boleh|pantas) (?:kami )?(?:disalahkan|dipersalahkan|dituntut tanggung)\b|\bbukan (?:karyawan|pegawai|orang|petugas|bagian|armada) (?:kami|dari kami)\b|\b(?:kesalahan|masalah|kekeliruan|kendala)\w* (?:ter)?(?:letak|ada|berada|bersumber|berasal|datang)(?:nya)? (?:di|pada|dari) (?:pihak )?(?!kami|tim kami|sistem kami|gudang kami|dapur kami|petugas kami|saya|kita)\w+|\b(?:chat|pesan|laporan|permohonan|berkas|pembayaran|pesanan|komplain) (?:kakak|bapak|ibu|anda|pelanggan)\b (?:\w+ )?(?:masuk|datang|dikirim|diajukan) (?:\w+ )?(?:di luar|terlambat|telat|setelah|lewat|sudah)\b|\bcoba (?:kakak |bapak |ibu |anda )?(?:tanya|cek|ingat|periksa|baca|lihat|introspeksi|pikir)\w*(?: \w+)? (?:dulu|lagi|ulang|baik-baik|sendiri|orang)\b`,
    { unless: r`\bkami (?:yang )?(?:salah|keliru)|\bmaaf\b|kabari kami|bantu|menu|aplikasi(?:nya)? dulu` },
  ),
  rule(
    'blame',
    'blame_third_party',
    r`\b(?:jadi|berarti|itu|ini) bukan (?:dari|salah|kesalahan) (?:pihak )?kami\b|\bbukan dari (?:pihak )?kami (?:ya|kok|lho)\b`,
    { unless: r`\b(?:foto|akun|video|unggahan|tautan)\b` },
  ),
];
