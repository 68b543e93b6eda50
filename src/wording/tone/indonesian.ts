/** Tone rules for Indonesian replies, built from slots (who, what went wrong, how sure) rather than from fixed phrases. */
import { type Rule, rule, slot } from './grammar.ts';

const r = String.raw;
const you = r`\b(?:(?:bapak\/ibu|bapak|ibu|pak|bu|kakak|kak|anda|kamu|situ|agan|gan|sis|mas|mbak|saudara|pelanggan|pembeli|konsumen|customer|nasabah|pengguna|penumpang|warga)(?:nya)?)\b`;
const no = r`\b(?:tidak|nggak|enggak|gak|ga|tak|kagak|ndak|takkan)\b`;
const third = r`\b(?:kurir|ekspedisi|pemasok|supplier|vendor|bank|pihak (?:lain|ketiga|luar|bank|ekspedisi|pengirim\w*|jasa \w+)|oknum|cuaca|kompetitor|pesaing|pabrik|distributor|mitra|pln|operator|provider|pengemudi|driver|sopir|jasa (?:kirim|pengiriman)|pengirimnya|mantan karyawan|karyawan lama|anak magang|tetangga|marketplace|kontraktor|penyelenggara|agen|reseller)\w*`;
const duty = slot(
  'mem?baca',
  'baca',
  'cek',
  'mengecek',
  'ngecek',
  'di ?cek',
  'dibaca',
  'periksa',
  'memeriksa',
  'mengikuti',
  'ikuti',
  'menyertakan',
  'melampirkan',
  'menyimpan',
  'merawat',
  'teliti',
  'hati-hati',
  'sabar',
  'memperhatikan',
  'perhatikan',
  'memahami',
  'paham',
  'mengerti',
  'mengisi',
  'menulis',
  'lengkap',
  'menghubungi',
  'bilang',
  'memberi ?tahu',
  'konfirmasi',
  'mengonfirmasi',
  'update',
  'memperbarui',
  'mengaktifkan',
  'menyimak',
  'simak',
  'tanya',
  'bertanya',
  'menutup',
  'mencabut',
  'jeli',
  'memastikan',
  'datang',
  'melapor',
  'lapor',
  'ngikutin',
  'lihat',
  'melihat',
);
const slip = slot(
  r`salah (?:pencet|ketik|pilih|input|isi|masuk\w*|memasuk\w*|memilih|mengisi|menulis|pakai|memakai|menggunakan|pasang|alamat|nomor|tulis|kirim|transfer|baca|paham|pesan|order|sendiri)`,
  r`(?:kurang|tidak|nggak|gak|ga) (?:teliti|hati-hati|cermat|sabar|paham|jeli|mengerti|becus)`,
  'ceroboh',
  'lalai',
  'terburu-buru',
  'keburu',
  'asal-asalan',
  'sembarangan',
  'lupa',
  r`telat (?:bayar|lapor|datang|konfirmasi)`,
  'malas',
);
const bad = slot(
  'salah',
  'jelek',
  'buruk',
  'rusak',
  'terlalu',
  'kurang',
  'lemot',
  'lemah',
  'tua',
  r`tidak (?:lengkap|stabil|jelas|valid|benar|sesuai|mendukung|aktif|kuat)`,
);
const thing = slot(
  'hp',
  'handphone',
  'ponsel',
  'sinyal',
  'internet',
  'koneksi',
  'perangkat',
  'alamat',
  'nomor',
  'data',
  'pin',
  'password',
  'kata sandi',
  'laptop',
  'komputer',
  'instalasi',
  'colokan',
  'kulit',
  'lidah',
  'selera',
  'pulsa',
  'wifi',
  'router',
);
const hurt = slot(
  'kecewa',
  'dikecewakan',
  'tersinggung',
  'berkenan',
  'dirugikan',
  'rugi',
  'terganggu',
  r`(?:tidak|kurang) (?:nyaman|puas|berkenan|suka|sesuai|pas)`,
  'keberatan',
  'salah',
  'kesalahan',
  'kekurangan',
  'sakit hati',
  'terdampak',
  'menyinggung',
  'khilaf',
  'menyakiti',
  'kekeliruan',
  'merugikan',
);
const when = r`\b(?:jika|bila|apabila|kalau|kalo|seandainya|andai|manakala|sekiranya|barangkali)\b`;
const complaint = slot(
  'komplain',
  'protes',
  'keluhan',
  'mengeluh',
  'ngeluh',
  'masalah',
  'keberatan',
  'komplen',
  'aduan',
  'mempermasalahkan',
);
const gossip = slot(
  'tuduhan',
  'keluhan',
  'komplain',
  'klaim',
  'tudingan',
  'komentar',
  'ulasan',
  'review',
  'unggahan',
  'postingan',
  'cuitan',
);

