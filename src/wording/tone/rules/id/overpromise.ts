/** Indonesian tone rules: promising more than can be kept. */
import { type Rule, rule } from '../../grammar.ts';
import { no, you } from './slots.ts';

const r = String.raw;

export const overpromise: readonly Rule[] = [
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
  rule(
    'overpromise',
    'guarantee',
    r`\b(?:berani|siap|mau|rela) (?:taruhan|bertaruh|sumpah|bersumpah|jamin|potong|mundur)\b|\bkami yang pegang\b|\b(?:saya|kami) yang (?:pegang|jamin)\b|\bpokoknya\b.{0,50}\b(?:beres|sampai|selesai|nyala|terang|aman|cair|jadi|lancar|sudah|lulus|sembuh|puas|untung)|\b(?:sampai kapan ?pun|kapan ?pun juga|sepanjang masa|selama-lamanya|seumur hidup|tujuh turunan)\b|\b(?:dua|tiga|sepuluh) kali lipat\b|\bberapa (?:saja|pun)\b.{0,20}\b(?:ganti|bayar|kembalikan|tunai|kami)\b|\b(?:ganti|bayar|kembalikan)\b.{0,20}\bberapa (?:saja|pun)\b|\b(?:sebesar|sekuat|sederas|separah|seberat|selama|sebanyak|semahal|setinggi) (?:apa ?pun|apapun)\b`,
    { unless: r`\b(?:belum|tidak|tak) (?:bisa|dapat|berani)|\bgaransi (?:resmi|toko|satu|dua|\d)` },
  ),
  rule(
    'overpromise',
    'guarantee',
    r`\b(?:tidak|tak|takkan|nggak|gak|ga|tiada)(?: akan| bakal| ada)? ?(?:satu|seorang|sedikit|sebuah|sekali|seorang) ?pun\b|\b(?:tidak|tak|nggak|gak) (?:akan |bakal )?bisa (?:rusak|bocor|gagal|diretas|dibobol|patah|pecah|jatuh|terbakar|salah|luntur|kalah|habis)\b|\b(?:tidak|tak|nggak|gak) (?:akan|bakal|mungkin)(?: pernah)? (?:retak|roboh|jebol|bocor|sakit|keracunan|mogok|macet|lag|lemot|antre|terjebak|telat|kecewa|hilang|rugi|banjir|luntur|terbakar|celaka|lolos|gagal|diretas|kehabisan|padam|mati)\b|\b(?:siapa ?pun|semua orang|setiap orang|seluruh (?:kota|warga|desa|pelanggan|korban)|semua yang \w+)\b.{0,30}\b(?:akan (?:kami )?(?:ganti|bayar|dapat|menerima|mendapat|lulus|sembuh|untung)|pasti|sudah (?:terang|normal|dapat)|bisa (?:lulus|sembuh|untung))\b|\baman (?:dipakai|untuk|bagi|buat) (?:siapa (?:saja|pun)|semua|segala)\b|\bpasti (?:lulus|sembuh|menang|untung|kurus|laku|jadi|balik|turun|naik|suka|senang|bahagia|nyala|terang|hidup|manjur|ampuh|cocok|kuat|tahan|awet|mulus|bebas)\b`,
    {
      unless: r`\b(?:kalau|jika|supaya|agar|sayangnya|maaf|belum pasti|terdampak)\b|\bkartu tidak akan|tidak akan (?:kami )?(?:ditagih|kena)`,
    },
  ),
];
