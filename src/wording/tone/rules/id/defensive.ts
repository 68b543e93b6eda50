/** Indonesian tone rules: defending ourselves. */
import { type Rule, rule } from '../../grammar.ts';
import { complaint, gossip, no, you } from './slots.ts';

const r = String.raw;

export const defensive: readonly Rule[] = [
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
  rule(
    'defensive',
    'defensive',
    r`\b(?:kelas dunia|nomor satu|terbaik se\w*|paling (?:bagus|lengkap|jujur|ketat|terpercaya)|bergelar|lulusan|magister|sarjana semua|rating\w* (?:kami )?(?:\d|tinggi)|laporan\w* rapi|rapi semua|bersih semua|transparan semua|tak tertandingi|sudah terbukti|dua juta|jutaan|ribuan orang)\b`,
    { unless: r`\b(?:belum|tidak|bukan|kurang|maaf|terdampak|korban)\b` },
  ),
  rule(
    'defensive',
    'defensive',
    r`\b(?:silakan|silahkan|coba|tolong|monggo) (?:di)?buktikan\b|\bbuktikan (?:saja|dulu|kalau|jika)\b|\bmana buktinya\b|\b(?:sulit|susah|tidak|nggak|gak|kurang) (?:bisa )?percaya\b|\byang (?:menuduh|bilang|menuding|memfitnah|protes)\b.{0,20}\b(?:silakan|buktikan|hati-hati|coba|urusan)\b|\bmana mungkin (?:kami|toko|guru|petugas|koperasi|pelatih|dokter)\b|\bcari(?:-cari)? (?:celah|kesalahan|masalah|gara-gara|sensasi)\b|\b(?:kenapa|kok) (?:cuma|hanya|selalu|jadi) kami (?:yang|saja)\b`,
    { unless: r`\bpercaya (?:ini|hal ini) (?:terjadi|sampai)` },
  ),
  rule(
    'defensive',
    'defensive',
    r`\b(?:semua|setiap|tiap|di) (?:\w+ ){1,3}(?:lain(?:nya)? )?(?:juga|pun) (?:begitu|begini|sama|seperti (?:itu|ini)|gitu|gini)\b|\b(?:di mana-mana|dimana-mana|di tempat lain|yang lain) juga\b|\btidak ada yang perlu (?:di\w+|kami (?:jelaskan|minta))\b|\b(?:sudah|udah) (?:benar|betul|tepat) dari awal\b|\bbukan soal \w+(?:-nya|nya)\b|\b(?:kata|sebutan|istilah) .{1,40}(?:menyakitkan|menghina|keterlaluan)\b`,
    { unless: r`\bkami (?:salah|keliru|lupa)|maaf` },
  ),
  rule(
    'defensive',
    'legal_threat',
    r`\b(?:hapus|cabut|turunkan|tarik|hentikan)\b.{0,60}\b(?:atau|kalau tidak|jika tidak|sebelum) (?:\w+ ){0,4}(?:hukum|polisi|pengacara|laporkan|lapor|tuntut|somasi|pengadilan|proses|pihak berwajib|bagian hukum)\b|\b(?:kami )?(?:teruskan|bawa|serahkan|laporkan)\b.{0,20}\b(?:bagian hukum|tim hukum|pengacara|jalur hukum|ranah hukum|polisi|uu ite|kuasa hukum)\b|\buu ite\b|\bpencemaran nama\b`,
    { unless: r`\b(?:penipu|akun palsu|pelaku|pencuri|pegawai kami|karyawan kami)\b` },
  ),
  rule(
    'defensive',
    'defensive',
    r`\b(?:tanpa tidur|siang malam|banting tulang|mati-matian|berdarah-darah|pontang-panting|tanpa dibayar|tanpa pamrih|kerja keras kami|capek-capek)\b.{0,60}\b(?:jangan|tolong|kok|malah|hargai|masih|tapi|dibilang)\b|\b(?:jangan|tolong) (?:jangan )?(?:cuma|hanya|selalu) (?:\w+ )?(?:cari|lihat|menyalahkan|mengkritik|jeleknya|kurangnya)\b|\btersinggung (?:dengan|oleh|atas|sama|karena)\b|\bkami (?:ini )?(?:\w+ )?(?:kecil|biasa|manusia biasa|rakyat kecil)\b.{0,25}\b(?:mana|tidak mungkin|masa|kok|jangan)\b`,
    { unless: r`\bjika|kalau ada yang|bila` },
  ),
  rule(
    'defensive',
    'defensive',
    r`\b(?:jangan|tidak usah|tak perlu) (?:langsung |buru-buru |cepat-cepat |asal )?(?:menyimpulkan|berprasangka|menghakimi|berburuk sangka|suuzan|suudzon|menggeneralisasi)\b|\b(?:kalau|andai|jika)(?: memang)? (?:kami )?(?:se(?:buruk|jelek|jahat|parah|lambat|kotor)\w*|kami (?:memang )?(?:buruk|jelek|penipu|curang|jahat|sejahat|sejelek))\b|\b(?:tidak|bukan|belum tentu) (?:mewakili|mencerminkan|menggambarkan) (?:\w+ )?(?:warga|pelanggan|semua|kami|orang|kenyataan|kondisi|pembeli|desa|toko|mayoritas|keadaan)\b|\btidak perlu (?:dibawa|diumbar|diposting|diviralkan|dibesarkan|diperpanjang|dibahas lagi|dipersoalkan|diributkan)\b|\b(?:sudah|telah) (?:kami )?(?:menjelaskan|jelaskan|terangkan|jawab|sampaikan)\b.{0,25}\b(?:panjang lebar|berkali-kali|berulang|dengan jelas|semuanya|di dm|dari awal|sejak awal)\b`,
    { unless: r`\bkami (?:salah|keliru)|maaf` },
  ),
  rule(
    'defensive',
    'defensive',
    r`\b(?:standar|pengecekan|pemeriksaan|prosedur|pengawasan|kontrol|seleksi|proses|kualitas|mutu|quality control|qc)\b.{0,30}\b(?:kami )?(?:sangat |cukup |sudah |paling )?(?:ketat|berlapis|tiga lapis|tinggi|terbaik|teruji|lengkap|internasional|terjaga|terjamin)\b|\bkecil (?:sekali )?kemungkinan\w*\b|\b(?:tidak|belum) pernah (?:\w+ )?(?:mendapat|menerima|dapat|ada|dengar|terima) (?:komplain|keluhan|protes|masalah|laporan)\w*\b`,
    { when: 'no_evidence', unless: r`\b(?:mulai|kami tambah|kami perketat|akan|supaya|sekarang)\b` },
  ),
  rule(
    'defensive',
    'defensive',
    r`\b(?:mohon|tolong|harap|berkenan|bersedia|bisa|minta)\b.{0,25}\b(?:hapus|menghapus|dihapus|menurunkan|turunkan|edit|mengubah|ubah)\b.{0,20}\b(?:unggahan|postingan|ulasan|komentar|video|review|bintang|cuitan|utas|tulisan)\w*\b`,
    { unless: r`\b(?:nomor|data|kami hapus|pelaku|ktp|foto kartu|rekening|pribadi)\b` },
  ),
];
