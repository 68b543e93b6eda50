/** Indonesian tone rules: mockery. */
import { type Rule, rule } from '../../grammar.ts';

const r = String.raw;

export const sarcasm: readonly Rule[] = [
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
      unless: r`\bkami terharu (?:membaca|dengan|mendengar|atas)|\bterima ?kasih\b(?!.{0,40}(?:skripsi|puisi|drama|novel))|film|acara|lomba|pemenang|hadiah|pertandingan|peserta|poin|skor`,
    },
  ),
  rule(
    'sarcasm',
    'sarcasm',
    r`\b(?:akhirnya|untung|untunglah|beruntung\w*)\b.{0,20}\b(?:ada (?:juga )?yang|datang juga|muncul juga)\b.{0,40}\b(?:mengajari|ngajarin|mengoreksi|ahli|pintar|tahu|paham|memberi tahu cara)|\bmengajari kami\b|\bngajarin kami\b|\brupanya (?:\w+ ){0,3}(?:ahli|paling|lebih tahu|bos|guru)\b|\bsekalian (?:saja|aja)\b.{0,30}\b(?:minta|gratis|bulan|hotel|pijat)|\b(?:wah|wow|waduh|aduh|ya ampun|oalah|astaga|buset)\b.{0,50}\b(?:langsung|rupanya|ternyata|sampai|sekali|banget)\b.{0,30}\b(?:kiamat|heboh|marah|ngamuk|viral|pingsan|menderita|tragis|sengsara|nangis)`,
  ),
  rule(
    'sarcasm',
    'sarcasm',
    r`\b(?:cenayang|dukun|peramal|tukang sulap|doraemon|pintu ke mana saja|mesin waktu|avengers|superman|batman|gatotkaca|jin botol|kereta kencana|karpet merah|emas 24|24 karat|bola kristal|piala oscar|nobel|timnas|pengamat (?:bola|sepak)|detektif conan|sinetron|drama korea|ftv|popcorn|sultan|yang mulia|paduka|baginda|kanjeng|hamba|titah|tuan (?:putri|raja|besar)|ratu|kapten|profesor|jenderal|dewa|malaikat|rakyat jelata|butiran debu|remahan|kaum|si paling|maha benar|netizen (?:budiman|\+62)|kiamat|bencana nasional|hidup\w* (?:kakak|bapak|ibu|kamu|anda) (?:berat|susah))\b`,
    {
      unless: r`\b(?:tiket|konser|acara|festival|pameran|film|hotel|kamar|menu|dokter|guru besar|membuka|turnamen|kejuaraan|latihan)\b|nonton|jalan (?:sultan|jenderal)|\b(?:jl|jalan)\b`,
    },
  ),
  rule(
    'sarcasm',
    'sarcasm',
    r`\b(?:bangunkan|suruh|minta|perintahkan|marahi|tegur|izin|ajari) (?:\w+ )?(?:matahari|bulan|hujan|awan|angin|jerapah|ayam|sapi|ikan|kucing|macet|cuaca)\b|\b(?:matahari|bulan|hujan|awan|angin|jerapah|ayam|sapi|ikan)\w*\b.{0,15}\b(?:lupa|harus|minta|belum) (?:minta )?(?:izin|maaf|lapor|permisi)\b|\btanpa (?:kakak|bapak|ibu|anda|kamu),? kami (?:tidak|nggak|mungkin|mana)\b|\bkhusus (?:untuk|buat) (?:kakak|bapak|ibu|anda|tuan|sang)\b.{0,15}(?:😏|🙃|😂|ya\b|deh)|\bbiar (?:kakak|bapak|ibu|anda|kamu) (?:berkenan|senang|puas|diam|tenang|bahagia)\b|\b(?:berbakat|bakat\w*|jago|ahli) (?:sekali |betul |ya |banget )?(?:jadi|mengkritik|marah|komplain|drama)?\b[.!]?$|\b(?:gratis|murah) lho\b|\btidak perlu (?:langganan|sekolah tinggi|kuliah|gelar)\b|😏|🙃|🙄|🤡|🍿|👏|😜|🤣`,
    { unless: r`\b(?:terima kasih banyak|selamat ulang)\b|👏 ?(?:selamat|untuk)|wifi gratis` },
  ),
  rule(
    'sarcasm',
    'sarcasm',
    r`^(?:menarik|lucu|keren|hebat|luar biasa|mantap|wow|wah|hmm|oh gitu|setuju|bagus)[.,!]? .{0,40}\b(?:sambil|padahal|tapi (?:malah|lupa|tidak)|baru \w+ (?:menit|detik|hari)|langsung (?:menemukan|pintar|ahli|viral))\b|\b(?:sampai|bahkan) (?:\w+ ){1,3}gratis (?:pun )?(?:harus |masih )?(?:di)?(?:keluhkan|protes|komplain)\w*|\b(?:marah-marah|ngomel|komplain|protes)\b.{0,25}\bsambil\b|\b(?:kasihan|berat|sedih|susah) (?:sekali|banget|betul|amat) (?:ya|hidup|nasib)\b|\bharus(?:nya)? (?:minta izin|lapor|tahu) (?:dulu )?(?:sama|ke|kepada|kakak|bapak)\b`,
    { unless: r`\bmaaf\b.{0,20}\bkami (?:salah|lupa)|terima kasih (?:sudah|atas)` },
  ),
  rule(
    'sarcasm',
    'sarcasm',
    r`\b(?:jet pribadi|roket|limusin|pesawat luar angkasa|kecepatan cahaya|nampan (?:perak|emas)|pelayan pribadi|pensiun dini|piring emas|teleportasi|karpet terbang|burung garuda|kuda terbang|permaisuri|mahkota|singgasana|kerajaan)\b|\bse(?:pintar|hebat|sabar|sempurna|teliti|cerdas|bijak|jago|suci|sopan|ramah) (?:kakak|bapak|ibu|anda|kamu|situ)\b|\b(?:menjelaskan|mengajari|mengajarkan|ajari) (?:\w+ )?(?:pekerjaan|kerjaan|tugas|bisnis) kami\b|\b(?:rajin|produktif|semangat|niat|kreatif|perhatian|peduli|romantis|dermawan|sopan) (?:sekali |banget |betul |amat )?(?:ya|deh|loh|lho|nih)\b(?! (?:kak|bu|pak) (?:sudah|menunggu))|\b(?:kami catat|dicatat)(?: ya)?: |\bjam (?:dua|tiga|empat|\d) (?:pagi|malam|dini hari) (?:masih|kok|sempat|sudah)\b`,
    { unless: r`\bterima kasih (?:banyak )?(?:sudah|atas|ya)\b.{0,20}\b(?:peduli|perhatian)\b|makasih` },
  ),
];