export const indonesian: readonly Rule[] = [
  // defensive: we were right, others are happy, you are unfair, mind the law
  rule(
    'defensive',
    'defensive',
    r`\b(?:sudah|telah|selalu|semua\w*)\b.{0,50}\b(?:sesuai|mengikuti|menurut|berdasarkan) (?:dengan )?(?:sop|prosedur|aturan|ketentuan|standar|kebijakan|peraturan)`,
  ),
  rule(
    'defensive',
    'defensive',
    r`\b(?:prosedur|sop|sistem|proses|cara|kebijakan) kami (?:\w+ )?(?:sudah|telah|memang) (?:benar|tepat|baik|sesuai)`,
  ),
  rule(
    'defensive',
    'defensive',
    r`${no} (?:\w+ ){0,2}(?:salah|kesalahan|keliru|kekeliruan|yang salah|yang keliru|masalah)\b.{0,30}\b(?:kami|apa ?pun|apa-apa)`,
    { unless: r`\bsupaya|agar|jika|bila\b` },
  ),
  rule(
    'defensive',
    'defensive',
    r`\bkami (?:\w+ )?${no} (?:\w+ ){0,2}(?:salah|kesalahan|keliru|bersalah|kelalaian)\b`,
  ),
  rule(
    'defensive',
    'defensive',
    r`\bbukan (?:\w+ )?(?:salah|kesalahan|tanggung jawab|urusan|kelalaian) (?:\w+ )?(?:kami|toko|perusahaan|pihak kami|admin)`,
  ),
  rule(
    'defensive',
    'others_are_happy',
    r`\b(?:pelanggan|pembeli|konsumen|pengunjung|customer|orang|pengguna|warga|penumpang|nasabah)\w*(?: \w+)? (?:lain|lainnya)\b.{0,50}\b(?:puas|${no}|senang|suka|baik|aman|oke|happy|lancar|cocok)`,
  ),
  rule(
    'defensive',
    'others_are_happy',
    r`\b(?:ribuan|jutaan|ratusan|semua|banyak|puluhan ribu) (?:\w+ )?(?:pelanggan|pembeli|konsumen|orang|keluarga|pengguna|customer)\b.{0,40}\b(?:puas|tanpa|percaya|setia|senang|memakai|mengonsumsi|suka|tahu)`,
    { unless: r`\bterdampak|mengeluh|kami (?:hubungi|kabari)` },
  ),
  rule(
    'defensive',
    'others_are_happy',
    r`(?:${no}|\bbelum\b) (?:pernah )?(?:ada )?(?:\w+ ){0,2}${complaint}`,
    { unless: r`\bkami (?:sedang|minta)|\?|ditemukan|\btapi\b` },
  ),
  rule('defensive', 'others_are_happy', r`\bbaru (?:kali ini|sekarang|pertama)\b.{0,30}${complaint}`),
  rule(
    'defensive',
    'legal_threat',
    r`\b(?:uu ite|pencemaran nama|jalur hukum|ranah hukum|langkah hukum|somasi|pengacara|kuasa hukum|fitnah|tuntut balik|menuntut balik|dipidana|pidana|laporkan ke (?:polisi|pihak berwajib|aparat)|kami laporkan|akan (?:\w+ )?laporkan)`,
    { unless: r`\bpenipu\w*|akun palsu|pelaku (?:penipuan|pencurian)|sudah melapor` },
  ),
  rule(
    'defensive',
    'defensive',
    r`\b${gossip}\b.{0,30}\b(?:tidak (?:berdasar|benar|beralasan|masuk akal)|mengada-ada|berlebihan|bohong|menyudutkan|merugikan|menyesatkan|sepihak|lebay|tanpa dasar|tak berdasar)`,
  ),
  rule('defensive', 'defensive', r`\b(?:membantah|menolak|bantah) (?:dengan )?(?:keras|tegas|tuduhan|semua)`),
  rule('defensive', 'defensive', r`\bkeberatan (?:dengan|atas|kalau|jika)\b`, {
    unless: r`\b(?:kalau|jika|bila|apakah) (?:\w+ )?(?:tidak )?keberatan`,
  }),
  rule(
    'defensive',
    'defensive',
    r`\b(?:sudah|telah)\b.{0,30}\b(?:berusaha|bekerja|berupaya|melakukan|memberi\w*|memberikan)\b.{0,25}\b(?:maksimal|semaksimal|terbaik|keras|optimal|sebisa|semampu|profesional|yang kami bisa)`,
  ),
  rule(
    'defensive',
    'defensive',
    r`\b(?:tolong|mohon|harap)\b.{0,25}\b(?:dihargai|hargai|menghargai|jangan (?:menyudutkan|menuduh|menyalahkan|memojokkan|asal|menyerang|menghakimi|memfitnah|berprasangka))`,
  ),
  rule(
    'defensive',
    'defensive',
    r`\bjangan (?:menyudutkan|menuduh|memojokkan|asal menuduh|memfitnah|menyalahkan kami)\b`,
  ),
  rule(
    'defensive',
    'defensive',
    r`\b(?:tidak|nggak|gak) benar (?:kalau|bahwa|jika) (?:kami|layanan|produk|toko|tim|admin|staf)`,
  ),
  rule(
    'defensive',
    'defensive',
    r`\b(?:merugikan|mencoreng|menjatuhkan|merusak) (?:nama|citra|reputasi|usaha|kami)`,
  ),
  rule(
    'defensive',
    'defensive',
    r`\b(?:produk|layanan|kualitas|pelayanan|barang|makanan|toko)(?:nya)? kami\b.{0,25}\b(?:sudah|selalu|memang|terjamin|paling|teruji|terbukti|sangat|lolos)\b.{0,20}\b(?:baik|terbaik|terjamin|teruji|bagus|lolos|bersih|berkualitas|unggul|nomor satu|uji|semua)`,
    { when: 'no_evidence', unless: r`\bbelum\b|\btidak\b|\bkembali\b` },
  ),
  rule('defensive', 'defensive', r`\bkualitas\w*\b.{0,15}\bterjamin\b`),
  rule(
    'defensive',
    'defensive',
    r`\bkami (?:juga )?(?:manusia|hanya (?:menjalankan|mengikuti|mengirim sesuai|menuruti))`,
  ),
  rule('defensive', 'defensive', r`\bhanya menjalankan (?:tugas|perintah|prosedur|sop)`),
  rule(
    'defensive',
    'defensive',
    r`\bkami (?:selalu|sudah) (?:\w+ )?(?:cepat|ramah|responsif|sabar|jujur|baik|transparan)\b`,
    { unless: r`\bingin|berusaha\b` },
  ),

  rule(
    'defensive',
    'defensive',
    r`\b(?:cuma|hanya|kok cuma|satu-satunya)\b.{0,12}${you}.{0,20}\b(?:yang|saja|bermasalah|komplain|mengalami)\b|${you}.{0,8}\bsatu-satunya\b`,
    { unless: r`\bkami (?:kirim|minta|perlu)|cukup\b|\bbukan\b` },
  ),
  rule(
    'defensive',
    'others_are_happy',
    r`\b(?:rating|penghargaan|award|bintang (?:4|5|lima)|ulasan positif|testimoni|reputasi|pengalaman)\b.{0,25}\b(?:kami|toko|bukti|membuktikan|\d|puluhan|belasan|tahun)\b|\b(?:selama|sejak|sudah) (?:\d+|puluhan|belasan|bertahun-tahun|lima|sepuluh)\b.{0,15}\b(?:tahun )?(?:kami )?(?:berjualan|berdiri|beroperasi|melayani|berbisnis|jualan|dipercaya)`,
  ),
  rule(
    'defensive',
    'defensive',
    r`\b(?:sudah|cukup|sangat|masih) (?:\w+ )?(?:pantas|layak|memadai|jelas sekali|sangat jelas|memuaskan|profesional)\b`,
    { unless: r`\b(?:belum|tidak|wajar kalau|kurang)\b|\?|sudah sewajarnya` },
  ),
  rule(
    'defensive',
    'defensive',
    r`\b(?:kami|admin) (?:juga |jadi |sangat |agak )?(?:heran|bingung (?:kenapa|mengapa|dengan)|${no} (?:terima|mengerti (?:kenapa|mengapa)|paham (?:kenapa|mengapa)|melihat alasan|mungkin)|menyayangkan (?:sikap|komentar|unggahan|cara)|tersinggung|sakit hati|berhak)`,
  ),
  rule(
    'defensive',
    'defensive',
    r`\bkerja keras\b.{0,25}\b(?:kami|tim|dilupakan|dihargai|sia-sia)|\b(?:satu|setitik) (?:kejadian|kesalahan|nila)\b.{0,40}\b(?:semua|seluruh|susu|dilupakan)|\bjangan(?:lah)? (?:karena|gara-gara) satu\b|\bmelebih-lebihkan\b|\bdibesar-besarkan\b|\bmembesar-besarkan\b|\bjangan (?:lebay|baper|berlebihan|emosi|marah-marah)\b`,
  ),
  rule(
    'defensive',
    'defensive',
    r`\b(?:aturan|ketentuan|syarat|kebijakan|informasi|keterangan|pengumuman)\w*\b.{0,25}\b(?:sudah|memang|kan) (?:sangat |cukup |sejak awal |dari awal )?(?:jelas|tertulis|tercantum|tertera|dijelaskan|kami jelaskan|kami cantumkan|disampaikan|lengkap)`,
    { when: 'no_evidence', unless: r`\bbelum|kurang\b` },
  ),
  rule(
    'defensive',
    'defensive',
    r`\bsudah (?:sangat )?jelas (?:tertulis|tertera|tercantum|disebut\w*|dijelaskan|di\w+)|\bsudah (?:kami )?(?:jelaskan|sampaikan|bilang|ingatkan|beri ?tahu\w*|peringatkan) (?:berkali-kali|berulang|sebelumnya|sejak awal|dari awal|berulang kali)|\bkami (?:sudah|kan sudah) (?:peringatkan|ingatkan|bilang)\b`,
  ),
  rule(
    'defensive',
    'defensive',
    r`\bkami (?:juga|pun) (?:korban|rugi|dirugikan|menderita|capek|lelah)\b|\b(?:tidak|tak) ada bukti\b|\b(?:itu|hal itu|ini) (?:tidak|nggak|gak) mungkin\b|\bmana buktinya\b|\bkenapa baru (?:sekarang|komplain|lapor)|\b(?:toko|tempat|perusahaan|restoran) lain (?:juga|pun|malah|lebih)\b|\b(?:rekaman|catatan|data|cctv|log) kami (?:menunjukkan|membuktikan|jelas)\b`,
    { unless: r`\bkami (?:salah|keliru)|salah kami` },
  ),

  // blame: the customer's doing, or a third party's
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

  // sarcasm: praise for trouble, mock surprise, mocking signs
  rule(
    'sarcasm',
    'sarcasm',
    r`\b(?:hebat|keren|mantap|mantul|luar biasa|pintar|pinter|bagus|juara|canggih|jago|top)(?: sekali| banget| bener| betul)?(?:,| ya| deh| dong| kak| nih)+.{0,60}\b(?:komplain|protes|marah|baca|membaca|minta|ngetik|galak|galaknya|nyalahin|teriak|nuntut|ngomel|uang kembali|refund|gratis|sudah|semua)\b`,
    { unless: r`\bterima ?kasih|makasih|senang|kami (?:sudah|minta)` },
  ),
  rule('sarcasm', 'sarcasm', r`\b(?:hebat|keren|pintar|pinter|jago|juara)(?: sekali| banget| bener)? ya\b`, {
    unless: r`\bterima ?kasih|makasih|senang`,
  }),
  rule(
    'sarcasm',
    'sarcasm',
    r`\bselamat(?: ya)?[,!]? (?:ya )?.{0,20}\b(?:juara|menang|orang ke|berhasil|dapat|jadi|pelanggan ke|penghargaan|hadiah|sudah (?:menemukan|berhasil|lulus))`,
    { unless: r`\bpemenang|undian|terima ?kasih` },
  ),
  rule(
    'sarcasm',
    'sarcasm',
    r`\b(?:terima ?kasih|makasih)\b.{0,30}\b(?:drama\w*|ceramah\w*|curhat\w*|teriak\w*|omelan\w*|makian\w*|marah-marah\w*|novel\w*|kuliah\w*|cerpen\w*|dongeng\w*|pidato\w*|hinaan\w*|ocehan\w*|sumpah serapah\w*|khotbah\w*|spam\w*|sinetron\w*)`,
  ),
  rule(
    'sarcasm',
    'sarcasm',
    r`\b(?:iya|ya|oke|ok)(?:,)? (?:iya|deh|ya)\b|\b(?:kakak|kak|anda|situ|ibu|bapak)\b.{0,12}\b(?:yang )?(?:paling|selalu|maha|memang paling) (?:benar|bener|pintar|pinter|tahu|hebat|sempurna)\b|\bpaling (?:benar|sempurna|pintar|suci)\b|\bkami mah\b|\bapa atuh\b`,
  ),
  rule(
    'sarcasm',
    'sarcasm',
    r`\b(?:kami|admin|kita|saya) (?:ini )?(?:kan |memang )?bukan (?:dukun|peramal|tuhan|robot|superman|pesulap|cenayang|malaikat|paranormal|jin|mesin|pembantu|babu|pelayan)|\bmembaca pikiran\b|\bbaca pikiran\b|\bbola kristal\b|\blampu ajaib\b|\bdaun lontar\b`,
  ),
  rule(
    'sarcasm',
    'sarcasm',
    r`\b(?:silakan|monggo|boleh)\b.{0,12}\b(?:pindah|cari|beli|belanja|makan)\b.{0,20}\b(?:sebelah|toko lain|tempat lain|lain saja|sendiri|di bulan)`,
    { unless: r`\bkami bantu|cabang\b` },
  ),
  rule(
    'sarcasm',
    'sarcasm',
    r`\bmimpi (?:aja|saja|dulu|kali)\b|\bsok (?:tahu|tau|pintar|pinter|benar|jago)\b|\bkasihan (?:banget|sekali|amat)\b|\bkasian (?:banget|amat)\b|\bduh\b.{0,20}\b(?:kasihan|kasian|menderita|sengsara)\b|\bahlinya\b|\bpakarnya\b|\blebay\b|\bbaper\b`,
  ),
  rule(
    'sarcasm',
    'sarcasm',
    r`\boh(?:,)? (?:gitu|begitu|tentu|jadi|ya ampun|pantas|wow)\b.{0,60}(?:\b(?:dong|ya|sekarang|rupanya|ternyata|pasti)\b|\?)`,
  ),
  rule('sarcasm', 'sarcasm', r`\b(?:biar|supaya|agar) (?:kelihatan|keliatan|terlihat|dianggap|dibilang) \w+`),
  rule(
    'sarcasm',
    'sarcasm',
    r`\bmakin \w+ (?:komplain|protes|marah)\b.{0,20}\bmakin\b|\b\d+ ?(?:ribu|rb|k|perak)\b.{0,40}\b(?:bintang lima|hotel|sultan|minta|ngarep|berharap|pasti|dong)\b`,
  ),
  rule('sarcasm', 'sarcasm', r`(?:🙄|😏|🙃|🤡|😒|🤭|🥱)`),
  rule('sarcasm', 'sarcasm', r`(?:😂|🤣|👏|😜|😆)`, {
    unless: r`\bterima ?kasih|makasih|senang|selamat (?:menikmati|datang|ulang)`,
  }),

  rule(
    'sarcasm',
    'sarcasm',
    r`\b(?:yang mulia|paduka|baginda|tuan (?:putri|raja|besar)|sultan|ratu sejagat|karpet merah|kiamat|dunia (?:runtuh|berakhir|berhenti)|skripsi|disertasi|tesis|puisi|pujangga|nobel|piala|medali|oscar|piagam|karangan bunga|tisu|air mata|pusat dunia|pusat semesta|ilmu kebatinan|tongkat (?:ajaib|sihir)|abrakadabra|simsalabim|jenius|einstein|profesor|pahlawan|superhero|selebritas|artis|detektif|sinetron|bollywood|drama korea|netizen maha|maha benar|nasi padang|jin iprit|tepuk tangan|terharu kami|kami terharu|hebohnya|sungguh (?:mulia|jeli|cerdas|cermat))\b`,
    {
      unless: r`\bkami terharu (?:membaca|dengan|mendengar|atas)|\bterima ?kasih\b(?!.{0,40}(?:skripsi|puisi|drama|novel))|film|acara|lomba|pemenang|hadiah`,
    },
  ),
  rule(
    'sarcasm',
    'sarcasm',
    r`\b(?:akhirnya|untung|untunglah|beruntung\w*)\b.{0,20}\b(?:ada (?:juga )?yang|datang juga|muncul juga)\b.{0,40}\b(?:mengajari|ngajarin|mengoreksi|ahli|pintar|tahu|paham|memberi tahu cara)|\bmengajari kami\b|\bngajarin kami\b|\brupanya (?:\w+ ){0,3}(?:ahli|paling|lebih tahu|bos|guru)\b|\bsekalian (?:saja|aja)\b.{0,30}\b(?:minta|gratis|bulan|hotel|pijat)|\b(?:wah|wow|waduh|aduh|ya ampun|oalah|astaga|buset)\b.{0,50}\b(?:langsung|rupanya|ternyata|sampai|sekali|banget)\b.{0,30}\b(?:kiamat|heboh|marah|ngamuk|viral|pingsan|menderita|tragis|sengsara|nangis)`,
  ),

  // evasive: conditional or empty apology, nobody did it, no comment, it is normal
  rule('evasive', 'conditional_apology', r`\bmaaf\w*\b.{0,50}${when}.{0,60}\b${hurt}\b`, {
    unless: r`\bkalau besok|belum (?:masuk|sampai)`,
  }),
  rule('evasive', 'conditional_apology', r`${when}.{0,60}\b${hurt}\b.{0,40}\bmaaf\b`),
  rule(
    'evasive',
    'empty_apology',
    r`\bmaaf\w*\b.{0,30}\b(?:segala |semua |seluruh )ketidaknyamanan|\bketidaknyamanan\w*\b.{0,30}\b(?:mungkin|yang (?:di)?timbul|yang terjadi|apa pun)`,
  ),
  rule('evasive', 'empty_apology', r`\bketidaknyamanan\w*`, { when: 'hollow' }),
  rule(
    'evasive',
    'nobody_did_it',
    r`\b(?:telah |sudah |memang )?(?:terjadi|ada|terdapat)(?: \w+)? (?:sedikit |sebuah |suatu |beberapa )?(?:kesalahan|kekeliruan|kendala|gangguan|miskomunikasi|kesalahpahaman|kekhilafan|insiden|hambatan|masalah)\b(?!.{0,60}\b(?:kami|karena|gardu|pipa|server)\b)`,
    { unless: r`\bkami\b|\?|\bkarena\b|\bsejak (?:pukul|jam)|\bjika|\bkalau|\bbila` },
  ),
  rule(
    'evasive',
    'nobody_did_it',
    r`\b(?:kesalahan|kekeliruan|hal tersebut|masalah ini|hal ini|kejadian ini)\b.{0,25}\b(?:telah|sudah) (?:terjadi|dilakukan|di(?:tangani|tindaklanjuti|selesaikan|atasi|perbaiki|proses)\w*)(?!.{0,30}\bkami\b)`,
    { unless: r`\bkami\b` },
  ),
  rule(
    'evasive',
    'nobody_did_it',
    r`\b(?:sebagaimana mestinya|sesuai (?:prosedur|ketentuan) yang berlaku|pihak yang berwenang dan terkait)\b`,
  ),
  rule(
    'evasive',
    'no_comment',
    r`(?:${no}|\bbelum\b) (?:bisa|dapat|bersedia|berwenang|ingin|akan)\b.{0,20}\b(?:berkomentar|komentar|keterangan|tanggapan|menanggapi|menjelaskan|dijelaskan|membahas)|\bno comment\b|\benggan (?:berkomentar|menanggapi)`,
  ),
  rule(
    'evasive',
    'minimising',
    r`\b(?:hal|masalah|kejadian|kendala|gangguan|keterlambatan|kesalahan)\b.{0,30}\b(?:biasa|wajar|lumrah|normal)\b(?: saja)?|\b(?:biasa|wajar|lumrah) terjadi\b|\bnamanya juga\b`,
    { unless: r`\bwajar (?:kalau|jika|bila)|kembali normal|di luar biasa` },
  ),
  rule(
    'evasive',
    'minimising',
    r`\b(?:harap|mohon|tolong) (?:di)?maklum\w*|\bmohon (?:pengertian|permakluman)\w*|\bcuma masalah kecil\b|\b(?:hanya|cuma|sekadar|sekedar) (?:masalah |kendala |kesalahan |gangguan )?(?:kecil|sepele|teknis|salah paham)\b|\bsedikit kendala\b`,
  ),
  rule('evasive', 'minimising', r`\bdi luar (?:kendali|kuasa|kemampuan|kontrol|dugaan)\b`),
  rule(
    'evasive',
    'boilerplate',
    r`\b(?:keluhan|masukan|laporan|saran|kritik|aspirasi|kepuasan|kenyamanan|keamanan)\b.{0,40}\b(?:sangat berarti|sangat berharga|sangat penting|berarti bagi|penting bagi kami|prioritas|perhatian kami)`,
  ),
  rule(
    'evasive',
    'boilerplate',
    r`\b(?:di|kami )?(?:terus|sampai|lanjut)kan\b.{0,15}\b(?:ke|kepada|pada) (?:tim|bagian|pihak|divisi|departemen|unit|manajemen)(?: \w+)? (?:terkait|berwenang|bersangkutan|kami yang terkait)`,
  ),
  rule(
    'evasive',
    'boilerplate',
    r`\b(?:senantiasa|selalu|terus)\b.{0,15}\b(?:berkomitmen|komitmen|berupaya|berusaha|mengutamakan|memprioritaskan)\b|\bmenjadi perhatian kami\b|\bkami (?:serius|sungguh-sungguh) (?:dalam )?menjaga\b`,
  ),

  rule(
    'evasive',
    'conditional_apology',
    r`\bmaaf\w*\b.{0,12}\b(?:kalau-kalau|andaikata|barangkali|jika memang|bila memang|kalau memang|seumpama|jikalau|bilamana)\b|\bmaaf\w*\b.{0,25}\b(?:kepada|bagi|buat|untuk) (?:semua |para |siapa ?pun |pihak(?:-pihak)? |mereka |yang )+(?:\w+ ){0,3}(?:merasa|tersinggung|kecewa|terganggu|keberatan|dirugikan|terusik)|\byang merasa (?:tersinggung|dirugikan|kecewa|terganggu|kurang|tidak)\b`,
  ),
  rule(
    'evasive',
    'no_comment',
    r`\bbelum ada (?:yang (?:bisa|dapat)|keterangan|informasi|hal|pernyataan|komentar|tanggapan)\b.{0,25}\b(?:sampaikan|disampaikan|bagikan|dibagikan|katakan|jelaskan|resmi|lebih lanjut)|\b(?:urusan|masalah|persoalan|ranah|proses) internal\b|\b(?:secara|ditangani|diselesaikan) (?:secara )?internal\b|\bkami serahkan (?:kepada|pada|ke)\b|\bbiar(?:kan|lah)? (?:waktu|proses|pihak)\b.{0,20}\b(?:menjawab|membuktikan|berjalan|yang)`,
  ),
  rule(
    'evasive',
    'boilerplate',
    r`\b(?:telah|sudah|akan|sedang)\b(?: \w+)? di(?:teruskan|sampaikan|limpahkan|serahkan|tindaklanjuti|evaluasi|koordinasikan|proses|bahas|pelajari)\b.{0,20}\b(?:kepada|pada|ke|oleh|dengan|secara)?\b.{0,10}\b(?:bagian|pihak|tim|divisi|departemen|unit|manajemen|bidang|instansi|internal)\b`,
    { unless: r`\bkami\b.{0,30}\b(?:pukul|besok|hari ini|hasil)|\bpukul\b|\bbesok\b|\bhari ini\b` },
  ),
  rule(
    'evasive',
    'boilerplate',
    r`\b(?:akan|bakal) (?:kami |segera |terus )?(?:kami )?(?:evaluasi|tindak ?lanjuti|ditindaklanjuti|pelajari|pertimbangkan|perhatikan|koordinasikan|kaji|dievaluasi|jadikan (?:bahan )?(?:evaluasi|pelajaran|masukan))\b|\b(?:menjadi|sebagai|jadi|dijadikan) (?:bahan )?(?:evaluasi|pembelajaran|pelajaran|masukan berharga|koreksi)\b`,
    { when: 'hollow' },
  ),
  rule(
    'evasive',
    'nobody_did_it',
    r`\b(?:kami|sangat|amat|patut)? ?(?:sesalkan|menyesalkan|menyayangkan|disesalkan|disayangkan|menyesali) (?:\w+ )?(?:adanya|terjadinya|timbulnya|munculnya|kejadian|hal|peristiwa|insiden|kegaduhan|polemik|kesalahpahaman|persepsi|situasi)|\b(?:kesalahpahaman|salah persepsi|persepsi (?:yang )?(?:kurang|keliru|salah|negatif)|kegaduhan|polemik|miskomunikasi)\b.{0,25}\b(?:ini|itu|tersebut|yang|di|antara|publik)\b|\b(?:satu|sesuatu|suatu) dan lain hal\b|\bkarena (?:satu|berbagai|beberapa|sejumlah) (?:hal|alasan|faktor|pertimbangan)\b|\b(?:ambil|mengambil|petik|memetik) hikmah\w*|\bapa ?pun (?:itu|yang terjadi|alasannya|penyebabnya|masalahnya)\b|\bmari (?:kita )?(?:lihat|melihat|menatap|fokus) ke depan\b`,
    { unless: r`\bkami (?:yang )?(?:salah|keliru|lupa)|\bkami akui\b` },
  ),

  rule(
    'evasive',
    'boilerplate',
    r`\b(?:keluhan|laporan|tiket|aduan|layanan pelanggan|customer service|tindak ?lanjuti|ditindaklanjuti|bagian terkait|prosedur yang berlaku|hari kerja|mohon (?:kesediaan|menunggu)|nomor laporan|ketidaknyamanan)\b`,
    { when: 'thanking' },
  ),
  // overpromise: guarantees, never again, absolute safety
  rule('overpromise', 'guarantee', r`\b(?:jamin|menjamin|dijamin|garansikan|menggaransi)\b`, {
    unless: r`${no} (?:bisa |dapat |berani )?(?:men)?jamin|belum (?:bisa|dapat)|jaminan`,
  }),
  rule(
    'overpromise',
    'guarantee',
    r`\bpasti(?:nya)?\b(?! (?:kesal|kecewa|cemas|khawatir|panik|takut|menakutkan|merepotkan|berat|marah|capek|sedih|mengecewakan|bingung|mengagetkan|menyebalkan|bikin|penyebab|kapan|apakah|berapa|tidak (?:mudah|nyaman|enak|menyenangkan)))(?=.{0,30}\b(?:sampai|selesai|beres|masuk|kembali|di\w+kan|diganti|dipenuhi|penuhi|aman|puas|bisa|normal|dapat|dikirim|tiba|lancar|untung|sembuh|pulih|teratasi|cair|kami|terkirim|dibalas|ada)\b)`,
    {
      unless: r`\b(?:belum|tidak|kurang|lebih|secara|yang) pasti|\bmemastikan\b|\bkalau\b.{0,40}\bpasti\b|(?:tahu|mengetahui) pasti`,
    },
  ),
  rule(
    'overpromise',
    'guarantee',
    r`(?<!belum bisa |belum dapat |sedang |untuk |tidak bisa |mohon |tolong |sudah )\b(?:kami )?(?:pastikan|memastikan)\b.{0,40}\b(?:tidak|tidak ada|tak|takkan|nggak|semua|tanpa|selalu|setiap|besok|malam ini|hari ini|segera|seluruh|kejadian)\b`,
    {
      unless: r`\bbelum (?:bisa|dapat)|sedang memastikan|untuk memastikan|mohon pastikan|tidak bisa memastikan`,
    },
  ),
  rule(
    'overpromise',
    'guarantee',
    r`\b(?:tidak|nggak|enggak|gak|ga|tak|takkan) ?(?:akan|bakal|mungkin|pernah)\b.{0,20}\b(?:pernah |lagi )?(?:ter?ulang|terjadi|kejadian|telat|terlambat|ada lagi|ada|gagal|salah|mengecewakan|rusak|bocor|hilang|dirugikan|kehilangan)\b`,
    {
      unless: r`\b(?:supaya|agar) (?:\w+ ){0,3}tidak\b|\bkami tidak (?:akan )?pernah (?:meminta|menelepon|menghubungi)|\b(?:kalau|andai|jika)\b.{0,40}\btidak akan|\bbelum pernah|tidak pernah ada (?:\w+ ){0,2}(?:protes|komplain|mengeluh|masalah|keluhan)|tidak akan begini`,
    },
  ),
  rule(
    'overpromise',
    'absolute_safety',
    r`\b(?:100|seratus) ?(?:%|persen) (?:\w+ )?(?:aman|bebas|halal|asli|bersih|yakin|terjamin|steril|higienis|puas|siap|benar|alami|ori\w*|kembali|selesai|beres|tidak|produk|dijamin)|\b(?:aman|halal|asli|yakin|bebas|bersih|ori) (?:100|seratus) ?(?:%|persen)|\b(?:sepenuhnya|benar-benar|mutlak|sangat|dijamin|selalu) aman\b|\bsama sekali (?:tidak|tak) (?:berbahaya|ada|berisiko|beracun)|\b(?:tidak|tak|tanpa|nol) (?:ada )?(?:risiko|resiko|bahaya|efek)\b.{0,25}\b(?:sama sekali|apa ?pun|sedikit ?pun|sekecil)`,
  ),
  rule(
    'overpromise',
    'reassurance',
    r`\b(?:tidak|nggak|gak|tak|jangan|enggak) (?:perlu |usah )?(?:khawatir|takut|panik|cemas|risau)\b.{0,40}\b(?:aman|pasti|beres|berbahaya|baik-baik|terkendali)\b|\b(?:tenang)(?: saja| aja)?\b.{0,30}\b(?:aman|pasti|beres|dijamin)`,
  ),
  rule(
    'overpromise',
    'reassurance',
    r`\b(?:tidak|nggak|gak|tak|jangan) (?:perlu |usah )(?:khawatir|takut|panik|cemas|risau)\b`,
    { when: 'harm' },
  ),
  rule(
    'overpromise',
    'guarantee',
    r`\b(?:kami )?(?:ber)?janji\w*\b.{0,50}\b(?:tidak|nggak|gak|tak|takkan|selalu|selama\w*|semua|pasti|apa ?pun|terbaik|sempurna)\b`,
  ),
  rule(
    'overpromise',
    'guarantee',
    r`\bapa ?pun\b.{0,40}\b(?:penuhi|turuti|lakukan|ganti|kabulkan|bayar|berikan)\b|\btanpa (?:terkecuali|kecuali|syarat apa ?pun)\b|\bselamanya\b|\bpercayalah\b|\btanpa kurang sepeser|\btidak ada satu ?pun\b.{0,40}\b(?:akan|yang)\b|\bsepuasnya\b`,
  ),
  rule('overpromise', 'guarantee', r`\b(?:tidak|tak|nggak|gak) (?:akan |bakal )?ada lagi\b`, {
    unless: r`\bsupaya|agar\b|stok`,
  }),

  rule(
    'overpromise',
    'guarantee',
    r`\bpegang (?:kata-kata|janji|omongan|ucapan)\b|\b(?:percaya|yakin|yakinlah)(?:lah|kan)?(?: saja)? (?:pada|sama|ke|kepada|dengan) kami\b|\bkami (?:berani|yakin seyakin-yakinnya|sangat yakin|percaya diri|optimis|haqqul)\b|\bdemi tuhan\b|\bsumpah\b|\bbertaruh\b|\bjangan ragukan\b|\btanpa (?:ragu|keraguan|masalah (?:apa ?pun|sedikit ?pun)|gagal|cela|cacat|terkecuali)\b`,
  ),
  rule(
    'overpromise',
    'guarantee',
    r`\b(?:tidak|tak|nggak|gak) (?:akan )?mungkin\b.{0,30}\b(?:lagi|terjadi|ada|gagal|masalah|salah|terulang|rusak|bocor|kejadian)\b|\bmustahil\b|\b(?:dalam|hanya) (?:hitungan|sekejap|waktu singkat|sekedip)\b(?: (?:menit|detik|jam|hari|mata))?|\bseketika\b|\bsecepat kilat\b|\bsempurna\b|\b(?:tidak|tak|nggak|gak) (?:akan|bakal) (?:pernah )?(?:kecewa|menyesal|rugi|mengecewakan|kehabisan|dirugikan|terlambat)\b`,
    { unless: r`\bbelum sempurna|tidak sempurna|jauh dari sempurna|kurang sempurna` },
  ),
  rule(
    'overpromise',
    'guarantee',
    r`\b(?:siapa ?pun|semua orang|semua pelanggan|setiap pelanggan|seluruh pelanggan|semua keluhan|semua masalah|segala masalah|semua pesanan|segalanya|semuanya)\b.{0,50}\b(?:pasti|bebas|dijamin|akan (?:puas|selesai|beres|teratasi|kembali|terpenuhi|tuntas|aman|sampai|lancar)|langsung (?:beres|selesai|tuntas)|(?:beres|selesai|tuntas) (?:dalam|hari ini|besok))\b|\b(?:semua|apa saja|segala)(?: \w+)? yang ${you} (?:minta|mau|inginkan|butuhkan|tuntut)\b|\b(?:kabulkan|turuti|wujudkan|penuhi) (?:semua|segala)\b|\bselalu tepat waktu\b|\bbebas (?:dari )?(?:risiko|resiko|masalah|bahaya)\b|\btanpa (?:risiko|resiko|efek samping)\b`,
  ),

  // liability: words that need a lawyer's eye
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

  // unverified: a guess at the cause, or at who did it
  rule(
    'unverified',
    'guess',
    r`\b(?:sepertinya|kayaknya|kayanya|kaya[k]?nya|tampaknya|kelihatannya|keliatannya|agaknya|diduga|konon|katanya|kabarnya|infonya|denger-denger|dengar-dengar|jangan-jangan|bisa jadi|boleh jadi|setahu kami|setau kami|sepengetahuan kami|ditengarai|disinyalir|dicurigai|feeling kami)\b(?=(?:\W+\w+){2,})`,
    {
      unless: r`\?|\bsepertinya (?:kakak|anda|bapak|ibu) (?:belum|bisa)|\bbisa jadi (?:penyemangat|bahan|masukan|pelajaran)`,
    },
  ),
  rule(
    'unverified',
    'guess',
    r`\b(?:kami|kita|saya|dugaan kami|menurut kami|tim kami)\b (?:\w+ )?(?:menduga|duga|mengira|kira|curiga|mencurigai|menebak|rasa (?:ini|itu) (?:karena|ulah))\b|\b(?:menurut )?dugaan (?:kami|sementara|awal)?\b|\bmenurut (?:kabar|rumor|desas-desus|gosip)\b`,
    {
      unless: r`\?|\bkami duga tidak|\bsebelum menduga|tidak (?:ingin|mau|akan) (?:menduga|menebak)|yang kami duga`,
    },
  ),
  rule(
    'unverified',
    'guess',
    r`\bkemungkinan(?:nya)?(?: besar)?\b(?! (?:besok|lusa|sampai|tiba|pukul|hari|minggu|dikirim|selesai|baru|penyebab lain|terburuk|itu))`,
    { unless: r`\b(?:memeriksa|periksa|menelusuri|semua|setiap|segala|menutup|ada) kemungkinan|\?` },
  ),
  rule(
    'unverified',
    'guess',
    r`\b(?:mungkin|barangkali)\b(?: saja| juga| memang)?.{0,25}(?:\b(?:karena|akibat|disebabkan|ulah|gara-gara|oknum|peretas|hacker|dicuri|diserang|serangan|korsleting|disabotase|salah paham|alergi lain)\b|${third})`,
    { unless: r`\?|\bsecepat mungkin|sesegera mungkin` },
  ),
  rule(
    'unverified',
    'cause_before_it_is_known',
    r`\b(?:penyebab(?:nya)? (?:adalah|ialah)|disebabkan(?: oleh)?|dikarenakan|diakibatkan(?: oleh)?|akibat (?:ulah|serangan|kelalaian))\b`,
    { when: 'unknown', unless: r`\b(?:belum|sedang|tengah|masih|apakah|menyelidiki|mencari)\b` },
  ),
  rule(
    'unverified',
    'guess',
    r`\b(?:firasat|insting|naluri|feeling|tebakan|perkiraan|terkaan|kecurigaan)(?:nya)? (?:kami|saya|tim|kuat|awal|sementara)|\b(?:kuat dugaan|patut diduga|besar kemungkinan|besar dugaan|ada indikasi|terindikasi|ada kesan|ada tanda-tanda|ada yang bilang|ada yang mengatakan|ada kabar|orang(?:-orang)? bilang|kata (?:orang|warga|tetangga|netizen|teman)|dengar kabar|kami dengar|kami mendengar|gosipnya|isunya|rumornya|menurut (?:cerita|isu|warga|netizen|info (?:yang )?beredar)|paling-paling|palingan|paling juga|kalau tidak salah|kalau nggak salah|kira-kira penyebab\w*|tak lain (?:adalah )?ulah|bisa saja (?:ada|karena|kurir|server|oknum|seseorang)|mungkin saja (?:ada|karena|oknum|seseorang)|rasanya (?:ini|itu|karena|ada|gara-gara)|masuk akal (?:kalau|jika)|belum (?:kami |sempat |tentu |di)?(?:cek|dicek|pasti|verifikasi|diverifikasi|periksa|konfirmasi|terkonfirmasi|terbukti)\w*,? (?:tapi|tetapi|namun|tp))`,
    { unless: r`\?|\bbelum bisa\b` },
  ),
];
