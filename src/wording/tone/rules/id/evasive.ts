/** Indonesian tone rules: saying nothing and owning nothing. */
import { type Rule, rule } from '../../grammar.ts';
import { hurt, no, when } from './slots.ts';

const r = String.raw;

export const evasive: readonly Rule[] = [
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
    { unless: r`\b(?:data|pesanan|rekening|pribadi|privasi)\b` },
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
  rule(
    'evasive',
    'no_comment',
    r`\bproses\w* (?:\w+ )?(?:masih|sedang|tengah|terus) (?:berjalan|berlangsung|bergulir)\b|\bsemua pihak\b.{0,30}\b(?:menahan diri|tenang|bersabar|menghormati|tidak)\b|\bmenahan diri\b|\b(?:beragam|berbagai|keragaman|perbedaan)(?:nya)? (?:pandangan|pendapat|persepsi|sudut pandang)\b|\b(?:polemik|kegaduhan|perdebatan|keributan|isu)\b.{0,20}\b(?:mereda|reda|selesai|berakhir|tidak berlarut)\b|\b(?:kebijakan|keputusan|wewenang|kewenangan|urusan)\w* (?:itu )?(?:ada )?(?:di|dari|pada|milik) (?:manajemen|pusat|pimpinan|atasan|pemilik|pengurus|kabupaten)\b|\b(?:kami|saya) (?:di sini |ini )?(?:hanya|cuma|sekadar) (?:bertugas|petugas|pelaksana|menjalankan|karyawan|admin|operator)\b|\b(?:itu|soal itu|yang itu|hal itu) (?:kami |saya |di)?(?:skip|lewat(?:kan|i)?|lewati|pass)\b|\bskip dulu\b`,
    {
      unless: r`\b(?:pukul|besok|hari ini|hasil\w* (?:keluar|kami)|senin|selasa|rabu|kamis|jumat|refund|pengembalian|pembayaran|pengiriman)\b`,
    },
  ),
  rule(
    'evasive',
    'nobody_did_it',
    r`\b(?:ada|terdapat|terjadi|sempat ada|sempat terjadi|ditemukan)\b(?: \w+){0,2} (?:perubahan|kekurangan|penyesuaian|ketidaksesuaian|kejanggalan|selisih|perbedaan|ketidaktepatan|kelemahan|dinamika)\b`,
    { unless: r`\b(?:kami|kita|saya|karena|pukul|sejak)\b|\?|\d` },
  ),
  rule(
    'evasive',
    'nobody_did_it',
    r`\b(?:sudah|telah|kini|saat ini|akan|tentunya|sedang)\b(?: \w+){0,2} di(?:normalkan|sesuaikan|benahi|perbaiki|sikapi|atasi|bina|tertibkan|rapikan|optimalkan|sempurnakan|tindak|carikan solusi|kondisikan|akomodasi|fasilitasi)\b`,
    {
      unless: r`\b(?:kami|kita|saya|karena|pukul|besok|hari ini|senin|selasa|rabu|kamis|jumat|sabtu|minggu|teknisi|tim|oleh)\b|\?|\d`,
    },
  ),
  rule(
    'evasive',
    'boilerplate',
    r`\b(?:kami |sudah |akan |telah ){0,4}(?:di)?(?:catat|tampung|terima|simpan|sampaikan|rekap)\b.{0,20}\b(?:untuk|sebagai|demi|guna) (?:\w+ )?(?:pertimbangan|bahan|perhatian|masukan|evaluasi|perbaikan|referensi|kajian|pembelajaran)\b|\b(?:secara bertahap|pelan-pelan|sedikit demi sedikit|seiring waktu|pada saatnya|bila memungkinkan|sesuai kemampuan)\b`,
    {
      unless: r`\b(?:pukul|besok|senin|selasa|rabu|kamis|jumat|sabtu|mulai|kami (?:ganti|perbaiki|kembalikan))\b|\d`,
    },
  ),
  rule(
    'evasive',
    'conditional_apology',
    r`\b(?:bila|jika|kalau|apabila|andai|seandainya|sekiranya|barangkali)\b.{0,70}\b(?:kurang (?:pas|sempurna|tepat|memuaskan|maksimal|sreg|elok|terlayani)|tidak (?:diperhatikan|dihargai|sempurna|semestinya|memuaskan|didengar|tepat)|merasa|keliru|khilaf|di luar harapan|mengecewakan|kekurangan)\b.{0,40}\b(?:maaf\w*|dimaklumi)|\bmaaf\w*\b.{0,15}\b(?:bila|jika|kalau|apabila|andai|seandainya)\b.{0,40}\b(?:merasa|dirasa|dianggap|terkesan|kesannya|terasa)\b`,
    { unless: r`\bkami (?:salah|keliru|lupa)|kalau (?:masih|nanti|besok)` },
  ),
  rule(
    'evasive',
    'nobody_did_it',
    r`\b(?:turut|ikut|sangat|amat) (?:menyayangkan|menyesalkan|prihatin atas (?:adanya|terjadinya|kejadian))\b|\bperbedaan (?:persepsi|pemahaman|pandangan|penafsiran|pendapat)\b|\b(?:tidak|tak) (?:dapat|bisa) (?:dihindari|dielakkan|dicegah|diprediksi)\b|\b(?:imbau|mengimbau|himbau|menghimbau|minta|meminta|ajak|mengajak) (?:\w+ )?(?:masyarakat|warga|semua|seluruh|publik|orang tua|pelanggan|netizen)\b.{0,20}\b(?:bersabar|tenang|tidak|menahan|percaya|bijak|maklum|memahami)\b|\b(?:pihak|instansi|lembaga) yang (?:berkompeten|kompeten|berwenang|berwajib|bertanggung jawab)\b.{0,5}$|\b(?:pesan|masukan|suara|pendapat|keluhan|saran|kepuasan) (?:anda|kakak|bapak|ibu|pelanggan)\b.{0,15}\b(?:penting|berharga|berarti|kami hargai)\b`,
    { unless: r`\b(?:kami (?:salah|keliru|yang)|pukul|merebus|mengungsi|minum)\b` },
  ),
];
